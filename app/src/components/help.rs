//! The list of keys.

use super::dialog::dialog;
use crate::el::{AnyView, el};
use crate::messages::{self as m, Message, t};
use crate::reactive::{Memo, RwSignal};

/// Every key and what it does; shown by `?` and under Settings.
pub const KEYS: &[(&str, Message)] = &[
    ("n / p", m::KEY_NEXT),
    ("F8 / Shift+F8", m::KEY_NEXT_TYPING),
    ("f", m::KEY_FIX),
    ("Alt+Enter", m::KEY_FIX_TYPING),
    ("u · Ctrl+Z", m::KEY_UNDO),
    ("Shift+U · Ctrl+Shift+Z", m::KEY_REDO),
    ("j / k · ↓ / ↑", m::KEY_ROWS),
    ("Enter", m::KEY_OPEN),
    ("[ / ]", m::KEY_ORDERS),
    ("/", m::KEY_SEARCH),
    ("g o · g f · g l · g s", m::KEY_PAGES),
    ("Esc", m::KEY_LEAVE),
    ("?", m::KEY_HELP),
];

/// The list itself.
pub fn key_list() -> AnyView {
    let rows: Vec<AnyView> = KEYS
        .iter()
        .map(|(keys, does)| {
            el("div").class("keys__row").kid(el("dt").kid(el("kbd").kid(*keys))).kid(el("dd").kid(t(*does))).into_any()
        })
        .collect();
    el("dl").class("keys").kid(rows).into_any()
}

/// The dialog that `?` opens.
pub fn help(open: RwSignal<bool>) -> AnyView {
    let inside = vec![el("p").class("muted").kid(t(m::KEYS_NOTE)).into_any(), key_list()];
    let is_open = Memo::new(move |_| open.get());
    dialog("help-title", "dialog dialog--small", m::KEYS, is_open, move || open.set(false), inside)
}
