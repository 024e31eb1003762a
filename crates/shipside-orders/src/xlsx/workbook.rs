//! The workbook: its sheets and what their cells refer to.

use super::archive::Archive;
use super::sheet::{Context, SheetRows};
use super::styles::Format;
use super::xml::{Xml, attribute};
use super::{strings, styles};
use crate::failures;
use quick_xml::events::Event;
use shipside_api::failure::Failure;
use std::collections::BTreeMap;
use std::sync::Arc;

/// An opened workbook; sheets are unpacked when asked for.
pub(crate) struct Workbook {
    archive: Archive,
    /// Name and part of each sheet, in the workbook's order.
    sheets: Vec<(String, String)>,
    strings: Arc<Vec<String>>,
    styles: Arc<Vec<Format>>,
    from_1904: bool,
}

impl Workbook {
    pub(crate) fn open(bytes: Vec<u8>, file: &str) -> Result<Self, Failure> {
        let mut archive = Archive::open(bytes, file)?;
        if let Some((en, zh)) = other_document(&archive) {
            return Err(failures::not_a_spreadsheet(file, en, zh));
        }
        let main = main_part(&mut archive)?;
        let folder = main.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
        let related = relations(&mut archive, &relations_of(&main))?;
        let (listed, from_1904) = workbook_part(&mut archive, &main)?;
        let sheets: Vec<(String, String)> = listed
            .into_iter()
            .filter_map(|(name, id)| Some((name, resolved(&folder, &related.get(&id)?.target))))
            .filter(|(_, part)| archive.has(part))
            .collect();
        if sheets.is_empty() {
            return Err(failures::damaged_workbook(file, &main));
        }
        let part_of = |kind: &str, usual: &str| {
            let found = related.values().find(|relation| relation.kind.ends_with(kind));
            found.map_or_else(|| resolved(&folder, usual), |relation| resolved(&folder, &relation.target))
        };
        let strings_part = part_of("/sharedStrings", "sharedStrings.xml");
        let strings = match archive.part(&strings_part)? {
            Some(bytes) => strings::read(Xml::new(bytes, &strings_part, file))?,
            None => Vec::new(),
        };
        let styles_part = part_of("/styles", "styles.xml");
        let styles = match archive.part(&styles_part)? {
            Some(bytes) => styles::read(Xml::new(bytes, &styles_part, file))?,
            None => Vec::new(),
        };
        Ok(Workbook { archive, sheets, strings: Arc::new(strings), styles: Arc::new(styles), from_1904 })
    }

    pub(crate) fn sheet_names(&self) -> Vec<String> {
        self.sheets.iter().map(|(name, _)| name.clone()).collect()
    }

    /// The rows of a sheet.
    pub(crate) fn sheet(&mut self, name: &str) -> Result<SheetRows, Failure> {
        let part = self.sheets.iter().find(|(sheet, _)| sheet == name).map(|(_, part)| part.clone());
        let part = part.ok_or_else(|| failures::no_such_sheet(name, &self.sheet_names()))?;
        let bytes = self.archive.required(&part)?;
        let context =
            Context { strings: Arc::clone(&self.strings), styles: Arc::clone(&self.styles), from_1904: self.from_1904 };
        Ok(SheetRows::new(Xml::new(bytes, &part, self.archive.file()), name, context))
    }
}

/// What a container holds when it is no XLSX workbook.
fn other_document(archive: &Archive) -> Option<(&'static str, &'static str)> {
    if archive.has("xl/workbook.xml") || archive.has("_rels/.rels") && !archive.has("word/document.xml") {
        return archive
            .has("xl/workbook.bin")
            .then_some(("a binary workbook (.xlsb); save it as .xlsx", "二进制工作簿（.xlsb），请另存为 .xlsx"));
    }
    Some(if archive.has("word/document.xml") {
        ("a Word document", " Word 文档")
    } else if archive.has("content.xml") {
        ("an OpenDocument file; save it as .xlsx", " OpenDocument 文件，请另存为 .xlsx")
    } else {
        ("a ZIP archive; unpack it and choose the file in it", " ZIP 压缩包，请先解压再选择其中的文件")
    })
}

struct Relation {
    kind: String,
    target: String,
}

/// The workbook part that the package names, or the usual one.
fn main_part(archive: &mut Archive) -> Result<String, Failure> {
    let named = relations(archive, "_rels/.rels")?
        .into_values()
        .find(|relation| relation.kind.ends_with("/officeDocument"))
        .map(|relation| resolved("", &relation.target));
    Ok(named.filter(|part| archive.has(part)).unwrap_or_else(|| "xl/workbook.xml".to_owned()))
}

/// `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`.
fn relations_of(part: &str) -> String {
    match part.rsplit_once('/') {
        Some((folder, name)) => format!("{folder}/_rels/{name}.rels"),
        None => format!("_rels/{part}.rels"),
    }
}

fn relations(archive: &mut Archive, part: &str) -> Result<BTreeMap<String, Relation>, Failure> {
    let mut found = BTreeMap::new();
    let Some(bytes) = archive.part(part)? else { return Ok(found) };
    let mut xml = Xml::new(bytes, part, archive.file());
    let mut buffer = Vec::new();
    loop {
        match xml.next(&mut buffer)? {
            Event::Start(element) if element.local_name().as_ref() == "Relationship" => {
                let value = |name| attribute(&element, name);
                if let (Some(id), Some(kind), Some(target)) = (value("Id"), value("Type"), value("Target")) {
                    found.insert(id, Relation { kind, target });
                }
            }
            Event::Eof => return Ok(found),
            _ => {}
        }
    }
}

/// Sheet names with their relation ids, and whether dates count from 1904.
fn workbook_part(archive: &mut Archive, part: &str) -> Result<(Vec<(String, String)>, bool), Failure> {
    let bytes = archive.required(part)?;
    let mut xml = Xml::new(bytes, part, archive.file());
    let mut buffer = Vec::new();
    let (mut sheets, mut from_1904) = (Vec::new(), false);
    loop {
        match xml.next(&mut buffer)? {
            Event::Start(element) => match element.local_name().as_ref() {
                "sheet" => {
                    if let (Some(name), Some(id)) = (attribute(&element, "name"), attribute(&element, "id")) {
                        sheets.push((name, id));
                    }
                }
                "workbookPr" => {
                    from_1904 = attribute(&element, "date1904").is_some_and(|value| value == "1" || value == "true");
                }
                _ => {}
            },
            Event::End(element) if element.local_name().as_ref() == "workbook" => return Ok((sheets, from_1904)),
            Event::Eof => return Err(xml.damaged()),
            _ => {}
        }
    }
}

/// A relation's target as a part name: absolute, or relative to the folder.
fn resolved(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in target.split('/') {
        match part {
            "." | "" => {}
            ".." => {
                parts.pop();
            }
            _ => parts.push(part),
        }
    }
    parts.join("/")
}
