//! A text in plain Latin letters, by published schemes, to be offered where a service takes no other script.
//!
//! Nothing here is applied by itself: the caller shows the suggestion with the schemes it follows and the characters
//! no scheme covers. Chinese, Japanese and Korean are **not** transliterated: one character has several readings, and
//! a guessed reading is a wrong address. Hebrew and Arabic are not either: they are written without most vowels.

use crate::fold::{narrow, plain};
use serde::{Deserialize, Serialize};
use shipside_model::{Country, Text};

mod cyrillic;
mod greek;

/// The scheme a part of a suggestion follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Scheme {
    /// Full-width letters, digits and punctuation in half width (Unicode compatibility forms).
    HalfWidth,
    /// Latin letters without their accents; ß is ss, ø is o, ł is l, æ is ae, þ is th.
    BaseLetters,
    /// German spelling without umlauts (DIN 5007-2): ä is ae, ö is oe, ü is ue, ß is ss.
    GermanUmlauts,
    /// Russian in passports: ICAO Doc 9303, part 3, section 6.
    Icao9303Russian,
    /// Ukrainian: Cabinet of Ministers resolution 55 of 2010-01-27, the national system.
    Ukrainian2010,
    /// Bulgarian: Transliteration Act of 2009.
    Bulgarian2009,
    /// Greek: ELOT 743, transcription, as in ICAO Doc 9303.
    Elot743,
}

impl Scheme {
    /// Its name for a person.
    pub fn name(self) -> Text {
        match self {
            Scheme::HalfWidth => Text::new("full width to half width", "全角转半角"),
            Scheme::BaseLetters => Text::new("letters without accents", "去掉字母上的变音符号"),
            Scheme::GermanUmlauts => {
                Text::new("German spelling without umlauts (DIN 5007-2)", "德语变音字母改写（DIN 5007-2）")
            }
            Scheme::Icao9303Russian => {
                Text::new("Russian as in passports (ICAO Doc 9303)", "俄语护照转写（ICAO 9303 号文件）")
            }
            Scheme::Ukrainian2010 => Text::new("Ukrainian national system (2010)", "乌克兰国家转写规则（2010 年）"),
            Scheme::Bulgarian2009 => Text::new("Bulgarian Transliteration Act (2009)", "保加利亚转写法（2009 年）"),
            Scheme::Elot743 => Text::new("Greek ELOT 743", "希腊语 ELOT 743 标准转写"),
        }
    }
}

/// What a text would be in plain Latin letters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Suggestion {
    /// The text; characters no scheme covers stand in it unchanged.
    pub text: String,
    /// The schemes that were used, each once.
    pub schemes: Vec<Scheme>,
    /// Characters no scheme covers, each once, in order: the suggestion is complete only when there are none.
    pub kept: Vec<char>,
}

/// A text in plain Latin letters, or `None` when it is in them already or nothing can be done.
///
/// `country` is the destination: it tells Ukrainian and Bulgarian from Russian, and German from other umlauts.
/// Cyrillic of a country none of the schemes is for (Serbia, Kazakhstan, …) is kept.
///
/// ```
/// use shipside_address::transliterate::{Scheme, suggest};
/// let suggestion = suggest("ул. Щорса, д. 5", None).unwrap();
/// assert_eq!(suggestion.text, "ul. Shchorsa, d. 5");
/// assert_eq!(suggestion.schemes, [Scheme::Icao9303Russian]);
/// assert_eq!(suggest("深圳市", None), None);
/// ```
pub fn suggest(text: &str, country: Option<Country>) -> Option<Suggestion> {
    let cyrillic = cyrillic::scheme(text, country);
    let letters: Vec<char> = text.chars().collect();
    let mut suggestion = Suggestion { text: String::new(), schemes: Vec::new(), kept: Vec::new() };
    let mut at = 0;
    while let Some(c) = letters.get(at).copied() {
        let rest = letters.get(at..).unwrap_or_default();
        let before = at.checked_sub(1).and_then(|at| letters.get(at)).copied();
        match step(rest, before, country, cyrillic) {
            Some((latin, scheme, length)) => {
                suggestion.text += &latin;
                if let Some(scheme) = scheme
                    && !suggestion.schemes.contains(&scheme)
                {
                    suggestion.schemes.push(scheme);
                }
                at += length;
            }
            None => {
                suggestion.text.push(c);
                if !suggestion.kept.contains(&c) {
                    suggestion.kept.push(c);
                }
                at += 1;
            }
        }
    }
    suggestion.schemes.sort();
    (!suggestion.schemes.is_empty()).then_some(suggestion)
}

/// What the first characters of the rest become, by which scheme, and how many they are.
fn step(
    rest: &[char],
    before: Option<char>,
    country: Option<Country>,
    cyrillic: Option<Scheme>,
) -> Option<(String, Option<Scheme>, usize)> {
    let c = *rest.first()?;
    let next = rest.get(1).copied();
    if let Some(scheme) = cyrillic
        && let Some(latin) = cyrillic::latin(c, before, next, scheme)
    {
        return Some((cased(&latin, c, before, next), Some(scheme), 1));
    }
    if c.is_ascii() {
        return Some((c.to_string(), None, 1));
    }
    if matches!(c, '\u{300}'..='\u{36f}') {
        let is_over_latin = before.is_some_and(|before| before.is_ascii_alphabetic());
        return is_over_latin.then(|| (String::new(), Some(Scheme::BaseLetters), 1));
    }
    if let Some(half) = half_width(c) {
        return Some((half.to_owned(), Some(Scheme::HalfWidth), 1));
    }
    if narrow(c).is_ascii() {
        return Some((narrow(c).to_string(), Some(Scheme::HalfWidth), 1));
    }
    if let Some((latin, length)) = greek::latin(rest, before) {
        return Some((cased(&latin, c, before, rest.get(length).copied()), Some(Scheme::Elot743), length));
    }
    let lower = c.to_lowercase().next()?;
    let is_german = country.is_some_and(|country| ["DE", "AT", "CH", "LI"].contains(&country.as_str()));
    let umlaut = match lower {
        'ä' => "ae",
        'ö' => "oe",
        'ü' => "ue",
        'ß' => "ss",
        _ => "",
    };
    if is_german && !umlaut.is_empty() {
        return Some((cased(umlaut, c, before, next), Some(Scheme::GermanUmlauts), 1));
    }
    // The small letter of İ is an i with a dot of its own.
    let dotted = lower.is_ascii().then(|| lower.to_string());
    let base = dotted.or_else(|| plain(lower).filter(|base| base.is_ascii()).map(str::to_owned))?;
    Some((cased(&base, c, before, next), Some(Scheme::BaseLetters), 1))
}

/// Signs without a letter in them.
fn half_width(c: char) -> Option<&'static str> {
    Some(match c {
        '、' => ",",
        '。' => ".",
        '“' | '”' | '„' | '«' | '»' | '「' | '」' | '『' | '』' => "\"",
        '‘' | '’' | 'ʼ' => "'",
        '【' => "[",
        '】' => "]",
        '…' => "...",
        '№' => "No.",
        'º' => "o",
        'ª' => "a",
        _ => return None,
    })
}

/// In the case of the letter it stands for: a capital among capitals is all capitals ("Щ" in "ЩИТ": SHCH).
fn cased(latin: &str, c: char, before: Option<char>, next: Option<char>) -> String {
    if !c.is_uppercase() {
        return latin.to_owned();
    }
    let is_upper = |c: Option<char>| c.is_some_and(char::is_uppercase);
    let is_lower = |c: Option<char>| c.is_some_and(char::is_lowercase);
    if is_upper(next) || is_upper(before) && !is_lower(next) {
        return latin.to_uppercase();
    }
    let mut letters = latin.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(country: &str, text: &str, expected: &str, schemes: &[Scheme], kept: &str) {
        let suggestion = suggest(text, Country::new(country)).unwrap();
        assert_eq!(suggestion.text, expected, "{text}");
        assert_eq!(suggestion.schemes, schemes, "{text}");
        assert_eq!(suggestion.kept.iter().collect::<String>(), kept, "{text}");
    }

    #[test]
    fn russian_follows_the_passport_table() {
        let check = |text: &str, expected: &str| check("RU", text, expected, &[Scheme::Icao9303Russian], "");
        check("Иванов Иван Иванович", "Ivanov Ivan Ivanovich");
        check("Юлия Щербакова", "Iuliia Shcherbakova");
        check("Подъездная", "Podieezdnaia");
        check("Ёлкин Фёдор", "Elkin Fedor");
        check("ХАРЬКОВСКАЯ ЩИТ", "KHARKOVSKAIA SHCHIT");
        check("Царицыно, мкр. Чертаново", "Tsaritsyno, mkr. Chertanovo");
        check("ЖК Эталон", "ZHK Etalon");
    }

    #[test]
    fn ukrainian_follows_the_national_system() {
        let check = |text: &str, expected: &str| check("UA", text, expected, &[Scheme::Ukrainian2010], "");
        check("Згурський", "Zghurskyi");
        check("Єнакієве", "Yenakiieve");
        check("Їжакевич", "Yizhakevych");
        check("Київ", "Kyiv");
        check("Юрій Щербак", "Yurii Shcherbak");
        check("вул. Хрещатик", "vul. Khreshchatyk");
        check("Знам\u{2bc}янка, Знам'янка", "Znamianka, Znamianka");
        check("Гадяч, Ґалаґан", "Hadiach, Galagan");
    }

    #[test]
    fn bulgarian_and_greek_have_their_own() {
        check("BG", "София, ул. Щастие", "Sofia, ul. Shtastie", &[Scheme::Bulgarian2009], "");
        check("BG", "Търговище", "Targovishte", &[Scheme::Bulgarian2009], "");
        check("GR", "Οδός Ευαγγελιστρίας 5", "Odos Evangelistrias 5", &[Scheme::Elot743], "");
        check("GR", "Μπάμπης Παύλου", "Bampis Pavlou", &[Scheme::Elot743], "");
        check("GR", "Θεσσαλονίκη", "Thessaloniki", &[Scheme::Elot743], "");
        check("GR", "Ευτυχία Ψαρού", "Eftychia Psarou", &[Scheme::Elot743], "");
        check("GR", "Ξάνθη ΧΙΟΣ", "Xanthi CHIOS", &[Scheme::Elot743], "");
    }

    #[test]
    fn latin_letters_lose_their_accents() {
        check("PL", "Łódź, ul. Żeromskiego", "Lodz, ul. Zeromskiego", &[Scheme::BaseLetters], "");
        check("DK", "Ærø Smørrebrød", "Aero Smorrebrod", &[Scheme::BaseLetters], "");
        check("BR", "São João, nº 5", "Sao Joao, no 5", &[Scheme::HalfWidth, Scheme::BaseLetters], "");
        check("TR", "Iğdır, İstanbul", "Igdir, Istanbul", &[Scheme::BaseLetters], "");
        check("DE", "Müllerstraße, ÖLBERG", "Muellerstrasse, OELBERG", &[Scheme::GermanUmlauts], "");
        check("FI", "Mäkelänkatu", "Makelankatu", &[Scheme::BaseLetters], "");
        check("FR", "cafe\u{301}", "cafe", &[Scheme::BaseLetters], "");
    }

    #[test]
    fn full_width_becomes_half_width_and_chinese_stays() {
        check("CN", "ＡＢＣ　１２３，（Ａ座）", "ABC 123,(A座)", &[Scheme::HalfWidth], "座");
        assert_eq!(suggest("深圳市南山区", None), None);
        assert_eq!(suggest("12 Main Street", None), None);
        assert_eq!(suggest("", None), None);
        assert_eq!(suggest("שלום", None), None);
    }

    #[test]
    fn letters_of_a_language_without_a_scheme_stay() {
        check("KZ", "Қарағанды қ., №5", "Қарағанды қ., No.5", &[Scheme::HalfWidth], "Қарғндық");
        assert_eq!(suggest("Његошева", Country::new("RS")), None);
    }
}
