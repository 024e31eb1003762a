//! Numbers that are checked by one remainder of the whole: BE, FR, GB, XI, LU, NL.

use super::super::arithmetic::{dot, luhn, mod_97, number};
use super::super::digits;
use super::super::kind::{Kind, Verdict, Words};
use super::super::text::shaped;
use super::vat;

pub(in super::super) static BE: Kind =
    vat("BE", "BE", Words { en: "Belgian VAT number", zh: "比利时增值税号" }, &[10, 9], "BE0428759497", belgium);

pub(in super::super) static FR: Kind =
    vat("FR", "FR", Words { en: "French VAT number (TVA)", zh: "法国增值税号（TVA）" }, &[11], "FR40303265045", france);

pub(in super::super) static GB: Kind =
    vat("GB", "GB", Words { en: "British VAT number", zh: "英国增值税号" }, &[9, 12, 5], "GB980780684", britain);

pub(in super::super) static XI: Kind = vat(
    "XI",
    "XI",
    Words { en: "VAT number of Northern Ireland", zh: "北爱尔兰增值税号" },
    &[9, 12, 5],
    "XI980780684",
    britain,
);

pub(in super::super) static LU: Kind =
    vat("LU", "LU", Words { en: "Luxembourgish VAT number", zh: "卢森堡增值税号" }, &[8], "LU15027442", luxembourg);

pub(in super::super) static NL: Kind = vat(
    "NL",
    "NL",
    Words { en: "Dutch VAT number (BTW)", zh: "荷兰增值税号（BTW）" },
    &[12],
    "NL004495445B01",
    netherlands,
);

/// The last two digits are 97 less the rest of the others.
fn belgium(value: &str) -> Verdict {
    let full = if value.len() == 9 { format!("0{value}") } else { value.to_owned() };
    let Some(digits) = digits(&full, 10).filter(|digits| matches!(digits.first(), Some(0 | 1))) else {
        return Verdict::Shape;
    };
    let number = number(&digits);
    if number == 0 {
        return Verdict::Shape;
    }
    if 97 - number / 100 % 97 == number % 100 { Verdict::RightAs(full) } else { Verdict::CheckDigit }
}

/// A key of two characters and the nine digits of the company (SIREN), themselves a Luhn number outside Monaco.
fn france(value: &str) -> Verdict {
    let (Some(key), Some(siren)) = (value.get(..2), value.get(2..).and_then(|siren| digits(siren, 9))) else {
        return Verdict::Shape;
    };
    let places: Option<Vec<u64>> = key.chars().map(place).collect();
    let Some(&[first, second]) = places.as_deref() else { return Verdict::Shape };
    let company = number(&siren);
    if company >= 1_000_000 && luhn(&siren) != 0 {
        return Verdict::CheckDigit;
    }
    if first < 10 && second < 10 {
        return Verdict::when(first * 10 + second == (company * 100 + 12) % 97);
    }
    let code = if first < 10 { first * 24 + second - 10 } else { first * 34 + second - 100 };
    Verdict::when((company + 1 + code / 11) % 11 == code % 11)
}

/// The place of a character of the key; I and O are not used.
fn place(c: char) -> Option<u64> {
    "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ".find(c).and_then(|place| u64::try_from(place).ok())
}

/// Nine digits, twelve for branches, `GD` and `HA` with three digits for government and health authorities.
fn britain(value: &str) -> Verdict {
    if let Some(number) = value.strip_prefix("GD").or_else(|| value.strip_prefix("HA")) {
        return Verdict::format(shaped(number, "999") && (number < "500") == value.starts_with("GD"));
    }
    if !matches!(value.len(), 9 | 12) {
        return Verdict::Shape;
    }
    let Some(digits) = digits(value, value.len()) else { return Verdict::Shape };
    let sum = dot(&digits, &[8, 7, 6, 5, 4, 3, 2, 10, 1]) % 97;
    // Numbers from 100 on may also follow the series that was opened in 2010, whose rest is moved by 55.
    let late = value >= "100" && matches!(sum, 42 | 55);
    Verdict::when(sum == 0 || late)
}

/// Six digits and their rest modulo 89.
fn luxembourg(value: &str) -> Verdict {
    match digits(value, 8).map(|digits| number(&digits)) {
        Some(number) => Verdict::when(number / 100 % 89 == number % 100),
        None => Verdict::Shape,
    }
}

/// Nine digits, `B`, two digits. A company's nine digits follow modulo 11; since 2020 a person's whole number follows
/// modulo 97 instead.
fn netherlands(value: &str) -> Verdict {
    let Some(digits) = value.get(..9).and_then(|body| digits(body, 9)).filter(|_| shaped(value, "999999999B99")) else {
        return Verdict::Shape;
    };
    if number(&digits) == 0 || value.ends_with("B00") {
        return Verdict::Shape;
    }
    // The last digit counts as minus one, which is ten modulo eleven.
    let company = dot(&digits, &[9, 8, 7, 6, 5, 4, 3, 2, 10]).is_multiple_of(11);
    Verdict::when(company || mod_97("NL".chars().chain(value.chars())) == Some(1))
}

#[cfg(test)]
mod tests {
    use super::super::super::tests::says;

    #[test]
    fn belgian_luxembourgish_and_dutch_numbers_are_checked_as_a_whole() {
        says("BE", "VAT", "BE 428.759.497", "valid BE0428759497");
        says("BE", "VAT", "BE0431150351", "check digit");
        says("BE", "VAT", "2428759497", "shape BE0428759497");
        says("LU", "VAT", "LU 150 274 42", "valid LU15027442");
        says("LU", "VAT", "15027443", "check digit");
        says("NL", "BTW", "NL004495445B01", "valid NL004495445B01");
        says("NL", "BTW", "NL002455799B11", "valid NL002455799B11");
        says("NL", "BTW", "NL123456789B90", "check digit");
        says("NL", "BTW", "004495445B00", "shape NL004495445B01");
    }

    #[test]
    fn a_french_key_is_of_two_digits_or_holds_letters() {
        says("FR", "TVA", "Fr 40 303 265 045", "valid FR40303265045");
        says("FR", "TVA", "23334175221", "valid FR23334175221");
        says("FR", "TVA", "K7399859412", "valid FRK7399859412");
        says("FR", "TVA", "84 323 140 391", "check digit");
        says("FR", "TVA", "I0303265045", "shape FR40303265045");
    }

    #[test]
    fn british_numbers_follow_the_old_series_or_the_new_one() {
        says("GB", "VAT", "GB 980 7806 84", "valid GB980780684");
        says("GB", "VAT", "802311781", "check digit");
        says("GB", "VAT", "GBGD001", "format GBGD001");
        says("GB", "VAT", "HA599", "format GBHA599");
        says("GB", "VAT", "GD500", "shape GB980780684");
        says("XI", "VAT", "XI 980 7806 84", "valid XI980780684");
    }
}
