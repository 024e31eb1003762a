//! Numbers whose digits are weighted, added and taken modulo something: DK, EE, FI, GR, HU, MT, PL, PT, SI.

use super::super::arithmetic::dot;
use super::super::kind::{Kind, TAXPAYER, Verdict, Words, recomputed};
use super::super::text::{Digits, digits};
use super::vat;

pub(in super::super) static DK: Kind =
    vat("DK", "DK", Words { en: "Danish VAT number (CVR)", zh: "丹麦增值税号" }, &[8], "DK13585628", |value| {
        whole(value, &[2, 7, 6, 5, 4, 3, 2, 1], 11, true)
    });

pub(in super::super) static EE: Kind = vat(
    "EE",
    "EE",
    Words { en: "Estonian VAT number (KMKR)", zh: "爱沙尼亚增值税号" },
    &[9],
    "EE100931558",
    |value| whole(value, &[3, 7, 1, 3, 7, 1, 3, 7, 1], 10, false),
);

pub(in super::super) static FI: Kind =
    vat("FI", "FI", Words { en: "Finnish VAT number (ALV)", zh: "芬兰增值税号" }, &[8], "FI20774740", |value| {
        whole(value, &[7, 9, 10, 5, 8, 4, 2, 1], 11, false)
    });

pub(in super::super) static HU: Kind =
    vat("HU", "HU", Words { en: "Hungarian VAT number", zh: "匈牙利增值税号" }, &[8], "HU12892312", |value| {
        whole(value, &[9, 7, 3, 1, 9, 7, 3, 1], 10, false)
    });

pub(in super::super) static MT: Kind =
    vat("MT", "MT", Words { en: "Maltese VAT number", zh: "马耳他增值税号" }, &[8], "MT11679112", |value| {
        whole(value, &[3, 4, 6, 7, 8, 9, 10, 1], 37, true)
    });

pub(in super::super) static PL: Kind = vat(
    "PL",
    "PL",
    Words { en: "Polish VAT number (NIP)", zh: "波兰增值税号（NIP）" },
    &[10],
    "PL8567346215",
    |value| {
        // The check digit counts as minus one, which is ten modulo eleven.
        whole(value, &[6, 5, 7, 2, 3, 4, 5, 6, 7, 10], 11, false)
    },
);

pub(in super::super) static GR: Kind =
    vat("GR", "EL", Words { en: "Greek VAT number (AFM)", zh: "希腊增值税号（AFM）" }, &[9], "EL094259216", greece);

pub(in super::super) static SI: Kind =
    vat("SI", "SI", Words { en: "Slovenian VAT number", zh: "斯洛文尼亚增值税号" }, &[8], "SI50223054", slovenia);

pub(in super::super) static PT: Kind = vat(
    "PT",
    "PT",
    Words { en: "Portuguese VAT number (NIF)", zh: "葡萄牙增值税号（NIF）" },
    &[9],
    "PT501964843",
    portugal,
);

/// The same number, as persons in Portugal know it.
pub(in super::super) static PT_NIF: Kind = Kind {
    code: "NIF",
    aliases: &["CONTRIBUINTE"],
    country: Some("PT"),
    name: Words { en: "NIF (Portugal)", zh: "葡萄牙税号 NIF" },
    what: TAXPAYER,
    lengths: &[9],
    example: "501964843",
    basis: recomputed("Autoridade Tributária: check digit modulo 11"),
    judge: portugal,
    ..Kind::BASE
};

/// Right when all digits, the check digit included, weigh a multiple of the modulus.
fn whole(value: &str, weights: &[u32], modulus: u32, never_zero_first: bool) -> Verdict {
    let wanted = |digits: &Digits| !(never_zero_first && digits.first() == Some(&0));
    let Some(digits) = digits(value, weights.len()).filter(wanted) else { return Verdict::Shape };
    Verdict::when(dot(&digits, weights).is_multiple_of(modulus))
}

fn greece(value: &str) -> Verdict {
    let padded = if value.len() == 8 { format!("0{value}") } else { value.to_owned() };
    let Some(digits) = digits(&padded, 9) else { return Verdict::Shape };
    let right = digits.last() == Some(&(dot(&digits, &[256, 128, 64, 32, 16, 8, 4, 2]) % 11 % 10));
    if right { Verdict::RightAs(padded) } else { Verdict::CheckDigit }
}

fn portugal(value: &str) -> Verdict {
    let Some(digits) = digits(value, 9).filter(|digits| digits.first() != Some(&0)) else { return Verdict::Shape };
    let check = (11 - dot(&digits, &[9, 8, 7, 6, 5, 4, 3, 2]) % 11) % 11 % 10;
    Verdict::when(digits.last() == Some(&check))
}

fn slovenia(value: &str) -> Verdict {
    let Some(digits) = digits(value, 8).filter(|digits| digits.first() != Some(&0)) else { return Verdict::Shape };
    let check = match 11 - dot(&digits, &[8, 7, 6, 5, 4, 3, 2]) % 11 {
        10 => Some(0),
        11 => None,
        digit => Some(digit),
    };
    Verdict::when(check.is_some() && digits.last().copied() == check)
}

#[cfg(test)]
mod tests {
    use super::super::super::tests::says;

    #[test]
    fn weighted_sums_are_multiples_of_their_modulus() {
        says("DK", "VAT", "DK 13585628", "valid DK13585628");
        says("DK", "VAT", "13585627", "check digit");
        says("DK", "VAT", "03585628", "shape DK13585628");
        says("EE", "VAT", "EE 100 931 558", "valid EE100931558");
        says("EE", "VAT", "100594103", "check digit");
        says("FI", "VAT", "FI 20774740", "valid FI20774740");
        says("FI", "VAT", "20774741", "check digit");
        says("HU", "VAT", "HU-12892312", "valid HU12892312");
        says("HU", "VAT", "12892313", "check digit");
        says("MT", "VAT", "MT 1167-9112", "valid MT11679112");
        says("MT", "VAT", "1167-9113", "check digit");
        says("PL", "VAT", "PL 8567346215", "valid PL8567346215");
        says("PL", "VAT", "8567346216", "check digit");
        says("PL", "VAT", "DE8567346215", "shape PL8567346215");
    }

    #[test]
    fn weighted_sums_leave_a_rest_that_is_the_check_digit() {
        says("GR", "VAT", "EL 094259216", "valid EL094259216");
        says("GR", "VAT", "23456780", "valid EL023456780");
        says("GR", "VAT", "094259217", "check digit");
        says("PT", "VAT", "PT 501 964 843", "valid PT501964843");
        says("PT", "NIF", "501964843", "valid 501964843");
        says("PT", "VAT", "501964842", "check digit");
        says("SI", "VAT", "SI 5022 3054", "valid SI50223054");
        says("SI", "VAT", "50223055", "check digit");
        says("SI", "VAT", "09999990", "shape SI50223054");
    }
}
