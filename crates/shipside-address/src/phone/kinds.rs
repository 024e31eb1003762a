use crate::data::phones;
use crate::pattern::Pattern;
use serde::{Deserialize, Serialize};
use shipside_model::Country;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// What a number is used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum PhoneKind {
    /// A mobile number: takes text messages.
    Mobile,
    /// A fixed line.
    Fixed,
    /// Either: the plan does not tell them apart (United States, Canada, …).
    FixedOrMobile,
    /// Toll-free, premium rate, shared cost, personal, internet telephony, pager, company or voice-mail number.
    Other,
}

/// What a region's plan says beyond [`crate::data::Phones`].
pub(super) struct Kinds {
    /// The region a shared calling code is judged by.
    pub(super) is_main: bool,
    /// Fixed, mobile numbers are written with the national prefix at home.
    pub(super) prefixed: (bool, bool),
    /// Lengths that can be dialled only inside a town.
    pub(super) local_lengths: Vec<usize>,
    /// What is dialled before a foreign number.
    pub(super) international_prefix: Option<Pattern>,
    fixed: Fixed,
    other: Option<Pattern>,
}

enum Fixed {
    None,
    SameAsMobile,
    Own(Pattern),
}

/// Every region's kinds of numbers.
pub(super) fn kinds() -> &'static BTreeMap<Country, Kinds> {
    static KINDS: OnceLock<BTreeMap<Country, Kinds>> = OnceLock::new();
    KINDS.get_or_init(|| {
        let lines = include_str!("../../data/phone_kinds.txt").lines();
        lines.filter(|line| !line.starts_with('#')).filter_map(read_line).collect()
    })
}

fn read_line(line: &str) -> Option<(Country, Kinds)> {
    let mut cells = line.split('\t');
    let country = Country::new(cells.next()?)?;
    let mut cell = || cells.next().unwrap_or_default();
    let marks = cell();
    let local_lengths = cell().split(',').filter_map(|length| length.parse().ok()).collect();
    let international_prefix = match cell() {
        "-" => None,
        "" => Some("00".to_owned()),
        pattern => Some(pattern.to_owned()),
    };
    let fixed = match cell() {
        "" => Fixed::None,
        "=" => Fixed::SameAsMobile,
        pattern => Fixed::Own(Pattern::from(pattern.to_owned())),
    };
    let other = Some(cell()).filter(|pattern| !pattern.is_empty()).map(|pattern| Pattern::from(pattern.to_owned()));
    let kinds = Kinds {
        is_main: marks.contains('*'),
        prefixed: (marks.contains('f'), marks.contains('m')),
        local_lengths,
        international_prefix: international_prefix.map(Pattern::from),
        fixed,
        other,
    };
    Some((country, kinds))
}

/// What a national number is used for in a region; `None` when its plan has no such number.
pub(super) fn kind(country: Country, national: &str) -> Option<PhoneKind> {
    let plan = phones().get(&country)?;
    let kinds = kinds().get(&country)?;
    if !plan.general.matches_whole(national) {
        return None;
    }
    if kinds.other.as_ref().is_some_and(|other| other.matches_whole(national)) {
        return Some(PhoneKind::Other);
    }
    let is_mobile = plan.mobile.as_ref().is_some_and(|mobile| mobile.matches_whole(national));
    let is_fixed = match &kinds.fixed {
        Fixed::None => false,
        Fixed::SameAsMobile => is_mobile,
        Fixed::Own(fixed) => fixed.matches_whole(national),
    };
    match (is_fixed, is_mobile) {
        (true, true) => Some(PhoneKind::FixedOrMobile),
        (true, false) => Some(PhoneKind::Fixed),
        (false, true) => Some(PhoneKind::Mobile),
        (false, false) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_region_with_a_plan_has_its_kinds_and_every_pattern_compiles() {
        assert!(kinds().keys().eq(phones().keys()));
        for (country, kinds) in kinds() {
            let fixed = match &kinds.fixed {
                Fixed::Own(pattern) => Some(pattern),
                Fixed::None | Fixed::SameAsMobile => None,
            };
            let patterns = [fixed, kinds.other.as_ref(), kinds.international_prefix.as_ref()];
            assert!(patterns.into_iter().flatten().all(Pattern::compiles), "{country}");
        }
    }

    #[test]
    fn a_shared_calling_code_is_judged_by_one_region() {
        let mut regions: BTreeMap<u16, (usize, usize)> = BTreeMap::new();
        for (country, plan) in phones() {
            let (all, main) = regions.entry(plan.calling_code).or_default();
            *all += 1;
            *main += usize::from(kinds().get(country).is_some_and(|kinds| kinds.is_main));
        }
        for (code, (all, main)) in regions {
            assert_eq!(main, usize::from(all > 1), "+{code}");
        }
    }
}
