//! One order on the desk, and what was found out about it.

use crate::services::{js, shapes};
use shipside_api::check::NotChecked;
use shipside_api::failure::Failure;
use shipside_model::{Finding, Severity, ShipmentDraft, Text};
use wasm_bindgen::JsValue;

/// An order as the shelf keeps it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Order {
    /// Place in the list; orders that came in first stand first.
    pub place: u32,
    /// The order as typed.
    pub draft: ShipmentDraft,
    /// True for an invented order of the sample.
    pub sample: bool,
    /// The freight option the seller picked.
    pub choice: Option<Choice>,
    /// True when the seller wants a label in spite of errors.
    pub label_anyway: bool,
}

impl Order {
    /// The order number, which is also its key.
    pub fn number(&self) -> &str {
        &self.draft.order_number
    }

    /// Reads a record of the shelf or of a desk file; the failure says that it is no order.
    pub fn read(record: &JsValue) -> Result<Self, Failure> {
        let draft = shapes::draft(&js::get(record, "draft"));
        if draft.order_number.is_empty() {
            return Err(js::misfit("draft.orderNumber"));
        }
        let choice = js::get(record, "choice");
        Ok(Order {
            place: shapes::number(record, "place"),
            draft,
            sample: js::get(record, "sample").is_truthy(),
            choice: choice.is_object().then(|| Choice::read(&choice)),
            label_anyway: js::get(record, "labelAnyway").is_truthy(),
        })
    }

    /// The record of the shelf.
    pub fn record(&self) -> JsValue {
        js::object(&[
            ("place", self.place.into()),
            ("draft", shapes::draft_value(&self.draft)),
            ("sample", self.sample.into()),
            ("choice", self.choice.as_ref().map_or(JsValue::NULL, Choice::record)),
            ("labelAnyway", self.label_anyway.into()),
        ])
    }
}

/// A freight option that was picked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The card.
    pub card: String,
    /// The service's key on the card.
    pub service: String,
    /// What the service is called.
    pub name: Text,
    /// What it cost when it was picked: an exact amount.
    pub amount: String,
    /// Its currency's code.
    pub currency: String,
}

impl Choice {
    /// Reads the choice of a record, or an option of a quote: both name the service and its price alike.
    pub fn read(value: &JsValue) -> Self {
        let total = js::get(value, "total");
        Choice {
            card: js::get_text(value, "card"),
            service: js::get_text(value, "service"),
            name: shapes::text(value, "name"),
            amount: js::get_text(&total, "amount"),
            currency: js::get_text(&total, "currency"),
        }
    }

    fn record(&self) -> JsValue {
        let record = js::texts(&[("card", &self.card), ("service", &self.service)]);
        js::set(&record, "name", &shapes::text_value(&self.name));
        js::set(&record, "total", &js::texts(&[("amount", &self.amount), ("currency", &self.currency)]));
        record
    }
}

/// What the engine found out about one order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checked {
    /// What the rules have to say, errors first.
    pub findings: Vec<Finding>,
    /// What could not be judged.
    pub not_checked: Vec<NotChecked>,
    /// The parsed shipment as JSON: the app hands it on and does not look inside.
    pub shipment: Option<String>,
    /// Destination by code; empty when none could be read.
    pub country: String,
    /// The billing weight is known.
    pub has_weight: bool,
    /// The check itself could not be done.
    pub failure: Option<Failure>,
}

/// Where an order stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// At least one error.
    Error,
    /// No error, at least one warning.
    Warning,
    /// Not judged yet.
    Unchecked,
    /// Nothing that must be looked at.
    Clean,
}

impl Standing {
    /// The word in an address and in a class name.
    pub fn word(self) -> &'static str {
        match self {
            Standing::Error => "error",
            Standing::Warning => "warning",
            Standing::Unchecked => "unchecked",
            Standing::Clean => "clean",
        }
    }
}

impl Checked {
    /// Reads one outcome of the engine.
    pub fn read(outcome: &JsValue) -> Result<Self, Failure> {
        let shipment = js::get(outcome, "shipment");
        if !js_sys::Array::is_array(&js::get(outcome, "findings")) {
            return Err(js::misfit("findings"));
        }
        let parsed = shipment.is_object();
        let address = js::get(&js::get(&shipment, "consignee"), "address");
        let weight = js::get(&js::get(&shipment, "parcel"), "weight");
        Ok(Checked {
            findings: shapes::list(outcome, "findings", shapes::finding),
            not_checked: shapes::list(outcome, "notChecked", shapes::not_checked),
            shipment: if parsed { js_sys::JSON::stringify(&shipment).ok().map(String::from) } else { None },
            country: js::get_text(&address, "country"),
            has_weight: parsed && weight.is_string(),
            failure: None,
        })
    }

    /// How many findings of a severity there are.
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }

    /// Where the order stands.
    pub fn standing(&self) -> Standing {
        if self.failure.is_some() {
            Standing::Unchecked
        } else if self.count(Severity::Error) > 0 {
            Standing::Error
        } else if self.count(Severity::Warning) > 0 {
            Standing::Warning
        } else {
            Standing::Clean
        }
    }

    /// The shipment as a JavaScript value.
    pub fn shipment_value(&self) -> Option<JsValue> {
        js_sys::JSON::parse(self.shipment.as_deref()?).ok()
    }
}

/// The label of a field path: `items[2].hsCode` → (`Some(2)`, `hsCode`).
pub fn split_item_path(path: &str) -> (Option<usize>, &str) {
    let parts = path.strip_prefix("items[").and_then(|rest| rest.split_once(']'));
    match parts.and_then(|(index, rest)| Some((index.parse().ok()?, rest))) {
        Some((index, rest)) => (Some(index), rest.trim_start_matches('.')),
        None => (None, path),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_path_is_parted_and_any_other_stays() {
        assert_eq!(split_item_path("items[2].hsCode"), (Some(2), "hsCode"));
        assert_eq!(split_item_path("items[2]"), (Some(2), ""));
        assert_eq!(split_item_path("items"), (None, "items"));
        assert_eq!(split_item_path("consignee.name"), (None, "consignee.name"));
    }
}
