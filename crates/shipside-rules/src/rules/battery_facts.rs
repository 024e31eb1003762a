//! What a declared battery inside means, and what is not known of it.

use crate::Context;
use crate::rule::{Rule, Words, never_skipped};
use shipside_customs::battery::{Chemistry, Packing, entry, read_rating};
use shipside_model::{Finding, GoodsFlag, Severity, Source, Text};

pub(crate) const RULE: Rule = Rule {
    code: "goods/battery-facts",
    title: Words { en: "Battery inside: what the carrier will ask", zh: "内置电池：物流商会核实的信息" },
    severity: Severity::Notice,
    source: Source::verified(
        "IATA packing instructions 967 and 970, Section II; UPU: batteries installed in equipment",
        "2026-01-01",
    ),
    why: Words {
        en: "UN number, packing instruction and the way it may travel hang on chemistry, energy and number of the cells; the \
             flag \"battery\" says none of them.",
        zh: "UN 编号、包装说明和能否邮寄取决于电池类型、容量和数量；“带电”属性本身并不包含这些信息。",
    },
    check,
    skipped: never_skipped,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let ion = entry(Chemistry::LithiumIon, Packing::InEquipment);
    let metal = entry(Chemistry::LithiumMetal, Packing::InEquipment);
    for item in context.items.iter().filter(|item| item.has(GoodsFlag::ContainsBattery)) {
        let energy = read_rating(&item.draft.title).energy().is_some();
        let (unknown, unknown_zh) = if energy {
            ("chemistry and number of cells are", "电池类型和数量")
        } else {
            ("chemistry, energy and number of cells are", "电池类型、容量和数量")
        };
        let name = item.name();
        let message = Text::new(
            format!(
                "{name}: built-in lithium ion is {} (PI {}), lithium metal {} (PI {}); by mail at most 4 cells or 2 \
                 batteries, 20 Wh a cell and 100 Wh a battery (metal: 1 g and 2 g of lithium). Its {unknown} not known \
                 here: keep the battery's data sheet and UN 38.3 report at hand.",
                ion.un, ion.packing_instruction, metal.un, metal.packing_instruction
            ),
            format!(
                "{name}：内置锂离子电池为 {}（PI {}），锂金属为 {}（PI {}）；邮寄最多 4 个电芯或 2 块电池，电芯≤20 Wh、电池≤100 \
                 Wh（锂金属≤1 g / 2 g）。{unknown_zh}未知，请备好电池规格书和 UN38.3 报告。",
                ion.un, ion.packing_instruction, metal.un, metal.packing_instruction
            ),
        );
        findings.push(RULE.finding(context, item.path("flags"), message));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::cases::{outcome, says, with};

    #[test]
    fn it_is_said_of_built_in_batteries_only() {
        says(RULE.code, &[], &["notice items[0].flags"]);
        says(RULE.code, &[("items[0].flags", "fragile")], &[]);
        says(RULE.code, &[("items[0].flags", "battery_only")], &[]);
    }

    #[test]
    fn what_is_not_known_is_named() {
        let text = |title: &str| {
            let findings = outcome(&with(&[("items[0].title", title)])).findings;
            findings.into_iter().find(|finding| finding.code == RULE.code).unwrap().message.en
        };
        assert!(text("Earbuds").contains("chemistry, energy and number of cells are not known"));
        assert!(text("Earbuds 300mAh").contains("Its chemistry and number of cells are not known"));
    }
}
