//! The SDK: the engine for JavaScript. One artefact serves the npm package (Node, workerd, browsers)
//! and the app's own Web Worker.
//!
//! Values cross the border as plain objects in the camelCase shapes that `npm/index.d.ts` documents.
//! An error is a JavaScript `Error` with `name` "ShipsideError", `code` and the whole `failure`.
//! Nothing here panics on any input; nothing here knows the trade.

pub mod calls;
pub mod host;
pub mod job;
mod value;
