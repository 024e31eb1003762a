//! The 100 × 150 mm label that carriers' and forwarders' thermal printers take.
//!
//! From top to bottom: service and destination, sender and facts, consignee, barcode, marks where flagged, CN 22,
//! packing list. The heights of the upper zones are fixed; CN 22 and packing list share what is left.

use super::cn22::{self, UNKNOWN};
use crate::marks;
use crate::sheet::{HAIRLINE, Sheet, code, white};
use shipside_address::Script;
use shipside_api::label::LabelRequest;
use shipside_carriers::s10;
use shipside_model::{Address, GoodsFlag, Party, Shipment};
use shipside_render::{Align, Entry, Ink, Op, Rect, RenderError, Setter, Style, Um, Vertical, points};

pub(super) const WIDTH: Um = 100_000;
pub(super) const HEIGHT: Um = 150_000;

/// Everything lies inside: thermal printers do not print to the edge.
const BODY: Rect = Rect::new(2_000, 2_000, 96_000, 146_000);
const PAD: Um = 1_500;

/// Heights of the upper zones.
#[derive(Clone, Copy)]
struct Heights {
    head: Um,
    sender: Um,
    consignee: Um,
    barcode: Um,
    /// UPU S10 asks for at least 9 mm and 15 % of the width, and recommends 12.5 mm.
    bars: Um,
    marks: Um,
    list: Style<'static>,
    /// Smallest type of the customs lines, in tenths of a point.
    lines: i32,
}

/// Tried in this order: the room saved above goes to the customs lines.
const HEIGHTS: [Heights; 3] = [
    Heights {
        head: 11_000,
        sender: 18_000,
        consignee: 34_000,
        barcode: 26_000,
        bars: 16_000,
        marks: 8_500,
        list: Style::new(points(70), points(60)),
        lines: 65,
    },
    Heights {
        head: 11_000,
        sender: 18_000,
        consignee: 28_500,
        barcode: 22_500,
        bars: 12_500,
        marks: 8_500,
        list: Style::new(points(65), points(50)),
        lines: 57,
    },
    Heights {
        head: 9_000,
        sender: 16_500,
        consignee: 26_500,
        barcode: 19_500,
        bars: 10_000,
        marks: 7_000,
        list: Style::new(points(52), points(50)),
        lines: 50,
    },
];

const CAPTION: Style<'static> = Style::new(points(55), points(50)).bold();

/// Draws the label; the first text that cannot be printed whole stops it.
pub(super) fn draw(sheet: &mut Sheet<'_, '_>, request: &LabelRequest, shipment: &Shipment) -> Result<(), RenderError> {
    let mut outcome = Ok(());
    for heights in HEIGHTS {
        sheet.clear();
        outcome = zones(sheet, request, shipment, heights);
        if !matches!(outcome, Err(RenderError::DoesNotFit { .. })) {
            break;
        }
    }
    outcome
}

fn zones(
    sheet: &mut Sheet<'_, '_>,
    request: &LabelRequest,
    shipment: &Shipment,
    heights: Heights,
) -> Result<(), RenderError> {
    sheet.push(Op::Frame(BODY, HAIRLINE * 3 / 2));
    let mut y = BODY.y;
    let mut zone = |height: Um| {
        let area = Rect::new(BODY.x, y, BODY.w, height);
        y += height;
        area
    };
    head(sheet, shipment, zone(heights.head))?;
    let middle = zone(heights.sender);
    let (left, right) = (Rect { w: 59_000, ..middle }, Rect::new(middle.x + 59_000, middle.y, 37_000, middle.h));
    sheet.across(middle.x, middle.y, middle.w);
    sheet.down(right.x, right.y, right.h);
    sender(sheet, &request.consignor, left)?;
    facts(sheet, request, shipment, right)?;
    consignee(sheet, &shipment.consignee, zone(heights.consignee))?;
    waybill(sheet, shipment, zone(heights.barcode), heights.bars)?;
    let marked = [GoodsFlag::ContainsBattery, GoodsFlag::BatteryOnly, GoodsFlag::Fragile];
    if marked.into_iter().any(|flag| shipment.has(flag)) {
        handling(sheet, shipment, zone(heights.marks))?;
    }
    let rest = Rect::new(BODY.x, y, BODY.w, BODY.bottom() - y);
    let list = packing_list(sheet, shipment, rest, heights.list)?;
    cn22::draw(sheet, request, shipment, Rect { h: rest.h - list, ..rest }, heights.lines)
}

fn head(sheet: &mut Sheet<'_, '_>, shipment: &Shipment, area: Rect) -> Result<(), RenderError> {
    let square = Rect::new(area.right() - 18_000, area.y, 18_000, area.h);
    sheet.push(Op::Fill(square, Ink::Black));
    let country = shipment.consignee.address.country;
    sheet.words(country.as_str(), white(Style::new(points(260), points(200)).bold()), square)?;
    let place = Rect { w: area.w - square.w, ..area }.inset(PAD, 700);
    let style = Style { country: Some("CN"), ..Style::new(points(170), points(80)).bold() };
    if shipment.service.trim().is_empty() {
        return sheet.words("NO SERVICE CHOSEN 未选物流服务", style, place);
    }
    sheet.text("service", &shipment.service, style, place)
}

fn sender(sheet: &mut Sheet<'_, '_>, party: &Party, area: Rect) -> Result<(), RenderError> {
    let caption = Rect::new(area.x + PAD, area.y + 600, area.w - 2 * PAD, 2_800);
    sheet.words("FROM 寄件人", CAPTION, Rect { w: 16_000, ..caption })?;
    let plain = Style { country: Some(party.address.country.as_str()), ..Style::new(points(75), points(55)) };
    if !party.phone.is_empty() {
        let place = Rect::new(caption.x + 16_000, caption.y, caption.w - 16_000, caption.h);
        let style = Style { size: points(65), ..code(plain).align(Align::End) };
        sheet.text("consignor", &format!("TEL {}", party.phone), style, place)?;
    }
    let place = Rect::new(area.x + PAD, area.y + 3_500, area.w - 2 * PAD, area.h - 3_900);
    if [&party.name, &party.company, &party.address.street].iter().all(|text| text.trim().is_empty()) {
        return sheet.words("SENDER NOT SET 未填写寄件人", Style::new(points(100), points(80)).bold(), place);
    }
    let lines = sender_lines(&party.address);
    let who = if party.company.is_empty() { party.name.clone() } else { format!("{}  {}", party.name, party.company) };
    let entries = [
        Entry { field: "consignor", text: &who, style: plain.bold() },
        Entry { field: "consignor", text: &lines, style: plain },
    ];
    sheet.block(&entries, place, Vertical::Top)
}

/// The sender's address in small print. Latin letters need a line for each part; there, all but the country run on.
fn sender_lines(address: &Address) -> String {
    let script = Script::of(address);
    let mut lines = shipside_address::lines(address, script);
    if script == Script::Local {
        return lines.join("\n");
    }
    let country = lines.pop().unwrap_or_default();
    format!("{}\n{country}", lines.join(", ")).trim().to_owned()
}

fn facts(
    sheet: &mut Sheet<'_, '_>,
    request: &LabelRequest,
    shipment: &Shipment,
    area: Rect,
) -> Result<(), RenderError> {
    let weight = match shipment.parcel.weight {
        Some(weight) => format!("{} kg", weight.kilograms()),
        None => UNKNOWN.to_owned(),
    };
    let computed = shipment.parcel.weight.is_some() && shipment.parcel.weight_is_computed;
    let pieces: u64 = shipment.goods.iter().map(|goods| u64::from(goods.quantity)).sum();
    let date = shipment.shipping_date.unwrap_or(request.date).to_string();
    let value = Style { country: Some("CN"), ..code(Style::new(points(90), points(60)).bold()) };
    let wide = area.w - 2 * PAD;
    let half = 18_800;
    let left = area.x + PAD;
    let (top, below) = (area.y + 600, area.y + 7_900);
    sheet.words("ORDER NO. 订单号", CAPTION, Rect::new(left, top, wide, 2_600))?;
    sheet.text("orderNumber", &shipment.order_number, value, Rect::new(left, top + 2_700, wide, 4_300))?;
    sheet.across(area.x, below - 400, area.w);
    let caption = if computed { "GROSS 毛重（估算）" } else { "GROSS 毛重" };
    sheet.words(caption, CAPTION, Rect::new(left, below + 200, half, 2_600))?;
    sheet.text("parcel.weight", &weight, value, Rect::new(left, below + 2_900, half - 500, 4_300))?;
    sheet.words("DATE 日期", CAPTION, Rect::new(left + half, below + 200, wide - half, 2_600))?;
    let small = Style { size: points(75), ..value };
    sheet.text("label", &date, small, Rect::new(left + half, below + 2_900, wide - half, 2_700))?;
    let pieces = format!("{pieces} PCS 件");
    sheet.text("quantity", &pieces, small, Rect::new(left + half, below + 5_600, wide - half, 2_700))
}

fn consignee(sheet: &mut Sheet<'_, '_>, party: &Party, area: Rect) -> Result<(), RenderError> {
    sheet.across(area.x, area.y, area.w);
    let tag = Rect::new(area.x, area.y, 16_000, 4_200);
    sheet.push(Op::Fill(tag, Ink::Black));
    sheet.words("TO 收件人", white(Style::new(points(80), points(80)).bold()), tag)?;

    let hint = Some(party.address.country.as_str());
    let style = |size, smallest| Style { country: hint, ..Style::new(points(size), points(smallest)) };
    let mut lines = shipside_address::lines(&party.address, Script::of(&party.address));
    let country = lines.pop().unwrap_or_default();
    let lines = if lines.is_empty() { "ADDRESS MISSING 缺少收件地址".to_owned() } else { lines.join("\n") };
    let nobody = [&party.name, &party.company].iter().all(|text| text.trim().is_empty());
    let name = if nobody { "NAME MISSING 缺少收件人姓名" } else { &party.name };
    let short = party.address.short_address.clone().unwrap_or_default();
    let short = if short.is_empty() || lines.contains(&short) { String::new() } else { short };
    let entries = [
        Entry { field: "consignee.name", text: name, style: style(140, 90).bold() },
        Entry { field: "consignee.company", text: &party.company, style: style(110, 75) },
        Entry { field: "consignee.address", text: &lines, style: style(115, 75) },
        Entry { field: "consignee.address", text: &short, style: code(style(115, 75)) },
        Entry { field: "consignee.address", text: &country, style: style(150, 100).bold() },
    ];
    let place = Rect::new(area.x + PAD, tag.bottom() + 500, area.w - 2 * PAD, area.bottom() - tag.bottom() - 700);
    sheet.block(&entries, place, Vertical::Middle)?;

    let mut contact = Vec::new();
    if let Some(id) = &party.tax_id {
        contact.push(format!("{}: {}", if id.kind.is_empty() { "TAX ID" } else { &id.kind }, id.value));
    }
    if !party.phone.is_empty() {
        contact.push(format!("TEL {}", party.phone));
    }
    let place = Rect::new(tag.right() + PAD, tag.y + 200, area.right() - tag.right() - 2 * PAD, tag.h - 200);
    let style = code(style(95, 70).bold()).align(Align::End);
    sheet.text("consignee.phone", &contact.join("     "), style, place)
}

/// The waybill number as Code 128 or, while there is none, the order number under a title that says so.
fn waybill(sheet: &mut Sheet<'_, '_>, shipment: &Shipment, area: Rect, height: Um) -> Result<(), RenderError> {
    sheet.across(area.x, area.y, area.w);
    let bars = Rect::new(area.x, area.y + 3_900, area.w, height);
    let title = Rect::new(area.x + PAD, area.y + 500, area.w - 2 * PAD, 3_000);
    let number = Rect::new(area.x + PAD, bars.bottom() + 500, area.w - 2 * PAD, area.bottom() - bars.bottom() - 800);
    let middle = Align::Center;
    let large = code(Style::new(points(130), points(80)).bold().align(middle));
    let tracking: String =
        shipment.tracking_number.iter().flat_map(|n| n.chars()).filter(|c| !c.is_whitespace()).collect();
    if tracking.is_empty() {
        let words = "ORDER / 订单号 – no waybill number yet 尚无运单号";
        sheet.words(words, Style::new(points(80), points(70)).bold().align(middle), title)?;
        sheet.barcode("orderNumber", &shipment.order_number, bars)?;
        return sheet.text("orderNumber", &shipment.order_number, large, number);
    }
    sheet.words("WAYBILL 运单号", CAPTION.align(middle), title)?;
    sheet.barcode("trackingNumber", &tracking, bars)?;
    sheet.text("trackingNumber", &s10::group(&tracking), large, number)
}

/// Battery statement and fragile mark.
///
/// The battery statement is no regulated mark: the lithium battery mark is at least 100 × 70 mm with a red hatched
/// rim (IATA PI 965-970) and cannot stand on this label; where it is required it is a label of its own.
/// The goods' flag does not tell lithium ion (UN3481) from lithium metal (UN3091), so the statement names no UN number
/// that the seller did not give.
fn handling(sheet: &mut Sheet<'_, '_>, shipment: &Shipment, area: Rect) -> Result<(), RenderError> {
    sheet.across(area.x, area.y, area.w);
    let loose = shipment.has(GoodsFlag::BatteryOnly);
    let battery = loose || shipment.has(GoodsFlag::ContainsBattery);
    let fragile = shipment.has(GoodsFlag::Fragile);
    let wide = if fragile { area.w - 32_000 } else { area.w };
    if battery {
        let icon = Rect::new(area.x + PAD, area.y + 1_600, 9_000, area.h - 3_000);
        marks::battery(icon).into_iter().for_each(|op| sheet.push(op));
        let (what, which) = if loose {
            ("BATTERIES 纯电池", "Not in equipment 非设备内置")
        } else {
            ("BATTERY INSIDE 内置电池", "Contained in equipment 安装在设备内")
        };
        let x = icon.right() + PAD;
        let w = area.x + wide - x - 500;
        let half = area.h / 2;
        sheet.words(what, Style::new(points(85), points(60)).bold(), Rect::new(x, area.y + 500, w, half - 300))?;
        sheet.words(which, Style::new(points(75), points(60)), Rect::new(x, area.y + half + 200, w, half - 600))?;
    }
    if fragile {
        let x = if battery { area.x + wide } else { area.x };
        if battery {
            sheet.down(x, area.y, area.h);
        }
        let glass = Rect::new(x + PAD, area.y + 800, 5_500, area.h - 1_600);
        marks::fragile(glass).into_iter().for_each(|op| sheet.push(op));
        let place = Rect::new(glass.right() + PAD, area.y + 600, 32_000 - 5_500 - 3 * PAD, area.h - 1_000);
        sheet.words("FRAGILE 易碎", Style::new(points(110), points(80)).bold(), place)?;
    }
    Ok(())
}

/// What the packer takes from the shelf, at the foot of the label; gives the height it took.
fn packing_list(
    sheet: &mut Sheet<'_, '_>,
    shipment: &Shipment,
    rest: Rect,
    style: Style<'_>,
) -> Result<Um, RenderError> {
    let lines: Vec<String> = shipment
        .goods
        .iter()
        .map(|goods| {
            let names = [goods.sku.as_str(), goods.description.as_str(), goods.description_zh.as_str()];
            let name = names.into_iter().find(|name| !name.is_empty()).unwrap_or(UNKNOWN);
            format!("{}×{} {}", goods.quantity, name, goods.specification).trim().to_owned()
        })
        .collect();
    let text = lines.join(";   ");
    let x = rest.x + PAD;
    let indent = 13_000;
    let style = Style { country: Some("CN"), ..style };
    let set = sheet.column("items", &text, style, x + indent, rest.w - indent - 2 * PAD)?;
    if set.is_empty() {
        return Ok(0);
    }
    let height = Setter::height(&set).min(rest.h / 3);
    let taken = (height + 1_600).max(5_400);
    let area = Rect::new(rest.x, rest.bottom() - taken, rest.w, taken);
    sheet.across(area.x, area.y, area.w);
    sheet.words("ITEMS\n物品清单", CAPTION, Rect::new(x, area.y + 400, indent - 1_000, area.h - 700))?;
    let place = Rect::new(x + indent, area.y + 800, area.w - indent - 2 * PAD, area.h - 1_600);
    sheet.block(&[Entry { field: "items", text: &text, style }], place, Vertical::Middle)?;
    Ok(area.h)
}
