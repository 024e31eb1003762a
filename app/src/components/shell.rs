//! The frame around every page: name, navigation, undo, and whether everything is saved.

use super::parts::{button, icon};
use crate::el::{AnyView, Kid, el};
use crate::messages::{self as m, t};
use crate::reactive::{Memo, RwSignal};
use crate::route::{Filter, Page};
use crate::state::desk::Desk;
use crate::state::order::Standing;
use crate::state::saving::{self, State};
use crate::views;

/// The head of the page.
pub fn shell(desk: Desk, page: Memo<Page>, help: RwSignal<bool>) -> AnyView {
    views![
        el("a")
            .class("skip")
            .attr("href", "#main")
            .on("click", |event| {
                event.prevent_default();
                crate::services::browser::focus("#main");
            })
            .kid(t(m::SKIP)),
        el("header")
            .class("head")
            .kid(
                el("a")
                    .class("brand")
                    .attr("href", "#/orders")
                    .kid(el("span").class("brand__mark").kid(icon("mark")))
                    .kid("Shipside")
            )
            .kid(navigation(desk, page))
            .kid(
                el("div")
                    .class("head__end")
                    .kid(move || saved(desk))
                    .kid(move || undo_button(desk))
                    .kid(move || redo_button(desk))
                    .kid(button("help", "button--quiet button--icon", "help", t(m::KEYS).to_owned(), move || help
                        .set(true)))
            ),
        move || banners(desk)
    ]
}

fn navigation(desk: Desk, page: Memo<Page>) -> AnyView {
    let errors = move || {
        let found = desk
            .orders
            .with(|orders| orders.iter().filter(|order| desk.standing(order.number()) == Standing::Error).count());
        if found == 0 { ().kid() } else { el("span").class("nav__count").kid(found.to_string()).into_any() }
    };
    let item = move |to: Page, icon_name: &'static str, words: m::Message, extra: AnyView| {
        let kind = std::mem::discriminant(&to);
        let current = move || {
            let here = page.with(|page| match page {
                Page::Order { .. } => std::mem::discriminant(&Page::Orders(Filter::default())),
                other => std::mem::discriminant(other),
            });
            (here == kind).then_some("page")
        };
        el("a")
            .class("nav__item")
            .attr("href", to.hash())
            .attr("aria-current", current)
            .kid(icon(icon_name))
            .kid(el("span").kid(t(words)))
            .kid(extra)
            .into_any()
    };
    let none = || ().kid();
    let number = String::new;
    el("nav")
        .class("nav")
        .attr("aria-label", t(m::NAVIGATION))
        .kid(item(Page::Orders(Filter::default()), "orders", m::ORDERS, errors.kid().kid()))
        .kid(item(Page::Freight { number: number() }, "freight", m::FREIGHT, none()))
        .kid(item(Page::Labels { number: number() }, "labels", m::LABELS, none()))
        .kid(item(Page::Settings, "settings", m::SETTINGS, none()))
        .into_any()
}

fn saved(desk: Desk) -> AnyView {
    let (kind, words) = match desk.saving.state.get() {
        State::Saved => ("clean", m::SAVED),
        State::Writing => ("unchecked", m::SAVING),
        State::Failed => ("error", m::NOT_SAVED),
        State::Memory => ("warning", m::MEMORY_ONLY),
    };
    el("span")
        .attr("class", format!("saved saved--{kind}"))
        .attr("data-saved", kind)
        .kid(icon(kind))
        .kid(el("span").kid(t(words)))
        .into_any()
}

fn undo_button(desk: Desk) -> AnyView {
    let names = desk.history.with(|history| history.names());
    let words = match names.first() {
        Some(name) => m::fill(t(m::UNDO_STEP), &[name]),
        None => t(m::UNDO).to_owned(),
    };
    button("undo", "button--quiet button--icon", "undo", words, move || desk.undo())
}

fn redo_button(desk: Desk) -> AnyView {
    let words = match desk.history.with(|history| history.redo_name()) {
        Some(name) => m::fill(t(m::REDO_STEP), &[&name]),
        None => t(m::REDO).to_owned(),
    };
    button("redo", "button--quiet button--icon", "redo", words, move || desk.redo())
}

fn banners(desk: Desk) -> AnyView {
    if desk.saving.writer.get() {
        return ().kid();
    }
    el("div")
        .class("banner")
        .attr("role", "status")
        .kid(icon("warning"))
        .kid(el("p").kid(t(m::OTHER_TAB)))
        .kid(button("take-over", "", "", t(m::TAKE_OVER).to_owned(), move || saving::take_over(desk)))
        .into_any()
}
