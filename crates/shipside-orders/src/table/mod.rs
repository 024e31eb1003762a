//! A file as rows of text, whatever it was: CSV, a workbook's sheet, a table captured from a page.

mod csv_rows;
mod open;
mod row;
mod source;

pub(crate) use open::{Opened, open, open_rows};
pub(crate) use row::Row;
pub(crate) use source::Source;
