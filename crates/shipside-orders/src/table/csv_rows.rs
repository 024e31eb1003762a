//! Rows of a CSV text.

use super::row::Row;
use crate::delimiter::Delimiter;
use crate::{clean, failures, limits};
use shipside_api::failure::Failure;
use std::io::Cursor;

/// Streams the records of a text that is in memory.
pub(crate) struct CsvRows {
    reader: csv::Reader<Cursor<Vec<u8>>>,
    record: csv::StringRecord,
    /// Number of the row last given.
    number: u32,
    cells: usize,
    /// Bytes before the first record: a `sep=;` line. The reader counts from behind them.
    skip: usize,
    delimiter: u8,
    total: u32,
}

/// Where in a cell a byte stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Start,
    Plain,
    Quoted,
    /// Behind a mark inside a quoted cell: it closes the cell, or another one makes both a literal mark.
    Closing,
}

impl CsvRows {
    pub(crate) fn new(text: String, delimiter: &Delimiter) -> Self {
        let total = u32::try_from(text.len()).unwrap_or(u32::MAX);
        let mut cursor = Cursor::new(text.into_bytes());
        cursor.set_position(u64::try_from(delimiter.skip).unwrap_or_default());
        let reader = csv::ReaderBuilder::new()
            .delimiter(delimiter.byte)
            .has_headers(false)
            .flexible(true)
            .buffer_capacity(64 * 1024)
            .from_reader(cursor);
        CsvRows {
            reader,
            record: csv::StringRecord::new(),
            number: 0,
            cells: 0,
            skip: delimiter.skip,
            delimiter: delimiter.byte,
            total,
        }
    }

    pub(crate) fn next_row(&mut self) -> Result<Option<Row>, Failure> {
        let start = self.position();
        let more = self.reader.read_record(&mut self.record);
        // The text is in memory and valid UTF-8, and rows may differ in length: nothing can fail here.
        if !more.unwrap_or(false) {
            return Ok(None);
        }
        let blank = self.blank_lines(start);
        self.number = self.number.saturating_add(1).saturating_add(blank);
        let number = self.number;
        let mut row =
            Row { number, cells: Vec::with_capacity(self.record.len().min(limits::COLUMNS)), ..Row::default() };
        for (column, cell) in self.record.iter().enumerate() {
            if cell.len() > limits::CELL_BYTES {
                return Err(failures::cell_too_long(&format!("{}{number}", clean::letter(column))));
            }
            if !cell.is_empty() {
                self.cells += 1;
                if column >= limits::COLUMNS {
                    return Err(failures::too_many_columns(&format!("{}{number}", clean::letter(column))));
                }
                if self.cells > limits::CELLS {
                    return Err(failures::too_many_cells(&format!("{}{number}", clean::letter(column))));
                }
            }
            if column < limits::COLUMNS {
                row.cells.push(cell.to_owned());
            }
        }
        if self.text_after(self.position()).is_empty() && self.is_unclosed(start) {
            row.unclosed = self.record.len().checked_sub(1);
        }
        Ok(Some(row))
    }

    /// The text behind a position of the reader, which counts from behind a skipped `sep=;` line.
    fn text_after(&self, position: usize) -> &[u8] {
        let text = self.reader.get_ref().get_ref();
        text.get(position.saturating_add(self.skip)..).unwrap_or_default()
    }

    /// True when the last record, which begins here, ends inside quotation marks: a cut file, or a mark too many.
    fn is_unclosed(&self, start: usize) -> bool {
        let mut place = Place::Start;
        for byte in self.text_after(start) {
            let ends = *byte == self.delimiter || matches!(byte, b'\r' | b'\n');
            place = match (place, *byte) {
                (Place::Start | Place::Closing, b'"') => Place::Quoted,
                (Place::Quoted, b'"') => Place::Closing,
                (Place::Quoted, _) => Place::Quoted,
                (Place::Start | Place::Plain | Place::Closing, _) if ends => Place::Start,
                (Place::Start | Place::Plain | Place::Closing, _) => Place::Plain,
            };
        }
        place == Place::Quoted
    }

    pub(crate) fn progress(&self) -> (u32, u32) {
        (u32::try_from(self.position()).unwrap_or(u32::MAX).min(self.total), self.total)
    }

    fn position(&self) -> usize {
        usize::try_from(self.reader.position().byte()).unwrap_or(usize::MAX)
    }

    /// Blank lines that the reader passed over before the record: a spreadsheet counts them as rows.
    /// The end of a skipped `sep=;` line counts likewise, as that line's row.
    fn blank_lines(&self, start: usize) -> u32 {
        let text = self.reader.get_ref().get_ref();
        let mut rest = self.text_after(start);
        let start = start.saturating_add(self.skip);
        // The reader ends a record at \r and leaves the \n of a \r\n to the next one.
        let before = start.checked_sub(1).and_then(|before| text.get(before));
        if let (Some(b'\r'), [b'\n', after @ ..]) = (before, rest) {
            rest = after;
        }
        let mut lines = 0_u32;
        loop {
            rest = match rest {
                [b'\r', b'\n', after @ ..] | [b'\n', after @ ..] | [b'\r', after @ ..] => after,
                _ => return lines,
            };
            lines = lines.saturating_add(1);
        }
    }
}
