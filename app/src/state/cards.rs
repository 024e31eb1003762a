//! Rate cards: their files are kept, the tables are made from them anew in the worker, and freight is
//! quoted from those.

use super::desk::{Desk, Running};
use super::saving::Kept;
use crate::messages as m;
use crate::services::{browser, engine, js, shapes};
use crate::table::Table;
use shipside_api::failure::Failure;
use shipside_api::quote::CardFile;
use shipside_model::{Finding, Severity, Source, Text};
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;
use wasm_bindgen::JsValue;

thread_local! {
    /// The imported tables by card: handed to the worker as they came from it.
    static TABLES: RefCell<Table<JsValue>> = const { RefCell::new(Table::new()) };
}

/// A card's files, as the shelf keeps them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CardSource {
    /// The folder's name, or the name of the seller's own card.
    pub id: String,
    /// The files.
    pub files: Vec<CardFile>,
}

impl CardSource {
    /// Reads the record of the shelf or of a desk file.
    pub fn read(record: &JsValue) -> Self {
        let file = |file: &JsValue| CardFile { name: js::get_text(file, "name"), text: js::get_text(file, "text") };
        CardSource { id: js::get_text(record, "id"), files: shapes::list(record, "files", file) }
    }

    /// The record of the shelf.
    pub fn record(&self) -> JsValue {
        js::object(&[("id", self.id.as_str().into()), ("files", self.files_value())])
    }

    fn files_value(&self) -> JsValue {
        let file =
            |file: &CardFile| js::object(&[("name", file.name.as_str().into()), ("text", file.text.as_str().into())]);
        js::array(self.files.iter().map(file))
    }
}

/// A card on the desk.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// Its files.
    pub files: CardSource,
    /// What it is; `None` when its files have errors.
    pub head: Option<CardHead>,
    /// What the linter had to say.
    pub findings: Vec<Finding>,
    /// The files could not be read at all.
    pub failure: Option<Failure>,
}

/// What is shown of a card.
#[derive(Clone, Debug, PartialEq)]
pub struct CardHead {
    /// What it is called.
    pub name: Text,
    /// The carrier.
    pub carrier: String,
    /// First day.
    pub valid_from: String,
    /// Last day, when known.
    pub valid_to: Option<String>,
    /// Where the figures come from.
    pub source: Source,
    /// What was left unparsed.
    pub unparsed: Vec<String>,
}

impl CardHead {
    fn read(card: &JsValue) -> Self {
        CardHead {
            name: shapes::text(card, "name"),
            carrier: js::get_text(card, "carrier"),
            valid_from: js::get_text(card, "validFrom"),
            valid_to: js::get(card, "validTo").as_string(),
            source: shapes::source(card),
            unparsed: shapes::list(card, "unparsed", shapes::string),
        }
    }
}

/// One line of `rates/index.json`.
#[derive(Clone, Debug)]
pub struct Published {
    /// Folder under `rates/`.
    pub id: String,
    /// File names.
    pub files: Vec<String>,
}

/// The cards that come with Shipside.
pub async fn published() -> Result<Vec<Published>, Failure> {
    let answer = browser::fetch("rates/index.json").await?;
    let card =
        |card: &JsValue| Published { id: js::get_text(card, "id"), files: shapes::list(card, "files", shapes::string) };
    Ok(shapes::list(&browser::body(&answer, "json").await?, "cards", card))
}

impl Desk {
    /// Loads the cards that come with Shipside, all of them or those named.
    pub fn load_published(&self, only: Vec<String>) {
        let desk = *self;
        js::spawn(async move {
            if let Err(failure) = desk.load_published_now(&only).await {
                desk.tell(failure);
            }
            desk.running.set(None);
        });
    }

    async fn load_published_now(&self, only: &[String]) -> Result<(), Failure> {
        let list: Vec<Published> = published().await?;
        let list: Vec<Published> = list.into_iter().filter(|card| only.is_empty() || only.contains(&card.id)).collect();
        let total = u32::try_from(list.len()).unwrap_or_default();
        for (done, card) in (0..).zip(list) {
            self.running.set(Some(Running { id: engine::next_job(), what: m::t(m::LOADING_CARDS), done, total }));
            let mut files = Vec::new();
            for name in card.files {
                let answer = browser::fetch(&format!("rates/{}/{name}", card.id)).await?;
                let text = browser::body(&answer, "text").await?.as_string().unwrap_or_default();
                files.push(CardFile { name, text });
            }
            self.add_card(CardSource { id: card.id, files }).await;
        }
        self.saving.keep(vec![Kept::Cards], *self);
        Ok(())
    }

    /// Imports a card from files of the seller's own.
    pub fn load_own(&self, files: Vec<web_sys::File>) {
        let desk = *self;
        js::spawn(async move {
            let id = files.first().map(|file| own_id(&file.name())).unwrap_or_default();
            let mut read = Vec::new();
            for file in files {
                let text = js::call(&file, "text", &[]).map_err(|error| js::words(&error));
                let Ok(text) = text else { continue };
                let text = js::settled(text).await.ok().and_then(|text| text.as_string()).unwrap_or_default();
                read.push(CardFile { name: file.name(), text });
            }
            desk.add_card(CardSource { id, files: read }).await;
            desk.saving.keep(vec![Kept::Cards], desk);
        });
    }

    /// Puts a card on the desk; one with the same name is replaced, unless the new one has errors.
    pub async fn add_card(&self, files: CardSource) {
        let args = js::object(&[("files", files.files_value())]);
        let card = match engine::quick("importRateCard", &args).await {
            Ok(imported) => read_card(files, &imported),
            Err(failure) => Card { files, head: None, findings: Vec::new(), failure: Some(failure) },
        };
        let card = Arc::new(card);
        self.cards.update(|cards| {
            cards.retain(|old| old.files.id != card.files.id);
            let at = cards.iter().take_while(|old| old.files.id < card.files.id).count();
            cards.insert(at, card);
        });
    }

    /// Takes a card off the desk, and its prices.
    pub fn remove_card(&self, id: &str) {
        TABLES.with_borrow_mut(|tables| tables.remove(id));
        self.cards.update(|cards| cards.retain(|card| card.files.id != id));
        self.saving.keep(vec![Kept::Cards], *self);
        if self.settings.with_untracked(|settings| settings.quoting) {
            self.quote_all();
        }
    }

    /// Compares freight for every order that has a weight, now and after each change.
    pub fn quote_all(&self) {
        if self.saving.writer.get_untracked() {
            self.set(|settings| settings.quoting = true);
        }
        let numbers: Vec<String> =
            self.checks.with_untracked(|checks| checks.iter().map(|(number, _)| number.clone()).collect());
        self.quote(&numbers);
    }

    /// Compares freight for some orders.
    pub fn quote(&self, numbers: &[String]) {
        let tables: Vec<JsValue> = TABLES.with_borrow(|tables| tables.iter().map(|(_, table)| table.clone()).collect());
        let shipments: Vec<JsValue> = self.checks.with_untracked(|checks| {
            let known = numbers.iter().filter_map(|number| checks.get(number));
            known.filter_map(|checked| checked.shipment_value()).collect()
        });
        if tables.is_empty() {
            self.quotes.set(Table::new());
            return;
        }
        if shipments.is_empty() {
            return;
        }
        let desk = *self;
        let date = self.settings.with_untracked(|settings| settings.date());
        let id = engine::next_job();
        let progress: engine::OnProgress = Rc::new(move |done, total| {
            desk.running.set(Some(Running { id, what: m::t(m::QUOTING), done, total }));
        });
        js::spawn(async move {
            let args =
                js::object(&[("shipments", js::array(shipments)), ("cards", js::array(tables)), ("date", date.into())]);
            let answer = engine::run(id, "quoteBatch", &args, None, Some(progress)).await;
            desk.running.set(None);
            match answer {
                Ok(answer) => desk.quotes.update(|known| {
                    for quote in js::elements(&answer.value) {
                        known.put(js::get_text(&quote, "orderNumber"), quote);
                    }
                }),
                Err(engine::NoAnswer::Failed(failure)) => desk.tell(failure),
                Err(engine::NoAnswer::Cancelled) => desk.say(m::t(m::STOPPED).to_owned()),
            }
        });
    }
}

fn read_card(files: CardSource, imported: &JsValue) -> Card {
    let findings = shapes::list(imported, "findings", shapes::finding);
    let table = js::get(imported, "card");
    let head = if table.is_object() { Ok(CardHead::read(&table)) } else { Err(no_table(&findings)) };
    TABLES.with_borrow_mut(|tables| match &head {
        Ok(_) => tables.put(files.id.clone(), table),
        Err(_) => drop(tables.remove(&files.id)),
    });
    match head {
        Ok(head) => Card { files, head: Some(head), findings, failure: None },
        Err(failure) => Card { files, head: None, findings, failure: Some(failure) },
    }
}

fn no_table(findings: &[Finding]) -> Failure {
    let errors = findings.iter().filter(|finding| finding.severity == Severity::Error).count();
    Failure::new(
        "app/card-has-errors",
        format!(
            "This card has {errors} errors and is not used. Correct the lines named below and choose the files again."
        ),
        format!("此运价表有 {errors} 处错误，未被采用。请按下面列出的行修正后重新选择文件。"),
    )
}

fn own_id(file: &str) -> String {
    file.rsplit_once('.').map_or(file, |(name, _)| name).to_owned()
}
