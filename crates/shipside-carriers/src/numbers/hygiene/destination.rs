//! Numbers that cannot belong to a parcel to this country.

use super::{Doubt, NumberOnOrder, Suspicion};
use crate::number::normalise;
use crate::numbers::detect::candidates;
use crate::numbers::doubts::looks_like;
use crate::numbers::formats::S10;
use crate::numbers::{Candidate, Confidence};
use shipside_model::Country;

/// Posts that carry much of what is sent from China: their numbers on a parcel to a third country are ordinary.
const EXPORTING: &[&str] = &["CN", "HK", "SG", "NL"];

pub(super) fn find(orders: &[NumberOnOrder<'_>]) -> Vec<Suspicion> {
    let doubts = orders.iter().enumerate();
    doubts.filter_map(|(order, row)| Some(Suspicion { order, doubt: doubt(row)?, others: Vec::new() })).collect()
}

/// Certain only when every candidate whose check digit does not speak against it says so.
fn doubt(order: &NumberOnOrder<'_>) -> Option<Doubt> {
    let destination = order.destination?;
    let number = normalise(order.tracking_number)?;
    if looks_like(&number, Some(&number)).is_some() {
        return None;
    }
    let sound: Vec<Candidate> = candidates(number.as_bytes()).into_iter().filter(Candidate::is_sound).collect();
    let bound: Option<Vec<Country>> = sound.iter().map(|candidate| elsewhere(candidate, destination)).collect();
    if let Some(country) = bound.and_then(|bound| bound.first().copied()) {
        return Some(Doubt::NotDeliveredThere { country });
    }
    let best = sound.first().filter(|best| best.format == S10 && best.confidence == Confidence::High)?;
    let issuer = best.issued_in.filter(|issuer| *issuer != destination)?;
    (!EXPORTING.contains(&issuer.as_str())).then_some(Doubt::ForeignPost { issuer })
}

/// The country a candidate is bound to when it is not the destination; `None` when it may go there.
fn elsewhere(candidate: &Candidate, destination: Country) -> Option<Country> {
    if let Some(named) = candidate.destination {
        return (named != destination).then_some(named);
    }
    let home = candidate.delivered_only_in;
    let served = home.is_empty() || home.contains(&destination.as_str());
    if served { None } else { home.first().and_then(|code| Country::new(code)) }
}
