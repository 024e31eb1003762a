//! Bytes to text: which encoding a file is in, found out or told.

use crate::failures;
use encoding_rs::{Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use shipside_api::failure::Failure;

/// A decoded file. A byte sequence that the encoding does not have stands as U+FFFD.
pub(crate) struct Decoded {
    pub(crate) text: String,
    pub(crate) encoding: &'static str,
}

/// Decodes with the encoding asked for, or with the one found out.
///
/// The order: byte order mark; UTF-16 by its zero bytes; valid UTF-8; GB18030 when its double
/// bytes look like Chinese; windows-1252 last, because it takes anything.
pub(crate) fn decode(bytes: &[u8], wanted: &str, file: &str) -> Result<Decoded, Failure> {
    let encoding = if wanted.trim().is_empty() { find(bytes, file)? } else { named(wanted)? };
    let (text, _) = encoding.decode_with_bom_removal(bytes);
    Ok(Decoded { text: text.into_owned(), encoding: label(encoding) })
}

fn named(wanted: &str) -> Result<&'static Encoding, Failure> {
    match wanted.trim().to_ascii_lowercase().as_str() {
        "utf-8" | "utf8" => Ok(UTF_8),
        "gb18030" | "gbk" | "gb2312" => Ok(GB18030),
        "utf-16le" => Ok(UTF_16LE),
        "utf-16be" => Ok(UTF_16BE),
        "windows-1252" => Ok(WINDOWS_1252),
        _ => Err(failures::unknown_encoding(wanted)),
    }
}

fn label(encoding: &'static Encoding) -> &'static str {
    if encoding == UTF_8 {
        "utf-8"
    } else if encoding == GB18030 {
        "gb18030"
    } else if encoding == UTF_16LE {
        "utf-16le"
    } else if encoding == UTF_16BE {
        "utf-16be"
    } else {
        "windows-1252"
    }
}

fn find(bytes: &[u8], file: &str) -> Result<&'static Encoding, Failure> {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return Ok(encoding);
    }
    if bytes.contains(&0) {
        return by_zero_bytes(bytes).ok_or_else(|| failures::not_a_spreadsheet(file, "binary data", "二进制数据"));
    }
    if std::str::from_utf8(bytes).is_ok() {
        return Ok(UTF_8);
    }
    Ok(if looks_chinese(bytes) { GB18030 } else { WINDOWS_1252 })
}

/// UTF-16 without a mark: delimiters, digits and line ends have their zero byte always on the same side.
fn by_zero_bytes(bytes: &[u8]) -> Option<&'static Encoding> {
    if !bytes.len().is_multiple_of(2) {
        return None;
    }
    let head = bytes.get(..bytes.len().min(16 * 1024)).unwrap_or(bytes);
    let zeros = |odd: usize| head.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let (first, second) = (zeros(0), zeros(1));
    let pairs = head.len() / 2;
    let enough = |zeros: usize| zeros * 20 >= pairs;
    // Text has line ends and delimiters, and no control characters among its units.
    let plain = |encoding: &'static Encoding| {
        let (text, broken) = encoding.decode_without_bom_handling(head);
        let odd = text.chars().filter(|c| c.is_control() && !matches!(c, '\t' | '\r' | '\n')).count();
        (!broken || head.len() < bytes.len()) && odd == 0
    };
    if enough(second) && second > first * 8 && plain(UTF_16LE) {
        Some(UTF_16LE)
    } else if enough(first) && first > second * 8 && plain(UTF_16BE) {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// True when most bytes above 7F pair up as common Chinese characters (both bytes ≥ A1, the
/// GB 2312 range) or as four-byte sequences. In a Western text they stand alone between letters:
/// `Müller` would be a rare character with an ASCII second byte.
fn looks_chinese(bytes: &[u8]) -> bool {
    let (mut common, mut rare, mut broken) = (0_usize, 0_usize, 0_usize);
    let mut rest = bytes;
    while let [first, tail @ ..] = rest {
        rest = match (first, tail) {
            (0..=0x7F, _) => tail,
            (0x81..=0xFE, [0x30..=0x39, 0x81..=0xFE, 0x30..=0x39, after @ ..]) => {
                common += 1;
                after
            }
            (0xA1..=0xF7, [0xA1..=0xFE, after @ ..]) => {
                common += 1;
                after
            }
            (0x81..=0xFE, [0x40..=0x7E | 0x80..=0xFE, after @ ..]) => {
                rare += 1;
                after
            }
            _ => {
                broken += 1;
                tail
            }
        };
    }
    common > rare + broken * 4
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(bytes: &[u8], expected: &str) {
        let seen = match decode(bytes, "", "") {
            Ok(decoded) => format!("{}: {}", decoded.encoding, decoded.text),
            Err(failure) => failure.code,
        };
        assert_eq!(seen, expected, "{bytes:?}");
    }

    fn utf16(text: &str, little: bool) -> Vec<u8> {
        text.encode_utf16().flat_map(|unit| if little { unit.to_le_bytes() } else { unit.to_be_bytes() }).collect()
    }

    #[test]
    fn the_encoding_is_found_by_mark_by_zeros_by_validity_and_by_pairs() {
        check(b"a;b\n1;2\n", "utf-8: a;b\n1;2\n");
        check("\u{feff}订单号,城市".as_bytes(), "utf-8: 订单号,城市");
        check(&[b"\xFF\xFE".as_slice(), &utf16("a;订单\n", true)].concat(), "utf-16le: a;订单\n");
        check(&[b"\xFE\xFF".as_slice(), &utf16("a;订单\n", false)].concat(), "utf-16be: a;订单\n");
        check(
            &utf16("订单号,城市,地址\r\n8170519698474711,杭州,余杭\r\n", true),
            "utf-16le: 订单号,城市,地址\r\n8170519698474711,杭州,余杭\r\n",
        );
        check(
            &utf16("订单号,城市,地址\r\n8170519698474711,杭州,余杭\r\n", false),
            "utf-16be: 订单号,城市,地址\r\n8170519698474711,杭州,余杭\r\n",
        );
        check(
            &GB18030.encode("订单号,城市,Jaguara Müller 김민준 🎁").0,
            "gb18030: 订单号,城市,Jaguara Müller 김민준 🎁",
        );
        check(
            &WINDOWS_1252.encode("Müller;Île-de-France;Calle 3º B").0,
            "windows-1252: Müller;Île-de-France;Calle 3º B",
        );
        check(b"order\x00\x01\x02\x03number", "intake/not-a-spreadsheet");
    }

    #[test]
    fn an_encoding_that_is_asked_for_is_used_and_what_it_lacks_is_marked() {
        let bytes = GB18030.encode("订单号").0;
        assert!(decode(&bytes, "utf-8", "").unwrap().text.contains('\u{fffd}'));
        assert_eq!(decode(&bytes, "GBK", "").unwrap().text, "订单号");
        assert_eq!(decode(&bytes, "klingon", "").err().unwrap().code, "intake/unknown-encoding");
    }

    #[test]
    fn one_stray_byte_does_not_turn_a_chinese_file_into_a_western_one() {
        let mut bytes = GB18030.encode("订单号,收货人名称,收货国家,州/省,城市,地址,邮编\n").0.into_owned();
        bytes.extend(b"\xFF,1\n");
        assert_eq!(decode(&bytes, "", "").unwrap().encoding, "gb18030");
    }
}
