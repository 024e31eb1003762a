//! One file a job.

mod check;
mod label;
mod once;
mod orders;
mod quote;

pub(crate) use check::CheckJob;
pub(crate) use label::RenderJob;
pub(crate) use once::Once;
pub(crate) use orders::ReadOrders;
pub(crate) use quote::QuoteJob;
