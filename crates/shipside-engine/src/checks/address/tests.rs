use super::*;
use crate::checks::cases::{refused, says};
use shipside_address::parse::Part;

fn judged(address: &str, expected: &str) {
    let question = format!(r#"{{"address":{address}}}"#);
    says("request", &question, |question: AddressQuestion| check_address(&question), expected);
}

fn parsed(text: &str, options: &str, expected: &str) {
    says("options", options, |options: ParseOptions| parse_address(text, &options), expected);
}

fn written(address: &str, script: &str, expected: &str) {
    let options: FormatOptions = crate::from_json("options", &format!(r#"{{"script":"{script}"}}"#)).unwrap();
    says("address", address, |address: Address| format_address(&address, &options), expected);
}

#[test]
fn a_sound_address_lacks_nothing() {
    judged(
        r#"{"country":"巴西","state":"Sao Paulo","city":"Campinas","street":"Rua Barão de Jaguara 1481","postalCode":"13015002"}"#,
        r#"{"country":"BR","postalCode":{"result":"valid","normalised":"13015-002","liesIn":[{"key":"SP"}]},
            "state":{"result":"found","state":{"key":"SP"},"hasPostalCode":true},"missing":[]}"#,
    );
}

#[test]
fn what_is_wrong_and_what_is_missing_is_told() {
    judged(
        r#"{"country":"US","state":"Nevada","postalCode":"90210"}"#,
        r#"{"postalCode":{"result":"valid","liesIn":[{"key":"CA"}]},
            "state":{"result":"found","state":{"key":"NV"},"hasPostalCode":false},"missing":["street","city"]}"#,
    );
    judged(
        r#"{"country":"US","state":"Lone Star","postalCode":"2108"}"#,
        r#"{"postalCode":{"result":"shape","withLostZeros":"02108"},"state":{"result":"unknown"}}"#,
    );
    judged(
        r#"{"country":"FR","postalCode":" "}"#,
        r#"{"postalCode":{"result":"missing"},"state":{"result":"noList"},"missing":["street","city","postalCode"]}"#,
    );
    judged(r#"{"country":"US"}"#, r#"{"state":{"result":"missing"}}"#);
}

#[test]
fn without_a_known_country_nothing_is_judged() {
    let nothing = r#"{"country":null,"postalCode":null,"state":null,"missing":null}"#;
    judged("{}", nothing);
    judged(r#"{"country":"Atlantis","postalCode":"12345"}"#, nothing);
    let endless = "x".repeat(100_000);
    judged(&format!(r#"{{"country":"{endless}"}}"#), nothing);
    judged(
        &format!(r#"{{"country":"US","state":"{endless}","postalCode":"{endless}"}}"#),
        r#"{"postalCode":{"result":"shape"},"state":{"result":"unknown"}}"#,
    );
}

#[test]
fn a_pasted_address_is_split_and_its_spans_are_those_of_javascript() {
    parsed(
        "收件人：张三 电话：13800138000 地址：广东省深圳市南山区科技园路1号 邮编：518000",
        "{}",
        r#"{"fields":[{"part":"name","value":"张三","confidence":"high","spans":[{"start":0,"end":3},{"start":4,"end":6}]},
            {"part":"phone","value":"13800138000"},{"part":"country","value":"CN","confidence":"low"},
            {"part":"state","value":"广东省"},{"part":"city","value":"深圳市"},{"part":"district","value":"南山区"},
            {"part":"street","value":"科技园路1号"},{"part":"postalCode","value":"518000"}],
            "leftover":[],"leftoverSpans":[]}"#,
    );
    // The emoji takes four bytes and two UTF-16 units.
    let text = "🏠 邮编：518000 中国";
    let utf16: Vec<u16> = text.encode_utf16().collect();
    let answer = parse_address(text, &ParseOptions::default());
    let code = answer.field(Part::PostalCode).unwrap();
    let span = code.spans.last().unwrap().clone();
    assert!(String::from_utf16(&utf16[span]).unwrap().contains("518000"), "{answer:?}");
    for (left, span) in answer.leftover.iter().zip(&answer.leftover_spans) {
        assert_eq!(String::from_utf16(&utf16[span.clone()]).unwrap(), *left);
    }
}

#[test]
fn a_country_known_from_elsewhere_helps_and_an_endless_text_is_left_over() {
    parsed("", "{}", r#"{"fields":[],"leftover":[]}"#);
    let brazil = parse_address("13015-002", &ParseOptions { country: Country::new("BR") });
    assert_eq!(brazil.value(Part::PostalCode), "13015-002");
    parsed(&"🏠".repeat(10_000), "{}", r#"{"fields":[],"leftoverSpans":[{"start":0,"end":20000}]}"#);
}

#[test]
fn lines_come_in_the_destinations_order_and_what_is_left_out_is_named() {
    written(
        r#"{"country":"DE","state":"Bayern","city":"München","street":"Leopoldstraße 77","postalCode":"80802"}"#,
        "latin",
        r#"{"lines":["Leopoldstraße 77","80802 MÜNCHEN","GERMANY"],"leftOut":["state"]}"#,
    );
    written(
        r#"{"country":"JP","state":"東京都","city":"千代田区","street":"丸の内1-1","postalCode":"100-0005"}"#,
        "local",
        r#"{"lines":["〒100-0005","東京都千代田区","丸の内1-1","JAPAN"],"leftOut":[]}"#,
    );
    written(r#"{"country":"ZZ"}"#, "latin", r#"{"lines":["ZZ"],"leftOut":[]}"#);
}

#[test]
fn a_wrong_argument_is_named() {
    refused::<AddressQuestion>("request", r#"{"address":{"postalCode":78704}}"#, "`request.address.postalCode`");
    refused::<AddressQuestion>("request", "{}", "`request`");
    refused::<ParseOptions>("options", r#"{"country":"China"}"#, "`options.country`");
    refused::<FormatOptions>("options", r#"{"script":"cyrillic"}"#, "`options.script`");
    refused::<FormatOptions>("options", "{}", "`options`");
    refused::<Address>("address", r#"{"country":"Germany"}"#, "`address.country`");
    refused::<Address>("address", r#"{"city":"Berlin"}"#, "`address`");
}
