//! SVG: text as outlines, so that it looks the same where no font is installed.

use crate::fonts::{load, parse};
use crate::{FontSource, Ink, Line, Op, Page, Point, Rect, RenderError, Rendered, Um};
use shipside_fonts::FontId;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use ttf_parser::{Face, GlyphId, OutlineBuilder};

/// Writes one page. Each glyph's outline stands once in `<defs>`; the plain text is in `<title>` and `<desc>`.
pub fn export(pages: &[Page], source: &dyn FontSource) -> Result<Rendered, RenderError> {
    let [page] = pages else { return Err(RenderError::OnePageOnly { format: "SVG", pages: pages.len() }) };
    let used = used_glyphs(page);
    let fonts = load(source, used.keys().copied())?;
    let mut out = String::with_capacity(128 * 1024);
    let (w, h) = (page.width, page.height);
    let _ = writeln!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}mm\" height=\"{}mm\" viewBox=\"0 0 {w} {h}\" role=\"img\">",
        millimetres(w),
        millimetres(h)
    );
    let _ = writeln!(out, "<title>{}</title>", escape(&page.title));
    let _ = writeln!(out, "<desc>{}</desc>", escape(&page.text()));
    out.push_str("<defs>\n");
    for (font, glyphs) in &used {
        let Some(bytes) = fonts.get(font) else { continue };
        write_outlines(&mut out, *font, &parse(*font, bytes)?, glyphs);
    }
    let _ = writeln!(out, "</defs>\n<rect width=\"{w}\" height=\"{h}\" fill=\"#fff\"/>");
    for op in &page.ops {
        write_op(&mut out, op);
    }
    out.push_str("</svg>\n");
    Ok(Rendered { bytes: out.into_bytes(), mime: "image/svg+xml", pages: 1 })
}

fn used_glyphs(page: &Page) -> BTreeMap<FontId, BTreeSet<u16>> {
    let mut used: BTreeMap<FontId, BTreeSet<u16>> = BTreeMap::new();
    for op in &page.ops {
        if let Op::Text(line) = op {
            for run in &line.runs {
                used.entry(run.font).or_default().extend(run.glyphs.iter().map(|glyph| glyph.id));
            }
        }
    }
    used
}

fn write_outlines(out: &mut String, font: FontId, face: &Face<'_>, glyphs: &BTreeSet<u16>) {
    for id in glyphs {
        let mut path = Outline::default();
        if face.outline_glyph(GlyphId(*id), &mut path).is_some() {
            let _ = writeln!(out, "<path id=\"{}{id}\" d=\"{}\"/>", prefix(font), path.0.trim_end());
        }
    }
}

fn write_op(out: &mut String, op: &Op) {
    match op {
        Op::Text(line) => write_line(out, line),
        Op::Barcode(code) => {
            let mut path = String::new();
            for Rect { x, y, w, h } in code.rects() {
                let _ = write!(path, "M{x} {y}h{w}v{h}h-{w}z");
            }
            let _ = writeln!(out, "<path shape-rendering=\"crispEdges\" d=\"{path}\"/>");
        }
        Op::Fill(Rect { x, y, w, h }, ink) => {
            let _ = writeln!(out, "<rect x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\"{}/>", fill(*ink));
        }
        Op::Frame(rect, width) => {
            let Rect { x, y, w, h } = rect.inset(width / 2, width / 2);
            let _ = writeln!(
                out,
                "<rect x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\" fill=\"none\" stroke=\"#000\" stroke-width=\"{width}\"/>"
            );
        }
        Op::Polygon(points, ink) => {
            let _ = writeln!(out, "<polygon fill-rule=\"evenodd\" points=\"{}\"{}/>", list(points), fill(*ink));
        }
        Op::Stroke(points, width) => {
            let _ = writeln!(
                out,
                "<polyline points=\"{}\" fill=\"none\" stroke=\"#000\" stroke-width=\"{width}\" stroke-linecap=\"round\" \
                 stroke-linejoin=\"round\"/>",
                list(points)
            );
        }
    }
}

/// Glyphs are placed in font units inside a group scaled to the type size.
fn write_line(out: &mut String, line: &Line) {
    for run in &line.runs {
        let scale = ratio(line.size, Um::from(run.units));
        let stroke = if line.bold {
            let colour = if line.ink == Ink::White { "#fff" } else { "#000" };
            format!(" stroke=\"{colour}\" stroke-width=\"{}\"", Um::from(run.units) / crate::export::pdf::BOLD)
        } else {
            String::new()
        };
        let _ = write!(
            out,
            "<g transform=\"translate({} {}) scale({scale} -{scale})\"{}{stroke}>",
            run.x,
            line.baseline,
            fill(line.ink)
        );
        let mut x = 0;
        for glyph in &run.glyphs {
            if glyph.character != ' ' {
                let _ = write!(out, "<use href=\"#{}{}\" x=\"{x}\"/>", prefix(run.font), glyph.id);
            }
            x += Um::from(glyph.advance);
        }
        out.push_str("</g>\n");
    }
}

fn fill(ink: Ink) -> &'static str {
    match ink {
        Ink::Black => "",
        Ink::White => " fill=\"#fff\"",
    }
}

fn prefix(font: FontId) -> char {
    match font {
        FontId::Latin => 'l',
        FontId::Hebrew => 'h',
        FontId::SimplifiedChinese => 's',
        FontId::TraditionalChinese => 't',
        FontId::Japanese => 'j',
        FontId::Korean => 'k',
    }
}

fn list(points: &[Point]) -> String {
    let pairs: Vec<String> = points.iter().map(|point| format!("{},{}", point.x, point.y)).collect();
    pairs.join(" ")
}

/// `100000` → `100`, `101600` → `101.6`.
fn millimetres(um: Um) -> String {
    ratio(um, 1000)
}

/// A quotient with up to six decimals, worked out in whole numbers.
fn ratio(value: Um, by: Um) -> String {
    let millionths = i64::from(value) * 1_000_000 / i64::from(by.max(1));
    let text = format!("{}.{:06}", millionths / 1_000_000, millionths % 1_000_000);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// XML text: markup escaped, characters XML forbids left out.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' | '\t' => out.push(c),
            '\u{FFFE}' | '\u{FFFF}' => {}
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// Collects path data; coordinates are font units with at most one decimal.
#[derive(Default)]
struct Outline(String);

impl Outline {
    fn push(&mut self, command: char, numbers: &[f32]) {
        self.0.push(command);
        for (index, number) in numbers.iter().enumerate() {
            if index > 0 {
                self.0.push(' ');
            }
            let rounded = (number * 10.0).round() / 10.0;
            let _ = write!(self.0, "{rounded}");
        }
    }
}

impl OutlineBuilder for Outline {
    fn move_to(&mut self, x: f32, y: f32) {
        self.push('M', &[x, y]);
    }
    fn line_to(&mut self, x: f32, y: f32) {
        self.push('L', &[x, y]);
    }
    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.push('Q', &[x1, y1, x, y]);
    }
    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.push('C', &[x1, y1, x2, y2, x, y]);
    }
    fn close(&mut self) {
        self.0.push('Z');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct NoFonts;

    impl FontSource for NoFonts {
        fn font(&self, _: &str) -> Option<&[u8]> {
            None
        }
    }

    fn page(title: &str, ops: Vec<Op>) -> Page {
        Page { width: 100_000, height: 101_600, title: title.to_owned(), ops }
    }

    #[test]
    fn the_title_cannot_break_out_of_its_element() {
        let svg = export(&[page("</title><script>\u{1}&\"'", Vec::new())], &NoFonts).unwrap();
        let text = String::from_utf8(svg.bytes).unwrap();
        assert!(text.contains("&lt;/title&gt;&lt;script&gt;&amp;&quot;&#39;"));
        assert!(!text.contains("<script") && !text.contains('\u{1}'));
    }

    #[test]
    fn the_size_is_in_millimetres_and_the_view_in_micrometres() {
        let svg = export(&[page("x", Vec::new())], &NoFonts).unwrap();
        let text = String::from_utf8(svg.bytes).unwrap();
        assert!(text.contains("width=\"100mm\" height=\"101.6mm\" viewBox=\"0 0 100000 101600\""), "{text}");
    }

    #[test]
    fn two_pages_are_refused() {
        let pages = [page("a", Vec::new()), page("b", Vec::new())];
        assert_eq!(export(&pages, &NoFonts), Err(RenderError::OnePageOnly { format: "SVG", pages: 2 }));
    }
}
