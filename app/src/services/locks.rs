//! One tab writes: whoever holds the Web Lock. The others say so and can take over.

use crate::services::js;
use js_sys::Promise;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

const NAME: &str = "shipside-writer";

/// Asks for the lock and calls `changed` with true when this tab may write, with false when it may not
/// (another tab holds it, or took it over). A browser without Web Locks always may.
///
/// With `steal` the lock is taken from the tab that holds it.
pub fn ask(steal: bool, changed: impl Fn(bool) + Clone + 'static) {
    let locks = js::get(&js::get(&js_sys::global(), "navigator"), "locks");
    if locks.is_undefined() {
        changed(true);
        return;
    }
    let on_answer = {
        let changed = changed.clone();
        Closure::<dyn FnMut(JsValue) -> JsValue>::new(move |lock: JsValue| {
            changed(!lock.is_null());
            // Held for as long as the page lives.
            if lock.is_null() { JsValue::UNDEFINED } else { Promise::new(&mut |_, _| {}).into() }
        })
    };
    let flag = if steal { "steal" } else { "ifAvailable" };
    let options = js::object(&[(flag, true.into())]);
    let held = js::call(&locks, "request", &[NAME.into(), options, on_answer.as_ref().clone()]);
    on_answer.forget();
    let Some(promise) = held.ok().and_then(|held| held.dyn_into::<Promise>().ok()) else {
        changed(true);
        return;
    };
    js::spawn(async move {
        if JsFuture::from(promise).await.is_err() {
            changed(false);
        }
    });
}
