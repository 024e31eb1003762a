//! Where a line may be broken.

/// One character with its width.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Measured {
    pub(crate) character: char,
    /// In millionths of the type size.
    pub(crate) width: i64,
}

/// Breaks a paragraph into lines no wider than `limit`, as ranges of character indices without the spaces at the ends.
///
/// Lines break after spaces and hyphens and between hanzi or kana. `None` when a word is wider than the limit, unless
/// `anywhere` allows breaking inside words (the last resort; nothing is ever cut away).
pub(crate) fn wrap(text: &[Measured], limit: i64, anywhere: bool) -> Option<Vec<(usize, usize)>> {
    let mut lines = Vec::new();
    let mut start = skip_spaces(text, 0);
    while start < text.len() {
        let mut width = 0;
        let mut at = start;
        let mut good = None;
        while let Some(measured) = text.get(at) {
            if measured.character != ' ' && width + measured.width > limit {
                break;
            }
            width += measured.width;
            at += 1;
            if may_break(text, at) {
                good = Some(at);
            }
        }
        let end = match good {
            _ if at == text.len() => at,
            Some(end) => end,
            None if anywhere && at > start => at,
            None => return None,
        };
        lines.push((start, trim(text, start, end)));
        start = skip_spaces(text, end);
    }
    Some(lines)
}

fn skip_spaces(text: &[Measured], mut at: usize) -> usize {
    while text.get(at).is_some_and(|m| m.character == ' ') {
        at += 1;
    }
    at
}

fn trim(text: &[Measured], start: usize, mut end: usize) -> usize {
    while end > start && text.get(end - 1).is_some_and(|m| m.character == ' ') {
        end -= 1;
    }
    end
}

/// True when a line may end before the character at `at`.
fn may_break(text: &[Measured], at: usize) -> bool {
    let (Some(before), Some(after)) = (at.checked_sub(1).and_then(|i| text.get(i)), text.get(at)) else { return false };
    let (before, after) = (before.character, after.character);
    if after == ' ' || closes(after) || opens(before) {
        return false;
    }
    let hyphen = matches!(before, '-' | '/') && after.is_alphabetic();
    before == ' ' || hyphen || ideograph(before) || ideograph(after)
}

fn ideograph(c: char) -> bool {
    matches!(c, '\u{2E80}'..='\u{312F}' | '\u{3190}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{FF00}'..='\u{FF60}')
}

fn closes(c: char) -> bool {
    "、。，．：；！？）］｝」』】》〉〕’”,.:;!?)]}%々ーぁぃぅぇぉっゃゅょァィゥェォッャュョ".contains(c)
}

fn opens(c: char) -> bool {
    "（［｛「『【《〈〔‘“([{¥$€£".contains(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, limit: i64, anywhere: bool, expected: Option<&[&str]>) {
        let measured: Vec<Measured> = text.chars().map(|character| Measured { character, width: 1 }).collect();
        let lines = wrap(&measured, limit, anywhere).map(|lines| {
            let text = |(from, to): (usize, usize)| measured[from..to].iter().map(|m| m.character).collect::<String>();
            lines.into_iter().map(text).collect::<Vec<_>>()
        });
        let expected = expected.map(|lines| lines.iter().map(ToString::to_string).collect::<Vec<_>>());
        assert_eq!(lines, expected, "{text}");
    }

    #[test]
    fn lines_break_at_spaces_and_hyphens() {
        check("Rua das Flores 12", 8, false, Some(&["Rua das", "Flores", "12"]));
        check("  two  spaces  ", 6, false, Some(&["two", "spaces"]));
        check("Saint-Denis", 6, false, Some(&["Saint-", "Denis"]));
        check("12-34 5-6", 5, false, Some(&["12-34", "5-6"]));
        check("", 5, false, Some(&[]));
        check("exactly", 7, false, Some(&["exactly"]));
    }

    #[test]
    fn hanzi_break_anywhere_but_not_before_closing_marks() {
        check("深圳市龙岗区坂田街道", 4, false, Some(&["深圳市龙", "岗区坂田", "街道"]));
        check("龙岗区，坂田（三号）", 3, false, Some(&["龙岗", "区，坂", "田（三", "号）"]));
    }

    #[test]
    fn korean_words_stay_whole_and_a_long_word_breaks_only_when_allowed() {
        check("서울특별시 강남구", 6, false, Some(&["서울특별시", "강남구"]));
        check("Llanfairpwll", 5, false, None);
        check("Llanfairpwll", 5, true, Some(&["Llanf", "airpw", "ll"]));
        check("wide", 0, true, None);
    }
}
