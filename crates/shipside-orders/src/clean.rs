//! A cell's text without the wrappings that spreadsheets put around it.

/// The text without outer blanks and zero-width marks, without `="…"` and without the apostrophe
/// that forces text. Nothing inside is touched.
pub(crate) fn cell(text: &str) -> &str {
    let text = trim(text);
    let text = text.strip_prefix("=\"").and_then(|inner| inner.strip_suffix('"')).map_or(text, trim);
    match text.strip_prefix('\'') {
        Some(rest) if rest.starts_with(|c: char| c.is_ascii_digit() || c == '+' || c == '=') => rest,
        _ => text,
    }
}

fn trim(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}' | '\u{200e}' | '\u{200f}'))
}

/// Column letter as a spreadsheet shows it: 0 is `A`, 26 is `AA`.
pub(crate) fn letter(index: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = index.saturating_add(1);
    while rest > 0 {
        let digit = u8::try_from((rest - 1) % 26).unwrap_or_default();
        letters.push(char::from(b'A' + digit));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrappings_go_and_content_stays() {
        assert_eq!(cell("  817 0\u{a0}\t"), "817 0");
        assert_eq!(cell("=\"02108\""), "02108");
        assert_eq!(cell("'02108"), "02108");
        assert_eq!(cell("'t Hart"), "'t Hart");
        assert_eq!(cell("=1+1"), "=1+1");
    }

    #[test]
    fn columns_have_the_letters_of_a_spreadsheet() {
        assert_eq!([0, 25, 26, 701, 702].map(letter).join(" "), "A Z AA ZZ AAA");
    }
}
