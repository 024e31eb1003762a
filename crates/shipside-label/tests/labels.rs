//! Whole labels over the real fonts.
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod samples;

use samples::{Fonts, all, brazil, israel, many_items, request, russia};
use shipside_api::label::Format;
use shipside_label::{LabelJob, render};
use shipside_model::{GoodsFlag, Shipment};
use shipside_render::{Barcode, DOT, FontSource, Line, Op, Page, Rect};
use std::io::Write;
use std::process::{Command, Stdio};

fn pages(shipments: Vec<Shipment>) -> Vec<Page> {
    let mut job = LabelJob::new(request(shipments, Format::Pdf)).unwrap();
    while !job.step(&Fonts).unwrap().finished {}
    job.pages().to_vec()
}

fn page(shipment: Shipment) -> Page {
    pages(vec![shipment]).remove(0)
}

fn lines(page: &Page) -> Vec<&Line> {
    page.ops.iter().filter_map(|op| if let Op::Text(line) = op { Some(line) } else { None }).collect()
}

fn barcodes(page: &Page) -> Vec<&Barcode> {
    page.ops.iter().filter_map(|op| if let Op::Barcode(code) = op { Some(code) } else { None }).collect()
}

fn code_of_failure(shipment: Shipment) -> (String, String) {
    let failure = render(&request(vec![shipment], Format::Pdf), &Fonts).unwrap_err();
    assert!(!failure.message.zh.is_empty() && failure.needs.is_empty());
    (failure.code, failure.message.en)
}

#[test]
fn no_text_overlaps_another_or_a_barcode_and_everything_is_on_the_page() {
    for (name, shipment) in all() {
        let page = page(shipment);
        let body = Rect::new(2_000, 2_000, 96_000, 146_000);
        let areas: Vec<(Rect, &str)> = lines(&page).iter().map(|line| (line.area(), line.text.as_str())).collect();
        assert!(areas.len() > 25, "{name}");
        for (index, (area, text)) in areas.iter().enumerate() {
            assert!(body.contains(*area), "{name}: {text} {area:?}");
            for (other, words) in areas.iter().skip(index + 1) {
                assert!(!area.overlaps(*other), "{name}: `{text}` {area:?} over `{words}` {other:?}");
            }
            for code in barcodes(&page) {
                assert!(!area.overlaps(code.reserved()), "{name}: `{text}` in the quiet zone");
            }
        }
    }
}

#[test]
fn there_is_one_barcode_on_whole_dots_tall_enough_for_s10() {
    for (name, shipment) in all() {
        let expected = shipment.tracking_number.clone().unwrap_or_else(|| shipment.order_number.clone());
        let page = page(shipment);
        let codes = barcodes(&page);
        let [code] = codes.as_slice() else { panic!("{name}: {} barcodes", codes.len()) };
        assert_eq!(code.text, expected, "{name}");
        assert!(code.bars.h >= 9_000 && code.bars.h * 100 >= code.bars.w * 15, "{name}");
        assert!(code.rects().iter().all(|bar| bar.x % DOT == 0 && bar.w % DOT == 0), "{name}");
    }
}

#[test]
fn the_same_request_gives_the_same_bytes() {
    for format in [Format::Pdf, Format::Svg] {
        let request = request(vec![israel()], format);
        assert_eq!(render(&request, &Fonts).unwrap(), render(&request, &Fonts).unwrap());
    }
}

#[test]
fn a_batch_is_one_document_with_a_page_each_and_each_font_once() {
    let shipments: Vec<Shipment> = all().into_iter().map(|(_, shipment)| shipment).collect();
    let rendered = render(&request(shipments.clone(), Format::Pdf), &Fonts).unwrap();
    assert_eq!((rendered.pages, rendered.mime), (shipments.len(), "application/pdf"));
    let text = String::from_utf8_lossy(&rendered.bytes);
    assert_eq!(text.matches("/FontDescriptor").count() / 2, 5);
    assert_eq!(text.matches("/MediaBox [0 0 283.46457 425.19684]").count(), shipments.len());
    assert!(!text.contains("CreationDate") && rendered.bytes.len() < 200_000);
}

#[test]
fn progress_counts_every_label_and_the_writing() {
    let shipments: Vec<Shipment> = (0..9).map(|_| brazil()).collect();
    let mut job = LabelJob::new(request(shipments, Format::Pdf)).unwrap();
    let mut seen = Vec::new();
    loop {
        let progress = job.step(&Fonts).unwrap();
        assert_eq!(progress.total, 10);
        seen.push(progress.done);
        if progress.finished {
            break;
        }
    }
    assert_eq!(seen, [4, 8, 9, 10]);
    assert_eq!(job.finish().unwrap().pages, 9);
}

#[test]
fn missing_fonts_are_asked_for_all_at_once_and_the_job_goes_on_when_they_come() {
    struct Nothing;
    impl FontSource for Nothing {
        fn font(&self, _: &str) -> Option<&[u8]> {
            None
        }
    }
    let mut job = LabelJob::new(request(vec![israel()], Format::Pdf)).unwrap();
    let failure = job.step(&Nothing).unwrap_err();
    assert_eq!(failure.needs, ["NotoSans-LGCV.ttf", "NotoSansHebrew-Regular.ttf", "DroidSansFallback-GB2312-kana.ttf"]);
    while !job.step(&Fonts).unwrap().finished {}
    assert_eq!(job.finish().unwrap(), render(&request(vec![israel()], Format::Pdf), &Fonts).unwrap());
}

#[test]
fn a_label_without_a_waybill_number_says_so_and_never_looks_like_a_waybill() {
    let text = page(russia()).text();
    assert!(text.contains("ORDER / 订单号 – no waybill number yet"), "{text}");
    assert!(!text.contains("WAYBILL"), "{text}");
    assert!(!page(brazil()).text().contains("no waybill"));
}

#[test]
fn what_is_not_known_stays_visible() {
    let mut shipment = brazil();
    shipment.service.clear();
    shipment.parcel.weight = None;
    shipment.goods[0].hs_code = None;
    shipment.goods[0].unit_value = None;
    let mut request = request(vec![shipment], Format::Pdf);
    request.consignor.name.clear();
    request.consignor.company.clear();
    request.consignor.address.street.clear();
    request.signature.clear();
    let mut job = LabelJob::new(request).unwrap();
    job.step(&Fonts).unwrap();
    let text = job.pages()[0].text();
    for part in ["NO SERVICE CHOSEN", "SENDER NOT SET", "gross 毛 —", "Total value 总值: —"] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    assert_eq!(text.lines().filter(|line| *line == "—").count(), 3);

    let mut shipment = brazil();
    shipment.consignee.name.clear();
    let empty = String::new;
    shipment.consignee.address = shipside_model::Address {
        state: empty(),
        city: empty(),
        district: empty(),
        street: empty(),
        postal_code: empty(),
        ..shipment.consignee.address
    };
    let goods = &mut shipment.goods[0];
    goods.sku.clear();
    goods.description.clear();
    goods.description_zh.clear();
    let text = page(shipment).text();
    for part in ["NAME MISSING", "ADDRESS MISSING", "BRAZIL", "2×—"] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    assert_eq!(text.lines().filter(|line| *line == "—").count(), 1);
}

#[test]
fn a_sender_in_latin_letters_fits_beside_a_long_order_too() {
    let mut request = request(vec![many_items()], Format::Pdf);
    let place = &mut request.consignor.address;
    (place.state, place.city, place.district) = ("Guangdong".into(), "Shenzhen".into(), "Longhua".into());
    place.street = "Room 101, Building 7, 1 Example Road".into();
    let mut job = LabelJob::new(request).unwrap();
    job.step(&Fonts).unwrap();
    let text = job.pages()[0].text();
    assert!(text.contains("1 Example Road, Longhua,") && text.contains("GUANGDONG, 518129"), "{text}");
}

#[test]
fn an_address_in_latin_letters_stands_in_the_order_for_letters_from_abroad() {
    let mut shipment = samples::japan();
    let place = &mut shipment.consignee.address;
    (place.state, place.city, place.street) = ("Tokyo".into(), "Shibuya-ku".into(), "1-19-11 Jinnan".into());
    let text = page(shipment).text();
    let at = |part: &str| text.find(part).unwrap_or_else(|| panic!("{part}\n{text}"));
    assert!(at("Jinnan") < at("TOKYO") && at("TOKYO") < at("150-0041") && at("150-0041") < at("JAPAN"), "{text}");
    let text = page(samples::japan()).text();
    assert!(text.find("150-0041") < text.find("東京都") && text.find("東京都") < text.find("神南"), "{text}");
}

#[test]
fn every_customs_line_of_a_long_order_is_there() {
    let shipment = many_items();
    let text = page(shipment.clone()).text();
    for goods in &shipment.goods {
        let net = goods.unit_weight.unwrap().checked_mul(i64::from(goods.quantity)).unwrap().kilograms();
        for part in [&goods.description, &goods.description_zh, &net] {
            assert!(text.contains(part.as_str()), "{part}\n{text}");
        }
    }
    assert!(text.contains("67.69 USD") && text.contains("1.855"), "{text}");
}

#[test]
fn marks_stand_only_where_the_goods_are_flagged() {
    let text = |flags: &[GoodsFlag]| {
        let mut shipment = brazil();
        shipment.goods[0].flags = flags.to_vec();
        page(shipment).text()
    };
    assert!(!text(&[]).contains("BATTER") && !text(&[]).contains("FRAGILE"));
    assert!(text(&[GoodsFlag::ContainsBattery]).contains("BATTERY INSIDE 内置电池"));
    assert!(text(&[GoodsFlag::BatteryOnly]).contains("BATTERIES 纯电池"));
    assert!(text(&[GoodsFlag::Fragile]).contains("FRAGILE 易碎"));
}

#[test]
fn hebrew_lines_are_set_right_to_left_at_the_right_edge() {
    let page = page(israel());
    let lines = lines(&page);
    let street = lines.iter().find(|line| line.text.contains("דיזנגוף")).unwrap();
    let printed: String = street.runs.iter().flat_map(|run| &run.glyphs).map(|glyph| glyph.character).collect();
    assert_eq!(printed, "(12 הריד) 99/4 ףוגנזיד בוחר");
    assert!((96_400..=96_500).contains(&(street.x + street.width)), "{}", street.x + street.width);
}

#[test]
fn what_cannot_be_printed_stops_the_label_and_is_named() {
    let check = |change: &dyn Fn(&mut Shipment), code: &str, named: &str| {
        let mut shipment = brazil();
        change(&mut shipment);
        let (found, message) = code_of_failure(shipment);
        assert_eq!(found, code, "{message}");
        assert!(message.contains(named) && message.contains("8123456789012345"), "{message}");
    };
    check(&|s| s.consignee.name = "Ana 🌸".into(), "label/missing-glyph", "U+1F338");
    check(&|s| s.consignee.name = "عبد الله".into(), "label/needs-shaping", "consignee's name");
    check(&|s| s.consignee.address.street = "Rua ".repeat(400), "label/does-not-fit", "consignee's address");
    check(&|s| s.goods[0].description = "brush ".repeat(300), "label/does-not-fit", "item 1 declared name");
    check(&|s| s.goods = vec![s.goods[0].clone(); 40], "label/does-not-fit", "split the goods");
    check(&|s| s.tracking_number = Some("RR".repeat(20)), "label/barcode-too-wide", "waybill number");
    check(&|s| s.tracking_number = Some("运123".into()), "label/barcode-character", "运");
    check(&|s| s.service = "x".repeat(900), "label/does-not-fit", "service");
}

#[test]
fn a_request_that_makes_no_sense_is_refused_at_once() {
    let code = |shipments, format, layout: &str| {
        let mut request = request(shipments, format);
        request.layout = layout.into();
        LabelJob::new(request).unwrap_err().code
    };
    assert_eq!(code(Vec::new(), Format::Pdf, "carrier-100x150"), "label/no-shipments");
    assert_eq!(code(vec![brazil()], Format::Pdf, "a4"), "label/unknown-layout");
    assert_eq!(code(vec![brazil(), brazil()], Format::Svg, "carrier-100x150"), "label/one-page-only");
}

#[test]
fn the_svg_holds_each_outline_once_and_the_plain_text_escaped() {
    let (_, shipment) = all().remove(1);
    let svg = String::from_utf8(render(&request(vec![shipment], Format::Svg), &Fonts).unwrap().bytes).unwrap();
    assert!(svg.contains("Katherine O&#39;Brien &amp; Sons &lt;Ltd&gt;"));
    let ids: Vec<&str> = svg.split("<path id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let mut unique = ids.clone();
    unique.sort_unstable();
    unique.dedup();
    assert_eq!(ids.len(), unique.len());
    for used in svg.split("<use href=\"#").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(ids.contains(&used), "{used} is used and not defined");
    }
}

#[test]
fn the_text_of_the_pdf_can_be_searched() {
    let shipments = all().into_iter().map(|(_, shipment)| shipment).collect();
    let pdf = render(&request(shipments, Format::Pdf), &Fonts).unwrap().bytes;
    let Ok(mut child) = Command::new("pdftotext").args(["-", "-"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()
    else {
        println!("SKIPPED: pdftotext is not installed, the text of the PDF was not read back");
        return;
    };
    child.stdin.take().unwrap().write_all(&pdf).unwrap();
    let text = String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap();
    for part in [
        "João Conceição de Araújo",
        "Щербакова Екатерина Александровна",
        "Їжакевич Олексій Ґалаґанович",
        "테헤란로 152 강남파이낸스센터 1203호",
        "鈴木さくら",
        "深圳市远航电子商务有限公司",
        "דיזנגוף",
        "ISRAEL",
        "RR 473 124 829 CN",
    ] {
        assert!(text.contains(part), "{part} is not in the text of the PDF");
    }
}
