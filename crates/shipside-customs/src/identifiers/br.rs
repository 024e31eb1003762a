//! Brazil: CPF of persons, CNPJ of companies (with letters since July 2026).

use super::kind::{COMPANY, Kind, PERSON, Verdict, Words, recomputed};
use super::{digits, repeated};

pub(super) static CPF: Kind = Kind {
    code: "CPF",
    country: Some("BR"),
    name: Words { en: "CPF (Brazil)", zh: "巴西个人税号 CPF" },
    what: PERSON,
    lengths: &[11],
    example: "364.056.439-13",
    basis: recomputed("Receita Federal: two check digits modulo 11"),
    judge: cpf,
    likely: true,
    ..Kind::BASE
};

pub(super) static CNPJ: Kind = Kind {
    code: "CNPJ",
    country: Some("BR"),
    name: Words { en: "CNPJ (Brazil)", zh: "巴西企业税号 CNPJ" },
    what: COMPANY,
    lengths: &[14],
    example: "12.ABC.345/01DE-35",
    basis: recomputed("Receita Federal: two check digits modulo 11, letters since July 2026"),
    judge: cnpj,
    likely: true,
    ..Kind::BASE
};

fn cpf(value: &str) -> Verdict {
    let Some(digits) = digits(value, 11) else { return Verdict::Shape };
    if repeated(&digits) {
        return Verdict::Repeated;
    }
    let first = check_digit(digits.iter().take(9).copied(), 10);
    let second = check_digit(digits.iter().take(10).copied(), 11);
    Verdict::when(digits.get(9..) == Some(&[first, second]))
}

fn cnpj(value: &str) -> Verdict {
    let shape = value.len() == 14
        && value.bytes().all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase())
        && value.bytes().skip(12).all(|byte| byte.is_ascii_digit());
    if !shape {
        return Verdict::Shape;
    }
    // A letter counts as its ASCII code less 48, so that digits keep their value: A is 17.
    let values: Vec<u32> = value.bytes().map(|byte| u32::from(byte).saturating_sub(48)).collect();
    if repeated(&values) {
        return Verdict::Repeated;
    }
    let first = cnpj_digit(values.iter().take(12));
    let second = cnpj_digit(values.iter().take(13));
    Verdict::when(values.get(12..) == Some(&[first, second]))
}

/// Weights fall from `top` by one.
fn check_digit(digits: impl Iterator<Item = u32>, top: u32) -> u32 {
    let sum: u32 = digits.zip((2..=top).rev()).map(|(digit, weight)| digit * weight).sum();
    (11 - sum % 11) % 11 % 10
}

/// Weights are 2 to 9 from the right, over and over.
fn cnpj_digit<'a>(values: impl DoubleEndedIterator<Item = &'a u32>) -> u32 {
    let sum: u32 = values.rev().zip((2..=9).cycle()).map(|(value, weight)| value * weight).sum();
    (11 - sum % 11) % 11 % 10
}

#[cfg(test)]
mod tests {
    use super::super::tests::says;

    #[test]
    fn a_cpf_needs_eleven_digits_and_two_right_check_digits() {
        says("BR", "CPF", "364.056.439-13", "valid 36405643913");
        says("BR", "CPF", "94580594533", "valid 94580594533");
        says("BR", "CPF", "461 804 223 03", "valid 46180422303");
        says("BR", "CPF", "123.456.789-00", "check digit");
        says("BR", "CPF", "364.056.439-23", "check digit");
        says("BR", "CPF", "111.111.111-11", "repeated");
        says("BR", "CPF", "364.056.439", "shape 364.056.439-13");
        says("BR", "CPF", "364.056.439-1x", "shape 364.056.439-13");
    }

    #[test]
    fn a_cnpj_may_hold_letters_before_its_two_check_digits() {
        says("BR", "CNPJ", "12.ABC.345/01DE-35", "valid 12ABC34501DE35");
        says("BR", "CNPJ", "12abc34501de35", "valid 12ABC34501DE35");
        says("BR", "CNPJ", "11.222.333/0001-81", "valid 11222333000181");
        says("BR", "CNPJ", "11.222.333/0001-82", "check digit");
        says("BR", "CNPJ", "12ABC34501DEA5", "shape 12.ABC.345/01DE-35");
        says("BR", "CNPJ", "00000000000000", "repeated");
    }
}
