//! European Union: three euros a tariff line.

use crate::Context;
use crate::rule::{Rule, Words, needs_country};
use shipside_customs::hs::detail::detail;
use shipside_customs::territory::is_eu;
use shipside_model::{Currency, Date, Finding, Money, Severity, Source, Text};
use std::collections::BTreeSet;

pub(crate) const RULE: Rule = Rule {
    code: "customs/eu-flat-duty",
    title: Words { en: "EU: flat duty of EUR 3 a line", zh: "欧盟：每个税号 3 欧元关税" },
    severity: Severity::Notice,
    source: Source::verified("Council Regulation (EU) 2026/382 of 2026-02-11", "2026-07-01"),
    why: Words {
        en: "Since 2026-07-01 goods up to EUR 150 are not free of duty any more: each distinct tariff subheading in the \
             parcel costs EUR 3, however many pieces. Planned to end on 2028-07-01.",
        zh: "自 2026-07-01 起 150 欧元以内不再免关税：包裹内每个不同的六位税号收 3 欧元，与件数无关；计划至 2028-07-01。",
    },
    check,
    skipped: needs_country,
};

const SINCE: Date = jiff::civil::date(2026, 7, 1);
const UNTIL: Date = jiff::civil::date(2028, 7, 1);
const A_LINE: i64 = 300;
/// Above this value the normal tariff applies, in euro cents.
const MOST: i64 = 15_000;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let in_time = SINCE <= context.date && context.date < UNTIL;
    if !context.country.is_some_and(is_eu) || !in_time {
        return;
    }
    let value = context.goods_total.value();
    let in_euro = value.filter(|value| value.currency() == Currency::EUR);
    if in_euro.is_some_and(|value| value.minor() > MOST) {
        return;
    }
    let codes: Vec<Option<String>> =
        context.items.iter().map(|item| detail(&item.draft.hs_code).map(|code| code.subheading)).collect();
    let unknown = codes.iter().filter(|code| code.is_none()).count();
    let lines: BTreeSet<&String> = codes.iter().flatten().collect();
    let count = lines.len();
    if count == 0 {
        return;
    }
    let duty = Money::from_minor(A_LINE.saturating_mul(i64::try_from(count).unwrap_or(i64::MAX)), Currency::EUR);
    let (least, least_zh) = if unknown > 0 {
        (format!(" at least ({unknown} line(s) have no HS code)"), format!("（另有 {unknown} 行没有 HS 编码，未计入）"))
    } else {
        (String::new(), String::new())
    };
    let (only, only_zh) = match (in_euro, value) {
        (Some(_), _) => (String::new(), String::new()),
        (None, Some(value)) => (
            format!(" It is due when the goods ({value}) are worth EUR 150 or less; no exchange rate is known here."),
            format!("适用于货值（{value}）折合不超过 150 欧元的情形；此处没有汇率。"),
        ),
        (None, None) => (
            " It is due when the goods are worth EUR 150 or less.".to_owned(),
            "适用于货值不超过 150 欧元的情形。".to_owned(),
        ),
    };
    let message = Text::new(
        format!(
            "{count} tariff line(s) × EUR 3 = {duty} of duty{least} on {}. One subheading with different origins may \
             count as more lines.{only}",
            context.date
        ),
        format!(
            "按 {} 的规定：{count} 个税号 × 3 欧元 = 关税 {duty}{least_zh}。同一税号原产国不同可能另计。{only_zh}",
            context.date
        ),
    );
    findings.push(RULE.finding(context, "items", message));
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::cases::{outcome, says, says_of, with};

    const FR: (&str, &str) = ("consignee.address.country", "France");

    fn message(draft: &shipside_model::ShipmentDraft) -> String {
        let findings = outcome(draft).findings;
        findings.into_iter().find(|finding| finding.code == RULE.code).unwrap().message.en
    }

    #[test]
    fn lines_are_counted_by_subheading_not_by_piece() {
        let mut draft = with(&[FR, ("items[0].quantity", "5")]);
        assert!(message(&draft).starts_with("1 tariff line(s) × EUR 3 = 3.00 EUR"));
        draft.items.push(draft.items[0].clone());
        draft.items[1].hs_code = "85183000".to_owned();
        assert!(message(&draft).starts_with("1 tariff line(s)"));
        draft.items[1].hs_code = "950300".to_owned();
        assert!(message(&draft).starts_with("2 tariff line(s) × EUR 3 = 6.00 EUR of duty on"));
        draft.items[1].hs_code = String::new();
        assert!(message(&draft).contains("at least (1 line(s)"));
    }

    #[test]
    fn it_has_its_time_and_its_value() {
        let draft = with(&[FR]);
        says_of(RULE.code, &draft, "2026-06-30", &[]);
        says_of(RULE.code, &draft, "2026-07-01", &["notice items"]);
        says_of(RULE.code, &draft, "2028-07-01", &[]);
        says(RULE.code, &[], &[]);
        let euro = |total| [FR, ("goodsTotal", total), ("freight", ""), ("orderTotal", "")];
        says(RULE.code, &euro("EUR 150.00"), &["notice items"]);
        says(RULE.code, &euro("EUR 150.01"), &[]);
    }
}
