//! Everything in one file: out, in, and erased.

use super::cards::CardSource;
use super::desk::Desk;
use super::history::Change;
use super::order::Order;
use super::products::Products;
use super::saving::{self, Kept};
use super::settings::Settings;
use crate::messages as m;
use crate::services::{browser, intl, js, shapes};
use crate::table::Table;
use shipside_api::failure::Failure;
use std::sync::Arc;

/// Names the file's kind and version.
const FORMAT: &str = "shipside-desk/1";

struct DeskFile {
    orders: Vec<Order>,
    products: Products,
    cards: Vec<CardSource>,
    settings: Settings,
}

impl Desk {
    /// Hands the whole desk to the user as one JSON file.
    pub fn export(&self) {
        let file = js::object(&[
            ("format", FORMAT.into()),
            ("orders", self.orders.with_untracked(|orders| js::array(orders.iter().map(|order| order.record())))),
            ("products", self.products.with_untracked(Products::value)),
            ("cards", self.cards.with_untracked(|cards| js::array(cards.iter().map(|card| card.files.record())))),
            ("settings", self.settings.with_untracked(Settings::record)),
        ]);
        let text = js_sys::JSON::stringify_with_replacer_and_space(&file, &wasm_bindgen::JsValue::NULL, &1.into());
        let Ok(text) = text else { return };
        if let Some(url) = browser::object_url(&text, "application/json") {
            browser::download(&url, &format!("shipside-desk-{}.json", intl::today()));
        }
    }

    /// Takes a desk file in: orders that are there get the file's values, as one step that can be undone.
    pub fn import_file(&self, file: web_sys::File) {
        let desk = *self;
        js::spawn(async move {
            match read(&file).await {
                Ok(read) => desk.take_in(read).await,
                Err(failure) => desk.tell(failure),
            }
        });
    }

    async fn take_in(&self, file: DeskFile) {
        let known = self.by_number();
        let mut place = self.next_place();
        let mut changes = Vec::new();
        for order in file.orders {
            let before = known.get(order.number()).cloned();
            let at = before.as_ref().map_or(place, |before| before.place);
            place += u32::from(before.is_none());
            let number = order.number().to_owned();
            changes.push(Change { number, before, after: Some(Arc::new(Order { place: at, ..order })) });
        }
        let count = changes.len();
        self.set(|settings| *settings = file.settings);
        self.add_products(&file.products);
        self.change(m::t(m::STEP_DESK_FILE).to_owned(), String::new(), changes);
        for card in file.cards {
            self.add_card(card).await;
        }
        self.saving.keep(vec![Kept::Cards], *self);
        self.say(m::count(m::SAID_DESK_FILE, count, &[]));
    }

    /// Erases the desk, here and on the shelf. Cannot be undone.
    pub fn erase(&self) {
        let desk = *self;
        if !desk.may_write() {
            return;
        }
        js::spawn(async move {
            match saving::erase().await {
                Ok(()) => {
                    desk.orders.set(Vec::new());
                    desk.checks.set(Table::new());
                    desk.quotes.set(Table::new());
                    desk.cards.set(Vec::new());
                    desk.products.set(Products::default());
                    desk.history.set(super::history::History::default());
                    desk.settings.set(Settings::default());
                    desk.settings.get_untracked().put_on_page();
                    desk.say(m::t(m::ERASED).to_owned());
                }
                Err(failure) => desk.tell(failure),
            }
        });
    }
}

async fn read(file: &web_sys::File) -> Result<DeskFile, Failure> {
    let name = file.name();
    let not_ours = |why: &str| {
        Failure::new(
            "app/no-desk-file",
            format!("{name} is no desk file of Shipside ({why}). Choose the JSON file that “Export everything” made."),
            format!("{name} 不是 Shipside 的备份文件（{why}）。请选择“导出全部数据”生成的 JSON 文件。"),
        )
    };
    let text = js::call(file, "text", &[]).map_err(|error| not_ours(&js::words(&error)))?;
    let text = js::settled(text).await.map_err(|error| not_ours(&js::words(&error)))?;
    let value =
        js_sys::JSON::parse(&text.as_string().unwrap_or_default()).map_err(|error| not_ours(&js::words(&error)))?;
    let found = js::get_text(&value, "format");
    if found != FORMAT {
        return Err(not_ours(&format!("format “{found}”")));
    }
    let mut orders = Vec::new();
    for record in js::elements(&js::get(&value, "orders")) {
        orders.push(Order::read(&record).map_err(|failure| not_ours(&failure.message.en))?);
    }
    Ok(DeskFile {
        orders,
        products: Products::read(js::get(&value, "products")),
        cards: shapes::list(&value, "cards", CardSource::read),
        settings: Settings::read(&js::get(&value, "settings")),
    })
}
