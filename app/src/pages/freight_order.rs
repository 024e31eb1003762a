//! Freight for one order: every option with its lines, every refusal with its reason.

use super::freight::why_no_quote;
use crate::components::parts::{badge, button, certainty, icon, source};
use crate::el::el;
use crate::messages::{self as m, count, fill, say, t};
use crate::screen::Screen;
use crate::services::intl;
use crate::state::desk::Desk;
use crate::state::order::Choice;
use crate::views;
use leptos::prelude::*;
use shipside_api::quote::{QuoteLine, QuoteOption, Rejection};

/// The options and refusals of an order.
pub fn freight_order(screen: Screen, number: &str) -> AnyView {
    let desk = screen.desk;
    let quote = desk.quotes.with(|quotes| quotes.get(number).cloned());
    let Some(quote) = quote else {
        return el("p").class("nothing").kid(why_no_quote(desk, number)).into_any();
    };
    let picked = desk.order(number).and_then(|order| order.choice.clone());
    let options: Vec<AnyView> = quote
        .options
        .iter()
        .map(|option| {
            let here =
                picked.as_ref().is_some_and(|choice| choice.card == option.card && choice.service == option.service);
            option_view(desk, number, option, here)
        })
        .collect();
    let none = options.is_empty().then(|| el("p").class("nothing").kid(t(m::NO_SERVICE)));
    let rejected: Vec<AnyView> = quote.rejected.iter().map(rejected_row).collect();
    let heads: Vec<_> =
        [m::SERVICE, m::REASON].into_iter().map(|head| el("th").attr("scope", "col").kid(t(head))).collect();
    let rejected = (!rejected.is_empty()).then(|| {
        el("details")
            .class("rejected")
            .attr("open", options.is_empty())
            .kid(el("summary").kid(count(m::N_REJECTED, quote.rejected.len(), &[])))
            .kid(
                el("table")
                    .class("table table--stack")
                    .kid(el("thead").kid(el("tr").kid(heads)))
                    .kid(el("tbody").kid(rejected)),
            )
    });
    views![el("section").class("options").attr("aria-label", t(m::OPTIONS)).kid(none).kid(options), rejected].into_any()
}

fn option_view(desk: Desk, number: &str, option: &QuoteOption, picked: bool) -> AnyView {
    let choice = Choice {
        card: option.card.clone(),
        service: option.service.clone(),
        name: option.name.clone(),
        total: option.total,
    };
    let number = number.to_owned();
    let pick = if picked {
        badge("clean", t(m::PICKED).to_owned())
    } else {
        button("pick", "", "", t(m::PICK).to_owned(), move || {
            let name = fill(t(m::STEP_PICK), &[say(&choice.name), m::tail(&number)]);
            desk.change_order(name, String::new(), &number, |order| order.choice = Some(choice.clone()));
        })
    };
    let lines: Vec<AnyView> = option.lines.iter().map(line).collect();
    let warnings: Vec<AnyView> = option
        .warnings
        .iter()
        .map(|words| el("li").kid(icon("warning")).kid(el("span").kid(say(words).to_owned())).into_any())
        .collect();
    let heads: Vec<_> = [m::LINE, m::FORMULA, m::CELL, m::AMOUNT]
        .into_iter()
        .map(|head| el("th").attr("scope", "col").kid(t(head)))
        .collect();
    let because = say(&option.chargeable_because).to_owned();
    let key = format!("{}/{}", option.card, option.service);
    let class = if picked { "option option--picked" } else { "option" };
    el("article")
        .attr("class", class)
        .attr("data-option", key)
        .kid(
            el("div")
                .class("option__head")
                .kid(
                    el("div").class("option__name").kid(el("strong").kid(say(&option.name).to_owned())).kid(
                        el("span")
                            .class("muted")
                            .kid(option.carrier.clone())
                            .kid(" · ")
                            .kid(el("code").kid(option.service.clone()))
                            .kid(" ")
                            .kid(certainty(&option.source)),
                    ),
                )
                .kid(
                    el("div")
                        .class("option__weight")
                        .kid(el("span").class("figure").kid(option.chargeable.to_string()))
                        .kid(el("span").class("muted").kid(because)),
                )
                .kid(el("b").class("option__total figure").kid(intl::money(option.total)))
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
                .kid(el("p").class("muted").kid(source(&option.source))),
        )
        .kid(el("ul").class("warnings").kid(warnings))
        .into_any()
}

fn line(line: &QuoteLine) -> AnyView {
    el("tr")
        .kid(el("th").attr("scope", "row").kid(say(&line.name).to_owned()))
        .kid(el("td").kid(line.formula.clone()))
        .kid(el("td").kid(el("code").kid(line.cell.clone())))
        .kid(el("td").class("figure").kid(line.amount.clone()).kid(" ").kid(line.currency.to_string()))
        .into_any()
}

fn rejected_row(rejection: &Rejection) -> AnyView {
    let name = match say(&rejection.name) {
        "" => rejection.card.clone(),
        name => name.to_owned(),
    };
    el("tr")
        .kid(el("th").attr("scope", "row").kid(name))
        .kid(el("td").kid(say(&rejection.reason).to_owned()).kid(" ").kid(el("code").kid(rejection.code.clone())))
        .into_any()
}
