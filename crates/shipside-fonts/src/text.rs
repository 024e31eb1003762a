/// True for characters that are understood but leave no mark on paper, and are therefore taken out before setting:
/// bidirectional controls and overrides (the order is worked out from the letters, so that an override cannot make a
/// name read differently than it is stored), joiners, soft hyphens, variation selectors, the byte-order mark.
pub fn is_stripped(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\r')
}

/// True for characters that stand right only after shaping, which is not done yet: letters that join (Arabic, Syriac,
/// Mongolian), marks that stack (Thai, Lao, the Indic scripts, Khmer, Myanmar, Tibetan, Hebrew points) and free combining
/// accents. They count as missing even where a font has the glyph.
///
/// Thai is among them on purpose: its tone marks move when they stand over an upper vowel, and without shaping the two
/// overprint each other.
pub fn needs_shaping(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36F}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5BD}' | '\u{5BF}' | '\u{5C1}'..='\u{5C2}'
        | '\u{5C4}'..='\u{5C5}' | '\u{5C7}' | '\u{600}'..='\u{8FF}' | '\u{900}'..='\u{109F}' | '\u{1100}'..='\u{11FF}'
        | '\u{1780}'..='\u{18AF}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}'
        | '\u{302A}'..='\u{302F}' | '\u{3099}'..='\u{309A}' | '\u{A980}'..='\u{A9DF}' | '\u{FB50}'..='\u{FDFF}'
        | '\u{FE20}'..='\u{FE2F}' | '\u{FE70}'..='\u{FEFE}')
}

/// The text as it is set: characters without a mark taken out, every kind of space but the line break a plain space.
///
/// ```
/// assert_eq!(shipside_fonts::clean("\u{202E}Ana\u{A0}Lima\r\n\tRua 7"), "Ana Lima\n Rua 7");
/// ```
pub fn clean(text: &str) -> String {
    text.chars()
        .filter(|&c| !is_stripped(c))
        .map(|c| match c {
            '\n' => c,
            '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => '\n',
            c if c.is_whitespace() => ' ',
            c => c,
        })
        .collect()
}
