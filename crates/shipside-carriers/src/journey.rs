//! From scans to where the parcel stands: the rules all carriers share.

use jiff::Timestamp;
use shipside_api::tracking::{Event, Status};

/// What the scans say in all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Where the parcel stands.
    pub status: Status,
    /// See [`Event::sub_status`].
    pub sub_status: Option<String>,
    /// See [`Event::reason`].
    pub reason: Option<String>,
}

/// Orders scans newest first: by instant when every scan has one; otherwise the carrier's own order stays,
/// turned round when its first dated scan is older than its last. Scans of the same time keep their places.
pub fn newest_first(events: &mut [Event]) {
    let instants: Option<Vec<Timestamp>> = events.iter().map(instant).collect();
    if instants.is_some() {
        events.sort_by_key(|event| std::cmp::Reverse(instant(event)));
        return;
    }
    let mut local = events.iter().filter_map(|event| event.time_local.as_deref());
    if let (Some(first), Some(last)) = (local.next(), local.next_back())
        && first < last
    {
        events.reverse();
    }
}

/// Where the parcel stands after these scans (newest first).
///
/// The newest scan decides; a code that is in no table makes it `unknown`, never a guess from older
/// scans. Delivered is sticky: only a return, or a loss or damage reported afterwards, takes it back.
pub fn standing(events: &[Event]) -> Standing {
    let delivered = events.iter().position(|event| event.status == Some(Status::Delivered));
    let later = events.iter().take(delivered.unwrap_or(0));
    let takes_back =
        |event: &&Event| matches!(event.status, Some(Status::Returning | Status::Returned | Status::Exception));
    let decisive = match delivered {
        Some(at) => later.into_iter().find(takes_back).or_else(|| events.get(at)),
        None => events.first(),
    };
    match decisive {
        None => Standing { status: Status::NotFound, ..Standing::default() },
        Some(event) => Standing {
            status: event.status.unwrap_or(Status::Unknown),
            sub_status: event.sub_status.clone(),
            reason: event.reason.clone(),
        },
    }
}

fn instant(event: &Event) -> Option<Timestamp> {
    event.time.as_deref()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use shipside_api::tracking::TimeBasis;

    /// `2026-02-06T15:25:17+08:00 delivered`, `2026-02-06T15:25:17 -` (no instant, no status), `- in_transit`.
    fn event(text: &str) -> Event {
        let (time, status) = text.split_once(' ').unwrap();
        let status = (status != "-").then(|| serde_json::from_value(status.into()).unwrap());
        Event {
            time: time.get(19..).filter(|offset| !offset.is_empty()).map(|_| time.to_owned()),
            time_local: time.get(..19).map(ToOwned::to_owned),
            time_basis: TimeBasis::None,
            status,
            sub_status: None,
            reason: None,
            raw_code: text.to_owned(),
            description: String::new(),
            location: None,
        }
    }

    fn check_order(events: &[&str], expected: &[usize]) {
        let mut sorted: Vec<Event> = events.iter().map(|text| event(text)).collect();
        newest_first(&mut sorted);
        let seen: Vec<&str> = sorted.iter().map(|event| event.raw_code.as_str()).collect();
        let expected: Vec<&str> = expected.iter().map(|index| events[*index]).collect();
        assert_eq!(seen, expected);
    }

    #[test]
    fn instants_decide_the_order_across_zones_and_equal_times_keep_their_places() {
        check_order(&["2026-01-01T10:00:00+08:00 -", "2026-01-01T04:00:00+00:00 -"], &[1, 0]);
        let same = "2026-01-01T10:00:00Z -";
        check_order(&[same, "2026-01-02T10:00:00Z -", same], &[1, 0, 2]);
        check_order(&["2026-01-01T10:00:00Z in_transit", same], &[0, 1]);
    }

    #[test]
    fn without_all_instants_the_carriers_order_stays_or_is_turned_round() {
        check_order(&["2026-01-02T10:00:00 -", "- -", "2026-01-01T10:00:00+08:00 -"], &[0, 1, 2]);
        check_order(&["2026-01-01T10:00:00 -", "- -", "2026-01-02T10:00:00+08:00 -"], &[2, 1, 0]);
        check_order(&["- -", "- in_transit"], &[0, 1]);
    }

    fn check_standing(statuses: &[&str], expected: Status) {
        let events: Vec<Event> = statuses.iter().map(|status| event(&format!("- {status}"))).collect();
        assert_eq!(standing(&events).status, expected, "{statuses:?}");
    }

    #[test]
    fn the_newest_scan_decides() {
        check_standing(&[], Status::NotFound);
        check_standing(&["out_for_delivery", "in_transit"], Status::OutForDelivery);
        check_standing(&["-", "in_transit"], Status::Unknown);
    }

    #[test]
    fn delivered_is_sticky_unless_the_parcel_comes_back_or_is_reported_lost() {
        check_standing(&["in_transit", "delivered", "in_transit"], Status::Delivered);
        check_standing(&["-", "available_for_pickup", "delivered"], Status::Delivered);
        check_standing(&["in_transit", "returning", "delivered"], Status::Returning);
        check_standing(&["exception", "delivered"], Status::Exception);
        check_standing(&["delivered", "returning", "exception"], Status::Delivered);
    }
}
