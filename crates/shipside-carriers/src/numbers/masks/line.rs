//! Lines as words of eight bytes: what is a digit and what a letter is found out for eight characters at once.

/// Words that hold a number; the longest has 41 characters.
const WORDS: usize = 6;
const LONGEST: usize = WORDS * 8;
const HIGH: u64 = 0x8080_8080_8080_8080;
const LOW: u64 = 0x7f7f_7f7f_7f7f_7f7f;
/// Every second byte.
const EVEN: u64 = 0x00ff_00ff_00ff_00ff;

/// One line without blanks and hyphens, in capitals. A line that is too long has no digits and no letters.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Line {
    /// The characters, the first in the lowest byte; what stands behind the last means nothing.
    words: [u64; 8],
    /// How many characters.
    pub(super) length: usize,
    /// Bit *i*: character *i* is a digit.
    digits: u64,
    /// Bit *i*: character *i* is a capital.
    letters: u64,
}

impl Line {
    /// The character at a place.
    #[inline]
    pub(super) fn byte(&self, at: usize) -> u8 {
        (self.word(at >> 3) >> ((at & 7) * 8) & 0xff) as u8
    }

    /// Eight characters from a place.
    #[inline]
    pub(super) fn window(&self, at: usize) -> u64 {
        let bits = (at & 7) * 8;
        (self.word(at >> 3) >> bits) | ((self.word((at >> 3) + 1) << 1) << (63 - bits))
    }

    /// The values of eight digits from a place, one a byte.
    #[inline]
    pub(super) fn values(&self, at: usize) -> u64 {
        self.window(at) & 0x0f0f_0f0f_0f0f_0f0f
    }

    /// Two characters as one number, the first in the higher byte.
    #[inline]
    pub(super) fn pair(&self, at: usize) -> u16 {
        ((self.window(at) & 0xffff) as u16).swap_bytes()
    }

    #[inline]
    pub(super) fn are_digits(&self, from: usize, to: usize) -> bool {
        let wanted = ones(to) & !ones(from);
        self.digits & wanted == wanted
    }

    #[inline]
    pub(super) fn are_letters(&self, from: usize, to: usize) -> bool {
        let wanted = ones(to) & !ones(from);
        self.letters & wanted == wanted
    }

    #[inline]
    pub(super) fn are_either(&self, from: usize, to: usize) -> bool {
        let wanted = ones(to) & !ones(from);
        (self.digits | self.letters) & wanted == wanted
    }

    /// Sums of the digits at even and at odd places, counted from `from`.
    #[inline]
    pub(super) fn sums(&self, from: usize, to: usize) -> (u32, u32) {
        let (mut even, mut odd) = (0_u64, 0_u64);
        let mut at = from;
        while at < to {
            let word = self.values(at) & low_bytes(to - at);
            even += word & EVEN;
            odd += (word >> 8) & EVEN;
            at += 8;
        }
        let total = |lanes: u64| (lanes.wrapping_mul(0x0001_0001_0001_0001) >> 48) as u32;
        (total(even), total(odd))
    }

    #[inline]
    fn word(&self, index: usize) -> u64 {
        self.words.get(index & 7).copied().unwrap_or(0)
    }

    /// Takes eight characters with the high bits of those that are digits and letters.
    #[inline]
    fn put(&mut self, index: usize, word: u64, digits: u64, letters: u64) {
        if let Some(place) = self.words.get_mut(index & 7) {
            *place = word;
        }
        self.digits |= bits(digits) << (index * 8);
        if letters != 0 {
            self.letters |= bits(letters) << (index * 8);
        }
    }
}

/// Eight values times eight weights, summed up; sums stay below 65,536.
#[inline]
pub(super) fn weighted(values: u64, weights: [u16; 8]) -> u32 {
    let [a, b, c, d, e, f, g, h] = weights.map(u64::from);
    let even = (values & EVEN).wrapping_mul(a << 48 | c << 32 | e << 16 | g) >> 48;
    let odd = ((values >> 8) & EVEN).wrapping_mul(b << 48 | d << 32 | f << 16 | h) >> 48;
    (even + odd) as u32
}

/// Calls `with` for every line of a text.
#[inline]
pub(super) fn for_each_line(text: &[u8], mut with: impl FnMut(&Line)) {
    let mut line = Line::default();
    let mut rest = text;
    while !rest.is_empty() {
        let next = match plain(rest, &mut line) {
            Some(next) => next,
            None => untidy(rest, &mut line),
        };
        with(&line);
        rest = rest.get(next..).unwrap_or(&[]);
    }
}

/// Reads a line of nothing but digits and capitals, as most are; `None` for all others. Gives where the next one begins.
#[inline]
fn plain(text: &[u8], line: &mut Line) -> Option<usize> {
    let block: &[u8; LONGEST] = text.first_chunk()?;
    (line.digits, line.letters) = (0, 0);
    let (chunks, _) = block.as_chunks::<8>();
    for (index, bytes) in chunks.iter().enumerate() {
        let word = u64::from_le_bytes(*bytes);
        let digits = between(word, b'0', b'9');
        if digits == HIGH {
            line.put(index, word, HIGH, 0);
            continue;
        }
        let (ends, letters) = (equal(word, b'\n'), between(word, b'A', b'Z'));
        let length = if ends == 0 { 8 } else { (ends.trailing_zeros() / 8) as usize };
        let mask = low_bytes(length);
        if (digits | letters) & mask != HIGH & mask {
            return None;
        }
        line.put(index, word, digits & mask, letters & mask);
        if ends != 0 {
            line.length = index * 8 + length;
            return Some(line.length + 1);
        }
    }
    None
}

/// Reads any line, character by character, and gives where the next one begins.
#[inline(never)]
fn untidy(text: &[u8], line: &mut Line) -> usize {
    let mut kept = [0_u8; LONGEST];
    let (mut length, mut next) = (0_usize, text.len());
    for (at, byte) in text.iter().enumerate() {
        let plain = PLAIN.get(usize::from(*byte)).copied().unwrap_or(0);
        if plain == 0 {
            if *byte == b'\n' {
                next = at + 1;
                break;
            }
            continue;
        }
        if let Some(place) = kept.get_mut(length) {
            *place = plain;
        }
        length += 1;
    }
    (line.length, line.digits, line.letters) = (length, 0, 0);
    if length <= LONGEST {
        let (chunks, _) = kept.as_chunks::<8>();
        for (index, bytes) in chunks.iter().enumerate().take(length.div_ceil(8)) {
            let word = u64::from_le_bytes(*bytes);
            line.put(index, word, between(word, b'0', b'9'), between(word, b'A', b'Z'));
        }
    }
    next
}

/// Each byte in upper case; 0 for white space, hyphens and line feeds.
static PLAIN: [u8; 256] = plain_bytes();

const fn plain_bytes() -> [u8; 256] {
    let mut table = [0; 256];
    let mut byte = 0_u8;
    loop {
        table[byte as usize] = match byte {
            b' ' | b'-' | b'\t'..=b'\r' => 0,
            // A zero byte is no character of any format; 1 is none either and is not dropped.
            0 => 1,
            _ => byte.to_ascii_uppercase(),
        };
        if byte == 255 {
            return table;
        }
        byte += 1;
    }
}

/// The lowest `n` bits.
#[inline]
fn ones(n: usize) -> u64 {
    if n >= 64 { u64::MAX } else { (1 << n) - 1 }
}

/// All bits of the lowest `n` bytes.
#[inline]
pub(super) fn low_bytes(n: usize) -> u64 {
    ones(n.saturating_mul(8))
}

/// The high bit of every byte that is this one.
#[inline]
fn equal(word: u64, byte: u8) -> u64 {
    let differs = word ^ (u64::from(byte) * 0x0101_0101_0101_0101);
    !(((differs & LOW) + LOW) | differs | LOW)
}

/// The high bit of every byte from `first` to `last`, both ASCII.
#[inline]
pub(super) fn between(word: u64, first: u8, last: u8) -> u64 {
    let from = |byte: u64| (word & LOW) + (0x80 - byte) * 0x0101_0101_0101_0101;
    from(u64::from(first)) & !from(u64::from(last) + 1) & !word & HIGH
}

/// High bits of eight bytes as eight bits, the first byte's lowest.
#[inline]
fn bits(high: u64) -> u64 {
    (high >> 7).wrapping_mul(0x0102_0408_1020_4080) >> 56
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_are_told_apart_eight_at_a_time() {
        for byte in 0..=255_u8 {
            let word = u64::from_le_bytes([b'0', byte, b'Z', byte, 0, b'9', 0xff, byte]);
            let at = 0b1000_1010;
            let expect = |yes: bool, others: u64| if yes { others | at } else { others };
            assert_eq!(bits(between(word, b'0', b'9')), expect(byte.is_ascii_digit(), 0b0010_0001), "{byte}");
            assert_eq!(bits(between(word, b'A', b'Z')), expect(byte.is_ascii_uppercase(), 0b0000_0100), "{byte}");
            assert_eq!(bits(equal(word, b'\n')), expect(byte == b'\n', 0), "{byte}");
        }
    }

    #[test]
    fn sums_take_every_second_digit_from_any_place() {
        let mut line = Line::default();
        for_each_line(b"12345678901234567890", |read| line = *read);
        assert_eq!(line.sums(0, 20), (50, 40));
        assert_eq!(line.sums(1, 4), (2 + 4, 3));
        assert_eq!(line.sums(7, 17), (8 + 2 + 4 + 6, 9 + 1 + 3 + 5 + 7));
        assert_eq!(line.byte(19), b'0');
        assert_eq!(weighted(line.values(1), [1, 2, 3, 4, 5, 6, 7, 8]), 2 + 6 + 12 + 20 + 30 + 42 + 56 + 72);
        assert_eq!(line.pair(0), u16::from_be_bytes(*b"12"));
    }
}
