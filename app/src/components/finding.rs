//! One finding: severity, sentence, value, rule and source, and the fix.

use super::parts::{badge, button, icon, severity_word, source};
use crate::el::{AnyView, el};
use crate::fields;
use crate::messages::{self as m, fill, say, t};
use crate::state::desk::Desk;
use shipside_model::{Finding, Fix};

/// A finding of an order, with its fix as a button.
pub fn finding(desk: Desk, number: &str, found: &Finding) -> AnyView {
    let number = number.to_owned();
    let fix = found.fix.clone().map(|fix| {
        let label = say(&fix.label).to_owned();
        let path = found.path.to_string();
        button("fix", "button--fix", "fix", label, move || {
            apply(desk, &number, &path, &fix);
        })
    });
    card(found, fix)
}

/// A finding about a file, where there is nothing to press.
pub fn card(found: &Finding, fix: Option<AnyView>) -> AnyView {
    let (kind, word) = severity_word(found.severity);
    let value = (!found.value.is_empty()).then(|| {
        let value = found.value.clone();
        el("span")
            .class("finding__value")
            .kid(el("span").class("muted").kid(t(m::VALUE)))
            .kid(" ")
            .kid(el("q").kid(value))
    });
    let code = found.code.to_string();
    let shown_code = code.clone();
    let words = say(&found.message).to_owned();
    el("div")
        .attr("class", format!("finding finding--{kind}"))
        .attr("data-finding", code)
        .attr("data-path", found.path.to_string())
        .attr("data-severity", kind)
        .kid(
            el("p")
                .class("finding__words")
                .kid(icon(kind))
                .kid(el("strong").class("finding__severity").kid(t(word)))
                .kid(" ")
                .kid(words),
        )
        .kid(fix)
        .kid(el("p").class("finding__meta").kid(value).kid(el("code").kid(shown_code)).kid(source(&found.source)))
        .into_any()
}

/// A short line of a finding that leads to its field.
pub fn jump(found: &Finding, href: String) -> AnyView {
    let kind = severity_word(found.severity).0;
    let field = fields::label(&found.path);
    let words = say(&found.message).to_owned();
    el("li")
        .kid(
            el("a")
                .class("jump")
                .attr("href", href)
                .kid(badge(kind, field))
                .kid(el("span").class("jump__words").kid(words)),
        )
        .into_any()
}

/// Applies a fix as one step that can be undone.
pub fn apply(desk: Desk, number: &str, path: &str, fix: &Fix) {
    let name = fill(t(m::STEP_FIX), &[say(&fix.label), m::tail(number)]);
    if desk.edit(number, name, String::new(), &fix.edits) {
        desk.say(fill(t(m::FIXED), &[say(&fix.label), &fields::label(path)]));
    }
}
