//! Spain: NIF of persons and companies; behind ES it is the VAT number.

use super::super::arithmetic::number;
use super::super::digits;
use super::super::kind::{Kind, TAXPAYER, Verdict, Words, recomputed};
use super::vat;

pub(in super::super) static ES: Kind =
    vat("ES", "ES", Words { en: "Spanish VAT number (NIF)", zh: "西班牙增值税号（NIF）" }, &[9], "ES54362315K", nif);

/// The same number, as persons in Spain know it: DNI, NIE or CIF.
pub(in super::super) static NIF: Kind = Kind {
    code: "NIF",
    aliases: &["DNI", "NIE", "CIF", "DNINIE", "NIFCIF", "DNINIF"],
    country: Some("ES"),
    name: Words { en: "NIF (Spain: DNI, NIE, CIF)", zh: "西班牙税号 NIF（DNI/NIE/CIF）" },
    what: TAXPAYER,
    lengths: &[9],
    example: "54362315K",
    basis: recomputed("Agencia Tributaria: check letter modulo 23, check digit or letter of companies modulo 10"),
    judge: nif,
    ..Kind::BASE
};

fn nif(value: &str) -> Verdict {
    let mut inner = value.chars();
    let (Some(first), Some(last)) = (inner.next(), inner.next_back()) else { return Verdict::Shape };
    let Some(middle) = digits(inner.as_str(), 7) else { return Verdict::Shape };
    let behind = |front: u64| front * 10_000_000 + number(&middle);
    let person = match (first, first.to_digit(10)) {
        (_, Some(digit)) => Some(u64::from(digit)),
        // Foreigners, and Spaniards without a DNI.
        ('X' | 'K' | 'L' | 'M', _) => Some(0),
        ('Y', _) => Some(1),
        ('Z', _) => Some(2),
        _ => None,
    };
    match person {
        Some(front) if last.is_ascii_uppercase() => Verdict::when(letter(behind(front)) == Some(last)),
        Some(_) => Verdict::Shape,
        None => company(first, &middle, last),
    }
}

fn letter(number: u64) -> Option<char> {
    usize::try_from(number % 23).ok().and_then(|place| "TRWAGMYFPDXBNJZSQVHLCKE".chars().nth(place))
}

/// The Luhn digit of seven digits, as a digit or as the letter that stands for it. Most types use only one of the two,
/// but both are found.
fn company(kind: char, digits: &[u32], last: char) -> Verdict {
    if !"ABCDEFGHJNPQRSUVW".contains(kind) || !(last.is_ascii_digit() || last.is_ascii_uppercase()) {
        return Verdict::Shape;
    }
    // Luhn with a nothing in the place of the check digit: what counted once counts twice.
    let twice = |digit: &u32| if *digit > 4 { digit * 2 - 9 } else { digit * 2 };
    let odd: u32 = digits.iter().step_by(2).map(twice).sum();
    let even: u32 = digits.iter().skip(1).step_by(2).sum();
    let check = (10 - (odd + even) % 10) % 10;
    let as_letter = "JABCDEFGHI".chars().nth(check as usize) == Some(last);
    let as_digit = last.to_digit(10) == Some(check);
    Verdict::when(as_digit || as_letter)
}

#[cfg(test)]
mod tests {
    use super::super::super::tests::says;

    #[test]
    fn persons_have_a_letter_of_23_and_companies_a_digit_or_a_letter() {
        says("ES", "VAT", "ES B-58378431", "valid ESB58378431");
        says("ES", "VAT", "B64717838", "valid ESB64717838");
        says("ES", "VAT", "54362315K", "valid ES54362315K");
        says("ES", "NIE", "X-5253868-R", "valid X5253868R");
        says("ES", "DNI", "54362315K", "valid 54362315K");
        says("ES", "CIF", "J99216582", "valid J99216582");
        says("ES", "CIF", "B64717839", "check digit");
        says("ES", "DNI", "54362315Z", "check digit");
        says("ES", "DNI", "543623150", "shape 54362315K");
        says("ES", "CIF", "I64717838", "shape 54362315K");
        says("ES", "DNI", "5436", "shape 54362315K");
    }
}
