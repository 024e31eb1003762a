use crate::admin;
use crate::data::{DEFAULT_FORMAT, DEFAULT_UPPER, Format, formats};
use crate::fold::fold;
use crate::postal;
use crate::{Field, facts};
use serde::{Deserialize, Serialize};
use shipside_model::{Address, Country};

/// In which script the address stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    /// The destination's own: the order its postmen read.
    Local,
    /// Latin letters: the order for letters from abroad.
    Latin,
}

impl Script {
    /// The script an address is written in: Latin when it has no letter of another one.
    ///
    /// ```
    /// use shipside_address::Script;
    /// use shipside_model::{Address, Country};
    /// let address = |street: &str| Address {
    ///     country: Country::new("JP").unwrap(),
    ///     state: "Tokyo".to_owned(),
    ///     city: "Chiyoda-ku".to_owned(),
    ///     district: String::new(),
    ///     street: street.to_owned(),
    ///     postal_code: "100-0005".to_owned(),
    ///     short_address: None,
    /// };
    /// assert_eq!(Script::of(&address("1-9-1 Marunouchi")), Script::Latin);
    /// assert_eq!(Script::of(&address("丸の内1-9-1")), Script::Local);
    /// ```
    pub fn of(address: &Address) -> Script {
        let parts = [&address.street, &address.district, &address.city, &address.state];
        if parts.into_iter().all(|part| is_latin(part)) { Script::Latin } else { Script::Local }
    }
}

/// True when no letter is of another script; digits and signs belong to every one.
fn is_latin(text: &str) -> bool {
    text.chars().all(|c| !c.is_alphabetic() || u32::from(c) < 0x250 || matches!(c, '\u{1e00}'..='\u{1eff}'))
}

/// The lines of an address in the destination's order, the country in English capitals last; no name, no company.
///
/// Fields the destination writes in capitals are in capitals. An empty field leaves no gap and no stray comma.
/// A neighbourhood, city or national short address the format has no place for gets a line of its own; a state
/// the destination's post does not use (Germany, France, Britain, …) is left out once there is a city.
///
/// ```
/// use shipside_address::{Script, lines};
/// use shipside_model::{Address, Country};
/// let address = Address {
///     country: Country::new("BR").unwrap(),
///     state: "Sao Paulo".to_owned(),
///     city: "Campinas".to_owned(),
///     district: "Centro".to_owned(),
///     street: "Rua Barão de Jaguara 1481, apto 52".to_owned(),
///     postal_code: "13015002".to_owned(),
///     short_address: None,
/// };
/// assert_eq!(
///     lines(&address, Script::Latin),
///     ["Rua Barão de Jaguara 1481, apto 52", "Centro", "CAMPINAS-SP", "13015-002", "BRAZIL"],
/// );
/// ```
pub fn lines(address: &Address, script: Script) -> Vec<String> {
    label(address, script).lines
}

/// The lines of an address and what of it is not on them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AddressLabel {
    /// As [`lines`] gives them.
    pub lines: Vec<String>,
    /// Filled fields the destination's post does not write: a state in Germany, a postal code in Hong Kong.
    pub left_out: Vec<Field>,
}

/// The lines of an address together with the filled fields that are not on them, so that nothing goes unseen.
///
/// ```
/// use shipside_address::{Field, Script, label};
/// use shipside_model::{Address, Country};
/// let address = Address {
///     country: Country::new("DE").unwrap(),
///     state: "Bayern".to_owned(),
///     city: "München".to_owned(),
///     district: String::new(),
///     street: "Leopoldstraße 77".to_owned(),
///     postal_code: "80802".to_owned(),
///     short_address: None,
/// };
/// assert_eq!(label(&address, Script::Latin).left_out, [Field::State]);
/// ```
pub fn label(address: &Address, script: Script) -> AddressLabel {
    let format = formats().get(&address.country);
    let pattern = match script {
        Script::Local => format.and_then(|format| format.fmt.as_deref()),
        Script::Latin => format.and_then(|format| format.lfmt.as_deref().or(format.fmt.as_deref())),
    };
    let pattern = complete(pattern.unwrap_or(DEFAULT_FORMAT), address);
    let upper = format.and_then(|format| format.upper.as_deref()).unwrap_or(DEFAULT_UPPER);
    let value = |letter: char| {
        let value = value(address, format, script, letter);
        if upper.contains(letter) { value.to_uppercase() } else { value }
    };
    let filled = pattern.split("%n").map(|line| fill(line, &value));
    let mut lines: Vec<String> = filled.flat_map(|line| line.split('\n').map(tidy).collect::<Vec<_>>()).collect();
    lines.push(country_line(address.country));
    lines.retain(|line| !line.is_empty());
    AddressLabel { lines, left_out: left_out(address, &pattern) }
}

/// Filled fields the pattern has no place for; a name written elsewhere on the label is there.
fn left_out(address: &Address, pattern: &str) -> Vec<Field> {
    let fields = [
        (Field::Street, 'A', &address.street),
        (Field::District, 'D', &address.district),
        (Field::City, 'C', &address.city),
        (Field::State, 'S', &address.state),
        (Field::PostalCode, 'Z', &address.postal_code),
    ];
    let is_written = |field: Field, value: &str| match field {
        Field::City => names_city(pattern, address),
        Field::State => fold(value) == fold(&address.city),
        _ => false,
    };
    let fields = fields.into_iter().filter(|(field, letter, value)| {
        !value.trim().is_empty() && !pattern.contains(&format!("%{letter}")) && !is_written(*field, value)
    });
    fields.map(|(field, ..)| field).collect()
}

fn country_line(country: Country) -> String {
    facts(country).map_or_else(|| country.to_string(), |facts| facts.name.clone())
}

/// Letter of the national short address; the tables have none, we put it in.
const SHORT_ADDRESS: char = 'H';

/// The format with a place for what is filled and would be lost.
fn complete(pattern: &str, address: &Address) -> String {
    let has = |field: &str| pattern.contains(field);
    let from_large_to_small = has("%S") && pattern.find("%S") < pattern.find("%A");
    let city = if has("%C") || names_city(pattern, address) { "" } else { "%C" };
    let district = if has("%D") { "" } else { "%D" };
    if from_large_to_small {
        let larger = if has("%C") { "%C" } else { "%S" };
        return pattern
            .replace(larger, &format!("{larger}{city}{district}"))
            .replace("%A", &format!("%A{}", short(address)));
    }
    let state = if !has("%S") && address.city.trim().is_empty() { "%S" } else { "" };
    let missing = [district, city, state].into_iter().filter(|field| !field.is_empty());
    let own_lines: String = missing.map(|field| format!("%n{field}")).collect();
    pattern.replace("%A", &format!("%A{}{own_lines}", short(address)))
}

/// A line for the national short address, when the street does not say it already.
fn short(address: &Address) -> String {
    let short = address.short_address.as_deref().map(fold).filter(|short| !fold(&address.street).contains(short));
    short.map(|_| format!("%n%{SHORT_ADDRESS}")).unwrap_or_default()
}

/// A city state writes its name once: in the format itself (Singapore) or as the state (Dubai).
fn names_city(pattern: &str, address: &Address) -> bool {
    let city = fold(&address.city);
    fold(pattern).contains(&city) || (pattern.contains("%S") && city == fold(&address.state))
}

fn value(address: &Address, format: Option<&Format>, script: Script, letter: char) -> String {
    if letter == SHORT_ADDRESS {
        return address.short_address.clone().unwrap_or_default();
    }
    match Field::from_letter(letter) {
        Some(Field::Street) => {
            address.street.lines().map(tidy).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
        }
        Some(Field::District) => tidy(&address.district),
        Some(Field::City) => tidy(&address.city),
        Some(Field::State) => state(address, script),
        Some(Field::PostalCode) => {
            let normalised = format.and_then(|format| postal::normalise(address.country, format, &address.postal_code));
            normalised.unwrap_or_else(|| tidy(&address.postal_code))
        }
        Some(Field::Name | Field::Organisation | Field::SortingCode) | None => String::new(),
    }
}

/// Countries whose post writes the state as an abbreviation.
const ABBREVIATED: [&str; 6] = ["AU", "BR", "CA", "IT", "MX", "US"];

/// The state as typed, as the abbreviation the post wants, or in Latin letters where these are asked for and known.
fn state(address: &Address, script: Script) -> String {
    let typed = tidy(&address.state);
    let Some(admin) = admin::find(address.country, &typed) else { return typed };
    if ABBREVIATED.contains(&address.country.as_str()) {
        admin.key.clone()
    } else if script == Script::Latin && !is_latin(&typed) && is_latin(&admin.name) {
        admin.name.clone()
    } else {
        typed
    }
}

/// One line of a format with its fields filled; text between two fields stays only when both sides have something.
fn fill(line: &str, value: &impl Fn(char) -> String) -> String {
    let mut filled = String::new();
    let mut between = String::new();
    let (mut had_field, mut had_value) = (false, false);
    let mut rest = line.chars();
    while let Some(c) = rest.next() {
        if c != '%' {
            between.push(c);
            continue;
        }
        let value = rest.next().map(value).unwrap_or_default();
        if !value.is_empty() {
            if had_value || !had_field {
                filled += &between;
            }
            let spaced = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '가'..='힣'));
            if had_value && between.is_empty() && spaced(filled.chars().last()) && spaced(value.chars().next()) {
                filled.push(' ');
            }
            filled += &value;
            had_value = true;
        }
        had_field = true;
        between.clear();
    }
    if had_value || !had_field {
        filled += &between;
    }
    filled
}

/// Without control characters and surplus blanks.
fn tidy(text: &str) -> String {
    let plain: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `fields`: state / city / district / street / postal code.
    fn check(code: &str, fields: [&str; 5], script: Script, expected: &str) {
        let [state, city, district, street, postal_code] = fields.map(str::to_owned);
        let country = Country::new(code).unwrap();
        let address = Address { country, state, city, district, street, postal_code, short_address: None };
        assert_eq!(lines(&address, script).join(" | "), expected, "{code}");
    }

    #[test]
    fn each_country_gets_its_own_order() {
        use Script::{Latin, Local};
        check(
            "DE",
            ["Bayern", "München", "", "Leopoldstraße 77", "80802"],
            Latin,
            "Leopoldstraße 77 | 80802 MÜNCHEN | GERMANY",
        );
        check(
            "US",
            ["Texas", "Austin", "", "2210 S Congress Ave Apt 14", "78704"],
            Latin,
            "2210 S Congress Ave Apt 14 | AUSTIN, TX 78704 | UNITED STATES",
        );
        check(
            "GB",
            ["Greater London", "London", "", "221B Baker Street", "nw16xe"],
            Latin,
            "221B Baker Street | LONDON | NW1 6XE | UNITED KINGDOM",
        );
        check(
            "JP",
            ["東京都", "千代田区", "", "丸の内1-9-1", "1000005"],
            Local,
            "〒100-0005 | 東京都千代田区 | 丸の内1-9-1 | JAPAN",
        );
        check(
            "JP",
            ["東京都", "Chiyoda-ku", "", "1-9-1 Marunouchi", "100-0005"],
            Latin,
            "1-9-1 Marunouchi | Chiyoda-ku, TOKYO | 100-0005 | JAPAN",
        );
        check(
            "JP",
            ["Tokyo", "Chiyoda-ku", "", "1-9-1 Marunouchi", "100-0005"],
            Local,
            "〒100-0005 | TOKYO Chiyoda-ku | 1-9-1 Marunouchi | JAPAN",
        );
        check(
            "KR",
            ["서울특별시", "강남구", "역삼동", "테헤란로 152, 12층", "06236"],
            Local,
            "서울특별시 강남구 역삼동 | 테헤란로 152, 12층 | 06236 | SOUTH KOREA",
        );
        check(
            "KR",
            ["서울특별시", "강남구", "", "테헤란로 152, 12층", "06236"],
            Latin,
            "테헤란로 152, 12층 | 강남구 | Seoul | 06236 | SOUTH KOREA",
        );
        check(
            "BR",
            ["Sao Paulo", "Campinas", "", "Rua Barão de Jaguara 1481, apto 52", "13015-002"],
            Latin,
            "Rua Barão de Jaguara 1481, apto 52 | CAMPINAS-SP | 13015-002 | BRAZIL",
        );
        check(
            "RU",
            ["Московская область", "Химки", "", "ул. Победы, д. 8, кв. 117", "141407"],
            Local,
            "УЛ. ПОБЕДЫ, Д. 8, КВ. 117 | ХИМКИ | Московская область | 141407 | RUSSIAN FEDERATION",
        );
        check(
            "IL",
            ["Tel Aviv", "Tel Aviv", "", "Dizengoff 50", "6433222"],
            Local,
            "Dizengoff 50 | TEL AVIV 6433222 | ISRAEL",
        );
        check(
            "SA",
            ["Riyadh", "Riyadh", "", "RHMA2929, King Fahd Rd, Al Olaya", "12214"],
            Latin,
            "RHMA2929, King Fahd Rd, Al Olaya | RIYADH 12214 | SAUDI ARABIA",
        );
        check(
            "CL",
            ["Región Metropolitana", "Providencia", "", "Av. Providencia 1208", "7500571"],
            Latin,
            "Av. Providencia 1208 | 7500571 PROVIDENCIA | Región Metropolitana | CHILE",
        );
        check(
            "IT",
            ["Milano", "Milano", "", "Via Torino 48", "20123"],
            Latin,
            "Via Torino 48 | 20123 MILANO MI | ITALY",
        );
        check(
            "SE",
            ["", "Stockholm", "", "Kungsgatan 1", "11455"],
            Latin,
            "Kungsgatan 1 | SE-114 55 STOCKHOLM | SWEDEN",
        );
        check(
            "CN",
            ["广东省", "深圳市", "南山区", "科技园路1号", "518000"],
            Local,
            "518000 | 广东省深圳市南山区 | 科技园路1号 | CHINA",
        );
    }

    #[test]
    fn what_is_empty_leaves_no_gap_and_no_stray_sign() {
        use Script::{Latin, Local};
        check("US", ["", "Austin", "", "1 Main St", "78704"], Latin, "1 Main St | AUSTIN 78704 | UNITED STATES");
        check("US", ["TX", "", "", "1 Main St", ""], Latin, "1 Main St | TX | UNITED STATES");
        check("SE", ["", "Stockholm", "", "", ""], Latin, "STOCKHOLM | SWEDEN");
        check("JP", ["", "", "", "丸の内1-9-1", ""], Local, "丸の内1-9-1 | JAPAN");
        check("BR", ["", "", "", "", ""], Latin, "BRAZIL");
        check("QQ", ["", "Somewhere", "", "1 Road", "123"], Latin, "1 Road | SOMEWHERE | QQ");
    }

    #[test]
    fn a_field_the_format_has_no_place_for_is_not_lost() {
        use Script::Latin;
        check(
            "DE",
            ["", "München", "Schwabing", "Leopoldstraße 77", "80802"],
            Latin,
            "Leopoldstraße 77 | Schwabing | 80802 MÜNCHEN | GERMANY",
        );
        check(
            "DE",
            ["Bayern", "", "", "Leopoldstraße 77", "80802"],
            Latin,
            "Leopoldstraße 77 | Bayern | 80802 | GERMANY",
        );
        check(
            "AE",
            ["Dubai", "Dubai", "Al Barsha", "Street 1", ""],
            Latin,
            "Street 1 | Al Barsha | Dubai | UNITED ARAB EMIRATES",
        );
        check(
            "AE",
            ["Abu Dhabi", "Al Ain", "", "Street 1", ""],
            Latin,
            "Street 1 | AL AIN | Abu Dhabi | UNITED ARAB EMIRATES",
        );
        check(
            "SG",
            ["", "Singapore", "", "1 Raffles Place", "048616"],
            Latin,
            "1 Raffles Place | SINGAPORE 048616 | REP. OF SINGAPORE",
        );
        check(
            "US",
            ["TX", "Austin", "", "Line one\n\n  Line\ttwo \r\nLine three", "78704"],
            Latin,
            "Line one | Line two | Line three | AUSTIN, TX 78704 | UNITED STATES",
        );
        check("US", ["TX", "Austin", "", "1 Main St", "78?"], Latin, "1 Main St | AUSTIN, TX 78? | UNITED STATES");
    }

    #[test]
    fn the_short_address_stands_once() {
        let mut address = Address {
            country: Country::new("SA").unwrap(),
            state: String::new(),
            city: "Riyadh".to_owned(),
            district: String::new(),
            street: "King Fahd Rd".to_owned(),
            postal_code: "12214".to_owned(),
            short_address: Some("RHMA2929".to_owned()),
        };
        let expected = ["King Fahd Rd", "RHMA2929", "RIYADH 12214", "SAUDI ARABIA"];
        assert_eq!(lines(&address, Script::Latin), expected);
        address.street = "rhma2929, King Fahd Rd".to_owned();
        assert_eq!(lines(&address, Script::Latin), ["rhma2929, King Fahd Rd", "RIYADH 12214", "SAUDI ARABIA"]);
    }

    #[test]
    fn no_filled_field_is_lost_in_any_country() {
        for country in formats().keys() {
            let [district, city, street] = ["Dd", "Cc", "Aa"].map(str::to_owned);
            let state = String::new();
            let address = Address {
                country: *country,
                state,
                city,
                district,
                street,
                postal_code: String::new(),
                short_address: None,
            };
            for script in [Script::Local, Script::Latin] {
                let text = lines(&address, script).join("\n").to_uppercase();
                assert!(["DD", "CC", "AA"].iter().all(|part| text.contains(part)), "{country} {text}");
                assert!(text.ends_with(&facts(*country).unwrap().name), "{country}");
            }
        }
    }

    #[test]
    fn what_the_label_leaves_out_is_told() {
        let check = |code: &str, fields: [&str; 5], expected: &[Field]| {
            let [state, city, district, street, postal_code] = fields.map(str::to_owned);
            let country = Country::new(code).unwrap();
            let address = Address { country, state, city, district, street, postal_code, short_address: None };
            assert_eq!(label(&address, Script::Latin).left_out, expected, "{code}");
        };
        check("DE", ["Bayern", "München", "", "Leopoldstraße 77", "80802"], &[Field::State]);
        check("DE", ["Berlin", "Berlin", "", "Hauptstr. 5", "10115"], &[]);
        check("US", ["Texas", "Austin", "", "2210 S Congress Ave", "78704"], &[]);
        check("HK", ["Kowloon", "Mong Kok", "", "700 Nathan Road", "999077"], &[Field::PostalCode]);
        check("SG", ["", "Singapore", "", "1 Raffles Place", "048616"], &[]);
        check("QQ", ["State", "Town", "", "Street 1", "1234"], &[Field::State, Field::PostalCode]);
    }
}
