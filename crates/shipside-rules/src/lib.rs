//! The checks: one file a rule, each with its code, severity, source and cases.
//!
//! [`check`] reads a draft once into a [`Context`], asks every rule of [`rules`], and builds the
//! [`shipside_model::Shipment`] that freight and labels work on. No rule knows another one; what a rule could not
//! judge it says in `not_checked`.

mod batch;
mod context;
mod parse;
mod rule;
mod rules;
mod shipment;

pub use batch::{BatchRule, batch_rules, check_batch};
pub use context::Context;
pub use rule::{Rule, Words};

use shipside_api::check::{CheckOptions, CheckOutcome, NotChecked};
use shipside_model::{Finding, ShipmentDraft};

/// Checks one draft, already filled from the product dictionary.
///
/// ```
/// use shipside_api::check::CheckOptions;
/// use shipside_model::ShipmentDraft;
/// let options = CheckOptions { date: "2026-11-22".parse().unwrap(), packaging_weight: String::new() };
/// let outcome = shipside_rules::check(&ShipmentDraft::default(), &options);
/// assert!(outcome.findings.iter().any(|finding| finding.code == "address/country-unknown"));
/// ```
pub fn check(draft: &ShipmentDraft, options: &CheckOptions) -> CheckOutcome {
    let context = Context::new(draft, options);
    let mut findings = Vec::new();
    let mut not_checked = Vec::new();
    for rule in rules() {
        (rule.check)(&context, &mut findings);
        if let Some(reason) = (rule.skipped)(&context) {
            not_checked.push(NotChecked { code: rule.code.to_owned(), reason });
        }
    }
    findings.sort_by_cached_key(|finding| (finding.severity, place(finding), finding.code.clone()));
    CheckOutcome {
        order_number: draft.order_number.trim().to_owned(),
        shipment: shipment::build(&context),
        findings,
        not_checked,
    }
}

/// Every rule, in the order in which a desk goes through an order.
pub fn rules() -> &'static [Rule] {
    rules::ALL
}

/// Sorts `items[2]` before `items[10]`.
fn place(finding: &Finding) -> (String, usize, String) {
    let path = finding.path.as_ref();
    let item = path.strip_prefix("items[").and_then(|rest| rest.split_once(']'));
    match item {
        Some((index, field)) => ("items".to_owned(), index.parse().unwrap_or(usize::MAX), field.to_owned()),
        None => (path.to_owned(), 0, String::new()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule::cases::{ordinary, outcome};
    use shipside_model::Severity;
    use std::collections::BTreeSet;

    #[test]
    fn no_two_rules_share_a_code_and_every_rule_explains_itself_in_both_languages() {
        let codes: BTreeSet<&str> = rules().iter().map(|rule| rule.code).collect();
        assert_eq!(codes.len(), rules().len());
        for rule in rules() {
            let words = [rule.title.en, rule.title.zh, rule.why.en, rule.why.zh, &rule.source.title, &rule.source.date];
            assert!(words.iter().all(|text| !text.is_empty()), "{}", rule.code);
            let (area, name) = rule.code.split_once('/').unwrap();
            assert!(
                !area.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
            );
        }
    }

    #[test]
    fn a_sound_order_has_no_error_and_no_warning() {
        let outcome = outcome(&ordinary());
        let loud: Vec<&Finding> = outcome.findings.iter().filter(|f| f.severity != Severity::Notice).collect();
        assert!(loud.is_empty(), "{loud:#?}");
    }

    #[test]
    fn findings_come_errors_first_and_items_in_their_order() {
        let mut draft = ordinary();
        let item = draft.items[0].clone();
        draft.items = vec![item; 11];
        for index in [10, 2] {
            draft.items[index].quantity = "0".to_owned();
        }
        draft.buyer_note = "red please".to_owned();
        let seen: Vec<(Severity, String)> =
            outcome(&draft).findings.into_iter().map(|f| (f.severity, f.path.into_owned())).collect();
        assert!(seen.is_sorted_by_key(|(severity, _)| *severity));
        let at = |path: &str| seen.iter().position(|(_, seen)| seen == path).unwrap();
        assert!(at("items[2].quantity") < at("items[10].quantity"));
    }

    #[test]
    fn fixes_only_touch_fields_that_exist() {
        let mut draft = ordinary();
        draft.consignee.address.postal_code = "2108".to_owned();
        draft.consignee.address.state = "Massachusetts".to_owned();
        draft.buyer_note = "red please".to_owned();
        draft.items[0].flags = String::new();
        draft.items[0].title = "Power bank 10000mAh".to_owned();
        let fixes: Vec<_> = outcome(&draft).findings.into_iter().filter_map(|finding| finding.fix).collect();
        assert!(fixes.len() >= 3);
        for fix in fixes {
            assert!(draft.clone().apply(&fix.edits).is_some(), "{fix:?}");
        }
    }

    #[test]
    fn every_field_wrong_still_gives_a_list_and_no_panic() {
        let mut draft = ordinary();
        let paths: Vec<String> = ShipmentDraft::PATHS.iter().map(ToString::to_string).collect();
        let items: Vec<String> =
            shipside_model::ItemDraft::PATHS.iter().map(|path| format!("items[0].{path}")).collect();
        for nonsense in ["", " ", "\u{0}", "¥", "-1", "99999999999999999999999", "🏠", "A\nB", "１２３", "[0].x"]
        {
            for path in paths.iter().chain(&items) {
                draft.set(path, nonsense);
            }
            assert!(!outcome(&draft).findings.is_empty(), "{nonsense}");
        }
    }
}
