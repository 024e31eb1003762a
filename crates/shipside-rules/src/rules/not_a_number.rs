//! What a spreadsheet or the clipboard left in the place of the waybill number.

use crate::Context;
use crate::rule::{FindingExt, Rule, Words, never_skipped};
use shipside_carriers::numbers::{Detection, NotATrackingNumber};
use shipside_model::{Finding, Severity, Source, Text};

pub(crate) const RULE: Rule = Rule {
    code: "tracking/not-a-number",
    title: Words { en: "The waybill number is no number", zh: "运单号无效" },
    severity: Severity::Error,
    source: Source::verified(
        "IEEE 754: spreadsheets keep 15 digits of a number; carrier formats as collected",
        "2026-11-22",
    ),
    why: Words {
        en: "A number shown as 1.23E+17 has lost its last digits for good, a link or a filler was never one.",
        zh: "显示为 1.23E+17 的单号末尾数字已无法恢复；链接和占位文字本来就不是单号。",
    },
    check,
    skipped: never_skipped,
};

const PATH: &str = "trackingNumber";

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let text = context.text(PATH);
    if text.is_empty() {
        return;
    }
    let found = &context.tracking;
    let severity = match found.looks_like {
        // An order number has a rule of its own.
        Some(NotATrackingNumber::OrderNumber) => return,
        Some(NotATrackingNumber::Several { .. }) => Severity::Warning,
        Some(_) => Severity::Error,
        None => return near(context, found, findings),
    };
    let Some(message) = &found.message else { return };
    let message = Text::new(format!("\"{text}\": {}", message.en), format!("“{text}”：{}", message.zh));
    let mut finding = RULE.finding(context, PATH, message).weighing(severity);
    if let Some(other) = found.suggestions.first() {
        let label = Text::new(format!("Use {}", other.number), format!("使用 {}", other.number));
        finding = finding.with_fix(label, PATH, other.number.clone());
    }
    findings.push(finding);
}

/// A character too many or too few.
fn near(context: &Context<'_>, found: &Detection, findings: &mut Vec<Finding>) {
    let Some(miss) = found.near_misses.first() else { return };
    let (number, length, expected) = (&found.normalised, miss.length, miss.expected_length);
    let (en, zh) = (miss.carrier.name.en, miss.carrier.name.zh);
    let message = Text::new(
        format!(
            "{number} begins like a number of {en}, which has {expected} characters; this one has {length}. Compare it with the label."
        ),
        format!("{number} 的开头符合{zh}单号，但应为 {expected} 位，现为 {length} 位，请与面单核对。"),
    );
    findings.push(RULE.finding(context, PATH, message).weighing(Severity::Warning));
}

#[cfg(test)]
mod tests {
    use super::{PATH, RULE};
    use crate::rule::cases::says;

    #[test]
    fn what_a_spreadsheet_left_is_an_error() {
        says(RULE.code, &[(PATH, "9.40011E+21")], &["error trackingNumber"]);
        says(RULE.code, &[(PATH, "9400111899223850000000")], &["error trackingNumber"]);
        says(RULE.code, &[(PATH, "########")], &["error trackingNumber"]);
        says(RULE.code, &[(PATH, "986578788855.0")], &["error trackingNumber → trackingNumber=986578788855"]);
    }

    #[test]
    fn links_and_lists_are_pointed_out() {
        says(RULE.code, &[(PATH, "https://t.17track.net/en#nums=RR473124829GB")], &["error trackingNumber"]);
        says(RULE.code, &[(PATH, "RR473124829GB; LX145937157CN")], &["warning trackingNumber"]);
        says(RULE.code, &[(PATH, "N/A")], &["error trackingNumber"]);
    }

    #[test]
    fn a_character_too_few_is_worth_a_look() {
        says(RULE.code, &[(PATH, "4PX300123456789CN")], &["warning trackingNumber"]);
        says(RULE.code, &[(PATH, "4PX3001234567890CN")], &[]);
        says(RULE.code, &[(PATH, "LP00123456789012")], &[]);
        says(RULE.code, &[(PATH, "8170519698474711")], &[]);
        says(RULE.code, &[], &[]);
    }
}
