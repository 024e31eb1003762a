//! What the buyer wrote.

use crate::Context;
use crate::rule::{FindingExt, Rule, Words, never_skipped};
use shipside_model::{Finding, Severity, Source, Text};

pub(crate) const RULE: Rule = Rule {
    code: "order/buyer-note",
    title: Words { en: "The buyer's note", zh: "买家留言" },
    severity: Severity::Warning,
    source: Source::secondary(
        "Seller guide on shipping: a buyer's other needs are settled before shipping",
        "2026-11-22",
    ),
    why: Words {
        en: "A wish that nobody read becomes a dispute. Identifiers for customs are taken out of the note and are no \
             wish.",
        zh: "没看到的买家要求会变成纠纷。留言中的清关号码会自动提取，不算要求。",
    },
    check,
    skipped: never_skipped,
};

const READ: &str = "buyerNoteRead";

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if context.note_text.is_empty() || context.text(READ).eq_ignore_ascii_case("yes") {
        return;
    }
    let note = &context.note_text;
    let message = Text::new(
        format!("The buyer wrote: \"{note}\". Read it, settle what it asks, then mark it as read."),
        format!("买家留言：“{note}”。请阅读并处理后标记为已读。"),
    );
    let label = Text::new("Mark as read", "标记为已读");
    findings.push(RULE.finding(context, "buyerNote", message).with_fix(label, READ, "yes"));
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::cases::says;

    const NOTE: &str = "buyerNote";

    #[test]
    fn words_of_the_buyer_must_be_read_once() {
        let wish = (NOTE, "Please send RED not black, it is a gift, no invoice");
        says(RULE.code, &[wish], &["warning buyerNote → buyerNoteRead=yes"]);
        says(RULE.code, &[wish, ("buyerNoteRead", "yes")], &[]);
        says(RULE.code, &[(NOTE, "CPF: 364.056.439-13, red please")], &["warning buyerNote → buyerNoteRead=yes"]);
    }

    #[test]
    fn identifiers_alone_are_no_note() {
        for note in
            ["", " ", "CPF: 364.056.439-13", "T.C. Kimlik No: 56336387506", "PCCC: P127828220178", "36405643913"]
        {
            says(RULE.code, &[(NOTE, note)], &[]);
        }
    }
}
