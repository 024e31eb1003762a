use crate::RenderError;

/// A code set of Code 128.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Set {
    /// Capitals, digits and control characters.
    A,
    /// Capitals, small letters and digits.
    B,
    /// Pairs of digits.
    C,
}

/// A Code 128 symbol: the shortest one for its text, code sets chosen by dynamic programming.
///
/// Source: ISO/IEC 15417; widths checked against the examples of UPU S10 (156 modules).
///
/// ```
/// use shipside_render::Code128;
/// assert_eq!(Code128::encode("tracking", "RR473124829GB").unwrap().modules(), 156);
/// assert_eq!(Code128::encode("tracking", "LP00123456789012").unwrap().modules(), 145);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code128 {
    values: Vec<u8>,
}

const SHIFT: u8 = 98;
const CODE_C: u8 = 99;
const CODE_B: u8 = 100;
const CODE_A: u8 = 101;
const START_A: u8 = 103;
const STOP: u8 = 106;
const SETS: [Set; 3] = [Set::A, Set::B, Set::C];
const UNREACHABLE: u32 = u32::MAX / 4;

/// What to do at a position in a set: the symbols to write and the state after them.
#[derive(Clone, Copy)]
enum Move {
    One,
    Pair,
    Shift,
    To(Set),
}

impl Code128 {
    /// Encodes ASCII text. `field` names it in an error.
    pub fn encode(field: &str, text: &str) -> Result<Self, RenderError> {
        let refused = |character: char| RenderError::BarcodeCharacter {
            field: field.to_owned(),
            character,
            text: text.to_owned(),
        };
        if let Some(character) = text.chars().find(|c| !c.is_ascii()) {
            return Err(refused(character));
        }
        if text.is_empty() {
            return Err(refused(' '));
        }
        Ok(Code128 { values: shortest(text.as_bytes()) })
    }

    /// Symbol values from the start character to the check character; the stop is not among them.
    pub fn values(&self) -> &[u8] {
        &self.values
    }

    /// Width in modules, quiet zones not counted.
    pub fn modules(&self) -> u32 {
        let symbols = u32::try_from(self.values.len()).unwrap_or(u32::MAX / 16);
        symbols * 11 + 13
    }

    /// Widths in modules of bar, space, bar, … from the first bar to the last.
    pub fn widths(&self) -> Vec<u8> {
        let symbols = self.values.iter().copied().chain([STOP]);
        symbols.filter_map(|value| PATTERNS.get(usize::from(value))).flat_map(|p| p.bytes().map(|b| b - b'0')).collect()
    }
}

/// Works from the end: `cost[i][set]` is the fewest symbols for the text from `i` on when the set is active.
fn shortest(text: &[u8]) -> Vec<u8> {
    let mut cost = vec![[0_u32; 3]; text.len() + 1];
    let mut plan = vec![[Move::One; 3]; text.len()];
    for at in (0..text.len()).rev() {
        let after = |count: usize, set: usize| {
            cost.get(at + count).and_then(|row| row.get(set)).copied().unwrap_or(UNREACHABLE)
        };
        let mut row = [UNREACHABLE; 3];
        let mut moves = [Move::One; 3];
        for (index, set) in SETS.into_iter().enumerate() {
            let mut offer = |symbols: u32, step: Move| {
                if let (Some(best), Some(slot)) = (row.get_mut(index), moves.get_mut(index))
                    && symbols < *best
                {
                    *best = symbols;
                    *slot = step;
                }
            };
            let here = text.get(at).copied().unwrap_or(0);
            match set {
                Set::C => {
                    if pair(text, at).is_some() {
                        offer(1 + after(2, index), Move::Pair);
                    }
                }
                Set::A | Set::B => {
                    let other = if set == Set::A { Set::B } else { Set::A };
                    if value_in(set, here).is_some() {
                        offer(1 + after(1, index), Move::One);
                    } else if value_in(other, here).is_some() {
                        offer(2 + after(1, index), Move::Shift);
                    }
                }
            }
        }
        let base = row;
        for (index, (best, slot)) in row.iter_mut().zip(moves.iter_mut()).enumerate() {
            for (target, set) in SETS.into_iter().enumerate() {
                let there = base.get(target).copied().unwrap_or(UNREACHABLE);
                if target != index && there + 1 < *best {
                    *best = there + 1;
                    *slot = Move::To(set);
                }
            }
        }
        if let Some(cell) = cost.get_mut(at) {
            *cell = row;
        }
        if let Some(cell) = plan.get_mut(at) {
            *cell = moves;
        }
    }
    let first = cost.first().copied().unwrap_or_default();
    // C first: of two equally short symbols the one with fewer letters in set A is the usual one.
    let start = [Set::C, Set::B, Set::A].into_iter().min_by_key(|set| first.get(*set as usize).copied());
    write(text, &plan, start.unwrap_or(Set::B))
}

fn write(text: &[u8], plan: &[[Move; 3]], start: Set) -> Vec<u8> {
    let mut values = vec![START_A + start as u8];
    let (mut at, mut set) = (0, start);
    while let (Some(row), Some(&here)) = (plan.get(at), text.get(at)) {
        match row.get(set as usize).copied().unwrap_or(Move::One) {
            Move::To(next) => {
                values.push(match next {
                    Set::A => CODE_A,
                    Set::B => CODE_B,
                    Set::C => CODE_C,
                });
                set = next;
            }
            Move::Pair => {
                values.extend(pair(text, at));
                at += 2;
            }
            Move::One => {
                values.extend(value_in(set, here));
                at += 1;
            }
            Move::Shift => {
                let other = if set == Set::A { Set::B } else { Set::A };
                values.push(SHIFT);
                values.extend(value_in(other, here));
                at += 1;
            }
        }
    }
    let sum: usize = values.iter().enumerate().map(|(index, &value)| index.max(1) * usize::from(value)).sum();
    values.push(u8::try_from(sum % 103).unwrap_or(0));
    values
}

fn value_in(set: Set, byte: u8) -> Option<u8> {
    match (set, byte) {
        (Set::A, 0..=31) => Some(byte + 64),
        (Set::A, 32..=95) | (Set::B, 32..=127) => Some(byte - 32),
        _ => None,
    }
}

fn pair(text: &[u8], at: usize) -> Option<u8> {
    match (text.get(at), text.get(at + 1)) {
        (Some(a @ b'0'..=b'9'), Some(b @ b'0'..=b'9')) => Some((a - b'0') * 10 + (b - b'0')),
        _ => None,
    }
}

/// Widths of bar, space, bar, space, bar, space for each value; the stop has a seventh bar.
#[rustfmt::skip]
const PATTERNS: [&str; 107] = [
    "212222", "222122", "222221", "121223", "121322", "131222", "122213", "122312", "132212", "221213", "221312",
    "231212", "112232", "122132", "122231", "113222", "123122", "123221", "223211", "221132", "221231", "213212",
    "223112", "312131", "311222", "321122", "321221", "312212", "322112", "322211", "212123", "212321", "232121",
    "111323", "131123", "131321", "112313", "132113", "132311", "211313", "231113", "231311", "112133", "112331",
    "132131", "113123", "113321", "133121", "313121", "211331", "231131", "213113", "213311", "213131", "311123",
    "311321", "331121", "312113", "312311", "332111", "314111", "221411", "431111", "111224", "111422", "121124",
    "121421", "141122", "141221", "112214", "112412", "122114", "122411", "142112", "142211", "241211", "221114",
    "413111", "241112", "134111", "111242", "121142", "121241", "114212", "124112", "124211", "411212", "421112",
    "421211", "212141", "214121", "412121", "111143", "111341", "131141", "114113", "114311", "411113", "411311",
    "113141", "114131", "311141", "411131", "211412", "211214", "211232", "2331112",
];

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    /// Reads the modules back the way a scanner does: widths to values, check character, then the sets.
    fn decode(widths: &[u8]) -> Option<String> {
        let (symbols, stop) = widths.split_at(widths.len().checked_sub(7)?);
        let name = |chunk: &[u8]| chunk.iter().map(|w| char::from(b'0' + w)).collect::<String>();
        if name(stop) != PATTERNS[106] {
            return None;
        }
        let value = |chunk: &[u8]| PATTERNS.iter().position(|p| *p == name(chunk));
        let values: Vec<usize> = symbols.chunks(6).map(value).collect::<Option<_>>()?;
        let (&check, values) = values.split_last()?;
        let sum: usize = values.iter().enumerate().map(|(i, v)| i.max(1) * v).sum();
        if sum % 103 != check {
            return None;
        }
        let (start, rest) = values.split_first()?;
        let mut set = *SETS.get(start.checked_sub(103)?)?;
        let mut shifted = false;
        let mut text = String::new();
        for &value in rest {
            let now = match (shifted, set) {
                (true, Set::A) => Set::B,
                (true, Set::B) => Set::A,
                _ => set,
            };
            shifted = false;
            match (now, value) {
                (Set::C, 0..=99) => text.push_str(&format!("{value:02}")),
                (Set::A | Set::B, 98) => shifted = true,
                (Set::A | Set::B, 99) => set = Set::C,
                (Set::A | Set::C, 100) => set = Set::B,
                (Set::B | Set::C, 101) => set = Set::A,
                (Set::A, 64..=95) => text.push(char::from(u8::try_from(value).ok()? - 64)),
                (Set::A, 0..=63) | (Set::B, 0..=95) => text.push(char::from(u8::try_from(value).ok()? + 32)),
                _ => return None,
            }
        }
        Some(text)
    }

    /// The shortest length by trying everything, for short texts.
    fn brute(text: &[u8], set: Option<Set>, depth: u32) -> u32 {
        if text.is_empty() {
            return 0;
        }
        let mut best = UNREACHABLE;
        for next in SETS {
            let switch = u32::from(set != Some(next));
            if switch + depth > 2 {
                continue;
            }
            if next == Set::C {
                if pair(text, 0).is_some() {
                    best = best.min(switch + 1 + brute(&text[2..], Some(next), 0));
                }
            } else if value_in(next, text[0]).is_some() {
                best = best.min(switch + 1 + brute(&text[1..], Some(next), 0));
            } else {
                best = best.min(switch + 2 + brute(&text[1..], Some(next), 0));
            }
        }
        best
    }

    fn check(text: &str, modules: u32) {
        let code = Code128::encode("x", text).unwrap();
        assert_eq!(code.modules(), modules, "{text}");
        assert_eq!(code.widths().iter().map(|w| u32::from(*w)).sum::<u32>(), modules, "{text}");
        assert_eq!(decode(&code.widths()).as_deref(), Some(text));
    }

    #[test]
    fn the_published_examples_have_their_published_widths() {
        check("RR473124829GB", 156);
        check("LP00123456789012", 145);
        check("YT2400123456789012", 156);
        check("8123456789012345", 123);
    }

    #[test]
    fn sets_change_only_where_it_pays() {
        check("A", 46);
        check("12", 46);
        check("1234", 57);
        check("123", 68);
        check("A1B2C3", 101);
        check("AB12CD", 101);
        check("a\u{1}b", 79);
        check("\u{1}\u{2}a\u{3}", 90);
        check(" ~\u{7f}", 68);
    }

    #[test]
    fn what_code_128_cannot_carry_is_refused_by_name() {
        for (text, character) in [("RR运1", '运'), ("é", 'é'), ("", ' ')] {
            let error = Code128::encode("trackingNumber", text).unwrap_err();
            assert!(matches!(&error, RenderError::BarcodeCharacter { character: c, .. } if *c == character), "{error}");
        }
    }

    #[test]
    fn every_pattern_is_eleven_modules_and_differs_from_every_other() {
        let sums = PATTERNS[..106].iter().map(|p| p.bytes().map(|b| u32::from(b - b'0')).sum::<u32>());
        assert!(sums.into_iter().all(|sum| sum == 11));
        assert_eq!(PATTERNS.iter().collect::<BTreeSet<_>>().len(), 107);
    }

    proptest! {
        #[test]
        fn every_ascii_text_reads_back(text in "[\\x00-\\x7f]{1,40}") {
            let code = Code128::encode("x", &text).unwrap();
            prop_assert_eq!(decode(&code.widths()), Some(text));
        }

        #[test]
        fn no_other_choice_of_sets_is_shorter(text in "[\\x01Aa0-9]{1,7}") {
            let code = Code128::encode("x", &text).unwrap();
            let symbols = u32::try_from(code.values().len()).unwrap() - 1;
            prop_assert_eq!(symbols, brute(text.as_bytes(), None, 0));
        }
    }
}
