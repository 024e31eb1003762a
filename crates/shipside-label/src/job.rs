use crate::failure::failure;
use crate::layouts::{names, page};
use shipside_api::failure::Failure;
use shipside_api::label::{Format, LabelRequest};
use shipside_render::{FontCache, FontSource, Page, RenderError, Rendered, Setter, export};

/// How far a job is. The last unit of work is writing the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Units done.
    pub done: u32,
    /// Units in all.
    pub total: u32,
    /// True when `finish` will give the document.
    pub finished: bool,
}

/// Labels a step.
const SLICE: usize = 4;

/// Labels for one shipment or many, in slices of a few milliseconds.
///
/// A step that lacks a font fails with [`Failure::needs`] and leaves the job as it was: provide the font, call again.
#[derive(Debug)]
pub struct LabelJob {
    request: LabelRequest,
    cache: FontCache,
    pages: Vec<Page>,
    rendered: Option<Rendered>,
}

impl LabelJob {
    /// Takes a request apart from any font; it fails when there is nothing to print or the layout is unknown.
    pub fn new(request: LabelRequest) -> Result<Self, Failure> {
        if request.shipments.is_empty() {
            return Err(Failure::new(
                "label/no-shipments",
                "There is no shipment to print a label for. Choose at least one order.",
                "没有可打印面单的订单，请至少选择一个订单。",
            ));
        }
        if !names().contains(&request.layout.as_str()) {
            let (layout, known) = (&request.layout, names().join(", "));
            return Err(Failure::new(
                "label/unknown-layout",
                format!("There is no label layout `{layout}`. Known layouts: {known}."),
                format!("没有名为“{layout}”的面单模板。可用模板：{known}。"),
            ));
        }
        if request.format == Format::Svg && request.shipments.len() > 1 {
            let count = request.shipments.len();
            return Err(Failure::new(
                "label/one-page-only",
                format!("SVG holds one label; {count} were asked for. Choose PDF for a batch."),
                format!("SVG 每次只能输出一张面单，本次选了 {count} 张。批量打印请选择 PDF。"),
            ));
        }
        Ok(LabelJob { request, cache: FontCache::default(), pages: Vec::new(), rendered: None })
    }

    /// Draws a few labels, or writes the file when all are drawn.
    pub fn step(&mut self, fonts: &dyn FontSource) -> Result<Progress, Failure> {
        let drawn = self.pages.len();
        if drawn < self.request.shipments.len() {
            let mut setter = Setter::new(fonts, &mut self.cache);
            for shipment in self.request.shipments.iter().skip(drawn).take(SLICE) {
                let page = page(&self.request, shipment, &mut setter);
                let needs = setter.needs();
                if !needs.is_empty() {
                    return Err(Failure::needs(needs));
                }
                let page = page.transpose().map_err(|error| failure(&error, &shipment.order_number))?;
                self.pages.extend(page);
            }
        } else if self.rendered.is_none() {
            let result = match self.request.format {
                Format::Pdf => export::pdf::export(&self.pages, fonts),
                Format::Svg => export::svg::export(&self.pages, fonts),
            };
            self.rendered = Some(result.map_err(|error| match error {
                RenderError::NeedsFonts(files) => Failure::needs(files),
                error => failure(&error, ""),
            })?);
        }
        Ok(self.progress())
    }

    /// The document; it fails when the job is not finished.
    pub fn finish(self) -> Result<Rendered, Failure> {
        self.rendered.ok_or_else(|| {
            Failure::new(
                "label/not-finished",
                "The labels are not finished yet: call step until it says so.",
                "面单尚未生成完毕，请继续执行直至完成。",
            )
        })
    }

    /// The pages drawn so far.
    pub fn pages(&self) -> &[Page] {
        &self.pages
    }

    fn progress(&self) -> Progress {
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let written = usize::from(self.rendered.is_some());
        Progress {
            done: count(self.pages.len() + written),
            total: count(self.request.shipments.len() + 1),
            finished: self.rendered.is_some(),
        }
    }
}

/// The whole job at once.
pub fn render(request: &LabelRequest, fonts: &dyn FontSource) -> Result<Rendered, Failure> {
    let mut job = LabelJob::new(request.clone())?;
    while !job.step(fonts)?.finished {}
    job.finish()
}
