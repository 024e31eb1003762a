use serde::{Deserialize, Serialize};
use shipside_address::admin::{Admin, by_postal, find, is_listed, matches_postal};
use shipside_address::parse::{ParsedAddress, parse};
use shipside_address::postal::{PostalCheck, check, with_lost_zeros};
use shipside_address::{AddressLabel, Field, Script, country, label, required};
use shipside_model::{Address, AddressDraft, Country};

/// An address to judge.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct AddressQuestion {
    /// As typed.
    pub address: AddressDraft,
}

/// What the destination's tables say about an address. Without a known country nothing else is judged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AddressAnswer {
    /// The country the text names.
    pub country: Option<Country>,
    /// The postal code's shape.
    pub postal_code: Option<PostalCodeAnswer>,
    /// The state against the country's list.
    pub state: Option<StateAnswer>,
    /// Fields the destination's post needs that are empty; name and company are no part of an address.
    pub missing: Option<Vec<Field>>,
}

/// What the shape of a postal code says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "result", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum PostalCodeAnswer {
    /// It fits the country.
    Valid {
        /// As the destination writes it.
        normalised: String,
        /// The states it may lie in; empty when that is not known.
        lies_in: Vec<State>,
    },
    /// The country has no postal codes, or their shape is not known.
    NoRule,
    /// None was given; whether one is needed is in [`AddressAnswer::missing`].
    Missing,
    /// It does not fit the country.
    Shape {
        /// A code that does.
        example: String,
        /// The code with the zeros a spreadsheet may have eaten, when that one is valid.
        with_lost_zeros: Option<String>,
    },
}

/// What the country's list of states says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "result", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum StateAnswer {
    /// It is on the list.
    Found {
        /// Which one.
        state: State,
        /// Whether the postal code lies in it; `None`: not to be told.
        has_postal_code: Option<bool>,
    },
    /// None was given.
    Missing,
    /// It is not on the list, or could be more than one.
    Unknown,
    /// No list of the country's states is known.
    NoList,
}

/// A state, province, oblast, prefecture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct State {
    /// How the country's post writes it: `TX`, `東京都`.
    pub key: &'static str,
    /// ISO 3166-2 code without the country; empty where the table has none.
    pub code: &'static str,
    /// In English or Latin letters.
    pub name: &'static str,
    /// In the local script.
    pub local_name: &'static str,
    /// In Simplified Chinese; empty where none is known.
    pub name_zh: &'static str,
}

/// How a pasted address is read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct ParseOptions {
    /// The country where it is known from elsewhere; one named in the text goes before it.
    pub country: Option<Country>,
}

/// How an address is written.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FormatOptions {
    /// In which script it stands.
    pub script: LineScript,
}

/// In which script an address stands; it decides the order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum LineScript {
    /// The destination's own.
    Local,
    /// Latin letters: the order for letters from abroad.
    Latin,
}

/// Judges country, postal code, state and the fields that must be filled.
pub fn check_address(question: &AddressQuestion) -> AddressAnswer {
    let address = &question.address;
    let country = country(&address.country);
    AddressAnswer {
        country,
        postal_code: country.map(|country| postal_code(country, address)),
        state: country.map(|country| state(country, address)),
        missing: country.map(|country| missing(country, address)),
    }
}

/// Splits a pasted address into fields. Its spans count UTF-16 units, as JavaScript's `text.slice(start, end)` does.
pub fn parse_address(text: &str, options: &ParseOptions) -> ParsedAddress {
    let mut parsed = parse(text, options.country);
    let spans = parsed.fields.iter_mut().flat_map(|field| &mut field.spans).chain(&mut parsed.leftover_spans);
    for span in spans {
        *span = in_utf16(text, span.start)..in_utf16(text, span.end);
    }
    parsed
}

/// The lines of a label in the destination's order, and the filled fields that are not on them.
pub fn format_address(address: &Address, options: &FormatOptions) -> AddressLabel {
    let script = match options.script {
        LineScript::Local => Script::Local,
        LineScript::Latin => Script::Latin,
    };
    label(address, script)
}

fn postal_code(country: Country, address: &AddressDraft) -> PostalCodeAnswer {
    let code = &address.postal_code;
    match check(country, code) {
        PostalCheck::Valid { normalised } => PostalCodeAnswer::Valid {
            lies_in: by_postal(country, &normalised).into_iter().map(State::from).collect(),
            normalised,
        },
        PostalCheck::NoRule => PostalCodeAnswer::NoRule,
        PostalCheck::Missing => PostalCodeAnswer::Missing,
        PostalCheck::Shape { example } => {
            PostalCodeAnswer::Shape { example, with_lost_zeros: with_lost_zeros(country, code) }
        }
    }
}

fn state(country: Country, address: &AddressDraft) -> StateAnswer {
    match find(country, &address.state) {
        Some(admin) => StateAnswer::Found {
            state: State::from(admin),
            has_postal_code: matches_postal(country, admin, &address.postal_code),
        },
        None if !is_listed(country) => StateAnswer::NoList,
        None if address.state.trim().is_empty() => StateAnswer::Missing,
        None => StateAnswer::Unknown,
    }
}

fn missing(country: Country, address: &AddressDraft) -> Vec<Field> {
    let is_empty = |field: &Field| match field {
        Field::Street => address.street.trim().is_empty(),
        Field::District => address.district.trim().is_empty(),
        Field::City => address.city.trim().is_empty(),
        Field::State => address.state.trim().is_empty(),
        Field::PostalCode => address.postal_code.trim().is_empty(),
        Field::Name | Field::Organisation | Field::SortingCode => false,
    };
    required(country).into_iter().filter(is_empty).collect()
}

impl From<&'static Admin> for State {
    fn from(admin: &'static Admin) -> Self {
        let name = if admin.name_en.is_empty() { &admin.name } else { admin.name_en };
        State { key: &admin.key, code: &admin.code, name, local_name: &admin.local_name, name_zh: admin.name_zh }
    }
}

fn in_utf16(text: &str, at: usize) -> usize {
    text.get(..at).unwrap_or(text).encode_utf16().count()
}

#[cfg(test)]
mod tests;
