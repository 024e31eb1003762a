//! The formats, by kind of carrier. Source and licence: `data/SOURCE.md`.

mod china;
mod express;
mod post;
mod regional;
mod usps;

use super::format::Format;

pub(super) use post::S10;

/// Every table; within one confidence the earlier format comes first.
pub(super) static ALL: [&[Format]; 5] =
    [china::FORMATS, post::FORMATS, express::FORMATS, usps::FORMATS, regional::FORMATS];
