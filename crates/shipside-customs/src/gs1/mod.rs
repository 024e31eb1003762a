//! GS1 element strings: what a GS1-128 or DataMatrix barcode holds, read and judged from the application identifiers.
//!
//! [`read`] takes the form people write, `(01)09506000134352(10)ABC`, and the form scanners give, with a separator
//! behind values of varying length. Contents and partners of each identifier are judged; only the inside of North
//! American coupons (8110, 8112) is not.

mod check_digit;
mod element;
mod lint;
mod pairs;
mod problem;
mod read;
mod table;

pub use check_digit::{check_digit, check_digit_is_right};
pub use element::{Element, bracketed, scanned};
pub use problem::{Fault, Problem};
pub use read::{Reading, is_element_string, read};
