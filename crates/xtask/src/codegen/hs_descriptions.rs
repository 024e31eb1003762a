//! The Harmonized System's descriptions as an asset to search in, and which subheadings take what is left over.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

const FROM: &str = "crates/shipside-customs/data/hs2022/harmonized-system.csv";
const ASSET: &str = "static/hs/hs2022.tsv";
const RESIDUAL: &str = "crates/shipside-customs/src/generated/hs_residual.rs";
const A_LINE: usize = 24;

/// A line of the source: code and description.
type Row = (String, String);

/// The asset (`code TAB description`, sorted by code) and the bits of the residual subheadings.
pub(crate) fn generate(root: &Path) -> Result<Vec<(PathBuf, String)>, String> {
    let text = std::fs::read_to_string(root.join(FROM)).map_err(|error| format!("{FROM}: {error}"))?;
    let rows = read(&text)?;
    let mut asset = String::new();
    for (code, description) in &rows {
        writeln!(asset, "{code}\t{description}").map_err(|error| error.to_string())?;
    }
    Ok(vec![(PathBuf::from(ASSET), asset), (PathBuf::from(RESIDUAL), residual(&rows)?)])
}

/// Chapters, headings and subheadings without the dummies of trade statistics, sorted by code.
fn read(text: &str) -> Result<Vec<Row>, String> {
    let mut rows = Vec::new();
    for (index, line) in text.lines().enumerate().skip(1) {
        let cells = cells(line);
        let [_, code, description, _, _] = cells.as_slice() else {
            return Err(format!("{FROM}:{}: {} cells, not five", index + 1, cells.len()));
        };
        let is_code = matches!(code.len(), 2 | 4 | 6) && code.bytes().all(|byte| byte.is_ascii_digit());
        if is_code && !code.starts_with("99") {
            rows.push((code.clone(), description.split_whitespace().collect::<Vec<_>>().join(" ")));
        }
    }
    rows.sort();
    Ok(rows)
}

/// The cells of one line; a quoted cell may hold commas and doubled quotes, none holds a line break.
fn cells(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    let mut chars = line.chars().peekable();
    while let Some(c) = chars.next() {
        let doubled = quoted && c == '"' && chars.peek() == Some(&'"');
        match (c, cells.last_mut()) {
            (',', _) if !quoted => cells.push(String::new()),
            ('"', Some(cell)) if doubled => {
                chars.next();
                cell.push('"');
            }
            ('"', _) => quoted = !quoted,
            (c, Some(cell)) => cell.push(c),
            (_, None) => {}
        }
    }
    cells
}

/// One bit a subheading in the order of their codes, lowest bit first: set when its description says that it takes
/// what is named nowhere else.
fn residual(rows: &[Row]) -> Result<String, String> {
    let subheadings: Vec<&Row> = rows.iter().filter(|(code, _)| code.len() == 6).collect();
    let mut bits = vec![0_u8; subheadings.len().div_ceil(8)];
    let is_rest = |text: &str| ["n.e.c.", "n.e.s.", "not elsewhere"].iter().any(|mark| text.contains(mark));
    for (index, (_, description)) in subheadings.iter().enumerate() {
        if is_rest(description)
            && let Some(byte) = bits.get_mut(index / 8)
        {
            *byte |= 1 << (index % 8);
        }
    }
    let mut out = format!(
        "//! Generated from `data/hs2022/harmonized-system.csv` by `cargo xtask codegen`; source and licence in `SOURCE.md` there.\n\n\
         /// One bit a subheading, in the order of `SUBHEADINGS`, lowest first: it takes what is named nowhere else.\n\
         #[rustfmt::skip]\n\
         pub(crate) static RESIDUAL: [u8; {}] = [\n",
        bits.len()
    );
    for line in bits.chunks(A_LINE) {
        out.push_str("   ");
        for byte in line {
            write!(out, " {byte},").map_err(|error| error.to_string())?;
        }
        out.push('\n');
    }
    out.push_str("];\n");
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_may_be_quoted() {
        assert_eq!(cells("I,01,Animals; live,TOTAL,2"), ["I", "01", "Animals; live", "TOTAL", "2"]);
        assert_eq!(cells("I,\"a, b\",\"say \"\"x\"\"\",,"), ["I", "a, b", "say \"x\"", "", ""]);
    }

    #[test]
    fn dummies_are_left_out_and_codes_come_sorted() {
        let text = "h\nI,0101,Horses,01,4\nI,01,Live  animals,TOTAL,2\nX,TOTAL,All,,0\nX,9999,Rest,99,4\n";
        let row = |code: &str, text: &str| (code.to_owned(), text.to_owned());
        assert_eq!(read(text), Ok(vec![row("01", "Live animals"), row("0101", "Horses")]));
        assert!(read("h\nI,01\n").is_err());
    }

    #[test]
    fn the_bits_stand_in_the_order_of_the_codes() {
        let rows = ["n.e.c. in 01", "horses", "other, not elsewhere specified"];
        let rows: Vec<Row> = (0..).zip(rows).map(|(n, text)| (format!("01010{n}"), text.to_owned())).collect();
        assert!(residual(&rows).is_ok_and(|text| text.contains("[u8; 1] = [\n    5,\n]")));
    }
}
