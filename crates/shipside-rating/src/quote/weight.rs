use super::refusal::{self, Refusal};
use crate::bracket::Billed;
use shipside_api::quote::{VolumeRule, Zone};
use shipside_model::{Dimensions, Parcel, Text, Weight};

/// What a parcel counts before the row's minimum and rounding.
pub(super) struct Chargeable {
    /// Whole grams; a broken gram counts as a whole one.
    pub(super) grams: i64,
    /// True when the volume, not the scale, decides.
    pub(super) by_volume: bool,
    /// How it came about, in parts.
    steps: Vec<Text>,
}

/// The greater of scale and volume weight as the zone's rule has it, once the parcel is within the limit.
pub(super) fn chargeable(zone: &Zone, parcel: &Parcel) -> Result<Chargeable, Refusal> {
    let weight = parcel.weight.filter(|weight| *weight > Weight::ZERO).ok_or_else(|| {
        Refusal::new(
            "rating/weight-unknown",
            "the parcel's weight is not known: weigh it, or give the weights of its goods",
            "包裹重量未知：请称重，或填写商品重量",
        )
    })?;
    if let Some(limit) = zone.max_weight_g.filter(|limit| weight > Weight::from_grams(i64::from(*limit))) {
        return Err(refusal::too_heavy(&weight.to_string(), limit, zone));
    }
    let mut chargeable = Chargeable { grams: weight.grams_up(), by_volume: false, steps: vec![scale(weight, parcel)] };
    match (zone.volume, parcel.dimensions) {
        (VolumeRule::Never, _) => {
            chargeable.steps.push(Text::new("volume does not count on this line", "该渠道不计体积重"));
        }
        (_, None) => {
            chargeable.steps.push(Text::new("volume not considered: parcel not measured", "未量尺寸，未计体积重"));
        }
        (rule, Some(size)) => volume(&mut chargeable, rule, size, weight)?,
    }
    Ok(chargeable)
}

fn scale(weight: Weight, parcel: &Parcel) -> Text {
    match parcel.weight_is_computed {
        true => Text::new(format!("computed weight {weight}"), format!("按商品合计 {weight}")),
        false => Text::new(format!("scale weight {weight}"), format!("实重 {weight}")),
    }
}

fn volume(chargeable: &mut Chargeable, rule: VolumeRule, size: Dimensions, weight: Weight) -> Result<(), Refusal> {
    let (divisor, condition) = match rule {
        VolumeRule::Never => return Ok(()),
        VolumeRule::Max { divisor } => (divisor, None),
        VolumeRule::IfRatio { divisor, at_least } => {
            let met = reaches(size, divisor, weight, at_least);
            let words = Text::new(
                format!("less than {at_least} × the scale weight, so it does not count"),
                format!("不足实重的 {at_least} 倍，不计体积重"),
            );
            (divisor, (!met).then_some(words))
        }
        VolumeRule::IfSide { divisor, side_mm } => {
            let [longest, ..] = size.sorted();
            let met = i128::from(longest.nanometres()) >= i128::from(side_mm) * NM_PER_MM;
            let words = Text::new(
                format!("no side of {side_mm} mm or more, so it does not count"),
                format!("没有边长达到 {side_mm} mm，不计体积重"),
            );
            (divisor, (!met).then_some(words))
        }
    };
    let grams = volume_grams(size, divisor).ok_or_else(|| {
        Refusal::new(
            "rating/size",
            format!("the parcel's size {size} cannot be right: measure it again"),
            format!("包裹尺寸 {size} 有误：请重新测量"),
        )
    })?;
    let verdict = condition.unwrap_or_else(|| {
        chargeable.by_volume = grams > chargeable.grams;
        match chargeable.by_volume {
            true => Text::new("more than the scale weight, so it counts", "大于实重，按体积重计费"),
            false => Text::new("not more than the scale weight", "不大于实重，按实重计费"),
        }
    });
    if chargeable.by_volume {
        chargeable.grams = grams;
    }
    chargeable.steps.push(Text::new(
        format!("volume {size} ÷ {divisor} = {grams} g: {}", verdict.en),
        format!("体积重 {size} ÷ {divisor} = {grams} g：{}", verdict.zh),
    ));
    Ok(())
}

const NM_PER_MM: i128 = 1_000_000;

/// Cubic nanometres in a gram of volume weight at divisor 1: cm³ per kg is mm³ per g.
const NM3_PER_MM3: i128 = NM_PER_MM * NM_PER_MM * NM_PER_MM;

fn cubic_nanometres(size: Dimensions) -> Option<i128> {
    size.sorted().into_iter().try_fold(1_i128, |product, side| {
        let side = i128::from(side.nanometres());
        if side > 0 { product.checked_mul(side) } else { None }
    })
}

/// Volume weight in whole grams, a broken gram up.
fn volume_grams(size: Dimensions, divisor: u32) -> Option<i64> {
    let per_gram = i128::from(divisor.max(1)) * NM3_PER_MM3;
    let volume = cubic_nanometres(size)?;
    i64::try_from(volume / per_gram + i128::from(volume % per_gram != 0)).ok()
}

/// Whether the exact volume weight is at least `times` the exact scale weight.
fn reaches(size: Dimensions, divisor: u32, weight: Weight, times: u32) -> bool {
    let needed = i128::from(weight.nanograms())
        .checked_mul(i128::from(times))
        .and_then(|nanograms| nanograms.checked_mul(i128::from(divisor)))
        .and_then(|product| product.checked_mul(NM3_PER_MM3 / 1_000_000_000));
    match (cubic_nanometres(size), needed) {
        (Some(volume), Some(needed)) => volume >= needed,
        _ => false,
    }
}

impl Chargeable {
    /// The whole way from the scale to the billed weight.
    pub(super) fn because(&self, billed: Billed<'_>) -> Text {
        let mut steps = self.steps.clone();
        if billed.grams != self.grams {
            let min = billed.row.min_g.filter(|min| i64::from(*min) > self.grams);
            let round = billed.row.round_g.filter(|step| *step > 1);
            let mut en = Vec::new();
            let mut zh = Vec::new();
            if let Some(min) = min {
                en.push(format!("minimum {min} g"));
                zh.push(format!("起重 {min} g"));
            }
            if let Some(step) = round {
                en.push(format!("rounded up to a multiple of {step} g"));
                zh.push(format!("按 {step} g 进位"));
            }
            if en.is_empty() {
                en.push("rounded up by its bracket's step".to_owned());
                zh.push("按所在重量段进位".to_owned());
            }
            let grams = billed.grams;
            steps.push(Text::new(format!("{}: {grams} g", en.join(", ")), format!("{}：{grams} g", zh.join("，"))));
        } else {
            steps.push(Text::new(format!("billed {} g", billed.grams), format!("计费重 {} g", billed.grams)));
        }
        let en: Vec<&str> = steps.iter().map(|step| step.en.as_str()).collect();
        let zh: Vec<&str> = steps.iter().map(|step| step.zh.as_str()).collect();
        Text::new(en.join("; "), zh.join("；"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use shipside_model::Country;

    fn check(rule: VolumeRule, grams: i64, size: Option<[i64; 3]>, expected: Result<(i64, bool), &str>) {
        let zone = Zone {
            id: "XX".to_owned(),
            country: Country::new("XX").unwrap(),
            subzone: String::new(),
            not_served: None,
            max_weight_g: Some(2000),
            volume: rule,
            rows: Vec::new(),
        };
        let parcel = Parcel {
            weight: Some(Weight::from_grams(grams)),
            weight_is_computed: false,
            dimensions: size.map(|[a, b, c]| Dimensions::mm(a, b, c)),
        };
        let seen = chargeable(&zone, &parcel);
        let seen = seen.as_ref().map(|weight| (weight.grams, weight.by_volume)).map_err(|refusal| refusal.code);
        assert_eq!(seen, expected, "{rule:?} {grams} g {size:?}");
    }

    #[test]
    fn the_greater_of_scale_and_volume_counts() {
        let rule = VolumeRule::Max { divisor: 8000 };
        check(rule, 500, Some([200, 200, 200]), Ok((1000, true)));
        check(rule, 1000, Some([200, 200, 200]), Ok((1000, false)));
        check(rule, 1001, Some([200, 200, 200]), Ok((1001, false)));
        check(rule, 500, Some([201, 200, 200]), Ok((1005, true)));
        check(rule, 500, Some([1, 1, 1]), Ok((500, false)));
        check(rule, 500, None, Ok((500, false)));
    }

    #[test]
    fn a_condition_holds_at_its_bound_and_not_just_below() {
        let twice = VolumeRule::IfRatio { divisor: 8000, at_least: 2 };
        check(twice, 500, Some([200, 200, 200]), Ok((1000, true)));
        check(twice, 500, Some([200, 200, 199]), Ok((500, false)));
        check(twice, 501, Some([200, 200, 200]), Ok((501, false)));
        let long = VolumeRule::IfSide { divisor: 6000, side_mm: 400 };
        check(long, 1000, Some([399, 399, 399]), Ok((1000, false)));
        check(long, 1000, Some([300, 300, 400]), Ok((6000, true)));
        check(VolumeRule::Never, 500, Some([900, 900, 900]), Ok((500, false)));
    }

    #[test]
    fn what_cannot_be_weighed_is_refused() {
        check(VolumeRule::Never, 2000, None, Ok((2000, false)));
        check(VolumeRule::Never, 2001, None, Err("rating/too-heavy"));
        check(VolumeRule::Never, 0, None, Err("rating/weight-unknown"));
        check(VolumeRule::Never, -5, None, Err("rating/weight-unknown"));
        check(VolumeRule::Max { divisor: 5000 }, 5, Some([0, 10, 10]), Err("rating/size"));
        check(
            VolumeRule::Max { divisor: 5000 },
            5,
            Some([9_000_000_000_000, 9_000_000_000_000, 9]),
            Err("rating/size"),
        );
    }
}
