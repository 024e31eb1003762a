//! Chile, Mexico, Türkiye: the consignee's national identifier; and how any identifier is judged.

use crate::Context;
use crate::rule::{FindingExt, Rule, Words, needs_country};
use shipside_customs::identifiers::{self, IdCheck};
use shipside_model::{Finding, Severity, Source, Text};

pub(crate) const RULE: Rule = Rule {
    code: "customs/national-id",
    title: Words {
        en: "National identifier of the consignee (Chile, Mexico, Türkiye)",
        zh: "收件人身份/税号（智利、墨西哥、土耳其）",
    },
    severity: Severity::Error,
    source: Source::secondary(
        "Formats and check digits of RUT, CURP, RFC and T.C. kimlik numarası, recomputed",
        "2026-11-22",
    ),
    why: Words {
        en: "Customs ask for the consignee's identifier; one whose check digit is wrong was mistyped and stops the \
             parcel.",
        zh: "目的国清关需要收件人的身份号或税号；校验位不符说明填写有误，会导致清关滞留。",
    },
    check,
    skipped: needs_country,
};

/// What is asked for.
pub(super) struct Asked {
    pub(super) name: &'static str,
    /// How much it weighs when there is none.
    pub(super) missing: Severity,
    /// A source of its own; else the rule's.
    pub(super) source: Option<Source>,
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let Some(country) = context.country else { return };
    let (name, source) = match country.as_str() {
        "MX" => (
            "CURP/RFC",
            Source::verified("SAT, RGCE rule 3.7.35 (DOF 2025-07-28): RFC or CURP is mandatory", "2025-08-15"),
        ),
        "CL" => (
            "RUT",
            Source::unverified(
                "Chile asks for the consignee's RUT (not confirmed from a primary source)",
                "2025-10-25",
            ),
        ),
        "TR" => (
            "T.C. kimlik no",
            Source::unverified(
                "Türkiye: T.C. kimlik no on the declaration (not confirmed from a primary source)",
                "2026-02-06",
            ),
        ),
        _ => return,
    };
    judge(&RULE, context, &Asked { name, missing: Severity::Warning, source: Some(source) }, findings);
}

const FIELD: &str = "consignee.taxId";

/// Adds what is wrong with the consignee's identifier.
pub(super) fn judge(rule: &Rule, context: &Context<'_>, asked: &Asked, findings: &mut Vec<Finding>) {
    let Some(country) = context.country else { return };
    let (value, path, kind) =
        context.tax_id.as_ref().map_or(("", FIELD, ""), |id| (id.value.as_str(), id.path, id.kind.as_str()));
    let (land, land_zh) = context.country_name();
    let name = if identifiers::kinds(country).contains(&kind) { kind } else { asked.name };
    let (en, zh) = match identifiers::check(country, kind, value) {
        IdCheck::Valid { .. } | IdCheck::FormatOnly { .. } | IdCheck::UnknownKind => return,
        IdCheck::Missing if context.is_from_own_sheet() => (
            format!(
                "This sheet holds no {}; customs of {land} ask for it. It may stand in the marketplace's order.",
                asked.name
            ),
            format!("表格中没有收件人 {}，{land_zh}清关需要；平台订单中可能有。", asked.name),
        ),
        IdCheck::Missing => (
            format!("The consignee's {} is missing; customs of {land} ask for it.", asked.name),
            format!("缺少收件人 {}，{land_zh}清关需要。", asked.name),
        ),
        IdCheck::Shape { example } => (
            format!("{value} is no {name}; one looks like {example}."),
            format!("{value} 不是有效的 {name}，正确格式如 {example}。"),
        ),
        IdCheck::CheckDigit => (
            format!("{name} {value} cannot exist: its check digit is wrong."),
            format!("{name} {value} 校验位不符，号码有误。"),
        ),
        IdCheck::Repeated => (
            format!("{name} {value} repeats one digit: it belongs to nobody."),
            format!("{name} {value} 为重复数字，不是真实号码。"),
        ),
        IdCheck::Generic => (
            format!("{value} stands for \"anybody\"; customs want the consignee's own {name}."),
            format!("{value} 是通用号码，清关需要收件人本人的 {name}。"),
        ),
        IdCheck::Refused { reason } => {
            (format!("{name} {value} cannot be used: {}", reason.en), format!("{name} {value} 不能使用：{}", reason.zh))
        }
    };
    let message = Text::new(
        format!("{en} Ask the buyer and enter it as the consignee's tax ID."),
        format!("{zh}请向买家索取并填入“收件人税号”。"),
    );
    let severity = match value {
        "" if context.is_from_own_sheet() => Severity::Warning,
        "" => asked.missing,
        _ => rule.severity,
    };
    let finding = rule.finding(context, path, message).weighing(severity);
    findings.push(match &asked.source {
        Some(source) => finding.sourced(source.clone()),
        None => finding,
    });
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::cases::{outcome, says, with};
    use shipside_model::Certainty;

    fn to(country: &'static str) -> (&'static str, &'static str) {
        ("consignee.address.country", country)
    }

    #[test]
    fn right_ones_in_the_note_are_no_finding() {
        says(RULE.code, &[to("MX"), ("buyerNote", "CURP: HEGJ850415HDFRNS03")], &[]);
        says(RULE.code, &[to("CL"), ("buyerNote", "RUT: 22092793-8")], &[]);
        says(RULE.code, &[to("Turkey"), ("buyerNote", "T.C. Kimlik No: 56336387506")], &[]);
    }

    #[test]
    fn wrong_ones_are_errors_and_missing_ones_warnings() {
        says(RULE.code, &[to("MX"), ("buyerNote", "CURP: HEGJ850415HDFRNS04")], &["error buyerNote"]);
        says(RULE.code, &[to("CL"), ("consignee.taxId", "22092793-1")], &["error consignee.taxId"]);
        says(RULE.code, &[to("TR"), ("consignee.taxId", "12345678901")], &["error consignee.taxId"]);
        for country in ["MX", "CL", "TR"] {
            says(RULE.code, &[to(country)], &["warning consignee.taxId"]);
        }
        says(RULE.code, &[to("FR")], &[]);
    }

    #[test]
    fn a_kind_the_country_does_not_know_is_not_named() {
        let draft = with(&[to("CL"), ("consignee.taxIdKind", "PASSPORT"), ("consignee.taxId", "22092793-1")]);
        let finding = outcome(&draft).findings.into_iter().find(|finding| finding.code == RULE.code).unwrap();
        assert_eq!(
            finding.message.en,
            "RUT 220927931 cannot exist: its check digit is wrong. Ask the buyer and enter it as the consignee's tax ID."
        );
    }

    #[test]
    fn each_country_has_its_own_source_and_certainty() {
        let certainty = |country| {
            let findings = outcome(&with(&[to(country)])).findings;
            findings.into_iter().find(|finding| finding.code == RULE.code).map(|finding| finding.source.certainty)
        };
        assert_eq!(certainty("MX"), Some(Certainty::Verified));
        assert_eq!(certainty("CL"), Some(Certainty::Unverified));
    }
}
