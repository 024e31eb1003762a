//! The business mode: semi-managed orders follow other rules.

use crate::Context;
use crate::rule::{FindingExt, Rule, Words};
use shipside_model::{Finding, Mode, Severity, Source, Text};

pub(crate) const RULE: Rule = Rule {
    code: "order/mode",
    title: Words { en: "Business mode", zh: "订单业务模式" },
    severity: Severity::Notice,
    source: Source::secondary(
        "AliExpress order export, column 订单业务模式; seller guides on semi-managed fulfilment",
        "2026-11-22",
    ),
    why: Words {
        en: "A semi-managed order has other documents, deadlines and claim paths. How many hours they give is not confirmed \
             by any source here: look in the seller backend.",
        zh: "半托管订单的单据、时效和申诉渠道不同。具体时限没有可靠来源，请以卖家后台为准。",
    },
    check,
    skipped,
};

const PATH: &str = "businessMode";

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let text = context.text(PATH);
    let message = match context.mode {
        Some(Mode::SemiManagedDomestic) => Text::new(
            "A semi-managed order: documents, deadlines, returns and claims follow other rules. Look up its deadline \
             in the seller backend.",
            "半托管订单：单据、发货时效、退货和申诉规则与普通订单不同，时限请以卖家后台为准。",
        ),
        Some(Mode::SemiManagedOverseas) => Text::new(
            "A semi-managed order from a warehouse abroad: documents, deadlines, returns and claims follow other \
             rules. Look up its deadline in the seller backend.",
            "半托管海外仓订单：单据、发货时效、退货和申诉规则与普通订单不同，时限请以卖家后台为准。",
        ),
        Some(_) => return,
        None if text.is_empty() => return,
        None => {
            let message = Text::new(
                format!(
                    "The business mode \"{text}\" is not known here; which rules apply has to be looked up in the \
                     seller backend."
                ),
                format!("无法识别业务模式“{text}”，请到卖家后台核实适用规则。"),
            );
            findings.push(RULE.finding(context, PATH, message).weighing(Severity::Warning));
            return;
        }
    };
    findings.push(RULE.finding(context, PATH, message));
}

fn skipped(context: &Context<'_>) -> Option<Text> {
    context.text(PATH).is_empty().then(|| Text::new("the file has no business mode", "文件中没有业务模式"))
}

#[cfg(test)]
mod tests {
    use super::{PATH, RULE};
    use crate::rule::cases::{says, skips};

    #[test]
    fn a_semi_managed_order_is_told_of_but_is_no_error() {
        says(RULE.code, &[], &[]);
        says(RULE.code, &[(PATH, "半托管仓发订单")], &["notice businessMode"]);
        says(RULE.code, &[(PATH, "半托管海外仓订单")], &["notice businessMode"]);
        says(RULE.code, &[(PATH, "全托管")], &["warning businessMode"]);
        skips(RULE.code, &[(PATH, "")], true);
    }
}
