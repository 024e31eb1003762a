use crate::{ItemDraft, ShipmentDraft};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One line of the seller's product dictionary, as typed: what is declared for a SKU.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Product {
    /// The seller's stock keeping unit.
    pub sku: String,
    /// Declared name in Chinese.
    pub name_zh: String,
    /// Declared name in English.
    pub name_en: String,
    /// Material, as the customs of some countries ask for it.
    pub material: String,
    /// HS code, six to ten digits.
    pub hs_code: String,
    /// Country of origin, two letters.
    pub origin: String,
    /// Weight of one unit with its unit of measure: `62 g`.
    pub unit_weight: String,
    /// Outer measures of one unit: `120 mm`.
    pub length: String,
    /// See `length`.
    pub width: String,
    /// See `length`.
    pub height: String,
    /// Declared value of one unit: `13.29 USD`.
    pub declared_value: String,
    /// Words of [`crate::GoodsFlag`], separated by spaces, commas or semicolons.
    pub flags: String,
    /// Pieces in stock; empty when not known.
    pub stock: String,
    /// The manufacturer's own product identifier (mandatory for the EU since 2026-11-01).
    pub manufacturer_product_id: String,
    /// GTIN, where the product has one.
    pub gtin: String,
}

/// The product dictionary, by SKU.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProductDictionary(pub BTreeMap<String, Product>);

impl ProductDictionary {
    /// The draft with every declared field that is still empty filled from the dictionary.
    /// What a person typed on the order stays.
    pub fn fill(&self, draft: &ShipmentDraft) -> ShipmentDraft {
        let mut filled = draft.clone();
        for item in &mut filled.items {
            if let Some(product) = self.0.get(item.sku.trim()) {
                fill_item(item, product);
            }
        }
        filled
    }
}

fn fill_item(item: &mut ItemDraft, product: &Product) {
    let fields = [
        (&mut item.declared_name, &product.name_en),
        (&mut item.declared_name_zh, &product.name_zh),
        (&mut item.material, &product.material),
        (&mut item.hs_code, &product.hs_code),
        (&mut item.origin, &product.origin),
        (&mut item.unit_weight, &product.unit_weight),
        (&mut item.length, &product.length),
        (&mut item.width, &product.width),
        (&mut item.height, &product.height),
        (&mut item.declared_value, &product.declared_value),
        (&mut item.flags, &product.flags),
        (&mut item.stock, &product.stock),
        (&mut item.manufacturer_product_id, &product.manufacturer_product_id),
        (&mut item.gtin, &product.gtin),
    ];
    for (field, value) in fields {
        if field.trim().is_empty() {
            field.clone_from(value);
        }
    }
}
