//! Israel: Teudat Zehut, nine digits with a Luhn check digit.

use super::arithmetic::luhn;
use super::kind::{Kind, PERSON, Verdict, Words, recomputed};
use super::{digits, repeated};

pub(super) static TEUDAT_ZEHUT: Kind = Kind {
    code: "TEUDAT_ZEHUT",
    aliases: &["TZ", "ID", "תז", "תעודתזהות"],
    country: Some("IL"),
    name: Words { en: "Teudat Zehut (Israel)", zh: "以色列身份证号 Teudat Zehut" },
    what: PERSON,
    lengths: &[9, 8],
    example: "03933742-3",
    basis: recomputed("Israel, Population Authority: Luhn check digit"),
    judge: teudat_zehut,
    likely: true,
    ..Kind::BASE
};

/// Eight digits are nine whose leading zero was left out.
fn teudat_zehut(value: &str) -> Verdict {
    let full = if value.len() == 8 { format!("0{value}") } else { value.to_owned() };
    let Some(digits) = digits(&full, 9).filter(|digits| !repeated(digits) || digits.first() != Some(&0)) else {
        return Verdict::Shape;
    };
    if luhn(&digits) == 0 { Verdict::RightAs(full) } else { Verdict::CheckDigit }
}

#[cfg(test)]
mod tests {
    use super::super::tests::says;

    #[test]
    fn a_teudat_zehut_has_nine_digits_the_first_of_which_may_have_been_a_zero() {
        says("IL", "TZ", "03933742-3", "valid 039337423");
        says("IL", "Teudat Zehut", "039337423", "valid 039337423");
        says("IL", "TZ", "39337423", "valid 039337423");
        says("IL", "TZ", "39337424", "check digit");
        says("IL", "TZ", "000000000", "shape 03933742-3");
        says("IL", "TZ", "1234567", "shape 03933742-3");
    }
}
