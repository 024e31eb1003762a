use crate::data::{DEFAULT_REQUIRE, formats};
use serde::{Deserialize, Serialize};
use shipside_model::Country;

/// A part of an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Field {
    /// Contact person.
    Name,
    /// Company.
    Organisation,
    /// Street and house.
    Street,
    /// Dependent locality, neighbourhood.
    District,
    /// City or post town.
    City,
    /// State, province.
    State,
    /// Postal code.
    PostalCode,
    /// The post's own sorting code (CEDEX and the like).
    SortingCode,
}

/// The fields that must be filled for a letter to arrive, in reading order.
///
/// A territory the table says nothing about asks for street and city. Source: `data/SOURCE.md`.
///
/// ```
/// use shipside_address::{Field, required};
/// use shipside_model::Country;
/// let brazil = Country::new("BR").unwrap();
/// assert_eq!(required(brazil), [Field::Street, Field::City, Field::State, Field::PostalCode]);
/// ```
pub fn required(country: Country) -> Vec<Field> {
    let format = formats().get(&country);
    let letters = format.and_then(|format| format.require.as_deref()).unwrap_or(DEFAULT_REQUIRE);
    let mut fields: Vec<Field> = letters.chars().filter_map(Field::from_letter).collect();
    fields.sort();
    fields
}

impl Field {
    /// The field a letter of the format tables stands for.
    pub(crate) fn from_letter(letter: char) -> Option<Field> {
        Some(match letter {
            'N' => Field::Name,
            'O' => Field::Organisation,
            'A' => Field::Street,
            'D' => Field::District,
            'C' => Field::City,
            'S' => Field::State,
            'Z' => Field::PostalCode,
            'X' => Field::SortingCode,
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(code: &str, expected: &[Field]) {
        assert_eq!(required(Country::new(code).unwrap()), expected, "{code}");
    }

    #[test]
    fn each_country_asks_for_what_its_post_needs() {
        use Field::{City, PostalCode, State, Street};
        check("US", &[Street, City, State, PostalCode]);
        check("BR", &[Street, City, State, PostalCode]);
        check("GB", &[Street, City, PostalCode]);
        check("JP", &[Street, State, PostalCode]);
        check("HK", &[Street, State]);
        check("AE", &[Street, State]);
        check("AG", &[Street]);
    }

    #[test]
    fn a_territory_without_own_metadata_asks_for_street_and_city() {
        check("IL", &[Field::Street, Field::City]);
        check("QA", &[Field::Street, Field::City]);
        check("QQ", &[Field::Street, Field::City]);
    }
}
