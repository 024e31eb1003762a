//! The logistics services a seller can pick on the marketplace.

mod table;

use table::SERVICES;

/// A service of the marketplace's list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarketplaceService {
    /// The marketplace's code: `CAINIAO_STANDARD_SG`.
    pub code: &'static str,
    /// English name; empty when it is not known.
    pub name_en: &'static str,
    /// Chinese name; empty when it is not known.
    pub name_zh: &'static str,
    /// How fast it is.
    pub class: ServiceClass,
    /// True for a line made for batteries, cosmetics, magnets and the like (特货).
    pub special_goods_line: bool,
}

/// The marketplace's classes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ServiceClass {
    /// Slow, cheap, often without tracking at the end.
    Economy,
    /// Tracked.
    Standard,
    /// Fast.
    Express,
    /// The seller's own.
    Other,
}

impl MarketplaceService {
    /// True when the marketplace itself runs the line (Cainiao), false for a carrier that is listed there.
    pub fn is_run_by_marketplace(&self) -> bool {
        self.code.starts_with("CAINIAO_") || self.code.starts_with("AE_")
    }

    /// The special-goods line of the same class by the same operator, if there is one: `CAINIAO_STANDARD` →
    /// `CAINIAO_STANDARD_SG`.
    pub fn special_goods_sister(&self) -> Option<&'static MarketplaceService> {
        let code = format!("{}_SG", self.code);
        SERVICES.iter().find(|service| service.code == code && service.special_goods_line)
    }

    /// The name to show: English, else Chinese, else the code.
    pub fn name(&self) -> &'static str {
        [self.name_en, self.name_zh].into_iter().find(|name| !name.is_empty()).unwrap_or(self.code)
    }
}

/// The marketplace's line of this code, English or Chinese name; case, blanks, hyphens and full-width forms do not count.
///
/// `None` for a name that is not on the list, for the express companies (`DHL`, `UPS`, …: the contract is the seller's)
/// and for the seller's own shipping method: what such a service takes is not known here.
///
/// ```
/// use shipside_carriers::services::by_name;
/// assert_eq!(by_name("AliExpress Standard Shipping").unwrap().code, "CAINIAO_STANDARD");
/// assert_eq!(by_name("cainiao standard for special goods").unwrap().code, "CAINIAO_STANDARD_SG");
/// assert_eq!(by_name("DHL"), None);
/// ```
pub fn by_name(text: &str) -> Option<&'static MarketplaceService> {
    listed(text).filter(|service| match service.class {
        ServiceClass::Economy | ServiceClass::Standard => true,
        ServiceClass::Express => service.is_run_by_marketplace(),
        ServiceClass::Other => false,
    })
}

/// True for "Seller's Shipping Method": freight outside the marketplace's logistics.
pub fn is_sellers_own(text: &str) -> bool {
    listed(text).is_some_and(|service| service.class == ServiceClass::Other)
}

fn listed(text: &str) -> Option<&'static MarketplaceService> {
    let wanted = key(text);
    if wanted.is_empty() {
        return None;
    }
    let is =
        |service: &&MarketplaceService| [service.code, service.name_en, service.name_zh].map(key).contains(&wanted);
    SERVICES.iter().find(|service| key(service.code) == wanted).or_else(|| SERVICES.iter().find(is))
}

/// Letters and digits only, lower case, full-width forms made plain.
fn key(text: impl AsRef<str>) -> String {
    let narrow = |c: char| match u32::from(c) {
        code @ 0xFF01..=0xFF5E => char::from_u32(code - 0xFEE0).unwrap_or(c),
        _ => c,
    };
    text.as_ref().chars().map(narrow).filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<&str>) {
        assert_eq!(by_name(text).map(|service| service.code), expected, "{text}");
    }

    #[test]
    fn the_table_holds_every_row_of_the_data_file() {
        let data: serde_json::Value = serde_json::from_str(include_str!("../data/marketplace-services.json")).unwrap();
        let rows = data["services"].as_array().unwrap();
        assert_eq!(rows.len(), SERVICES.len());
        for (row, service) in rows.iter().zip(&SERVICES) {
            assert_eq!(row["code"], service.code);
            assert_eq!(row["zh"].as_str().unwrap_or(""), service.name_zh);
            assert_eq!(row["special_goods_line"], service.special_goods_line);
            let class = format!("{:?}", service.class).to_uppercase();
            assert_eq!(row["class"], class.as_str());
        }
    }

    #[test]
    fn a_line_is_found_by_code_and_by_both_names_however_written() {
        check("CAINIAO_STANDARD", Some("CAINIAO_STANDARD"));
        check("cainiao_standard_sg", Some("CAINIAO_STANDARD_SG"));
        check("AliExpress 无忧物流-标准", Some("CAINIAO_STANDARD"));
        check("AliExpress无忧物流－标准", Some("CAINIAO_STANDARD"));
        check("菜鸟特货专线-超级经济", Some("CAINIAO_SUPER_ECONOMY_SG"));
        check("  Cainiao Super Economy  Global", Some("AE_CN_SUPER_ECONOMY_G"));
        check("AliExpress Premium Shipping", Some("CAINIAO_PREMIUM"));
        check("ePacket", Some("EMS_ZX_ZX_US"));
    }

    #[test]
    fn the_sellers_own_contracts_are_no_marketplace_line() {
        check("DHL", None);
        check("FedEx IP", None);
        check("Seller's Shipping Method", None);
        check("卖家自定义-中国", None);
        check("Speedy Turtle", None);
        check("", None);
        assert!(is_sellers_own("Seller’s shipping method") && !is_sellers_own("DHL"));
    }

    #[test]
    fn an_ordinary_line_knows_its_special_goods_sister() {
        let sister = |name| by_name(name).and_then(MarketplaceService::special_goods_sister).map(|line| line.code);
        assert_eq!(sister("AliExpress Standard Shipping"), Some("CAINIAO_STANDARD_SG"));
        assert_eq!(sister("AliExpress Saver Shipping"), Some("CAINIAO_ECONOMY_SG"));
        assert_eq!(sister("AliExpress Premium Shipping"), None);
    }
}
