//! Rate cards and freight quotes.

use serde::{Deserialize, Serialize};
use shipside_model::{Country, Currency, Date, Finding, GoodsFlag, Money, Shipment, Source, Text, Weight};

/// A tariff of one carrier, ready to quote from. Made by importing tidy tables; money is kept in
/// 1/10,000 of the currency and rounded once, at the end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RateCard {
    /// `yunexpress-thzxr-2026-08`.
    pub id: String,
    /// What it is called.
    pub name: Text,
    /// The carrier as the trade calls it.
    pub carrier: String,
    /// First day it holds.
    pub valid_from: Date,
    /// Last day it holds, when known.
    #[serde(default)]
    pub valid_to: Option<Date>,
    /// Where the figures come from and how sure they are.
    pub source: Source,
    /// The services with their tables.
    pub services: Vec<Service>,
    /// What the importer could not turn into arithmetic; shown to the user, never dropped.
    #[serde(default)]
    pub unparsed: Vec<String>,
    /// Charges beside the base rate; a quote names those of its destination and does not add them up.
    #[serde(default)]
    pub surcharges: Vec<Surcharge>,
}

/// A charge the card prints beside the base rate, kept as text because its condition is no arithmetic yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Surcharge {
    /// Where it stands: `surcharges.csv!3`.
    pub cell: String,
    /// The card's key of the charge: `oversize`.
    pub code: String,
    /// The destinations it is for; empty is every one.
    #[serde(default)]
    pub countries: Vec<Country>,
    /// Amount, condition and remark as printed; the English where there is no Chinese wording.
    pub printed: Text,
}

/// One service of a card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Service {
    /// Key in the tables: `THZXR`.
    pub id: String,
    /// What it is called.
    pub name: Text,
    /// The marketplace's service code, where it is one of its lines.
    #[serde(default)]
    pub marketplace_code: Option<String>,
    /// True when goods with batteries, cosmetics, magnets may travel on it; `None` when the card does not say.
    #[serde(default)]
    pub special_goods: Option<bool>,
    /// Special goods the card names as taken. Empty with `special_goods = true` is all of them except
    /// loose batteries, which travel only where they are named here.
    #[serde(default)]
    pub accepts: Vec<GoodsFlag>,
    /// What a person must know about this service's figures; shown with every price.
    #[serde(default)]
    pub remarks: Vec<Text>,
    /// The destinations.
    pub zones: Vec<Zone>,
}

/// One destination of a service, with its price rows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Zone {
    /// Key in the tables.
    pub id: String,
    /// Country it covers.
    pub country: Country,
    /// Sub-zone by postcode, when the card parts the country; such a zone is not chosen without its list.
    #[serde(default)]
    pub subzone: String,
    /// The card prints prices and says beside them that it does not go there at present; then why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not_served: Option<Text>,
    /// Heaviest parcel in grams.
    #[serde(default)]
    pub max_weight_g: Option<u32>,
    /// How volume counts.
    #[serde(default)]
    pub volume: VolumeRule,
    /// Price rows from light to heavy.
    pub rows: Vec<RateRow>,
}

/// How the volume of a parcel counts towards its chargeable weight; divisors are cm³ per kg.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "kind")]
pub enum VolumeRule {
    /// Volume never counts.
    #[default]
    Never,
    /// The greater of scale and volume weight.
    Max {
        /// cm³ per kg.
        divisor: u32,
    },
    /// Volume counts only from this many times the scale weight.
    IfRatio {
        /// cm³ per kg.
        divisor: u32,
        /// For example 2. A card file may write `at_least`.
        #[serde(alias = "at_least")]
        at_least: u32,
    },
    /// Volume counts only when a side is at least this long.
    IfSide {
        /// cm³ per kg.
        divisor: u32,
        /// In millimetres. A card file may write `side_mm`.
        #[serde(alias = "side_mm")]
        side_mm: u32,
    },
}

/// One price row: it holds for `w_gt_g` < chargeable weight ≤ `w_le_g`.
/// Amounts are in 1/10,000 of the currency (`ten_thousandths`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RateRow {
    /// Where the row stands: `rates.csv!12`.
    pub cell: String,
    /// Exclusive lower bound in grams.
    pub w_gt_g: u32,
    /// Inclusive upper bound in grams; `None` has no bound.
    pub w_le_g: Option<u32>,
    /// Once a parcel.
    pub base: i64,
    /// Per begun step above the lower bound.
    #[serde(default)]
    pub step: Option<Step>,
    /// Per kilogram of the chargeable weight.
    pub per_kg: i64,
    /// Registration or handling fee, once a parcel.
    pub item_fee: i64,
    /// Chargeable weight is at least this.
    #[serde(default)]
    pub min_g: Option<u32>,
    /// Chargeable weight is rounded up to a multiple of this.
    #[serde(default)]
    pub round_g: Option<u32>,
    /// Currency of the amounts.
    pub currency: Currency,
    /// A remark printed with the row.
    #[serde(default)]
    pub note: String,
}

/// Each begun `grams` above the row's lower bound costs `amount` (1/10,000 of the currency).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Step {
    /// Width of a step.
    pub grams: u32,
    /// Price of a step.
    pub amount: i64,
}

/// One file of a rate card.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct CardFile {
    /// `card.toml`, `rates.csv`, `zones.csv`, `surcharges.csv`.
    pub name: String,
    /// Its text in UTF-8.
    pub text: String,
}

/// What importing a rate card gave.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ImportedCard {
    /// The card, when nothing in it is an error.
    pub card: Option<RateCard>,
    /// What the linter has to say; the path is `file!line`.
    pub findings: Vec<Finding>,
}

/// What is quoted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct QuoteRequest {
    /// The parcel and where it goes.
    pub shipment: Shipment,
    /// The cards to quote from.
    pub cards: Vec<RateCard>,
    /// The day the tariff is looked up for.
    pub date: Date,
}

/// All that the cards say about one shipment.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Quote {
    /// The order it is about.
    pub order_number: String,
    /// Services that take the parcel; within a currency the cheapest first.
    pub options: Vec<QuoteOption>,
    /// Services that do not, each with the reason.
    pub rejected: Vec<Rejection>,
}

/// One service's price for the parcel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct QuoteOption {
    /// The card.
    pub card: String,
    /// The service's key on the card.
    pub service: String,
    /// What the service is called.
    pub name: Text,
    /// The marketplace's service code, to tell the service the buyer chose.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub marketplace_code: Option<String>,
    /// The carrier.
    pub carrier: String,
    /// Zone key.
    pub zone: String,
    /// Weight that is billed.
    pub chargeable: Weight,
    /// How the chargeable weight came about: "actual 550 g; volume 750 g (÷8000) …".
    pub chargeable_because: Text,
    /// The lines; they add up to the total exactly.
    pub lines: Vec<QuoteLine>,
    /// What it costs.
    pub total: Money,
    /// Marks and warnings: unverified source, volume not considered, more than this card's tier.
    pub warnings: Vec<Text>,
    /// Where the figures come from.
    pub source: Source,
}

/// One line of a price.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct QuoteLine {
    /// `base`, `step`, `per-kg`, `item-fee`, `rounding`.
    pub kind: String,
    /// What it is called.
    pub name: Text,
    /// How it was worked out: `0.750 kg × 113 CNY/kg`.
    pub formula: String,
    /// Where the figure stands: `rates.csv!12`.
    pub cell: String,
    /// The exact amount before rounding, as a decimal of the currency.
    pub amount: String,
    /// Currency of the amount.
    pub currency: Currency,
}

/// Why a service does not take the parcel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Rejection {
    /// The card.
    pub card: String,
    /// The service's key; empty when the whole card is out.
    pub service: String,
    /// What it is called.
    pub name: Text,
    /// The marketplace's service code, to tell the service the buyer chose.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub marketplace_code: Option<String>,
    /// Stable name: `rating/too-heavy`.
    pub code: String,
    /// The exact reason with limit and value.
    pub reason: Text,
}
