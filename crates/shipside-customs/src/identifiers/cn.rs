//! China: the resident's number of persons, the unified social credit code of companies. The shipper's, not the buyer's.

use super::arithmetic::date_exists;
use super::kind::{COMPANY, Kind, NO_SUCH_DATE, PERSON, Verdict, Words, recomputed};
use super::text::shaped;

pub(super) static RIC: Kind = Kind {
    code: "RIC",
    aliases: &["ID", "身份证", "身份证号"],
    country: Some("CN"),
    name: Words { en: "resident identity number (China)", zh: "居民身份证号" },
    what: PERSON,
    lengths: &[18],
    example: "110101199003070679",
    basis: recomputed("GB 11643-1999: ISO 7064 mod 11-2"),
    judge: ric,
    ..Kind::BASE
};

pub(super) static USCC: Kind = Kind {
    code: "USCC",
    aliases: &["统一社会信用代码", "社会信用代码"],
    country: Some("CN"),
    name: Words { en: "unified social credit code (China)", zh: "统一社会信用代码" },
    what: COMPANY,
    lengths: &[18],
    example: "91110000600037341L",
    basis: recomputed("GB 32100-2015: powers of three modulo 31"),
    judge: uscc,
    ..Kind::BASE
};

/// The first two digits of a region, GB/T 2260.
const PROVINCES: &str =
    "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91";

fn ric(value: &str) -> Verdict {
    let shape = shaped(value, "99999999999999999#") && value.ends_with(|c: char| c.is_ascii_digit() || c == 'X');
    let province = value.get(..2).is_some_and(|code| PROVINCES.split(' ').any(|province| province == code));
    if !shape || !province {
        return Verdict::Shape;
    }
    let part = |from: usize, to: usize| value.get(from..to).and_then(|text| text.parse().ok()).unwrap_or(0);
    if !date_exists(part(6, 10), part(10, 12), part(12, 14)) {
        return NO_SUCH_DATE;
    }
    // ISO 7064 mod 11-2: double and add, and the check character makes it one.
    let value_of = |c: char| if c == 'X' { 10 } else { c.to_digit(10).unwrap_or(0) };
    let rest = value.chars().fold(0, |rest, c| (rest * 2 + value_of(c)) % 11);
    Verdict::when(rest == 1)
}

/// Digits and capitals without I, O, S, V, Z.
const USCC_ALPHABET: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";

fn uscc(value: &str) -> Verdict {
    let places: Option<Vec<usize>> = value.chars().map(|c| USCC_ALPHABET.find(c)).collect();
    // Authority and kind of entity are letters or digits, the region is digits.
    let region = value.get(2..8).is_some_and(|region| region.bytes().all(|byte| byte.is_ascii_digit()));
    let Some((check, body)) =
        places.as_deref().filter(|places| region && places.len() == 18).and_then(<[usize]>::split_last)
    else {
        return Verdict::Shape;
    };
    let weighted = |(sum, weight): (usize, usize), place: &usize| (sum + place * weight, weight * 3 % 31);
    let (sum, _) = body.iter().fold((0, 1), weighted);
    Verdict::when(*check == (31 - sum % 31) % 31)
}

#[cfg(test)]
mod tests {
    use super::super::tests::says;

    #[test]
    fn a_resident_number_holds_a_province_a_date_and_a_check_character() {
        says("CN", "RIC", "360426199101010071", "valid 360426199101010071");
        says("CN", "身份证号", "11010519491231002x", "valid 11010519491231002X");
        says("CN", "RIC", "110105194912310021", "check digit");
        says("CN", "RIC", "110105194913310022", "refused The date of birth inside it does not exist.");
        says("CN", "RIC", "000105194912310022", "shape 110101199003070679");
        says("CN", "RIC", "11010519491231002A", "shape 110101199003070679");
        says("CN", "RIC", "110105491231002", "shape 110101199003070679");
    }

    #[test]
    fn a_social_credit_code_ends_in_its_check_character() {
        says("CN", "USCC", "91110000600037341L", "valid 91110000600037341L");
        says("CN", "统一社会信用代码", "9111 0000 6000 3734 1l", "valid 91110000600037341L");
        says("CN", "USCC", "91110000600037342L", "check digit");
        says("CN", "USCC", "91110000600037341I", "shape 91110000600037341L");
        says("CN", "USCC", "A1110000600037341L", "check digit");
        says("CN", "USCC", "9111000060003734", "shape 91110000600037341L");
    }
}
