//! The words of the trade: money, weights, lengths, parties, drafts, shipments and findings.
//!
//! Types only. A function that needs a table lives in the crate that owns the table; nothing
//! here reads a clock, a file or a network.

mod country;
mod draft;
mod finding;
mod goods;
mod length;
mod money;
mod product;
mod shipment;
mod text;
mod weight;

pub use country::Country;
pub use draft::{AddressDraft, ItemDraft, ParcelDraft, PartyDraft, ShipmentDraft, SourceRows};
pub use finding::{Certainty, Edit, FieldPath, Finding, Fix, Severity, Source};
pub use goods::GoodsFlag;
pub use jiff::civil::Date;
pub use length::{Dimensions, Length};
pub use money::{Currency, Money, MoneyError};
pub use product::{Product, ProductDictionary};
pub use shipment::{Address, Goods, Mode, OrderStatus, Parcel, Party, Shipment, TaxId};
pub use text::Text;
pub use weight::{MeasureError, Weight};
