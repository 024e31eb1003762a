//! Reading orders, at once or in slices.

use crate::header::Purpose;
use crate::orders::{Collector, Plan};
use crate::table::{self, Opened};
use crate::{failures, limits, preview};
use shipside_api::failure::Failure;
use shipside_api::intake::{Column, ReadOptions, ReadResult};

/// How far a job is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Done so far, in the job's own measure (bytes or rows).
    pub done: u32,
    /// All there is to do.
    pub total: u32,
    /// True once nothing is left and the job can be finished.
    pub finished: bool,
}

/// The reading of one file, a slice at a time, so that it can show progress and be dropped midway.
pub struct ReadJob {
    opened: Opened,
    collector: Collector,
    columns: Vec<Column>,
    file: String,
    finished: bool,
}

/// Reads a whole order file: CSV of any supported encoding, or XLSX.
///
/// Fails when the file cannot be read as orders at all; rows that cannot be taken are
/// [`ReadResult::problems`].
pub fn read_orders(bytes: &[u8], options: &ReadOptions) -> Result<ReadResult, Failure> {
    // Before the copy: a file past the limit costs nothing.
    if bytes.len() > limits::FILE_BYTES {
        return Err(failures::too_large(&options.file_name, bytes.len()));
    }
    ReadJob::new(bytes.to_vec(), options.clone())?.run()
}

/// Reads a table captured from a page; its first rows hold the header.
pub fn read_rows(rows: Vec<Vec<String>>, options: &ReadOptions) -> Result<ReadResult, Failure> {
    ReadJob::over(table::open_rows(rows, options, Purpose::Orders)?, options.clone())?.run()
}

impl ReadJob {
    /// Opens the file: its kind, encoding, delimiter, sheet and header are found here.
    pub fn new(bytes: Vec<u8>, options: ReadOptions) -> Result<Self, Failure> {
        Self::over(table::open(bytes, &options, Purpose::Orders)?, options)
    }

    fn over(opened: Opened, options: ReadOptions) -> Result<Self, Failure> {
        if !opened.has_key {
            return Err(failures::no_order_column(&options.file_name, &opened.headers));
        }
        let file = options.file_name.clone();
        let collector = Collector::new(Plan::new(&opened), options.file_name, options.on_duplicate);
        let columns = preview::columns(&opened);
        Ok(ReadJob { opened, collector, columns, file, finished: false })
    }

    /// Reads some thousand rows.
    pub fn step(&mut self) -> Result<Progress, Failure> {
        for _ in 0..limits::STEP_ROWS {
            let Some(row) = self.opened.next_row()? else {
                self.finished = true;
                break;
            };
            preview::add_samples(&mut self.columns, &row);
            self.collector.take(&row, &self.opened)?;
        }
        let (done, total) = self.opened.source.progress();
        let done = if self.finished { total } else { done.min(total) };
        Ok(Progress { done, total, finished: self.finished })
    }

    /// The result; what was not yet read is read now.
    pub fn finish(self) -> Result<ReadResult, Failure> {
        self.run()
    }

    fn run(mut self) -> Result<ReadResult, Failure> {
        while !self.finished {
            self.step()?;
        }
        let (orders, rows, problems) = self.collector.finish();
        if rows == 0 {
            return Err(failures::no_rows(&self.file));
        }
        Ok(ReadResult { orders, rows, problems, ..preview::result(&self.opened, self.columns) })
    }
}
