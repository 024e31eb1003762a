//! A customs declaration by post (CN 22, CN 23, electronic advance data): its facts, and what can be checked of them.

pub mod advance_data;
pub mod arithmetic;
pub mod content;
pub mod form;

use content::ContentType;
use shipside_model::{Money, Party, Shipment, Weight};

/// The facts of a declaration, as far as they are known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Declaration {
    /// What kind of sending it is; `None` while nobody said.
    pub content: Option<ContentType>,
    /// The number of the item (S10).
    pub has_item_number: bool,
    /// Who sends it; `None` while it is not known here.
    pub sender: Option<PartyFacts>,
    /// Who receives it.
    pub recipient: PartyFacts,
    /// Gross weight.
    pub gross: Option<Weight>,
    /// The total as written; `None` when it is to be summed up.
    pub total: Option<Money>,
    /// The pieces.
    pub lines: Vec<Line>,
}

/// What a declaration says of a party.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PartyFacts {
    /// There is a name.
    pub has_name: bool,
    /// There is a street and a city.
    pub has_address: bool,
    /// There is a telephone or an e-mail address.
    pub has_contact: bool,
}

/// One line of a declaration.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// Pieces; `None` when it cannot be read.
    pub quantity: Option<u32>,
    /// There is a description in English.
    pub has_description: bool,
    /// Net weight of one piece.
    pub unit_net: Option<Weight>,
    /// Value of one piece.
    pub unit_value: Option<Money>,
    /// There is an HS code of six digits or more.
    pub has_hs_code: bool,
    /// There is a country of origin.
    pub has_origin: bool,
}

impl Declaration {
    /// The declaration of a parsed shipment.
    pub fn of(shipment: &Shipment, sender: Option<&Party>, content: Option<ContentType>) -> Self {
        let line = |goods: &shipside_model::Goods| Line {
            quantity: Some(goods.quantity),
            has_description: !goods.description.is_empty(),
            unit_net: goods.unit_weight,
            unit_value: goods.unit_value,
            has_hs_code: goods.hs_code.is_some(),
            has_origin: goods.origin.is_some(),
        };
        Declaration {
            content,
            has_item_number: shipment.tracking_number.is_some(),
            sender: sender.map(PartyFacts::of),
            recipient: PartyFacts::of(&shipment.consignee),
            gross: shipment.parcel.weight,
            total: None,
            lines: shipment.goods.iter().map(line).collect(),
        }
    }
}

impl PartyFacts {
    fn of(party: &Party) -> Self {
        PartyFacts {
            has_name: !party.name.is_empty() || !party.company.is_empty(),
            has_address: !party.address.street.is_empty() && !party.address.city.is_empty(),
            has_contact: !party.phone.is_empty(),
        }
    }
}
