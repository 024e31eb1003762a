//! From bytes to a table with its header found.

use super::csv_rows::CsvRows;
use super::{Row, Source};
use crate::header::{self, Match, Purpose};
use crate::sniff::{self, Kind};
use crate::xlsx::Workbook;
use crate::{clean, delimiter, encoding, failures, limits};
use shipside_api::failure::Failure;
use shipside_api::intake::ReadOptions;
use std::collections::VecDeque;

/// A table whose header was looked for.
pub(crate) struct Opened {
    /// `csv`, `xlsx`, or `page` for a captured table.
    pub(crate) format: &'static str,
    pub(crate) encoding: &'static str,
    pub(crate) delimiter: String,
    /// Sheet names, the one that is read first.
    pub(crate) sheets: Vec<String>,
    /// The header's cells, cleaned.
    pub(crate) headers: Vec<String>,
    /// One entry a header.
    pub(crate) matches: Vec<Option<Match>>,
    /// False when no row has the key column; `headers` are then the likeliest row.
    pub(crate) has_key: bool,
    /// Rows behind the header that were read while looking for it.
    pub(crate) ahead: VecDeque<Row>,
    /// The rows after those.
    pub(crate) source: Source,
}

impl Opened {
    /// The next row behind the header.
    pub(crate) fn next_row(&mut self) -> Result<Option<Row>, Failure> {
        match self.ahead.pop_front() {
            Some(row) => Ok(Some(row)),
            None => self.source.next_row(),
        }
    }

    /// The place of a cell as a message names it: `Sheet1!A7`, `A7`.
    pub(crate) fn cell(&self, column: usize, row: u32) -> String {
        format!("{}{}{row}", self.source.cell_prefix(), clean::letter(column))
    }
}

/// Opens a file: size, kind, encoding, delimiter, sheet, header.
pub(crate) fn open(bytes: Vec<u8>, options: &ReadOptions, purpose: Purpose) -> Result<Opened, Failure> {
    let file = &options.file_name;
    if bytes.len() > limits::FILE_BYTES {
        return Err(failures::too_large(file, bytes.len()));
    }
    if bytes.is_empty() {
        return Err(failures::empty(file));
    }
    match sniff::kind(&bytes) {
        Kind::Other(en, zh) => Err(failures::not_a_spreadsheet(file, en, zh)),
        Kind::OldOffice if sniff::holds_encrypted_package(&bytes) => Err(failures::password(file)),
        Kind::OldOffice => Err(failures::old_xls(file)),
        Kind::Zip => open_workbook(bytes, options, purpose),
        Kind::Text => open_text(&bytes, options, purpose),
    }
}

/// Opens a table captured from a page.
pub(crate) fn open_rows(rows: Vec<Vec<String>>, options: &ReadOptions, purpose: Purpose) -> Result<Opened, Failure> {
    let mut source = Source::Captured(rows.into_iter().enumerate());
    let top = top_rows(&mut source)?;
    if top.is_empty() {
        return Err(failures::empty(&options.file_name));
    }
    let headed = headed(top, options, purpose)?;
    Ok(headed.into_opened(source, "page"))
}

fn open_text(bytes: &[u8], options: &ReadOptions, purpose: Purpose) -> Result<Opened, Failure> {
    let file = &options.file_name;
    let decoded = encoding::decode(bytes, &options.encoding, file)?;
    if let Some((en, zh)) = sniff::markup(&decoded.text) {
        return Err(failures::not_a_spreadsheet(file, en, zh));
    }
    if decoded.text.contains('\0') && options.encoding.is_empty() {
        return Err(failures::not_a_spreadsheet(file, "binary data", "二进制数据"));
    }
    let found = delimiter::find(&decoded.text, &options.delimiter)?;
    let mut source = Source::Csv(Box::new(CsvRows::new(decoded.text, &found)));
    let top = top_rows(&mut source)?;
    if top.is_empty() {
        return Err(failures::empty(file));
    }
    let mut opened = headed(top, options, purpose)?.into_opened(source, "csv");
    opened.encoding = decoded.encoding;
    opened.delimiter = char::from(found.byte).to_string();
    Ok(opened)
}

fn open_workbook(bytes: Vec<u8>, options: &ReadOptions, purpose: Purpose) -> Result<Opened, Failure> {
    let mut workbook = Workbook::open(bytes, &options.file_name)?;
    let names = workbook.sheet_names();
    let wanted: Vec<&String> = match options.sheet.as_str() {
        "" => names.iter().collect(),
        sheet => vec![names.iter().find(|name| *name == sheet).ok_or_else(|| failures::no_such_sheet(sheet, &names))?],
    };
    let mut fallback = None;
    for name in wanted {
        let mut source = Source::Sheet(Box::new(workbook.sheet(name)?));
        let top = top_rows(&mut source)?;
        if top.is_empty() {
            continue;
        }
        let headed = headed(top, options, purpose)?;
        let found = headed.has_key;
        if found || fallback.is_none() {
            let mut opened = headed.into_opened(source, "xlsx");
            opened.sheets = std::iter::once(name).chain(names.iter().filter(|other| *other != name)).cloned().collect();
            if found {
                return Ok(opened);
            }
            fallback = Some(opened);
        }
    }
    fallback.ok_or_else(|| failures::empty(&options.file_name))
}

/// The first rows with something in them, among which the header must be.
fn top_rows(source: &mut Source) -> Result<Vec<Row>, Failure> {
    let mut rows = Vec::new();
    while rows.len() < limits::HEADER_SEARCH_ROWS {
        match source.next_row()? {
            Some(row) if row.is_blank() => {}
            Some(row) => rows.push(row),
            None => break,
        }
    }
    Ok(rows)
}

struct Headed {
    headers: Vec<String>,
    matches: Vec<Option<Match>>,
    has_key: bool,
    ahead: VecDeque<Row>,
}

fn headed(mut top: Vec<Row>, options: &ReadOptions, purpose: Purpose) -> Result<Headed, Failure> {
    let cleaned: Vec<Vec<String>> =
        top.iter().map(|row| (0..row.cells.len()).map(|column| row.value(column).to_owned()).collect()).collect();
    let found = header::find(&cleaned, options, purpose)?;
    let at = found.unwrap_or_else(|| header::likeliest(&cleaned, options, purpose));
    let ahead = top.split_off((at + 1).min(top.len())).into();
    let headers = cleaned.into_iter().nth(at).unwrap_or_default();
    let matches = header::columns(&headers, options, purpose)?;
    Ok(Headed { headers, matches, has_key: found.is_some(), ahead })
}

impl Headed {
    fn into_opened(self, source: Source, format: &'static str) -> Opened {
        Opened {
            format,
            encoding: "",
            delimiter: String::new(),
            sheets: Vec::new(),
            headers: self.headers,
            matches: self.matches,
            has_key: self.has_key,
            ahead: self.ahead,
            source,
        }
    }
}
