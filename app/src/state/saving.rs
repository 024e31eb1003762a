//! Keeping the desk on the shelf: every change is written at once, and the page says whether it is safe.

use super::cards::CardSource;
use super::desk::Desk;
use super::order::Order;
use super::products::Products;
use super::settings::Settings;
use crate::reactive::RwSignal;
use crate::services::storage::{self, Change, ORDERS, REST, Shelf};
use crate::services::{js, locks};
use gloo::timers::callback::Timeout;
use std::cell::{Cell, RefCell};
use std::sync::Arc;

/// Something the shelf keeps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kept {
    /// The order of this number.
    Order(String),
    /// The dictionary.
    Products,
    /// The cards' files.
    Cards,
    /// The settings.
    Settings,
}

/// How the shelf stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Everything is on the disk.
    Saved,
    /// A write is under way.
    Writing,
    /// The last write failed; it is tried again with the next change.
    Failed,
    /// There is no storage: the desk lives only as long as this page.
    Memory,
}

/// The state that the page shows.
#[derive(Clone, Copy)]
pub struct Saving {
    /// How the shelf stands.
    pub state: RwSignal<State>,
    /// This tab may write.
    pub writer: RwSignal<bool>,
    /// The browser has promised not to evict what is stored.
    pub persistent: RwSignal<bool>,
}

thread_local! {
    static SHELF: RefCell<Option<Shelf>> = const { RefCell::new(None) };
    static DIRTY: RefCell<Vec<Kept>> = const { RefCell::new(Vec::new()) };
    static TIMER: RefCell<Option<Timeout>> = const { RefCell::new(None) };
    static WRITING: Cell<bool> = const { Cell::new(false) };
}

/// Changes that come within this time, in ms, go into one transaction.
const GATHER_MS: u32 = 20;

impl Saving {
    pub(super) fn new() -> Self {
        Saving { state: RwSignal::new(State::Saved), writer: RwSignal::new(true), persistent: RwSignal::new(false) }
    }

    /// Has these written to the shelf.
    pub fn keep(&self, kept: Vec<Kept>, desk: Desk) {
        mark(kept);
        if self.state.get_untracked() != State::Memory {
            self.state.set(State::Writing);
            TIMER.set(Some(Timeout::new(GATHER_MS, move || write(desk))));
        }
    }
}

fn mark(kept: Vec<Kept>) {
    DIRTY.with_borrow_mut(|dirty| {
        for kept in kept {
            // Typing marks the same order again and again; an import marks each once.
            if dirty.last() != Some(&kept) {
                dirty.push(kept);
            }
        }
    });
}

/// Writes now what has not been written: the page may be about to go.
pub fn write_now(desk: Desk) {
    if TIMER.take().is_some() {
        write(desk);
    }
}

fn write(desk: Desk) {
    let Some(shelf) = SHELF.with_borrow(Clone::clone) else { return };
    if WRITING.get() {
        return;
    }
    let dirty = DIRTY.take();
    let changes = dirty.iter().map(|kept| change(desk, kept)).collect();
    WRITING.set(true);
    js::spawn(async move {
        let written = shelf.write(changes).await;
        WRITING.set(false);
        match written {
            Ok(()) if DIRTY.with_borrow(Vec::is_empty) => desk.saving.state.set(State::Saved),
            Ok(()) => write(desk),
            Err(why) => {
                mark(dirty);
                desk.saving.state.set(State::Failed);
                desk.tell(not_written(&why));
            }
        }
    });
}

fn change(desk: Desk, kept: &Kept) -> Change {
    let rest = |key: &str, value| Change { store: REST, key: key.to_owned(), value: Some(value) };
    match kept {
        Kept::Order(number) => {
            let order =
                desk.orders.with_untracked(|orders| orders.iter().find(|order| order.number() == number).cloned());
            Change { store: ORDERS, key: number.clone(), value: order.map(|order| order.record()) }
        }
        Kept::Products => rest("products", desk.products.with_untracked(|products| products.value())),
        Kept::Cards => {
            let files = |cards: &Vec<Arc<super::cards::Card>>| js::array(cards.iter().map(|card| card.files.record()));
            rest("cards", desk.cards.with_untracked(files))
        }
        Kept::Settings => rest("settings", desk.settings.with_untracked(Settings::record)),
    }
}

/// Opens the shelf, puts on the desk what it holds, and asks to be the tab that writes.
pub async fn open(desk: Desk) {
    match Shelf::open().await {
        Ok(shelf) => {
            SHELF.set(Some(shelf));
            read(desk).await;
        }
        Err(why) => {
            desk.saving.state.set(State::Memory);
            desk.tell(no_shelf(&why));
        }
    }
    desk.settings.get_untracked().put_on_page();
    desk.loaded.set(true);
    locks::ask(false, move |may| desk.saving.writer.set(may));
    desk.check_all();
    desk.saving.persistent.set(storage::ask_to_persist().await);
}

/// Takes the pen from the tab that holds it, after reading what that tab has written.
pub fn take_over(desk: Desk) {
    locks::ask(true, move |may| {
        desk.saving.writer.set(may);
        if may {
            js::spawn(async move {
                read(desk).await;
                desk.check_all();
            });
        }
    });
}

async fn read(desk: Desk) {
    let Some(shelf) = SHELF.with_borrow(Clone::clone) else { return };
    match shelf.all(ORDERS).await {
        Ok(records) => {
            let mut orders = Vec::with_capacity(records.len());
            for record in records {
                match Order::read(&record) {
                    Ok(order) => orders.push(Arc::new(order)),
                    Err(failure) => desk.tell(failure),
                }
            }
            desk.orders.set(super::desk::by_place(orders));
        }
        Err(why) => desk.tell(no_shelf(&why)),
    }
    if let Some(settings) = record(&shelf, "settings").await {
        desk.settings.set(Settings::read(&settings));
    }
    if let Some(products) = record(&shelf, "products").await {
        desk.products.set(Products::read(products));
    }
    if let Some(cards) = record(&shelf, "cards").await {
        let sources: Vec<CardSource> = js::elements(&cards).iter().map(CardSource::read).collect();
        js::spawn(async move {
            for source in sources {
                desk.add_card(source).await;
            }
            if desk.settings.with_untracked(|settings| settings.quoting) {
                desk.quote_all();
            }
        });
    }
}

async fn record(shelf: &Shelf, key: &str) -> Option<wasm_bindgen::JsValue> {
    shelf.one(REST, key).await.ok().filter(|value| !value.is_undefined())
}

/// Removes everything from the shelf.
pub async fn erase() -> Result<(), shipside_api::failure::Failure> {
    TIMER.take();
    DIRTY.take();
    match SHELF.with_borrow(Clone::clone) {
        Some(shelf) => shelf.erase().await.map_err(|why| not_written(&why)),
        None => Ok(()),
    }
}

fn not_written(why: &str) -> shipside_api::failure::Failure {
    shipside_api::failure::Failure::new(
        "app/not-saved",
        format!(
            "The last change could not be saved on this computer ({why}). It is still on the page: free some disk space, then change anything to try again, or export everything under Settings."
        ),
        format!(
            "最近的更改未能保存到本机（{why}），但仍显示在页面上。请清理磁盘空间后再作任意修改以重试，或在“设置”中导出全部数据。"
        ),
    )
}

fn no_shelf(why: &str) -> shipside_api::failure::Failure {
    shipside_api::failure::Failure::new(
        "app/no-storage",
        format!(
            "This browser lets Shipside store nothing ({why}): the desk is lost when the page is closed. Leave private mode, or export everything under Settings before you close it."
        ),
        format!(
            "浏览器不允许 Shipside 在本机保存数据（{why}），关闭页面后数据会丢失。请退出无痕模式，或在关闭前到“设置”中导出全部数据。"
        ),
    )
}
