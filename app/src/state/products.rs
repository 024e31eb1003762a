//! The product dictionary: an object of products by SKU, which the worker reads and checks with.
//!
//! It is handed on as it came; the app looks only at the members it shows.

use crate::services::js;
use js_sys::Object;
use wasm_bindgen::{JsCast, JsValue};

/// Products by SKU; empty until a dictionary comes in.
#[derive(Clone, Debug, PartialEq)]
pub struct Products(Object);

impl Default for Products {
    fn default() -> Self {
        Products(Object::new())
    }
}

impl Products {
    /// Takes what the worker, the shelf or a desk file holds; anything but an object is an empty dictionary.
    pub fn read(value: JsValue) -> Self {
        value.dyn_into().map(Products).unwrap_or_default()
    }

    /// As the worker and the shelf want it.
    pub fn value(&self) -> JsValue {
        self.0.clone().into()
    }

    /// How many products there are.
    pub fn len(&self) -> usize {
        Object::keys(&self.0).length() as usize
    }

    /// True when there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// A member of the product of an SKU; empty when there is no such product.
    pub fn text(&self, sku: &str, member: &str) -> String {
        js::get_text(&js::get(&self.0, sku), member)
    }

    /// The first products, each as an object.
    pub fn first(&self, count: usize) -> Vec<JsValue> {
        Object::values(&self.0).iter().take(count).collect()
    }

    /// Takes others in; an SKU that is there gets the new values.
    pub fn take_in(&mut self, others: &Products) {
        // A new object: whoever was handed the old one keeps what it was given.
        let both = Object::assign(&Object::new(), &self.0);
        self.0 = Object::assign(&both, &others.0);
    }
}
