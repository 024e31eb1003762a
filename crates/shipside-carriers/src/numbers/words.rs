//! Fixed words in both interface languages, and who carries.

use serde::Serialize;
use shipside_model::Text;

/// Fixed words in English and Simplified Chinese.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Words {
    /// English.
    pub en: &'static str,
    /// Simplified Chinese.
    pub zh: &'static str,
}

impl From<Words> for Text {
    fn from(words: Words) -> Text {
        Text::new(words.en, words.zh)
    }
}

/// Who carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Carrier {
    /// Stable name: `ups`, `cainiao`, `post-cn` for the post that issues S10 numbers ending in `CN`.
    pub id: &'static str,
    /// What people call it.
    pub name: Words,
}

/// A carrier by its name in both languages.
pub(super) const fn carrier(id: &'static str, en: &'static str, zh: &'static str) -> Carrier {
    Carrier { id, name: Words { en, zh } }
}
