//! The little that reading a workbook needs of XML.

use crate::failures;
use quick_xml::Reader;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};
use shipside_api::failure::Failure;
use std::borrow::Cow;
use std::io::Cursor;

/// A pull reader over a part that is in memory.
pub(crate) struct Xml {
    reader: Reader<Cursor<Vec<u8>>>,
    part: String,
    file: String,
}

impl Xml {
    pub(crate) fn new(bytes: Vec<u8>, part: &str, file: &str) -> Self {
        let mut reader = Reader::from_reader(Cursor::new(bytes));
        let config = reader.config_mut();
        config.check_end_names = false;
        config.expand_empty_elements = true;
        Xml { reader, part: part.to_owned(), file: file.to_owned() }
    }

    /// The next event, kept in `buffer`.
    pub(crate) fn next<'b>(&mut self, buffer: &'b mut Vec<u8>) -> Result<Event<'b>, Failure> {
        buffer.clear();
        match self.reader.read_event_into(buffer) {
            Ok(event) => Ok(event),
            Err(_) => Err(failures::damaged_workbook(&self.file, &self.part)),
        }
    }

    pub(crate) fn damaged(&self) -> Failure {
        failures::damaged_workbook(&self.file, &self.part)
    }

    /// Bytes read and bytes in all.
    pub(crate) fn progress(&self) -> (u32, u32) {
        let total = self.reader.get_ref().get_ref().len();
        let small = |bytes: u64| u32::try_from(bytes).unwrap_or(u32::MAX);
        (small(self.reader.buffer_position()), u32::try_from(total).unwrap_or(u32::MAX))
    }
}

/// An attribute by its name without a prefix, entities resolved.
pub(crate) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    element.attributes().with_checks(false).flatten().find(|attribute| attribute.key.local_name().as_ref() == name).map(
        |attribute| match quick_xml::escape::unescape(&attribute.value) {
            Ok(value) => value.into_owned(),
            Err(_) => attribute.value.into_owned(),
        },
    )
}

/// Adds what `&amp;` or `&#10;` stands for; an entity that is not known stays as it is written.
pub(crate) fn push_reference(reference: &BytesRef<'_>, text: &mut String) {
    let name: &str = reference.as_ref();
    match (resolve_xml_entity(name), reference.resolve_char_ref()) {
        (Some(known), _) => text.push_str(known),
        (None, Ok(Some(c))) => text.push(c),
        _ => {
            text.push('&');
            text.push_str(name);
            text.push(';');
        }
    }
}

/// Undoes the `_x000D_` form in which a workbook writes characters that XML cannot hold.
pub(crate) fn unescape(text: &str) -> Cow<'_, str> {
    if !text.contains("_x") {
        return Cow::Borrowed(text);
    }
    let mut result = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let (before, from) = rest.split_at(at);
        result.push_str(before);
        let escape = from.get(2..6).filter(|_| from.get(6..7) == Some("_"));
        match escape.and_then(|hex| u32::from_str_radix(hex, 16).ok()).and_then(char::from_u32) {
            Some(c) => {
                result.push(c);
                rest = from.get(7..).unwrap_or_default();
            }
            None => {
                result.push_str("_x");
                rest = from.get(2..).unwrap_or_default();
            }
        }
    }
    result.push_str(rest);
    Cow::Owned(result)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_that_xml_cannot_hold_come_back() {
        assert_eq!(unescape("a_x000D_\nb"), "a\r\nb");
        assert_eq!(unescape("size_xl_x12"), "size_xl_x12");
        assert_eq!(unescape("_x005F_x000D_"), "_x000D_");
        assert_eq!(unescape("_xD800_"), "_xD800_");
        assert_eq!(unescape("_x订单"), "_x订单");
    }
}
