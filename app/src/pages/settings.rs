//! Settings: language, appearance, sender, rules, data, privacy, keys.

use super::empty::file_input;
use crate::components::help::key_list;
use crate::components::import_dialog::choice;
use crate::components::parts::{badge, button, icon};
use crate::el::{AnyView, el};
use crate::messages::{self as m, Message, count, t};
use crate::reactive::RwSignal;
use crate::screen::Screen;
use crate::services::{browser, intl};
use crate::state::desk::Desk;
use crate::state::products::Products;
use crate::state::settings::Settings;
use crate::views;
use leptos::prelude::*;

/// The settings page.
pub fn settings(screen: Screen) -> AnyView {
    let desk = screen.desk;
    views![
        el("h1").class("title").attr("tabindex", "-1").kid(t(m::SETTINGS)),
        el("div")
            .class("settings")
            .kid(section(m::APPEARANCE, appearance(desk)))
            .kid(section(m::SENDER, sender(desk)))
            .kid(section(m::RULES, rules(desk)))
            .kid(section(m::DATA, data(desk)))
            .kid(section(m::PRIVACY_TITLE, privacy()))
            .kid(section(m::KEYS, key_list()))
    ]
}

fn section(title: Message, body: AnyView) -> AnyView {
    el("section").class("group").kid(el("h2").class("group__title").kid(t(title))).kid(body).into_any()
}

fn appearance(desk: Desk) -> AnyView {
    let now = desk.settings.get_untracked();
    let languages = vec![
        (String::new(), t(m::AS_BROWSER).to_owned()),
        ("en".to_owned(), "English".to_owned()),
        ("zh".to_owned(), "简体中文".to_owned()),
    ];
    let themes = vec![
        (String::new(), t(m::AS_SYSTEM).to_owned()),
        ("light".to_owned(), t(m::LIGHT).to_owned()),
        ("dark".to_owned(), t(m::DARK).to_owned()),
    ];
    let set_language = move |language: String| {
        desk.set(|settings| settings.language = language);
        browser::focus_next_frame("[data-act=language]".to_owned());
    };
    let set_theme = move |theme: String| desk.set(|settings| settings.theme = theme);
    el("div")
        .class("choices")
        .kid(choice(t(m::LANGUAGE), "language", &now.language, languages, set_language))
        .kid(choice(t(m::THEME), "theme", &now.theme, themes, set_theme))
        .into_any()
}

/// A text box bound to one setting.
fn text_box(
    desk: Desk,
    id: &'static str,
    kind: &'static str,
    name: Message,
    get: fn(&Settings) -> &String,
    set: fn(&mut Settings, String),
) -> AnyView {
    let value = move || desk.settings.with(|settings| get(settings).clone());
    el("div")
        .class("field")
        .kid(el("label").class("field__label").attr("for", id).kid(t(name)))
        .kid(
            el("input")
                .class("field__box")
                .attr("id", id)
                .attr("type", kind)
                .attr("autocomplete", "off")
                .prop("value", value)
                .on("input", move |event| desk.set(|settings| set(settings, event_target_value(&event)))),
        )
        .into_any()
}

fn sender(desk: Desk) -> AnyView {
    /// A box for one field of the sender.
    macro_rules! boxes {
        ($($field:ident $name:expr),+ $(,)?) => {
            vec![$(text_box(
                desk,
                concat!("sender-", stringify!($field)),
                "text",
                $name,
                |settings| &settings.sender.$field,
                |settings, value| {
                    settings.sender.$field = value;
                    settings.sender.sample = false;
                },
            )),+]
        };
    }
    let boxes = boxes![
        name m::F_NAME,
        company m::F_COMPANY,
        phone m::F_PHONE,
        country m::F_COUNTRY_CODE,
        state m::F_STATE,
        city m::F_CITY,
        district m::F_DISTRICT,
        street m::F_STREET,
        postal_code m::F_POSTAL_CODE,
    ];
    let state = move || {
        let (complete, sample) = desk.settings.with(|settings| (settings.sender.is_complete(), settings.sender.sample));
        match (complete, sample) {
            (false, _) => badge("warning", t(m::SENDER_INCOMPLETE).to_owned()),
            (true, true) => badge("unchecked", t(m::SAMPLE_SENDER).to_owned()),
            (true, false) => badge("clean", t(m::SENDER_COMPLETE).to_owned()),
        }
    };
    views![
        el("p").class("muted").kid(t(m::SENDER_WORDS)),
        el("p").attr("role", "status").kid(state),
        el("div").class("group__fields").kid(boxes)
    ]
}

fn rules(desk: Desk) -> AnyView {
    let boxes = vec![
        text_box(
            desk,
            "rule-date",
            "date",
            m::RULE_DATE,
            |settings| &settings.rule_date,
            |settings, value| {
                settings.rule_date = value;
            },
        ),
        text_box(
            desk,
            "packaging",
            "text",
            m::PACKAGING,
            |settings| &settings.packaging_weight,
            |settings, value| {
                settings.packaging_weight = value;
            },
        ),
    ];
    let today = move || {
        let date = desk.settings.with(|settings| settings.date());
        m::fill(t(m::JUDGED_AS_OF), &[&intl::day(&date)])
    };
    let products = move || {
        let known = desk.products.with(Products::len);
        let drop = (known > 0).then(|| {
            button("drop-products", "button--quiet", "", t(m::EMPTY_DICTIONARY).to_owned(), move || {
                desk.drop_products();
            })
        });
        el("p").kid(count(m::N_IN_DICTIONARY, known, &[])).kid(" ").kid(drop).into_any()
    };
    views![el("div").class("group__fields").kid(boxes), el("p").class("muted").kid(today), products]
}

fn data(desk: Desk) -> AnyView {
    let sure = RwSignal::new(false);
    let erase = move || {
        if sure.get() {
            el("div")
                .class("banner banner--error")
                .attr("role", "alert")
                .kid(icon("error"))
                .kid(el("p").kid(t(m::ERASE_SURE)))
                .kid(button("erase-confirm", "button--danger", "erase", t(m::ERASE_NOW).to_owned(), move || {
                    sure.set(false);
                    desk.erase();
                }))
                .kid(button("erase-not", "", "", t(m::KEEP).to_owned(), move || sure.set(false)))
                .into_any()
        } else {
            button("erase", "button--danger", "erase", t(m::ERASE).to_owned(), move || sure.set(true))
        }
    };
    let kept = move || {
        let words = if desk.saving.persistent.get() { m::PERSISTENT } else { m::NOT_PERSISTENT };
        t(words)
    };
    let import = move |files: Vec<web_sys::File>| {
        if let Some(file) = files.into_iter().next() {
            desk.import_file(file);
        }
    };
    views![
        el("p").class("muted").kid(kept),
        el("div")
            .class("toolbar__acts")
            .kid(button("export", "", "download", t(m::EXPORT).to_owned(), move || desk.export()))
            .kid(file_input("import-desk", "", ".json", m::IMPORT_DESK, false, import)),
        erase
    ]
}

/// What leaves this computer: the requests of this page, from the browser's own record.
fn privacy() -> AnyView {
    let origin = browser::window().location().origin().unwrap_or_default();
    let asked = requests();
    let foreign = asked.iter().filter(|url| !url.starts_with(&origin) && !url.starts_with("blob:")).count();
    let lines: Vec<AnyView> = asked
        .iter()
        .map(|url| el("li").kid(el("code").kid(url.strip_prefix(&origin).unwrap_or(url).to_owned())).into_any())
        .collect();
    let verdict = if foreign == 0 {
        badge("clean", t(m::NOTHING_LEAVES).to_owned())
    } else {
        badge("error", count(m::N_FOREIGN, foreign, &[]))
    };
    views![
        el("p").kid(icon("lock")).kid(t(m::PRIVACY)),
        el("p").kid(verdict),
        el("details")
            .kid(el("summary").kid(count(m::N_REQUESTS, lines.len(), &[])))
            .kid(el("ul").class("requests").kid(lines)),
        el("p").class("muted").kid("Shipside ").kid(env!("CARGO_PKG_VERSION"))
    ]
}

fn requests() -> Vec<String> {
    use crate::services::js;
    let performance = js::get(&browser::window(), "performance");
    let entries = js::call(&performance, "getEntriesByType", &["resource".into()]);
    entries
        .map(|entries| js::elements(&entries).iter().map(|entry| js::get_text(entry, "name")).collect())
        .unwrap_or_default()
}
