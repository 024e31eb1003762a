//! The sample: 48 invented orders, their products and an invented sender, marked as such.

use super::desk::Desk;
use super::settings::Sender;
use crate::messages as m;
use crate::services::{browser, engine, js};
use js_sys::Uint8Array;
use leptos::prelude::*;
use shipside_api::failure::Failure;
use shipside_api::intake::{ProductsResult, ReadOptions, ReadResult};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

const ORDERS: &str = "aliexpress-orders.xlsx";
const PRODUCTS: &str = "products.csv";

impl Desk {
    /// Puts the sample on the desk.
    pub fn load_sample(&self) {
        let desk = *self;
        spawn_local(async move {
            match read().await {
                Ok((orders, products)) => {
                    desk.add_products(products.products);
                    desk.merge(m::t(m::SAMPLE_NAME), orders.orders, false, true);
                    if !desk.settings.with_untracked(|settings| settings.sender.is_complete()) {
                        desk.set(|settings| settings.sender = invented());
                    }
                }
                Err(failure) => desk.tell(failure),
            }
        });
    }

    /// Takes the sample off the desk: its orders, its products and its sender.
    pub fn drop_sample(&self) {
        let all = self.orders.with_untracked(|orders| orders.iter().all(|order| order.sample));
        self.remove(|order| order.sample);
        if all {
            self.drop_products();
        }
        if self.settings.with_untracked(|settings| settings.sender.sample) {
            self.set(|settings| settings.sender = Sender::default());
        }
    }
}

async fn read() -> Result<(ReadResult, ProductsResult), Failure> {
    let products = one(PRODUCTS, "readProducts").await?;
    let orders = one(ORDERS, "readOrders").await?;
    Ok((js::to_rust(orders)?, js::to_rust(products)?))
}

async fn one(name: &str, job: &str) -> Result<JsValue, Failure> {
    let answer = browser::fetch(&format!("samples/{name}")).await?;
    let bytes = Uint8Array::new(&browser::body(&answer, "arrayBuffer").await?);
    let options = ReadOptions { file_name: name.to_owned(), ..ReadOptions::default() };
    let args = js::object(&[("options", js::from_rust(&options))]);
    match engine::run(engine::next_job(), job, &args, Some(bytes), None).await {
        Ok(answer) => Ok(answer.value),
        Err(engine::NoAnswer::Failed(failure)) => Err(failure),
        Err(engine::NoAnswer::Cancelled) => Err(Failure::new("app/stopped", "Stopped.", "已停止。")),
    }
}

/// Invented: no such company, street number or telephone.
fn invented() -> Sender {
    let text = |text: &str| text.to_owned();
    Sender {
        name: text("Chen Xiaoyu"),
        company: text("Yiwu Sample Trading Co., Ltd."),
        phone: text("+8657900000000"),
        country: text("CN"),
        state: text("Zhejiang"),
        city: text("Yiwu"),
        district: String::new(),
        street: text("Room 000, 0 Sample Road"),
        postal_code: text("322000"),
        sample: true,
    }
}
