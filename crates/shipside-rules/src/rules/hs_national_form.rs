//! HS codes of seven or nine digits.

use crate::Context;
use crate::rule::{FindingExt, Rule, Words, never_skipped};
use shipside_customs::hs::detail::{HsForm, detail};
use shipside_model::{Finding, Severity, Source, Text};

pub(crate) const RULE: Rule = Rule {
    code: "customs/hs-national-form",
    title: Words { en: "HS code with an odd number of digits", zh: "HS 编码位数异常" },
    severity: Severity::Warning,
    source: Source::secondary("National codes have eight or ten digits (China, CN8, TARIC, US schedule)", "2026-11-22"),
    why: Words {
        en: "Seven or nine digits are mostly a code that lost one: its first six may then name other goods.",
        zh: "七位或九位多半是丢了一位，前六位可能因此指向另一种商品。",
    },
    check,
    skipped: never_skipped,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for item in &context.items {
        let Some(code) = detail(&item.draft.hs_code).filter(|code| code.form == HsForm::Unusual) else { continue };
        let digits = code.digits.len();
        let message = Text::new(
            format!(
                "{} has {digits} digits; codes have six, eight or ten. Compare it with the tariff: a digit may be \
                 missing.",
                code.digits
            ),
            format!("{} 有 {digits} 位；编码应为 6、8 或 10 位，可能少了一位，请与税则核对。", code.digits),
        );
        let path = item.path("hsCode");
        let finding = RULE.finding(context, path.clone(), message);
        findings.push(match code.with_zero {
            Some(code) => finding.with_fix(Text::new(format!("Use {code}"), format!("使用 {code}")), path, code),
            None => finding,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::cases::says;

    const HS: &str = "items[0].hsCode";

    #[test]
    fn six_eight_and_ten_digits_pass() {
        for code in ["851830", "85183000", "8518300090", "", "8518"] {
            says(RULE.code, &[(HS, code)], &[]);
        }
        says(RULE.code, &[(HS, "8518300")], &["warning items[0].hsCode"]);
        says(RULE.code, &[(HS, "851830009")], &["warning items[0].hsCode"]);
    }
}
