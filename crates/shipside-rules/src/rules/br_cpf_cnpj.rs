//! Brazil: CPF or CNPJ of the consignee.

use super::national_id::{Asked, judge};
use crate::Context;
use crate::rule::{Rule, Words, needs_country};
use shipside_model::{Finding, Severity, Source};

pub(crate) const RULE: Rule = Rule {
    code: "customs/br-cpf-cnpj",
    title: Words { en: "Brazil: CPF or CNPJ of the consignee", zh: "巴西：收件人 CPF/CNPJ" },
    severity: Severity::Error,
    source: Source::secondary(
        "Programa Remessa Conforme, Law 14.902/2024, as summed up by DHL; alphanumeric CNPJ since July 2026",
        "2024-08-01",
    ),
    why: Words {
        en: "Brazilian customs release no parcel without the consignee's CPF (persons) or CNPJ (companies); a wrong \
             check digit is a slip of the pen.",
        zh: "巴西清关必须提供收件人的 CPF（个人）或 CNPJ（企业）；校验位不符说明填写有误。",
    },
    check,
    skipped: needs_country,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if context.is_to("BR") {
        judge(&RULE, context, &Asked { name: "CPF/CNPJ", missing: Severity::Error, source: None }, findings);
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::cases::{says, says_of, with};

    const BR: (&str, &str) = ("consignee.address.country", "Brazil");

    #[test]
    fn it_stands_in_the_field_or_in_the_note() {
        says(RULE.code, &[BR, ("buyerNote", "CPF: 364.056.439-13")], &[]);
        says(RULE.code, &[BR, ("consignee.taxId", "364.056.439-13")], &[]);
        says(RULE.code, &[BR, ("consignee.taxId", "12.ABC.345/01DE-35")], &[]);
        says(RULE.code, &[BR], &["error consignee.taxId"]);
        says(RULE.code, &[], &[]);
    }

    #[test]
    fn a_sheet_of_the_sellers_own_may_just_not_have_it() {
        let mut draft = with(&[BR, ("status", "")]);
        draft.source.file = "own.csv".to_owned();
        says_of(RULE.code, &draft, "2026-11-22", &["warning consignee.taxId"]);
        draft.status = "等待您发货".to_owned();
        says_of(RULE.code, &draft, "2026-11-22", &["error consignee.taxId"]);
    }

    #[test]
    fn a_wrong_one_is_shown_where_it_stands() {
        says(RULE.code, &[BR, ("buyerNote", "CPF: 123.456.789-00")], &["error buyerNote"]);
        says(RULE.code, &[BR, ("consignee.taxId", "12345678900")], &["error consignee.taxId"]);
        says(RULE.code, &[BR, ("consignee.taxId", "11111111111")], &["error consignee.taxId"]);
        says(RULE.code, &[BR, ("consignee.taxId", "1234")], &["error consignee.taxId"]);
    }

    #[test]
    fn the_field_mends_what_the_note_has_wrong() {
        says(RULE.code, &[BR, ("buyerNote", "CPF: 123.456.789-00"), ("consignee.taxId", "36405643913")], &[]);
    }
}
