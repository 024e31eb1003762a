//! The desk: the app of the web page and of the extension's panel.
//!
//! It shows, asks and keeps. What an order, a price or a label is, it hands to the engine's worker.

pub mod components;
pub mod el;
pub mod fields;
pub mod keys;
pub mod messages;
pub mod pages;
pub mod reactive;
pub mod route;
pub mod screen;
pub mod services;
pub mod state;
pub mod table;

use crate::el::{AnyView, Kid, el};
use crate::reactive::{Memo, RwSignal, effect};
use components::import_dialog::import_dialog;
use components::{help, notices, shell};
use leptos::prelude::*;
use messages::{self as m, t};
use route::Page;
use screen::Screen;
use services::{browser, engine, js};
use state::desk::Desk;
use state::saving;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::DragEvent;

/// Puts the app on the page.
pub fn start() {
    engine::start();
    let desk = Desk::empty();
    let hash = RwSignal::new(browser::hash());
    browser::listen("hashchange", move |_| hash.set(browser::hash()));
    browser::listen("pagehide", move |_| saving::write_now(desk));
    let screen = Screen::new(desk, hash);
    desk.settings.get_untracked().put_on_page();
    keys::listen(screen);
    take_dropped_files(screen);
    js::spawn(saving::open(desk));
    if let Some(root) = browser::find("#app").or_else(|| browser::find("body")) {
        el::show(&root, move || app(screen));
    }
}

/// The whole page. A change of language draws it anew: the state lives in the desk, not in the view.
fn app(screen: Screen) -> AnyView {
    let language = Memo::new(move |_| screen.desk.settings.with(|settings| settings.shown_language()));
    let view = move || {
        // Read, not only tracked: a memo that nobody has read follows nothing.
        let _ = language.get();
        views![
            shell::shell(screen.desk, screen.page, screen.help),
            el("main").attr("id", "main").class("main").attr("tabindex", "-1").kid(page(screen)),
            notices::notices(screen.desk),
            new_version(),
            import_dialog(screen.desk, screen.import),
            help::help(screen.help)
        ]
    };
    view.kid().kid()
}

/// Which view is shown: a change inside it (a filter, a field to go to) does not draw it anew.
fn page(screen: Screen) -> AnyView {
    let key = Memo::new(move |_| match screen.page.get() {
        Page::Orders(_) => ("orders", String::new()),
        Page::Order { number, .. } => ("order", number),
        Page::Freight { number } => ("freight", number),
        Page::Labels { number } => ("labels", number),
        Page::Settings => ("settings", String::new()),
    });
    let mut first = true;
    effect(move || {
        let (kind, number) = key.get();
        let name = match kind {
            "orders" => t(m::ORDERS),
            "order" => t(m::ORDER),
            "freight" => t(m::FREIGHT),
            "labels" => t(m::LABELS),
            _ => t(m::SETTINGS),
        };
        let number = if number.is_empty() { number } else { [" ", &number].concat() };
        browser::document().set_title(&[name, &number, " · Shipside"].concat());
        // What a page load would do: the new page's heading gets the focus. Not on the first one.
        let has_target = matches!(screen.page.get_untracked(), Page::Order { at, .. } if !at.is_empty());
        if !std::mem::take(&mut first) && !has_target {
            let cursor = screen.cursor.get_untracked();
            browser::next_frame(move || {
                let row =
                    kind == "orders" && !cursor.is_empty() && browser::focus(&format!("tr[data-order=\"{cursor}\"]"));
                if !row {
                    browser::window().scroll_to_with_x_and_y(0.0, 0.0);
                    browser::focus("main h1");
                }
            });
        }
    });
    let view = move || {
        let (kind, number) = key.get();
        match kind {
            "orders" => pages::orders::orders(screen),
            "order" => pages::order::order(screen, number),
            "freight" => pages::freight::freight(screen, number),
            "labels" => pages::labels::labels(screen, number),
            _ => pages::settings::settings(screen),
        }
    };
    view.kid().kid()
}

/// Files dropped anywhere on the page come in.
fn take_dropped_files(screen: Screen) {
    let over = |event: &DragEvent| event.data_transfer().is_some_and(|data| !data.types().is_undefined());
    browser::listen("dragover", move |event| {
        let event: DragEvent = event.unchecked_into();
        if over(&event) {
            event.prevent_default();
            if let Some(root) = browser::document().document_element() {
                let _ = root.set_attribute("data-drag", "over");
            }
        }
    });
    let done = || {
        if let Some(root) = browser::document().document_element() {
            let _ = root.remove_attribute("data-drag");
        }
    };
    browser::listen("dragleave", move |_| done());
    browser::listen("drop", move |event| {
        let event: DragEvent = event.unchecked_into();
        event.prevent_default();
        done();
        let files = pages::empty::list(event.data_transfer().and_then(|data| data.files()));
        if !files.is_empty() {
            screen.import.take(files);
        }
    });
}

/// `boot.js` says on `window` when a new version waits; the reader decides when it comes.
fn new_version() -> AnyView {
    let waiting = RwSignal::new(js::get(&browser::window(), "shipsideUpdate").is_truthy());
    let listener = browser::listen("shipside-update", move |_| waiting.set(true));
    on_cleanup(move || listener.remove());
    let view = move || {
        if !waiting.get() {
            return ().kid();
        }
        let take = || {
            let _ = js::call(&browser::window(), "shipsideTakeUpdate", &[JsValue::NULL]);
        };
        el("div")
            .class("banner banner--update")
            .attr("role", "status")
            .kid(el("p").kid(t(m::NEW_VERSION)))
            .kid(components::parts::button("update", "", "", t(m::TAKE_VERSION).to_owned(), take))
            .into_any()
    };
    view.kid().kid()
}
