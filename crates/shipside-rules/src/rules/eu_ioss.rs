//! European Union: the import one-stop shop.

use crate::Context;
use crate::rule::{Rule, Words, needs_country};
use shipside_customs::territory::is_eu;
use shipside_model::{Currency, Date, Finding, Mode, Severity, Source, Text};

pub(crate) const RULE: Rule = Rule {
    code: "customs/eu-ioss",
    title: Words { en: "EU: VAT by the import one-stop shop", zh: "欧盟：IOSS 增值税" },
    severity: Severity::Notice,
    source: Source::verified("VAT Directive 2006/112/EC, Title XII chapter 6 section 4 (IOSS)", "2021-07-01"),
    why: Words {
        en: "Up to EUR 150 of goods the VAT paid at the checkout is proven by the IOSS number in the electronic data; \
             without it the buyer pays VAT a second time.",
        zh: "150 欧元以内，买家下单时已付的增值税以电子数据中的 IOSS 号为凭；缺失时买家会被重复征税。",
    },
    check,
    skipped: needs_country,
};

const SINCE: Date = jiff::civil::date(2021, 7, 1);
/// In euro cents.
const MOST: i64 = 15_000;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if !context.country.is_some_and(is_eu) || context.date < SINCE {
        return;
    }
    let value = context.goods_total.value();
    let message = match value {
        Some(value) if value.currency() == Currency::EUR && value.minor() > MOST => Text::new(
            format!("Goods of {value} are above EUR 150: IOSS cannot be used, duty and VAT are due at import."),
            format!("货值 {value} 超过 150 欧元，不能使用 IOSS，进口时缴纳关税和增值税。"),
        ),
        _ if is_own_carrier(context) => Text::new(
            "Up to EUR 150 give your carrier the marketplace's IOSS number of this very order for the electronic data; \
             do not print it on the label, and never use an \"IN…\" number.",
            "150 欧元以内：请把平台为本订单提供的 IOSS 号交给物流商写入电子数据；不要印在面单上，也不要使用“IN…”开头的号码。",
        ),
        _ => Text::new(
            "Up to EUR 150 the marketplace's own IOSS number goes with this order in the electronic data; nothing has to \
             be entered on its lines.",
            "150 欧元以内：平台线路会在电子数据中使用平台自己的 IOSS 号，无需填写。",
        ),
    };
    findings.push(RULE.finding(context, "consignee.address.country", message));
}

/// True when the seller's own carrier declares it.
fn is_own_carrier(context: &Context<'_>) -> bool {
    let service = context.service;
    let of_marketplace = service.line.is_some_and(|line| line.is_run_by_marketplace());
    context.mode == Some(Mode::Offline) || (!of_marketplace && !service.text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::cases::{outcome, says, says_of, with};

    const FR: (&str, &str) = ("consignee.address.country", "France");

    #[test]
    fn it_is_for_the_union_since_its_day() {
        says(RULE.code, &[], &[]);
        says(RULE.code, &[FR], &["notice consignee.address.country"]);
        says_of(RULE.code, &with(&[FR]), "2021-06-30", &[]);
    }

    #[test]
    fn who_declares_decides_what_to_do() {
        let says = |changes: &[(&str, &str)], part: &str| {
            let findings = outcome(&with(changes)).findings;
            let text = findings.into_iter().find(|finding| finding.code == RULE.code).unwrap().message.en;
            assert!(text.contains(part), "{text}");
        };
        says(&[FR], "nothing has to be entered");
        says(&[FR, ("service", "DHL")], "give your carrier");
        says(&[FR, ("service", "Seller's Shipping Method")], "give your carrier");
        says(&[FR, ("goodsTotal", "EUR 151"), ("freight", ""), ("orderTotal", "")], "cannot be used");
    }
}
