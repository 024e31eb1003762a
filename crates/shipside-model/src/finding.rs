use crate::Text;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// The place of a value in a draft: `consignee.address.postalCode`, `items[0].quantity`.
///
/// What it points at is read and set by [`crate::ShipmentDraft::get`] and [`crate::ShipmentDraft::set`].
pub type FieldPath = Cow<'static, str>;

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Severity {
    /// The parcel would be refused, lost or fined: it must be mended before shipping.
    Error,
    /// A person must look at it before shipping.
    Warning,
    /// Good to know; nothing has to be done.
    Notice,
}

/// How sure the source of a rule is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Certainty {
    /// Read in a primary source or in two independent ones, or recomputed.
    Verified,
    /// Read in one secondary source.
    Secondary,
    /// From memory or one weak source: shown with an "unverified" mark.
    Unverified,
}

/// Where a rule comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Document and publisher.
    pub title: Cow<'static, str>,
    /// The date the source is of, or was read: `2026-11-22`.
    pub date: Cow<'static, str>,
    /// How sure it is.
    pub certainty: Certainty,
}

impl Source {
    /// A source read in a primary document or two independent ones.
    pub const fn verified(title: &'static str, date: &'static str) -> Self {
        Source { title: Cow::Borrowed(title), date: Cow::Borrowed(date), certainty: Certainty::Verified }
    }

    /// A single secondary source.
    pub const fn secondary(title: &'static str, date: &'static str) -> Self {
        Source { title: Cow::Borrowed(title), date: Cow::Borrowed(date), certainty: Certainty::Secondary }
    }

    /// Memory or one weak source.
    pub const fn unverified(title: &'static str, date: &'static str) -> Self {
        Source { title: Cow::Borrowed(title), date: Cow::Borrowed(date), certainty: Certainty::Unverified }
    }
}

/// One field set to a new value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edit {
    /// The field.
    pub path: FieldPath,
    /// The value it gets.
    pub value: String,
}

/// A way out that one key applies and one key undoes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fix {
    /// What it does, as the button says it: "Use 02108".
    pub label: Text,
    /// The fields it sets.
    pub edits: Vec<Edit>,
}

/// Something a rule has to say about one field of one shipment.
///
/// A finding is about the user's data and is never an `Err`: checking goes on and returns the best
/// result beside all findings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// The rule's stable name: `address/postal-code`.
    pub code: Cow<'static, str>,
    /// How much it weighs.
    pub severity: Severity,
    /// The field it is about.
    pub path: FieldPath,
    /// The value as it stands in that field.
    pub value: String,
    /// What is wrong, which limit, and what to do.
    pub message: Text,
    /// The rule's source, its date and how sure it is.
    pub source: Source,
    /// A suggested mend, if there is one that is likely right.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub fix: Option<Fix>,
}
