//! All orders: counts that filter, a grid that is walked by keys, and what was found about each.

use super::empty::{choose_files, empty, read_page_button};
use crate::components::import_dialog::choice;
use crate::components::parts::{badges, button, icon, order_number, running};
use crate::el::{AnyView, Kid, Row, el, rows};
use crate::messages::{self as m, count, fill, t};
use crate::reactive::{Memo, RwSignal, effect};
use crate::route::{Filter, Page};
use crate::screen::{Screen, count_standing, destination};
use crate::services::{browser, intl, js};
use crate::state::order::{Order, Standing};
use crate::table::Table;
use crate::views;
use leptos::prelude::*;
use std::sync::Arc;

/// From this many rows on only those in view are drawn.
const WINDOW_FROM: usize = 500;
/// Rows drawn then.
const WINDOW: usize = 120;

/// The orders page.
pub fn orders(screen: Screen) -> AnyView {
    let desk = screen.desk;
    let is_empty = Memo::new(move |_| desk.orders.with(Vec::is_empty));
    let body = move || {
        if !desk.loaded.get() {
            el("p").class("muted").attr("role", "status").kid(t(m::OPENING)).into_any()
        } else if is_empty.get() {
            empty(desk, screen.import)
        } else {
            views![
                toolbar(screen),
                move || sample_banner(screen),
                move || products_hint(screen),
                running(desk),
                grid(screen)
            ]
        }
    };
    views![el("h1").class("title").attr("tabindex", "-1").kid(t(m::ORDERS)), body]
}

fn go(screen: Screen, mend: impl FnOnce(&mut Filter)) {
    let mut filter = screen.filter.get_untracked();
    mend(&mut filter);
    browser::replace(&Page::Orders(filter).hash());
}

fn toolbar(screen: Screen) -> AnyView {
    let desk = screen.desk;
    let search = move |event| go(screen, |filter| filter.text = event_target_value(&event));
    let choices = move || {
        let filter = screen.filter.get();
        let (mut countries, mut rules) = (Table::new(), Table::new());
        desk.orders.with(|orders| orders.iter().for_each(|order| countries.count(&destination(desk, order))));
        desk.checks.with(|checks| {
            for finding in checks.iter().flat_map(|(_, checked)| &checked.findings) {
                rules.count(&finding.code);
            }
        });
        let name = |code: &str| if code.len() == 2 { intl::country(code) } else { code.to_owned() };
        let countries = counted(countries, name);
        let rules = counted(rules, str::to_owned);
        let set_country = move |value| go(screen, |filter| filter.country = value);
        let set_rule = move |value| go(screen, |filter| filter.rule = value);
        views![
            choice(t(m::DESTINATION), "filter-country", &filter.country, countries, set_country),
            choice(t(m::RULE), "filter-rule", &filter.rule, rules, set_rule)
        ]
    };
    views![
        el("div")
            .class("toolbar")
            .kid(el("nav").class("chips").attr("aria-label", t(m::COUNTS)).kid(move || chips(screen)))
            .kid(
                el("div")
                    .class("toolbar__acts")
                    .kid(choose_files(screen.import, "", m::IMPORT_FILES))
                    .kid(read_page_button(desk, screen.import))
            ),
        el("div")
            .class("toolbar toolbar--filters")
            .kid(
                el("label")
                    .class("choice choice--search")
                    .kid(el("span").class("choice__label").kid(t(m::SEARCH)))
                    .kid(
                        el("input")
                            .attr("type", "search")
                            .attr("id", "search")
                            .attr("placeholder", t(m::SEARCH_HINT))
                            .prop("value", move || screen.filter.get().text)
                            .on("input", search)
                    )
            )
            .kid(choices)
            .kid(el("span").class("toolbar__count muted").attr("role", "status").kid(move || {
                let shown = screen.rows.with(Vec::len);
                let all = desk.orders.with(Vec::len);
                fill(t(m::SHOWN_OF), &[&intl::number(shown), &intl::number(all)])
            }))
    ]
}

/// "All", and each value with how often it was found.
fn counted(found: Table<usize>, name: fn(&str) -> String) -> Vec<(String, String)> {
    let mut values = vec![(String::new(), t(m::ALL).to_owned())];
    for (value, found) in found.into_pairs() {
        let shown = [&name(&value), " (", &found.to_string(), ")"].concat();
        values.push((value, shown));
    }
    values
}

fn chips(screen: Screen) -> AnyView {
    let desk = screen.desk;
    let current = screen.filter.get();
    let chip = |word: &'static str, icon_name: &'static str, words: m::Message, found: usize| {
        let filter = Filter { state: word.to_owned(), ..current.clone() };
        let here = (current.state == word).then_some("true");
        el("a")
            .attr("class", format!("chip chip--{icon_name}"))
            .attr("href", Page::Orders(filter).hash())
            .attr("aria-current", here)
            .attr("data-count", word)
            .kid(icon(icon_name))
            .kid(el("span").kid(t(words)))
            .kid(el("b").kid(intl::number(found)))
            .into_any()
    };
    let of = |standing| count_standing(desk, standing);
    let unchecked = of(Standing::Unchecked);
    views![
        chip("", "orders", m::ALL, desk.orders.with(Vec::len)),
        chip("error", "error", m::WITH_ERRORS, of(Standing::Error)),
        chip("warning", "warning", m::TO_LOOK_AT, of(Standing::Warning)),
        chip("clean", "clean", m::PASSED, of(Standing::Clean)),
        (unchecked > 0).then(|| chip("unchecked", "unchecked", m::NOT_CHECKED, unchecked))
    ]
}

fn sample_banner(screen: Screen) -> AnyView {
    let desk = screen.desk;
    let sample = desk.orders.with(|orders| orders.iter().filter(|order| order.sample).count());
    if sample == 0 {
        return ().kid();
    }
    el("div")
        .class("banner banner--sample")
        .kid(icon("sample"))
        .kid(el("p").kid(count(m::SAMPLE_BANNER, sample, &[])))
        .kid(button("drop-sample", "", "", t(m::DROP_SAMPLE).to_owned(), move || desk.drop_sample()))
        .into_any()
}

fn products_hint(screen: Screen) -> AnyView {
    if !screen.desk.products.with(|products| products.is_empty()) {
        return ().kid();
    }
    el("div").class("banner").kid(icon("notice")).kid(el("p").kid(t(m::NO_PRODUCTS))).into_any()
}

fn grid(screen: Screen) -> AnyView {
    let scroll = RwSignal::new(0_i32);
    let on_scroll = browser::listen("scroll", move |_| {
        if screen.rows.with_untracked(Vec::len) > WINDOW_FROM {
            let top = browser::find(".grid tbody").map_or(0.0, |body| browser::edge(&body, "top"));
            scroll.set((-top / row_height()) as i32);
        }
    });
    on_cleanup(move || on_scroll.remove());

    // Where the drawn part starts; it moves in steps, so that not every scroll event draws anew.
    let start = Memo::new(move |_| {
        let len = screen.rows.with(Vec::len);
        if len <= WINDOW_FROM {
            return 0;
        }
        let here = screen.cursor.get();
        let first = (scroll.get() - 40).max(0) as usize / 20 * 20;
        let at = screen.rows.with(|rows| rows.iter().position(|order| order.number() == here)).unwrap_or(first);
        let focused = browser::find(".grid tr:focus").is_some();
        if focused && !(first..first + WINDOW).contains(&at) { at.saturating_sub(40) } else { first }
    });
    effect(move || {
        let here = screen.cursor.get();
        if !here.is_empty() && matches!(screen.page.get_untracked(), Page::Orders(_)) {
            browser::next_frame(move || {
                browser::focus(&format!("tr[data-order=\"{here}\"]"));
            });
        }
    });
    let rows = rows(move || {
        let shown = screen.rows.get();
        let take = if shown.len() > WINDOW_FROM { WINDOW } else { shown.len() };
        let shown = shown.into_iter().enumerate().skip(start.get()).take(take);
        shown
            .map(|(at, order)| Row {
                key: (at, Arc::as_ptr(&order) as usize),
                draw: Box::new(move || row(screen, at, &order)),
            })
            .collect()
    });
    let space = move |before: bool| {
        let len = screen.rows.with(Vec::len);
        let rows = if before { start.get() } else { len.saturating_sub(start.get() + WINDOW) };
        if len <= WINDOW_FROM || rows == 0 {
            return ().kid();
        }
        let height = format!("{}", (rows as f64 * row_height()) as u32);
        el("tr").class("grid__space").attr("aria-hidden", "true").kid(el("td").attr("height", height)).into_any()
    };
    let heads: Vec<_> =
        [m::ORDER, m::DESTINATION, m::CONSIGNEE, m::ITEMS, m::SERVICE, m::DEADLINE_STATUS, m::F_TOTAL, m::FINDINGS]
            .into_iter()
            .map(|head| el("th").attr("role", "columnheader").attr("scope", "col").kid(t(head)))
            .collect();
    let nothing =
        move || screen.rows.with(Vec::is_empty).then(|| el("p").class("nothing").kid(t(m::NOTHING_FOUND)).into_any());
    views![
        el("table")
            .class("grid")
            .attr("role", "grid")
            .attr("aria-label", t(m::ORDERS))
            .attr("aria-rowcount", move || screen.rows.with(|rows| rows.len() + 1).to_string())
            .kid(el("thead").attr("role", "rowgroup").kid(el("tr").attr("role", "row").kid(heads)))
            .kid(el("tbody").attr("role", "rowgroup").kid(move || space(true)).kid(rows).kid(move || space(false)),),
        nothing
    ]
}

/// Height of a row in CSS pixels; the style sheet gives every row of a long list the same one.
fn row_height() -> f64 {
    let row = browser::find(".grid tbody tr[data-order]");
    row.map(|row| browser::edge(&row, "height")).filter(|height| *height > 0.0).unwrap_or(44.0)
}

/// True when a click marks text, or opens a link elsewhere.
fn means_else(event: &leptos::ev::Event) -> bool {
    let marked = js::call(&browser::window(), "getSelection", &[]);
    marked.is_ok_and(|marked| js::get_text(&marked, "type") == "Range")
        || ["ctrlKey", "metaKey", "shiftKey"].iter().any(|key| js::get(event, key).is_truthy())
}

fn row(screen: Screen, at: usize, order: &Order) -> AnyView {
    let desk = screen.desk;
    let draft = &order.draft;
    let number = order.number().to_owned();
    let href = Page::Order { number: number.clone(), at: String::new() }.hash();
    let key = number.clone();
    let tabindex = move || {
        let here = screen.cursor.get();
        if here == key || (here.is_empty() && at == 0) { "0" } else { "-1" }
    };
    let key = number.clone();
    let found = move || badges(desk.checked(&key));
    let key = number.clone();
    let standing = move || desk.standing(&key).word();
    let open = href.clone();
    let key = number.clone();
    let items: Vec<AnyView> = draft
        .items
        .iter()
        .take(2)
        .map(|item| {
            let name = if item.sku.is_empty() { item.title.clone() } else { item.sku.clone() };
            let many = item.quantity.trim() != "1";
            el("span")
                .class("item")
                .kid(el("b").class(if many { "item__many" } else { "" }).kid(item.quantity.clone()).kid("×"))
                .kid(name)
                .into_any()
        })
        .collect();
    let more = draft.items.len().saturating_sub(2);
    let country = draft.consignee.address.country.clone();
    let place = [draft.consignee.address.city.as_str(), draft.consignee.address.postal_code.as_str()].join(" ");
    let label = |head: m::Message| t(head);
    el("tr")
        .attr("role", "row")
        .class("grid__row")
        .attr("data-order", number.clone())
        .attr("data-standing", standing)
        .attr("aria-rowindex", (at + 2).to_string())
        .attr("tabindex", tabindex)
        .on("focus", move |_| screen.cursor.set(key.clone()))
        .on("click", move |event| {
            if !means_else(&event) {
                browser::go(&open);
            }
        })
        .kid(
            el("td")
                .attr("role", "gridcell")
                .class("grid__number")
                .kid(el("a").attr("href", href).attr("tabindex", "-1").kid(order_number(&number)))
                .kid(order.sample.then(|| {
                    el("span")
                        .class("tag")
                        .attr("title", t(m::SAMPLE))
                        .kid(icon("sample"))
                        .kid(el("span").class("unseen").kid(t(m::SAMPLE)))
                })),
        )
        .kid(
            el("td").attr("role", "gridcell").attr("data-label", label(m::DESTINATION)).kid(
                el("span")
                    .class("two")
                    .kid(el("span").class("clip").kid(country))
                    .kid(el("span").class("muted clip").kid(place)),
            ),
        )
        .kid(
            el("td")
                .attr("role", "gridcell")
                .attr("data-label", label(m::CONSIGNEE))
                .kid(el("span").class("lines").kid(draft.consignee.name.clone())),
        )
        .kid(
            el("td")
                .attr("role", "gridcell")
                .attr("data-label", label(m::ITEMS))
                .kid(el("span").class("items").kid(items).kid((more > 0).then(|| format!("+{more}")))),
        )
        .kid(
            el("td")
                .attr("role", "gridcell")
                .attr("data-label", label(m::SERVICE))
                .kid(el("span").class("lines").kid(draft.service.clone())),
        )
        .kid(
            el("td").attr("role", "gridcell").attr("data-label", label(m::DEADLINE_STATUS)).kid(
                el("span")
                    .class("two")
                    .kid(el("span").class("clip").kid(draft.ship_by.clone()))
                    .kid(el("span").class("muted clip").kid(draft.status.clone())),
            ),
        )
        .kid(
            el("td")
                .attr("role", "gridcell")
                .class("figure")
                .attr("data-label", label(m::F_TOTAL))
                .kid(draft.order_total.clone()),
        )
        .kid(el("td").attr("role", "gridcell").class("grid__found").kid(found))
        .into_any()
}
