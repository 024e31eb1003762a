//! Order numbers that look the same.
//!
//! Two numbers that differ in at most two digits have at least two of four quarters in common, so only numbers that
//! share two quarters are compared: six sorts instead of all pairs.

use super::{Doubt, NumberOnOrder, Suspicion};
use std::collections::{BTreeMap, BTreeSet};

/// Digits of an order number; shorter ones differ little by nature.
const LENGTH: std::ops::RangeInclusive<usize> = 12..=19;
/// Most digits in which two numbers may differ to be confused.
const NEAR: usize = 2;
/// More neighbours than this are a way of numbering.
const NEIGHBOURS: usize = 2;
/// Numbers compared with one another among those that share two quarters; where there are more they are numbered.
const WINDOW: usize = 32;
/// The pairs of quarters.
const PAIRS: [[usize; 2]; 6] = [[0, 1], [0, 2], [0, 3], [1, 2], [1, 3], [2, 3]];

pub(super) fn find(orders: &[NumberOnOrder<'_>]) -> Vec<Suspicion> {
    let numbers: Vec<(usize, &[u8])> = orders
        .iter()
        .enumerate()
        .map(|(index, order)| (index, order.order_number.trim().as_bytes()))
        .filter(|(_, number)| LENGTH.contains(&number.len()) && number.iter().all(u8::is_ascii_digit))
        .collect();
    let mut near: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    for quarters in PAIRS {
        let mut keyed: Vec<(u64, usize, usize, &[u8])> =
            numbers.iter().map(|(index, number)| (key(number, quarters), number.len(), *index, *number)).collect();
        keyed.sort_unstable();
        for (at, (key, length, index, number)) in keyed.iter().enumerate() {
            let rest = keyed.iter().skip(at.saturating_add(1)).take(WINDOW);
            for (_, _, other, twin) in rest.take_while(|row| row.0 == *key && row.1 == *length) {
                if (1..=NEAR).contains(&distance(number, twin)) {
                    near.entry(*index).or_default().insert(*other);
                    near.entry(*other).or_default().insert(*index);
                }
            }
        }
    }
    let few = near.into_iter().filter(|(_, others)| others.len() <= NEIGHBOURS);
    few.map(|(order, others)| Suspicion {
        order,
        doubt: Doubt::NearDuplicateOrder,
        others: others.into_iter().collect(),
    })
    .collect()
}

/// The digits of two quarters as one number.
fn key(number: &[u8], quarters: [usize; 2]) -> u64 {
    let quarter = number.len().div_ceil(4);
    let digits = quarters.iter().flat_map(|at| number.chunks(quarter).nth(*at).unwrap_or(&[]));
    digits.fold(0, |key, digit| key.wrapping_mul(10).wrapping_add(u64::from(digit & 15)))
}

fn distance(one: &[u8], other: &[u8]) -> usize {
    one.iter().zip(other).filter(|(one, other)| one != other).count()
}
