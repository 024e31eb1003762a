//! A request and a response as values, so that the router needs no platform.

use std::collections::BTreeMap;

/// Longest body that is taken, in bytes.
pub const MAX_BODY: usize = 256 * 1024;
/// Longest path and query that are read, in bytes.
pub const MAX_URL: usize = 2048;

/// The methods that mean something here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Reads.
    Get,
    /// Reads, but only the head of the answer is sent.
    Head,
    /// Writes.
    Put,
    /// Asks what is allowed.
    Options,
    /// Anything else; answered with 405.
    Other,
}

impl Method {
    /// By its name in upper case.
    pub fn new(name: &str) -> Self {
        match name {
            "GET" => Method::Get,
            "HEAD" => Method::Head,
            "PUT" => Method::Put,
            "OPTIONS" => Method::Options,
            _ => Method::Other,
        }
    }
}

/// A request's body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// All of it.
    Whole(Vec<u8>),
    /// It went on past [`MAX_BODY`] and was not read to its end.
    TooLarge,
    /// The client broke off.
    Broken,
}

/// A request as it came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// Method.
    pub method: Method,
    /// Path, still percent-encoded.
    pub path: String,
    /// Query without its `?`, still encoded.
    pub query: String,
    /// Headers by lower-case name.
    pub headers: BTreeMap<String, String>,
    /// Body.
    pub body: Body,
    /// Names this request in logs and in the answer.
    pub id: String,
}

impl Request {
    /// A header by its lower-case name, without white space around it.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(|value| value.trim())
    }

    /// The first value of a query parameter.
    pub fn parameter(&self, name: &str) -> Option<String> {
        let pairs = self.query.split('&').map(|pair| pair.split_once('=').unwrap_or((pair, "")));
        pairs.into_iter().find(|(key, _)| decode(key) == name).map(|(_, value)| decode(&value.replace('+', " ")))
    }
}

/// What is sent back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response {
    /// HTTP status.
    pub status: u16,
    /// Headers.
    pub headers: Vec<(&'static str, String)>,
    /// Body; empty when there is none.
    pub body: String,
    /// The problem's type when this is one: a constant, fit for logs.
    pub problem: Option<&'static str>,
}

impl Response {
    /// JSON that no cache keeps.
    pub fn json(status: u16, value: &impl serde::Serialize) -> Self {
        Response {
            status,
            headers: vec![("content-type", "application/json".to_owned()), ("cache-control", "no-store".to_owned())],
            // Only maps with keys that are no text fail to serialise, and there are none.
            body: serde_json::to_string(value).unwrap_or_default(),
            problem: None,
        }
    }

    /// No body at all.
    pub fn empty(status: u16) -> Self {
        Response { status, headers: Vec::new(), body: String::new(), problem: None }
    }

    /// With one header more.
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    /// A header by its lower-case name.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| *key == name).map(|(_, value)| value.as_str())
    }
}

/// Undoes percent-encoding; what is no valid encoding of UTF-8 stays visible as it stood.
pub fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let decoded = match (first, after) {
            (b'%', [high, low, ..]) => hex(*high).zip(hex(*low)),
            _ => None,
        };
        match decoded {
            Some((high, low)) => {
                bytes.push((high << 4) | low);
                rest = after.get(2..).unwrap_or_default();
            }
            None => {
                bytes.push(first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percent_encoding_is_undone_or_left_as_it_stood() {
        for (text, expected) in [
            ("LP001", "LP001"),
            ("%E5%8D%95%20x", "单 x"),
            ("%2e%2E", ".."),
            ("100%", "100%"),
            ("%zz%4", "%zz%4"),
            ("%ff%fe", "%ff%fe"),
            ("%00", "\u{0}"),
        ] {
            assert_eq!(decode(text), expected, "{text}");
        }
    }

    #[test]
    fn a_parameter_is_found_by_its_name() {
        let request = crate::testing::get("/v1/tracking/X?a=1&carrier=cai%6Eiao&carrier=b&flag");
        assert_eq!(request.parameter("carrier").as_deref(), Some("cainiao"));
        assert_eq!(request.parameter("flag").as_deref(), Some(""));
        assert_eq!(request.parameter("carriers"), None);
    }
}
