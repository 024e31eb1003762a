//! What a number could be, when nobody said.

use super::check::IdCheck;
use super::kind::Kind;
use super::registry::all;
use shipside_model::Country;

/// Every kind the value could be, the most likely first: right ones, then well-shaped ones without a public check
/// digit, then those whose shape fits but that are refused. A shape that does not fit is left out.
///
/// With a country only its own kinds and those of no single country are asked.
///
/// ```
/// use shipside_customs::identifiers::check_any;
/// let seen: Vec<_> = check_any("4006381333931", None).iter().map(|(kind, _)| kind.code).collect();
/// assert_eq!(seen.first(), Some(&"GTIN"));
/// ```
pub fn check_any(value: &str, country: Option<Country>) -> Vec<(&'static Kind, IdCheck)> {
    let asked = |kind: &&Kind| match (country, kind.country) {
        (Some(wanted), Some(own)) => wanted.as_str() == own,
        _ => true,
    };
    let mut ranked: [Vec<(&'static Kind, IdCheck)>; 6] = Default::default();
    for kind in all().iter().copied().filter(asked) {
        let check = kind.check(value);
        if let Some(place) = rank(kind, value, &check).and_then(|rank| ranked.get_mut(rank)) {
            place.push((kind, check));
        }
    }
    ranked.into_iter().flatten().collect()
}

/// A value that names its country goes before one that is right by its digits alone; `None` when it cannot be this kind.
fn rank(kind: &Kind, value: &str, check: &IdCheck) -> Option<usize> {
    let named = !kind.prefix.is_empty() && super::normalise(value).starts_with(kind.prefix);
    Some(match check {
        IdCheck::Valid { .. } if named => 0,
        IdCheck::Valid { .. } => 1,
        IdCheck::Repeated | IdCheck::Generic | IdCheck::Refused { .. } => 2,
        IdCheck::FormatOnly { .. } => 3,
        IdCheck::CheckDigit if named => 4,
        IdCheck::CheckDigit => 5,
        IdCheck::Missing | IdCheck::Shape { .. } | IdCheck::UnknownKind => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The kinds that are no mere check-digit mismatch, as `COUNTRY CODE`.
    fn could_be(value: &str, country: &str, expected: &[&str]) {
        let seen: Vec<String> = check_any(value, Country::new(country))
            .iter()
            .filter(|(_, check)| *check != IdCheck::CheckDigit)
            .map(|(kind, _)| format!("{} {}", kind.country.unwrap_or("-"), kind.code))
            .collect();
        assert_eq!(seen, expected, "{value}");
    }

    #[test]
    fn a_number_with_little_chance_to_be_something_else_is_named() {
        could_be("IM3720000224", "", &["- IOSS"]);
        could_be("IN3720000224", "", &["- IOSS"]);
        could_be("GB82 WEST 1234 5698 7654 32", "", &["- IBAN"]);
        could_be("HEGJ850415HDFRNS03", "", &["MX CURP"]);
        could_be("91110000600037341L", "", &["CN USCC"]);
        could_be("(01)09506000134352", "", &["- GS1"]);
        could_be("RHMA2929", "", &["SA SHORT_ADDRESS"]);
        could_be("DE136695976", "", &["DE VAT", "- EORI"]);
        could_be("hello", "", &[]);
        could_be("", "", &[]);
    }

    #[test]
    fn the_country_leaves_out_what_others_issue() {
        could_be("36405643913", "BR", &["BR CPF"]);
        could_be("7707083893", "RU", &["RU INN"]);
        could_be("136695976", "DE", &["DE VAT"]);
    }

    #[test]
    fn a_slip_of_the_pen_comes_last() {
        let seen = check_any("364.056.439-14", Country::new("BR"));
        assert_eq!(seen.first().map(|(kind, check)| (kind.code, check.clone())), Some(("CPF", IdCheck::CheckDigit)));
    }
}
