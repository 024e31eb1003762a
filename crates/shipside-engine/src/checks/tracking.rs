use shipside_carriers::numbers::{Detection, detect};

/// Whose number each text may be, in the order of the texts.
pub fn detect_tracking(numbers: &[String]) -> Vec<Detection> {
    numbers.iter().map(|number| detect(number)).collect()
}

#[cfg(test)]
mod tests {
    use super::detect_tracking;
    use crate::checks::cases::{refused, says};

    fn detects(numbers: &str, expected: &str) {
        says("numbers", numbers, |numbers: Vec<String>| detect_tracking(&numbers), expected);
    }

    #[test]
    fn each_number_gets_its_candidates_in_the_order_asked() {
        detects(
            r#"["rr 473 124 829 gb", "1Z999AA10123456785"]"#,
            r#"[{"normalised":"RR473124829GB","looksLike":null,
                 "candidates":[{"format":"s10","check":{"result":"passed"},"confidence":"high","issuedIn":"GB"}]},
                {"candidates":[{"carrier":{"id":"ups"},"check":{"result":"failed","expected":"4"},"confidence":"doubtful"}]}]"#,
        );
        detects("[]", "[]");
    }

    #[test]
    fn what_is_no_tracking_number_is_told_in_both_languages() {
        detects(
            r#"["8170519698474711", ""]"#,
            r#"[{"looksLike":{"kind":"orderNumber"},"message":{}},{"normalised":"","candidates":[],"message":null}]"#,
        );
        let endless = format!(r#"["{}"]"#, "9".repeat(100_000));
        detects(&endless, r#"[{"normalised":"","candidates":[]}]"#);
    }

    #[test]
    fn numbers_are_texts() {
        refused::<Vec<String>>("numbers", "[\"RR473124829GB\", 7]", "`numbers[1]`");
        refused::<Vec<String>>("numbers", "\"RR473124829GB\"", "`numbers`");
    }
}
