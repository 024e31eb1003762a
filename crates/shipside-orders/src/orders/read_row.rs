//! One row as a draft.

use super::plan::{Plan, Target};
use super::tracking;
use crate::field::Kind;
use crate::problems::Problems;
use crate::table::{Opened, Row};
use crate::{number, product_cell, serial_date};
use shipside_model::{ItemDraft, ShipmentDraft};

/// The draft of a row: every mapped value as text, whatever it says.
pub(crate) fn read(row: &Row, plan: &Plan, opened: &Opened, problems: &mut Problems) -> ShipmentDraft {
    let mut draft = ShipmentDraft { items: vec![ItemDraft::default()], ..ShipmentDraft::default() };
    for target in &plan.targets {
        let raw = row.value(target.column);
        let value = value(raw, target);
        if !value.is_empty() {
            draft.set(&target.path, &value);
        }
        let cell = || opened.cell(target.column, row.number);
        if row.uncalculated.contains(&target.column) {
            uncalculated(&cell(), problems);
        }
        if target.kind == Kind::Code && target.column != plan.order_column {
            let damaged = row.long_numbers.contains(&target.column) || number::looks_numeric(raw);
            if damaged {
                damaged_number(&cell(), raw, problems);
            }
        }
    }
    if let Some(column) = plan.items_column {
        read_product_cell(row.value(column), &mut draft);
    }
    draft.items.retain(|item| *item != ItemDraft::default());
    phone_without_number(&mut draft);
    if let Some((service, number)) = tracking::split(&draft.tracking_number) {
        if draft.actual_service.is_empty() {
            draft.actual_service = service.to_owned();
        }
        draft.tracking_number = number.to_owned();
    }
    draft
}

fn value(raw: &str, target: &Target) -> String {
    match (target.kind, target.unit) {
        (_, Some(unit)) => unit.apply(raw),
        (Kind::Date, None) if is_serial(raw) => serial_date::iso(raw, false).unwrap_or_else(|| raw.to_owned()),
        _ => raw.to_owned(),
    }
}

/// A bare count of days from 1954 to 2119 in a date column is a spreadsheet's date.
fn is_serial(raw: &str) -> bool {
    let whole = raw.split_once('.').map_or(raw, |(whole, _)| whole);
    whole.len() == 5 && whole.parse::<u32>().is_ok_and(|days| (20_000..=80_000).contains(&days))
}

/// The cell's products take the place of the item columns; with one product, the columns fill what
/// the cell leaves open.
fn read_product_cell(cell: &str, draft: &mut ShipmentDraft) {
    let read = product_cell::read(cell);
    if read.is_empty() {
        return;
    }
    if draft.service.is_empty() {
        draft.service = services(&read);
    }
    let single = read.len() == 1;
    let columns = std::mem::take(&mut draft.items);
    draft.items = read.into_iter().map(|read| read.item).collect();
    if let (true, Some(column)) = (single, columns.first()) {
        let beside = ShipmentDraft { items: vec![column.clone()], ..ShipmentDraft::default() };
        for path in ItemDraft::PATHS {
            let path = format!("items[0].{path}");
            if draft.get(&path) == Some("") {
                draft.set(&path, beside.get(&path).unwrap_or_default());
            }
        }
    }
}

/// The services written beside the products, each once.
fn services(read: &[product_cell::CellItem]) -> String {
    let mut named: Vec<&str> = Vec::new();
    for service in read.iter().map(|read| read.service.as_str()) {
        if !service.is_empty() && !named.contains(&service) {
            named.push(service);
        }
    }
    named.join(" / ")
}

/// A full number in the calling-code column, with nothing in the number's own, is the number.
fn phone_without_number(draft: &mut ShipmentDraft) {
    let party = &mut draft.consignee;
    let digits = party.phone_code.bytes().filter(u8::is_ascii_digit).count();
    if party.phone.is_empty() && digits > 4 {
        party.phone = std::mem::take(&mut party.phone_code);
    }
}

fn uncalculated(cell: &str, problems: &mut Problems) {
    problems.push(
        "intake/formula-not-calculated",
        cell,
        "",
        format!("{cell} is a formula without a stored result. Open the file in a spreadsheet program and save it."),
        format!("{cell} 是没有保存计算结果的公式。请用表格软件打开并保存后再导入。"),
    );
}

fn damaged_number(cell: &str, value: &str, problems: &mut Problems) {
    problems.push(
        "intake/number-damaged",
        cell,
        value,
        format!(
            "{cell} was kept as a number and may have lost digits: {value}. \
             Format the column as text and enter it again, or correct it on the order."
        ),
        format!("{cell} 被表格软件当作数字保存，可能已丢失位数：{value}。请将该列设为文本后重新填写，或在订单中更正。"),
    );
}
