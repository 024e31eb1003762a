//! The JSON shapes of the model, read and written member by member.
//!
//! Derived code for them would be a third of the first load. What is missing is empty, as it is in the
//! model; what only passes through (products, rate cards, quotes, shipments) is not read at all.

use super::js;
use shipside_api::check::NotChecked;
use shipside_api::failure::Failure;
use shipside_api::intake::{Column, MappableField, ReadResult, RowProblem};
use shipside_model::{Certainty, Edit, Finding, Fix, ItemDraft, Severity, ShipmentDraft, Source, Text};
use wasm_bindgen::JsValue;

/// The elements of an array member, each read by `one`.
pub fn list<T>(object: &JsValue, key: &str, one: fn(&JsValue) -> T) -> Vec<T> {
    js::elements(&js::get(object, key)).iter().map(one).collect()
}

/// A text; empty when it is none.
pub fn string(value: &JsValue) -> String {
    value.as_string().unwrap_or_default()
}

/// A whole number; 0 when it is none.
pub fn number(object: &JsValue, key: &str) -> u32 {
    js::get(object, key).as_f64().unwrap_or_default() as u32
}

/// A sentence in both languages.
pub fn text(object: &JsValue, key: &str) -> Text {
    let text = js::get(object, key);
    Text { en: js::get_text(&text, "en"), zh: js::get_text(&text, "zh") }
}

/// A sentence in both languages, to be kept.
pub fn text_value(text: &Text) -> JsValue {
    js::texts(&[("en", &text.en), ("zh", &text.zh)])
}

/// A failure.
pub fn failure(value: &JsValue) -> Failure {
    Failure { code: js::get_text(value, "code"), message: text(value, "message"), needs: Vec::new() }
}

/// A failure, as the worker would send it.
pub fn failure_value(failure: &Failure) -> JsValue {
    js::object(&[("code", failure.code.as_str().into()), ("message", text_value(&failure.message))])
}

/// Where a rule or a figure comes from.
pub fn source(object: &JsValue) -> Source {
    let source = js::get(object, "source");
    let certainty = match js::get_text(&source, "certainty").as_str() {
        "verified" => Certainty::Verified,
        "secondary" => Certainty::Secondary,
        _ => Certainty::Unverified,
    };
    Source { title: js::get_text(&source, "title").into(), date: js::get_text(&source, "date").into(), certainty }
}

/// A finding.
pub fn finding(value: &JsValue) -> Finding {
    let severity = match js::get_text(value, "severity").as_str() {
        "error" => Severity::Error,
        "warning" => Severity::Warning,
        _ => Severity::Notice,
    };
    let fix = js::get(value, "fix");
    Finding {
        code: js::get_text(value, "code").into(),
        severity,
        path: js::get_text(value, "path").into(),
        value: js::get_text(value, "value"),
        message: text(value, "message"),
        source: source(value),
        fix: fix.is_object().then(|| Fix { label: text(&fix, "label"), edits: list(&fix, "edits", edit) }),
    }
}

fn edit(value: &JsValue) -> Edit {
    Edit { path: js::get_text(value, "path").into(), value: js::get_text(value, "value") }
}

/// What a rule could not judge.
pub fn not_checked(value: &JsValue) -> NotChecked {
    NotChecked { code: js::get_text(value, "code"), reason: text(value, "reason") }
}

/// An order as typed.
pub fn draft(value: &JsValue) -> ShipmentDraft {
    let items = js::elements(&js::get(value, "items"));
    let source = js::get(value, "source");
    let mut draft = ShipmentDraft {
        copies: number(value, "copies"),
        items: items.iter().map(|_| ItemDraft::default()).collect(),
        ..ShipmentDraft::default()
    };
    draft.source.file = js::get_text(&source, "file");
    draft.source.rows = list(&source, "rows", |row| row.as_f64().unwrap_or_default() as u32);
    for path in ShipmentDraft::PATHS {
        draft.set(path, &string(&walk(value, path)));
    }
    for (index, item) in items.iter().enumerate() {
        for path in ItemDraft::PATHS {
            draft.set(&item_path(index, path), &js::get_text(item, path));
        }
    }
    draft
}

/// An order as typed, to be kept or checked.
pub fn draft_value(draft: &ShipmentDraft) -> JsValue {
    let rows = js::array(draft.source.rows.iter().map(|row| (*row).into()));
    let items = (0..draft.items.len()).map(|index| {
        let item = js::object(&[]);
        for path in ItemDraft::PATHS {
            js::set(&item, path, &draft.get(&item_path(index, path)).unwrap_or_default().into());
        }
        item
    });
    let value = js::object(&[
        ("source", js::object(&[("file", draft.source.file.as_str().into()), ("rows", rows)])),
        ("copies", draft.copies.into()),
        ("items", js::array(items)),
    ]);
    for path in ShipmentDraft::PATHS {
        put(&value, path, &draft.get(path).unwrap_or_default().into());
    }
    value
}

fn item_path(index: usize, path: &str) -> String {
    ["items[", &index.to_string(), "].", path].concat()
}

/// The member at the end of a path with dots.
fn walk(value: &JsValue, path: &str) -> JsValue {
    path.split('.').fold(value.clone(), |value, key| js::get(&value, key))
}

/// Sets the member at the end of a path with dots; the objects on the way are made where they are missing.
fn put(value: &JsValue, path: &str, text: &JsValue) {
    match path.split_once('.') {
        Some((key, rest)) => {
            let mut inner = js::get(value, key);
            if !inner.is_object() {
                inner = js::object(&[]);
                js::set(value, key, &inner);
            }
            put(&inner, rest, text);
        }
        None => js::set(value, path, text),
    }
}

/// What a file held.
pub fn read_result(value: &JsValue) -> ReadResult {
    ReadResult {
        orders: list(value, "orders", draft),
        columns: list(value, "columns", column),
        format: js::get_text(value, "format"),
        encoding: js::get_text(value, "encoding"),
        delimiter: js::get_text(value, "delimiter"),
        sheets: list(value, "sheets", string),
        rows: number(value, "rows"),
        problems: list(value, "problems", problem),
    }
}

fn column(value: &JsValue) -> Column {
    Column {
        header: js::get_text(value, "header"),
        letter: js::get_text(value, "letter"),
        field: js::get_text(value, "field"),
        samples: list(value, "samples", string),
    }
}

/// A cell that could not be read as it stands.
pub fn problem(value: &JsValue) -> RowProblem {
    RowProblem {
        code: js::get_text(value, "code"),
        cell: js::get_text(value, "cell"),
        value: js::get_text(value, "value"),
        message: text(value, "message"),
    }
}

/// A field that a column may be mapped to.
pub fn mappable_field(value: &JsValue) -> MappableField {
    MappableField { field: js::get_text(value, "field"), label: text(value, "label") }
}
