//! Checks that need all orders side by side: one number on two orders, a number older than its order, orders that look
//! the same. What a single draft shows is in [`crate::check`].

mod many_receivers;
mod near_duplicate;
mod not_delivered_there;
mod older_than_order;
mod one_parcel;
mod reused_number;
mod third_country_post;

use crate::Words;
use crate::parse::date;
use shipside_api::check::CheckOptions;
use shipside_carriers::numbers::{Doubt, MOST_OTHERS, NumberOnOrder, Suspicion, hygiene};
use shipside_model::{Finding, Severity, ShipmentDraft, Source, Text};

/// One check over a batch: what it is called, how much it weighs and where it comes from.
#[derive(Clone, Debug)]
pub struct BatchRule {
    /// Stable name; `tracking/many-receivers` lives in `batch/many_receivers.rs`.
    pub code: &'static str,
    /// A heading.
    pub title: Words,
    /// How much its findings weigh.
    pub severity: Severity,
    /// Where it comes from, with date and certainty.
    pub source: Source,
    /// Why it matters, for the reference.
    pub why: Words,
    /// The field it is about.
    path: &'static str,
}

/// The findings of every draft, in the order of the drafts.
///
/// ```
/// use shipside_api::check::CheckOptions;
/// use shipside_model::ShipmentDraft;
/// let draft = |order: &str, buyer: &str| {
///     let mut draft = ShipmentDraft { order_number: order.into(), tracking_number: "LX145937157CN".into(), ..Default::default() };
///     draft.consignee.name = buyer.into();
///     draft
/// };
/// let options = CheckOptions { date: "2026-11-22".parse().unwrap(), packaging_weight: String::new() };
/// let findings = shipside_rules::check_batch(&[draft("8170519698474711", "Ann"), draft("3012345678901234", "Bob")], &options);
/// assert_eq!(findings[0][0].code, "tracking/many-receivers");
/// ```
pub fn check_batch(drafts: &[ShipmentDraft], options: &CheckOptions) -> Vec<Vec<Finding>> {
    let orders: Vec<NumberOnOrder<'_>> = drafts.iter().map(number_on_order).collect();
    let mut findings = vec![Vec::new(); drafts.len()];
    for suspicion in hygiene(&orders) {
        let Some(draft) = drafts.get(suspicion.order) else { continue };
        let (rule, message) = says(&suspicion, &Batch { drafts, draft, options });
        if let Some(found) = findings.get_mut(suspicion.order) {
            found.push(rule.finding(draft, message));
        }
    }
    for found in &mut findings {
        found.sort_by(|one, two| (one.severity, &one.path, &one.code).cmp(&(two.severity, &two.path, &two.code)));
    }
    findings
}

/// Every check over a batch.
pub fn batch_rules() -> &'static [BatchRule] {
    static ALL: &[BatchRule] = &[
        many_receivers::RULE,
        reused_number::RULE,
        one_parcel::RULE,
        older_than_order::RULE,
        not_delivered_there::RULE,
        third_country_post::RULE,
        near_duplicate::RULE,
    ];
    ALL
}

/// What a rule's message may look at.
struct Batch<'a> {
    drafts: &'a [ShipmentDraft],
    draft: &'a ShipmentDraft,
    options: &'a CheckOptions,
}

impl Batch<'_> {
    /// The tracking number as typed.
    fn number(&self) -> &str {
        self.draft.tracking_number.trim()
    }

    /// Order numbers of other drafts, five at most, in English and Chinese.
    fn names(&self, others: &[usize]) -> (String, String) {
        const SHOWN: usize = 5;
        let names = others.iter().take(SHOWN).filter_map(|index| self.drafts.get(*index));
        let names: Vec<&str> = names.map(|draft| draft.order_number.trim()).collect();
        match others.len().checked_sub(SHOWN).filter(|more| *more > 0) {
            Some(_) if others.len() >= MOST_OTHERS => {
                (format!("{} and many more", names.join(", ")), format!("{} 等众多订单", names.join("、")))
            }
            None => (names.join(", "), names.join("、")),
            Some(more) => (
                format!("{} and {more} more", names.join(", ")),
                format!("{} 等 {} 个订单", names.join("、"), others.len()),
            ),
        }
    }
}

impl BatchRule {
    fn finding(&self, draft: &ShipmentDraft, message: Text) -> Finding {
        Finding {
            code: self.code.into(),
            severity: self.severity,
            path: self.path.into(),
            value: draft.get(self.path).unwrap_or("").to_owned(),
            message,
            source: self.source.clone(),
            fix: None,
        }
    }
}

fn says(suspicion: &Suspicion, batch: &Batch<'_>) -> (BatchRule, Text) {
    let others = suspicion.others.as_slice();
    match suspicion.doubt {
        Doubt::ManyReceivers => (many_receivers::RULE, many_receivers::message(batch, others)),
        Doubt::Reused => (reused_number::RULE, reused_number::message(batch, others)),
        Doubt::OneParcel => (one_parcel::RULE, one_parcel::message(batch, others)),
        Doubt::OlderThanOrder { days, of_another } => {
            (older_than_order::RULE, older_than_order::message(batch, others, days, of_another))
        }
        Doubt::NotDeliveredThere { country } => {
            (not_delivered_there::RULE, not_delivered_there::message(batch, country))
        }
        Doubt::ForeignPost { issuer } => (third_country_post::RULE, third_country_post::message(batch, issuer)),
        Doubt::NearDuplicateOrder => (near_duplicate::RULE, near_duplicate::message(batch, others)),
    }
}

fn number_on_order(draft: &ShipmentDraft) -> NumberOnOrder<'_> {
    NumberOnOrder {
        order_number: &draft.order_number,
        tracking_number: &draft.tracking_number,
        receiver: receiver(draft),
        destination: shipside_address::country(&draft.consignee.address.country),
        ordered: date::date(&draft.ordered_at).value(),
        shipped: date::date(&draft.shipping_date).value(),
    }
}

/// Name, country and postal code without blanks, marks and case; empty when there is no name.
fn receiver(draft: &ShipmentDraft) -> String {
    let consignee = &draft.consignee;
    let plain =
        |text: &str| -> String { text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect() };
    let name = plain(&consignee.name);
    if name.is_empty() {
        return name;
    }
    format!("{name}|{}|{}", plain(&consignee.address.country), plain(&consignee.address.postal_code))
}

/// A country's name in English and Chinese.
fn country_name(country: shipside_model::Country) -> (String, String) {
    match shipside_address::facts(country) {
        Some(facts) => (facts.name_en.to_owned(), facts.name_zh.to_owned()),
        None => (country.to_string(), country.to_string()),
    }
}

#[cfg(test)]
mod tests;
