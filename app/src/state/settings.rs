//! What the seller sets once.

use crate::messages::{self, Language};
use crate::services::{browser, intl, js};
use wasm_bindgen::JsValue;

/// The settings as the shelf keeps them; an empty text is "not set".
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// `en`, `zh`; empty follows the browser.
    pub language: String,
    /// `light`, `dark`; empty follows the system.
    pub theme: String,
    /// The sender.
    pub sender: Sender,
    /// Added to the weight of the goods when a parcel was not weighed: `30 g`.
    pub packaging_weight: String,
    /// The day the rules are judged as of; empty is today.
    pub rule_date: String,
    /// Freight was compared, so it is compared again when something changes.
    pub quoting: bool,
}

/// Who sends the parcels.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sender {
    /// Contact person.
    pub name: String,
    /// Company.
    pub company: String,
    /// Telephone with calling code.
    pub phone: String,
    /// Two letters.
    pub country: String,
    /// Province.
    pub state: String,
    /// City.
    pub city: String,
    /// District.
    pub district: String,
    /// Street and house.
    pub street: String,
    /// Postal code.
    pub postal_code: String,
    /// True when it came with the sample and is invented.
    pub sample: bool,
}

impl Sender {
    /// True when a label can name a sender: somebody, somewhere.
    pub fn is_complete(&self) -> bool {
        let somebody = !self.name.trim().is_empty() || !self.company.trim().is_empty();
        let filled = |text: &str| !text.trim().is_empty();
        let country = self.country.trim();
        somebody
            && filled(&self.street)
            && filled(&self.city)
            && country.len() == 2
            && country.bytes().all(|byte| byte.is_ascii_alphabetic())
    }

    fn read(record: &JsValue) -> Self {
        let text = |key: &str| js::get_text(record, key);
        Sender {
            name: text("name"),
            company: text("company"),
            phone: text("phone"),
            country: text("country"),
            state: text("state"),
            city: text("city"),
            district: text("district"),
            street: text("street"),
            postal_code: text("postalCode"),
            sample: js::get(record, "sample").is_truthy(),
        }
    }

    fn record(&self) -> JsValue {
        let record = js::texts(&[
            ("name", &self.name),
            ("company", &self.company),
            ("phone", &self.phone),
            ("country", &self.country),
            ("state", &self.state),
            ("city", &self.city),
            ("district", &self.district),
            ("street", &self.street),
            ("postalCode", &self.postal_code),
        ]);
        js::set(&record, "sample", &self.sample.into());
        record
    }

    /// As a label request wants it.
    pub fn party(&self) -> JsValue {
        let address = js::texts(&[
            ("country", &self.country.trim().to_ascii_uppercase()),
            ("state", self.state.trim()),
            ("city", self.city.trim()),
            ("district", self.district.trim()),
            ("street", self.street.trim()),
            ("postalCode", self.postal_code.trim()),
        ]);
        let party =
            js::texts(&[("name", self.name.trim()), ("company", self.company.trim()), ("phone", self.phone.trim())]);
        js::set(&party, "address", &address);
        party
    }
}

impl Settings {
    /// Reads the record of the shelf or of a desk file; what is missing is not set.
    pub fn read(record: &JsValue) -> Self {
        let text = |key: &str| js::get_text(record, key);
        Settings {
            language: text("language"),
            theme: text("theme"),
            sender: Sender::read(&js::get(record, "sender")),
            packaging_weight: text("packagingWeight"),
            rule_date: text("ruleDate"),
            quoting: js::get(record, "quoting").is_truthy(),
        }
    }

    /// The record of the shelf.
    pub fn record(&self) -> JsValue {
        let record = js::texts(&[
            ("language", &self.language),
            ("theme", &self.theme),
            ("packagingWeight", &self.packaging_weight),
            ("ruleDate", &self.rule_date),
        ]);
        js::set(&record, "sender", &self.sender.record());
        js::set(&record, "quoting", &self.quoting.into());
        record
    }

    /// The day the rules are judged as of.
    pub fn date(&self) -> String {
        if self.rule_date.is_empty() { intl::today() } else { self.rule_date.clone() }
    }

    /// The language to show: the chosen one, else the browser's, else English.
    pub fn shown_language(&self) -> Language {
        match self.language.as_str() {
            "en" => Language::English,
            "zh" => Language::Chinese,
            _ => {
                let tag = js::get_text(&browser::window().navigator(), "language");
                if tag.to_ascii_lowercase().starts_with("zh") { Language::Chinese } else { Language::English }
            }
        }
    }

    /// Puts language and theme on the page, and keeps the theme where `boot.js` finds it before the first paint.
    pub fn put_on_page(&self) {
        let language = self.shown_language();
        messages::set_language(language);
        if let Some(root) = browser::document().document_element() {
            let _ = root.set_attribute("lang", language.tag());
            let _ = match self.theme.as_str() {
                "" => root.remove_attribute("data-theme"),
                theme => root.set_attribute("data-theme", theme),
            };
        }
        if let Ok(Some(storage)) = browser::window().local_storage() {
            let _ = storage.set_item("shipside-theme", &self.theme);
            let _ = storage.set_item("shipside-language", language.tag());
        }
    }
}
