//! One function a call of the SDK.

use crate::host::with_host;
use crate::value::{bytes, error, from_js, from_js_or_default, text, to_js};
use shipside_api::check::CheckOptions;
use shipside_api::intake::ReadOptions;
use shipside_api::label::LabelRequest;
use shipside_api::quote::{CardFile, QuoteRequest};
use shipside_engine::{
    self as engine, AddressQuestion, DescriptionOptions, FormatOptions, IdentifierQuestion, ParseOptions,
    PhoneQuestion, ShipmentOptions,
};
use shipside_model::{Address, ShipmentDraft};
use wasm_bindgen::prelude::*;

/// The version of the package.
#[wasm_bindgen(skip_typescript)]
pub fn version() -> String {
    engine::version().to_owned()
}

/// An order file as drafts.
#[wasm_bindgen(js_name = readOrders, skip_typescript)]
pub fn read_orders(content: &JsValue, options: JsValue) -> Result<JsValue, JsValue> {
    let content = bytes("bytes", content)?;
    let options: ReadOptions = from_js_or_default("options", options)?;
    to_js(&engine::read_orders(&content, &options).map_err(|failure| error(&failure))?)
}

/// A captured table as drafts.
#[wasm_bindgen(js_name = readRows, skip_typescript)]
pub fn read_rows(rows: JsValue, options: JsValue) -> Result<JsValue, JsValue> {
    let options: ReadOptions = from_js_or_default("options", options)?;
    to_js(&engine::read_rows(from_js("rows", rows)?, &options).map_err(|failure| error(&failure))?)
}

/// A product dictionary.
#[wasm_bindgen(js_name = readProducts, skip_typescript)]
pub fn read_products(content: &JsValue, options: JsValue) -> Result<JsValue, JsValue> {
    let content = bytes("bytes", content)?;
    let options: ReadOptions = from_js_or_default("options", options)?;
    to_js(&engine::read_products(&content, &options).map_err(|failure| error(&failure))?)
}

/// The fields a column may be mapped to.
#[wasm_bindgen(js_name = mappableFields, skip_typescript)]
pub fn mappable_fields() -> Result<JsValue, JsValue> {
    to_js(&engine::mappable_fields())
}

/// Findings and the parsed shipment of one draft.
#[wasm_bindgen(js_name = checkShipment, skip_typescript)]
pub fn check_shipment(draft: JsValue, options: JsValue) -> Result<JsValue, JsValue> {
    let draft: ShipmentDraft = from_js("draft", draft)?;
    let ShipmentOptions { date, products, packaging_weight } = from_js("options", options)?;
    to_js(&engine::check_shipment(&draft, &products, &CheckOptions { date, packaging_weight }))
}

/// Country, postal code, state and missing fields of an address.
#[wasm_bindgen(js_name = checkAddress, skip_typescript)]
pub fn check_address(request: JsValue) -> Result<JsValue, JsValue> {
    let question: AddressQuestion = from_js("request", request)?;
    to_js(&engine::check_address(&question))
}

/// A telephone number for a destination.
#[wasm_bindgen(js_name = checkPhone, skip_typescript)]
pub fn check_phone(request: JsValue) -> Result<JsValue, JsValue> {
    let question: PhoneQuestion = from_js("request", request)?;
    to_js(&engine::check_phone(&question))
}

/// An identifier's shape and check digits.
#[wasm_bindgen(js_name = checkIdentifier, skip_typescript)]
pub fn check_identifier(request: JsValue) -> Result<JsValue, JsValue> {
    let question: IdentifierQuestion = from_js("request", request)?;
    to_js(&engine::check_identifier(&question))
}

/// What is wrong with a description of goods.
#[wasm_bindgen(js_name = checkDescription, skip_typescript)]
pub fn check_description(description: &JsValue, options: JsValue) -> Result<JsValue, JsValue> {
    let options: DescriptionOptions = from_js_or_default("options", options)?;
    to_js(&engine::check_description(&text("text", description)?, &options))
}

/// Whether a code's subheading exists.
#[wasm_bindgen(js_name = checkHsCode, skip_typescript)]
pub fn check_hs_code(code: &JsValue) -> Result<JsValue, JsValue> {
    to_js(&engine::check_hs_code(&text("code", code)?))
}

/// A pasted address in its fields.
#[wasm_bindgen(js_name = parseAddress, skip_typescript)]
pub fn parse_address(pasted: &JsValue, options: JsValue) -> Result<JsValue, JsValue> {
    let options: ParseOptions = from_js_or_default("options", options)?;
    to_js(&engine::parse_address(&text("text", pasted)?, &options))
}

/// The lines of a label.
#[wasm_bindgen(js_name = formatAddress, skip_typescript)]
pub fn format_address(address: JsValue, options: JsValue) -> Result<JsValue, JsValue> {
    let address: Address = from_js("address", address)?;
    let options: FormatOptions = from_js("options", options)?;
    to_js(&engine::format_address(&address, &options))
}

/// Whose tracking numbers these may be.
#[wasm_bindgen(js_name = detectTracking, skip_typescript)]
pub fn detect_tracking(numbers: JsValue) -> Result<JsValue, JsValue> {
    let numbers: Vec<String> = from_js("numbers", numbers)?;
    to_js(&engine::detect_tracking(&numbers))
}

/// A rate card from its tables.
#[wasm_bindgen(js_name = importRateCard, skip_typescript)]
pub fn import_rate_card(files: JsValue) -> Result<JsValue, JsValue> {
    let files: Vec<CardFile> = from_js("files", files)?;
    to_js(&engine::import_rate_card(&files).map_err(|failure| error(&failure))?)
}

/// Priced options and rejected services of one shipment.
#[wasm_bindgen(skip_typescript)]
pub fn quote(request: JsValue) -> Result<JsValue, JsValue> {
    let request: QuoteRequest = from_js("request", request)?;
    to_js(&engine::quote(&request))
}

/// Labels as one PDF, or one label as SVG.
#[wasm_bindgen(js_name = renderLabel, skip_typescript)]
pub fn render_label(request: JsValue) -> Result<Vec<u8>, JsValue> {
    let request: LabelRequest = from_js("request", request)?;
    with_host(|host| engine::render_label(&request, host))
        .map(|rendered| rendered.bytes)
        .map_err(|failure| error(&failure))
}
