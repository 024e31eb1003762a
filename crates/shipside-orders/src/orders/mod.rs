//! Rows become drafts; rows of one order become one draft.

mod collect;
mod plan;
mod read_row;
mod tracking;

pub(crate) use collect::Collector;
pub(crate) use plan::Plan;
