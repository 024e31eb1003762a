//! Special goods against the chosen service.

use crate::Context;
use crate::context::Item;
use crate::rule::{FindingExt, Rule, Words};
use shipside_model::{Finding, GoodsFlag, OrderStatus, Severity, Source, Text};

pub(crate) const RULE: Rule = Rule {
    code: "goods/battery-service",
    title: Words {
        en: "Batteries, cosmetics, magnets and the chosen service", zh: "带电/化妆品/带磁等特货与所选物流"
    },
    severity: Severity::Error,
    source: Source::secondary(
        "The marketplace's list of special-goods lines (79 services); UPU and IATA: loose lithium batteries (UN \
         3480, UN 3090) are forbidden in the mail",
        "2026-11-22",
    ),
    why: Words {
        en: "Special goods on a line that does not take them are stopped at the warehouse or at the airport, returned or \
             destroyed, and the shop is fined. Loose batteries are taken by hardly any line.",
        zh: "特货走普货线路会在仓库或机场被查扣、退回或销毁，店铺还会被处罚。纯电池几乎没有线路可收。",
    },
    check,
    skipped,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for item in context.items.iter().filter(|item| item.has(GoodsFlag::BatteryOnly)) {
        let message = Text::new(
            format!(
                "{} is loose batteries or a power bank: forbidden in the mail, and hardly any line takes it. Ship it \
                 only by a dangerous-goods service that confirmed it in writing.",
                item.name()
            ),
            format!("{} 属于纯电池/移动电源：邮政禁寄，几乎没有线路可收。只能走已书面确认的危险品渠道。", item.name()),
        );
        findings.push(RULE.finding(context, item.path("flags"), message));
    }
    if !context.service.text.is_empty() {
        special_goods(context, findings);
        doubtful_goods(context, findings);
    }
}

/// Batteries in equipment, cosmetics, magnets: made for the special-goods lines.
fn special_goods(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let service = context.service;
    let Some(goods) = named(context, is_line_goods) else { return };
    let finding = match service.line {
        Some(line) if line.special_goods_line => return,
        Some(line) if line.is_run_by_marketplace() => {
            let message = Text::new(
                format!(
                    "{} is an ordinary line, but the order holds {}. Take a special-goods line.",
                    line.name(),
                    goods.0
                ),
                format!("“{}”是普货线路，但订单含{}，请改用特货线路。", service.text, goods.1),
            );
            let finding = RULE.finding(context, service.path, message);
            match line.special_goods_sister() {
                _ if is_gone(context) => gone(finding),
                Some(sister) => {
                    let label = Text::new(format!("Ship with {}", sister.name()), format!("改用 {}", sister.name_zh));
                    finding.with_fix(label, "actualService", sister.name())
                }
                None => finding,
            }
        }
        _ => {
            let message = Text::new(
                format!(
                    "Whether {} takes {} is not known here. Ask the carrier before shipping.",
                    service.text, goods.0
                ),
                format!("“{}”是否接收{}未知，请发货前向物流商确认。", service.text, goods.1),
            );
            RULE.finding(context, service.path, message).weighing(Severity::Warning)
        }
    };
    findings.push(finding);
}

/// True when the parcel has left: the service cannot be changed any more.
fn is_gone(context: &Context<'_>) -> bool {
    matches!(context.status, Some(OrderStatus::WaitBuyerAcceptGoods | OrderStatus::Finish))
}

fn gone(mut finding: Finding) -> Finding {
    finding.message.en.push_str(" It is already shipped: watch whether it is stopped.");
    finding.message.zh.push_str("该订单已发货，请留意是否被查扣。");
    finding.weighing(Severity::Warning)
}

/// Liquids, powders, blades: refused unless the line says yes, special-goods line or not.
fn doubtful_goods(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let Some(goods) = named(context, is_doubtful) else { return };
    let message = Text::new(
        format!(
            "The order holds {}; most lines refuse it, special-goods lines included. Ask the carrier of {} first.",
            goods.0, context.service.text
        ),
        format!("订单含{}，多数线路（含特货线路）拒收，请先向“{}”的物流商确认。", goods.1, context.service.text),
    );
    findings.push(RULE.finding(context, context.service.path, message).weighing(Severity::Warning));
}

fn is_line_goods(flag: GoodsFlag) -> bool {
    matches!(flag, GoodsFlag::ContainsBattery | GoodsFlag::NonLiquidCosmetic | GoodsFlag::Magnetic)
}

fn is_doubtful(flag: GoodsFlag) -> bool {
    matches!(flag, GoodsFlag::Liquid | GoodsFlag::Powder | GoodsFlag::Blade)
}

/// The goods with such a flag, in both languages: `a built-in battery (TWS-53-BK)`.
fn named(context: &Context<'_>, wanted: fn(GoodsFlag) -> bool) -> Option<(String, String)> {
    let (mut en, mut zh) = (Vec::new(), Vec::new());
    for flag in GoodsFlag::ALL.into_iter().filter(|flag| wanted(*flag)) {
        let lines: Vec<String> = context.items.iter().filter(|item| item.has(flag)).map(Item::name).collect();
        if !lines.is_empty() {
            let (flag_en, flag_zh) = words(flag);
            en.push(format!("{flag_en} ({})", lines.join(", ")));
            zh.push(format!("{flag_zh}（{}）", lines.join("、")));
        }
    }
    (!en.is_empty()).then(|| (en.join(" and "), zh.join("和")))
}

fn words(flag: GoodsFlag) -> (&'static str, &'static str) {
    match flag {
        GoodsFlag::ContainsBattery => ("a built-in battery", "带电产品"),
        GoodsFlag::BatteryOnly => ("loose batteries", "纯电池"),
        GoodsFlag::NonLiquidCosmetic => ("cosmetics", "非液体化妆品"),
        GoodsFlag::Liquid => ("liquid", "液体"),
        GoodsFlag::Powder => ("powder", "粉末"),
        GoodsFlag::Magnetic => ("magnets", "带磁产品"),
        GoodsFlag::Fragile => ("fragile goods", "易碎品"),
        GoodsFlag::Blade => ("a blade", "刀具"),
    }
}

fn skipped(context: &Context<'_>) -> Option<Text> {
    if context.service.text.is_empty() {
        return Some(Text::new("no service is chosen yet", "尚未选择物流服务"));
    }
    let unknown = context.items.iter().filter(|item| item.is_undeclared()).count();
    (unknown > 0).then(|| {
        Text::new(
            format!("what {unknown} line(s) contain is not declared"),
            format!("有 {unknown} 行没有申报资料，货物属性未知"),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::cases::{says, skips};

    const FLAGS: &str = "items[0].flags";
    const SERVICE: &str = "service";

    #[test]
    fn special_goods_travel_on_special_goods_lines() {
        for flag in ["battery", "cosmetic", "magnetic", "fragile", ""] {
            says(RULE.code, &[(FLAGS, flag)], &[]);
        }
    }

    #[test]
    fn on_an_ordinary_line_they_are_an_error_and_its_sister_is_offered() {
        let expected = ["error service → actualService=Cainiao Standard For Special Goods"];
        says(RULE.code, &[(SERVICE, "AliExpress Standard Shipping")], &expected);
        says(RULE.code, &[(SERVICE, "AliExpress Premium Shipping"), (FLAGS, "cosmetic")], &["error service"]);
        says(RULE.code, &[(SERVICE, "AliExpress Standard Shipping"), (FLAGS, "fragile")], &[]);
        let actual = ("actualService", "CAINIAO_ECONOMY");
        says(RULE.code, &[actual], &["error actualService → actualService=Cainiao Saver Shipping For Special Goods"]);
    }

    #[test]
    fn once_shipped_the_service_cannot_be_changed_any_more() {
        let shipped = ("status", "等待买家收货");
        says(RULE.code, &[shipped, ("actualService", "CAINIAO_STANDARD")], &["warning actualService"]);
    }

    #[test]
    fn what_an_unknown_service_takes_has_to_be_asked() {
        for service in ["DHL", "Seller's Shipping Method", "Speedy Turtle", "YUNTU"] {
            says(RULE.code, &[(SERVICE, service)], &["warning service"]);
            says(RULE.code, &[(SERVICE, service), (FLAGS, "")], &[]);
        }
    }

    #[test]
    fn loose_batteries_are_an_error_on_any_line() {
        says(RULE.code, &[(FLAGS, "battery_only")], &["error items[0].flags"]);
        says(RULE.code, &[(FLAGS, "battery_only"), (SERVICE, "DHL")], &["error items[0].flags"]);
    }

    #[test]
    fn liquids_and_blades_are_asked_about_even_there() {
        says(RULE.code, &[(FLAGS, "liquid")], &["warning service"]);
        says(RULE.code, &[(FLAGS, "blade, battery")], &["warning service"]);
    }

    #[test]
    fn without_a_service_or_a_declaration_nothing_was_checked() {
        skips(RULE.code, &[(SERVICE, "")], true);
        skips(RULE.code, &[], false);
    }

    /// Every code of the marketplace's list (79), as the list's own data file holds them.
    fn codes() -> impl Iterator<Item = &'static str> {
        let file = include_str!("../../../shipside-carriers/data/marketplace-services.json");
        file.split("\"code\":").skip(1).filter_map(|rest| rest.split('"').nth(1))
    }

    #[test]
    fn every_code_of_the_list_takes_batteries_refuses_them_or_has_to_be_asked() {
        use shipside_carriers::services::by_name;
        let mut seen = [0; 3];
        for code in codes() {
            let (at, expected): (usize, &[&str]) = match by_name(code) {
                Some(line) if line.special_goods_line => (0, &[]),
                Some(line) if line.is_run_by_marketplace() => (1, &["error service"]),
                _ => (2, &["warning service"]),
            };
            seen[at] += 1;
            let outcome = crate::rule::cases::outcome(&crate::rule::cases::with(&[(SERVICE, code)]));
            let found = outcome.findings.iter().filter(|finding| finding.code == RULE.code);
            let short: Vec<String> = found.map(|f| format!("{:?} {}", f.severity, f.path).to_lowercase()).collect();
            assert_eq!(short, expected, "{code}");
        }
        assert_eq!(seen.iter().sum::<usize>(), 79);
        let special = codes().filter(|code| code.contains("_SG")).count();
        assert_eq!(seen[0], special);
    }
}
