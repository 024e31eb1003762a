use super::*;

/// Order, tracking number, receiver, destination, ordered, shipped.
type Row = (&'static str, &'static str, &'static str, &'static str, &'static str, &'static str);

fn rows(rows: &[Row]) -> Vec<NumberOnOrder<'static>> {
    let row = |&(order_number, tracking_number, receiver, destination, ordered, shipped): &Row| NumberOnOrder {
        order_number,
        tracking_number,
        receiver: receiver.to_owned(),
        destination: Country::new(destination),
        ordered: ordered.parse().ok(),
        shipped: shipped.parse().ok(),
    };
    rows.iter().map(row).collect()
}

#[track_caller]
fn check(given: &[Row], expected: &[(usize, Doubt, &[usize])]) {
    let seen: Vec<(usize, Doubt, Vec<usize>)> =
        hygiene(&rows(given)).into_iter().map(|found| (found.order, found.doubt, found.others)).collect();
    let expected: Vec<(usize, Doubt, Vec<usize>)> =
        expected.iter().map(|(order, doubt, others)| (*order, *doubt, others.to_vec())).collect();
    assert_eq!(seen, expected);
}

fn country(code: &str) -> Country {
    Country::new(code).unwrap()
}

#[test]
fn orders_with_numbers_of_their_own_are_clean() {
    check(
        &[
            ("8170519698474711", "LX145937157CN", "ann", "US", "2026-11-01", "2026-11-03"),
            ("8199000112223334", "RR473124829GB", "bob", "GB", "2026-11-01", "2026-11-01"),
            ("8628279816815707", "", "cid", "BR", "2026-11-01", ""),
            ("8628279816811111", "", "dan", "", "", ""),
            ("8100000000000001", "N/A", "eve", "US", "", ""),
            ("8244444444444442", "N/A", "fay", "US", "", ""),
        ],
        &[],
    );
}

#[test]
fn one_number_for_many_receivers_is_noticed_however_it_is_written() {
    check(
        &[
            ("8170519698474711", "LX145937157CN", "ann", "US", "", ""),
            ("8199000112223334", "lx 145 937 157 cn", "bob", "US", "", ""),
            ("8244444444444442", "LX145937157CN", "ann", "US", "", ""),
        ],
        &[(0, Doubt::ManyReceivers, &[1]), (1, Doubt::ManyReceivers, &[0, 2]), (2, Doubt::ManyReceivers, &[1])],
    );
}

#[test]
fn two_orders_of_one_receiver_may_share_a_parcel_but_not_days_apart() {
    check(
        &[
            ("8170519698474711", "LX145937157CN", "ann", "US", "", "2026-11-03"),
            ("8199000112223334", "LX145937157CN", "ann", "US", "", "2026-11-03"),
        ],
        &[(0, Doubt::OneParcel, &[1]), (1, Doubt::OneParcel, &[0])],
    );
    check(
        &[
            ("8170519698474711", "LX145937157CN", "ann", "US", "", "2026-11-03"),
            ("8199000112223334", "LX145937157CN", "ann", "US", "", "2026-11-09"),
        ],
        &[(0, Doubt::Reused, &[1]), (1, Doubt::Reused, &[0])],
    );
    let twice = ("8170519698474711", "LX145937157CN", "ann", "US", "", "");
    check(&[twice, twice], &[]);
}

#[test]
fn a_number_in_use_before_the_order_is_noticed() {
    check(
        &[("8170519698474711", "LX145937157CN", "ann", "US", "2026-11-05", "2026-11-03")],
        &[(0, Doubt::OlderThanOrder { days: 2, of_another: false }, &[])],
    );
    check(
        &[
            ("8170519698474711", "LX145937157CN", "ann", "US", "2026-10-01", "2026-10-02"),
            ("8199000112223334", "LX145937157CN", "ann", "US", "2026-11-05", ""),
        ],
        &[
            (0, Doubt::OneParcel, &[1]),
            (1, Doubt::OneParcel, &[0]),
            (1, Doubt::OlderThanOrder { days: 34, of_another: true }, &[0]),
        ],
    );
}

#[test]
fn a_carrier_of_one_country_does_not_deliver_in_another() {
    let usps = "9400111899561234567892";
    check(&[("8170519698474711", usps, "ann", "US", "", "")], &[]);
    check(&[("8170519698474711", usps, "ann", "PR", "", "")], &[]);
    check(
        &[("8170519698474711", usps, "ann", "BR", "", "")],
        &[(0, Doubt::NotDeliveredThere { country: country("US") }, &[])],
    );
    // A wrong check digit leaves no candidate to be sure of.
    check(&[("8170519698474711", "9400111899561234567893", "ann", "BR", "", "")], &[]);
    // Sixteen digits are Canada Post's only when they are no order number in its place.
    check(&[("8170519698474711", "7035114477138472", "ann", "BR", "", "")], &[]);
    // Purolator and others have no border, so 12 digits prove nothing.
    check(&[("8170519698474711", "986578788855", "ann", "BR", "", "")], &[]);
    check(
        &[("8170519698474711", "SYFR123456789", "ann", "DE", "", "")],
        &[(0, Doubt::NotDeliveredThere { country: country("FR") }, &[])],
    );
    check(&[("8170519698474711", "SYFR123456789", "ann", "FR", "", "")], &[]);
}

#[test]
fn a_third_countrys_post_is_worth_a_look() {
    check(&[("8170519698474711", "LX145937157CN", "ann", "BR", "", "")], &[]);
    check(&[("8170519698474711", "RR473124829GB", "ann", "GB", "", "")], &[]);
    check(
        &[("8170519698474711", "RR473124829GB", "ann", "BR", "", "")],
        &[(0, Doubt::ForeignPost { issuer: country("GB") }, &[])],
    );
}

#[test]
fn order_numbers_that_differ_in_one_or_two_digits_are_confused() {
    let order = |number| (number, "", "", "", "", "");
    check(
        &[order("8170519698474711"), order("8170519698474771"), order("8199000112223334")],
        &[(0, Doubt::NearDuplicateOrder, &[1]), (1, Doubt::NearDuplicateOrder, &[0])],
    );
    check(
        &[order("8170519698474711"), order("3170519698474712")],
        &[(0, Doubt::NearDuplicateOrder, &[1]), (1, Doubt::NearDuplicateOrder, &[0])],
    );
    check(&[order("8170519698474711"), order("3170519608474712")], &[]);
    check(&[order("8170519698474711"), order("8170519698474711")], &[]);
}

#[test]
fn numbers_in_a_row_are_numbered_and_not_mistyped() {
    let numbers: Vec<String> = (0..200).map(|n| format!("20261122{n:04}")).collect();
    let orders: Vec<NumberOnOrder<'_>> =
        numbers.iter().map(|number| NumberOnOrder { order_number: number, ..NumberOnOrder::default() }).collect();
    assert_eq!(hygiene(&orders), []);
}

#[test]
fn every_pair_of_near_numbers_is_found_wherever_the_digits_stand() {
    let base = *b"8170519698474711";
    for first in 0..16 {
        for second in first..16 {
            let mut twin = base;
            for at in [first, second] {
                twin[at] = b'0' + (base[at] - b'0' + 3) % 10;
            }
            let twin = String::from_utf8(twin.to_vec()).unwrap();
            let numbers = ["8170519698474711", twin.as_str()];
            let orders = numbers.map(|order_number| NumberOnOrder { order_number, ..NumberOnOrder::default() });
            assert_eq!(hygiene(&orders).len(), 2, "{twin}");
        }
    }
}
