//! Every problem the API answers with. Titles never hold a value: they are metric labels.

use crate::http::Response;
use shipside_api::problem::Problem;
use shipside_carriers::error::UpstreamError;

/// How long a client should wait when a carrier asks to slow down, in seconds.
const SLOW_DOWN_S: u32 = 60;

/// One kind of problem: all that is constant about it.
struct Kind {
    name: &'static str,
    title: &'static str,
    status: u16,
}

const fn kind(name: &'static str, title: &'static str, status: u16) -> Kind {
    Kind { name, title, status }
}

impl Kind {
    fn at(&self, pointer: impl Into<String>, detail: impl Into<String>) -> Response {
        let problem = Problem {
            kind: self.name.to_owned(),
            title: self.title.to_owned(),
            status: self.status,
            detail: detail.into(),
            pointer: pointer.into(),
        };
        let mut response = Response::json(self.status, &problem);
        response.headers.retain(|(name, _)| *name != "content-type");
        response.problem = Some(self.name);
        response.with("content-type", "application/problem+json")
    }

    fn response(&self, detail: impl Into<String>) -> Response {
        self.at("", detail)
    }
}

/// Nothing has this address.
pub fn no_such_route() -> Response {
    kind("/problems/no-such-route", "Nothing has this address", 404)
        .response("The API has /v1/health, /v1/tracking/{number} and /v1/shipments/{id}.")
}

/// The address is too long to be one.
pub fn url_too_long() -> Response {
    kind("/problems/url-too-long", "The address is too long", 414)
        .response(format!("Path and query may have {} bytes in all.", crate::http::MAX_URL))
}

/// The request itself cannot be read.
pub fn request_unreadable() -> Response {
    kind("/problems/request-unreadable", "The request cannot be read", 400).response("Its address is no valid URL.")
}

/// The address has no such method.
pub fn method_not_allowed(allow: &str) -> Response {
    kind("/problems/method-not-allowed", "The address does not take this method", 405)
        .response(format!("It takes {allow}."))
        .with("allow", allow)
}

/// No key, or a wrong one.
pub fn unauthorised() -> Response {
    kind("/problems/unauthorised", "The key is missing or wrong", 401)
        .response("Send `Authorization: Bearer <key>` with the key set as SHIPSIDE_KEY.")
        .with("www-authenticate", "Bearer")
}

/// What was sent is no tracking number.
pub fn tracking_number_shape() -> Response {
    kind("/problems/tracking-number-shape", "This is no tracking number", 400)
        .at("number", "A tracking number has 5 to 50 letters and digits; spaces and dashes may part them.")
}

/// The carrier is not one of those that can be asked.
pub fn carrier_unknown() -> Response {
    kind("/problems/carrier-unknown", "The carrier is not known here", 400)
        .at("carrier", "Say `carrier=cainiao`; no other carrier can be asked yet.")
}

/// The carrier answered, but not about the parcel.
pub fn upstream(error: &UpstreamError) -> Response {
    match error {
        UpstreamError::Throttled { .. } => {
            kind("/problems/carrier-busy", "The carrier asks to slow down", 503)
                .response("Nothing is known about the parcel for now. Ask again later.")
                .with("retry-after", SLOW_DOWN_S.to_string())
        }
        UpstreamError::Blocked => kind("/problems/carrier-blocked", "The carrier shut the edge out", 502)
            .response("The carrier answered with a web page, as it does to callers it takes for robots. Look the number up on its site."),
        UpstreamError::Failed { status } => kind("/problems/carrier-failed", "The carrier failed", 502)
            .response(format!("The carrier answered with HTTP {status}. Ask again later.")),
        UpstreamError::Malformed { what } => {
            kind("/problems/carrier-answer-unreadable", "The carrier's answer could not be read", 502)
                .response(format!("{what}. Nothing was guessed from it."))
        }
        UpstreamError::TooLarge { limit } => carrier_answer_too_large(*limit),
    }
}

/// The carrier's answer has no end.
pub fn carrier_answer_too_large(limit: usize) -> Response {
    kind("/problems/carrier-answer-too-large", "The carrier's answer is too large", 502)
        .response(format!("It has more than {limit} bytes and was not read to its end."))
}

/// The carrier did not answer in time.
pub fn carrier_timeout() -> Response {
    kind("/problems/carrier-timeout", "The carrier did not answer in time", 504).response("Ask again later.")
}

/// The carrier could not be reached.
pub fn carrier_unreachable() -> Response {
    kind("/problems/carrier-unreachable", "The carrier could not be reached", 502).response("Ask again later.")
}

/// The Worker's own rules or settings forbid the call.
pub fn egress_forbidden() -> Response {
    kind("/problems/egress-forbidden", "The edge may not call this address", 500)
        .response("The address is not on the list, or UPSTREAM_OVERRIDE is not http://127.0.0.1:<port>.")
}

/// What was sent is no shipment identifier.
pub fn shipment_id_shape() -> Response {
    kind("/problems/shipment-id-shape", "This is no shipment identifier", 400).at(
        "id",
        "An identifier has 1 to 64 letters, digits, dots, dashes and underscores, and begins with a letter or digit.",
    )
}

/// No such shipment.
pub fn shipment_unknown() -> Response {
    kind("/problems/shipment-unknown", "No shipment has this identifier", 404)
        .response("Store it with PUT; right after a first PUT it may take a minute to be seen everywhere.")
}

/// The stored revision is another one.
pub fn revision_conflict() -> Response {
    kind("/problems/revision-conflict", "The shipment has changed meanwhile", 412)
        .response("Read it again and repeat the change on what is there now.")
}

/// A change that does not say what it changes.
pub fn revision_required() -> Response {
    kind("/problems/revision-required", "The change must name the revision it is made on", 428)
        .response("The shipment exists with other content. Send its ETag as If-Match, or `If-Match: *` to overwrite whatever is there.")
}

/// A body of the wrong kind.
pub fn content_type() -> Response {
    kind("/problems/content-type", "The body is of a wrong kind", 415)
        .at("content-type", "Send the body as `application/json` in UTF-8.")
}

/// A body without end.
pub fn body_too_large() -> Response {
    kind("/problems/body-too-large", "The body is too large", 413)
        .response(format!("A body may have {} bytes.", crate::http::MAX_BODY))
}

/// The body broke off.
pub fn body_broken() -> Response {
    kind("/problems/body-broken", "The body broke off", 400).at("body", "Send it again.")
}

/// The body is no JSON.
pub fn not_json(error: &serde_json::Error) -> Response {
    kind("/problems/not-json", "The body is no JSON", 400)
        .at("body", format!("It stops being JSON at line {} column {}.", error.line(), error.column()))
}

/// The body is JSON of another shape.
pub fn body_shape(pointer: String, detail: &str) -> Response {
    kind("/problems/body-shape", "The body has another shape", 400).at(pointer, detail)
}

/// The storage does not answer.
pub fn storage_unavailable() -> Response {
    kind("/problems/storage-unavailable", "The storage does not answer", 503)
        .response("Nothing was changed as far as the edge knows. Ask again.")
        .with("retry-after", "5")
}

/// The stored record is of a shape this version does not know.
pub fn record_unreadable() -> Response {
    kind("/problems/record-unreadable", "The stored record cannot be read", 500)
        .response("It was left as it is. A newer version of the edge may have written it.")
}
