//! XLSX workbooks, read as a stream of rows with the exact text of every number.
//!
//! Written over `zip` and `quick-xml` rather than a spreadsheet crate: those give numbers as
//! floats (an order number must keep its digits) and reserve memory from what a file claims.

mod archive;
mod sheet;
mod strings;
mod styles;
mod workbook;
mod xml;

pub(crate) use sheet::SheetRows;
pub(crate) use workbook::Workbook;
