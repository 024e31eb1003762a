//! One order: its fields with their findings beside them.

use super::order_fields::{buyer, group, items};
use crate::components::finding::{finding, jump};
use crate::components::parts::{badges, button, failure, icon, link, order_number};
use crate::el::{AnyView, Kid, el};
use crate::fields::{GROUPS, has_box};
use crate::messages::{self as m, count, fill, say, t};
use crate::reactive::{Memo, effect};
use crate::route::Page;
use crate::screen::{Screen, focus_field};
use crate::services::browser;
use crate::state::order::Order;
use crate::views;
use std::sync::Arc;

/// The page of one order.
pub fn order(screen: Screen, number: String) -> AnyView {
    let desk = screen.desk;
    let key = number.clone();
    let there = Memo::new(move |_| desk.orders.with(|orders| orders.iter().any(|order| order.number() == key)));
    let shown = number.clone();
    let body = move || {
        if there.get() {
            there_view(screen, &shown)
        } else if desk.loaded.get() {
            views![
                el("h1").class("title").attr("tabindex", "-1").kid(order_number(&shown)),
                el("p").kid(t(m::ORDER_GONE)),
                link("#/orders".to_owned(), "", "orders", t(m::ALL_ORDERS).to_owned())
            ]
        } else {
            el("p").class("muted").attr("role", "status").kid(t(m::OPENING)).into_any()
        }
    };
    // The field that the address names gets the focus once it is drawn and checked.
    let checked = Memo::new(move |_| desk.checks.with(|checks| checks.get(&number).is_some()));
    effect(move || {
        if let (Page::Order { at, .. }, true) = (screen.page.get(), checked.get())
            && !at.is_empty()
        {
            browser::next_frame(move || focus_field(&at));
        }
    });
    body.kid().kid()
}

fn there_view(screen: Screen, number: &str) -> AnyView {
    let desk = screen.desk;
    let number = number.to_owned();
    let key = number.clone();
    let order = Memo::new(move |_| desk.order(&key).unwrap_or_default());
    let item_count = Memo::new(move |_| order.with(|order| order.draft.items.len()));
    let key = number.clone();
    let item_key = number.clone();
    views![
        head(screen, &number, order),
        el("div")
            .class("order")
            .kid(
                el("div")
                    .class("order__fields")
                    .kid(buyer(desk, &number, order))
                    .kid(GROUPS.iter().map(|one| group(desk, &number, order, one)).collect::<Vec<_>>())
                    .kid(move || items(desk, &item_key, order, item_count.get()))
                    .kid(source_rows(order))
            )
            .kid(el("aside").class("order__side").attr("aria-label", t(m::FINDINGS)).kid(move || side(
                screen,
                &key,
                item_count.get()
            )))
    ]
}

fn head(screen: Screen, number: &str, order: Memo<Arc<Order>>) -> AnyView {
    let desk = screen.desk;
    let key = number.to_owned();
    let found = move || badges(desk.checked(&key));
    let key = number.to_owned();
    let step = move |forward: bool, words: m::Message, name: &'static str| {
        let to = screen.neighbour(&key, forward);
        let href = to.map(|number| Page::Order { number, at: String::new() }.hash());
        let off = href.is_none().then_some("true");
        el("a")
            .class("button button--quiet button--icon")
            .attr("href", href)
            .attr("aria-disabled", off)
            .attr("data-act", name)
            .kid(icon(name))
            .kid(el("span").kid(t(words)))
            .into_any()
    };
    let step = move || {
        let step = &step;
        views![step(false, m::PREVIOUS, "previous"), step(true, m::NEXT, "next")]
    };
    let freight = Page::Freight { number: number.to_owned() }.hash();
    let labels = Page::Labels { number: number.to_owned() }.hash();
    let summary = move || {
        order.with(|order| {
            let draft = &order.draft;
            let words = [&draft.status, &draft.consignee.address.country, &draft.service, &draft.order_total];
            words.into_iter().filter(|word| !word.is_empty()).cloned().collect::<Vec<_>>().join(" · ")
        })
    };
    el("div")
        .class("order-head")
        .kid(
            el("a")
                .class("button button--quiet button--icon")
                .attr("href", screen.filter.with_untracked(|filter| Page::Orders(filter.clone()).hash()))
                .kid(icon("back"))
                .kid(el("span").kid(t(m::ALL_ORDERS))),
        )
        .kid(
            el("div")
                .class("order-head__name")
                .kid(el("h1").class("title").attr("tabindex", "-1").kid(order_number(number)))
                .kid(el("p").class("muted").kid(summary)),
        )
        .kid(el("div").class("order-head__found").kid(found))
        .kid(
            el("div")
                .class("order-head__acts")
                .kid(step)
                .kid(link(freight, "", "freight", t(m::FREIGHT).to_owned()))
                .kid(link(labels, "", "labels", t(m::LABEL).to_owned())),
        )
        .into_any()
}

/// Everything found about the order, as links to the fields; what has no field stands here in full.
fn side(screen: Screen, number: &str, items: usize) -> AnyView {
    let desk = screen.desk;
    let Some(checked) = desk.checked(number) else {
        return el("p").class("muted").kid(t(m::CHECKING)).into_any();
    };
    if let Some(failed) = &checked.failure {
        return views![
            failure(failed),
            button("check-again", "", "", t(m::CHECK_AGAIN).to_owned(), move || desk.check_all())
        ];
    }
    let (mut links, mut whole) = (Vec::new(), Vec::new());
    for found in &checked.findings {
        if has_box(&found.path, items) {
            let href = Page::Order { number: number.to_owned(), at: found.path.to_string() }.hash();
            links.push(jump(found, href));
        } else {
            whole.push(finding(desk, number, found));
        }
    }
    let nothing = checked
        .findings
        .is_empty()
        .then(|| el("p").class("side__clean").kid(icon("clean")).kid(t(m::NOTHING_FOUND_WRONG)));
    let unchecked: Vec<AnyView> = checked
        .not_checked
        .iter()
        .map(|one| {
            let words = say(&one.reason).to_owned();
            el("li")
                .kid(icon("unchecked"))
                .kid(el("span").kid(words).kid(" ").kid(el("code").kid(one.code.clone())))
                .into_any()
        })
        .collect();
    let unchecked = (!unchecked.is_empty()).then(|| {
        views![
            el("h2").class("side__title").kid(count(m::N_UNCHECKED, unchecked.len(), &[])),
            el("ul").class("unchecked").kid(unchecked)
        ]
    });
    views![
        el("h2").class("side__title").kid(t(m::FINDINGS)),
        nothing,
        whole,
        el("ul").class("jumps").kid(links),
        unchecked
    ]
}

fn source_rows(order: Memo<Arc<Order>>) -> AnyView {
    let words = move || {
        order.with(|order| {
            let source = &order.draft.source;
            let rows = source.rows.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
            fill(t(m::SOURCE_ROWS), &[&source.file, &rows])
        })
    };
    el("p").class("source-rows muted").kid(icon("file")).kid(words).into_any()
}
