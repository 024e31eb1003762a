//! The GS1 application identifiers and the code lists of their contents.

use std::fmt::Write;
use std::path::{Path, PathBuf};

const FROM: &str = "crates/shipside-customs/data/gs1";
const TO: &str = "crates/shipside-customs/src/generated/gs1_ais.rs";
const A_LINE: usize = 100;

/// The generated file and its contents; an error names the line of the dictionary that cannot be read.
pub(crate) fn generate(root: &Path) -> Result<Vec<(PathBuf, String)>, String> {
    let read = |name: &str| {
        let path = format!("{FROM}/{name}");
        std::fs::read_to_string(root.join(&path)).map_err(|error| format!("{path}: {error}"))
    };
    let mut out = String::from(
        "//! Generated from `data/gs1` by `cargo xtask codegen`; source and licence in `SOURCE.md` there.\n\n\
         /// One application identifier (or a range of them) a line: `first-last|* when its length is predefined|\n\
         /// components|required|excluded|title`.\n\
         #[rustfmt::skip]\n\
         pub(crate) static AIS: &str = r#\"",
    );
    for line in dictionary(&read("gs1-syntax-dictionary.txt")?)? {
        out.push_str(&line);
        out.push('\n');
    }
    out.push_str("\"#;\n");
    bits(&mut out, "ISO 3166-1 numeric codes", "COUNTRIES", &read("countries-numeric.txt")?)?;
    bits(&mut out, "ISO 4217 numeric codes", "CURRENCIES", &read("currencies-numeric.txt")?)?;
    words(&mut out, "ISO 3166-1 alpha-2 codes", "COUNTRY_LETTERS", &read("countries-alpha2.txt")?);
    words(&mut out, "Package types: UN/ECE Recommendation 21 and GS1", "PACKAGE_TYPES", &read("package-types.txt")?);
    Ok(vec![(PathBuf::from(TO), out)])
}

/// The entries without comments, padding and Digital Link attributes.
fn dictionary(text: &str) -> Result<Vec<String>, String> {
    let mut entries = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let entry = entry(line).ok_or_else(|| format!("{FROM}/gs1-syntax-dictionary.txt:{}: `{line}`", index + 1))?;
        entries.push(entry);
    }
    Ok(entries)
}

fn entry(line: &str) -> Option<String> {
    let (fields, title) = line.split_once('#').unwrap_or((line, ""));
    let mut fields = fields.split_whitespace().peekable();
    let ai = fields.next().filter(|ai| ai.split('-').all(|ai| (2..=4).contains(&ai.len()) && all_digits(ai)))?;
    let flags =
        fields.next_if(|field| !field.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '[')).unwrap_or("");
    let (mut components, mut required, mut excluded) = (Vec::new(), Vec::new(), Vec::new());
    for field in fields {
        match field.split_once('=') {
            Some(("req", ais)) => required.push(ais),
            Some(("ex", ais)) => excluded.push(ais),
            Some(("dlpkey", _)) => {}
            None if field == "dlpkey" => {}
            None if field.trim_start_matches('[').starts_with(['N', 'X', 'Y', 'Z']) => components.push(field),
            _ => return None,
        }
    }
    let fixed = if flags.contains('*') { "*" } else { "" };
    (!components.is_empty()).then(|| {
        format!("{ai}|{fixed}|{}|{}|{}|{}", components.join(" "), required.join(" "), excluded.join(" "), title.trim())
    })
}

fn all_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// A set of three-digit codes, one bit each, the lowest code in the lowest bit.
fn bits(out: &mut String, title: &str, name: &str, text: &str) -> Result<(), String> {
    let mut set = [0_u64; 16];
    for line in text.lines() {
        let code: usize = line.parse().map_err(|_| format!("{FROM}: {title}: `{line}` is no number"))?;
        let word =
            set.get_mut(code / 64).ok_or_else(|| format!("{FROM}: {title}: `{line}` has more than three digits"))?;
        *word |= 1 << (code % 64);
    }
    let _ = writeln!(out, "\n/// {title}, one bit each.\n#[rustfmt::skip]\npub(crate) static {name}: [u64; 16] = [");
    for words in set.chunks(4) {
        let line: Vec<String> = words.iter().map(|word| format!("{word:#018x},")).collect();
        let _ = writeln!(out, "    {}", line.join(" "));
    }
    out.push_str("];\n");
    Ok(())
}

/// The lines of a text as one text, a blank between them.
fn words(out: &mut String, title: &str, name: &str, text: &str) {
    let _ = writeln!(out, "\n/// {title}.\n#[rustfmt::skip]\npub(crate) static {name}: &str = \"\\");
    let mut line = String::from("   ");
    for (index, word) in text.lines().enumerate() {
        let gap = if index == 0 { "" } else { " " };
        if line.len() + word.len() > A_LINE {
            let _ = writeln!(out, "{line}{gap}\\");
            line = format!("    {word}");
        } else {
            line.push_str(if index == 0 { " " } else { gap });
            line.push_str(word);
        }
    }
    let _ = writeln!(out, "{line}\";");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_loses_its_padding_and_its_digital_link_attributes() {
        let is = |line: &str, expected: Option<&str>| assert_eq!(entry(line).as_deref(), expected, "{line}");
        is(
            "01  *?  N14,csum,gcppos2  ex=255,37 dlpkey=22,10,21|235  # GTIN",
            Some("01|*|N14,csum,gcppos2||255,37|GTIN"),
        );
        is("3100-3105 *? N6 req=01,02 ex=310n # NET WEIGHT (kg)", Some("3100-3105|*|N6|01,02|310n|NET WEIGHT (kg)"));
        is("8200  X..70  req=01  # PRODUCT URL", Some("8200||X..70|01||PRODUCT URL"));
        is("253 ? N13,csum,gcppos1 [X..17] dlpkey # GDTI", Some("253||N13,csum,gcppos1 [X..17]|||GDTI"));
        is(
            "7030 ? N3,iso3166999 X..27 req=01,02 # PROCESSOR # 0",
            Some("7030||N3,iso3166999 X..27|01,02||PROCESSOR # 0"),
        );
        is("x1 N6", None);
        is("01 N6 what=1", None);
        is("01", None);
    }

    #[test]
    fn a_set_has_one_bit_a_code() {
        let mut out = String::new();
        assert_eq!(bits(&mut out, "codes", "SET", "000\n004\n999\n"), Ok(()));
        assert!(out.contains("0x0000000000000011,") && out.contains("0x0000008000000000,"), "{out}");
        assert!(bits(&mut out, "codes", "SET", "A").is_err());
    }
}
