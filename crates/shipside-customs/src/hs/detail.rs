//! What the digits of a code say beyond their existence.

use super::{HsCheck, check};
use crate::generated::hs_codes::SUBHEADINGS;
use crate::generated::hs_residual::RESIDUAL;

/// How many digits a code has, and for whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HsForm {
    /// Six digits: the same in every country that uses HS 2022.
    Subheading,
    /// Eight digits: China's and the EU's nomenclatures, and most others'. Only its first six were looked up.
    National8,
    /// Ten digits: TARIC, the US schedule, China's declaration codes. Only its first six were looked up.
    National10,
    /// Seven or nine digits: hardly any tariff has such codes; a digit may be missing.
    Unusual,
}

/// A code whose subheading exists, taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HsDetail {
    /// Digits only.
    pub digits: String,
    /// The first two.
    pub chapter: String,
    /// The first four.
    pub heading: String,
    /// The first six.
    pub subheading: String,
    /// How many there are.
    pub form: HsForm,
    /// True when the subheading takes what is named nowhere else ("n.e.c."): customs look twice.
    pub residual: bool,
    /// For an unusual form: the code with a zero in front, when that one exists too. A spreadsheet may have eaten it.
    pub with_zero: Option<String>,
}

/// Takes a code apart; `None` when it is missing, no code, or its subheading does not exist ([`super::check`] says which).
///
/// ```
/// use shipside_customs::hs::detail::{HsForm, detail};
/// let code = detail("9503.00.60.00").unwrap();
/// assert_eq!((code.chapter.as_str(), code.form, code.residual), ("95", HsForm::National10, false));
/// assert!(detail("392690").unwrap().residual);
/// ```
pub fn detail(code: &str) -> Option<HsDetail> {
    let HsCheck::Valid { digits } = check(code) else { return None };
    let form = match digits.len() {
        6 => HsForm::Subheading,
        8 => HsForm::National8,
        10 => HsForm::National10,
        _ => HsForm::Unusual,
    };
    let subheading = digits.get(..6)?.to_owned();
    let with_zero = (form == HsForm::Unusual).then(|| format!("0{digits}")).filter(|code| super::valid(code));
    Some(HsDetail {
        chapter: digits.get(..2)?.to_owned(),
        heading: digits.get(..4)?.to_owned(),
        residual: is_residual(&subheading),
        subheading,
        form,
        with_zero,
        digits,
    })
}

/// True for a subheading that takes what is named nowhere else.
fn is_residual(subheading: &str) -> bool {
    let place = subheading.parse().ok().and_then(|code: u32| SUBHEADINGS.binary_search(&code).ok());
    place.and_then(|at| RESIDUAL.get(at / 8).map(|bits| (bits >> (at % 8)) & 1 == 1)).unwrap_or(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn code(text: &str, expected: &str) {
        let seen = detail(text).map_or("none".to_owned(), |code| {
            format!("{} {:?} {} {:?}", code.subheading, code.form, code.residual, code.with_zero)
        });
        assert_eq!(seen, expected, "{text}");
    }

    #[test]
    fn six_eight_and_ten_digits_are_usual() {
        code("851830", "851830 Subheading false None");
        code("8518.30.00", "851830 National8 false None");
        code("8518300090", "851830 National10 false None");
        code("851830009", "851830 Unusual false None");
    }

    #[test]
    fn the_rest_of_a_heading_is_known_as_such() {
        code("392690", "392690 Subheading true None");
        code("330499", "330499 Subheading true None");
        code("330410", "330410 Subheading false None");
        code("701399", "701399 Subheading true None");
        let count: u32 = RESIDUAL.iter().map(|byte| byte.count_ones()).sum();
        assert!((700..900).contains(&count), "{count}");
        assert_eq!(RESIDUAL.len(), SUBHEADINGS.len().div_ceil(8));
    }

    #[test]
    fn what_does_not_exist_has_no_detail() {
        for text in ["", "8518", "851899", "earbuds"] {
            code(text, "none");
        }
    }

    #[test]
    fn seven_digits_may_be_eight_without_their_zero() {
        let both = SUBHEADINGS.iter().filter(|code| **code >= 100_000).find_map(|code| {
            let text = format!("{code}0");
            detail(&text)?.with_zero.map(|zero| (text, zero))
        });
        let (text, zero) = both.unwrap();
        assert_eq!((text.len(), zero), (7, format!("0{text}")));
    }
}
