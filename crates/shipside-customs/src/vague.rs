//! Descriptions and names that describe nothing: the stop lists of customs and how each of them matches.

mod list;
mod say;

use crate::territory::is_eu;
use list::{Term, lookup};
use serde::Serialize;
use shipside_model::{Country, Severity, Source, Text};

/// What is wrong with a description or a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Problem {
    /// Digits and blanks only.
    DigitsOnly,
    /// Signs only.
    SignsOnly,
    /// Signs and digits, no letter.
    NoLetters,
    /// The same character three times or more and nothing else.
    Repeated,
    /// The ending of a file: `.wpx`.
    FileExtension,
    /// A term of a stop list and nothing besides, pieces and units not counted.
    Alone,
    /// A term of a stop list with hardly a word besides.
    Embedded,
}

/// One thing wrong with a description or a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DescriptionFinding {
    /// What.
    pub problem: Problem,
    /// The term as it stands on the list; the text itself where a pattern is at fault.
    pub term: String,
    /// How much it weighs at this destination.
    pub severity: Severity,
    /// What is wrong and what to do.
    pub message: Text,
    /// Whose list it is, of which date, how sure.
    pub source: Source,
}

/// Checks a description of goods in English or Chinese for a destination; `None` judges it for nowhere in particular.
///
/// An empty text has no finding: that it is missing is said elsewhere. A term alone is an error where the destination's
/// own list has it (EU, Canada) and a warning otherwise; a term with fewer than two other words is a warning to the EU.
/// The EU list known here is not complete, so no finding is not "passed" there.
///
/// ```
/// use shipside_customs::vague::{Problem, check_description};
/// use shipside_model::{Country, Severity};
/// let found = check_description("Spare parts, 2 pcs", Country::new("CA"));
/// assert_eq!((found[0].problem, found[0].severity), (Problem::Alone, Severity::Error));
/// assert_eq!(check_description("women cotton dress", Country::new("CA")), []);
/// ```
pub fn check_description(text: &str, country: Option<Country>) -> Vec<DescriptionFinding> {
    if text.trim().is_empty() {
        return Vec::new();
    }
    if let Some(problem) = pattern(text) {
        return vec![say::pattern(problem, text, Severity::Error)];
    }
    let words = words(text);
    let content = content(&words);
    let to_eu = country.is_some_and(is_eu);
    let found = match lookup(&content.join(" ")).or_else(|| lookup(&words.join(" "))) {
        Some(term) => alone(&term, country),
        None if to_eu => embedded(&content),
        None => None,
    };
    found.into_iter().collect()
}

/// Checks a name or a line of an address for a destination: the terms customs refuse there, and the patterns.
///
/// ```
/// use shipside_customs::vague::check_party;
/// use shipside_model::Country;
/// assert_eq!(check_party("N/A", Country::new("DE")).len(), 1);
/// assert_eq!(check_party("Case, John", Country::new("CA")), []);
/// ```
pub fn check_party(text: &str, country: Option<Country>) -> Vec<DescriptionFinding> {
    if text.trim().is_empty() {
        return Vec::new();
    }
    let to_canada = country.is_some_and(is_canada);
    let severity = if to_canada { Severity::Error } else { Severity::Warning };
    if let Some(problem) = pattern(text) {
        return vec![say::pattern(problem, text, severity)];
    }
    let Some(term) = lookup(&words(text).join(" ")) else { return Vec::new() };
    let found = match term {
        _ if to_canada && term.canada() => say::alone(&term, say::canada(), Severity::Error),
        _ if term.party() && country.is_some_and(is_eu) => say::alone(&term, say::eu_party(), Severity::Error),
        _ if term.party() => say::alone(&term, say::eu_party(), Severity::Warning),
        _ => return Vec::new(),
    };
    vec![found]
}

fn is_canada(country: Country) -> bool {
    country.as_str() == "CA"
}

/// The patterns that say nothing in any language. Source: PACT guide §6.1.
fn pattern(text: &str) -> Option<Problem> {
    let text = text.trim();
    let plain = || text.chars().filter(|c| !c.is_whitespace());
    if plain().all(|c| c.is_ascii_digit()) {
        return Some(Problem::DigitsOnly);
    }
    if !plain().any(char::is_alphanumeric) {
        return Some(Problem::SignsOnly);
    }
    if !plain().any(char::is_alphabetic) {
        return Some(Problem::NoLetters);
    }
    let first = text.chars().next()?;
    if text.chars().count() >= 3 && text.to_lowercase().chars().all(|c| first.to_lowercase().eq([c])) {
        return Some(Problem::Repeated);
    }
    let ending = text.strip_prefix('.')?;
    let is_ending = (2..=4).contains(&ending.len()) && ending.bytes().all(|byte| byte.is_ascii_alphanumeric());
    is_ending.then_some(Problem::FileExtension)
}

/// Lower-case runs of letters and digits.
fn words(text: &str) -> Vec<String> {
    let parts = text.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
    parts.map(str::to_lowercase).collect()
}

/// Units of quantity and measure; with a number in front or alone they describe nothing.
const UNITS: &[&str] = &[
    "", "pc", "pcs", "piece", "pieces", "set", "sets", "pair", "pairs", "lot", "lots", "pack", "packs", "qty", "x",
    "g", "kg", "ml", "l", "cm", "mm", "件", "个", "套", "只", "双", "包", "条", "盒", "批",
];

/// The words without quantities; all of them when nothing else is there.
fn content(words: &[String]) -> Vec<&str> {
    let is_unit = |word: &str| UNITS.contains(&word.trim_matches(|c: char| c.is_ascii_digit()));
    let kept: Vec<&str> = words.iter().map(String::as_str).filter(|word| !is_unit(word)).collect();
    if kept.is_empty() { words.iter().map(String::as_str).collect() } else { kept }
}

fn alone(term: &Term, country: Option<Country>) -> Option<DescriptionFinding> {
    let (to_eu, to_canada) = (country.is_some_and(is_eu), country.is_some_and(is_canada));
    let (source, severity) = match term {
        _ if to_canada && term.canada() => (say::canada(), Severity::Error),
        _ if to_eu && term.eu() => (say::eu(), Severity::Error),
        _ if to_eu && term.eu_off() => (say::eu_off(), Severity::Warning),
        _ if term.canada() => (say::canada(), Severity::Warning),
        _ if term.eu() => (say::eu(), Severity::Warning),
        _ if term.air() => (say::air(), Severity::Warning),
        _ if term.chinese() => (say::chinese(), Severity::Warning),
        _ => return None,
    };
    Some(say::alone(term, source, severity))
}

/// Longest term of the EU's list.
const LONGEST: usize = 5;
/// Words that join others.
const JOINS: &[&str] = &["a", "an", "and", "for", "in", "of", "on", "or", "the", "to", "with"];

/// The longest term of the EU's list within the text, when fewer than two words say anything besides.
fn embedded(content: &[&str]) -> Option<DescriptionFinding> {
    for length in (1..=LONGEST.min(content.len())).rev() {
        for (at, run) in content.windows(length).enumerate() {
            let Some(term) = lookup(&run.join(" ")).filter(Term::eu) else { continue };
            let besides = content.iter().enumerate().filter(|(index, _)| *index < at || *index >= at + length);
            let besides = besides.filter(|(_, word)| !JOINS.contains(word)).count();
            return (besides < 2).then(|| say::embedded(&term));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn short(found: &[DescriptionFinding]) -> String {
        let one = |found: &DescriptionFinding| format!("{:?} {:?} {}", found.severity, found.problem, found.term);
        found.iter().map(one).collect::<Vec<_>>().join("; ")
    }

    #[track_caller]
    fn goods(country: &str, text: &str, expected: &str) {
        assert_eq!(short(&check_description(text, Country::new(country))), expected, "{country} {text}");
    }

    #[track_caller]
    fn party(country: &str, text: &str, expected: &str) {
        assert_eq!(short(&check_party(text, Country::new(country))), expected, "{country} {text}");
    }

    #[test]
    fn a_term_alone_is_an_error_where_the_destination_lists_it() {
        goods("CA", "Toys", "Error Alone toys");
        goods("CA", "  WHITE-GOODS ", "Error Alone white goods");
        goods("DE", "Accessories", "Error Alone accessories");
        goods("DE", "general cargo", "Error Alone general cargo");
        goods("DE", "machinery", "Error Alone machinery");
        goods("DE", "toys", "Warning Alone toys");
        goods("CA", "adapter", "Warning Alone adapter");
        goods("US", "spare parts", "Warning Alone spare parts");
        goods("US", "toiletries", "Warning Alone toiletries");
        goods("", "gifts", "Warning Alone gifts");
    }

    #[test]
    fn quantities_do_not_make_a_term_a_description() {
        goods("CA", "2 pcs toys", "Error Alone toys");
        goods("CA", "Toys x10", "Error Alone toys");
        goods("CA", "pieces", "Error Alone pieces");
        goods("DE", "100g samples for analysis 3pcs", "Warning Alone samples for analysis");
        goods("US", "礼品 2件", "Warning Alone 礼品");
        goods("US", "包", "Warning Alone 包");
    }

    #[test]
    fn a_term_within_a_text_warns_to_the_eu_only_and_only_while_hardly_anything_else_is_said() {
        goods("DE", "phone case", "Warning Embedded case");
        goods("DE", "cables of charger", "Warning Embedded cables");
        goods("DE", "silicone phone case", "");
        goods("CA", "phone case", "");
        goods("US", "phone case", "");
        goods("DE", "electronic goods parts", "Warning Embedded electronic goods");
        goods("DE", "handmade ceramic coffee goods", "");
    }

    #[test]
    fn what_is_switched_off_for_the_time_being_warns_and_does_not_count_within_a_text() {
        goods("DE", "glass", "Warning Alone glass");
        goods("DE", "Fish", "Warning Alone fish");
        goods("DE", "glass bottle", "");
        goods("US", "glass", "");
    }

    #[test]
    fn patterns_say_nothing_anywhere() {
        goods("US", "12345", "Error DigitsOnly 12345");
        goods("US", "12 34", "Error DigitsOnly 12 34");
        goods("US", "---", "Error SignsOnly ---");
        goods("US", "#12", "Error NoLetters #12");
        goods("US", "xxx", "Error Repeated xxx");
        goods("US", "Xxx", "Error Repeated Xxx");
        goods("US", "xx", "");
        goods("US", ".wpx", "Error FileExtension .wpx");
        goods("US", "WPX", "");
        goods("US", "", "");
        goods("US", "   ", "");
    }

    #[test]
    fn sound_descriptions_pass_in_both_languages() {
        for text in [
            "wireless earbuds",
            "women cotton dress",
            "USB hub",
            "lipstick set",
            "nylon dog collar",
            "无线耳机",
            "扩展坞",
        ] {
            for country in ["DE", "CA", "US"] {
                goods(country, text, "");
            }
        }
    }

    #[test]
    fn names_are_held_against_the_terms_for_parties_and_canadas_whole_list() {
        party("FR", "Private", "Error Alone private");
        party("FR", "n/a", "Error Alone n a");
        party("US", "unknown", "Warning Alone unknown");
        party("CA", "Test", "Error Alone test");
        party("FR", "Test", "");
        party("CA", "AAAA", "Error Repeated AAAA");
        party("FR", "12345", "Warning DigitsOnly 12345");
        for name in ["John A. Whitfield", "李娜", "Li", "Ng", "Иванов Иван", "유재석"] {
            party("CA", name, "");
        }
    }

    #[test]
    fn every_finding_speaks_both_languages_and_names_its_source() {
        for text in ["toys", "phone case", "123", "礼品", "glass", "toiletries"] {
            for found in check_description(text, Country::new("DE")) {
                assert!(!found.message.en.is_empty() && !found.message.zh.is_empty() && !found.source.title.is_empty());
            }
        }
    }
}
