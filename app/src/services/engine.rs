//! The engine in its Web Worker: one message out, progress and one answer back.

use crate::services::{js, shapes};
use js_sys::{Function, Promise, Uint8Array};
use shipside_api::failure::Failure;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Worker, WorkerOptions, WorkerType};

/// Hears how far a job is: done, total.
pub type OnProgress = Rc<dyn Fn(u32, u32)>;

/// What a job gave: its value and, for a document, its bytes.
pub struct Answer {
    /// The value in the JSON shape.
    pub value: JsValue,
    /// The document.
    pub bytes: Option<Uint8Array>,
}

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoAnswer {
    /// The job could not be done.
    Failed(Failure),
    /// The user stopped it.
    Cancelled,
}

struct Waiting {
    id: u32,
    resolve: Function,
    progress: Option<OnProgress>,
}

thread_local! {
    static WORKER: RefCell<Option<Worker>> = const { RefCell::new(None) };
    static WAITING: RefCell<Vec<Waiting>> = const { RefCell::new(Vec::new()) };
    static NEXT: Cell<u32> = const { Cell::new(1) };
}

/// A job on its way; its number cancels it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct JobId(u32);

/// Starts the worker, so that it loads while the page is looked at.
pub fn start() {
    let _ = worker();
}

/// The number of the next job, known before the job is sent so that a button can cancel it.
pub fn next_job() -> JobId {
    NEXT.with(|next| JobId(next.replace(next.get() + 1)))
}

/// Does a job.
pub async fn run(
    id: JobId,
    job: &str,
    args: &JsValue,
    bytes: Option<Uint8Array>,
    progress: Option<OnProgress>,
) -> Result<Answer, NoAnswer> {
    let worker = worker().map_err(NoAnswer::Failed)?;
    let message = js::object(&[("id", id.0.into()), ("job", job.into()), ("args", args.clone())]);
    if let Some(bytes) = bytes {
        js::set(&message, "bytes", &bytes);
    }
    let mut progress = progress;
    let promise = Promise::new(&mut |resolve, _| {
        WAITING.with_borrow_mut(|waiting| waiting.push(Waiting { id: id.0, resolve, progress: progress.take() }));
    });
    worker.post_message(&message).map_err(|error| NoAnswer::Failed(stopped(&js::words(&error))))?;
    let answer = JsFuture::from(promise).await.unwrap_or(JsValue::UNDEFINED);
    let failed = js::get(&answer, "failed");
    if !failed.is_undefined() {
        return Err(NoAnswer::Failed(shapes::failure(&failed)));
    }
    if js::get(&answer, "cancelled").is_truthy() {
        return Err(NoAnswer::Cancelled);
    }
    Ok(Answer { value: js::get(&answer, "ok"), bytes: js::get(&answer, "bytes").dyn_into().ok() })
}

/// Does a job nobody waits to cancel.
pub async fn quick(job: &str, args: &JsValue) -> Result<JsValue, Failure> {
    match run(next_job(), job, args, None, None).await {
        Ok(answer) => Ok(answer.value),
        Err(NoAnswer::Failed(failure)) => Err(failure),
        Err(NoAnswer::Cancelled) => Err(stopped("")),
    }
}

/// Asks the worker to stop a job; the answer is then [`NoAnswer::Cancelled`].
pub fn cancel(id: JobId) {
    if let Ok(worker) = worker() {
        let _ = worker.post_message(&js::object(&[("cancel", id.0.into())]));
    }
}

fn worker() -> Result<Worker, Failure> {
    if let Some(worker) = WORKER.with_borrow(Clone::clone) {
        return Ok(worker);
    }
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    let worker = Worker::new_with_options("engine-worker.js", &options).map_err(|error| stopped(&js::words(&error)))?;
    let on_message = Closure::<dyn FnMut(JsValue)>::new(|event: JsValue| hear(&js::get(&event, "data")));
    worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    on_message.forget();
    let on_error = Closure::<dyn FnMut(JsValue)>::new(|event: JsValue| give_up(&js::get_text(&event, "message")));
    worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
    on_error.forget();
    WORKER.with_borrow_mut(|kept| *kept = Some(worker.clone()));
    Ok(worker)
}

fn hear(data: &JsValue) {
    let Some(id) = js::get(data, "id").as_f64().map(|id| id as u32) else { return };
    let progress = js::get(data, "progress");
    if !progress.is_undefined() {
        let listener = WAITING.with_borrow(|waiting| waiting.iter().find(|waiting| waiting.id == id)?.progress.clone());
        if let Some(listener) = listener {
            let count = |key: &str| js::get(&progress, key).as_f64().unwrap_or_default() as u32;
            listener(count("done"), count("total"));
        }
        return;
    }
    let waiting = WAITING.with_borrow_mut(|waiting| {
        let at = waiting.iter().position(|waiting| waiting.id == id)?;
        Some(waiting.remove(at))
    });
    if let Some(waiting) = waiting {
        let _ = waiting.resolve.call1(&JsValue::NULL, data);
    }
}

/// The worker itself is gone: every job gets the failure, and the next job starts a new worker.
fn give_up(why: &str) {
    if let Some(worker) = WORKER.with_borrow_mut(Option::take) {
        worker.terminate();
    }
    let failure = shapes::failure_value(&stopped(why));
    for waiting in WAITING.with_borrow_mut(std::mem::take) {
        let _ = waiting.resolve.call1(&JsValue::NULL, &js::object(&[("failed", failure.clone())]));
    }
}

fn stopped(why: &str) -> Failure {
    let (en, zh) =
        if why.is_empty() { (String::new(), String::new()) } else { (format!(" ({why})"), format!("（{why}）")) };
    Failure::new(
        "app/engine-stopped",
        format!(
            "The engine stopped{en}. Nothing on the desk is lost: try again, and reload the page if it happens again."
        ),
        format!("计算引擎已停止{zh}。发货台上的数据没有丢失，请重试；若再次出现，请刷新页面。"),
    )
}
