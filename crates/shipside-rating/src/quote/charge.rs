//! What the charges beside the base rate are called.

/// Key on a card, English, Chinese.
const NAMES: &[(&str, &str, &str)] = &[
    ("customs_flat_duty", "flat customs duty", "定额关税"),
    ("customs_processing", "customs processing", "清关处理费"),
    ("ddp_tax", "duties and taxes prepaid (DDP)", "DDP 税费"),
    ("ddp_vat", "VAT prepaid (DDP)", "DDP 增值税"),
    ("duty", "duty", "关税"),
    ("general_clearance", "general clearance", "一般清关费"),
    ("insurance", "insurance", "保险费"),
    ("iosss_vat_by_carrier", "VAT paid by the carrier (no IOSS)", "承运商代缴增值税（无 IOSS）"),
    ("logistics_tax", "logistics tax", "物流税"),
    ("low_value_levy", "low-value goods levy", "低价值货物征费"),
    ("oversize", "oversize", "超尺寸费"),
    ("vat", "VAT", "增值税"),
];

/// The charge's name in English and Chinese; a key this list does not have stays as the card prints it.
pub(super) fn name(code: &str) -> (&str, &str) {
    let known = NAMES.iter().find(|(key, ..)| *key == code);
    known.map_or((code, code), |(_, en, zh)| (en, zh))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_known_charge_has_a_name_and_another_one_keeps_its_key() {
        assert_eq!(name("oversize"), ("oversize", "超尺寸费"));
        assert_eq!(name("moon_tax"), ("moon_tax", "moon_tax"));
    }
}
