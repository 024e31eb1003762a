use crate::bracket::Miss;
use shipside_api::quote::{RateCard, Service, Zone};
use shipside_model::{Date, Text};

/// Why a service gives no price.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Refusal {
    pub(super) code: &'static str,
    pub(super) reason: Text,
}

impl Refusal {
    pub(super) fn new(code: &'static str, en: impl Into<String>, zh: impl Into<String>) -> Self {
        Refusal { code, reason: Text::new(en, zh) }
    }
}

/// The refusal of a card whose days do not include the date; both its ends are included.
pub(super) fn not_in_force(card: &RateCard, date: Date) -> Option<Refusal> {
    let code = "rating/not-in-force";
    if date < card.valid_from {
        let from = card.valid_from;
        return Some(Refusal::new(
            code,
            format!("the card holds from {from}, the quote is for {date}"),
            format!("价格表自 {from} 起生效，报价日期为 {date}"),
        ));
    }
    let until = card.valid_to.filter(|until| date > *until)?;
    Some(Refusal::new(
        code,
        format!("the card held until {until}, the quote is for {date}: import the current one"),
        format!("价格表有效期至 {until}，报价日期为 {date}：请导入现行价格表"),
    ))
}

/// The refusal of a parcel above the destination's limit.
pub(super) fn too_heavy(weight: &str, limit_g: u32, zone: &Zone) -> Refusal {
    let country = zone.country;
    Refusal::new(
        "rating/too-heavy",
        format!("the parcel weighs {weight}; the limit to {country} is {limit_g} g"),
        format!("包裹重 {weight}，发往 {country} 的限重为 {limit_g} g"),
    )
}

/// The refusal of a chargeable weight that no row holds; a service's remarks say why the rows end there.
pub(super) fn outside_rows(miss: Miss, grams: i64, zone: &Zone, service: &Service) -> Refusal {
    let country = zone.country;
    let mut refusal = match miss {
        Miss::Below(bound) => Refusal::new(
            "rating/below-rows",
            format!("chargeable weight {grams} g; the tariff to {country} starts above {bound} g"),
            format!("计费重 {grams} g，发往 {country} 的价格从 {bound} g 以上起"),
        ),
        Miss::Above(bound) => Refusal::new(
            "rating/above-rows",
            format!("chargeable weight {grams} g; the tariff to {country} ends at {bound} g"),
            format!("计费重 {grams} g，发往 {country} 的价格只到 {bound} g"),
        ),
        Miss::Empty => Refusal::new(
            "rating/not-served",
            format!("the card has no price rows for {country}"),
            format!("价格表中 {country} 没有价格行"),
        ),
    };
    if miss != Miss::Empty {
        for remark in &service.remarks {
            refusal.reason.en.push_str(&format!(". {}", remark.en));
            refusal.reason.zh.push_str(&format!("。{}", remark.zh));
        }
    }
    refusal
}

/// The refusal of a price that cannot be held.
pub(super) fn out_of_range() -> Refusal {
    Refusal::new(
        "rating/out-of-range",
        "the price is larger than an amount of money can hold: check the card's amounts",
        "计算结果超出金额上限：请检查价格表中的金额",
    )
}
