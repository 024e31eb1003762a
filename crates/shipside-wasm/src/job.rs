//! Work in slices, for a thread that must stay live.

use crate::host::with_host;
use crate::value::{bytes, error, text, to_js};
use js_sys::{Object, Reflect, Uint8Array};
use serde_wasm_bindgen::Deserializer;
use shipside_api::failure::Failure;
use shipside_engine::{self as engine, Request};
use wasm_bindgen::prelude::*;

/// A job of the Web Worker protocol, done a slice at a time.
#[wasm_bindgen(skip_typescript)]
pub struct Job {
    /// `None` once the result was taken.
    job: Option<Box<dyn engine::Job>>,
}

#[wasm_bindgen]
impl Job {
    /// Begins the job `name`; `content` is the file of the reading jobs.
    #[wasm_bindgen(constructor, skip_typescript)]
    pub fn new(name: &JsValue, args: JsValue, content: &JsValue) -> Result<Job, JsValue> {
        let name = text("name", name)?;
        let given = !(content.is_undefined() || content.is_null());
        let content = given.then(|| bytes("bytes", content)).transpose()?;
        let request = Request::read(&name, Deserializer::from(args), content);
        let job = request.and_then(engine::start).map_err(|failure| error(&failure))?;
        Ok(Job { job: Some(job) })
    }

    /// Does one slice and tells how far the job is.
    #[wasm_bindgen(skip_typescript)]
    pub fn step(&mut self) -> Result<JsValue, JsValue> {
        let job = self.job.as_mut().ok_or_else(taken)?;
        to_js(&with_host(|host| job.step(host)).map_err(|failure| error(&failure))?)
    }

    /// The result, once: `{ value, bytes? }`.
    #[wasm_bindgen(skip_typescript)]
    pub fn result(&mut self) -> Result<JsValue, JsValue> {
        let done = self.job.take().ok_or_else(taken)?.finish().map_err(|failure| error(&failure))?;
        let result = Object::new();
        Reflect::set(&result, &"value".into(), &to_js(&done.value)?)?;
        if let Some(document) = done.bytes {
            Reflect::set(&result, &"bytes".into(), &Uint8Array::from(document.as_slice()))?;
        }
        Ok(result.into())
    }
}

fn taken() -> JsValue {
    error(&Failure::new(
        "sdk/result-taken",
        "The result of this job was taken already. Start a new Job.",
        "该任务的结果已被取走，请新建一个 Job。",
    ))
}
