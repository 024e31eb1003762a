//! Territories that share customs rules.

use shipside_model::Country;

const EU: [&str; 27] = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV",
    "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
];

/// True for a member state of the European Union (27 since 2020-02-01).
///
/// Territories with a code of their own (Réunion, Northern Ireland within `GB`, Monaco …) are not counted, although
/// some of them follow EU customs law.
pub fn is_eu(country: Country) -> bool {
    EU.binary_search(&country.as_str()).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted_and_holds_members_only() {
        assert!(EU.is_sorted());
        let eu = |code| is_eu(Country::new(code).unwrap());
        assert!(eu("AT") && eu("FR") && eu("SK") && eu("GR"));
        assert!(!eu("GB") && !eu("CH") && !eu("NO") && !eu("US"));
    }
}
