use crate::data::{Format, formats, phones};
use crate::fold::{fold, narrow};
use shipside_model::Country;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// What is known of a country or territory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountryFacts {
    /// ISO 3166-1 alpha-2 code.
    pub code: Country,
    /// ISO 3166-1 alpha-3 code; empty where there is none.
    pub alpha3: &'static str,
    /// English capitals, as the last line of an international address wants it.
    pub name: String,
    /// English, as a person writes it.
    pub name_en: &'static str,
    /// Simplified Chinese.
    pub name_zh: &'static str,
    /// Calling code with its plus: `+55`; empty where no telephone plan is known.
    pub calling_code: String,
    /// An example of a postal code; empty where the country has none or none is known.
    pub postal_example: String,
}

/// The country a text names: by code, by English or Chinese name, by a common alias or by several of them at once.
///
/// Case, accents, width and punctuation do not count. `None` when it names none, or two different ones.
///
/// ```
/// use shipside_address::country;
/// for text in ["BR", "brazil", "BRASIL", "巴西", "巴西(Brazil)", "BRA"] {
///     assert_eq!(country(text).unwrap().as_str(), "BR", "{text}");
/// }
/// assert_eq!(country("Atlantis"), None);
/// ```
pub fn country(text: &str) -> Option<Country> {
    by_name(text).or_else(|| by_parts(text))
}

/// The facts of a country or territory, or `None` when there is none of that code.
pub fn facts(country: Country) -> Option<&'static CountryFacts> {
    tables().facts.get(&country)
}

struct Tables {
    facts: BTreeMap<Country, CountryFacts>,
    names: BTreeMap<String, Country>,
}

/// One line a territory: code | alpha-3 | English | Chinese | other names, parted by `;`.
const NAMES: &str = include_str!("../data/names.txt");

fn tables() -> &'static Tables {
    static TABLES: OnceLock<Tables> = OnceLock::new();
    TABLES.get_or_init(|| {
        let mut tables = Tables { facts: BTreeMap::new(), names: BTreeMap::new() };
        for (facts, aliases) in NAMES.lines().filter_map(read_line) {
            let own = [facts.code.as_str(), facts.alpha3, facts.name_en, facts.name_zh];
            for name in own.into_iter().chain(aliases.split(';')) {
                tables.names.insert(key(name), facts.code);
            }
            tables.facts.insert(facts.code, facts);
        }
        tables.names.remove("");
        tables
    })
}

fn read_line(line: &'static str) -> Option<(CountryFacts, &'static str)> {
    let mut cells = line.split('|');
    let code = Country::new(cells.next()?)?;
    let alpha3 = cells.next()?;
    let name_en = cells.next()?;
    let name_zh = cells.next()?;
    let aliases = cells.next()?;
    let format = formats().get(&code);
    let facts = CountryFacts {
        code,
        alpha3,
        name: capitals(code, format, name_en),
        name_en,
        name_zh,
        calling_code: phones().get(&code).map(|phones| format!("+{}", phones.calling_code)).unwrap_or_default(),
        postal_example: format
            .and_then(|format| format.zipex.as_deref())
            .and_then(|examples| examples.split(',').next())
            .unwrap_or_default()
            .to_owned(),
    };
    Some((facts, aliases))
}

/// Countries that were renamed after the table of the formats was written.
const RENAMED: [&str; 2] = ["MK", "SZ"];

fn capitals(code: Country, format: Option<&Format>, name_en: &str) -> String {
    let listed = format.and_then(|format| format.name.as_deref()).filter(|_| !RENAMED.contains(&code.as_str()));
    listed.unwrap_or(name_en).to_uppercase()
}

/// A name as it is compared: folded, without `the`, with `St.` written out.
fn key(name: &str) -> String {
    let folded = fold(name);
    let words = folded.split(' ').filter(|word| *word != "the");
    words.map(|word| if word == "st" { "saint" } else { word }).collect::<Vec<_>>().join(" ")
}

fn by_name(text: &str) -> Option<Country> {
    tables().names.get(&key(text)).copied()
}

/// `巴西(Brazil)`, `RU - Russian Federation`, `巴西 Brazil`: every part must name the same country.
fn by_parts(text: &str) -> Option<Country> {
    let mut found = None;
    for part in parts(text) {
        let country = by_name(&part)?;
        if found.is_some_and(|found| found != country) {
            return None;
        }
        found = Some(country);
    }
    found
}

/// The text cut at brackets, slashes, dashes and commas, and where Chinese meets another script.
fn parts(text: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut was_han = false;
    for c in text.chars().map(narrow) {
        let cut = "()[]【】/|-,:;".contains(c);
        let is_han = matches!(c, '\u{4e00}'..='\u{9fff}');
        if cut || (is_han != was_han && c != ' ') {
            parts.push(String::new());
        }
        if c != ' ' {
            was_han = is_han;
        }
        if !cut && let Some(last) = parts.last_mut() {
            last.push(c);
        }
    }
    parts.retain(|part| !part.trim().is_empty());
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let found = country(text).map(|country| country.to_string()).unwrap_or_default();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn countries_are_known_by_the_names_exports_use() {
        check("BR", "BR");
        check(" br ", "BR");
        check("BRA", "BR");
        check("Brazil", "BR");
        check("Korea", "KR");
        check("South Korea", "KR");
        check("Republic of Korea", "KR");
        check("Korea, Republic of", "KR");
        check("大韩民国", "KR");
        check("韩国", "KR");
        check("Korea, Democratic People's Republic of", "KP");
        check("Russian Federation", "RU");
        check("Russia", "RU");
        check("俄罗斯联邦", "RU");
        check("Turkey", "TR");
        check("Türkiye", "TR");
        check("TÜRKİYE", "TR");
        check("UK", "GB");
        check("Great Britain", "GB");
        check("The United Kingdom", "GB");
        check("USA", "US");
        check("U.S.A.", "US");
        check("United States of America", "US");
        check("Czech Republic", "CZ");
        check("Czechia", "CZ");
        check("Macedonia", "MK");
        check("Viet Nam", "VN");
        check("vietnam", "VN");
        check("Côte d’Ivoire", "CI");
        check("COTE D'IVOIRE", "CI");
        check("St. Lucia", "LC");
        check("Trinidad & Tobago", "TT");
        check("Virgin Islands (U.S.)", "VI");
        check("Congo (Dem. Rep.)", "CD");
        check("Ｂｒａｚｉｌ", "BR");
        check("南极", "AQ");
        check("安圭拉岛(英)", "AI");
    }

    #[test]
    fn several_names_of_one_country_are_one_country() {
        check("巴西(Brazil)", "BR");
        check("巴西（Brazil）", "BR");
        check("巴西 Brazil", "BR");
        check("RU - Russian Federation", "RU");
        check("United States (US)", "US");
        check("DE/德国", "DE");
    }

    #[test]
    fn what_names_no_country_or_two_is_none() {
        check("", "");
        check("QQ", "");
        check("N/A", "");
        check("Atlantis", "");
        check("Brazil/Germany", "");
        check("Virgin Islands", "");
        check("()", "");
    }

    #[test]
    fn every_territory_of_the_formats_has_facts_and_is_found_by_each_of_its_names() {
        let mut names = BTreeMap::new();
        for line in NAMES.lines() {
            let (facts, aliases) = read_line(line).unwrap();
            for name in [facts.alpha3, facts.name_en, facts.name_zh].into_iter().chain(aliases.split(';')) {
                let taken = names.insert(key(name), facts.code).filter(|_| !name.is_empty());
                assert!(taken.is_none_or(|taken| taken == facts.code), "{name} names {} and {taken:?}", facts.code);
                assert!(name.is_empty() || country(name) == Some(facts.code), "{name}");
            }
        }
        for code in formats().keys() {
            let facts = facts(*code).unwrap();
            assert_eq!(country(code.as_str()), Some(*code));
            assert!(facts.name_zh.chars().all(|c| !c.is_ascii_alphabetic()) && !facts.name_zh.is_empty(), "{code}");
            assert!(!facts.name.chars().any(char::is_lowercase) && !facts.name.is_empty(), "{code}");
        }
        assert_eq!(tables().facts.len(), 252);
    }

    #[test]
    fn facts_tell_the_last_line_the_calling_code_and_a_postal_example() {
        let check = |code: &str, name: &str, zh: &str, calling: &str, postal: &str| {
            let facts = facts(Country::new(code).unwrap()).unwrap();
            let seen = (facts.name.as_str(), facts.name_zh, facts.calling_code.as_str(), facts.postal_example.as_str());
            assert_eq!(seen, (name, zh, calling, postal));
        };
        check("BR", "BRAZIL", "巴西", "+55", "40301-110");
        check("MK", "NORTH MACEDONIA", "北马其顿", "+389", "1314");
        check("AX", "FINLAND", "奥兰群岛", "+358", "22150");
        check("AQ", "ANTARCTICA", "南极洲", "", "");
        assert_eq!(facts(Country::new("QQ").unwrap()), None);
    }
}
