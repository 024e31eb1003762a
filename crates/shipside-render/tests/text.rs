//! Text and PDF over the real fonts.
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use shipside_fonts::FontId;
use shipside_render::{
    Barcode, Direction, Entry, FontCache, FontSource, Line, Op, Page, Rect, RenderError, Setter, Style, Vertical,
    export, points,
};

struct Fonts;

impl FontSource for Fonts {
    fn font(&self, file_name: &str) -> Option<&[u8]> {
        macro_rules! files {
            ($($name:literal),+) => {
                match file_name { $($name => Some(include_bytes!(concat!("../../../static/fonts/", $name))),)+ _ => None }
            };
        }
        files!(
            "NotoSans-LGCV.ttf",
            "NotoSansHebrew-Regular.ttf",
            "DroidSansFallback-GB2312-kana.ttf",
            "NotoSansTC-Big5L1.otf",
            "NotoSansJP-JIS1.otf",
            "NotoSansKR-KSX1001.otf"
        )
    }
}

fn set(text: &str, style: Style<'_>, area: Rect) -> Result<Vec<Line>, RenderError> {
    let mut cache = FontCache::default();
    Setter::new(&Fonts, &mut cache).text("field", text, style, area)
}

fn texts(lines: &[Line]) -> Vec<&str> {
    lines.iter().map(|line| line.text.as_str()).collect()
}

#[test]
fn the_coverage_tables_say_what_the_fonts_really_have() {
    for font in FontId::ALL {
        let face = ttf_parser::Face::parse(Fonts.font(font.file_name()).unwrap(), 0).unwrap();
        for c in (0x21..=0xFFFF_u32).filter_map(char::from_u32).filter(|c| font.covers(*c) && !c.is_whitespace()) {
            let glyph =
                face.glyph_index(c).unwrap_or_else(|| panic!("{font:?} has no glyph for U+{:04X}", u32::from(c)));
            assert!(glyph.0 != 0 && face.glyph_bounding_box(glyph).is_some(), "{font:?} U+{:04X}", u32::from(c));
        }
    }
}

#[test]
fn text_keeps_its_size_while_it_fits_and_shrinks_before_it_breaks_a_word() {
    let style = Style::new(points(100), points(60));
    let line = |w| set("Donaudampfschifffahrt", style, Rect::new(0, 0, w, 9_000));
    assert_eq!(line(60_000).unwrap()[0].size, points(100));
    let shrunk = line(32_000).unwrap();
    assert!(shrunk.len() == 1 && shrunk[0].size < points(100) && shrunk[0].width <= 32_000);
    let broken = line(16_000).unwrap();
    assert!(broken.len() > 1 && texts(&broken).concat() == "Donaudampfschifffahrt", "{:?}", texts(&broken));
}

#[test]
fn text_that_cannot_fit_is_an_error_that_names_field_and_text_and_nothing_is_cut() {
    let error = set("too much for it", Style::new(points(100), points(80)), Rect::new(0, 0, 5_000, 4_000)).unwrap_err();
    let expected =
        RenderError::DoesNotFit { field: "field".into(), text: "too much for it".into(), smallest: points(80) };
    assert_eq!(error, expected);
    assert!(matches!(
        set("a", Style::new(points(100), points(80)), Rect::new(0, 0, 500, 40_000)),
        Err(RenderError::DoesNotFit { .. })
    ));
}

#[test]
fn the_country_chooses_the_han_font_and_runs_part_where_the_font_changes() {
    let fonts = |country| {
        let style = Style { country, ..Style::new(points(100), points(100)) };
        let lines = set("AB 東京 12", style, Rect::new(0, 0, 90_000, 9_000)).unwrap();
        lines[0].runs.iter().map(|run| run.font).collect::<Vec<_>>()
    };
    assert_eq!(fonts(Some("JP")), [FontId::Latin, FontId::Japanese, FontId::Latin]);
    assert_eq!(fonts(Some("TW")), [FontId::Latin, FontId::TraditionalChinese, FontId::Latin]);
}

#[test]
fn runs_join_without_gap_and_add_up_to_the_width_of_the_line() {
    let area = Rect::new(1_000, 0, 90_000, 9_000);
    let lines = set("Київ 12 深圳 שלום", Style::new(points(110), points(110)), area).unwrap();
    let line = &lines[0];
    for (run, next) in line.runs.iter().zip(line.runs.iter().skip(1)) {
        let advance: i64 = run.glyphs.iter().map(|glyph| i64::from(glyph.advance)).sum();
        let end = i64::from(run.x) + advance * i64::from(line.size) / i64::from(run.units);
        assert!((end - i64::from(next.x)).abs() <= 2, "{end} {}", next.x);
    }
}

#[test]
fn a_block_with_hebrew_stands_right_and_codes_stay_left_to_right() {
    let style = Style::new(points(100), points(60));
    let code = Style { direction: Direction::LeftToRight, ..style };
    let entries =
        [Entry { field: "a", text: "שלום 12", style }, Entry { field: "b", text: "+972 54-123", style: code }];
    let mut cache = FontCache::default();
    let lines =
        Setter::new(&Fonts, &mut cache).block(&entries, Rect::new(0, 0, 50_000, 20_000), Vertical::Top).unwrap();
    assert!(lines.iter().all(|line| line.x + line.width == 50_000));
    let printed = |line: &Line| line.runs.iter().flat_map(|run| &run.glyphs).map(|g| g.character).collect::<String>();
    assert_eq!((printed(&lines[0]).as_str(), printed(&lines[1]).as_str()), ("12 םולש", "+972 54-123"));
}

#[test]
fn controls_leave_no_mark_and_a_damaged_font_is_named() {
    let lines = set("A\u{202E}B\u{200D}\u{FEFF}C", Style::new(points(100), points(60)), Rect::new(0, 0, 50_000, 9_000));
    assert_eq!(texts(&lines.unwrap()), ["ABC"]);
    struct Damaged;
    impl FontSource for Damaged {
        fn font(&self, _: &str) -> Option<&[u8]> {
            Some(b"not a font")
        }
    }
    let mut cache = FontCache::default();
    let style = Style::new(points(100), points(60));
    let error = Setter::new(&Damaged, &mut cache).text("f", "A", style, Rect::new(0, 0, 50_000, 9_000)).unwrap_err();
    assert!(matches!(error, RenderError::BadFont { file, .. } if file == "NotoSans-LGCV.ttf"));
}

#[test]
fn bars_in_the_pdf_are_whole_dots() {
    let code = Barcode::place("x", "RR473124829GB", Rect::new(2_000, 10_000, 96_000, 12_500)).unwrap();
    let bars = code.rects();
    let page = Page { width: 100_000, height: 150_000, title: "t".into(), ops: vec![Op::Barcode(code)] };
    let pdf = export::pdf::export(&[page], &Fonts).unwrap().bytes;
    let text = inflate(&pdf);
    let mut found = 0;
    for line in text.lines().filter(|line| line.ends_with(" re")) {
        let numbers: Vec<i32> = line.split(' ').take(4).map(|number| number.parse().unwrap()).collect();
        assert!(numbers.iter().all(|number| number % 125 == 0), "{line}");
        assert_eq!((numbers[0], numbers[2]), (bars[found].x, bars[found].w));
        found += 1;
    }
    assert_eq!(found, bars.len());
}

/// The first Flate stream of a PDF.
fn inflate(pdf: &[u8]) -> String {
    let start = pdf.windows(7).position(|part| part == b"stream\n").unwrap() + 7;
    String::from_utf8(miniz_oxide::inflate::decompress_to_vec_zlib(&pdf[start..]).unwrap()).unwrap()
}
