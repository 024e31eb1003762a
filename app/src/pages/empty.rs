//! The empty desk: files in, or the sample.

use crate::components::parts::{button, icon, running};
use crate::el::{AnyView, Kid, el};
use crate::messages::{self as m, t};
use crate::reactive::RwSignal;
use crate::services::host;
use crate::state::desk::Desk;
use crate::state::import::Import;
use crate::views;
use wasm_bindgen::JsCast;
use web_sys::{File, FileList, HtmlInputElement};

/// The empty state of the orders page.
pub fn empty(desk: Desk, import: Import) -> AnyView {
    el("section")
        .class("empty")
        .kid(
            el("div")
                .class("empty__drop")
                .kid(icon("drop"))
                .kid(el("h2").kid(t(m::EMPTY_TITLE)))
                .kid(el("p").kid(t(m::EMPTY_WORDS)))
                .kid(
                    el("div")
                        .class("empty__acts")
                        .kid(choose_files(import, "button--primary", m::CHOOSE_FILES))
                        .kid(button("sample", "", "", t(m::TRY_SAMPLE).to_owned(), move || desk.load_sample()))
                        .kid(read_page_button(desk, import)),
                )
                .kid(running(desk))
                .kid(el("p").class("muted").kid(t(m::EMPTY_FORMATS))),
        )
        .kid(
            el("ol").class("steps").kid(
                [
                    (m::STEP_1, m::STEP_1_WORDS),
                    (m::STEP_2, m::STEP_2_WORDS),
                    (m::STEP_3, m::STEP_3_WORDS),
                    (m::STEP_4, m::STEP_4_WORDS),
                ]
                .map(|(title, words)| {
                    el("li").class("steps__step").kid(el("b").kid(t(title))).kid(el("span").kid(t(words)))
                })
                .into_iter()
                .collect::<Vec<_>>(),
            ),
        )
        .kid(el("p").class("privacy").kid(icon("lock")).kid(t(m::PRIVACY)))
        .into_any()
}

/// The button that opens the file chooser; the input is there for the keyboard and for assistive technology.
pub fn choose_files(import: Import, class: &'static str, words: m::Message) -> AnyView {
    file_input("choose-files", class, ".csv,.tsv,.txt,.xlsx,.xlsm,.xls", words, true, move |files| {
        import.take(files);
    })
}

/// A file input that looks like a button.
pub fn file_input(
    act: &'static str,
    class: &'static str,
    accept: &'static str,
    words: m::Message,
    multiple: bool,
    chosen: impl Fn(Vec<File>) + 'static,
) -> AnyView {
    let change = move |event: leptos::ev::Event| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        if let Some(input) = input {
            chosen(list(input.files()));
            input.set_value("");
        }
    };
    el("label")
        .attr("class", format!("button {class} file"))
        .kid(
            el("input")
                .attr("type", "file")
                .class("file__input")
                .attr("data-act", act)
                .attr("accept", accept)
                .attr("multiple", multiple)
                .on("change", change),
        )
        .kid(icon("file"))
        .kid(el("span").kid(t(words)))
        .into_any()
}

/// The files of a list.
pub fn list(files: Option<FileList>) -> Vec<File> {
    files.map(|files| (0..files.length()).filter_map(|at| files.get(at)).collect()).unwrap_or_default()
}

/// In the extension: reads the open page and takes its largest table, or lets the user choose.
pub fn read_page_button(desk: Desk, import: Import) -> AnyView {
    if !host::present() {
        return ().kid();
    }
    let captured = RwSignal::new(host::PageTables::default());
    let read = move || {
        crate::services::js::spawn(async move {
            match host::read_page().await {
                Ok(page) if page.tables.len() == 1 => {
                    if let Some(rows) = page.tables.first() {
                        import.take_rows(&page.title, rows);
                    }
                }
                Ok(page) => captured.set(page),
                Err(failure) => desk.tell(failure),
            }
        });
    };
    let choose = move || {
        let page = captured.get();
        if page.tables.is_empty() {
            return ().kid();
        }
        let buttons: Vec<AnyView> = page
            .tables
            .into_iter()
            .map(|rows| {
                let first = rows.first().map(|row| row.iter().take(4).cloned().collect::<Vec<_>>().join(" · "));
                let words = m::fill(t(m::TABLE_OF), &[&rows.len().to_string(), &first.unwrap_or_default()]);
                let title = page.title.clone();
                button("choose-table", "", "", words, move || {
                    import.take_rows(&title, &rows);
                    captured.set(host::PageTables::default());
                })
            })
            .collect();
        el("div")
            .class("captured")
            .kid(el("p").kid(m::fill(t(m::READ_FROM), &[&page.title, &page.url])))
            .kid(buttons)
            .into_any()
    };
    views![button("read-page", "", "page", t(m::READ_PAGE).to_owned(), read), choose]
}
