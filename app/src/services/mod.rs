//! The borders of the app: the engine's worker, storage, locks, the browser and the extension.

pub mod browser;
pub mod engine;
pub mod host;
pub mod intl;
pub mod js;
pub mod locks;
pub mod shapes;
pub mod storage;
