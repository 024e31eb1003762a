//! A draft read once: what every rule looks at.

use crate::parse::money::{MoneyRead, money, own_currency};
use crate::parse::{Read, date, measure, mode, quantity, status};
use shipside_address::admin::{self, Admin};
use shipside_address::phone::{self, PhoneCheck};
use shipside_address::postal::{self, PostalCheck};
use shipside_api::check::CheckOptions;
use shipside_carriers::numbers::{Detection, detect};
use shipside_carriers::services::{self, MarketplaceService};
use shipside_customs::flags::{self, Flags};
use shipside_customs::identifiers::{self, FoundId, IdCheck, find_in_note, own_text, short_address};
use shipside_model::{Country, Currency, Date, GoodsFlag, ItemDraft, Length, Mode, OrderStatus, ShipmentDraft, Weight};

/// A draft with its parsed pieces and the date the rules are judged as of.
#[derive(Clone, Debug)]
pub struct Context<'a> {
    pub(crate) draft: &'a ShipmentDraft,
    pub(crate) date: Date,
    /// `None` when the field is empty or names no country.
    pub(crate) country: Option<Country>,
    /// The state that the draft names; `None` when it names none or the country has no list.
    pub(crate) state: Option<&'static Admin>,
    /// `None` while the country is unknown.
    pub(crate) postal: Option<PostalCheck>,
    /// `None` while the country is unknown.
    pub(crate) phone: Option<PhoneCheck>,
    /// `None` when the field is empty.
    pub(crate) status: Option<OrderStatus>,
    /// `None` when the field is empty or says nothing known.
    pub(crate) mode: Option<Mode>,
    pub(crate) service: Service<'a>,
    pub(crate) items: Vec<Item<'a>>,
    /// What the buyer wrote besides identifiers.
    pub(crate) note_text: String,
    pub(crate) tax_id: Option<Identifier>,
    pub(crate) short_address: ShortAddress,
    pub(crate) goods_total: MoneyRead,
    pub(crate) freight: MoneyRead,
    pub(crate) order_total: MoneyRead,
    pub(crate) shipping_date: Read<Date>,
    /// What the tracking number may be.
    pub(crate) tracking: Detection,
    pub(crate) packaging: Read<Weight>,
    pub(crate) parcel_weight: Read<Weight>,
    pub(crate) parcel_sides: [Read<Length>; 3],
}

/// The service it goes with: the one it was shipped with, else the one the buyer chose.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Service<'a> {
    pub(crate) path: &'static str,
    pub(crate) text: &'a str,
    /// `None` for a name the marketplace's list has not, an express company, the seller's own method.
    pub(crate) line: Option<&'static MarketplaceService>,
}

/// An identifier of the consignee and the field it was read from.
#[derive(Clone, Debug)]
pub(crate) struct Identifier {
    /// Empty when nobody said.
    pub(crate) kind: String,
    pub(crate) value: String,
    pub(crate) path: &'static str,
}

/// Saudi Arabia's short address.
#[derive(Clone, Debug)]
pub(crate) enum ShortAddress {
    None,
    Found(String),
    /// The field holds something else.
    Wrong,
}

/// One line of goods with its parsed pieces.
#[derive(Clone, Debug)]
pub(crate) struct Item<'a> {
    pub(crate) index: usize,
    pub(crate) draft: &'a ItemDraft,
    pub(crate) quantity: Read<u32>,
    pub(crate) flags: Flags,
    pub(crate) unit_weight: Read<Weight>,
    pub(crate) sides: [Read<Length>; 3],
    pub(crate) unit_price: MoneyRead,
    pub(crate) declared_value: MoneyRead,
}

impl<'a> Context<'a> {
    /// Reads the draft.
    pub(crate) fn new(draft: &'a ShipmentDraft, options: &CheckOptions) -> Self {
        let address = &draft.consignee.address;
        let country = shipside_address::country(&address.country);
        let currency = currency(draft);
        let note_ids = find_in_note(&draft.buyer_note);
        Context {
            draft,
            date: options.date,
            country,
            state: country.and_then(|country| admin::find(country, &address.state)),
            postal: country.map(|country| postal::check(country, &address.postal_code)),
            phone: country.map(|country| phone::check(country, &draft.consignee.phone_code, &draft.consignee.phone)),
            status: status::status(&draft.status),
            mode: mode::mode(&draft.business_mode),
            service: service(draft),
            items: draft.items.iter().enumerate().map(|(index, item)| Item::new(index, item, currency)).collect(),
            note_text: own_text(&draft.buyer_note, &note_ids),
            tax_id: tax_id(draft, country, &note_ids),
            short_address: short_address(draft),
            goods_total: money(&draft.goods_total, currency),
            freight: money(&draft.freight, currency),
            order_total: money(&draft.order_total, currency),
            shipping_date: date::date(&draft.shipping_date),
            tracking: detect(&draft.tracking_number),
            packaging: measure::weight(&options.packaging_weight),
            parcel_weight: measure::weight(&draft.parcel.weight),
            parcel_sides: [&draft.parcel.length, &draft.parcel.width, &draft.parcel.height]
                .map(|text| measure::length(text)),
        }
    }

    /// The destination's name in English and Chinese.
    pub(crate) fn country_name(&self) -> (&'static str, &'static str) {
        let facts = self.country.and_then(shipside_address::facts);
        facts.map_or(("the destination", "目的国"), |facts| (facts.name_en, facts.name_zh))
    }

    /// The destination when it is this one.
    pub(crate) fn is_to(&self, code: &str) -> bool {
        self.country.is_some_and(|country| country.as_str() == code)
    }

    /// True once the marketplace says that it was shipped, all or in part.
    pub(crate) fn is_shipped(&self) -> bool {
        matches!(
            self.status,
            Some(OrderStatus::SellerPartSendGoods | OrderStatus::WaitBuyerAcceptGoods | OrderStatus::Finish)
        )
    }

    /// True for a row of the seller's own sheet: no status and no note stand in it, so what it lacks may well be known
    /// to the marketplace. In the marketplace's export and in a typed draft, missing is missing.
    pub(crate) fn is_from_own_sheet(&self) -> bool {
        !self.draft.source.file.is_empty() && self.status.is_none() && self.draft.buyer_note.trim().is_empty()
    }

    /// The text of a field without blanks around it; empty for a path that does not exist.
    pub(crate) fn text(&self, path: &str) -> &str {
        self.draft.get(path).unwrap_or("").trim()
    }
}

impl<'a> Item<'a> {
    fn new(index: usize, draft: &'a ItemDraft, currency: Option<Currency>) -> Self {
        Item {
            index,
            draft,
            quantity: quantity(&draft.quantity),
            flags: flags::parse(&draft.flags),
            unit_weight: measure::weight(&draft.unit_weight),
            sides: [&draft.length, &draft.width, &draft.height].map(|text| measure::length(text)),
            unit_price: money(&draft.unit_price, currency),
            declared_value: money(&draft.declared_value, currency),
        }
    }

    /// `items[2].flags`.
    pub(crate) fn path(&self, field: &str) -> String {
        format!("items[{}].{field}", self.index)
    }

    pub(crate) fn has(&self, flag: GoodsFlag) -> bool {
        self.flags.flags.contains(&flag)
    }

    /// What the line is called in messages: its SKU, else its title, else its place.
    pub(crate) fn name(&self) -> String {
        let names = [self.draft.sku.trim(), self.draft.title.trim()];
        names.into_iter().find(|name| !name.is_empty()).map_or_else(|| format!("#{}", self.index + 1), str::to_owned)
    }

    /// True when nothing at all is declared for it: its SKU is not in the product dictionary.
    pub(crate) fn is_undeclared(&self) -> bool {
        let item = self.draft;
        [&item.declared_name, &item.declared_name_zh, &item.hs_code, &item.unit_weight, &item.declared_value]
            .iter()
            .all(|field| field.trim().is_empty())
    }
}

/// The currency of the amounts that name one without doubt, when they agree.
fn currency(draft: &ShipmentDraft) -> Option<Currency> {
    let items = draft.items.iter().flat_map(|item| [&item.unit_price, &item.declared_value]);
    let mut named = [&draft.order_total, &draft.goods_total, &draft.freight]
        .into_iter()
        .chain(items)
        .filter_map(|text| own_currency(text));
    let first = named.next()?;
    named.all(|other| other == first).then_some(first)
}

fn service(draft: &ShipmentDraft) -> Service<'_> {
    let actual = draft.actual_service.trim();
    let (path, text) = if actual.is_empty() { ("service", draft.service.trim()) } else { ("actualService", actual) };
    Service { path, text, line: services::by_name(text) }
}

/// The field goes before the note; of the note's identifiers one that the destination asks for.
fn tax_id(draft: &ShipmentDraft, country: Option<Country>, found: &[FoundId]) -> Option<Identifier> {
    let consignee = &draft.consignee;
    if !consignee.tax_id.trim().is_empty() {
        return Some(Identifier {
            kind: consignee.tax_id_kind.trim().to_ascii_uppercase(),
            value: identifiers::normalise(&consignee.tax_id),
            path: "consignee.taxId",
        });
    }
    let country = country?;
    let kinds = identifiers::kinds(country);
    let of_kind = found.iter().find(|id| kinds.contains(&id.kind)).map(|id| (id.kind, id));
    // Without a label the same digits may be an identifier of two countries.
    let checks_out = |id: &FoundId, kind| matches!(identifiers::check(country, kind, &id.value), IdCheck::Valid { .. });
    let computed =
        || found.iter().find_map(|id| kinds.iter().find(|kind| checks_out(id, kind)).map(|kind| (*kind, id)));
    let (kind, id) = of_kind.or_else(computed)?;
    Some(Identifier { kind: kind.to_owned(), value: id.value.clone(), path: "buyerNote" })
}

fn short_address(draft: &ShipmentDraft) -> ShortAddress {
    let address = &draft.consignee.address;
    if !address.short_address.trim().is_empty() {
        return short_address::normalise(&address.short_address).map_or(ShortAddress::Wrong, ShortAddress::Found);
    }
    let found = short_address::find_in_street(&address.street);
    found.map_or(ShortAddress::None, |(code, _)| ShortAddress::Found(code))
}
