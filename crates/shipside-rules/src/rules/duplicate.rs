//! The same order on several rows.

use crate::Context;
use crate::rule::{Rule, Words, never_skipped};
use shipside_model::{Finding, Severity, Source, Text};

pub(crate) const RULE: Rule = Rule {
    code: "order/duplicate",
    title: Words { en: "The order stands in the file more than once", zh: "订单重复" },
    severity: Severity::Warning,
    source: Source::verified("The imported file itself", "2026-11-22"),
    why: Words {
        en: "An order that is read twice is shipped twice. It was taken once; its goods are counted once.",
        zh: "重复的订单会导致重复发货。系统只导入一次，货物也只计一次。",
    },
    check,
    skipped: never_skipped,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let copies = context.draft.copies;
    if copies <= 1 {
        return;
    }
    let rows: Vec<String> = context.draft.source.rows.iter().map(ToString::to_string).collect();
    let (at, place) = match rows.as_slice() {
        [] => (String::new(), String::new()),
        rows => (format!(" (rows {})", rows.join(", ")), format!("（第 {} 行）", rows.join("、"))),
    };
    let message = Text::new(
        format!(
            "The order stands in the file {copies} times{at}. It was imported once and its quantities counted once: \
             check that this is what was ordered."
        ),
        format!("该订单在文件中出现 {copies} 次{place}。只导入一次，数量也只计一次，请核对是否正确。"),
    );
    findings.push(RULE.finding(context, "orderNumber", message));
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::cases::{ordinary, outcome, says_of};

    #[test]
    fn the_rows_are_listed() {
        let mut draft = ordinary();
        draft.copies = 1;
        says_of(RULE.code, &draft, "2026-11-22", &[]);
        draft.copies = 2;
        draft.source.rows = vec![18, 19];
        says_of(RULE.code, &draft, "2026-11-22", &["warning orderNumber"]);
        let findings = outcome(&draft).findings;
        let message = &findings.iter().find(|finding| finding.code == RULE.code).unwrap().message;
        assert!(message.en.contains("rows 18, 19") && message.zh.contains("第 18、19 行"));
    }
}
