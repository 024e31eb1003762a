//! The boxes of the order page: a field, its value, and what was found about it.

use crate::components::finding::finding;
use crate::components::parts::icon;
use crate::el::{AnyView, Kid, el};
use crate::fields::{Field, Group, ITEM_BOUGHT, ITEM_DECLARED};
use crate::messages::{self as m, fill, t};
use crate::reactive::Memo;
use crate::state::desk::Desk;
use crate::state::order::Order;
use leptos::prelude::*;
use shipside_model::{Edit, Severity};
use std::sync::Arc;

/// A group of fields under its heading.
pub fn group(desk: Desk, number: &str, order: Memo<Arc<Order>>, group: &Group) -> AnyView {
    let boxes: Vec<AnyView> = group.fields.iter().map(|(path, name)| field(desk, number, order, path, *name)).collect();
    section(t(group.title).to_owned(), boxes)
}

fn section(title: String, boxes: Vec<AnyView>) -> AnyView {
    el("section")
        .class("group")
        .kid(el("h2").class("group__title").kid(title))
        .kid(el("div").class("group__fields").kid(boxes))
        .into_any()
}

/// What the buyer wrote, and whether a person has read it.
pub fn buyer(desk: Desk, number: &str, order: Memo<Arc<Order>>) -> AnyView {
    let wrote = Memo::new(move |_| order.with(|order| !order.draft.buyer_note.trim().is_empty()));
    let number = number.to_owned();
    let view = move || {
        if !wrote.get() {
            return ().kid();
        }
        let read = move || order.with(|order| order.draft.buyer_note_read.trim() == "yes");
        let key = number.clone();
        let tick = move |event| {
            let value = if event_target_checked(&event) { "yes" } else { "" };
            set(desk, &key, "buyerNoteRead", t(m::F_NOTE_READ), value, false);
        };
        el("section")
            .class("group group--note")
            .kid(el("h2").class("group__title").kid(icon("note")).kid(t(m::F_NOTE)))
            .kid(field(desk, &number, order, "buyerNote", m::F_NOTE))
            .kid(
                el("div")
                    .class("field")
                    .attr("data-path", "buyerNoteRead")
                    .kid(
                        el("label")
                            .class("tick")
                            .kid(
                                el("input")
                                    .attr("type", "checkbox")
                                    .class("field__box")
                                    .prop("checked", read)
                                    .on("change", tick),
                            )
                            .kid(el("span").kid(t(m::F_NOTE_READ))),
                    )
                    .kid(found(desk, &number, "buyerNoteRead")),
            )
            .into_any()
    };
    view.kid().kid()
}

/// The lines of goods: what was bought, and what is declared for it.
pub fn items(desk: Desk, number: &str, order: Memo<Arc<Order>>, count: usize) -> AnyView {
    let item = |index: usize| {
        let boxes = |fields: &[Field]| -> Vec<AnyView> {
            fields
                .iter()
                .map(|(path, name)| field(desk, number, order, &format!("items[{index}].{path}"), *name))
                .collect()
        };
        let sku = move || {
            order.with(|order| {
                order.draft.items.get(index).map(|item| format!("{} × {}", item.quantity, item.sku)).unwrap_or_default()
            })
        };
        el("section")
            .class("group group--item")
            .kid(
                el("h2")
                    .class("group__title")
                    .kid(fill(t(m::ITEM_N), &[&(index + 1).to_string()]))
                    .kid(" ")
                    .kid(el("span").class("group__sku").kid(sku)),
            )
            .kid(el("div").class("group__fields").kid(boxes(ITEM_BOUGHT)))
            .kid(el("h3").class("group__part").kid(t(m::GROUP_DECLARED)))
            .kid(el("div").class("group__fields").kid(boxes(ITEM_DECLARED)))
            .into_any()
    };
    (0..count).map(item).collect::<Vec<_>>().kid()
}

/// One field: its name, its box, and what was found about it.
fn field(desk: Desk, number: &str, order: Memo<Arc<Order>>, path: &str, name: m::Message) -> AnyView {
    let id = format!("f-{path}");
    let about = format!("found-{path}");
    let key = path.to_owned();
    let value = move || order.with(|order| order.draft.get(&key).unwrap_or_default().to_owned());
    let key = path.to_owned();
    let hint = move || order.with(|order| from_dictionary(desk, order, &key));
    let (order_key, key) = (number.to_owned(), path.to_owned());
    let wrong = Memo::new(move |_| {
        let checked = desk.checked(&order_key);
        checked.and_then(|checked| {
            let here = checked.findings.iter().filter(|found| found.path == key);
            here.map(|found| found.severity).min()
        })
    });
    let (order_key, key) = (number.to_owned(), path.to_owned());
    let input = move |event| set(desk, &order_key, &key, t(name), &event_target_value(&event), true);
    let leave = move |_| desk.history.update(crate::state::history::History::seal);
    let invalid = move || (wrong.get() == Some(Severity::Error)).then_some("true");
    let long = path.ends_with("street") || path == "buyerNote";
    let class = move || {
        let state = match wrong.get() {
            Some(Severity::Error) => " field--error",
            Some(Severity::Warning) => " field--warning",
            _ => "",
        };
        format!("field{state}{}", if long { " field--long" } else { "" })
    };
    let control = if long {
        el("textarea")
            .class("field__box")
            .attr("id", id.clone())
            .attr("rows", "2")
            .prop("value", value)
            .attr("aria-invalid", invalid)
            .attr("aria-describedby", about.clone())
            .on("input", input)
            .on("change", leave)
            .into_any()
    } else {
        el("input")
            .class("field__box")
            .attr("id", id.clone())
            .attr("autocomplete", "off")
            .attr("spellcheck", "false")
            .prop("value", value)
            .attr("placeholder", hint)
            .attr("aria-invalid", invalid)
            .attr("aria-describedby", about.clone())
            .on("input", input)
            .on("change", leave)
            .into_any()
    };
    el("div")
        .attr("class", class)
        .attr("data-path", path.to_owned())
        .kid(el("label").class("field__label").attr("for", id).kid(t(name)))
        .kid(control)
        .kid(el("div").class("field__found").attr("id", about).kid(found(desk, number, path)))
        .into_any()
}

/// The findings about a path.
fn found(desk: Desk, number: &str, path: &str) -> AnyView {
    let (number, path) = (number.to_owned(), path.to_owned());
    let here = {
        let number = number.clone();
        Memo::new(move |_| {
            let checked = desk.checked(&number);
            checked
                .map(|checked| checked.findings.iter().filter(|found| found.path == path).cloned().collect::<Vec<_>>())
                .unwrap_or_default()
        })
    };
    let cards = move || here.get().iter().map(|one| finding(desk, &number, one)).collect::<Vec<_>>().kid();
    cards.kid().kid()
}

/// What the dictionary says for a field of an item that is empty on the order.
fn from_dictionary(desk: Desk, order: &Order, path: &str) -> String {
    let (Some(index), field) = crate::state::order::split_item_path(path) else { return String::new() };
    let Some(item) = order.draft.items.get(index) else { return String::new() };
    let member = match field {
        "declaredName" => "nameEn",
        "declaredNameZh" => "nameZh",
        "material"
        | "hsCode"
        | "origin"
        | "unitWeight"
        | "length"
        | "width"
        | "height"
        | "declaredValue"
        | "flags"
        | "stock"
        | "manufacturerProductId"
        | "gtin" => field,
        _ => return String::new(),
    };
    desk.products.with(|products| products.text(item.sku.trim(), member))
}

fn set(desk: Desk, number: &str, path: &str, name: &str, value: &str, joined: bool) {
    let edit = Edit { path: path.to_owned().into(), value: value.to_owned() };
    let key = if joined { format!("{number} {path}") } else { String::new() };
    desk.edit(number, fill(t(m::STEP_EDIT), &[name, m::tail(number)]), key, &[edit]);
}
