use super::line::{ascent, height};
use super::{Glyph, Line, Run, bidi, wrap};
use crate::fonts::Fonts;
use crate::{FontCache, FontSource, Ink, Rect, RenderError, Um};
use shipside_fonts::{clean, font_for, needs_shaping};

/// Where a line stands in its place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Align {
    /// Left; right when the block holds right-to-left text.
    #[default]
    Start,
    /// In the middle.
    Center,
    /// Right.
    End,
}

/// Where the block stands in its place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Vertical {
    /// At the top.
    #[default]
    Top,
    /// In the middle.
    Middle,
}

/// Direction of a paragraph.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Direction {
    /// That of its first letter.
    #[default]
    Auto,
    /// Left to right whatever it holds: numbers, codes, telephones.
    LeftToRight,
    /// Right to left.
    RightToLeft,
}

/// How a text is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style<'a> {
    /// Type size wished for.
    pub size: Um,
    /// The least size that is still legible for this text.
    pub smallest: Um,
    /// Bolder.
    pub bold: bool,
    /// Colour.
    pub ink: Ink,
    /// Side.
    pub align: Align,
    /// Direction.
    pub direction: Direction,
    /// Two-letter country whose fonts are preferred.
    pub country: Option<&'a str>,
}

impl Style<'_> {
    /// Regular black text of this size that may shrink to `smallest`.
    pub const fn new(size: Um, smallest: Um) -> Self {
        Style {
            size,
            smallest,
            bold: false,
            ink: Ink::Black,
            align: Align::Start,
            direction: Direction::Auto,
            country: None,
        }
    }

    /// The same, bolder.
    #[must_use]
    pub const fn bold(mut self) -> Self {
        self.bold = true;
        self
    }

    /// The same, on this side.
    #[must_use]
    pub const fn align(mut self, align: Align) -> Self {
        self.align = align;
        self
    }
}

/// One text of a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry<'a> {
    /// Path of the field, for errors.
    pub field: &'a str,
    /// The text; `\n` parts paragraphs.
    pub text: &'a str,
    /// How it is set.
    pub style: Style<'a>,
}

/// Sets text with the fonts of one step.
pub struct Setter<'a> {
    fonts: Fonts<'a>,
}

/// A paragraph with the widths of its characters.
struct Paragraph {
    entry: usize,
    characters: Vec<Placed>,
    measured: Vec<wrap::Measured>,
    right_to_left: bool,
}

/// A broken line before it has a place.
struct Broken {
    entry: usize,
    characters: Vec<Placed>,
    size: Um,
    width: Um,
    right_to_left: bool,
}

#[derive(Clone, Copy)]
struct Placed {
    character: char,
    level: u8,
    measured: wrap::Measured,
}

/// Scales tried, in percent of the wished size.
const SCALES: [i32; 13] = [100, 96, 92, 88, 84, 80, 75, 70, 65, 60, 55, 50, 1];

impl<'a> Setter<'a> {
    /// A setter over the fonts at hand; look-ups stay in the cache.
    pub fn new(source: &'a dyn FontSource, cache: &'a mut FontCache) -> Self {
        Setter { fonts: Fonts::new(source, cache) }
    }

    /// Fonts that were asked for and are not loaded. When there are any, nothing that was set may be used.
    pub fn needs(&self) -> Vec<String> {
        self.fonts.needs()
    }

    /// Sets the entries below one another in `area`, all shrunk alike until they fit, none below its smallest size.
    /// Words are broken only when nothing else helps. Nothing is ever cut.
    pub fn block(&mut self, entries: &[Entry<'_>], area: Rect, vertical: Vertical) -> Result<Vec<Line>, RenderError> {
        let mut paragraphs = Vec::new();
        for (index, entry) in entries.iter().enumerate() {
            for paragraph in clean(entry.text).split('\n').filter(|text| !text.trim().is_empty()) {
                let characters = self.measure(entry, paragraph)?;
                paragraphs.push(Paragraph {
                    entry: index,
                    measured: characters.iter().map(|placed| placed.measured).collect(),
                    right_to_left: entry.style.direction != Direction::LeftToRight
                        && bidi::starts_right_to_left(paragraph),
                    characters,
                });
            }
        }
        let mut overfull = 0;
        for anywhere in [false, true] {
            for scale in SCALES {
                match break_all(entries, &paragraphs, area, scale, anywhere) {
                    Ok(lines) => return self.place(entries, &lines, area, vertical),
                    Err(entry) => overfull = entry,
                }
            }
        }
        let (field, text, smallest) = entries
            .get(overfull)
            .map_or(("", "", 0), |entry| (entry.field, entry.text, entry.style.smallest.min(entry.style.size)));
        Err(RenderError::DoesNotFit { field: field.to_owned(), text: text.to_owned(), smallest })
    }

    /// Sets one text; see [`Setter::block`].
    pub fn text(&mut self, field: &str, text: &str, style: Style<'_>, area: Rect) -> Result<Vec<Line>, RenderError> {
        self.block(&[Entry { field, text, style }], area, Vertical::Top)
    }

    /// Width of a text in one line at this size.
    pub fn width(&mut self, field: &str, text: &str, style: Style<'_>) -> Result<Um, RenderError> {
        let entry = Entry { field, text, style };
        let characters = self.measure(&entry, &clean(text))?;
        Ok(to_um(characters.iter().map(|placed| placed.measured.width).sum(), style.size))
    }

    /// Height of the lines of a block that was set, from the first one's top to the last one's foot.
    pub fn height(lines: &[Line]) -> Um {
        lines.iter().map(|line| line.area().h).sum()
    }

    fn measure(&mut self, entry: &Entry<'_>, paragraph: &str) -> Result<Vec<Placed>, RenderError> {
        let levels = bidi::levels(paragraph, entry.style.direction);
        let mut placed = Vec::with_capacity(levels.len());
        for (character, level) in paragraph.chars().zip(levels) {
            let width = self.advance(entry, character)?;
            placed.push(Placed { character, level, measured: wrap::Measured { character, width } });
        }
        Ok(placed)
    }

    /// Advance in millionths of the type size.
    fn advance(&mut self, entry: &Entry<'_>, character: char) -> Result<i64, RenderError> {
        let (font, (_, advance)) = self.glyph(entry, character)?;
        Ok(i64::from(advance) * 1_000_000 / i64::from(self.fonts.units(font).max(1)))
    }

    fn glyph(&mut self, entry: &Entry<'_>, c: char) -> Result<(shipside_fonts::FontId, (u16, u16)), RenderError> {
        let font = font_for(c, entry.style.country);
        let glyph = font.map(|font| self.fonts.glyph(font, c)).transpose()?.flatten();
        match (font, glyph) {
            (Some(font), Some(glyph)) => Ok((font, glyph)),
            _ => Err(RenderError::MissingGlyph {
                field: entry.field.to_owned(),
                character: c,
                text: entry.text.to_owned(),
                needs_shaping: needs_shaping(c),
            }),
        }
    }

    fn place(
        &mut self,
        entries: &[Entry<'_>],
        broken: &[Broken],
        area: Rect,
        vertical: Vertical,
    ) -> Result<Vec<Line>, RenderError> {
        let total: Um = broken.iter().map(|line| height(line.size)).sum();
        let mut y = match vertical {
            Vertical::Top => area.y,
            Vertical::Middle => area.y + (area.h - total) / 2,
        };
        let right_to_left = broken.iter().any(|line| line.right_to_left);
        let mut lines = Vec::with_capacity(broken.len());
        for line in broken {
            let Some(entry) = entries.get(line.entry) else { continue };
            let slack = area.w - line.width;
            let x = area.x
                + match entry.style.align {
                    Align::Start if right_to_left => slack,
                    Align::Start => 0,
                    Align::Center => slack / 2,
                    Align::End => slack,
                };
            lines.push(Line {
                x,
                baseline: y + ascent(line.size),
                width: line.width,
                size: line.size,
                bold: entry.style.bold,
                ink: entry.style.ink,
                runs: self.runs(entry, line, x)?,
                text: line.characters.iter().map(|placed| placed.character).collect(),
            });
            y += height(line.size);
        }
        Ok(lines)
    }

    fn runs(&mut self, entry: &Entry<'_>, line: &Broken, x: Um) -> Result<Vec<Run>, RenderError> {
        let levels: Vec<u8> = line.characters.iter().map(|placed| placed.level).collect();
        let mut runs: Vec<Run> = Vec::new();
        let mut so_far = 0;
        for at in bidi::visual(&levels) {
            let Some(placed) = line.characters.get(at) else { continue };
            let printed = if placed.level % 2 == 1 { bidi::mirrored(placed.character) } else { placed.character };
            let (font, (id, advance)) = self.glyph(entry, printed)?;
            let glyph = Glyph { id, advance, character: printed };
            match runs.last_mut() {
                Some(run) if run.font == font => run.glyphs.push(glyph),
                _ => runs.push(Run {
                    font,
                    units: self.fonts.units(font),
                    x: x + to_um(so_far, line.size),
                    glyphs: vec![glyph],
                }),
            }
            so_far += placed.measured.width;
        }
        Ok(runs)
    }
}

/// Breaks every paragraph at this scale; `Err` is the entry that does not fit.
fn break_all(
    entries: &[Entry<'_>],
    paragraphs: &[Paragraph],
    area: Rect,
    scale: i32,
    anywhere: bool,
) -> Result<Vec<Broken>, usize> {
    let mut lines = Vec::new();
    let mut used = 0;
    for Paragraph { entry, characters, measured, right_to_left } in paragraphs {
        let Some(style) = entries.get(*entry).map(|entry| entry.style) else { continue };
        let size = (style.size * scale / 100).max(style.smallest.min(style.size)).max(1);
        // One millionth is left over so that a line that was measured to fit is not broken by rounding.
        let limit = (i64::from(area.w) * 1_000_000 + 1) / i64::from(size);
        for (from, to) in wrap::wrap(measured, limit, anywhere).ok_or(*entry)? {
            used += height(size);
            if used > area.h {
                return Err(*entry);
            }
            let characters = characters.get(from..to).unwrap_or_default().to_vec();
            let width = to_um(characters.iter().map(|placed| placed.measured.width).sum(), size);
            lines.push(Broken { entry: *entry, characters, size, width, right_to_left: *right_to_left });
        }
    }
    Ok(lines)
}

fn to_um(millionths: i64, size: Um) -> Um {
    Um::try_from(millionths * i64::from(size) / 1_000_000).unwrap_or(Um::MAX / 4)
}
