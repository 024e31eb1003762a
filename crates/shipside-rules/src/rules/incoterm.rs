//! The term of delivery.

use crate::Context;
use crate::rule::{FindingExt, Rule, Words, never_skipped};
use shipside_customs::incoterms::{IncotermCheck, check as term};
use shipside_model::{Finding, Severity, Source, Text};

pub(crate) const RULE: Rule = Rule {
    code: "customs/incoterm",
    title: Words { en: "Term of delivery (Incoterms 2020)", zh: "贸易术语（Incoterms 2020）" },
    severity: Severity::Warning,
    source: Source::verified("ICC, Incoterms 2020; retired terms of the editions before", "2020-01-01"),
    why: Words {
        en: "The term says who pays duty and tax. Carriers' systems take the terms in force only; DDU left them in 2010.",
        zh: "贸易术语决定关税由谁承担；物流系统只接受现行术语，DDU 已于 2010 年取消。",
    },
    check,
    skipped: never_skipped,
};

const PATH: &str = "incoterm";

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let text = context.text(PATH);
    let (message, fix) = match term(text) {
        IncotermCheck::Missing | IncotermCheck::Valid { sea_only: false, .. } => return,
        IncotermCheck::Valid { term, .. } => (
            Text::new(
                format!("{term} is a term for sea freight; a parcel goes by DAP (buyer pays duty) or DDP (you do)."),
                format!("{term} 仅用于海运；包裹请用 DAP（买家付税）或 DDP（卖家付税）。"),
            ),
            None,
        ),
        IncotermCheck::Retired { term, now, since } => (
            Text::new(
                format!("{term} was retired in {since}; the term that took its place is {now}."),
                format!("{term} 已于 {since} 年取消，现行术语为 {now}。"),
            ),
            Some(now),
        ),
        IncotermCheck::Unknown => (
            Text::new(
                format!("\"{text}\" is no term of delivery. Parcels go by DAP (buyer pays duty) or DDP (you do)."),
                format!("“{text}”不是贸易术语，包裹请用 DAP（买家付税）或 DDP（卖家付税）。"),
            ),
            None,
        ),
    };
    let finding = RULE.finding(context, PATH, message);
    findings.push(match fix {
        Some(now) => finding.with_fix(Text::new(format!("Use {now}"), format!("改为 {now}")), PATH, now),
        None => finding,
    });
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::cases::says;

    #[test]
    fn an_old_term_is_replaced_by_the_one_in_force() {
        says(RULE.code, &[(super::PATH, "DDU")], &["warning incoterm → incoterm=DAP"]);
        says(RULE.code, &[(super::PATH, "DAT Lyon")], &["warning incoterm → incoterm=DPU"]);
    }

    #[test]
    fn terms_for_parcels_pass_and_others_do_not() {
        for text in ["", "DAP", "ddp", "EXW Shenzhen"] {
            says(RULE.code, &[(super::PATH, text)], &[]);
        }
        says(RULE.code, &[(super::PATH, "FOB")], &["warning incoterm"]);
        says(RULE.code, &[(super::PATH, "prepaid")], &["warning incoterm"]);
    }
}
