//! Numbers, money and dates in the reader's language, through the browser's `Intl`.

use crate::messages::{Language, language};
use crate::services::js;
use crate::table::Table;
use js_sys::{Date, Function, Reflect};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};

thread_local! {
    /// Formatters by language, kind and currency: making one costs more than using it.
    static FORMATTERS: RefCell<Table<JsValue>> = const { RefCell::new(Table::new()) };
}

fn locale() -> &'static str {
    match language() {
        Language::English => "en-GB",
        Language::Chinese => "zh-CN",
    }
}

/// `Intl[kind].format(value)`; the value as it stands when the browser refuses it.
fn format(kind: &str, key: &str, options: &[(&str, JsValue)], value: &JsValue) -> Option<String> {
    let name = format!("{}|{kind}|{key}", locale());
    let formatter = FORMATTERS.with_borrow_mut(|known| match known.get(&name) {
        Some(formatter) => Some(formatter.clone()),
        None => {
            let intl = js::get(&js_sys::global(), "Intl");
            let class: Function = js::get(&intl, kind).dyn_into().ok()?;
            let args = js_sys::Array::of2(&JsValue::from_str(locale()), &js::object(options));
            let formatter = Reflect::construct(&class, &args).ok()?;
            known.put(name, formatter.clone());
            Some(formatter)
        }
    })?;
    js::call(&formatter, "format", std::slice::from_ref(value)).ok()?.as_string()
}

/// A whole number with its groups.
pub fn number(value: usize) -> String {
    let shown = JsValue::from_f64(u32::try_from(value).unwrap_or(u32::MAX).into());
    format("NumberFormat", "", &[], &shown).unwrap_or_else(|| value.to_string())
}

/// An amount with its currency's code; the digits go over as text, so that none is lost.
pub fn money(amount: &str, currency: &str) -> String {
    let options = [
        ("style", JsValue::from_str("currency")),
        ("currency", JsValue::from_str(currency)),
        ("currencyDisplay", JsValue::from_str("code")),
    ];
    format("NumberFormat", currency, &options, &JsValue::from_str(amount))
        .unwrap_or_else(|| [amount, " ", currency].concat())
}

/// A calendar day given as `2026-11-22`.
pub fn day(text: &str) -> String {
    let date = Date::new(&JsValue::from_str(&format!("{text}T00:00:00")));
    if date.get_time().is_nan() {
        return text.to_owned();
    }
    let options = [("dateStyle", JsValue::from_str("medium"))];
    format("DateTimeFormat", "day", &options, &date).unwrap_or_else(|| text.to_owned())
}

/// A country's name in the reader's language; the code where the browser knows none.
pub fn country(code: &str) -> String {
    let name = format!("{}|regions", locale());
    let names = FORMATTERS.with_borrow_mut(|known| match known.get(&name) {
        Some(names) => Some(names.clone()),
        None => {
            let class: Function = js::get(&js::get(&js_sys::global(), "Intl"), "DisplayNames").dyn_into().ok()?;
            let options = js::object(&[("type", JsValue::from_str("region"))]);
            let names = Reflect::construct(&class, &js_sys::Array::of2(&JsValue::from_str(locale()), &options)).ok()?;
            known.put(name, names.clone());
            Some(names)
        }
    });
    names
        .and_then(|names| js::call(&names, "of", &[JsValue::from_str(code)]).ok())
        .and_then(|name| name.as_string())
        .unwrap_or_else(|| code.to_owned())
}

/// Today in the user's zone: `2026-11-22`.
pub fn today() -> String {
    let now = Date::new_0();
    format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}
