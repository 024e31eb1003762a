//! Marks and packaging that the goods ask for.

use crate::Context;
use crate::rule::{FindingExt, Rule, Words, never_skipped};
use shipside_model::{Date, Finding, GoodsFlag, Severity, Source, Text};

pub(crate) const RULE: Rule = Rule {
    code: "goods/packing-marks",
    title: Words { en: "Marks and packaging", zh: "包装与标识" },
    severity: Severity::Notice,
    source: Source::secondary(
        "Seller guide: special care and additional marks for fragile goods; ISO 780 marks",
        "2026-11-22",
    ),
    why: Words {
        en: "A missing mark is a reason to refuse (batteries) or the reason why nobody pays for the damage (fragile goods).",
        zh: "缺少电池标识会被拒收；易碎品未作标识，破损往往无法索赔。",
    },
    check,
    skipped: never_skipped,
};

/// The older mark with a telephone number may be used up to this day.
const OLD_MARK: Date = jiff::civil::date(2026, 12, 31);
const BATTERY_MARK: Source =
    Source::verified("Battery mark: IATA guidance; batteriestransport.org 2023, p. 28", "2026-01-01");
const MAGNETS: Source = Source::unverified("IATA PI 953: magnetised material (figures from memory)", "2026-11-22");

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let flags = [GoodsFlag::Fragile, GoodsFlag::ContainsBattery, GoodsFlag::Magnetic];
    for flag in flags {
        let Some(item) = context.items.iter().find(|item| item.has(flag)) else { continue };
        let (source, message) = match flag {
            GoodsFlag::Fragile => (
                RULE.source,
                Text::new(
                    "Fragile: pack each piece by itself with room on all sides, and put the marks \"fragile\" and \"this \
                     way up\" (ISO 780) on the box.",
                    "易碎品：逐件防护、四周留缓冲，外箱贴“易碎”“向上”标识（ISO 780）。",
                ),
            ),
            GoodsFlag::ContainsBattery => (BATTERY_MARK, battery_mark(context.date)),
            _ => (
                MAGNETS,
                Text::new(
                    "Magnets: shield them. From 0.159 A/m at 2.1 m they are dangerous goods by air (PI 953), from 0.418 A/m \
                     at 4.6 m forbidden.",
                    "带磁：须消磁或屏蔽。2.1 米处≥0.159 A/m 属航空危险品（PI 953），4.6 米处≥0.418 A/m 禁运。",
                ),
            ),
        };
        findings.push(RULE.finding(context, item.path("flags"), message).sourced(source));
    }
}

fn battery_mark(date: Date) -> Text {
    let (old, old_zh) = if date <= OLD_MARK {
        (
            " The older mark of 120×110 mm with a telephone number ends on 2026-12-31.",
            "带电话的旧版 120×110 mm 标识仅可用至 2026-12-31。",
        )
    } else {
        (" The older mark with a telephone number is not valid any more.", "带电话的旧版标识已失效。")
    };
    Text::new(
        format!(
            "Battery mark of at least 100×100 mm (100×70 mm on small packages). Not needed for button cells in equipment, \
             nor for up to 4 cells or 2 batteries in equipment with at most two such packages.{old}"
        ),
        format!(
            "须贴电池标识，不小于 100×100 mm（小包装 100×70 mm）。设备内的纽扣电池，或设备内不超过 4 个电芯/2 块电池且此类包装不超过两件的，可免贴。{old_zh}"
        ),
    )
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::cases::{outcome_on, says, with};

    const FLAGS: &str = "items[0].flags";

    #[test]
    fn each_kind_has_its_notice() {
        says(RULE.code, &[(FLAGS, "")], &[]);
        says(RULE.code, &[(FLAGS, "liquid")], &[]);
        for flag in ["fragile", "battery", "magnetic"] {
            says(RULE.code, &[(FLAGS, flag)], &["notice items[0].flags"]);
        }
        says(RULE.code, &[(FLAGS, "fragile battery")], &["notice items[0].flags"; 2]);
    }

    #[test]
    fn the_old_mark_ends_with_the_year() {
        let text = |date: &str| {
            let findings = outcome_on(&with(&[]), date).findings;
            findings.into_iter().find(|finding| finding.code == RULE.code).unwrap().message.en
        };
        assert!(text("2026-12-31").contains("ends on 2026-12-31"));
        assert!(text("2027-01-01").contains("not valid any more"));
    }
}
