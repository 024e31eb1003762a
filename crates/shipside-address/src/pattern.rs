use regex_lite::{Captures, Regex};
use serde::Deserialize;
use std::sync::OnceLock;

/// A regular expression of the tables, compiled the first time it is asked.
///
/// A pattern that does not compile matches nothing; a test compiles every one of them.
#[derive(Debug, Deserialize)]
#[serde(from = "String")]
pub(crate) struct Pattern {
    source: String,
    whole: OnceLock<Option<Regex>>,
    start: OnceLock<Option<Regex>>,
}

impl From<String> for Pattern {
    fn from(source: String) -> Self {
        Pattern { source, whole: OnceLock::new(), start: OnceLock::new() }
    }
}

impl Pattern {
    /// True when the pattern covers the whole text.
    pub(crate) fn matches_whole(&self, text: &str) -> bool {
        let regex = self.whole.get_or_init(|| Regex::new(&format!("^(?:{})$", self.source)).ok());
        regex.as_ref().is_some_and(|regex| regex.is_match(text))
    }

    /// True when the text begins with the pattern.
    pub(crate) fn matches_start(&self, text: &str) -> bool {
        self.captures_start(text).is_some()
    }

    /// The groups of the pattern at the start of the text.
    pub(crate) fn captures_start<'t>(&self, text: &'t str) -> Option<Captures<'t>> {
        let regex = self.start.get_or_init(|| Regex::new(&format!("^(?:{})", self.source)).ok());
        regex.as_ref()?.captures(text)
    }

    #[cfg(test)]
    pub(crate) fn compiles(&self) -> bool {
        Regex::new(&format!("^(?:{})$", self.source)).is_ok() && Regex::new(&format!("^(?:{})", self.source)).is_ok()
    }
}
