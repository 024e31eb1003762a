use serde::{Deserialize, Serialize};
use shipside_address::phone::{PhoneCheck, PhoneNumber, check, read};
use shipside_model::Country;

/// A telephone number to judge.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PhoneQuestion {
    /// The destination.
    pub country: Country,
    /// The calling code where it stands apart: `+55`.
    #[serde(default)]
    pub phone_code: String,
    /// The number as typed.
    pub number: String,
}

/// Could a courier reach somebody by the number?
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PhoneAnswer {
    /// The judgement, as the member `result` with what belongs to it.
    #[serde(flatten, with = "Judged")]
    pub check: PhoneCheck,
    /// The number taken apart, where the judgement gives an E.164 form.
    pub number: Option<PhoneNumber>,
}

/// Judges a telephone number for a destination.
pub fn check_phone(question: &PhoneQuestion) -> PhoneAnswer {
    let check = check(question.country, &question.phone_code, &question.number);
    let number = match &check {
        PhoneCheck::Possible { e164 } | PhoneCheck::UnknownRange { e164 } => read(question.country, e164),
        _ => None,
    };
    PhoneAnswer { check, number }
}

/// [`PhoneCheck`] as JSON says it.
#[derive(Serialize)]
#[serde(remote = "PhoneCheck", tag = "result", rename_all = "camelCase", rename_all_fields = "camelCase")]
enum Judged {
    Possible { e164: String },
    Missing,
    NoDigits,
    TooShort { digits: usize, shortest: usize },
    TooLong { digits: usize, longest: usize },
    WrongLength { digits: usize, possible: Vec<usize> },
    UnknownRange { e164: String },
    OtherCountry { calling_code: String, expected: String, e164: String },
    NoRule { digits: usize },
}

#[cfg(test)]
mod tests {
    use super::{PhoneQuestion, check_phone};
    use crate::checks::cases;

    fn says(question: &str, expected: &str) {
        cases::says("request", question, |question: PhoneQuestion| check_phone(&question), expected);
    }

    #[test]
    fn a_number_that_can_exist_is_taken_apart() {
        says(
            r#"{"country":"BR","phoneCode":"+55","number":"19 99123-4567"}"#,
            r#"{"result":"possible","e164":"+5519991234567",
                "number":{"callingCode":"55","region":"BR","possible":"yes","kind":"mobile"}}"#,
        );
        says(r#"{"country":"gb","number":"+44 7400 123456"}"#, r#"{"result":"possible","e164":"+447400123456"}"#);
    }

    #[test]
    fn a_number_that_cannot_exist_says_why() {
        says(
            r#"{"country":"DE","phoneCode":"+49","number":"12345"}"#,
            r#"{"result":"tooShort","digits":5,"shortest":7,"number":null}"#,
        );
        says(r#"{"country":"US","number":"512-555-0143-99"}"#, r#"{"result":"tooLong","digits":12,"longest":10}"#);
        says(
            r#"{"country":"BR","number":"+49 151 12345678"}"#,
            r#"{"result":"otherCountry","callingCode":"+49","expected":"+55","e164":"+4915112345678"}"#,
        );
        says(r#"{"country":"US","number":"ask me"}"#, r#"{"result":"noDigits"}"#);
        says(r#"{"country":"US","number":" "}"#, r#"{"result":"missing"}"#);
    }

    #[test]
    fn a_country_without_a_plan_is_not_judged_and_endless_digits_are_too_many() {
        says(r#"{"country":"ZZ","number":"12345678"}"#, r#"{"result":"noRule","digits":8}"#);
        let endless = format!(r#"{{"country":"US","number":"{}"}}"#, "5".repeat(100_000));
        says(&endless, r#"{"result":"tooLong","digits":100000}"#);
    }

    #[test]
    fn a_wrong_argument_is_named() {
        let refused = cases::refused::<PhoneQuestion>;
        refused("request", r#"{"country":"Brazil","number":"1"}"#, "`request.country`");
        refused("request", r#"{"country":"BR","number":5519991234567}"#, "`request.number`");
        refused("request", r#"{"country":"BR","number":"1","phoneCode":55}"#, "`request.phoneCode`");
        refused("request", r#"{"country":"BR"}"#, "`request`");
    }
}
