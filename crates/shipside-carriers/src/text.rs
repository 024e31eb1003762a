//! Carriers' words made safe to show: they are hostile text until they have been through here.

/// Longest text that is kept, in characters.
const LONGEST: usize = 300;

/// The text without tags, control and direction characters, white space collapsed, cut at 300 characters.
///
/// ```
/// use shipside_carriers::text::clean;
/// assert_eq!(clean("<b>Parcel</b>\tdelivered<script src=x>"), "Parcel delivered");
/// assert_eq!(clean("weight < 2 kg"), "weight < 2 kg");
/// ```
pub fn clean(text: &str) -> String {
    let mut cleaned = String::new();
    let mut kept = 0_usize;
    for c in without_tags(text).chars().filter(|c| !is_invisible(*c)) {
        let space = c.is_whitespace() || c.is_control();
        if space && (cleaned.is_empty() || cleaned.ends_with(' ')) {
            continue;
        }
        if kept >= LONGEST {
            break;
        }
        cleaned.push(if space { ' ' } else { c });
        kept = kept.saturating_add(1);
    }
    cleaned.truncate(cleaned.trim_end().len());
    cleaned
}

/// Drops `<…>` where a tag, a closing tag, a comment or a declaration begins; an open end takes the rest with it.
fn without_tags(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('<') {
        kept.push_str(before);
        if after.starts_with(|c: char| c.is_ascii_alphabetic() || "/!?".contains(c)) {
            // A tag parts words.
            kept.push(' ');
            rest = after.split_once('>').map_or("", |(_, after)| after);
        } else {
            kept.push('<');
            rest = after;
        }
    }
    kept.push_str(rest);
    kept
}

/// Zero-width and direction characters: they make a text look like another one.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        assert_eq!(clean(text), expected, "{text:?}");
    }

    #[test]
    fn tags_go_and_words_stay_apart() {
        check("Arrived<br>at <a href='javascript:alert(1)'>Liège</a>", "Arrived at Liège");
        check("<<script>alert(1)</script>>", "< alert(1) >");
        check("open end <img src=x onerror=alert(1)", "open end");
        check("2<3 and 3>2", "2<3 and 3>2");
        check("<!-- hidden -->seen", "seen");
    }

    #[test]
    fn control_and_direction_characters_go() {
        check("a\u{0}b\r\n\tc", "a b c");
        check("\u{202e}evil\u{2069}\u{200b}", "evil");
        check("  已签收  ", "已签收");
    }

    #[test]
    fn a_long_text_is_cut_between_characters() {
        assert_eq!(clean(&"签".repeat(1000)), "签".repeat(300));
    }
}
