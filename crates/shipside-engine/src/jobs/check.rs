use crate::job::{count, unfinished};
use crate::{Done, Host, Job, Progress, Value};
use shipside_api::check::{CheckOptions, CheckOutcome};
use shipside_api::failure::Failure;
use shipside_model::{Finding, ProductDictionary, ShipmentDraft};
use std::vec::IntoIter;

/// Orders judged between two looks at the message queue: some milliseconds in Wasm.
const A_STEP: usize = 16;

/// Checks orders, [`A_STEP`] a step; at the end what only shows with all orders side by side.
pub(crate) struct CheckJob {
    waiting: IntoIter<ShipmentDraft>,
    filled: Vec<ShipmentDraft>,
    products: ProductDictionary,
    options: CheckOptions,
    outcomes: Vec<CheckOutcome>,
}

impl CheckJob {
    pub(crate) fn new(drafts: Vec<ShipmentDraft>, products: ProductDictionary, options: CheckOptions) -> Self {
        let (filled, outcomes) = (Vec::with_capacity(drafts.len()), Vec::with_capacity(drafts.len()));
        CheckJob { waiting: drafts.into_iter(), filled, products, options, outcomes }
    }
}

impl Job for CheckJob {
    fn step(&mut self, _: &Host) -> Result<Progress, Failure> {
        for draft in self.waiting.by_ref().take(A_STEP) {
            let draft = self.products.fill(&draft);
            self.outcomes.push(shipside_rules::check(&draft, &self.options));
            self.filled.push(draft);
        }
        let (done, left) = (self.outcomes.len(), self.waiting.len());
        Ok(Progress { done: count(done), total: count(done.saturating_add(left)), finished: left == 0 })
    }

    fn finish(mut self: Box<Self>) -> Result<Done, Failure> {
        if self.waiting.len() > 0 {
            return Err(unfinished());
        }
        let of_the_batch = shipside_rules::check_batch(&self.filled, &self.options);
        for (outcome, findings) in self.outcomes.iter_mut().zip(of_the_batch) {
            findings.into_iter().for_each(|finding| insert(&mut outcome.findings, finding));
        }
        Ok(Done { value: Value::Checked(self.outcomes), bytes: None })
    }
}

/// Puts a finding behind those that come before it: errors first, then by path. Findings of a batch are about fields
/// of the whole order, so the items' own order is not touched.
fn insert(findings: &mut Vec<Finding>, finding: Finding) {
    let at = findings.partition_point(|other| {
        (other.severity, &other.path, &other.code) <= (finding.severity, &finding.path, &finding.code)
    });
    findings.insert(at, finding);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{from_json, read_orders, read_products, run};
    use shipside_api::intake::ReadOptions;

    fn options() -> CheckOptions {
        CheckOptions { date: "2026-11-22".parse().unwrap(), packaging_weight: "30 g".to_owned() }
    }

    fn checked(drafts: Vec<ShipmentDraft>, products: ProductDictionary) -> Vec<CheckOutcome> {
        let job = Box::new(CheckJob::new(drafts, products, options()));
        let Value::Checked(outcomes) = run(job, &Host::default()).unwrap().value else { unreachable!() };
        outcomes
    }

    fn of_the_batch(outcome: &CheckOutcome) -> Vec<&str> {
        let codes: Vec<&str> = shipside_rules::batch_rules().iter().map(|rule| rule.code).collect();
        outcome.findings.iter().map(|finding| finding.code.as_ref()).filter(|code| codes.contains(code)).collect()
    }

    const ANN: &str = r#"{"orderNumber":"8170519698474711","trackingNumber":"LX145937157CN","consignee":{"name":"Ann"},
        "items":[{"sku":"A","quantity":"0"}]}"#;
    const BOB: &str =
        r#"{"orderNumber":"3012345678901234","trackingNumber":"LX145937157CN","consignee":{"name":"Bob"}}"#;
    const EVE: &str = r#"{"orderNumber":"3012345678909876","trackingNumber":"","consignee":{"name":"Eve"}}"#;

    fn check(orders: &[&str], expected: &[&[&str]]) {
        let drafts = orders.iter().map(|json| from_json("draft", json).unwrap()).collect();
        let outcomes = checked(drafts, ProductDictionary::default());
        let seen: Vec<Vec<&str>> = outcomes.iter().map(of_the_batch).collect();
        assert_eq!(seen, expected, "{orders:?}");
        for outcome in &outcomes {
            assert!(outcome.findings.is_sorted_by_key(|finding| finding.severity), "{:?}", outcome.findings);
        }
    }

    #[test]
    fn one_waybill_number_for_two_buyers_shows_only_with_both_orders_at_hand() {
        check(&[ANN, BOB], &[&["tracking/many-receivers"], &["tracking/many-receivers"]]);
        check(&[ANN, EVE, BOB], &[&["tracking/many-receivers"], &[], &["tracking/many-receivers"]]);
        check(&[ANN], &[&[]]);
        check(&[BOB, EVE], &[&[], &[]]);
        check(&[], &[]);
    }

    #[test]
    fn the_sample_orders_side_by_side_raise_no_suspicion() {
        let sample = include_bytes!("../../../../static/samples/aliexpress-orders.gb18030.csv");
        let products = include_bytes!("../../../../static/samples/products.csv");
        let products = read_products(products, &ReadOptions::default()).unwrap().products;
        let drafts = read_orders(sample, &ReadOptions::default()).unwrap().orders;
        assert!(drafts.len() > 40);
        for outcome in checked(drafts, products) {
            assert_eq!(of_the_batch(&outcome), [""; 0], "{}", outcome.order_number);
        }
    }
}
