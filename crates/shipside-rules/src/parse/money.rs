//! Amounts as people and marketplaces write them: `US $68.80`, `11,20 USD`, `€12.50`, `¥30`.

use shipside_model::{Currency, Money};

/// What an amount field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MoneyRead {
    /// Nothing but blanks.
    Empty,
    /// An amount in a known currency.
    Value(Money),
    /// A number without a currency, or with a sign that several currencies use.
    NoCurrency,
    /// No number, or one that can be read in two ways.
    Unreadable,
}

impl MoneyRead {
    pub(crate) fn value(self) -> Option<Money> {
        match self {
            MoneyRead::Value(money) => Some(money),
            MoneyRead::Empty | MoneyRead::NoCurrency | MoneyRead::Unreadable => None,
        }
    }
}

/// Marks that name one currency; longer ones first.
const MARKS: &[(&str, &str)] = &[
    ("US$", "USD"),
    ("AU$", "AUD"),
    ("CA$", "CAD"),
    ("NZ$", "NZD"),
    ("HK$", "HKD"),
    ("SG$", "SGD"),
    ("MX$", "MXN"),
    ("NT$", "TWD"),
    ("CN¥", "CNY"),
    ("JP¥", "JPY"),
    ("RMB", "CNY"),
    ("人民币", "CNY"),
    ("美元", "USD"),
    ("美金", "USD"),
    ("欧元", "EUR"),
    ("英镑", "GBP"),
    ("日元", "JPY"),
    ("R$", "BRL"),
    ("A$", "AUD"),
    ("C$", "CAD"),
    ("S$", "SGD"),
    ("ZŁ", "PLN"),
    ("元", "CNY"),
    ("円", "JPY"),
    ("€", "EUR"),
    ("£", "GBP"),
    ("₽", "RUB"),
    ("₩", "KRW"),
    ("₺", "TRY"),
    ("₴", "UAH"),
    ("₪", "ILS"),
];

/// Signs that several currencies share: settled by the other amounts of the order, or not at all.
const SHARED: &[(&str, &[&str])] =
    &[("¥", &["CNY", "JPY"]), ("$", &["USD", "AUD", "CAD", "NZD", "HKD", "SGD", "MXN", "CLP", "TWD"])];

/// Reads an amount; `other` is the currency of the order's other amounts, if it is known.
pub(crate) fn money(text: &str, other: Option<Currency>) -> MoneyRead {
    let compact: String = text
        .chars()
        .filter(|c| !c.is_whitespace())
        .map(|c| if c == '￥' { '¥' } else { c })
        .flat_map(char::to_uppercase)
        .collect();
    if compact.is_empty() {
        return MoneyRead::Empty;
    }
    let is_number = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '-' | '\'');
    let number: String = compact.chars().filter(|c| is_number(*c)).collect();
    let mark: String = compact.chars().filter(|c| !is_number(*c)).collect();
    // Digits in two places (`3 x 12.50`) are no amount.
    if number.is_empty() || !compact.contains(&number) {
        return MoneyRead::Unreadable;
    }
    let Some(currency) = currency(&mark, other) else {
        let shared = mark.is_empty() || SHARED.iter().any(|(sign, _)| *sign == mark);
        return if shared { MoneyRead::NoCurrency } else { MoneyRead::Unreadable };
    };
    match plain(&number).and_then(|number| Money::parse(&number, currency).ok()) {
        Some(money) => MoneyRead::Value(money),
        None => MoneyRead::Unreadable,
    }
}

/// The currency named without doubt in a text.
pub(crate) fn own_currency(text: &str) -> Option<Currency> {
    money(text, None).value().map(Money::currency)
}

fn currency(mark: &str, other: Option<Currency>) -> Option<Currency> {
    let shared = SHARED.iter().find(|(sign, _)| *sign == mark);
    if let Some((_, candidates)) = shared {
        return other.filter(|other| candidates.contains(&other.as_str()));
    }
    let code = MARKS.iter().find(|(sign, _)| *sign == mark).map(|(_, code)| *code);
    Currency::new(code.unwrap_or_else(|| mark.trim_end_matches('$')))
}

/// A plain decimal: the last of two kinds of separator is the decimal one; `1,234` is a thousand, `1.234` is doubtful.
fn plain(number: &str) -> Option<String> {
    let number = number.replace('\'', "");
    let commas = number.matches(',').count();
    let points = number.matches('.').count();
    let decimals = |separator: char| number.rsplit(separator).next().map_or(0, str::len);
    match (commas, points) {
        (0, 0) => Some(number),
        (0, 1) if decimals('.') != 3 => Some(number),
        (1, 0) if decimals(',') != 3 => Some(number.replace(',', ".")),
        (1.., 0) => grouped(&number, ',').then(|| number.replace(',', "")),
        (0, 2..) => grouped(&number, '.').then(|| number.replace('.', "")),
        (1.., 1) if number.rfind(',') < number.find('.') => Some(number.replace(',', "")),
        (1, 1..) if number.rfind('.') < number.find(',') => Some(number.replace('.', "").replace(',', ".")),
        _ => None,
    }
}

fn grouped(number: &str, separator: char) -> bool {
    let mut groups = number.split(separator);
    let first = groups.next().map_or(0, |group| group.trim_start_matches('-').len());
    (1..=3).contains(&first) && groups.all(|group| group.len() == 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        check_beside(text, None, expected);
    }

    fn check_beside(text: &str, other: Option<&str>, expected: &str) {
        let seen = match money(text, other.and_then(Currency::new)) {
            MoneyRead::Empty => "empty".to_owned(),
            MoneyRead::Value(money) => money.to_string(),
            MoneyRead::NoCurrency => "no currency".to_owned(),
            MoneyRead::Unreadable => "unreadable".to_owned(),
        };
        assert_eq!(seen, expected, "{text}");
    }

    #[test]
    fn currencies_are_read_before_and_behind_the_amount() {
        check("US $68.80", "68.80 USD");
        check("USD 68.80", "68.80 USD");
        check("11,20 USD", "11.20 USD");
        check("€12.50", "12.50 EUR");
        check("12,50 €", "12.50 EUR");
        check("R$ 7,80", "7.80 BRL");
        check("35元", "35.00 CNY");
        check("CN¥30", "30.00 CNY");
        check("1 290 ₽", "1290.00 RUB");
        check("JPY 3900", "3900 JPY");
        check("-3.00 USD", "-3.00 USD");
    }

    #[test]
    fn separators_are_read_in_one_way_or_not_at_all() {
        check("USD 1,234.56", "1234.56 USD");
        check("1.234,56 EUR", "1234.56 EUR");
        check("1.234.567,00 EUR", "1234567.00 EUR");
        check("USD 1,234", "1234.00 USD");
        check("USD 12,345,678", "12345678.00 USD");
        check("USD 1'234.50", "1234.50 USD");
        check("USD 1.234", "unreadable");
        check("USD 1234,567", "unreadable");
        check("USD -1,234", "-1234.00 USD");
        check("USD 1,23,4.5.6", "unreadable");
    }

    #[test]
    fn a_shared_sign_is_settled_by_the_other_amounts_only() {
        check("¥30", "no currency");
        check("￥30", "no currency");
        check("$12", "no currency");
        check_beside("¥30", Some("JPY"), "30 JPY");
        check_beside("¥30", Some("CNY"), "30.00 CNY");
        check_beside("¥30", Some("USD"), "no currency");
        check_beside("$12", Some("USD"), "12.00 USD");
        check("68.80", "no currency");
    }

    #[test]
    fn what_is_no_amount_is_not_read() {
        check(" ", "empty");
        check("free", "unreadable");
        check("3 x 12.50 USD", "unreadable");
        check("12.505 USD", "unreadable");
        check("99999999999999999999 USD", "unreadable");
    }
}
