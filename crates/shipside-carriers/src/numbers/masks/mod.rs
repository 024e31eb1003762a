//! A million numbers at once: which of 27 formats each line satisfies, as bits.
//!
//! The set and its rules are those of the project's tracking benchmark, so that the answer can be compared bit by bit
//! with other implementations; [`super::detect`] knows more formats and says more about each.

mod classify;
mod line;

use classify::classify;
use line::for_each_line;

/// The format that each bit stands for, the lowest first.
pub const MASK_FORMATS: [&str; 27] = [
    "ups",
    "ups-waybill",
    "usps-20",
    "usps-91",
    "usps-34",
    "fedex-12",
    "fedex-34",
    "fedex-smartpost",
    "fedex-15",
    "fedex-sscc",
    "fedex-96",
    "fedex-gsn",
    "dhl-express",
    "dhl-piece",
    "dhl-ecommerce",
    "ontrac-c",
    "ontrac-d",
    "amazon-tba",
    "amazon-intl",
    "s10",
    "canadapost",
    "dpd",
    "cainiao",
    "yunexpress",
    "sf",
    "4px",
    "jd",
];

/// One mask a line: bit *i* says that the line is a number of format [`MASK_FORMATS`]`[i]`, check digit included.
///
/// ASCII white space and `-` do not count, nor does case. Lines end with a line feed; the last one may lack it.
///
/// ```
/// use shipside_carriers::numbers::{MASK_FORMATS, masks};
/// let s10 = MASK_FORMATS.iter().position(|format| *format == "s10").unwrap();
/// assert_eq!(masks(b"rr 473 124 829 gb\nRR473124828GB\n"), [1 << s10, 0]);
/// ```
pub fn masks(text: &[u8]) -> Vec<u32> {
    let mut masks = Vec::with_capacity(text.len() / 16 + 1);
    for_each_line(text, |line| masks.push(classify(line)));
    masks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expected: &[&str]) {
        let mask = masks(line.as_bytes());
        assert_eq!(mask.len(), 1, "{line}");
        let names = MASK_FORMATS.iter().enumerate().filter(|(bit, _)| mask[0] >> bit & 1 == 1);
        let names: Vec<&str> = names.map(|(_, name)| *name).collect();
        assert_eq!(names, expected, "{line}");
    }

    #[test]
    fn letters_tell_formats_apart() {
        check("1Z999AA10123456784", &["ups"]);
        check("1Z999AA10123456785", &[]);
        check("RR473124829GB", &["s10"]);
        check("JR473124829GB", &[]);
        check("RR473124829XX", &[]);
        check("LP00123456789012", &["cainiao"]);
        check("YT2112345678901234", &["yunexpress"]);
        check("SF1234567890123", &["sf"]);
        check("4PX3001234567890CN", &["4px"]);
        check("JDX123456789012", &["jd"]);
        check("JD1123456789012", &["jd"]);
        check("TBA123456789012", &["amazon-tba"]);
        check("C1234567890", &["amazon-intl"]);
        check("JVGL1234567890", &["dhl-piece"]);
        check("GM1234567890", &["dhl-ecommerce"]);
        check("GM123456789", &[]);
    }

    #[test]
    fn digits_alone_may_be_several() {
        check("794640186522", &[]);
        check("986578788855", &["fedex-12"]);
        check("1234567891", &["dhl-express"]);
        check("9400111899223857100003", &[]);
        check("9400111899561234567892", &["usps-91"]);
    }

    #[test]
    fn blanks_hyphens_case_and_line_ends_do_not_count() {
        for line in ["rr-4731-2482-9gb", " RR473124829GB\r\n", "R R 4 7 3 1 2 4 8 2 9 G B\n", "\tRR473124829GB"] {
            check(line, &["s10"]);
        }
        assert_eq!(masks(b""), [0_u32; 0]);
        assert_eq!(masks(b"\n\nx"), [0, 0, 0]);
        assert_eq!(masks("运单号\n".as_bytes()), [0]);
        assert_eq!(masks(&[b'1'; 5000]), [0]);
    }

    #[test]
    fn a_line_says_the_same_wherever_it_stands() {
        let alone = masks(b"RR473124829GB");
        let mut text = b"RR473124829GB\n".repeat(3);
        text.extend([b'Z'; 200]);
        let all = masks(&text);
        assert_eq!(all, [alone[0], alone[0], alone[0], 0]);
    }
}
