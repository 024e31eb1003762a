//! Freight: the cards on the desk, and for every order its cheapest option.

use super::empty::file_input;
use super::freight_order::freight_order;
use crate::components::finding::card as finding_card;
use crate::components::parts::{badge, button, failure, icon, link, order_number, running, source};
use crate::el::{AnyView, el};
use crate::messages::{self as m, count, fill, said, say, t};
use crate::route::{Filter, Page};
use crate::screen::Screen;
use crate::services::{intl, js};
use crate::state::cards::Card;
use crate::state::desk::Desk;
use crate::state::order::Order;
use crate::views;
use shipside_model::Severity;
use std::sync::Arc;
use wasm_bindgen::JsValue;

/// The freight page: of one order when there is a number, else of all.
pub fn freight(screen: Screen, number: String) -> AnyView {
    let desk = screen.desk;
    let one = !number.is_empty();
    let title = if number.is_empty() {
        el("h1").class("title").attr("tabindex", "-1").kid(t(m::FREIGHT)).into_any()
    } else {
        el("div")
            .class("order-head")
            .kid(link("#/freight".to_owned(), "button--quiet button--icon", "back", t(m::FREIGHT_ALL).to_owned()))
            .kid(el("h1").class("title").attr("tabindex", "-1").kid(t(m::FREIGHT)).kid(" ").kid(order_number(&number)))
            .kid(
                el("div")
                    .class("order-head__acts")
                    .kid(link(
                        Page::Order { number: number.clone(), at: String::new() }.hash(),
                        "",
                        "orders",
                        t(m::OPEN_ORDER).to_owned(),
                    ))
                    .kid(link(Page::Labels { number: number.clone() }.hash(), "", "labels", t(m::LABEL).to_owned())),
            )
            .into_any()
    };
    let body = move || if number.is_empty() { all(screen) } else { freight_order(screen, &number) };
    // One order's prices come before the cards they are from.
    if one {
        views![title, running(desk), body, move || cards(desk)]
    } else {
        views![title, move || cards(desk), running(desk), body]
    }
}

fn cards(desk: Desk) -> AnyView {
    let cards = desk.cards.get();
    let none = cards.is_empty();
    let shown: Vec<AnyView> = cards.iter().map(|card| card_view(desk, card)).collect();
    let class = if none { "button--primary" } else { "" };
    let quote_class = if none { "" } else { "button--primary" };
    let words = none.then(|| el("p").kid(t(m::CARDS_WORDS)));
    el("section")
        .class("cards")
        .attr("aria-label", t(m::CARDS))
        .kid(
            el("div").class("toolbar").kid(el("h2").class("cards__title").kid(t(m::CARDS))).kid(
                el("div")
                    .class("toolbar__acts")
                    .kid(button("load-cards", class, "card", t(m::LOAD_CARDS).to_owned(), move || {
                        desk.load_published(Vec::new());
                    }))
                    .kid(file_input("own-card", "", ".csv,.toml", m::OWN_CARD, true, move |files| desk.load_own(files)))
                    .kid(button("quote-all", quote_class, "freight", t(m::QUOTE_ALL).to_owned(), move || {
                        desk.quote_all();
                    })),
            ),
        )
        .kid(words)
        .kid(el("div").class("cards__list").kid(shown))
        .into_any()
}

fn card_view(desk: Desk, card: &Arc<Card>) -> AnyView {
    let id = card.files.id.clone();
    let head = match &card.head {
        Some(head) => {
            let until = match &head.valid_to {
                Some(last) => fill(t(m::VALID_TO), &[&intl::day(&head.valid_from), &intl::day(last)]),
                None => fill(t(m::VALID_FROM), &[&intl::day(&head.valid_from)]),
            };
            views![
                el("strong").class("card__name").kid(say(&head.name).to_owned()),
                el("span").class("muted").kid(head.carrier.clone()).kid(" · ").kid(until),
                el("span").class("muted").kid(source(&head.source))
            ]
        }
        None => el("strong").class("card__name").kid(id.clone()).into_any(),
    };
    let failed = card.failure.as_ref().map(failure);
    let unparsed = card.head.as_ref().map_or(0, |head| head.unparsed.len());
    let mut lines: Vec<AnyView> = card.findings.iter().map(|finding| finding_card(finding, None)).collect();
    if let Some(head) = &card.head {
        lines.extend(
            head.unparsed.iter().map(|line| el("p").class("unparsed").kid(icon("notice")).kid(line.clone()).into_any()),
        );
    }
    let worst =
        if card.findings.iter().any(|finding| finding.severity == Severity::Error) { "error" } else { "warning" };
    let details = (!lines.is_empty()).then(|| {
        let words = [(m::N_REMARKS, card.findings.len()), (m::N_CLAUSES, unparsed)];
        let words = words.into_iter().filter(|(_, found)| *found > 0).map(|(words, found)| count(words, found, &[]));
        let words = words.collect::<Vec<_>>().join(" · ");
        el("details").class("card__remarks").kid(el("summary").kid(badge(worst, words))).kid(lines)
    });
    let key = id.clone();
    el("article")
        .class("card")
        .attr("data-card", id)
        .kid(head)
        .kid(failed)
        .kid(details)
        .kid(button("remove-card", "button--quiet button--icon", "close", t(m::REMOVE).to_owned(), move || {
            desk.remove_card(&key);
        }))
        .into_any()
}

/// The first option of each currency: within one the engine puts the cheapest first.
fn cheapest(options: &[JsValue]) -> Vec<&JsValue> {
    let (mut found, mut currencies) = (Vec::new(), Vec::new());
    for option in options {
        let currency = js::get_text(&js::get(option, "total"), "currency");
        if !currencies.contains(&currency) {
            currencies.push(currency);
            found.push(option);
        }
    }
    found
}

/// An amount of a quote: `{amount, currency}`.
pub fn price(total: &JsValue) -> String {
    intl::money(&js::get_text(total, "amount"), &js::get_text(total, "currency"))
}

fn all(screen: Screen) -> AnyView {
    let desk = screen.desk;
    let orders = desk.orders.get();
    if orders.is_empty() {
        return nothing();
    }
    let heads: Vec<_> = [m::ORDER, m::DESTINATION, m::CHARGEABLE, m::CHEAPEST, m::OPTIONS, m::PICKED]
        .into_iter()
        .map(|head| el("th").attr("scope", "col").kid(t(head)))
        .collect();
    let rows: Vec<AnyView> = orders.iter().map(|order| all_row(desk, order)).collect();
    views![
        el("p").class("muted").kid(t(m::CURRENCIES_APART)),
        el("div")
            .class("scroll")
            .attr("tabindex", "0")
            .attr("role", "region")
            .attr("aria-label", t(m::FREIGHT_ALL))
            .kid(
                el("table")
                    .class("table table--stack")
                    .kid(el("thead").kid(el("tr").kid(heads)))
                    .kid(el("tbody").kid(rows))
            )
    ]
}

/// Where a page needs orders and there are none.
pub fn nothing() -> AnyView {
    el("section")
        .class("nothing")
        .kid(el("p").kid(t(m::NO_ORDERS_YET)))
        .kid(link(Page::Orders(Filter::default()).hash(), "button--primary", "orders", t(m::TO_ORDERS).to_owned()))
        .into_any()
}

fn all_row(desk: Desk, order: &Arc<Order>) -> AnyView {
    let number = order.number().to_owned();
    let href = Page::Freight { number: number.clone() }.hash();
    let country = order.draft.consignee.address.country.clone();
    let picked = order.choice.as_ref().map_or_else(
        || el("span").class("muted").kid("–").into_any(),
        |choice| {
            el("span")
                .class("two")
                .kid(el("span").kid(say(&choice.name).to_owned()))
                .kid(el("b").class("figure").kid(intl::money(&choice.amount, &choice.currency)))
                .into_any()
        },
    );
    let key = number.clone();
    let cells = move || {
        let quote = desk.quotes.with(|quotes| quotes.get(&key).cloned());
        match quote {
            Some(quote) => quote_cells(&quote),
            None => {
                let why = why_no_quote(desk, &key);
                views![el("td"), el("td").attr("colspan", "2").class("muted").kid(why)]
            }
        }
    };
    el("tr")
        .attr("data-quote", number.clone())
        .kid(el("th").attr("scope", "row").kid(el("a").attr("href", href).kid(order_number(&number))))
        .kid(el("td").attr("data-label", t(m::DESTINATION)).kid(country))
        .kid(cells)
        .kid(el("td").attr("data-label", t(m::PICKED)).kid(picked))
        .into_any()
}

fn quote_cells(quote: &JsValue) -> AnyView {
    let options = js::elements(&js::get(quote, "options"));
    let rejected = js::elements(&js::get(quote, "rejected"));
    let best = cheapest(&options);
    let weight = best.first().map(|option| js::get_text(option, "chargeable")).unwrap_or_default();
    let why = best.first().map(|option| said(option, "chargeableBecause"));
    let prices: Vec<AnyView> = best
        .iter()
        .map(|option| {
            el("span")
                .class("price")
                .kid(el("b").class("figure").kid(price(&js::get(option, "total"))))
                .kid(el("span").kid(said(option, "name")))
                .into_any()
        })
        .collect();
    let none = best.is_empty().then(|| badge("error", t(m::NO_SERVICE).to_owned()));
    let counts = fill(
        t(m::OPTION_COUNTS),
        &[&count(m::N_OPTIONS, options.len(), &[]), &count(m::N_REJECTED, rejected.len(), &[])],
    );
    views![
        el("td").attr("data-label", t(m::CHARGEABLE)).class("figure").kid(el("span").attr("title", why).kid(weight)),
        el("td").attr("data-label", t(m::CHEAPEST)).kid(prices).kid(none),
        el("td").attr("data-label", t(m::OPTIONS)).class("muted").kid(counts)
    ]
}

/// Why there is no quote (yet).
pub fn why_no_quote(desk: Desk, number: &str) -> &'static str {
    match desk.checked(number) {
        None => t(m::CHECKING),
        Some(checked) if checked.shipment.is_none() => t(m::NO_SHIPMENT),
        Some(checked) if !checked.has_weight => t(m::NO_WEIGHT),
        Some(_) if desk.cards.with(Vec::is_empty) => t(m::NO_CARDS),
        Some(_) => t(m::NOT_QUOTED),
    }
}
