use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::{Offset, TimeZone};
use shipside_api::tracking::TimeBasis;

/// When a scan was made, as far as the payload says.
pub(super) struct ScanTime {
    /// RFC 3339 with the declared offset.
    pub(super) time: Option<String>,
    /// Wall clock, `2026-02-06T15:25:17`.
    pub(super) local: Option<String>,
    pub(super) basis: TimeBasis,
}

/// Joins `timeStr` and `timeZone`.
///
/// The `time` member beside them is not read: in every public payload it is `timeStr` taken as +08:00,
/// whatever the declared zone (17 of 17 scans looked at, November 2026). Cainiao does not say which of the
/// two is right, so nothing finer than a day may be built on it. A date that cannot be read is lost, its scan is not.
pub(super) fn scan_time(time_str: &str, time_zone: &str) -> ScanTime {
    // A date without a time of day would read as midnight.
    let wall = Some(time_str.trim()).filter(|text| text.contains(':')).and_then(|text| text.parse::<DateTime>().ok());
    let Some(wall) = wall else {
        return ScanTime { time: None, local: None, basis: TimeBasis::None };
    };
    let local = Some(wall.strftime("%Y-%m-%dT%H:%M:%S").to_string());
    match offset(time_zone).and_then(|offset| wall.to_zoned(TimeZone::fixed(offset)).ok()) {
        Some(zoned) => ScanTime {
            time: Some(zoned.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()),
            local,
            basis: TimeBasis::DeclaredZone,
        },
        None => ScanTime { time: None, local, basis: TimeBasis::None },
    }
}

/// Milliseconds since 1970 as RFC 3339 in UTC; `None` outside the years 2000 to 2100.
pub(super) fn instant(milliseconds: i64) -> Option<String> {
    (946_684_800_000..4_102_444_800_000)
        .contains(&milliseconds)
        .then(|| Timestamp::from_millisecond(milliseconds).ok())
        .flatten()
        .map(|instant| instant.to_string())
}

/// Reads `GMT+8`, `GMT-03:30`, `UTC+0530`, `GMT`; `None` for anything else: a zone is never assumed.
fn offset(zone: &str) -> Option<Offset> {
    let zone = zone.trim();
    if zone == "GMT" || zone == "UTC" {
        return Some(Offset::UTC);
    }
    let zone = zone.strip_prefix("GMT").or_else(|| zone.strip_prefix("UTC")).unwrap_or(zone);
    let (sign, digits) = match zone.strip_prefix('+') {
        Some(digits) => (1, digits),
        None => (-1, zone.strip_prefix('-')?),
    };
    let (hours, minutes) = match digits.split_once(':') {
        Some(parts) => parts,
        None if digits.len() == 4 => digits.split_at_checked(2)?,
        None => (digits, "0"),
    };
    let plain = |text: &str| text.len() <= 2 && text.bytes().all(|b| b.is_ascii_digit());
    if !plain(hours) || !plain(minutes) {
        return None;
    }
    let (hours, minutes): (i32, i32) = (hours.parse().ok()?, minutes.parse().ok()?);
    let seconds = hours.checked_mul(60)?.checked_add(minutes)?.checked_mul(60)?.checked_mul(sign)?;
    let in_use = (-12 * 3600..=14 * 3600).contains(&seconds) && minutes < 60;
    in_use.then(|| Offset::from_seconds(seconds).ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(time_str: &str, zone: &str, time: Option<&str>, local: Option<&str>) {
        let seen = scan_time(time_str, zone);
        assert_eq!((seen.time.as_deref(), seen.local.as_deref()), (time, local), "{time_str} {zone}");
        assert_eq!(seen.basis == TimeBasis::DeclaredZone, time.is_some());
    }

    #[test]
    fn the_declared_zone_makes_the_instant() {
        let local = Some("2025-05-28T13:33:27");
        check("2025-05-28 13:33:27", "GMT-3", Some("2025-05-28T13:33:27-03:00"), local);
        check("2025-05-28 13:33:27", "GMT+08:00", Some("2025-05-28T13:33:27+08:00"), local);
        check("2025-05-28 13:33:27", "GMT+5:30", Some("2025-05-28T13:33:27+05:30"), local);
        check("2025-05-28 13:33:27", "UTC+0530", Some("2025-05-28T13:33:27+05:30"), local);
        check("2025-05-28 13:33:27", "GMT", Some("2025-05-28T13:33:27+00:00"), local);
        check("2025-05-28T13:33:27", "+0", Some("2025-05-28T13:33:27+00:00"), local);
    }

    #[test]
    fn no_zone_or_an_unreadable_one_leaves_the_wall_clock() {
        for zone in ["", "GMT+", "GMT+99", "GMT+8:75", "GMT+1e1", "CST", "America/Sao_Paulo", "GMT+中文"] {
            check("2025-05-28 13:33:27", zone, None, Some("2025-05-28T13:33:27"));
        }
    }

    #[test]
    fn a_bad_date_is_lost() {
        for date in [
            "",
            "yesterday",
            "2025-02-30 10:00:00",
            "2025-05-28 25:00:00",
            "2025-05-28",
            "0",
            "2025-05-28 13:33:27 tail",
        ] {
            check(date, "GMT+8", None, None);
        }
    }

    #[test]
    fn an_estimate_outside_this_century_is_none() {
        assert_eq!(instant(1_750_475_068_984).as_deref(), Some("2025-06-21T03:04:28.984Z"));
        assert_eq!(instant(0), None);
        assert_eq!(instant(i64::MAX), None);
        assert_eq!(instant(i64::MIN), None);
    }
}
