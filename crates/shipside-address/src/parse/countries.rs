use super::board::{Board, has_han, is_han};
use super::codes::{says, words_of};
use super::labels::Label;
use super::words;
use super::{Confidence, Part};
use crate::fold::fold;
use crate::postal::{self, PostalCheck};
use crate::{admin, country, phone};
use shipside_model::Country;

/// The country of the address: named in the text, else as expected, else read off its writing (a guess, and said so).
pub(super) fn find(board: &mut Board, expected: Option<Country>) -> Option<Country> {
    labelled(board)
        .or_else(|| alone(board, expected))
        .or_else(|| at_the_ends(board, expected, None))
        .or(expected)
        .or_else(|| {
            let guess = guess(board)?;
            let names = |at: &usize| is_open(board, *at) && country(board.piece(*at)) == Some(guess);
            if let Some(at) = (0..board.free.len()).find(names) {
                let span = board.free.get(at)?.span.clone();
                board.take(at, span, Part::Country, guess.to_string(), Confidence::Medium);
                return Some(guess);
            }
            board.share(0..0, Part::Country, guess.to_string(), Confidence::Low);
            Some(guess)
        })
}

/// Looks for the name of the country once more when the telephone number, which may have hidden it, is taken.
pub(super) fn confirm(board: &mut Board, country: Option<Country>) {
    let is_named = board.has(Part::Country) && !board.is_guess(Part::Country);
    if !is_named && country.is_some() {
        let guess = board.value(Part::Country).to_owned();
        board.forget_guess(Part::Country);
        if at_the_ends(board, country, country).is_none() && !guess.is_empty() {
            board.share(0..0, Part::Country, guess, Confidence::Low);
        }
    }
}

fn labelled(board: &mut Board) -> Option<Country> {
    let at = board.free.iter().position(|piece| piece.label == Some(Label::Part(Part::Country)))?;
    let found = country(board.piece(at))?;
    let span = board.free.get(at)?.span.clone();
    board.take(at, span, Part::Country, found.to_string(), Confidence::High);
    Some(found)
}

fn is_open(board: &Board, at: usize) -> bool {
    board.free.get(at).is_some_and(|piece| !matches!(piece.label, Some(Label::Part(_) | Label::Other)))
}

/// A part of the text that is nothing but a country; the last one, as addresses end with it.
fn alone(board: &mut Board, expected: Option<Country>) -> Option<Country> {
    let last = board.free.len().checked_sub(1)?;
    for at in (0..=last).rev().filter(|at| is_open(board, *at)).collect::<Vec<_>>() {
        let text = board.piece(at);
        let Some(found) = country(text) else { continue };
        let is_code = text.chars().count() <= 3 && text.is_ascii();
        let is_known = expected == Some(found);
        let is_state = expected.is_some_and(|expected| expected != found && admin::find(expected, text).is_some());
        let is_at_the_end = at == last || at == 0 || board.free.get(at + 1).is_some_and(|piece| piece.label.is_some());
        let is_upper = text.chars().all(|c| !c.is_lowercase());
        if is_state || is_code && !is_known && !(is_at_the_end && is_upper) || is_state_of_the_union(board, text) {
            continue;
        }
        let span = board.free.get(at)?.span.clone();
        let confidence = if is_code && !is_known && text.len() == 2 { Confidence::Medium } else { Confidence::High };
        board.take(at, span, Part::Country, found.to_string(), confidence);
        return Some(found);
    }
    None
}

/// "Atlanta, Georgia 30301" and "CA 90210" are in the United States.
fn is_state_of_the_union(board: &Board, text: &str) -> bool {
    let Some(states) = Country::new("US") else { return false };
    let Some(state) = admin::find(states, text) else { return false };
    words_of(board.text, 0).iter().any(|word| admin::matches_postal(states, state, board.slice(word)) == Some(true))
}

/// The last words of a part ("… TX 78704 USA"), its first ("Россия 141407 Химки"), or what a Chinese address begins with.
fn at_the_ends(board: &mut Board, expected: Option<Country>, wanted: Option<Country>) -> Option<Country> {
    for at in (0..board.free.len()).rev().filter(|at| is_open(board, *at)).collect::<Vec<_>>() {
        let piece = board.free.get(at)?.span.clone();
        let text = board.piece(at);
        let words = words_of(text, piece.start);
        let mut ends = Vec::new();
        for length in (1..words.len().min(5)).rev() {
            let from = words.len() - length;
            let before = words.get(from - 1).map(|word| board.slice(word)).unwrap_or_default();
            let head = board.slice(&(piece.start..words.get(from)?.start));
            let is_named_so = words::is_street(head) && !before.chars().any(|c| c.is_ascii_digit());
            // "New Jersey", "Ciudad de México" name a part of another country, or a city.
            let is_longer_name = ["new", "de", "do", "of", "nuevo", "novo"].contains(&fold(before).as_str());
            if !is_named_so && !is_longer_name {
                ends.push(words.get(from)?.start..words.last()?.end);
            }
            let begins =
                words.get(length).is_some_and(|word| board.slice(word).starts_with(|c: char| c.is_ascii_digit()));
            if at == 0 && begins {
                ends.push(words.first()?.start..words.get(length - 1)?.end);
            }
        }
        if has_han(text) {
            let ends_at = |count: usize| text.char_indices().nth(count).map(|(end, _)| piece.start + end);
            ends.extend((2..=8).rev().filter_map(ends_at).map(|end| piece.start..end));
            let starts_at =
                |count: usize| text.char_indices().rev().nth(count - 1).map(|(start, _)| piece.start + start);
            ends.extend((2..=8).rev().filter_map(starts_at).map(|start| start..piece.end));
        }
        for span in ends {
            let name = board.slice(&span);
            let is_code = name.is_ascii() && name.chars().count() <= 2
                || name.is_ascii() && name.chars().any(char::is_lowercase) && name.chars().count() <= 3;
            let is_mixed = has_han(name) && !name.chars().all(is_han);
            let is_state = |other: Country| {
                expected.is_some_and(|expected| expected != other && admin::find(expected, name).is_some())
            };
            let Some(found) = country(name).filter(|_| !is_code && !is_mixed) else { continue };
            if wanted.is_some_and(|wanted| wanted != found) {
                continue;
            }
            if !is_state(found) && !is_state_of_the_union(board, name) {
                let confidence = if has_han(name) || name.is_ascii() && name.len() > 2 {
                    Confidence::High
                } else {
                    Confidence::Medium
                };
                board.take(at, span, Part::Country, found.to_string(), confidence);
                return Some(found);
            }
        }
    }
    None
}

/// The country by the calling code, the writing, or a state whose postal codes fit.
fn guess(board: &Board) -> Option<Country> {
    by_calling_code(board.text).or_else(|| by_writing(board.text)).or_else(|| by_state(board))
}

fn by_calling_code(text: &str) -> Option<Country> {
    let (at, _) = text.match_indices(['+', '＋']).next()?;
    let rest: String = text.get(at..)?.chars().take_while(|c| !c.is_alphabetic() && !",;\n，；".contains(*c)).collect();
    phone::read(Country::new("US")?, &rest)?.region
}

fn by_writing(text: &str) -> Option<Country> {
    let lower = text.to_lowercase();
    let has = |signs: &[&str]| signs.iter().any(|sign| lower.contains(sign));
    let code = if has_han(text)
        && (has(&["省", "自治区"]) || has(&["市", "区", "县"]) && has(&["路", "街", "号", "道", "村"]))
    {
        "CN"
    } else if lower.contains(['і', 'ї', 'є', 'ґ']) {
        "UA"
    } else if lower.chars().filter(|c| matches!(c, 'а'..='я')).count() >= 6 {
        "RU"
    } else if has(&["cep ", "cep:", "bairro"]) {
        "BR"
    } else {
        return None;
    };
    Country::new(code)
}

/// Countries whose states and postal codes are both in the tables and tell them apart.
const TOLD_BY_STATE: [&str; 9] = ["US", "BR", "ES", "MX", "IT", "CA", "AU", "GB", "PT"];

/// Postal codes of these shapes are nobody else's.
const TOLD_BY_CODE: [&str; 4] = ["GB", "CA", "BR", "PT"];

fn by_state(board: &Board) -> Option<Country> {
    let said = fold(board.text);
    let words = words_of(board.text, 0);
    let codes: Vec<&str> = (0..words.len())
        .flat_map(|from| [from..from + 1, from..from + 2])
        .filter_map(|window| Some(board.slice(&(words.get(window.start)?.start..words.get(window.end - 1)?.end))))
        .filter(|code| code.len() <= 10 && code.chars().any(|c| c.is_ascii_digit()))
        .collect();
    let fits = |country: &Country| {
        codes.iter().any(|code| {
            let named = |admin: &&admin::Admin| says(&said, &fold(&admin.name)) || is_key_beside(board.text, &admin.key);
            let is_own_shape = TOLD_BY_CODE.contains(&country.as_str()) && code.len() >= 6 && matches!(postal::check(*country, code), PostalCheck::Valid { normalised } if normalised == code.to_uppercase());
            is_own_shape || admin::by_postal(*country, code).iter().any(named)
        })
    };
    let mut found = TOLD_BY_STATE.iter().filter_map(|code| Country::new(code)).filter(fits);
    let first = found.next();
    first.filter(|_| found.next().is_none())
}

/// `TX`, `N.L.` as a word of its own, in capitals as typed.
fn is_key_beside(text: &str, key: &str) -> bool {
    key.len() >= 2 && text.split([' ', ',', '-', '/', '\n']).any(|word| word == key)
}
