//! IOSS: the number under which VAT on distance sales into the EU is declared.

use super::kind::{Basis, COMPANY, Kind, Verdict, Words};
use super::text::shaped;

pub(super) static IOSS: Kind = Kind {
    code: "IOSS",
    name: Words { en: "IOSS number (EU)", zh: "欧盟 IOSS 税号" },
    what: COMPANY,
    lengths: &[12],
    example: "IM3720000224",
    has_check_digits: false,
    basis: Basis::verified(
        "EU, Import One-Stop Shop: IM, ISO numeric code of the member state or 900, seven digits; its check digit is \
         not published",
        "2026-11-22",
    ),
    judge: ioss,
    ..Kind::BASE
};

/// ISO 3166-1 numeric codes of the 27 member states, and 900 for Northern Ireland.
const STATES: &str = "040 056 100 191 196 203 208 233 246 250 276 300 348 372 380 428 440 442 470 528 616 620 642 703 \
                      705 724 752 900";

const INTERMEDIARY: Words = Words {
    en: "A number that starts with IN is of the intermediary and is not for declarations; the IOSS number starts with IM.",
    zh: "以 IN 开头的是中介登记号，不能用于报关；IOSS 税号以 IM 开头。",
};
const NO_STATE: Words = Words {
    en: "The three digits behind IM are no member state of the EU.",
    zh: "IM 后的三位数字不是欧盟成员国代码。",
};

fn ioss(value: &str) -> Verdict {
    if shaped(value, "IN9999999999") {
        return Verdict::Refused(INTERMEDIARY);
    }
    if !shaped(value, "IM9999999999") {
        return Verdict::Shape;
    }
    let state = value.get(2..5).is_some_and(|code| STATES.split(' ').any(|state| state == code));
    if state { Verdict::FormatOnly } else { Verdict::Refused(NO_STATE) }
}

#[cfg(test)]
mod tests {
    use super::super::tests::says;
    use super::*;

    #[test]
    fn an_ioss_number_names_a_member_state() {
        says("FR", "IOSS", "IM3720000224", "format IM3720000224");
        says("FR", "IOSS", "im 900 0000224", "format IM9000000224");
        says("FR", "IOSS", "IM1560000224", "refused The three digits behind IM are no member state of the EU.");
        says("FR", "IOSS", "IM372000022", "shape IM3720000224");
        says("FR", "IOSS", "3720000224", "shape IM3720000224");
        assert_eq!(STATES.split(' ').count(), 28);
    }

    #[test]
    fn the_number_of_an_intermediary_is_refused_with_its_reason() {
        says("FR", "IOSS", "IN3720000224", &format!("refused {}", INTERMEDIARY.en));
    }
}
