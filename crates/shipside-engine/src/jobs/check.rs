use crate::job::{count, unfinished};
use crate::{Done, Host, Job, Progress, Value, check_shipment};
use shipside_api::check::{CheckOptions, CheckOutcome};
use shipside_api::failure::Failure;
use shipside_model::{ProductDictionary, ShipmentDraft};

/// Orders judged between two looks at the message queue: some milliseconds in Wasm.
const A_STEP: usize = 16;

/// Checks orders, [`A_STEP`] a step.
pub(crate) struct CheckJob {
    drafts: Vec<ShipmentDraft>,
    products: ProductDictionary,
    options: CheckOptions,
    outcomes: Vec<CheckOutcome>,
}

impl CheckJob {
    pub(crate) fn new(drafts: Vec<ShipmentDraft>, products: ProductDictionary, options: CheckOptions) -> Self {
        CheckJob { outcomes: Vec::with_capacity(drafts.len()), drafts, products, options }
    }
}

impl Job for CheckJob {
    fn step(&mut self, _: &Host) -> Result<Progress, Failure> {
        for draft in self.drafts.iter().skip(self.outcomes.len()).take(A_STEP) {
            self.outcomes.push(check_shipment(draft, &self.products, &self.options));
        }
        let (done, total) = (self.outcomes.len(), self.drafts.len());
        Ok(Progress { done: count(done), total: count(total), finished: done == total })
    }

    fn finish(self: Box<Self>) -> Result<Done, Failure> {
        if self.outcomes.len() < self.drafts.len() {
            return Err(unfinished());
        }
        Ok(Done { value: Value::Checked(self.outcomes), bytes: None })
    }
}
