//! Columns matched by name, never by position.

use crate::field::{self, FIELDS, Field, Kind, PRODUCT_NAMES};
use crate::unit::{self, Unit};
use crate::{clean, failures};
use shipside_api::failure::Failure;
use shipside_api::intake::ReadOptions;

/// What kind of file the headers are of; some names mean another field there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// Orders: the order number is the key.
    Orders,
    /// The product dictionary: the SKU is the key.
    Products,
}

impl Purpose {
    /// The field without which the file is of no use.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Purpose::Orders => field::ORDER_NUMBER,
            Purpose::Products => field::SKU,
        }
    }
}

/// What a column was taken for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Match {
    pub(crate) field: &'static Field,
    /// The unit its header names.
    pub(crate) unit: Option<Unit>,
}

/// The headers of a row, each with its match; a field is filled by one column only.
pub(crate) fn columns(
    headers: &[String],
    options: &ReadOptions,
    purpose: Purpose,
) -> Result<Vec<Option<Match>>, Failure> {
    let told: Vec<Option<&String>> = headers.iter().map(|header| told(header, options)).collect();
    let mut found: Vec<Option<Match>> = vec![None; headers.len()];
    let mut taken: Vec<&'static str> = Vec::new();
    // What a person says comes first, whatever stands to its left.
    for (slot, (header, path)) in found.iter_mut().zip(headers.iter().zip(&told)) {
        let Some(path) = path.filter(|path| !path.is_empty()) else { continue };
        let field = field::by_path(path).ok_or_else(|| failures::unknown_field(header, path))?;
        if !taken.contains(&field.path) {
            taken.push(field.path);
            *slot = Some(Match { field, unit: unit_for(field, header) });
        }
    }
    for (slot, (header, path)) in found.iter_mut().zip(headers.iter().zip(&told)) {
        if path.is_some() {
            continue;
        }
        if let Some(matched) = by_name(header, purpose).filter(|matched| !taken.contains(&matched.field.path)) {
            taken.push(matched.field.path);
            *slot = Some(matched);
        }
    }
    lone_telephone(&mut found);
    Ok(found)
}

/// `联系电话` holds the calling code beside `手机`; alone it is the telephone itself.
fn lone_telephone(found: &mut [Option<Match>]) {
    let has = |path: &str| found.iter().flatten().any(|matched| matched.field.path == path);
    if has("consignee.phone") || !has("consignee.phoneCode") {
        return;
    }
    let Some(phone) = field::by_path("consignee.phone") else { return };
    for matched in found.iter_mut().flatten() {
        if matched.field.path == "consignee.phoneCode" {
            matched.field = phone;
        }
    }
}

/// The field that the options give this header: by its text as it stands, else by its folded form.
fn told<'a>(header: &str, options: &'a ReadOptions) -> Option<&'a String> {
    options.columns.get(header).or_else(|| {
        let folded = fold(header).base;
        let mut same = options.columns.iter().filter(|(name, _)| fold(name).base == folded);
        same.next().map(|(_, path)| path)
    })
}

fn by_name(header: &str, purpose: Purpose) -> Option<Match> {
    let folded = fold(header);
    if let Some(field) = lookup(&folded.base, purpose) {
        return Some(Match { field, unit: folded.unit.filter(|unit| fits(field, *unit)) });
    }
    unit::endings(&folded.base).find_map(|(stem, unit)| {
        let field = lookup(stem, purpose).filter(|field| fits(field, unit))?;
        Some(Match { field, unit: Some(unit) })
    })
}

fn lookup(name: &str, purpose: Purpose) -> Option<&'static Field> {
    if purpose == Purpose::Products {
        if let Some((_, path)) = PRODUCT_NAMES.iter().find(|(known, _)| *known == name) {
            return field::by_path(path);
        }
        return FIELDS.iter().find(|field| field.path.starts_with("item.") && field.names.contains(&name));
    }
    FIELDS.iter().find(|field| field.names.contains(&name))
}

fn unit_for(field: &Field, header: &str) -> Option<Unit> {
    let folded = fold(header);
    let ending = unit::endings(&folded.base).map(|(_, unit)| unit).find(|unit| fits(field, *unit));
    folded.unit.filter(|unit| fits(field, *unit)).or(ending)
}

fn fits(field: &Field, unit: Unit) -> bool {
    matches!(
        (field.kind, unit),
        (Kind::Money, Unit::Currency(_)) | (Kind::Weight, Unit::Weight(_)) | (Kind::Length, Unit::Length(_))
    )
}

/// A header as it is compared.
#[derive(Debug)]
pub(crate) struct Folded {
    /// Half-width, lower case, without blanks, punctuation and bracketed remarks.
    pub(crate) base: String,
    /// The unit a bracketed remark names.
    pub(crate) unit: Option<Unit>,
}

/// Folds what drifts between exports: width, case, blanks, punctuation, remarks in brackets.
pub(crate) fn fold(header: &str) -> Folded {
    let mut base = String::new();
    let mut remark = String::new();
    let mut unit = None;
    let mut depth = 0_u32;
    for c in header.chars().map(half_width) {
        match c {
            '(' | '[' | '【' => depth = depth.saturating_add(1),
            ')' | ']' | '】' => {
                depth = depth.saturating_sub(1);
                unit = unit.or_else(|| unit::named(&remark));
                remark.clear();
            }
            '№' => base.push_str("no"),
            _ if is_noise(c) => {}
            _ if depth > 0 => remark.extend(c.to_lowercase()),
            _ => base.extend(c.to_lowercase()),
        }
    }
    Folded { base, unit }
}

fn half_width(c: char) -> char {
    match c {
        '\u{3000}' => ' ',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        _ => c,
    }
}

fn is_noise(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || (c.is_ascii_punctuation() && c != '$')
        || matches!(c, '、' | '。' | '“' | '”' | '‘' | '’' | '·' | '\u{feff}' | '\u{200b}')
}

/// Which of the first rows is the header: the one with most known names among those that have the
/// key column. `None` when no row has it.
pub(crate) fn find(rows: &[Vec<String>], options: &ReadOptions, purpose: Purpose) -> Result<Option<usize>, Failure> {
    let mut best: Option<(usize, usize)> = None;
    for (index, row) in rows.iter().enumerate() {
        let matches = columns(row, options, purpose)?;
        let has_key = matches.iter().flatten().any(|matched| matched.field.path == purpose.key());
        let count = matches.iter().flatten().count();
        if has_key && best.is_none_or(|(_, most)| count > most) {
            best = Some((index, count));
        }
    }
    Ok(best.map(|(index, _)| index))
}

/// Without a key column: the row that looks most like headers, for the message and the mapping screen.
pub(crate) fn likeliest(rows: &[Vec<String>], options: &ReadOptions, purpose: Purpose) -> usize {
    let score = |row: &Vec<String>| {
        let known = columns(row, options, purpose).map_or(0, |found| found.iter().flatten().count());
        (known, row.iter().filter(|cell| !clean::cell(cell).is_empty()).count())
    };
    let mut best = (0, (0, 0));
    for (index, row) in rows.iter().enumerate() {
        let score = score(row);
        if score > best.1 {
            best = (index, score);
        }
    }
    best.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(header: &str, expected: &str) {
        let seen = by_name(header, Purpose::Orders)
            .map(|matched| match matched.unit {
                Some(unit) => format!("{} {unit:?}", matched.field.path),
                None => matched.field.path.to_owned(),
            })
            .unwrap_or_default();
        assert_eq!(seen, expected, "{header}");
    }

    #[test]
    fn headers_are_known_by_name_whatever_has_drifted() {
        check("订单号", "orderNumber");
        check(" 订 单 号 ", "orderNumber");
        check("订单号（请勿修改）", "orderNumber");
        check("产品信息_（双击单元格展开所有产品信息！）", "items");
        check("产品信息", "items");
        check("州／省", "consignee.address.state");
        check("州/省", "consignee.address.state");
        check("Order no.", "orderNumber");
        check("ORDER №", "orderNumber");
        check("order_id", "orderNumber");
        check("Ｏｒｄｅｒ　ＩＤ", "orderNumber");
        check("Unit price USD", "item.unitPrice Currency(\"USD\")");
        check("Unit price (EUR)", "item.unitPrice Currency(\"EUR\")");
        check("单价（美元）", "item.unitPrice Currency(\"USD\")");
        check("Weight (kg)", "parcel.weight Weight(\"kg\")");
        check("unit_weight_g", "item.unitWeight Weight(\"g\")");
        check("Postcode", "consignee.address.postalCode");
        check("负责人(业务员)", "");
        check("Margin", "");
        check("", "");
    }

    fn paths(headers: &[&str], told: &[(&str, &str)]) -> String {
        let headers: Vec<String> = headers.iter().map(ToString::to_string).collect();
        let columns_told = told.iter().map(|(header, path)| (header.to_string(), path.to_string())).collect();
        let options = ReadOptions { columns: columns_told, ..ReadOptions::default() };
        match columns(&headers, &options, Purpose::Orders) {
            Ok(found) => {
                found.iter().map(|found| found.map_or("-", |matched| matched.field.path)).collect::<Vec<_>>().join(" ")
            }
            Err(failure) => failure.code,
        }
    }

    #[test]
    fn what_a_person_says_comes_before_the_name() {
        assert_eq!(paths(&["Order no.", "Ref"], &[]), "orderNumber -");
        assert_eq!(paths(&["Order no.", "Ref"], &[("Ref", "orderNumber")]), "- orderNumber");
        assert_eq!(paths(&["Order no.", "Note"], &[("Note", "")]), "orderNumber -");
        assert_eq!(paths(&["Order no.", "Ref"], &[("Ref", "shoeSize")]), "intake/unknown-field");
    }

    #[test]
    fn a_field_is_filled_by_one_column_and_a_lone_telephone_is_the_number() {
        assert_eq!(paths(&["Order no.", "Order ID"], &[]), "orderNumber -");
        assert_eq!(paths(&["联系电话", "手机"], &[]), "consignee.phoneCode consignee.phone");
        assert_eq!(paths(&["联系电话", "邮编"], &[]), "consignee.phone consignee.address.postalCode");
    }

    #[test]
    fn the_header_is_found_below_title_lines() {
        let rows = [vec!["Orders of November"], vec![], vec!["订单号", "城市"], vec!["8170519698474711", "Campinas"]];
        let rows: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(ToString::to_string).collect()).collect();
        assert_eq!(find(&rows, &ReadOptions::default(), Purpose::Orders).unwrap(), Some(2));
    }
}
