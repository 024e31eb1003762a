use super::{NAME, codes, time};
use crate::error::UpstreamError;
use crate::{journey, number, text::clean};
use serde_json::Value;
use shipside_api::tracking::{Event, TrackingReport};

/// Longest body that is read, in bytes; a true answer about one parcel has some 10 kB.
const MAX_BODY: usize = 1024 * 1024;
/// Most scans that are kept; the carrier lists the newest first.
const MAX_EVENTS: usize = 300;

/// Reads the answer to [`super::request`] about one of its numbers.
///
/// The carrier knowing nothing is a report (`not_found`); `success: false`, a web page and everything that
/// is no statement about the parcel is an [`UpstreamError`].
pub fn read(number: &str, status: u16, body: &[u8]) -> Result<TrackingReport, UpstreamError> {
    if body.len() > MAX_BODY {
        return Err(UpstreamError::TooLarge { limit: MAX_BODY });
    }
    let body = String::from_utf8_lossy(body);
    let body = body.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    match status {
        200 => {}
        429 => return Err(UpstreamError::Throttled { code: "429".to_owned() }),
        // A ban or a captcha moves the caller to a web page.
        300..=399 => return Err(UpstreamError::Blocked),
        _ if body.starts_with('<') => return Err(UpstreamError::Blocked),
        _ => return Err(UpstreamError::Failed { status }),
    }
    if body.starts_with('<') {
        return Err(UpstreamError::Blocked);
    }
    let answer: Value =
        serde_json::from_str(body).map_err(|_| UpstreamError::Malformed { what: "the body is no JSON" })?;
    match answer.get("success").and_then(Value::as_bool) {
        Some(true) => report(number, module(&answer, number)?),
        Some(false) => {
            let code = filled(&answer, "errorCode").unwrap_or_else(|| "success: false".to_owned());
            Err(UpstreamError::Throttled { code })
        }
        None => Err(UpstreamError::Malformed { what: "`success` is neither true nor false" }),
    }
}

/// The part of the answer about the number: found by name, never by place.
fn module<'a>(answer: &'a Value, number: &str) -> Result<&'a Value, UpstreamError> {
    let Some(modules) = answer.get("module").and_then(Value::as_array) else {
        return Err(UpstreamError::Malformed { what: "`module` is no list" });
    };
    let wanted = number::normalise(number);
    let named = |name: String| wanted.is_some() && number::normalise(&name) == wanted;
    modules
        .iter()
        .find(|module| named(cleaned(module, "mailNo")))
        .or_else(|| modules.iter().find(|module| named(cleaned(module, "copyRealMailNo"))))
        .ok_or(UpstreamError::Malformed { what: "the number asked for is not in `module`" })
}

fn report(number: &str, module: &Value) -> Result<TrackingReport, UpstreamError> {
    let Some(details) = module.get("detailList").and_then(Value::as_array) else {
        return Err(UpstreamError::Malformed { what: "`detailList` is no list" });
    };
    let mut events: Vec<Event> = details.iter().take(MAX_EVENTS).map(event).collect();
    journey::newest_first(&mut events);
    let standing = journey::standing(&events);
    Ok(TrackingReport {
        number: number.to_owned(),
        carrier: NAME.to_owned(),
        status: standing.status,
        sub_status: standing.sub_status,
        reason: standing.reason,
        last_mile_number: last_mile_number(module, number),
        origin: filled(module, "originCountry"),
        destination: filled(module, "destCountry"),
        eta: eta(module),
        unmapped: unmapped(&events),
        events,
        checked_at: None,
        stale: false,
    })
}

fn event(detail: &Value) -> Event {
    let raw_code = cleaned(detail, "actionCode");
    let known = codes::lookup(&raw_code);
    let when = time::scan_time(&cleaned(detail, "timeStr"), &cleaned(detail, "timeZone"));
    Event {
        time: when.time,
        time_local: when.local,
        time_basis: when.basis,
        status: known.map(|code| code.status),
        sub_status: known.and_then(|code| code.sub_status).map(ToOwned::to_owned),
        reason: known.and_then(|code| code.reason).map(ToOwned::to_owned),
        raw_code,
        // `desc` is often empty; `standerdDesc` is the payload's own spelling.
        description: filled(detail, "desc").or_else(|| filled(detail, "standerdDesc")).unwrap_or_default(),
        location: None,
    }
}

/// `copyRealMailNo` holds the plain number; `realMailNo` a sentence with the number after a tab.
fn last_mile_number(module: &Value, number: &str) -> Option<String> {
    let sentence = module.get("realMailNo").and_then(Value::as_str).unwrap_or_default();
    let after_tab = sentence.rsplit_once('\t').map_or(sentence, |(_, number)| number);
    let found = number::normalise(&cleaned(module, "copyRealMailNo")).or_else(|| number::normalise(after_tab))?;
    (number::normalise(number).as_ref() != Some(&found)).then_some(found)
}

/// The end of the window is the promise.
fn eta(module: &Value) -> Option<String> {
    let window = module.get("globalEtaInfo")?;
    ["deliveryMaxTime", "deliveryMinTime"].iter().find_map(|name| {
        let value = window.get(name)?;
        time::instant(value.as_i64().or_else(|| value.as_str()?.trim().parse().ok())?)
    })
}

/// Codes without an entry, each once, in the order they came.
fn unmapped(events: &[Event]) -> Vec<String> {
    let mut codes: Vec<String> = Vec::new();
    for event in events.iter().filter(|event| event.status.is_none()) {
        if !event.raw_code.is_empty() && !codes.contains(&event.raw_code) {
            codes.push(event.raw_code.clone());
        }
    }
    codes
}

/// A member as clean text: a text or a number; anything else, or no such member, is empty.
fn cleaned(value: &Value, name: &str) -> String {
    match value.get(name) {
        Some(Value::String(text)) => clean(text),
        Some(Value::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}

fn filled(value: &Value, name: &str) -> Option<String> {
    Some(cleaned(value, name)).filter(|text| !text.is_empty())
}

#[cfg(test)]
#[path = "answer_tests.rs"]
mod tests;
