use serde::{Deserialize, Serialize};
use std::fmt;

/// An ISO 4217 currency code, upper case.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Currency([u8; 3]);

impl Currency {
    /// Renminbi.
    pub const CNY: Currency = Currency(*b"CNY");
    /// United States dollar.
    pub const USD: Currency = Currency(*b"USD");
    /// Euro.
    pub const EUR: Currency = Currency(*b"EUR");

    /// Reads three ASCII letters of either case.
    pub fn new(code: &str) -> Option<Self> {
        let &[a, b, c] = code.as_bytes() else { return None };
        [a, b, c]
            .iter()
            .all(u8::is_ascii_alphabetic)
            .then(|| Currency([a, b, c].map(|letter| letter.to_ascii_uppercase())))
    }

    /// The code, for example `CNY`.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("")
    }

    /// Digits after the decimal point of the minor unit (ISO 4217): 0 for JPY, 3 for KWD, else 2.
    pub fn exponent(self) -> u32 {
        match &self.0 {
            b"BIF" | b"CLP" | b"DJF" | b"GNF" | b"ISK" | b"JPY" | b"KMF" | b"KRW" | b"PYG" | b"RWF" | b"UGX"
            | b"VND" | b"VUV" | b"XAF" | b"XOF" | b"XPF" => 0,
            b"BHD" | b"IQD" | b"JOD" | b"KWD" | b"LYD" | b"OMR" | b"TND" => 3,
            _ => 2,
        }
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl TryFrom<String> for Currency {
    type Error = String;

    fn try_from(code: String) -> Result<Self, String> {
        Currency::new(&code).ok_or_else(|| format!("`{code}` is no three-letter currency code"))
    }
}

impl From<Currency> for String {
    fn from(currency: Currency) -> String {
        currency.as_str().to_owned()
    }
}

/// An exact amount of money: whole minor units (cents, fen) of one currency. Never a float.
///
/// On the wire: `{"amount":"68.80","currency":"USD"}`.
///
/// ```
/// use shipside_model::{Currency, Money};
/// let price = Money::parse("68.8", Currency::USD).unwrap();
/// assert_eq!(price.minor(), 6880);
/// assert_eq!(price.to_string(), "68.80 USD");
/// assert_eq!(price.checked_add(price).unwrap().amount(), "137.60");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "WireMoney", into = "WireMoney")]
pub struct Money {
    currency: Currency,
    minor: i64,
}

/// Why a text is no amount of money.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MoneyError {
    /// Something other than an optional sign, digits and one decimal point.
    #[error("`{0}` is no decimal amount")]
    NotDecimal(String),
    /// More digits after the point than the currency has.
    #[error("`{amount}` has more decimals than {currency} has ({})", currency.exponent())]
    TooManyDecimals {
        /// The text as it stood.
        amount: String,
        /// The currency it was read in.
        currency: Currency,
    },
    /// Beyond what 64 bits of minor units hold.
    #[error("`{0}` is too large")]
    TooLarge(String),
}

impl Money {
    /// An amount in minor units: `Money::from_minor(6880, Currency::USD)` is 68.80 USD.
    pub fn from_minor(minor: i64, currency: Currency) -> Self {
        Money { currency, minor }
    }

    /// Nothing, in this currency.
    pub fn zero(currency: Currency) -> Self {
        Money { currency, minor: 0 }
    }

    /// Reads a plain decimal (`68.80`, `-3`, `1000`); no grouping, no symbol, no exponent.
    pub fn parse(amount: &str, currency: Currency) -> Result<Self, MoneyError> {
        let text = amount.trim();
        let exponent = currency.exponent() as usize;
        let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
        let (sign, whole) = whole.strip_prefix('-').map_or((1, whole), |rest| (-1, rest));
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || !digits(whole) || !digits(fraction) || text.ends_with('.') {
            return Err(MoneyError::NotDecimal(amount.to_owned()));
        }
        let kept = fraction.trim_end_matches('0');
        if kept.len() > exponent {
            return Err(MoneyError::TooManyDecimals { amount: amount.to_owned(), currency });
        }
        let padded = format!("{whole}{kept:0<exponent$}");
        let minor: i64 = padded.parse().map_err(|_| MoneyError::TooLarge(amount.to_owned()))?;
        Ok(Money { currency, minor: sign * minor })
    }

    /// The currency.
    pub fn currency(self) -> Currency {
        self.currency
    }

    /// Whole minor units.
    pub fn minor(self) -> i64 {
        self.minor
    }

    /// The sum, or `None` when the currencies differ or the sum does not fit.
    pub fn checked_add(self, other: Money) -> Option<Money> {
        if self.currency != other.currency {
            return None;
        }
        Some(Money { minor: self.minor.checked_add(other.minor)?, ..self })
    }

    /// The amount times a count, or `None` when it does not fit.
    pub fn checked_mul(self, count: i64) -> Option<Money> {
        Some(Money { minor: self.minor.checked_mul(count)?, ..self })
    }

    /// The amount as a plain decimal with all decimals of the currency: `68.80`.
    pub fn amount(self) -> String {
        let exponent = self.currency.exponent() as usize;
        let sign = if self.minor < 0 { "-" } else { "" };
        let digits = format!("{:0>width$}", self.minor.unsigned_abs(), width = exponent + 1);
        let (whole, fraction) = digits.split_at(digits.len() - exponent);
        if exponent == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") }
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.amount(), self.currency)
    }
}

#[derive(Serialize, Deserialize)]
struct WireMoney {
    amount: String,
    currency: Currency,
}

impl TryFrom<WireMoney> for Money {
    type Error = MoneyError;

    fn try_from(wire: WireMoney) -> Result<Self, MoneyError> {
        Money::parse(&wire.amount, wire.currency)
    }
}

impl From<Money> for WireMoney {
    fn from(money: Money) -> Self {
        WireMoney { amount: money.amount(), currency: money.currency }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(amount: &str, currency: &str, expected: &str) {
        let currency = Currency::new(currency).unwrap();
        let seen = match Money::parse(amount, currency) {
            Ok(money) => money.to_string(),
            Err(error) => error.to_string(),
        };
        assert_eq!(seen, expected, "{amount} {currency}");
    }

    #[test]
    fn amounts_are_read_exactly_or_refused() {
        check("68.8", "USD", "68.80 USD");
        check("0.05", "USD", "0.05 USD");
        check("-0.05", "USD", "-0.05 USD");
        check("3900", "JPY", "3900 JPY");
        check("3900.00", "JPY", "3900 JPY");
        check("1.005", "KWD", "1.005 KWD");
        check("1.005", "USD", "`1.005` has more decimals than USD has (2)");
        check("1,000", "USD", "`1,000` is no decimal amount");
        check("1e3", "USD", "`1e3` is no decimal amount");
        check("", "USD", "`` is no decimal amount");
        check(".5", "USD", "`.5` is no decimal amount");
        check("5.", "USD", "`5.` is no decimal amount");
        check("99999999999999999999", "USD", "`99999999999999999999` is too large");
    }
}
