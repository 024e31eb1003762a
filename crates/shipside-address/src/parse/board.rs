use super::labels::{Label, cuts};
use super::{Confidence, Parsed, ParsedAddress, Part, is_separator};
use std::ops::Range;

/// A stretch of text that is in no field yet.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    /// Where it stands.
    pub(super) span: Range<usize>,
    /// What the label in front says.
    pub(super) label: Option<Label>,
    /// Where that label stands; the first field taken from the piece gets it.
    label_span: Option<Range<usize>>,
    /// Number of the part between two separators it was cut from.
    pub(super) group: usize,
}

/// The text, what is free of it and what was taken.
pub(super) struct Board<'t> {
    pub(super) text: &'t str,
    pub(super) free: Vec<Piece>,
    fields: Vec<Parsed>,
    leftover: Vec<Range<usize>>,
    /// Where each group ends.
    groups: Vec<usize>,
}

impl<'t> Board<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let mut board = Board { text, free: Vec::new(), fields: Vec::new(), leftover: Vec::new(), groups: Vec::new() };
        for (group, (label, label_span, span)) in cuts(text).into_iter().enumerate() {
            board.groups.push(span.end);
            let span = trim(text, span);
            if !span.is_empty() {
                board.free.push(Piece { span, label, label_span, group });
            } else if let Some(span) = label_span {
                board.leftover.push(trim(text, span));
            }
        }
        board
    }

    pub(super) fn slice(&self, span: &Range<usize>) -> &'t str {
        self.text.get(span.clone()).unwrap_or_default()
    }

    pub(super) fn piece(&self, at: usize) -> &'t str {
        self.free.get(at).map(|piece| self.slice(&piece.span)).unwrap_or_default()
    }

    pub(super) fn has(&self, part: Part) -> bool {
        self.fields.iter().any(|field| field.part == part)
    }

    pub(super) fn value(&self, part: Part) -> &str {
        self.fields.iter().find(|field| field.part == part).map_or("", |field| &field.value)
    }

    /// The group a field was taken from.
    pub(super) fn group_of(&self, part: Part) -> Option<usize> {
        let field = self.fields.iter().find(|field| field.part == part)?;
        let start = field.spans.last()?.start;
        Some(self.groups.partition_point(|end| *end <= start))
    }

    /// Puts a stretch of a piece into a field; what stands before and behind it stays free.
    pub(super) fn take(&mut self, at: usize, span: Range<usize>, part: Part, value: String, confidence: Confidence) {
        if at >= self.free.len() {
            return;
        }
        let piece = self.free.remove(at);
        let spans = piece.label_span.map(|label| trim(self.text, label)).into_iter().chain([span.clone()]);
        self.add(part, spans.collect(), value, confidence);
        let rest = [piece.span.start..span.start, span.end..piece.span.end];
        let rest = rest.into_iter().map(|span| trim(self.text, span)).filter(|span| !span.is_empty());
        let rest = rest.map(|span| Piece { span, label: None, label_span: None, group: piece.group });
        self.free.splice(at..at, rest.collect::<Vec<_>>());
    }

    /// Puts a whole piece into a field as it is written.
    pub(super) fn take_all(&mut self, at: usize, part: Part, confidence: Confidence) {
        if let Some(piece) = self.free.get(at) {
            let span = piece.span.clone();
            let value = tidy(self.slice(&span));
            self.take(at, span, part, value, confidence);
        }
    }

    /// A second field said by the same words (北京市 is both province and city).
    pub(super) fn share(&mut self, span: Range<usize>, part: Part, value: String, confidence: Confidence) {
        self.add(part, vec![span], value, confidence);
    }

    /// Whether a field was guessed and stands nowhere in the text.
    pub(super) fn is_guess(&self, part: Part) -> bool {
        self.fields.iter().any(|field| field.part == part && field.spans.iter().all(Range::is_empty))
    }

    /// Forgets a field that was only guessed.
    pub(super) fn forget_guess(&mut self, part: Part) {
        self.fields.retain(|field| field.part != part || field.spans.iter().any(|span| !span.is_empty()));
    }

    /// Lowers the confidence of a field.
    pub(super) fn doubt(&mut self, part: Part) {
        if let Some(field) = self.fields.iter_mut().find(|field| field.part == part) {
            field.confidence = Confidence::Low;
        }
    }

    /// Moves what was taken for one part to another, which has nothing yet.
    pub(super) fn rename(&mut self, from: Part, to: Part, confidence: Confidence) {
        if let Some(field) = self.fields.iter_mut().find(|field| field.part == from) {
            field.part = to;
            field.confidence = confidence;
        }
    }

    /// Says that a piece is none of the fields.
    pub(super) fn set_aside(&mut self, at: usize) {
        if at < self.free.len() {
            let piece = self.free.remove(at);
            let start = piece.label_span.map_or(piece.span.start, |label| trim(self.text, label).start);
            self.leftover.push(start..piece.span.end);
        }
    }

    /// The confidence of a field that is said twice is that of its weaker part.
    fn add(&mut self, part: Part, spans: Vec<Range<usize>>, value: String, confidence: Confidence) {
        let Some(field) = self.fields.iter_mut().find(|field| field.part == part) else {
            self.fields.push(Parsed { part, value, confidence, spans });
            return;
        };
        let comes_first = spans.first().map(|span| span.start) < field.spans.first().map(|span| span.start);
        let han = field.value.chars().chain(value.chars()).all(|c| !c.is_ascii_alphabetic()) && has_han(&value);
        let between = if han { "" } else { ", " };
        field.value = match comes_first {
            true => value + between + &field.value,
            false => std::mem::take(&mut field.value) + between + &value,
        };
        field.confidence = field.confidence.min(confidence);
        field.spans.extend(spans);
        field.spans.sort_by_key(|span| span.start);
    }

    pub(super) fn finish(mut self) -> ParsedAddress {
        while !self.free.is_empty() {
            self.set_aside(0);
        }
        self.leftover.retain(|span| !span.is_empty());
        self.leftover.sort_by_key(|span| span.start);
        for field in &mut self.fields {
            field.spans.retain(|span| !span.is_empty());
        }
        self.fields.sort_by_key(|field| field.part);
        ParsedAddress {
            leftover: self.leftover.iter().map(|span| self.slice(span).to_owned()).collect(),
            leftover_spans: self.leftover,
            fields: self.fields,
        }
    }
}

pub(super) fn has_han(text: &str) -> bool {
    text.chars().any(is_han)
}

pub(super) fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}')
}

/// Without surplus blanks.
pub(super) fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The span without separators at its ends; a closing bracket stays where its opening one is inside, a full stop
/// behind a letter stays too ("St.").
pub(super) fn trim(text: &str, span: Range<usize>) -> Range<usize> {
    let slice = text.get(span.clone()).unwrap_or_default();
    let mut start = slice.find(|c| !is_separator(c)).unwrap_or(slice.len());
    let kept = slice.get(start..).unwrap_or_default().trim_end_matches(is_separator);
    let mut end = start + kept.len();
    let behind = slice.get(end..).and_then(|rest| rest.chars().next());
    let is_closed = kept.contains(')') && !kept.contains('(');
    if is_closed && slice.get(..start).is_some_and(|before| before.ends_with('(')) {
        start -= 1;
    }
    let is_open = kept.matches('(').count() > kept.matches(')').count();
    let last_word = kept.rsplit(' ').next().unwrap_or_default();
    let is_short =
        last_word.chars().count() <= 3 && last_word.chars().all(|c| c.is_alphabetic() || c == '.') && !kept.is_empty();
    let is_wide = kept.matches('（').count() > kept.matches('）').count();
    if behind == Some('）') && is_wide {
        end += '）'.len_utf8();
    } else if behind == Some(')') && is_open || behind == Some('.') && is_short {
        end += 1;
    }
    span.start + start..span.start + end
}
