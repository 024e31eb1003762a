use crate::Host;
use serde::{Deserialize, Serialize};
use shipside_api::check::{CheckOptions, CheckOutcome};
use shipside_api::failure::Failure;
use shipside_api::intake::{MappableField, ProductsResult, ReadOptions, ReadResult};
use shipside_api::label::LabelRequest;
use shipside_api::quote::{CardFile, ImportedCard, Quote, QuoteRequest};
use shipside_model::{Date, ProductDictionary, ShipmentDraft};
use shipside_render::Rendered;

/// How one shipment is checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ShipmentOptions {
    /// The day the rules are judged as of.
    pub date: Date,
    /// What is declared for the goods, by SKU; fills what the draft leaves empty.
    #[serde(default)]
    pub products: ProductDictionary,
    /// See [`CheckOptions::packaging_weight`].
    #[serde(default)]
    pub packaging_weight: String,
}

/// The version of this engine.
pub fn version() -> &'static str {
    env!("CARGO_PKG_VERSION")
}

/// An order file (CSV or XLSX, any supported encoding) as drafts; fails with `intake/…`.
pub fn read_orders(bytes: &[u8], options: &ReadOptions) -> Result<ReadResult, Failure> {
    shipside_orders::read_orders(bytes, options)
}

/// A table captured from a page, its header first, as drafts; fails with `intake/…`.
pub fn read_rows(rows: Vec<Vec<String>>, options: &ReadOptions) -> Result<ReadResult, Failure> {
    shipside_orders::read_rows(rows, options)
}

/// The columns of an order file with their samples, and no orders: what a mapping screen needs, also when no column
/// was taken for the order number.
pub fn read_columns(bytes: &[u8], options: &ReadOptions) -> Result<ReadResult, Failure> {
    shipside_orders::read_columns(bytes, options)
}

/// A product dictionary; fails with `intake/…`.
pub fn read_products(bytes: &[u8], options: &ReadOptions) -> Result<ProductsResult, Failure> {
    shipside_orders::read_products(bytes, options)
}

/// The fields a column may be mapped to.
pub fn mappable_fields() -> Vec<MappableField> {
    shipside_orders::mappable_fields()
}

/// Fills the draft from the dictionary and judges it; what is wrong with it are findings, never an error.
pub fn check_shipment(draft: &ShipmentDraft, products: &ProductDictionary, options: &CheckOptions) -> CheckOutcome {
    shipside_rules::check(&products.fill(draft), options)
}

/// A rate card from its tidy tables; fails with `rating/…` when they are no tables at all.
pub fn import_rate_card(files: &[CardFile]) -> Result<ImportedCard, Failure> {
    shipside_rating::import(files)
}

/// What the cards charge for one shipment, and why some services do not take it.
pub fn quote(request: &QuoteRequest) -> Quote {
    shipside_rating::quote(&request.shipment, &request.cards, request.date)
}

/// Labels as one document; fails with `label/…`, or with `needs` when the host lacks fonts.
pub fn render_label(request: &LabelRequest, host: &Host) -> Result<Rendered, Failure> {
    shipside_label::render(request, host)
}
