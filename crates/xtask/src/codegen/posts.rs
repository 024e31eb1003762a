//! Who issues S10 numbers, with names in both languages, and DPD's country numbers.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};

const ISSUERS: &str = "crates/shipside-carriers/data/s10-issuers.csv";
const COUNTRIES: &str = "crates/shipside-address/data/names.txt";
const DPD: &str = "crates/shipside-carriers/data/dpd-countries.csv";
const POSTS_TO: &str = "crates/shipside-carriers/src/generated/posts.rs";
const DPD_TO: &str = "crates/shipside-carriers/src/generated/dpd_countries.rs";
const A_LINE: usize = 14;

/// The generated files and their contents; an error names the line that cannot be read.
pub(crate) fn generate(root: &Path) -> Result<Vec<(PathBuf, String)>, String> {
    let read = |path: &str| std::fs::read_to_string(root.join(path)).map_err(|error| format!("{path}: {error}"));
    let posts = posts(&read(ISSUERS)?, &chinese_names(&read(COUNTRIES)?))?;
    Ok(vec![(PathBuf::from(POSTS_TO), posts), (PathBuf::from(DPD_TO), dpd_countries(&read(DPD)?)?)])
}

/// Code → Chinese name, from `AE|ARE|United Arab Emirates|阿拉伯联合酋长国|…`.
fn chinese_names(text: &str) -> BTreeMap<&str, &str> {
    text.lines()
        .filter_map(|line| {
            let mut fields = line.split('|');
            Some((fields.next()?, fields.nth(2)?))
        })
        .collect()
}

/// The Chinese name of a post is its country's with 邮政 behind it.
fn posts(text: &str, chinese: &BTreeMap<&str, &str>) -> Result<String, String> {
    let mut out = String::from(
        "//! Generated from `data/s10-issuers.csv` and the country names of `shipside-address` by `cargo xtask codegen`.\n\n\
         use crate::numbers::{Carrier, Words};\n\n",
    );
    let mut rows = String::new();
    let mut last = "";
    let mut count = 0_usize;
    for (index, line) in text.lines().enumerate().skip(1) {
        let at = index + 1;
        let &[code, _, post] = line.split(';').collect::<Vec<_>>().as_slice() else {
            return Err(format!("{ISSUERS}:{at}: not three fields"));
        };
        if code <= last {
            return Err(format!("{ISSUERS}:{at}: `{code}` is out of order"));
        }
        let country = chinese.get(code).ok_or_else(|| format!("{ISSUERS}:{at}: `{code}` has no Chinese name"))?;
        // 中国香港 stays as it is; what stands in brackets in 刚果（金） goes behind.
        let (plain, rest) =
            country.split_once('（').map_or((*country, ""), |(plain, _)| (plain, &country[plain.len()..]));
        let id = code.to_ascii_lowercase();
        writeln!(
            rows,
            "    Carrier {{ id: \"post-{id}\", name: Words {{ en: {post:?}, zh: \"{plain}邮政{rest}\" }} }},",
        )
        .map_err(|error| error.to_string())?;
        last = code;
        count += 1;
    }
    write!(
        out,
        "/// The posts that issue S10 numbers, sorted by country, which is the end of the id.\n\
         #[rustfmt::skip]\npub(crate) static POSTS: [Carrier; {count}] = [\n{rows}];\n"
    )
    .map_err(|error| error.to_string())?;
    Ok(out)
}

fn dpd_countries(text: &str) -> Result<String, String> {
    let mut rows: Vec<(&str, &str)> = Vec::new();
    for (index, line) in text.lines().enumerate().skip(1) {
        let row = line.split_once(';').filter(|(number, country)| number.len() == 3 && country.len() == 2);
        let row = row.ok_or_else(|| format!("{DPD}:{}: `{line}` is no number and country", index + 1))?;
        if rows.last().is_some_and(|last| last.0 >= row.0) {
            return Err(format!("{DPD}:{}: `{line}` is out of order", index + 1));
        }
        rows.push(row);
    }
    let mut out = format!(
        "//! Generated from `data/dpd-countries.csv` by `cargo xtask codegen`; source and licence in `data/SOURCE.md`.\n\n\
         /// Country numbers of DPD's 28 characters (ISO 3166 numeric, and 991) with their two letters, sorted.\n\
         #[rustfmt::skip]\npub(crate) static COUNTRIES: [&str; {}] = [\n",
        rows.len()
    );
    for line in rows.chunks(A_LINE) {
        out.push_str("   ");
        for (number, country) in line {
            write!(out, " \"{number}{country}\",").map_err(|error| error.to_string())?;
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
    fn a_post_is_named_after_its_country_in_chinese() {
        let names = chinese_names("CN|CHN|China|中国|\nCD|COD|Congo|刚果（金）|");
        let out = posts("code;country;post\nCD;Congo;SCPT\nCN;China;China Post\n", &names).unwrap_or_default();
        assert!(out.contains("[Carrier; 2]"));
        assert!(out.contains("zh: \"刚果邮政（金）\"") && out.contains("zh: \"中国邮政\""));
        let unknown = posts("code;country;post\nXX;Nowhere;Post\n", &names);
        assert_eq!(unknown, Err(format!("{ISSUERS}:2: `XX` has no Chinese name")));
    }

    #[test]
    fn country_numbers_must_be_sorted() {
        let out = dpd_countries("number;country\n004;AF\n008;AL\n").unwrap_or_default();
        assert!(out.contains("\"004AF\", \"008AL\","));
        assert!(dpd_countries("number;country\n008;AL\n004;AF\n").is_err());
        assert!(dpd_countries("number;country\n8;AL\n").is_err());
    }
}
