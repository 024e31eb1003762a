//! All numbers of a batch side by side: what no single order shows.

mod destination;
mod near_duplicate;
mod reuse;

use shipside_model::{Country, Date};

/// A tracking number where it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NumberOnOrder<'a> {
    /// The order's number.
    pub order_number: &'a str,
    /// The tracking number as typed; empty when there is none yet.
    pub tracking_number: &'a str,
    /// The same text for the same receiver; empty when it is not known.
    pub receiver: String,
    /// Where the parcel goes.
    pub destination: Option<Country>,
    /// The day of the order.
    pub ordered: Option<Date>,
    /// The day of shipping.
    pub shipped: Option<Date>,
}

/// How many other orders one suspicion looks at: a number on more of them is no odder, and looking at each pair of
/// a whole file with one number would take the square of its rows.
pub const MOST_OTHERS: usize = 200;

/// What is odd about one order's numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suspicion {
    /// Which of the given orders, counted from 0.
    pub order: usize,
    /// What is odd.
    pub doubt: Doubt,
    /// The other orders it has to do with, in their order; at most [`MOST_OTHERS`].
    pub others: Vec<usize>,
}

/// What may be odd about a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// The number stands on orders of other receivers too.
    ManyReceivers,
    /// The number stands on another order of the same receiver that was shipped on another day.
    Reused,
    /// The number stands on another order of the same receiver, and nothing says that it is not one parcel.
    OneParcel,
    /// The number was in use before the order was placed.
    OlderThanOrder {
        /// Full days between shipping and order.
        days: i32,
        /// True when the date is that of another order with this number.
        of_another: bool,
    },
    /// Nothing that the number can be is delivered in the destination.
    NotDeliveredThere {
        /// The country that the number names or its carrier serves.
        country: Country,
    },
    /// An S10 number of a post that is neither the sender's nor the destination's. That happens: look at it.
    ForeignPost {
        /// The post's country.
        issuer: Country,
    },
    /// Another order's number differs in one or two digits.
    NearDuplicateOrder,
}

/// Everything odd about the numbers of a batch, order by order.
///
/// Order numbers that come in rows (one near another near a third) are numbered, not mistyped, and are left alone.
pub fn hygiene(orders: &[NumberOnOrder<'_>]) -> Vec<Suspicion> {
    let mut found = reuse::find(orders);
    found.extend(destination::find(orders));
    found.extend(near_duplicate::find(orders));
    found.sort_by_key(|suspicion| suspicion.order);
    found
}

#[cfg(test)]
mod tests;
