//! What holds for any input.

use crate::common::{text, workbook};
use proptest::prelude::*;
use shipside_api::intake::ReadOptions;
use shipside_orders::{read_columns, read_orders, read_products};

const XLSX: &[u8] = include_bytes!("../../../../static/samples/aliexpress-orders.xlsx");

fn all(bytes: &[u8]) {
    let options = ReadOptions::default();
    for read in [read_orders(bytes, &options), read_columns(bytes, &options)] {
        if let Err(failure) = read {
            assert!(failure.code.starts_with("intake/"));
        }
    }
    let _ = read_products(bytes, &options);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn arbitrary_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        all(&bytes);
        all(&[b"Order no.,City\n".as_slice(), &bytes].concat());
        all(&[b"PK\x03\x04".as_slice(), &bytes].concat());
    }

    #[test]
    fn a_workbook_with_bytes_changed_is_read_or_refused(changes in proptest::collection::vec((0..XLSX.len(), any::<u8>()), 1..20)) {
        let mut bytes = XLSX.to_vec();
        for (at, byte) in changes {
            bytes[at] = byte;
        }
        all(&bytes);
    }

    #[test]
    fn any_sheet_xml_is_read_or_refused(rows in "(<row r=\"[0-9]{1,9}\">|</row>|<c r=\"[A-Z]{1,4}[0-9]{0,3}\"( t=\"(s|b|n|e|str|d)\")?( s=\"[0-9]\")?>|</c>|<v>|</v>|<is>|<t>|</t>|-?[0-9]{1,20}|[0-9]\\.[0-9]{1,20}E[+-]?[0-9]{1,3}|&#[0-9]{1,6};|订单号|_x[0-9A-F]{4}_){0,60}") {
        let header = text("A1", "订单号");
        all(&workbook(&format!("<row r=\"1\">{header}</row>{rows}"), "<si><t>a</t></si>"));
    }

    #[test]
    fn any_product_cell_is_read(cell in "(【[0-9]{1,3}】|\\(产品属性:|\\(商家编码:|（产品数量：|\\)|）|\n|[0-9]| |[a-z【】(:]{0,5}|订单){0,40}") {
        let quoted = cell.replace('"', "\"\"");
        let read = read_orders(format!("订单号,产品信息\n1,\"{quoted}\"\n").as_bytes(), &ReadOptions::default());
        prop_assert_eq!(read.unwrap().orders.len(), 1);
    }

    #[test]
    fn cells_written_as_csv_read_back_the_same(
        rows in proptest::collection::vec(proptest::array::uniform3("[a-zé订🎁 ,;\t|\"\n.]{0,12}"), 1..12),
        delimiter in prop_oneof![Just(b','), Just(b';'), Just(b'\t'), Just(b'|')],
    ) {
        let mut writer = csv::WriterBuilder::new().delimiter(delimiter).from_writer(Vec::new());
        writer.write_record(["Order no.", "City", "Street", "Note"]).unwrap();
        for (index, row) in rows.iter().enumerate() {
            writer.write_record([format!("8{index:015}").as_str(), &row[0], &row[1], &row[2]]).unwrap();
        }
        let options = ReadOptions { delimiter: char::from(delimiter).to_string(), ..ReadOptions::default() };
        let result = read_orders(&writer.into_inner().unwrap(), &options).unwrap();
        prop_assert_eq!(result.orders.len(), rows.len());
        for (index, (order, row)) in result.orders.iter().zip(&rows).enumerate() {
            prop_assert_eq!(&order.order_number, &format!("8{index:015}"));
            let address = &order.consignee.address;
            let seen = [&address.city, &address.street, &order.buyer_note];
            for (seen, written) in seen.into_iter().zip(row) {
                prop_assert_eq!(seen, written.trim());
            }
        }
    }
}
