//! Which character parts the fields of a CSV file.

use crate::failures;
use shipside_api::failure::Failure;

/// The delimiter and the bytes at the start that are no data (a `sep=;` line).
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Delimiter {
    pub(crate) byte: u8,
    pub(crate) skip: usize,
}

const CANDIDATES: [u8; 4] = [b',', b';', b'\t', b'|'];
/// How much of a file is tried.
const HEAD_BYTES: usize = 64 * 1024;
const HEAD_RECORDS: usize = 25;

/// The delimiter asked for, or the one under which most of the first records have the same number
/// of fields, more than one; among equals the one that gives more fields. Quotes are respected.
pub(crate) fn find(text: &str, wanted: &str) -> Result<Delimiter, Failure> {
    let line_end = text.find(['\r', '\n']).unwrap_or(text.len());
    let declared = declared(text.get(..line_end).unwrap_or_default());
    let skip = if declared.is_some() { line_end } else { 0 };
    let byte = match (wanted, declared) {
        ("", Some(byte)) => byte,
        ("", None) => most_consistent(text),
        ("\\t" | "tab", _) => b'\t',
        _ => match wanted.as_bytes() {
            [byte] if CANDIDATES.contains(byte) => *byte,
            _ => return Err(failures::unknown_delimiter(wanted)),
        },
    };
    Ok(Delimiter { byte, skip })
}

/// A first line `sep=;`, as Excel writes and reads it.
fn declared(line: &str) -> Option<u8> {
    match line.trim_matches('"').as_bytes() {
        [b's', b'e', b'p', b'=', byte] if CANDIDATES.contains(byte) => Some(*byte),
        _ => None,
    }
}

fn most_consistent(text: &str) -> u8 {
    let head = head(text);
    let mut best = (0, 0, b',');
    for byte in CANDIDATES {
        let (share, fields) = consistency(head, byte);
        if (share, fields) > (best.0, best.1) {
            best = (share, fields, byte);
        }
    }
    best.2
}

/// Of the first records, the share in percent that has the most common number of fields, and that
/// number; nothing when it is one field.
fn consistency(head: &str, byte: u8) -> (usize, usize) {
    let mut reader =
        csv::ReaderBuilder::new().delimiter(byte).has_headers(false).flexible(true).from_reader(head.as_bytes());
    let mut counts: Vec<usize> = reader.records().take(HEAD_RECORDS).flatten().map(|record| record.len()).collect();
    // The last record may be cut off where the head ends.
    if counts.len() > 1 && counts.len() < HEAD_RECORDS {
        counts.pop();
    }
    let times = |fields: usize| counts.iter().filter(|count| **count == fields).count();
    let Some(fields) =
        counts.iter().copied().filter(|fields| *fields > 1).max_by_key(|fields| (times(*fields), *fields))
    else {
        return (0, 0);
    };
    (times(fields) * 100 / counts.len().max(1), fields)
}

fn head(text: &str) -> &str {
    let mut end = text.len().min(HEAD_BYTES);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, wanted: &str, expected: char) {
        let seen = find(text, wanted).map(|found| char::from(found.byte));
        assert_eq!(seen.ok(), Some(expected), "{text}");
    }

    #[test]
    fn the_delimiter_is_the_one_that_gives_the_same_number_of_fields_everywhere() {
        check("a,b,c\n1,2,3\n", "", ',');
        check("a;b;c\nRua, 5, apto;2;3,50\n", "", ';');
        check("a\tb\n1, 2\t3\n4\t5; 6\n", "", '\t');
        check("a|b\n1|2\n", "", '|');
        check("a,b\n\"x;y;\nz;\",2\n\"p;\nq\",3\n", "", ',');
        check("order\n1\n2\n", "", ',');
        check("", "", ',');
        check("sep=;\na;b,c,d\n1;2,3,4\n", "", ';');
    }

    #[test]
    fn the_delimiter_asked_for_wins_and_an_odd_one_is_refused() {
        check("a;b\n1;2\n", ",", ',');
        check("a;b\n1;2\n", "\\t", '\t');
        assert_eq!(find("a", "x").err().map(|failure| failure.code).as_deref(), Some("intake/unknown-delimiter"));
    }
}
