//! The words of the business mode.

use shipside_model::Mode;

/// The mode that the marketplace's wording names; `None` when it says nothing known.
pub(crate) fn mode(text: &str) -> Option<Mode> {
    let text = text.trim().to_lowercase();
    let has = |word: &str| text.contains(word);
    if has("非半托管") {
        return Some(Mode::OnlineOfficial);
    }
    if has("半托管") || has("semi-managed") || has("semimanaged") {
        let abroad = has("海外") || has("overseas");
        return Some(if abroad { Mode::SemiManagedOverseas } else { Mode::SemiManagedDomestic });
    }
    match text.as_str() {
        "online" | "online-official" | "onlineofficial" | "线上发货" => Some(Mode::OnlineOfficial),
        "online-third-party" | "onlinethirdparty" | "erp" => Some(Mode::OnlineThirdParty),
        "offline" | "线下发货" => Some(Mode::Offline),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_word_not_comes_before_semi_managed() {
        assert_eq!(mode("非半托管订单"), Some(Mode::OnlineOfficial));
        assert_eq!(mode("半托管仓发订单"), Some(Mode::SemiManagedDomestic));
        assert_eq!(mode("半托管海外仓订单"), Some(Mode::SemiManagedOverseas));
        assert_eq!(mode("线下发货"), Some(Mode::Offline));
        assert_eq!(mode("全托管"), None);
        assert_eq!(mode(""), None);
    }
}
