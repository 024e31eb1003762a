//! What a number of one format looks like, character by character.

use std::ops::Range;

/// A kind of character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    Digit,
    Letter,
    /// A digit or a capital.
    Either,
}

/// A stretch of a number that means something by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    Service,
    /// Two letters: the country whose post issued the number.
    Issuer,
    /// Where it goes: two letters, or the three digits of ISO 3166.
    Destination,
    /// Postal code of the destination.
    Zip,
}

/// One piece of a shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Exactly these characters.
    Text(&'static str),
    /// One of these characters.
    OneOf(&'static str),
    /// One of these prefixes, all of the same length.
    Prefix(&'static [&'static str]),
    /// So many characters of a class.
    Run(Class, u8),
    /// The same, with a meaning.
    Named(Field, Class, u8),
    /// From so many to so many characters of a class; only at the end.
    Tail(Class, u8, u8),
    /// The serial that the check digit is computed from begins here.
    Serial,
    /// The check character; the serial ends here.
    Check(Class),
}

/// Pieces in order.
pub(super) type Shape = &'static [Part];

/// Where the pieces of a matching number stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Places {
    pub(super) serial: Range<usize>,
    pub(super) check: Option<usize>,
    pub(super) service: Range<usize>,
    pub(super) issuer: Range<usize>,
    pub(super) destination: Range<usize>,
    pub(super) zip: Range<usize>,
}

/// `n` digits.
pub(super) const fn digits(n: u8) -> Part {
    Part::Run(Class::Digit, n)
}

/// `n` capitals.
pub(super) const fn letters(n: u8) -> Part {
    Part::Run(Class::Letter, n)
}

/// `n` digits or capitals.
pub(super) const fn either(n: u8) -> Part {
    Part::Run(Class::Either, n)
}

/// A check character that is a digit.
pub(super) const CHECK: Part = Part::Check(Class::Digit);

/// Where everything stands when all characters fit, letter for letter.
pub(super) fn places(shape: Shape, number: &[u8]) -> Option<Places> {
    Reading { number, misread: false, plain: None }.places(shape)
}

/// The same for a number whose O may be a 0 and whose I may be a 1, or the other way round; the number as the shape
/// would have it comes back too. Where a shape takes letters and digits nothing is changed.
pub(super) fn places_of_misread(shape: Shape, number: &[u8]) -> Option<(Places, Vec<u8>)> {
    Reading { number, misread: true, plain: None }.places(shape)?;
    let mut plain = number.to_vec();
    let places = Reading { number, misread: true, plain: Some(&mut plain) }.places(shape)?;
    Some((places, plain))
}

/// The character it is mistaken for: O and 0, I and 1.
pub(super) fn twin(byte: u8) -> Option<u8> {
    match byte {
        b'O' => Some(b'0'),
        b'0' => Some(b'O'),
        b'I' => Some(b'1'),
        b'1' => Some(b'I'),
        _ => None,
    }
}

/// Shortest and longest number of a shape.
pub(super) fn lengths(shape: Shape) -> Range<usize> {
    let (mut shortest, mut longest) = (0_usize, 0_usize);
    for part in shape {
        let (least, most) = match part {
            Part::Text(text) => (text.len(), text.len()),
            Part::OneOf(_) | Part::Check(_) => (1, 1),
            Part::Prefix(all) => all.first().map_or((0, 0), |first| (first.len(), first.len())),
            Part::Run(_, n) | Part::Named(_, _, n) => (usize::from(*n), usize::from(*n)),
            Part::Tail(_, least, most) => (usize::from(*least), usize::from(*most)),
            Part::Serial => (0, 0),
        };
        shortest = shortest.saturating_add(least);
        longest = longest.saturating_add(most);
    }
    shortest..longest.saturating_add(1)
}

/// How hard a shape is to meet by chance, in bits or so: letters that are given weigh most.
pub(super) fn weight(shape: Shape) -> u32 {
    let given = |text: &str| text.bytes().map(|byte| if byte.is_ascii_digit() { 3 } else { 5 }).sum::<u32>();
    let of = |part: &Part| match part {
        Part::Text(text) => given(text),
        Part::OneOf(set) if set.len() > 6 => 1,
        Part::OneOf(_) => 3,
        Part::Prefix(all) => all.first().map_or(0, |first| given(first).saturating_sub(3)),
        Part::Named(Field::Issuer, _, _) => 4,
        Part::Run(Class::Letter, n) | Part::Named(_, Class::Letter, n) => u32::from(*n),
        Part::Named(Field::Destination, Class::Digit, _) => 2,
        _ => 0,
    };
    shape.iter().map(of).sum()
}

impl Class {
    fn has(self, byte: u8) -> bool {
        match self {
            Class::Digit => byte.is_ascii_digit(),
            Class::Letter => byte.is_ascii_uppercase(),
            Class::Either => byte.is_ascii_digit() || byte.is_ascii_uppercase(),
        }
    }
}

/// A number that is held against a shape.
struct Reading<'a> {
    number: &'a [u8],
    /// Whether a character may stand for its twin.
    misread: bool,
    /// Where the characters go as the shape has them.
    plain: Option<&'a mut Vec<u8>>,
}

impl Reading<'_> {
    fn places(&mut self, shape: Shape) -> Option<Places> {
        let mut places = Places::default();
        let mut at = 0_usize;
        for part in shape {
            let from = at;
            match part {
                Part::Text(text) => at = self.fixed(text, at)?,
                Part::Prefix(all) => at = all.iter().find_map(|text| self.fixed(text, at))?,
                Part::OneOf(set) => at = self.one_of(set, at)?,
                Part::Run(class, n) => at = self.run(*class, usize::from(*n), at)?,
                Part::Named(field, class, n) => {
                    at = self.run(*class, usize::from(*n), at)?;
                    match field {
                        Field::Service => places.service = from..at,
                        Field::Issuer => places.issuer = from..at,
                        Field::Destination => places.destination = from..at,
                        Field::Zip => places.zip = from..at,
                    }
                }
                Part::Tail(class, least, most) => {
                    let left = self.number.len().saturating_sub(at);
                    if !(usize::from(*least)..=usize::from(*most)).contains(&left) {
                        return None;
                    }
                    at = self.run(*class, left, at)?;
                }
                Part::Serial => places.serial = at..at,
                Part::Check(class) => {
                    places.serial.end = at;
                    places.check = Some(at);
                    at = self.run(*class, 1, at)?;
                }
            }
        }
        (at == self.number.len()).then_some(places)
    }

    /// The character at a place, as one of a class.
    fn take(&mut self, class: Class, at: usize) -> Option<u8> {
        let byte = *self.number.get(at)?;
        if class.has(byte) {
            return Some(byte);
        }
        let twin = twin(byte).filter(|byte| self.misread && class.has(*byte))?;
        if let Some(place) = self.plain.as_mut().and_then(|plain| plain.get_mut(at)) {
            *place = twin;
        }
        Some(twin)
    }

    fn fixed(&mut self, text: &str, at: usize) -> Option<usize> {
        for (at, wanted) in (at..).zip(text.bytes()) {
            if self.take(class_of(wanted), at)? != wanted {
                return None;
            }
        }
        Some(at.saturating_add(text.len()))
    }

    fn one_of(&mut self, set: &str, at: usize) -> Option<usize> {
        let byte = self.take(class_of(*set.as_bytes().first()?), at)?;
        set.as_bytes().contains(&byte).then_some(at.saturating_add(1))
    }

    fn run(&mut self, class: Class, n: usize, at: usize) -> Option<usize> {
        let end = at.saturating_add(n);
        for at in at..end {
            self.take(class, at)?;
        }
        Some(end)
    }
}

fn class_of(byte: u8) -> Class {
    if byte.is_ascii_digit() { Class::Digit } else { Class::Letter }
}

#[cfg(test)]
mod tests {
    use super::*;

    const UPS: Shape = &[Part::Text("1Z"), Part::Serial, either(15), CHECK];
    const PIECE: Shape = &[Part::Text("J"), letters(2), digits(9)];
    const LOOSE: Shape = &[Part::Prefix(&["GM", "LX"]), digits(1), Part::Tail(Class::Either, 2, 4)];

    #[track_caller]
    fn check(shape: Shape, number: &str, expected: bool) {
        assert_eq!(places(shape, number.as_bytes()).is_some(), expected, "{number}");
    }

    #[test]
    fn a_number_fits_to_the_last_character() {
        check(UPS, "1Z12345E0205271688", true);
        check(UPS, "1Z12345E020527168A", false);
        check(UPS, "1Z12345E02052716884", false);
        check(PIECE, "JVG123456789", true);
        check(PIECE, "J1G123456789", false);
        check(LOOSE, "GM1AB", true);
        check(LOOSE, "LX1ABCD", true);
        check(LOOSE, "LX1ABCDE", false);
        check(LOOSE, "GMAAB", false);
        check(LOOSE, "", false);
    }

    #[test]
    fn serial_and_check_digit_are_where_the_shape_says() {
        let found = places(UPS, b"1Z12345E0205271688").unwrap();
        assert_eq!((found.serial, found.check), (2..17, Some(17)));
        assert_eq!(lengths(UPS), 18..19);
        assert_eq!(lengths(LOOSE), 5..8);
    }

    #[test]
    fn a_misread_number_is_put_right_where_only_one_reading_is_possible() {
        let misread = |number: &str| {
            places_of_misread(PIECE, number.as_bytes()).map(|(_, plain)| String::from_utf8(plain).unwrap())
        };
        assert_eq!(misread("JVGI23456O89").as_deref(), Some("JVG123456089"));
        assert_eq!(misread("J0G123456789").as_deref(), Some("JOG123456789"));
        assert_eq!(misread("J2G123456789"), None);
    }
}
