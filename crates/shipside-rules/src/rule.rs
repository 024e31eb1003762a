//! What a rule is.

use crate::Context;
use shipside_model::{Edit, FieldPath, Finding, Fix, Severity, Source, Text};

/// Fixed words in both interface languages.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// English.
    pub en: &'static str,
    /// Simplified Chinese.
    pub zh: &'static str,
}

/// One check: what it is called, how much it weighs, where it comes from, and how it is made.
#[derive(Clone, Debug)]
pub struct Rule {
    /// Stable name; `address/postal-code` lives in `rules/postal_code.rs` (checked by a test).
    pub code: &'static str,
    /// A heading.
    pub title: Words,
    /// The usual weight of its findings; single ones may weigh less.
    pub severity: Severity,
    /// Where it comes from, with date and certainty.
    pub source: Source,
    /// Why it matters, for the reference.
    pub why: Words,
    /// Adds what there is to say.
    pub check: fn(&Context<'_>, &mut Vec<Finding>),
    /// Why it could not be judged; `None` when it was, or when it does not concern this shipment.
    pub skipped: fn(&Context<'_>) -> Option<Text>,
}

impl Rule {
    /// A finding of the rule's own severity and source about the value that stands at `path`.
    pub(crate) fn finding(&self, context: &Context<'_>, path: impl Into<FieldPath>, message: Text) -> Finding {
        let path = path.into();
        Finding {
            code: self.code.into(),
            severity: self.severity,
            value: context.draft.get(&path).unwrap_or("").to_owned(),
            path,
            message,
            source: self.source.clone(),
            fix: None,
        }
    }
}

/// Small changes to a finding where it is made.
pub(crate) trait FindingExt {
    fn weighing(self, severity: Severity) -> Finding;
    fn sourced(self, source: Source) -> Finding;
    fn with_fix(self, label: Text, path: impl Into<FieldPath>, value: impl Into<String>) -> Finding;
}

impl FindingExt for Finding {
    fn weighing(mut self, severity: Severity) -> Finding {
        self.severity = severity;
        self
    }

    fn sourced(mut self, source: Source) -> Finding {
        self.source = source;
        self
    }

    fn with_fix(mut self, label: Text, path: impl Into<FieldPath>, value: impl Into<String>) -> Finding {
        self.fix = Some(Fix { label, edits: vec![Edit { path: path.into(), value: value.into() }] });
        self
    }
}

/// For rules that can always be judged.
pub(crate) fn never_skipped(_: &Context<'_>) -> Option<Text> {
    None
}

/// For rules that need nothing but the destination.
pub(crate) fn needs_country(context: &Context<'_>) -> Option<Text> {
    match context.country {
        Some(_) => None,
        None => Some(Text::new("the destination country is not known", "目的国未知")),
    }
}

/// A sound order to bend in tests, and how rules are tested.
#[cfg(test)]
pub(crate) mod cases {
    use shipside_api::check::{CheckOptions, CheckOutcome};
    use shipside_model::{Finding, ItemDraft, ShipmentDraft};

    /// One earbud set to Austin on the special-goods line.
    pub(crate) fn ordinary() -> ShipmentDraft {
        let mut draft = ShipmentDraft { items: vec![ItemDraft::default()], ..Default::default() };
        let fields = [
            ("orderNumber", "8628279816815707"),
            ("status", "等待您发货"),
            ("businessMode", "非半托管订单"),
            ("consignee.name", "John A. Whitfield"),
            ("consignee.phoneCode", "+1"),
            ("consignee.phone", "512-555-0143"),
            ("consignee.address.country", "United States"),
            ("consignee.address.state", "Texas"),
            ("consignee.address.city", "Austin"),
            ("consignee.address.street", "2210 S Congress Ave Apt 14"),
            ("consignee.address.postalCode", "78704"),
            ("service", "Cainiao Standard For Special Goods"),
            ("goodsTotal", "US $18.99"),
            ("freight", "US $1.99"),
            ("orderTotal", "US $20.98"),
            ("items[0].sku", "TWS-53-BK"),
            ("items[0].title", "TWS Wireless Earbuds Bluetooth 5.3"),
            ("items[0].specification", "Color:Black"),
            ("items[0].quantity", "1"),
            ("items[0].declaredName", "wireless earbuds"),
            ("items[0].declaredNameZh", "无线耳机"),
            ("items[0].hsCode", "851830"),
            ("items[0].origin", "CN"),
            ("items[0].unitWeight", "62 g"),
            ("items[0].length", "120 mm"),
            ("items[0].width", "80 mm"),
            ("items[0].height", "40 mm"),
            ("items[0].declaredValue", "13.29 USD"),
            ("items[0].flags", "battery"),
            ("items[0].stock", "800"),
            ("items[0].manufacturerProductId", "MF-TWS-53-BK"),
        ];
        for (path, value) in fields {
            assert!(draft.set(path, value), "{path}");
        }
        draft
    }

    /// As of 2026-11-22, with 30 g of packaging.
    pub(crate) fn outcome(draft: &ShipmentDraft) -> CheckOutcome {
        outcome_on(draft, "2026-11-22")
    }

    pub(crate) fn outcome_on(draft: &ShipmentDraft, date: &str) -> CheckOutcome {
        let options = CheckOptions { date: date.parse().unwrap(), packaging_weight: "30 g".to_owned() };
        crate::check(draft, &options)
    }

    /// The sound order with some fields changed.
    pub(crate) fn with(changes: &[(&str, &str)]) -> ShipmentDraft {
        let mut draft = ordinary();
        for (path, value) in changes {
            assert!(draft.set(path, value), "{path}");
        }
        draft
    }

    /// What the rule says of the changed order: `severity path` and, behind `→`, the edits of its fix.
    #[track_caller]
    pub(crate) fn says(code: &str, changes: &[(&str, &str)], expected: &[&str]) {
        says_of(code, &with(changes), "2026-11-22", expected);
    }

    #[track_caller]
    pub(crate) fn says_of(code: &str, draft: &ShipmentDraft, date: &str, expected: &[&str]) {
        let findings = outcome_on(draft, date).findings;
        let seen: Vec<String> = findings.iter().filter(|finding| finding.code == code).map(short).collect();
        assert_eq!(seen, expected, "{code}");
        for finding in findings {
            assert!(!finding.message.en.is_empty() && !finding.message.zh.is_empty(), "{code}");
            assert!(draft.get(&finding.path).is_some() || finding.path == "items", "{} is no field", finding.path);
        }
    }

    /// Whether the rule says it could not be judged.
    #[track_caller]
    pub(crate) fn skips(code: &str, changes: &[(&str, &str)], expected: bool) {
        let skipped = outcome(&with(changes)).not_checked.iter().any(|skipped| skipped.code == code);
        assert_eq!(skipped, expected, "{code}");
    }

    fn short(finding: &Finding) -> String {
        let severity = format!("{:?}", finding.severity).to_lowercase();
        let fix = finding.fix.iter().flat_map(|fix| &fix.edits);
        let fix: String = fix.map(|edit| format!(" → {}={}", edit.path, edit.value)).collect();
        format!("{severity} {}{fix}", finding.path)
    }
}
