//! The rows of one sheet, streamed.

use super::styles::Format;
use super::xml::{Xml, attribute, push_reference, unescape};
use crate::table::Row;
use crate::{clean, failures, limits, number, serial_date};
use quick_xml::events::{BytesStart, Event};
use shipside_api::failure::Failure;
use std::sync::Arc;

/// What cells refer to.
pub(crate) struct Context {
    pub(crate) strings: Arc<Vec<String>>,
    pub(crate) styles: Arc<Vec<Format>>,
    pub(crate) from_1904: bool,
}

/// Streams the rows of a sheet; only cells with something in them cost memory.
pub(crate) struct SheetRows {
    xml: Xml,
    prefix: String,
    context: Context,
    buffer: Vec<u8>,
    /// Number of the row last begun.
    number: u32,
    cells: usize,
    text_bytes: usize,
    done: bool,
}

/// The cell that is being read.
#[derive(Default)]
struct Cell {
    column: usize,
    kind: String,
    style: usize,
    value: String,
    formula: bool,
}

/// Where in a cell the reader is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Inside {
    Nothing,
    Value,
    Phonetic,
}

impl SheetRows {
    pub(crate) fn new(xml: Xml, sheet: &str, context: Context) -> Self {
        let simple = sheet.chars().all(|c| c.is_alphanumeric() || c == '_');
        let prefix = if simple { format!("{sheet}!") } else { format!("'{}'!", sheet.replace('\'', "''")) };
        SheetRows { xml, prefix, context, buffer: Vec::new(), number: 0, cells: 0, text_bytes: 0, done: false }
    }

    pub(crate) fn cell_prefix(&self) -> &str {
        &self.prefix
    }

    pub(crate) fn progress(&self) -> (u32, u32) {
        self.xml.progress()
    }

    /// The next row that has an element of its own, or `None` behind the last.
    pub(crate) fn next_row(&mut self) -> Result<Option<Row>, Failure> {
        if self.done {
            return Ok(None);
        }
        let mut buffer = std::mem::take(&mut self.buffer);
        let row = self.read_row(&mut buffer);
        self.buffer = buffer;
        row
    }

    fn read_row(&mut self, buffer: &mut Vec<u8>) -> Result<Option<Row>, Failure> {
        let mut row = Row::default();
        let mut cell: Option<Cell> = None;
        let mut inside = Inside::Nothing;
        let mut next_column = 0;
        loop {
            match self.xml.next(buffer)? {
                Event::Start(element) => match element.local_name().as_ref() {
                    "row" => {
                        let told = attribute(&element, "r").and_then(|number| number.parse().ok());
                        self.number = told.unwrap_or(self.number.saturating_add(1));
                        row.number = self.number;
                        next_column = 0;
                    }
                    "c" => {
                        let begun = begin(&element, next_column);
                        next_column = begun.column.saturating_add(1);
                        cell = Some(begun);
                    }
                    "v" | "t" if inside == Inside::Nothing => inside = Inside::Value,
                    "rPh" => inside = Inside::Phonetic,
                    "f" => {
                        if let Some(cell) = &mut cell {
                            cell.formula = true;
                        }
                    }
                    _ => {}
                },
                Event::End(element) => match element.local_name().as_ref() {
                    "v" | "t" if inside == Inside::Value => inside = Inside::Nothing,
                    "rPh" => inside = Inside::Nothing,
                    "c" => {
                        if let Some(cell) = cell.take() {
                            self.place(&cell, &mut row)?;
                        }
                    }
                    "row" => return Ok(Some(row)),
                    "sheetData" => {
                        self.done = true;
                        return Ok(None);
                    }
                    _ => {}
                },
                Event::Text(part) if inside == Inside::Value => add(&mut cell, &part.xml10_content()),
                Event::CData(part) if inside == Inside::Value => add(&mut cell, &part.xml10_content()),
                Event::GeneralRef(reference) if inside == Inside::Value => {
                    if let Some(cell) = &mut cell {
                        push_reference(&reference, &mut cell.value);
                    }
                }
                Event::Eof => return Err(self.xml.damaged()),
                _ => {}
            }
        }
    }

    /// Puts the cell's text where it belongs, within the limits.
    fn place(&mut self, cell: &Cell, row: &mut Row) -> Result<(), Failure> {
        let column = cell.column;
        let at = |column: usize, number: u32| format!("{}{}{number}", self.prefix, clean::letter(column));
        let (text, long) = self.text(cell)?;
        if text.is_empty() && !cell.formula {
            return Ok(());
        }
        if column >= limits::COLUMNS {
            return Err(failures::too_many_columns(&at(column, row.number)));
        }
        if text.len() > limits::CELL_BYTES {
            return Err(failures::cell_too_long(&at(column, row.number)));
        }
        self.cells += 1;
        self.text_bytes += text.len();
        if self.cells > limits::CELLS {
            return Err(failures::too_many_cells(&at(column, row.number)));
        }
        if self.text_bytes > limits::TEXT_BYTES {
            return Err(failures::too_much_text(&at(column, row.number)));
        }
        if text.is_empty() {
            row.uncalculated.push(column);
        }
        if long {
            row.long_numbers.push(column);
        }
        if row.cells.len() <= column {
            row.cells.resize(column + 1, String::new());
        }
        if let Some(slot) = row.cells.get_mut(column) {
            *slot = text;
        }
        Ok(())
    }

    /// The cell's text, and whether it is a number with more digits than are kept.
    fn text(&self, cell: &Cell) -> Result<(String, bool), Failure> {
        let value = cell.value.as_str();
        match cell.kind.as_str() {
            "s" if value.is_empty() => Ok((String::new(), false)),
            "s" => {
                let shared = value.trim().parse().ok().and_then(|index: usize| self.context.strings.get(index));
                shared.map(|text| (text.clone(), false)).ok_or_else(|| self.xml.damaged())
            }
            "b" => Ok((if matches!(value, "1" | "true") { "TRUE" } else { "FALSE" }.to_owned(), false)),
            "" | "n" => Ok(self.number(value, cell.style)),
            _ => Ok((unescape(value).into_owned(), false)),
        }
    }

    fn number(&self, raw: &str, style: usize) -> (String, bool) {
        if raw.is_empty() {
            return (String::new(), false);
        }
        let number = number::read(raw);
        let date = || serial_date::iso(&number.text, self.context.from_1904);
        let text = match self.context.styles.get(style) {
            Some(Format::Date) => date().unwrap_or(number.text),
            Some(Format::Padded(width)) if number.text.bytes().all(|byte| byte.is_ascii_digit()) => {
                format!("{:0>width$}", number.text)
            }
            _ => number.text,
        };
        (text, number.long)
    }
}

fn add(cell: &mut Option<Cell>, text: &str) {
    if let Some(cell) = cell {
        cell.value.push_str(text);
    }
}

fn begin(element: &BytesStart<'_>, next_column: usize) -> Cell {
    Cell {
        column: attribute(element, "r").and_then(|reference| column(&reference)).unwrap_or(next_column),
        kind: attribute(element, "t").unwrap_or_default(),
        style: attribute(element, "s").and_then(|style| style.parse().ok()).unwrap_or(0),
        ..Cell::default()
    }
}

/// The column of `AB12`, counted from 0.
fn column(reference: &str) -> Option<usize> {
    let letters = reference.bytes().take_while(u8::is_ascii_alphabetic);
    let mut column = 0_usize;
    for letter in letters {
        let digit = usize::from(letter.to_ascii_uppercase() - b'A') + 1;
        column = column.checked_mul(26)?.checked_add(digit)?;
    }
    column.checked_sub(1)
}
