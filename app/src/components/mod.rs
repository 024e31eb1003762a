//! What the pages are made of. A component takes values and gives a view; it holds no rule of the trade.

pub mod dialog;
pub mod finding;
pub mod help;
pub mod import_dialog;
pub mod mapping;
pub mod notices;
pub mod parts;
pub mod shell;
