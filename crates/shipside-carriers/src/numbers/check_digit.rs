//! Check digits of carriers' numbers: one scheme a variant.

use super::luhn;

/// How the check character follows from the serial.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scheme {
    /// There is none, or none is public.
    None,
    /// Digits at even places (from 0) times `even`, at odd places times `odd`; what the sum lacks to a multiple of 10.
    /// A letter counts as its code less 3, modulo 10 (UPS).
    Mod10 { even: u32, odd: u32, lead: &'static str },
    /// Weighted sum modulo 11, modulo 10.
    Mod11Mod10(&'static [u32]),
    /// The number modulo 7.
    Mod7,
    /// Every other digit from the right doubled.
    Luhn,
    /// UPU S10: 11 less the weighted sum modulo 11, where 10 counts as 0 and 11 as 5.
    S10,
    /// ISO 7064 Mod 37,36: digits and letters.
    Mod37,
}

impl Scheme {
    /// Mod 10 with weights for even and odd places and nothing in front.
    pub(super) const fn mod10(even: u32, odd: u32) -> Self {
        Scheme::Mod10 { even, odd, lead: "" }
    }

    /// Mod 10 with `lead` put before a serial that does not begin with it.
    pub(super) const fn mod10_led(even: u32, odd: u32, lead: &'static str) -> Self {
        Scheme::Mod10 { even, odd, lead }
    }

    /// The check character of a serial of capitals and digits; `None` when the scheme has none.
    pub(super) fn of(self, serial: &[u8]) -> Option<u8> {
        match self {
            Scheme::None => None,
            Scheme::Mod10 { even, odd, lead } => Some(digit(mod10(serial, even, odd, lead.as_bytes()))),
            Scheme::Mod11Mod10(weights) => {
                let sum: u32 = serial.iter().zip(weights).map(|(byte, weight)| value(*byte) * weight).sum();
                Some(digit(sum % 11 % 10))
            }
            Scheme::Mod7 => Some(digit(serial.iter().fold(0, |rest, byte| (rest * 10 + value(*byte)) % 7))),
            Scheme::Luhn => Some(digit(luhn::check_value(serial.iter().rev().map(|byte| value(*byte))))),
            Scheme::S10 => Some(s10(serial)),
            Scheme::Mod37 => Some(mod37(serial)),
        }
    }
}

fn mod10(serial: &[u8], even: u32, odd: u32, lead: &[u8]) -> u32 {
    let lead = if serial.starts_with(lead) { &[] } else { lead };
    let all = lead.iter().chain(serial).enumerate();
    let sum: u32 = all.map(|(place, byte)| value(*byte) * if place % 2 == 0 { even } else { odd }).sum();
    (10 - sum % 10) % 10
}

fn s10(serial: &[u8]) -> u8 {
    let sum: u32 = serial.iter().zip([8, 6, 4, 2, 3, 5, 9, 7]).map(|(byte, weight)| value(*byte) * weight).sum();
    match 11 - sum % 11 {
        10 => b'0',
        11 => b'5',
        rest => digit(rest),
    }
}

fn mod37(serial: &[u8]) -> u8 {
    let mut rest = 36;
    for byte in serial {
        rest += if byte.is_ascii_digit() { value(*byte) } else { u32::from(byte.wrapping_sub(b'A' - 10)) };
        rest = if rest > 36 { rest - 36 } else { rest };
        rest = rest * 2 % 37;
    }
    match (37 - rest) % 36 {
        check @ 0..=9 => digit(check),
        check => b'A' + u8::try_from(check - 10).unwrap_or(0),
    }
}

/// A digit is its value, a letter its code less 3, modulo 10.
fn value(byte: u8) -> u32 {
    match byte {
        b'0'..=b'9' => u32::from(byte - b'0'),
        _ => u32::from(byte).saturating_sub(3) % 10,
    }
}

fn digit(value: u32) -> u8 {
    b'0' + u8::try_from(value % 10).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(scheme: Scheme, serial: &str, expected: &str) {
        let seen = scheme.of(serial.as_bytes()).map(char::from);
        assert_eq!(seen, expected.chars().next(), "{scheme:?} of {serial}");
    }

    #[test]
    fn published_examples_come_out() {
        // UPS: 1Z 999 AA1 01 2345 6784 and 1Z 12345E 66 0527 2234, printed in its guides.
        check(Scheme::mod10(1, 2), "999AA1012345678", "4");
        check(Scheme::mod10(1, 2), "12345E660527223", "4");
        // S10: RR 473 124 829 GB stands in the standard.
        check(Scheme::S10, "47312482", "9");
        // ISO 7064 Mod 37,36: A12425GABC1234002M is the standard's example.
        check(Scheme::Mod37, "A12425GABC1234002", "M");
        // Luhn: the number every text on it uses.
        check(Scheme::Luhn, "7992739871", "3");
        check(Scheme::Mod7, "123456789", "1");
        check(Scheme::None, "1", "");
    }

    #[test]
    fn a_lead_is_put_in_front_only_when_it_is_missing() {
        let scheme = Scheme::mod10_led(3, 1, "91");
        assert_eq!(scheme.of(b"0000000000000000000"), Some(b'2'));
        assert_eq!(scheme.of(b"9100000000000000000"), Some(b'2'));
    }
}
