//! Where each column's value goes.

use crate::field::{self, Kind};
use crate::header::Match;
use crate::table::Opened;
use crate::unit::Unit;

/// One column that is used.
pub(crate) struct Target {
    pub(crate) column: usize,
    /// Path of `ShipmentDraft`; `items[0].…` for a field of the goods.
    pub(crate) path: String,
    pub(crate) kind: Kind,
    pub(crate) unit: Option<Unit>,
    pub(crate) is_item: bool,
}

/// The columns of a file and what its rows are.
pub(crate) struct Plan {
    pub(crate) order_column: usize,
    /// The multi-line product cell.
    pub(crate) items_column: Option<usize>,
    pub(crate) targets: Vec<Target>,
    /// True when a row is one product of an order rather than a whole order.
    pub(crate) row_is_product: bool,
}

impl Plan {
    /// A file whose goods stand in columns of their own has one row a product; with the product
    /// cell, or without any goods, it has one row an order.
    pub(crate) fn new(opened: &Opened) -> Self {
        let column = |path: &str| {
            opened.matches.iter().position(|matched| matched.is_some_and(|matched| matched.field.path == path))
        };
        let items_column = column(field::ITEMS);
        let used = opened.matches.iter().enumerate().filter_map(|(index, matched)| Some((index, (*matched)?)));
        let targets: Vec<Target> = used
            .filter(|(_, matched)| matched.field.path != field::ITEMS)
            .map(|(index, matched)| target(index, matched))
            .collect();
        let has_item_columns = targets.iter().any(|target| target.is_item);
        Plan {
            order_column: column(field::ORDER_NUMBER).unwrap_or_default(),
            items_column,
            targets,
            row_is_product: items_column.is_none() && has_item_columns,
        }
    }
}

fn target(column: usize, matched: Match) -> Target {
    let item = matched.field.path.strip_prefix("item.");
    Target {
        column,
        path: item.map_or_else(|| matched.field.path.to_owned(), |path| format!("items[0].{path}")),
        kind: matched.field.kind,
        unit: matched.unit,
        is_item: item.is_some(),
    }
}
