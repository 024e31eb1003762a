//! From a pasted text to ranked candidates.

use super::detection::{Candidate, Check, Confidence, Detection};
use super::format::{Format, Services};
use super::index::{Entry, shapes};
use super::shape::{Places, places};
use super::words::{Carrier, Words};
use super::{doubts, formats, misread, near_miss, rank, services};
use crate::generated::dpd_countries::COUNTRIES;
use crate::generated::posts::POSTS;
use crate::number::normalise;
use shipside_model::Country;
use std::cmp::Reverse;
use std::ops::Range;

/// Whose tracking number a text may be. Blanks, hyphens, lower case and full-width characters do not count.
///
/// ```
/// use shipside_carriers::numbers::{Check, detect};
/// let found = detect("rr 473 124 829 gb");
/// assert_eq!(found.normalised, "RR473124829GB");
/// assert_eq!(found.candidates[0].carrier.name.en, "Royal Mail Group plc");
/// assert_eq!(found.candidates[0].check, Check::Passed);
/// ```
pub fn detect(text: &str) -> Detection {
    let text = without_quotes(text);
    let normalised = normalise(text);
    let looks_like = doubts::looks_like(text, normalised.as_deref());
    let Some(normalised) = normalised else {
        let suggestions = doubts::without_decimals(text).into_iter().collect();
        return Detection { looks_like, message: looks_like.map(doubts::message), suggestions, ..Detection::default() };
    };
    let candidates = candidates(normalised.as_bytes());
    let sure = candidates.iter().any(|candidate| candidate.confidence == Confidence::High);
    let suggestions = if sure { Vec::new() } else { misread::suggestions(&normalised) };
    let near_misses = if candidates.is_empty() { near_miss::near_misses(&normalised) } else { Vec::new() };
    Detection { normalised, candidates, looks_like, message: looks_like.map(doubts::message), suggestions, near_misses }
}

/// Candidates for a plain number, the likeliest first; of several shapes of one format the best.
pub(super) fn candidates(number: &[u8]) -> Vec<Candidate> {
    let mut found: Vec<Candidate> = Vec::new();
    // Ranks beside the candidates, in the same order. There are few: each is put where it belongs.
    let mut ranks: Vec<(Confidence, Reverse<u32>, usize)> = Vec::new();
    for entry in shapes(number) {
        let Some((weight, candidate)) = candidate(entry, number) else { continue };
        let rank = (candidate.confidence, Reverse(weight), entry.place);
        if let Some(at) = ranks.iter().position(|other| other.2 == entry.place) {
            if ranks.get(at).is_some_and(|other| *other <= rank) {
                continue;
            }
            ranks.remove(at);
            found.remove(at);
        }
        let at = ranks.partition_point(|other| *other < rank);
        ranks.insert(at, rank);
        found.insert(at, candidate);
    }
    found
}

fn candidate(entry: &Entry, number: &[u8]) -> Option<(u32, Candidate)> {
    let format = entry.format;
    let places = places(entry.shape, number)?;
    let issuer = issuer(text(number, &places.issuer));
    let carrier = if format.id == formats::S10 { *issuer? } else { *format.carrier };
    let destination = destination(format, text(number, &places.destination));
    let check = check(format, &places, number);
    let service = service(format, &places, number);
    let (confidence, reason, weight) = match rank::rank(format, entry.shape, check) {
        (Confidence::High, _, weight) if format.id == formats::S10 && service.is_none() => {
            (Confidence::Medium, rank::RESERVED, weight)
        }
        ranked => ranked,
    };
    let zip = text(number, &places.zip);
    let candidate = Candidate {
        carrier,
        format: format.id,
        format_name: format.name,
        service,
        check,
        confidence,
        reason,
        certainty: format.certainty,
        issued_in: Country::new(text(number, &places.issuer)),
        destination,
        destination_postal_code: (!zip.is_empty()).then(|| zip.to_owned()),
        delivered_only_in: format.serves,
        tracking_url: format.tracking_url,
    };
    Some((weight, candidate))
}

pub(super) fn check(format: &Format, places: &Places, number: &[u8]) -> Check {
    let serial = number.get(places.serial.clone()).unwrap_or(&[]);
    let stands = places.check.and_then(|at| number.get(at));
    match (format.scheme.of(serial), stands) {
        (Some(expected), Some(stands)) if expected == *stands => Check::Passed,
        (Some(expected), Some(_)) => Check::Failed { expected: char::from(expected) },
        _ => Check::NoCheckDigit,
    }
}

/// The post of a country, by the end of its id.
pub(super) fn issuer(code: &str) -> Option<&'static Carrier> {
    let &[first, second] = code.as_bytes() else { return None };
    let code = [first.to_ascii_lowercase(), second.to_ascii_lowercase()];
    let at = POSTS.binary_search_by(|post| post.id.as_bytes().get(5..).unwrap_or(&[]).cmp(code.as_slice())).ok()?;
    POSTS.get(at)
}

/// Two letters, or for DPD three digits; numbers that ISO does not have name no country.
fn destination(format: &Format, code: &str) -> Option<Country> {
    if format.services != Services::Dpd {
        return Country::new(code);
    }
    let at = COUNTRIES.binary_search_by(|row| row.get(..3).unwrap_or("").cmp(code)).ok()?;
    Country::new(COUNTRIES.get(at)?.get(3..)?)
}

fn service(format: &Format, places: &Places, number: &[u8]) -> Option<Words> {
    services::name(format.services, text(number, &places.service))
}

fn text<'a>(number: &'a [u8], range: &Range<usize>) -> &'a str {
    number.get(range.clone()).and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or("")
}

/// What spreadsheets put around text that is not to become a number: `'1234`, `="1234"`.
fn without_quotes(text: &str) -> &str {
    let text = text.trim();
    let text = text.strip_prefix('=').filter(|rest| rest.starts_with('"')).unwrap_or(text);
    text.trim_matches(['\'', '"', '‘', '’', '“', '”', '`']).trim()
}
