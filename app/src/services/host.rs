//! What the browser extension adds: reading the tables of the open page, on a click only.

use crate::services::js;
use shipside_api::failure::Failure;
use wasm_bindgen::JsValue;

/// The tables of a page, as text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageTables {
    /// The page's title.
    pub title: String,
    /// The page's address.
    pub url: String,
    /// Rows of cells, a table each.
    pub tables: Vec<Vec<Vec<String>>>,
}

/// True inside the extension.
pub fn present() -> bool {
    host().is_object()
}

/// Reads the page in front of the panel.
pub async fn read_page() -> Result<PageTables, Failure> {
    let promise = js::call(&host(), "readPage", &[]).map_err(|error| refused(&error))?;
    let page = js::settled(promise).await.map_err(|error| refused(&error))?;
    let table = |table: &JsValue| js::elements(table).iter().map(row).collect();
    Ok(PageTables {
        title: js::get_text(&page, "title"),
        url: js::get_text(&page, "url"),
        tables: js::elements(&js::get(&page, "tables")).iter().map(table).collect(),
    })
}

fn host() -> JsValue {
    js::get(&js_sys::global(), "shipsideHost")
}

fn row(row: &JsValue) -> Vec<String> {
    js::elements(row).iter().map(|cell| cell.as_string().unwrap_or_default()).collect()
}

fn refused(error: &JsValue) -> Failure {
    js::carried_failure(error).unwrap_or_else(|| {
        let why = js::words(error);
        Failure::new(
            "extension/page-unreadable",
            format!("This page could not be read ({why}). Import the order export file instead."),
            format!("无法读取此页面（{why}）。请改用导入订单导出文件。"),
        )
    })
}
