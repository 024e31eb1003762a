//! Which cell styles are dates, and which show leading zeros.

use super::xml::{Xml, attribute};
use quick_xml::events::Event;
use shipside_api::failure::Failure;
use std::collections::BTreeMap;

/// How a number is shown, as far as its text depends on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    /// As a number.
    Plain,
    /// As a date or time.
    Date,
    /// With at least this many digits: `00000` shows 2108 as 02108.
    Padded(usize),
}

/// The format of each cell style, by its index.
pub(crate) fn read(mut xml: Xml) -> Result<Vec<Format>, Failure> {
    let mut buffer = Vec::new();
    let mut custom: BTreeMap<u32, Format> = BTreeMap::new();
    let mut styles = Vec::new();
    let mut in_cell_styles = false;
    loop {
        match xml.next(&mut buffer)? {
            Event::Start(element) => match element.local_name().as_ref() {
                "numFmt" => {
                    let id = attribute(&element, "numFmtId").and_then(|id| id.parse().ok());
                    if let (Some(id), Some(code)) = (id, attribute(&element, "formatCode")) {
                        custom.insert(id, of_code(&code));
                    }
                }
                "cellXfs" => in_cell_styles = true,
                "xf" if in_cell_styles => {
                    let id = attribute(&element, "numFmtId").and_then(|id| id.parse().ok()).unwrap_or(0);
                    styles.push(custom.get(&id).copied().unwrap_or_else(|| built_in(id)));
                }
                _ => {}
            },
            Event::End(element) => match element.local_name().as_ref() {
                "cellXfs" => in_cell_styles = false,
                "styleSheet" => return Ok(styles),
                _ => {}
            },
            Event::Eof => return Err(xml.damaged()),
            _ => {}
        }
    }
}

/// ECMA-376 part 1, §18.8.30, with the East Asian date formats 27–36 and 50–58.
fn built_in(id: u32) -> Format {
    match id {
        14..=22 | 27..=36 | 45..=47 | 50..=58 => Format::Date,
        _ => Format::Plain,
    }
}

/// A format code is a date when a date letter stands outside quotes, brackets and escapes.
fn of_code(code: &str) -> Format {
    if !code.is_empty() && code.bytes().all(|byte| byte == b'0') {
        return Format::Padded(code.len().min(40));
    }
    let (mut quoted, mut bracketed, mut escaped) = (false, false, false);
    for c in code.chars() {
        match c {
            _ if escaped => escaped = false,
            '"' => quoted = !quoted,
            _ if quoted => {}
            '\\' | '_' | '*' => escaped = true,
            '[' => bracketed = true,
            ']' => bracketed = false,
            'y' | 'Y' | 'm' | 'M' | 'd' | 'D' | 'h' | 'H' | 's' | 'S' if !bracketed => return Format::Date,
            ';' => break,
            _ => {}
        }
    }
    Format::Plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_format_code_tells_dates_and_padding() {
        for (code, expected) in [
            ("yyyy-mm-dd hh:mm", Format::Date),
            ("[$-804]yyyy\"年\"m\"月\"", Format::Date),
            ("[h]:mm", Format::Date),
            ("00000", Format::Padded(5)),
            ("0.00", Format::Plain),
            ("\"days\" 0", Format::Plain),
            ("#,##0 \\d", Format::Plain),
            ("[Red]0", Format::Plain),
            ("General", Format::Plain),
            ("0;[Red]-0 \"h\"", Format::Plain),
        ] {
            assert_eq!(of_code(code), expected, "{code}");
        }
    }
}
