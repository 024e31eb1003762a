use super::refusal::Refusal;
use shipside_api::quote::Service;
use shipside_model::{GoodsFlag, Shipment, Text};

/// Whether the service takes what is in the parcel; what the card leaves open comes back as doubts.
///
/// Loose batteries travel only where the card names them: the mail forbids them and no line takes them tacitly.
pub(super) fn accepted(service: &Service, shipment: &Shipment) -> Result<Vec<Text>, Refusal> {
    let special = GoodsFlag::ALL.into_iter().filter(|flag| flag.needs_special_line() && shipment.has(*flag));
    let mut doubts = Vec::new();
    for flag in special {
        let (en, zh) = name(flag);
        if service.accepts.contains(&flag) {
            continue;
        }
        if flag == GoodsFlag::BatteryOnly {
            return Err(Refusal::new(
                "rating/battery-only",
                "loose batteries and power banks (UN 3480, UN 3090) are not taken: the card does not name them as accepted",
                "不收纯电池、移动电源（UN 3480、UN 3090）：价格表未写明可收",
            ));
        }
        match service.special_goods {
            Some(false) => {
                return Err(Refusal::new(
                    "rating/special-goods",
                    format!("not for special goods, and the parcel holds {en}: choose a special-goods line"),
                    format!("该渠道只收普货，包裹内有{zh}：请改用特货渠道"),
                ));
            }
            Some(true) if service.accepts.is_empty() => {}
            Some(true) => doubts.push(Text::new(
                format!("the card names which special goods it takes and does not name {en}: ask the carrier before shipping"),
                format!("价格表写明了可收的特货，其中没有{zh}：发货前请向物流商确认"),
            )),
            None => doubts.push(Text::new(
                format!("the card does not say whether it takes {en}: ask the carrier before shipping"),
                format!("价格表未写明是否可收{zh}：发货前请向物流商确认"),
            )),
        }
    }
    Ok(doubts)
}

fn name(flag: GoodsFlag) -> (&'static str, &'static str) {
    match flag {
        GoodsFlag::ContainsBattery => ("equipment with a battery inside", "内置电池产品"),
        GoodsFlag::BatteryOnly => ("loose batteries", "纯电池"),
        GoodsFlag::NonLiquidCosmetic => ("cosmetics (not liquid)", "非液体化妆品"),
        GoodsFlag::Liquid => ("liquids", "液体"),
        GoodsFlag::Powder => ("powder", "粉末"),
        GoodsFlag::Magnetic => ("magnets", "带磁产品"),
        GoodsFlag::Fragile => ("fragile goods", "易碎品"),
        GoodsFlag::Blade => ("blades", "刀具"),
    }
}
