//! A desk to test on: memory, a fixed clock, and a carrier that answers as told.

use crate::http::{Body, Method, Request, Response};
use crate::ports::{Answer, Clock, Outbound, OutboundError, ReportCache, ShipmentStore};
use crate::router::{self, Edge};
use crate::settings::Settings;
use crate::store::{Condition, MemoryStore, Put, PutError, ShipmentId, StoreError};
use jiff::Timestamp;
use shipside_api::record::ShipmentRecord;
use shipside_api::tracking::TrackingReport;
use shipside_carriers::http::HttpRequest;
use shipside_model::ShipmentDraft;
use std::cell::RefCell;

pub(crate) const KEY: &str = "a key of the tests only";

/// A GET with the right key.
pub(crate) fn get(url: &str) -> Request {
    let (path, query) = url.split_once('?').unwrap_or((url, ""));
    Request {
        method: Method::Get,
        path: path.to_owned(),
        query: query.to_owned(),
        headers: [("authorization".to_owned(), format!("Bearer {KEY}"))].into(),
        body: Body::Whole(Vec::new()),
        id: "request-1".to_owned(),
    }
}

/// A PUT of JSON with the right key.
pub(crate) fn put(url: &str, body: &str) -> Request {
    let mut request = Request { method: Method::Put, body: Body::Whole(body.into()), ..get(url) };
    request.headers.insert("content-type".to_owned(), "application/json".to_owned());
    request
}

pub(crate) struct Desk(Edge<Store, Carrier, FixedClock>);

impl Default for Desk {
    fn default() -> Self {
        Desk::with_settings(Settings::new(Some(KEY.to_owned()), "https://desk.example, chrome-extension://abc"))
    }
}

impl Desk {
    pub(crate) fn with_settings(settings: Settings) -> Self {
        let now = "2026-11-22T03:00:00Z".parse().unwrap();
        Desk(Edge { settings, store: Store::default(), outbound: Carrier::default(), clock: FixedClock(now) })
    }

    pub(crate) fn without_storage() -> Self {
        let mut desk = Desk::default();
        desk.0.store.broken = Some(StoreError::Unavailable);
        desk
    }

    pub(crate) fn with_unreadable_record() -> Self {
        let mut desk = Desk::default();
        desk.0.store.broken = Some(StoreError::Unreadable);
        desk
    }

    pub(crate) fn answering(mut self, status: u16, body: &str) -> Self {
        self.0.outbound.answer = Ok(Answer { status, body: body.into() });
        self
    }

    pub(crate) fn failing(mut self, error: OutboundError) -> Self {
        self.0.outbound.answer = Err(error);
        self
    }

    pub(crate) fn wait(&mut self, seconds: i64) {
        self.0.clock.0 += jiff::SignedDuration::from_secs(seconds);
    }

    /// Every URL the carrier was asked with.
    pub(crate) fn asked(&self) -> Vec<String> {
        self.0.outbound.asked.borrow().clone()
    }

    pub(crate) fn answer(&self, request: &Request) -> Response {
        pollster::block_on(router::answer(&self.0, request))
    }
}

struct FixedClock(Timestamp);

impl Clock for FixedClock {
    fn now(&self) -> Timestamp {
        self.0
    }
}

struct Carrier {
    answer: Result<Answer, OutboundError>,
    asked: RefCell<Vec<String>>,
}

impl Default for Carrier {
    fn default() -> Self {
        Carrier { answer: Err(OutboundError::Unreachable), asked: RefCell::default() }
    }
}

impl Outbound for Carrier {
    async fn send(&self, request: &HttpRequest) -> Result<Answer, OutboundError> {
        self.asked.borrow_mut().push(request.url.clone());
        self.answer.clone()
    }
}

/// Memory that can be told to fail.
#[derive(Default)]
struct Store {
    memory: MemoryStore,
    broken: Option<StoreError>,
}

impl ShipmentStore for Store {
    async fn get(&self, id: &ShipmentId) -> Result<Option<ShipmentRecord>, StoreError> {
        self.broken.map_or(Ok(()), Err)?;
        self.memory.get(id).await
    }

    async fn put(
        &self,
        id: &ShipmentId,
        condition: &Condition,
        shipment: ShipmentDraft,
        now: Timestamp,
    ) -> Result<Put, PutError> {
        self.broken.map_or(Ok(()), |error| Err(PutError::Store(error)))?;
        self.memory.put(id, condition, shipment, now).await
    }

    async fn answers(&self) -> bool {
        self.broken.is_none()
    }
}

impl ReportCache for Store {
    async fn last(&self, carrier: &str, number: &str) -> Option<TrackingReport> {
        self.memory.last(carrier, number).await
    }

    async fn keep(&self, report: &TrackingReport, seconds: u32) {
        self.memory.keep(report, seconds).await;
    }
}
