use crate::decimal::{Exact, kilograms};
use shipside_api::quote::{QuoteLine, RateRow};
use shipside_model::{Money, Text};

/// A price and the lines it is made of; the lines add up to the total exactly.
pub(crate) struct Price {
    pub(crate) total: Money,
    pub(crate) lines: Vec<QuoteLine>,
}

/// What a row asks for a billed weight, rounded once; `None` when the amount does not fit.
pub(crate) fn total(row: &RateRow, grams: i64) -> Option<Money> {
    exact(row, grams)?.round(row.currency)
}

fn exact(row: &RateRow, grams: i64) -> Option<Exact> {
    let parts = [base(row), step(row, grams)?.1, per_kg(row, grams)?, fee(row)];
    parts.into_iter().try_fold(0_i128, |sum, part| sum.checked_add(part.0)).map(Exact)
}

/// The same price with its lines.
pub(crate) fn explained(row: &RateRow, grams: i64) -> Option<Price> {
    let sum = exact(row, grams)?;
    let total = sum.round(row.currency)?;
    let currency = row.currency;
    let money = |amount: Exact| format!("{} {currency}", amount.text(currency));
    let mut lines = Vec::new();
    let mut push = |kind: &str, name: Text, formula: String, amount: Exact| {
        if amount.0 != 0 {
            lines.push(QuoteLine {
                kind: kind.to_owned(),
                name,
                formula,
                cell: row.cell.clone(),
                amount: amount.text(currency),
                currency,
            });
        }
    };
    push("base", Text::new("base price", "基础运费"), money(base(row)), base(row));
    let (count, amount) = step(row, grams)?;
    if let Some(step) = row.step {
        let each = money(Exact::from_card(step.amount));
        let formula = format!("⌈({grams} g − {} g) ÷ {} g⌉ = {count} × {each}", row.w_gt_g, step.grams);
        push("step", Text::new("further weight", "续重"), formula, amount);
    }
    let rate = money(Exact::from_card(row.per_kg));
    let formula = format!("{} kg × {rate}/kg", kilograms(grams));
    push("per-kg", Text::new("by weight", "按重量"), formula, per_kg(row, grams)?);
    push("item-fee", Text::new("handling fee per parcel", "挂号费（处理费）"), money(fee(row)), fee(row));
    let rounding = Exact(Exact::from_money(total).0 - sum.0);
    let formula = format!("{} → {}", sum.text(currency), total.amount());
    push("rounding", Text::new("rounding", "尾数舍入"), formula, rounding);
    Some(Price { total, lines })
}

fn base(row: &RateRow) -> Exact {
    Exact::from_card(row.base)
}

fn fee(row: &RateRow) -> Exact {
    Exact::from_card(row.item_fee)
}

/// Begun steps above the row's lower bound, and what they cost.
fn step(row: &RateRow, grams: i64) -> Option<(i128, Exact)> {
    let Some(step) = row.step else { return Some((0, Exact(0))) };
    let width = i128::from(step.grams.max(1));
    let over = (i128::from(grams) - i128::from(row.w_gt_g)).max(0);
    let count = over / width + i128::from(over % width != 0);
    Some((count, Exact(count.checked_mul(Exact::from_card(step.amount).0)?)))
}

/// 1/10,000 of the currency per kg, times grams, is 1/10,000,000 of the currency.
fn per_kg(row: &RateRow, grams: i64) -> Option<Exact> {
    i128::from(row.per_kg).checked_mul(i128::from(grams)).map(Exact)
}

#[cfg(test)]
mod tests {
    use super::*;
    use shipside_api::quote::Step;
    use shipside_model::Currency;

    fn row(currency: &str) -> RateRow {
        RateRow {
            cell: "rates.csv!2".to_owned(),
            w_gt_g: 500,
            w_le_g: None,
            base: 525_000,
            step: Some(Step { grams: 500, amount: 150_000 }),
            per_kg: 1_121_000,
            item_fee: 78_000,
            min_g: None,
            round_g: None,
            currency: Currency::new(currency).unwrap(),
            note: String::new(),
        }
    }

    #[test]
    fn every_part_has_its_line_and_they_add_up_to_the_total() {
        let price = explained(&row("CNY"), 1235).unwrap();
        let lines: Vec<String> =
            price.lines.iter().map(|line| format!("{} {} = {}", line.kind, line.formula, line.amount)).collect();
        let expected = [
            "base 52.50 CNY = 52.50",
            "step ⌈(1235 g − 500 g) ÷ 500 g⌉ = 2 × 15.00 CNY = 30.00",
            "per-kg 1.235 kg × 112.10 CNY/kg = 138.4435",
            "item-fee 7.80 CNY = 7.80",
            "rounding 228.7435 → 228.74 = -0.0035",
        ];
        assert_eq!(lines, expected);
        assert_eq!(price.total.to_string(), "228.74 CNY");
    }

    #[test]
    fn yen_have_no_decimals_and_round_half_up() {
        assert_eq!(total(&row("JPY"), 1235).unwrap().to_string(), "229 JPY");
    }

    #[test]
    fn a_begun_step_counts_as_a_whole_one() {
        let steps = |grams| step(&row("CNY"), grams).unwrap().0;
        assert_eq!([500, 501, 1000, 1001].map(steps), [0, 1, 1, 2]);
    }

    #[test]
    fn an_amount_that_does_not_fit_is_no_price() {
        let huge = RateRow { per_kg: i64::MAX, ..row("CNY") };
        assert_eq!(total(&huge, i64::MAX), None);
    }
}
