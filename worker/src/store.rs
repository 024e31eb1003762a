//! Shipments by identifier and revision.

use crate::ports::{ReportCache, ShipmentStore};
use jiff::Timestamp;
use shipside_api::record::ShipmentRecord;
use shipside_api::tracking::TrackingReport;
use shipside_model::ShipmentDraft;
use std::cell::RefCell;
use std::collections::BTreeMap;

/// The version of the record's shape that is written.
const VERSION: u32 = 1;

/// A shipment's identifier as the client chose it: 1 to 64 letters, digits, `.`, `-`, `_`, the first a letter or digit.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ShipmentId(String);

impl ShipmentId {
    /// Reads an identifier; `None` when the text is none.
    pub fn new(text: &str) -> Option<Self> {
        let shaped = text.len() <= 64
            && text.starts_with(|c: char| c.is_ascii_alphanumeric())
            && text.bytes().all(|b| b.is_ascii_alphanumeric() || b".-_".contains(&b));
        shaped.then(|| ShipmentId(text.to_owned()))
    }

    /// The identifier.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Its key in a key-value store; at most 77 bytes.
    pub fn key(&self) -> String {
        format!("v1/shipments/{}", self.0)
    }
}

/// The key of the last good report about a number, for a carrier's name and a normalised number.
pub fn report_key(carrier: &str, number: &str) -> String {
    format!("v1/tracking/{carrier}/{number}")
}

/// What must hold of the stored revision for a write to go through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// Nothing is asked: creates, or finds the same content.
    None,
    /// `If-Match: *`: there is one.
    Exists,
    /// `If-None-Match: *`: there is none.
    Absent,
    /// `If-Match: "3", "4"`: it is one of these.
    Revision(Vec<u64>),
}

/// A write that went through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Put {
    /// There was none before.
    Created(ShipmentRecord),
    /// There was one, and this is its next revision.
    Replaced(ShipmentRecord),
    /// There is one with the same content; nothing was written.
    Same(ShipmentRecord),
}

/// A write that did not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PutError {
    /// The stored revision is another one.
    Conflict,
    /// There is another content and the write named no revision.
    ConditionMissing,
    /// The storage failed.
    Store(StoreError),
}

/// What a storage fails with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// It does not answer.
    Unavailable,
    /// What it holds cannot be read by this version.
    Unreadable,
}

/// What a write leads to, given what is stored: the one rule every store follows.
pub fn revise(
    stored: Option<ShipmentRecord>,
    id: &ShipmentId,
    condition: &Condition,
    shipment: ShipmentDraft,
    now: Timestamp,
) -> Result<Put, PutError> {
    let holds = match (condition, &stored) {
        (Condition::None, _) | (Condition::Exists, Some(_)) | (Condition::Absent, None) => true,
        (Condition::Revision(revisions), Some(stored)) => revisions.contains(&stored.revision),
        (Condition::Exists | Condition::Revision(_), None) | (Condition::Absent, Some(_)) => false,
    };
    if !holds {
        return Err(PutError::Conflict);
    }
    let record = |shipment, revision| ShipmentRecord {
        version: VERSION,
        id: id.as_str().to_owned(),
        revision,
        updated_at: now.strftime("%Y-%m-%dT%H:%M:%SZ").to_string(),
        shipment,
    };
    match stored {
        None => Ok(Put::Created(record(shipment, 1))),
        Some(stored) if stored.shipment == shipment => Ok(Put::Same(stored)),
        Some(_) if *condition == Condition::None => Err(PutError::ConditionMissing),
        Some(stored) => Ok(Put::Replaced(record(shipment, stored.revision.saturating_add(1)))),
    }
}

/// A record from its stored text.
pub fn read_record(text: &str) -> Result<ShipmentRecord, StoreError> {
    serde_json::from_str::<ShipmentRecord>(text)
        .ok()
        .filter(|record| record.version == VERSION)
        .ok_or(StoreError::Unreadable)
}

/// Everything in memory: for tests, and the measure for every other store.
#[derive(Default)]
pub struct MemoryStore {
    shipments: RefCell<BTreeMap<ShipmentId, ShipmentRecord>>,
    reports: RefCell<BTreeMap<String, TrackingReport>>,
}

impl ShipmentStore for MemoryStore {
    async fn get(&self, id: &ShipmentId) -> Result<Option<ShipmentRecord>, StoreError> {
        Ok(self.shipments.borrow().get(id).cloned())
    }

    async fn put(
        &self,
        id: &ShipmentId,
        condition: &Condition,
        shipment: ShipmentDraft,
        now: Timestamp,
    ) -> Result<Put, PutError> {
        let stored = self.shipments.borrow().get(id).cloned();
        let put = revise(stored, id, condition, shipment, now)?;
        if let Put::Created(record) | Put::Replaced(record) = &put {
            self.shipments.borrow_mut().insert(id.clone(), record.clone());
        }
        Ok(put)
    }

    async fn answers(&self) -> bool {
        true
    }
}

impl ReportCache for MemoryStore {
    async fn last(&self, carrier: &str, number: &str) -> Option<TrackingReport> {
        self.reports.borrow().get(&report_key(carrier, number)).cloned()
    }

    async fn keep(&self, report: &TrackingReport, _seconds: u32) {
        self.reports.borrow_mut().insert(report_key(&report.carrier, &report.number), report.clone());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identifier_is_short_plain_and_no_path() {
        for text in ["8123456789012345", "A", "order-1_b.2", &"x".repeat(64)] {
            assert!(ShipmentId::new(text).is_some(), "{text}");
        }
        for text in ["", ".", "..", ".hidden", "a/b", "a b", "单", "a\0", "-", &"x".repeat(65)] {
            assert!(ShipmentId::new(text).is_none(), "{text}");
        }
    }

    #[test]
    fn a_record_of_another_version_or_shape_is_left_alone() {
        let record = |version: u32| {
            format!(
                r#"{{"version":{version},"id":"A","revision":1,"updatedAt":"2026-11-22T00:00:00Z","shipment":{{}}}}"#
            )
        };
        assert!(read_record(&record(1)).is_ok());
        for text in [record(2).as_str(), "", "{}", "null"] {
            assert_eq!(read_record(text), Err(StoreError::Unreadable), "{text}");
        }
    }
}
