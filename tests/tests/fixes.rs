//! What a finding promises, over the sample orders and over thousands of bent ones: its field exists, it speaks both
//! languages, its fix mends it without breaking anything else, and undoing leaves the draft as it was.

use shipside_api::check::{CheckOptions, CheckOutcome};
use shipside_api::intake::ReadOptions;
use shipside_model::{Finding, ItemDraft, ProductDictionary, Severity, ShipmentDraft};
use std::collections::BTreeSet;

/// Goods that the samples hold none of.
const ODD_TITLES: &[&str] = &["Power bank 20000mAh", "Rechargeable lamp", "充电宝", "Mug"];

/// Texts put into every field in turn; `{}` is what stood there.
const BENT: &[&str] = &[
    "", " ", "{}😀", "🎁 {}", "{} ", "0", "-1", "2108", "12", "{}{}", "ABC", "عبد", "９９", "1.234", "a\nb",
    "2026/1/2", "DDU",
];

/// A fix may tell the truth and so bring another fault to light: a declared battery is on the wrong line.
const CONSEQUENCES: &[(&str, &str)] = &[("goods/undeclared-battery", "goods/battery-service")];

#[test]
fn every_fix_mends_its_finding_and_undoes_to_the_letter() {
    let desk = Desk::new();
    let mut fixes = BTreeSet::new();
    let orders = desk.orders();
    for order in &orders {
        desk.judge(order, &mut fixes);
    }
    for order in orders.iter().step_by(19) {
        for path in paths(order) {
            for bent in bent(order.get(&path).unwrap_or_default()) {
                let mut draft = order.clone();
                draft.set(&path, &bent);
                desk.judge(&draft, &mut fixes);
            }
        }
    }
    let offered: Vec<&str> = fixes.iter().map(String::as_str).collect();
    let expected = [
        "address/postal-code",
        "address/postal-code-lost-zeros",
        "address/required-fields",
        "customs/content-type",
        "customs/hs-code",
        "customs/incoterm",
        "document/shipping-date",
        "goods/battery-service",
        "goods/undeclared-battery",
        "order/buyer-note",
        "text/label-font",
    ];
    assert_eq!(offered, expected, "the rules whose fixes were tried");
}

struct Desk {
    products: ProductDictionary,
    options: CheckOptions,
}

impl Desk {
    fn new() -> Self {
        let options = ReadOptions { file_name: "products.csv".to_owned(), ..ReadOptions::default() };
        let read = shipside_orders::read_products(include_bytes!("../../static/samples/products.csv"), &options);
        let products = read.expect("a readable dictionary").products;
        Desk {
            products,
            options: CheckOptions { date: "2026-11-22".parse().expect("a date"), packaging_weight: "30 g".to_owned() },
        }
    }

    /// The sample orders, one of each destination bent on top: other titles, an ordinary line.
    fn orders(&self) -> Vec<ShipmentDraft> {
        let bytes = include_bytes!("../../static/samples/aliexpress-orders.xlsx");
        let options = ReadOptions { file_name: "aliexpress-orders.xlsx".to_owned(), ..ReadOptions::default() };
        let mut orders = shipside_orders::read_orders(bytes, &options).expect("a readable sample").orders;
        for (draft, title) in orders.clone().into_iter().zip(ODD_TITLES.iter().cycle()).take(8) {
            let mut odd = draft;
            odd.set("items[0].title", title);
            odd.set("items[0].sku", "NOBODY-KNOWS");
            odd.set("items[0].hsCode", "40110");
            odd.set("service", "AliExpress Standard Shipping");
            orders.push(odd);
        }
        orders
    }

    fn check(&self, draft: &ShipmentDraft) -> CheckOutcome {
        shipside_rules::check(&self.products.fill(draft), &self.options)
    }

    fn judge(&self, draft: &ShipmentDraft, fixes: &mut BTreeSet<String>) {
        let outcome = self.check(draft);
        let filled = self.products.fill(draft);
        for finding in &outcome.findings {
            assert_well_formed(finding, &filled);
            if let Some(fix) = &finding.fix {
                self.try_fix(draft, &outcome, finding, &fix.edits);
                fixes.insert(finding.code.to_string());
            }
        }
    }

    /// The fix goes into the draft as the seller has it; the dictionary fills it again before the next check.
    fn try_fix(
        &self,
        draft: &ShipmentDraft,
        outcome: &CheckOutcome,
        finding: &Finding,
        edits: &[shipside_model::Edit],
    ) {
        let mut mended = draft.clone();
        let undo = mended.apply(edits).unwrap_or_else(|| panic!("a fix of a field that does not exist: {finding:#?}"));
        let after = self.check(&mended);
        let stays = after.findings.iter().any(|other| other.code == finding.code && other.path == finding.path);
        assert!(!stays, "the fix does not mend it: {finding:#?}\n{:#?}", after.findings);
        let before = errors(outcome);
        let after = errors(&after);
        // The field that was set is judged anew, and what hid behind the first mistake may well be wrong too.
        let is_edited = |path: &str| edits.iter().any(|edit| edit.path == path);
        let new: Vec<_> = after
            .difference(&before)
            .filter(|(code, path)| !is_edited(path) && !CONSEQUENCES.contains(&(finding.code.as_ref(), code)))
            .collect();
        assert!(new.is_empty(), "the fix breaks something: {new:?} by {finding:#?}");
        mended.apply(&undo).expect("an undo of fields that exist");
        assert_eq!(&mended, draft, "{finding:#?}");
    }
}

fn errors(outcome: &CheckOutcome) -> BTreeSet<(String, String)> {
    let errors = outcome.findings.iter().filter(|finding| finding.severity == Severity::Error);
    errors.map(|finding| (finding.code.to_string(), finding.path.to_string())).collect()
}

fn assert_well_formed(finding: &Finding, draft: &ShipmentDraft) {
    let text = draft.get(&finding.path);
    assert!(text.is_some() || finding.path == "items", "{} is no field: {finding:#?}", finding.path);
    assert_eq!(finding.value, text.unwrap_or_default(), "the value as it stands: {finding:#?}");
    let texts = [Some(&finding.message), finding.fix.as_ref().map(|fix| &fix.label)];
    for text in texts.into_iter().flatten() {
        let is_chinese = |c: char| ('\u{4E00}'..='\u{9FFF}').contains(&c);
        assert!(text.zh.chars().any(is_chinese), "no Chinese: {finding:#?}");
        assert!(text.en.chars().any(|c| c.is_ascii_alphabetic()), "no English: {finding:#?}");
    }
    assert!(!finding.source.title.is_empty(), "{finding:#?}");
    let date: Result<shipside_model::Date, _> = finding.source.date.parse();
    assert!(date.is_ok(), "a rule without a date: {finding:#?}");
}

fn paths(draft: &ShipmentDraft) -> Vec<String> {
    let items = (0..draft.items.len())
        .flat_map(|index| ItemDraft::PATHS.iter().map(move |path| format!("items[{index}].{path}")));
    ShipmentDraft::PATHS.iter().map(ToString::to_string).chain(items).collect()
}

/// The fixed texts, and what a spreadsheet or a hasty hand makes of the value: zeros lost, blanks lost, one too short.
fn bent(value: &str) -> Vec<String> {
    let mut texts: Vec<String> = BENT.iter().map(|pattern| pattern.replace("{}", value)).collect();
    texts.push(value.trim_start_matches('0').to_owned());
    texts.push(value.chars().filter(|c| c.is_alphanumeric()).collect());
    texts.push(value.to_lowercase());
    texts.push(value.chars().skip(1).collect());
    texts.push(value.chars().take(value.chars().count().saturating_sub(1)).collect());
    texts
}
