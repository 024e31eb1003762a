//! Türkiye: T.C. kimlik numarası of persons, vergi kimlik numarası of companies.

use super::digits;
use super::kind::{COMPANY, Kind, PERSON, Verdict, Words, recomputed};

pub(super) static TCKN: Kind = Kind {
    code: "TCKN",
    aliases: &["TCKIMLIKNO", "TCNO"],
    country: Some("TR"),
    name: Words { en: "T.C. kimlik no (Türkiye)", zh: "土耳其身份证号 TCKN" },
    what: PERSON,
    lengths: &[11],
    example: "56336387506",
    basis: recomputed("Nüfus ve Vatandaşlık İşleri: two check digits modulo 10"),
    judge: tckn,
    likely: true,
    ..Kind::BASE
};

pub(super) static VKN: Kind = Kind {
    code: "VKN",
    aliases: &["VERGINO"],
    country: Some("TR"),
    name: Words { en: "vergi kimlik no (Türkiye)", zh: "土耳其税号 VKN" },
    what: COMPANY,
    lengths: &[10],
    example: "4540536920",
    basis: recomputed("Gelir İdaresi: check digit from powers of two modulo 9"),
    judge: vkn,
    likely: true,
    ..Kind::BASE
};

fn tckn(value: &str) -> Verdict {
    let Some(digits) = digits(value, 11).filter(|digits| digits.first() != Some(&0)) else { return Verdict::Shape };
    let odd: u32 = digits.iter().take(9).step_by(2).sum();
    let even: u32 = digits.iter().skip(1).take(8).step_by(2).sum();
    let tenth = (10 - (odd * 3 + even) % 10) % 10;
    let eleventh = (odd + even + tenth) % 10;
    Verdict::when(digits.get(9..) == Some(&[tenth, eleventh]))
}

/// Each of the nine digits gets its place from the right added, modulo 10, and is then multiplied by two to that
/// power, modulo 9, where a multiple of nine other than nothing counts as nine.
fn vkn(value: &str) -> Verdict {
    let Some(digits) = digits(value, 10) else { return Verdict::Shape };
    let part = |(digit, place): (&u32, u32)| match (digit + place) % 10 {
        0 => 0,
        moved => match moved * (1 << place) % 9 {
            0 => 9,
            rest => rest,
        },
    };
    let sum: u32 = digits.iter().zip((1..=9).rev()).map(part).sum();
    Verdict::when(digits.last() == Some(&((10 - sum % 10) % 10)))
}

#[cfg(test)]
mod tests {
    use super::super::tests::says;

    #[test]
    fn a_tckn_ends_in_two_check_digits_and_never_starts_with_zero() {
        says("TR", "TCKN", "56336387506", "valid 56336387506");
        says("TR", "TCKN", "17291716060", "valid 17291716060");
        says("TR", "TCKN", "56336387507", "check digit");
        says("TR", "TCKN", "56336387516", "check digit");
        says("TR", "TCKN", "06336387506", "shape 56336387506");
    }

    #[test]
    fn a_vkn_ends_in_its_check_digit() {
        says("TR", "VKN", "4540536920", "valid 4540536920");
        says("TR", "VKN", "454 053 6921", "check digit");
        says("TR", "VKN", "12345", "shape 4540536920");
    }
}
