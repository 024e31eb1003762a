use serde::{Deserialize, Serialize};
use shipside_customs::identifiers::{IdCheck, Kind, check, find, kind_of};
use shipside_model::{Country, Source, Text};

/// An identifier to judge.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct IdentifierQuestion {
    /// Whose customs ask for it.
    pub country: Country,
    /// `CPF`, `VAT`, `IOSS`, …; left out or unknown, it is found out from the value where that leaves no doubt.
    #[serde(default)]
    pub kind: String,
    /// The identifier as typed.
    pub value: String,
}

/// What can be said about it without asking whoever issued it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct IdentifierAnswer {
    /// The judgement, as the member `result` with what belongs to it.
    #[serde(flatten, with = "Judged")]
    pub check: IdCheck,
    /// What it was judged as; `None` when no rule is known.
    pub kind: Option<KindFacts>,
}

/// A kind of identifier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct KindFacts {
    /// Its short name: `CPF`.
    pub code: &'static str,
    /// The country that issues it; `None` when no single one does.
    pub country: Option<&'static str>,
    /// Its name.
    pub name: Text,
    /// Whom or what it identifies.
    pub identifies: Text,
    /// How a right one looks.
    pub example: &'static str,
    /// Whether its check digits are public; if not, only the shape is judged.
    pub has_check_digits: bool,
    /// Where the rule comes from.
    pub source: Source,
}

/// Judges an identifier by its shape and check digits.
pub fn check_identifier(question: &IdentifierQuestion) -> IdentifierAnswer {
    let IdentifierQuestion { country, kind, value } = question;
    let guessed = || kind_of(*country, value).and_then(|code| find(Some(*country), code));
    let known = find(Some(*country), kind).or_else(guessed);
    IdentifierAnswer { check: check(*country, kind, value), kind: known.map(KindFacts::from) }
}

impl From<&Kind> for KindFacts {
    fn from(kind: &Kind) -> Self {
        KindFacts {
            code: kind.code,
            country: kind.country,
            name: Text::new(kind.name.en, kind.name.zh),
            identifies: Text::new(kind.what.en, kind.what.zh),
            example: kind.example,
            has_check_digits: kind.has_check_digits,
            source: kind.source(),
        }
    }
}

/// [`IdCheck`] as JSON says it.
#[derive(Serialize)]
#[serde(remote = "IdCheck", tag = "result", rename_all = "camelCase", rename_all_fields = "camelCase")]
enum Judged {
    Missing,
    Valid { normalised: String },
    FormatOnly { normalised: String },
    Shape { example: &'static str },
    CheckDigit,
    Repeated,
    Generic,
    Refused { reason: Text },
    UnknownKind,
}

#[cfg(test)]
mod tests {
    use super::{IdentifierQuestion, check_identifier};
    use crate::checks::cases;

    fn says(question: &str, expected: &str) {
        cases::says("request", question, |question: IdentifierQuestion| check_identifier(&question), expected);
    }

    #[test]
    fn an_identifier_is_judged_as_its_kind() {
        says(
            r#"{"country":"BR","kind":"CPF","value":"364.056.439-13"}"#,
            r#"{"result":"valid","normalised":"36405643913","kind":{"code":"CPF","country":"BR","hasCheckDigits":true}}"#,
        );
        says(
            r#"{"country":"KR","kind":"PCCC","value":"P127828220178"}"#,
            r#"{"result":"formatOnly","normalised":"P127828220178","kind":{"code":"PCCC","hasCheckDigits":false}}"#,
        );
    }

    #[test]
    fn the_kind_is_found_out_where_it_is_not_said() {
        says(r#"{"country":"BR","value":"123.456.789-00"}"#, r#"{"result":"checkDigit","kind":{"code":"CPF"}}"#);
        says(r#"{"country":"BR","value":"11.222.333/0001-81"}"#, r#"{"result":"valid","kind":{"code":"CNPJ"}}"#);
        says(r#"{"country":"DE","value":"136695977"}"#, r#"{"result":"unknownKind","kind":null}"#);
    }

    #[test]
    fn what_is_wrong_has_its_own_word() {
        says(r#"{"country":"BR","kind":"CPF","value":"111.111.111-11"}"#, r#"{"result":"repeated"}"#);
        says(r#"{"country":"MX","kind":"RFC","value":"XAXX010101000"}"#, r#"{"result":"generic"}"#);
        says(r#"{"country":"BR","kind":"CPF","value":" .-"}"#, r#"{"result":"missing"}"#);
        says(r#"{"country":"US","kind":"SSN","value":"123-45-6789"}"#, r#"{"result":"unknownKind","kind":null}"#);
        let endless = format!(r#"{{"country":"BR","kind":"CPF","value":"{}"}}"#, "1".repeat(100_000));
        says(&endless, r#"{"result":"shape","kind":{"code":"CPF"}}"#);
    }

    #[test]
    fn a_wrong_argument_is_named() {
        let refused = cases::refused::<IdentifierQuestion>;
        refused("request", r#"{"country":"","value":"1"}"#, "`request.country`");
        refused("request", r#"{"country":"BR","kind":null,"value":"1"}"#, "`request.kind`");
        refused("request", r#"{"country":"BR","value":36405643913}"#, "`request.value`");
        refused("request", "null", "`request`");
    }
}
