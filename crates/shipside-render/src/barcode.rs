use crate::{Code128, Rect, RenderError, Um};

/// A printer dot at 203 dpi (8 dots a millimetre). At 600 dpi it is almost exactly three dots.
pub const DOT: Um = 125;

/// Free modules on either side of a Code 128 symbol.
const QUIET: Um = 10;

/// Dots a module: 0.375 mm, above the 0.33 mm that UPU S10 recommends; else 0.25 mm, its least.
const DOTS_PER_MODULE: [Um; 2] = [3, 2];

/// A Code 128 symbol in its place: every edge of a bar lies on a whole dot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Barcode {
    /// What it says.
    pub text: String,
    /// From the first bar to the last; the quiet zones lie outside.
    pub bars: Rect,
    /// Width of a module.
    pub module: Um,
    /// Widths in modules of bar, space, bar, …
    pub widths: Vec<u8>,
}

impl Barcode {
    /// Encodes `text` and centres it in `area`, quiet zones within; the widest module that fits is taken.
    ///
    /// It is refused when it would need modules narrower than two dots: a symbol that no scanner reads is worse than none.
    pub fn place(field: &str, text: &str, area: Rect) -> Result<Self, RenderError> {
        let code = Code128::encode(field, text)?;
        let modules = Um::try_from(code.modules().min(100_000)).unwrap_or(100_000);
        let width = |dots: Um| (modules + 2 * QUIET) * dots * DOT;
        let Some(dots) = DOTS_PER_MODULE.into_iter().find(|dots| width(*dots) <= area.w - DOT) else {
            return Err(RenderError::BarcodeTooWide {
                field: field.to_owned(),
                text: text.to_owned(),
                needed: width(2),
                available: area.w,
            });
        };
        let module = dots * DOT;
        let bars_width = modules * module;
        let x = snap(area.x + (area.w - bars_width) / 2);
        Ok(Barcode {
            text: text.to_owned(),
            bars: Rect::new(x, snap(area.y), bars_width, area.h / DOT * DOT),
            module,
            widths: code.widths(),
        })
    }

    /// The symbol with its quiet zones: nothing else may be printed here.
    pub fn reserved(&self) -> Rect {
        let quiet = QUIET * self.module;
        Rect::new(self.bars.x - quiet, self.bars.y, self.bars.w + 2 * quiet, self.bars.h)
    }

    /// The bars, left to right.
    pub fn rects(&self) -> Vec<Rect> {
        let mut x = self.bars.x;
        let mut rects = Vec::with_capacity(self.widths.len() / 2 + 1);
        for (index, width) in self.widths.iter().enumerate() {
            let w = Um::from(*width) * self.module;
            if index % 2 == 0 {
                rects.push(Rect::new(x, self.bars.y, w, self.bars.h));
            }
            x += w;
        }
        rects
    }
}

/// The next whole dot at or after a place.
fn snap(at: Um) -> Um {
    (at + DOT - 1).div_euclid(DOT) * DOT
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(text: &str, width: Um) -> Result<Barcode, RenderError> {
        Barcode::place("trackingNumber", text, Rect::new(3_333, 777, width, 15_000))
    }

    #[test]
    fn an_s10_number_takes_58_5_mm_and_66_with_its_quiet_zones() {
        let code = place("RR473124829GB", 94_000).unwrap();
        assert_eq!((code.bars.w, code.module, code.reserved().w), (58_500, 375, 66_000));
    }

    #[test]
    fn every_edge_lies_on_a_dot_and_the_quiet_zones_stay_inside() {
        for (text, width) in [("RR473124829GB", 94_000), ("LP00123456789012", 47_000), ("A", 70_001), ("12345", 24_999)]
        {
            let code = place(text, width).unwrap();
            for bar in code.rects() {
                assert!([bar.x, bar.right(), bar.y, bar.bottom()].iter().all(|edge| edge % DOT == 0), "{text} {bar:?}");
            }
            assert!(Rect::new(3_333, 0, width, 90_000).contains(code.reserved()), "{text}");
        }
    }

    #[test]
    fn narrower_places_get_narrower_modules_and_then_a_refusal() {
        assert_eq!(place("RR473124829GB", 66_125).unwrap().module, 375);
        assert_eq!(place("RR473124829GB", 66_000).unwrap().module, 250);
        assert_eq!(place("RR473124829GB", 44_125).unwrap().module, 250);
        let error = place("RR473124829GB", 44_000).unwrap_err();
        assert!(matches!(error, RenderError::BarcodeTooWide { needed: 44_000, available: 44_000, .. }));
        assert!(matches!(place(&"7".repeat(3_000_000), 94_000), Err(RenderError::BarcodeTooWide { .. })));
    }
}
