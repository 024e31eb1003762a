//! What the handlers ask of the place they run in. No `Send`: a Worker has one thread.

use crate::store::{Condition, Put, PutError, ShipmentId, StoreError};
use jiff::Timestamp;
use shipside_api::record::ShipmentRecord;
use shipside_api::tracking::TrackingReport;
use shipside_carriers::http::HttpRequest;
use shipside_model::ShipmentDraft;
use std::future::Future;

/// Where shipments are kept.
///
/// [`crate::store::MemoryStore`] keeps the promise of [`ShipmentStore::put`] to the letter. Workers KV cannot:
/// it has no compare-and-swap, so of two writes at the same moment the later wins although both were
/// acknowledged. The storage that can (a Durable Object in front) comes later, behind this trait.
pub trait ShipmentStore {
    /// The record, if there is one.
    fn get(&self, id: &ShipmentId) -> impl Future<Output = Result<Option<ShipmentRecord>, StoreError>>;

    /// Stores the shipment as the next revision if the condition holds for the stored one.
    fn put(
        &self,
        id: &ShipmentId,
        condition: &Condition,
        shipment: ShipmentDraft,
        now: Timestamp,
    ) -> impl Future<Output = Result<Put, PutError>>;

    /// Whether the storage answers at all.
    fn answers(&self) -> impl Future<Output = bool>;
}

/// Where the last good answer about a number is kept. Losing one costs a call, so errors count as nothing.
pub trait ReportCache {
    /// The last good answer.
    fn last(&self, carrier: &str, number: &str) -> impl Future<Output = Option<TrackingReport>>;

    /// Keeps an answer for so many seconds.
    fn keep(&self, report: &TrackingReport, seconds: u32) -> impl Future<Output = ()>;
}

/// The way out to carriers.
pub trait Outbound {
    /// Sends the request; never follows a redirect, and gives up after a time and after a number of bytes.
    fn send(&self, request: &HttpRequest) -> impl Future<Output = Result<Answer, OutboundError>>;
}

/// What a carrier answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// HTTP status.
    pub status: u16,
    /// Body.
    pub body: Vec<u8>,
}

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutboundError {
    /// It took too long.
    Timeout,
    /// No connection, or it broke.
    Unreachable,
    /// The body went on past the limit.
    TooLarge,
    /// The address is not one of the carriers'.
    Forbidden,
}

/// The time.
pub trait Clock {
    /// Now.
    fn now(&self) -> Timestamp;
}
