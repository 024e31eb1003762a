use shipside_model::{Currency, Money};

/// Digits kept after the point while a price is worked out: amounts have four (1/10,000 of the
/// currency), and a price per kilogram times grams needs three more.
const PLACES: u32 = 7;

/// An exact amount while a price is worked out, in 1/10,000,000 of the currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Exact(pub(crate) i128);

impl Exact {
    /// An amount of a rate card (1/10,000 of the currency).
    pub(crate) fn from_card(amount: i64) -> Self {
        Exact(i128::from(amount) * 1000)
    }

    /// An amount of money.
    pub(crate) fn from_money(money: Money) -> Self {
        Exact(i128::from(money.minor()) * minor_unit(money.currency()))
    }

    /// Rounded half up to the minor unit of the currency; `None` when it does not fit.
    pub(crate) fn round(self, currency: Currency) -> Option<Money> {
        let unit = minor_unit(currency);
        let minor = self.0.checked_mul(2)?.checked_add(unit)?.div_euclid(unit * 2);
        Some(Money::from_minor(i64::try_from(minor).ok()?, currency))
    }

    /// A plain decimal with at least the currency's decimals and no further zeros: `12.345`, `78.00`.
    pub(crate) fn text(self, currency: Currency) -> String {
        let sign = if self.0 < 0 { "-" } else { "" };
        let places = PLACES as usize;
        let digits = format!("{:0>width$}", self.0.unsigned_abs(), width = places + 1);
        let (whole, fraction) = digits.split_at(digits.len() - places);
        let shown = fraction.trim_end_matches('0').len().max(currency.exponent() as usize);
        match fraction.get(..shown) {
            Some(fraction) if !fraction.is_empty() => format!("{sign}{whole}.{fraction}"),
            _ => format!("{sign}{whole}"),
        }
    }
}

/// One minor unit (a cent, a fen, a yen) in 1/10,000,000 of the currency.
fn minor_unit(currency: Currency) -> i128 {
    10_i128.pow(PLACES.saturating_sub(currency.exponent()))
}

/// Grams as kilograms with three decimals: `0.701`.
pub(crate) fn kilograms(grams: i64) -> String {
    format!("{}.{:03}", grams / 1000, grams % 1000)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(exact: i128, currency: &str, text: &str, rounded: &str) {
        let currency = Currency::new(currency).unwrap();
        assert_eq!(Exact(exact).text(currency), text);
        assert_eq!(Exact(exact).round(currency).unwrap().to_string(), rounded);
    }

    #[test]
    fn amounts_keep_every_digit_and_round_half_up_once() {
        check(884_090_000, "CNY", "88.409", "88.41 CNY");
        check(780_000_000, "CNY", "78.00", "78.00 CNY");
        check(50_000, "CNY", "0.005", "0.01 CNY");
        check(49_999, "CNY", "0.0049999", "0.00 CNY");
        check(-40_000, "CNY", "-0.004", "0.00 CNY");
        check(5_300_000_000, "JPY", "530", "530 JPY");
        check(5_304_999_999, "JPY", "530.4999999", "530 JPY");
        check(5_305_000_000, "JPY", "530.5", "531 JPY");
        check(12_345_678, "KWD", "1.2345678", "1.235 KWD");
    }

    #[test]
    fn an_amount_beyond_what_money_holds_is_none() {
        assert_eq!(Exact(i128::MAX).round(Currency::CNY), None);
        assert_eq!(Exact(i128::from(i64::MAX) * 100_000 + 100_000).round(Currency::CNY), None);
    }
}
