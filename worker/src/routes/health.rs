//! `GET /v1/health`: whether the edge and its storage answer, and which version this is.

use crate::http::Response;
use crate::ports::ShipmentStore;
use crate::router::Edge;
use serde::Serialize;

#[derive(Serialize)]
struct Health {
    /// `ok`, or `degraded` when the storage does not answer.
    status: &'static str,
    version: &'static str,
    /// `ok` or `unavailable`.
    storage: &'static str,
    /// `open` once a key is set, else `shut`.
    shipments: &'static str,
}

/// 200 when all is well, 503 when the storage does not answer.
pub async fn show<S: ShipmentStore, O, C>(edge: &Edge<S, O, C>) -> Result<Response, Response> {
    let answers = edge.store.answers().await;
    let health = Health {
        status: if answers { "ok" } else { "degraded" },
        version: env!("CARGO_PKG_VERSION"),
        storage: if answers { "ok" } else { "unavailable" },
        shipments: if edge.settings.key().is_some() { "open" } else { "shut" },
    };
    Ok(Response::json(if answers { 200 } else { 503 }, &health))
}

#[cfg(test)]
mod tests {
    use crate::settings::Settings;
    use crate::testing::{Desk, KEY, get};

    fn check(desk: &Desk, status: u16, pointer: &str, expected: &str) {
        let response = desk.answer(&get("/v1/health"));
        let health: serde_json::Value = serde_json::from_str(&response.body).unwrap();
        assert_eq!((response.status, health[pointer].as_str()), (status, Some(expected)));
        assert!(!response.body.contains(KEY));
    }

    #[test]
    fn health_tells_version_storage_and_whether_shipments_are_open() {
        check(&Desk::default(), 200, "version", env!("CARGO_PKG_VERSION"));
        check(&Desk::default(), 200, "shipments", "open");
        check(&Desk::with_settings(Settings::default()), 200, "shipments", "shut");
        check(&Desk::without_storage(), 503, "storage", "unavailable");
    }
}
