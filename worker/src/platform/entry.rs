use super::bytes::{self, Cut};
use super::clock::EdgeClock;
use super::fetch::FetchOutbound;
use super::kv::Kv;
use crate::http::{Body, MAX_BODY, Method, Request, Response};
use crate::ports::Clock;
use crate::router::{self, Edge};
use crate::settings::Settings;
use crate::{egress, problems};
use std::collections::BTreeMap;
use worker::{Context, Env, Headers, ResponseBuilder, event};

/// The headers a handler may ask for.
const HEADERS: &[&str] = &["authorization", "content-type", "if-match", "if-none-match", "origin"];

/// How much of a body that is too large is still taken off the wire, in bytes.
const DRAIN: usize = 4 * 1024 * 1024;

/// Every request that is for no static file.
#[event(fetch)]
async fn fetch(incoming: worker::Request, env: Env, _context: Context) -> worker::Result<worker::Response> {
    let edge = edge(&env);
    let method = incoming.inner().method();
    let started = edge.clock.now();
    let Ok(request) = request(incoming).await else {
        return outgoing(problems::request_unreadable());
    };
    let response = router::answer(&edge, &request).await;
    log(&request, &method, &response, edge.clock.now().as_millisecond().saturating_sub(started.as_millisecond()));
    outgoing(response)
}

fn edge(env: &Env) -> Edge<Kv, FetchOutbound, EdgeClock> {
    // A secret and a variable are read alike; a missing one is none.
    let setting = |name: &str| env.var(name).ok().map(|value| value.to_string());
    Edge {
        settings: Settings::new(setting("SHIPSIDE_KEY"), &setting("ALLOWED_ORIGINS").unwrap_or_default()),
        store: Kv(env.kv("SHIPMENTS").ok()),
        outbound: FetchOutbound {
            stand_in: setting("UPSTREAM_OVERRIDE").filter(|value| !value.is_empty()),
            timeout: egress::timeout(setting("UPSTREAM_TIMEOUT_MS").as_deref()),
        },
        clock: EdgeClock,
    }
}

async fn request(mut incoming: worker::Request) -> worker::Result<Request> {
    let url = incoming.url()?;
    // The `worker` crate takes a method it does not know for GET.
    let method = Method::new(&incoming.inner().method());
    let mut headers = BTreeMap::new();
    for name in HEADERS {
        if let Some(value) = incoming.headers().get(name)? {
            headers.insert((*name).to_owned(), value);
        }
    }
    let id = request_id(incoming.headers());
    let body = match (method, incoming.stream()) {
        (Method::Put, Ok(stream)) => match bytes::read(stream, MAX_BODY, DRAIN).await {
            Ok(bytes) => Body::Whole(bytes),
            Err(Cut::TooLarge) => Body::TooLarge,
            Err(Cut::Broken) => Body::Broken,
        },
        _ => Body::Whole(Vec::new()),
    };
    let (path, query) = (url.path().to_owned(), url.query().unwrap_or_default().to_owned());
    Ok(Request { method, path, query, headers, body, id })
}

/// Cloudflare's own name of the request, else a random one.
fn request_id(headers: &Headers) -> String {
    let plain = |id: &String| id.len() <= 64 && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    headers.get("cf-ray").ok().flatten().filter(plain).unwrap_or_else(|| {
        let random = || (worker::js_sys::Math::random() * f64::from(u32::MAX)) as u32;
        format!("{:08x}{:08x}", random(), random())
    })
}

fn outgoing(response: Response) -> worker::Result<worker::Response> {
    let headers = Headers::new();
    for (name, value) in &response.headers {
        headers.set(name, value)?;
    }
    let builder = ResponseBuilder::new().with_status(response.status).with_headers(headers);
    Ok(match response.body.is_empty() {
        true => builder.empty(),
        false => builder.fixed(response.body.into_bytes()),
    })
}

/// One line a request. It holds constants and counts only: paths, numbers and bodies are personal data.
fn log(request: &Request, method: &str, response: &Response, milliseconds: i64) {
    let line = serde_json::json!({
        "request": request.id,
        "method": method,
        "status": response.status,
        "problem": response.problem,
        "ms": milliseconds,
    });
    worker::console_log!("{line}");
}
