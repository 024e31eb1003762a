use super::Scheme;
use shipside_model::Country;

/// Countries whose Cyrillic is another language's, or not covered by the schemes here.
const OTHERS: [&str; 9] = ["BA", "BY", "KG", "KZ", "ME", "MK", "MN", "RS", "TJ"];

/// The scheme for the Cyrillic of a text, by its destination and by letters only Ukrainian has.
pub(super) fn scheme(text: &str, country: Option<Country>) -> Option<Scheme> {
    let code = country.as_ref().map_or("", Country::as_str);
    if code == "BG" {
        return Some(Scheme::Bulgarian2009);
    }
    if OTHERS.contains(&code) {
        return None;
    }
    let is_ukrainian = code == "UA" && !text.contains(['ы', 'э', 'ё', 'ъ', 'Ы', 'Э', 'Ё', 'Ъ'])
        || text.to_lowercase().contains(['ї', 'є', 'ґ', 'і']);
    Some(if is_ukrainian { Scheme::Ukrainian2010 } else { Scheme::Icao9303Russian })
}

/// Letters all three schemes write alike.
const COMMON: &[(char, &str)] = &[
    ('а', "a"),
    ('б', "b"),
    ('в', "v"),
    ('г', "g"),
    ('д', "d"),
    ('е', "e"),
    ('ж', "zh"),
    ('з', "z"),
    ('и', "i"),
    ('й', "i"),
    ('к', "k"),
    ('л', "l"),
    ('м', "m"),
    ('н', "n"),
    ('о', "o"),
    ('п', "p"),
    ('р', "r"),
    ('с', "s"),
    ('т', "t"),
    ('у', "u"),
    ('ф', "f"),
    ('х', "kh"),
    ('ц', "ts"),
    ('ч', "ch"),
    ('ш', "sh"),
    ('щ', "shch"),
    ('ь', ""),
    ('ю', "iu"),
    ('я', "ia"),
];

const RUSSIAN: &[(char, &str)] = &[('ё', "e"), ('ъ', "ie"), ('ы', "y"), ('э', "e")];

const UKRAINIAN: &[(char, &str)] = &[('г', "h"), ('ґ', "g"), ('є', "ie"), ('и', "y"), ('і', "i"), ('ї', "i")];

/// The apostrophe within a Ukrainian word is not written.
const APOSTROPHES: [char; 3] = ['\u{2bc}', '’', '\''];

/// What Ukrainian writes at the beginning of a word.
const UKRAINIAN_FIRST: &[(char, &str)] = &[('є', "ye"), ('ї', "yi"), ('й', "y"), ('ю', "yu"), ('я', "ya")];

const BULGARIAN: &[(char, &str)] =
    &[('й', "y"), ('х', "h"), ('щ', "sht"), ('ъ', "a"), ('ь', "y"), ('ю', "yu"), ('я', "ya")];

/// What a letter becomes, in lower case; `None` when the scheme has no such letter.
pub(super) fn latin(c: char, before: Option<char>, next: Option<char>, scheme: Scheme) -> Option<String> {
    let lower = c.to_lowercase().next()?;
    let of =
        |table: &[(char, &'static str)]| table.iter().find(|(letter, _)| *letter == lower).map(|(_, latin)| *latin);
    let is_first = !before.is_some_and(|c| c.is_alphabetic() || matches!(c, '\'' | '’' | '\u{2bc}'));
    let is_cyrillic = |c: Option<char>| c.is_some_and(|c| matches!(c, '\u{400}'..='\u{4ff}'));
    if APOSTROPHES.contains(&c) {
        let is_within = scheme == Scheme::Ukrainian2010 && is_cyrillic(before) && is_cyrillic(next);
        return is_within.then(String::new);
    }
    let is_last = !next.is_some_and(char::is_alphabetic);
    let before = before.and_then(|c| c.to_lowercase().next());
    let own = match scheme {
        Scheme::Ukrainian2010 if lower == 'г' && before == Some('з') => Some("gh"),
        Scheme::Ukrainian2010 if is_first => of(UKRAINIAN_FIRST).or_else(|| of(UKRAINIAN)),
        Scheme::Ukrainian2010 => of(UKRAINIAN),
        // The ending -ия.
        Scheme::Bulgarian2009 if lower == 'я' && before == Some('и') && is_last => Some("a"),
        Scheme::Bulgarian2009 => of(BULGARIAN),
        _ => of(RUSSIAN),
    };
    own.or_else(|| of(COMMON)).map(str::to_owned)
}
