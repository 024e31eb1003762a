//! How orders come in: encodings, CSV and XLSX, column maps, the product dictionary.
//!
//! A file becomes rows of text (`table`), its columns are matched by name (`header`), its rows
//! become drafts (`orders`). Every value stays the text it was; checking is another crate's work.
//! `README.md` beside this crate states the policies (duplicates, damaged numbers, limits).

mod clean;
mod delimiter;
mod encoding;
mod failures;
mod field;
mod header;
mod job;
mod limits;
mod number;
mod orders;
mod preview;
mod problems;
mod product_cell;
mod products;
mod serial_date;
mod sniff;
mod table;
mod unit;
mod xlsx;

pub use field::mappable_fields;
pub use job::{Progress, ReadJob, read_orders, read_rows};
pub use preview::read_columns;
pub use products::read_products;
