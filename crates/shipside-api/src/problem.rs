//! RFC 9457 problems: what the HTTP API answers when it cannot do what was asked.

use serde::{Deserialize, Serialize};

/// A problem as `application/problem+json`. The title never holds a value: it is a metric label.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// Stable identifier: `/problems/tracking-number-unknown`.
    #[serde(rename = "type")]
    pub kind: String,
    /// Short and constant for the type.
    pub title: String,
    /// HTTP status.
    pub status: u16,
    /// What happened here and what to do.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub detail: String,
    /// Where in the request: a JSON pointer or parameter name.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub pointer: String,
}
