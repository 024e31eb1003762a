//! `GET` and `PUT /v1/shipments/{id}`: one shipment as the desk last stored it.
//!
//! `PUT` takes `{"shipment": {…}}` and answers with the record: 201 when it is new, 200 otherwise. A record is
//! changed by naming its revision (`If-Match: "3"`); another revision is 412, none named 428, the same content
//! again 200 without a new revision, so that a repeated request does no harm. What KV cannot promise stands
//! at [`crate::ports::ShipmentStore`].

use crate::http::{Body, Request, Response};
use crate::ports::{Clock, ShipmentStore};
use crate::router::Edge;
use crate::store::{Condition, Put, PutError, ShipmentId, StoreError};
use crate::{key, problems};
use serde_json::Value;
use shipside_api::record::ShipmentRecord;
use shipside_model::{ItemDraft, ShipmentDraft, SourceRows};

/// The stored record, or 304 when the client has it already.
pub async fn show<S, O, C>(edge: &Edge<S, O, C>, request: &Request, id: &str) -> Result<Response, Response>
where
    S: ShipmentStore,
{
    key::check(request, &edge.settings)?;
    let id = ShipmentId::new(id).ok_or_else(problems::shipment_id_shape)?;
    let record = edge.store.get(&id).await.map_err(store_problem)?.ok_or_else(problems::shipment_unknown)?;
    let known = request.header("if-none-match").is_some_and(|value| {
        value == "*" || value.split(',').any(|tag| tag.trim().trim_start_matches("W/") == etag(&record))
    });
    Ok(if known { Response::empty(304).with("etag", etag(&record)) } else { answer(200, &record) })
}

/// Stores the shipment as the next revision.
pub async fn save<S, O, C>(edge: &Edge<S, O, C>, request: &Request, id: &str) -> Result<Response, Response>
where
    S: ShipmentStore,
    C: Clock,
{
    key::check(request, &edge.settings)?;
    let id = ShipmentId::new(id).ok_or_else(problems::shipment_id_shape)?;
    let condition = condition(request)?;
    let shipment = shipment(request)?;
    match edge.store.put(&id, &condition, shipment, edge.clock.now()).await {
        Ok(Put::Created(record)) => Ok(answer(201, &record).with("location", format!("/v1/shipments/{}", id.as_str()))),
        Ok(Put::Replaced(record) | Put::Same(record)) => Ok(answer(200, &record)),
        Err(PutError::Conflict) => Err(problems::revision_conflict()),
        Err(PutError::ConditionMissing) => Err(problems::revision_required()),
        Err(PutError::Store(error)) => Err(store_problem(error)),
    }
}

fn answer(status: u16, record: &ShipmentRecord) -> Response {
    Response::json(status, record).with("etag", etag(record))
}

fn etag(record: &ShipmentRecord) -> String {
    format!("\"{}\"", record.revision)
}

fn store_problem(error: StoreError) -> Response {
    match error {
        StoreError::Unavailable => problems::storage_unavailable(),
        StoreError::Unreadable => problems::record_unreadable(),
    }
}

/// What the request asks of the stored revision. A tag this API never gave out matches nothing.
fn condition(request: &Request) -> Result<Condition, Response> {
    match (request.header("if-match"), request.header("if-none-match")) {
        (Some("*"), _) => Ok(Condition::Exists),
        (Some(tags), _) => {
            let revision = |tag: &str| tag.trim().strip_prefix('"')?.strip_suffix('"')?.parse().ok();
            Ok(Condition::Revision(tags.split(',').filter_map(revision).collect()))
        }
        (None, Some("*")) => Ok(Condition::Absent),
        // Any other If-None-Match on a write would be a condition that is silently not kept.
        (None, Some(_)) => Err(problems::revision_conflict()),
        (None, None) => Ok(Condition::None),
    }
}

/// The draft in the body. Unknown members and members of a wrong kind are refused with their place: a
/// misspelt name must not lose what was typed.
fn shipment(request: &Request) -> Result<ShipmentDraft, Response> {
    let kind = request.header("content-type").unwrap_or_default().to_ascii_lowercase();
    let (essence, parameters) = kind.split_once(';').unwrap_or((&kind, ""));
    let charset = parameters.trim().strip_prefix("charset=").unwrap_or("utf-8").trim_matches('"');
    if essence.trim() != "application/json" || charset != "utf-8" {
        return Err(problems::content_type());
    }
    let bytes = match &request.body {
        Body::Whole(bytes) => bytes,
        Body::TooLarge => return Err(problems::body_too_large()),
        Body::Broken => return Err(problems::body_broken()),
    };
    let body: Value = serde_json::from_slice(bytes).map_err(|error| problems::not_json(&error))?;
    let members = body.as_object().ok_or_else(|| problems::body_shape("/".to_owned(), "Send an object."))?;
    if let Some(other) = members.keys().find(|name| *name != "shipment") {
        return Err(problems::body_shape(pointer("", other), "Only `shipment` is taken here."));
    }
    let shipment =
        members.get("shipment").ok_or_else(|| problems::body_shape("/shipment".to_owned(), "It is missing."))?;
    misfit(shipment, &pattern(), "/shipment")
        .map_or(Ok(()), |(pointer, detail)| Err(problems::body_shape(pointer, detail)))?;
    serde_json::from_value(shipment.clone())
        .map_err(|_| problems::body_shape("/shipment".to_owned(), "A value in it is out of its range."))
}

/// A draft with one of everything, as JSON: what a body may hold.
fn pattern() -> Value {
    let draft = ShipmentDraft {
        items: vec![ItemDraft::default()],
        source: SourceRows { rows: vec![0], ..SourceRows::default() },
        ..ShipmentDraft::default()
    };
    // A draft of texts and lists always has a JSON form.
    serde_json::to_value(draft).unwrap_or_default()
}

/// The first place where the value does not follow the pattern, as a JSON pointer, and what should be there.
fn misfit(value: &Value, pattern: &Value, at: &str) -> Option<(String, &'static str)> {
    let wrong = |what| Some((at.to_owned(), what));
    match (value, pattern) {
        (Value::Object(members), Value::Object(known)) => {
            members.iter().find_map(|(name, member)| match known.get(name) {
                Some(pattern) => misfit(member, pattern, &pointer(at, name)),
                None => Some((pointer(at, name), "No such member is known.")),
            })
        }
        (Value::Array(elements), Value::Array(known)) => {
            let pattern = known.first()?;
            elements.iter().enumerate().find_map(|(i, element)| misfit(element, pattern, &pointer(at, &i.to_string())))
        }
        (Value::String(_), Value::String(_)) => None,
        (Value::Number(number), Value::Number(_)) if number.as_u64().is_some_and(|n| u32::try_from(n).is_ok()) => None,
        (_, Value::Object(_)) => wrong("An object belongs here."),
        (_, Value::Array(_)) => wrong("A list belongs here."),
        (_, Value::Number(_)) => wrong("A whole number belongs here."),
        _ => wrong("A text belongs here."),
    }
}

/// RFC 6901, section 3; names are cut, for they come from outside.
fn pointer(at: &str, name: &str) -> String {
    let name: String = name.chars().take(64).collect();
    format!("{at}/{}", name.replace('~', "~0").replace('/', "~1"))
}

#[cfg(test)]
#[path = "shipments_tests.rs"]
mod tests;
