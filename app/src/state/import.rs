//! Files on their way in: each is read, shown and corrected in a dialog before anything reaches the desk.

use super::desk::Desk;
use super::history::Change;
use super::order::Order;
use super::products::Products;
use crate::messages::{self as m, fill, t};
use crate::reactive::RwSignal;
use crate::services::{browser, engine, js, shapes};
use crate::table::Table;
use js_sys::Uint8Array;
use shipside_api::failure::Failure;
use shipside_api::intake::{MappableField, ReadResult, RowProblem};
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;
use wasm_bindgen::JsValue;

/// A file beyond this is refused before a byte of it is read.
pub const LARGEST_FILE_MB: u32 = 50;

/// What is known of a file.
#[derive(Clone, Debug, PartialEq)]
pub enum Reading {
    /// It is being read: done and total.
    Under(u32, u32),
    /// It holds orders.
    Orders(Arc<ReadResult>),
    /// It is a product dictionary.
    Products(Products, Arc<Vec<RowProblem>>),
    /// It is a table, but no column was taken for the order number: the columns are there to be mapped.
    Unmapped(Failure, Arc<ReadResult>),
    /// It cannot be read.
    Failed(Failure),
    /// The user stopped it.
    Stopped,
}

/// One file in the dialog.
#[derive(Clone, Debug, PartialEq)]
pub struct Incoming {
    /// Key of its bytes.
    pub id: u32,
    /// Its name.
    pub name: String,
    /// The job that reads it.
    pub job: Option<engine::JobId>,
    /// How it is read.
    pub options: Options,
    /// What is known of it.
    pub reading: Reading,
}

/// How a file is read: what the reader chose over what the engine finds out; an empty text is "find out".
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Name of the file.
    pub file_name: String,
    /// Encoding.
    pub encoding: String,
    /// Delimiter.
    pub delimiter: String,
    /// Sheet.
    pub sheet: String,
    /// Field by column header.
    pub columns: Table<String>,
    /// Of an order number that stands in the file twice, the last one counts.
    pub keep_last: bool,
}

impl Options {
    /// As the engine wants them.
    pub fn value(&self) -> JsValue {
        let columns = js::object(&[]);
        for (header, field) in self.columns.iter() {
            js::set(&columns, header, &field.as_str().into());
        }
        js::object(&[
            ("fileName", self.file_name.as_str().into()),
            ("encoding", self.encoding.as_str().into()),
            ("delimiter", self.delimiter.as_str().into()),
            ("sheet", self.sheet.as_str().into()),
            ("columns", columns),
            ("onDuplicate", if self.keep_last { "keepLast" } else { "keepFirst" }.into()),
        ])
    }
}

/// What the bytes of a file are.
#[derive(Clone)]
enum Content {
    Bytes(Uint8Array),
    Rows(JsValue),
}

thread_local! {
    static CONTENTS: RefCell<Vec<(u32, Content)>> = const { RefCell::new(Vec::new()) };
}

/// The dialog's state.
#[derive(Clone, Copy)]
pub struct Import {
    /// The files; the dialog is open while there are any.
    pub files: RwSignal<Vec<Incoming>>,
    /// The file that is shown.
    pub shown: RwSignal<u32>,
    /// Orders that are on the desk already get the file's values.
    pub update: RwSignal<bool>,
    /// The mapping table is unfolded; kept here because the dialog is drawn anew with every answer.
    pub mapping_open: RwSignal<bool>,
    /// The fields a column may be mapped to.
    pub fields: RwSignal<Vec<MappableField>>,
}

impl Import {
    /// Nothing on its way.
    pub fn empty() -> Self {
        Import {
            files: RwSignal::new(Vec::new()),
            shown: RwSignal::new(0),
            update: RwSignal::new(false),
            mapping_open: RwSignal::new(false),
            fields: RwSignal::new(Vec::new()),
        }
    }

    /// Takes files in: too large ones are refused at once, the others are read.
    pub fn take(&self, files: Vec<web_sys::File>) {
        self.load_fields();
        for file in files {
            let id = self.next_id();
            let name = file.name();
            let options = Options { file_name: name.clone(), ..Options::default() };
            let limit = f64::from(LARGEST_FILE_MB) * 1_000_000.0;
            let too_large = file.size() > limit;
            let reading = if too_large { Reading::Failed(larger(&name, file.size())) } else { Reading::Under(0, 0) };
            self.add(Incoming { id, name, job: None, options, reading });
            if too_large {
                continue;
            }
            let import = *self;
            js::spawn(async move {
                match browser::file_bytes(&file).await {
                    Ok(bytes) => {
                        CONTENTS.with_borrow_mut(|contents| contents.push((id, Content::Bytes(bytes))));
                        import.read(id);
                    }
                    Err(failure) => import.set(id, Reading::Failed(failure)),
                }
            });
        }
    }

    /// The files as they stand, but for how far the reading has come.
    pub fn without_progress(&self) -> Vec<Incoming> {
        let mut files = self.files.get();
        for file in &mut files {
            file.job = None;
            if let Reading::Under(..) = file.reading {
                file.reading = Reading::Under(0, 0);
            }
        }
        files
    }

    /// How far the reading of a file has come: done and total.
    pub fn progress(&self, id: u32) -> (u32, u32) {
        self.files.with(|files| match files.iter().find(|file| file.id == id).map(|file| &file.reading) {
            Some(Reading::Under(done, total)) => (*done, *total),
            _ => (0, 0),
        })
    }

    /// Takes in a table captured from a page.
    pub fn take_rows(&self, name: &str, rows: &[Vec<String>]) {
        self.load_fields();
        let id = self.next_id();
        let row = |row: &Vec<String>| js::array(row.iter().map(|cell| cell.as_str().into()));
        let rows = js::array(rows.iter().map(row));
        CONTENTS.with_borrow_mut(|contents| contents.push((id, Content::Rows(rows))));
        let options = Options { file_name: name.to_owned(), ..Options::default() };
        self.add(Incoming { id, name: name.to_owned(), job: None, options, reading: Reading::Under(0, 0) });
        self.read(id);
    }

    fn next_id(&self) -> u32 {
        self.files.with_untracked(|files| files.last().map_or(1, |last| last.id + 1))
    }

    fn add(&self, file: Incoming) {
        if self.files.with_untracked(Vec::is_empty) {
            self.shown.set(file.id);
        }
        self.files.update(|files| files.push(file));
    }

    fn set(&self, id: u32, reading: Reading) {
        self.change(id, |file| file.reading = reading);
    }

    fn change(&self, id: u32, mend: impl FnOnce(&mut Incoming)) {
        self.files.update(|files| {
            if let Some(file) = files.iter_mut().find(|file| file.id == id) {
                mend(file);
            }
        });
    }

    fn load_fields(&self) {
        let import = *self;
        if import.fields.with_untracked(Vec::is_empty) {
            js::spawn(async move {
                if let Ok(fields) = engine::quick("mappableFields", &js::object(&[])).await {
                    import.fields.set(js::elements(&fields).iter().map(shapes::mappable_field).collect());
                }
            });
        }
    }

    /// Reads a file anew with other options.
    pub fn read_with(&self, id: u32, mend: impl FnOnce(&mut Options)) {
        self.change(id, |file| mend(&mut file.options));
        self.read(id);
    }

    fn read(&self, id: u32) {
        let content = CONTENTS.with_borrow(|contents| contents.iter().find(|(known, _)| *known == id).cloned());
        let Some((_, content)) = content else { return };
        let job = engine::next_job();
        let mut options = Options::default();
        let mut earlier = None;
        self.change(id, |file| {
            options = file.options.clone();
            earlier = file.job.replace(job);
            if !matches!(file.reading, Reading::Orders(_) | Reading::Unmapped(..)) {
                file.reading = Reading::Under(0, 0);
            }
        });
        if let Some(earlier) = earlier {
            engine::cancel(earlier);
        }
        let import = *self;
        let focused = browser::focused_act().filter(|act| act != "close");
        js::spawn(async move {
            let reading = import.reading(id, job, content, &options).await;
            import.change(id, |file| {
                if file.job == Some(job) {
                    file.job = None;
                    file.reading = reading;
                }
            });
            // The answer draws the dialog anew: whoever changed an option stays on it, else Enter imports.
            browser::next_frame(move || {
                let act = focused.unwrap_or_default();
                let _ = browser::focus(&format!("dialog[open] [data-act=\"{act}\"]"))
                    || browser::focus("dialog[open] [data-act=import-confirm]");
            });
        });
    }

    async fn reading(&self, id: u32, job: engine::JobId, content: Content, options: &Options) -> Reading {
        let import = *self;
        let progress: engine::OnProgress = Rc::new(move |done, total| {
            import.change(id, |file| {
                if let Reading::Under(..) = file.reading {
                    file.reading = Reading::Under(done, total);
                }
            });
        });
        let args = js::object(&[("options", options.value())]);
        let answer = match &content {
            Content::Bytes(bytes) => engine::run(job, "readOrders", &args, Some(bytes.clone()), Some(progress)).await,
            Content::Rows(rows) => {
                js::set(&args, "rows", rows);
                engine::run(job, "readRows", &args, None, Some(progress)).await
            }
        };
        let failure = match answer {
            Ok(answer) => return Reading::Orders(Arc::new(shapes::read_result(&answer.value))),
            Err(engine::NoAnswer::Cancelled) => return Reading::Stopped,
            Err(engine::NoAnswer::Failed(failure)) => failure,
        };
        // A table without an order column may be the product dictionary.
        match content {
            Content::Bytes(bytes) if failure.code == "intake/no-order-column" => {
                let answer = engine::run(job, "readProducts", &args, Some(bytes.clone()), None).await;
                let read = answer.map_or(JsValue::UNDEFINED, |answer| answer.value);
                let products = Products::read(js::get(&read, "products"));
                if !products.is_empty() {
                    return Reading::Products(products, Arc::new(shapes::list(&read, "problems", shapes::problem)));
                }
                // It may still hold orders under headings of the seller's own.
                match engine::run(job, "readColumns", &args, Some(bytes), None).await {
                    Ok(answer) => {
                        import.mapping_open.set(true);
                        Reading::Unmapped(failure, Arc::new(shapes::read_result(&answer.value)))
                    }
                    Err(_) => Reading::Failed(failure),
                }
            }
            _ => Reading::Failed(failure),
        }
    }

    /// Stops the reading of a file.
    pub fn cancel(&self, id: u32) {
        let job = self.files.with_untracked(|files| files.iter().find(|file| file.id == id).and_then(|file| file.job));
        if let Some(job) = job {
            engine::cancel(job);
        }
        self.change(id, |file| {
            file.job = None;
            file.reading = Reading::Stopped;
        });
    }

    /// Closes the dialog; nothing of it has reached the desk.
    pub fn close(&self) {
        for file in self.files.get_untracked() {
            if let Some(job) = file.job {
                engine::cancel(job);
            }
        }
        CONTENTS.take();
        self.files.set(Vec::new());
    }

    /// Puts what was read on the desk and closes the dialog.
    pub fn confirm(&self, desk: Desk) {
        let update = self.update.get_untracked();
        let mut counts = Vec::new();
        for file in self.files.get_untracked() {
            match file.reading {
                Reading::Orders(result) => {
                    let merged = desk.merge(&file.name, result.orders.clone(), update, false);
                    counts.push(merged.words(&file.name));
                }
                Reading::Products(products, _) => {
                    counts.push(m::count(m::SAID_PRODUCTS, products.len(), &[&file.name]));
                    desk.add_products(&products);
                }
                _ => {}
            }
        }
        self.close();
        if desk.saving.writer.get_untracked() && !counts.is_empty() {
            desk.say(counts.join(" "));
        }
    }
}

/// What became of the orders of a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Merged {
    /// Not on the desk before.
    pub new: usize,
    /// On the desk, and given the file's values.
    pub updated: usize,
    /// On the desk, and left as they were.
    pub skipped: usize,
}

impl Merged {
    fn words(self, file: &str) -> String {
        let count = |count: usize| count.to_string();
        fill(t(m::SAID_ORDERS), &[file, &count(self.new), &count(self.updated), &count(self.skipped)])
    }
}

impl Desk {
    /// The orders by number.
    pub fn by_number(&self) -> Table<Arc<Order>> {
        let mut known = Table::new();
        self.orders.with_untracked(|orders| {
            for order in orders {
                known.put(order.number().to_owned(), order.clone());
            }
        });
        known
    }

    /// Puts orders on the desk as one step: new ones at the end, known ones updated or skipped.
    pub fn merge(&self, file: &str, drafts: Vec<shipside_model::ShipmentDraft>, update: bool, sample: bool) -> Merged {
        let known = self.by_number();
        let mut merged = Merged::default();
        let mut place = self.next_place();
        let mut changes = Vec::with_capacity(drafts.len());
        for draft in drafts {
            let number = draft.order_number.clone();
            let before = known.get(&number).cloned();
            let after = match &before {
                Some(_) if !update => {
                    merged.skipped += 1;
                    continue;
                }
                Some(old) => {
                    merged.updated += 1;
                    Order { draft, sample, ..Order::clone(old) }
                }
                None => {
                    merged.new += 1;
                    place += 1;
                    Order { place: place - 1, draft, sample, ..Order::default() }
                }
            };
            changes.push(Change { number, before, after: Some(Arc::new(after)) });
        }
        let name = fill(t(m::STEP_IMPORT), &[file]);
        if !changes.is_empty() {
            self.change(name, String::new(), changes);
        }
        merged
    }
}

fn larger(name: &str, size: f64) -> Failure {
    let megabytes = (size / 1_000_000.0).ceil() as u32;
    Failure::new(
        "intake/too-large",
        format!(
            "{name} has {megabytes} MB; up to {LARGEST_FILE_MB} MB can be read. Export fewer orders at a time, or remove pictures from the sheet. The file was not opened."
        ),
        format!(
            "{name} 大小为 {megabytes} MB，最多支持 {LARGEST_FILE_MB} MB。请分批导出订单，或删除表格中的图片。该文件未被打开。"
        ),
    )
}
