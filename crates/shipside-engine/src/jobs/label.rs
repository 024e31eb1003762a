use crate::job::count;
use crate::{Done, Host, Job, Progress, Value};
use shipside_api::failure::Failure;
use shipside_api::label::LabelRequest;
use shipside_label::LabelJob;

/// Renders labels, some pages a step.
pub(crate) struct RenderJob(LabelJob);

impl RenderJob {
    pub(crate) fn new(request: LabelRequest) -> Result<Self, Failure> {
        LabelJob::new(request).map(RenderJob)
    }
}

impl Job for RenderJob {
    fn step(&mut self, host: &Host) -> Result<Progress, Failure> {
        let progress = self.0.step(host)?;
        Ok(Progress { done: progress.done, total: progress.total, finished: progress.finished })
    }

    fn finish(self: Box<Self>) -> Result<Done, Failure> {
        let rendered = self.0.finish()?;
        let value = Value::Document { mime: rendered.mime.to_owned(), pages: count(rendered.pages) };
        Ok(Done { value, bytes: Some(rendered.bytes) })
    }
}
