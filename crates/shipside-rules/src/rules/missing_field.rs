//! The fields a shipping document cannot do without.

use crate::Context;
use crate::rule::{FindingExt, Rule, Words, never_skipped};
use shipside_model::{Finding, Severity, Source, Text};

pub(crate) const RULE: Rule = Rule {
    code: "document/missing-field",
    title: Words { en: "Fields every shipping document needs", zh: "运输单据必填项" },
    severity: Severity::Error,
    source: Source::secondary(
        "Two seller guides on semi-managed fulfilment (fields of the shipping document), their union",
        "2026-11-22",
    ),
    why: Words {
        en: "Carriers take goods in by the document: name, quantity, specification, price with currency, shipping date, \
             destination and service must stand on it.",
        zh: "物流商凭运输单据收货：品名、数量、规格、价格及币种、发货日期、目的地和物流服务缺一不可。",
    },
    check,
    skipped: never_skipped,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let mut need = |path: String, severity: Severity, en: &str, zh: &str, todo: (&str, &str)| {
        if context.text(&path).is_empty() {
            let message = Text::new(
                format!("The {en} is missing; every shipping document needs it. {}", todo.0),
                format!("缺少{zh}，运输单据必须填写。{}", todo.1),
            );
            findings.push(RULE.finding(context, path, message).weighing(severity));
        }
    };
    let enter = ("Enter it.", "请补填。");
    need("orderNumber".to_owned(), Severity::Error, "order number", "订单号", enter);
    need(
        "consignee.name".to_owned(),
        Severity::Error,
        "consignee's name",
        "收件人姓名",
        ("Ask the buyer for it.", "请向买家确认。"),
    );
    if context.service.text.is_empty() {
        let choose = ("Choose one on the freight page before printing the label.", "请在打印面单前到运费页选择。");
        need("service".to_owned(), Severity::Warning, "logistics service", "物流服务", choose);
    }
    let count =
        ("Enter it; until then the line is on no label and in no freight.", "请补填；补填前该行不会计入面单和运费。");
    for item in &context.items {
        if item.draft.declared_name.trim().is_empty() {
            need(item.path("title"), Severity::Error, "product name", "产品名称", enter);
        }
        need(item.path("quantity"), Severity::Error, "quantity", "数量", count);
        let if_any = ("Enter colour, size or style, or \"one size\".", "请填写颜色、尺码或款式；没有规格可写“均码”。");
        need(item.path("specification"), Severity::Warning, "specification", "规格", if_any);
    }
    if context.items.is_empty() {
        let message = Text::new(
            "The order has no goods; a shipping document needs at least one line. Import the order again or add the \
             goods.",
            "订单没有产品信息，运输单据至少需要一行货物。请重新导入该订单或补录产品。",
        );
        findings.push(RULE.finding(context, "items", message));
    }
    price(context, findings);
}

/// A price with its currency somewhere: of the goods in all, or of every line.
fn price(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let in_all = context.goods_total.value().or(context.order_total.value()).is_some();
    let by_line = |item: &crate::context::Item<'_>| item.unit_price.value().or(item.declared_value.value()).is_some();
    if in_all || context.items.is_empty() || context.items.iter().all(by_line) {
        return;
    }
    let value = context.text("goodsTotal");
    let seen = |none: &str, some: &str| if value.is_empty() { none.to_owned() } else { format!("{some}{value}") };
    let message = Text::new(
        format!(
            "The price with its currency cannot be read ({}). Enter it as 12.50 USD.",
            seen("nothing stands there", "")
        ),
        format!("价格或币种无法识别（{}）。请按 12.50 USD 的格式填写。", seen("为空", "")),
    );
    findings.push(RULE.finding(context, "goodsTotal", message));
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::cases::{ordinary, says, says_of};

    #[test]
    fn each_missing_field_is_named() {
        says(RULE.code, &[], &[]);
        says(RULE.code, &[("orderNumber", " ")], &["error orderNumber"]);
        says(RULE.code, &[("consignee.name", "")], &["error consignee.name"]);
        says(RULE.code, &[("items[0].quantity", "")], &["error items[0].quantity"]);
        says(RULE.code, &[("items[0].specification", "")], &["warning items[0].specification"]);
        says(RULE.code, &[("service", "")], &["warning service"]);
        says(RULE.code, &[("service", ""), ("actualService", "DHL")], &[]);
    }

    #[test]
    fn the_title_is_a_product_name_and_so_is_the_declared_name() {
        says(RULE.code, &[("items[0].title", "")], &[]);
        says(RULE.code, &[("items[0].title", ""), ("items[0].declaredName", "")], &["error items[0].title"]);
    }

    #[test]
    fn a_price_needs_its_currency() {
        let none = ("items[0].declaredValue", "");
        says(RULE.code, &[("goodsTotal", ""), ("orderTotal", ""), none], &["error goodsTotal"]);
        says(RULE.code, &[("goodsTotal", "18.99"), ("freight", ""), ("orderTotal", ""), none], &["error goodsTotal"]);
        says(RULE.code, &[("goodsTotal", ""), ("orderTotal", "")], &[]);
    }

    #[test]
    fn an_order_without_goods_has_nothing_to_ship() {
        let mut draft = ordinary();
        draft.items.clear();
        says_of(RULE.code, &draft, "2026-11-22", &["error items"]);
    }
}
