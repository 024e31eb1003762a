//! The string table of a workbook.

use super::xml::{Xml, push_reference, unescape};
use crate::{failures, limits};
use quick_xml::events::Event;
use shipside_api::failure::Failure;

/// Reads the texts in order; phonetic readings are left out. What the file claims about their
/// number is not believed.
pub(crate) fn read(mut xml: Xml) -> Result<Vec<String>, Failure> {
    let mut strings = Vec::new();
    let mut buffer = Vec::new();
    let mut text = String::new();
    let (mut in_text, mut phonetic) = (false, false);
    loop {
        match xml.next(&mut buffer)? {
            Event::Start(element) => match element.local_name().as_ref() {
                "si" => text.clear(),
                "t" => in_text = !phonetic,
                "rPh" => phonetic = true,
                _ => {}
            },
            Event::End(element) => match element.local_name().as_ref() {
                "si" => {
                    if strings.len() >= limits::CELLS {
                        return Err(failures::too_many_cells("sharedStrings.xml"));
                    }
                    strings.push(unescape(&text).into_owned());
                }
                "t" => in_text = false,
                "rPh" => phonetic = false,
                "sst" => return Ok(strings),
                _ => {}
            },
            Event::Text(part) if in_text => text.push_str(&part.xml10_content()),
            Event::CData(part) if in_text => text.push_str(&part.xml10_content()),
            Event::GeneralRef(reference) if in_text => push_reference(&reference, &mut text),
            Event::Eof => return Err(xml.damaged()),
            _ => {}
        }
    }
}
