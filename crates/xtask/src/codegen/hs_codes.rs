//! The six-digit codes of the Harmonized System as a sorted table.

use std::fmt::Write;
use std::path::{Path, PathBuf};

const FROM: &str = "crates/shipside-customs/data/hs2022/subheadings.txt";
const TO: &str = "crates/shipside-customs/src/generated/hs_codes.rs";
const A_LINE: usize = 14;

/// The generated file and its contents; an error names the line that is no code or out of order.
pub(crate) fn generate(root: &Path) -> Result<Vec<(PathBuf, String)>, String> {
    let text = std::fs::read_to_string(root.join(FROM)).map_err(|error| format!("{FROM}: {error}"))?;
    let codes = read(&text)?;
    let mut out = format!(
        "//! Generated from `data/hs2022/subheadings.txt` by `cargo xtask codegen`; source and licence in `SOURCE.md` there.\n\n\
         /// Every six-digit subheading of HS 2022 as a number (`010121` is 10121), sorted.\n\
         #[rustfmt::skip]\n\
         pub(crate) static SUBHEADINGS: [u32; {}] = [\n",
        codes.len()
    );
    for line in codes.chunks(A_LINE) {
        out.push_str("   ");
        for code in line {
            write!(out, " {code},").map_err(|error| error.to_string())?;
        }
        out.push('\n');
    }
    out.push_str("];\n");
    Ok(vec![(PathBuf::from(TO), out)])
}

fn read(text: &str) -> Result<Vec<u32>, String> {
    let mut codes: Vec<u32> = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let at = index + 1;
        let shape = line.len() == 6 && line.bytes().all(|byte| byte.is_ascii_digit());
        let code = if shape { line.parse().ok() } else { None };
        let code: u32 = code.ok_or_else(|| format!("{FROM}:{at}: `{line}` is no six-digit code"))?;
        if codes.last().is_some_and(|last| *last >= code) {
            return Err(format!("{FROM}:{at}: `{line}` is out of order"));
        }
        codes.push(code);
    }
    Ok(codes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_must_be_six_digits_and_sorted() {
        assert_eq!(read("010121\n010129\n"), Ok(vec![10121, 10129]));
        assert_eq!(read("010129\n010121\n"), Err(format!("{FROM}:2: `010121` is out of order")));
        assert_eq!(read("0101\n"), Err(format!("{FROM}:1: `0101` is no six-digit code")));
    }
}
