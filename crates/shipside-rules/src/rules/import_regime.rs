//! What importing means at the destination on the day.

use crate::Context;
use crate::rule::{FindingExt, Rule, Words, needs_country};
use shipside_customs::regimes::{Regime, in_force};
use shipside_model::{Finding, Severity, Source, Text};

pub(crate) const RULE: Rule = Rule {
    code: "customs/import-regime",
    title: Words { en: "Import rules of the destination", zh: "目的国进口规定" },
    severity: Severity::Notice,
    source: Source::secondary(
        "Dated table of destinations; each notice names its own source and certainty",
        "2026-11-22",
    ),
    why: Words {
        en: "Duty-free values and who collects the tax change monthly; the notice says what holds on the day and how sure \
             that is.",
        zh: "各国免税额和代收规则经常变动；提示按当日有效规定给出，并注明来源和可信度。",
    },
    check,
    skipped: needs_country,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let Some(country) = context.country else { return };
    for regime in in_force(country, context.date) {
        let (en, zh) = against_limit(context, regime);
        let message = Text::new(format!("{}{en}", regime.text.en), format!("{}{zh}", regime.text.zh));
        let finding = RULE.finding(context, "consignee.address.country", message);
        findings.push(finding.sourced(regime.source.clone()));
    }
}

/// The value of the goods beside the limit, as far as they can be compared.
fn against_limit(context: &Context<'_>, regime: &Regime) -> (String, String) {
    let (Some(limit), Some(value)) = (regime.limit, context.goods_total.value()) else {
        return (String::new(), String::new());
    };
    if limit.currency() != value.currency() {
        return (
            format!(" Goods of this order: {value}; no exchange rate is known here, compare it with {limit}."),
            format!("本订单货值 {value}；此处没有汇率，请自行与 {limit} 比较。"),
        );
    }
    let (en, zh) = if value.minor() > limit.minor() { ("above it", "超过") } else { ("not above it", "未超过") };
    (format!(" Goods of this order: {value}, {en}."), format!("本订单货值 {value}，{zh}该限额。"))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::cases::{outcome, outcome_on, says_of, with};
    use shipside_model::{Certainty, Finding};

    const NOTICE: &str = "notice consignee.address.country";

    fn to(country: &str, date: &str) -> Vec<Finding> {
        let draft = with(&[("consignee.address.country", country)]);
        outcome_on(&draft, date).findings.into_iter().filter(|finding| finding.code == RULE.code).collect()
    }

    #[test]
    fn each_day_has_its_own_rules() {
        let draft = with(&[("consignee.address.country", "Thailand")]);
        says_of(RULE.code, &draft, "2025-12-31", &[]);
        says_of(RULE.code, &draft, "2026-01-01", &[NOTICE]);
    }

    #[test]
    fn every_destination_of_the_table_is_informed_and_never_warned() {
        for country in [
            "US", "GB", "NO", "TR", "SA", "KR", "TH", "MX", "BR", "RU", "KZ", "AU", "NZ", "CL", "CH", "IL", "JP", "TW",
            "CA", "DE", "RO",
        ] {
            let found = to(country, "2026-11-22");
            assert!(!found.is_empty(), "{country}");
            assert!(found.iter().all(|finding| finding.severity == super::Severity::Notice), "{country}");
        }
    }

    #[test]
    fn what_is_uncertain_is_marked() {
        let japan = to("Japan", "2026-11-22");
        assert!(japan.iter().all(|finding| finding.source.certainty == Certainty::Unverified));
    }

    #[test]
    fn the_value_is_held_against_the_limit_in_its_own_currency_only() {
        let text = |country: &str, total: &str| {
            let draft = with(&[("consignee.address.country", country), ("goodsTotal", total), ("orderTotal", "")]);
            let findings = outcome(&draft).findings;
            findings
                .into_iter()
                .filter(|finding| finding.code == RULE.code)
                .map(|finding| finding.message.en)
                .collect::<String>()
        };
        assert!(text("Korea", "US $150.00").contains("150.00 USD, not above it."));
        assert!(text("Korea", "US $150.01").contains("150.01 USD, above it."));
        assert!(text("GB", "US $150.01").contains("no exchange rate is known here, compare it with 135.00 GBP"));
    }
}
