//! The check digit of an S10 waybill number.

use crate::Context;
use crate::rule::{FindingExt, Rule, Words};
use shipside_carriers::s10::{self, S10Check};
use shipside_model::{Finding, Severity, Source, Text};

pub(crate) const RULE: Rule = Rule {
    code: "tracking/s10-check-digit",
    title: Words { en: "Check digit of the waybill number", zh: "运单号校验位" },
    severity: Severity::Error,
    source: Source::verified("UPU S10-12, recomputed on 31 real numbers", "2026-11-22"),
    why: Words {
        en: "A waybill number whose check digit is wrong tracks nothing and counts as a false shipment. Which digit is wrong \
             cannot be computed, so none is put in by itself.",
        zh: "校验位错误的运单号查不到轨迹，会被判定虚假发货。无法推算是哪一位填错，因此不会自动修改。",
    },
    check,
    skipped,
};

const PATH: &str = "trackingNumber";

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let number = context.text(PATH);
    let finding = match s10::check(number) {
        S10Check::WrongCheckDigit { expected } => {
            let grouped = s10::group(number);
            let message = Text::new(
                format!(
                    "{grouped}: the first eight digits give the check digit {expected}, another one stands there. \
                     Any digit may be the wrong one: read the number again from the label or the carrier."
                ),
                format!(
                    "{grouped}：前八位算出的校验位应为 {expected}，与号码不符。可能是任何一位抄错，请对照面单或向物流商重新核对运单号。"
                ),
            );
            RULE.finding(context, PATH, message)
        }
        S10Check::UnknownIssuer => {
            let message = Text::new(
                format!(
                    "{number} looks like a postal number, but no post issues numbers that end so. Compare it with \
                     the label."
                ),
                format!("{number} 形似邮政单号，但结尾字母不是任何邮政的代码，请与面单核对。"),
            );
            RULE.finding(context, PATH, message).weighing(Severity::Warning)
        }
        S10Check::NotS10 | S10Check::Valid { .. } => return,
    };
    findings.push(finding);
}

/// A number that is no S10 number is none of this rule's: `tracking/check-digit` judges it or says why not.
fn skipped(context: &Context<'_>) -> Option<Text> {
    context.text(PATH).is_empty().then(|| Text::new("there is no waybill number yet", "还没有运单号"))
}

#[cfg(test)]
mod tests {
    use super::{PATH, RULE};
    use crate::rule::cases::{says, skips};

    #[test]
    fn a_wrong_digit_is_an_error_without_a_fix() {
        says(RULE.code, &[(PATH, "LX145937157CN")], &[]);
        says(RULE.code, &[(PATH, "LX352324814CN")], &["error trackingNumber"]);
        says(RULE.code, &[(PATH, "lx 352 324 814 cn")], &["error trackingNumber"]);
        says(RULE.code, &[(PATH, "RB123456785XX")], &["warning trackingNumber"]);
    }

    #[test]
    fn other_numbers_are_left_to_their_own_rule() {
        says(RULE.code, &[(PATH, "LP00123456789012")], &[]);
        skips(RULE.code, &[(PATH, "LP00123456789012")], false);
        skips(RULE.code, &[], true);
        skips(RULE.code, &[(PATH, "LX145937157CN")], false);
    }
}
