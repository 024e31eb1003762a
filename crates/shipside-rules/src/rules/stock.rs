//! More ordered than in stock.

use crate::Context;
use crate::parse::Read;
use crate::rule::{Rule, Words};
use shipside_model::{Finding, Severity, Source, Text};
use std::collections::BTreeMap;

pub(crate) const RULE: Rule = Rule {
    code: "goods/stock",
    title: Words { en: "Stock", zh: "库存" },
    severity: Severity::Warning,
    source: Source::verified("The seller's own product dictionary", "2026-11-22"),
    why: Words {
        en: "What is not in stock cannot be shipped in time. Each order is judged alone: other open orders are not \
             subtracted.",
        zh: "库存不足会导致无法按时发货。每个订单单独判断，不扣减其他未发货订单。",
    },
    check,
    skipped,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let mut wanted: BTreeMap<&str, u64> = BTreeMap::new();
    for item in &context.items {
        if let Read::Value(quantity) = item.quantity {
            *wanted.entry(item.draft.sku.trim()).or_default() += u64::from(quantity);
        }
    }
    for item in &context.items {
        let Some(stock) = stock(&item.draft.stock) else { continue };
        let wanted = wanted.get(item.draft.sku.trim()).copied().unwrap_or(0);
        if wanted > stock {
            let message = Text::new(
                format!(
                    "{wanted} of {} are ordered, {stock} are in stock. Restock or agree on a later date with the \
                     buyer.",
                    item.name()
                ),
                format!("{} 订购 {wanted} 件，库存仅 {stock} 件。请补货或与买家协商延期。", item.name()),
            );
            findings.push(RULE.finding(context, item.path("stock"), message));
        }
    }
}

fn stock(text: &str) -> Option<u64> {
    text.trim().parse().ok()
}

fn skipped(context: &Context<'_>) -> Option<Text> {
    let unknown = context.items.iter().filter(|item| stock(&item.draft.stock).is_none()).count();
    (unknown > 0)
        .then(|| Text::new(format!("the stock of {unknown} line(s) is not known"), format!("有 {unknown} 行库存未知")))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::cases::{ordinary, says, says_of, skips};

    #[test]
    fn more_than_there_is_is_a_warning() {
        says(RULE.code, &[("items[0].quantity", "3"), ("items[0].stock", "3")], &[]);
        says(RULE.code, &[("items[0].quantity", "3"), ("items[0].stock", "2")], &["warning items[0].stock"]);
    }

    #[test]
    fn two_lines_of_one_sku_draw_on_the_same_stock() {
        let mut draft = ordinary();
        draft.items[0].stock = "1".to_owned();
        draft.items.push(draft.items[0].clone());
        says_of(RULE.code, &draft, "2026-11-22", &["warning items[0].stock", "warning items[1].stock"]);
    }

    #[test]
    fn an_unknown_stock_is_not_a_passed_check() {
        says(RULE.code, &[("items[0].stock", "")], &[]);
        skips(RULE.code, &[("items[0].stock", "")], true);
        skips(RULE.code, &[], false);
    }
}
