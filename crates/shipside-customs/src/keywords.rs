//! Words that make ordinary goods suspect: a liquid, a powder, a magnet, a blade, a cosmetic that nobody declared.
//!
//! English words are whole words, plural forms listed; Chinese words stand anywhere. Each kind has phrases that take
//! the suspicion away ("empty", "磁吸"). Words chosen here; batteries have their own rule.

use shipside_model::GoodsFlag;
use std::sync::LazyLock;

/// A word that hints at a kind of goods.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Suspicion {
    /// What the goods may be.
    pub flag: GoodsFlag,
    /// The word.
    pub word: &'static str,
}

struct Kind {
    flag: GoodsFlag,
    words: &'static [&'static str],
    /// With one of these in the text the words mean nothing.
    cleared_by: &'static [&'static str],
}

const KINDS: &[Kind] = &[
    Kind {
        flag: GoodsFlag::Liquid,
        words: &[
            "liquid",
            "perfume",
            "perfumes",
            "cologne",
            "essential oil",
            "essential oils",
            "shampoo",
            "conditioner",
            "lotion",
            "nail polish",
            "gel polish",
            "ink",
            "inks",
            "glue",
            "paint",
            "paints",
            "varnish",
            "lubricant",
            "cleaner fluid",
            "toner water",
            "mouthwash",
            "eye drops",
            "hand sanitizer",
            "e-liquid",
            "液体",
            "香水",
            "精油",
            "洗发水",
            "护发素",
            "乳液",
            "指甲油",
            "甲油胶",
            "墨水",
            "胶水",
            "油漆",
            "颜料",
            "润滑油",
            "漱口水",
            "眼药水",
            "洗手液",
            "烟油",
            "爽肤水",
        ],
        cleared_by: &[
            "empty",
            "refillable",
            "dispenser",
            "bottle for",
            "holder",
            "organizer",
            "rack",
            "brush",
            "brushes",
            "remover tool",
            "printer",
            "liquid silicone",
            "liquid crystal",
            "liquid cooling",
            "spray gun",
            "glue gun",
            "paint by number",
            "diffuser",
            "空瓶",
            "分装",
            "收纳",
            "架",
            "刷",
            "液晶",
            "液态硅胶",
            "喷枪",
            "打印机",
            "香薰机",
            "胶枪",
        ],
    },
    Kind {
        flag: GoodsFlag::Powder,
        words: &[
            "powder",
            "powders",
            "flour",
            "pigment",
            "pigments",
            "dip powder",
            "acrylic powder",
            "toner powder",
            "matcha",
            "粉末",
            "粉剂",
            "色粉",
            "碳粉",
            "蛋白粉",
            "水晶粉",
            "抹茶粉",
            "珠光粉",
        ],
        cleared_by: &[
            "powder coated",
            "powder coating",
            "powder-coated",
            "powder blue",
            "powder pink",
            "powder room",
            "powder puff",
            "powder brush",
            "empty",
            "粉扑",
            "粉刷",
            "空盒",
        ],
    },
    Kind {
        flag: GoodsFlag::Magnetic,
        words: &[
            "magnet",
            "magnets",
            "magnetic",
            "neodymium",
            "magsafe",
            "loudspeaker",
            "subwoofer",
            "磁铁",
            "磁石",
            "磁力",
            "强磁",
            "带磁",
            "磁性",
            "磁吸",
            "钕铁硼",
        ],
        cleared_by: &["non-magnetic", "nonmagnetic", "not magnetic", "无磁", "非磁性"],
    },
    Kind {
        flag: GoodsFlag::Blade,
        words: &[
            "knife",
            "knives",
            "blade",
            "blades",
            "dagger",
            "machete",
            "axe",
            "sword",
            "katana",
            "scissors",
            "razor",
            "razors",
            "cleaver",
            "刀具",
            "小刀",
            "菜刀",
            "水果刀",
            "折叠刀",
            "美工刀",
            "刀片",
            "匕首",
            "砍刀",
            "斧头",
            "剪刀",
            "剃须刀",
        ],
        cleared_by: &[
            "wiper blade",
            "wiper blades",
            "fan blade",
            "fan blades",
            "bladeless",
            "knife holder",
            "knife block",
            "knife sharpener",
            "plastic knife",
            "toy sword",
            "toy knife",
            "foam sword",
            "rotor blade",
            "propeller",
            "雨刮",
            "扇叶",
            "刀架",
            "磨刀",
            "玩具刀",
            "玩具剑",
            "桨叶",
        ],
    },
    Kind {
        flag: GoodsFlag::NonLiquidCosmetic,
        words: &[
            "lipstick",
            "lipsticks",
            "lip balm",
            "lip gloss",
            "eyeshadow",
            "eye shadow",
            "mascara",
            "eyeliner",
            "makeup",
            "make-up",
            "cosmetic",
            "cosmetics",
            "concealer",
            "foundation cream",
            "blusher",
            "face mask sheet",
            "face cream",
            "sunscreen",
            "soap",
            "deodorant",
            "口红",
            "唇膏",
            "唇釉",
            "眼影",
            "睫毛膏",
            "眼线",
            "腮红",
            "粉底",
            "遮瑕",
            "化妆品",
            "面膜",
            "面霜",
            "防晒霜",
            "香皂",
            "彩妆",
        ],
        cleared_by: &[
            "bag",
            "bags",
            "case",
            "mirror",
            "organizer",
            "brush",
            "brushes",
            "sponge",
            "storage",
            "box",
            "holder",
            "dispenser",
            "dish",
            "tool",
            "tools",
            "table",
            "soap mold",
            "soap mould",
            "empty",
            "false",
            "包",
            "盒",
            "镜",
            "收纳",
            "刷",
            "粉扑",
            "美妆蛋",
            "模具",
            "假睫毛",
            "皂架",
        ],
    },
];

/// Every kind the text hints at, once, with the first of its words.
///
/// ```
/// use shipside_customs::keywords::suspicions;
/// use shipside_model::GoodsFlag;
/// let found = suspicions("Kitchen Knife with Magnetic Holder");
/// assert_eq!(found.iter().map(|s| (s.flag, s.word)).collect::<Vec<_>>(), [(GoodsFlag::Magnetic, "magnetic"), (GoodsFlag::Blade, "knife")]);
/// assert_eq!(suspicions("Perfume bottle (empty)"), []);
/// ```
pub fn suspicions(text: &str) -> Vec<Suspicion> {
    let text = text.to_lowercase();
    let mut found: [Option<usize>; KINDS.len()] = [None; KINDS.len()];
    let mut cleared = [false; KINDS.len()];
    let mut in_word = false;
    for (at, c) in text.char_indices() {
        let starts = !c.is_ascii() || (c.is_ascii_alphanumeric() && !in_word);
        in_word = c.is_ascii_alphanumeric();
        let rest = if starts { text.get(at..).unwrap_or("") } else { "" };
        for entry in entries_from(rest) {
            match (entry.place, found.get_mut(entry.kind), cleared.get_mut(entry.kind)) {
                (Some(place), Some(best), _) => *best = Some(best.map_or(place, |best| best.min(place))),
                (None, _, Some(cleared)) => *cleared = true,
                _ => {}
            }
        }
    }
    let hints = KINDS.iter().zip(found).zip(cleared).filter(|(_, cleared)| !cleared);
    let word = |((kind, place), _): ((&Kind, Option<usize>), bool)| {
        kind.words.get(place?).map(|word| Suspicion { flag: kind.flag, word })
    };
    hints.filter_map(word).collect()
}

/// A word or a clearing phrase with its kind.
struct Entry {
    text: &'static str,
    kind: usize,
    /// Its place among the words of its kind; `None` for a phrase that clears.
    place: Option<usize>,
}

/// All of them, sorted, so that those of one first character stand together.
static ENTRIES: LazyLock<Vec<Entry>> = LazyLock::new(|| {
    let of = |(kind, list): (usize, &'static Kind)| {
        let words = list.words.iter().enumerate().map(move |(place, text)| Entry { text, kind, place: Some(place) });
        words.chain(list.cleared_by.iter().map(move |text| Entry { text, kind, place: None }))
    };
    let mut entries: Vec<Entry> = KINDS.iter().enumerate().flat_map(of).collect();
    entries.sort_by_key(|entry| entry.text);
    entries
});

/// The entries that stand at the beginning of this text, as whole words where they are English.
fn entries_from(text: &str) -> impl Iterator<Item = &'static Entry> {
    let first = text.chars().next().map_or(0, char::len_utf8);
    let head = text.get(..first).unwrap_or("");
    let from = if head.is_empty() { ENTRIES.len() } else { ENTRIES.partition_point(|entry| entry.text < head) };
    let near = ENTRIES.get(from..).unwrap_or_default().iter().take_while(move |entry| entry.text.starts_with(head));
    near.filter(move |entry| {
        let ends = |rest: &str| !entry.text.is_ascii() || !rest.starts_with(|c: char| c.is_ascii_alphanumeric());
        text.strip_prefix(entry.text).is_some_and(ends)
    })
}

/// What the HS code says the goods are, for headings that name one kind only. Source: HS 2022, the headings' descriptions.
///
/// ```
/// use shipside_customs::keywords::by_hs_code;
/// use shipside_model::GoodsFlag;
/// assert_eq!(by_hs_code("85076000"), Some(GoodsFlag::BatteryOnly));
/// assert_eq!(by_hs_code("950300"), None);
/// ```
pub fn by_hs_code(digits: &str) -> Option<GoodsFlag> {
    const HEADINGS: &[(&str, GoodsFlag)] = &[
        ("3303", GoodsFlag::Liquid),            // perfumes and toilet waters
        ("3304", GoodsFlag::NonLiquidCosmetic), // beauty and make-up preparations
        ("8211", GoodsFlag::Blade),             // knives with cutting blades
        ("8506", GoodsFlag::BatteryOnly),       // primary cells and batteries
        ("850511", GoodsFlag::Magnetic),        // permanent magnets, of metal
        ("850519", GoodsFlag::Magnetic),        // permanent magnets, of other materials
        ("8507", GoodsFlag::BatteryOnly),       // electric accumulators
    ];
    HEADINGS.iter().find(|(heading, _)| digits.starts_with(heading)).map(|(_, flag)| *flag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let found = suspicions(text);
        let short: Vec<String> = found.iter().map(|one| format!("{}:{}", one.flag.word(), one.word)).collect();
        assert_eq!(short.join(" "), expected, "{text}");
    }

    #[test]
    fn each_kind_has_its_words_in_both_languages() {
        check("Rose Perfume 50ml", "liquid:perfume");
        check("玫瑰香水 50ml", "liquid:香水");
        check("Acrylic nail powder", "powder:powder");
        check("美甲水晶粉", "powder:水晶粉");
        check("Neodymium fridge magnets", "magnetic:magnets");
        check("强磁冰箱贴", "magnetic:强磁");
        check("Folding pocket knife", "blade:knife");
        check("折叠刀 户外", "blade:折叠刀");
        check("Matte Lipstick Set", "cosmetic:lipstick");
        check("唇膏套装", "cosmetic:唇膏");
    }

    #[test]
    fn only_whole_words_count() {
        check("Inkjet paper", "");
        check("Painted wooden frame", "");
        check("Magnetism textbook", "");
        check("Soapstone figure", "");
        check("Think pink mug", "");
    }

    #[test]
    fn some_phrases_take_the_suspicion_away() {
        check("Perfume Bottle Refillable Atomizer 5ml (empty)", "");
        check("香水分装瓶", "");
        check("Liquid silicone phone cover", "");
        check("Car wiper blade", "");
        check("Makeup brush set", "");
        check("化妆品收纳盒", "");
        check("Powder coated steel shelf", "");
    }

    #[test]
    fn the_samples_titles_are_what_they_are_declared_as() {
        for title in [
            "Ceramic Coffee Mug Handmade 350ml",
            "Stainless Steel Insulated Bottle 750ml",
            "Dog Collar Nylon Adjustable",
            "USB-C Hub 7 in 1 HDMI 4K",
        ] {
            check(title, "");
        }
        check("Magnetic Building Blocks Toy 64pcs", "magnetic:magnetic");
    }
}
