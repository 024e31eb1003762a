/// Greek letters without their accents, as ELOT 743 writes them one by one.
const LETTERS: &[(char, &str)] = &[
    ('α', "a"),
    ('β', "v"),
    ('γ', "g"),
    ('δ', "d"),
    ('ε', "e"),
    ('ζ', "z"),
    ('η', "i"),
    ('θ', "th"),
    ('ι', "i"),
    ('κ', "k"),
    ('λ', "l"),
    ('μ', "m"),
    ('ν', "n"),
    ('ξ', "x"),
    ('ο', "o"),
    ('π', "p"),
    ('ρ', "r"),
    ('σ', "s"),
    ('ς', "s"),
    ('τ', "t"),
    ('υ', "y"),
    ('φ', "f"),
    ('χ', "ch"),
    ('ψ', "ps"),
    ('ω', "o"),
];

/// What the first one or two letters become, in lower case, and how many they are.
pub(super) fn latin(rest: &[char], before: Option<char>) -> Option<(String, usize)> {
    let first = *rest.first()?;
    let second = rest.get(1).copied();
    let pair = (base(first), second.map(base));
    // An accent on the first of two vowels, or a diaeresis on the second, keeps them apart: "άυ", "αϋ".
    let is_apart = second.is_some_and(|c| matches!(c.to_lowercase().next(), Some('ϋ' | 'ΰ' | 'ϊ' | 'ΐ')))
        || first != plain_case(first);
    let third = rest.get(2).copied().map(base);
    let joined = match pair {
        ('ο', Some('υ')) if !is_apart => "ou",
        ('α', Some('υ')) if !is_apart => {
            if is_voiced(third) {
                "av"
            } else {
                "af"
            }
        }
        ('ε', Some('υ')) if !is_apart => {
            if is_voiced(third) {
                "ev"
            } else {
                "ef"
            }
        }
        ('η', Some('υ')) if !is_apart => {
            if is_voiced(third) {
                "iv"
            } else {
                "if"
            }
        }
        ('γ', Some('γ')) => "ng",
        ('γ', Some('ξ')) => "nx",
        ('γ', Some('χ')) => "nch",
        ('μ', Some('π')) if !before.is_some_and(char::is_alphabetic) => "b",
        ('μ', Some('π')) if !rest.get(2).is_some_and(|c| c.is_alphabetic()) => "b",
        _ => "",
    };
    if !joined.is_empty() {
        return Some((joined.to_owned(), 2));
    }
    let letter = base(first);
    LETTERS.iter().find(|(greek, _)| *greek == letter).map(|(_, latin)| ((*latin).to_owned(), 1))
}

/// Before vowels and voiced consonants αυ, ευ, ηυ sound with a v, before others with an f.
fn is_voiced(next: Option<char>) -> bool {
    next.is_some_and(|c| "αεηιουωβγδζλμνρ".contains(c))
}

/// Lower case without accent.
fn base(c: char) -> char {
    match plain_lower(c) {
        'ά' => 'α',
        'έ' => 'ε',
        'ή' => 'η',
        'ί' | 'ϊ' | 'ΐ' => 'ι',
        'ό' => 'ο',
        'ύ' | 'ϋ' | 'ΰ' => 'υ',
        'ώ' => 'ω',
        other => other,
    }
}

fn plain_lower(c: char) -> char {
    c.to_lowercase().next().unwrap_or(c)
}

/// The letter itself when it has no accent, in either case.
fn plain_case(c: char) -> char {
    if base(c) == plain_lower(c) { c } else { base(c) }
}
