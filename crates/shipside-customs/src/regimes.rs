//! What importing into a destination means on a given day: dated statements with source and certainty.

use crate::territory::is_eu;
use shipside_model::{Certainty, Country, Currency, Date, Money, Source, Text};
use std::borrow::Cow;
use std::sync::LazyLock;

/// One statement about one or several destinations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Regime {
    /// Stable name: `gb-135`.
    pub id: &'static str,
    /// Country codes with blanks between, `EU` for every member state.
    countries: &'static str,
    /// First day.
    pub valid_from: Date,
    /// Last day; `None` while no end is known.
    pub valid_to: Option<Date>,
    /// The value of the goods in one consignment up to which it speaks of relief; `None` when it has no such limit.
    pub limit: Option<Money>,
    /// Where it comes from.
    pub source: Source,
    /// What it says.
    pub text: Text,
}

impl Regime {
    /// True when it speaks of this country on this day.
    pub fn holds(&self, country: Country, date: Date) -> bool {
        let in_time = self.valid_from <= date && self.valid_to.is_none_or(|last| date <= last);
        let mut countries = self.countries.split(' ');
        in_time && countries.any(|code| code == country.as_str() || (code == "EU" && is_eu(country)))
    }
}

/// Every statement there is, past and future ones included.
pub fn all() -> &'static [Regime] {
    &TABLE
}

/// What holds for a destination on a day.
///
/// ```
/// use shipside_customs::regimes::in_force;
/// use shipside_model::Country;
/// let ids = |date: &str| in_force(Country::new("TH").unwrap(), date.parse().unwrap()).map(|r| r.id).collect::<Vec<_>>();
/// assert_eq!(ids("2025-12-31"), [""; 0]);
/// assert_eq!(ids("2026-01-01"), ["th-first-baht"]);
/// ```
pub fn in_force(country: Country, date: Date) -> impl Iterator<Item = &'static Regime> {
    all().iter().filter(move |regime| regime.holds(country, date))
}

static TABLE: LazyLock<Vec<Regime>> = LazyLock::new(|| lines().filter_map(read).collect());

fn lines() -> impl Iterator<Item = &'static str> {
    include_str!("../data/regimes.tsv").lines()
}

fn read(line: &'static str) -> Option<Regime> {
    let cells: Vec<&'static str> = line.split('\t').collect();
    let &[id, countries, from, to, limit, certainty, title, date, en, zh] = cells.as_slice() else { return None };
    let certainty = match certainty {
        "verified" => Certainty::Verified,
        "secondary" => Certainty::Secondary,
        _ => Certainty::Unverified,
    };
    Some(Regime {
        id,
        countries,
        valid_from: from.parse().ok()?,
        valid_to: to.parse().ok(),
        limit: money(limit),
        source: Source { title: Cow::Borrowed(title), date: Cow::Borrowed(date), certainty },
        text: Text::new(en, zh),
    })
}

/// `EUR 150`.
fn money(text: &str) -> Option<Money> {
    let (currency, amount) = text.split_once(' ')?;
    Money::parse(amount, Currency::new(currency)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_line_is_whole() {
        assert_eq!(all().len(), lines().count());
        let ids: BTreeSet<&str> = all().iter().map(|regime| regime.id).collect();
        assert_eq!(ids.len(), all().len());
        for (regime, line) in all().iter().zip(lines()) {
            let cells: Vec<&str> = line.split('\t').collect();
            assert_eq!(
                (cells[3] == "-", cells[4] == "-"),
                (regime.valid_to.is_none(), regime.limit.is_none()),
                "{}",
                regime.id
            );
            assert!(["verified", "secondary", "unverified"].contains(&cells[5]), "{}", regime.id);
            assert!(regime.valid_to.is_none_or(|last| regime.valid_from < last), "{}", regime.id);
            assert!(regime.countries.split(' ').all(|code| Country::new(code).is_some()), "{}", regime.id);
            assert!(cells[7].parse::<Date>().is_ok(), "{}", regime.id);
        }
    }

    #[track_caller]
    fn check(country: &str, date: &str, expected: &[&str]) {
        let country = Country::new(country).unwrap();
        let seen: Vec<&str> = in_force(country, date.parse().unwrap()).map(|regime| regime.id).collect();
        assert_eq!(seen, expected, "{country} {date}");
    }

    #[test]
    fn statements_hold_from_their_first_to_their_last_day() {
        check("US", "2025-08-28", &[]);
        check("US", "2026-02-28", &["us-no-de-minimis", "us-postal-flat", "us-section-122"]);
        check("US", "2026-03-01", &["us-no-de-minimis", "us-section-122"]);
        check("US", "2026-07-24", &["us-no-de-minimis", "us-rate-unknown"]);
        check("GB", "2029-04-01", &[]);
    }

    #[test]
    fn a_member_state_has_the_unions_and_its_own() {
        check("FR", "2026-11-22", &["eu-ics2", "eu-handling-fee", "eu-gpsr", "fr-small-parcel-tax"]);
        check("DE", "2026-10-31", &["eu-ics2", "eu-gpsr"]);
        check("KZ", "2026-07-01", &["eaeu-200", "eaeu-2026"]);
    }

    #[test]
    fn what_is_uncertain_says_so() {
        for id in ["us-rate-unknown", "eaeu-2026", "il-exemption", "jp-10000", "eu-handling-fee", "cl-vat", "ch-vat"] {
            let regime = all().iter().find(|regime| regime.id == id).unwrap();
            assert_eq!(regime.source.certainty, Certainty::Unverified, "{id}");
        }
    }
}
