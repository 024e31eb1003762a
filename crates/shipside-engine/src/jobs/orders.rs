use crate::{Done, Host, Job, Progress, Value};
use shipside_api::failure::Failure;
use shipside_api::intake::ReadOptions;
use shipside_orders::ReadJob;

/// Reads an order file, some rows a step.
pub(crate) struct ReadOrders(ReadJob);

impl ReadOrders {
    pub(crate) fn new(bytes: Vec<u8>, options: ReadOptions) -> Result<Self, Failure> {
        ReadJob::new(bytes, options).map(ReadOrders)
    }
}

impl Job for ReadOrders {
    fn step(&mut self, _: &Host) -> Result<Progress, Failure> {
        let progress = self.0.step()?;
        Ok(Progress { done: progress.done, total: progress.total, finished: progress.finished })
    }

    fn finish(self: Box<Self>) -> Result<Done, Failure> {
        Ok(Done { value: Value::Orders(self.0.finish()?), bytes: None })
    }
}
