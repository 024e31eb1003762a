use super::bytes::{self, Cut};
use crate::egress;
use crate::ports::{Answer, Outbound, OutboundError};
use futures_util::future::{Either, select};
use shipside_carriers::http::{HttpRequest, Method};
use std::pin::pin;
use std::time::Duration;
use worker::{AbortController, AbortSignal, Delay, Fetch, Headers, Request, RequestInit, RequestRedirect};

/// Carriers over the platform's `fetch`.
pub(super) struct FetchOutbound {
    /// `UPSTREAM_OVERRIDE`, see [`egress::target`].
    pub(super) stand_in: Option<String>,
    /// In milliseconds, see [`egress::timeout`].
    pub(super) timeout: u32,
}

impl Outbound for FetchOutbound {
    async fn send(&self, request: &HttpRequest) -> Result<Answer, OutboundError> {
        let url = egress::target(&request.url, self.stand_in.as_deref()).ok_or(OutboundError::Forbidden)?;
        let outgoing = outgoing(&url, request).map_err(|_| OutboundError::Unreachable)?;
        let controller = AbortController::default();
        let signal = controller.signal();
        let exchange = pin!(exchange(outgoing, &signal));
        let patience = Delay::from(Duration::from_millis(u64::from(self.timeout)));
        match select(exchange, patience).await {
            Either::Left((answer, _)) => answer,
            Either::Right(_) => {
                controller.abort();
                Err(OutboundError::Timeout)
            }
        }
    }
}

async fn exchange(outgoing: Request, signal: &AbortSignal) -> Result<Answer, OutboundError> {
    let mut response =
        Fetch::Request(outgoing).send_with_signal(signal).await.map_err(|_| OutboundError::Unreachable)?;
    let status = response.status_code();
    // A response without a body has no stream.
    let Ok(stream) = response.stream() else {
        return Ok(Answer { status, body: Vec::new() });
    };
    match bytes::read(stream, egress::MAX_ANSWER, 0).await {
        Ok(body) => Ok(Answer { status, body }),
        Err(Cut::TooLarge) => Err(OutboundError::TooLarge),
        Err(Cut::Broken) => Err(OutboundError::Unreachable),
    }
}

fn outgoing(url: &str, request: &HttpRequest) -> worker::Result<Request> {
    let headers = Headers::new();
    for (name, value) in &request.headers {
        headers.set(name, value)?;
    }
    headers.set("user-agent", concat!("Shipside/", env!("CARGO_PKG_VERSION")))?;
    let mut init = RequestInit::new();
    init.with_headers(headers).with_redirect(RequestRedirect::Manual).with_method(match request.method {
        Method::Get => worker::Method::Get,
        Method::Post => worker::Method::Post,
    });
    if !request.body.is_empty() {
        init.with_body(Some(worker::js_sys::Uint8Array::from(request.body.as_slice()).into()));
    }
    Request::new_with_init(url, &init)
}
