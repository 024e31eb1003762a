//! The sample: 48 invented orders, their products and an invented sender, marked as such.

use super::desk::Desk;
use super::import::Options;
use super::products::Products;
use super::settings::Sender;
use crate::messages as m;
use crate::services::{browser, engine, js, shapes};
use js_sys::Uint8Array;
use shipside_api::failure::Failure;
use shipside_model::ShipmentDraft;
use wasm_bindgen::JsValue;

const ORDERS: &str = "aliexpress-orders.xlsx";
const PRODUCTS: &str = "products.csv";

impl Desk {
    /// Puts the sample on the desk.
    pub fn load_sample(&self) {
        let desk = *self;
        js::spawn(async move {
            match read().await {
                Ok((orders, products)) => {
                    desk.add_products(&products);
                    desk.merge(m::t(m::SAMPLE_NAME), orders, false, true);
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

async fn read() -> Result<(Vec<ShipmentDraft>, Products), Failure> {
    let products = one(PRODUCTS, "readProducts").await?;
    let orders = one(ORDERS, "readOrders").await?;
    Ok((shapes::list(&orders, "orders", shapes::draft), Products::read(js::get(&products, "products"))))
}

async fn one(name: &str, job: &str) -> Result<JsValue, Failure> {
    let answer = browser::fetch(&format!("samples/{name}")).await?;
    let bytes = Uint8Array::new(&browser::body(&answer, "arrayBuffer").await?);
    let options = Options { file_name: name.to_owned(), ..Options::default() };
    let args = js::object(&[("options", options.value())]);
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
