//! Files that are broken, too large or made to harm: one clear refusal each.

use crate::common::{archive, named, outcome, text, workbook};
use shipside_api::intake::ReadOptions;
use shipside_orders::{read_columns, read_orders, read_products, read_rows};

const XLSX: &[u8] = include_bytes!("../../../../static/samples/aliexpress-orders.xlsx");

fn check(bytes: &[u8], expected: &str) {
    assert_eq!(outcome(read_orders(bytes, &named("orders.xlsx"))), expected);
}

fn headed(rows: &str) -> String {
    format!("<row r=\"1\">{}</row>{rows}", text("A1", "订单号"))
}

#[test]
fn what_is_no_spreadsheet_is_named() {
    check(b"", "intake/empty-file");
    check(b" \r\n\n ", "intake/empty-file");
    check(b"\x89PNG\r\n\x1a\n\0\0\0", "intake/not-a-spreadsheet");
    check(b"%PDF-1.7\n", "intake/not-a-spreadsheet");
    check(b"\n<!DOCTYPE html><html><table><tr><td>x", "intake/not-a-spreadsheet");
    check(b"{\"orders\": []}", "intake/not-a-spreadsheet");
    check(b"\x01\x02\x00\x00\x07\x00\x01", "intake/not-a-spreadsheet");
    check(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 old workbook", "intake/old-xls");
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    check(&[b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", name.as_slice()].concat(), "intake/password-protected");
    check(&archive(&[("a.csv", b"1")]), "intake/not-a-spreadsheet");
    check(&archive(&[("_rels/.rels", b"<x/>"), ("word/document.xml", b"<x/>")]), "intake/not-a-spreadsheet");
    check(&archive(&[("_rels/.rels", b"<x/>"), ("xl/workbook.bin", b"x")]), "intake/not-a-spreadsheet");
    check(&archive(&[("mimetype", b"x"), ("content.xml", b"<x/>")]), "intake/not-a-spreadsheet");
}

#[test]
fn a_header_without_rows_says_so() {
    check("订单号,SKU\n".as_bytes(), "intake/no-rows");
    assert_eq!(read_rows(vec![vec!["Order number".to_owned()]], &named("")).unwrap_err().code, "intake/no-rows");
    assert_eq!(read_products(b"sku,name_en\n\n", &named("")).unwrap_err().code, "intake/no-rows");
}

#[test]
fn a_header_in_another_encoding_asks_for_the_right_one() {
    let bytes = include_bytes!("../../../../static/samples/aliexpress-orders.gb18030.csv");
    let failure = read_orders(bytes, &ReadOptions { encoding: "utf-8".to_owned(), ..named("o.csv") }).unwrap_err();
    assert!(failure.message.en.ends_with("Choose another encoding."), "{failure}");
}

#[test]
fn a_quotation_mark_that_is_never_closed_swallows_no_order_in_silence() {
    let check = |text: &str, expected: &[&str]| {
        let read = read_orders(text.as_bytes(), &named("orders.csv")).unwrap();
        let seen: Vec<String> =
            read.problems.iter().map(|problem| format!("{} {}", problem.code, problem.cell)).collect();
        assert_eq!(seen, expected, "{text}");
    };
    let head = "Order number,SKU,Title";
    check(&format!("{head}\n1,a,x\n2,\"b\n3,c,z\n"), &["intake/quote-not-closed B3"]);
    let products = read_products(b"sku,name_en\na,\"x\nb,y\n", &named("products.csv")).unwrap();
    assert_eq!(
        (products.problems[0].code.as_str(), products.problems[0].cell.as_str()),
        ("intake/quote-not-closed", "B2")
    );
    check(&format!("sep=,\n{head}\n2,\"b"), &["intake/quote-not-closed B3"]);
    for sound in ["2,\"b\"", "2,\"b\nc\"", "2,\"b\"\"\"", "2,5\" cable", "2,\"\"", "2,\"b\"c\""] {
        check(&format!("{head}\n1,a,x\n{sound}"), &[]);
    }
}

#[test]
fn an_order_number_that_was_kept_as_a_number_or_cannot_be_read_is_not_taken() {
    let check = |number: &[u8], expected: &str| {
        let bytes = [b"Order number,SKU\n1,x\n".as_slice(), number, b",a\n"].concat();
        let read = read_orders(&bytes, &ReadOptions { encoding: "utf-8".to_owned(), ..named("o.csv") }).unwrap();
        assert_eq!((read.orders.len(), read.problems[0].code.as_str()), (1, expected), "{read:?}");
    };
    check(b"8170519698474711.0", "intake/order-number-damaged");
    check(b"8.17052E+15", "intake/order-number-damaged");
    check(b"81\xFF7", "intake/order-number-unreadable");
}

#[test]
fn a_workbook_cut_off_anywhere_is_refused_and_never_half_read() {
    for end in (4..XLSX.len()).step_by(97) {
        check(&XLSX[..end], "intake/damaged-workbook");
    }
}

#[test]
fn a_file_of_200_mib_is_refused_by_its_size() {
    let bytes = vec![0; 200 * 1024 * 1024];
    check(&bytes, "intake/too-large");
    assert_eq!(read_products(&bytes, &ReadOptions::default()).unwrap_err().code, "intake/too-large");
    assert_eq!(read_columns(&bytes, &ReadOptions::default()).unwrap_err().code, "intake/too-large");
}

#[test]
fn a_table_without_orders_says_which_columns_were_seen() {
    let failure = read_orders(b"Colour,Shape\nred,round\n", &named("shapes.csv")).unwrap_err();
    assert_eq!(failure.code, "intake/no-order-column");
    for words in [&failure.message.en, &failure.message.zh] {
        assert!(words.contains("shapes.csv") && words.contains("“Colour”, “Shape”"), "{words}");
    }
    let columns = read_columns(b"Colour,Shape\nred,round\n", &ReadOptions::default()).unwrap().columns;
    assert_eq!((columns[1].header.as_str(), columns[1].samples.as_slice()), ("Shape", ["round".to_owned()].as_slice()));
    let columns = [("Colour".to_owned(), "orderNumber".to_owned())].into();
    let mapped = read_orders(b"Colour,Shape\nred,round\n", &ReadOptions { columns, ..ReadOptions::default() });
    assert_eq!(mapped.unwrap().orders[0].order_number, "red");
    assert_eq!(read_products(b"Colour\nred\n", &ReadOptions::default()).unwrap_err().code, "intake/no-sku-column");
}

#[test]
fn a_workbook_that_unpacks_to_too_much_is_not_unpacked() {
    let spaces = vec![b' '; 65 * 1024 * 1024];
    let bomb = archive(&[("_rels/.rels", b"<x/>"), ("xl/workbook.xml", &spaces)]);
    assert!(bomb.len() < 100_000);
    check(&bomb, "intake/unpacks-too-large");
    // The directory claims 1 byte; what comes out counts.
    let mut lying = bomb;
    let size = u32::try_from(spaces.len()).unwrap().to_le_bytes();
    while let Some(at) = lying.windows(4).position(|window| window == size) {
        lying[at..at + 4].copy_from_slice(&1_u32.to_le_bytes());
    }
    let seen = outcome(read_orders(&lying, &ReadOptions::default()));
    assert!(matches!(seen.as_str(), "intake/unpacks-too-large" | "intake/damaged-workbook"), "{seen}");
    let many: Vec<String> = (0..1_100).map(|part| format!("part{part}")).collect();
    let many: Vec<(&str, &[u8])> = many.iter().map(|name| (name.as_str(), b"".as_slice())).collect();
    check(&archive(&many), "intake/unpacks-too-large");
}

#[test]
fn sparse_sheets_cost_what_is_in_them() {
    // The far corner of a sheet, and a claim of 2^36 strings in the helper's string table.
    check(
        &workbook(&headed(&format!("<row r=\"1048576\">{}</row>", text("XFD1048576", "x"))), ""),
        "intake/too-many-columns",
    );
    check(&workbook(&headed(&format!("<row r=\"1048576\">{}</row>", text("A1048576", "x"))), ""), "read");
    check(&workbook(&headed(r#"<row r="2"><c r="ZZZZZZZZZZZZZZZZ2"><v>1</v></c></row>"#), ""), "read");
    check(&workbook(&headed(r#"<row r="2"><c r="A2" t="s"><v>7</v></c></row>"#), ""), "intake/damaged-workbook");
}

#[test]
fn limits_have_a_refusal_each() {
    let wide = format!("Order no.{}\n", ",x".repeat(250));
    check(wide.as_bytes(), "intake/too-many-columns");
    let long = format!("Order no.\n\"{}\"\n", "x".repeat(100_001));
    check(long.as_bytes(), "intake/cell-too-long");
    let rows = format!("Order no.,City\n{}", (0..50_001).map(|row| format!("{row},x\n")).collect::<String>());
    check(rows.as_bytes(), "intake/too-many-rows");
}

#[test]
fn more_cells_than_fit_are_refused() {
    let cells = format!("Order no.\n{}", format!("{}\n", "1,".repeat(190)).repeat(11_000));
    check(cells.as_bytes(), "intake/too-many-cells");
}

#[test]
fn more_goods_than_fit_are_refused() {
    let items: String = (1..=3_000).map(|item| format!("【{item}】x\n")).collect();
    let rows: String = (0..70).map(|row| format!("{row},\"{items}\"\n")).collect();
    check(format!("订单号,产品信息\n{rows}").as_bytes(), "intake/too-many-items");
}

#[test]
fn one_shared_text_in_many_cells_counts_each_time() {
    let string = format!("<si><t>{}</t></si>", "x".repeat(90_000));
    let rows: String =
        (2..1_300).map(|row| format!(r#"<row r="{row}"><c r="A{row}" t="s"><v>0</v></c></row>"#)).collect();
    check(&workbook(&headed(&rows), &string), "intake/too-much-text");
}

#[test]
fn options_that_name_what_is_not_there_are_refused() {
    let read = |options: ReadOptions| outcome(read_orders(XLSX, &options));
    assert_eq!(read(ReadOptions { sheet: "Sheet9".into(), ..ReadOptions::default() }), "intake/no-such-sheet");
    let columns = [("城市".to_owned(), "shoeSize".to_owned())].into();
    assert_eq!(read(ReadOptions { columns, ..ReadOptions::default() }), "intake/unknown-field");
    let csv = |options: ReadOptions| outcome(read_orders(b"Order no.,City\n1,Rio\n", &options));
    assert_eq!(csv(ReadOptions { encoding: "ebcdic".into(), ..ReadOptions::default() }), "intake/unknown-encoding");
    assert_eq!(csv(ReadOptions { delimiter: "x".into(), ..ReadOptions::default() }), "intake/unknown-delimiter");
}
