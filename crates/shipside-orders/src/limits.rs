//! How much a file may hold. A browser tab has little memory; each limit has its own clear refusal.

/// Bytes of a file; more is refused before anything is decoded.
pub(crate) const FILE_BYTES: usize = 64 * 1024 * 1024;
/// Bytes that the read parts of a workbook may unpack to, counted while unpacking.
pub(crate) const UNPACKED_BYTES: usize = 64 * 1024 * 1024;
/// Parts in a workbook's container.
pub(crate) const ARCHIVE_ENTRIES: usize = 1_000;
/// Columns of a table.
pub(crate) const COLUMNS: usize = 200;
/// Rows with something in them.
pub(crate) const ROWS: u32 = 50_000;
/// Cells with something in them; also the entries of a workbook's string table.
pub(crate) const CELLS: usize = 2_000_000;
/// Bytes of one cell (a spreadsheet program itself stops at 32,767 characters).
pub(crate) const CELL_BYTES: usize = 100_000;
/// Bytes of all cells together: one shared string may stand in any number of cells.
pub(crate) const TEXT_BYTES: usize = 96 * 1024 * 1024;
/// Lines of goods of all orders together.
pub(crate) const ITEMS: usize = 200_000;
/// Rows at the top among which the header is looked for.
pub(crate) const HEADER_SEARCH_ROWS: usize = 30;
/// Row problems that are listed one by one.
pub(crate) const PROBLEMS: usize = 1_000;
/// Sample values shown for a column.
pub(crate) const SAMPLES: usize = 3;
/// Rows read in one step of a job.
pub(crate) const STEP_ROWS: usize = 2_000;
