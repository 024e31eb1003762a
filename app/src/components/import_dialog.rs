//! The import dialog: what was found in each file, what can be corrected, and what would come in.

use super::dialog::dialog;
use super::mapping::mapping;
use super::parts::{button, failure, icon, order_number, progress};
use crate::el::{AnyView, Kid, el};
use crate::messages::{self as m, count, fill, say, t};
use crate::reactive::Memo;
use crate::services::{intl, js};
use crate::state::desk::Desk;
use crate::state::import::{Import, Incoming, Reading};
use crate::views;
use leptos::prelude::*;
use shipside_api::intake::{ReadResult, RowProblem};
use shipside_model::ShipmentDraft;
use wasm_bindgen::JsValue;

/// Orders shown in the preview.
const PREVIEW: usize = 5;
/// Problems listed before "and … more".
const PROBLEMS: usize = 50;

/// The dialog; open while files are on their way in.
pub fn import_dialog(desk: Desk, import: Import) -> AnyView {
    let open = Memo::new(move |_| import.files.with(|files| !files.is_empty()));
    // Progress moves the bar alone: a button that is drawn anew under the pointer cannot be pressed.
    let files = Memo::new(move |_| import.without_progress());
    let body = move || {
        let shown = import.shown.get();
        let files = files.get();
        let file = files.iter().find(|file| file.id == shown).or(files.first()).cloned();
        file.map_or_else(|| ().kid(), |file| file_view(desk, import, &file))
    };
    let inside = vec![
        (move || tabs(import, files.get())).kid(),
        el("div").class("dialog__body").kid(body).into_any(),
        (move || foot(desk, import, &files.get())).kid(),
    ];
    dialog("import-title", "dialog dialog--import", m::IMPORT, open, move || import.close(), inside)
}

fn tabs(import: Import, files: Vec<Incoming>) -> AnyView {
    if files.len() < 2 {
        return ().kid();
    }
    let tab = |file: Incoming| {
        let id = file.id;
        let (mark, words) = match &file.reading {
            Reading::Under(..) => ("unchecked", t(m::READING).to_owned()),
            Reading::Orders(result) => ("clean", count(m::N_ORDERS, result.orders.len(), &[])),
            Reading::Products(products, _) => ("clean", count(m::N_PRODUCTS, products.len(), &[])),
            Reading::Failed(_) | Reading::Unmapped(..) => ("error", t(m::NOT_READABLE).to_owned()),
            Reading::Stopped => ("warning", t(m::STOPPED).to_owned()),
        };
        el("button")
            .attr("type", "button")
            .class("tab")
            .attr("aria-pressed", move || (import.shown.get() == id).to_string())
            .on("click", move |_| import.shown.set(id))
            .kid(icon(mark))
            .kid(el("span").class("tab__name").kid(file.name))
            .kid(el("span").class("muted").kid(words))
            .into_any()
    };
    el("div").class("tabs").kid(files.into_iter().map(tab).collect::<Vec<_>>()).into_any()
}

fn file_view(desk: Desk, import: Import, file: &Incoming) -> AnyView {
    let id = file.id;
    let (name, heading) = (file.name.clone(), file.name.clone());
    let body = match &file.reading {
        Reading::Under(..) => el("div")
            .class("reading")
            .kid(move || {
                let (done, total) = import.progress(id);
                progress(done, total)
            })
            .kid(button("cancel", "", "", t(m::CANCEL).to_owned(), move || import.cancel(id)))
            .into_any(),
        Reading::Failed(failed) => failure(failed),
        Reading::Unmapped(failed, columns) => {
            views![failure(failed), options(import, file, columns), mapping(import, id, columns)]
        }
        Reading::Stopped => el("div")
            .class("reading")
            .kid(el("p").kid(t(m::READING_STOPPED)))
            .kid(button("read-again", "", "", t(m::READ_AGAIN).to_owned(), move || import.read_with(id, |_| {})))
            .into_any(),
        Reading::Products(products, odd) => {
            let rows: Vec<AnyView> = products.first(PREVIEW).iter().map(product_row).collect();
            let heads = [m::F_SKU, m::F_DECLARED_ZH, m::F_DECLARED, m::F_HS, m::F_UNIT_WEIGHT];
            views![
                el("p").class("lead").kid(count(m::FOUND_PRODUCTS, products.len(), &[])),
                el("p").class("muted").kid(t(m::PRODUCTS_POLICY)),
                table(&heads, rows),
                problems(odd)
            ]
        }
        Reading::Orders(result) => orders_view(desk, import, file, result),
    };
    el("section")
        .class("incoming")
        .attr("aria-label", name)
        .kid(el("h3").class("incoming__name").kid(heading))
        .kid(body)
        .into_any()
}

fn product_row(product: &JsValue) -> AnyView {
    let cell = |member: &&str| el("td").kid(js::get_text(product, member)).into_any();
    let cells: Vec<AnyView> = ["sku", "nameZh", "nameEn", "hsCode", "unitWeight"].iter().map(cell).collect();
    el("tr").kid(cells).into_any()
}

fn orders_view(desk: Desk, import: Import, file: &Incoming, result: &ReadResult) -> AnyView {
    let id = file.id;
    let clashes = desk.orders.with_untracked(|orders| {
        result.orders.iter().filter(|new| orders.iter().any(|old| old.number() == new.order_number)).count()
    });
    let twice = result.orders.iter().filter(|order| order.copies > 1).count();
    let preview: Vec<AnyView> = result.orders.iter().take(PREVIEW).map(preview_row).collect();
    let heads = [m::ORDER, m::DESTINATION, m::CONSIGNEE, m::ITEMS, m::SERVICE, m::F_TOTAL];
    let found = fill(
        &count(m::FOUND_ORDERS, result.orders.len(), &[]),
        &[&intl::number(result.orders.len()), &intl::number(result.rows as usize)],
    );
    views![
        el("p").class("lead").kid(found),
        options(import, file, result),
        el("h4").kid(t(m::PREVIEW)),
        table(&heads, preview),
        policy(import, id, file.options.keep_last, clashes, twice),
        problems(&result.problems),
        mapping(import, id, result)
    ]
}

fn preview_row(draft: &ShipmentDraft) -> AnyView {
    let destination = &draft.consignee.address;
    let place = format!("{} {}", destination.country, destination.city);
    let items = draft.items.iter().map(item_words).collect::<Vec<_>>().join("; ");
    el("tr")
        .kid(el("td").kid(order_number(&draft.order_number)))
        .kid(el("td").kid(place))
        .kid(el("td").kid(draft.consignee.name.clone()))
        .kid(el("td").class("clip").kid(items))
        .kid(el("td").class("clip").kid(draft.service.clone()))
        .kid(el("td").class("figure").kid(draft.order_total.clone()))
        .into_any()
}

fn item_words(item: &shipside_model::ItemDraft) -> String {
    let name = if item.sku.is_empty() { &item.title } else { &item.sku };
    format!("{} × {name}", item.quantity)
}

/// A table with headings.
fn table(heads: &[m::Message], rows: Vec<AnyView>) -> AnyView {
    let heads: Vec<_> = heads.iter().map(|head| el("th").attr("scope", "col").kid(t(*head))).collect();
    el("div")
        .class("scroll")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", t(m::PREVIEW))
        .kid(el("table").class("table").kid(el("thead").kid(el("tr").kid(heads))).kid(el("tbody").kid(rows)))
        .into_any()
}

/// A select with a label; the values go with what is shown.
pub fn choice(
    label: &'static str,
    act: &'static str,
    current: &str,
    values: Vec<(String, String)>,
    chosen: impl Fn(String) + 'static,
) -> AnyView {
    choice_boxed(label, act, current, values, Box::new(chosen))
}

#[inline(never)]
fn choice_boxed(
    label: &'static str,
    act: &'static str,
    current: &str,
    values: Vec<(String, String)>,
    chosen: Box<dyn Fn(String)>,
) -> AnyView {
    let options: Vec<AnyView> = values
        .into_iter()
        .map(|(value, shown)| {
            el("option").attr("selected", value == current).attr("value", value).kid(shown).into_any()
        })
        .collect();
    el("label")
        .class("choice")
        .kid(el("span").class("choice__label").kid(label))
        .kid(
            el("select")
                .attr("data-act", act)
                .on("change", move |event| chosen(event_target_value(&event)))
                .kid(options),
        )
        .into_any()
}

fn options(import: Import, file: &Incoming, result: &ReadResult) -> AnyView {
    let id = file.id;
    let found = |value: &str| fill(t(m::FOUND_OUT), &[value]);
    let pairs = |auto: &str, known: &[(&str, &str)]| {
        let mut values = vec![(String::new(), found(auto))];
        values.extend(known.iter().map(|(value, shown)| ((*value).to_owned(), (*shown).to_owned())));
        values
    };
    let mut shown = Vec::new();
    if result.format == "csv" {
        let encodings = [
            ("utf-8", "UTF-8"),
            ("gb18030", "GB18030 (GBK)"),
            ("utf-16le", "UTF-16 LE"),
            ("utf-16be", "UTF-16 BE"),
            ("windows-1252", "Windows-1252"),
        ];
        let set = move |value: String| import.read_with(id, |options| options.encoding = value);
        let values = pairs(&result.encoding, &encodings);
        shown.push(choice(t(m::ENCODING), "encoding", &file.options.encoding, values, set));
        let delimiters = [(",", ","), (";", ";"), ("\t", "Tab"), ("|", "|")];
        let auto = if result.delimiter == "\t" { "Tab" } else { &result.delimiter };
        let set = move |value: String| import.read_with(id, |options| options.delimiter = value);
        shown.push(choice(t(m::DELIMITER), "delimiter", &file.options.delimiter, pairs(auto, &delimiters), set));
    } else if let Some(first) = result.sheets.first() {
        let sheets: Vec<(&str, &str)> = result.sheets.iter().map(|sheet| (sheet.as_str(), sheet.as_str())).collect();
        let set = move |value: String| import.read_with(id, |options| options.sheet = value);
        shown.push(choice(t(m::SHEET), "sheet", &file.options.sheet, pairs(first, &sheets), set));
    }
    el("div").class("choices").kid(shown).into_any()
}

fn policy(import: Import, id: u32, keep_last: bool, clashes: usize, twice: usize) -> AnyView {
    let in_file = (twice > 0).then(|| {
        let values =
            vec![("first".to_owned(), t(m::KEEP_FIRST).to_owned()), ("last".to_owned(), t(m::KEEP_LAST).to_owned())];
        let current = if keep_last { "last" } else { "first" };
        choice(t(m::TWICE_IN_FILE), "on-duplicate", current, values, move |value| {
            import.read_with(id, |options| options.keep_last = value == "last");
        })
    });
    let on_desk = (clashes > 0).then(|| {
        let values = vec![
            ("skip".to_owned(), t(m::SKIP_KNOWN).to_owned()),
            ("update".to_owned(), t(m::UPDATE_KNOWN).to_owned()),
        ];
        let current = if import.update.get_untracked() { "update" } else { "skip" };
        choice(t(m::ALREADY_ON_DESK), "on-known", current, values, move |value| import.update.set(value == "update"))
    });
    let words =
        [(twice > 0).then(|| count(m::N_TWICE, twice, &[])), (clashes > 0).then(|| count(m::N_CLASHES, clashes, &[]))];
    let words: Vec<String> = words.into_iter().flatten().collect();
    let words = if words.is_empty() { t(m::NO_DUPLICATES).to_owned() } else { words.join(" ") };
    views![
        el("h4").kid(t(m::DUPLICATES)),
        el("p").class("muted").kid(words),
        el("div").class("choices").kid(in_file).kid(on_desk)
    ]
}

fn problems(problems: &[RowProblem]) -> AnyView {
    if problems.is_empty() {
        return ().kid();
    }
    let line = |problem: &RowProblem| {
        let words = say(&problem.message).to_owned();
        el("li")
            .class("problem")
            .kid(icon("warning"))
            .kid(el("code").kid(problem.cell.clone()))
            .kid(
                el("span")
                    .kid(words)
                    .kid(" ")
                    .kid(el("q").kid(problem.value.clone()))
                    .kid(" ")
                    .kid(el("code").class("muted").kid(problem.code.clone())),
            )
            .into_any()
    };
    let lines: Vec<AnyView> = problems.iter().take(PROBLEMS).map(line).collect();
    let more = problems.len().saturating_sub(PROBLEMS);
    let more = (more > 0).then(|| el("li").class("muted").kid(count(m::N_MORE, more, &[])));
    views![el("h4").kid(count(m::N_PROBLEMS, problems.len(), &[])), el("ul").class("problems").kid(lines).kid(more)]
}

fn foot(desk: Desk, import: Import, files: &[Incoming]) -> AnyView {
    let (mut orders, mut products, mut under) = (0, 0, false);
    for file in files {
        match &file.reading {
            Reading::Orders(result) => orders += result.orders.len(),
            Reading::Products(found, _) => products += found.len(),
            Reading::Under(..) => under = true,
            _ => {}
        }
    }
    let words = match (orders, products) {
        (0, 0) => String::new(),
        (orders, 0) => count(m::IMPORT_ORDERS, orders, &[]),
        (0, products) => count(m::IMPORT_PRODUCTS, products, &[]),
        (orders, products) => fill(t(m::IMPORT_BOTH), &[&intl::number(orders), &intl::number(products)]),
    };
    let confirm = (!words.is_empty() && !under)
        .then(|| button("import-confirm", "button--primary", "", words, move || import.confirm(desk)));
    el("footer")
        .class("dialog__foot")
        .kid(el("span").class("muted").kid(t(m::NOTHING_YET)))
        .kid(button("import-cancel", "", "", t(m::DO_NOT_IMPORT).to_owned(), move || import.close()))
        .kid(confirm)
        .into_any()
}
