use shipside_render::{
    Align, Barcode, Direction, Entry, Ink, Line, Op, Page, Rect, RenderError, Setter, Style, Um, Vertical,
};

/// A page being drawn: the operations so far and the setter that turns text into glyphs.
pub(crate) struct Sheet<'s, 'f> {
    page: Page,
    setter: &'s mut Setter<'f>,
}

/// Fine rules: three dots at 203 dpi.
pub(crate) const HAIRLINE: Um = 250;

impl<'s, 'f> Sheet<'s, 'f> {
    pub(crate) fn new(width: Um, height: Um, title: String, setter: &'s mut Setter<'f>) -> Self {
        Sheet { page: Page { width, height, title, ops: Vec::new() }, setter }
    }

    pub(crate) fn finish(self) -> Page {
        self.page
    }

    /// Takes everything off the page again.
    pub(crate) fn clear(&mut self) {
        self.page.ops.clear();
    }

    pub(crate) fn push(&mut self, op: Op) {
        self.page.ops.push(op);
    }

    pub(crate) fn across(&mut self, x: Um, y: Um, w: Um) {
        self.push(Op::Fill(Rect::new(x, y, w, HAIRLINE), Ink::Black));
    }

    pub(crate) fn down(&mut self, x: Um, y: Um, h: Um) {
        self.push(Op::Fill(Rect::new(x, y, HAIRLINE, h), Ink::Black));
    }

    /// Words of the form itself, which are known to fit.
    pub(crate) fn words(&mut self, text: &str, style: Style<'_>, area: Rect) -> Result<(), RenderError> {
        self.text("label", text, Style { country: Some("CN"), ..style }, area)
    }

    pub(crate) fn text(&mut self, field: &str, text: &str, style: Style<'_>, area: Rect) -> Result<(), RenderError> {
        self.block(&[Entry { field, text, style }], area, Vertical::Middle)
    }

    pub(crate) fn block(&mut self, entries: &[Entry<'_>], area: Rect, at: Vertical) -> Result<(), RenderError> {
        let lines = self.setter.block(entries, area, at)?;
        self.page.ops.extend(lines.into_iter().map(Op::Text));
        Ok(())
    }

    /// Lines of a text set from the top of a column of endless height; they are not on the page yet.
    pub(crate) fn column(
        &mut self,
        field: &str,
        text: &str,
        style: Style<'_>,
        x: Um,
        w: Um,
    ) -> Result<Vec<Line>, RenderError> {
        self.setter.text(field, text, style, Rect::new(x, 0, w, self.page.height * 4))
    }

    /// Puts lines on the page, this much lower than they were set.
    pub(crate) fn put(&mut self, lines: Vec<Line>, lower: Um) {
        let moved = lines.into_iter().map(|line| Op::Text(Line { baseline: line.baseline + lower, ..line }));
        self.page.ops.extend(moved);
    }

    pub(crate) fn barcode(&mut self, field: &str, text: &str, area: Rect) -> Result<(), RenderError> {
        let code = Barcode::place(field, text, area)?;
        self.push(Op::Barcode(code));
        Ok(())
    }

    pub(crate) fn width(&mut self, text: &str, style: Style<'_>) -> Result<Um, RenderError> {
        self.setter.width("label", text, style)
    }
}

/// A code or number: left to right whatever stands around it.
pub(crate) fn code(style: Style<'_>) -> Style<'_> {
    Style { direction: Direction::LeftToRight, ..style }
}

/// White on a black ground.
pub(crate) fn white(style: Style<'_>) -> Style<'_> {
    Style { ink: Ink::White, align: Align::Center, ..style }
}
