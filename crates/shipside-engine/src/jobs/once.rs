use crate::job::unfinished;
use crate::{Done, Host, Job, Progress, Value};
use shipside_api::failure::Failure;

/// A job short enough for one step.
pub(crate) struct Once {
    work: Option<Box<dyn FnOnce() -> Result<Value, Failure>>>,
    value: Option<Value>,
}

impl Once {
    pub(crate) fn new(work: impl FnOnce() -> Result<Value, Failure> + 'static) -> Box<Self> {
        Box::new(Once { work: Some(Box::new(work)), value: None })
    }
}

impl Job for Once {
    fn step(&mut self, _: &Host) -> Result<Progress, Failure> {
        if let Some(work) = self.work.take() {
            self.value = Some(work()?);
        }
        Ok(Progress { done: 1, total: 1, finished: true })
    }

    fn finish(self: Box<Self>) -> Result<Done, Failure> {
        let value = self.value.ok_or_else(unfinished)?;
        Ok(Done { value, bytes: None })
    }
}
