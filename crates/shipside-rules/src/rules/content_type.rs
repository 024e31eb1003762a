//! What kind of sending the customs declaration names.

use crate::Context;
use crate::rule::{FindingExt, Rule, Words, never_skipped};
use shipside_customs::declaration::content::ContentType;
use shipside_model::{Finding, Severity, Source, Text};

pub(crate) const RULE: Rule = Rule {
    code: "customs/content-type",
    title: Words { en: "Kind of contents on the customs form", zh: "报关内件类型" },
    severity: Severity::Warning,
    source: Source::secondary(
        "UPU CN 22/CN 23: gift, documents, sale of goods, sample, returned goods, other",
        "2026-11-22",
    ),
    why: Words {
        en: "Goods of an order are a sale. Declared as a gift or sample they are a false declaration, for which customs \
             fine and the marketplace gives no cover.",
        zh: "订单货物属于销售；申报为礼品或样品即虚假申报，海关会处罚，平台也不予保障。",
    },
    check,
    skipped: never_skipped,
};

const PATH: &str = "contentType";

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let text = context.text(PATH);
    if text.is_empty() {
        return;
    }
    let message = match ContentType::read(text) {
        Some(ContentType::SaleOfGoods | ContentType::ReturnedGoods) => return,
        Some(kind) => {
            let (en, zh) = kind.words();
            Text::new(
                format!("Declared as {en}, but the goods of an order are a sale. Declare \"sale of goods\"."),
                format!("内件类型为“{zh}”，但订单货物属于销售，应申报为“销售货物”。"),
            )
        }
        None => Text::new(
            format!(
                "\"{text}\" is no kind of contents. The form has gift, documents, sale of goods, commercial sample, \
                 returned goods, other."
            ),
            format!("“{text}”不是有效的内件类型。可选：礼品、文件、销售货物、商业样品、退回货物、其他。"),
        ),
    };
    let (en, zh) = ContentType::SaleOfGoods.words();
    let label = Text::new(format!("Declare: {en}"), format!("申报为{zh}"));
    findings.push(RULE.finding(context, PATH, message).with_fix(label, PATH, en));
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::cases::says;

    const SALE: &str = "warning contentType → contentType=sale of goods";

    #[test]
    fn goods_of_an_order_are_a_sale() {
        for text in ["", "Sale of goods", "3", "退货", "销售货物"] {
            says(RULE.code, &[("contentType", text)], &[]);
        }
        for text in ["gift", "礼品", "样品", "documents", "present"] {
            says(RULE.code, &[("contentType", text)], &[SALE]);
        }
    }
}
