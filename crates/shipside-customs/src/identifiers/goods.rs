//! Numbers of goods, pallets and places: GTIN (EAN, UPC), SSCC, GLN, and whole GS1 element strings.

use super::kind::{Basis, Kind, Verdict, Words};
use super::text::some_digits;
use crate::gs1;

const SOURCE: Basis = Basis::verified("GS1 General Specifications, 7.9: check digit modulo 10", "2026-07-27");

pub(super) static GTIN: Kind = Kind {
    code: "GTIN",
    aliases: &["EAN", "EAN8", "EAN13", "UPC", "UPCA", "GTIN8", "GTIN12", "GTIN13", "GTIN14", "BARCODE", "商品条码"],
    name: Words { en: "GTIN (EAN, UPC)", zh: "商品条码 GTIN（EAN/UPC）" },
    what: Words { en: "article", zh: "商品" },
    lengths: &[13, 12, 14, 8],
    example: "4006381333931",
    basis: SOURCE,
    judge: |value| key(value, &[8, 12, 13, 14]),
    ..Kind::BASE
};

pub(super) static SSCC: Kind = Kind {
    code: "SSCC",
    aliases: &["SSCC18"],
    name: Words { en: "SSCC", zh: "系列货运包装箱代码 SSCC" },
    what: Words { en: "parcel or pallet", zh: "包裹或托盘" },
    lengths: &[18],
    example: "106141412345678908",
    basis: SOURCE,
    // Behind its application identifier 00 it is the same number.
    judge: |value| key(value.strip_prefix("00").filter(|rest| rest.len() == 18).unwrap_or(value), &[18]),
    ..Kind::BASE
};

pub(super) static GLN: Kind = Kind {
    code: "GLN",
    aliases: &["ILN"],
    name: Words { en: "GLN", zh: "全球位置码 GLN" },
    what: Words { en: "place or party", zh: "地点或参与方" },
    lengths: &[13],
    example: "5412345000013",
    basis: SOURCE,
    judge: |value| key(value, &[13]),
    ..Kind::BASE
};

pub(super) static GS1: Kind = Kind {
    code: "GS1",
    aliases: &["GS1128", "EAN128", "GS1ELEMENTSTRING"],
    name: Words { en: "GS1 element string", zh: "GS1 元素字符串" },
    what: Words { en: "content of a GS1 barcode", zh: "GS1 条码内容" },
    example: "(01)09506000134352",
    basis: Basis::verified("GS1 Barcode Syntax Dictionary, snapshot of 2026-07-27", "2026-07-27"),
    keeps_separators: true,
    judge: element_string,
    ..Kind::BASE
};

fn key(value: &str, lengths: &[usize]) -> Verdict {
    let Some(digits) = some_digits(value).filter(|digits| lengths.contains(&digits.len())) else {
        return Verdict::Shape;
    };
    if digits.iter().all(|digit| *digit == 0) {
        return Verdict::Repeated;
    }
    Verdict::when(gs1::check_digit_is_right(value))
}

/// Brackets or a separator must say that it is one: a plain number is not read as element string.
fn element_string(value: &str) -> Verdict {
    if !gs1::is_element_string(value) {
        return Verdict::Shape;
    }
    let read = gs1::read(value);
    match read.problems.first() {
        None => Verdict::Right,
        Some(problem) if problem.is_check_digit() => Verdict::CheckDigit,
        Some(_) => Verdict::Shape,
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::says;

    #[test]
    fn article_numbers_have_8_12_13_or_14_digits() {
        says("CN", "EAN", "4006381333931", "valid 4006381333931");
        says("CN", "EAN", "73513537", "valid 73513537");
        says("CN", "UPC", "036000291452", "valid 036000291452");
        says("CN", "GTIN-14", "00012345600012", "valid 00012345600012");
        says("CN", "GTIN", "4006381333932", "check digit");
        says("CN", "GTIN", "0000000000000", "repeated");
        says("CN", "GTIN", "40063813339", "shape 4006381333931");
    }

    #[test]
    fn an_sscc_may_stand_behind_its_application_identifier() {
        says("CN", "SSCC", "106141412345678908", "valid 106141412345678908");
        says("CN", "SSCC", "00106141412345678908", "valid 00106141412345678908");
        says("CN", "SSCC", "106141412345678907", "check digit");
        says("CN", "SSCC", "1061414123456789", "shape 106141412345678908");
        says("CN", "GLN", "5412345000013", "valid 5412345000013");
    }

    #[test]
    fn an_element_string_is_judged_as_a_whole() {
        says("CN", "GS1", "(01)09506000134352(10)ABC", "valid (01)09506000134352(10)ABC");
        says("CN", "GS1", "(01)09506000134353", "check digit");
        says("CN", "GS1", "(01)0950600013435", "shape (01)09506000134352");
        says("CN", "GS1", "0109506000134352", "shape (01)09506000134352");
    }
}
