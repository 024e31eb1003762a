//! The content checks that the dictionary names for components of values.

use super::check_digit::{check_digit_is_right, check_pair};
use crate::generated::gs1_ais::{COUNTRIES, COUNTRY_LETTERS, CURRENCIES, PACKAGE_TYPES};
use crate::identifiers::Words;
use crate::identifiers::arithmetic::date_exists;
use crate::identifiers::iban::is_iban;

/// Each check of a content but `couponcode` and `couponposoffer`: its name, whether a content passes, what is asked for.
type Lint = (&'static str, fn(&str) -> bool, Words);

static LINTS: &[Lint] = &[
    ("csum", check_digit_is_right, words("its check digit must be right", "校验位必须正确")),
    ("csumalpha", ends_in_check_pair, words("its two check characters must be right", "两位校验字符必须正确")),
    (
        "gcppos1",
        |text| starts_with_digits(text, 4),
        words("it must start with a GS1 company prefix", "须以 GS1 厂商识别代码开头"),
    ),
    (
        "gcppos2",
        |text| text.get(1..).is_some_and(|rest| starts_with_digits(rest, 4)),
        words("a GS1 company prefix must follow its first digit", "第二位起须为 GS1 厂商识别代码"),
    ),
    ("yymmdd", |text| date(text, false), DATE),
    ("yymmd0", |text| date(text, true), DATE),
    ("yyyymmdd", |text| is_day(number(text, 0, 4), number(text, 4, 6), number(text, 6, 8), false), DATE),
    ("hh", |text| below(text, 24), TIME),
    ("mi", |text| below(text, 60), TIME),
    ("ss", |text| below(text, 60), TIME),
    ("hhmi", |text| number(text, 0, 2) < 24 && number(text, 2, 4) < 60, TIME),
    ("iso3166", |text| in_set(text, &COUNTRIES), COUNTRY),
    ("iso3166999", |text| text == "999" || in_set(text, &COUNTRIES), COUNTRY),
    ("iso3166alpha2", |text| in_list(text, COUNTRY_LETTERS), COUNTRY),
    (
        "iso4217",
        |text| in_set(text, &CURRENCIES),
        words("its currency must be one of ISO 4217", "币种须为 ISO 4217 代码"),
    ),
    (
        "iso5218",
        |text| matches!(text, "0" | "1" | "2" | "9"),
        words("0, 1, 2 or 9 is asked for", "只能是 0、1、2 或 9"),
    ),
    ("yesno", |text| matches!(text, "0" | "1"), words("0 (no) or 1 (yes) is asked for", "只能是 0（否）或 1（是）")),
    ("winding", |text| matches!(text, "0" | "1" | "9"), words("0, 1 or 9 is asked for", "只能是 0、1 或 9")),
    ("zero", |text| text.bytes().all(|byte| byte == b'0'), words("its first digit must be 0", "首位必须为 0")),
    ("nonzero", |text| text.bytes().any(|byte| byte != b'0'), words("it must not be zero", "不能为零")),
    ("nozeroprefix", |text| !text.starts_with('0'), words("it must not start with zero", "不能以零开头")),
    (
        "hyphen",
        |text| text.bytes().all(|byte| byte == b'-'),
        words("only a hyphen (below zero) may follow", "末尾只能是表示负数的连字符"),
    ),
    (
        "hasnondigit",
        |text| !starts_with_digits(text, text.len()),
        words("it must hold something else than digits", "不能全为数字"),
    ),
    ("pieceoftotal", piece_of_total, PIECE),
    ("posinseqslash", position_in_sequence, PIECE),
    ("pcenc", percent_encoded, words("% must be followed by two hexadecimal digits", "% 后须为两位十六进制数字")),
    ("latitude", |text| number(text, 0, 10) <= 1_800_000_000, words("its latitude is out of range", "纬度超出范围")),
    ("longitude", |text| number(text, 0, 10) <= 3_600_000_000, words("its longitude is out of range", "经度超出范围")),
    (
        "mediatype",
        |text| matches!(number(text, 0, 2), 1..=10 | 80..=99),
        words("its media type is not assigned", "载体类型代码未分配"),
    ),
    (
        "packagetype",
        |text| in_list(text, PACKAGE_TYPES),
        words("its package type must be one of UN/ECE Recommendation 21", "包装类型须为 UN/ECE 第 21 号建议书代码"),
    ),
    (
        "importeridx",
        |text| text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')),
        words("its importer index must be a letter, a digit, - or _", "进口商索引须为字母、数字、- 或 _"),
    ),
    ("iban", is_iban, words("its IBAN must be right", "IBAN 必须正确")),
];

const DATE: Words = words("its date must exist", "日期必须存在");
const TIME: Words = words("its time must exist", "时间必须存在");
const COUNTRY: Words = words("its country must be one of ISO 3166-1", "国家须为 ISO 3166-1 代码");
const PIECE: Words = words("a piece and a total not below it are asked for", "须为“件号/总件数”，且件号不大于总件数");

const fn words(en: &'static str, zh: &'static str) -> Words {
    Words { en, zh }
}

/// What the first failing check of a list asks for; `None` when all pass.
pub(super) fn first_failure(lints: &'static str, content: &str) -> Option<(&'static str, Words)> {
    let failing = |name: &'static str| LINTS.iter().find(|(known, passes, _)| *known == name && !passes(content));
    lints.split(',').find_map(failing).map(|(name, _, asked)| (*name, *asked))
}

/// Whether a name of the dictionary is checked here or known not to be: the inside of North American coupons has rules
/// of its own.
#[cfg(test)]
pub(super) fn is_known(name: &str) -> bool {
    matches!(name, "" | "couponcode" | "couponposoffer") || LINTS.iter().any(|(known, ..)| *known == name)
}

fn starts_with_digits(text: &str, count: usize) -> bool {
    text.len() >= count && text.bytes().take(count).all(|byte| byte.is_ascii_digit())
}

/// A part of the text as a number; beyond every limit when it is none.
fn number(text: &str, from: usize, to: usize) -> u64 {
    let part = text.get(from..to).filter(|part| starts_with_digits(part, part.len()));
    part.and_then(|part| part.parse().ok()).unwrap_or(u64::MAX)
}

fn below(text: &str, limit: u64) -> bool {
    number(text, 0, 2) < limit
}

/// Two digits each of year, month and day. The century makes no difference: 2000 was a leap year.
fn date(text: &str, zero_day: bool) -> bool {
    let year = number(text, 0, 2);
    year < 100 && is_day(2000 + year, number(text, 2, 4), number(text, 4, 6), zero_day)
}

/// Day 0 stands for the last of the month, where it may.
fn is_day(year: u64, month: u64, day: u64, zero_day: bool) -> bool {
    let small = |number: u64| u32::try_from(number).unwrap_or(u32::MAX);
    let day = if zero_day && day == 0 { 1 } else { day };
    year < 10_000 && date_exists(small(year), small(month), small(day))
}

fn in_set(text: &str, set: &[u64; 16]) -> bool {
    let code = number(text, 0, 3);
    let word = usize::try_from(code / 64).ok().and_then(|index| set.get(index));
    text.len() == 3 && word.is_some_and(|word| word >> (code % 64) & 1 == 1)
}

fn in_list(text: &str, list: &str) -> bool {
    list.split(' ').any(|known| known == text)
}

/// The first half is the piece, the second the total.
fn piece_of_total(text: &str) -> bool {
    let half = text.len() / 2;
    let (piece, total) = (number(text, 0, half), number(text, half, text.len()));
    (1..=total).contains(&piece) && total < u64::MAX
}

/// `2/3`, without leading zeros.
fn position_in_sequence(text: &str) -> bool {
    let Some((position, end)) = text.split_once('/') else { return false };
    let plain = |part: &str| !part.is_empty() && !part.starts_with('0');
    let (first, last) = (number(position, 0, position.len()), number(end, 0, end.len()));
    plain(position) && plain(end) && first <= last && last < u64::MAX
}

fn percent_encoded(text: &str) -> bool {
    let hexadecimal = |part: &str| part.bytes().take(2).filter(u8::is_ascii_hexdigit).count() == 2;
    text.split('%').skip(1).all(hexadecimal)
}

fn ends_in_check_pair(text: &str) -> bool {
    let body = text.len().checked_sub(2).and_then(|at| text.get(..at).zip(text.get(at..)));
    body.is_some_and(|(body, pair)| check_pair(body).is_some_and(|checks| checks.into_iter().eq(pair.chars())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// What passes and what does not, for each check.
    const CASES: &[(&str, &[&str], &[&str])] = &[
        ("csum", &["09506000134352", "4006381333931"], &["09506000134353", ""]),
        ("csumalpha", &["1987654Ad4X4bL5ttr2310c2K"], &["1987654Ad4X4bL5ttr2310c2L", "2", ""]),
        ("gcppos1", &["1234", "1234A"], &["123", "123A"]),
        ("gcppos2", &["A1234"], &["1", "A123", ""]),
        ("yymmdd", &["240229", "991231"], &["230229", "241301", "240100", "24011"]),
        ("yymmd0", &["240200", "240229"], &["240230", "240000"]),
        ("yyyymmdd", &["19000228", "20240229"], &["19000229", "2024022"]),
        ("hh", &["00", "23"], &["24", "2"]),
        ("mi", &["59"], &["60"]),
        ("ss", &["00"], &["99", "+1"]),
        ("hhmi", &["2359"], &["2400", "2360"]),
        ("iso3166", &["156", "004"], &["999", "000", "15", "1560"]),
        ("iso3166999", &["999", "156"], &["998"]),
        ("iso3166alpha2", &["CN", "GB"], &["XX", "cn", "C"]),
        ("iso4217", &["156", "978"], &["999999", "001"]),
        ("iso5218", &["0", "9"], &["3"]),
        ("yesno", &["0", "1"], &["2"]),
        ("winding", &["9"], &["2"]),
        ("zero", &["0"], &["1"]),
        ("nonzero", &["01"], &["00"]),
        ("nozeroprefix", &["10"], &["0", "01", "00"]),
        ("hyphen", &["-"], &["+"]),
        ("hasnondigit", &["12a"], &["123"]),
        ("pieceoftotal", &["0102", "9999"], &["0201", "0001", "0100"]),
        ("posinseqslash", &["1/1", "9/10"], &["2/1", "0/1", "01/2", "1/", "/1", "1/2/3", "12"]),
        ("pcenc", &["a%20b", "", "%C3%a9"], &["%", "%2", "%G0", "a%2"]),
        ("latitude", &["1800000000"], &["1800000001"]),
        ("longitude", &["3600000000"], &["3600000001"]),
        ("mediatype", &["01", "80"], &["00", "11", "79"]),
        ("packagetype", &["PX", "200", "8"], &["", "P", "000"]),
        ("importeridx", &["a", "-", "_"], &["+", " "]),
        ("iban", &["GB82WEST12345698765432"], &["GB82WEST12345698765433"]),
    ];

    #[test]
    fn each_check_passes_and_refuses() {
        assert_eq!(CASES.len(), LINTS.len(), "a case for every check");
        for (name, right, wrong) in CASES {
            for content in *right {
                assert_eq!(first_failure(name, content), None, "{name} {content}");
            }
            for content in *wrong {
                assert_eq!(first_failure(name, content).map(|(name, _)| name), Some(*name), "{content}");
            }
        }
    }

    proptest! {
        #[test]
        fn no_content_upsets_a_check(content in "\\PC{0,40}", digits in "[0-9]{0,40}") {
            for (name, ..) in LINTS {
                first_failure(name, &content);
                first_failure(name, &digits);
            }
        }
    }
}
