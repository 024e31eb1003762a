use super::*;
use shipside_api::tracking::Status;

fn fixture(name: &str, number: &str) -> Result<TrackingReport, UpstreamError> {
    let body: &[u8] = match name {
        "delivered_be" => include_bytes!("fixtures/delivered_be.json"),
        "unknown_number" => include_bytes!("fixtures/unknown_number.json"),
        "throttled" => include_bytes!("fixtures/throttled.json"),
        "customs_released_br" => include_bytes!("fixtures/customs_released_br.json"),
        _ => unreachable!("no fixture {name}"),
    };
    read(number, 200, body)
}

/// Reads an answer with this event list and checks one member of the report, as JSON.
fn check(events: &str, pointer: &str, expected: &str) {
    let body = format!(r#"{{"success":true,"module":[{{"mailNo":"LP00700000042CN","detailList":{events}}}]}}"#);
    let report = read("LP00700000042CN", 200, body.as_bytes()).unwrap();
    let json = serde_json::to_value(report).unwrap();
    let seen = json.pointer(pointer).map(ToString::to_string).unwrap_or_default();
    assert_eq!(seen, expected, "{events} {pointer}");
}

fn check_error(status: u16, body: &str, expected: UpstreamError) {
    assert_eq!(read("LP00700000042CN", status, body.as_bytes()), Err(expected), "{status} {body}");
}

#[test]
fn a_delivered_parcel_is_read_with_all_its_scans() {
    let report = fixture("delivered_be", "RC000000001EE").unwrap();
    assert_eq!(report.status, Status::Delivered);
    assert_eq!((report.origin.as_deref(), report.destination.as_deref()), (Some("Mainland China"), Some("Belgium")));
    assert_eq!(report.events.len(), 7);
    let newest = report.events.first().unwrap();
    assert_eq!(newest.time.as_deref(), Some("2026-02-06T15:25:17+08:00"));
    assert_eq!(newest.time_local.as_deref(), Some("2026-02-06T15:25:17"));
    assert_eq!(newest.description, "Parcel delivered");
    let oldest = report.events.last().unwrap();
    assert_eq!(oldest.time.as_deref(), Some("2025-12-08T22:29:00+08:00"));
    assert_eq!(oldest.sub_status.as_deref(), Some("picked_up"));
    assert_eq!(report.eta, None);
    assert_eq!(report.unmapped, ["GTMS_OE_DEPART"]);
}

#[test]
fn customs_released_keeps_the_declared_zone_the_window_and_the_last_mile_number() {
    let report = fixture("customs_released_br", "LP00700000042CN").unwrap();
    assert_eq!(report.status, Status::InTransit);
    assert_eq!(report.sub_status.as_deref(), Some("customs_released"));
    assert_eq!(report.eta.as_deref(), Some("2026-02-15T23:59:59.984Z"));
    assert_eq!(report.last_mile_number.as_deref(), Some("NM700000045BR"));
    let times: Vec<_> = report.events.iter().filter_map(|event| event.time.as_deref()).collect();
    assert_eq!(times, ["2026-01-20T13:30:00-03:00", "2026-01-09T23:00:00+08:00", "2026-01-09T14:00:00+08:00"]);
    assert_eq!(report.events.first().unwrap().description, "Import customs clearance complete");
}

#[test]
fn a_number_the_carrier_does_not_know_is_not_found_and_no_error() {
    let report = fixture("unknown_number", "LP00000000000").unwrap();
    assert_eq!(report.status, Status::NotFound);
    assert!(report.events.is_empty() && report.unmapped.is_empty());
}

#[test]
fn success_false_is_the_carrier_slowing_us_down() {
    let error = fixture("throttled", "LP00000000000").unwrap_err();
    assert_eq!(error, UpstreamError::Throttled { code: "SYSTEM_BUSY".to_owned() });
    assert!(error.retryable());
    check_error(429, "", UpstreamError::Throttled { code: "429".to_owned() });
}

#[test]
fn a_web_page_is_a_block() {
    for (status, body) in [(200, " \u{feff}<!doctype html>"), (403, "<html>captcha"), (302, ""), (307, "{}")] {
        check_error(status, body, UpstreamError::Blocked);
    }
}

#[test]
fn what_is_no_statement_about_the_parcel_says_why() {
    let malformed = |what| UpstreamError::Malformed { what };
    check_error(500, "{}", UpstreamError::Failed { status: 500 });
    check_error(404, "", UpstreamError::Failed { status: 404 });
    check_error(200, "", malformed("the body is no JSON"));
    check_error(200, &"[".repeat(100_000), malformed("the body is no JSON"));
    check_error(200, "[]", malformed("`success` is neither true nor false"));
    check_error(200, r#"{"success":"yes","module":[]}"#, malformed("`success` is neither true nor false"));
    check_error(200, r#"{"success":true,"module":{}}"#, malformed("`module` is no list"));
    check_error(200, r#"{"success":true,"module":[]}"#, malformed("the number asked for is not in `module`"));
    check_error(
        200,
        r#"{"success":true,"module":[{"mailNo":"LP00700000043CN","detailList":[]}]}"#,
        malformed("the number asked for is not in `module`"),
    );
    check_error(
        200,
        r#"{"success":true,"module":[{"mailNo":"LP00700000042CN"}]}"#,
        malformed("`detailList` is no list"),
    );
    check_error(200, &" ".repeat(MAX_BODY + 1), UpstreamError::TooLarge { limit: MAX_BODY });
}

#[test]
fn the_answer_is_found_by_its_number_not_by_its_place() {
    let body = r#"{"success":true,"module":[
        {"mailNo":"LP00700000041CN","detailList":[]},
        {"mailNo":"LP00700000042CN","copyRealMailNo":"NM700000045BR","detailList":[{"actionCode":"GTMS_SIGNED"}]}]}"#;
    for (number, status) in [
        ("LP00700000041CN", Status::NotFound),
        ("lp00700000042cn", Status::Delivered),
        ("NM700000045BR", Status::Delivered),
    ] {
        assert_eq!(read(number, 200, body.as_bytes()).unwrap().status, status, "{number}");
    }
    let linked = read("NM700000045BR", 200, body.as_bytes()).unwrap();
    assert_eq!(linked.last_mile_number, None, "a number is not its own last-mile number");
}

#[test]
fn an_unknown_code_stays_unknown_and_visible() {
    let events = r#"[{"actionCode":"XX_NEW"},{"actionCode":"XX_NEW"},{"actionCode":"SC_INBOUND_SUCCESS"}]"#;
    check(events, "/status", "\"unknown\"");
    check(events, "/events/0/status", "null");
    check(events, "/events/0/rawCode", "\"XX_NEW\"");
    check(events, "/unmapped", "[\"XX_NEW\"]");
    check(r#"["junk",7,null]"#, "/status", "\"unknown\"");
    check(r#"["junk",7,null]"#, "/events/2/rawCode", "\"\"");
}

#[test]
fn a_bad_date_loses_the_date_and_keeps_the_scan() {
    let events =
        r#"[{"actionCode":"GTMS_SIGNED","timeStr":"2026-02-31 10:00:00","timeZone":"GMT+8","time":1768887000000}]"#;
    check(events, "/status", "\"delivered\"");
    check(events, "/events/0/time", "null");
    check(events, "/events/0/timeLocal", "null");
    check(events, "/events/0/timeBasis", "\"none\"");
}

#[test]
fn carriers_words_come_out_as_plain_text() {
    let events = r#"[{"actionCode":"GTMS_SIGNED","desc":"<img src=x onerror=alert(1)>Signed\u0000 \u202eat door"}]"#;
    check(events, "/events/0/description", "\"Signed at door\"");
    check(r#"[{"actionCode":"<b>XX</b>","desc":5}]"#, "/unmapped", "[\"XX\"]");
    check(r#"[{"actionCode":"SIGN","desc":5}]"#, "/events/0/description", "\"5\"");
}

#[test]
fn an_answer_without_end_is_cut() {
    let events = format!("[{}]", vec![r#"{"actionCode":"SC_INBOUND_SUCCESS"}"#; 5000].join(","));
    check(&events, "/events/299/status", "\"in_transit\"");
    check(&events, "/events/300/status", "");
}

#[test]
fn an_answer_that_broke_off_is_never_half_a_report() {
    let body = include_bytes!("fixtures/delivered_be.json").trim_ascii();
    for end in 0..body.len() {
        let seen = read("RC000000001EE", 200, &body[..end]);
        assert_eq!(seen, Err(UpstreamError::Malformed { what: "the body is no JSON" }), "{end}");
    }
    assert!(read("RC000000001EE", 200, body).is_ok());
}
