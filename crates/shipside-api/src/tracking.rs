//! The one normalised tracking report.

use serde::{Deserialize, Serialize};

/// Where the parcel stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// The carrier knows nothing (yet).
    NotFound,
    /// Data only; not handed over.
    InfoReceived,
    /// The carrier has it.
    InTransit,
    /// On the delivery vehicle.
    OutForDelivery,
    /// At a locker, shop or post office.
    AvailableForPickup,
    /// An attempt was made.
    FailedAttempt,
    /// Handed to the buyer. Sticky.
    Delivered,
    /// On the way back.
    Returning,
    /// Back with the sender.
    Returned,
    /// Needs a person.
    Exception,
    /// Voided before shipping.
    Cancelled,
    /// There is an answer, but its code is not in the table; never guessed.
    #[default]
    Unknown,
}

/// How the instant of an event is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TimeBasis {
    /// The payload gave an offset.
    Offset,
    /// The payload gave UTC.
    Utc,
    /// The payload named a zone beside a wall-clock time.
    DeclaredZone,
    /// No zone at all: only the wall clock is known.
    None,
}

/// One scan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Event {
    /// RFC 3339 with offset, when known.
    pub time: Option<String>,
    /// Wall clock as sent.
    pub time_local: Option<String>,
    /// How the instant is known.
    pub time_basis: TimeBasis,
    /// What it says about the parcel; `None` when the code is not in the table.
    pub status: Option<Status>,
    /// `picked_up`, `customs_released`, …
    pub sub_status: Option<String>,
    /// `duty_unpaid`, …
    pub reason: Option<String>,
    /// The carrier's own code, always kept.
    pub raw_code: String,
    /// The carrier's own words, tags stripped.
    pub description: String,
    /// Where, as the carrier words it.
    pub location: Option<String>,
}

/// What one source says about one number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TrackingReport {
    /// The number that was asked for.
    pub number: String,
    /// The source: `cainiao`.
    pub carrier: String,
    /// Where the parcel stands.
    pub status: Status,
    /// See [`Event::sub_status`].
    pub sub_status: Option<String>,
    /// See [`Event::reason`].
    pub reason: Option<String>,
    /// The number of the carrier that delivers, when it has another one.
    pub last_mile_number: Option<String>,
    /// Country it left.
    pub origin: Option<String>,
    /// Country it goes to.
    pub destination: Option<String>,
    /// Estimated delivery, RFC 3339.
    pub eta: Option<String>,
    /// Newest first.
    pub events: Vec<Event>,
    /// Carrier codes that are in no table, for the rate of unknowns.
    pub unmapped: Vec<String>,
    /// When the source was asked, RFC 3339; set by the edge.
    #[serde(default)]
    pub checked_at: Option<String>,
    /// True when the source could not be asked and this is the last known answer.
    #[serde(default)]
    pub stale: bool,
}
