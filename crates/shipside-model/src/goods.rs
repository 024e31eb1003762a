use serde::{Deserialize, Serialize};

/// What makes goods special to a carrier. Source: `data/dangerous_goods` and the marketplace's declaration flags.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum GoodsFlag {
    /// A battery built into the equipment (UN 3481 / PI 967, UN 3091 / PI 970).
    ContainsBattery,
    /// Loose batteries or power banks (UN 3480 / PI 965, UN 3090 / PI 968): forbidden in the mail.
    BatteryOnly,
    /// Cosmetics that are not liquid.
    NonLiquidCosmetic,
    /// Liquid.
    Liquid,
    /// Powder.
    Powder,
    /// Magnetised material.
    Magnetic,
    /// Breaks easily.
    Fragile,
    /// A blade.
    Blade,
}

impl GoodsFlag {
    /// Every flag, in the order they are shown.
    pub const ALL: [GoodsFlag; 8] = [
        GoodsFlag::ContainsBattery,
        GoodsFlag::BatteryOnly,
        GoodsFlag::NonLiquidCosmetic,
        GoodsFlag::Liquid,
        GoodsFlag::Powder,
        GoodsFlag::Magnetic,
        GoodsFlag::Fragile,
        GoodsFlag::Blade,
    ];

    /// The word a product dictionary writes: `battery`, `battery_only`, `cosmetic`, …
    pub fn word(self) -> &'static str {
        match self {
            GoodsFlag::ContainsBattery => "battery",
            GoodsFlag::BatteryOnly => "battery_only",
            GoodsFlag::NonLiquidCosmetic => "cosmetic",
            GoodsFlag::Liquid => "liquid",
            GoodsFlag::Powder => "powder",
            GoodsFlag::Magnetic => "magnetic",
            GoodsFlag::Fragile => "fragile",
            GoodsFlag::Blade => "blade",
        }
    }

    /// Reads the word of a product dictionary; `None` for one that is not known.
    pub fn from_word(word: &str) -> Option<Self> {
        GoodsFlag::ALL.into_iter().find(|flag| flag.word() == word)
    }

    /// Goods that only a special-goods line may carry.
    pub fn needs_special_line(self) -> bool {
        !matches!(self, GoodsFlag::Fragile)
    }
}
