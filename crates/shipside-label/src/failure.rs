use shipside_api::failure::Failure;
use shipside_model::Text;
use shipside_render::RenderError;

/// What stopped a label, in words a seller can act on: which order, which field, what to do.
pub(crate) fn failure(error: &RenderError, order: &str) -> Failure {
    match error {
        RenderError::NeedsFonts(files) => Failure::needs(files.clone()),
        RenderError::BadFont { file, reason } => Failure::new(
            "label/bad-font",
            format!(
                "The font file {file} cannot be used ({reason}). Reload the page; if it stays, the installation is damaged."
            ),
            format!("字体文件 {file} 无法使用（{reason}）。请刷新页面；若仍出现，说明安装文件已损坏。"),
        ),
        RenderError::MissingGlyph { field, character, text, needs_shaping } => {
            missing_glyph(&place(order, field), *character, text, *needs_shaping)
        }
        RenderError::DoesNotFit { field, text, smallest } => {
            let Text { en, zh } = place(order, field);
            let text = quoted(text);
            let tenths = (i64::from(*smallest) * 360 + 6_350) / 12_700;
            let size = format!("{}.{}", tenths / 10, tenths % 10);
            let (advice, advice_zh) = if field.starts_with("items") {
                ("shorten it, or split the goods into two parcels", "请缩短文字，或拆成两个包裹")
            } else {
                ("shorten it", "请缩短文字")
            };
            Failure::new(
                "label/does-not-fit",
                format!(
                    "{en}: the text does not fit on the label even at {size} pt, the smallest size that stays legible: \
                     “{text}”. Nothing is cut off; {advice}."
                ),
                format!(
                    "{zh}：内容过长，缩小到最小可读字号 {size} pt 仍放不下：“{text}”。系统不会截断内容，{advice_zh}。"
                ),
            )
        }
        RenderError::BarcodeCharacter { field, character, text } => {
            let Text { en, zh } = place(order, field);
            let text = quoted(text);
            if text.is_empty() {
                return Failure::new(
                    "label/barcode-empty",
                    format!("{en}: there is no number to print as a barcode. Enter it."),
                    format!("{zh}：没有可打印成条码的号码，请填写。"),
                );
            }
            Failure::new(
                "label/barcode-character",
                format!("{en}: a Code 128 barcode cannot hold “{character}” (in “{text}”). Remove it."),
                format!("{zh}：Code 128 条码不支持字符“{character}”（“{text}”），请删除该字符。"),
            )
        }
        RenderError::BarcodeTooWide { field, text, needed, available } => {
            let Text { en, zh } = place(order, field);
            let text = quoted(text);
            let millimetres = |um: i32| format!("{}.{}", um / 1000, um % 1000 / 100);
            let (needed, available) = (millimetres(*needed), millimetres(*available));
            Failure::new(
                "label/barcode-too-wide",
                format!(
                    "{en}: the barcode of “{text}” needs {needed} mm with its quiet zones, the label has {available} mm. \
                     Narrower bars would not scan; check the number."
                ),
                format!(
                    "{zh}：“{text}”的条码连同静区需要 {needed} mm，面单只有 {available} mm。条宽再小就扫不出来，请核对号码。"
                ),
            )
        }
        RenderError::OnePageOnly { format, pages } => Failure::new(
            "label/one-page-only",
            format!("{format} holds one label; {pages} were asked for. Choose PDF for a batch."),
            format!("{format} 每次只能输出一张面单，本次选了 {pages} 张。批量打印请选择 PDF。"),
        ),
    }
}

fn missing_glyph(place: &Text, character: char, text: &str, needs_shaping: bool) -> Failure {
    let Text { en, zh } = place;
    let text = quoted(text);
    let code = format!("U+{:04X}", u32::from(character));
    if needs_shaping {
        return Failure::new(
            "label/needs-shaping",
            format!(
                "{en}: “{character}” ({code}) belongs to a script whose letters join or stack; labels cannot set it right yet. \
                 Write “{text}” in Latin letters."
            ),
            format!(
                "{zh}：“{character}”（{code}）所属文字需要连写或叠加，面单暂时无法正确排版。请把“{text}”改写成拉丁字母。"
            ),
        );
    }
    Failure::new(
        "label/missing-glyph",
        format!("{en}: no label font has “{character}” ({code}), in “{text}”. Remove it or write it in other letters."),
        format!("{zh}：面单字体中没有“{character}”（{code}），位于“{text}”。请删除或改用其他写法。"),
    )
}

/// The text as a message shows it: a long one by its beginning.
fn quoted(text: &str) -> String {
    let mut start: String = text.chars().take(80).collect();
    if start.len() < text.len() {
        start.push('…');
    }
    start
}

/// Order and field in both languages.
fn place(order: &str, field: &str) -> Text {
    let Text { en, zh } = field_name(field);
    if order.is_empty() {
        Text { en, zh }
    } else {
        Text::new(format!("Order {order}, {en}"), format!("订单 {order}，{zh}"))
    }
}

fn field_name(field: &str) -> Text {
    if let Some((index, name)) = field.strip_prefix("items[").and_then(|rest| rest.split_once("].")) {
        let number = index.parse::<u32>().map_or(0, |index| index + 1);
        let Text { en, zh } = field_name(name);
        return Text::new(format!("item {number} {en}"), format!("第 {number} 项{zh}"));
    }
    let (en, zh) = match field {
        "service" => ("service", "物流服务"),
        "orderNumber" => ("order number", "订单号"),
        "trackingNumber" => ("waybill number", "运单号"),
        "consignee.name" => ("consignee's name", "收件人姓名"),
        "consignee.company" => ("consignee's company", "收件人公司"),
        "consignee.address" => ("consignee's address", "收件地址"),
        "consignee.phone" => ("consignee's telephone and tax number", "收件人电话/税号"),
        "consignor" => ("sender", "寄件人信息"),
        "signature" => ("signature", "签名"),
        "items" => ("list of items", "物品清单"),
        "declaredName" => ("declared name", "申报品名"),
        "quantity" => ("quantity", "数量"),
        "unitWeight" => ("net weight", "净重"),
        "declaredValue" => ("declared value", "申报价值"),
        "hsCode" => ("HS code", "海关编码"),
        "origin" => ("origin", "原产国"),
        "parcel.weight" => ("gross weight", "毛重"),
        _ => return Text::new(field, field),
    };
    Text::new(en, zh)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_names_the_order_the_field_and_the_text_in_both_languages() {
        let error =
            RenderError::DoesNotFit { field: "items[1].declaredName".into(), text: "brush".into(), smallest: 1764 };
        let Failure { code, message, .. } = failure(&error, "8123456789012345");
        assert_eq!(code, "label/does-not-fit");
        for part in ["Order 8123456789012345", "item 2 declared name", "brush", "5.0 pt"] {
            assert!(message.en.contains(part), "{}", message.en);
        }
        for part in ["订单 8123456789012345", "第 2 项申报品名", "brush", "5.0 pt"] {
            assert!(message.zh.contains(part), "{}", message.zh);
        }
    }

    #[test]
    fn a_message_shows_the_beginning_of_a_very_long_text() {
        let text = "长".repeat(100_000);
        let failure = failure(&RenderError::DoesNotFit { field: "service".into(), text, smallest: 1764 }, "1");
        assert!(failure.message.en.len() < 600 && failure.message.en.contains("长…"), "{}", failure.message.en);
    }

    #[test]
    fn a_script_that_needs_shaping_is_told_apart_from_a_character_nobody_has() {
        let error = |character, needs_shaping| RenderError::MissingGlyph {
            field: "consignee.name".into(),
            character,
            text: "x".into(),
            needs_shaping,
        };
        assert_eq!(failure(&error('ع', true), "1").code, "label/needs-shaping");
        assert_eq!(failure(&error('😀', false), "1").code, "label/missing-glyph");
    }
}
