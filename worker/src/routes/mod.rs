//! One file a resource.

pub mod health;
pub mod shipments;
pub mod tracking;
