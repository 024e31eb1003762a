use shipside_api::tracking::Status::{self, *};
use shipside_model::{Certainty, Source};

/// Cainiao publishes no list of its action codes; what they mean was put together from public payloads.
pub const SOURCE: Source = Source {
    title: std::borrow::Cow::Borrowed(
        "Action codes as they occur in public payloads of global.cainiao.com; no list is published",
    ),
    date: std::borrow::Cow::Borrowed("2026-11-22"),
    certainty: Certainty::Unverified,
};

/// What one action code says about the parcel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Code {
    /// The code, or the beginning of a family of codes.
    pub code: &'static str,
    /// Where the parcel stands.
    pub status: Status,
    /// See `Event::sub_status`.
    pub sub_status: Option<&'static str>,
    /// See `Event::reason`.
    pub reason: Option<&'static str>,
}

/// What the code means: its own entry, else that of its family; `None` when neither is known.
///
/// A failure, refusal or cancellation is never read from its family: `CC_IM_FAILURE` is no customs progress.
pub fn lookup(code: &str) -> Option<&'static Code> {
    if let Some(exact) = CODES.iter().find(|entry| entry.code == code) {
        return Some(exact);
    }
    let went_wrong = ["FAIL", "REJECT", "EXCEPTION", "CANCEL", "REFUSE", "LOST", "DAMAGE", "RETURN", "HOLD"];
    if went_wrong.iter().any(|word| code.contains(word)) {
        return None;
    }
    FAMILIES.iter().find(|family| code.starts_with(family.code))
}

const fn code(code: &'static str, status: Status) -> Code {
    Code { code, status, sub_status: None, reason: None }
}

const fn detail(code: &'static str, status: Status, sub_status: &'static str) -> Code {
    Code { code, status, sub_status: Some(sub_status), reason: None }
}

const CODES: &[Code] = &[
    // Before the hand-over.
    code("CONSIGN", InfoReceived),
    code("GTMS_ASN", InfoReceived),
    code("GWMS_ACCEPT", InfoReceived),
    // Picked up and on its way out.
    detail("PU_PICKUP_SUCCESS", InTransit, "picked_up"),
    code("SC_INBOUND_SUCCESS", InTransit),
    code("SC_OUTBOUND_SUCCESS", InTransit),
    code("CC_EX_SUCCESS", InTransit),
    code("COMMON_INTRANSIT", InTransit),
    code("LH_POST_COLLECTION", InTransit),
    detail("LH_DEPART", InTransit, "departed_origin"),
    detail("LH_ARRIVE", InTransit, "arrived_destination"),
    // Import customs.
    detail("CC_IM_START", InTransit, "customs_processing"),
    detail("CC_IM_SUCCESS", InTransit, "customs_released"),
    detail("CC_HO_OUT_SUCCESS", InTransit, "customs_released"),
    Code { code: "CUS_TAX", status: InTransit, sub_status: Some("customs_hold"), reason: Some("duty_unpaid") },
    // The last mile. Handed to the local carrier is not out for delivery yet.
    detail("GTMS_ACCEPT", InTransit, "handed_over"),
    code("GTMS_DO_DEPART", OutForDelivery),
    code("GTMS_SIGN_FAILURE", FailedAttempt),
    code("GTMS_STA_SIGN_FAILURE", FailedAttempt),
    // A station's signature is not the buyer's.
    code("GSTA_INFORM_BUYER", AvailableForPickup),
    code("GTMS_STA_SIGNED", AvailableForPickup),
    code("GTMS_WAIT_SELF_PICK", AvailableForPickup),
    code("GTMS_SIGNED", Delivered),
    code("GSTA_BUYER_SIGN", Delivered),
    code("GSTA_SIGN", Delivered),
    code("STA_SIGN", Delivered),
    code("SIGN", Delivered),
    code("SIGNED", Delivered),
    // And back.
    code("RETURNED", Returned),
];

/// Families by the beginning of the code; longer beginnings first.
const FAMILIES: &[Code] = &[
    code("GTMS_STA_", AvailableForPickup),
    code("GSTA_", AvailableForPickup),
    code("GWMS_", InfoReceived),
    code("CC_EX_", InTransit),
    detail("CC_IM_", InTransit, "customs_processing"),
    detail("CC_HO_", InTransit, "customs_processing"),
    detail("CIQ_", InTransit, "customs_processing"),
    code("LH_HO_", InTransit),
    code("SC_", InTransit),
    code("CW_", InTransit),
    code("TD_", InTransit),
    code("RT_", Returning),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn check(code: &str, expected: &str) {
        let seen = lookup(code).map(|entry| {
            let status = serde_json::to_value(entry.status).unwrap();
            [status.as_str(), entry.sub_status, entry.reason].into_iter().flatten().collect::<Vec<_>>().join(" ")
        });
        assert_eq!(seen.as_deref().unwrap_or("-"), expected, "{code}");
    }

    #[test]
    fn each_code_means_what_the_payloads_show() {
        check("PU_PICKUP_SUCCESS", "in_transit picked_up");
        check("SC_OUTBOUND_SUCCESS", "in_transit");
        check("LH_ARRIVE", "in_transit arrived_destination");
        check("LH_DEPART", "in_transit departed_origin");
        check("CC_IM_START", "in_transit customs_processing");
        check("CC_HO_OUT_SUCCESS", "in_transit customs_released");
        check("CC_IM_SUCCESS", "in_transit customs_released");
        check("CUS_TAX", "in_transit customs_hold duty_unpaid");
        check("GTMS_ACCEPT", "in_transit handed_over");
        check("GTMS_DO_DEPART", "out_for_delivery");
        check("GTMS_SIGN_FAILURE", "failed_attempt");
        check("GSTA_INFORM_BUYER", "available_for_pickup");
        check("GTMS_STA_SIGNED", "available_for_pickup");
        check("GTMS_SIGNED", "delivered");
        check("GWMS_ACCEPT", "info_received");
        check("RETURNED", "returned");
    }

    #[test]
    fn a_family_speaks_for_codes_without_an_entry() {
        check("CC_IM_INSPECT", "in_transit customs_processing");
        check("SC_SORTING", "in_transit");
        check("GSTA_INBOUND", "available_for_pickup");
        check("RT_DEPART", "returning");
    }

    #[test]
    fn what_is_not_known_is_not_guessed() {
        for code in
            ["", "GTMS_OE_DEPART", "gtms_signed", "GTMS_SIGNED ", "SIGNED_NOT", "CC_IM_FAILURE", "SC_REJECT", "XX"]
        {
            check(code, "-");
        }
    }

    #[test]
    fn no_code_stands_twice() {
        for table in [CODES, FAMILIES] {
            for (index, entry) in table.iter().enumerate() {
                assert!(table[..index].iter().all(|other| other.code != entry.code), "{}", entry.code);
            }
        }
    }
}
