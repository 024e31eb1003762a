//! A request to a carrier as a value. Nothing here sends it: the Worker, the extension and a test each do that their own way.

/// The HTTP method of a carrier call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Reads.
    Get,
    /// Asks with a body.
    Post,
}

impl Method {
    /// `GET`, `POST`.
    pub fn as_str(self) -> &'static str {
        match self {
            Method::Get => "GET",
            Method::Post => "POST",
        }
    }
}

/// One call to a carrier, ready to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HttpRequest {
    /// Method.
    pub method: Method,
    /// Absolute URL; everything that came from outside is percent-encoded in it.
    pub url: String,
    /// Header names and values.
    pub headers: Vec<(&'static str, String)>,
    /// Body; empty for a `GET`.
    pub body: Vec<u8>,
}

/// Percent-encodes everything but the unreserved characters of RFC 3986 section 2.3, so that a value
/// stays one value wherever in a URL it stands.
pub fn percent_encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_break_out_of_a_url_is_encoded() {
        for (text, expected) in [
            ("LP00123456789CN", "LP00123456789CN"),
            ("a/../b?c#d&e=f", "a%2F..%2Fb%3Fc%23d%26e%3Df"),
            ("A,B C", "A%2CB%20C"),
            ("单", "%E5%8D%95"),
            ("", ""),
        ] {
            assert_eq!(percent_encode(text), expected, "{text}");
        }
    }
}
