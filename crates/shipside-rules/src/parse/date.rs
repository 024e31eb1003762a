//! Dates as sheets write them: year first, any separator, a time of day may follow.

use super::Read;
use shipside_model::Date;

/// `2026-11-22`, `2026/11/22`, `2026.11.22`, `2026年11月22日`; orders with the year last are ambiguous and not read.
pub(crate) fn date(text: &str) -> Read<Date> {
    let text = text.trim();
    if text.is_empty() {
        return Read::Empty;
    }
    let day = text.split([' ', 'T']).next().unwrap_or("").trim_end_matches('日');
    let parts: Vec<&str> = day.split(['-', '/', '.', '年', '月']).collect();
    let &[year, month, day] = parts.as_slice() else { return Read::Unreadable };
    let number = |part: &str, longest: usize| {
        let shape = !part.is_empty() && part.len() <= longest && part.bytes().all(|byte| byte.is_ascii_digit());
        if shape { part.parse::<i16>().ok() } else { None }
    };
    let read = || {
        let (month, day) = (i8::try_from(number(month, 2)?).ok()?, i8::try_from(number(day, 2)?).ok()?);
        Date::new(number(year, 4).filter(|year| *year >= 1000)?, month, day).ok()
    };
    read().map_or(Read::Unreadable, Read::Value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let seen = match date(text) {
            Read::Empty => "empty".to_owned(),
            Read::Value(date) => date.to_string(),
            Read::Unreadable => "unreadable".to_owned(),
        };
        assert_eq!(seen, expected, "{text}");
    }

    #[test]
    fn the_year_comes_first() {
        check("2026-11-22", "2026-11-22");
        check("2026/1/2 10:30", "2026-01-02");
        check("2026.11.22", "2026-11-22");
        check("2026年11月22日", "2026-11-22");
        check("2026-11-22T08:00:00", "2026-11-22");
        check(" ", "empty");
        check("22/11/2026", "unreadable");
        check("2026-02-29", "unreadable");
        check("tomorrow", "unreadable");
        check("2026-11", "unreadable");
    }
}
