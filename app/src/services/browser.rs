//! The page, its files and its address: thin words over `web-sys`.

use crate::services::js;
use js_sys::{Array, JsString, Uint8Array};
use leptos::prelude::WindowListenerHandle;
use shipside_api::failure::Failure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, Document, Element, File, HtmlAnchorElement, HtmlElement, Url, Window};

/// The window. There always is one: this app only runs in a page.
pub fn window() -> Window {
    leptos::prelude::window()
}

/// The page's document.
pub fn document() -> Document {
    leptos::prelude::document()
}

/// The part of the address behind `#`.
pub fn hash() -> String {
    window().location().hash().unwrap_or_default()
}

/// Goes to an address behind `#`; it becomes a step of the browser's history.
pub fn go(hash: &str) {
    let _ = window().location().set_hash(hash);
}

/// Changes the address behind `#` without a step in the browser's history.
pub fn replace(hash: &str) {
    let _ = window().location().replace(hash);
}

/// The first element a selector finds.
pub fn find(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok().flatten()
}

/// Moves the focus to what a selector finds and scrolls it into view; false when there is none.
pub fn focus(selector: &str) -> bool {
    let Some(element) = find(selector).and_then(|found| found.dyn_into::<HtmlElement>().ok()) else { return false };
    let gentle = js::object(&[("block", "nearest".into())]);
    let _ = js::call(&element, "scrollIntoView", &[gentle]);
    element.focus().is_ok()
}

/// One measure of an element's box in CSS pixels: `top`, `height`.
pub fn edge(element: &Element, which: &str) -> f64 {
    let edges = js::call(element, "getBoundingClientRect", &[]);
    edges.ok().and_then(|edges| js::get(&edges, which).as_f64()).unwrap_or_default()
}

/// The `data-act` of what has the focus.
pub fn focused_act() -> Option<String> {
    document().active_element()?.get_attribute("data-act")
}

/// Runs after the page has been drawn anew.
pub fn next_frame(then: impl FnOnce() + 'static) {
    next_frame_boxed(Box::new(then));
}

#[inline(never)]
fn next_frame_boxed(then: Box<dyn FnOnce()>) {
    leptos::prelude::request_animation_frame(then);
}

/// Hears an event of the window until the handle takes it off. One type of listener, compiled once.
pub fn listen(event: &str, act: impl Fn(web_sys::Event) + 'static) -> WindowListenerHandle {
    listen_boxed(event, Box::new(act))
}

#[inline(never)]
fn listen_boxed(event: &str, act: Box<dyn Fn(web_sys::Event)>) -> WindowListenerHandle {
    leptos::prelude::window_event_listener_untyped(event, act)
}

/// True when a text holds another, in small letters or capitals: the browser knows every script's.
pub fn holds(text: &str, part: &str) -> bool {
    let lower = |text: &str| JsString::from(text).to_lower_case();
    lower(text).includes(&String::from(lower(part)), 0)
}

/// Moves the focus once the page has been drawn anew.
pub fn focus_next_frame(selector: String) {
    next_frame(move || {
        focus(&selector);
    });
}

/// The bytes of a file.
pub async fn file_bytes(file: &File) -> Result<Uint8Array, Failure> {
    let name = file.name();
    let unreadable = |error: JsValue| {
        let why = js::words(&error);
        Failure::new(
            "app/file-unreadable",
            format!(
                "{name} could not be read ({why}). It may have been moved or be open in another program: choose it again."
            ),
            format!("无法读取 {name}（{why}）。文件可能已被移动或被其他程序占用，请重新选择。"),
        )
    };
    let buffer = js::call(file, "arrayBuffer", &[]).map_err(&unreadable)?;
    js::settled(buffer).await.map(|buffer| Uint8Array::new(&buffer)).map_err(unreadable)
}

/// A file of this app's own origin.
pub async fn fetch(path: &str) -> Result<JsValue, Failure> {
    let missing = |why: &str| {
        Failure::new(
            "app/file-not-loaded",
            format!("{path} could not be loaded ({why}). Check the connection and try again."),
            format!("{path} 加载失败（{why}）。请检查网络后重试。"),
        )
    };
    let promise = window().fetch_with_str(path);
    let answer = js::settled(promise.into()).await.map_err(|error| missing(&js::words(&error)))?;
    if js::get(&answer, "ok").is_truthy() {
        Ok(answer)
    } else {
        Err(missing(&format!("HTTP {}", crate::services::shapes::number(&answer, "status"))))
    }
}

/// The body of an answer by one of its methods: `text`, `json`, `arrayBuffer`.
pub async fn body(answer: &JsValue, method: &str) -> Result<JsValue, Failure> {
    let failed = |error: JsValue| {
        let why = js::words(&error);
        Failure::new(
            "app/file-not-loaded",
            format!("A file of Shipside could not be read ({why}). Reload the page."),
            format!("Shipside 的一个文件无法读取（{why}）。请刷新页面。"),
        )
    };
    js::settled(js::call(answer, method, &[]).map_err(failed)?).await.map_err(failed)
}

/// An address for bytes held in memory, for an image or a download.
pub fn object_url(bytes: &JsValue, mime: &str) -> Option<String> {
    let kind = BlobPropertyBag::new();
    kind.set_type(mime);
    let blob = Blob::new_with_u8_array_sequence_and_options(&Array::of1(bytes), &kind).ok()?;
    Url::create_object_url_with_blob(&blob).ok()
}

/// Frees what [`object_url`] holds.
pub fn revoke(url: &str) {
    let _ = Url::revoke_object_url(url);
}

/// Hands a file to the user.
pub fn download(url: &str, name: &str) {
    let anchor = document().create_element("a").ok().and_then(|element| element.dyn_into::<HtmlAnchorElement>().ok());
    if let Some(anchor) = anchor {
        anchor.set_href(url);
        anchor.set_download(name);
        anchor.click();
    }
}
