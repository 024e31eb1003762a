use shipside_api::quote::{ImportedCard, RateCard};
use shipside_model::{Finding, Severity, Source, Text};

/// Findings kept of one severity; the rest are counted. A file of the wrong kind is wrong in every row.
const MAX_FINDINGS: usize = 100;

/// Where a finding stands; a line counts from 1 with the header, 0 is the whole file.
#[derive(Clone, Debug)]
pub(super) struct At {
    file: String,
    line: u64,
}

impl At {
    pub(super) fn file(file: &str) -> Self {
        At { file: file.to_owned(), line: 0 }
    }

    pub(super) fn line(file: &str, line: u64) -> Self {
        At { file: file.to_owned(), line }
    }

    /// `rates.csv!12`.
    pub(super) fn path(self) -> String {
        if self.line == 0 { self.file } else { format!("{}!{}", self.file, self.line) }
    }
}

/// Collects what the importer has to say.
#[derive(Default)]
pub(super) struct Report {
    errors: Vec<Finding>,
    warnings: Vec<Finding>,
    notices: Vec<Finding>,
    more: [usize; 3],
}

impl Report {
    pub(super) fn error(&mut self, code: &'static str, at: At, value: &str, en: String, zh: String) {
        self.add(Severity::Error, code, at, value, Text::new(en, zh));
    }

    pub(super) fn warning(&mut self, code: &'static str, at: At, value: &str, en: String, zh: String) {
        self.add(Severity::Warning, code, at, value, Text::new(en, zh));
    }

    pub(super) fn notice(&mut self, code: &'static str, at: At, value: &str, en: String, zh: String) {
        self.add(Severity::Notice, code, at, value, Text::new(en, zh));
    }

    fn add(&mut self, severity: Severity, code: &'static str, at: At, value: &str, message: Text) {
        let [errors, warnings, notices] = &mut self.more;
        let (kept, more) = match severity {
            Severity::Error => (&mut self.errors, errors),
            Severity::Warning => (&mut self.warnings, warnings),
            Severity::Notice => (&mut self.notices, notices),
        };
        if kept.len() >= MAX_FINDINGS {
            *more += 1;
            return;
        }
        kept.push(Finding {
            code: code.into(),
            severity,
            path: at.path().into(),
            value: value.chars().take(200).collect(),
            message,
            source: Source::verified("Shipside rate card format 1", "2026-11-22"),
            fix: None,
        });
    }

    /// True once anything is an error.
    pub(super) fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }

    /// The findings, errors first, and the card when there are no errors.
    pub(super) fn finish(mut self, card: Option<RateCard>) -> ImportedCard {
        let card = card.filter(|_| self.errors.is_empty());
        let severities = [Severity::Error, Severity::Warning, Severity::Notice];
        let [errors, warnings, notices] = self.more;
        let mut findings = Vec::new();
        for ((severity, kept), more) in severities
            .into_iter()
            .zip([&mut self.errors, &mut self.warnings, &mut self.notices])
            .zip([errors, warnings, notices])
        {
            let last = kept.last().cloned();
            findings.append(kept);
            if let (true, Some(last)) = (more > 0, last) {
                findings.push(Finding {
                    code: "rate-card/more".into(),
                    severity,
                    value: more.to_string(),
                    message: Text::new(
                        format!("{more} more of this kind are not listed: mend these first and import again"),
                        format!("另有 {more} 条同级提示未列出：请先修改以上问题再重新导入"),
                    ),
                    ..last
                });
            }
        }
        ImportedCard { card, findings }
    }
}
