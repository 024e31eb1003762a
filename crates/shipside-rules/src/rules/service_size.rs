//! Weight and size of the parcel against the chosen service.

use crate::Context;
use crate::rule::{FindingExt, Rule, Words};
use shipside_model::{Certainty, Dimensions, Finding, Length, Severity, Source, Text, Weight};

pub(crate) const RULE: Rule = Rule {
    code: "goods/service-size",
    title: Words { en: "Weight and size against the service", zh: "重量尺寸与所选物流" },
    severity: Severity::Error,
    source: UPU_RULE,
    why: Words {
        en: "A parcel too heavy or too large for its service is refused at the counter or billed by another tariff.",
        zh: "超重或超尺寸的包裹会被拒收，或按其他标准计费。",
    },
    check,
    skipped,
};

const UPU_RULE: Source = Source::verified(
    "UPU Regulations (small packets) as reproduced by Cyprus Post, SingPost, Hrvatska pošta",
    "2026-11-22",
);
const UPU: &Source = &UPU_RULE;

/// What a service takes; a bound that is not known is `None`.
struct Limits {
    /// Codes of the marketplace's list, and express companies by name.
    services: &'static [&'static str],
    above_g: Option<i64>,
    heaviest_g: i64,
    /// Sides from longest to shortest.
    sides_mm: Option<[i64; 3]>,
    /// Length, width and height together.
    sum_mm: Option<i64>,
    /// Length and girth together.
    girth_mm: Option<i64>,
    source: &'static Source,
}

const fn small_packet(services: &'static [&'static str], source: &'static Source) -> Limits {
    let sides_mm = Some([600, 600, 600]);
    Limits { services, above_g: None, heaviest_g: 2_000, sides_mm, sum_mm: Some(900), girth_mm: None, source }
}

const fn heavy(services: &'static [&'static str], heaviest_g: i64, source: &'static Source) -> Limits {
    Limits { services, above_g: None, heaviest_g, sides_mm: None, sum_mm: None, girth_mm: None, source }
}

const ONLINE: &Source = &Source::unverified(
    "Marketplace: no online plan above 2 kg, 60 cm or 90 cm in all (one wrapper's notes); larger parcels to some countries",
    "2026-11-22",
);
const MEMORY: &Source = &Source::unverified("Limits of the service, from memory", "2026-11-22");
const EPACKET: &Source = &Source::unverified("ePacket: 2 kg; more to some countries in older tariffs", "2026-11-22");
const DHL: &Source = &Source::verified("DHL Express, services of karrio 2026-06", "2026-06-30");
const EMS: &Source = &Source::unverified("EMS sizes (one forwarder's page)", "2026-11-22");

/// Figures that are not verified only warn.
static TABLE: &[Limits] = &[
    small_packet(&["CPAM", "HKPAM", "SGP", "YANWEN_JYT", "SGP_OMP", "ITELLA"], UPU),
    small_packet(&["EMS_ZX_ZX_US"], EPACKET),
    small_packet(
        &[
            "CAINIAO_STANDARD",
            "CAINIAO_STANDARD_SG",
            "CAINIAO_STANDARD_SG_AIR",
            "CAINIAO_ECONOMY",
            "CAINIAO_ECONOMY_SG",
            "CAINIAO_SUPER_ECONOMY",
            "CAINIAO_SUPER_ECONOMY_SG",
            "CAINIAO_EXPEDITED_ECONOMY",
            "AE_CAINIAO_STANDARD",
            "AE_CN_SUPER_ECONOMY_G",
        ],
        ONLINE,
    ),
    Limits { above_g: Some(2_000), ..heavy(&["CAINIAO_STANDARD_HEAVY"], 30_000, MEMORY) },
    heavy(&["CAINIAO_PREMIUM"], 30_000, MEMORY),
    Limits { sides_mm: Some([1_200, 800, 800]), ..heavy(&["DHL"], 70_000, DHL) },
    Limits { sides_mm: Some([2_740; 3]), girth_mm: Some(4_000), ..heavy(&["UPS", "UPSE"], 70_000, MEMORY) },
    Limits { sides_mm: Some([2_740; 3]), girth_mm: Some(3_300), ..heavy(&["FEDEX", "FEDEX_IE"], 68_000, MEMORY) },
    Limits { sides_mm: Some([1_500; 3]), girth_mm: Some(3_000), ..heavy(&["EMS"], 30_000, EMS) },
];

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let Some(limits) = limits(context) else { return };
    let parcel = crate::shipment::parcel(context);
    let severity = if limits.source.certainty == Certainty::Verified { Severity::Error } else { Severity::Warning };
    let service = context.service.text;
    let mut add = |path: &'static str, (en, zh): (String, String)| {
        let message = Text::new(
            format!("{en}. Choose another service or split the parcel."),
            format!("{zh}，请改用其他物流或拆分包裹。"),
        );
        findings.push(RULE.finding(context, path, message).weighing(severity).sourced(limits.source.clone()));
    };
    if let Some(weight) = parcel.weight {
        let most = Weight::from_grams(limits.heaviest_g);
        if weight > most {
            add(
                "parcel.weight",
                (
                    format!("The parcel weighs {weight}; {service} takes {most}"),
                    format!("包裹重 {weight}，“{service}”限重 {most}"),
                ),
            );
        }
        if let Some(above) = limits.above_g.map(Weight::from_grams).filter(|above| weight <= *above) {
            add(
                "parcel.weight",
                (
                    format!("The parcel weighs {weight}; {service} is for more than {above}"),
                    format!("包裹重 {weight}，“{service}”只收 {above} 以上"),
                ),
            );
        }
    }
    if let Some(beyond) = parcel.dimensions.and_then(|size| too_large(limits, size, service)) {
        add("parcel.length", beyond);
    }
}

fn too_large(limits: &Limits, size: Dimensions, service: &str) -> Option<(String, String)> {
    let nanometres = size.sorted().map(Length::nanometres);
    let [longest, second, third] = nanometres;
    let mm = |value: i64| Length::from_mm(value).nanometres();
    let sum = longest.saturating_add(second).saturating_add(third);
    let girth = longest.saturating_add(second.saturating_add(third).saturating_mul(2));
    let over = |most: &[i64; 3]| nanometres.iter().zip(most).any(|(side, most)| *side > mm(*most));
    let (en, zh) = if let Some([a, b, c]) = limits.sides_mm.filter(over) {
        (format!("sides up to {a}×{b}×{c} mm"), format!("边长限 {a}×{b}×{c} mm"))
    } else if let Some(most) = limits.sum_mm.filter(|most| sum > mm(*most)) {
        (format!("{most} mm of length, width and height together"), format!("长+宽+高限 {most} mm"))
    } else if let Some(most) = limits.girth_mm.filter(|most| girth > mm(*most)) {
        (format!("{most} mm of length and girth together"), format!("长+周长限 {most} mm"))
    } else {
        return None;
    };
    Some((format!("The parcel measures {size}; {service} takes {en}"), format!("包裹尺寸 {size}，“{service}”{zh}")))
}

fn limits(context: &Context<'_>) -> Option<&'static Limits> {
    let code = context.service.line.map_or(context.service.text, |line| line.code);
    TABLE.iter().find(|limits| limits.services.iter().any(|service| service.eq_ignore_ascii_case(code)))
}

fn skipped(context: &Context<'_>) -> Option<Text> {
    if context.service.text.is_empty() {
        return None;
    }
    if limits(context).is_none() {
        return Some(Text::new(
            format!("the limits of {} are not known here", context.service.text),
            format!("“{}”的重量尺寸限制未知", context.service.text),
        ));
    }
    let parcel = crate::shipment::parcel(context);
    (parcel.weight.is_none() || parcel.dimensions.is_none())
        .then(|| Text::new("weight or size of the parcel is not known", "包裹重量或尺寸未知"))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::cases::{says, skips};

    fn size(service: &str, weight: &str, sides: [&str; 3], expected: &[&str]) {
        let [length, width, height] = sides;
        let parcel =
            [("parcel.weight", weight), ("parcel.length", length), ("parcel.width", width), ("parcel.height", height)];
        says(RULE.code, &[&parcel[..], &[("service", service)]].concat(), expected);
    }

    const SMALL: [&str; 3] = ["20 cm", "15 cm", "5 cm"];

    #[test]
    fn small_packets_end_at_two_kilograms_and_ninety_centimetres() {
        size("CPAM", "2000 g", SMALL, &[]);
        size("CPAM", "2001 g", SMALL, &["error parcel.weight"]);
        size("CPAM", "1 kg", ["60 cm", "20 cm", "10 cm"], &[]);
        size("CPAM", "1 kg", ["60.1 cm", "20 cm", "5 cm"], &["error parcel.length"]);
        size("CPAM", "1 kg", ["50 cm", "30 cm", "11 cm"], &["error parcel.length"]);
    }

    #[test]
    fn figures_that_are_not_verified_only_warn() {
        size("CAINIAO_STANDARD", "2001 g", SMALL, &["warning parcel.weight"]);
        size("CAINIAO_STANDARD_HEAVY", "2000 g", SMALL, &["warning parcel.weight"]);
        size("CAINIAO_STANDARD_HEAVY", "2001 g", SMALL, &[]);
        size("FEDEX", "68001 g", SMALL, &["warning parcel.weight"]);
        size("UPS", "1 kg", ["274 cm", "40 cm", "24 cm"], &["warning parcel.length"]);
    }

    #[test]
    fn express_companies_take_more() {
        size("DHL", "70 kg", ["80 cm", "120 cm", "80 cm"], &[]);
        size("DHL", "70001 g", ["120 cm", "81 cm", "80 cm"], &["error parcel.length", "error parcel.weight"]);
    }

    #[test]
    fn an_unknown_service_was_not_checked() {
        skips(RULE.code, &[("service", "Speedy Turtle")], true);
        skips(RULE.code, &[("service", "CPAM"), ("items[0].quantity", "2")], true);
        skips(RULE.code, &[], false);
    }
}
