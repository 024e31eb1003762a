//! One element, and the two ways to write a row of them.

use super::table::entry;

/// An application identifier with its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    /// Two to four digits.
    pub ai: String,
    /// The title of the data: `SSCC`, `BATCH/LOT`; in English as GS1 writes it.
    pub title: &'static str,
    /// The value.
    pub value: String,
}

/// The form people read: `(01)09506000134352(10)ABC`.
pub fn bracketed(elements: &[Element]) -> String {
    elements.iter().map(|element| format!("({}){}", element.ai, element.value)).collect()
}

/// The form scanners give and encoders take, without a symbology identifier: a separator (GS, U+001D) stands behind
/// each value whose length is not predefined, except the last.
pub fn scanned(elements: &[Element]) -> String {
    let mut text = String::new();
    for (index, element) in elements.iter().enumerate() {
        text.push_str(&element.ai);
        text.push_str(&element.value);
        let open = entry(&element.ai).is_none_or(|entry| !entry.fixed);
        if open && index + 1 < elements.len() {
            text.push(super::read::SEPARATOR);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gs1::read;
    use proptest::prelude::*;

    #[test]
    fn a_separator_stands_only_where_the_length_is_open() {
        let elements = read("(01)09506000134352(10)ABC(3103)000195").elements;
        assert_eq!(scanned(&elements), "010950600013435210ABC\u{1D}3103000195");
        assert_eq!(bracketed(&elements), "(01)09506000134352(10)ABC(3103)000195");
    }

    proptest! {
        #[test]
        fn both_forms_read_back_to_the_same_elements(
            batch in "[A-Za-z0-9/*.-]{1,20}", serial in "[A-Z0-9]{1,20}", weight in "[0-9]{6}"
        ) {
            let elements = read(&format!("(01)09506000134352(10){batch}(3103){weight}(21){serial}")).elements;
            prop_assert_eq!(elements.len(), 4);
            prop_assert_eq!(&read(&scanned(&elements)).elements, &elements);
            prop_assert_eq!(&read(&bracketed(&elements)).elements, &elements);
        }
    }
}
