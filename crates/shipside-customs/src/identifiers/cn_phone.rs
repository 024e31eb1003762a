//! China: the sender's telephone as the handover services take it.

use super::kind::{Basis, Kind, Verdict, Words};
use super::text::shaped;

const SENDER: Words = Words { en: "sender's telephone", zh: "发件人电话" };
const SOURCE: Basis =
    Basis::verified("Sender's telephone, handover interface of the marketplace's logistics", "2026-11-22");

pub(super) static MOBILE: Kind = Kind {
    code: "MOBILE",
    aliases: &["CNMOBILE", "手机", "手机号"],
    country: Some("CN"),
    name: Words { en: "mobile number (China)", zh: "中国手机号" },
    what: SENDER,
    lengths: &[11],
    example: "13800138000",
    has_check_digits: false,
    basis: SOURCE,
    judge: mobile,
    ..Kind::BASE
};

pub(super) static LANDLINE: Kind = Kind {
    code: "LANDLINE",
    aliases: &["CNLANDLINE", "固话", "座机"],
    country: Some("CN"),
    name: Words { en: "landline number (China)", zh: "中国固定电话" },
    what: SENDER,
    example: "0755-12345678",
    has_check_digits: false,
    basis: SOURCE,
    keeps_separators: true,
    judge: landline,
    ..Kind::BASE
};

/// The calling code is left out.
fn mobile(value: &str) -> Verdict {
    let national = value.strip_prefix("+86").unwrap_or(value);
    let operator = national.chars().nth(1).is_some_and(|c| ('3'..='9').contains(&c));
    if shaped(national, "19999999999") && operator { Verdict::FormatAs(national.to_owned()) } else { Verdict::Shape }
}

/// Area code, hyphen, seven or eight digits; or a 400 number of nine to eleven digits, with its hyphens or without.
fn landline(value: &str) -> Verdict {
    let area = |pattern: &str| shaped(value, pattern);
    let own = ["099-9999999", "099-99999999", "0999-9999999", "0999-99999999"].into_iter().any(area);
    let service =
        ["400999999", "4009999999", "40099999999", "400-999-999", "400-999-9999", "400-9999-999", "400-9999-9999"];
    Verdict::format(own || service.into_iter().any(area))
}

#[cfg(test)]
mod tests {
    use super::super::tests::says;

    #[test]
    fn a_mobile_number_starts_with_13_to_19() {
        says("CN", "CN mobile", "13800138000", "format 13800138000");
        says("CN", "手机", "+86 138-0013-8000", "format 13800138000");
        says("CN", "MOBILE", "12800138000", "shape 13800138000");
        says("CN", "MOBILE", "1380013800", "shape 13800138000");
    }

    #[test]
    fn a_landline_has_its_area_code_before_a_hyphen() {
        says("CN", "LANDLINE", "0755-12345678", "format 0755-12345678");
        says("CN", "LANDLINE", "010-12345678", "format 010-12345678");
        says("CN", "LANDLINE", "400-800-1234", "format 400-800-1234");
        says("CN", "LANDLINE", "4008001234", "format 4008001234");
        says("CN", "LANDLINE", "075512345678", "shape 0755-12345678");
        says("CN", "LANDLINE", "755-12345678", "shape 0755-12345678");
    }
}
