//! Formats by length and kind of first character, so that few shapes are tried for a number.

use super::format::Format;
use super::formats;
use super::shape::{Class, Part, Shape, lengths};
use std::sync::LazyLock;

/// Longer numbers have no format.
pub(super) const LONGEST: usize = 41;

/// A shape and its format; a format's place in the tables breaks ties.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    pub(super) format: &'static Format,
    pub(super) shape: Shape,
    pub(super) place: usize,
}

/// Shapes of each length that begin with a digit, and those that begin with a letter.
static INDEX: LazyLock<Vec<[Vec<Entry>; 2]>> = LazyLock::new(|| {
    let mut index = vec![[Vec::new(), Vec::new()]; LONGEST + 1];
    for entry in entries() {
        let lists = index.iter_mut().enumerate().filter(|(length, _)| lengths(entry.shape).contains(length));
        for (_, [digits, letters]) in lists {
            let (digit, letter) = first(entry.shape);
            digits.extend(digit.then_some(entry));
            letters.extend(letter.then_some(entry));
        }
    }
    index
});

/// Shapes that a number of this length and first character may have, in the order of the tables.
pub(super) fn shapes(number: &[u8]) -> &'static [Entry] {
    let Some(first) = number.first() else { return &[] };
    let lists = INDEX.get(number.len());
    lists.map_or(&[], |[digits, letters]| if first.is_ascii_digit() { digits } else { letters })
}

/// Shapes that a number of this length may have, whatever it begins with.
pub(super) fn shapes_of_length(length: usize) -> impl Iterator<Item = &'static Entry> {
    INDEX.get(length).into_iter().flatten().flatten()
}

/// Every shape of every format.
pub(super) fn entries() -> impl Iterator<Item = Entry> {
    let formats = formats::ALL.iter().flat_map(|table| table.iter()).enumerate();
    formats.flat_map(|(place, format)| format.shapes.iter().map(move |shape| Entry { format, shape, place }))
}

/// Whether numbers of the shape may begin with a digit, and with a letter.
fn first(shape: Shape) -> (bool, bool) {
    let of = |text: &str| {
        let digit = text.starts_with(|c: char| c.is_ascii_digit());
        (digit, !digit)
    };
    match shape.iter().find(|part| **part != Part::Serial) {
        Some(Part::Text(text) | Part::OneOf(text)) => of(text),
        Some(Part::Prefix(all)) => all.first().map_or((false, false), |text| of(text)),
        Some(Part::Run(class, _) | Part::Named(_, class, _) | Part::Tail(class, _, _) | Part::Check(class)) => {
            (*class != Class::Letter, *class != Class::Digit)
        }
        Some(Part::Serial) | None => (false, false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_format_is_there_once_and_can_be_found() {
        let formats: Vec<&Format> = formats::ALL.iter().flat_map(|table| table.iter()).collect();
        let ids: BTreeSet<&str> = formats.iter().map(|format| format.id).collect();
        assert_eq!(ids.len(), formats.len());
        // The source's 39 formats; two of its UPS, Old Dominion and LaserShip formats have no name there.
        let of_source = 39;
        let added = ["dhl_paket"].len() + chinese_only();
        assert_eq!(formats.len(), of_source + added);
        for entry in entries() {
            let lengths = lengths(entry.shape);
            assert!(lengths.start >= 10 && lengths.end <= LONGEST + 1, "{}", entry.format.id);
            let found = INDEX.iter().flatten().flatten().any(|found| found.format.id == entry.format.id);
            assert!(found, "{}", entry.format.id);
        }
    }

    /// Chinese formats that the source of the 39 lacks: all but YunExpress and GOFO.
    fn chinese_only() -> usize {
        let [china, ..] = formats::ALL;
        china.len() - 2
    }
}
