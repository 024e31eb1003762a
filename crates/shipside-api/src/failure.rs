//! Why a job could not be done at all.

use serde::{Deserialize, Serialize};
use shipside_model::Text;

/// A job that could not be done: what, where, and what to do, in both languages.
///
/// Data that is merely wrong is a [`shipside_model::Finding`], not a failure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Failure {
    /// Stable name: `intake/not-a-spreadsheet`.
    pub code: String,
    /// What is wrong, where (file, sheet, cell, field), and what to do.
    pub message: Text,
    /// Assets (fonts) the host must provide before the job can run; then it is run again.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<String>,
}

impl Failure {
    /// A failure with its words in English and Chinese.
    pub fn new(code: &str, en: impl Into<String>, zh: impl Into<String>) -> Self {
        Failure { code: code.to_owned(), message: Text::new(en, zh), needs: Vec::new() }
    }

    /// Not an error: the host has to load these assets first.
    pub fn needs(assets: Vec<String>) -> Self {
        let names = assets.join(", ");
        Failure {
            needs: assets,
            ..Failure::new("engine/needs-assets", format!("not loaded yet: {names}"), format!("尚未加载：{names}"))
        }
    }
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.code, self.message.en)
    }
}

impl std::error::Error for Failure {}
