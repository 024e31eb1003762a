//! What is on the screen: the page, the filtered orders, the row under the cursor, the problems in order.

use crate::reactive::{Memo, RwSignal};
use crate::route::{Filter, Page};
use crate::services::browser;
use crate::state::desk::Desk;
use crate::state::import::Import;
use crate::state::order::{Order, Standing};
use shipside_model::Severity;
use std::sync::Arc;

/// Copied freely: it holds only handles.
#[derive(Clone, Copy)]
pub struct Screen {
    /// The desk.
    pub desk: Desk,
    /// Files on their way in.
    pub import: Import,
    /// Where the reader is.
    pub page: Memo<Page>,
    /// The filter of the orders page, kept while another page is looked at.
    pub filter: Memo<Filter>,
    /// The orders that pass the filter.
    pub rows: Memo<Vec<Arc<Order>>>,
    /// Number of the order under the cursor; empty before the first move.
    pub cursor: RwSignal<String>,
    /// The list of keys is open.
    pub help: RwSignal<bool>,
}

impl Screen {
    /// The screen over a desk.
    pub fn new(desk: Desk, hash: RwSignal<String>) -> Self {
        let page = Memo::new(move |_| Page::parse(&hash.get()));
        let filter = Memo::new(move |last: Option<&Filter>| match page.get() {
            Page::Orders(filter) => filter,
            _ => last.cloned().unwrap_or_default(),
        });
        let rows = Memo::new(move |_| {
            let filter = filter.get();
            desk.orders.with(|orders| orders.iter().filter(|order| passes(desk, order, &filter)).cloned().collect())
        });
        Screen {
            desk,
            import: Import::empty(),
            page,
            filter,
            rows,
            cursor: RwSignal::new(String::new()),
            help: RwSignal::new(false),
        }
    }

    /// The order before or after one, among those that pass the filter (among all when it does not).
    pub fn neighbour(&self, number: &str, forward: bool) -> Option<String> {
        let orders = self.rows.get();
        let orders = match orders.iter().any(|order| order.number() == number) {
            true => orders,
            false => self.desk.orders.get(),
        };
        let at = orders.iter().position(|order| order.number() == number)?;
        let to = if forward { at.checked_add(1)? } else { at.checked_sub(1)? };
        orders.get(to).map(|order| order.number().to_owned())
    }

    /// Moves the cursor by some rows, the ends hold.
    pub fn step(&self, by: isize) {
        let rows = self.rows.get_untracked();
        let here = self.cursor.get_untracked();
        let at = rows.iter().position(|order| order.number() == here);
        let to = at.map_or(0, |at| at.saturating_add_signed(by)).min(rows.len().saturating_sub(1));
        if let Some(order) = rows.get(to) {
            self.cursor.set(order.number().to_owned());
        }
    }

    /// Goes to the next or the previous problem: an error or a warning, across the orders.
    pub fn problem(&self, forward: bool) {
        let orders = match self.rows.get_untracked() {
            rows if rows.is_empty() => self.desk.orders.get_untracked(),
            rows => rows,
        };
        let mut problems: Vec<(String, String)> = Vec::new();
        for order in &orders {
            let Some(checked) = self.desk.checks.with_untracked(|checks| checks.get(order.number()).cloned()) else {
                continue;
            };
            for finding in checked.findings.iter().filter(|finding| finding.severity != Severity::Notice) {
                let problem = (order.number().to_owned(), finding.path.to_string());
                if problems.last() != Some(&problem) {
                    problems.push(problem);
                }
            }
        }
        let here = match self.page.get_untracked() {
            Page::Order { number, at } => (number, focused_path().unwrap_or(at)),
            _ => (self.cursor.get_untracked(), String::new()),
        };
        let exact = problems.iter().position(|problem| *problem == here);
        let first_of_order = problems.iter().position(|(number, _)| *number == here.0);
        let to = match (exact, first_of_order, forward) {
            (Some(at), _, true) => at + 1,
            (Some(at), _, false) => at.wrapping_sub(1),
            (None, Some(first), true) => first,
            (None, Some(first), false) => first.wrapping_sub(1),
            (None, None, true) => after(&orders, &problems, &here.0),
            (None, None, false) => after(&orders, &problems, &here.0).wrapping_sub(1),
        };
        let target = problems.get(to).or(if forward { problems.first() } else { problems.last() });
        if let Some((number, at)) = target.cloned() {
            self.cursor.set(number.clone());
            let hash = Page::Order { number, at: at.clone() }.hash();
            if browser::hash() == hash {
                focus_field(&at);
            } else {
                browser::go(&hash);
            }
        }
    }
}

/// The first problem behind an order that has none itself.
fn after(orders: &[Arc<Order>], problems: &[(String, String)], number: &str) -> usize {
    let place = |number: &str| orders.iter().position(|order| order.number() == number);
    let here = place(number).unwrap_or(0);
    problems.iter().position(|(other, _)| place(other).is_some_and(|at| at >= here)).unwrap_or(problems.len())
}

/// Path of the field or finding that has the focus.
pub fn focused_path() -> Option<String> {
    let focused = browser::document().active_element()?;
    focused.closest("[data-path]").ok().flatten()?.get_attribute("data-path")
}

/// Moves the focus to the box of a path, else to its finding.
pub fn focus_field(path: &str) {
    let quoted = path.replace(['"', '\\'], "");
    let found = browser::focus(&format!(".field[data-path=\"{quoted}\"] .field__box"))
        || browser::focus(&format!("[data-finding][data-path=\"{quoted}\"] button"))
        || browser::focus(&format!("[data-finding][data-path=\"{quoted}\"]"));
    if !found {
        browser::focus("#main");
    }
}

/// The destination as it is filtered by: the parsed code, else the text as it stands.
pub fn destination(desk: Desk, order: &Order) -> String {
    let code = desk.checks.with(|checks| checks.get(order.number()).map(|checked| checked.country.clone()));
    match code {
        Some(code) if !code.is_empty() => code,
        _ => order.draft.consignee.address.country.clone(),
    }
}

fn passes(desk: Desk, order: &Order, filter: &Filter) -> bool {
    let state = || match filter.state.as_str() {
        "" => true,
        word => desk.standing(order.number()).word() == word,
    };
    let rule = || {
        let checked = desk.checked(order.number());
        filter.rule.is_empty()
            || checked.is_some_and(|checked| checked.findings.iter().any(|finding| finding.code == filter.rule))
    };
    let country = || filter.country.is_empty() || destination(desk, order) == filter.country;
    let text = || filter.text.is_empty() || holds(order, &filter.text);
    state() && rule() && country() && text()
}

fn holds(order: &Order, text: &str) -> bool {
    let draft = &order.draft;
    let own = [
        &draft.order_number,
        &draft.consignee.name,
        &draft.buyer_name,
        &draft.consignee.address.city,
        &draft.service,
        &draft.tracking_number,
    ];
    let items = draft.items.iter().flat_map(|item| [&item.sku, &item.title]);
    let values: Vec<&str> = own.into_iter().chain(items).map(String::as_str).collect();
    browser::holds(&values.join("\n"), text)
}

/// How many orders stand where.
pub fn count_standing(desk: Desk, standing: Standing) -> usize {
    desk.orders.with(|orders| orders.iter().filter(|order| desk.standing(order.number()) == standing).count())
}
