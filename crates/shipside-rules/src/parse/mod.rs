//! Reading what a person or a marketplace typed: amounts, measures, dates, the words of status and mode.

pub(crate) mod date;
pub(crate) mod measure;
pub(crate) mod mode;
pub(crate) mod money;
pub(crate) mod status;

/// What a field holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Read<T> {
    /// Nothing but blanks.
    Empty,
    /// A value.
    Value(T),
    /// Something that cannot be read as one.
    Unreadable,
}

impl<T: Copy> Read<T> {
    pub(crate) fn value(&self) -> Option<T> {
        match self {
            Read::Value(value) => Some(*value),
            Read::Empty | Read::Unreadable => None,
        }
    }
}

/// Pieces: a whole number of at least one.
pub(crate) fn quantity(text: &str) -> Read<u32> {
    match text.trim() {
        "" => Read::Empty,
        digits if digits.bytes().all(|byte| byte.is_ascii_digit()) => match digits.parse() {
            Ok(count) if count > 0 => Read::Value(count),
            _ => Read::Unreadable,
        },
        _ => Read::Unreadable,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quantity_is_a_whole_number_of_at_least_one() {
        assert_eq!(quantity(" 4 "), Read::Value(4));
        assert_eq!(quantity(""), Read::Empty);
        for wrong in ["0", "-1", "1.5", "two", "99999999999", "+3"] {
            assert_eq!(quantity(wrong), Read::Unreadable, "{wrong}");
        }
    }
}
