//! Rows gathered into orders. The policies are stated in the crate's README.

use super::plan::Plan;
use super::read_row;
use crate::problems::Problems;
use crate::table::{Opened, Row};
use crate::{clean, failures, header, limits, number};
use shipside_api::failure::Failure;
use shipside_api::intake::{OnDuplicate, RowProblem};
use shipside_model::{ItemDraft, ShipmentDraft, SourceRows};
use std::collections::BTreeMap;

/// Takes rows one by one.
pub(crate) struct Collector {
    plan: Plan,
    file: String,
    policy: OnDuplicate,
    orders: Vec<Order>,
    by_number: BTreeMap<String, usize>,
    items: usize,
    rows: u32,
    problems: Problems,
    /// Undecodable characters, and the first cell with one.
    undecodable: Option<(usize, String, String)>,
}

struct Order {
    draft: ShipmentDraft,
    /// Row that the draft's own fields are from.
    row: u32,
    /// In a file with a row a product: each product row's content, with its place and how often it stood.
    lines: BTreeMap<String, (u32, u32)>,
}

impl Collector {
    pub(crate) fn new(plan: Plan, file: String, policy: OnDuplicate) -> Self {
        Collector {
            plan,
            file,
            policy,
            orders: Vec::new(),
            by_number: BTreeMap::new(),
            items: 0,
            rows: 0,
            problems: Problems::default(),
            undecodable: None,
        }
    }

    /// Takes a row; a row that is no order is a problem, never dropped in silence.
    pub(crate) fn take(&mut self, row: &Row, opened: &Opened) -> Result<(), Failure> {
        if row.is_blank() {
            return Ok(());
        }
        self.rows = self.rows.saturating_add(1);
        let column = self.plan.order_column;
        let cell = opened.cell(column, row.number);
        if self.rows > limits::ROWS {
            return Err(failures::too_many_rows(&cell));
        }
        self.count_undecodable(row, opened);
        let order_number = row.value(column).to_owned();
        if row.long_numbers.contains(&column) || number::looks_numeric(&order_number) {
            self.damaged(&cell, &order_number);
            return Ok(());
        }
        if opened
            .headers
            .get(column)
            .is_some_and(|header| header::fold(header).base == header::fold(&order_number).base)
        {
            self.header_again(&cell, &order_number);
            return Ok(());
        }
        if order_number.contains('\u{fffd}') {
            self.unreadable(&cell, &order_number);
            return Ok(());
        }
        if let Some(column) = row.unclosed {
            self.problems.quote_not_closed(&opened.cell(column, row.number));
        }
        let draft = read_row::read(row, &self.plan, opened, &mut self.problems);
        self.items = self.items.saturating_add(draft.items.len());
        if self.items > limits::ITEMS {
            return Err(failures::too_many_items(&cell));
        }
        if order_number.is_empty() {
            self.without_number(row, draft, &cell);
        } else {
            self.place(draft, row.number, &cell);
        }
        Ok(())
    }

    /// The orders in the file's order, the rows read, and what could not be taken.
    pub(crate) fn finish(mut self) -> (Vec<ShipmentDraft>, u32, Vec<RowProblem>) {
        self.report_repeated_lines();
        self.report_zero_endings();
        self.report_undecodable();
        let orders = self.orders.into_iter().map(|order| order.draft).collect();
        (orders, self.rows, self.problems.into_list())
    }

    fn place(&mut self, mut draft: ShipmentDraft, row: u32, cell: &str) {
        let number = draft.order_number.clone();
        let Some(order) = self.by_number.get(&number).and_then(|index| self.orders.get_mut(*index)) else {
            draft.source = SourceRows { file: self.file.clone(), rows: vec![row] };
            draft.copies = 1;
            let kept = draft.items.iter().filter(|_| self.plan.row_is_product);
            let lines = kept.map(|item| (content(item), (row, 1))).collect();
            self.by_number.insert(number, self.orders.len());
            self.orders.push(Order { draft, row, lines });
            return;
        };
        order.draft.source.rows.push(row);
        if self.plan.row_is_product {
            add_product(order, draft, row, cell, self.policy, &mut self.problems);
        } else {
            add_copy(order, draft, row, cell, self.policy, &mut self.problems);
        }
    }

    /// A product row whose order fields are all empty goes on with the order above it, as merged
    /// cells leave it; any other row without an order number is a problem.
    fn without_number(&mut self, row: &Row, mut draft: ShipmentDraft, cell: &str) {
        let order_fields_empty =
            self.plan.targets.iter().filter(|target| !target.is_item).all(|target| row.value(target.column).is_empty());
        let above = self
            .orders
            .last()
            .filter(|order| order.draft.source.rows.last().is_some_and(|last| last + 1 == row.number));
        match above {
            Some(order) if self.plan.row_is_product && order_fields_empty && !draft.items.is_empty() => {
                draft.order_number.clone_from(&order.draft.order_number);
                self.place(draft, row.number, cell);
            }
            _ => self.problems.push(
                "intake/order-number-missing",
                cell,
                "",
                format!(
                    "Row {} has no order number ({cell} is empty) and was not taken. Enter it and import again.",
                    row.number
                ),
                format!("第 {} 行没有订单号（{cell} 为空），未导入。请补填后重新导入。", row.number),
            ),
        }
    }

    fn damaged(&mut self, cell: &str, value: &str) {
        self.problems.push(
            "intake/order-number-damaged",
            cell,
            value,
            format!(
                "The order number in {cell} was kept as a number ({value}); past 15 digits a spreadsheet changes digits, \
                 so the row was not taken. Export the orders again, or format the column as text and enter the number anew."
            ),
            format!(
                "{cell} 的订单号被当作数字保存（{value}）；超过 15 位时表格软件会改动末尾数字，因此该行未导入。\
                 请重新导出订单，或将该列设为文本后重新填写订单号。"
            ),
        );
    }

    fn unreadable(&mut self, cell: &str, value: &str) {
        self.problems.push(
            "intake/order-number-unreadable",
            cell,
            value,
            format!("The order number in {cell} cannot be read in this encoding; the row was not taken. Choose another encoding."),
            format!("{cell} 的订单号无法用当前编码读取，该行未导入。请改选其他编码。"),
        );
    }

    fn header_again(&mut self, cell: &str, value: &str) {
        self.problems.push(
            "intake/header-again",
            cell,
            value,
            format!("{cell} holds the header once more; the row was not taken as an order. Nothing has to be done."),
            format!("{cell} 是重复的表头行，未作为订单导入，无需处理。"),
        );
    }

    fn count_undecodable(&mut self, row: &Row, opened: &Opened) {
        if opened.format != "csv" {
            return;
        }
        for (column, cell) in row.cells.iter().enumerate() {
            let count = cell.matches('\u{fffd}').count();
            if count > 0 {
                let first = || (0, opened.cell(column, row.number), cell.clone());
                self.undecodable.get_or_insert_with(first).0 += count;
            }
        }
    }

    fn report_undecodable(&mut self) {
        let Some((count, cell, value)) = self.undecodable.take() else { return };
        self.problems.push(
            "intake/undecodable-text",
            &cell,
            &value,
            format!(
                "{count} character(s) could not be read in this encoding, the first in {cell}. Choose another encoding."
            ),
            format!("有 {count} 个字符无法用当前编码读取，首个位于 {cell}。请改选其他编码。"),
        );
    }

    /// In a file with a row a product, equal rows of an order are read once. When all its rows stand
    /// equally often the order itself stood twice; else a person must say whether it is more pieces.
    fn report_repeated_lines(&mut self) {
        if !self.plan.row_is_product {
            return;
        }
        for order in &mut self.orders {
            let most = order.lines.values().map(|(_, times)| *times).max().unwrap_or(1);
            order.draft.copies = most;
            if order.lines.values().all(|(_, times)| *times == most) {
                continue;
            }
            let number = &order.draft.order_number;
            for (row, times) in order.lines.values().filter(|(_, times)| *times > 1) {
                self.problems.push(
                    "intake/repeated-line",
                    &format!("{}{row}", clean::letter(self.plan.order_column)),
                    number,
                    format!(
                        "Order {number}: the product of row {row} stands {times} times and was read once. \
                         If the buyer ordered it more than once, raise the quantity."
                    ),
                    format!("订单 {number}：第 {row} 行的商品重复出现 {times} 次，只读取一次。如果买家确实多买，请修改数量。"),
                );
            }
        }
    }

    /// One number in ten ends in 0; when all do, a spreadsheet has replaced the last digit.
    fn report_zero_endings(&mut self) {
        let long = |number: &&String| number.len() >= 16 && number.bytes().all(|byte| byte.is_ascii_digit());
        let numbers: Vec<&String> = self.by_number.keys().filter(long).collect();
        if numbers.len() < 4 || !numbers.iter().all(|number| number.ends_with('0')) {
            return;
        }
        let first = numbers.first().map_or("", |number| number.as_str()).to_owned();
        let count = numbers.len();
        self.problems.push(
            "intake/order-numbers-end-in-zero",
            &clean::letter(self.plan.order_column),
            &first,
            format!(
                "All {count} order numbers end in 0: a spreadsheet has probably replaced their last digit. \
                 Compare them with the marketplace, or export the orders again."
            ),
            format!("全部 {count} 个订单号都以 0 结尾，最后一位很可能已被表格软件改动。请与平台核对，或重新导出订单。"),
        );
    }
}

/// A row of an order that is already there, in a file with a row an order.
fn add_copy(
    order: &mut Order,
    draft: ShipmentDraft,
    row: u32,
    cell: &str,
    policy: OnDuplicate,
    problems: &mut Problems,
) {
    let copies = order.draft.copies.saturating_add(1);
    order.draft.copies = copies;
    let source = std::mem::take(&mut order.draft.source);
    let same = ShipmentDraft { source: SourceRows::default(), copies: 0, ..order.draft.clone() } == draft;
    if !same {
        let (first, number) = (order.row, draft.order_number.clone());
        let (kept, other) = match policy {
            OnDuplicate::KeepFirst => (first, row),
            OnDuplicate::KeepLast => (row, first),
        };
        problems.push(
            "intake/order-number-repeated",
            cell,
            &number,
            format!("Order {number} stands on rows {first} and {row} with different content. Row {kept} was kept, row {other} was not; compare them."),
            format!("订单 {number} 在第 {first} 行和第 {row} 行内容不同。已保留第 {kept} 行，未采用第 {other} 行，请核对。"),
        );
        if policy == OnDuplicate::KeepLast {
            order.draft = draft;
            order.row = row;
        }
    }
    order.draft.source = source;
    order.draft.copies = copies;
}

/// One more product of an order, in a file with a row a product.
fn add_product(
    order: &mut Order,
    draft: ShipmentDraft,
    row: u32,
    cell: &str,
    policy: OnDuplicate,
    problems: &mut Problems,
) {
    let mut differs = None;
    for path in ShipmentDraft::PATHS {
        let (Some(had), Some(new)) = (order.draft.get(path), draft.get(path)) else { continue };
        if new.is_empty() || had == new {
            continue;
        }
        if had.is_empty() {
            let new = new.to_owned();
            order.draft.set(path, &new);
        } else {
            differs = differs.or(Some((*path, had.to_owned(), new.to_owned())));
            if policy == OnDuplicate::KeepLast {
                let new = new.to_owned();
                order.draft.set(path, &new);
            }
        }
    }
    if let Some((path, had, new)) = differs {
        let (first, number) = (order.row, &draft.order_number);
        let kept = if policy == OnDuplicate::KeepLast { &new } else { &had };
        let label = crate::field::by_path(path);
        let (en, zh) = label.map_or((path, path), |field| (field.en, field.zh));
        problems.push(
            "intake/order-rows-differ",
            cell,
            &new,
            format!("Order {number}: rows {first} and {row} differ in “{en}” (“{had}” and “{new}”). “{kept}” was kept; compare them."),
            format!("订单 {number}：第 {first} 行和第 {row} 行的“{zh}”不同（“{had}”与“{new}”）。已保留“{kept}”，请核对。"),
        );
    }
    for item in draft.items {
        let line = order.lines.entry(content(&item)).or_insert((row, 0));
        line.1 = line.1.saturating_add(1);
        if line.1 == 1 {
            order.draft.items.push(item);
        }
    }
}

/// An item's values as one text, to tell equal rows.
fn content(item: &ItemDraft) -> String {
    let ItemDraft {
        sku,
        title,
        specification,
        quantity,
        unit,
        unit_price,
        declared_name,
        declared_name_zh,
        material,
        hs_code,
        origin,
        unit_weight,
        length,
        width,
        height,
        declared_value,
        flags,
        stock,
        manufacturer_product_id,
        gtin,
    } = item;
    let goods = [sku, title, specification, quantity, unit, unit_price];
    let declared = [declared_name, declared_name_zh, material, hs_code, origin, declared_value, flags];
    let rest = [unit_weight, length, width, height, stock, manufacturer_product_id, gtin];
    goods.into_iter().chain(declared).chain(rest).map(String::as_str).collect::<Vec<_>>().join("\u{1f}")
}
