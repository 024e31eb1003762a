//! Labels: which orders get one, how one looks, and all of them in one PDF.

use super::freight::nothing;
use crate::components::parts::{badge, badges, button, failure, icon, link, order_number, running};
use crate::el::{AnyView, Kid, el};
use crate::messages::{self as m, count, fill, t};
use crate::reactive::{Memo, RwSignal, effect};
use crate::route::Page;
use crate::screen::Screen;
use crate::services::{browser, engine, intl, js};
use crate::state::desk::{Desk, Running};
use crate::state::order::{Checked, Order};
use crate::views;
use js_sys::Uint8Array;
use leptos::prelude::*;
use shipside_api::failure::Failure;
use shipside_model::Severity;
use std::rc::Rc;
use std::sync::Arc;
use wasm_bindgen::JsValue;

/// What the preview shows.
#[derive(Clone, PartialEq)]
enum Preview {
    Nothing,
    Drawing,
    Drawn(String),
    Failed(Failure),
}

/// A batch that was made: address, pages, orders that could not be drawn, file name.
#[derive(Clone, PartialEq)]
struct Batch {
    url: String,
    pages: usize,
    left_out: usize,
    name: String,
}

/// Whether an order can have a label.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fit {
    /// No errors.
    Ready,
    /// Errors, but a label can be drawn if the seller wants it.
    Held,
    /// Not enough is known to draw one.
    Cannot,
}

fn fit(order: &Order, checked: Option<&Checked>) -> Fit {
    match checked {
        Some(checked) if checked.shipment.is_some() => {
            if checked.count(Severity::Error) == 0 || order.label_anyway {
                Fit::Ready
            } else {
                Fit::Held
            }
        }
        _ => Fit::Cannot,
    }
}

/// The labels page.
pub fn labels(screen: Screen, number: String) -> AnyView {
    let desk = screen.desk;
    let left_out = RwSignal::new(Vec::<String>::new());
    let shown = RwSignal::new(number);
    let preview = RwSignal::new(Preview::Nothing);
    let batch = RwSignal::new(None::<Batch>);
    let chosen = Memo::new(move |_| {
        desk.orders.with(|orders| {
            let ready = orders.iter().filter(|order| {
                fit(order, desk.checked(order.number()).as_deref()) == Fit::Ready
                    && left_out.with(|out| !out.iter().any(|out| out == order.number()))
            });
            ready.map(|order| order.number().to_owned()).collect::<Vec<_>>()
        })
    });
    effect(move || {
        let number = match shown.get() {
            number if number.is_empty() => chosen.with(|chosen| chosen.first().cloned().unwrap_or_default()),
            number => number,
        };
        draw(desk, &number, preview);
    });
    on_cleanup(move || {
        if let Preview::Drawn(url) = preview.get_untracked() {
            browser::revoke(&url);
        }
        if let Some(batch) = batch.get_untracked() {
            browser::revoke(&batch.url);
        }
    });
    let is_empty = Memo::new(move |_| desk.orders.with(Vec::is_empty));
    let sender = Memo::new(move |_| desk.settings.with(|settings| settings.sender.clone()));
    let body = move || {
        if is_empty.get() {
            return nothing();
        }
        let sender = sender.get();
        let complete = sender.is_complete();
        let missing = (!complete).then(|| {
            el("div").class("banner banner--error").kid(icon("error")).kid(el("p").kid(t(m::NO_SENDER))).kid(link(
                "#/settings".to_owned(),
                "button--primary",
                "settings",
                t(m::SET_SENDER).to_owned(),
            ))
        });
        let sample = (complete && sender.sample).then(|| {
            el("div").class("banner banner--sample").kid(icon("sample")).kid(el("p").kid(t(m::SAMPLE_SENDER)))
        });
        views![
            missing,
            sample,
            el("div")
                .class("labels")
                .kid(
                    el("div")
                        .class("labels__list")
                        .kid(
                            el("div")
                                .class("toolbar")
                                .kid(move || render_button(desk, chosen, batch))
                                .kid(move || done(batch))
                        )
                        .kid(running(desk))
                        .kid(move || list(desk, shown, left_out))
                )
                .kid(
                    el("section")
                        .class("labels__preview")
                        .attr("aria-label", t(m::PREVIEW))
                        .kid(move || preview_view(preview))
                )
        ]
    };
    views![el("h1").class("title").attr("tabindex", "-1").kid(t(m::LABELS)), body]
}

fn render_button(desk: Desk, chosen: Memo<Vec<String>>, batch: RwSignal<Option<Batch>>) -> AnyView {
    let numbers = chosen.get();
    let off = numbers.is_empty() || !desk.settings.with(|settings| settings.sender.is_complete());
    let words = count(m::RENDER_BATCH, numbers.len(), &[]);
    views![
        el("button")
            .attr("type", "button")
            .class("button button--primary")
            .attr("data-act", "render-batch")
            .attr("disabled", off)
            .on("click", move |_| render(desk, &numbers, batch))
            .kid(icon("labels"))
            .kid(el("span").kid(words)),
        el("span").class("muted").kid(t(m::LAYOUT))
    ]
}

fn done(batch: RwSignal<Option<Batch>>) -> AnyView {
    let Some(batch) = batch.get() else { return ().kid() };
    let words = count(m::BATCH_DONE, batch.pages, &[]);
    el("span")
        .class("batch")
        .attr("role", "status")
        .attr("data-pages", batch.pages.to_string())
        .kid(badge("clean", words))
        .kid((batch.left_out > 0).then(|| badge("error", count(m::N_LEFT_OUT, batch.left_out, &[]))))
        .kid(
            el("a")
                .class("button")
                .attr("data-act", "download")
                .attr("href", batch.url.clone())
                .attr("download", batch.name)
                .kid(icon("download"))
                .kid(el("span").kid(t(m::DOWNLOAD))),
        )
        .kid(
            el("a")
                .class("button button--quiet")
                .attr("href", batch.url)
                .attr("target", "_blank")
                .attr("rel", "noopener")
                .kid(el("span").kid(t(m::OPEN_PDF))),
        )
        .into_any()
}

fn list(desk: Desk, shown: RwSignal<String>, left_out: RwSignal<Vec<String>>) -> AnyView {
    let rows: Vec<AnyView> =
        desk.orders.with(|orders| orders.iter().map(|order| list_row(desk, order, shown, left_out)).collect());
    el("ul").class("label-list").kid(rows).into_any()
}

fn list_row(desk: Desk, order: &Arc<Order>, shown: RwSignal<String>, left_out: RwSignal<Vec<String>>) -> AnyView {
    let number = order.number().to_owned();
    let checked = desk.checked(&number);
    let fit = fit(order, checked.as_deref());
    let words = fill(t(m::LABEL_OF), &[&number]);
    let key = number.clone();
    let tick = move |event| {
        let wanted = event_target_checked(&event);
        left_out.update(|out| {
            if wanted {
                out.retain(|out| *out != key);
            } else {
                out.push(key.clone());
            }
        });
    };
    let key = number.clone();
    let is_in = move || fit == Fit::Ready && left_out.with(|out| !out.contains(&key));
    let key = number.clone();
    let look = move |_| shown.set(key.clone());
    let key = number.clone();
    let current = move || (shown.get() == key).then_some("true");
    let (key, anyway) = (number.clone(), order.label_anyway);
    let force = (fit == Fit::Held || anyway).then(|| {
        let words = if anyway { m::HOLD_AGAIN } else { m::LABEL_ANYWAY };
        let step = if anyway { m::STEP_HOLD } else { m::STEP_ANYWAY };
        button("label-anyway", "button--quiet", "", t(words).to_owned(), move || {
            let name = fill(t(step), &[m::tail(&key)]);
            desk.change_order(name, String::new(), &key, |order| order.label_anyway = !anyway);
        })
    });
    let why = (fit == Fit::Cannot).then(|| {
        let words = if checked.is_some() { m::CANNOT_DRAW } else { m::CHECKING };
        el("span").class("muted").kid(t(words))
    });
    let open = Page::Order { number: number.clone(), at: String::new() }.hash();
    el("li")
        .class("label-row")
        .attr("data-label-order", number.clone())
        .attr("aria-current", current)
        .kid(
            el("input")
                .attr("type", "checkbox")
                .attr("aria-label", words)
                .prop("checked", is_in)
                .attr("disabled", fit != Fit::Ready)
                .on("change", tick),
        )
        .kid(
            el("button")
                .attr("type", "button")
                .class("label-row__look")
                .attr("data-act", "preview")
                .attr("disabled", fit == Fit::Cannot)
                .on("click", look)
                .kid(order_number(&number))
                .kid(
                    el("span")
                        .class("muted")
                        .kid(order.draft.consignee.address.country.clone())
                        .kid(" · ")
                        .kid(order.draft.consignee.name.clone()),
                ),
        )
        .kid(el("span").class("label-row__found").kid(badges(checked)).kid(why))
        .kid(force)
        .kid(
            el("a")
                .class("button button--quiet button--icon")
                .attr("href", open)
                .kid(icon("orders"))
                .kid(el("span").kid(t(m::OPEN_ORDER))),
        )
        .into_any()
}

fn preview_view(preview: RwSignal<Preview>) -> AnyView {
    match preview.get() {
        Preview::Nothing => el("p").class("muted").kid(t(m::NO_PREVIEW)).into_any(),
        Preview::Drawing => el("p").class("muted").attr("role", "status").kid(t(m::DRAWING)).into_any(),
        Preview::Drawn(url) => {
            el("img").class("label-image").attr("src", url).attr("alt", t(m::LABEL_IMAGE)).into_any()
        }
        Preview::Failed(failed) => failure(&failed),
    }
}

fn request(desk: Desk, numbers: &[String], format: &str) -> JsValue {
    let shipments: Vec<JsValue> = desk.checks.with_untracked(|checks| {
        let known = numbers.iter().filter_map(|number| checks.get(number));
        known.filter_map(|checked| checked.shipment_value()).collect()
    });
    let (sender, date) = desk.settings.with_untracked(|settings| (settings.sender.clone(), settings.date()));
    js::object(&[
        ("shipments", js::array(shipments)),
        ("consignor", sender.party()),
        ("layout", "carrier-100x150".into()),
        ("format", format.into()),
        ("date", date.into()),
        ("signature", sender.name.into()),
    ])
}

fn draw(desk: Desk, number: &str, preview: RwSignal<Preview>) {
    let drawable = desk.checked(number).is_some_and(|checked| checked.shipment.is_some());
    let replace = move |new: Preview| {
        if let Preview::Drawn(old) = preview.get_untracked() {
            browser::revoke(&old);
        }
        preview.set(new);
    };
    if !drawable || !desk.settings.with(|settings| settings.sender.is_complete()) {
        replace(Preview::Nothing);
        return;
    }
    let args = request(desk, &[number.to_owned()], "svg");
    if preview.get_untracked() == Preview::Nothing {
        preview.set(Preview::Drawing);
    }
    js::spawn(async move {
        match engine::run(engine::next_job(), "renderLabels", &args, None, None).await {
            Ok(answer) => replace(address(&answer).map_or(Preview::Nothing, Preview::Drawn)),
            Err(engine::NoAnswer::Failed(failed)) => replace(Preview::Failed(failed)),
            Err(engine::NoAnswer::Cancelled) => {}
        }
    });
}

fn address(answer: &engine::Answer) -> Option<String> {
    let bytes: &Uint8Array = answer.bytes.as_ref()?;
    browser::object_url(bytes, &js::get_text(&answer.value, "mime"))
}

fn render(desk: Desk, numbers: &[String], batch: RwSignal<Option<Batch>>) {
    let (wanted, mut numbers) = (numbers.len(), numbers.to_vec());
    let id = engine::next_job();
    let tell = move |done, total| desk.running.set(Some(Running { id, what: t(m::RENDERING), done, total }));
    tell(0, u32::try_from(numbers.len()).unwrap_or(u32::MAX));
    let progress: engine::OnProgress = Rc::new(tell);
    js::spawn(async move {
        let answer = loop {
            let args = request(desk, &numbers, "pdf");
            let answer = engine::run(id, "renderLabels", &args, None, Some(progress.clone())).await;
            // An order that cannot be drawn is told and left out; the others get their labels.
            let Err(engine::NoAnswer::Failed(failed)) = &answer else { break answer };
            let Some(place) = numbers.iter().position(|number| names(failed, number)) else { break answer };
            if numbers.len() == 1 {
                break answer;
            }
            desk.tell(failed.clone());
            numbers.remove(place);
        };
        desk.running.set(None);
        match answer {
            Ok(answer) => {
                if let Some(old) = batch.get_untracked() {
                    browser::revoke(&old.url);
                }
                let pages = js::get(&answer.value, "pages").as_f64().unwrap_or_default() as usize;
                let name = format!("shipside-labels-{}.pdf", intl::today());
                let left_out = wanted - numbers.len();
                batch.set(address(&answer).map(|url| Batch { url, pages, left_out, name }));
            }
            Err(engine::NoAnswer::Failed(failed)) => desk.tell(failed),
            Err(engine::NoAnswer::Cancelled) => desk.say(t(m::STOPPED).to_owned()),
        }
    });
}

/// True when a failure of the label job is about this order: it begins with the order's number.
fn names(failed: &Failure, number: &str) -> bool {
    failed.message.en.starts_with(&format!("Order {number}, "))
}
