use super::kinds::{Kinds, PhoneKind, kind, kinds};
use super::{split_code, without_national_prefix};
use crate::data::{Phones, phones};
use crate::fold::narrow;
use serde::{Deserialize, Serialize};
use shipside_model::Country;

/// Whether a number of that length exists in its plan; nothing is said of its beginning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Possible {
    /// A number of the plan has that length.
    Yes,
    /// Only a number dialled inside its town has that length: it cannot be reached from abroad.
    OnlyLocally,
    /// Shorter than every number of the plan.
    TooShort,
    /// Longer than every number of the plan.
    TooLong,
    /// Between the shortest and the longest, but no number has that length.
    WrongLength,
}

/// A number read as libphonenumber reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PhoneNumber {
    /// Calling code without a plus: `55`.
    pub calling_code: String,
    /// The number behind it, without the national prefix; a leading zero that belongs to the number stays (Italy).
    pub significant: String,
    /// As it is dialled from anywhere: `+5519991234567`.
    pub e164: String,
    /// As it is dialled at home, ungrouped: `015112345678`. Where the plan has special forms at home (Argentine
    /// mobiles, Belarus) this is the number without a prefix.
    pub national: String,
    /// The region whose plan has the number; `None` when no plan of that calling code has it.
    pub region: Option<Country>,
    /// Whether a number of that length exists.
    pub possible: Possible,
    /// What it is used for; `None` when no plan of that calling code has such a number, that is: it is not valid.
    pub kind: Option<PhoneKind>,
}

/// Whether the number may exist, by its length alone; libphonenumber's `isPossibleNumber`.
///
/// ```
/// use shipside_address::phone::{possible, valid};
/// use shipside_model::Country;
/// let states = Country::new("US").unwrap();
/// assert!(possible(states, "(120) 555-0143") && !valid(states, "(120) 555-0143"));
/// assert!(valid(states, "512-555-0143"));
/// ```
pub fn possible(country: Country, number: &str) -> bool {
    read(country, number).is_some_and(|number| matches!(number.possible, Possible::Yes | Possible::OnlyLocally))
}

/// Whether the number is one of the plan its calling code belongs to; libphonenumber's `isValidNumber`.
/// Whether anybody answers is another matter.
pub fn valid(country: Country, number: &str) -> bool {
    read(country, number).is_some_and(|number| number.kind.is_some())
}

/// Reads a number as it is dialled in `country`, or with a calling code of its own.
///
/// `None` when it is no number at all, when its calling code is no country's (satellite and other worldwide codes
/// such as `+800` are not in the tables; libphonenumber knows them) or when the country has no known plan.
/// An extension, text in front and a second number are left aside.
pub fn read(country: Country, number: &str) -> Option<PhoneNumber> {
    let number = only_number(number)?;
    let (code, reader, digits) = calling_code(country, &number)?;
    let plan = phones().get(&reader)?;
    let kinds = kinds().get(&reader)?;
    if digits.len() < SHORTEST {
        return None;
    }
    let bare = without_national_prefix(plan, &digits);
    let keeps = matches!(length(plan, kinds, &bare), Possible::Yes | Possible::TooLong);
    let significant = if keeps { bare } else { digits };
    if !(SHORTEST..=LONGEST).contains(&significant.len()) {
        return None;
    }
    let judge = main_region(plan.calling_code)?;
    let possible = length(phones().get(&judge)?, self::kinds().get(&judge)?, &significant);
    let region = region(plan.calling_code, &significant);
    let kind = region.and_then(|region| kind(region, &significant));
    Some(PhoneNumber {
        e164: format!("+{code}{significant}"),
        national: at_home(region.unwrap_or(reader), kind, &significant),
        region: region.filter(|_| kind.is_some()),
        possible,
        kind,
        calling_code: code,
        significant,
    })
}

/// Digits a number has at least and at most behind its calling code, whatever the plan.
const SHORTEST: usize = 2;
/// See [`SHORTEST`].
const LONGEST: usize = 17;
/// Longer texts are no telephone numbers.
const LONGEST_TEXT: usize = 250;

/// The digits of the text with a plus in front where there is one; `None` when that is no number.
fn only_number(text: &str) -> Option<String> {
    if text.chars().count() > LONGEST_TEXT {
        return None;
    }
    let text: String = text.chars().map(narrow).map(|c| digit(c).unwrap_or(c)).collect();
    let start = text.find(|c: char| c.is_ascii_digit() || c == '+')?;
    let text = text.get(start..)?;
    let text = text.get(..extension(text)).unwrap_or(text);
    let text = text.trim_end_matches(|c: char| !c.is_alphanumeric());
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let signs = |c: char| c.is_ascii_alphanumeric() || "- ()[].~*/\u{ad}\u{200b}\u{2060}\u{30fc}".contains(c);
    let is_short = digits == SHORTEST && text.len() == SHORTEST;
    if !(is_short || digits > SHORTEST && text.trim_start_matches('+').chars().all(signs)) {
        return None;
    }
    let plus = if text.starts_with('+') { "+" } else { "" };
    let is_vanity = text.chars().filter(char::is_ascii_alphabetic).count() >= 3;
    let typed =
        text.chars().filter_map(|c| if is_vanity { c.is_ascii_digit().then_some(c).or(keypad(c)) } else { Some(c) });
    Some(plus.to_owned() + &typed.filter(char::is_ascii_digit).collect::<String>())
}

/// Where an extension or a second number begins: `x12`, `ext. 12`, `доб. 12`, `#12`, `;ext=12`, `,12`.
fn extension(text: &str) -> usize {
    const SIGNS: [&str; 9] = ["x", "ext", "extn", "доб", "int", "anexo", "#", ";", ","];
    let lower: String = text.chars().map(|c| c.to_ascii_lowercase()).collect();
    let is_extension = |at: &usize| {
        let rest = lower.get(*at..).unwrap_or_default();
        SIGNS.iter().filter_map(|sign| rest.strip_prefix(sign)).any(|rest| {
            let number = rest.trim_start_matches([' ', '.', ':', '=', 't', 'e', 'n']).trim_end_matches('#').trim();
            !number.is_empty() && number.len() <= 15 && number.starts_with(|c: char| c.is_ascii_digit())
        })
    };
    let starts = lower.char_indices().map(|(at, _)| at).skip(1);
    starts.into_iter().find(is_extension).unwrap_or(text.len())
}

/// Zeros of the digits buyers type: Arabic, Persian, Devanagari, Bengali, Thai.
const ZEROS: [char; 5] = ['٠', '۰', '०', '০', '๐'];

fn digit(c: char) -> Option<char> {
    let value = |zero: &char| u32::from(c).checked_sub(u32::from(*zero)).filter(|value| *value < 10);
    ZEROS.iter().find_map(value).and_then(|value| char::from_digit(value, 10))
}

/// The key of a telephone a letter stands on.
fn keypad(letter: char) -> Option<char> {
    Some(match letter.to_ascii_lowercase() {
        'a'..='c' => '2',
        'd'..='f' => '3',
        'g'..='i' => '4',
        'j'..='l' => '5',
        'm'..='o' => '6',
        'p'..='s' => '7',
        't'..='v' => '8',
        'w'..='z' => '9',
        _ => return None,
    })
}

/// The calling code, the region whose plan reads the number, and the digits behind the code.
fn calling_code(country: Country, number: &str) -> Option<(String, Country, String)> {
    let plan = phones().get(&country)?;
    let home = plan.calling_code.to_string();
    let split = |digits: &str| {
        let (code, rest) = split_code(digits).filter(|_| digits.len() > SHORTEST)?;
        let main = main_region(code.parse().ok()?)?;
        Some((code, main, rest))
    };
    let digits = match number.strip_prefix('+') {
        Some(digits) => match split(digits) {
            Some(found) => return Some(found),
            // A plus that stands for nothing: the rest is read as dialled from here.
            None => digits,
        },
        None => number,
    };
    let kinds = kinds().get(&country)?;
    let dialled = kinds.international_prefix.as_ref().and_then(|prefix| prefix.captures_start(digits));
    let behind = dialled.and_then(|groups| digits.get(groups.get(0)?.end()..));
    if let Some(behind) = behind.filter(|behind| !behind.starts_with('0')) {
        return split(behind);
    }
    let stripped = digits.strip_prefix(home.as_str()).filter(|rest| {
        let rest = without_national_prefix(plan, rest);
        let repeats = !plan.general.matches_whole(digits) && plan.general.matches_whole(&rest);
        repeats || length(plan, kinds, digits) == Possible::TooLong
    });
    match (stripped, number.starts_with('+')) {
        (Some(rest), _) => Some((home, main_region(plan.calling_code)?, without_national_prefix(plan, rest))),
        (None, true) => None,
        (None, false) => Some((home, country, digits.to_owned())),
    }
}

/// The region a calling code is judged by.
fn main_region(code: u16) -> Option<Country> {
    let mut regions = phones().iter().filter(|(_, plan)| plan.calling_code == code).map(|(country, _)| *country);
    let first = regions.next()?;
    let is_main = |country: &Country| kinds().get(country).is_some_and(|kinds| kinds.is_main);
    if is_main(&first) { Some(first) } else { Some(regions.find(is_main).unwrap_or(first)) }
}

/// The region of the calling code whose plan has the number.
fn region(code: u16, significant: &str) -> Option<Country> {
    let main = main_region(code)?;
    let mut regions: Vec<Country> =
        phones().iter().filter(|(_, plan)| plan.calling_code == code).map(|(country, _)| *country).collect();
    if regions.len() == 1 {
        return Some(main);
    }
    regions.sort_by_key(|country| *country != main);
    regions.into_iter().find(|country| match phones().get(country).and_then(|plan| plan.leading.as_ref()) {
        Some(leading) => leading.matches_start(significant),
        None => kind(*country, significant).is_some(),
    })
}

fn length(plan: &Phones, kinds: &Kinds, digits: &str) -> Possible {
    let length = digits.len();
    let shortest = plan.lengths.iter().min().copied().unwrap_or_default();
    let longest = plan.lengths.iter().max().copied().unwrap_or_default();
    if kinds.local_lengths.contains(&length) {
        Possible::OnlyLocally
    } else if plan.lengths.contains(&length) {
        Possible::Yes
    } else if length < shortest {
        Possible::TooShort
    } else if length > longest {
        Possible::TooLong
    } else {
        Possible::WrongLength
    }
}

/// With the national prefix where people at home write it.
fn at_home(region: Country, kind: Option<PhoneKind>, significant: &str) -> String {
    let prefixed = kinds().get(&region).map(|kinds| kinds.prefixed).unwrap_or_default();
    let is_prefixed = match kind {
        Some(PhoneKind::Fixed) => prefixed.0,
        Some(PhoneKind::Mobile) => prefixed.1,
        Some(PhoneKind::FixedOrMobile) => prefixed.0 && prefixed.1,
        Some(PhoneKind::Other) | None => false,
    };
    let prefix = phones().get(&region).and_then(Phones::prefix).filter(|_| is_prefixed);
    prefix.unwrap_or_default().to_owned() + significant
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Region, number, E.164, form at home, whether it is possible, what it is.
    fn check(country: &str, number: &str, expected: &str) {
        let seen = match read(Country::new(country).unwrap(), number) {
            Some(PhoneNumber { e164, national, possible, kind, region, .. }) => {
                let region = region.map_or("-".to_owned(), |region| region.to_string());
                let kind = kind.map_or("-".to_owned(), |kind| format!("{kind:?}"));
                format!("{e164} {national} {region} {possible:?} {kind}")
            }
            None => "none".to_owned(),
        };
        assert_eq!(seen, expected, "{country} {number}");
    }

    #[test]
    fn a_number_is_read_with_its_kind_and_both_its_forms() {
        check("BR", "19 99123-4567", "+5519991234567 19991234567 BR Yes Mobile");
        check("BR", "(019) 3232-1234", "+551932321234 1932321234 BR Yes Fixed");
        check("DE", "0151 12345678", "+4915112345678 015112345678 DE Yes Mobile");
        check("DE", "+49 (0) 30 123456", "+4930123456 030123456 DE Yes Fixed");
        check("GB", "0044 7400 123456", "+447400123456 07400123456 GB Yes Mobile");
        check("IT", "02 1234 5678", "+390212345678 0212345678 IT Yes Fixed");
        check("RU", "8 (916) 123-45-67", "+79161234567 89161234567 RU Yes Mobile");
        check("KZ", "8 701 123 4567", "+77011234567 87011234567 KZ Yes Mobile");
        check("US", "011 44 7400 123456", "+447400123456 07400123456 GB Yes Mobile");
        check("US", "1-800-FLOWERS", "+18003569377 8003569377 US Yes Other");
        check("CA", "514-555-0112", "+15145550112 5145550112 CA Yes FixedOrMobile");
        check("CN", "13800138000", "+8613800138000 13800138000 CN Yes Mobile");
        check("CN", "010-62000800", "+861062000800 01062000800 CN Yes Fixed");
        check("SA", "٠٥٠١٢٣٤٥٦٧", "+966501234567 0501234567 SA Yes Mobile");
        check("AR", "011 15 2345-6789", "+5491123456789 91123456789 AR Yes Mobile");
        check("JE", "07797 712345", "+447797712345 07797712345 JE Yes Mobile");
    }

    #[test]
    fn what_surrounds_a_number_is_left_aside() {
        check("US", "Tel: (512) 555-0143 ext. 12", "+15125550143 5125550143 US Yes FixedOrMobile");
        check("US", "512-555-0143 x12", "+15125550143 5125550143 US Yes FixedOrMobile");
        check("RU", "+7 916 123-45-67 доб. 12", "+79161234567 89161234567 RU Yes Mobile");
        check("US", "no number", "none");
        check("US", "", "none");
        check("US", "7", "none");
        check("US", "+999 12345678", "none");
        check("US", "+", "none");
        check("US", "512-555-0143 / +1 512-555-0144", "none");
        check("AQ", "12345678", "none");
        check("US", &"5".repeat(300), "none");
    }

    #[test]
    fn possible_and_valid_are_two_questions() {
        check("DE", "12345", "+4912345 12345 - Yes -");
        check("US", "555-0143", "+15550143 5550143 - OnlyLocally -");
        check("US", "120 555 0143", "+11205550143 1205550143 - Yes -");
        check("US", "512 555 014", "+1512555014 512555014 - TooShort -");
        check("US", "512 555 01433", "+151255501433 51255501433 - TooLong -");
        check("AD", "1234567", "+3761234567 1234567 - WrongLength -");
        check("SA", "1", "none");
        check("JP", "12", "+8112 12 - TooShort -");
    }
}
