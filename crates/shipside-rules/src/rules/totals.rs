//! Goods and freight against the total.

use crate::Context;
use crate::parse::money::MoneyRead;
use crate::rule::{FindingExt, Rule, Words};
use shipside_model::{Finding, Money, Severity, Source, Text};

pub(crate) const RULE: Rule = Rule {
    code: "order/totals",
    title: Words { en: "Goods and freight against the total", zh: "订单金额核对" },
    severity: Severity::Error,
    source: Source::secondary(
        "AliExpress order export: 订单金额 = 产品总金额 + 物流费用 (less discounts)",
        "2025-12-31",
    ),
    why: Words {
        en: "Sums that do not add up mean a column was shifted or a cell changed. Less than the sum may be a discount.",
        zh: "金额对不上，多半是列错位或单元格被改动；低于合计可能是优惠。",
    },
    check,
    skipped,
};

const PATH: &str = "orderTotal";

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    unreadable(context, findings);
    let (Some((goods, freight)), Some(total)) = (parts(context), context.order_total.value()) else { return };
    let Some(sum) = goods.checked_add(freight) else { return };
    if sum.currency() != total.currency() {
        let message = Text::new(
            format!(
                "Goods and freight are in {}, the total is in {}: they cannot be compared. Check the columns.",
                sum.currency(),
                total.currency()
            ),
            format!(
                "产品金额和运费为 {}，订单金额为 {}，币种不同无法核对，请检查列。",
                sum.currency(),
                total.currency()
            ),
        );
        findings.push(RULE.finding(context, PATH, message).weighing(Severity::Warning));
    } else if sum.minor() != total.minor() {
        findings.push(mismatch(context, goods, freight, sum, total));
    }
}

fn mismatch(context: &Context<'_>, goods: Money, freight: Money, sum: Money, total: Money) -> Finding {
    let difference = Money::from_minor(total.minor().saturating_sub(sum.minor()), total.currency());
    let arithmetic = format!("{} + {} = {sum} ≠ {total}", goods.amount(), freight.amount());
    if total.minor() < sum.minor() {
        let message = Text::new(
            format!(
                "{arithmetic} (difference {difference}). A discount explains it, else a cell is wrong: compare with \
                 the seller backend."
            ),
            format!("{arithmetic}（差额 {difference}）。如非优惠所致，则有单元格错误，请与卖家后台核对。"),
        );
        return RULE.finding(context, PATH, message).weighing(Severity::Warning);
    }
    let message = Text::new(
        format!(
            "Goods and freight do not make the total: {arithmetic} (difference {difference}). Compare with the \
             seller backend and correct the wrong cell."
        ),
        format!("金额不符：{arithmetic}（差额 {difference}）。请与卖家后台核对并更正。"),
    );
    RULE.finding(context, PATH, message)
}

/// Amounts that stand there but cannot be read.
fn unreadable(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let fields = [("goodsTotal", context.goods_total), ("freight", context.freight), (PATH, context.order_total)];
    for (path, read) in fields {
        let text = context.text(path);
        let (en, zh) = match read {
            MoneyRead::Empty | MoneyRead::Value(_) => continue,
            MoneyRead::NoCurrency => {
                (format!("\"{text}\" does not say its currency."), format!("“{text}”没有明确币种。"))
            }
            MoneyRead::Unreadable => {
                (format!("\"{text}\" cannot be read as an amount."), format!("“{text}”无法识别为金额。"))
            }
        };
        let message = Text::new(format!("{en} Write it as 12.50 USD."), format!("{zh}请按 12.50 USD 的格式填写。"));
        findings.push(RULE.finding(context, path, message).weighing(Severity::Warning));
    }
}

fn parts(context: &Context<'_>) -> Option<(Money, Money)> {
    Some((context.goods_total.value()?, context.freight.value()?))
}

fn skipped(context: &Context<'_>) -> Option<Text> {
    let known = parts(context).is_some() && context.order_total.value().is_some();
    (!known).then(|| Text::new("goods, freight and total are not all known", "产品金额、运费和订单金额不全"))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::cases::{outcome, says, skips, with};

    #[test]
    fn sums_must_add_up_to_the_cent() {
        says(RULE.code, &[], &[]);
        says(RULE.code, &[("orderTotal", "US $25.98")], &["error orderTotal"]);
        says(RULE.code, &[("orderTotal", "US $20.99")], &["error orderTotal"]);
    }

    #[test]
    fn the_arithmetic_is_shown() {
        let findings = outcome(&with(&[("orderTotal", "US $25.98")])).findings;
        let message = &findings.iter().find(|finding| finding.code == RULE.code).unwrap().message.en;
        assert!(message.contains("18.99 + 1.99 = 20.98 USD ≠ 25.98 USD (difference 5.00 USD)"), "{message}");
    }

    #[test]
    fn less_may_be_a_discount_and_another_currency_cannot_be_compared() {
        says(RULE.code, &[("orderTotal", "US $18.98")], &["warning orderTotal"]);
        says(RULE.code, &[("orderTotal", "EUR 18.98")], &["warning orderTotal"]);
    }

    #[test]
    fn an_amount_that_cannot_be_read_is_shown_and_nothing_is_compared() {
        says(RULE.code, &[("freight", "free")], &["warning freight"]);
        skips(RULE.code, &[("freight", "")], true);
        skips(RULE.code, &[], false);
    }
}
