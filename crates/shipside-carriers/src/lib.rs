//! What is known about each carrier: numbers, services and tracking codecs. Sends nothing itself.

pub mod cainiao;
pub mod error;
mod generated;
pub mod http;
pub mod journey;
pub mod number;
pub mod numbers;
pub mod s10;
pub mod services;
pub mod text;
