//! Workbooks made for a test, and short forms of results.

use shipside_api::failure::Failure;
use shipside_api::intake::{ReadOptions, ReadResult};
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;

pub(crate) fn named(file: &str) -> ReadOptions {
    ReadOptions { file_name: file.to_owned(), ..ReadOptions::default() }
}

/// A ZIP of the given parts.
pub(crate) fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const RELS: &str = r#"<Relationships><Relationship Id="rId1" Type="http://x/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const WORKBOOK_RELS: &str = r#"<Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://x/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="http://x/styles" Target="styles.xml"/><Relationship Id="rId4" Type="http://x/worksheet" Target="/xl/worksheets/sheet2.xml"/></Relationships>"#;
const WORKBOOK: &str = r#"<workbook><workbookPr/><sheets><sheet name="Notes" sheetId="1" r:id="rId1"/><sheet name="My orders" sheetId="2" r:id="rId4"/></sheets></workbook>"#;
const STYLES: &str = r#"<styleSheet><numFmts><numFmt numFmtId="164" formatCode="00000"/><numFmt numFmtId="165" formatCode="yyyy\-mm\-dd\ hh:mm"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>"#;

/// A workbook with an empty first sheet and these rows in its second one, `My orders`.
/// Cell style 1 shows five digits, style 2 is a date.
pub(crate) fn workbook(rows: &str, strings: &str) -> Vec<u8> {
    let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    let strings = format!("<sst uniqueCount=\"68719476736\">{strings}</sst>");
    archive(&[
        ("_rels/.rels", RELS.as_bytes()),
        ("xl/workbook.xml", WORKBOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", WORKBOOK_RELS.as_bytes()),
        ("xl/styles.xml", STYLES.as_bytes()),
        ("xl/sharedStrings.xml", strings.as_bytes()),
        ("xl/worksheets/sheet1.xml", b"<worksheet><sheetData/></worksheet>"),
        ("xl/worksheets/sheet2.xml", sheet.as_bytes()),
    ])
}

/// An inline text cell.
pub(crate) fn text(reference: &str, value: &str) -> String {
    format!(r#"<c r="{reference}" t="inlineStr"><is><t>{value}</t></is></c>"#)
}

/// The code of a failure whose words are there in both languages, or `read`.
pub(crate) fn outcome(read: Result<ReadResult, Failure>) -> String {
    match read {
        Ok(_) => "read".to_owned(),
        Err(failure) => {
            assert!(!failure.message.en.is_empty() && failure.message.zh.chars().any(|c| c > '\u{4e00}'));
            failure.code
        }
    }
}

/// The problems as `code cell`.
pub(crate) fn problems(result: &ReadResult) -> Vec<String> {
    result.problems.iter().map(|problem| format!("{} {}", problem.code, problem.cell)).collect()
}
