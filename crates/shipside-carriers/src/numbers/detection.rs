//! What is said about a number.

use super::words::{Carrier, Words};
use serde::Serialize;
use shipside_model::{Certainty, Country, Text};

/// Everything a pasted text may be.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Detection {
    /// The number in capitals without blanks and hyphens; empty when the text is no number.
    pub normalised: String,
    /// Whose number it may be, the likeliest first.
    pub candidates: Vec<Candidate>,
    /// What it looks like instead of a tracking number, candidates notwithstanding.
    pub looks_like: Option<NotATrackingNumber>,
    /// What to do when it looks like something else.
    pub message: Option<Text>,
    /// Other readings that would make a sound number: offered, never put in.
    pub suggestions: Vec<Suggestion>,
    /// Formats it begins like without having their length; only when there is no candidate.
    pub near_misses: Vec<NearMiss>,
}

/// A carrier the number may belong to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Candidate {
    /// Who carries.
    pub carrier: Carrier,
    /// The format's stable name: `usps_impb_n`.
    pub format: &'static str,
    /// What the format is called.
    pub format_name: &'static str,
    /// The service the number names, where it is known.
    pub service: Option<Words>,
    /// Whether the check digit holds.
    pub check: Check,
    /// How likely it is among the candidates.
    pub confidence: Confidence,
    /// Why so likely and no more.
    pub reason: Words,
    /// How sure the format itself is.
    pub certainty: Certainty,
    /// The country whose post issued it (S10). Not where the parcel goes.
    pub issued_in: Option<Country>,
    /// The country it goes to, where the number says so.
    pub destination: Option<Country>,
    /// The postal code it goes to, where the number says so: five or nine digits of a ZIP code, seven of DPD's.
    pub destination_postal_code: Option<String>,
    /// Countries it is delivered in when that is sure; empty when it may go anywhere.
    pub delivered_only_in: &'static [&'static str],
    /// Where to follow it; `{number}` stands for the number. `None` when no page is known.
    pub tracking_url: Option<&'static str>,
}

/// The check digit of a number in one format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase", tag = "result")]
pub enum Check {
    /// It is the one the serial gives.
    Passed,
    /// The serial gives another one. Any character may be the wrong one.
    Failed {
        /// The one it gives.
        expected: char,
    },
    /// The format has none, or none is public.
    NoCheckDigit,
}

/// How likely a candidate is; the order is that of the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Confidence {
    /// Hardly anything else looks like it.
    High,
    /// It fits, and so may others.
    Medium,
    /// Only the length and the kind of characters fit, or the format itself is not sure.
    Low,
    /// Its check digit is wrong.
    Doubtful,
}

/// What people paste by mistake.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase", tag = "kind")]
pub enum NotATrackingNumber {
    /// Sixteen digits: a trade order id of AliExpress.
    OrderNumber,
    /// A spreadsheet turned it into a number and lost digits, or shows none.
    SpreadsheetDamaged {
        /// What is seen of it.
        damage: Damage,
    },
    /// An address of a web page.
    Link,
    /// More than one number.
    Several {
        /// How many.
        count: usize,
    },
    /// A filler: `N/A`, `none`, `0000000000`.
    Filler,
}

/// How a spreadsheet ruined a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Damage {
    /// `1.23E+17`.
    Scientific,
    /// Nothing but zeros from the sixteenth digit on: spreadsheets keep fifteen.
    LostDigits,
    /// `123456789012.0`.
    Decimals,
    /// `########`: the column was too narrow when it was copied.
    Overflow,
}

/// Another reading of the number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Suggestion {
    /// The number as it would be.
    pub number: String,
    /// The format it would be of.
    pub format: &'static str,
    /// Who would carry it.
    pub carrier: Carrier,
    /// `Passed`, or that the format has no check digit to confirm it.
    pub check: Check,
    /// What was read otherwise.
    pub reason: Words,
}

/// A format that the number begins like.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct NearMiss {
    /// The format's stable name.
    pub format: &'static str,
    /// Whose it is.
    pub carrier: Carrier,
    /// How many characters its numbers have.
    pub expected_length: usize,
    /// How many this one has.
    pub length: usize,
}

impl Candidate {
    /// The page to follow the number on, if one is known.
    pub fn tracking_page(&self, number: &str) -> Option<String> {
        self.tracking_url.map(|template| template.replace("{number}", number))
    }

    /// True when the check digit does not speak against it.
    pub fn is_sound(&self) -> bool {
        !matches!(self.check, Check::Failed { .. })
    }
}
