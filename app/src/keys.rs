//! The keys. One letter alone never acts while somebody types or composes; the keys that then act hold
//! a function key or a modifier.

use crate::components::finding;
use crate::route::{Filter, Page};
use crate::screen::{Screen, focused_path};
use crate::services::{browser, js};
use leptos::prelude::*;
use std::cell::Cell;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

thread_local! {
    /// `g` was pressed: the next letter names a page.
    static GOING: Cell<bool> = const { Cell::new(false) };
}

/// Rows of a page-up or page-down.
const PAGE_ROWS: isize = 12;

/// Hears the keys for as long as the page lives.
pub fn listen(screen: Screen) {
    browser::listen("keydown", move |event| {
        let event: KeyboardEvent = event.unchecked_into();
        if !event.is_composing() && event.key_code() != 229 && press(screen, &event) {
            event.prevent_default();
        }
    });
}

/// Acts on a key; false when it is none of ours.
fn press(screen: Screen, event: &KeyboardEvent) -> bool {
    let key = event.key();
    let typing = typing(event);
    let command = event.ctrl_key() || event.meta_key();
    if dialog_open() {
        return false;
    }
    match key.as_str() {
        "F8" => {
            screen.problem(!event.shift_key());
            return true;
        }
        "Enter" if event.alt_key() => return fix(screen),
        "Escape" if typing => return leave(),
        "z" | "Z" | "y" if command && !typing => {
            if event.shift_key() || key == "y" {
                screen.desk.redo();
            } else {
                screen.desk.undo();
            }
            return true;
        }
        _ => {}
    }
    if typing || command || event.alt_key() {
        return false;
    }
    if GOING.replace(false) {
        return go(&key);
    }
    letter(screen, &key)
}

fn letter(screen: Screen, key: &str) -> bool {
    let on_grid = matches!(screen.page.get_untracked(), Page::Orders(_)) && (in_grid() || in_body());
    match key {
        "n" => screen.problem(true),
        "p" => screen.problem(false),
        "f" => return fix(screen),
        "u" => screen.desk.undo(),
        "U" => screen.desk.redo(),
        "?" => screen.help.set(true),
        "g" => GOING.set(true),
        "/" => return search(screen),
        "[" | "]" => return neighbour(screen, key == "]"),
        "j" if on_grid => screen.step(1),
        "k" if on_grid => screen.step(-1),
        "ArrowDown" if on_grid && in_grid() => screen.step(1),
        "ArrowUp" if on_grid && in_grid() => screen.step(-1),
        "PageDown" if on_grid && in_grid() => screen.step(PAGE_ROWS),
        "PageUp" if on_grid && in_grid() => screen.step(-PAGE_ROWS),
        "Home" if on_grid && in_grid() => screen.step(isize::MIN),
        "End" if on_grid && in_grid() => screen.step(isize::MAX),
        "Enter" if on_grid && in_grid() => return open(screen),
        _ => return false,
    }
    true
}

fn go(key: &str) -> bool {
    let number = String::new();
    let page = match key {
        "o" => Page::Orders(Filter::default()),
        "f" => Page::Freight { number },
        "l" => Page::Labels { number },
        "s" => Page::Settings,
        _ => return false,
    };
    browser::go(&page.hash());
    true
}

fn open(screen: Screen) -> bool {
    let number = screen.cursor.get_untracked();
    if number.is_empty() || browser::document().active_element().is_none_or(|element| element.tag_name() != "TR") {
        return false;
    }
    browser::go(&Page::Order { number, at: String::new() }.hash());
    true
}

fn neighbour(screen: Screen, forward: bool) -> bool {
    let Page::Order { number, .. } = screen.page.get_untracked() else { return false };
    let to = untrack(|| screen.neighbour(&number, forward));
    if let Some(number) = to {
        browser::go(&Page::Order { number, at: String::new() }.hash());
    }
    true
}

fn search(screen: Screen) -> bool {
    if browser::focus("#search") {
        return true;
    }
    browser::go(&Page::Orders(screen.filter.get_untracked()).hash());
    browser::focus_next_frame("#search".to_owned());
    true
}

/// Applies the fix of the finding, or of the field, that has the focus; else the order's first fix.
fn fix(screen: Screen) -> bool {
    let Page::Order { number, .. } = screen.page.get_untracked() else { return false };
    let Some(checked) = screen.desk.checks.with_untracked(|checks| checks.get(&number).cloned()) else { return false };
    let focused = focused_path();
    let here = |path: &str| focused.as_deref().is_none_or(|focused| focused == path);
    let found = checked.findings.iter().find(|finding| finding.fix.is_some() && here(&finding.path));
    if let Some((finding, fix)) = found.and_then(|finding| Some((finding, finding.fix.clone()?))) {
        finding::apply(screen.desk, &number, &finding.path, &fix);
    }
    true
}

fn leave() -> bool {
    let focused = browser::document().active_element();
    if let Some(element) = focused.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = element.blur();
    }
    true
}

/// True while the key goes into a box.
fn typing(event: &KeyboardEvent) -> bool {
    let Some(element) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return false };
    match element.tag_name().as_str() {
        "INPUT" => !matches!(js::get_text(&element, "type").as_str(), "checkbox" | "radio" | "button" | "file"),
        "TEXTAREA" | "SELECT" => true,
        _ => js::get(&element, "isContentEditable").is_truthy(),
    }
}

fn dialog_open() -> bool {
    browser::find("dialog[open]").is_some()
}

fn in_grid() -> bool {
    browser::document().active_element().and_then(|element| element.closest(".grid").ok()).flatten().is_some()
}

fn in_body() -> bool {
    let focused = browser::document().active_element();
    focused.is_none_or(|element| matches!(element.tag_name().as_str(), "BODY" | "H1" | "MAIN"))
}
