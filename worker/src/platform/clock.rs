use crate::ports::Clock;
use jiff::Timestamp;

/// The edge's clock. It stands still while the Worker computes and moves on at each answer from outside.
pub(super) struct EdgeClock;

impl Clock for EdgeClock {
    fn now(&self) -> Timestamp {
        let milliseconds = i64::try_from(worker::Date::now().as_millis()).unwrap_or_default();
        Timestamp::from_millisecond(milliseconds).unwrap_or(Timestamp::UNIX_EPOCH)
    }
}
