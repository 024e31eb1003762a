use crate::argument;
use serde::Serialize;
use serde::de::DeserializeOwned;
use shipside_api::failure::Failure;

/// Reads a value from JSON; `name` is what the caller calls it. Fails with `sdk/argument`.
pub fn from_json<T: DeserializeOwned>(name: &str, json: &str) -> Result<T, Failure> {
    let mut reader = serde_json::Deserializer::from_str(json);
    let value = argument(name, &mut reader)?;
    reader.end().map_err(|error| {
        Failure::new(
            "sdk/argument",
            format!("`{name}` goes on after its JSON value: {error}."),
            format!("参数 `{name}` 在 JSON 值之后还有多余内容：{error}。"),
        )
    })?;
    Ok(value)
}

/// Writes a value as JSON with its keys in order: equal values are equal bytes.
///
/// Fails with `engine/not-json` for a value JSON cannot hold (no result of this crate is one).
pub fn to_json(value: &impl Serialize) -> Result<String, Failure> {
    serde_json::to_value(value).and_then(|value| serde_json::to_string(&value)).map_err(|error| {
        Failure::new(
            "engine/not-json",
            format!("the result cannot be written as JSON: {error}"),
            format!("结果无法写成 JSON：{error}"),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use shipside_api::quote::CardFile;

    #[test]
    fn equal_values_are_equal_bytes_whatever_the_order_they_came_in() {
        let check = |json: &str| to_json(&from_json::<CardFile>("file", json).unwrap()).unwrap();
        assert_eq!(check(r#"{"text":"a,b","name":"rates.csv"}"#), r#"{"name":"rates.csv","text":"a,b"}"#);
        assert_eq!(check(r#"{"name":"rates.csv","text":"a,b"}"#), r#"{"name":"rates.csv","text":"a,b"}"#);
    }

    #[test]
    fn text_that_is_no_json_is_named_by_its_argument() {
        let failure = from_json::<CardFile>("file", "{").unwrap_err();
        assert!(failure.message.en.starts_with("`file` is not what is expected there"), "{failure}");
        let failure = from_json::<CardFile>("file", "{} {}").unwrap_err();
        assert!(failure.message.en.starts_with("`file` goes on after its JSON value"), "{failure}");
    }
}
