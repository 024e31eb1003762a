//! A SKU that the product dictionary does not know.

use crate::Context;
use crate::rule::{Rule, Words, never_skipped};
use shipside_model::{Finding, Severity, Source, Text};

pub(crate) const RULE: Rule = Rule {
    code: "goods/not-declared",
    title: Words { en: "Nothing is declared for the product", zh: "产品未维护申报资料" },
    severity: Severity::Warning,
    source: Source::secondary(
        "UPU CN 22/CN 23: description, weight, value, HS code and origin of each line",
        "2026-11-22",
    ),
    why: Words {
        en: "Without declared name, HS code, weight and value there is no customs form, no freight and no check of \
             batteries.",
        zh: "没有申报品名、HS 编码、重量和价值，就无法生成报关单、计算运费和检查带电。",
    },
    check,
    skipped: never_skipped,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for item in context.items.iter().filter(|item| item.is_undeclared()) {
        let name = item.name();
        let message = Text::new(
            format!(
                "Nothing is declared for {name}: it is not in the product dictionary. Add its name, HS code, weight, \
                 value and flags there."
            ),
            format!("{name} 没有申报资料：产品资料库中找不到该 SKU。请补充品名、HS 编码、重量、申报价值和货物属性。"),
        );
        findings.push(RULE.finding(context, item.path("sku"), message));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::cases::says;

    #[test]
    fn a_line_with_nothing_declared_is_named_once() {
        let nothing = ["declaredName", "declaredNameZh", "hsCode", "unitWeight", "declaredValue"]
            .map(|field| format!("items[0].{field}"));
        let changes: Vec<(&str, &str)> = nothing.iter().map(|path| (path.as_str(), "")).collect();
        says(RULE.code, &changes, &["warning items[0].sku"]);
        says("customs/hs-code", &changes, &[]);
        says("customs/declared-value", &changes, &[]);
        says(RULE.code, &changes[1..], &[]);
    }
}
