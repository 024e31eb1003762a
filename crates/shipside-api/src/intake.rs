//! Orders and products coming in.

use serde::{Deserialize, Serialize};
use shipside_model::{ProductDictionary, ShipmentDraft, Text};

/// How to read an order file; every field may be left out, then it is found out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct ReadOptions {
    /// The file's name: shown in messages, and its ending is a hint.
    pub file_name: String,
    /// `utf-8`, `gb18030`, `utf-16le`, `utf-16be`, `windows-1252`; empty: found out.
    pub encoding: String,
    /// `,` `;` `\t` `|`; empty: found out.
    pub delimiter: String,
    /// XLSX sheet by name; empty: the first one with an order column.
    pub sheet: String,
    /// Header → field (a name of [`Column::field`]); `""` as the field leaves the column out. Overrides the match by name.
    pub columns: std::collections::BTreeMap<String, String>,
    /// What to do with an order number that stands on more than one row with different content.
    pub on_duplicate: OnDuplicate,
}

/// The policy for an order number that stands on several rows of a one-row-an-order file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum OnDuplicate {
    /// Keep the first row; the others are counted and reported on the order.
    #[default]
    KeepFirst,
    /// Keep the last row.
    KeepLast,
}

/// One column of the file and what it was taken for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Column {
    /// The header as it stands.
    pub header: String,
    /// Column letter as a spreadsheet shows it: `A`.
    pub letter: String,
    /// The field it fills (a path of `ShipmentDraft`, `item.`-prefixed for a path of `ItemDraft`, or
    /// `items` for the marketplace's multi-line product cell); empty when it is not used.
    pub field: String,
    /// The first values, as they stand.
    pub samples: Vec<String>,
}

/// A field a column may be mapped to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct MappableField {
    /// As in [`Column::field`].
    pub field: String,
    /// How a person calls it.
    pub label: Text,
}

/// What was read from an order file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct ReadResult {
    /// The orders in the file's order.
    pub orders: Vec<ShipmentDraft>,
    /// Every column and what it was taken for.
    pub columns: Vec<Column>,
    /// `csv` or `xlsx`.
    pub format: String,
    /// The encoding used; empty for XLSX.
    pub encoding: String,
    /// The delimiter used; empty for XLSX.
    pub delimiter: String,
    /// Sheet names of the workbook, the one that was read first.
    pub sheets: Vec<String>,
    /// Rows read, the header not counted.
    pub rows: u32,
    /// Rows that could not be taken as an order, each with the reason; nothing is skipped silently.
    pub problems: Vec<RowProblem>,
}

/// A row or cell that could not be taken as it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RowProblem {
    /// Stable name: `intake/order-number-damaged`.
    pub code: String,
    /// `Sheet1!A7` for a workbook, `A7` for CSV.
    pub cell: String,
    /// The value as it stands.
    pub value: String,
    /// What is wrong and what to do.
    pub message: Text,
}

/// What was read from a product dictionary.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct ProductsResult {
    /// The products by SKU.
    pub products: ProductDictionary,
    /// Rows that could not be taken.
    pub problems: Vec<RowProblem>,
}
