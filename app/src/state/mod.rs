//! What the pages share: the desk with its orders, the history of changes, the settings.

pub mod cards;
pub mod desk;
pub mod history;
pub mod import;
pub mod order;
pub mod products;
pub mod sample;
pub mod saving;
pub mod settings;
pub mod transfer;
