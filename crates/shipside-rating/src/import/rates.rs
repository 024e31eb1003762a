use super::number;
use super::report::Report;
use super::table::{self, Column, Row, Table};
use shipside_api::quote::{RateRow, Step};
use shipside_model::Currency;
use std::collections::BTreeMap;

/// Service → zone → price rows in the file's order.
pub(super) type Rows = BTreeMap<String, BTreeMap<String, Vec<RateRow>>>;

const fn column(name: &'static str, required: bool, number: bool) -> Column {
    Column { name, required, number }
}

const COLUMNS: [Column; 13] = [
    column("service", true, false),
    column("zone", true, false),
    column("w_gt_g", true, true),
    column("w_le_g", true, true),
    column("base", false, true),
    column("step_g", false, true),
    column("step_amount", false, true),
    column("per_kg", false, true),
    column("item_fee", false, true),
    column("min_g", false, true),
    column("round_g", false, true),
    column("currency", true, false),
    column("note", false, false),
];

/// Reads `rates.csv`; rows with a bad cell are reported and left out.
pub(super) fn read(text: &str, report: &mut Report) -> Rows {
    let mut rows = Rows::new();
    let Some(table) = table::read("rates.csv", text, table::MAX_PRICES, &COLUMNS, report) else { return rows };
    for row in &table.rows {
        if let Some((service, zone, rate)) = rate(&table, row, report) {
            rows.entry(service).or_default().entry(zone).or_default().push(rate);
        }
    }
    rows
}

fn rate(table: &Table, row: &Row, report: &mut Report) -> Option<(String, String, RateRow)> {
    let mut bad = 0;
    let w_gt_g = table.number(row, "w_gt_g", number::whole, &mut bad, report);
    let w_le_g = table.number(row, "w_le_g", number::width, &mut bad, report);
    let base = table.number(row, "base", number::amount, &mut bad, report);
    let step_g = table.number(row, "step_g", number::width, &mut bad, report);
    let step_amount = table.number(row, "step_amount", number::amount, &mut bad, report);
    let per_kg = table.number(row, "per_kg", number::amount, &mut bad, report);
    let item_fee = table.number(row, "item_fee", number::amount, &mut bad, report);
    let min_g = table.number(row, "min_g", number::whole, &mut bad, report);
    let round_g = table.number(row, "round_g", number::width, &mut bad, report);
    let currency = currency(table, row, report);
    let named = ["service", "zone"].map(|name| filled(table, row, name, report)) == [true, true];
    if bad > 0 || !named {
        return None;
    }
    let w_gt_g = bounds(table, row, [w_gt_g, w_le_g, min_g], report)?;
    let step = step(table, row, step_g, step_amount, report)?;
    if [base, per_kg, item_fee, step.map(|step| step.amount)].into_iter().flatten().all(|amount| amount == 0) {
        report.error(
            "rate-card/no-price",
            table.at(row),
            "",
            "the row has no amount, so its parcels would be free: fill base, step_amount, per_kg or item_fee"
                .to_owned(),
            "该行没有任何金额，等于免运费：请填写 base、step_amount、per_kg 或 item_fee".to_owned(),
        );
        return None;
    }
    let rate = RateRow {
        cell: table.at(row).path(),
        w_gt_g,
        w_le_g,
        base: base.unwrap_or(0),
        step,
        per_kg: per_kg.unwrap_or(0),
        item_fee: item_fee.unwrap_or(0),
        min_g: min_g.filter(|min| *min > 0),
        round_g: round_g.filter(|step| *step > 1),
        currency: currency?,
        note: table.text(row, "note").to_owned(),
    };
    Some((table.text(row, "service").to_owned(), table.text(row, "zone").to_owned(), rate))
}

fn currency(table: &Table, row: &Row, report: &mut Report) -> Option<Currency> {
    let text = table.text(row, "currency");
    let currency = Currency::new(text);
    if currency.is_none() {
        let (code, en, zh) = if text.is_empty() {
            ("rate-card/missing-currency", "the row has no currency".to_owned(), "该行没有币种".to_owned())
        } else {
            let (en, zh) = (format!("`{text}` is no currency code"), format!("“{text}”不是币种代码"));
            ("rate-card/currency", en, zh)
        };
        let (en, zh) = (format!("{en}: write CNY, USD, …"), format!("{zh}：请填写 CNY、USD 等"));
        report.error(code, table.at(row), text, en, zh);
    }
    currency
}

fn filled(table: &Table, row: &Row, name: &str, report: &mut Report) -> bool {
    let there = !table.text(row, name).is_empty();
    if !there {
        report.error(
            "rate-card/empty-cell",
            table.at(row),
            "",
            format!("column `{name}` is empty: every row names its {name} (merged cells are not filled down)"),
            format!("“{name}”列为空：每一行都要填写（合并单元格不会自动向下填充）"),
        );
    }
    there
}

/// The lower bound, once the bounds and the minimum make sense together.
fn bounds(table: &Table, row: &Row, [lo, hi, min]: [Option<u32>; 3], report: &mut Report) -> Option<u32> {
    let Some(lo) = lo else {
        report.error(
            "rate-card/empty-cell",
            table.at(row),
            "",
            "column `w_gt_g` is empty: write the weight the row starts above, 0 for the first".to_owned(),
            "“w_gt_g”列为空：请填写该行的起始重量（不含），第一行填 0".to_owned(),
        );
        return None;
    };
    if let Some(hi) = hi.filter(|hi| *hi <= lo) {
        report.error(
            "rate-card/min-over-max",
            table.at(row),
            &format!("{lo} < W ≤ {hi}"),
            format!(
                "the row starts above {lo} g and ends at {hi} g: it can hold no parcel, the bounds are wrong or swapped"
            ),
            format!("该行从 {lo} g 以上到 {hi} g 为止，没有包裹能落在其中：上下限有误或颠倒"),
        );
        return None;
    }
    if let (Some(min), Some(hi)) = (min, hi)
        && min > hi
    {
        report.error(
            "rate-card/min-over-max",
            table.at(row),
            &min.to_string(),
            format!("the minimum {min} g is above the row's end {hi} g: the row can never hold"),
            format!("起重 {min} g 大于该行上限 {hi} g：该行永远用不到"),
        );
        return None;
    }
    Some(lo)
}

fn step(
    table: &Table,
    row: &Row,
    grams: Option<u32>,
    amount: Option<i64>,
    report: &mut Report,
) -> Option<Option<Step>> {
    match (grams, amount) {
        (Some(grams), Some(amount)) => Some(Some(Step { grams, amount })),
        (None, None) => Some(None),
        (grams, _) => {
            let (there, missing) = if grams.is_some() { ("step_g", "step_amount") } else { ("step_amount", "step_g") };
            report.error(
                "rate-card/half-step",
                table.at(row),
                "",
                format!("`{there}` is given without `{missing}`: fill both or neither"),
                format!("填了“{there}”但没有“{missing}”：两者要么都填，要么都不填"),
            );
            None
        }
    }
}
