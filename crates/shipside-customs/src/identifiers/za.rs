//! South Africa: the identity number, a date of birth and a Luhn check digit.

use super::arithmetic::{date_exists, luhn, number};
use super::digits;
use super::kind::{Kind, NO_SUCH_DATE, PERSON, Verdict, Words, recomputed};

pub(super) static ZA_ID: Kind = Kind {
    code: "ZA_ID",
    aliases: &["SAID", "ID", "IDNUMBER"],
    country: Some("ZA"),
    name: Words { en: "identity number (South Africa)", zh: "南非身份证号" },
    what: PERSON,
    lengths: &[13],
    example: "7503305044089",
    basis: recomputed("South Africa, Department of Home Affairs: date of birth, citizenship, Luhn check digit"),
    judge: za_id,
    likely: true,
    ..Kind::BASE
};

fn za_id(value: &str) -> Verdict {
    // The eleventh digit is 0 for citizens, 1 for residents, 2 for refugees.
    let Some(digits) = digits(value, 13).filter(|digits| digits.get(10).is_some_and(|digit| *digit < 3)) else {
        return Verdict::Shape;
    };
    let two = |at: usize| u32::try_from(number(digits.get(at..at + 2).unwrap_or_default())).unwrap_or(0);
    // The century is not said.
    if !date_exists(1900 + two(0), two(2), two(4)) && !date_exists(2000 + two(0), two(2), two(4)) {
        return NO_SUCH_DATE;
    }
    Verdict::when(luhn(&digits) == 0)
}

#[cfg(test)]
mod tests {
    use super::super::tests::says;

    #[test]
    fn a_south_african_id_holds_a_date_and_a_check_digit() {
        says("ZA", "SA ID", "7503305044089", "valid 7503305044089");
        says("ZA", "ID", "750330 5044 08 9", "valid 7503305044089");
        says("ZA", "ID", "7503305044088", "check digit");
        says("ZA", "ID", "7513305044089", "refused The date of birth inside it does not exist.");
        says("ZA", "ID", "7503305044989", "shape 7503305044089");
        says("ZA", "ID", "750330504408", "shape 7503305044089");
    }
}
