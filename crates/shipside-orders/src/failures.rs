//! The refusals: one code each, what is wrong, where, and what to do.

use crate::limits;
use shipside_api::failure::Failure;

fn named(file: &str) -> (String, String) {
    if file.is_empty() {
        ("The file".to_owned(), "文件".to_owned())
    } else {
        (format!("The file “{file}”"), format!("文件“{file}”"))
    }
}

const MIB: usize = 1024 * 1024;

pub(crate) fn too_large(file: &str, bytes: usize) -> Failure {
    let (en, zh) = named(file);
    let size = bytes.div_ceil(MIB);
    let limit = limits::FILE_BYTES / MIB;
    Failure::new(
        "intake/too-large",
        format!("{en} is {size} MiB; at most {limit} MiB are read. Export a shorter period and import the parts."),
        format!("{zh}大小为 {size} MiB，超过 {limit} MiB 的上限。请缩短导出的时间段，分几次导入。"),
    )
}

pub(crate) fn empty(file: &str) -> Failure {
    let (en, zh) = named(file);
    Failure::new(
        "intake/empty-file",
        format!("{en} is empty. Export it again and choose the new file."),
        format!("{zh}是空的。请重新导出，再选择新文件。"),
    )
}

pub(crate) fn not_a_spreadsheet(file: &str, kind_en: &str, kind_zh: &str) -> Failure {
    let (en, zh) = named(file);
    Failure::new(
        "intake/not-a-spreadsheet",
        format!("{en} is no spreadsheet but {kind_en}. Choose a CSV or XLSX file."),
        format!("{zh}不是表格，而是{kind_zh}。请选择 CSV 或 XLSX 文件。"),
    )
}

pub(crate) fn old_xls(file: &str) -> Failure {
    let (en, zh) = named(file);
    Failure::new(
        "intake/old-xls",
        format!("{en} is a workbook of Excel 97–2003 (.xls), which is not read. Open it and save it as .xlsx or CSV."),
        format!("{zh}是 Excel 97–2003 格式（.xls），无法读取。请打开后另存为 .xlsx 或 CSV。"),
    )
}

pub(crate) fn password(file: &str) -> Failure {
    let (en, zh) = named(file);
    Failure::new(
        "intake/password-protected",
        format!("{en} is locked with a password. Open it, remove the password and save it."),
        format!("{zh}设有密码。请打开后取消密码并保存，再导入。"),
    )
}

pub(crate) fn damaged_workbook(file: &str, part: &str) -> Failure {
    let (en, zh) = named(file);
    let (where_en, where_zh) = if part.is_empty() {
        (String::new(), String::new())
    } else {
        (format!(" (in {part})"), format!("（{part}）"))
    };
    Failure::new(
        "intake/damaged-workbook",
        format!(
            "{en} is cut off or damaged{where_en}. Download or export it again; if it opens in Excel, save it anew."
        ),
        format!("{zh}不完整或已损坏{where_zh}。请重新下载或导出；如果 Excel 能打开，请另存一份再导入。"),
    )
}

pub(crate) fn unpacks_too_large(file: &str, part: &str) -> Failure {
    let (en, zh) = named(file);
    let limit = limits::UNPACKED_BYTES / MIB;
    Failure::new(
        "intake/unpacks-too-large",
        format!(
            "{en} unpacks to more than {limit} MiB (at {part}) and was not opened. \
             Export a shorter period, or save the sheet as CSV."
        ),
        format!("{zh}解压后超过 {limit} MiB（{part}），未打开。请缩短导出的时间段，或另存为 CSV。"),
    )
}

pub(crate) fn too_many(what_en: &str, what_zh: &str, limit: usize, code: &str, at: &str) -> Failure {
    let (where_en, where_zh) =
        if at.is_empty() { (String::new(), String::new()) } else { (format!(" (at {at})"), format!("（{at}）")) };
    Failure::new(
        code,
        format!("The table has more than {limit} {what_en}{where_en}. Split the file and import the parts."),
        format!("表格的{what_zh}超过 {limit} 的上限{where_zh}。请拆分文件后分次导入。"),
    )
}

pub(crate) fn too_many_rows(at: &str) -> Failure {
    too_many("rows", "行数", limits::ROWS as usize, "intake/too-many-rows", at)
}

pub(crate) fn too_many_columns(at: &str) -> Failure {
    too_many("columns", "列数", limits::COLUMNS, "intake/too-many-columns", at)
}

pub(crate) fn too_many_cells(at: &str) -> Failure {
    too_many("filled cells", "有内容的单元格数", limits::CELLS, "intake/too-many-cells", at)
}

pub(crate) fn too_much_text(at: &str) -> Failure {
    too_many("bytes of text", "文字总字节数", limits::TEXT_BYTES, "intake/too-much-text", at)
}

pub(crate) fn too_many_items(at: &str) -> Failure {
    too_many("lines of goods", "商品行数", limits::ITEMS, "intake/too-many-items", at)
}

pub(crate) fn cell_too_long(at: &str) -> Failure {
    let limit = limits::CELL_BYTES;
    Failure::new(
        "intake/cell-too-long",
        format!(
            "The cell {at} holds more than {limit} bytes. A quotation mark that is not closed in this or an earlier \
             row is the usual reason: close it, or choose another delimiter."
        ),
        format!("单元格 {at} 超过 {limit} 字节。常见原因是这一行或之前某行的引号没有闭合：请补上引号，或改选分隔符。"),
    )
}

pub(crate) fn no_order_column(file: &str, headers: &[String]) -> Failure {
    let (en, zh) = named(file);
    let seen = shown(headers);
    if headers.iter().any(|header| header.contains('\u{fffd}')) {
        return Failure::new(
            "intake/no-order-column",
            format!(
                "{en} has no column with order numbers: its header cannot be read in this encoding ({seen}). Choose another encoding."
            ),
            format!("{zh}中没有找到订单号列：表头无法用当前编码读取（{seen}）。请改选其他编码。"),
        );
    }
    Failure::new(
        "intake/no-order-column",
        format!(
            "{en} has no column with order numbers. Columns seen: {seen}. \
             If one of them holds the order number, assign it by hand in the column mapping."
        ),
        format!("{zh}中没有找到订单号列。已识别的表头：{seen}。如果其中一列是订单号，请在列映射中手动指定。"),
    )
}

pub(crate) fn no_rows(file: &str) -> Failure {
    let (en, zh) = named(file);
    Failure::new(
        "intake/no-rows",
        format!("{en} has a header but no row below it. Export it again and choose the new file."),
        format!("{zh}只有表头，没有数据行。请重新导出，再选择新文件。"),
    )
}

pub(crate) fn no_sku_column(file: &str, headers: &[String]) -> Failure {
    let (en, zh) = named(file);
    let seen = shown(headers);
    Failure::new(
        "intake/no-sku-column",
        format!("{en} has no SKU column. Columns seen: {seen}. Name one of them “SKU”, or assign it by hand."),
        format!("{zh}中没有 SKU 列（商家编码）。已识别的表头：{seen}。请把对应列命名为“SKU”，或手动指定。"),
    )
}

pub(crate) fn no_such_sheet(wanted: &str, sheets: &[String]) -> Failure {
    let seen = shown(sheets);
    Failure::new(
        "intake/no-such-sheet",
        format!("The workbook has no sheet “{wanted}”. Its sheets: {seen}."),
        format!("工作簿中没有工作表“{wanted}”。现有工作表：{seen}。"),
    )
}

pub(crate) fn unknown_encoding(wanted: &str) -> Failure {
    Failure::new(
        "intake/unknown-encoding",
        format!("“{wanted}” is no known encoding. Use utf-8, gb18030, utf-16le, utf-16be or windows-1252."),
        format!("未知的编码“{wanted}”。可选：utf-8、gb18030、utf-16le、utf-16be、windows-1252。"),
    )
}

pub(crate) fn unknown_delimiter(wanted: &str) -> Failure {
    Failure::new(
        "intake/unknown-delimiter",
        format!("“{wanted}” is no known delimiter. Use a comma, a semicolon, a tab or a vertical bar."),
        format!("未知的分隔符“{wanted}”。可选：逗号、分号、制表符、竖线。"),
    )
}

pub(crate) fn unknown_field(header: &str, field: &str) -> Failure {
    Failure::new(
        "intake/unknown-field",
        format!("The column “{header}” is assigned to “{field}”, which is no field. Choose one from the list."),
        format!("列“{header}”被指定为“{field}”，但没有这个字段。请从列表中选择。"),
    )
}

/// At most 30 names, each shortened, for a message.
fn shown(names: &[String]) -> String {
    const MOST: usize = 30;
    let short = |name: &String| match name.char_indices().nth(40) {
        Some((end, _)) => format!("“{}…”", name.get(..end).unwrap_or_default()),
        None => format!("“{name}”"),
    };
    let mut text = names.iter().filter(|name| !name.is_empty()).take(MOST).map(short).collect::<Vec<_>>().join(", ");
    if names.len() > MOST {
        text.push_str(", …");
    }
    if text.is_empty() { "–".to_owned() } else { text }
}
