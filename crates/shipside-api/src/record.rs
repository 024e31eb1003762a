//! Shipment records as the edge stores them.

use serde::{Deserialize, Serialize};
use shipside_model::ShipmentDraft;

/// A stored shipment, version 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ShipmentRecord {
    /// Version of this shape.
    pub version: u32,
    /// The client's identifier of the shipment.
    pub id: String,
    /// Counts up with every change; also the ETag.
    pub revision: u64,
    /// RFC 3339, set by the edge.
    pub updated_at: String,
    /// What is stored.
    pub shipment: ShipmentDraft,
}
