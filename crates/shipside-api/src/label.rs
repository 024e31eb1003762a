//! Labels going out.

use serde::{Deserialize, Serialize};
use shipside_model::{Date, Party, Shipment};

/// What comes out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// Vector PDF with embedded font subsets.
    #[default]
    Pdf,
    /// SVG with outlined text.
    Svg,
}

/// One label or a batch of them in one document (SVG holds one label only).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LabelRequest {
    /// The shipments, one page each.
    pub shipments: Vec<Shipment>,
    /// Who sends them.
    pub consignor: Party,
    /// `carrier-100x150`.
    #[serde(default = "default_layout")]
    pub layout: String,
    /// What comes out.
    #[serde(default)]
    pub format: Format,
    /// The date printed on the customs declaration.
    pub date: Date,
    /// Name printed as the signature of the customs declaration; empty leaves the line open.
    #[serde(default)]
    pub signature: String,
}

fn default_layout() -> String {
    "carrier-100x150".to_owned()
}
