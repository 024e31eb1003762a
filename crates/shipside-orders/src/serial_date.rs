//! Dates that a spreadsheet keeps as a count of days.

/// The ISO form of a serial date: `46343` is `2026-11-17`, `46343.5` is `2026-11-17 12:00`; a
/// number below 1 is a time of day. `None` when the text is no number or no date in 1900–9999.
///
/// Day 1 is 1900-01-01 with the spreadsheet's own error kept (day 60 is a 29 February 1900 that
/// never was, and gives `None`); with `from_1904`, day 0 is 1904-01-01.
pub(crate) fn iso(serial: &str, from_1904: bool) -> Option<String> {
    let (whole, fraction) = serial.trim().split_once('.').unwrap_or((serial.trim(), ""));
    if whole.is_empty() || whole.len() > 7 || !(whole.bytes().chain(fraction.bytes())).all(|b| b.is_ascii_digit()) {
        return None;
    }
    let mut days: i64 = whole.parse().ok()?;
    let mut seconds = seconds(fraction)?;
    if seconds == 86_400 {
        days += 1;
        seconds = 0;
    }
    let time = match (seconds / 3600, seconds / 60 % 60, seconds % 60) {
        (hour, minute, 0) => format!("{hour:02}:{minute:02}"),
        (hour, minute, second) => format!("{hour:02}:{minute:02}:{second:02}"),
    };
    if days == 0 && !from_1904 {
        return Some(time);
    }
    // Days from 1970-01-01; 1899-12-30 and 1904-01-01 lie before it.
    let since_1970 = match (from_1904, days) {
        (true, _) => days - 24_107,
        (false, 60) => return None,
        (false, 1..=59) => days - 25_568,
        (false, _) => days - 25_569,
    };
    let (year, month, day) = civil(since_1970);
    if year > 9999 {
        return None;
    }
    let date = format!("{year:04}-{month:02}-{day:02}");
    Some(if seconds == 0 { date } else { format!("{date} {time}") })
}

/// Seconds of a day's fraction (`5` is .5), rounded to the nearest.
fn seconds(fraction: &str) -> Option<i64> {
    let kept = fraction.get(..fraction.len().min(12)).unwrap_or(fraction);
    if kept.is_empty() {
        return Some(0);
    }
    let scale = 10_i64.checked_pow(u32::try_from(kept.len()).ok()?)?;
    let digits: i64 = kept.parse().ok()?;
    Some((digits.checked_mul(86_400)? + scale / 2) / scale)
}

/// Year, month and day of a count of days from 1970-01-01, proleptic Gregorian.
fn civil(days: i64) -> (i64, i64, i64) {
    // Years that start in March have the leap day last; 146,097 days are 400 years.
    let shifted = days + 719_468;
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let march_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * march_month + 2) / 5 + 1;
    let month = if march_month < 10 { march_month + 3 } else { march_month - 9 };
    (year_of_era + era * 400 + i64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(serial: &str, expected: &str) {
        assert_eq!(iso(serial, false).unwrap_or_default(), expected, "{serial}");
    }

    #[test]
    fn serial_dates_become_iso_dates() {
        check("46343", "2026-11-17");
        check("46343.132", "2026-11-17 03:10:05");
        check("46343.5", "2026-11-17 12:00");
        check("46343.13194444444", "2026-11-17 03:10");
        check("46343.9999999", "2026-11-18");
        check("45351", "2024-02-29");
        check("1", "1900-01-01");
        check("59", "1900-02-28");
        check("60", "");
        check("61", "1900-03-01");
        check("0.25", "06:00");
        check("2958465", "9999-12-31");
        check("2958466", "");
        check("-1", "");
        check("x", "");
        assert_eq!(iso("0", true).as_deref(), Some("1904-01-01"));
        assert_eq!(iso("44881", true).as_deref(), Some("2026-11-17"));
    }
}
