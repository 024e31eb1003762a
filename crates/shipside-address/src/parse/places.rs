use super::board::{Board, has_han};
use super::codes::words_of;
use super::labels::Label;
use super::words;
use super::{Confidence, Part};
use crate::admin;
use shipside_model::Country;
use std::ops::Range;

/// State, city, district, street and name of what is left, by their words first and by their places last.
pub(super) fn find(board: &mut Board, country: Option<Country>) {
    said(board, country);
    state(board, country);
    streets(board);
    said(board, country);
    city(board);
    district(board, country);
    name(board);
    more_street(board);
    // A street that shares its part with the postal code or the state may have swallowed the town.
    let street = board.group_of(Part::Street);
    let is_told = board.has(Part::City) || board.has(Part::District) && has_han(board.value(Part::Street));
    if !is_told && (street == board.group_of(Part::PostalCode) || street == board.group_of(Part::State)) {
        board.doubt(Part::Street);
    }
}

/// Pieces with a word that says what they are.
fn said(board: &mut Board, country: Option<Country>) {
    let mut at = 0;
    while at < board.free.len() {
        let text = board.piece(at);
        let is_city =
            board.free.get(at).is_some_and(|piece| piece.label != Some(Label::Address) || words_of(text, 0).len() <= 3);
        let part = if words::is_region(text) && !words::is_street(text) {
            Part::State
        } else if words::is_district(text) && !words::is_street(text) {
            Part::District
        } else if is_city && words::town(text) {
            Part::City
        } else {
            at += 1;
            continue;
        };
        if board.has(part) || part != Part::City && text.chars().any(|c| c.is_ascii_digit()) {
            at += 1;
            continue;
        }
        if part == Part::City {
            let Some(span) = board.free.get(at).map(|piece| piece.span.clone()) else { return };
            let value = super::board::tidy(words::town_name(text));
            board.take(at, span, part, value, Confidence::High);
            continue;
        }
        let is_listed = part != Part::State || country.is_some_and(|country| admin::find(country, text).is_some());
        board.take_all(at, part, if is_listed { Confidence::High } else { Confidence::Medium });
    }
}

/// A state by the tables: the whole piece, or its last word behind a town ("Austin TX", "Campinas-SP").
fn state(board: &mut Board, country: Option<Country>) {
    let Some(country) = country.filter(|country| !board.has(Part::State) && admin::is_listed(*country)) else { return };
    let mut best: Option<(i32, usize, Range<usize>, Confidence)> = None;
    for at in 0..board.free.len() {
        let Some(piece) = board.free.get(at).map(|piece| piece.span.clone()) else { return };
        let text = board.piece(at);
        if has_han(text) {
            continue;
        }
        for span in state_spans(text, piece.start) {
            let name = board.slice(&span);
            let is_whole = span == piece;
            let is_code = name.chars().count() <= 3;
            let is_upper = name.chars().all(|c| !c.is_lowercase());
            let Some(found) = admin::find(country, name).filter(|_| !is_code || is_upper) else { continue };
            let ends_with_number = |head: &str| {
                head.split_whitespace().next_back().is_some_and(|word| word.starts_with(|c: char| c.is_ascii_digit()))
            };
            let head = board.slice(&(piece.start..span.start));
            if !is_code && words::is_street(text) && !ends_with_number(head) {
                continue;
            }
            let fits = admin::matches_postal(country, found, board.value(Part::PostalCode));
            let is_name = at == 0 && !is_code && board.free.len() > 1 && words::is_name_like(text);
            if is_name && fits != Some(true) {
                continue;
            }
            let confidence = match (fits, is_whole || is_code) {
                (Some(true), _) => Confidence::High,
                (None, true) => Confidence::Medium,
                _ => Confidence::Low,
            };
            let place = if words::is_street(text) && !ends_with_number(head) { -2 } else { 0 };
            let score =
                place + i32::from(is_whole) * 2 + i32::from(is_code) + fits.map_or(0, |fits| if fits { 4 } else { -4 });
            if best.as_ref().is_none_or(|best| score >= best.0) {
                best = Some((score, at, span, confidence));
            }
        }
    }
    if let Some((_, at, span, confidence)) = best {
        let value = board.slice(&span).to_owned();
        board.take(at, span, Part::State, value, confidence);
    }
}

fn state_spans(text: &str, offset: usize) -> Vec<Range<usize>> {
    let words = words_of(text, offset);
    let end = offset + text.len();
    let whole = offset..end;
    let mut spans = Vec::from([whole]);
    for length in (1..words.len().min(5)).rev() {
        spans.extend(words.get(words.len() - length).map(|word| word.start..end));
    }
    // `Campinas-SP`, `Campinas/SP`.
    if let Some(at) = text.rfind(['-', '/']) {
        spans.push(offset + at + 1..end);
    }
    spans.retain(|span| !span.is_empty());
    spans
}

/// Pieces with a street word or a house number; a town behind the street in the same piece is taken off first.
fn streets(board: &mut Board) {
    let had_street = board.has(Part::Street);
    let mut at = 0;
    let mut last_group = None;
    while at < board.free.len() {
        let Some(piece) = board.free.get(at).cloned() else { return };
        let text = board.piece(at);
        let has_digit = text.chars().any(|c| c.is_ascii_digit());
        let follows = last_group.is_some_and(|last| piece.group <= last + 1);
        let is_street = words::is_street(text) && (has_digit || !had_street);
        let is_house = words::is_house(text) && (follows || board.has(Part::Street) || text.split(' ').count() > 1);
        let is_other = has_digit && text.chars().any(char::is_alphabetic) && !board.has(Part::Street);
        if !(is_street || is_house || is_other) || text.chars().filter(char::is_ascii_digit).count() > 12 {
            at += 1;
            continue;
        }
        let is_told = is_street || is_house && follows;
        let confidence = if is_told { Confidence::High } else { Confidence::Medium };
        let name_end = name_before(text).filter(|_| !board.has(Part::Name) && at == 0);
        let start = piece.span.start + name_end.or_else(|| words::street_start(text)).unwrap_or(0);
        let rest = board.slice(&(start..piece.span.end));
        let town = words::street_end(rest).filter(|end| is_town(board, rest.get(*end..).unwrap_or_default()));
        let end = start + town.unwrap_or(rest.len());
        let span = super::board::trim(board.text, start..end);
        let value = super::board::tidy(board.slice(&span));
        let confidence =
            if name_end.is_some() || town.is_some() { confidence.min(Confidence::Medium) } else { confidence };
        board.take(at, span, Part::Street, value, confidence);
        last_group = Some(piece.group);
        if name_end.is_some() && board.free.get(at).is_some_and(|left| left.span.end <= start) {
            board.take_all(at, Part::Name, Confidence::Low);
        }
        let behind = board.free.iter().position(|left| left.span.start >= end && left.group == piece.group);
        if let Some(behind) = behind.filter(|_| town.is_some()) {
            let is_name =
                !board.has(Part::Name) && words::is_name_like(board.piece(behind)) && start > piece.span.start;
            board.take_all(behind, if is_name { Part::Name } else { Part::City }, Confidence::Low);
        }
    }
}

/// Where the house number begins behind what may be a name: "John Smith 2210 S Congress Ave".
fn name_before(text: &str) -> Option<usize> {
    let at = text.find(|c: char| c.is_ascii_digit())?;
    let head = text.get(..at)?;
    let is_name = words::is_name_like(head.trim_end())
        && head.ends_with(' ')
        && !words::is_street(head)
        && !words::is_house(head);
    is_name.then_some(at)
}

/// Whether the words behind a street may be a town: letters only, and no town is known yet.
fn is_town(board: &Board, text: &str) -> bool {
    let text = text.trim();
    let is_word = text.chars().all(|c| c.is_alphabetic() || " -'’.".contains(c));
    is_word && text.chars().count() >= 3 && !words::is_building_word(text) && !board.has(Part::City)
}

fn is_words(text: &str) -> bool {
    text.chars().any(char::is_alphabetic) && !text.chars().any(|c| c.is_ascii_digit())
}

/// A town: beside the postal code or the state, else the last words without a number.
fn city(board: &mut Board) {
    if board.has(Part::City) {
        return;
    }
    let groups: Vec<usize> = [Part::PostalCode, Part::State].iter().filter_map(|part| board.group_of(*part)).collect();
    let street = board.group_of(Part::Street);
    let is_named = board.has(Part::Name);
    let free: Vec<(usize, usize, bool)> = board
        .free
        .iter()
        .enumerate()
        .filter(|(_, piece)| matches!(piece.label, None | Some(Label::Address)))
        .map(|(at, piece)| (at, piece.group, board.slice(&piece.span)))
        .filter(|(_, _, text)| is_town_like(text))
        .map(|(at, group, text)| (at, group, !is_named && words::is_name_like(text)))
        .collect();
    let find = |fits: &dyn Fn(usize) -> bool| free.iter().rfind(|(_, group, _)| fits(*group)).map(|(at, ..)| *at);
    let sure = |fits: &dyn Fn(usize) -> bool| {
        free.iter().rfind(|(_, group, is_name)| !is_name && fits(*group)).map(|(at, ..)| *at)
    };
    let beside = |group: usize| groups.contains(&group);
    if let Some(at) = sure(&beside) {
        return board.take_all(at, Part::City, Confidence::High);
    }
    // "San Antonio", which could be a person: surer when somebody else is.
    if let Some(at) = find(&beside) {
        let has_other = free.iter().any(|(other, _, is_name)| *is_name && *other != at);
        return board.take_all(at, Part::City, if has_other { Confidence::High } else { Confidence::Medium });
    }
    let follows = |group: usize| groups.iter().any(|known| group == known + 1);
    let precedes = |group: usize| groups.iter().any(|known| group + 1 == *known);
    // From large to small (Russia) the town follows the state; elsewhere it stands between the street and the state.
    let found = sure(&|group| follows(group) && precedes(group))
        .or_else(|| sure(&|group| follows(group) && street.is_some_and(|street| group < street)))
        .or_else(|| find(&|group| precedes(group) && street.is_some_and(|street| group > street)))
        .or_else(|| sure(&|group| precedes(group)));
    if let Some(at) = found {
        return board.take_all(at, Part::City, Confidence::Medium);
    }
    // "Jersey City, NJ": two words before the state are a town when the name stands elsewhere, and may be one if not.
    if let Some(at) = find(&precedes) {
        let has_other = free.iter().any(|(other, _, is_name)| *is_name && *other != at);
        return board.take_all(at, Part::City, if has_other { Confidence::Medium } else { Confidence::Low });
    }
    let after_street = sure(&|group| street.is_some_and(|street| group > street));
    // A state that is a city itself: "Москва", "Madrid".
    let state = board.value(Part::State);
    if after_street.is_none() && !words::is_region(state) && state.chars().count() > 3 {
        return board.rename(Part::State, Part::City, Confidence::Medium);
    }
    if let Some(at) = after_street.or_else(|| sure(&|_| board_knows(&groups, street))) {
        board.take_all(at, Part::City, Confidence::Low);
    }
}

/// Without a street, a state or a postal code there is nothing to place a town by.
fn board_knows(groups: &[usize], street: Option<usize>) -> bool {
    street.is_some() || !groups.is_empty()
}

/// Letters, and at most a short number behind them: "Dublin 1".
fn is_town_like(text: &str) -> bool {
    let head = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let is_numbered = head.len() < text.len() && text.len() - head.len() <= 2 && head.ends_with(' ');
    !has_han(text) && !has_hangul(text) && is_words(if is_numbered { head } else { text })
}

fn has_hangul(text: &str) -> bool {
    text.chars().any(|c| matches!(c, '가'..='힣'))
}

/// Countries where a neighbourhood stands between street and town.
const WITH_DISTRICTS: [&str; 3] = ["BR", "MX", "PT"];

fn district(board: &mut Board, country: Option<Country>) {
    let has_districts = country.is_some_and(|country| WITH_DISTRICTS.contains(&country.as_str()));
    let Some(street) = board.group_of(Part::Street).filter(|_| has_districts && !board.has(Part::District)) else {
        return;
    };
    let city = board.group_of(Part::City).unwrap_or(usize::MAX);
    let is_between = |at: &usize| {
        let group = board.free.get(*at).map_or(0, |piece| piece.group);
        group > street && group < city && is_words(board.piece(*at))
    };
    if let Some(at) = (0..board.free.len()).find(is_between) {
        board.take_all(at, Part::District, Confidence::Medium);
    }
}

/// The person: what stands first, or the only words that are left, when they look like a name.
fn name(board: &mut Board) {
    if board.has(Part::Name) {
        return;
    }
    let is_open = |at: &usize| board.free.get(*at).is_some_and(|piece| piece.label.is_none());
    // A Korean or Japanese name is one short word.
    let is_eastern = |at: &usize| {
        let text = board.piece(*at);
        (2..=5).contains(&text.chars().count()) && (has_hangul(text) || has_han(text)) && is_words(text)
    };
    if let Some(at) = (0..board.free.len()).filter(is_open).find(is_eastern) {
        return board.take_all(at, Part::Name, Confidence::Low);
    }
    let found = (0..board.free.len())
        .filter(is_open)
        .find(|at| words::is_name_like(board.piece(*at)) && !words::is_street(board.piece(*at)));
    if let Some(at) = found {
        let is_first =
            board.free.get(at).is_some_and(|piece| super::board::trim(board.text, 0..piece.span.start).is_empty());
        board.take_all(at, Part::Name, if is_first { Confidence::Medium } else { Confidence::Low });
    }
}

/// What stands between two parts of the street belongs to it, unsure.
fn more_street(board: &mut Board) {
    let Some(street) = board.group_of(Part::Street) else { return };
    let is_part = |board: &Board, at: usize| {
        board.free.get(at).is_some_and(|piece| piece.group == street && piece.label.is_none())
    };
    while let Some(at) = (0..board.free.len()).find(|at| is_part(board, *at)) {
        board.take_all(at, Part::Street, Confidence::Low);
    }
}
