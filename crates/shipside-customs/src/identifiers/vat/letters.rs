//! Numbers that end in a check letter: CY, IE.

use super::super::arithmetic::dot;
use super::super::digits;
use super::super::kind::{Kind, Verdict, Words};
use super::vat;

pub(in super::super) static CY: Kind =
    vat("CY", "CY", Words { en: "Cypriot VAT number", zh: "塞浦路斯增值税号" }, &[9], "CY10259033P", cyprus);

pub(in super::super) static IE: Kind =
    vat("IE", "IE", Words { en: "Irish VAT number", zh: "爱尔兰增值税号" }, &[8, 9], "IE6433435F", ireland);

/// Eight digits and a letter: digits at odd places are replaced, all are added, the sum modulo 26 is the letter.
fn cyprus(value: &str) -> Verdict {
    const REPLACED: [u32; 10] = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];
    let mut chars = value.chars();
    let letter = chars.next_back().filter(char::is_ascii_uppercase);
    let digits = digits(chars.as_str(), 8).filter(|_| !value.starts_with("12"));
    let (Some(letter), Some(digits)) = (letter, digits) else { return Verdict::Shape };
    let odd: u32 = digits.iter().step_by(2).filter_map(|digit| REPLACED.get(*digit as usize)).sum();
    let even: u32 = digits.iter().skip(1).step_by(2).sum();
    Verdict::when((odd + even) % 26 == u32::from(letter) - u32::from('A'))
}

/// Seven digits, a check letter, and since 2013 a letter more; before 1992 the second place held a letter or a sign.
fn ireland(value: &str) -> Verdict {
    if !value.is_ascii() || !(8..=9).contains(&value.len()) {
        return Verdict::Shape;
    }
    let (front, back) = value.split_at(7);
    let mut letters = back.chars().map(place);
    let (Some(Some(check)), extra) = (letters.next(), letters.next()) else { return Verdict::Shape };
    let old = front.chars().nth(1).is_some_and(|c| c.is_ascii_uppercase() || matches!(c, '+' | '*'));
    let (body, extra) = match (old, extra) {
        (_, Some(None)) => return Verdict::Shape,
        // The first digit of an old number goes to the end and a nothing to the front.
        (true, _) => (format!("0{}{}", front.get(2..).unwrap_or_default(), front.get(..1).unwrap_or_default()), 0),
        (false, extra) => (front.to_owned(), extra.flatten().unwrap_or(0)),
    };
    let Some(digits) = digits(&body, 7) else { return Verdict::Shape };
    Verdict::when((dot(&digits, &[8, 7, 6, 5, 4, 3, 2]) + extra * 9) % 23 == check)
}

/// W counts nothing, A to V one to twenty-two.
fn place(c: char) -> Option<u32> {
    "WABCDEFGHIJKLMNOPQRSTUV".find(c).and_then(|place| u32::try_from(place).ok())
}

#[cfg(test)]
mod tests {
    use super::super::super::tests::says;

    #[test]
    fn a_cypriot_number_ends_in_its_letter() {
        says("CY", "VAT", "CY-10259033P", "valid CY10259033P");
        says("CY", "VAT", "10259033Z", "check digit");
        says("CY", "VAT", "12259033P", "shape CY10259033P");
        says("CY", "VAT", "102590339", "shape CY10259033P");
    }

    #[test]
    fn an_irish_number_is_of_the_old_or_of_the_new_form() {
        says("IE", "VAT", "IE 6433435F", "valid IE6433435F");
        says("IE", "VAT", "IE6433435OA", "valid IE6433435OA");
        says("IE", "VAT", "8D79739I", "valid IE8D79739I");
        says("IE", "VAT", "6433435E", "check digit");
        says("IE", "VAT", "6433435", "shape IE6433435F");
        says("IE", "VAT", "64334355", "shape IE6433435F");
        says("IE", "VAT", "É433435F", "shape IE6433435F");
    }
}
