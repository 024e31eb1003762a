//! A pasted address, in whatever order its buyer wrote it, split into fields; what fits no field is shown, never dropped.
//!
//! What is told apart: labels (收件人, Phone, Индекс, C.P., CEP, …), e-mail addresses, countries by name, telephone numbers
//! and postal codes by the country's plan and pattern, states by the tables, the words streets, towns and districts are
//! written with in Chinese, English, Russian, Spanish and Portuguese (a few in German and French). Tax numbers and notes
//! stay in the leftovers.

mod board;
mod codes;
mod countries;
mod han;
mod labels;
mod places;
mod words;

use board::Board;
use serde::{Deserialize, Serialize};
use shipside_model::Country;
use std::ops::Range;

/// What a part of a pasted address was taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Part {
    /// The person.
    Name,
    /// Telephone number.
    Phone,
    /// E-mail address.
    Email,
    /// Country; the value is its code.
    Country,
    /// State, province, oblast.
    State,
    /// City, town, village.
    City,
    /// Neighbourhood, 区/县, район, bairro, colonia.
    District,
    /// Street, house, flat.
    Street,
    /// Postal code; the value is written as the destination writes it when the country is known.
    PostalCode,
}

/// How sure it is that a part is what it was taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Confidence {
    /// By its place in the text only: to be looked at.
    Low,
    /// By its shape or a word in it; another reading is thinkable.
    Medium,
    /// It says so itself (a label), or only one reading passes the rule of the country.
    High,
}

/// One field of the address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Parsed {
    /// What it is.
    pub part: Part,
    /// What goes into the field.
    pub value: String,
    /// How sure that is.
    pub confidence: Confidence,
    /// Where it stands in the text, label included: byte ranges in rising order.
    pub spans: Vec<Range<usize>>,
}

/// A pasted address in its fields.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ParsedAddress {
    /// The fields found, each at most once, in the order of [`Part`].
    pub fields: Vec<Parsed>,
    /// What fits no field, as written, in the order of the text.
    pub leftover: Vec<String>,
    /// Where it stands: byte ranges, one for each.
    pub leftover_spans: Vec<Range<usize>>,
}

impl ParsedAddress {
    /// The value of a field; empty when there is none.
    pub fn value(&self, part: Part) -> &str {
        self.field(part).map_or("", |field| &field.value)
    }

    /// A field with its confidence.
    pub fn field(&self, part: Part) -> Option<&Parsed> {
        self.fields.iter().find(|field| field.part == part)
    }
}

/// Longer texts are no address; they come back whole as leftover.
const LONGEST_TEXT: usize = 2000;

/// Splits a pasted address into fields. `expected` is the country where it is known from elsewhere (the order); a
/// country named in the text goes before it.
///
/// Every character that is no separator is in the span of a field or in a leftover.
///
/// ```
/// use shipside_address::parse::{Confidence, Part, parse};
/// let parsed = parse("收件人：张三 电话：13800138000 地址：广东省深圳市南山区科技园路1号 邮编：518000", None);
/// assert_eq!(parsed.value(Part::Name), "张三");
/// assert_eq!(parsed.value(Part::District), "南山区");
/// assert_eq!(parsed.field(Part::PostalCode).unwrap().confidence, Confidence::High);
/// assert!(parsed.leftover.is_empty());
/// ```
pub fn parse(text: &str, expected: Option<Country>) -> ParsedAddress {
    let mut board = Board::new(text);
    if text.len() <= LONGEST_TEXT {
        codes::email(&mut board);
        let country = countries::find(&mut board, expected);
        codes::labelled(&mut board, country);
        codes::phone(&mut board, country);
        countries::confirm(&mut board, country);
        codes::postal_code(&mut board, country);
        han::split(&mut board, country);
        places::find(&mut board, country);
    }
    board.finish()
}

/// What separates the parts of an address and belongs to none.
pub fn is_separator(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || ",.;:|/\\-()[]{}<>\"'`_=*~，。、；：｜／（）【】［］《》〈〉「」『』“”‘’„«»·•‐‑‒–—―−－＝\u{200b}\u{200e}\u{200f}\u{2060}\u{feff}".contains(c)
}
