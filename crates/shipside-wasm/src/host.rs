//! What the host hands to the engine.

use crate::value::{bytes, error, text};
use shipside_api::failure::Failure;
use shipside_engine::Host;
use std::cell::RefCell;
use wasm_bindgen::prelude::*;

thread_local! {
    /// A Wasm instance has one thread: this is the instance's asset store.
    static HOST: RefCell<Host> = RefCell::new(Host::default());
}

/// Runs engine code that reads assets. It calls no JavaScript, so the store is never borrowed twice.
pub(crate) fn with_host<T>(work: impl FnOnce(&Host) -> T) -> T {
    HOST.with_borrow(work)
}

/// Hands a font to the engine under its file name.
#[wasm_bindgen(js_name = provideAsset, skip_typescript)]
pub fn provide_asset(name: &JsValue, content: &JsValue) -> Result<(), JsValue> {
    let name = text("name", name)?;
    let content = bytes("bytes", content)?;
    if content.is_empty() {
        return Err(error(&Failure::new(
            "sdk/argument",
            format!("The asset {name} is empty. Pass the whole file."),
            format!("资源文件 {name} 是空的，请传入完整的文件内容。"),
        )));
    }
    HOST.with_borrow_mut(|host| host.provide(&name, content));
    Ok(())
}
