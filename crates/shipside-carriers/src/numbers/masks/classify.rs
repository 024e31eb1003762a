//! The 27 formats over one line. Every arm knows the length, so it looks only at what can still differ.

use super::line::{Line, between, low_bytes, weighted};
use crate::s10;

const UPS: u32 = 1;
const UPS_WAYBILL: u32 = 1 << 1;
const USPS_20: u32 = 1 << 2;
const USPS_91: u32 = 1 << 3;
const USPS_34: u32 = 1 << 4;
const FEDEX_12: u32 = 1 << 5;
const FEDEX_34: u32 = 1 << 6;
const FEDEX_SMARTPOST: u32 = 1 << 7;
const FEDEX_15: u32 = 1 << 8;
const FEDEX_SSCC: u32 = 1 << 9;
const FEDEX_96: u32 = 1 << 10;
const FEDEX_GSN: u32 = 1 << 11;
const DHL_EXPRESS: u32 = 1 << 12;
const DHL_PIECE: u32 = 1 << 13;
const DHL_ECOMMERCE: u32 = 1 << 14;
const ONTRAC_C: u32 = 1 << 15;
const ONTRAC_D: u32 = 1 << 16;
const AMAZON_TBA: u32 = 1 << 17;
const AMAZON_INTL: u32 = 1 << 18;
const S10: u32 = 1 << 19;
const CANADA_POST: u32 = 1 << 20;
const DPD: u32 = 1 << 21;
const CAINIAO: u32 = 1 << 22;
const YUNEXPRESS: u32 = 1 << 23;
const SF: u32 = 1 << 24;
const FOUR_PX: u32 = 1 << 25;
const JD: u32 = 1 << 26;

/// What a lead of 91 or 92 adds to a sum that weighs even places three times and odd ones once.
const LEAD_91: u32 = 9 * 3 + 1;
const LEAD_92: u32 = 9 * 3 + 2;

/// The formats that a line satisfies.
#[inline]
pub(super) fn classify(line: &Line) -> u32 {
    let length = line.length;
    if !(10..=41).contains(&length) {
        return 0;
    }
    if line.are_digits(0, length) { digits(line) } else { letters(line) }
}

fn digits(line: &Line) -> u32 {
    let length = line.length;
    let end = length - 1;
    let lead = line.pair(0);
    match length {
        10 | 11 => when(DHL_EXPRESS, sevenths(line, end) == u32::from(line.byte(end) & 15)),
        12 => when(FEDEX_12, thirds(line, 0, 11, [3, 1, 7])),
        15 => when(FEDEX_15, mod10(line, 0, end, [1, 3], 0)) | when(DPD, dpd(line)),
        16 => when(CANADA_POST, mod10(line, 0, end, [3, 1], 0)),
        18 => {
            let kind = matches!(&lead.to_be_bytes(), b"00" | b"01" | b"02" | b"04");
            when(FEDEX_SSCC, kind && mod10(line, 2, end, [3, 1], 0))
        }
        20 => when(USPS_20, mod10(line, 0, end, [3, 1], 0)) | usps_91(line, 0) | smartpost(line, 0),
        22 => {
            let ground = lead == pair(b"96") && mod10(line, 7, end, [1, 3], 0);
            usps_91_named(line, 0) | smartpost_led(line, 2) | when(FEDEX_96, ground)
        }
        24 => usps_91(line, 0) | smartpost(line, 0),
        26 => usps_91_named(line, 0) | smartpost_led(line, 2),
        28 | 30 | 32 | 34 => routed(line) | when_34(line),
        _ => 0,
    }
}

/// Behind `420` and five or nine digits of a ZIP code.
fn routed(line: &Line) -> u32 {
    if line.window(0) & 0x00ff_ffff != u64::from(u32::from_le_bytes(*b"420\0")) {
        return 0;
    }
    let end = line.length - 1;
    let whole = |ok: bool| when(USPS_34, ok && mod10(line, 12, end, [3, 1], 0));
    match line.length {
        28 => usps_91(line, 8),
        30 => usps_91_named(line, 8) | smartpost_led(line, 10),
        32 => usps_91(line, 8) | whole(true),
        _ => {
            let named = line.byte(12) == b'9' && (b'2'..=b'5').contains(&line.byte(13));
            usps_91_named(line, 8) | smartpost_led(line, 10) | whole(named)
        }
    }
}

fn when_34(line: &Line) -> u32 {
    if line.length != 34 {
        return 0;
    }
    let format = match &line.pair(0).to_be_bytes() {
        b"10" => FEDEX_34,
        b"96" => FEDEX_GSN,
        _ => return 0,
    };
    when(format, thirds(line, 20, 33, [1, 7, 3]))
}

/// USPS without an application identifier, unless the number itself begins like one.
fn usps_91(line: &Line, from: usize) -> u32 {
    let lead = if is_application(line, from) { 0 } else { LEAD_91 };
    when(USPS_91, mod10(line, from, line.length - 1, [3, 1], lead))
}

/// USPS with an application identifier, 91 to 95.
fn usps_91_named(line: &Line, from: usize) -> u32 {
    when(USPS_91, is_application(line, from) && mod10(line, from, line.length - 1, [3, 1], 0))
}

fn is_application(line: &Line, at: usize) -> bool {
    line.byte(at) == b'9' && (b'1'..=b'5').contains(&line.byte(at + 1))
}

/// FedEx SmartPost: 29 behind the first two digits.
fn smartpost(line: &Line, from: usize) -> u32 {
    let lead = if line.pair(from) == pair(b"92") { 0 } else { LEAD_92 };
    let fits = line.pair(from + 2) == pair(b"29");
    when(FEDEX_SMARTPOST, fits && mod10(line, from, line.length - 1, [3, 1], lead))
}

/// The same with 92 in front.
fn smartpost_led(line: &Line, from: usize) -> u32 {
    if line.pair(from - 2) == pair(b"92") { smartpost(line, from) } else { 0 }
}

fn letters(line: &Line) -> u32 {
    let length = line.length;
    let lead = line.pair(0).to_be_bytes();
    let mut mask = 0;
    if length >= 12 && line.are_digits(2, length) {
        let known = matches!(&lead, b"GM" | b"LX" | b"RX" | b"UV" | b"CN" | b"SG" | b"TH" | b"IN" | b"HK" | b"MY");
        mask |= when(DHL_ECOMMERCE, known);
    }
    mask | match length {
        11 => eleven(line),
        12..=14 => piece(line) | when(S10, length == 13 && is_s10(line)),
        15 => fifteen(line),
        16 => when(CAINIAO, lead == *b"LP" && line.are_digits(2, 16)),
        18 => eighteen(line),
        _ => 0,
    }
}

fn eleven(line: &Line) -> u32 {
    if !line.are_digits(1, 11) {
        return 0;
    }
    let first = line.byte(0);
    let waybill = matches!(first, b'A' | b'H' | b'J' | b'K' | b'T' | b'V') && mod10(line, 1, 10, [1, 2], 0);
    when(UPS_WAYBILL, waybill) | when(AMAZON_INTL, matches!(first, b'A' | b'C' | b'F'))
}

/// J, two or three letters, nine or ten digits.
fn piece(line: &Line) -> u32 {
    let length = line.length;
    let two = length < 14 && line.are_letters(1, 3) && line.are_digits(3, length);
    let three = length > 12 && line.are_letters(1, 4) && line.are_digits(4, length);
    when(DHL_PIECE, line.byte(0) == b'J' && (two || three))
}

fn fifteen(line: &Line) -> u32 {
    let first = line.byte(0);
    if line.are_digits(2, 15) && line.are_letters(0, 1) {
        return match (first, line.byte(1)) {
            (b'C', second) if second.is_ascii_digit() => when(ONTRAC_C, ontrac(line, b'4')),
            (b'D', second) if second.is_ascii_digit() => when(ONTRAC_D, ontrac(line, b'5')),
            (b'S', b'F') => SF,
            (b'J', b'D') => JD,
            _ => 0,
        };
    }
    if line.are_digits(3, 15) {
        let lead = [first, line.byte(1), line.byte(2)];
        let jd = lead.starts_with(b"JD") && line.are_either(2, 3);
        return when(AMAZON_TBA, lead == *b"TBA") | when(JD, jd);
    }
    when(DPD, line.are_digits(0, 14) && line.are_letters(14, 15) && dpd(line))
}

/// OnTrac: a lead of its own is put in front of the serial unless it is there.
fn ontrac(line: &Line, lead: u8) -> bool {
    if line.byte(1) == lead { mod10(line, 1, 14, [1, 2], 0) } else { mod10(line, 1, 14, [2, 1], u32::from(lead & 15)) }
}

fn eighteen(line: &Line) -> u32 {
    match &line.pair(0).to_be_bytes() {
        b"YT" => when(YUNEXPRESS, line.are_digits(2, 18)),
        b"1Z" => when(UPS, line.are_digits(17, 18) && line.are_either(2, 17) && ups(line)),
        b"4P" => {
            let fits = line.byte(2) == b'X' && line.are_digits(3, 16) && line.pair(16) == pair(b"CN");
            when(FOUR_PX, fits)
        }
        _ => 0,
    }
}

/// A letter counts as its code less 3, which ends in the same digit as its code less 63.
fn ups(line: &Line) -> bool {
    let values = |at: usize| {
        let word = line.window(at);
        let letters = between(word, b'A', b'Z') >> 7;
        word.wrapping_sub(0x3030_3030_3030_3030).wrapping_sub(letters * 15)
    };
    let weights = [1, 2, 1, 2, 1, 2, 1, 2];
    let sum = weighted(values(2), weights) + weighted(values(10) & low_bytes(7), weights);
    (sum + u32::from(line.byte(17) & 15)).is_multiple_of(10)
}

fn is_s10(line: &Line) -> bool {
    if !(line.are_letters(0, 2) && line.are_digits(2, 11) && line.are_letters(11, 13)) {
        return false;
    }
    let [first, second] = line.pair(0).to_be_bytes();
    let kind = match first {
        b'B' | b'C' | b'D' | b'E' | b'H' | b'L' | b'M' | b'N' | b'P' | b'R' | b'U' | b'V' | b'Z' => true,
        b'Q' => second <= b'M',
        b'A' => second >= b'V',
        b'G' => matches!(second, b'A' | b'D'),
        _ => false,
    };
    let sum = weighted(line.values(2), [8, 6, 4, 2, 3, 5, 9, 7]);
    let expected = match 11 - sum % 11 {
        10 => 0,
        11 => 5,
        rest => rest,
    };
    kind && expected == u32::from(line.byte(10) & 15) && s10::is_issuer(line.pair(11).to_be_bytes())
}

/// ISO 7064 Mod 37,36 over fourteen digits.
fn dpd(line: &Line) -> bool {
    let step = |rest: u32, digit: u32| {
        let sum = rest + digit;
        let doubled = (if sum > 36 { sum - 36 } else { sum }) * 2;
        if doubled >= 37 { doubled - 37 } else { doubled }
    };
    let digit = |values: u64, at: usize| (values >> (at * 8) & 15) as u32;
    let (first, second) = (line.values(0), line.values(8));
    let rest = (0..8).fold(36, |rest, at| step(rest, digit(first, at)));
    let rest = (0..6).fold(rest, |rest, at| step(rest, digit(second, at)));
    let expected = match (37 - rest) % 36 {
        digit @ 0..=9 => digit + u32::from(b'0'),
        letter => letter - 10 + u32::from(b'A'),
    };
    u32::from(line.byte(14)) == expected
}

/// Whether the digit at `to` makes the weighted sum a multiple of ten; weights for even and odd places from `from`.
#[inline]
fn mod10(line: &Line, from: usize, to: usize, [even, odd]: [u32; 2], lead: u32) -> bool {
    let (evens, odds) = line.sums(from, to);
    (evens * even + odds * odd + lead + u32::from(line.byte(to) & 15)).is_multiple_of(10)
}

/// Three weights again and again, modulo 11, modulo 10; from nine to sixteen digits.
#[inline]
fn thirds(line: &Line, from: usize, to: usize, [a, b, c]: [u16; 3]) -> bool {
    let first = weighted(line.values(from), [a, b, c, a, b, c, a, b]);
    let rest = line.values(from + 8) & low_bytes(to - from - 8);
    (first + weighted(rest, [c, a, b, c, a, b, c, a])) % 11 % 10 == u32::from(line.byte(to) & 15)
}

/// The first nine or ten digits modulo 7: a power of ten leaves 3, 2, 6, 4, 5, 1 in turn.
#[inline]
fn sevenths(line: &Line, n: usize) -> u32 {
    let first = weighted(line.values(0), [3, 1, 5, 4, 6, 2, 3, 1]);
    let rest = line.values(8);
    let ninth = first * 10 + (rest & 15) as u32;
    if n == 9 { ninth % 7 } else { (ninth * 10 + (rest >> 8 & 15) as u32) % 7 }
}

#[inline]
fn when(format: u32, holds: bool) -> u32 {
    if holds { format } else { 0 }
}

#[inline]
fn pair(text: &[u8; 2]) -> u16 {
    u16::from_be_bytes(*text)
}
