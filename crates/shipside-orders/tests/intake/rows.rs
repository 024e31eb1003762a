//! What single rows come to: duplicates, gaps, damaged numbers, dates.

use crate::common::{named, problems, text, workbook};
use shipside_api::intake::{OnDuplicate, ReadOptions, ReadResult};
use shipside_orders::{read_orders, read_products, read_rows};

fn csv(text: &str) -> ReadResult {
    read_orders(text.as_bytes(), &named("orders.csv")).unwrap()
}

/// Orders as `number×copies@rows`, then problems.
fn check(text: &str, expected: &[&str]) {
    let result = csv(text);
    let orders = result.orders.iter().map(|order| {
        format!("{}×{}@{:?} {} items", order.order_number, order.copies, order.source.rows, order.items.len())
    });
    let seen: Vec<String> = orders.chain(problems(&result)).collect();
    assert_eq!(seen, expected, "{text}");
}

#[test]
fn an_order_that_stands_twice_is_one_order() {
    check("Order no.,City\n1,Rio\n2,Lima\n1,Rio\n1,Rio\n", &["1×3@[2, 4, 5] 0 items", "2×1@[3] 0 items"]);
    check("Order no.,City\n1,Rio\n1,Lima\n", &["1×2@[2, 3] 0 items", "intake/order-number-repeated A3"]);
}

#[test]
fn which_of_two_differing_rows_is_kept_is_the_sellers_choice() {
    let text = b"Order no.,City\n1,Rio\n1,Lima\n";
    for (on_duplicate, city) in [(OnDuplicate::KeepFirst, "Rio"), (OnDuplicate::KeepLast, "Lima")] {
        let options = ReadOptions { on_duplicate, ..ReadOptions::default() };
        let result = read_orders(text, &options).unwrap();
        assert_eq!((result.orders[0].consignee.address.city.as_str(), result.orders[0].copies), (city, 2));
        assert!(result.problems[0].message.en.contains("rows 2 and 3"), "{}", result.problems[0].message.en);
    }
}

#[test]
fn product_rows_of_an_order_are_gathered() {
    check("Order no.,City,SKU,Qty\n1,Rio,A,1\n1,Rio,B,2\n2,Lima,A,1\n", &["1×1@[2, 3] 2 items", "2×1@[4] 1 items"]);
    check("Order no.,City,SKU,Qty\n1,Rio,A,1\n1,Lima,B,2\n", &["1×1@[2, 3] 2 items", "intake/order-rows-differ A3"]);
    check("Order no.,City,SKU,Qty\n1,Rio,A,1\n,,B,2\n", &["1×1@[2, 3] 2 items"]);
    check("Order no.,City,SKU,Qty\n1,Rio,A,1\n,Rio,B,2\n", &["1×1@[2] 1 items", "intake/order-number-missing A3"]);
}

#[test]
fn equal_product_rows_are_read_once_and_said() {
    let all_twice = "Order no.,SKU,Qty\n1,A,1\n1,B,1\n1,A,1\n1,B,1\n";
    check(all_twice, &["1×2@[2, 3, 4, 5] 2 items"]);
    check("Order no.,SKU,Qty\n1,A,1\n1,A,1\n1,B,1\n", &["1×2@[2, 3, 4] 2 items", "intake/repeated-line A2"]);
}

#[test]
fn a_row_that_is_no_order_is_reported_and_the_others_are_read() {
    check(
        "Order no.,City\n1,Rio\n,Lima\n2,Oslo\n",
        &["1×1@[2] 0 items", "2×1@[4] 0 items", "intake/order-number-missing A3"],
    );
    check("Order no.,City\n8.17E+15,Rio\n2,Oslo\n", &["2×1@[3] 0 items", "intake/order-number-damaged A2"]);
    check(
        "Order no.,City\n1,Rio\nOrder no.,City\n2,Oslo\n",
        &["1×1@[2] 0 items", "2×1@[4] 0 items", "intake/header-again A3"],
    );
    check("Order no.,Tel\n1,5.51999E+12\n", &["1×1@[2] 0 items", "intake/number-damaged B2"]);
}

#[test]
fn order_numbers_that_all_end_in_zero_are_doubted() {
    let file = |last: char| {
        let rows = (1..=4).map(|row| format!("817051969847{row}71{last},Rio\n"));
        format!("Order no.,City\n{}", rows.collect::<String>())
    };
    assert_eq!(problems(&csv(&file('0'))), ["intake/order-numbers-end-in-zero A"]);
    assert_eq!(problems(&csv(&file('1'))), Vec::<String>::new());
}

#[test]
fn row_numbers_are_those_of_the_spreadsheet() {
    check(
        "Orders of November\n\n\nOrder no.,City\n1,Rio\n\n\"2\",\"Li\nma\"\n3,Oslo\n",
        &["1×1@[5] 0 items", "2×1@[7] 0 items", "3×1@[8] 0 items"],
    );
    check("sep=;\nOrder no.;City\n1;Rio\n", &["1×1@[3] 0 items"]);
    check("Order no.,City\r\n1,Rio\r\n\r\n2,Oslo\r\n", &["1×1@[2] 0 items", "2×1@[4] 0 items"]);
    check("Order no.,City\n,\n1,Rio\n", &["1×1@[3] 0 items"]);
}

#[test]
fn a_row_with_every_field_wrong_is_still_an_order_to_look_at() {
    let result = csv("订单号,收货国家,邮编,手机,订单金额,产品信息\nxx,Narnia,???,none,free,【1】\n");
    let order = &result.orders[0];
    assert_eq!((order.order_number.as_str(), order.consignee.address.country.as_str()), ("xx", "Narnia"));
    assert_eq!((order.consignee.phone.as_str(), order.order_total.as_str(), order.items.len()), ("none", "free", 0));
}

#[test]
fn leading_zeros_text_marks_and_commas_survive() {
    let result = csv("Order no.,Postcode,Tel,City\n=\"0170519698474711\",'02108,'+1 555,\"A, \"\"B\"\"\"\n");
    let order = &result.orders[0];
    assert_eq!(order.order_number, "0170519698474711");
    assert_eq!((order.consignee.address.postal_code.as_str(), order.consignee.phone.as_str()), ("02108", "+1 555"));
    assert_eq!(order.consignee.address.city, "A, \"B\"");
}

#[test]
fn service_and_number_in_one_cell_are_parted() {
    let result = csv("订单号,实际发货单号\n1,CAINIAO_STANDARD:LX145937157CN\n2,LX145937157CN\n");
    let seen: Vec<(&str, &str)> =
        result.orders.iter().map(|order| (order.actual_service.as_str(), order.tracking_number.as_str())).collect();
    assert_eq!(seen, [("CAINIAO_STANDARD", "LX145937157CN"), ("", "LX145937157CN")]);
}

#[test]
fn one_encoding_asked_for_that_does_not_fit_is_said_once() {
    let bytes = include_bytes!("../../../../static/samples/aliexpress-orders.gb18030.csv");
    let options = ReadOptions { encoding: "utf-8".to_owned(), ..ReadOptions::default() };
    let failure = read_orders(bytes, &options).unwrap_err();
    assert_eq!(failure.code, "intake/no-order-column");
    let mut text = "订单号,城市\n1,".as_bytes().to_vec();
    text.extend(b"\xC3\xF7\n2,Rio\n");
    let options = ReadOptions { encoding: "utf-8".to_owned(), ..ReadOptions::default() };
    assert_eq!(problems(&read_orders(&text, &options).unwrap()), ["intake/undecodable-text B2"]);
}

#[test]
fn a_table_from_a_page_is_read_like_a_file() {
    let rows = [["订单号", "城市"], ["8170519698474711", "Campinas"]];
    let rows = rows.iter().map(|row| row.iter().map(ToString::to_string).collect()).collect();
    let result = read_rows(rows, &ReadOptions::default()).unwrap();
    assert_eq!((result.format.as_str(), result.orders[0].consignee.address.city.as_str()), ("page", "Campinas"));
}

#[test]
fn cells_of_a_workbook_keep_their_exact_text() {
    let header = ["订单号", "邮编", "下单时间", "订单金额", "城市", "手机", "订单备注", "发货时间"];
    let header: String = header.iter().zip('A'..).map(|(name, letter)| text(&format!("{letter}1"), name)).collect();
    let rows = format!(
        r#"<row r="1">{header}</row><row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" s="1"><v>2108</v></c><c r="C3" s="2"><v>46343.131944444445</v></c><c r="D3"><v>18.989999999999998</v></c><c t="str"><f>A1&amp;"x"</f><v>S&#227;o &amp; x</v></c><c r="F3"><v>5.5199912345E12</v></c><c r="G3"><f>NOW()</f></c><c r="H3"><v>46343</v></c></row><row r="4"><c r="A4"><v>8.1705196984747104E+15</v></c></row><row r="5"><c r="A5"><v>8170519698474711</v></c></row>"#
    );
    let shared = "<si><r><t>81705196</t></r><r><t>98474711</t></r><rPh><t>x</t></rPh></si>";
    let result = read_orders(&workbook(&rows, shared), &named("orders.xlsx")).unwrap();
    assert_eq!(result.sheets, ["My orders", "Notes"]);
    assert_eq!(result.orders.len(), 1);
    let order = &result.orders[0];
    for (path, expected) in [
        ("orderNumber", "8170519698474711"),
        ("consignee.address.postalCode", "02108"),
        ("orderedAt", "2026-11-17 03:10"),
        ("orderTotal", "18.99"),
        ("consignee.address.city", "São & x"),
        ("consignee.phone", "5519991234500"),
        ("shippingDate", "2026-11-17"),
        ("buyerNote", ""),
    ] {
        assert_eq!(order.get(path), Some(expected), "{path}");
    }
    assert_eq!(
        problems(&result),
        [
            "intake/formula-not-calculated 'My orders'!G3",
            "intake/order-number-damaged 'My orders'!A4",
            "intake/order-number-damaged 'My orders'!A5",
        ]
    );
}

#[test]
fn bad_numbers_of_a_product_dictionary_are_reported_and_stay_visible() {
    let text = "sku,unit_weight_g,declared_value_usd,stock\nA,heavy,1.234,many\n,5,1,1\nA,6,1,1\nB,\"0,5\",\"2,50\",\n";
    let result = read_products(text.as_bytes(), &named("products.csv")).unwrap();
    let seen: Vec<String> =
        result.problems.iter().map(|problem| format!("{} {}", problem.code, problem.cell)).collect();
    assert_eq!(
        seen,
        [
            "intake/not-a-number B2",
            "intake/not-a-number C2",
            "intake/not-a-number D2",
            "intake/sku-missing A3",
            "intake/sku-repeated 4",
        ]
    );
    assert_eq!(result.products.0["A"].unit_weight, "heavy");
    assert_eq!(
        (result.products.0["B"].unit_weight.as_str(), result.products.0["B"].declared_value.as_str()),
        ("0.5 g", "2.50 USD")
    );
}
