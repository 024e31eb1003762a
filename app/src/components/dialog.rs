//! A modal dialog: the browser's own, so that focus stays inside and Escape closes it.

use super::parts::button;
use crate::el::{AnyView, el};
use crate::messages::{self as m, t};
use crate::reactive::{Memo, effect};
use crate::services::{browser, js};

/// A dialog with a title and a close button, open while `open` says so.
pub fn dialog(
    id: &'static str,
    class: &'static str,
    title: m::Message,
    open: Memo<bool>,
    close: impl Fn() + Copy + 'static,
    inside: Vec<AnyView>,
) -> AnyView {
    effect(move || {
        let wanted = open.get();
        let Some(dialog) = browser::find(&format!("dialog[aria-labelledby={id}]")) else { return };
        if js::get(&dialog, "open").is_truthy() != wanted {
            let _ = js::call(&dialog, if wanted { "showModal" } else { "close" }, &[]);
        }
    });
    el("dialog")
        .class(class)
        .attr("aria-labelledby", id)
        .on("close", move |_| close())
        .kid(el("header").class("dialog__head").kid(el("h2").attr("id", id).kid(t(title))).kid(button(
            "close",
            "button--quiet button--icon",
            "close",
            t(m::CLOSE).to_owned(),
            close,
        )))
        .kid(inside)
        .into_any()
}
