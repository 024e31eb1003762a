//! Labels: one file a layout.
//!
//! A shipment that passed its checks becomes a page; pages become one PDF, or one SVG. Nothing is ever cut away:
//! a text that cannot be printed whole and legibly is a [`shipside_api::failure::Failure`] that names the order and the field.

mod failure;
mod job;
mod layouts;
mod marks;
mod sheet;

pub use job::{LabelJob, Progress, render};
pub use layouts::names;
