//! Where rows come from.

use super::csv_rows::CsvRows;
use super::row::Row;
use crate::xlsx::SheetRows;
use crate::{failures, limits};
use shipside_api::failure::Failure;

/// A stream of rows, blank ones included.
pub(crate) enum Source {
    /// Decoded text.
    Csv(Box<CsvRows>),
    /// A sheet of a workbook.
    Sheet(Box<SheetRows>),
    /// A table captured from a page.
    Captured(std::iter::Enumerate<std::vec::IntoIter<Vec<String>>>),
}

impl Source {
    /// The next row, or `None` at the end.
    pub(crate) fn next_row(&mut self) -> Result<Option<Row>, Failure> {
        match self {
            Source::Csv(rows) => rows.next_row(),
            Source::Sheet(rows) => rows.next_row(),
            Source::Captured(rows) => match rows.next() {
                Some((index, cells)) => {
                    let number = u32::try_from(index).unwrap_or(u32::MAX).saturating_add(1);
                    if cells.len() > limits::COLUMNS {
                        return Err(failures::too_many_columns(&number.to_string()));
                    }
                    if let Some(at) = cells.iter().position(|cell| cell.len() > limits::CELL_BYTES) {
                        return Err(failures::cell_too_long(&format!("{}{number}", crate::clean::letter(at))));
                    }
                    Ok(Some(Row { number, cells, ..Row::default() }))
                }
                None => Ok(None),
            },
        }
    }

    /// How much was read and how much there is, in bytes of the text or in rows.
    pub(crate) fn progress(&self) -> (u32, u32) {
        match self {
            Source::Csv(rows) => rows.progress(),
            Source::Sheet(rows) => rows.progress(),
            Source::Captured(rows) => (0, u32::try_from(rows.len()).unwrap_or(u32::MAX)),
        }
    }

    /// The text that stands before a cell's letter: `Sheet1!` for a workbook.
    pub(crate) fn cell_prefix(&self) -> &str {
        match self {
            Source::Sheet(rows) => rows.cell_prefix(),
            _ => "",
        }
    }
}
