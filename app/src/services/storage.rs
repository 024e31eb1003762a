//! The shelf: what the desk keeps on this computer, in IndexedDB with strict durability.
//!
//! A write is acknowledged only when the browser says it is on the disk. Where IndexedDB is not to be
//! had, the shelf says so and keeps nothing, so that nobody trusts a memory.

use crate::services::js;
use js_sys::Promise;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// Orders, one record each under its number.
pub const ORDERS: &str = "orders";
/// Everything else, one record a kind: `settings`, `products`, `cards`.
pub const REST: &str = "rest";

const NAME: &str = "shipside";

/// The numbered schema steps. Step `n` brings a database of version `n` to `n + 1`; steps are only ever added.
const STEPS: &[fn(&JsValue)] = &[|database| {
    for store in [ORDERS, REST] {
        let _ = js::call(database, "createObjectStore", &[store.into()]);
    }
}];

/// One change of the shelf: a record set, or removed when there is no value.
pub struct Change {
    /// [`ORDERS`] or [`REST`].
    pub store: &'static str,
    /// The record's key.
    pub key: String,
    /// The new value.
    pub value: Option<JsValue>,
}

/// An open database.
#[derive(Clone)]
pub struct Shelf(JsValue);

impl Shelf {
    /// Opens the database and brings it to the newest schema.
    pub async fn open() -> Result<Self, String> {
        let factory = js::get(&js_sys::global(), "indexedDB");
        let version = JsValue::from_f64(STEPS.len() as f64);
        let request = js::call(&factory, "open", &[NAME.into(), version]).map_err(|error| js::words(&error))?;
        let upgrade = Closure::<dyn FnMut(JsValue)>::new(|event: JsValue| {
            let database = js::get(&js::get(&event, "target"), "result");
            let from = js::get(&event, "oldVersion").as_f64().unwrap_or_default() as usize;
            for step in STEPS.iter().skip(from) {
                step(&database);
            }
        });
        js::set(&request, "onupgradeneeded", upgrade.as_ref());
        let database = finished(&request, "onsuccess").await.map_err(|error| js::words(&error))?;
        // Another tab brings a newer schema: let go, so that it can.
        let release = Closure::<dyn FnMut(JsValue)>::new(|event: JsValue| {
            let _ = js::call(&js::get(&event, "target"), "close", &[]);
        });
        js::set(&database, "onversionchange", release.as_ref());
        release.forget();
        Ok(Shelf(database))
    }

    /// Every record of a store.
    pub async fn all(&self, store: &str) -> Result<Vec<JsValue>, String> {
        let read = || -> Result<JsValue, JsValue> {
            let transaction = js::call(&self.0, "transaction", &[store.into(), "readonly".into()])?;
            js::call(&js::call(&transaction, "objectStore", &[store.into()])?, "getAll", &[])
        };
        let request = read().map_err(|error| js::words(&error))?;
        finished(&request, "onsuccess").await.map(|records| js::elements(&records)).map_err(|error| js::words(&error))
    }

    /// One record, or `undefined`.
    pub async fn one(&self, store: &str, key: &str) -> Result<JsValue, String> {
        let read = || -> Result<JsValue, JsValue> {
            let transaction = js::call(&self.0, "transaction", &[store.into(), "readonly".into()])?;
            js::call(&js::call(&transaction, "objectStore", &[store.into()])?, "get", &[key.into()])
        };
        let request = read().map_err(|error| js::words(&error))?;
        finished(&request, "onsuccess").await.map_err(|error| js::words(&error))
    }

    /// Writes all changes in one transaction: all of them or none, and acknowledged only when durable.
    pub async fn write(&self, changes: Vec<Change>) -> Result<(), String> {
        let transaction = self.begin(&changes).map_err(|error| js::words(&error))?;
        finished(&transaction, "oncomplete").await.map(drop).map_err(|error| js::words(&error))
    }

    fn begin(&self, changes: &[Change]) -> Result<JsValue, JsValue> {
        let stores = js::array([ORDERS.into(), REST.into()]);
        let strict = js::object(&[("durability", "strict".into())]);
        let transaction = js::call(&self.0, "transaction", &[stores, "readwrite".into(), strict])?;
        for change in changes {
            let store = js::call(&transaction, "objectStore", &[change.store.into()])?;
            let key = JsValue::from_str(&change.key);
            match &change.value {
                Some(value) => js::call(&store, "put", &[value.clone(), key])?,
                None => js::call(&store, "delete", &[key])?,
            };
        }
        let _ = js::call(&transaction, "commit", &[]);
        Ok(transaction)
    }

    /// Removes every record.
    pub async fn erase(&self) -> Result<(), String> {
        let begin = || -> Result<JsValue, JsValue> {
            let stores = js::array([ORDERS.into(), REST.into()]);
            let transaction = js::call(&self.0, "transaction", &[stores, "readwrite".into()])?;
            for store in [ORDERS, REST] {
                js::call(&js::call(&transaction, "objectStore", &[store.into()])?, "clear", &[])?;
            }
            Ok(transaction)
        };
        let transaction = begin().map_err(|error| js::words(&error))?;
        finished(&transaction, "oncomplete").await.map(drop).map_err(|error| js::words(&error))
    }
}

/// Asks the browser not to evict what is stored; it may say no, then the app reminds of a backup.
pub async fn ask_to_persist() -> bool {
    let storage = js::get(&js::get(&js_sys::global(), "navigator"), "storage");
    match js::call(&storage, "persist", &[]) {
        Ok(promise) => js::settled(promise).await.is_ok_and(|granted| granted.is_truthy()),
        Err(_) => false,
    }
}

/// Waits for a request or transaction: its `result` on `success_event`, its `error` on error or abort.
async fn finished(request: &JsValue, success_event: &str) -> Result<JsValue, JsValue> {
    let promise = Promise::new(&mut |resolve, reject| {
        let source = request.clone();
        let done = Closure::once_into_js(move || {
            let _ = resolve.call1(&JsValue::NULL, &js::get(&source, "result"));
        });
        js::set(request, success_event, &done);
        let source = request.clone();
        let failed = Closure::<dyn FnMut()>::new(move || {
            let _ = reject.call1(&JsValue::NULL, &js::get(&source, "error"));
        });
        for event in ["onerror", "onabort", "onblocked"] {
            js::set(request, event, failed.as_ref().unchecked_ref());
        }
        failed.forget();
    });
    js::settled(promise.into()).await
}
