use crate::RenderError;
use shipside_fonts::FontId;
use std::collections::{BTreeMap, BTreeSet};
use ttf_parser::Face;

/// Where the bytes of the fonts come from. The core reads no file: its host does.
pub trait FontSource {
    /// The font file of this name (`static/fonts`), or `None` while it is not loaded.
    fn font(&self, file_name: &str) -> Option<&[u8]>;
}

/// What was looked up in the fonts so far. It owns no font bytes, so it may live across the steps of a job.
#[derive(Clone, Debug, Default)]
pub struct FontCache {
    units: BTreeMap<FontId, u16>,
    glyphs: BTreeMap<(FontId, char), (u16, u16)>,
    needs: BTreeSet<FontId>,
}

/// The fonts of one step: bytes from the source, look-ups kept in the cache.
pub(crate) struct Fonts<'a> {
    source: &'a dyn FontSource,
    cache: &'a mut FontCache,
    faces: BTreeMap<FontId, Face<'a>>,
}

impl<'a> Fonts<'a> {
    pub(crate) fn new(source: &'a dyn FontSource, cache: &'a mut FontCache) -> Self {
        cache.needs.clear();
        Fonts { source, cache, faces: BTreeMap::new() }
    }

    /// Glyph and its advance in font units; `None` when the font lacks it. While the font is not loaded the answer is a
    /// stand-in and the font is noted among [`Fonts::needs`].
    pub(crate) fn glyph(&mut self, font: FontId, character: char) -> Result<Option<(u16, u16)>, RenderError> {
        if let Some(found) = self.cache.glyphs.get(&(font, character)) {
            return Ok(Some(*found));
        }
        let Some(face) = self.face(font)? else { return Ok(Some((0, 500))) };
        let Some(glyph) = face.glyph_index(character).filter(|glyph| glyph.0 != 0) else { return Ok(None) };
        let found = (glyph.0, face.glyph_hor_advance(glyph).unwrap_or(0));
        self.cache.glyphs.insert((font, character), found);
        Ok(Some(found))
    }

    /// Font units in an em.
    pub(crate) fn units(&self, font: FontId) -> u16 {
        self.cache.units.get(&font).copied().unwrap_or(1000)
    }

    /// Files the host has to load before anything set here may be used.
    pub(crate) fn needs(&self) -> Vec<String> {
        self.cache.needs.iter().map(|font| font.file_name().to_owned()).collect()
    }

    fn face(&mut self, font: FontId) -> Result<Option<&Face<'a>>, RenderError> {
        if !self.faces.contains_key(&font) {
            let Some(bytes) = self.source.font(font.file_name()) else {
                self.cache.needs.insert(font);
                return Ok(None);
            };
            let face = parse(font, bytes)?;
            self.cache.units.insert(font, face.units_per_em());
            self.faces.insert(font, face);
        }
        Ok(self.faces.get(&font))
    }
}

/// Reads a font file.
pub(crate) fn parse(font: FontId, bytes: &[u8]) -> Result<Face<'_>, RenderError> {
    Face::parse(bytes, 0).map_err(|error| bad(font, &error))
}

/// A font that cannot be used, with the reason.
pub(crate) fn bad(font: FontId, reason: &dyn std::fmt::Display) -> RenderError {
    RenderError::BadFont { file: font.file_name().to_owned(), reason: reason.to_string() }
}

/// The bytes of every font in `used`, or the list of those not loaded.
pub(crate) fn load(
    source: &dyn FontSource,
    used: impl Iterator<Item = FontId>,
) -> Result<BTreeMap<FontId, &[u8]>, RenderError> {
    let mut found = BTreeMap::new();
    let mut needs = Vec::new();
    for font in used {
        match source.font(font.file_name()) {
            Some(bytes) => {
                found.insert(font, bytes);
            }
            None => needs.push(font.file_name().to_owned()),
        }
    }
    if needs.is_empty() { Ok(found) } else { Err(RenderError::NeedsFonts(needs)) }
}
