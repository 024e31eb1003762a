//! States, provinces, oblasts, prefectures: finding one by any of its names, and what postal codes it has.

use crate::fold::fold;
use crate::pattern::Pattern;
use crate::postal::{PostalCheck, check};
use serde::Deserialize;
use shipside_model::Country;
use std::collections::BTreeMap;
use std::sync::OnceLock;

mod alias;
mod kind;

use kind::Kind;

/// A first-level division of a country. Source: `data/SOURCE.md`.
#[derive(Debug, Deserialize)]
#[serde(from = "Row")]
pub struct Admin {
    /// How the country's post writes it in an address: `TX`, `MI`, `東京都`.
    pub key: String,
    /// ISO 3166-2 code without the country (`SP`); empty where the table has none.
    pub code: String,
    /// Name in Latin script where the table has one.
    pub name: String,
    /// Name in the local script.
    pub local_name: String,
    /// The English name in use where the table has only a transliteration ("Moscow Oblast"); empty where
    /// [`Admin::name`] is the one. From general knowledge, see `data/SOURCE.md`.
    pub name_en: &'static str,
    /// Name in Simplified Chinese; empty where none is known. From general knowledge, see `data/SOURCE.md`.
    pub name_zh: &'static str,
    /// Postal codes begin like this.
    postal_prefix: Option<Pattern>,
    /// Folded names, and what is left of each without words like "province".
    names: Vec<String>,
    stems: Vec<String>,
    is_city: bool,
}

/// The division a text names: by code, key or name in either script.
///
/// Case and accents do not count, nor do words like "State of", "Province", "省", "область"; when more than one
/// division could be meant the answer is `None`, and so it is for a country without a list ([`is_listed`]).
///
/// ```
/// use shipside_address::admin::find;
/// use shipside_model::Country;
/// let brazil = Country::new("BR").unwrap();
/// assert_eq!(find(brazil, "Sao Paulo").unwrap().key, "SP");
/// assert!(find(brazil, "Texas").is_none());
/// ```
pub fn find(country: Country, text: &str) -> Option<&'static Admin> {
    let admins = list(country);
    let folded = fold(text);
    if folded.is_empty() || admins.is_empty() {
        return None;
    }
    by_code(country, admins, text)
        .or_else(|| admins.iter().find(|admin| admin.names.contains(&folded)))
        .or_else(|| alias::key(country, &folded).and_then(|key| admins.iter().find(|admin| admin.key == key)))
        .or_else(|| by_stem(admins, text, &folded))
}

/// True when the country's divisions are known, so that "not found" means "no such division".
pub fn is_listed(country: Country) -> bool {
    !list(country).is_empty()
}

/// The country's divisions; empty where none are known.
pub fn list(country: Country) -> &'static [Admin] {
    static ADMINS: OnceLock<BTreeMap<Country, Vec<Admin>>> = OnceLock::new();
    ADMINS.get_or_init(read).get(&country).map(Vec::as_slice).unwrap_or_default()
}

/// One line a division: country | key | English names | Chinese names; names parted by `;`.
const NAMES: &str = include_str!("../data/admin_names.txt");

fn read() -> BTreeMap<Country, Vec<Admin>> {
    let mut admins: BTreeMap<Country, Vec<Admin>> =
        serde_json::from_str(include_str!("../data/admin1.json")).unwrap_or_default();
    for line in NAMES.lines().filter(|line| !line.starts_with('#')) {
        let [code, key, english, chinese] = line.split('|').collect::<Vec<_>>()[..] else { continue };
        let of_country = Country::new(code).and_then(|country| admins.get_mut(&country));
        if let Some(admin) = of_country.and_then(|admins| admins.iter_mut().find(|admin| admin.key == key)) {
            admin.also_called(english, chinese);
        }
    }
    admins
}

/// Whether the postal code lies in the division; `None` when its prefixes are not known or the code itself is
/// not valid in that country.
pub fn matches_postal(country: Country, admin: &Admin, postal_code: &str) -> Option<bool> {
    let prefix = admin.postal_prefix.as_ref()?;
    let PostalCheck::Valid { normalised } = check(country, postal_code) else { return None };
    Some(prefix.matches_start(&normalised))
}

/// The divisions a valid postal code may lie in; prefixes overlap here and there.
pub fn by_postal(country: Country, postal_code: &str) -> Vec<&'static Admin> {
    let PostalCheck::Valid { normalised } = check(country, postal_code) else { return Vec::new() };
    let lies_in = |admin: &&Admin| admin.postal_prefix.as_ref().is_some_and(|prefix| prefix.matches_start(&normalised));
    list(country).iter().filter(lies_in).collect()
}

/// True when every division of the country says how its postal codes begin.
pub(crate) fn knows_postal_prefixes(country: Country) -> bool {
    let admins = list(country);
    !admins.is_empty() && admins.iter().all(|admin| admin.postal_prefix.is_some())
}

/// `SP`, `BR-SP`, `br sp`.
fn by_code(country: Country, admins: &'static [Admin], text: &str) -> Option<&'static Admin> {
    let text = text.trim();
    let rest = text.get(..2).filter(|code| code.eq_ignore_ascii_case(country.as_str())).and(text.get(2..));
    let code = rest.and_then(|rest| rest.strip_prefix(['-', ' '])).unwrap_or(text);
    let is = |known: &str| !known.is_empty() && known.eq_ignore_ascii_case(code);
    admins.iter().find(|admin| is(&admin.key) || is(&admin.code))
}

/// The only division that has the same name apart from words like "province"; a city is none but where the
/// division is one itself ("Ciudad de Buenos Aires" is not in the province of that name).
fn by_stem(admins: &'static [Admin], text: &str, folded: &str) -> Option<&'static Admin> {
    let (stem, kind) = kind::stem(folded);
    if stem.is_empty() || text.chars().count() > 80 {
        return None;
    }
    let fits = |admin: &&Admin| match kind {
        Kind::City => admin.is_city,
        Kind::Region => !admin.is_city,
        Kind::None => true,
    };
    let same = |admin: &&Admin| {
        admin.stems.contains(&stem) || (kind == Kind::None && admin.stems.contains(&folded.to_owned()))
    };
    let mut found = admins.iter().filter(fits).filter(same);
    let first = found.next();
    first.filter(|_| found.next().is_none())
}

impl Admin {
    fn also_called(&mut self, english: &'static str, chinese: &'static str) {
        self.name_en = english.split(';').next().unwrap_or_default();
        self.name_zh = chinese.split(';').next().unwrap_or_default();
        for name in english.split(';').chain(chinese.split(';')).filter(|name| !name.is_empty()) {
            self.names.push(fold(name));
        }
        for name in english.split(';').filter(|name| !name.is_empty()) {
            self.stems.push(kind::stem(&fold(name)).0);
        }
    }
}

fn is_latin(text: &str) -> bool {
    text.chars().all(|c| u32::from(c) < 0x250 || matches!(c, '\u{1e00}'..='\u{1eff}'))
}

/// A division as the table has it.
#[derive(Deserialize)]
struct Row {
    #[serde(rename = "k")]
    key: String,
    #[serde(rename = "i", default)]
    code: String,
    #[serde(rename = "n")]
    name: Option<String>,
    #[serde(rename = "l")]
    latin: Option<String>,
    #[serde(rename = "z")]
    postal_prefix: Option<Pattern>,
}

impl From<Row> for Admin {
    fn from(row: Row) -> Self {
        let local_name = match &row.name {
            // The key is the full name in scripts that have no abbreviations (강원도, whose short name is 강원).
            Some(name) if row.key.is_ascii() || row.latin.is_none() => name.clone(),
            _ => row.key.clone(),
        };
        let plain = row.name.clone().filter(|name| is_latin(name) || !is_latin(&row.key));
        let name = row.latin.clone().or(plain).unwrap_or_else(|| row.key.clone());
        let mut names: Vec<String> = [Some(&row.key), row.name.as_ref(), row.latin.as_ref()]
            .into_iter()
            .flatten()
            .map(|name| fold(name))
            .collect();
        names.dedup();
        let stems: Vec<(String, Kind)> = names.iter().map(|name| kind::stem(name)).collect();
        let roots = stems.iter().filter_map(|(stem, kind)| kind::root(stem, *kind)).collect::<Vec<_>>();
        Admin {
            is_city: stems.iter().any(|(_, kind)| *kind == Kind::City),
            stems: stems.into_iter().map(|(stem, _)| stem).chain(roots).collect(),
            names,
            name,
            name_en: "",
            name_zh: "",
            local_name,
            key: row.key,
            code: row.code,
            postal_prefix: row.postal_prefix,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(code: &str, text: &str, expected: Option<&str>) {
        let found = find(Country::new(code).unwrap(), text);
        assert_eq!(found.map(|admin| admin.key.as_str()), expected, "{code} {text}");
    }

    #[test]
    fn a_division_is_found_by_any_of_its_names() {
        check("BR", "Sao Paulo", Some("SP"));
        check("BR", "SÃO PAULO", Some("SP"));
        check("BR", "sp", Some("SP"));
        check("BR", "BR-SP", Some("SP"));
        check("BR", "Estado de São Paulo", Some("SP"));
        check("US", "Texas", Some("TX"));
        check("US", "Nevada", Some("NV"));
        check("US", " new york ", Some("NY"));
        check("US", "State of Washington", Some("WA"));
        check("US", "Alaska", Some("AK"));
        check("RU", "Московская область", Some("Московская область"));
        check("RU", "Московская обл.", Some("Московская область"));
        check("RU", "Moskovskaya oblast", Some("Московская область"));
        check("RU", "Krasnodar Krai", Some("Краснодарский край"));
        check("RU", "Москва", Some("Москва"));
        check("RU", "г. Москва", Some("Москва"));
        check("RU", "Tatarstan", Some("Республика Татарстан"));
        check("KR", "서울특별시", Some("서울특별시"));
        check("KR", "서울", Some("서울특별시"));
        check("KR", "Seoul", Some("서울특별시"));
        check("KR", "Seoul-si", Some("서울특별시"));
        check("KR", "전북특별자치도", Some("전라북도"));
        check("KR", "강원특별자치도", Some("강원도"));
        check("JP", "東京都", Some("東京都"));
        check("JP", "Tokyo", Some("東京都"));
        check("JP", "Tōkyō-to", Some("東京都"));
        check("JP", "京都", Some("京都府"));
        check("JP", "大阪", Some("大阪府"));
        check("TR", "İstanbul", Some("İstanbul"));
        check("TR", "ISTANBUL", Some("İstanbul"));
        check("TR", "istanbul ili", Some("İstanbul"));
        check("MX", "Ciudad de México", Some("CDMX"));
        check("MX", "Nuevo Leon", Some("N.L."));
        check("CL", "Región Metropolitana", Some("Región Metropolitana"));
        check("CL", "Metropolitana de Santiago", Some("Región Metropolitana"));
        check("UA", "Львівська область", Some("Львівська область"));
        check("UA", "Lviv Oblast", Some("Львівська область"));
        check("UA", "Київ", Some("місто Київ"));
        check("UA", "Kyiv", Some("місто Київ"));
        check("IT", "Milano", Some("MI"));
        check("IT", "Provincia di Milano", Some("MI"));
        check("ES", "Madrid", Some("M"));
        check("ES", "Ciudad Real", Some("CR"));
        check("AU", "New South Wales", Some("NSW"));
        check("CA", "Québec", Some("QC"));
        check("CN", "广东", Some("广东省"));
        check("CN", "Guangdong", Some("广东省"));
        check("CN", "Beijing", Some("北京市"));
        check("TW", "臺北市", Some("台北市"));
        check("AE", "Dubai", Some("إمارة دبيّ"));
        check("IE", "County Dublin", Some("Co. Dublin"));
        check("EG", "Cairo", Some("القاهرة"));
    }

    #[test]
    fn a_division_is_found_by_its_english_and_its_chinese_name() {
        check("RU", "Sverdlovsk Oblast", Some("Свердловская область"));
        check("RU", "Primorsky Krai", Some("Приморский край"));
        check("RU", "Bashkortostan", Some("Республика Башкортостан"));
        check("RU", "Altai Krai", Some("Алтайский край"));
        check("RU", "Altai Republic", Some("Республика Алтай"));
        check("RU", "Altai", None);
        check("RU", "莫斯科州", Some("Московская область"));
        check("UA", "Zaporizhzhia Oblast", Some("Запорізька область"));
        check("UA", "Zakarpattia", Some("Закарпатська область"));
        check("VN", "Ho Chi Minh City", Some("Thành phố Hồ Chí Minh"));
        check("VN", "Hanoi", Some("Hà Nội"));
        check("VN", "Ba Ria Vung Tau", Some("Bà Rịa–Vũng Tàu"));
        check("US", "加利福尼亚州", Some("CA"));
        check("US", "德州", Some("TX"));
        check("JP", "东京都", Some("東京都"));
        check("JP", "广岛县", Some("広島県"));
        check("KR", "首尔", Some("서울특별시"));
        check("HK", "Kowloon", Some("Kowloon"));
    }

    #[test]
    fn every_line_of_the_further_names_is_of_a_division_and_of_one_only() {
        for line in NAMES.lines().filter(|line| !line.starts_with('#')) {
            let [code, key, english, chinese] = line.split('|').collect::<Vec<_>>()[..] else { panic!("{line}") };
            let country = Country::new(code).unwrap();
            assert!(list(country).iter().any(|admin| admin.key == key), "{line}");
            for name in english.split(';').chain(chinese.split(';')).filter(|name| !name.is_empty()) {
                assert_eq!(find(country, name).map(|admin| admin.key.as_str()), Some(key), "{code} {name}");
            }
        }
    }

    #[test]
    fn a_latin_name_is_in_latin_letters_and_local_names_stay() {
        let name = |code: &str, key: &str| {
            let found = find(Country::new(code).unwrap(), key).unwrap();
            (found.name.as_str(), found.local_name.as_str(), found.name_en, found.name_zh)
        };
        assert_eq!(name("HK", "九龍"), ("Kowloon", "九龍", "", ""));
        assert_eq!(
            name("RU", "Московская область"),
            ("Moskovskaya oblast'", "Московская область", "Moscow Oblast", "莫斯科州"),
        );
        assert_eq!(name("US", "TX"), ("Texas", "Texas", "", "得克萨斯州"));
    }

    #[test]
    fn what_is_none_or_could_be_two_is_not_guessed() {
        check("FR", "Île-de-France", None);
        check("DE", "Bayern", None);
        check("US", "", None);
        check("US", "Bayern", None);
        check("US", "?", None);
        check("TW", "新竹", None);
        check("TW", "新竹市", Some("新竹市"));
        check("UA", "Kyiv Oblast", Some("Київська область"));
        check("AR", "Ciudad de Buenos Aires", Some("Ciudad Autónoma de Buenos Aires"));
        check("AR", "Buenos Aires", Some("Buenos Aires"));
        check("MX", "Mexico", None);
        check("JP", "大阪市", None);
    }

    #[test]
    fn every_division_is_found_by_each_of_its_names_where_no_other_bears_it() {
        let mut checked = 0;
        for country in crate::data::formats().keys() {
            let admins = list(*country);
            for admin in admins {
                for name in [&admin.key, &admin.name, &admin.local_name] {
                    let bearers = admins.iter().filter(|other| other.names.contains(&fold(name))).count();
                    let found = find(*country, name).map(|found| &found.key);
                    if bearers == 1 && by_code(*country, admins, name).is_none_or(|other| other.key == admin.key) {
                        assert_eq!(found, Some(&admin.key), "{country} {name}");
                        checked += 1;
                    }
                }
            }
        }
        assert!(checked > 4000, "{checked}");
    }

    fn check_postal(code: &str, state: &str, postal_code: &str, expected: Option<bool>) {
        let country = Country::new(code).unwrap();
        let admin = find(country, state).unwrap();
        assert_eq!(matches_postal(country, admin, postal_code), expected, "{code} {state} {postal_code}");
    }

    #[test]
    fn a_postal_code_lies_in_its_state_and_in_no_other() {
        check_postal("US", "Nevada", "90210", Some(false));
        check_postal("US", "California", "90210", Some(true));
        check_postal("US", "Texas", "78704", Some(true));
        check_postal("US", "Massachusetts", "02108-1234", Some(true));
        check_postal("US", "Massachusetts", "2108", None);
        check_postal("US", "Texas", "78?", None);
        check_postal("BR", "Sao Paulo", "13015-002", Some(true));
        check_postal("BR", "Sao Paulo", "13015002", Some(true));
        check_postal("BR", "Rio de Janeiro", "13015-002", Some(false));
        check_postal("KR", "서울특별시", "06236", Some(true));
        check_postal("CL", "Región Metropolitana", "7500571", None);
    }

    #[test]
    fn the_states_of_a_postal_code_are_told() {
        let check = |code: &str, postal_code: &str, expected: &[&str]| {
            let found = by_postal(Country::new(code).unwrap(), postal_code);
            let keys: Vec<&str> = found.iter().map(|admin| admin.key.as_str()).collect();
            assert_eq!(keys, expected, "{code} {postal_code}");
        };
        check("US", "90210", &["CA"]);
        check("BR", "13015-002", &["SP"]);
        check("JP", "100-0005", &["東京都"]);
        check("RU", "141407", &["Москва", "Московская область"]);
        check("US", "78?", &[]);
        check("DE", "80802", &[]);
    }
}
