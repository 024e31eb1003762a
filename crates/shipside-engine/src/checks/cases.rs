//! Cases of the single checks as JSON, as a caller of the SDK writes and reads them.

use crate::{from_json, to_json};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Asks with JSON; every member of `expected` must be in the answer, which may hold more.
#[track_caller]
pub(super) fn says<Q: DeserializeOwned, A: Serialize>(
    name: &str,
    json: &str,
    ask: impl FnOnce(Q) -> A,
    expected: &str,
) {
    let answer: Value = serde_json::from_str(&to_json(&ask(from_json(name, json).unwrap())).unwrap()).unwrap();
    let expected: Value = serde_json::from_str(expected).unwrap();
    let short: String = json.chars().take(200).collect();
    assert!(holds(&answer, &expected), "{short}\n{answer:#}\nshould hold\n{expected:#}");
}

/// The argument is refused and its place is named.
#[track_caller]
pub(super) fn refused<Q: DeserializeOwned>(name: &str, json: &str, place: &str) {
    let failure = from_json::<Q>(name, json).err().unwrap();
    assert_eq!(failure.code, "sdk/argument", "{json}");
    assert!(failure.message.en.starts_with(place), "{json}: {}", failure.message.en);
    assert!(failure.message.zh.contains(place), "{json}: {}", failure.message.zh);
}

/// Lists are compared member by member, all of them; objects by the expected keys.
fn holds(answer: &Value, expected: &Value) -> bool {
    match (answer, expected) {
        (Value::Object(answer), Value::Object(expected)) => {
            expected.iter().all(|(key, value)| answer.get(key).is_some_and(|seen| holds(seen, value)))
        }
        (Value::Array(answer), Value::Array(expected)) => {
            answer.len() == expected.len() && answer.iter().zip(expected).all(|(seen, value)| holds(seen, value))
        }
        _ => answer == expected,
    }
}
