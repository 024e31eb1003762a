use super::refusal::Refusal;
use shipside_api::quote::{Service, Zone};
use shipside_model::Country;

/// The zone that prices a destination.
pub(super) struct Found<'a> {
    pub(super) zone: &'a Zone,
    /// Parts of the same country that the card prices apart; which postcodes they cover it does not say.
    pub(super) apart: Vec<&'a Zone>,
}

/// The service's zone for a country. A country that is only there in parts needs the carrier's postcode
/// list; none is guessed.
pub(super) fn find(service: &Service, country: Country) -> Result<Found<'_>, Refusal> {
    let zones: Vec<&Zone> = service.zones.iter().filter(|zone| zone.country == country).collect();
    let Some(zone) = zones.iter().copied().find(|zone| zone.subzone.is_empty()) else {
        return Err(if zones.is_empty() { not_served(country) } else { needs_list(country, &zones) });
    };
    if let Some(because) = &zone.not_served {
        return Err(Refusal::new(
            "rating/not-served",
            format!("the card prints prices for {country} but marks it as not reachable: {}", because.en),
            format!("价格表列有 {country} 的价格，但注明不可达：{}", because.zh),
        ));
    }
    Ok(Found { zone, apart: zones.into_iter().filter(|zone| !zone.subzone.is_empty()).collect() })
}

fn not_served(country: Country) -> Refusal {
    Refusal::new(
        "rating/not-served",
        format!("this service has no price for {country} on this card"),
        format!("该价格表中此渠道没有 {country} 的报价"),
    )
}

fn needs_list(country: Country, zones: &[&Zone]) -> Refusal {
    let names: Vec<&str> = zones.iter().map(|zone| zone.subzone.as_str()).collect();
    Refusal::new(
        "rating/needs-postcode-list",
        format!(
            "{country} is parted into {} by postcode and the card does not hold the postcode list: ask the carrier which zone this postcode is in",
            names.join(", ")
        ),
        format!("{country} 按邮编分为 {}，价格表未附邮编分区表：请向物流商确认该邮编属于哪个分区", names.join("、")),
    )
}
