//! Incoterms: the terms in force, the retired ones that still stand in files, and what has taken their place.

/// What can be said about a term of delivery as somebody typed it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IncotermCheck {
    /// Nothing was typed.
    Missing,
    /// A term of Incoterms 2020.
    Valid {
        /// Three letters.
        term: &'static str,
        /// True for a term made for sea and inland waterways only: wrong for a parcel.
        sea_only: bool,
    },
    /// A term of an older edition.
    Retired {
        /// As it was.
        term: &'static str,
        /// The term of Incoterms 2020 that comes closest.
        now: &'static str,
        /// The edition that dropped it.
        since: u16,
    },
    /// No term of any edition known here.
    Unknown,
}

const ANY_MODE: &[&str] = &["EXW", "FCA", "CPT", "CIP", "DAP", "DPU", "DDP"];
const SEA_ONLY: &[&str] = &["FAS", "FOB", "CFR", "CIF"];
/// Old term, what has taken its place, the edition that dropped it. The successors are those that the International
/// Chamber of Commerce named: DAT was renamed DPU in 2020; DAF, DES and DDU went into DAP, DEQ into DAT, in 2010.
const RETIRED: &[(&str, &str, u16)] =
    &[("DDU", "DAP", 2010), ("DAT", "DPU", 2020), ("DAF", "DAP", 2010), ("DES", "DAP", 2010), ("DEQ", "DPU", 2010)];

/// Checks the first word of a text such as `DDU Berlin` or `ddp`.
///
/// ```
/// use shipside_customs::incoterms::{IncotermCheck, check};
/// assert_eq!(check("DDU Moscow"), IncotermCheck::Retired { term: "DDU", now: "DAP", since: 2010 });
/// assert_eq!(check("dap"), IncotermCheck::Valid { term: "DAP", sea_only: false });
/// ```
pub fn check(text: &str) -> IncotermCheck {
    let Some(word) = text.split(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty()) else {
        return if text.trim().is_empty() { IncotermCheck::Missing } else { IncotermCheck::Unknown };
    };
    let is = |term: &&&'static str| term.eq_ignore_ascii_case(word);
    if let Some(term) = ANY_MODE.iter().find(is) {
        return IncotermCheck::Valid { term, sea_only: false };
    }
    if let Some(term) = SEA_ONLY.iter().find(is) {
        return IncotermCheck::Valid { term, sea_only: true };
    }
    match RETIRED.iter().find(|(term, _, _)| term.eq_ignore_ascii_case(word)) {
        Some(&(term, now, since)) => IncotermCheck::Retired { term, now, since },
        None => IncotermCheck::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_term_in_force_is_known_in_any_case() {
        for term in ANY_MODE {
            assert_eq!(check(&term.to_lowercase()), IncotermCheck::Valid { term, sea_only: false });
        }
        for term in SEA_ONLY {
            assert_eq!(check(&format!(" {term} Shenzhen")), IncotermCheck::Valid { term, sea_only: true });
        }
    }

    #[test]
    fn a_retired_term_names_one_in_force() {
        for &(term, now, since) in RETIRED {
            assert_eq!(check(term), IncotermCheck::Retired { term, now, since });
            assert!(ANY_MODE.contains(&now));
        }
    }

    #[test]
    fn other_words_are_unknown() {
        assert_eq!(check(""), IncotermCheck::Missing);
        assert_eq!(check("prepaid"), IncotermCheck::Unknown);
        assert_eq!(check("DDPX"), IncotermCheck::Unknown);
        assert_eq!(check("--"), IncotermCheck::Unknown);
    }
}
