use crate::http::{Body, MAX_BODY, Request, Response};
use crate::settings::Settings;
use crate::testing::{Desk, get, put};
use serde_json::Value;

const PATH: &str = "/v1/shipments/8123456789012345";
const ONE: &str = r#"{"shipment":{"orderNumber":"8123456789012345","service":"AliExpress Standard Shipping"}}"#;
const TWO: &str = r#"{"shipment":{"orderNumber":"8123456789012345","service":"DHL"}}"#;

fn with(mut request: Request, header: &str, value: &str) -> Request {
    request.headers.insert(header.to_owned(), value.to_owned());
    request
}

fn body(response: &Response) -> Value {
    serde_json::from_str(&response.body).unwrap()
}

fn check_problem(desk: &Desk, request: &Request, status: u16, problem: &str) {
    let response = desk.answer(request);
    assert_eq!((response.status, response.problem), (status, Some(problem)), "{request:?}");
}

#[test]
fn a_shipment_is_stored_and_read_back() {
    let desk = Desk::default();
    let created = desk.answer(&put(PATH, ONE));
    assert_eq!((created.status, created.header("etag"), created.header("location")), (201, Some("\"1\""), Some(PATH)));
    let read = desk.answer(&get(PATH));
    assert_eq!(read.status, 200);
    assert_eq!(read.body, created.body);
    let record = body(&read);
    assert_eq!(record["version"], 1);
    assert_eq!(record["id"], "8123456789012345");
    assert_eq!(record["updatedAt"], "2026-11-22T03:00:00Z");
    assert_eq!(record["shipment"]["service"], "AliExpress Standard Shipping");
}

#[test]
fn a_change_names_the_revision_it_is_made_on() {
    let mut desk = Desk::default();
    desk.answer(&put(PATH, ONE));
    check_problem(&desk, &put(PATH, TWO), 428, "/problems/revision-required");
    desk.wait(60);
    let changed = desk.answer(&with(put(PATH, TWO), "if-match", "\"1\""));
    assert_eq!((changed.status, changed.header("etag")), (200, Some("\"2\"")));
    assert_eq!(body(&changed)["updatedAt"], "2026-11-22T03:01:00Z");
    for stale in ["\"1\"", "\"1\", \"7\"", "W/\"2\"", "2", "nonsense", ""] {
        check_problem(&desk, &with(put(PATH, ONE), "if-match", stale), 412, "/problems/revision-conflict");
    }
    assert_eq!(body(&desk.answer(&get(PATH)))["shipment"]["service"], "DHL", "a refused change changes nothing");
    assert_eq!(desk.answer(&with(put(PATH, ONE), "if-match", "*")).header("etag"), Some("\"3\""));
}

#[test]
fn the_same_content_again_is_no_change() {
    let desk = Desk::default();
    desk.answer(&put(PATH, ONE));
    let again = desk.answer(&put(PATH, ONE));
    assert_eq!((again.status, again.header("etag")), (200, Some("\"1\"")));
}

#[test]
fn creating_only_and_changing_only_are_kept_apart() {
    let desk = Desk::default();
    check_problem(&desk, &with(put(PATH, ONE), "if-match", "*"), 412, "/problems/revision-conflict");
    check_problem(&desk, &with(put(PATH, ONE), "if-match", "\"1\""), 412, "/problems/revision-conflict");
    assert_eq!(desk.answer(&with(put(PATH, ONE), "if-none-match", "*")).status, 201);
    check_problem(&desk, &with(put(PATH, ONE), "if-none-match", "*"), 412, "/problems/revision-conflict");
    check_problem(&desk, &with(put(PATH, ONE), "if-none-match", "\"9\""), 412, "/problems/revision-conflict");
}

#[test]
fn what_the_client_has_already_is_not_sent_again() {
    let desk = Desk::default();
    desk.answer(&put(PATH, ONE));
    for (tag, status) in
        [("\"1\"", 304), ("W/\"1\"", 304), ("\"0\", \"1\"", 304), ("*", 304), ("\"2\"", 200), ("1", 200)]
    {
        let response = desk.answer(&with(get(PATH), "if-none-match", tag));
        assert_eq!((response.status, response.body.is_empty()), (status, status == 304), "{tag}");
        assert_eq!(response.header("etag"), Some("\"1\""));
    }
}

#[test]
fn without_the_key_nothing_is_told() {
    let desk = Desk::default();
    desk.answer(&put(PATH, ONE));
    for path in [PATH, "/v1/shipments/unknown", "/v1/shipments/.."] {
        check_problem(&desk, &with(get(path), "authorization", "Bearer wrong"), 401, "/problems/unauthorised");
    }
    let shut = Desk::with_settings(Settings::default());
    check_problem(&shut, &get(PATH), 401, "/problems/unauthorised");
    check_problem(&shut, &put(PATH, ONE), 401, "/problems/unauthorised");
    assert_eq!(shut.answer(&get(PATH)).header("www-authenticate"), Some("Bearer"));
}

#[test]
fn unknown_and_misshapen_identifiers_are_told_apart() {
    let desk = Desk::default();
    check_problem(&desk, &get(PATH), 404, "/problems/shipment-unknown");
    for id in ["..", "a%2Fb", "%00", "a%20b", "%E5%8D%95", ""] {
        check_problem(&desk, &get(&format!("/v1/shipments/{id}")), 400, "/problems/shipment-id-shape");
        check_problem(&desk, &put(&format!("/v1/shipments/{id}"), ONE), 400, "/problems/shipment-id-shape");
    }
}

#[test]
fn only_json_in_utf_8_is_taken_and_only_so_much() {
    let desk = Desk::default();
    for kind in ["", "text/plain", "application/json; charset=gb18030", "application/jsonp", "multipart/form-data"] {
        check_problem(&desk, &with(put(PATH, ONE), "content-type", kind), 415, "/problems/content-type");
    }
    for kind in ["application/json; charset=utf-8", "Application/JSON", "application/json; charset=\"UTF-8\""] {
        assert_ne!(desk.answer(&with(put(PATH, ONE), "content-type", kind)).status, 415, "{kind}");
    }
    let sent = |body| Request { body, ..put(PATH, "") };
    check_problem(&desk, &sent(Body::TooLarge), 413, "/problems/body-too-large");
    check_problem(&desk, &sent(Body::Broken), 400, "/problems/body-broken");
    let whole = format!(r#"{{"shipment":{{"buyerNote":"{}"}}}}"#, "x".repeat(MAX_BODY - 64));
    assert_eq!(desk.answer(&put("/v1/shipments/big", &whole)).status, 201);
}

#[test]
fn a_body_of_another_shape_is_refused_with_the_place() {
    let desk = Desk::default();
    for (sent, problem, pointer) in [
        ("", "/problems/not-json", "body"),
        ("{\"shipment\": {", "/problems/not-json", "body"),
        ("\u{feff}{}", "/problems/not-json", "body"),
        ("[]", "/problems/body-shape", "/"),
        ("{}", "/problems/body-shape", "/shipment"),
        (r#"{"shipment":null}"#, "/problems/body-shape", "/shipment"),
        (r#"{"shipment":{},"revision":9}"#, "/problems/body-shape", "/revision"),
        (r#"{"shipment":{"orderNumber":8123456789012345}}"#, "/problems/body-shape", "/shipment/orderNumber"),
        (r#"{"shipment":{"consignee":{"adress":{}}}}"#, "/problems/body-shape", "/shipment/consignee/adress"),
        (r#"{"shipment":{"items":[{},{"sku":["A"]}]}}"#, "/problems/body-shape", "/shipment/items/1/sku"),
        (r#"{"shipment":{"items":{}}}"#, "/problems/body-shape", "/shipment/items"),
        (r#"{"shipment":{"copies":-1}}"#, "/problems/body-shape", "/shipment/copies"),
        (r#"{"shipment":{"copies":1.5}}"#, "/problems/body-shape", "/shipment/copies"),
        (r#"{"shipment":{"source":{"rows":[4294967296]}}}"#, "/problems/body-shape", "/shipment/source/rows/0"),
        (r#"{"shipment":{"a/b~c":1}}"#, "/problems/body-shape", "/shipment/a~1b~0c"),
    ] {
        check_problem(&desk, &put(PATH, sent), 400, problem);
        assert_eq!(body(&desk.answer(&put(PATH, sent)))["pointer"], pointer, "{sent}");
    }
    check_problem(&desk, &put(PATH, &"[".repeat(200_000)), 400, "/problems/not-json");
    check_problem(&desk, &get(PATH), 404, "/problems/shipment-unknown");
}

#[test]
fn a_broken_syntax_is_named_by_line_and_column() {
    let response = Desk::default().answer(&put(PATH, "{\n  \"shipment\": {]\n}"));
    assert_eq!(body(&response)["detail"], "It stops being JSON at line 2 column 16.");
}

#[test]
fn a_storage_that_fails_is_said_so_and_never_looks_like_a_missing_record() {
    let desk = Desk::without_storage();
    check_problem(&desk, &get(PATH), 503, "/problems/storage-unavailable");
    check_problem(&desk, &put(PATH, ONE), 503, "/problems/storage-unavailable");
    assert_eq!(desk.answer(&get(PATH)).header("retry-after"), Some("5"));
    let newer = Desk::with_unreadable_record();
    check_problem(&newer, &get(PATH), 500, "/problems/record-unreadable");
    check_problem(&newer, &put(PATH, ONE), 500, "/problems/record-unreadable");
}
