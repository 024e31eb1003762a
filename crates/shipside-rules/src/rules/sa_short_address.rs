//! Saudi Arabia: the national short address.

use crate::Context;
use crate::context::ShortAddress;
use crate::rule::{FindingExt, Rule, Words, needs_country};
use shipside_model::{Date, Finding, Severity, Source, Text};

pub(crate) const RULE: Rule = Rule {
    code: "address/sa-short-address",
    title: Words { en: "Saudi Arabia: national short address", zh: "沙特：国家短地址" },
    severity: Severity::Error,
    source: Source::verified(
        "Transport General Authority (TGA): national address mandatory on parcels, via scenenow and worldline",
        "2026-01-01",
    ),
    why: Words {
        en: "Since 2026-01-01 carriers must refuse parcels without the short address (four letters, four digits) or \
             the full national address.",
        zh: "自 2026-01-01 起，没有短地址（4 个字母加 4 位数字）或完整国家地址的包裹，承运商必须拒收。",
    },
    check,
    skipped: needs_country,
};

const PATH: &str = "consignee.address.shortAddress";
const SINCE: Date = jiff::civil::date(2026, 1, 1);

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if !context.is_to("SA") || context.date < SINCE {
        return;
    }
    let ask = ("Ask the buyer for it; one looks like RHMA2929.", "请向买家索取，格式如 RHMA2929。");
    let (severity, en, zh) = match context.short_address {
        ShortAddress::Found(_) => return,
        ShortAddress::Wrong => (
            Severity::Error,
            format!("\"{}\" is no short address: four letters and four digits.", context.text(PATH)),
            format!("“{}”不是有效的短地址，应为 4 个字母加 4 位数字。", context.text(PATH)),
        ),
        ShortAddress::None if has_full_address(context) => (
            Severity::Warning,
            "There is no short address. The full national address is accepted too: check that building and \
             additional number are in it."
                .to_owned(),
            "没有短地址。完整国家地址也可接受：请确认地址含楼号和附加号。".to_owned(),
        ),
        ShortAddress::None => (
            Severity::Error,
            "The national short address is missing; since 2026-01-01 carriers refuse parcels without it.".to_owned(),
            "缺少沙特国家短地址，自 2026-01-01 起承运商会拒收。".to_owned(),
        ),
    };
    let message = Text::new(format!("{en} {}", ask.0), format!("{zh}{}", ask.1));
    findings.push(RULE.finding(context, PATH, message).weighing(severity));
}

/// Street with a number, district, city and postal code: it may be the full national address.
fn has_full_address(context: &Context<'_>) -> bool {
    let address = &context.draft.consignee.address;
    let filled = [&address.district, &address.city, &address.postal_code].iter().all(|text| !text.trim().is_empty());
    filled && address.street.chars().any(|c| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::{PATH, RULE};
    use crate::rule::cases::{says, says_of, with};

    const SA: (&str, &str) = ("consignee.address.country", "Saudi Arabia");
    const STREET: &str = "consignee.address.street";

    #[test]
    fn it_stands_in_its_field_or_in_the_street() {
        says(RULE.code, &[SA, (STREET, "RHMA2929, King Fahd Rd, Al Olaya")], &[]);
        says(RULE.code, &[SA, (PATH, "rhma 2929")], &[]);
        says(RULE.code, &[SA, (PATH, "RHMA29")], &["error consignee.address.shortAddress"]);
        says(RULE.code, &[SA, (STREET, "King Fahd Rd")], &["error consignee.address.shortAddress"]);
        says(RULE.code, &[], &[]);
    }

    #[test]
    fn a_full_national_address_may_stand_in_for_it() {
        let full = [SA, (STREET, "2929 King Fahd Rd"), ("consignee.address.district", "Al Olaya")];
        says(RULE.code, &full, &["warning consignee.address.shortAddress"]);
    }

    #[test]
    fn before_2026_it_was_not_asked_for() {
        says_of(RULE.code, &with(&[SA, (STREET, "King Fahd Rd")]), "2025-12-31", &[]);
    }
}
