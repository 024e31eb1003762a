//! Reading order to printed order.

use super::Direction;
use unicode_bidi::{BidiInfo, Level};

/// The embedding level of each character of a paragraph; odd ones run right to left.
pub(crate) fn levels(text: &str, direction: Direction) -> Vec<u8> {
    let base = match direction {
        Direction::Auto => None,
        Direction::LeftToRight => Some(Level::ltr()),
        Direction::RightToLeft => Some(Level::rtl()),
    };
    let info = BidiInfo::new(text, base);
    text.char_indices().map(|(at, _)| info.levels.get(at).map_or(0, |level| level.number())).collect()
}

/// True when the first letter with a direction runs right to left.
pub(crate) fn starts_right_to_left(text: &str) -> bool {
    matches!(unicode_bidi::get_base_direction(text), unicode_bidi::Direction::Rtl)
}

/// Indices of a line's characters, left to right as printed (rule L2). Spaces at the end of a line were trimmed before.
pub(crate) fn visual(levels: &[u8]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..levels.len()).collect();
    let highest = levels.iter().copied().max().unwrap_or(0);
    let lowest_odd = levels.iter().copied().filter(|level| level % 2 == 1).min().unwrap_or(u8::MAX);
    let mut level = highest;
    while level >= lowest_odd && level > 0 {
        let mut at = 0;
        while at < order.len() {
            let raised = |i: usize| order.get(i).and_then(|&c| levels.get(c)).is_some_and(|&l| l >= level);
            let start = at;
            while raised(at) {
                at += 1;
            }
            if let Some(part) = order.get_mut(start..at) {
                part.reverse();
            }
            at += usize::from(start == at);
        }
        level -= 1;
    }
    order
}

/// The character printed for `c` in a right-to-left run.
pub(crate) fn mirrored(c: char) -> char {
    const PAIRS: [(char, char); 6] = [('(', ')'), ('[', ']'), ('{', '}'), ('<', '>'), ('«', '»'), ('‹', '›')];
    PAIRS.iter().find_map(|&(a, b)| if c == a { Some(b) } else { (c == b).then_some(a) }).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let levels = levels(text, Direction::Auto);
        let characters: Vec<char> = text.chars().collect();
        let printed: String = visual(&levels)
            .into_iter()
            .map(|at| if levels[at] % 2 == 1 { mirrored(characters[at]) } else { characters[at] })
            .collect();
        assert_eq!(printed, expected, "{text}");
    }

    #[test]
    fn left_to_right_text_stays_as_it_is() {
        check("Rua 12 (A)", "Rua 12 (A)");
        check("", "");
    }

    #[test]
    fn hebrew_runs_backwards_and_its_numbers_forwards() {
        check("רחוב 99", "99 בוחר");
        check("דיזנגוף 99/4 תל אביב", "ביבא לת 99/4 ףוגנזיד");
        check("כהן (דירה 4)", "(4 הריד) ןהכ");
    }

    #[test]
    fn latin_inside_hebrew_and_hebrew_inside_latin_keep_their_own_direction() {
        check("בית ABC 12", "ABC 12 תיב");
        check("Apt דירה 4", "Apt 4 הריד");
    }
}
