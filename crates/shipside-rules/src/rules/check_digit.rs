//! Check digits of waybill numbers other than S10.

use crate::Context;
use crate::rule::{FindingExt, Rule, Words};
use shipside_carriers::numbers::{Candidate, Check, Detection, Words as Name};
use shipside_carriers::s10::{self, S10Check};
use shipside_model::{Finding, Severity, Source, Text};

pub(crate) const RULE: Rule = Rule {
    code: "tracking/check-digit",
    title: Words { en: "Check digit of the carrier's number", zh: "承运商单号校验位" },
    severity: Severity::Error,
    source: Source::verified("tracking_number_data b79ce4b: formats and check digits of 17 carriers", "2026-08-17"),
    why: Words {
        en: "A number whose check digit is wrong in every format it can have tracks nothing. O and 0, I and 1 are read the \
             other way as a suggestion, never by itself.",
        zh: "在所有可能的格式下校验位都不对的单号查不到轨迹。O 与 0、I 与 1 的混淆只作建议，不会自动修改。",
    },
    check,
    skipped,
};

const PATH: &str = "trackingNumber";

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let number = context.text(PATH);
    if number.is_empty() || s10::check(number) != S10Check::NotS10 {
        return;
    }
    let found = &context.tracking;
    let suggestion = found.suggestions.iter().find(|suggestion| suggestion.check == Check::Passed);
    let with_fix = |finding: Finding| match suggestion {
        Some(other) => finding.with_fix(
            Text::new(format!("Use {}", other.number), format!("使用 {}", other.number)),
            PATH,
            other.number.clone(),
        ),
        None => finding,
    };
    if let Some((carrier, expected)) = wrong(found) {
        let (en, zh) = (carrier.en, carrier.zh);
        let message = Text::new(
            format!(
                "{number} has the shape of a {en} number, but its check digit should be {expected}. Any character may be the wrong one: read the number again from the label."
            ),
            format!("{number} 符合{zh}单号格式，但校验位应为 {expected}。可能是任何一位抄错，请对照面单重新核对。"),
        );
        // Digits alone are used by carriers that publish no format.
        let digits = found.normalised.bytes().all(|byte| byte.is_ascii_digit());
        let severity = if digits { Severity::Notice } else { Severity::Error };
        findings.push(with_fix(RULE.finding(context, PATH, message).weighing(severity)));
    } else if let (true, Some(other)) = (found.candidates.is_empty(), suggestion) {
        let message = Text::new(
            format!("{number} fits no carrier's format as it stands. {} does: {}", other.number, other.reason.en),
            format!("{number} 不符合任何承运商的格式；{} 符合：{}", other.number, other.reason.zh),
        );
        findings.push(with_fix(RULE.finding(context, PATH, message).weighing(Severity::Warning)));
    }
}

/// The likeliest carrier and digit when every candidate's check digit is wrong.
fn wrong(found: &Detection) -> Option<(Name, char)> {
    if found.looks_like.is_some() || found.candidates.iter().any(Candidate::is_sound) {
        return None;
    }
    let best = found.candidates.first()?;
    match best.check {
        Check::Failed { expected } => Some((best.carrier.name, expected)),
        Check::Passed | Check::NoCheckDigit => None,
    }
}

fn skipped(context: &Context<'_>) -> Option<Text> {
    if context.text(PATH).is_empty() {
        return Some(Text::new("there is no waybill number yet", "还没有运单号"));
    }
    let judged = context.tracking.candidates.iter().any(|candidate| candidate.check != Check::NoCheckDigit);
    (!judged).then(|| {
        Text::new("no format that this number fits has a public check digit", "该单号符合的格式都没有公开的校验位")
    })
}

#[cfg(test)]
mod tests {
    use super::{PATH, RULE};
    use crate::rule::cases::{says, skips};

    #[test]
    fn a_wrong_digit_is_an_error_where_letters_tell_whose_number_it_is() {
        says(RULE.code, &[(PATH, "1Z999AA10123456784")], &[]);
        says(RULE.code, &[(PATH, "1Z999AA10123456785")], &["error trackingNumber"]);
        says(RULE.code, &[(PATH, "9400111899561234567893")], &["notice trackingNumber"]);
        says(RULE.code, &[(PATH, "LP00123456789012")], &[]);
        says(RULE.code, &[(PATH, "LX352324814CN")], &[]);
    }

    #[test]
    fn letters_and_digits_that_look_the_same_are_offered() {
        says(RULE.code, &[(PATH, "LXI45937I57CN")], &["warning trackingNumber → trackingNumber=LX145937157CN"]);
        says(RULE.code, &[(PATH, "1Z999AA1O123456784")], &["error trackingNumber → trackingNumber=1Z999AA10123456784"]);
    }

    #[test]
    fn what_has_no_check_digit_is_not_judged() {
        skips(RULE.code, &[(PATH, "LP00123456789012")], true);
        skips(RULE.code, &[(PATH, "1Z999AA10123456784")], false);
        skips(RULE.code, &[], true);
    }
}
