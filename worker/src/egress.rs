//! Where the Worker may call: a list compiled in, never an address from a request.

use shipside_carriers::cainiao;

/// The carriers' hosts.
const HOSTS: &[&str] = &[cainiao::HOST];

/// Longest a carrier may take in all, in milliseconds.
pub const TIMEOUT_MS: u32 = 8_000;
/// Longest body of a carrier that is read, in bytes.
pub const MAX_ANSWER: usize = 1024 * 1024;

/// The address that is really called for a carrier's URL; `None` when it may not be called.
///
/// `stand_in` replaces scheme and host for tests and for work without a network. It is accepted only as
/// `http://127.0.0.1` with a port: anything else makes every call fail, so that a wrong setting is noticed.
pub fn target(url: &str, stand_in: Option<&str>) -> Option<String> {
    let (host, path) = url.strip_prefix("https://")?.split_once('/')?;
    if !HOSTS.contains(&host) {
        return None;
    }
    match stand_in {
        None => Some(url.to_owned()),
        Some(stand_in) => {
            let port: u16 = stand_in.strip_prefix("http://127.0.0.1:")?.parse().ok()?;
            Some(format!("http://127.0.0.1:{port}/{path}"))
        }
    }
}

/// The time limit in force: the operator's in milliseconds when it is shorter than ours.
pub fn timeout(setting: Option<&str>) -> u32 {
    setting.and_then(|text| text.parse().ok()).unwrap_or(TIMEOUT_MS).clamp(50, TIMEOUT_MS)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(url: &str, stand_in: Option<&str>, expected: Option<&str>) {
        assert_eq!(target(url, stand_in).as_deref(), expected, "{url} {stand_in:?}");
    }

    #[test]
    fn only_the_carriers_hosts_are_called() {
        let url = "https://global.cainiao.com/global/detail.json?mailNos=A";
        check(url, None, Some(url));
        for wrong in [
            "http://global.cainiao.com/x",
            "https://global.cainiao.com.example.org/x",
            "https://global.cainiao.com:8443/x",
            "https://user@global.cainiao.com/x",
            "https://169.254.169.254/latest",
            "https://global.cainiao.com",
            "file:///etc/passwd",
            "",
        ] {
            check(wrong, None, None);
            check(wrong, Some("http://127.0.0.1:4000"), None);
        }
    }

    #[test]
    fn a_stand_in_is_this_machine_or_nothing() {
        let url = "https://global.cainiao.com/global/detail.json?mailNos=A";
        check(url, Some("http://127.0.0.1:4000"), Some("http://127.0.0.1:4000/global/detail.json?mailNos=A"));
        for wrong in [
            "",
            "http://127.0.0.1",
            "http://127.0.0.1:",
            "http://127.0.0.1:99999",
            "http://127.0.0.1:80@example.org",
            "http://127.0.0.1:80/x",
            "http://127.0.0.1.example.org:80",
            "https://example.org:443",
            "http://localhost:80",
        ] {
            check(url, Some(wrong), None);
        }
    }

    #[test]
    fn the_time_limit_can_only_be_shortened() {
        assert_eq!(timeout(None), 8_000);
        assert_eq!(timeout(Some("500")), 500);
        assert_eq!(timeout(Some("90000")), 8_000);
        assert_eq!(timeout(Some("soon")), 8_000);
        assert_eq!(timeout(Some("0")), 50);
    }
}
