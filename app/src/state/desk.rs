//! The desk: the orders, what was found out about them, and the commands that change them.

use super::cards::Card;
use super::history::{Change, History, Step};
use super::order::{Checked, Order, Standing};
use super::products::Products;
use super::saving::{Kept, Saving};
use super::settings::Settings;
use crate::messages::{self as m, fill};
use crate::reactive::RwSignal;
use crate::services::{engine, js, shapes};
use crate::table::Table;
use shipside_api::failure::Failure;
use shipside_model::Edit;
use std::sync::Arc;
use wasm_bindgen::JsValue;

/// Something to be told: a failure, or what was done.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// Grows; the newest has the greatest.
    pub id: u32,
    /// The failure, when it is one.
    pub failure: Option<Failure>,
    /// The sentence, when it is none.
    pub text: String,
}

/// A job that the whole page waits for.
#[derive(Clone, Debug, PartialEq)]
pub struct Running {
    /// Cancels it.
    pub id: engine::JobId,
    /// What is being done.
    pub what: &'static str,
    /// Done and total.
    pub done: u32,
    /// See `done`.
    pub total: u32,
}

/// All shared state. Copied freely: it holds only handles.
#[derive(Clone, Copy)]
pub struct Desk {
    /// The orders in the order of their places.
    pub orders: RwSignal<Vec<Arc<Order>>>,
    /// What was found out, by order number.
    pub checks: RwSignal<Table<Arc<Checked>>>,
    /// Freight by order number, as the worker sent it.
    pub quotes: RwSignal<Table<JsValue>>,
    /// The product dictionary, as the worker sent it.
    pub products: RwSignal<Products>,
    /// The rate cards.
    pub cards: RwSignal<Vec<Arc<Card>>>,
    /// The settings.
    pub settings: RwSignal<Settings>,
    /// Undo and redo.
    pub history: RwSignal<History>,
    /// What is to be told.
    pub notices: RwSignal<Vec<Notice>>,
    /// The long job under way.
    pub running: RwSignal<Option<Running>>,
    /// How the shelf stands.
    pub saving: Saving,
    /// False until the shelf was read.
    pub loaded: RwSignal<bool>,
}

impl Desk {
    /// An empty desk.
    pub fn empty() -> Self {
        Desk {
            orders: RwSignal::new(Vec::new()),
            checks: RwSignal::new(Table::new()),
            quotes: RwSignal::new(Table::new()),
            products: RwSignal::new(Products::default()),
            cards: RwSignal::new(Vec::new()),
            settings: RwSignal::new(Settings::default()),
            history: RwSignal::new(History::default()),
            notices: RwSignal::new(Vec::new()),
            running: RwSignal::new(None),
            saving: Saving::new(),
            loaded: RwSignal::new(false),
        }
    }

    /// The order of that number.
    pub fn order(&self, number: &str) -> Option<Arc<Order>> {
        self.orders.with(|orders| orders.iter().find(|order| order.number() == number).cloned())
    }

    /// What was found out about it.
    pub fn checked(&self, number: &str) -> Option<Arc<Checked>> {
        self.checks.with(|checks| checks.get(number).cloned())
    }

    /// Where it stands.
    pub fn standing(&self, number: &str) -> Standing {
        self.checks.with(|checks| checks.get(number).map_or(Standing::Unchecked, |checked| checked.standing()))
    }

    /// Tells a failure.
    pub fn tell(&self, failure: Failure) {
        self.notice(Notice { id: 0, failure: Some(failure), text: String::new() });
    }

    /// Tells what was done.
    pub fn say(&self, text: String) {
        self.notice(Notice { id: 0, failure: None, text });
    }

    fn notice(&self, notice: Notice) {
        self.notices.update(|notices| {
            let id = notices.last().map_or(1, |last| last.id + 1);
            notices.retain(|old| old.failure.is_some() && (old.failure != notice.failure));
            notices.push(Notice { id, ..notice });
        });
    }

    /// Changes orders as one step that can be undone. False when this tab may not write.
    pub fn change(&self, name: String, key: String, changes: Vec<Change>) -> bool {
        if !self.may_write() || changes.is_empty() {
            return false;
        }
        let changes: Vec<Change> = changes.into_iter().filter(|change| change.before != change.after).collect();
        self.put(changes.iter().map(|change| (change.number.clone(), change.after.clone())).collect());
        self.history.update(|history| history.push(Step { name, key, changes }));
        true
    }

    /// Changes one order.
    pub fn change_order(&self, name: String, key: String, number: &str, mend: impl FnOnce(&mut Order)) -> bool {
        let Some(before) = self.orders.with_untracked(|orders| find(orders, number)) else { return false };
        let mut after = Order::clone(&before);
        mend(&mut after);
        let change = Change { number: number.to_owned(), before: Some(before), after: Some(Arc::new(after)) };
        self.change(name, key, vec![change])
    }

    /// Sets fields of one order.
    pub fn edit(&self, number: &str, name: String, key: String, edits: &[Edit]) -> bool {
        self.change_order(name, key, number, |order| {
            let _ = order.draft.apply(edits);
        })
    }

    /// Takes orders off the desk; undo brings them back.
    pub fn remove(&self, which: impl Fn(&Order) -> bool) {
        let changes: Vec<Change> = self.orders.with_untracked(|orders| {
            let gone = orders.iter().filter(|order| which(order));
            gone.map(|order| Change { number: order.number().to_owned(), before: Some(order.clone()), after: None })
                .collect()
        });
        let name = fill(m::t(m::STEP_REMOVE), &[&changes.len().to_string()]);
        self.change(name, String::new(), changes);
    }

    /// Takes the last step back.
    pub fn undo(&self) {
        self.turn(History::undo, m::UNDONE, |change| change.before);
    }

    /// Does it again.
    pub fn redo(&self) {
        self.turn(History::redo, m::REDONE, |change| change.after);
    }

    fn turn(&self, take: fn(&mut History) -> Option<Step>, said: m::Message, side: fn(Change) -> Option<Arc<Order>>) {
        if !self.may_write() {
            return;
        }
        let mut taken = None;
        self.history.update(|history| taken = take(history));
        let Some(step) = taken else { return };
        self.put(step.changes.into_iter().map(|change| (change.number.clone(), side(change))).collect());
        self.say(fill(m::t(said), &[&step.name]));
    }

    /// True when this tab may write; tells why not when it may not.
    pub fn may_write(&self) -> bool {
        let may = self.saving.writer.get_untracked();
        if !may {
            self.tell(Failure::new(
                "app/other-tab-writes",
                "This desk is open in another tab, which holds the pen. Take it over here first; nothing was changed.",
                "发货台已在另一个标签页中打开并由其编辑。请先在此处接管，刚才的操作没有生效。",
            ));
        }
        may
    }

    /// Puts orders on the desk or takes them off, keeps that on the shelf and has them checked.
    fn put(&self, changes: Vec<(String, Option<Arc<Order>>)>) {
        self.saving.keep(changes.iter().map(|(number, _)| Kept::Order(number.clone())).collect(), *self);
        let draft_same = |number: &str, new: &Arc<Order>| {
            self.orders.with_untracked(|orders| find(orders, number)).is_some_and(|old| old.draft == new.draft)
        };
        let checks_change =
            changes.iter().any(|(number, order)| order.as_ref().is_none_or(|order| !draft_same(number, order)));
        let gone: Vec<String> =
            changes.iter().filter(|(_, order)| order.is_none()).map(|(number, _)| number.clone()).collect();
        self.orders.update(|orders| {
            let mut changed = Table::new();
            for (number, order) in changes {
                changed.put(number, order);
            }
            orders.retain_mut(|order| match changed.remove(order.number()) {
                Some(Some(new)) => {
                    *order = new;
                    true
                }
                Some(None) => false,
                None => true,
            });
            orders.extend(changed.into_pairs().into_iter().filter_map(|(_, order)| order));
            *orders = by_place(std::mem::take(orders));
        });
        if !gone.is_empty() {
            self.checks.update(|checks| checks.retain(|number| !gone.iter().any(|gone| gone == number)));
            self.quotes.update(|quotes| quotes.retain(|number| !gone.iter().any(|gone| gone == number)));
        }
        // One order can change what is said of another (one waybill number on both), so all are judged again.
        if checks_change {
            self.check_all();
        }
    }

    /// The place behind the last order.
    pub fn next_place(&self) -> u32 {
        self.orders.with_untracked(|orders| orders.last().map_or(0, |order| order.place + 1))
    }

    /// Has every order checked anew.
    pub fn check_all(&self) {
        self.check(self.orders.get_untracked());
    }

    /// Has orders checked in the worker; an answer that an edit has overtaken is dropped.
    pub fn check(&self, orders: Vec<Arc<Order>>) {
        if orders.is_empty() {
            return;
        }
        let desk = *self;
        js::spawn(async move {
            let args = desk.check_args(&orders);
            let answer = engine::quick("checkBatch", &args).await;
            let outcomes = answer.map(|outcomes| js::elements(&outcomes));
            let mut fresh = Vec::new();
            for (place, order) in orders.iter().enumerate() {
                let current = desk.orders.with_untracked(|now| find(now, order.number()));
                if current.is_none_or(|current| current.draft != order.draft) {
                    continue;
                }
                let outcome = match &outcomes {
                    Ok(outcomes) => outcomes.get(place).map_or_else(|| Ok(Checked::default()), Checked::read),
                    Err(failure) => Err(failure.clone()),
                };
                let checked =
                    outcome.unwrap_or_else(|failure| Checked { failure: Some(failure), ..Checked::default() });
                fresh.push((order.number().to_owned(), Arc::new(checked)));
            }
            if let Err(failure) = outcomes {
                desk.tell(failure);
            }
            let numbers: Vec<String> = fresh.iter().map(|(number, _)| number.clone()).collect();
            desk.checks.update(|checks| {
                for (number, checked) in fresh {
                    checks.put(number, checked);
                }
            });
            if desk.settings.with_untracked(|settings| settings.quoting) {
                desk.quote(&numbers);
            }
        });
    }

    fn check_args(&self, orders: &[Arc<Order>]) -> JsValue {
        let settings = self.settings.get_untracked();
        let options =
            js::object(&[("date", settings.date().into()), ("packagingWeight", settings.packaging_weight.into())]);
        js::object(&[
            ("drafts", js::array(orders.iter().map(|order| shapes::draft_value(&order.draft)))),
            ("products", self.products.with_untracked(Products::value)),
            ("options", options),
        ])
    }

    /// Takes new products into the dictionary (an SKU that is there gets the new values) and checks anew.
    pub fn add_products(&self, products: &Products) {
        if !self.may_write() {
            return;
        }
        self.products.update(|known| known.take_in(products));
        self.saving.keep(vec![Kept::Products], *self);
        self.check_all();
    }

    /// Empties the dictionary.
    pub fn drop_products(&self) {
        if self.may_write() {
            self.products.set(Products::default());
            self.saving.keep(vec![Kept::Products], *self);
            self.check_all();
        }
    }

    /// Changes the settings; what depends on them is worked out anew.
    pub fn set(&self, mend: impl FnOnce(&mut Settings)) {
        if !self.may_write() {
            return;
        }
        let before = self.settings.get_untracked();
        self.settings.update(mend);
        self.saving.keep(vec![Kept::Settings], *self);
        let after = self.settings.get_untracked();
        after.put_on_page();
        if before.date() != after.date() || before.packaging_weight != after.packaging_weight {
            self.check_all();
        }
    }
}

/// Orders in the order of their places. They nearly always are: new ones come last, and one that comes
/// back by undo is moved to where it stood.
pub fn by_place(orders: Vec<Arc<Order>>) -> Vec<Arc<Order>> {
    let mut sorted: Vec<Arc<Order>> = Vec::with_capacity(orders.len());
    for order in orders {
        let at = sorted.partition_point(|before| before.place <= order.place);
        sorted.insert(at, order);
    }
    sorted
}

fn find(orders: &[Arc<Order>], number: &str) -> Option<Arc<Order>> {
    orders.iter().find(|order| order.number() == number).cloned()
}
