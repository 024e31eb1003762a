//! The terms of every stop list, each once.

use std::sync::LazyLock;

/// A line of `data/vague.tsv`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Term {
    /// As it is compared.
    pub(super) text: &'static str,
    /// The letters of the lists it stands on.
    lists: &'static str,
}

impl Term {
    pub(super) fn canada(&self) -> bool {
        self.lists.contains('c')
    }

    pub(super) fn eu(&self) -> bool {
        self.lists.contains(['e', 'r'])
    }

    /// Reported as switched off for the time being.
    pub(super) fn eu_off(&self) -> bool {
        self.lists.contains('d')
    }

    pub(super) fn air(&self) -> bool {
        self.lists.contains('a')
    }

    pub(super) fn chinese(&self) -> bool {
        self.lists.contains('z')
    }

    pub(super) fn party(&self) -> bool {
        self.lists.contains('p')
    }
}

static TERMS: LazyLock<Vec<Term>> = LazyLock::new(|| {
    let lines = include_str!("../../data/vague.tsv").lines();
    lines.filter_map(|line| line.split_once('\t')).map(|(text, lists)| Term { text, lists }).collect()
});

/// The term that is exactly this text, lower case with single blanks.
pub(super) fn lookup(text: &str) -> Option<Term> {
    let at = TERMS.binary_search_by(|term| term.text.cmp(text)).ok()?;
    TERMS.get(at).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_sorted_and_each_list_has_the_terms_it_claims() {
        assert!(TERMS.is_sorted_by(|a, b| a.text < b.text));
        let count = |letter: char| TERMS.iter().filter(|term| term.lists.contains(letter)).count();
        assert_eq!("cerdapz".chars().map(count).collect::<Vec<_>>(), [79, 91, 20, 3, 50, 3, 37]);
        assert!(TERMS.iter().all(|term| term.lists.bytes().all(|byte| b"cerdapz".contains(&byte))));
    }

    #[test]
    fn a_term_is_found_as_it_is_compared() {
        assert!(lookup("awb hawb").unwrap().canada());
        assert!(lookup("e commerce").unwrap().eu());
        assert_eq!(lookup("Toys"), None);
    }
}
