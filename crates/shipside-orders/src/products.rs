//! The product dictionary: what is declared for each SKU.

use crate::field::{self, Kind};
use crate::header::Purpose;
use crate::problems::Problems;
use crate::table::{self, Opened, Row};
use crate::unit::{self, Unit};
use crate::{failures, limits, number};
use shipside_api::failure::Failure;
use shipside_api::intake::{OnDuplicate, ProductsResult, ReadOptions};
use shipside_model::{Currency, Length, Money, Product, Weight};
use std::collections::BTreeMap;

/// Reads a product dictionary (CSV or XLSX). Units come from the headers: `unit_weight_g` with 62
/// gives `62 g`. A value that is no number stays as it is and is a problem.
pub fn read_products(bytes: &[u8], options: &ReadOptions) -> Result<ProductsResult, Failure> {
    if bytes.len() > limits::FILE_BYTES {
        return Err(failures::too_large(&options.file_name, bytes.len()));
    }
    let mut opened = table::open(bytes.to_vec(), options, Purpose::Products)?;
    if !opened.has_key {
        return Err(failures::no_sku_column(&options.file_name, &opened.headers));
    }
    let mut result = ProductsResult::default();
    let mut problems = Problems::default();
    let mut row_of: BTreeMap<String, u32> = BTreeMap::new();
    let mut rows = 0_u32;
    while let Some(row) = opened.next_row()? {
        if row.is_blank() {
            continue;
        }
        rows = rows.saturating_add(1);
        if rows > limits::ROWS {
            return Err(failures::too_many_rows(&row.number.to_string()));
        }
        if let Some(column) = row.unclosed {
            problems.quote_not_closed(&opened.cell(column, row.number));
        }
        let product = read_row(&row, &opened, &mut problems);
        let known = &mut result.products.0;
        match known.get(&product.sku) {
            _ if product.sku.is_empty() => without_sku(&row, &opened, &mut problems),
            Some(had) if *had == product => {}
            Some(_) => {
                let first = row_of.get(&product.sku).copied().unwrap_or_default();
                repeated(&product.sku, first, row.number, options.on_duplicate, &mut problems);
                if options.on_duplicate == OnDuplicate::KeepLast {
                    row_of.insert(product.sku.clone(), row.number);
                    known.insert(product.sku.clone(), product);
                }
            }
            None => {
                row_of.insert(product.sku.clone(), row.number);
                known.insert(product.sku.clone(), product);
            }
        }
    }
    if rows == 0 {
        return Err(failures::no_rows(&options.file_name));
    }
    result.problems = problems.into_list();
    Ok(result)
}

fn read_row(row: &Row, opened: &Opened, problems: &mut Problems) -> Product {
    let mut product = Product::default();
    for (column, matched) in opened.matches.iter().enumerate() {
        let Some(matched) = matched else { continue };
        let raw = row.value(column);
        let value = matched.unit.map_or_else(|| raw.to_owned(), |unit| unit.apply(raw));
        let cell = || opened.cell(column, row.number);
        if !raw.is_empty() && !is_good(matched.field.path, matched.field.kind, &value) {
            no_number(&cell(), raw, matched.field, matched.unit, problems);
        }
        if matched.field.kind == Kind::Code && (row.long_numbers.contains(&column) || number::looks_numeric(raw)) {
            damaged(&cell(), raw, problems);
        }
        if let Some(slot) = slot(&mut product, matched.field.path) {
            *slot = value;
        }
    }
    product
}

fn slot<'a>(product: &'a mut Product, path: &str) -> Option<&'a mut String> {
    Some(match path {
        field::SKU => &mut product.sku,
        "item.declaredNameZh" => &mut product.name_zh,
        "item.declaredName" => &mut product.name_en,
        "item.material" => &mut product.material,
        "item.hsCode" => &mut product.hs_code,
        "item.origin" => &mut product.origin,
        "item.unitWeight" => &mut product.unit_weight,
        "item.length" => &mut product.length,
        "item.width" => &mut product.width,
        "item.height" => &mut product.height,
        "item.declaredValue" => &mut product.declared_value,
        "item.flags" => &mut product.flags,
        "item.stock" => &mut product.stock,
        "item.manufacturerProductId" => &mut product.manufacturer_product_id,
        "item.gtin" => &mut product.gtin,
        _ => return None,
    })
}

/// True when a measure, a price or a stock reads as one.
fn is_good(path: &str, kind: Kind, value: &str) -> bool {
    match kind {
        Kind::Weight => value.parse::<Weight>().is_ok(),
        Kind::Length => value.parse::<Length>().is_ok(),
        Kind::Money => value
            .rsplit_once(' ')
            .and_then(|(amount, currency)| Some((amount, Currency::new(currency)?)))
            .is_some_and(|(amount, currency)| Money::parse(amount, currency).is_ok()),
        _ if path == "item.stock" => value.parse::<u32>().is_ok(),
        _ => true,
    }
}

fn no_number(cell: &str, raw: &str, field: &field::Field, unit: Option<Unit>, problems: &mut Problems) {
    let (want_en, want_zh) = match (field.kind, unit) {
        (_, Some(Unit::Currency(unit) | Unit::Weight(unit) | Unit::Length(unit))) => {
            (format!("a number in {unit}"), format!("以 {unit} 为单位的数字"))
        }
        // Without a unit in the header, a bare number does not say what it counts.
        (Kind::Weight, None) => ("a weight with its unit, as 62 g".to_owned(), "带单位的重量，如 62 g".to_owned()),
        (Kind::Length, None) => ("a length with its unit, as 120 mm".to_owned(), "带单位的长度，如 120 mm".to_owned()),
        (Kind::Money, None) => {
            ("an amount with its currency, as 13.29 USD".to_owned(), "带币种的金额，如 13.29 USD".to_owned())
        }
        _ => ("a whole number".to_owned(), "整数".to_owned()),
    };
    let readable = unit::plain(raw).is_some();
    let hint_en = if readable && unit.is_none() { " Name the unit in the header or beside the value." } else { "" };
    let hint_zh = if readable && unit.is_none() { "请在表头或数值后写明单位。" } else { "" };
    problems.push(
        "intake/not-a-number",
        cell,
        raw,
        format!("{cell} (“{}”) holds “{raw}”, which is not {want_en}.{hint_en} Correct it and import again.", field.en),
        format!("{cell}（{}）的值“{raw}”不是{want_zh}。{hint_zh}请更正后重新导入。", field.zh),
    );
}

fn damaged(cell: &str, raw: &str, problems: &mut Problems) {
    problems.push(
        "intake/number-damaged",
        cell,
        raw,
        format!(
            "{cell} was kept as a number and may have lost digits: {raw}. Format the column as text and enter it again."
        ),
        format!("{cell} 被表格软件当作数字保存，可能已丢失位数：{raw}。请将该列设为文本后重新填写。"),
    );
}

fn without_sku(row: &Row, opened: &Opened, problems: &mut Problems) {
    let sku = opened.matches.iter().position(|matched| matched.is_some_and(|matched| matched.field.path == field::SKU));
    let cell = opened.cell(sku.unwrap_or_default(), row.number);
    problems.push(
        "intake/sku-missing",
        &cell,
        "",
        format!("Row {} has no SKU ({cell} is empty) and was not taken. Enter it and import again.", row.number),
        format!("第 {} 行没有 SKU（{cell} 为空），未导入。请补填后重新导入。", row.number),
    );
}

fn repeated(sku: &str, first: u32, row: u32, policy: OnDuplicate, problems: &mut Problems) {
    let kept = if policy == OnDuplicate::KeepLast { row } else { first };
    problems.push(
        "intake/sku-repeated",
        &row.to_string(),
        sku,
        format!(
            "SKU {sku} stands on rows {first} and {row} with different content. Row {kept} was kept; compare them."
        ),
        format!("SKU {sku} 在第 {first} 行和第 {row} 行内容不同。已保留第 {kept} 行，请核对。"),
    );
}
