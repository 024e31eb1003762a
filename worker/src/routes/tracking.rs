//! `GET /v1/tracking/{number}?carrier=cainiao`: what the carrier says about a parcel, normalised.
//!
//! A number the carrier does not know is an answer (200, `status: not_found`), not an error. Errors are
//! about the call: when there is a last good answer it is given instead, with `stale: true` and the
//! time it was true at; an error itself is never kept.

use crate::http::{Request, Response};
use crate::ports::{Clock, Outbound, OutboundError, ReportCache};
use crate::router::Edge;
use crate::{egress, problems};
use jiff::Timestamp;
use shipside_api::tracking::{Status, TrackingReport};
use shipside_carriers::{cainiao, number};

/// The report about a number.
pub async fn show<S, O, C>(edge: &Edge<S, O, C>, request: &Request, number: &str) -> Result<Response, Response>
where
    S: ReportCache,
    O: Outbound,
    C: Clock,
{
    let number = number::normalise(number).ok_or_else(problems::tracking_number_shape)?;
    if request.parameter("carrier").is_some_and(|carrier| carrier != cainiao::NAME) {
        return Err(problems::carrier_unknown());
    }
    let now = edge.clock.now();
    let last = edge.store.last(cainiao::NAME, &number).await;
    let age = last.as_ref().and_then(|report| age(report, now));
    if let (Some(report), Some(age)) = (&last, age)
        && age < keeping(report.status).fresh
    {
        return Ok(Response::json(200, report));
    }
    match ask(&edge.outbound, &number).await {
        Ok(mut report) => {
            report.checked_at = Some(now.strftime("%Y-%m-%dT%H:%M:%SZ").to_string());
            edge.store.keep(&report, keeping(report.status).stale).await;
            Ok(Response::json(200, &report))
        }
        Err(problem) => match (last, age) {
            (Some(report), Some(age)) if age < keeping(report.status).stale => {
                Ok(Response::json(200, &TrackingReport { stale: true, ..report }))
            }
            _ => Err(problem),
        },
    }
}

async fn ask(outbound: &impl Outbound, number: &str) -> Result<TrackingReport, Response> {
    let answer = outbound.send(&cainiao::request(&[number])).await.map_err(|error| match error {
        OutboundError::Timeout => problems::carrier_timeout(),
        OutboundError::Unreachable => problems::carrier_unreachable(),
        OutboundError::TooLarge => problems::carrier_answer_too_large(egress::MAX_ANSWER),
        OutboundError::Forbidden => problems::egress_forbidden(),
    })?;
    cainiao::read(number, answer.status, &answer.body).map_err(|error| problems::upstream(&error))
}

/// Seconds an answer is given without asking again, and seconds it may stand in for a carrier that fails.
struct Keeping {
    fresh: u32,
    stale: u32,
}

/// By status: a parcel on the van moves within minutes, a delivered one no more. Our choice, not a carrier's rule.
fn keeping(status: Status) -> Keeping {
    const MINUTE: u32 = 60;
    const HOUR: u32 = 3_600;
    const DAY: u32 = 86_400;
    let (fresh, stale) = match status {
        Status::NotFound | Status::Unknown => (30 * MINUTE, DAY),
        Status::OutForDelivery => (15 * MINUTE, 6 * HOUR),
        Status::AvailableForPickup | Status::FailedAttempt => (HOUR, 2 * DAY),
        Status::InfoReceived | Status::InTransit => (2 * HOUR, 3 * DAY),
        Status::Exception | Status::Returning => (2 * HOUR, 7 * DAY),
        Status::Delivered | Status::Returned | Status::Cancelled => (DAY, 30 * DAY),
    };
    Keeping { fresh, stale }
}

/// Seconds since the carrier was asked; `None` when that is not known or lies ahead.
fn age(report: &TrackingReport, now: Timestamp) -> Option<u32> {
    let checked: Timestamp = report.checked_at.as_deref()?.parse().ok()?;
    u32::try_from(now.as_second().saturating_sub(checked.as_second())).ok()
}

#[cfg(test)]
mod tests {
    use crate::ports::OutboundError;
    use crate::testing::{Desk, get};
    use serde_json::Value;

    const NUMBER: &str = "LP00700000042CN";
    const SIGNED: &str = r#"{"success":true,"module":[{"mailNo":"LP00700000042CN","detailList":[
        {"actionCode":"GTMS_SIGNED","timeStr":"2026-11-20 10:00:00","timeZone":"GMT+1","desc":"Signed"}]}]}"#;
    const ON_THE_VAN: &str = r#"{"success":true,"module":[{"mailNo":"LP00700000042CN","detailList":[
        {"actionCode":"GTMS_DO_DEPART"}]}]}"#;
    const NOTHING: &str = r#"{"success":true,"module":[{"mailNo":"LP00700000042CN","detailList":[]}]}"#;
    const BUSY: &str = r#"{"success":false,"errorCode":"BUSY"}"#;

    fn ask(desk: &Desk) -> (u16, Value) {
        let response = desk.answer(&get(&format!("/v1/tracking/{NUMBER}?carrier=cainiao")));
        (response.status, serde_json::from_str(&response.body).unwrap())
    }

    fn check_problem(desk: &Desk, path: &str, status: u16, problem: &str) {
        let response = desk.answer(&get(path));
        assert_eq!((response.status, response.problem), (status, Some(problem)), "{path}");
        let body: Value = serde_json::from_str(&response.body).unwrap();
        assert_eq!(body["type"], problem);
        assert_eq!(body["status"], status);
        assert!(!body["title"].as_str().unwrap().contains(|c: char| c.is_ascii_digit()), "{body}");
    }

    #[test]
    fn a_report_comes_back_normalised_with_the_time_it_was_asked() {
        let desk = Desk::default().answering(200, SIGNED);
        let (status, report) = ask(&desk);
        assert_eq!(status, 200);
        assert_eq!(report["status"], "delivered");
        assert_eq!(report["events"][0]["time"], "2026-11-20T10:00:00+01:00");
        assert_eq!(report["checkedAt"], "2026-11-22T03:00:00Z");
        assert_eq!(report["stale"], false);
        assert_eq!(desk.asked(), ["https://global.cainiao.com/global/detail.json?mailNos=LP00700000042CN&lang=en-US"]);
    }

    #[test]
    fn the_number_is_normalised_before_the_carrier_is_asked() {
        let desk = Desk::default().answering(200, SIGNED);
        assert_eq!(desk.answer(&get("/v1/tracking/lp%2000700000042-cn")).status, 200);
        assert!(desk.asked()[0].contains("mailNos=LP00700000042CN&"));
    }

    #[test]
    fn a_number_the_carrier_does_not_know_is_an_answer() {
        let (status, report) = ask(&Desk::default().answering(200, NOTHING));
        assert_eq!((status, report["status"].as_str()), (200, Some("not_found")));
    }

    #[test]
    fn a_bad_number_or_carrier_is_refused_before_any_call() {
        let desk = Desk::default().answering(200, SIGNED);
        for path in
            ["/v1/tracking/123", "/v1/tracking/%00%ff", "/v1/tracking/..%2f..%2fx", "/v1/tracking/A%0d%0aHost:x"]
        {
            check_problem(&desk, path, 400, "/problems/tracking-number-shape");
        }
        check_problem(&desk, "/v1/tracking/LP001234?carrier=http://x", 400, "/problems/carrier-unknown");
        assert!(desk.asked().is_empty());
    }

    #[test]
    fn each_trouble_with_the_carrier_has_its_own_problem() {
        let path = format!("/v1/tracking/{NUMBER}");
        for (status, body, expected, problem) in [
            (200, BUSY, 503, "/problems/carrier-busy"),
            (429, "", 503, "/problems/carrier-busy"),
            (200, "<html>captcha", 502, "/problems/carrier-blocked"),
            (302, "", 502, "/problems/carrier-blocked"),
            (500, "oops", 502, "/problems/carrier-failed"),
            (200, "{]", 502, "/problems/carrier-answer-unreadable"),
        ] {
            check_problem(&Desk::default().answering(status, body), &path, expected, problem);
        }
        for (error, expected, problem) in [
            (OutboundError::Timeout, 504, "/problems/carrier-timeout"),
            (OutboundError::Unreachable, 502, "/problems/carrier-unreachable"),
            (OutboundError::TooLarge, 502, "/problems/carrier-answer-too-large"),
            (OutboundError::Forbidden, 500, "/problems/egress-forbidden"),
        ] {
            check_problem(&Desk::default().failing(error), &path, expected, problem);
        }
        let busy = Desk::default().answering(200, BUSY).answer(&get(&path));
        assert_eq!(busy.header("retry-after"), Some("60"));
    }

    #[test]
    fn a_fresh_answer_is_given_without_asking_again() {
        let mut desk = Desk::default().answering(200, ON_THE_VAN);
        ask(&desk);
        desk.wait(14 * 60);
        assert_eq!(ask(&desk).1["checkedAt"], "2026-11-22T03:00:00Z");
        assert_eq!(desk.asked().len(), 1);
        desk.wait(60);
        assert_eq!(ask(&desk).1["checkedAt"], "2026-11-22T03:15:00Z");
        assert_eq!(desk.asked().len(), 2);
    }

    #[test]
    fn the_last_good_answer_stands_in_for_a_while_and_says_so() {
        let mut desk = Desk::default().answering(200, ON_THE_VAN);
        ask(&desk);
        desk = desk.answering(200, BUSY);
        desk.wait(3_600);
        let (status, report) = ask(&desk);
        assert_eq!((status, report["stale"].as_bool()), (200, Some(true)));
        assert_eq!(report["checkedAt"], "2026-11-22T03:00:00Z");
        desk.wait(6 * 3_600);
        assert_eq!(ask(&desk).0, 503, "after its time it stands in no more");
    }
}
