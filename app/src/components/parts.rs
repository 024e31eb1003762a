//! Small parts: icons, numbers, badges, buttons, bars.

use crate::el::{AnyView, Kid, el};
use crate::messages::{self as m, count, t};
use crate::reactive::Memo;
use crate::services::{engine, intl};
use crate::state::desk::Desk;
use crate::state::order::Checked;
use shipside_api::failure::Failure;
use shipside_model::{Certainty, Severity, Source};
use std::sync::Arc;

/// An icon of the sprite; it says nothing on its own.
pub fn icon(name: &str) -> AnyView {
    let href = format!("icons/icons.svg#{name}");
    el("svg").class("icon").attr("aria-hidden", "true").kid(el("use").attr("href", href)).into_any()
}

/// An order number with its last four digits emphasised.
pub fn order_number(number: &str) -> AnyView {
    let cut = number.char_indices().rev().nth(3).map_or(0, |(at, _)| at);
    let (head, tail) = number.split_at_checked(cut).unwrap_or(("", number));
    let (head, tail) = (head.to_owned(), tail.to_owned());
    el("span").class("number").kid(head).kid(el("b").kid(tail)).into_any()
}

/// The word for a severity.
pub fn severity_word(severity: Severity) -> (&'static str, m::Message) {
    match severity {
        Severity::Error => ("error", m::ERROR),
        Severity::Warning => ("warning", m::WARNING),
        Severity::Notice => ("notice", m::NOTICE),
    }
}

/// A badge: icon, number and words, so that colour is never alone.
pub fn badge(kind: &'static str, text: String) -> AnyView {
    el("span").attr("class", format!("badge badge--{kind}")).kid(icon(kind)).kid(text).into_any()
}

/// A badge that shows only its number; the words are there for assistive technology and on hover.
fn small_badge(kind: &'static str, found: usize, words: m::Message) -> AnyView {
    let words = count(words, found, &[]);
    el("span")
        .attr("class", format!("badge badge--{kind}"))
        .attr("title", words.clone())
        .kid(icon(kind))
        .kid(el("span").attr("aria-hidden", "true").kid(intl::number(found)))
        .kid(el("span").class("unseen").kid(words))
        .into_any()
}

/// What was found about an order, in badges: what must be acted on in words, the rest as numbers.
pub fn badges(checked: Option<Arc<Checked>>) -> AnyView {
    let Some(checked) = checked else { return badge("unchecked", t(m::CHECKING).to_owned()) };
    if checked.failure.is_some() {
        return badge("unchecked", t(m::NOT_CHECKED).to_owned());
    }
    let mut shown = Vec::new();
    for (severity, words) in [(Severity::Error, m::N_ERRORS), (Severity::Warning, m::N_WARNINGS)] {
        let found = checked.count(severity);
        if found > 0 {
            shown.push(badge(severity_word(severity).0, count(words, found, &[])));
        }
    }
    if shown.is_empty() {
        shown.push(badge("clean", t(m::PASSED).to_owned()));
    }
    let notices = checked.count(Severity::Notice);
    if notices > 0 {
        shown.push(small_badge("notice", notices, m::N_NOTICES));
    }
    if !checked.not_checked.is_empty() {
        shown.push(small_badge("unchecked", checked.not_checked.len(), m::N_UNCHECKED));
    }
    el("span").class("badges").kid(shown).into_any()
}

/// The mark of a source that is not sure.
pub fn certainty(source: &Source) -> AnyView {
    let word = match source.certainty {
        Certainty::Verified => return ().kid(),
        Certainty::Secondary => m::SECONDARY,
        Certainty::Unverified => m::UNVERIFIED,
    };
    el("span").class("mark").kid(icon("unverified")).kid(t(word)).into_any()
}

/// A source with its date and its mark.
pub fn source(source: &Source) -> AnyView {
    let title = source.title.to_string();
    let date = intl::day(&source.date);
    el("span").class("source").kid(title).kid(" · ").kid(date).kid(certainty(source)).into_any()
}

/// A failure: what, where, what to do, and its code beside it.
pub fn failure(failure: &Failure) -> AnyView {
    let words = m::say(&failure.message).to_owned();
    let code = failure.code.clone();
    el("div").class("failure").kid(icon("error")).kid(el("p").kid(words).kid(" ").kid(el("code").kid(code))).into_any()
}

/// A button with an icon and words.
pub fn button(
    act: &'static str,
    class: &'static str,
    icon_name: &'static str,
    words: String,
    act_on: impl Fn() + 'static,
) -> AnyView {
    button_boxed(act, class, icon_name, words, Box::new(act_on))
}

#[inline(never)]
fn button_boxed(act: &'static str, class: &str, icon_name: &str, words: String, act_on: Box<dyn Fn()>) -> AnyView {
    el("button")
        .attr("type", "button")
        .attr("class", format!("button {class}"))
        .attr("data-act", act)
        .on("click", move |_| act_on())
        .kid((!icon_name.is_empty()).then(|| icon(icon_name)))
        .kid(el("span").kid(words))
        .into_any()
}

/// A link that looks like a button.
pub fn link(href: String, class: &'static str, icon_name: &'static str, words: String) -> AnyView {
    el("a")
        .attr("class", format!("button {class}"))
        .attr("href", href)
        .kid((!icon_name.is_empty()).then(|| icon(icon_name)))
        .kid(el("span").kid(words))
        .into_any()
}

/// A bar with "done of total".
pub fn progress(done: u32, total: u32) -> AnyView {
    let words = match total {
        0 => String::new(),
        total => m::fill(t(m::DONE_OF), &[&intl::number(done as usize), &intl::number(total as usize)]),
    };
    let value = (total > 0).then(|| done.to_string());
    el("div")
        .class("progress")
        .kid(
            el("progress")
                .attr("value", value)
                .attr("max", total.max(1).to_string())
                .attr("aria-label", t(m::PROGRESS)),
        )
        .kid(el("span").class("progress__words").kid(words))
        .into_any()
}

/// The long job under way, with its cancel.
pub fn running(desk: Desk) -> AnyView {
    let what = Memo::new(move |_| desk.running.with(|running| running.as_ref().map(|running| running.what)));
    let view = move || {
        let Some(what) = what.get() else { return ().kid() };
        let bar = move || match desk.running.get() {
            Some(running) => progress(running.done, running.total),
            None => ().kid(),
        };
        let cancel = move || {
            if let Some(running) = desk.running.get_untracked() {
                engine::cancel(running.id);
            }
        };
        el("div")
            .class("running")
            .kid(el("span").attr("role", "status").kid(what))
            .kid(bar)
            .kid(button("cancel", "button--quiet", "", t(m::CANCEL).to_owned(), cancel))
            .into_any()
    };
    view.kid().kid()
}
