//! A parcel against every card: a price with its lines, or the exact reason there is none.

mod charge;
mod destination;
mod goods;
mod refusal;
mod warnings;
mod weight;

use crate::{bracket, price};
use refusal::Refusal;
use shipside_api::quote::{Quote, QuoteOption, RateCard, Rejection, Service};
use shipside_model::{Date, Shipment};

/// Quotes a shipment on every service of every card, as of a date.
///
/// Each service gives one option or one rejection. Options stand by currency, within a currency the
/// cheapest first; currencies are never converted. The function is pure: the same input gives the same output,
/// and a card's prices do not depend on the other cards.
pub fn quote(shipment: &Shipment, cards: &[RateCard], date: Date) -> Quote {
    let mut quote = Quote { order_number: shipment.order_number.clone(), ..Quote::default() };
    for card in cards {
        if let Some(refusal) = refusal::not_in_force(card, date) {
            quote.rejected.push(rejection(card, None, refusal));
            continue;
        }
        for service in &card.services {
            match offer(shipment, card, service, date) {
                Ok(option) => quote.options.push(option),
                Err(refusal) => quote.rejected.push(rejection(card, Some(service), refusal)),
            }
        }
    }
    quote.options.sort_by(|a, b| {
        let key = |option: &QuoteOption| (option.total.currency(), option.total.minor());
        key(a).cmp(&key(b)).then_with(|| (&a.card, &a.service).cmp(&(&b.card, &b.service)))
    });
    quote
}

/// Without a service the whole card is out.
fn rejection(card: &RateCard, service: Option<&Service>, refusal: Refusal) -> Rejection {
    Rejection {
        card: card.id.clone(),
        service: service.map(|service| service.id.clone()).unwrap_or_default(),
        name: service.map_or(&card.name, |service| &service.name).clone(),
        marketplace_code: service.and_then(|service| service.marketplace_code.clone()),
        code: refusal.code.to_owned(),
        reason: refusal.reason,
    }
}

/// In this order: destination, goods, weight and its limit, chargeable weight, row, price.
fn offer(shipment: &Shipment, card: &RateCard, service: &Service, date: Date) -> Result<QuoteOption, Refusal> {
    let found = destination::find(service, shipment.consignee.address.country)?;
    let zone = found.zone;
    let doubts = goods::accepted(service, shipment)?;
    let weight = weight::chargeable(zone, &shipment.parcel)?;
    let billed = bracket::bracket(&zone.rows, weight.grams)
        .map_err(|miss| refusal::outside_rows(miss, weight.grams, zone, service))?;
    let price = price::explained(billed.row, billed.grams).ok_or_else(refusal::out_of_range)?;
    let warnings = warnings::all(&warnings::Facts {
        card,
        service,
        found: &found,
        parcel: &shipment.parcel,
        weight: &weight,
        billed,
        total: price.total,
        doubts,
        date,
    });
    Ok(QuoteOption {
        card: card.id.clone(),
        service: service.id.clone(),
        name: service.name.clone(),
        marketplace_code: service.marketplace_code.clone(),
        carrier: card.carrier.clone(),
        zone: zone.id.clone(),
        chargeable: shipside_model::Weight::from_grams(billed.grams),
        chargeable_because: weight.because(billed),
        lines: price.lines,
        total: price.total,
        warnings,
        source: card.source.clone(),
    })
}
