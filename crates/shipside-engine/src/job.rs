use crate::{Host, Value};
use serde::Serialize;
use shipside_api::failure::Failure;

/// How far a job is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Progress {
    /// Units done: rows, orders, pages.
    pub done: u32,
    /// Units in all, as far as known.
    pub total: u32,
    /// True when nothing is left to do and the result can be taken.
    pub finished: bool,
}

/// Work cut into slices of some milliseconds, so that the caller can show progress, answer and stop.
pub trait Job {
    /// Does one slice. With a Failure whose `needs` is not empty the same step can be taken again
    /// once the host has those assets.
    fn step(&mut self, host: &Host) -> Result<Progress, Failure>;

    /// The result; `engine/unfinished` when there is still work to do.
    fn finish(self: Box<Self>) -> Result<Done, Failure>;
}

/// What a job gave.
#[derive(Clone, Debug, PartialEq)]
pub struct Done {
    /// The value, as JSON says it.
    pub value: Value,
    /// A document, when the job makes one.
    pub bytes: Option<Vec<u8>>,
}

/// Runs a job to its end in one go.
pub fn run(mut job: Box<dyn Job>, host: &Host) -> Result<Done, Failure> {
    while !job.step(host)?.finished {}
    job.finish()
}

/// Why a result cannot be taken yet.
pub(crate) fn unfinished() -> Failure {
    Failure::new(
        "engine/unfinished",
        "The job is not finished: call step() until it says so, then take the result.",
        "任务尚未完成：请反复调用 step()，直到 finished 为 true 后再取结果。",
    )
}

/// A count as progress shows it; past 4 thousand million it stays there.
pub(crate) fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
