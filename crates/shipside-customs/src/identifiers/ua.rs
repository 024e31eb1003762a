//! Ukraine: the taxpayer's number of persons (РНОКПП, once ИПН).

use super::arithmetic::dot;
use super::digits;
use super::kind::{Kind, PERSON, Verdict, Words, recomputed};

pub(super) static RNTRC: Kind = Kind {
    code: "RNTRC",
    aliases: &["РНОКПП", "ІПН", "ИПН"],
    country: Some("UA"),
    name: Words { en: "taxpayer number RNTRC (Ukraine)", zh: "乌克兰个人税号 RNTRC（РНОКПП）" },
    what: PERSON,
    lengths: &[10],
    example: "1759013776",
    basis: recomputed("State Tax Service of Ukraine: check digit modulo 11"),
    judge: rntrc,
    likely: true,
    ..Kind::BASE
};

fn rntrc(value: &str) -> Verdict {
    let Some(digits) = digits(value, 10) else { return Verdict::Shape };
    // The first weight is -1, which is 10 modulo 11.
    let check = dot(&digits, &[10, 5, 7, 9, 4, 6, 10, 5, 7]) % 11 % 10;
    Verdict::when(digits.last() == Some(&check))
}

#[cfg(test)]
mod tests {
    use super::super::tests::says;

    #[test]
    fn a_ukrainian_taxpayer_number_ends_in_its_check_digit() {
        says("UA", "RNTRC", "1759013776", "valid 1759013776");
        says("UA", "РНОКПП", "1759013776", "valid 1759013776");
        says("UA", "RNTRC", "1759013770", "check digit");
        says("UA", "RNTRC", "175901377", "shape 1759013776");
    }
}
