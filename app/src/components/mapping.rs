//! The mapping table: each column of the file, what it holds, and the field it was taken for.

use crate::el::{AnyView, Kid, el};
use crate::messages::{self as m, count, fill, say, t};
use crate::state::import::Import;
use leptos::prelude::*;
use shipside_api::intake::{Column, ReadResult};

/// The columns of a file, each with its samples and a choice of field.
pub fn mapping(import: Import, id: u32, result: &ReadResult) -> AnyView {
    let unused = result.columns.iter().filter(|column| column.field.is_empty()).count();
    let summary =
        fill(t(m::COLUMNS), &[&(result.columns.len() - unused).to_string(), &result.columns.len().to_string()]);
    let columns = result.columns.clone();
    let rows = move || {
        let fields: Vec<(String, String)> = import
            .fields
            .with(|fields| fields.iter().map(|field| (field.field.clone(), say(&field.label).to_owned())).collect());
        columns.iter().map(|column| row(import, id, column, &fields)).collect::<Vec<_>>().kid()
    };
    let left_out = (unused > 0).then(|| el("p").class("muted").kid(count(m::N_UNUSED, unused, &[])));
    el("details")
        .class("mapping")
        .attr("open", import.mapping_open.get_untracked())
        // Not `toggle`: that event comes late, when the dialog may have been drawn anew.
        .kid(
            el("summary")
                .on("click", move |_| import.mapping_open.set(!import.mapping_open.get_untracked()))
                .kid(summary),
        )
        .kid(left_out)
        .kid(
            el("div")
                .class("scroll")
                .attr("tabindex", "0")
                .attr("role", "region")
                .attr("aria-label", t(m::MAPPING))
                .kid(
                    el("table")
                        .class("table table--stack")
                        .kid(
                            el("thead").kid(
                                el("tr")
                                    .kid(el("th").attr("scope", "col").kid(t(m::COLUMN)))
                                    .kid(el("th").attr("scope", "col").kid(t(m::SAMPLES)))
                                    .kid(el("th").attr("scope", "col").kid(t(m::FIELD))),
                            ),
                        )
                        .kid(el("tbody").kid(rows)),
                ),
        )
        .into_any()
}

fn row(import: Import, id: u32, column: &Column, fields: &[(String, String)]) -> AnyView {
    let header = column.header.clone();
    let options: Vec<AnyView> = std::iter::once((String::new(), t(m::NOT_USED).to_owned()))
        .chain(fields.iter().cloned())
        .map(|(value, shown)| {
            el("option").attr("selected", value == column.field).attr("value", value).kid(shown).into_any()
        })
        .collect();
    let samples = column.samples.iter().take(2).cloned().collect::<Vec<_>>().join(" · ");
    let map = move |field: String| {
        import.read_with(id, |options| {
            options.columns.put(header.clone(), field);
        });
    };
    el("tr")
        .class(if column.field.is_empty() { "row--unused" } else { "" })
        .kid(
            el("th")
                .attr("scope", "row")
                .kid(el("code").class("muted").kid(column.letter.clone()))
                .kid(" ")
                .kid(column.header.clone()),
        )
        .kid(el("td").class("clip").kid(samples))
        .kid(
            el("td").kid(
                el("select")
                    .attr("data-act", format!("map-{}", column.letter))
                    .attr("aria-label", column.header.clone())
                    .on("change", move |event| map(event_target_value(&event)))
                    .kid(options),
            ),
        )
        .into_any()
}
