//! Finding an HS code by what the goods are called.
//!
//! The descriptions (`static/hs/hs2022.tsv`, UN Comtrade's English) are an asset of their own, handed in as bytes. No
//! sourced Chinese dictionary of the nomenclature is at hand, so a Chinese query finds nothing and says why.

use serde::Serialize;
use std::collections::BTreeMap;

/// The table ready to search in.
#[derive(Clone, Debug)]
pub struct HsTable {
    /// Sorted by code: chapters, headings and subheadings.
    rows: Vec<Row>,
    /// Stem → rows that have it, each with its weight there.
    index: BTreeMap<String, Vec<(u32, u32)>>,
}

#[derive(Clone, Debug)]
struct Row {
    code: String,
    description: String,
    words: u32,
}

/// Why bytes are no table of descriptions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HsTableError {
    /// Not UTF-8.
    NotText,
    /// A line (counted from one) that is not code, TAB, description, or out of order.
    Line(usize),
    /// More lines than the nomenclature could ever have.
    TooLarge,
}

/// A code the query may mean.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct HsHit {
    /// Six digits.
    pub code: String,
    /// Its description.
    pub description: String,
    /// The description of its heading (four digits).
    pub heading: String,
    /// The description of its chapter (two digits).
    pub chapter: String,
    /// Higher is better; to compare within one search only.
    pub score: u32,
}

/// What a search gave.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct HsSearch {
    /// Best first.
    pub hits: Vec<HsHit>,
    /// Words of the query that stand in no description.
    pub unknown: Vec<String>,
    /// True when the query holds Chinese or another script: the table is in English, those words were not looked for.
    pub other_script: bool,
}

/// The nomenclature has some 6,900 lines; a table far beyond is none.
const MOST_ROWS: usize = 20_000;
const MOST_WORDS: usize = 16;

impl HsTable {
    /// Reads `code TAB description` lines, sorted by code.
    ///
    /// # Errors
    /// [`HsTableError`] names the line that is none.
    pub fn read(bytes: &[u8]) -> Result<Self, HsTableError> {
        let text = std::str::from_utf8(bytes).map_err(|_| HsTableError::NotText)?;
        let mut table = HsTable { rows: Vec::new(), index: BTreeMap::new() };
        for (index, line) in text.lines().enumerate() {
            if index >= MOST_ROWS {
                return Err(HsTableError::TooLarge);
            }
            let wrong = || HsTableError::Line(index + 1);
            let (code, description) = line.split_once('\t').ok_or_else(wrong)?;
            let is_code = matches!(code.len(), 2 | 4 | 6) && code.bytes().all(|byte| byte.is_ascii_digit());
            if !is_code || table.rows.last().is_some_and(|last| last.code.as_str() >= code) {
                return Err(wrong());
            }
            table.add(code, description);
        }
        Ok(table)
    }

    fn add(&mut self, code: &str, description: &str) {
        let number = u32::try_from(self.rows.len()).unwrap_or(u32::MAX);
        let mut words = 0;
        for (stem, weight) in weighed(description) {
            words += 1;
            let rows = self.index.entry(stem).or_default();
            match rows.last_mut() {
                Some((last, best)) if *last == number => *best = (*best).max(weight),
                _ => rows.push((number, weight)),
            }
        }
        self.rows.push(Row { code: code.to_owned(), description: description.to_owned(), words });
    }

    /// The description of a chapter, heading or subheading.
    pub fn description(&self, code: &str) -> Option<&str> {
        let at = self.rows.binary_search_by(|row| row.code.as_str().cmp(code)).ok()?;
        self.rows.get(at).map(|row| row.description.as_str())
    }

    /// The best subheadings for a query in English, or for the first digits of a code.
    ///
    /// A word counts by how rare it is; in the subheading it counts most, in its heading less, in its chapter least. A
    /// word that is only the beginning of another one counts half. Words that the description excludes do not count.
    pub fn search(&self, query: &str, limit: usize) -> HsSearch {
        let digits: String = query.chars().filter(|c| !matches!(c, '.' | '-') && !c.is_whitespace()).collect();
        if digits.len() >= 2 && digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return self.by_code(&digits, limit);
        }
        let mut found =
            HsSearch { other_script: query.chars().any(|c| c.is_alphabetic() && !c.is_ascii()), ..HsSearch::default() };
        let mut scores: BTreeMap<u32, (u32, u32)> = BTreeMap::new();
        let words: Vec<String> = words(query).into_iter().filter(|word| !is_filler(word)).take(MOST_WORDS).collect();
        for (at, word) in words.iter().enumerate() {
            // A name says what it is at its end: "dog collar", "desk lamp".
            let last = if at + 1 == words.len() { 3 } else { 2 };
            let rows = self.rows_with(&stem(word));
            if rows.is_empty() {
                found.unknown.push(word.clone());
            }
            for (row, score) in rows {
                let entry = scores.entry(row).or_default();
                *entry = (entry.0 + 1, entry.1 + score * last);
            }
        }
        let mut ranked: Vec<(u32, u32)> = scores.into_iter().map(|(row, (hit, score))| (row, score * hit)).collect();
        ranked.sort_by_key(|(row, score)| (std::cmp::Reverse(*score), *row));
        found.hits = ranked.into_iter().take(limit).filter_map(|(row, score)| self.hit(row, score)).collect();
        found
    }

    /// Subheadings that contain the stem themselves or by their heading or chapter, with what that is worth.
    fn rows_with(&self, stem: &str) -> Vec<(u32, u32)> {
        let mut best: BTreeMap<u32, u32> = BTreeMap::new();
        let exact = self.index.get(stem).map(|rows| (rows, 2));
        let longer = self.index.range(stem.to_owned()..).skip_while(|(key, _)| key.as_str() == stem);
        let longer = longer.take_while(|(key, _)| stem.len() >= 4 && key.starts_with(stem)).map(|(_, rows)| (rows, 1));
        for (rows, quality) in exact.into_iter().chain(longer) {
            let rarity = rarity(rows.len());
            for (number, weight) in rows {
                let score = quality * rarity * weight;
                for (row, part) in self.below(*number) {
                    let worth = score * part;
                    let entry = best.entry(row).or_default();
                    *entry = (*entry).max(worth);
                }
            }
        }
        best.into_iter().collect()
    }

    /// The subheadings a row speaks for, with how much: itself 8, those of its heading 4, those of its chapter 1.
    fn below(&self, number: u32) -> impl Iterator<Item = (u32, u32)> {
        let at = usize::try_from(number).unwrap_or(usize::MAX);
        let code = self.rows.get(at).map_or("", |row| row.code.as_str());
        let part = match code.len() {
            6 => 8,
            4 => 4,
            _ => 1,
        };
        let rest = self.rows.get(at..).unwrap_or_default().iter().zip(number..);
        let under = rest.take_while(move |(row, _)| row.code.starts_with(code));
        // A short description says more by one word than a long one.
        under.filter(|(row, _)| row.code.len() == 6).map(move |(row, number)| (number, part * brevity(row.words)))
    }

    fn by_code(&self, digits: &str, limit: usize) -> HsSearch {
        let prefix = digits.get(..6).unwrap_or(digits);
        let start = self.rows.partition_point(|row| row.code.as_str() < prefix);
        let rows = self.rows.iter().zip(0..).skip(start).take_while(|(row, _)| row.code.starts_with(prefix));
        let subheadings = rows.filter(|(row, _)| row.code.len() == 6).take(limit);
        HsSearch { hits: subheadings.filter_map(|(_, number)| self.hit(number, 1)).collect(), ..HsSearch::default() }
    }

    fn hit(&self, number: u32, score: u32) -> Option<HsHit> {
        let row = self.rows.get(usize::try_from(number).ok()?)?;
        let above = |digits: usize| row.code.get(..digits).and_then(|code| self.description(code)).unwrap_or("");
        Some(HsHit {
            code: row.code.clone(),
            description: row.description.clone(),
            heading: above(4).to_owned(),
            chapter: above(2).to_owned(),
            score,
        })
    }
}

/// The stems of a description: three for a word of its leading part, two for others, one for what it says in brackets;
/// what it excludes is left out.
fn weighed(description: &str) -> Vec<(String, u32)> {
    let text = without_exclusions(description);
    let mut stems = Vec::new();
    let mut depth = 0_u32;
    let leading = text.find(';').unwrap_or(text.len());
    let mut at = 0;
    for piece in text.split_inclusive(['(', ')', ' ', ',', ';', '/']) {
        let weight = if depth > 0 {
            1
        } else if at < leading {
            3
        } else {
            2
        };
        stems.extend(words(piece).into_iter().filter(|word| !is_filler(word)).map(|word| (stem(&word), weight)));
        match piece.chars().next_back() {
            Some('(') => depth += 1,
            Some(')') => depth = depth.saturating_sub(1),
            _ => {}
        }
        at += piece.len();
    }
    stems
}

/// The text without what stands behind "other than", "excluding", "not" and "except" up to the next comma, semicolon or bracket.
fn without_exclusions(description: &str) -> String {
    const MARKS: [&str; 4] = ["other than ", "excluding ", "not ", "except "];
    let mut kept = String::with_capacity(description.len());
    for part in description.split_inclusive([',', ';', '(', ')']) {
        let starts = |at: usize| at == 0 || part.get(..at).is_some_and(|head| head.ends_with([' ', '(']));
        let cut = MARKS.iter().filter_map(|mark| part.find(mark)).filter(|at| starts(*at)).min();
        kept.push_str(cut.and_then(|cut| part.get(..cut)).unwrap_or(part));
        if cut.is_some() {
            kept.extend(part.chars().next_back().filter(|c| matches!(c, ',' | ';' | '(' | ')')));
        }
    }
    kept
}

/// Lower-case words; a single letter with a hyphen belongs to the word behind it: `T-shirt` is `tshirt`.
fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    for chunk in text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-')) {
        let mut letter = String::new();
        for part in chunk.split('-').filter(|part| !part.is_empty()) {
            let word = format!("{letter}{}", part.to_ascii_lowercase());
            letter.clear();
            match word.len() {
                1 => letter = word,
                _ => words.push(word),
            }
        }
    }
    words
}

fn is_filler(word: &str) -> bool {
    const FILLERS: &[&str] = &[
        "and",
        "or",
        "of",
        "for",
        "the",
        "with",
        "without",
        "in",
        "on",
        "to",
        "by",
        "from",
        "an",
        "as",
        "at",
        "is",
        "no",
        "not",
        "whether",
        "kind",
        "kinds",
        "their",
        "thereof",
        "heading",
        "chapter",
        "item",
        "include",
        "included",
        "including",
        "used",
        "their",
        "such",
        "like",
        "new",
        "pcs",
        "set",
        "sets",
    ];
    FILLERS.iter().any(|filler| filler.eq_ignore_ascii_case(word))
}

/// A word without the endings of English plurals: `dresses` and `dress` are one, `batteries` and `battery`.
fn stem(word: &str) -> String {
    let cut = |ending: &str, with: &str| {
        word.strip_suffix(ending).filter(|rest| rest.len() >= 2).map(|rest| format!("{rest}{with}"))
    };
    cut("ies", "y")
        .or_else(|| {
            ["sses", "shes", "ches", "xes"].iter().find_map(|ending| word.ends_with(ending).then(|| cut("es", ""))?)
        })
        .or_else(|| if word.ends_with("ss") || word.ends_with("us") { None } else { cut("s", "") })
        .unwrap_or_else(|| word.to_owned())
}

/// How much a word says: the fewer descriptions have it, the more.
fn rarity(rows: usize) -> u32 {
    let bits = usize::BITS - rows.leading_zeros();
    16_u32.saturating_sub(bits).max(1)
}

/// Ten for a description of few words, down to five for a very long one.
fn brevity(words: u32) -> u32 {
    10 - (words / 6).min(5)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::LazyLock;

    static TABLE: LazyLock<HsTable> =
        LazyLock::new(|| HsTable::read(include_bytes!("../../../../static/hs/hs2022.tsv")).unwrap());

    /// The expected code is among the first `within`.
    #[track_caller]
    fn finds(query: &str, code: &str, within: usize) {
        let found = TABLE.search(query, 30);
        let codes: Vec<&str> = found.hits.iter().map(|hit| hit.code.as_str()).collect();
        assert!(codes.iter().take(within).any(|hit| *hit == code), "{query}: {codes:?}");
    }

    #[test]
    fn the_asset_holds_every_subheading_of_the_engines_table() {
        let six: Vec<u32> =
            TABLE.rows.iter().filter(|row| row.code.len() == 6).map(|row| row.code.parse().unwrap()).collect();
        assert_eq!(six, crate::generated::hs_codes::SUBHEADINGS);
        assert_eq!(TABLE.rows.iter().filter(|row| row.code.len() == 2).count(), 96);
    }

    #[test]
    fn goods_are_found_by_their_names() {
        finds("headphones", "851830", 1);
        finds("cotton t-shirt", "610910", 3);
        finds("vacuum flask", "961700", 1);
        finds("women cotton dress", "620442", 5);
        finds("lip make-up", "330410", 2);
        finds("ceramic tableware", "691200", 5);
        finds("lithium-ion accumulator", "850760", 2);
        finds("umbrellas", "660191", 5);
        finds("puzzle", "950300", 1);
    }

    #[test]
    fn a_code_and_its_beginning_are_found_too() {
        finds("8518.30", "851830", 1);
        finds("8518300090", "851830", 1);
        assert_eq!(TABLE.search("9617", 9).hits.len(), 1);
        assert_eq!(TABLE.search("999999", 9).hits, []);
    }

    #[test]
    fn a_hit_comes_with_its_heading_and_chapter() {
        let hit = TABLE.search("headphones", 1).hits.remove(0);
        assert!(hit.heading.to_lowercase().contains("microphones") && hit.chapter.contains("lectrical"), "{hit:?}");
    }

    #[test]
    fn chinese_is_not_looked_for_and_that_is_said() {
        let found = TABLE.search("无线耳机", 5);
        assert_eq!((found.hits.len(), found.other_script), (0, true));
        let mixed = TABLE.search("耳机 headphones", 5);
        assert_eq!((mixed.hits[0].code.as_str(), mixed.other_script), ("851830", true));
    }

    #[test]
    fn unknown_words_are_named() {
        let found = TABLE.search("headphones xyzzyq", 1);
        assert_eq!(found.unknown, ["xyzzyq"]);
        assert_eq!(TABLE.search("", 5), HsSearch::default());
    }

    #[test]
    fn what_a_description_excludes_is_not_found_in_it() {
        let stems = |text: &str| weighed(text).into_iter().map(|(stem, _)| stem).collect::<Vec<_>>().join(" ");
        assert_eq!(stems("Glassware; other than of lead crystal, for tables"), "glassware table");
        assert_eq!(stems("Seats (excluding medical furniture), upholstered"), "seat upholstered");
        assert_eq!(stems("Knots; of rope"), "knot rope");
    }

    #[test]
    fn what_is_no_table_is_refused() {
        let read = |text: &[u8]| HsTable::read(text).map(|_| ());
        assert_eq!(read(b"01\tAnimals\n0101\tHorses\n"), Ok(()));
        assert_eq!(read(b"01\tAnimals\n01\tAgain\n"), Err(HsTableError::Line(2)));
        assert_eq!(read(b"hello\n"), Err(HsTableError::Line(1)));
        assert_eq!(read(b"\xff\xfe"), Err(HsTableError::NotText));
        let many: String = (0..=MOST_ROWS).map(|number| format!("{number:06}\tx\n")).collect();
        assert_eq!(read(many.as_bytes()), Err(HsTableError::TooLarge));
    }

    #[test]
    fn stems_are_what_singular_and_plural_share() {
        for (word, expected) in [
            ("dresses", "dress"),
            ("batteries", "battery"),
            ("toys", "toy"),
            ("glass", "glass"),
            ("watches", "watch"),
            ("gas", "ga"),
        ] {
            assert_eq!(stem(word), expected);
        }
    }
}
