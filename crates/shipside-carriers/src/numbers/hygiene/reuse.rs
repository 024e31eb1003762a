//! One number on several orders, and numbers that are older than their order.

use super::{Doubt, MOST_OTHERS, NumberOnOrder, Suspicion};
use crate::number::normalise;
use crate::numbers::doubts::is_filler;
use shipside_model::Date;
use std::collections::BTreeMap;

pub(super) fn find(orders: &[NumberOnOrder<'_>]) -> Vec<Suspicion> {
    let mut by_number: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (index, order) in orders.iter().enumerate() {
        if let Some(number) = normalise(order.tracking_number).filter(|number| !is_filler(number)) {
            by_number.entry(number).or_default().push(index);
        }
    }
    let mut found = Vec::new();
    for group in by_number.values() {
        for index in group {
            let Some(order) = orders.get(*index) else { continue };
            let others: Vec<(usize, &NumberOnOrder<'_>)> = group
                .iter()
                .filter_map(|other| Some((*other, orders.get(*other)?)))
                .filter(|(other, row)| other != index && row.order_number.trim() != order.order_number.trim())
                .take(MOST_OTHERS)
                .collect();
            found.extend(shared(*index, order, &others));
            found.extend(older(*index, order, &others));
        }
    }
    found
}

fn shared(index: usize, order: &NumberOnOrder<'_>, others: &[(usize, &NumberOnOrder<'_>)]) -> Option<Suspicion> {
    let those = |is: &dyn Fn(&NumberOnOrder<'_>) -> bool| -> Vec<usize> {
        others.iter().filter(|(_, other)| is(other)).map(|(at, _)| *at).collect()
    };
    let known = |other: &NumberOnOrder<'_>| !order.receiver.is_empty() && !other.receiver.is_empty();
    let strangers = those(&|other| known(other) && other.receiver != order.receiver);
    if !strangers.is_empty() {
        return Some(Suspicion { order: index, doubt: Doubt::ManyReceivers, others: strangers });
    }
    let later = those(&|other| matches!((order.shipped, other.shipped), (Some(one), Some(two)) if one != two));
    let (doubt, others) = if later.is_empty() { (Doubt::OneParcel, those(&|_| true)) } else { (Doubt::Reused, later) };
    (!others.is_empty()).then_some(Suspicion { order: index, doubt, others })
}

/// The order's own shipping date counts before that of another order.
fn older(index: usize, order: &NumberOnOrder<'_>, others: &[(usize, &NumberOnOrder<'_>)]) -> Option<Suspicion> {
    let ordered = order.ordered?;
    let before = |shipped: Option<Date>| shipped.filter(|shipped| *shipped < ordered);
    if let Some(shipped) = before(order.shipped) {
        let doubt = Doubt::OlderThanOrder { days: days(shipped, ordered), of_another: false };
        return Some(Suspicion { order: index, doubt, others: Vec::new() });
    }
    let (shipped, other) = others.iter().filter_map(|(at, other)| Some((before(other.shipped)?, *at))).min()?;
    let doubt = Doubt::OlderThanOrder { days: days(shipped, ordered), of_another: true };
    Some(Suspicion { order: index, doubt, others: vec![other] })
}

fn days(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}
