//! Quantities that are no number of pieces.

use crate::Context;
use crate::parse::Read;
use crate::rule::{Rule, Words, never_skipped};
use shipside_model::{Finding, Severity, Source, Text};

pub(crate) const RULE: Rule = Rule {
    code: "goods/quantity",
    title: Words { en: "Quantity", zh: "数量" },
    severity: Severity::Error,
    source: Source::secondary("UPU CN 22/CN 23: quantity of each line, at least one", "2026-11-22"),
    why: Words {
        en: "A line is counted in whole pieces, one at least; anything else cannot be packed or declared.",
        zh: "数量必须是不小于 1 的整数，否则无法配货和报关。",
    },
    check,
    skipped: never_skipped,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for item in context.items.iter().filter(|item| item.quantity == Read::Unreadable) {
        let text = item.draft.quantity.trim();
        let message = Text::new(
            format!(
                "\"{text}\" is no quantity of {}: enter a whole number of at least 1. Until then the line is on no label \
                 and in no freight.",
                item.name()
            ),
            format!("{} 的数量“{text}”无效，请填写不小于 1 的整数；更正前该行不会计入面单和运费。", item.name()),
        );
        findings.push(RULE.finding(context, item.path("quantity"), message));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::cases::says;

    #[test]
    fn only_whole_pieces_count() {
        says(RULE.code, &[("items[0].quantity", "4")], &[]);
        for wrong in ["0", "-1", "1.5", "two"] {
            says(RULE.code, &[("items[0].quantity", wrong)], &["error items[0].quantity"]);
        }
    }
}
