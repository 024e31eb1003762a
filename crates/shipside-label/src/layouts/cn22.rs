//! The customs declaration CN 22 as a part of a label: the fields of the UPU form, one row a line of goods.

use crate::sheet::{HAIRLINE, Sheet, code};
use shipside_api::label::LabelRequest;
use shipside_model::{Goods, Money, Shipment, Weight};
use shipside_render::{Align, Ink, Line, Op, Rect, RenderError, Setter, Style, Um, points};

const PAD: Um = 1_500;
const TITLE: Um = 4_200;
const OPENED: Um = 2_600;
const TICKS: Um = 5_800;
const HEADER: Um = 4_800;
const TOTALS: Um = 3_600;
const DECLARATION: Um = 7_000;
const SIGNATURE: Um = 3_900;
const FIXED: Um = TITLE + OPENED + TICKS + HEADER + TOTALS + DECLARATION + SIGNATURE;

/// Free width left of the text of a cell.
const INDENT: Um = 900;

/// Free height of a row beside its text.
const ROW_GAP: Um = 500;

/// Type sizes tried for the rows, in tenths of a point; the last is the smallest that prints legibly at 203 dpi.
const SIZES: [i32; 6] = [70, 65, 60, 57, 54, 50];

/// The categories of the form. What is sold on a marketplace is a sale of goods.
const CATEGORIES: [(&str, bool); 6] = [
    ("Gift 礼品", false),
    ("Documents 文件", false),
    ("Sale of goods 出售商品", true),
    ("Commercial sample 商品货样", false),
    ("Returned goods 退回物品", false),
    ("Other 其他", false),
];

const OATH: &str = "I, the undersigned, whose name and address are given on the item, certify that the particulars given in \
    this declaration are correct and that this item does not contain any dangerous article or articles prohibited by \
    legislation or by postal or customs regulations.";

/// Column: caption, left end and width from the left of the form, path of the field.
const COLUMNS: [(&str, Um, Um, &str); 6] = [
    ("Qty\n数量", 0, 9_000, "quantity"),
    ("Detailed description of contents\n内件详细名称", 9_000, 38_000, "declaredName"),
    ("Net kg\n净重", 47_000, 11_500, "unitWeight"),
    ("Value\n价值", 58_500, 15_500, "declaredValue"),
    ("HS tariff No.\n协调号", 74_000, 13_500, "hsCode"),
    ("Origin\n原产国", 87_500, 8_500, "origin"),
];

/// What the form shows for a value nobody knows; never a guess.
pub(super) const UNKNOWN: &str = "—";

/// Draws the form; it fails with the field that keeps the rows from fitting.
pub(super) fn draw(
    sheet: &mut Sheet<'_, '_>,
    request: &LabelRequest,
    shipment: &Shipment,
    area: Rect,
    smallest: i32,
) -> Result<(), RenderError> {
    sheet.across(area.x, area.y, area.w);
    let mut y = area.y;
    let mut band = |height: Um| {
        let band = Rect::new(area.x, y, area.w, height);
        y += height;
        band
    };
    title(sheet, band(TITLE), band(OPENED))?;
    ticks(sheet, band(TICKS))?;
    let header = band(HEADER);
    captions(sheet, header)?;
    let rows = band((area.h - FIXED).max(0));
    goods(sheet, shipment, rows, smallest)?;
    totals(sheet, shipment, band(TOTALS))?;
    for (_, x, ..) in COLUMNS.iter().skip(1) {
        sheet.down(area.x + x, header.y, HEADER + rows.h);
    }
    sign(sheet, request, band(DECLARATION), band(SIGNATURE))
}

fn title(sheet: &mut Sheet<'_, '_>, title: Rect, opened: Rect) -> Result<(), RenderError> {
    let bold = Style::new(points(80), points(70)).bold();
    let place = title.inset(PAD, 300);
    sheet.words("CUSTOMS DECLARATION  报关签条", bold, Rect { w: 70_000, ..place })?;
    let right = Rect::new(place.right() - 18_000, place.y, 18_000, place.h);
    sheet.words("CN 22", Style { size: points(100), ..bold }.align(Align::End), right)?;
    let small = Style::new(points(55), points(50));
    let place = opened.inset(PAD, 0);
    let words = "May be opened officially · Peut être ouvert d'office · 可以径行开拆";
    sheet.words(words, small, Rect { w: 58_000, ..place })?;
    let right = Rect::new(place.x + 58_000, place.y, place.w - 58_000, place.h);
    let words = "Designated operator 指定经营者";
    let w = sheet.width(words, Style { country: Some("CN"), ..small })?;
    sheet.words(words, small, right)?;
    sheet.across(right.x + w + 700, right.bottom() - HAIRLINE, (right.w - w - 700).max(0));
    Ok(())
}

fn ticks(sheet: &mut Sheet<'_, '_>, area: Rect) -> Result<(), RenderError> {
    sheet.across(area.x, area.y, area.w);
    let (w, h) = (area.w / 3, (area.h - 400) / 2);
    let mut place = Rect::new(area.x, area.y + 200, w, h);
    for (index, (name, ticked)) in CATEGORIES.into_iter().enumerate() {
        let square = Rect::new(place.x + PAD, place.y + 500, 1_875, 1_875);
        sheet.push(Op::Frame(square, HAIRLINE));
        if ticked {
            let inner = square.inset(500, 500);
            let corner = |x, y| shipside_render::Point { x, y };
            sheet.push(Op::Stroke(vec![corner(inner.x, inner.y), corner(inner.right(), inner.bottom())], 375));
            sheet.push(Op::Stroke(vec![corner(inner.right(), inner.y), corner(inner.x, inner.bottom())], 375));
        }
        let style = Style::new(points(60), points(55));
        let style = if ticked { style.bold() } else { style };
        sheet.words(name, style, Rect::new(square.right() + 900, place.y, w - 5_000, h))?;
        place.x += w;
        if index == 2 {
            place = Rect::new(area.x, place.y + h, w, h);
        }
    }
    Ok(())
}

fn captions(sheet: &mut Sheet<'_, '_>, area: Rect) -> Result<(), RenderError> {
    sheet.across(area.x, area.y, area.w);
    sheet.across(area.x, area.bottom() - HAIRLINE, area.w);
    for (caption, x, w, _) in COLUMNS {
        let place = Rect::new(area.x + x + INDENT, area.y + 200, w - INDENT - 300, area.h - 400);
        sheet.words(caption, Style::new(points(52), points(50)), place)?;
    }
    Ok(())
}

/// Every line of goods, at the largest size at which all fit. A customs line is never left out.
fn goods(sheet: &mut Sheet<'_, '_>, shipment: &Shipment, area: Rect, smallest: i32) -> Result<(), RenderError> {
    for size in SIZES.into_iter().filter(|size| *size >= smallest) {
        let rows = shipment
            .goods
            .iter()
            .enumerate()
            .map(|(index, goods)| row(sheet, index, goods, area.x, points(size)))
            .collect::<Result<Vec<_>, _>>()?;
        let height: Um = rows.iter().map(|(_, height)| height).sum();
        if height > area.h {
            continue;
        }
        let mut y = area.y;
        for (lines, height) in rows {
            if y > area.y {
                sheet.push(Op::Fill(Rect::new(area.x, y, area.w, HAIRLINE / 2), Ink::Black));
            }
            sheet.put(lines, y + ROW_GAP * 3 / 5);
            y += height;
        }
        return Ok(());
    }
    let longest = shipment.goods.iter().enumerate().max_by_key(|(_, goods)| description(goods).chars().count());
    let (index, text) = longest.map_or((0, String::new()), |(index, goods)| (index, description(goods)));
    let smallest = points(smallest);
    Err(RenderError::DoesNotFit { field: format!("items[{index}].declaredName"), text, smallest })
}

/// The lines of one row, set from the top of the page, and its height.
fn row(
    sheet: &mut Sheet<'_, '_>,
    index: usize,
    goods: &Goods,
    left: Um,
    size: Um,
) -> Result<(Vec<Line>, Um), RenderError> {
    let unknown = || UNKNOWN.to_owned();
    let cells = [
        goods.quantity.to_string(),
        both_names(sheet, goods, size)?,
        net_weight(goods).map_or_else(unknown, Weight::kilograms),
        value(goods).map_or_else(unknown, |money| money.to_string()),
        goods.hs_code.clone().unwrap_or_else(unknown),
        goods.origin.map_or_else(unknown, |country| country.to_string()),
    ];
    let style = Style { country: Some("CN"), ..Style::new(size, size) };
    let mut lines = Vec::new();
    let mut height = 0;
    for ((_, x, w, name), text) in COLUMNS.into_iter().zip(cells) {
        let style = if name == "declaredName" { style } else { code(style) };
        let field = format!("items[{index}].{name}");
        let cell = sheet.column(&field, &text, style, left + x + INDENT, w - INDENT - 300)?;
        height = height.max(Setter::height(&cell));
        lines.extend(cell);
    }
    Ok((lines, height + ROW_GAP))
}

fn totals(sheet: &mut Sheet<'_, '_>, shipment: &Shipment, area: Rect) -> Result<(), RenderError> {
    sheet.across(area.x, area.y, area.w);
    sheet.across(area.x, area.bottom(), area.w);
    let net = shipment.goods.iter().try_fold(Weight::ZERO, |sum, goods| sum.checked_add(net_weight(goods)?));
    let unknown = || UNKNOWN.to_owned();
    let net = net.map_or_else(unknown, Weight::kilograms);
    let gross = shipment.parcel.weight.map_or_else(unknown, Weight::kilograms);
    let total = total(&shipment.goods).map_or_else(unknown, |money| money.to_string());
    let style = Style { country: Some("CN"), ..Style::new(points(65), points(50)).bold() };
    let place = area.inset(INDENT, 300);
    let weights = format!("Total weight 总重 kg: net 净 {net} / gross 毛 {gross}");
    sheet.text("parcel.weight", &weights, style, Rect { w: 56_500, ..place })?;
    let value = format!("Total value 总值: {total}");
    sheet.text("declaredValue", &value, style, Rect::new(area.x + 58_500 + INDENT, place.y, 36_000, place.h))
}

fn sign(sheet: &mut Sheet<'_, '_>, request: &LabelRequest, oath: Rect, line: Rect) -> Result<(), RenderError> {
    sheet.words(OATH, Style::new(points(50), points(48)), oath.inset(PAD, 300))?;
    let style = Style::new(points(60), points(55));
    let words = format!("Date and sender's signature 日期、寄件人签名:  {}", request.date);
    let place = line.inset(PAD, 400);
    let w = sheet.width(&words, Style { country: Some("CN"), ..style })?.min(place.w / 2 + 12_000);
    sheet.words(&words, style, Rect { w: w + 10, ..place })?;
    let rest = Rect::new(place.x + w + PAD, place.y, place.w - w - PAD, place.h);
    if request.signature.trim().is_empty() {
        sheet.across(rest.x, rest.bottom() - HAIRLINE, rest.w);
        return Ok(());
    }
    let name = Style { country: Some("CN"), ..Style::new(points(75), points(50)).bold() };
    sheet.text("signature", &request.signature, name, rest)
}

/// English and Chinese name in one line, or below one another when they need two anyway.
fn both_names(sheet: &mut Sheet<'_, '_>, goods: &Goods, size: Um) -> Result<String, RenderError> {
    let one_line = description(goods);
    let room = COLUMNS.iter().find(|(.., name)| *name == "declaredName").map_or(0, |(_, _, w, _)| w - INDENT - 300);
    let style = Style { country: Some("CN"), ..Style::new(size, size) };
    if goods.description.is_empty() || goods.description_zh.is_empty() || sheet.width(&one_line, style)? <= room {
        return Ok(one_line);
    }
    Ok(format!("{}\n{}", goods.description, goods.description_zh))
}

fn description(goods: &Goods) -> String {
    match (goods.description.as_str(), goods.description_zh.as_str()) {
        ("", "") => UNKNOWN.to_owned(),
        ("", name) | (name, "") => name.to_owned(),
        (en, zh) => format!("{en} {zh}"),
    }
}

fn net_weight(goods: &Goods) -> Option<Weight> {
    goods.unit_weight?.checked_mul(i64::from(goods.quantity))
}

fn value(goods: &Goods) -> Option<Money> {
    goods.unit_value?.checked_mul(i64::from(goods.quantity))
}

/// The sum in one currency; `None` when a value is unknown or the currencies differ.
fn total(goods: &[Goods]) -> Option<Money> {
    let (first, rest) = goods.split_first()?;
    rest.iter().try_fold(value(first)?, |sum, goods| sum.checked_add(value(goods)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use shipside_model::Currency;

    fn goods(quantity: u32, minor: Option<i64>, currency: Currency) -> Goods {
        Goods {
            sku: String::new(),
            description: "cable".into(),
            description_zh: "线".into(),
            specification: String::new(),
            quantity,
            hs_code: None,
            origin: None,
            unit_weight: None,
            unit_value: minor.map(|minor| Money::from_minor(minor, currency)),
            unit_dimensions: None,
            flags: Vec::new(),
        }
    }

    #[test]
    fn the_total_is_the_sum_of_the_lines_and_unknown_when_a_line_is() {
        let usd = |quantity, minor| goods(quantity, minor, Currency::USD);
        assert_eq!(total(&[usd(2, Some(150)), usd(3, Some(7))]).unwrap().to_string(), "3.21 USD");
        assert_eq!(total(&[usd(2, Some(150)), usd(1, None)]), None);
        assert_eq!(total(&[usd(2, Some(150)), goods(1, Some(1), Currency::EUR)]), None);
        assert_eq!(total(&[]), None);
    }

    #[test]
    fn the_columns_stand_side_by_side_without_a_gap() {
        let mut end = 0;
        for (_, x, w, _) in COLUMNS {
            assert_eq!(x, end);
            end = x + w;
        }
        assert_eq!(end, 96_000);
    }
}
