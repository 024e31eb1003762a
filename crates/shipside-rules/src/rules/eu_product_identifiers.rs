//! European Union: product identifiers on low-value declarations.

use crate::Context;
use crate::rule::{FindingExt, Rule, Words, needs_country};
use shipside_customs::territory::is_eu;
use shipside_model::{Date, Finding, Severity, Source, Text};

pub(crate) const RULE: Rule = Rule {
    code: "customs/eu-product-identifiers",
    title: Words {
        en: "EU: merchant's and manufacturer's product identifiers", zh: "欧盟：商家与制造商产品标识码"
    },
    severity: Severity::Error,
    source: Source::verified("Delegated Regulation (EU) 2026/1022", "2026-11-01"),
    why: Words {
        en: "Declarations to the EU must name each item by the merchant's identifier (the SKU) and the manufacturer's: \
             voluntary since 2026-07-01, mandatory since 2026-11-01.",
        zh: "申报至欧盟的每件商品须填写商家产品标识（SKU）和制造商产品标识：2026-07-01 起自愿，2026-11-01 起强制。",
    },
    check,
    skipped: needs_country,
};

const VOLUNTARY: Date = jiff::civil::date(2026, 7, 1);
const MANDATORY: Date = jiff::civil::date(2026, 11, 1);

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let is_eu = context.country.is_some_and(is_eu);
    if !is_eu || context.date < VOLUNTARY {
        return;
    }
    let severity = if context.date < MANDATORY { Severity::Notice } else { RULE.severity };
    for item in &context.items {
        let fields = [
            ("sku", "merchant's product identifier (SKU)", "商家产品标识（SKU）"),
            ("manufacturerProductId", "manufacturer's product identifier", "制造商产品标识"),
        ];
        for (field, en, zh) in fields {
            let path = item.path(field);
            if !context.text(&path).is_empty() {
                continue;
            }
            let message = Text::new(
                format!(
                    "{} has no {en}; the EU wants it on every declaration from 2026-11-01. Enter it in the product \
                     dictionary.",
                    item.name()
                ),
                format!("{} 缺少{zh}，自 2026-11-01 起欧盟申报必须填写。请在产品资料库中补充。", item.name()),
            );
            findings.push(RULE.finding(context, path, message).weighing(severity));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::cases::{says, says_of, with};

    const FR: (&str, &str) = ("consignee.address.country", "France");
    const NONE: (&str, &str) = ("items[0].manufacturerProductId", "");

    #[test]
    fn it_is_asked_of_goods_to_the_union_only() {
        says(RULE.code, &[FR], &[]);
        says(RULE.code, &[FR, NONE], &["error items[0].manufacturerProductId"]);
        says(RULE.code, &[FR, ("items[0].sku", "")], &["error items[0].sku"]);
        says(RULE.code, &[("consignee.address.country", "GB"), NONE], &[]);
        says(RULE.code, &[NONE], &[]);
    }

    #[test]
    fn it_became_mandatory_step_by_step() {
        let draft = with(&[FR, NONE]);
        says_of(RULE.code, &draft, "2026-06-30", &[]);
        says_of(RULE.code, &draft, "2026-10-31", &["notice items[0].manufacturerProductId"]);
        says_of(RULE.code, &draft, "2026-11-01", &["error items[0].manufacturerProductId"]);
    }
}
