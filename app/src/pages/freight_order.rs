//! Freight for one order: every option with its lines, every refusal with its reason.

use super::freight::{price, why_no_quote};
use crate::components::parts::{badge, button, certainty, icon, source};
use crate::el::{AnyView, el};
use crate::messages::{self as m, count, fill, said, say, t};
use crate::screen::Screen;
use crate::services::{js, shapes};
use crate::state::desk::Desk;
use crate::state::order::Choice;
use crate::views;
use wasm_bindgen::JsValue;

/// The options and refusals of an order.
pub fn freight_order(screen: Screen, number: &str) -> AnyView {
    let desk = screen.desk;
    let quote = desk.quotes.with(|quotes| quotes.get(number).cloned());
    let Some(quote) = quote else {
        return el("p").class("nothing").kid(why_no_quote(desk, number)).into_any();
    };
    let picked = desk.order(number).and_then(|order| order.choice.clone());
    let options: Vec<AnyView> = js::elements(&js::get(&quote, "options"))
        .iter()
        .map(|option| option_view(desk, number, option, picked.as_ref()))
        .collect();
    let none = options.is_empty().then(|| el("p").class("nothing").kid(t(m::NO_SERVICE)));
    let rejected = shapes::list(&quote, "rejected", rejected_row);
    let heads: Vec<_> =
        [m::SERVICE, m::REASON].into_iter().map(|head| el("th").attr("scope", "col").kid(t(head))).collect();
    let rejected = (!rejected.is_empty()).then(|| {
        el("details")
            .class("rejected")
            .attr("open", options.is_empty())
            .kid(el("summary").kid(count(m::N_REJECTED, rejected.len(), &[])))
            .kid(
                el("table")
                    .class("table table--stack")
                    .kid(el("thead").kid(el("tr").kid(heads)))
                    .kid(el("tbody").kid(rejected)),
            )
    });
    views![el("section").class("options").attr("aria-label", t(m::OPTIONS)).kid(none).kid(options), rejected]
}

fn option_view(desk: Desk, number: &str, option: &JsValue, picked: Option<&Choice>) -> AnyView {
    let choice = Choice::read(option);
    let picked = picked.is_some_and(|picked| picked.card == choice.card && picked.service == choice.service);
    let (name, service) = (say(&choice.name).to_owned(), choice.service.clone());
    let key = format!("{}/{}", choice.card, choice.service);
    let origin = shapes::source(option);
    let number = number.to_owned();
    let pick = if picked {
        badge("clean", t(m::PICKED).to_owned())
    } else {
        button("pick", "", "", t(m::PICK).to_owned(), move || {
            let name = fill(t(m::STEP_PICK), &[say(&choice.name), m::tail(&number)]);
            desk.change_order(name, String::new(), &number, |order| order.choice = Some(choice.clone()));
        })
    };
    let lines = shapes::list(option, "lines", line);
    let warnings = shapes::list(option, "warnings", |words| {
        el("li").kid(icon("warning")).kid(el("span").kid(m::in_language(words))).into_any()
    });
    let heads: Vec<_> = [m::LINE, m::FORMULA, m::CELL, m::AMOUNT]
        .into_iter()
        .map(|head| el("th").attr("scope", "col").kid(t(head)))
        .collect();
    let class = if picked { "option option--picked" } else { "option" };
    el("article")
        .attr("class", class)
        .attr("data-option", key)
        .kid(
            el("div")
                .class("option__head")
                .kid(
                    el("div").class("option__name").kid(el("strong").kid(name)).kid(
                        el("span")
                            .class("muted")
                            .kid(js::get_text(option, "carrier"))
                            .kid(" · ")
                            .kid(el("code").kid(service))
                            .kid(" ")
                            .kid(certainty(&origin)),
                    ),
                )
                .kid(
                    el("div")
                        .class("option__weight")
                        .kid(el("span").class("figure").kid(js::get_text(option, "chargeable")))
                        .kid(el("span").class("muted").kid(said(option, "chargeableBecause"))),
                )
                .kid(el("b").class("option__total figure").kid(price(&js::get(option, "total"))))
                .kid(pick),
        )
        .kid(
            el("details")
                .class("option__lines")
                .kid(el("summary").kid(t(m::HOW_PRICED)))
                .kid(
                    el("div")
                        .class("scroll")
                        .attr("tabindex", "0")
                        .attr("role", "region")
                        .attr("aria-label", t(m::HOW_PRICED))
                        .kid(
                            el("table")
                                .class("table")
                                .kid(el("thead").kid(el("tr").kid(heads)))
                                .kid(el("tbody").kid(lines)),
                        ),
                )
                .kid(el("p").class("muted").kid(source(&origin))),
        )
        .kid(el("ul").class("warnings").kid(warnings))
        .into_any()
}

fn line(line: &JsValue) -> AnyView {
    el("tr")
        .kid(el("th").attr("scope", "row").kid(said(line, "name")))
        .kid(el("td").kid(js::get_text(line, "formula")))
        .kid(el("td").kid(el("code").kid(js::get_text(line, "cell"))))
        .kid(el("td").class("figure").kid(js::get_text(line, "amount")).kid(" ").kid(js::get_text(line, "currency")))
        .into_any()
}

fn rejected_row(rejection: &JsValue) -> AnyView {
    let name = match said(rejection, "name") {
        name if name.is_empty() => js::get_text(rejection, "card"),
        name => name,
    };
    el("tr")
        .kid(el("th").attr("scope", "row").kid(name))
        .kid(el("td").kid(said(rejection, "reason")).kid(" ").kid(el("code").kid(js::get_text(rejection, "code"))))
        .into_any()
}
