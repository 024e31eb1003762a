//! Looking an application identifier up, and taking its description apart.

use crate::generated::gs1_ais::AIS;

/// What the dictionary says about one application identifier.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    /// Its length is predefined: no separator is needed behind it.
    pub(super) fixed: bool,
    pub(super) components: &'static str,
    pub(super) required: &'static str,
    pub(super) excluded: &'static str,
    pub(super) title: &'static str,
}

/// One component of a value: `N13,csum`, `X..20`, `[N3],iso3166`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Component {
    /// `N` digits, `X` 82 characters, `Y` 39 characters, `Z` base64url.
    pub(super) set: char,
    pub(super) shortest: usize,
    pub(super) longest: usize,
    pub(super) optional: bool,
    /// Names of content checks, commas between.
    pub(super) lints: &'static str,
}

/// The entry of an identifier of two to four digits.
pub(super) fn entry(ai: &str) -> Option<Entry> {
    if !(2..=4).contains(&ai.len()) || !ai.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    // A range never crosses a first digit.
    let near = |line: &&str| line.as_bytes().first() == ai.as_bytes().first();
    AIS.lines().filter(near).find_map(|line| {
        let mut fields = line.splitn(6, '|');
        let name = fields.next()?;
        let (first, last) = name.split_once('-').unwrap_or((name, name));
        if first.len() != ai.len() || !(first..=last).contains(&ai) {
            return None;
        }
        Some(Entry {
            fixed: fields.next()? == "*",
            components: fields.next()?,
            required: fields.next()?,
            excluded: fields.next()?,
            title: fields.next()?,
        })
    })
}

impl Entry {
    pub(super) fn components(self) -> impl Iterator<Item = Component> {
        self.components.split(' ').filter_map(component)
    }

    /// The greatest length of the whole value.
    pub(super) fn longest(self) -> usize {
        self.components().map(|component| component.longest).sum()
    }
}

fn component(text: &'static str) -> Option<Component> {
    let (kind, lints) = text.split_once(',').unwrap_or((text, ""));
    let optional = kind.starts_with('[');
    let kind = kind.trim_start_matches('[').trim_end_matches(']');
    let set = kind.chars().next()?;
    let length = kind.get(1..)?;
    let (shortest, longest) = match length.strip_prefix("..") {
        Some(longest) => (1, longest.parse().ok()?),
        None => (length.parse().ok()?, length.parse().ok()?),
    };
    Some(Component { set, shortest, longest, optional, lints })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gs1::lint;

    #[test]
    fn every_line_of_the_table_can_be_read_to_its_last_component_and_check() {
        assert!(AIS.lines().count() > 200);
        for line in AIS.lines() {
            let name = line.split(['|', '-']).next().unwrap();
            let entry = entry(name).unwrap_or_else(|| panic!("{line}"));
            assert_eq!(entry.components().count(), entry.components.split(' ').count(), "{line}");
            for component in entry.components() {
                assert!("NXYZ".contains(component.set) && component.shortest <= component.longest, "{line}");
                assert!(component.lints.split(',').all(lint::is_known), "{line}");
            }
        }
    }

    #[test]
    fn identifiers_are_found_alone_and_in_ranges() {
        let title = |ai| entry(ai).map(|entry| entry.title);
        assert_eq!(title("00"), Some("SSCC"));
        assert_eq!(title("3103"), Some("NET WEIGHT (kg)"));
        assert_eq!(title("95"), Some("INTERNAL"));
        assert_eq!(title("3106"), None);
        assert_eq!(title("0"), None);
        assert_eq!(title("4A"), None);
        assert_eq!(title("99999"), None);
    }

    #[test]
    fn no_identifier_begins_with_another() {
        let names: Vec<&str> = AIS.lines().filter_map(|line| line.split('|').next()).collect();
        for (first, last) in names.iter().map(|name| name.split_once('-').unwrap_or((name, name))) {
            for length in 2..first.len() {
                assert!(entry(&first[..length]).is_none() && entry(&last[..length]).is_none(), "{first}");
            }
        }
    }
}
