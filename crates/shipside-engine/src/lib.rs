//! The façade: one function a job, over the feature crates. Every door (the app's Web Worker, the SDK
//! in Node, browsers and workerd, native tests) calls these, so every door gives the same bytes.
//!
//! Pure: the date comes in as a value and fonts come from the [`Host`]. A job that lacks an asset says
//! which ([`shipside_api::failure::Failure::needs`]); the caller provides it and takes the step again.
//!
//! Not for: logic of the trade. A function here is the call of a feature crate and nothing more.

mod argument;
mod call;
mod checks;
mod host;
mod job;
mod jobs;
mod json;
mod request;

pub use argument::argument;
pub use call::{
    ShipmentOptions, check_shipment, import_rate_card, mappable_fields, quote, read_columns, read_orders,
    read_products, read_rows, render_label, version,
};
pub use checks::{
    AddressAnswer, AddressQuestion, DescriptionOptions, FormatOptions, HsAnswer, HsForm, IdentifierAnswer,
    IdentifierQuestion, KindFacts, LineScript, ParseOptions, PhoneAnswer, PhoneQuestion, PostalCodeAnswer, State,
    StateAnswer, check_address, check_description, check_hs_code, check_identifier, check_phone, detect_tracking,
    format_address, parse_address,
};
pub use host::Host;
pub use job::{Done, Job, Progress, run};
pub use json::{from_json, to_json};
pub use request::{Request, Value, start};
