use crate::{Country, Date, Dimensions, GoodsFlag, Money, Weight};
use serde::{Deserialize, Serialize};

/// How a shipment is fulfilled; it decides documents, checks, deadlines and claim path.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Mode {
    /// The marketplace's own logistics, ordered in its backend.
    #[default]
    OnlineOfficial,
    /// The marketplace's logistics ordered through third-party software or an ERP.
    OnlineThirdParty,
    /// The seller's own carrier or forwarder.
    Offline,
    /// Semi-managed, from a warehouse in China.
    SemiManagedDomestic,
    /// Semi-managed, from a warehouse abroad.
    SemiManagedOverseas,
}

/// Where the marketplace says the order stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", tag = "kind")]
pub enum OrderStatus {
    /// Paid and waiting for the seller's shipment.
    WaitSellerSendGoods,
    /// Part of the goods is shipped.
    SellerPartSendGoods,
    /// Shipped; the buyer has not confirmed.
    WaitBuyerAcceptGoods,
    /// Not paid yet.
    PlaceOrderSuccess,
    /// The buyer asked to cancel.
    InCancel,
    /// Frozen by the marketplace.
    InFrozen,
    /// In dispute.
    InIssue,
    /// Held for the marketplace's risk control.
    RiskControl,
    /// The money is being settled.
    FundProcessing,
    /// Done.
    Finish,
    /// A word this version does not know. It stays as it was.
    Unrecognised {
        /// The text as it stood.
        raw: String,
    },
}

/// An identifier the destination's customs ask of the consignee.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaxId {
    /// `CPF`, `CNPJ`, `PCCC`, `RUT`, `CURP`, `TCKN`, …
    pub kind: String,
    /// The identifier without separators.
    pub value: String,
}

/// An address whose country is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Address {
    /// Destination country or territory.
    pub country: Country,
    /// State, province, oblast, prefecture.
    #[serde(default)]
    pub state: String,
    /// City or post town.
    #[serde(default)]
    pub city: String,
    /// Dependent locality, neighbourhood.
    #[serde(default)]
    pub district: String,
    /// Street, house number, flat; `\n` parts the lines.
    #[serde(default)]
    pub street: String,
    /// Postal code as the destination writes it.
    #[serde(default)]
    pub postal_code: String,
    /// The destination's national short address (Saudi Arabia: `RHMA2929`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short_address: Option<String>,
}

/// A consignor or consignee.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Party {
    /// Contact person.
    pub name: String,
    /// Company, if any.
    #[serde(default)]
    pub company: String,
    /// Telephone in E.164 (`+5519991234567`), empty when there is none.
    #[serde(default)]
    pub phone: String,
    /// Where.
    pub address: Address,
    /// Identifier for the destination's customs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tax_id: Option<TaxId>,
}

/// One line of goods.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Goods {
    /// The seller's stock keeping unit.
    pub sku: String,
    /// Declared description in English.
    pub description: String,
    /// Declared description in Chinese.
    #[serde(default)]
    pub description_zh: String,
    /// Colour, size, style.
    #[serde(default)]
    pub specification: String,
    /// Pieces, at least one.
    pub quantity: u32,
    /// HS code, digits only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hs_code: Option<String>,
    /// Country of origin.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<Country>,
    /// Weight of one piece.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit_weight: Option<Weight>,
    /// Declared value of one piece.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit_value: Option<Money>,
    /// Outer measures of one piece.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit_dimensions: Option<Dimensions>,
    /// What makes the goods special.
    #[serde(default)]
    pub flags: Vec<GoodsFlag>,
}

/// The parcel on the scale.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Parcel {
    /// Gross weight; `None` when neither weighed nor to be summed up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weight: Option<Weight>,
    /// True when the weight is the sum of the goods and the packaging, not a reading of a scale.
    #[serde(default)]
    pub weight_is_computed: bool,
    /// Outer measures; `None` when not measured (volume weight is then not considered, and quotes say so).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dimensions: Option<Dimensions>,
}

/// A shipment that passed its checks: parsed values, nobody validates them again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Shipment {
    /// The marketplace's order number.
    pub order_number: String,
    /// How it is fulfilled.
    pub mode: Mode,
    /// Who receives it.
    pub consignee: Party,
    /// What is in it.
    pub goods: Vec<Goods>,
    /// How heavy and large it is.
    pub parcel: Parcel,
    /// The service by the name it was chosen with.
    #[serde(default)]
    pub service: String,
    /// The marketplace's code of that service, when the name is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service_code: Option<String>,
    /// The waybill number, once known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tracking_number: Option<String>,
    /// What the buyer paid in all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order_total: Option<Money>,
    /// The shipping date on the documents.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shipping_date: Option<Date>,
}

impl Shipment {
    /// True when any line carries the flag.
    pub fn has(&self, flag: GoodsFlag) -> bool {
        self.goods.iter().any(|goods| goods.flags.contains(&flag))
    }
}
