//! The words of a product dictionary that make goods special.

use shipside_model::GoodsFlag;

/// What the flag words of one product say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Flags {
    /// The flags, each once, in the order they were written.
    pub flags: Vec<GoodsFlag>,
    /// Words that mean nothing here: shown, never dropped.
    pub unknown: Vec<String>,
}

/// Other words for a flag, lower case. `live` and `charged` are how translations of 带电 (with electricity) come out.
const ALIASES: &[(&str, GoodsFlag)] = &[
    ("contains_battery", GoodsFlag::ContainsBattery),
    ("has_battery", GoodsFlag::ContainsBattery),
    ("cf_has_battery", GoodsFlag::ContainsBattery),
    ("live", GoodsFlag::ContainsBattery),
    ("charged", GoodsFlag::ContainsBattery),
    ("带电", GoodsFlag::ContainsBattery),
    ("含电", GoodsFlag::ContainsBattery),
    ("内置电池", GoodsFlag::ContainsBattery),
    ("内电", GoodsFlag::ContainsBattery),
    ("only_battery", GoodsFlag::BatteryOnly),
    ("纯电", GoodsFlag::BatteryOnly),
    ("纯电池", GoodsFlag::BatteryOnly),
    ("aneroid_markup", GoodsFlag::NonLiquidCosmetic),
    ("cosmetics", GoodsFlag::NonLiquidCosmetic),
    ("化妆品", GoodsFlag::NonLiquidCosmetic),
    ("非液体化妆品", GoodsFlag::NonLiquidCosmetic),
    ("液体", GoodsFlag::Liquid),
    ("粉末", GoodsFlag::Powder),
    ("magnet", GoodsFlag::Magnetic),
    ("带磁", GoodsFlag::Magnetic),
    ("磁性", GoodsFlag::Magnetic),
    ("breakable", GoodsFlag::Fragile),
    ("易碎", GoodsFlag::Fragile),
    ("易碎品", GoodsFlag::Fragile),
    ("knife", GoodsFlag::Blade),
    ("刀具", GoodsFlag::Blade),
];

/// Words for "nothing special".
const ORDINARY: &[&str] = &["general", "ordinary", "normal", "none", "no", "cf_normal", "普货", "无", "-"];

/// Reads words separated by spaces, commas, semicolons, slashes or bars, in English or Chinese.
///
/// ```
/// use shipside_customs::flags::parse;
/// let read = parse("battery, 易碎 shiny");
/// assert_eq!(read.flags.iter().map(|flag| flag.word()).collect::<Vec<_>>(), ["battery", "fragile"]);
/// assert_eq!(read.unknown, ["shiny"]);
/// ```
pub fn parse(text: &str) -> Flags {
    let mut read = Flags::default();
    let parts = text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '/' | '|' | '，' | '；' | '、'));
    for part in parts.filter(|part| !part.is_empty()) {
        let word = part.to_lowercase();
        if let Some(flag) = flag(&word) {
            if !read.flags.contains(&flag) {
                read.flags.push(flag);
            }
        } else if !ORDINARY.contains(&word.as_str()) {
            read.unknown.push(part.to_owned());
        }
    }
    read
}

fn flag(word: &str) -> Option<GoodsFlag> {
    let alias = || ALIASES.iter().find(|(alias, _)| *alias == word).map(|(_, flag)| *flag);
    GoodsFlag::from_word(word).or_else(alias)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, flags: &str, unknown: &str) {
        let read = parse(text);
        let words: Vec<&str> = read.flags.iter().map(|flag| flag.word()).collect();
        assert_eq!((words.join(" ").as_str(), read.unknown.join(" ").as_str()), (flags, unknown), "{text}");
    }

    #[test]
    fn every_flag_reads_its_own_word() {
        for flag in GoodsFlag::ALL {
            assert_eq!(parse(flag.word()).flags, [flag]);
        }
    }

    #[test]
    fn words_come_in_both_languages_and_with_any_separator() {
        check("", "", "");
        check("普货", "", "");
        check("Battery;fragile", "battery fragile", "");
        check("带电、易碎", "battery fragile", "");
        check("纯电池", "battery_only", "");
        check("battery 带电 live", "battery", "");
    }

    #[test]
    fn an_unknown_word_stays_visible() {
        check("battery, radioactive", "battery", "radioactive");
        check("食品", "", "食品");
    }
}
