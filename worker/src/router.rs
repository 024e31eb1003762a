//! The whole HTTP API on one screen.

use crate::http::{MAX_URL, Method, Request, Response, decode};
use crate::ports::{Clock, Outbound, ReportCache, ShipmentStore};
use crate::routes::{health, shipments, tracking};
use crate::settings::Settings;
use crate::{cors, problems};

/// What a request is answered with: the operator's settings and the ways to the outside.
pub struct Edge<S, O, C> {
    /// The operator's settings.
    pub settings: Settings,
    /// Shipments and last reports.
    pub store: S,
    /// Carriers.
    pub outbound: O,
    /// Time.
    pub clock: C,
}

const READ: &str = "GET, HEAD, OPTIONS";
const READ_WRITE: &str = "GET, HEAD, PUT, OPTIONS";

/// Answers any request; there is none it fails on.
pub async fn answer<S, O, C>(edge: &Edge<S, O, C>, request: &Request) -> Response
where
    S: ShipmentStore + ReportCache,
    O: Outbound,
    C: Clock,
{
    let routed = route(edge, request).await.unwrap_or_else(|problem| problem);
    let mut response = match (request.method, routed.header("allow")) {
        (Method::Options, Some(allow)) => cors::preflight(allow, request, &edge.settings),
        _ => routed,
    };
    if request.method == Method::Head {
        response.body.clear();
    }
    cors::open(response, request, &edge.settings)
        .with("x-content-type-options", "nosniff")
        .with("x-request-id", request.id.as_str())
}

async fn route<S, O, C>(edge: &Edge<S, O, C>, request: &Request) -> Result<Response, Response>
where
    S: ShipmentStore + ReportCache,
    O: Outbound,
    C: Clock,
{
    if request.path.len().saturating_add(request.query.len()) > MAX_URL {
        return Err(problems::url_too_long());
    }
    // Decoded after the split: an encoded slash stays inside its segment.
    let segments: Vec<String> = request.path.trim_start_matches('/').split('/').map(decode).collect();
    let segments: Vec<&str> = segments.iter().map(String::as_str).collect();
    use Method::{Get, Head, Put};
    match (request.method, segments.as_slice()) {
        (Get | Head, ["v1", "health"]) => health::show(edge).await,
        (Get | Head, ["v1", "tracking", number]) => tracking::show(edge, request, number).await,
        (Get | Head, ["v1", "shipments", id]) => shipments::show(edge, request, id).await,
        (Put, ["v1", "shipments", id]) => shipments::save(edge, request, id).await,

        (_, ["v1", "health"] | ["v1", "tracking", _]) => Err(problems::method_not_allowed(READ)),
        (_, ["v1", "shipments", _]) => Err(problems::method_not_allowed(READ_WRITE)),
        _ => Err(problems::no_such_route()),
    }
}

#[cfg(test)]
mod tests {
    use crate::http::{Method, Response};
    use crate::testing::{Desk, get};

    fn ask(method: &str, path: &str) -> Response {
        let mut request = get(path);
        request.method = Method::new(method);
        Desk::default().answer(&request)
    }

    fn check(method: &str, path: &str, status: u16, problem: Option<&str>) {
        let response = ask(method, path);
        assert_eq!((response.status, response.problem), (status, problem), "{method} {path}");
        if problem.is_some() {
            assert_eq!(response.header("content-type"), Some("application/problem+json"));
        }
    }

    #[test]
    fn what_has_no_address_is_404() {
        let none = Some("/problems/no-such-route");
        for path in
            ["/", "", "/v1", "/v1/", "/v2/health", "/v1/health/", "/v1/tracking", "/v1/shipments/a/b", "/V1/health"]
        {
            check("GET", path, 404, none);
        }
        check("OPTIONS", "/v1/nothing", 404, none);
        check("GET", &format!("/v1/{}", "x/".repeat(500)), 404, none);
        check("GET", &format!("/v1/{}", "x".repeat(5_000)), 414, Some("/problems/url-too-long"));
        check("GET", &format!("/v1/health?{}", "x".repeat(5_000)), 414, Some("/problems/url-too-long"));
    }

    #[test]
    fn a_method_it_does_not_take_is_405_and_names_those_it_does() {
        for (method, path, allow) in [
            ("PUT", "/v1/health", "GET, HEAD, OPTIONS"),
            ("POST", "/v1/tracking/LP001234", "GET, HEAD, OPTIONS"),
            ("DELETE", "/v1/shipments/A1", "GET, HEAD, PUT, OPTIONS"),
            ("get", "/v1/health", "GET, HEAD, OPTIONS"),
        ] {
            check(method, path, 405, Some("/problems/method-not-allowed"));
            assert_eq!(ask(method, path).header("allow"), Some(allow));
        }
    }

    #[test]
    fn options_says_what_is_allowed_and_head_sends_no_body() {
        let options = ask("OPTIONS", "/v1/shipments/A1");
        assert_eq!((options.status, options.header("allow")), (204, Some("GET, HEAD, PUT, OPTIONS")));
        assert_eq!(options.header("access-control-allow-methods"), None);
        let head = ask("HEAD", "/v1/health");
        assert_eq!((head.status, head.body.as_str()), (200, ""));
    }

    fn from_origin(method: &str, path: &str, origin: &str) -> Response {
        let mut request = get(path);
        request.method = Method::new(method);
        request.headers.insert("origin".to_owned(), origin.to_owned());
        Desk::default().answer(&request)
    }

    #[test]
    fn an_allowed_origin_reads_errors_too_and_another_reads_nothing() {
        let allowed = "https://desk.example";
        for path in ["/v1/health", "/v1/nothing", "/v1/tracking/x"] {
            let response = from_origin("GET", path, allowed);
            assert_eq!(response.header("access-control-allow-origin"), Some(allowed), "{path}");
            assert_eq!(response.header("vary"), Some("Origin"));
        }
        let preflight = from_origin("OPTIONS", "/v1/shipments/A1", allowed);
        assert_eq!(preflight.header("access-control-allow-methods"), Some("GET, HEAD, PUT, OPTIONS"));
        for other in ["https://desk.example.evil.example", "null", "*", "http://desk.example"] {
            assert_eq!(from_origin("GET", "/v1/health", other).header("access-control-allow-origin"), None, "{other}");
            assert_eq!(from_origin("OPTIONS", "/v1/health", other).header("access-control-allow-methods"), None);
        }
    }

    #[test]
    fn every_answer_names_its_request_and_forbids_sniffing() {
        for path in ["/v1/health", "/nothing"] {
            let response = ask("GET", path);
            assert_eq!(response.header("x-request-id"), Some("request-1"));
            assert_eq!(response.header("x-content-type-options"), Some("nosniff"));
        }
    }
}
