//! Which pages of other origins may read the answers: those the operator named, on errors too.

use crate::http::{Request, Response};
use crate::settings::Settings;

/// Adds what lets an allowed origin read the response.
pub fn open(response: Response, request: &Request, settings: &Settings) -> Response {
    let response = response.with("vary", "Origin");
    match request.header("origin").filter(|origin| settings.allows_origin(origin)) {
        Some(origin) => response
            .with("access-control-allow-origin", origin)
            .with("access-control-expose-headers", "ETag, Retry-After, X-Request-Id"),
        None => response,
    }
}

/// The answer to a preflight: what `allow` names, for an allowed origin.
pub fn preflight(allow: &str, request: &Request, settings: &Settings) -> Response {
    let response = Response::empty(204).with("allow", allow);
    match request.header("origin").filter(|origin| settings.allows_origin(origin)) {
        Some(_) => response
            .with("access-control-allow-methods", allow)
            .with("access-control-allow-headers", "Authorization, Content-Type, If-Match, If-None-Match")
            .with("access-control-max-age", "600"),
        None => response,
    }
}
