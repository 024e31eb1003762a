//! Cloudflare, and nothing else: only here is the `worker` crate named.

mod bytes;
mod clock;
mod entry;
mod fetch;
mod kv;
