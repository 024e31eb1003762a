//! Characters that no label font has.

use crate::Context;
use crate::rule::{FindingExt, Rule, Words, never_skipped};
use shipside_model::{Finding, Severity, Source, Text};

pub(crate) const RULE: Rule = Rule {
    code: "text/label-font",
    title: Words { en: "Characters the label cannot show", zh: "面单无法打印的字符" },
    severity: Severity::Error,
    source: Source::verified("The character tables of the label fonts themselves", "2026-11-22"),
    why: Words {
        en: "A character without a glyph would print as a box or as nothing; on an address that is a wrong address.",
        zh: "字体中没有的字符会印成方框或空白，出现在地址上就是错误地址。",
    },
    check,
    skipped: never_skipped,
};

const PATHS: &[&str] = &[
    "orderNumber",
    "consignee.name",
    "consignee.company",
    "consignee.taxIdKind",
    "consignee.taxId",
    "consignee.address.street",
    "consignee.address.district",
    "consignee.address.city",
    "consignee.address.state",
    "consignee.address.postalCode",
];

/// Fields that name something elsewhere: a character taken away makes them name something else.
const KEYS: &[&str] = &["orderNumber", "consignee.taxIdKind", "consignee.taxId", "service", "actualService"];

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let items = context.items.iter().flat_map(|item| {
        // The label shows the declared name; where there is none, the title.
        let name = if item.draft.declared_name.trim().is_empty() { "title" } else { "declaredName" };
        [name, "declaredNameZh", "specification", "sku"].map(|field| item.path(field))
    });
    let service = std::iter::once(context.service.path);
    for path in PATHS.iter().copied().chain(service).map(str::to_owned).chain(items) {
        let text = context.text(&path);
        let missing = shipside_fonts::missing(text);
        if !missing.is_empty() {
            findings.push(finding(context, path, text, &missing));
        }
    }
}

fn finding(context: &Context<'_>, path: String, text: &str, missing: &[char]) -> Finding {
    let named: Vec<String> = missing.iter().map(|c| format!("{c} (U+{:04X})", u32::from(*c))).collect();
    let named = named.join(", ");
    let is_key = KEYS.contains(&path.as_str()) || path.ends_with("].sku");
    let is_writing = missing.iter().any(|c| c.is_alphanumeric());
    let rest = without(text, missing);
    let message = if is_key {
        Text::new(
            format!("No label font has {named}. Correct the value, in the place it comes from too."),
            format!("面单字体没有字符 {named}。请更正该值，并同步修改其来源。"),
        )
    } else if (is_writing || rest.is_empty()) && path.starts_with("consignee.") {
        Text::new(
            format!(
                "No label font can set {named} right. Ask the buyer for the text in Latin letters, or write it so."
            ),
            format!("面单字体无法正确打印 {named}。请向买家索取拉丁字母写法并改写。"),
        )
    } else if is_writing || rest.is_empty() {
        Text::new(
            format!("No label font can set {named} right. Write it in Latin letters or in Chinese."),
            format!("面单字体无法正确打印 {named}，请改用拉丁字母或中文填写。"),
        )
    } else {
        let message = Text::new(
            format!("No label font has {named}. Remove it; the text reads the same without."),
            format!("面单字体没有字符 {named}，请删除，不影响阅读。"),
        );
        let label = Text::new(format!("Remove {named}"), format!("删除 {named}"));
        return RULE.finding(context, path.clone(), message).with_fix(label, path, rest);
    };
    RULE.finding(context, path, message)
}

/// The text without those characters and the doubled blanks they leave.
fn without(text: &str, missing: &[char]) -> String {
    let kept: String = text.chars().filter(|c| !missing.contains(c)).collect();
    let lines = kept.split('\n').map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    lines.collect::<Vec<_>>().join("\n").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::cases::says;

    const STREET: &str = "consignee.address.street";

    #[test]
    fn a_character_without_glyph_is_removed_by_its_fix() {
        let expected = ["error consignee.address.street → consignee.address.street=Dizengoff 50"];
        says(RULE.code, &[(STREET, "Dizengoff 50 🏠")], &expected);
        says(RULE.code, &[("consignee.name", "Ann ♥♥")], &["error consignee.name → consignee.name=Ann"]);
    }

    #[test]
    fn scripts_of_the_label_fonts_are_no_finding() {
        for text in
            ["ул. Победы, д. 8", "丸の内1-9-1", "테헤란로 152, 12층", "דיזנגוף 50", "Bağdat Cad. No:120", "3º B\nleft"]
        {
            says(RULE.code, &[(STREET, text)], &[]);
        }
    }

    #[test]
    fn letters_are_never_removed() {
        says(RULE.code, &[(STREET, "ถนนสุขุมวิท 21")], &["error consignee.address.street"]);
        says(RULE.code, &[(STREET, "🏠")], &["error consignee.address.street"]);
    }

    #[test]
    fn goods_are_looked_at_as_the_label_shows_them() {
        says(RULE.code, &[("items[0].title", "🔥 Hot earbuds")], &[]);
        let expected = ["error items[0].title → items[0].title=Hot earbuds"];
        says(RULE.code, &[("items[0].title", "🔥 Hot earbuds"), ("items[0].declaredName", "")], &expected);
    }

    #[test]
    fn a_key_is_shown_and_not_cut() {
        let expected = ["error actualService", "error consignee.taxId", "error items[0].sku", "error orderNumber"];
        let keys = [
            ("items[0].sku", "TWS 🔥"),
            ("actualService", "DHL 🔥"),
            ("consignee.taxId", "12🔥"),
            ("orderNumber", "8628279816815707🔥"),
        ];
        says(RULE.code, &keys, &expected);
    }
}
