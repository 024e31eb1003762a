use serde::{Deserialize, Serialize};
use shipside_customs::hs::detail::{self, HsDetail, detail};
use shipside_customs::hs::{HsCheck, check};
use shipside_customs::vague::{self, DescriptionFinding};
use shipside_model::Country;

/// Where goods that are described go.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct DescriptionOptions {
    /// The destination, whose own stop list weighs more; `None`: nowhere in particular.
    pub country: Option<Country>,
}

/// What can be said about an HS code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "result", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum HsAnswer {
    /// Nothing was typed.
    Missing,
    /// Its first six digits are a subheading of HS 2022; nothing is said about those behind them.
    Valid {
        /// Digits only.
        digits: String,
        /// The first two.
        chapter: String,
        /// The first four.
        heading: String,
        /// The first six.
        subheading: String,
        /// How many there are, and for whom.
        form: HsForm,
        /// True when the subheading takes what is named nowhere else: customs look twice.
        residual: bool,
        /// For an unusual form: the code with a zero in front, when that one exists too.
        with_zero: Option<String>,
    },
    /// Something other than digits, dots, spaces and hyphens.
    NotDigits,
    /// Fewer than six or more than ten digits.
    WrongLength {
        /// How many there are.
        length: usize,
        /// The code with a zero in front, when that one exists: a spreadsheet may have eaten it.
        with_zero: Option<String>,
    },
    /// The first six digits are no subheading of HS 2022.
    Unknown {
        /// Those six digits.
        subheading: String,
        /// The code with a zero in front, when that one exists.
        with_zero: Option<String>,
    },
}

/// How many digits a code has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum HsForm {
    /// Six: the same in every country that uses HS 2022.
    Subheading,
    /// Eight, of a national nomenclature.
    National8,
    /// Ten, of a national nomenclature.
    National10,
    /// Seven or nine: a digit may be missing.
    Unusual,
}

/// Whether a code's subheading exists in HS 2022, and what its digits say.
pub fn check_hs_code(code: &str) -> HsAnswer {
    match check(code) {
        HsCheck::Missing => HsAnswer::Missing,
        HsCheck::NotDigits => HsAnswer::NotDigits,
        HsCheck::WrongLength { digits, with_zero } => HsAnswer::WrongLength { length: digits, with_zero },
        HsCheck::Unknown { subheading, with_zero } => HsAnswer::Unknown { subheading, with_zero },
        HsCheck::Valid { digits } => match detail(&digits) {
            Some(detail) => HsAnswer::from(detail),
            None => HsAnswer::Unknown { subheading: digits, with_zero: None },
        },
    }
}

/// What is wrong with a description of goods; an empty one is not judged.
pub fn check_description(text: &str, options: &DescriptionOptions) -> Vec<DescriptionFinding> {
    vague::check_description(text, options.country)
}

impl From<HsDetail> for HsAnswer {
    fn from(detail: HsDetail) -> Self {
        let HsDetail { digits, chapter, heading, subheading, form, residual, with_zero } = detail;
        let form = match form {
            detail::HsForm::Subheading => HsForm::Subheading,
            detail::HsForm::National8 => HsForm::National8,
            detail::HsForm::National10 => HsForm::National10,
            detail::HsForm::Unusual => HsForm::Unusual,
        };
        HsAnswer::Valid { digits, chapter, heading, subheading, form, residual, with_zero }
    }
}

#[cfg(test)]
mod tests {
    use super::{DescriptionOptions, check_description, check_hs_code};
    use crate::checks::cases::{refused, says};

    fn code(code: &str, expected: &str) {
        let json = serde_json::to_string(code).unwrap();
        says("code", &json, |code: String| check_hs_code(&code), expected);
    }

    fn description(text: &str, options: &str, expected: &str) {
        says("options", options, |options: DescriptionOptions| check_description(text, &options), expected);
    }

    #[test]
    fn a_code_that_exists_is_taken_apart() {
        code(
            "9503.00.60.00",
            r#"{"result":"valid","digits":"9503006000","chapter":"95","heading":"9503","subheading":"950300",
                "form":"national10","residual":false,"withZero":null}"#,
        );
        code("392690", r#"{"result":"valid","form":"subheading","residual":true}"#);
    }

    #[test]
    fn a_code_that_does_not_exist_says_why() {
        code(" . ", r#"{"result":"missing"}"#);
        code("85A830", r#"{"result":"notDigits"}"#);
        code("10121", r#"{"result":"wrongLength","length":5,"withZero":"010121"}"#);
        code("851899", r#"{"result":"unknown","subheading":"851899","withZero":null}"#);
        code(&"8".repeat(100_000), r#"{"result":"wrongLength","length":100000,"withZero":null}"#);
    }

    #[test]
    fn a_description_is_weighed_by_its_destination() {
        description(
            "Toys",
            r#"{"country":"CA"}"#,
            r#"[{"problem":"alone","term":"toys","severity":"error","message":{}}]"#,
        );
        description("Toys", "{}", r#"[{"problem":"alone","severity":"warning"}]"#);
        description("women cotton dress", r#"{"country":"CA"}"#, "[]");
    }

    #[test]
    fn a_description_of_nothing_and_an_endless_one_are_answered() {
        description("", "{}", "[]");
        description("123", r#"{"country":"DE"}"#, r#"[{"problem":"digitsOnly"}]"#);
        description(&"toys ".repeat(20_000), r#"{"country":"DE"}"#, "[]");
    }

    #[test]
    fn a_wrong_argument_is_named() {
        refused::<DescriptionOptions>("options", r#"{"country":"Canada"}"#, "`options.country`");
        refused::<DescriptionOptions>("options", r#"{"country":1}"#, "`options.country`");
    }
}
