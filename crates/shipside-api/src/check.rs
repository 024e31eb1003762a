//! Checking a shipment.

use serde::{Deserialize, Serialize};
use shipside_model::{Date, Finding, Shipment};

/// How to check.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CheckOptions {
    /// The day the rules are judged as of; it comes in, nothing here has a clock.
    pub date: Date,
    /// Packaging added to the sum of the goods when the parcel was not weighed: `30 g`; empty is none.
    #[serde(default)]
    pub packaging_weight: String,
}

/// A check that could not be made, and why: "not checked" is not "passed".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct NotChecked {
    /// The rule.
    pub code: String,
    /// Why it could not be judged.
    pub reason: shipside_model::Text,
}

/// What the check of one shipment gave.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct CheckOutcome {
    /// The order it is about.
    pub order_number: String,
    /// The parsed shipment: there whenever a country and at least one line of goods could be read,
    /// even when there are errors, so that freight can be compared and a label previewed.
    pub shipment: Option<Shipment>,
    /// Everything the rules have to say, errors first.
    pub findings: Vec<Finding>,
    /// What could not be judged.
    pub not_checked: Vec<NotChecked>,
}
