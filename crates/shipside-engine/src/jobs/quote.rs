use crate::job::{count, unfinished};
use crate::{Done, Host, Job, Progress, Value};
use shipside_api::failure::Failure;
use shipside_api::quote::{Quote, RateCard};
use shipside_model::{Date, Shipment};

/// Shipments quoted between two looks at the message queue.
const A_STEP: usize = 4;

/// Quotes shipments over all cards, [`A_STEP`] a step.
pub(crate) struct QuoteJob {
    shipments: Vec<Shipment>,
    cards: Vec<RateCard>,
    date: Date,
    quotes: Vec<Quote>,
}

impl QuoteJob {
    pub(crate) fn new(shipments: Vec<Shipment>, cards: Vec<RateCard>, date: Date) -> Self {
        QuoteJob { quotes: Vec::with_capacity(shipments.len()), shipments, cards, date }
    }
}

impl Job for QuoteJob {
    fn step(&mut self, _: &Host) -> Result<Progress, Failure> {
        for shipment in self.shipments.iter().skip(self.quotes.len()).take(A_STEP) {
            self.quotes.push(shipside_rating::quote(shipment, &self.cards, self.date));
        }
        let (done, total) = (self.quotes.len(), self.shipments.len());
        Ok(Progress { done: count(done), total: count(total), finished: done == total })
    }

    fn finish(self: Box<Self>) -> Result<Done, Failure> {
        if self.quotes.len() < self.shipments.len() {
            return Err(unfinished());
        }
        Ok(Done { value: Value::Quotes(self.quotes), bytes: None })
    }
}
