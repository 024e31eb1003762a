//! Tracking numbers: which carriers a number may belong to, whether its check digit holds, what it may be instead.
//!
//! [`detect`] is about one number, [`hygiene`] about all numbers of a batch, [`masks`] about a million of them.
//! Numbers collide: the answer is a ranked list, never a guess.

mod check_digit;
mod detect;
mod detection;
mod doubts;
mod format;
mod formats;
mod hygiene;
mod index;
mod luhn;
mod masks;
mod misread;
mod near_miss;
mod rank;
mod services;
mod shape;
mod words;

pub use detect::detect;
pub use detection::{Candidate, Check, Confidence, Damage, Detection, NearMiss, NotATrackingNumber, Suggestion};
pub use hygiene::{Doubt, MOST_OTHERS, NumberOnOrder, Suspicion, hygiene};
pub use masks::{MASK_FORMATS, masks};
pub use words::{Carrier, Words};

#[cfg(test)]
mod tests;
