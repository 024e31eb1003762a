//! Which identifiers must, and which must not, stand beside each other.

use super::element::Element;
use super::problem::{Fault, Problem};
use super::table::entry;

/// What the set of elements is missing and what it has too much of.
pub(super) fn problems(elements: &[Element]) -> Vec<Problem> {
    let mut found = Vec::new();
    for (index, element) in elements.iter().enumerate() {
        let Some(entry) = entry(&element.ai) else { continue };
        let earlier = elements.iter().take(index).find(|other| other.ai == element.ai);
        match earlier {
            Some(other) if other.value != element.value => found.push(Problem::new(&element.ai, Fault::Repeated)),
            // What is to be said about an identifier is said once.
            Some(_) => {}
            None => {
                found.extend(missing(elements, entry.required).map(|fault| Problem::new(&element.ai, fault)));
                found.extend(
                    too_much(elements, &element.ai, entry.excluded).map(|fault| Problem::new(&element.ai, fault)),
                );
            }
        }
    }
    found
}

/// Each list asks for one of its groups, a group for all of its identifiers.
fn missing(elements: &[Element], required: &'static str) -> Option<Fault> {
    let has = |pattern: &str| elements.iter().any(|element| matches(&element.ai, pattern));
    let lists = required.split(' ').filter(|list| !list.is_empty());
    let unmet = lists.map(|list| (list, list.split(',').any(|group| group.split('+').all(has)))).find(|(_, met)| !met);
    unmet.map(|(list, _)| Fault::Required { ais: list.replace(',', " or ") })
}

fn too_much(elements: &[Element], ai: &str, excluded: &'static str) -> Option<Fault> {
    let patterns = || excluded.split([' ', ',']).filter(|pattern| !pattern.is_empty());
    let other =
        elements.iter().find(|other| other.ai != ai && patterns().any(|pattern| matches(&other.ai, pattern)))?;
    Some(Fault::Excluded { ai: other.ai.clone() })
}

/// `n` in a pattern stands for any digit.
fn matches(ai: &str, pattern: &str) -> bool {
    ai.len() == pattern.len() && ai.bytes().zip(pattern.bytes()).all(|(byte, sign)| sign == b'n' || sign == byte)
}

#[cfg(test)]
mod tests {
    use crate::gs1::read;

    /// The faults of the partners, as `AI fault`.
    fn check(text: &str, expected: &[&str]) {
        let seen: Vec<String> = read(text).problems.iter().map(|problem| problem.message().en).collect();
        assert_eq!(seen, expected, "{text}");
    }

    #[test]
    fn some_identifiers_need_another_one() {
        check("(01)09506000134352(10)ABC", &[]);
        check(
            "(10)ABC",
            &["(10) must not stand alone: 01 or 02 or 03 or 8006 or 8026 must stand beside it on the same item."],
        );
        check("(02)09506000134352(37)5(00)106141412345678908", &[]);
        check(
            "(02)09506000134352(37)5",
            &["(37) must not stand alone: 00+02 or 00+8026 must stand beside it on the same item."],
        );
        check("(3103)000195(01)09506000134352", &[]);
        check("(3920)1234(01)09506000134352(3103)000195", &[]);
    }

    #[test]
    fn some_identifiers_exclude_another_one() {
        check(
            "(01)09506000134352(02)09506000134352(37)1(00)106141412345678908",
            &["(01) must not stand together with (37).", "(02) must not stand together with (01)."],
        );
        check("(420)12345(421)276ABC(00)106141412345678908", &["(420) must not stand together with (421)."]);
        check(
            "(01)09506000134352(3102)000001(3103)000001",
            &["(3102) must not stand together with (3103).", "(3103) must not stand together with (3102)."],
        );
    }

    #[test]
    fn the_same_identifier_must_not_say_two_things() {
        check("(01)09506000134352(10)A(10)A", &[]);
        check("(01)09506000134352(10)A(10)B", &["(10) stands twice with different values."]);
    }
}
