//! PDF: vector bars, embedded font subsets, text that can be searched. The same pages give the same bytes.

use crate::fonts::{bad, load, parse};
use crate::{FontSource, Ink, Line, Op, Page, Point, Rect, RenderError, Rendered, Um};
use pdf_writer::types::{
    CidFontType, FontFlags, LineCapStyle, LineJoinStyle, SystemInfo, TextRenderingMode, UnicodeCmap,
};
use pdf_writer::{Content, Filter, Finish, Name, Pdf, Rect as PdfRect, Ref, Str};
use shipside_fonts::FontId;
use std::collections::BTreeMap;
use subsetter::GlyphRemapper;

/// The stroke that makes text bolder is the em divided by this.
pub(crate) const BOLD: Um = 28;

const SYSTEM: SystemInfo<'static> = SystemInfo { registry: Str(b"Adobe"), ordering: Str(b"Identity"), supplement: 0 };

/// The glyphs of one font that the document uses.
struct Subset {
    font: FontId,
    remapper: GlyphRemapper,
    /// Character and advance of each glyph, by its number in the full font.
    glyphs: BTreeMap<u16, (char, u16)>,
}

/// Writes the pages into one document; each font is embedded once, cut to the glyphs all pages use together.
pub fn export(pages: &[Page], source: &dyn FontSource) -> Result<Rendered, RenderError> {
    let subsets = subsets(pages);
    let fonts = load(source, subsets.iter().map(|subset| subset.font))?;
    let mut pdf = Pdf::new();
    let mut next = 1;
    let mut reference = || {
        let fresh = Ref::new(next);
        next += 1;
        fresh
    };
    let (catalog, tree) = (reference(), reference());
    pdf.catalog(catalog).pages(tree);
    let mut named = Vec::new();
    for subset in &subsets {
        let refs = FontRefs {
            font: reference(),
            cid: reference(),
            descriptor: reference(),
            file: reference(),
            cmap: reference(),
        };
        let Some(bytes) = fonts.get(&subset.font) else { continue };
        write_font(&mut pdf, subset, bytes, &refs)?;
        named.push((resource_name(subset.font), refs.font));
    }
    let mut kids = Vec::with_capacity(pages.len());
    for page in pages {
        let (id, content_id) = (reference(), reference());
        kids.push(id);
        let content = deflate(&content(page, &subsets));
        pdf.stream(content_id, &content).filter(Filter::FlateDecode);
        let mut object = pdf.page(id);
        object.parent(tree).contents(content_id);
        object.media_box(PdfRect::new(0.0, 0.0, to_points(page.width), to_points(page.height)));
        let mut resources = object.resources();
        let mut dictionary = resources.fonts();
        for (name, font) in &named {
            dictionary.pair(Name(name.as_bytes()), *font);
        }
    }
    let count = i32::try_from(kids.len()).unwrap_or(i32::MAX);
    pdf.pages(tree).kids(kids).count(count);
    Ok(Rendered { bytes: pdf.finish(), mime: "application/pdf", pages: pages.len() })
}

fn subsets(pages: &[Page]) -> Vec<Subset> {
    let mut used: BTreeMap<FontId, BTreeMap<u16, (char, u16)>> = BTreeMap::new();
    for op in pages.iter().flat_map(|page| &page.ops) {
        let Op::Text(line) = op else { continue };
        for run in &line.runs {
            let glyphs = used.entry(run.font).or_default();
            for glyph in &run.glyphs {
                glyphs.entry(glyph.id).or_insert((glyph.character, glyph.advance));
            }
        }
    }
    used.into_iter()
        .map(|(font, glyphs)| {
            let ids: Vec<u16> = glyphs.keys().copied().collect();
            Subset { font, remapper: GlyphRemapper::new_from_glyphs_sorted(&ids), glyphs }
        })
        .collect()
}

struct FontRefs {
    font: Ref,
    cid: Ref,
    descriptor: Ref,
    file: Ref,
    cmap: Ref,
}

fn write_font(pdf: &mut Pdf, subset: &Subset, bytes: &[u8], refs: &FontRefs) -> Result<(), RenderError> {
    let face = parse(subset.font, bytes)?;
    let cut = subsetter::subset(bytes, 0, &subset.remapper).map_err(|error| bad(subset.font, &error))?;
    let compact = face.tables().cff.is_some();
    let file = if compact { cff_table(subset.font, &cut)? } else { cut };
    let base = format!("{}+{}", tag(subset), post_script_name(subset.font));
    let base = Name(base.as_bytes());
    let per_mille = |units: i32| thousandths(units, face.units_per_em());

    pdf.type0_font(refs.font)
        .base_font(base)
        .encoding_predefined(Name(b"Identity-H"))
        .descendant_font(refs.cid)
        .to_unicode(refs.cmap);

    let mut cid = pdf.cid_font(refs.cid);
    cid.subtype(if compact { CidFontType::Type0 } else { CidFontType::Type2 })
        .base_font(base)
        .system_info(SYSTEM)
        .font_descriptor(refs.descriptor)
        .default_width(0.0);
    if !compact {
        cid.cid_to_gid_map_predefined(Name(b"Identity"));
    }
    let advances: BTreeMap<u16, u16> =
        subset.glyphs.iter().filter_map(|(id, (_, advance))| Some((subset.remapper.get(*id)?, *advance))).collect();
    let mut widths = cid.widths();
    for (id, advance) in &advances {
        widths.consecutive(*id, [per_mille(i32::from(*advance))]);
    }
    widths.finish();
    cid.finish();

    let bbox = face.global_bounding_box();
    let mut descriptor = pdf.font_descriptor(refs.descriptor);
    descriptor
        .name(base)
        .flags(FontFlags::SYMBOLIC)
        .bbox(PdfRect::new(
            per_mille(i32::from(bbox.x_min)),
            per_mille(i32::from(bbox.y_min)),
            per_mille(i32::from(bbox.x_max)),
            per_mille(i32::from(bbox.y_max)),
        ))
        .italic_angle(0.0)
        .ascent(per_mille(i32::from(face.ascender())))
        .descent(per_mille(i32::from(face.descender())))
        .cap_height(per_mille(face.capital_height().map_or(0, i32::from)))
        .stem_v(80.0);
    if compact {
        descriptor.font_file3(refs.file);
    } else {
        descriptor.font_file2(refs.file);
    }
    descriptor.finish();

    let packed = deflate(&file);
    let mut stream = pdf.stream(refs.file, &packed);
    stream.filter(Filter::FlateDecode);
    if compact {
        stream.pair(Name(b"Subtype"), Name(b"CIDFontType0C"));
    } else {
        stream.pair(Name(b"Length1"), i32::try_from(file.len()).unwrap_or(i32::MAX));
    }
    stream.finish();

    let mut cmap = UnicodeCmap::new(Name(b"shipside"), SYSTEM);
    for (id, (character, _)) in &subset.glyphs {
        if let Some(cid) = subset.remapper.get(*id) {
            cmap.pair(cid, *character);
        }
    }
    let cmap = deflate(&cmap.finish());
    pdf.stream(refs.cmap, &cmap).filter(Filter::FlateDecode);
    Ok(())
}

/// The CFF table out of the cut OpenType file.
fn cff_table(font: FontId, cut: &[u8]) -> Result<Vec<u8>, RenderError> {
    let raw = ttf_parser::RawFace::parse(cut, 0).map_err(|error| bad(font, &error))?;
    let table = raw.table(ttf_parser::Tag::from_bytes(b"CFF "));
    table.map(<[u8]>::to_vec).ok_or_else(|| bad(font, &"the cut font has no CFF table"))
}

/// Operators in micrometres: one scaling at the start, so that every edge of a bar is a whole number in the stream.
fn content(page: &Page, subsets: &[Subset]) -> Vec<u8> {
    let mut content = Content::new();
    let scale = to_points(1);
    content.transform([scale, 0.0, 0.0, scale, 0.0, 0.0]);
    for op in &page.ops {
        write_op(&mut content, page.height, op, subsets);
    }
    content.finish().into_vec()
}

fn write_op(content: &mut Content, page_height: Um, op: &Op, subsets: &[Subset]) {
    let rect = |content: &mut Content, rect: Rect| {
        content.rect(number(rect.x), number(page_height - rect.bottom()), number(rect.w), number(rect.h));
    };
    match op {
        Op::Text(line) => write_line(content, page_height, line, subsets),
        Op::Barcode(code) => {
            content.set_fill_gray(0.0);
            for bar in code.rects() {
                rect(content, bar);
            }
            content.fill_nonzero();
        }
        Op::Fill(area, ink) => {
            content.set_fill_gray(gray(*ink));
            rect(content, *area);
            content.fill_nonzero();
        }
        Op::Frame(area, width) => {
            content.set_stroke_gray(0.0).set_line_width(number(*width)).set_line_join(LineJoinStyle::MiterJoin);
            rect(content, area.inset(width / 2, width / 2));
            content.stroke();
        }
        Op::Polygon(points, ink) => {
            content.set_fill_gray(gray(*ink));
            path(content, page_height, points);
            content.fill_even_odd();
        }
        Op::Stroke(points, width) => {
            content.set_stroke_gray(0.0).set_line_width(number(*width));
            content.set_line_cap(LineCapStyle::RoundCap).set_line_join(LineJoinStyle::RoundJoin);
            path(content, page_height, points);
            content.stroke();
        }
    }
}

fn path(content: &mut Content, page_height: Um, points: &[Point]) {
    for (index, point) in points.iter().enumerate() {
        let (x, y) = (number(point.x), number(page_height - point.y));
        if index == 0 {
            content.move_to(x, y);
        } else {
            content.line_to(x, y);
        }
    }
}

/// Glyphs stand in printed order, each with its character: readers put right-to-left text back into reading order
/// themselves. (An `/ActualText` in reading order is turned round once more by poppler.)
fn write_line(content: &mut Content, page_height: Um, line: &Line, subsets: &[Subset]) {
    content.begin_text().set_fill_gray(gray(line.ink));
    if line.bold {
        content.set_stroke_gray(gray(line.ink)).set_line_width(number(line.size / BOLD));
        content.set_line_join(LineJoinStyle::RoundJoin).set_text_rendering_mode(TextRenderingMode::FillStroke);
    } else {
        content.set_text_rendering_mode(TextRenderingMode::Fill);
    }
    for run in &line.runs {
        let Some(subset) = subsets.iter().find(|subset| subset.font == run.font) else { continue };
        let ids = run.glyphs.iter().filter_map(|glyph| subset.remapper.get(glyph.id));
        let bytes: Vec<u8> = ids.flat_map(u16::to_be_bytes).collect();
        content.set_font(Name(resource_name(run.font).as_bytes()), number(line.size));
        content.set_text_matrix([1.0, 0.0, 0.0, 1.0, number(run.x), number(page_height - line.baseline)]);
        content.show(Str(&bytes));
    }
    content.end_text();
}

fn gray(ink: Ink) -> f32 {
    match ink {
        Ink::Black => 0.0,
        Ink::White => 1.0,
    }
}

/// Micrometres as the number type of the writer; exact, pages are far below 2^24 µm.
fn number(um: Um) -> f32 {
    #[expect(clippy::cast_precision_loss, reason = "whole numbers below 2^24 are exact")]
    let number = um as f32;
    number
}

fn to_points(um: Um) -> f32 {
    number(um) * 72.0 / 25_400.0
}

fn thousandths(units: i32, per_em: u16) -> f32 {
    number(units * 1000) / f32::from(per_em.max(1))
}

fn deflate(bytes: &[u8]) -> Vec<u8> {
    miniz_oxide::deflate::compress_to_vec_zlib(bytes, 6)
}

fn resource_name(font: FontId) -> &'static str {
    match font {
        FontId::Latin => "FL",
        FontId::Hebrew => "FH",
        FontId::SimplifiedChinese => "FS",
        FontId::TraditionalChinese => "FT",
        FontId::Japanese => "FJ",
        FontId::Korean => "FK",
    }
}

fn post_script_name(font: FontId) -> &'static str {
    font.file_name().split('.').next().unwrap_or("Font")
}

/// Six capitals that tell this subset from others (PDF 32000-1 §9.6.4), made from its glyphs.
fn tag(subset: &Subset) -> String {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for id in subset.glyphs.keys() {
        hash = (hash ^ u64::from(*id)).wrapping_mul(0x0100_0000_01b3);
    }
    (0..6).map(|place| char::from(b'A' + u8::try_from((hash >> (place * 9)) % 26).unwrap_or(0))).collect()
}
