use crate::Um;

/// Why a page cannot be made. Fields are named by the path the caller gave with the text.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RenderError {
    /// Fonts the host has to load first; then the same call is made again.
    #[error("fonts are not loaded yet: {}", .0.join(", "))]
    NeedsFonts(Vec<String>),
    /// A font file that cannot be read.
    #[error("the font {file} cannot be used: {reason}")]
    BadFont {
        /// File in `static/fonts`.
        file: String,
        /// What the reader said.
        reason: String,
    },
    /// A character no label font can set.
    #[error("{field}: no label font can set `{character}` (U+{:04X}) in `{text}`", u32::from(*.character))]
    MissingGlyph {
        /// Path of the field.
        field: String,
        /// The character.
        character: char,
        /// The whole text.
        text: String,
        /// True when a font could have it but its script needs shaping.
        needs_shaping: bool,
    },
    /// The text does not fit its place at the smallest size allowed.
    #[error("{field}: `{text}` does not fit its place even at {:.1} pt", f64::from(*.smallest) / 352.777_8)]
    DoesNotFit {
        /// Path of the field.
        field: String,
        /// The whole text.
        text: String,
        /// Smallest type size that was tried, in micrometres.
        smallest: Um,
    },
    /// A character Code 128 has no symbol for.
    #[error("{field}: Code 128 cannot carry `{character}` in `{text}`")]
    BarcodeCharacter {
        /// Path of the field.
        field: String,
        /// The character; a space when the text is empty.
        character: char,
        /// The whole text.
        text: String,
    },
    /// The barcode with its quiet zones is wider than its place at the narrowest module allowed.
    #[error("{field}: the barcode of `{text}` needs {needed} µm with its quiet zones, there are {available} µm")]
    BarcodeTooWide {
        /// Path of the field.
        field: String,
        /// The whole text.
        text: String,
        /// Width needed at two dots a module.
        needed: Um,
        /// Width of the place.
        available: Um,
    },
    /// The format holds one page only.
    #[error("{format} holds one page, not {pages}")]
    OnePageOnly {
        /// Name of the format.
        format: &'static str,
        /// Pages given.
        pages: usize,
    },
}
