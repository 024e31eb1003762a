//! What is told: what was done (politely, it goes away) and what failed (it stays until it is read).

use super::parts::{button, failure};
use crate::el::{AnyView, Kid, el};
use crate::messages::{self as m, t};
use crate::state::desk::{Desk, Notice};
use gloo::timers::callback::Timeout;

/// How long a sentence stays, in ms.
const STAY_MS: u32 = 6_000;

/// The corner where notices stand.
pub fn notices(desk: Desk) -> AnyView {
    let close = move |id: u32| desk.notices.update(|notices| notices.retain(|notice| notice.id != id));
    let failures = move || {
        let failed = desk.notices.get().into_iter().filter_map(|notice| Some((notice.id, notice.failure?)));
        failed
            .map(|(id, failed)| {
                el("div")
                    .class("notice notice--failure")
                    .kid(failure(&failed))
                    .kid(button("dismiss", "button--quiet button--icon", "close", t(m::CLOSE).to_owned(), move || {
                        close(id);
                    }))
                    .into_any()
            })
            .collect::<Vec<AnyView>>()
            .kid()
    };
    let said = move || {
        let last = desk.notices.with(|notices| notices.iter().rev().find(|notice| notice.failure.is_none()).cloned());
        match last {
            Some(Notice { id, text, .. }) => {
                Timeout::new(STAY_MS, move || close(id)).forget();
                el("div").class("notice").kid(text).into_any()
            }
            None => ().kid(),
        }
    };
    el("div")
        .class("notices")
        .kid(el("div").attr("role", "alert").kid(failures))
        .kid(el("div").attr("role", "status").kid(said))
        .into_any()
}
