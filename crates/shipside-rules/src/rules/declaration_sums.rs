//! Weights and currencies of the customs declaration.

use crate::Context;
use crate::context::Item;
use crate::rule::{Rule, Words};
use shipside_customs::declaration::arithmetic::{Problem, check as sums};
use shipside_customs::declaration::{Declaration, Line, PartyFacts};
use shipside_model::{Finding, Severity, Source, Text};

pub(crate) const RULE: Rule = Rule {
    code: "customs/declaration-sums",
    title: Words { en: "Sums of the customs declaration", zh: "报关单数据核对" },
    severity: Severity::Error,
    source: Source::secondary("UPU CN 22/CN 23: net weights within the gross weight, one currency", "2026-11-22"),
    why: Words {
        en: "Pieces that weigh more than their parcel, or values in two currencies, are refused at the counter or by \
             customs.",
        zh: "货物净重超过包裹毛重，或申报价值币种不一，会被邮局或海关退回。",
    },
    check,
    skipped,
};

/// The declaration of the draft. Its number, sender and kind come with the label, so they count as there.
pub(super) fn declaration(context: &Context<'_>) -> Declaration {
    let there = |path: &str| !context.text(path).is_empty();
    let phone = there("consignee.phone") || there("consignee.email");
    Declaration {
        content: None,
        has_item_number: true,
        sender: Some(PartyFacts { has_name: true, has_address: true, has_contact: true }),
        recipient: PartyFacts {
            has_name: there("consignee.name") || there("consignee.company"),
            has_address: there("consignee.address.street") && there("consignee.address.city"),
            has_contact: phone,
        },
        gross: crate::shipment::parcel(context).weight,
        total: None,
        lines: context.items.iter().map(line).collect(),
    }
}

fn line(item: &Item<'_>) -> Line {
    let draft = item.draft;
    Line {
        quantity: item.quantity.value(),
        has_description: !draft.declared_name.trim().is_empty() || !draft.title.trim().is_empty(),
        unit_net: item.unit_weight.value(),
        unit_value: item.declared_value.value(),
        has_hs_code: !draft.hs_code.trim().is_empty(),
        has_origin: !draft.origin.trim().is_empty(),
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for problem in sums(&declaration(context)) {
        let (path, message) = match problem {
            Problem::NetOverGross { net, gross } => (
                "parcel.weight".to_owned(),
                Text::new(
                    format!("The goods weigh {net}, the parcel {gross}: less than its contents. Weigh it again."),
                    format!("货物净重合计 {net}，超过包裹毛重 {gross}，请重新称重。"),
                ),
            ),
            Problem::Currencies { currencies } => {
                let names: Vec<&str> = currencies.iter().map(|currency| currency.as_str()).collect();
                let odd = context.items.iter().find(|item| {
                    item.declared_value.value().is_some_and(|value| Some(&value.currency()) != currencies.first())
                });
                (
                    odd.map_or_else(|| "items".to_owned(), |item| item.path("declaredValue")),
                    Text::new(
                        format!("Values are declared in {}; a declaration has one currency.", names.join(", ")),
                        format!("申报价值币种不一（{}），一张报关单只能用一种币种。", names.join("、")),
                    ),
                )
            }
            Problem::TooLarge => (
                "items".to_owned(),
                Text::new(
                    "The sum of weights is beyond anything that can be shipped. Check quantities and weights.",
                    "重量合计超出可计算范围，请检查数量和重量。",
                ),
            ),
            // Lines, quantities, codes and origins have rules of their own; a draft states no total.
            Problem::NoLines
            | Problem::Quantity { .. }
            | Problem::NoHsCode { .. }
            | Problem::NoOrigin { .. }
            | Problem::Total { .. } => continue,
        };
        findings.push(RULE.finding(context, path, message));
    }
}

fn skipped(context: &Context<'_>) -> Option<Text> {
    let known = context.items.iter().all(|item| item.unit_weight.value().is_some());
    (context.parcel_weight.value().is_some() && !known).then(|| {
        Text::new(
            "a line has no weight, so the goods cannot be held against the parcel",
            "有产品行没有重量，无法与包裹毛重核对",
        )
    })
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::cases::{outcome, says, says_of, skips, with};

    #[test]
    fn goods_weigh_no_more_than_their_parcel() {
        says(RULE.code, &[("parcel.weight", "62 g")], &[]);
        says(RULE.code, &[("parcel.weight", "61 g")], &["error parcel.weight"]);
        says(RULE.code, &[], &[]);
        skips(RULE.code, &[("parcel.weight", "61 g"), ("items[0].unitWeight", "")], true);
    }

    #[test]
    fn a_declaration_has_one_currency() {
        let mut draft = with(&[]);
        draft.items.push(draft.items[0].clone());
        says_of(RULE.code, &draft, "2026-11-22", &[]);
        draft.items[1].declared_value = "9.00 EUR".to_owned();
        says_of(RULE.code, &draft, "2026-11-22", &["error items[1].declaredValue"]);
    }

    #[test]
    fn the_declaration_of_a_parsed_shipment_adds_up_and_lacks_its_number_and_sender_only() {
        use shipside_customs::declaration::advance_data::{Field, missing};
        use shipside_customs::declaration::{Declaration, arithmetic, content::ContentType};
        let shipment = outcome(&with(&[])).shipment.unwrap();
        let declaration = Declaration::of(&shipment, None, Some(ContentType::SaleOfGoods));
        assert_eq!(arithmetic::check(&declaration), []);
        let fields: Vec<Field> = missing(&declaration).into_iter().map(|missing| missing.field).collect();
        assert_eq!(fields, [Field::ItemNumber, Field::Sender]);
        let sent = Declaration::of(&shipment, Some(&shipment.consignee), None);
        assert_eq!(missing(&sent).len(), 2, "number and kind of contents");
    }
}
