//! IBAN: mod 97 and the length of each country.

use super::arithmetic::mod_97;
use super::kind::{Kind, Verdict, Words, recomputed};

pub(super) static IBAN: Kind = Kind {
    code: "IBAN",
    name: Words { en: "bank account number (IBAN)", zh: "国际银行账号 IBAN" },
    what: Words { en: "bank account", zh: "银行账户" },
    example: "GB82 WEST 1234 5698 7654 32",
    basis: recomputed("ISO 13616: mod 97; lengths of the IBAN registry"),
    judge: iban,
    ..Kind::BASE
};

/// Country and length of the whole number.
const LENGTHS: &str = "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 \
                       DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 \
                       IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 \
                       MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 \
                       SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30";

/// Whether an IBAN without blanks, upper case, is right.
pub(crate) fn is_iban(value: &str) -> bool {
    iban(value) == Verdict::Right
}

fn iban(value: &str) -> Verdict {
    let shape = value.len() > 8
        && value.len() < 35
        && value.bytes().all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase())
        && value.bytes().take(2).all(|byte| byte.is_ascii_uppercase())
        && value.bytes().skip(2).take(2).all(|byte| byte.is_ascii_digit());
    if !shape {
        return Verdict::Shape;
    }
    let (country, rest) = value.split_at(2);
    let Some(length) = LENGTHS.split(' ').find_map(|entry| entry.strip_prefix(country)) else {
        return Verdict::Shape;
    };
    if length.parse() != Ok(value.len()) {
        return Verdict::Shape;
    }
    let (check, account) = rest.split_at(2);
    // 00, 01 and 99 come out right too, but are never given.
    let given = !matches!(check, "00" | "01" | "99");
    let rest = mod_97(account.chars().chain(country.chars()).chain(check.chars()));
    Verdict::when(given && rest == Some(1))
}

#[cfg(test)]
mod tests {
    use super::super::tests::says;
    use super::LENGTHS;

    #[test]
    fn an_iban_has_its_country_s_length_and_is_one_modulo_97() {
        says("GB", "IBAN", "GB82 WEST 1234 5698 7654 32", "valid GB82WEST12345698765432");
        says("DE", "IBAN", "DE89370400440532013000", "valid DE89370400440532013000");
        says("NO", "IBAN", "NO93 8601 1117 947", "valid NO9386011117947");
        says("GB", "IBAN", "GB82 WEST 1234 5698 7654 33", "check digit");
        says("GB", "IBAN", "GB82 WEST 1234 5698 7654 3", "shape GB82 WEST 1234 5698 7654 32");
        says("US", "IBAN", "US82 WEST 1234 5698 7654 32", "shape GB82 WEST 1234 5698 7654 32");
        says("GB", "IBAN", "82", "shape GB82 WEST 1234 5698 7654 32");
    }

    #[test]
    fn the_table_of_lengths_is_sorted() {
        let entries: Vec<&str> = LENGTHS.split(' ').collect();
        assert!(entries.is_sorted() && entries.iter().all(|entry| entry.len() == 4));
    }
}
