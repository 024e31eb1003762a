//! What the electronic advance data still lack.

use super::declaration_sums::declaration;
use crate::Context;
use crate::rule::{Rule, Words, never_skipped};
use shipside_customs::declaration::advance_data::{Field, missing};
use shipside_customs::declaration::content::ContentType;
use shipside_model::{Finding, Severity, Source, Text};

pub(crate) const RULE: Rule = Rule {
    code: "customs/advance-data",
    title: Words { en: "Electronic advance data are complete", zh: "邮政预申报数据（ITMATT）完整性" },
    severity: Severity::Notice,
    source: Source::secondary("UPU ITMATT field set; it carries the data of CN 22/CN 23", "2026-11-22"),
    why: Words {
        en: "Posts and customs of most destinations take an item only with its data sent ahead; a gap stops it before it \
             leaves.",
        zh: "多数目的国要求提前发送完整电子数据，缺项会在出口前被拦截。",
    },
    check,
    skipped: never_skipped,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let mut declaration = declaration(context);
    // Nothing said is a sale; what cannot be read has a rule of its own.
    declaration.content = Some(ContentType::read(context.text("contentType")).unwrap_or(ContentType::SaleOfGoods));
    let declared = |line: Option<usize>| match line {
        Some(line) => context.items.get(line).is_some_and(|item| !item.is_undeclared()),
        None => true,
    };
    let gaps: Vec<_> = missing(&declaration).into_iter().filter(|gap| declared(gap.line)).collect();
    if gaps.is_empty() {
        return;
    }
    let (mut en, mut zh) = (Vec::new(), Vec::new());
    let mut fields: Vec<Field> = Vec::new();
    for gap in &gaps {
        if !fields.contains(&gap.field) {
            fields.push(gap.field);
        }
    }
    for field in fields {
        let lines: Vec<String> = gaps
            .iter()
            .filter(|gap| gap.field == field)
            .filter_map(|gap| context.items.get(gap.line?).map(crate::context::Item::name))
            .collect();
        let (word, word_zh) = field.words();
        en.push(if lines.is_empty() { word.to_owned() } else { format!("{word} ({})", lines.join(", ")) });
        zh.push(if lines.is_empty() { word_zh.to_owned() } else { format!("{word_zh}（{}）", lines.join("、")) });
    }
    let message = Text::new(
        format!("Still missing in the data sent ahead of the parcel: {}.", en.join("; ")),
        format!("预申报数据还缺：{}。", zh.join("；")),
    );
    findings.push(RULE.finding(context, "items", message));
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::cases::{outcome, says, with};

    #[test]
    fn a_sound_order_lacks_nothing() {
        says(RULE.code, &[], &[]);
    }

    #[test]
    fn everything_missing_stands_in_one_notice() {
        let changes = [("items[0].hsCode", ""), ("items[0].unitWeight", ""), ("consignee.phone", "")];
        says(RULE.code, &changes, &["notice items"]);
        let findings = outcome(&with(&changes)).findings;
        let text = &findings.iter().find(|finding| finding.code == RULE.code).unwrap().message.en;
        for part in ["recipient's telephone", "net weight (TWS-53-BK)", "HS code (TWS-53-BK)", "gross weight"] {
            assert!(text.contains(part), "{text}");
        }
    }
}
