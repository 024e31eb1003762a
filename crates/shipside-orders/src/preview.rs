//! The columns of a file before its orders are read: for the mapping screen.

use crate::header::Purpose;
use crate::table::{self, Opened, Row};
use crate::{clean, limits};
use shipside_api::failure::Failure;
use shipside_api::intake::{Column, ReadOptions, ReadResult};

/// The columns of an order file with their samples, encoding, delimiter and sheets; no orders.
///
/// Unlike [`crate::read_orders`] it also answers for a file without an order column, so that a
/// person can assign one by hand. Only the top of the file is read.
pub fn read_columns(bytes: &[u8], options: &ReadOptions) -> Result<ReadResult, Failure> {
    if bytes.len() > limits::FILE_BYTES {
        return Err(crate::failures::too_large(&options.file_name, bytes.len()));
    }
    let opened = table::open(bytes.to_vec(), options, Purpose::Orders)?;
    let mut columns = columns(&opened);
    for row in &opened.ahead {
        add_samples(&mut columns, row);
    }
    Ok(result(&opened, columns))
}

/// The columns as the result lists them, samples still empty.
pub(crate) fn columns(opened: &Opened) -> Vec<Column> {
    let fields = opened.matches.iter().map(|matched| matched.map_or("", |matched| matched.field.path));
    opened
        .headers
        .iter()
        .zip(fields)
        .enumerate()
        .map(|(index, (header, field))| Column {
            header: header.clone(),
            letter: clean::letter(index),
            field: field.to_owned(),
            samples: Vec::new(),
        })
        .collect()
}

/// Adds the row's values to columns that have too few samples.
pub(crate) fn add_samples(columns: &mut [Column], row: &Row) {
    for (index, column) in columns.iter_mut().enumerate() {
        let value = row.value(index);
        if column.samples.len() < limits::SAMPLES && !value.is_empty() {
            column.samples.push(value.to_owned());
        }
    }
}

/// Everything about the file but its orders.
pub(crate) fn result(opened: &Opened, columns: Vec<Column>) -> ReadResult {
    ReadResult {
        columns,
        format: opened.format.to_owned(),
        encoding: opened.encoding.to_owned(),
        delimiter: opened.delimiter.clone(),
        sheets: opened.sheets.clone(),
        ..ReadResult::default()
    }
}
