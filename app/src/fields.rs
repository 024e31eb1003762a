//! The fields of an order as the pages show them: which stand together, and what they are called.

use crate::messages::{self as m, Message, fill, t};
use crate::state::order::split_item_path;

/// A field: its path and its name.
pub type Field = (&'static str, Message);

/// Fields that stand together under a heading.
pub struct Group {
    /// The heading.
    pub title: Message,
    /// The fields in reading order.
    pub fields: &'static [Field],
}

/// The groups of the order page.
pub const GROUPS: &[Group] = &[
    Group {
        title: m::GROUP_CONSIGNEE,
        fields: &[
            ("consignee.name", m::F_NAME),
            ("consignee.company", m::F_COMPANY),
            ("consignee.phoneCode", m::F_PHONE_CODE),
            ("consignee.phone", m::F_PHONE),
            ("consignee.email", m::F_EMAIL),
            ("consignee.taxIdKind", m::F_TAX_ID_KIND),
            ("consignee.taxId", m::F_TAX_ID),
            ("buyerName", m::F_BUYER_NAME),
        ],
    },
    Group {
        title: m::GROUP_ADDRESS,
        fields: &[
            ("consignee.address.country", m::F_COUNTRY),
            ("consignee.address.postalCode", m::F_POSTAL_CODE),
            ("consignee.address.state", m::F_STATE),
            ("consignee.address.city", m::F_CITY),
            ("consignee.address.district", m::F_DISTRICT),
            ("consignee.address.shortAddress", m::F_SHORT_ADDRESS),
            ("consignee.address.street", m::F_STREET),
        ],
    },
    Group {
        title: m::GROUP_SHIPPING,
        fields: &[
            ("service", m::F_SERVICE),
            ("actualService", m::F_ACTUAL_SERVICE),
            ("trackingNumber", m::F_TRACKING),
            ("shippingDate", m::F_SHIPPING_DATE),
            ("shipBy", m::F_SHIP_BY),
            ("businessMode", m::F_MODE),
        ],
    },
    Group {
        title: m::GROUP_PARCEL,
        fields: &[
            ("parcel.weight", m::F_WEIGHT),
            ("parcel.length", m::F_LENGTH),
            ("parcel.width", m::F_WIDTH),
            ("parcel.height", m::F_HEIGHT),
        ],
    },
    Group {
        title: m::GROUP_ORDER,
        fields: &[
            ("status", m::F_STATUS),
            ("orderedAt", m::F_ORDERED_AT),
            ("paidAt", m::F_PAID_AT),
            ("goodsTotal", m::F_GOODS_TOTAL),
            ("freight", m::F_FREIGHT),
            ("orderTotal", m::F_TOTAL),
        ],
    },
];

/// What the buyer wrote stands on its own.
pub const BUYER: &[Field] = &[("buyerNote", m::F_NOTE), ("buyerNoteRead", m::F_NOTE_READ), ("orderNumber", m::ORDER)];

/// The fields of an item that say what was bought.
pub const ITEM_BOUGHT: &[Field] = &[
    ("sku", m::F_SKU),
    ("quantity", m::F_QUANTITY),
    ("unit", m::F_UNIT),
    ("unitPrice", m::F_UNIT_PRICE),
    ("specification", m::F_SPECIFICATION),
    ("title", m::F_TITLE),
];

/// The fields of an item that are declared; the dictionary fills what is empty.
pub const ITEM_DECLARED: &[Field] = &[
    ("declaredName", m::F_DECLARED),
    ("declaredNameZh", m::F_DECLARED_ZH),
    ("hsCode", m::F_HS),
    ("origin", m::F_ORIGIN),
    ("declaredValue", m::F_VALUE),
    ("unitWeight", m::F_UNIT_WEIGHT),
    ("length", m::F_LENGTH),
    ("width", m::F_WIDTH),
    ("height", m::F_HEIGHT),
    ("material", m::F_MATERIAL),
    ("flags", m::F_FLAGS),
    ("stock", m::F_STOCK),
    ("manufacturerProductId", m::F_MPID),
    ("gtin", m::F_GTIN),
];

/// How a person calls the field at a path: `items[1].hsCode` is "Item 2: HS code".
pub fn label(path: &str) -> String {
    let (item, rest) = split_item_path(path);
    let own = GROUPS.iter().flat_map(|group| group.fields).chain(BUYER);
    let of_item = ITEM_BOUGHT.iter().chain(ITEM_DECLARED);
    match item {
        None => name_in(own, rest),
        Some(index) if rest.is_empty() => fill(t(m::ITEM_N), &[&(index + 1).to_string()]),
        Some(index) => fill(t(m::ITEM_FIELD), &[&(index + 1).to_string(), &name_in(of_item, rest)]),
    }
}

fn name_in<'a>(mut fields: impl Iterator<Item = &'a Field>, path: &str) -> String {
    match fields.find(|(known, _)| *known == path) {
        Some((_, name)) => t(*name).to_owned(),
        None => path.to_owned(),
    }
}

/// True when the order page has a box to type in for the path.
pub fn has_box(path: &str, items: usize) -> bool {
    let (item, rest) = split_item_path(path);
    match item {
        Some(index) => index < items && ITEM_BOUGHT.iter().chain(ITEM_DECLARED).any(|(known, _)| *known == rest),
        None => {
            GROUPS.iter().flat_map(|group| group.fields).any(|(known, _)| *known == rest)
                || matches!(rest, "buyerNote" | "buyerNoteRead")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use shipside_model::{ItemDraft, ShipmentDraft};

    #[test]
    fn every_field_of_a_draft_has_a_name_and_stands_on_the_page() {
        let items = ItemDraft::PATHS.iter().map(|path| format!("items[0].{path}"));
        for path in ShipmentDraft::PATHS.iter().map(ToString::to_string).chain(items) {
            assert_ne!(label(&path), path, "{path} has no name");
            assert!(path == "orderNumber" || has_box(&path, 1), "{path} is not on the page");
        }
    }

    #[test]
    fn a_path_that_is_no_field_has_no_box() {
        for path in ["items", "items[1].sku", "items[0]", "items[0].colour", "consignee"] {
            assert!(!has_box(path, 1), "{path}");
        }
    }
}
