//! Reading an element string in either form and judging its values.

use super::check_digit::CSET82;
use super::element::Element;
use super::problem::{Fault, Problem};
use super::table::{Component, Entry, entry};
use super::{lint, pairs};

/// What stands behind a value of open length in the scanned form: GS.
pub(super) const SEPARATOR: char = '\u{1D}';

/// Other ways to write the separator.
const SEPARATORS: [&str; 6] = ["<GS>", "{GS}", "<FNC1>", "{FNC1}", "␝", "^"];

/// Symbology identifiers that scanners put in front of GS1 data (ISO/IEC 15424).
const SYMBOLOGIES: [&str; 5] = ["]C1", "]d2", "]Q3", "]e0", "]J1"];

/// Longer than any barcode; it keeps a hostile text from being read over and over.
const LONGEST: usize = 8_000;

/// What was read, and everything that is wrong with it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// The elements in order, those with a wrong value included.
    pub elements: Vec<Element>,
    /// What is wrong; empty when all is right.
    pub problems: Vec<Problem>,
}

/// Whether a text says by itself that it is an element string: brackets, a symbology identifier or a separator.
pub fn is_element_string(text: &str) -> bool {
    let text = text.trim();
    bracket(text).is_some()
        || SYMBOLOGIES.iter().any(|symbology| text.starts_with(symbology))
        || plain_separators(text).contains(SEPARATOR)
}

/// Reads `(01)09506000134352(10)ABC`, or what a scanner gives for it; reading goes on after a wrong value.
///
/// ```
/// use shipside_customs::gs1::read;
/// let reading = read("]C10109506000134352");
/// assert_eq!((reading.elements[0].title, reading.problems.len()), ("GTIN", 0));
/// assert_eq!(read("(00)106141412345678907").problems[0].message().en, "The check digit of (00) is wrong: the number was mistyped.");
/// ```
pub fn read(text: &str) -> Reading {
    let text = text.trim();
    let mut reading = Reading::default();
    let cut = text.char_indices().nth(LONGEST).map_or(text.len(), |(at, _)| at);
    let text = text.get(..cut).unwrap_or("");
    if bracket(text).is_some() {
        bracketed(text, &mut reading);
    } else {
        scanned(text, &mut reading);
    }
    if reading.elements.is_empty() && reading.problems.is_empty() {
        reading.problems.push(Problem::new("", Fault::Empty));
    }
    for element in &reading.elements {
        if let Some(entry) = entry(&element.ai) {
            reading.problems.extend(value_fault(entry, &element.value).map(|fault| Problem::new(&element.ai, fault)));
        }
    }
    reading.problems.extend(pairs::problems(&reading.elements));
    reading
}

/// Two to four digits in brackets at the start: the digits and what follows.
fn bracket(text: &str) -> Option<(&str, &str)> {
    let (ai, rest) = text.strip_prefix('(')?.split_once(')')?;
    ((2..=4).contains(&ai.len()) && ai.bytes().all(|byte| byte.is_ascii_digit())).then_some((ai, rest))
}

/// A bracket inside a value is part of it, unless two to four digits stand in it.
fn bracketed(mut text: &str, reading: &mut Reading) {
    while let Some((ai, rest)) = bracket(text) {
        let end = rest.match_indices('(').map(|(at, _)| at).find(|at| rest.get(*at..).and_then(bracket).is_some());
        let (value, next) = rest.split_at(end.unwrap_or(rest.len()));
        push(ai, value.trim(), reading);
        text = next;
    }
}

fn scanned(text: &str, reading: &mut Reading) {
    let text = plain_separators(text);
    let mut rest = text.as_str();
    for symbology in SYMBOLOGIES {
        rest = rest.strip_prefix(symbology).unwrap_or(rest);
    }
    rest = rest.trim_matches(SEPARATOR);
    while !rest.is_empty() {
        let known = (2..=4)
            .filter_map(|length| rest.split_at_checked(length))
            .find_map(|(ai, after)| entry(ai).map(|entry| (ai, entry, after)));
        let Some((ai, entry, after)) = known else {
            let shown: String = rest.chars().take(4).collect();
            reading.problems.push(Problem::new(&shown, Fault::UnknownAi));
            return;
        };
        let separator = after.find(SEPARATOR).unwrap_or(after.len());
        // A predefined length ends the value even without a separator.
        let end = if entry.fixed { nth_byte(after, entry.longest()).min(separator) } else { separator };
        let (value, next) = after.split_at(end);
        push(ai, value, reading);
        rest = next.strip_prefix(SEPARATOR).unwrap_or(next);
    }
}

fn push(ai: &str, value: &str, reading: &mut Reading) {
    match entry(ai) {
        Some(entry) => {
            reading.elements.push(Element { ai: ai.to_owned(), title: entry.title, value: value.to_owned() });
        }
        None => reading.problems.push(Problem::new(ai, Fault::UnknownAi)),
    }
}

fn plain_separators(text: &str) -> String {
    SEPARATORS.iter().fold(text.to_owned(), |text, sign| text.replace(sign, "\u{1D}"))
}

/// Where the character number `count` starts, in bytes.
fn nth_byte(text: &str, count: usize) -> usize {
    text.char_indices().nth(count).map_or(text.len(), |(at, _)| at)
}

/// The first thing wrong with a value: each component takes its length off the front.
fn value_fault(entry: Entry, value: &str) -> Option<Fault> {
    let length = value.chars().count();
    if length > entry.longest() {
        return Some(Fault::TooLong { length, longest: entry.longest() });
    }
    let mut rest = value;
    let mut done = 0;
    for component in entry.components() {
        if rest.is_empty() && component.optional {
            break;
        }
        let (part, next) = rest.split_at(nth_byte(rest, component.longest));
        if part.chars().count() < component.shortest {
            return Some(Fault::TooShort { length });
        }
        if let Some((at, character)) = part.char_indices().find(|(_, c)| !allowed(component, *c)) {
            return Some(Fault::Character { at: done + part.get(..at)?.chars().count() + 1, character });
        }
        match lint::first_failure(component.lints, part) {
            Some(("csum" | "csumalpha", _)) => return Some(Fault::CheckDigit),
            Some((_, asked)) => return Some(Fault::Content { asked }),
            None => {}
        }
        done += part.chars().count();
        rest = next;
    }
    None
}

fn allowed(component: Component, c: char) -> bool {
    match component.set {
        'N' => c.is_ascii_digit(),
        'Y' => c.is_ascii_digit() || c.is_ascii_uppercase() || "#-/".contains(c),
        'Z' => c.is_ascii_alphanumeric() || "-_=".contains(c),
        _ => CSET82.contains(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// `text` gives these elements as `AI=value`, and these problems.
    fn check(text: &str, elements: &str, problems: &[&str]) {
        let reading = read(text);
        let seen: Vec<String> =
            reading.elements.iter().map(|element| format!("{}={}", element.ai, element.value)).collect();
        assert_eq!(seen.join(" "), elements, "{text}");
        let said: Vec<String> = reading.problems.iter().map(|problem| problem.message().en).collect();
        assert_eq!(said, problems, "{text}");
    }

    #[test]
    fn both_forms_give_the_same_elements() {
        check("(01)09506000134352(10)ABC123", "01=09506000134352 10=ABC123", &[]);
        check("010950600013435210ABC123", "01=09506000134352 10=ABC123", &[]);
        check("]C1010950600013435210ABC\u{1D}3103000195", "01=09506000134352 10=ABC 3103=000195", &[]);
        check("]d210ABC<GS>0109506000134352", "10=ABC 01=09506000134352", &[]);
        check("^0109506000134352^10ABC", "01=09506000134352 10=ABC", &[]);
        check("(01) 09506000134352", "01=09506000134352", &[]);
        check("(01)09506000134352(10)A(B)", "01=09506000134352 10=A(B)", &[]);
    }

    #[test]
    fn a_parcel_label_is_read_with_all_its_parts() {
        check(
            "(00)106141412345678908(420)90210(4307)US(4326)261122",
            "00=106141412345678908 420=90210 4307=US 4326=261122",
            &[],
        );
    }

    #[test]
    fn wrong_values_are_named_and_reading_goes_on() {
        check(
            "(00)106141412345678907",
            "00=106141412345678907",
            &["The check digit of (00) is wrong: the number was mistyped."],
        );
        check("(00)10614141234567890", "00=10614141234567890", &["The value of (00) is too short: 17 characters."]);
        check(
            "(00)1061414123456789080",
            "00=1061414123456789080",
            &["The value of (00) has 19 characters, at most 18 are allowed; is a separator (FNC1) missing behind it?"],
        );
        check(
            "(00)10614141234567890X",
            "00=10614141234567890X",
            &["The value of (00) may not hold `X` (character 18)."],
        );
        check(
            "(01)09506000134352(17)261301(10)A",
            "01=09506000134352 17=261301 10=A",
            &["The value of (17) is wrong: its date must exist."],
        );
        check(
            "(01)09506000134352(10)é",
            "01=09506000134352 10=é",
            &["The value of (10) may not hold `é` (character 1)."],
        );
        check("(99)A(05)1", "99=A", &["`05` is no GS1 application identifier."]);
        check("0512345", "", &["`0512` is no GS1 application identifier."]);
        check("", "", &["There is nothing to read."]);
    }

    #[test]
    fn an_element_string_must_say_that_it_is_one() {
        let is = |text, expected| assert_eq!(is_element_string(text), expected, "{text}");
        is("(01)09506000134352", true);
        is("]C10109506000134352", true);
        is("10ABC\u{1D}0109506000134352", true);
        is("4006381333931", false);
        is("(hello) world", false);
        is("", false);
    }

    proptest! {
        #[test]
        fn no_text_upsets_the_reader(text in "\\PC*", near in "[()0-9A-C\u{1D}é]{0,60}") {
            read(&text);
            read(&near);
        }
    }
}
