//! Who may ask.

use crate::http::{Request, Response};
use crate::problems;
use crate::settings::Settings;

/// Lets the request pass when it bears the operator's key.
pub fn check(request: &Request, settings: &Settings) -> Result<(), Response> {
    let presented = request.header("authorization").and_then(|value| value.split_once(' ')).filter(|(scheme, _)| {
        // The scheme's name is case-insensitive (RFC 9110 section 11.1).
        scheme.eq_ignore_ascii_case("bearer")
    });
    match (presented, settings.key()) {
        (Some((_, presented)), Some(key)) if equal(presented.trim(), key) => Ok(()),
        _ => Err(problems::unauthorised()),
    }
}

/// Compares without telling by the time taken where the texts differ; only the length of the presented one shows.
fn equal(presented: &str, key: &str) -> bool {
    let cycled = key.bytes().cycle();
    let differing = presented.bytes().zip(cycled).fold(0_u8, |differing, (a, b)| differing | (a ^ b));
    std::hint::black_box(differing) == 0 && presented.len() == key.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{KEY, get};

    fn check_key(authorization: Option<&str>, key: Option<&str>, expected: bool) {
        let mut request = get("/v1/shipments/A1");
        request.headers.remove("authorization");
        request.headers.extend(authorization.map(|value| ("authorization".to_owned(), value.to_owned())));
        let settings = Settings::new(key.map(ToOwned::to_owned), "");
        assert_eq!(check(&request, &settings).is_ok(), expected, "{authorization:?} {key:?}");
    }

    #[test]
    fn only_the_whole_key_opens() {
        let bearer = format!("Bearer {KEY}");
        check_key(Some(&bearer), Some(KEY), true);
        check_key(Some(&bearer.replace("Bearer", "bearer")), Some(KEY), true);
        check_key(Some(&format!("{bearer}{KEY}")), Some(KEY), false);
        check_key(Some(bearer.get(..20).unwrap()), Some(KEY), false);
        for wrong in ["", "Bearer", "Bearer ", "Basic dTpw", KEY] {
            check_key(Some(wrong), Some(KEY), false);
        }
        check_key(None, Some(KEY), false);
    }

    #[test]
    fn without_a_proper_key_set_nothing_opens() {
        check_key(Some("Bearer "), None, false);
        check_key(Some("Bearer "), Some(""), false);
        check_key(Some("Bearer short"), Some("short"), false);
    }
}
