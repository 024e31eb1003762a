//! One row of a table.

use crate::clean;

/// A row with something in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Row {
    /// As a spreadsheet shows it; the first is 1.
    pub(crate) number: u32,
    /// The cells as they stand.
    pub(crate) cells: Vec<String>,
    /// Columns whose cell is a number with more digits than a spreadsheet keeps.
    pub(crate) long_numbers: Vec<usize>,
    /// Columns whose cell is a formula that was never calculated.
    pub(crate) uncalculated: Vec<usize>,
    /// The column whose cell begins with a quotation mark that the text never closes.
    pub(crate) unclosed: Option<usize>,
}

impl Row {
    /// The cell without its wrappings; empty past the row's end.
    pub(crate) fn value(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", |cell| clean::cell(cell))
    }

    /// True when no cell holds anything.
    pub(crate) fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| clean::cell(cell).is_empty()) && self.uncalculated.is_empty()
    }
}
