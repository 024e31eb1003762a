//! The sums of a declaration.

use super::Declaration;
use super::content::ContentType;
use shipside_model::{Currency, Money, Weight};

/// What does not add up. Lines are counted from zero.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// There is not a single line.
    NoLines,
    /// A line without a piece.
    Quantity {
        /// Which.
        line: usize,
    },
    /// The pieces weigh more than the parcel.
    NetOverGross {
        /// The sum of the lines.
        net: Weight,
        /// The parcel.
        gross: Weight,
    },
    /// Values in more than one currency; a form has one.
    Currencies {
        /// Each once, in the order of the lines.
        currencies: Vec<Currency>,
    },
    /// The lines do not make the total.
    Total {
        /// The sum of the lines.
        sum: Money,
        /// As written.
        total: Money,
    },
    /// A sold line without its HS code.
    NoHsCode {
        /// Which.
        line: usize,
    },
    /// A sold line without its country of origin.
    NoOrigin {
        /// Which.
        line: usize,
    },
    /// A sum beyond what can be kept exactly.
    TooLarge,
}

/// Everything that does not add up, in the order of the form.
///
/// What is not known is not judged: weights are compared only when every line and the parcel have one, values only
/// when every line has one. HS code and origin are asked for when goods were sold.
pub fn check(declaration: &Declaration) -> Vec<Problem> {
    let mut found = Vec::new();
    if declaration.lines.is_empty() {
        found.push(Problem::NoLines);
    }
    for (line, facts) in declaration.lines.iter().enumerate() {
        if facts.quantity == Some(0) {
            found.push(Problem::Quantity { line });
        }
    }
    found.extend(weights(declaration));
    found.extend(values(declaration));
    if declaration.content == Some(ContentType::SaleOfGoods) {
        for (line, facts) in declaration.lines.iter().enumerate() {
            if !facts.has_hs_code {
                found.push(Problem::NoHsCode { line });
            }
            if !facts.has_origin {
                found.push(Problem::NoOrigin { line });
            }
        }
    }
    found
}

fn weights(declaration: &Declaration) -> Option<Problem> {
    let gross = declaration.gross?;
    let mut net = Weight::ZERO;
    for line in &declaration.lines {
        let line = line.unit_net?.checked_mul(i64::from(line.quantity?));
        match line.and_then(|line| net.checked_add(line)) {
            Some(sum) => net = sum,
            None => return Some(Problem::TooLarge),
        }
    }
    (net > gross).then_some(Problem::NetOverGross { net, gross })
}

fn values(declaration: &Declaration) -> Option<Problem> {
    let mut currencies: Vec<Currency> = Vec::new();
    for value in declaration.lines.iter().filter_map(|line| line.unit_value) {
        if !currencies.contains(&value.currency()) {
            currencies.push(value.currency());
        }
    }
    let [currency] = currencies.as_slice() else {
        return (currencies.len() > 1).then_some(Problem::Currencies { currencies });
    };
    let total = declaration.total?;
    let mut sum = Money::zero(*currency);
    for line in &declaration.lines {
        let line = line.unit_value?.checked_mul(i64::from(line.quantity?));
        match line.and_then(|line| sum.checked_add(line)) {
            Some(next) => sum = next,
            None => return Some(Problem::TooLarge),
        }
    }
    if total.currency() != *currency {
        return Some(Problem::Currencies { currencies: vec![*currency, total.currency()] });
    }
    (sum != total).then_some(Problem::Total { sum, total })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::declaration::Line;

    fn money(text: &str) -> Option<Money> {
        let (amount, currency) = text.split_once(' ')?;
        Money::parse(amount, Currency::new(currency)?).ok()
    }

    fn line(quantity: u32, grams: i64, value: &str) -> Line {
        Line {
            quantity: Some(quantity),
            has_description: true,
            unit_net: Some(Weight::from_grams(grams)),
            unit_value: money(value),
            has_hs_code: true,
            has_origin: true,
        }
    }

    fn of(lines: &[Line], grams: i64, total: &str) -> Declaration {
        Declaration {
            content: Some(ContentType::SaleOfGoods),
            gross: Some(Weight::from_grams(grams)),
            total: money(total),
            lines: lines.to_vec(),
            ..Declaration::default()
        }
    }

    #[track_caller]
    fn says(declaration: &Declaration, expected: &str) {
        let found = check(declaration);
        let names: Vec<String> = found.iter().map(|problem| format!("{problem:?}")).collect();
        let short = |name: &String| name.split([' ', '{']).next().unwrap_or_default().to_owned();
        assert_eq!(names.iter().map(short).collect::<Vec<_>>().join(" "), expected, "{found:?}");
    }

    #[test]
    fn sums_that_add_up_are_silent() {
        says(&of(&[line(2, 100, "3.50 USD"), line(1, 50, "1.00 USD")], 250, "8.00 USD"), "");
        says(&of(&[line(2, 100, "3.50 USD")], 200, ""), "");
    }

    #[test]
    fn each_sum_is_judged_to_the_last_unit() {
        says(&of(&[line(2, 100, "3.50 USD")], 199, "7.00 USD"), "NetOverGross");
        says(&of(&[line(2, 100, "3.50 USD")], 200, "7.01 USD"), "Total");
        says(&of(&[line(0, 100, "3.50 USD")], 200, ""), "Quantity");
        says(&of(&[], 200, ""), "NoLines");
    }

    #[test]
    fn a_form_has_one_currency() {
        says(&of(&[line(1, 1, "1.00 USD"), line(1, 1, "1.00 EUR")], 200, ""), "Currencies");
        says(&of(&[line(1, 1, "1.00 USD")], 200, "1.00 EUR"), "Currencies");
    }

    #[test]
    fn sold_goods_need_code_and_origin_and_a_gift_does_not() {
        let bare = Line { has_hs_code: false, has_origin: false, ..line(1, 1, "1.00 USD") };
        says(&of(&[bare], 10, ""), "NoHsCode NoOrigin");
        says(&Declaration { content: Some(ContentType::Gift), ..of(&[bare], 10, "") }, "");
    }

    #[test]
    fn what_is_not_known_is_not_judged_and_what_is_huge_is_said() {
        let unknown = Line { unit_net: None, unit_value: None, ..line(1, 1, "1.00 USD") };
        says(&of(&[unknown, line(1, 900, "1.00 USD")], 10, "9.00 USD"), "");
        let huge = Line { unit_net: Some(Weight::from_nanograms(i64::MAX)), ..line(2, 1, "1.00 USD") };
        says(&of(&[huge], 10, ""), "TooLarge");
    }
}
