//! The parsed shipment that freight, documents and labels work on.

use crate::context::{Context, Item, ShortAddress};
use crate::parse::Read;
use shipside_address::phone::PhoneCheck;
use shipside_address::postal::PostalCheck;
use shipside_carriers::services::is_sellers_own;
use shipside_customs::hs::{self, HsCheck};
use shipside_customs::identifiers::kind_of;
use shipside_model::{Address, Country, Dimensions, Goods, Length, Mode, Parcel, Party, Shipment, TaxId, Weight};

/// The shipment, as far as it could be read; `None` without a country or without a single line of goods.
pub(crate) fn build(context: &Context<'_>) -> Option<Shipment> {
    let country = context.country?;
    let goods: Vec<Goods> = context.items.iter().filter_map(goods).collect();
    if goods.is_empty() {
        return None;
    }
    let draft = context.draft;
    let tracking = draft.tracking_number.trim();
    Some(Shipment {
        order_number: draft.order_number.trim().to_owned(),
        mode: mode(context),
        consignee: consignee(context, country),
        goods,
        parcel: parcel(context),
        service: context.service.text.to_owned(),
        service_code: context.service.line.map(|line| line.code.to_owned()),
        tracking_number: (!tracking.is_empty()).then(|| tracking.to_owned()),
        order_total: context.order_total.value(),
        shipping_date: context.shipping_date.value(),
    })
}

/// The seller's own method is freight outside the marketplace, whatever the order's mode says about the rest.
fn mode(context: &Context<'_>) -> Mode {
    match context.mode {
        Some(Mode::OnlineOfficial) | None if is_sellers_own(context.service.text) => Mode::Offline,
        Some(mode) => mode,
        None => Mode::default(),
    }
}

/// Fifteen digits and the plus sign.
const LONGEST_E164: usize = 16;

fn consignee(context: &Context<'_>, country: Country) -> Party {
    let party = &context.draft.consignee;
    let address = &party.address;
    let tidy = |text: &str| text.trim().to_owned();
    Party {
        name: tidy(&party.name),
        company: tidy(&party.company),
        phone: match &context.phone {
            Some(PhoneCheck::Possible { e164 } | PhoneCheck::UnknownRange { e164 }) => e164.clone(),
            Some(PhoneCheck::OtherCountry { e164, .. }) if e164.len() <= LONGEST_E164 => e164.clone(),
            _ => String::new(),
        },
        address: Address {
            country,
            state: tidy(&address.state),
            city: tidy(&address.city),
            district: tidy(&address.district),
            street: tidy(&address.street),
            postal_code: match &context.postal {
                Some(PostalCheck::Valid { normalised }) => normalised.clone(),
                _ => tidy(&address.postal_code),
            },
            short_address: match &context.short_address {
                ShortAddress::Found(code) if context.is_to("SA") => Some(code.clone()),
                _ => None,
            },
        },
        tax_id: context.tax_id.as_ref().map(|id| TaxId {
            kind: Some(id.kind.clone())
                .filter(|kind| !kind.is_empty())
                .unwrap_or_else(|| kind_of(country, &id.value).unwrap_or("").to_owned()),
            value: id.value.clone(),
        }),
    }
}

fn goods(item: &Item<'_>) -> Option<Goods> {
    let draft = item.draft;
    let declared = draft.declared_name.trim();
    Some(Goods {
        sku: draft.sku.trim().to_owned(),
        description: if declared.is_empty() { draft.title.trim() } else { declared }.to_owned(),
        description_zh: draft.declared_name_zh.trim().to_owned(),
        specification: draft.specification.trim().to_owned(),
        quantity: item.quantity.value()?,
        hs_code: match hs::check(&draft.hs_code) {
            HsCheck::Valid { digits } => Some(digits),
            _ => None,
        },
        origin: shipside_address::country(&draft.origin),
        unit_weight: item.unit_weight.value(),
        unit_value: item.declared_value.value(),
        unit_dimensions: dimensions(&item.sides),
        flags: item.flags.flags.clone(),
    })
}

/// Weight and size, as far as they are known.
pub(crate) fn parcel(context: &Context<'_>) -> Parcel {
    let scale = context.parcel_weight.value();
    let weight = scale.or_else(|| sum_of_goods(context));
    Parcel {
        weight,
        weight_is_computed: weight.is_some() && scale.is_none(),
        dimensions: dimensions(&context.parcel_sides).or_else(|| only_piece(context)),
    }
}

/// Pieces times unit weight and the packaging; `None` when one of them is not known.
fn sum_of_goods(context: &Context<'_>) -> Option<Weight> {
    let packaging = match context.packaging {
        Read::Empty => Weight::ZERO,
        Read::Value(weight) => weight,
        Read::Unreadable => return None,
    };
    context.items.iter().try_fold(packaging, |sum, item| {
        let line = item.unit_weight.value()?.checked_mul(i64::from(item.quantity.value()?))?;
        sum.checked_add(line)
    })
}

/// A parcel with one piece in it is as large as that piece.
fn only_piece(context: &Context<'_>) -> Option<Dimensions> {
    let [item] = context.items.as_slice() else { return None };
    (item.quantity.value() == Some(1)).then(|| dimensions(&item.sides)).flatten()
}

fn dimensions(sides: &[Read<Length>; 3]) -> Option<Dimensions> {
    let [length, width, height] = sides;
    let read = Dimensions { length: length.value()?, width: width.value()?, height: height.value()? };
    read.sorted().iter().all(|side| *side > Length::default()).then_some(read)
}

#[cfg(test)]
mod tests {
    use crate::rule::cases::{ordinary, outcome, with};
    use shipside_model::{Currency, GoodsFlag, Mode, Money, Shipment};

    fn shipment(changes: &[(&str, &str)]) -> Shipment {
        outcome(&with(changes)).shipment.unwrap()
    }

    #[test]
    fn the_pieces_come_out_parsed() {
        let read = shipment(&[("trackingNumber", " RR473124829GB "), ("shippingDate", "2026/11/22")]);
        assert_eq!(read.consignee.phone, "+15125550143");
        assert_eq!(read.service_code.as_deref(), Some("CAINIAO_STANDARD_SG"));
        assert_eq!(read.order_total, Some(Money::from_minor(2098, Currency::USD)));
        assert_eq!(read.tracking_number.as_deref(), Some("RR473124829GB"));
        assert_eq!(read.shipping_date.unwrap().to_string(), "2026-11-22");
        assert!(read.has(GoodsFlag::ContainsBattery));
        assert_eq!(read.goods[0].unit_value.unwrap().to_string(), "13.29 USD");
    }

    #[test]
    fn the_scale_goes_before_the_sum_and_the_sum_includes_the_packaging() {
        let summed = shipment(&[("items[0].quantity", "2")]).parcel;
        assert_eq!((summed.weight.unwrap().to_string().as_str(), summed.weight_is_computed), ("154 g", true));
        let weighed = shipment(&[("parcel.weight", "0,2 kg")]).parcel;
        assert_eq!((weighed.weight.unwrap().to_string().as_str(), weighed.weight_is_computed), ("200 g", false));
        assert_eq!(shipment(&[("items[0].unitWeight", "")]).parcel.weight, None);
    }

    #[test]
    fn only_a_single_piece_lends_its_size_to_the_parcel() {
        let size = |changes: &[(&str, &str)]| shipment(changes).parcel.dimensions.map(|size| size.to_string());
        assert_eq!(size(&[]).as_deref(), Some("120×80×40 mm"));
        assert_eq!(size(&[("items[0].quantity", "2")]), None);
        let measured = [
            ("items[0].quantity", "2"),
            ("parcel.length", "20 cm"),
            ("parcel.width", "15 cm"),
            ("parcel.height", "5 cm"),
        ];
        assert_eq!(size(&measured).as_deref(), Some("200×150×50 mm"));
        assert_eq!(size(&[("items[0].length", "0 mm")]), None);
    }

    #[test]
    fn identifiers_and_short_addresses_are_found_where_buyers_put_them() {
        let brazil = shipment(&[("consignee.address.country", "Brazil"), ("buyerNote", "CPF: 364.056.439-13")]);
        let id = brazil.consignee.tax_id.unwrap();
        assert_eq!((id.kind.as_str(), id.value.as_str()), ("CPF", "36405643913"));
        let riyadh = [("consignee.address.country", "SA"), ("consignee.address.street", "RHMA2929, King Fahd Rd")];
        assert_eq!(shipment(&riyadh).consignee.address.short_address.as_deref(), Some("RHMA2929"));
    }

    #[test]
    fn a_number_of_another_country_stays_on_the_label_and_an_impossible_one_does_not() {
        let phone = |number: &str| shipment(&[("consignee.phone", number)]).consignee.phone;
        assert_eq!(phone("+49 151 12345678"), "+4915112345678");
        assert_eq!(phone("555-01"), "");
        assert_eq!(phone(&format!("+49{}", "1".repeat(40))), "");
    }

    #[test]
    fn the_mode_follows_the_order_and_the_service() {
        assert_eq!(shipment(&[]).mode, Mode::OnlineOfficial);
        assert_eq!(shipment(&[("businessMode", "半托管仓发订单")]).mode, Mode::SemiManagedDomestic);
        assert_eq!(shipment(&[("service", "Seller's Shipping Method")]).mode, Mode::Offline);
        let dhl = shipment(&[("service", "DHL")]);
        assert_eq!((dhl.service.as_str(), dhl.service_code), ("DHL", None));
    }

    #[test]
    fn without_country_or_goods_there_is_no_shipment() {
        assert_eq!(outcome(&with(&[("consignee.address.country", "Atlantis")])).shipment, None);
        assert_eq!(outcome(&with(&[("items[0].quantity", "none")])).shipment, None);
        let mut empty = ordinary();
        empty.items.clear();
        assert_eq!(outcome(&empty).shipment, None);
    }
}
