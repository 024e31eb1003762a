/// What a name says its bearer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Nothing.
    None,
    /// "City", "г.", "市".
    City,
    /// "State", "область", "省".
    Region,
}

/// Words before or after a name, folded.
const REGION_WORDS: &[&str] = &[
    "state",
    "province",
    "prov",
    "provincia",
    "departamento",
    "department",
    "estado",
    "region",
    "regiao",
    "prefecture",
    "pref",
    "county",
    "co",
    "governorate",
    "emirate",
    "oblast",
    "obl",
    "область",
    "обл",
    "kray",
    "krai",
    "край",
    "республика",
    "republic",
    "respublika",
    "republits",
    "ken",
    "fu",
    "to",
    "do",
    "sheng",
    "zizhiqu",
    "tinh",
    "changwat",
    "จังหวัด",
    "il",
    "ili",
    "إماره",
    "محافظه",
    "parish",
    "marz",
    "استان",
];

/// The same for cities.
const CITY_WORDS: &[&str] =
    &["city", "metropolitan", "special", "місто", "м", "город", "г", "si", "shi", "ciudad", "tp", "municipality"];

/// Small words between a kind and a name: "Provincia di Milano".
const LINKS: &[&str] = &["of", "de", "del", "di", "do", "da", "the"];

/// Endings of Chinese, Japanese and Korean names; the longer ones first.
const ENDINGS: &[(&str, Kind)] = &[
    ("维吾尔自治区", Kind::Region),
    ("壮族自治区", Kind::Region),
    ("回族自治区", Kind::Region),
    ("自治区", Kind::Region),
    ("特别行政区", Kind::Region),
    ("특별자치도", Kind::Region),
    ("특별자치시", Kind::City),
    ("특별시", Kind::City),
    ("광역시", Kind::City),
    ("시", Kind::City),
    ("도", Kind::Region),
    ("省", Kind::Region),
    ("府", Kind::Region),
    ("县", Kind::Region),
    ("都", Kind::Region),
    ("市", Kind::City),
];

/// A folded name without the words that say what it is, and what they said.
pub(super) fn stem(folded: &str) -> (String, Kind) {
    for (ending, kind) in ENDINGS {
        if let Some(stem) = folded.strip_suffix(ending).filter(|stem| stem.chars().count() >= 2) {
            return (stem.to_owned(), *kind);
        }
    }
    let mut words: Vec<&str> = folded.split(' ').collect();
    let mut kind = Kind::None;
    while words.len() > 1 {
        let said = words.first().and_then(|word| said(word)).map(|kind| (0, kind));
        let Some((at, said)) =
            said.or_else(|| words.last().and_then(|word| self::said(word)).map(|kind| (words.len() - 1, kind)))
        else {
            break;
        };
        words.remove(at);
        if at == 0 && words.len() > 1 && words.first().is_some_and(|word| LINKS.contains(word)) {
            words.remove(0);
        }
        kind = if kind == Kind::City { kind } else { said };
    }
    (words.join(" "), kind)
}

/// What is left of a Slavic adjective: "Krasnodarskiy kray" is also called "Krasnodar Krai".
pub(super) fn root(stem: &str, kind: Kind) -> Option<String> {
    let endings = ["skaya", "skiy", "ska"];
    let root = endings.iter().find_map(|ending| stem.strip_suffix(ending))?;
    (kind == Kind::Region && root.chars().count() >= 4).then(|| root.to_owned())
}

fn said(word: &str) -> Option<Kind> {
    if CITY_WORDS.contains(&word) {
        return Some(Kind::City);
    }
    REGION_WORDS.contains(&word).then_some(Kind::Region)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(name: &str, expected: &str, kind: Kind) {
        assert_eq!(stem(&crate::fold::fold(name)), (expected.to_owned(), kind), "{name}");
    }

    #[test]
    fn words_that_say_what_a_name_is_are_taken_off() {
        check("Московская область", "московская", Kind::Region);
        check("Московская обл.", "московская", Kind::Region);
        check("Provincia di Milano", "milano", Kind::Region);
        check("State of Texas", "texas", Kind::Region);
        check("Gangwon-do", "gangwon", Kind::Region);
        check("강원특별자치도", "강원", Kind::Region);
        check("서울특별시", "서울", Kind::City);
        check("東京都", "東京", Kind::Region);
        check("Busan Metropolitan City", "busan", Kind::City);
        check("г. Москва", "москва", Kind::City);
        check("Texas", "texas", Kind::None);
        check("State", "state", Kind::None);
        check("京都", "京都", Kind::None);
    }
}
