use super::number::Bad;
use super::report::{At, Report};

/// The most price rows; the largest published table known here has 12,880.
pub(super) const MAX_PRICES: usize = 100_000;

/// The most zones or surcharges; the most zones known here are 222.
pub(super) const MAX_ENTRIES: usize = 5_000;

/// A column a table may have.
pub(super) struct Column {
    pub(super) name: &'static str,
    /// The table makes no sense without it.
    pub(super) required: bool,
    /// Its cells are numbers.
    pub(super) number: bool,
}

/// A table whose header is known to be good.
pub(super) struct Table {
    file: &'static str,
    columns: Vec<String>,
    pub(super) rows: Vec<Row>,
}

/// One row with the line it starts on.
pub(super) struct Row {
    pub(super) line: u64,
    cells: Vec<String>,
}

/// Reads a comma-separated table with a header; `None` when nothing in it can be used.
pub(super) fn read(
    file: &'static str,
    text: &str,
    max_rows: usize,
    known: &[Column],
    report: &mut Report,
) -> Option<Table> {
    let rows = text.trim_end().lines().count().saturating_sub(1);
    if rows > max_rows {
        report.error(
            "rate-card/too-many-rows",
            At::file(file),
            &rows.to_string(),
            format!("{file} has {rows} rows; at most {max_rows} are read: split the card by service"),
            format!("{file} 有 {rows} 行，最多读取 {max_rows} 行：请按渠道拆分价格表"),
        );
        return None;
    }
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut lines = Lines { text: text.as_bytes(), at: 0, line: 1 };
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    let mut table = Table { file, columns: Vec::new(), rows: Vec::new() };
    for record in reader.records() {
        let Ok(record) = record else {
            report.error(
                "rate-card/not-a-table",
                At::file(file),
                "",
                format!("{file} cannot be read as comma-separated text"),
                format!("{file} 无法按逗号分隔的文本读取"),
            );
            return None;
        };
        let line = lines.of(record.position().map_or(0, csv::Position::byte));
        let cells: Vec<String> = record.iter().map(|cell| cell.trim().to_owned()).collect();
        if cells.iter().all(String::is_empty) {
            continue;
        }
        if table.columns.is_empty() {
            table.columns = cells.iter().map(|cell| cell.to_lowercase()).collect();
            if !header_is_good(&table, known, report) {
                return None;
            }
            continue;
        }
        if check_row(&table, line, &cells, known, report) {
            table.rows.push(Row { line, cells });
        }
    }
    if table.rows.is_empty() {
        report.error(
            "rate-card/empty",
            At::file(file),
            "",
            format!("{file} has no rows that can be used"),
            format!("{file} 中没有可用的数据行"),
        );
        return None;
    }
    Some(table)
}

/// Counts lines: the CSV reader's own count lags behind blank lines.
struct Lines<'a> {
    text: &'a [u8],
    at: usize,
    line: u64,
}

impl Lines<'_> {
    /// The line of the first character at or after `start` that is no line break; `start` only grows.
    fn of(&mut self, start: u64) -> u64 {
        let start = usize::try_from(start).unwrap_or(usize::MAX);
        while let Some(byte) = self.text.get(self.at)
            && (self.at < start || *byte == b'\n')
        {
            self.line += u64::from(*byte == b'\n');
            self.at += 1;
        }
        self.line
    }
}

fn header_is_good(table: &Table, known: &[Column], report: &mut Report) -> bool {
    let file = table.file;
    let at = || At::line(file, 1);
    let names: Vec<&str> = known.iter().map(|column| column.name).collect();
    let mut good = true;
    if let [only] = table.columns.as_slice()
        && only.contains([';', '\t', '|'])
    {
        report.error(
            "rate-card/delimiter",
            at(),
            only,
            format!("{file} is not parted by commas: save it as CSV (comma)"),
            format!("{file} 不是用逗号分隔：请另存为 CSV（逗号分隔）"),
        );
        return false;
    }
    for (index, column) in table.columns.iter().enumerate() {
        let letter = letter(index);
        if !names.contains(&column.as_str()) {
            good = false;
            report.error(
                "rate-card/unknown-column",
                at(),
                column,
                format!("column {letter} `{column}` is not known; {file} may have: {}", names.join(", ")),
                format!("第 {letter} 列“{column}”无法识别，{file} 可用的列有：{}", names.join("、")),
            );
        } else if table.columns.iter().take(index).any(|other| other == column) {
            good = false;
            report.error(
                "rate-card/column-twice",
                at(),
                column,
                format!("column `{column}` stands twice (again at {letter}): keep one"),
                format!("列“{column}”重复出现（第 {letter} 列）：请保留一列"),
            );
        }
    }
    for column in known.iter().filter(|column| column.required) {
        let name = column.name;
        if !table.columns.iter().any(|other| other == name) {
            good = false;
            report.error(
                "rate-card/missing-column",
                at(),
                name,
                format!("{file} has no column `{name}`: add it to the header"),
                format!("{file} 缺少列“{name}”：请在表头中补上"),
            );
        }
    }
    good
}

fn check_row(table: &Table, line: u64, cells: &[String], known: &[Column], report: &mut Report) -> bool {
    let (file, wanted, seen) = (table.file, table.columns.len(), cells.len());
    if seen != wanted {
        report.error(
            "rate-card/cells",
            At::line(file, line),
            &cells.join(","),
            format!("the row has {seen} cells, the header {wanted}: look for a missing or extra comma"),
            format!("该行有 {seen} 个单元格，表头有 {wanted} 个：请检查是否多或少了逗号"),
        );
        return false;
    }
    let text = |name: &str| known.iter().any(|column| column.name == name && !column.number);
    for (index, (name, cell)) in table.columns.iter().zip(cells).enumerate() {
        if text(name) && cell.starts_with('=') {
            bad_cell(At::line(file, line), name, index, cell, Bad::Formula, report);
            return false;
        }
    }
    true
}

fn bad_cell(at: At, name: &str, index: usize, cell: &str, bad: Bad, report: &mut Report) {
    let words = bad.words();
    let letter = letter(index);
    report.error(
        bad.code(),
        at,
        cell,
        format!("column {letter} `{name}`: `{cell}` {}", words.en),
        format!("第 {letter} 列“{name}”：“{cell}”{}", words.zh),
    );
}

/// Column letter as a spreadsheet shows it; tables here have fewer than 26.
fn letter(index: usize) -> char {
    u8::try_from(index).ok().and_then(|index| b'A'.checked_add(index)).map_or('?', char::from)
}

impl Table {
    /// The text of a cell; empty when the table has no such column.
    pub(super) fn text<'a>(&self, row: &'a Row, name: &str) -> &'a str {
        self.index(name).and_then(|index| row.cells.get(index)).map_or("", String::as_str)
    }

    /// A number read with `read`; a bad one is reported, counted in `bad` and given as `None`.
    pub(super) fn number<T>(
        &self,
        row: &Row,
        name: &str,
        read: fn(&str) -> Result<Option<T>, Bad>,
        bad: &mut u32,
        report: &mut Report,
    ) -> Option<T> {
        let text = self.text(row, name);
        match read(text) {
            Ok(value) => value,
            Err(why) => {
                *bad += 1;
                bad_cell(self.at(row), name, self.index(name).unwrap_or(0), text, why, report);
                None
            }
        }
    }

    /// Where the row stands.
    pub(super) fn at(&self, row: &Row) -> At {
        At::line(self.file, row.line)
    }

    fn index(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|column| column == name)
    }
}
