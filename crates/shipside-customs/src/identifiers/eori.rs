//! EORI: the number of a trader with EU or British customs. Whether it was issued only the register says.

use super::kind::{Basis, Kind, Verdict, Words};
use super::text::shaped;
use crate::territory::is_eu;
use shipside_model::Country;

pub(super) static EORI: Kind = Kind {
    code: "EORI",
    name: Words { en: "EORI number (EU, GB)", zh: "EORI 号（欧盟/英国）" },
    what: Words { en: "trader known to customs", zh: "海关登记的进出口商" },
    example: "DE1234567890",
    has_check_digits: false,
    basis: Basis::verified(
        "EU Regulation 2015/2446, Annex 12-01: country code and up to fifteen characters; GB and XI twelve digits",
        "2026-11-22",
    ),
    judge: eori,
    ..Kind::BASE
};

fn eori(value: &str) -> Verdict {
    let (Some(prefix), Some(rest)) = (value.get(..2), value.get(2..)) else { return Verdict::Shape };
    let fits = match prefix {
        "GB" | "XI" => shaped(rest, "999999999999"),
        _ => {
            let known = Country::new(prefix).is_some_and(is_eu);
            known && (1..=15).contains(&rest.len()) && rest.bytes().all(|byte| byte.is_ascii_alphanumeric())
        }
    };
    Verdict::format(fits)
}

#[cfg(test)]
mod tests {
    use super::super::tests::says;

    #[test]
    fn an_eori_number_starts_with_a_customs_territory() {
        says("DE", "EORI", "DE1234567890", "format DE1234567890");
        says("DE", "EORI", "FR 123 456 789 00012", "format FR12345678900012");
        says("GB", "EORI", "GB123456789000", "format GB123456789000");
        says("GB", "EORI", "XI123456789000", "format XI123456789000");
        says("GB", "EORI", "GB123456789", "shape DE1234567890");
        says("DE", "EORI", "CN1234567890", "shape DE1234567890");
        says("DE", "EORI", "DE1234567890123456", "shape DE1234567890");
        says("DE", "EORI", "DE", "shape DE1234567890");
    }
}
