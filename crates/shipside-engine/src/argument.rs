use serde::Deserializer;
use serde::de::DeserializeOwned;
use shipside_api::failure::Failure;
use std::fmt::Display;

/// Reads an argument from any serde format; `name` is what the caller calls it.
///
/// A value of the wrong shape is the Failure `sdk/argument`, which names its path
/// (`request.shipments[2].parcel.weight`) and what was expected there.
pub fn argument<'de, T, D>(name: &str, value: D) -> Result<T, Failure>
where
    T: DeserializeOwned,
    D: Deserializer<'de>,
    D::Error: Display,
{
    serde_path_to_error::deserialize(value).map_err(|error| {
        let inner = error.path().to_string();
        // `?` stands for a part that was not reached.
        let path = match inner.trim_end_matches(".?") {
            "." | "?" => name.to_owned(),
            inner if inner.starts_with('[') => format!("{name}{inner}"),
            inner => format!("{name}.{inner}"),
        };
        let reason = error.inner().to_string();
        let reason = reason.trim_start_matches("Error: ");
        Failure::new(
            "sdk/argument",
            format!("`{path}` is not what is expected there: {reason}. See the type of this argument in index.d.ts."),
            format!("参数 `{path}` 不符合要求：{reason}。请对照 index.d.ts 中该参数的类型。"),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use shipside_api::quote::QuoteRequest;

    fn check(json: &str, expected: &str) {
        let seen: Result<QuoteRequest, Failure> = argument("request", &mut serde_json::Deserializer::from_str(json));
        assert!(seen.as_ref().is_err_and(|failure| failure.code == "sdk/argument"), "{json}");
        let message = seen.map_err(|failure| failure.message.en).unwrap_err();
        assert!(message.starts_with(expected), "{json}\n{message}");
    }

    #[test]
    fn a_value_of_the_wrong_shape_is_named_by_its_path() {
        check("[]", "`request` is not what is expected there: invalid length 0");
        check(
            r#"{"cards":[{"id":7}]}"#,
            "`request.cards[0].id` is not what is expected there: invalid type: integer `7`",
        );
        check(r#"{"shipment":{"parcel":{"weight":"12"}}}"#, "`request.shipment.parcel.weight` is not what is expected");
        check(r#"{"date":"tomorrow"}"#, "`request.date` is not what is expected there");
    }
}
