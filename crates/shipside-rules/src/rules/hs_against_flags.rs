//! HS codes of special goods on lines that declare nothing special.

use crate::Context;
use crate::rule::{Rule, Words, never_skipped};
use shipside_customs::hs::{self, HsCheck};
use shipside_customs::keywords::by_hs_code;
use shipside_model::{Finding, GoodsFlag, Severity, Source, Text};

pub(crate) const RULE: Rule = Rule {
    code: "goods/hs-against-flags",
    title: Words { en: "HS code names special goods, flags do not", zh: "HS 编码属特货但未申报属性" },
    severity: Severity::Warning,
    source: Source::verified("Harmonized System 2022: headings 3303, 3304, 8211, 8505, 8506, 8507", "2024-10-25"),
    why: Words {
        en: "The carrier reads the code as well: batteries, magnets, knives, perfumes and cosmetics declared as ordinary \
             goods are stopped.",
        zh: "物流商同样会看编码：电池、磁铁、刀具、香水和化妆品按普货申报会被拦截。",
    },
    check,
    skipped: never_skipped,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for item in &context.items {
        let HsCheck::Valid { digits } = hs::check(&item.draft.hs_code) else { continue };
        let Some(flag) = by_hs_code(&digits) else { continue };
        let declared = match flag {
            GoodsFlag::BatteryOnly => item.has(flag) || item.has(GoodsFlag::ContainsBattery),
            GoodsFlag::NonLiquidCosmetic => item.has(flag) || item.has(GoodsFlag::Liquid),
            _ => item.has(flag),
        };
        if declared {
            continue;
        }
        let (en, zh) = super::undeclared_special::words(flag);
        let message = Text::new(
            format!(
                "HS code {digits} is that of {en}, which {} does not declare. Correct the code or the flags.",
                item.name()
            ),
            format!("HS 编码 {digits} 属于{zh}，但 {} 未申报该属性，请更正编码或货物属性。", item.name()),
        );
        findings.push(RULE.finding(context, item.path("hsCode"), message));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::cases::says;

    fn code(hs: &str, flags: &str, expected: &[&str]) {
        says(RULE.code, &[("items[0].hsCode", hs), ("items[0].flags", flags)], expected);
    }

    #[test]
    fn code_and_flags_say_the_same() {
        code("850760", "", &["warning items[0].hsCode"]);
        code("850760", "battery_only", &[]);
        code("850760", "battery", &[]);
        code("330300", "cosmetic", &["warning items[0].hsCode"]);
        code("330499", "liquid", &[]);
        code("821192", "", &["warning items[0].hsCode"]);
        code("950300", "", &[]);
        code("nonsense", "", &[]);
    }
}
