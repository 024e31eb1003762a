use crate::ports::{ReportCache, ShipmentStore};
use crate::store::{self, Condition, Put, PutError, ShipmentId, StoreError};
use jiff::Timestamp;
use shipside_api::record::ShipmentRecord;
use shipside_api::tracking::TrackingReport;
use shipside_model::ShipmentDraft;
use worker::KvStore;

/// Shipments and last reports in Workers KV; `None` when the binding is missing, then it never answers.
///
/// KV reads and then writes: between the two another request may write as well, and both are told that
/// theirs went through. A key takes one write a second, and a new value may take a minute to be seen elsewhere.
pub(super) struct Kv(pub(super) Option<KvStore>);

impl Kv {
    fn store(&self) -> Result<&KvStore, StoreError> {
        self.0.as_ref().ok_or(StoreError::Unavailable)
    }
}

impl ShipmentStore for Kv {
    async fn get(&self, id: &ShipmentId) -> Result<Option<ShipmentRecord>, StoreError> {
        let text = self.store()?.get(&id.key()).text().await.map_err(|_| StoreError::Unavailable)?;
        text.map(|text| store::read_record(&text)).transpose()
    }

    async fn put(
        &self,
        id: &ShipmentId,
        condition: &Condition,
        shipment: ShipmentDraft,
        now: Timestamp,
    ) -> Result<Put, PutError> {
        let stored = self.get(id).await.map_err(PutError::Store)?;
        let put = store::revise(stored, id, condition, shipment, now)?;
        if let Put::Created(record) | Put::Replaced(record) = &put {
            let failed = PutError::Store(StoreError::Unavailable);
            let text = serde_json::to_string(record).map_err(|_| failed)?;
            let write = self.store().map_err(PutError::Store)?.put(&id.key(), text).map_err(|_| failed)?;
            write.execute().await.map_err(|_| failed)?;
        }
        Ok(put)
    }

    async fn answers(&self) -> bool {
        match self.store() {
            Ok(store) => store.get("v1/health").text().await.is_ok(),
            Err(_) => false,
        }
    }
}

impl ReportCache for Kv {
    async fn last(&self, carrier: &str, number: &str) -> Option<TrackingReport> {
        let text = self.store().ok()?.get(&store::report_key(carrier, number)).text().await.ok()??;
        serde_json::from_str(&text).ok()
    }

    async fn keep(&self, report: &TrackingReport, seconds: u32) {
        let key = store::report_key(&report.carrier, &report.number);
        if let (Ok(store), Ok(text)) = (self.store(), serde_json::to_string(report))
            && let Ok(write) = store.put(&key, text)
        {
            // A write that fails (KV takes one a second and key) costs a call later, no more.
            let _ = write.expiration_ttl(u64::from(seconds)).execute().await;
        }
    }
}
