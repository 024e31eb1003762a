use super::board::{Board, tidy};
use super::labels::Label;
use super::words;
use super::{Confidence, Part};
use crate::fold::{fold, narrow};
use crate::phone::{self, Possible};
use crate::postal::{self, PostalCheck};
use crate::{admin, facts};
use shipside_model::Country;
use std::ops::Range;

/// Takes the first e-mail address.
pub(super) fn email(board: &mut Board) {
    for at in 0..board.free.len() {
        let Some(piece) = board.free.get(at) else { return };
        let start = piece.span.start;
        let text = board.piece(at);
        let Some(sign) = text.find('@') else { continue };
        let is_part = |c: char| c.is_ascii_alphanumeric() || "._%+-".contains(c);
        let (before, after) = text.split_at(sign);
        let behind = after.get(1..).unwrap_or_default();
        let from = before.trim_end_matches(is_part).len();
        let host = behind.find(|c| !is_part(c)).unwrap_or(behind.len());
        let host = behind.get(..host).unwrap_or_default().trim_end_matches(['.', '-']);
        if from < sign && host.contains('.') {
            let span = start + from..start + sign + 1 + host.len();
            let value = board.slice(&span).to_owned();
            return board.take(at, span, Part::Email, value, Confidence::High);
        }
    }
}

/// Takes what a label announces.
pub(super) fn labelled(board: &mut Board, country: Option<Country>) {
    let is_labelled = |label: Option<Label>| matches!(label, Some(Label::Part(_) | Label::Other));
    while let Some(at) = board.free.iter().position(|piece| is_labelled(piece.label)) {
        let Some(Label::Part(part)) = board.free.get(at).and_then(|piece| piece.label) else {
            board.set_aside(at);
            continue;
        };
        match part {
            Part::Phone => match numbers(board, at, country).into_iter().max_by_key(|(_, confidence)| *confidence) {
                Some((span, confidence)) => {
                    let value = board.slice(&span).to_owned();
                    let told = if confidence == Confidence::Low { Confidence::Medium } else { Confidence::High };
                    board.take(at, span, Part::Phone, value, told);
                }
                None if board.has(Part::Phone) => board.set_aside(at),
                None => board.take_all(at, Part::Phone, Confidence::Low),
            },
            Part::PostalCode if board.has(part) => board.set_aside(at),
            Part::PostalCode => labelled_code(board, at, country),
            Part::Email | Part::Country => board.set_aside(at),
            Part::Street => board.take_all(at, part, Confidence::High),
            _ if board.has(part) => board.set_aside(at),
            _ => board.take_all(at, part, Confidence::High),
        }
    }
}

fn labelled_code(board: &mut Board, at: usize, country: Option<Country>) {
    let found = codes(board, at, country).into_iter().next();
    let first = || first_digits(board, at);
    match found.or_else(|| first().map(|(span, value)| (span, value, false))) {
        Some((span, value, fits)) => {
            let confidence = if fits { Confidence::High } else { Confidence::Low };
            board.take(at, span, Part::PostalCode, value, confidence);
        }
        None => board.take_all(at, Part::PostalCode, Confidence::Low),
    }
}

/// The first word with a digit, whatever it is.
fn first_digits(board: &Board, at: usize) -> Option<(Range<usize>, String)> {
    let piece = board.free.get(at)?;
    let span =
        words_of(board.slice(&piece.span), piece.span.start).into_iter().find(|span| has_digit(board.slice(span)))?;
    Some((span.clone(), board.slice(&span).to_owned()))
}

fn has_digit(text: &str) -> bool {
    text.chars().any(|c| narrow(c).is_ascii_digit())
}

/// Takes the likeliest telephone number that is not labelled.
pub(super) fn phone(board: &mut Board, country: Option<Country>) {
    if board.has(Part::Phone) {
        return;
    }
    let all = (0..board.free.len())
        .flat_map(|at| numbers(board, at, country).into_iter().map(move |(span, confidence)| (at, span, confidence)));
    let mut best: Option<(usize, Range<usize>, Confidence)> = None;
    for found in all {
        if best.as_ref().is_none_or(|best| found.2 > best.2) {
            best = Some(found);
        }
    }
    if let Some((at, span, confidence)) = best {
        let value = board.slice(&span).to_owned();
        board.take(at, span, Part::Phone, value, confidence);
    }
}

/// Fewer digits are a house number or a postal code unless a label says otherwise.
const SHORTEST_PHONE: usize = 7;

/// The runs of a piece that may be telephone numbers, in the order of the text.
fn numbers(board: &Board, at: usize, country: Option<Country>) -> Vec<(Range<usize>, Confidence)> {
    let Some(piece) = board.free.get(at) else { return Vec::new() };
    let is_labelled = piece.label == Some(Label::Part(Part::Phone));
    let text = board.piece(at);
    let is_sign = |c: char| narrow(c).is_ascii_digit() || "+-().".contains(narrow(c));
    let mut found = Vec::new();
    let mut tokens: Vec<Range<usize>> = Vec::new();
    let mut runs: Vec<Vec<Range<usize>>> = Vec::new();
    for span in split_spans(text, |c| !is_sign(c)) {
        let between = tokens.last().and_then(|last| text.get(last.end..span.start)).unwrap_or_default();
        let joins = !tokens.is_empty() && between.chars().all(|c| c == ' ' || c == '\u{a0}' || c == '/');
        if !joins && !tokens.is_empty() {
            runs.push(std::mem::take(&mut tokens));
        }
        tokens.push(span);
    }
    runs.push(tokens);
    for tokens in runs {
        let windows =
            (0..tokens.len()).flat_map(|from| (from..tokens.len().min(from + 8)).rev().map(move |to| (from, to)));
        let judged = windows.filter_map(|(from, to)| {
            let span = tokens.get(from)?.start..tokens.get(to)?.end;
            let run = text.get(span.clone())?;
            let span = span.start + (run.len() - run.trim_start_matches(['-', '.', ')', ' ']).len())
                ..span.start + run.trim_end_matches(['-', '.', '(', '+', ' ']).len();
            let run = text.get(span.clone())?;
            let digits = run.chars().filter(|c| narrow(*c).is_ascii_digit()).count();
            let is_whole = is_labelled || run.len() == text.len();
            let confidence = sureness(country, run, digits, is_whole)?;
            let touches = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
            let is_inside = touches(text.get(..span.start).and_then(|text| text.chars().next_back()))
                || touches(text.get(span.end..).and_then(|text| text.chars().next()));
            (!is_inside).then_some((span, confidence, digits))
        });
        let best =
            judged.max_by_key(|(span, confidence, digits)| (*confidence, *digits, std::cmp::Reverse(span.start)));
        if let Some((span, confidence, _)) = best {
            found.push((piece.span.start + span.start..piece.span.start + span.end, confidence));
        }
    }
    found
}

fn sureness(country: Option<Country>, run: &str, digits: usize, is_whole: bool) -> Option<Confidence> {
    if !(SHORTEST_PHONE..=15).contains(&digits) || is_long_code(run) && !is_whole || (is_tax_number(run) && !is_whole) {
        return None;
    }
    let plus = run.trim_start_matches(['(', ' ']).starts_with(['+', '＋']);
    let reader = country.or_else(|| Country::new(if plus { "US" } else { "CN" }))?;
    if !plus && country.is_some_and(|country| is_code(country, run)) {
        return None;
    }
    let number = phone::read(reader, run);
    let is_valid = number.as_ref().is_some_and(|number| number.kind.is_some());
    let is_possible = number.as_ref().is_some_and(|number| number.possible == Possible::Yes);
    if is_valid && (plus || digits >= 9) && (country.is_some() || plus || digits == 11) {
        let is_told = plus || country.is_some();
        return Some(if is_told { Confidence::High } else { Confidence::Medium });
    }
    if is_valid && digits >= 8 && country.is_some() {
        return Some(Confidence::Medium);
    }
    (plus || is_whole && (is_possible || country.is_none()) && digits >= 9 && !is_tax_number(run))
        .then_some(Confidence::Low)
}

/// `12836-2345` is a postal code with its extension.
fn is_long_code(run: &str) -> bool {
    run.split_once('-').is_some_and(|(code, extension)| code.len() == 5 && matches!(extension.len(), 3 | 4))
}

/// `364.056.439-13` and the like are no telephone numbers.
fn is_tax_number(run: &str) -> bool {
    let shape: Vec<usize> = run.split(['.', '-']).map(str::len).collect();
    run.contains('.') && matches!(shape.as_slice(), [3, 3, 3, 2] | [1 | 2, 3, 3, 1])
}

/// Takes the likeliest postal code that is not labelled; only where the country is known.
pub(super) fn postal_code(board: &mut Board, country: Option<Country>) {
    if board.has(Part::PostalCode) {
        return;
    }
    let Some(country) = country else { return code_of_any_country(board) };
    let mut candidates = Vec::new();
    for at in 0..board.free.len() {
        for (span, value, _) in codes(board, at, Some(country)) {
            candidates.push((score(board, country, at, &span, &value), at, span, value));
        }
    }
    let Some(best) = candidates.iter().map(|(score, ..)| *score).max().filter(|score| *score > 0) else { return };
    let rivals = candidates.iter().filter(|(score, ..)| *score >= best - 1).count();
    let Some((_, at, span, value)) = candidates.into_iter().rfind(|(score, ..)| *score == best) else { return };
    let confidence = match (best, rivals) {
        (5.., 1) => Confidence::High,
        (3.., 1) | (5.., _) => Confidence::Medium,
        _ => Confidence::Low,
    };
    board.take(at, span, Part::PostalCode, value, confidence);
}

/// Four to six digits before or behind a town; which country's is not known, so that this is a guess.
fn code_of_any_country(board: &mut Board) {
    for at in 0..board.free.len() {
        let Some(piece) = board.free.get(at).cloned() else { return };
        let text = board.piece(at);
        let words = words_of(text, piece.span.start);
        let is_code = |word: &&Range<usize>| {
            (4..=6).contains(&word.len()) && board.slice(word).bytes().all(|byte| byte.is_ascii_digit())
        };
        let digits = text.chars().filter(char::is_ascii_digit).count();
        let at_an_end = [words.first(), words.last()].into_iter().flatten().find(is_code).cloned();
        let has_town = words.len() > 1 && !words::is_street(text) && !words::is_house(text);
        if let Some(span) = at_an_end.filter(|span| has_town && span.len() == digits) {
            let value = board.slice(&span).to_owned();
            return board.take(at, span, Part::PostalCode, value, Confidence::Low);
        }
    }
}

/// What speaks for a code: its place, its letters, the state it lies in.
fn score(board: &Board, country: Country, at: usize, span: &Range<usize>, value: &str) -> i32 {
    let text = board.piece(at);
    let Some(piece) = board.free.get(at) else { return 0 };
    let (is_first, is_last) = (span.start == piece.span.start, span.end == piece.span.end);
    let lies_in = admin::by_postal(country, value);
    let said = fold(board.text);
    let names = |admin: &&&admin::Admin| {
        [&admin.name, &admin.key, &admin.local_name].iter().any(|name| says(&said, &fold(name)))
    };
    let mut score = match (is_first, is_last) {
        (true, true) => 4,
        (false, true) => 3,
        (true, false) => 3,
        (false, false) => 1,
    };
    let is_street = words::is_street(text) || words::is_house(text);
    score -= if is_street && !is_last {
        4
    } else if is_street {
        2
    } else {
        0
    };
    score += if value.chars().any(char::is_alphabetic) || value.len() >= 6 { 2 } else { 0 };
    score += if at > 0 || board.has(Part::Country) { 1 } else { 0 };
    score += if is_first && at == 0 && !is_last && value.len() < 6 { -2 } else { 0 };
    if admin::knows_postal_prefixes(country) && lies_in.is_empty() {
        score -= 4;
    }
    score + if lies_in.iter().any(|admin| names(&admin)) { 2 } else { 0 }
}

/// Whether a folded text has the words of a folded name.
pub(super) fn says(text: &str, name: &str) -> bool {
    !name.is_empty() && format!(" {text} ").contains(&format!(" {name} "))
}

/// The words of a piece that are a postal code of the country as they stand: span, as the destination writes it, true.
fn codes(board: &Board, at: usize, country: Option<Country>) -> Vec<(Range<usize>, String, bool)> {
    let (Some(country), Some(piece)) = (country, board.free.get(at)) else { return Vec::new() };
    let spans = words_of(board.piece(at), piece.span.start);
    let mut found = Vec::new();
    let mut index = 0;
    while index < spans.len() {
        let windows = [2, 1].into_iter().filter_map(|length| {
            let span = spans.get(index)?.start..spans.get(index + length - 1)?.end;
            // "100号" is a house.
            let is_house = board.text.get(span.end..).is_some_and(|rest| rest.starts_with(super::board::is_han));
            let value = written(country, board.slice(&span)).filter(|_| !is_house)?;
            Some((length, span, value))
        });
        match windows.into_iter().next() {
            Some((length, span, value)) => {
                found.push((span, value, true));
                index += length;
            }
            None => index += 1,
        }
    }
    found
}

/// The code as the destination writes it, when nothing but case and separators had to be mended.
fn written(country: Country, text: &str) -> Option<String> {
    if !has_digit(text) || text.chars().count() > 12 {
        return None;
    }
    let letters = |text: &str| {
        text.chars().map(narrow).filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).collect::<String>()
    };
    let PostalCheck::Valid { normalised } = postal::check(country, text) else {
        let (code, _) = text.split_once('-').filter(|_| is_long_code(text))?;
        return matches!(postal::check(country, code), PostalCheck::Valid { .. }).then(|| text.to_owned());
    };
    let example = facts(country).map(|facts| letters(&facts.postal_example)).unwrap_or_default();
    let typed = letters(text);
    let is_same = letters(&normalised) == typed
        || example.chars().all(|c| c.is_ascii_digit()) && typed.ends_with(&letters(&normalised)) && text.contains('-');
    is_same.then_some(normalised)
}

fn is_code(country: Country, run: &str) -> bool {
    written(country, tidy(run).as_str()).is_some()
}

/// The words of a text, parted by blanks; digits between Chinese characters are words too.
pub(super) fn words_of(text: &str, offset: usize) -> Vec<Range<usize>> {
    let is_break = |c: char| {
        c.is_whitespace() || !c.is_ascii() && !c.is_alphanumeric() || "()[]#".contains(c) || super::board::is_han(c)
    };
    let spans = split_spans(text, is_break).into_iter().map(|span| {
        let word = text.get(span.clone()).unwrap_or_default();
        let front = word.len() - word.trim_start_matches(super::is_separator).len();
        span.start + front..span.start + word.trim_end_matches(super::is_separator).len().max(front)
    });
    spans.filter(|span| !span.is_empty()).map(|span| span.start + offset..span.end + offset).collect()
}

fn split_spans(text: &str, is_break: impl Fn(char) -> bool) -> Vec<Range<usize>> {
    let mut spans = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices() {
        match (is_break(c), start) {
            (true, Some(from)) => {
                spans.push(from..at);
                start = None;
            }
            (false, None) => start = Some(at),
            _ => {}
        }
    }
    spans.extend(start.map(|from| from..text.len()));
    spans
}
