//! Identifiers without a public check digit: the shape is all that can be judged.

use super::kind::{Basis, COMPANY, Kind, PERSON, Verdict, Words};
use super::text::shaped;

/// Korea: the personal customs clearance code.
pub(super) static PCCC: Kind = Kind {
    code: "PCCC",
    aliases: &["개인통관고유부호"],
    country: Some("KR"),
    name: Words { en: "personal customs clearance code (PCCC)", zh: "韩国个人通关号（PCCC）" },
    what: PERSON,
    lengths: &[13],
    example: "P127828220178",
    has_check_digits: false,
    basis: Basis::verified("Korea Customs Service: P and twelve digits; no public check digit", "2026-01-09"),
    judge: |value| Verdict::format(shaped(value, "P999999999999")),
    likely: true,
    ..Kind::BASE
};

/// Australia: the number of a foreign seller that collects GST.
pub(super) static ARN: Kind = Kind {
    code: "ARN",
    aliases: &["GSTARN"],
    country: Some("AU"),
    name: Words { en: "ATO reference number (ARN)", zh: "澳大利亚 GST 登记号（ARN）" },
    what: COMPANY,
    lengths: &[12],
    example: "123456789012",
    has_check_digits: false,
    basis: Basis::unverified("Australia: twelve digits; no public check digit", "2026-11-22"),
    judge: |value| Verdict::format(shaped(value, "999999999999")),
    ..Kind::BASE
};

/// Norway: the number of a foreign seller that collects VAT; the number of digits is not confirmed.
pub(super) static VOEC: Kind = Kind {
    code: "VOEC",
    country: Some("NO"),
    name: Words { en: "VOEC number", zh: "挪威 VOEC 号" },
    what: COMPANY,
    lengths: &[7, 11],
    example: "VOEC2024001",
    has_check_digits: false,
    basis: Basis::unverified("Norway: VOEC and seven digits; no public check digit", "2026-11-22"),
    judge: |value| Verdict::format(shaped(value.strip_prefix("VOEC").unwrap_or(value), "9999999")),
    ..Kind::BASE
};

#[cfg(test)]
mod tests {
    use super::super::tests::says;

    #[test]
    fn a_pccc_is_p_and_twelve_digits() {
        says("KR", "PCCC", "P127828220178", "format P127828220178");
        says("KR", "PCCC", "p 1278 2822 0178", "format P127828220178");
        says("KR", "PCCC", "P12782822017", "shape P127828220178");
        says("KR", "PCCC", "127828220178", "shape P127828220178");
        says("KR", "PCCC", "P12782822017A", "shape P127828220178");
    }

    #[test]
    fn the_numbers_of_foreign_sellers_are_judged_by_their_shape() {
        says("AU", "ARN", "1234 5678 9012", "format 123456789012");
        says("AU", "ARN", "12345678901", "shape 123456789012");
        says("NO", "VOEC", "VOEC 2024001", "format VOEC2024001");
        says("NO", "VOEC", "2024001", "format 2024001");
        says("NO", "VOEC", "VOEC20240", "shape VOEC2024001");
    }
}
