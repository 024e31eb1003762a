//! One file a page.

pub mod empty;
pub mod freight;
pub mod freight_order;
pub mod labels;
pub mod order;
pub mod order_fields;
pub mod orders;
pub mod settings;
