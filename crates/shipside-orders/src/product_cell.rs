//! The marketplace's product cell: all goods of an order in one cell of several lines.
//!
//! ```text
//! 【1】Cotton T-Shirt Men Short Sleeve
//! (产品属性: Color:White;Size:XL)
//! (商家编码:TS-M-WH-XL)
//! (产品数量:1 piece)
//! (物流等级&买家选择物流:DHL)
//! ```

use shipside_model::ItemDraft;

/// One product of the cell and the service written beside it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct CellItem {
    pub(crate) item: ItemDraft,
    pub(crate) service: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Specification,
    Sku,
    Quantity,
    Service,
}

/// The labels of the parts; the longer of two that begin alike comes first.
const LABELS: &[(&str, Part)] = &[
    ("产品属性", Part::Specification),
    ("商品属性", Part::Specification),
    ("商家编码", Part::Sku),
    ("商品编码", Part::Sku),
    ("产品数量", Part::Quantity),
    ("商品数量", Part::Quantity),
    ("物流等级&买家选择物流", Part::Service),
    ("物流等级＆买家选择物流", Part::Service),
    ("买家选择物流", Part::Service),
];

/// Reads the products in order. A missing part stays empty; a cell without any `【1】` is one product.
pub(crate) fn read(cell: &str) -> Vec<CellItem> {
    chunks(cell).into_iter().map(item).filter(|read| *read != CellItem::default()).collect()
}

/// Parts the cell at its `【n】`. A number in brackets counts only at the start of a line or behind a
/// closed part, and only when it goes on from the one before: titles have brackets of their own.
fn chunks(cell: &str) -> Vec<&str> {
    let parts: Vec<usize> = labels(cell).into_iter().map(|(start, _, _)| start).collect();
    let mut starts: Vec<(usize, usize)> = Vec::new();
    let mut last = 0_u32;
    for (at, _) in cell.match_indices('【') {
        let Some(rest) = cell.get(at + '【'.len_utf8()..) else { continue };
        // A number of products has few digits; the search for its end stays short.
        let digits = rest.bytes().take(6).take_while(u8::is_ascii_digit).count();
        let number = rest.get(..digits).unwrap_or_default();
        let closed = rest.get(digits..).is_some_and(|after| after.starts_with('】'));
        let (true, Ok(value)) = (closed, number.parse::<u32>()) else { continue };
        let before = cell.get(..at).unwrap_or_default().trim_end_matches([' ', '\t', '\u{3000}']);
        let follows = match before.chars().next_back() {
            None | Some('\n' | '\r') => true,
            Some(')' | '）') => {
                let begun = starts.last().map_or(0, |(at, _)| *at);
                let next_part = parts.partition_point(|start| *start < begun);
                parts.get(next_part).is_some_and(|start| *start < at)
            }
            Some(_) => false,
        };
        if follows && (starts.is_empty() || value == last.saturating_add(1)) {
            last = value;
            starts.push((at, at + 2 * '【'.len_utf8() + digits));
        }
    }
    if starts.is_empty() {
        return vec![cell];
    }
    let ends = starts.iter().skip(1).map(|(at, _)| *at).chain([cell.len()]);
    let mut parts: Vec<&str> =
        starts.iter().zip(ends).map(|((_, body), end)| cell.get(*body..end).unwrap_or_default()).collect();
    // Text before the first number is kept as a product of its own rather than lost.
    let lead = starts.first().and_then(|(at, _)| cell.get(..*at)).unwrap_or_default();
    if !lead.trim().is_empty() {
        parts.insert(0, lead);
    }
    parts
}

fn item(chunk: &str) -> CellItem {
    let found = labels(chunk);
    let title_end = found.first().map_or(chunk.len(), |(start, _, _)| *start);
    let mut read = CellItem::default();
    read.item.title = one_line(chunk.get(..title_end).unwrap_or_default());
    let ends = found.iter().skip(1).map(|(start, _, _)| *start).chain([chunk.len()]);
    for ((_, body, part), end) in found.iter().zip(ends) {
        let value = unbracketed(chunk.get(*body..end).unwrap_or_default());
        let target = match part {
            Part::Specification => &mut read.item.specification,
            Part::Sku => &mut read.item.sku,
            Part::Service => &mut read.service,
            Part::Quantity => {
                (read.item.quantity, read.item.unit) = quantity(&value);
                continue;
            }
        };
        if target.is_empty() {
            *target = value;
        }
    }
    read
}

/// Every `(label:` of the chunk: where it starts, where its value starts, which part it is.
fn labels(chunk: &str) -> Vec<(usize, usize, Part)> {
    let mut found = Vec::new();
    for (at, bracket) in chunk.match_indices(['(', '（']) {
        let inside = chunk.get(at + bracket.len()..).unwrap_or_default();
        let label = inside.trim_start_matches([' ', '\u{3000}']);
        let Some((name, part)) = LABELS.iter().find(|(name, _)| label.starts_with(name)) else { continue };
        let after = label.get(name.len()..).unwrap_or_default().trim_start_matches([' ', '\u{3000}']);
        if let Some(value) = after.strip_prefix([':', '：']) {
            found.push((at, chunk.len() - value.len(), *part));
        }
    }
    found
}

/// The value without the bracket that closes its part; brackets of its own stay.
fn unbracketed(value: &str) -> String {
    let value = value.trim();
    one_line(value.strip_suffix([')', '）']).unwrap_or(value))
}

/// `2 piece` → quantity and unit; a text that does not begin with digits is all quantity.
fn quantity(value: &str) -> (String, String) {
    let end = value.find(|c: char| !c.is_ascii_digit()).unwrap_or(value.len());
    match value.split_at(end) {
        ("", _) => (value.to_owned(), String::new()),
        // A decimal is no count of pieces; it stays whole, for the check to see.
        (_, rest) if rest.starts_with(['.', ',']) => (value.to_owned(), String::new()),
        (digits, unit) => (digits.to_owned(), unit.trim().to_owned()),
    }
}

/// Lines joined by single blanks.
fn one_line(text: &str) -> String {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(cell: &str, expected: &[&str]) {
        let seen: Vec<String> = read(cell)
            .into_iter()
            .map(|CellItem { item, service }| {
                [item.title, item.specification, item.sku, item.quantity, item.unit, service].join("|")
            })
            .collect();
        assert_eq!(seen, expected, "{cell}");
    }

    #[test]
    fn a_whole_cell_gives_every_product_with_its_parts() {
        check(
            "【1】Ceramic Mug 350ml\n(产品属性: Color:Blue;Style:Nordic)\n(商家编码:MG-350-BL)\n(产品数量:1 piece)\n(物流等级&买家选择物流:DHL)\n\
             【2】T-Shirt\n(产品属性: Size:XL)\n(商家编码:TS-M)\n(产品数量:12 piece)\n(物流等级&买家选择物流:DHL)\n",
            &["Ceramic Mug 350ml|Color:Blue;Style:Nordic|MG-350-BL|1|piece|DHL", "T-Shirt|Size:XL|TS-M|12|piece|DHL"],
        );
    }

    #[test]
    fn brackets_of_the_title_and_of_values_are_kept() {
        check(
            "【1】【New】Bottle (empty) 【2】pack\n(产品属性: Color:Red (dark))\n(商家编码:A(1))\n(产品数量:2 lot (10 pieces/lot))",
            &["【New】Bottle (empty) 【2】pack|Color:Red (dark)|A(1)|2|lot (10 pieces/lot)|"],
        );
        check("【1】Kit\n【5】edition\n(商家编码:K)", &["Kit 【5】edition||K|||"]);
    }

    #[test]
    fn missing_parts_stay_empty_and_nothing_is_lost() {
        check("【1】Mug", &["Mug|||||"]);
        check("【1】\n(商家编码:)\n(产品数量:3 piece)", &["|||3|piece|"]);
        check("Mug\n(商家编码:MG)\n(产品数量:1 piece)", &["Mug||MG|1|piece|"]);
        check("gift wrap\n【1】Mug\n(商家编码:MG)", &["gift wrap|||||", "Mug||MG|||"]);
        check("【1】Mug\n(产品属性: Color:Red\n(商家编码:MG)", &["Mug|Color:Red|MG|||"]);
        check("【1】Mug\n(产品数量:many)", &["Mug|||many||"]);
        check("【1】Mug\n(产品数量:1.5 piece)", &["Mug|||1.5 piece||"]);
        check("", &[]);
        check("【1】", &[]);
        check("【1", &["【1|||||"]);
    }

    #[test]
    fn a_cell_whose_lines_were_joined_and_full_width_marks_are_read_too() {
        check(
            "【1】Mug (产品属性: Color:Red) (商家编码:MG) (产品数量:1 piece) 【2】Cup（商家编码：CU）（产品数量：2 piece）",
            &["Mug|Color:Red|MG|1|piece|", "Cup||CU|2|piece|"],
        );
        check("【1】Mug\r\n(商家编码:MG)\r\n(产品数量:1 piece)\r\n", &["Mug||MG|1|piece|"]);
    }
}
