//! CN 22 or CN 23.
//!
//! Rule: letter post up to 300 SDR takes a CN 22; letter post above it and every parcel a CN 23. What 300 SDR are in
//! another currency changes daily and comes in as a rate; the figures of April 2026 are for orientation only.

use shipside_model::{Currency, Money};

/// What the post calls the item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ItemKind {
    /// Letter post: small packets up to 2 kg.
    Letter,
    /// A parcel or an express item.
    Parcel,
}

/// The form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// The small one.
    Cn22,
    /// The large one.
    Cn23,
    /// It depends on a rate or a value that is not known.
    Unknown,
}

/// What 300 SDR are worth in a currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SdrLimit {
    /// The amount.
    pub limit: Money,
    /// False for the rough figures kept here: they must be shown as unverified.
    pub is_exact: bool,
}

impl SdrLimit {
    /// The rough figures of April 2026: some 350 EUR or 420 USD (one secondary source); `None` for other currencies.
    pub fn rough(currency: Currency) -> Option<Self> {
        let minor = match currency {
            Currency::EUR => 35_000,
            Currency::USD => 42_000,
            _ => return None,
        };
        Some(SdrLimit { limit: Money::from_minor(minor, currency), is_exact: false })
    }
}

/// The form for an item of this value.
///
/// A rough limit decides only for values more than a tenth away from it.
///
/// ```
/// use shipside_customs::declaration::form::{Form, ItemKind, SdrLimit, form};
/// use shipside_model::{Currency, Money};
/// let value = Money::from_minor(5_000, Currency::USD);
/// assert_eq!(form(ItemKind::Letter, Some(value), SdrLimit::rough(Currency::USD)), Form::Cn22);
/// assert_eq!(form(ItemKind::Parcel, None, None), Form::Cn23);
/// ```
pub fn form(kind: ItemKind, value: Option<Money>, limit: Option<SdrLimit>) -> Form {
    if kind == ItemKind::Parcel {
        return Form::Cn23;
    }
    let (Some(value), Some(SdrLimit { limit, is_exact })) = (value, limit) else { return Form::Unknown };
    if value.currency() != limit.currency() {
        return Form::Unknown;
    }
    let doubt = if is_exact { 0 } else { limit.minor() / 10 };
    match value.minor() {
        minor if minor > limit.minor().saturating_add(doubt) => Form::Cn23,
        minor if minor <= limit.minor().saturating_sub(doubt) => Form::Cn22,
        _ => Form::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn letter(value: i64, limit: Option<SdrLimit>, expected: Form) {
        assert_eq!(form(ItemKind::Letter, Some(Money::from_minor(value, Currency::USD)), limit), expected, "{value}");
    }

    #[test]
    fn an_exact_limit_decides_to_the_cent() {
        let limit = Some(SdrLimit { limit: Money::from_minor(41_234, Currency::USD), is_exact: true });
        letter(41_234, limit, Form::Cn22);
        letter(41_235, limit, Form::Cn23);
    }

    #[test]
    fn a_rough_limit_leaves_a_tenth_in_doubt() {
        let limit = SdrLimit::rough(Currency::USD);
        letter(37_800, limit, Form::Cn22);
        letter(37_801, limit, Form::Unknown);
        letter(46_200, limit, Form::Unknown);
        letter(46_201, limit, Form::Cn23);
    }

    #[test]
    fn without_a_rate_or_a_value_it_is_not_known() {
        letter(100, None, Form::Unknown);
        letter(100, SdrLimit::rough(Currency::EUR), Form::Unknown);
        assert_eq!(form(ItemKind::Letter, None, SdrLimit::rough(Currency::USD)), Form::Unknown);
        assert_eq!(SdrLimit::rough(Currency::CNY), None);
    }
}
