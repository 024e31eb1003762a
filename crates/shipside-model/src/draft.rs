use crate::Edit;
use serde::{Deserialize, Serialize};

/// Which rows of which file an order came from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct SourceRows {
    /// The file's name.
    pub file: String,
    /// Row numbers as a spreadsheet shows them (the header is row 1).
    pub rows: Vec<u32>,
}

/// A shipment as somebody typed it: every value is the text as it stood, gaps and mistakes included.
///
/// Checking turns it into a [`crate::Shipment`] and a list of findings; behind that line nobody
/// validates again. Fields are addressed by the path that findings use:
///
/// ```
/// use shipside_model::ShipmentDraft;
/// let mut draft = ShipmentDraft::default();
/// assert!(draft.set("consignee.address.postalCode", "02108"));
/// assert_eq!(draft.get("consignee.address.postalCode"), Some("02108"));
/// assert_eq!(draft.get("consignee.shoeSize"), None);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct ShipmentDraft {
    /// The marketplace's order number; 16 digits on AliExpress.
    pub order_number: String,
    /// Where it was read.
    pub source: SourceRows,
    /// How often the same order stood in the import, itself included; 0 and 1 mean once.
    pub copies: u32,
    /// Order status as the marketplace words it.
    pub status: String,
    /// Business mode as the marketplace words it.
    pub business_mode: String,
    /// Time of the order.
    pub ordered_at: String,
    /// Time of the payment.
    pub paid_at: String,
    /// Time left or date to ship by.
    pub ship_by: String,
    /// What the buyer wrote, identifiers of the destination included.
    pub buyer_note: String,
    /// `yes` once a person has read the buyer's note.
    pub buyer_note_read: String,
    /// The buyer's account name.
    pub buyer_name: String,
    /// Who receives it.
    pub consignee: PartyDraft,
    /// The service the buyer chose.
    pub service: String,
    /// The service it was or will be shipped with.
    pub actual_service: String,
    /// The waybill number.
    pub tracking_number: String,
    /// The shipping date.
    pub shipping_date: String,
    /// Price of the goods: `US $68.80`.
    pub goods_total: String,
    /// What the buyer paid for freight.
    pub freight: String,
    /// What the buyer paid in all.
    pub order_total: String,
    /// Term of delivery: `DAP`, `DDP`, …; empty when nobody said.
    pub incoterm: String,
    /// What kind of sending the customs declaration names: `sale of goods`, `gift`, …; empty is a sale.
    pub content_type: String,
    /// The goods.
    pub items: Vec<ItemDraft>,
    /// The parcel, where it was weighed and measured.
    pub parcel: ParcelDraft,
}

/// A person or company, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct PartyDraft {
    /// Contact person.
    pub name: String,
    /// Company.
    pub company: String,
    /// Calling code: `+55`.
    pub phone_code: String,
    /// Telephone, with or without the calling code.
    pub phone: String,
    /// E-mail.
    pub email: String,
    /// Kind of the tax identifier: `CPF`, `PCCC`, …; empty when only the value is known.
    pub tax_id_kind: String,
    /// Tax identifier; when empty it is looked for in the buyer's note.
    pub tax_id: String,
    /// Where.
    pub address: AddressDraft,
}

/// An address, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct AddressDraft {
    /// Country by code or by name in English or Chinese.
    pub country: String,
    /// State, province.
    pub state: String,
    /// City.
    pub city: String,
    /// Dependent locality.
    pub district: String,
    /// Street and house.
    pub street: String,
    /// Postal code.
    pub postal_code: String,
    /// National short address; when empty it is looked for in the street.
    pub short_address: String,
}

/// One line of goods, as typed, with what is declared for it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct ItemDraft {
    /// The seller's stock keeping unit.
    pub sku: String,
    /// The title of the listing.
    pub title: String,
    /// Colour, size, style.
    pub specification: String,
    /// Pieces.
    pub quantity: String,
    /// `piece`, `lot`, …
    pub unit: String,
    /// Price of one piece.
    pub unit_price: String,
    /// Declared name in English.
    pub declared_name: String,
    /// Declared name in Chinese.
    pub declared_name_zh: String,
    /// Material.
    pub material: String,
    /// HS code.
    pub hs_code: String,
    /// Country of origin.
    pub origin: String,
    /// Weight of one piece with its unit of measure.
    pub unit_weight: String,
    /// Outer measures of one piece, each with its unit of measure.
    pub length: String,
    /// See `length`.
    pub width: String,
    /// See `length`.
    pub height: String,
    /// Declared value of one piece: `13.29 USD`.
    pub declared_value: String,
    /// Words of [`crate::GoodsFlag`].
    pub flags: String,
    /// Pieces in stock; empty when not known.
    pub stock: String,
    /// The manufacturer's product identifier.
    pub manufacturer_product_id: String,
    /// GTIN.
    pub gtin: String,
}

/// The parcel, as typed: each value with its unit (`750 g`, `200 mm`); empty when not measured.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct ParcelDraft {
    /// Gross weight.
    pub weight: String,
    /// Longest side.
    pub length: String,
    /// Second side.
    pub width: String,
    /// Third side.
    pub height: String,
}

impl ShipmentDraft {
    /// The text at a path, or `None` when there is no such field.
    pub fn get(&self, path: &str) -> Option<&str> {
        field(self, path).map(String::as_str)
    }

    /// Sets the text at a path; false when there is no such field.
    pub fn set(&mut self, path: &str, value: &str) -> bool {
        match field_mut(self, path) {
            Some(field) => {
                value.clone_into(field);
                true
            }
            None => false,
        }
    }

    /// Applies edits in order and returns the edits that undo them, or `None` (and no change) when a path is unknown.
    pub fn apply(&mut self, edits: &[Edit]) -> Option<Vec<Edit>> {
        let mut undo = Vec::with_capacity(edits.len());
        for edit in edits {
            undo.push(Edit { path: edit.path.clone(), value: self.get(&edit.path)?.to_owned() });
        }
        for edit in edits {
            self.set(&edit.path, &edit.value);
        }
        Some(undo)
    }
}

/// Writes one function from path to field for `&` and one for `&mut`, from a single table.
macro_rules! fields {
    ($owner:ty: $($name:literal => $($field:ident).+),+ $(,)?) => {
        impl $owner {
            fn plain(&self, path: &str) -> Option<&String> {
                match path { $($name => Some(&self.$($field).+),)+ _ => None }
            }
            fn plain_mut(&mut self, path: &str) -> Option<&mut String> {
                match path { $($name => Some(&mut self.$($field).+),)+ _ => None }
            }
            /// Every path of this part, in reading order.
            pub const PATHS: &'static [&'static str] = &[$($name),+];
        }
    };
}

fields! { ShipmentDraft:
    "orderNumber" => order_number,
    "status" => status,
    "businessMode" => business_mode,
    "orderedAt" => ordered_at,
    "paidAt" => paid_at,
    "shipBy" => ship_by,
    "buyerNote" => buyer_note,
    "buyerNoteRead" => buyer_note_read,
    "buyerName" => buyer_name,
    "consignee.name" => consignee.name,
    "consignee.company" => consignee.company,
    "consignee.phoneCode" => consignee.phone_code,
    "consignee.phone" => consignee.phone,
    "consignee.email" => consignee.email,
    "consignee.taxIdKind" => consignee.tax_id_kind,
    "consignee.taxId" => consignee.tax_id,
    "consignee.address.country" => consignee.address.country,
    "consignee.address.state" => consignee.address.state,
    "consignee.address.city" => consignee.address.city,
    "consignee.address.district" => consignee.address.district,
    "consignee.address.street" => consignee.address.street,
    "consignee.address.postalCode" => consignee.address.postal_code,
    "consignee.address.shortAddress" => consignee.address.short_address,
    "service" => service,
    "actualService" => actual_service,
    "trackingNumber" => tracking_number,
    "shippingDate" => shipping_date,
    "goodsTotal" => goods_total,
    "freight" => freight,
    "orderTotal" => order_total,
    "incoterm" => incoterm,
    "contentType" => content_type,
    "parcel.weight" => parcel.weight,
    "parcel.length" => parcel.length,
    "parcel.width" => parcel.width,
    "parcel.height" => parcel.height,
}

fields! { ItemDraft:
    "sku" => sku,
    "title" => title,
    "specification" => specification,
    "quantity" => quantity,
    "unit" => unit,
    "unitPrice" => unit_price,
    "declaredName" => declared_name,
    "declaredNameZh" => declared_name_zh,
    "material" => material,
    "hsCode" => hs_code,
    "origin" => origin,
    "unitWeight" => unit_weight,
    "length" => length,
    "width" => width,
    "height" => height,
    "declaredValue" => declared_value,
    "flags" => flags,
    "stock" => stock,
    "manufacturerProductId" => manufacturer_product_id,
    "gtin" => gtin,
}

/// `items[2].quantity` → (2, `quantity`).
fn item_path(path: &str) -> Option<(usize, &str)> {
    let (index, rest) = path.strip_prefix("items[")?.split_once(']')?;
    Some((index.parse().ok()?, rest.strip_prefix('.')?))
}

fn field<'a>(draft: &'a ShipmentDraft, path: &str) -> Option<&'a String> {
    match item_path(path) {
        Some((index, rest)) => draft.items.get(index)?.plain(rest),
        None => draft.plain(path),
    }
}

fn field_mut<'a>(draft: &'a mut ShipmentDraft, path: &str) -> Option<&'a mut String> {
    match item_path(path) {
        Some((index, rest)) => draft.items.get_mut(index)?.plain_mut(rest),
        None => draft.plain_mut(path),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_path_reads_back_what_was_set() {
        let mut draft = ShipmentDraft { items: vec![ItemDraft::default()], ..Default::default() };
        let items = ItemDraft::PATHS.iter().map(|path| format!("items[0].{path}"));
        let paths: Vec<String> = ShipmentDraft::PATHS.iter().map(ToString::to_string).chain(items).collect();
        for path in &paths {
            assert!(draft.set(path, path), "{path}");
        }
        for path in &paths {
            assert_eq!(draft.get(path), Some(path.as_str()));
        }
    }

    #[test]
    fn edits_undo_to_the_letter_and_an_unknown_path_changes_nothing() {
        let mut draft = ShipmentDraft { items: vec![ItemDraft::default()], ..Default::default() };
        draft.set("service", "DHL");
        let before = draft.clone();
        let edit = |path: &str, value: &str| Edit { path: path.to_owned().into(), value: value.to_owned() };
        let undo = draft.apply(&[edit("service", "A"), edit("service", "B"), edit("items[0].sku", "X")]).unwrap();
        assert_eq!(draft.get("service"), Some("B"));
        draft.apply(&undo).unwrap();
        assert_eq!(draft, before);
        assert_eq!(draft.apply(&[edit("service", "C"), edit("items[1].sku", "X")]), None);
        assert_eq!(draft, before);
    }
}
