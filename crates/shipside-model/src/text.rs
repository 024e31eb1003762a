use serde::{Deserialize, Serialize};

/// One sentence in both interface languages.
///
/// Findings and errors carry their words with them, so that every door (app, extension, SDK)
/// says the same thing and a switch of language needs no second run.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    /// English.
    pub en: String,
    /// Simplified Chinese.
    pub zh: String,
}

impl Text {
    /// The same sentence in both languages.
    pub fn new(en: impl Into<String>, zh: impl Into<String>) -> Self {
        Text { en: en.into(), zh: zh.into() }
    }
}
