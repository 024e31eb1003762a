use shipside_api::quote::RateRow;

/// The price row a weight falls into and the weight it is billed at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Billed<'a> {
    pub(crate) row: &'a RateRow,
    pub(crate) grams: i64,
}

/// Why no row holds; the bound is in grams.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Miss {
    /// At or below the exclusive lower bound of the first row.
    Below(u32),
    /// Above the inclusive upper bound of the last row before it.
    Above(u32),
    /// The zone has no rows.
    Empty,
}

/// Finds the row for a weight: the row's minimum first, then its rounding step, then the bracket that
/// holds the result. A weight that its own row's rounding lifts over the row's end is billed in the next row.
///
/// `rows` run from light to heavy, as the importer leaves them.
pub(crate) fn bracket(rows: &[RateRow], grams: i64) -> Result<Billed<'_>, Miss> {
    let first = rows.first().ok_or(Miss::Empty)?;
    let mut weight = grams;
    if weight <= i64::from(first.w_gt_g) {
        weight = weight.max(first.min_g.map_or(0, i64::from));
    }
    // Each turn either ends or moves to a heavier row, so there are at most as many turns as rows.
    for _ in rows {
        let row = row_of(rows, weight)?;
        let raised = raise(row, weight);
        if row.w_le_g.is_none_or(|bound| raised <= i64::from(bound)) {
            return Ok(Billed { row, grams: raised });
        }
        weight = raised;
    }
    Err(Miss::Above(last_bound(rows)))
}

fn row_of(rows: &[RateRow], weight: i64) -> Result<&RateRow, Miss> {
    let index = rows.partition_point(|row| row.w_le_g.is_some_and(|bound| i64::from(bound) < weight));
    match rows.get(index) {
        Some(row) if i64::from(row.w_gt_g) < weight => Ok(row),
        Some(row) if index == 0 => Err(Miss::Below(row.w_gt_g)),
        _ => Err(Miss::Above(last_bound(rows.get(..index).unwrap_or(rows)))),
    }
}

fn last_bound(rows: &[RateRow]) -> u32 {
    rows.last().and_then(|row| row.w_le_g).unwrap_or(0)
}

/// The weight at this row's minimum or more, rounded up to this row's step.
fn raise(row: &RateRow, weight: i64) -> i64 {
    let weight = weight.max(row.min_g.map_or(0, i64::from));
    match row.round_g.map(i64::from) {
        Some(step) if step > 0 => {
            let over = weight % step;
            if over == 0 { weight } else { weight.saturating_add(step - over) }
        }
        _ => weight,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use shipside_model::Currency;

    fn row(w_gt_g: u32, w_le_g: u32, min: u32, round: u32) -> RateRow {
        let some = |value| (value > 0).then_some(value);
        RateRow {
            cell: String::new(),
            w_gt_g,
            w_le_g: some(w_le_g),
            base: 0,
            step: None,
            per_kg: 0,
            item_fee: 0,
            min_g: some(min),
            round_g: some(round),
            currency: Currency::CNY,
            note: String::new(),
        }
    }

    fn check(rows: &[RateRow], grams: i64, expected: Result<(u32, i64), Miss>) {
        let seen = bracket(rows, grams).map(|billed| (billed.row.w_gt_g, billed.grams));
        assert_eq!(seen, expected, "{grams} g");
    }

    #[test]
    fn a_row_holds_from_above_its_lower_bound_up_to_and_with_its_upper_bound() {
        let rows = [row(0, 100, 0, 0), row(100, 200, 0, 0), row(200, 0, 0, 0)];
        check(&rows, 1, Ok((0, 1)));
        check(&rows, 100, Ok((0, 100)));
        check(&rows, 101, Ok((100, 101)));
        check(&rows, 200, Ok((100, 200)));
        check(&rows, 201, Ok((200, 201)));
        check(&rows, 99_999_999, Ok((200, 99_999_999)));
    }

    #[test]
    fn outside_the_rows_there_is_no_price() {
        let rows = [row(50, 100, 0, 0), row(100, 200, 0, 0)];
        check(&rows, 50, Err(Miss::Below(50)));
        check(&rows, 51, Ok((50, 51)));
        check(&rows, 201, Err(Miss::Above(200)));
        check(&[], 1, Err(Miss::Empty));
        check(&[row(0, 100, 0, 0), row(150, 200, 0, 0)], 120, Err(Miss::Above(100)));
    }

    #[test]
    fn minimum_comes_before_rounding_and_rounding_before_the_bracket() {
        let rows = [row(0, 2000, 30, 10), row(2000, 10_000, 0, 500)];
        check(&rows, 7, Ok((0, 30)));
        check(&rows, 31, Ok((0, 40)));
        check(&rows, 1991, Ok((0, 2000)));
        check(&rows, 2001, Ok((2000, 2500)));
        check(&rows, 10_000, Ok((2000, 10_000)));
        check(&rows, 10_001, Err(Miss::Above(10_000)));
        check(&[row(100, 200, 150, 0)], 20, Ok((100, 150)));
    }

    #[test]
    fn a_step_that_leaves_its_row_is_billed_in_the_next_one() {
        let rows = [row(0, 250, 0, 100), row(250, 500, 0, 10)];
        check(&rows, 220, Ok((250, 300)));
        check(&rows, 200, Ok((0, 200)));
        check(&[row(0, 250, 0, 100)], 220, Err(Miss::Above(250)));
    }
}
