//! HS codes that take what is named nowhere else.

use crate::Context;
use crate::rule::{Rule, Words, never_skipped};
use shipside_customs::hs::detail::detail;
use shipside_model::{Finding, Severity, Source, Text};

pub(crate) const RULE: Rule = Rule {
    code: "customs/hs-residual",
    title: Words { en: "HS code for \"other\" goods", zh: "HS 编码为“其他”类" },
    severity: Severity::Notice,
    source: Source::verified(
        "Harmonized System 2022, descriptions with \"n.e.c.\" (datasets/harmonized-system 905e5a0)",
        "2024-10-25",
    ),
    why: Words {
        en: "A residual subheading is right only when no other one names the goods; customs look twice at them.",
        zh: "“其他”子目仅在没有更具体子目时适用，海关会重点审核。",
    },
    check,
    skipped: never_skipped,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for item in &context.items {
        let Some(code) = detail(&item.draft.hs_code).filter(|code| code.residual) else { continue };
        let message = Text::new(
            format!(
                "{} takes only what no other subheading of {} names. See whether one of them names the goods.",
                code.subheading, code.heading
            ),
            format!("{} 是品目 {} 的“其他”子目，请确认没有更具体的子目。", code.subheading, code.heading),
        );
        findings.push(RULE.finding(context, item.path("hsCode"), message));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::cases::says;

    #[test]
    fn the_rest_of_a_heading_is_pointed_out() {
        says(RULE.code, &[], &[]);
        says(RULE.code, &[("items[0].hsCode", "3926.90.90")], &["notice items[0].hsCode"]);
        says(RULE.code, &[("items[0].hsCode", "")], &[]);
    }
}
