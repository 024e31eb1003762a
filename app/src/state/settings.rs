//! What the seller sets once.

use crate::messages::{self, Language};
use crate::services::{browser, intl, js};
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;

/// The settings as the shelf keeps them; an empty text is "not set".
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
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
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
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

    /// As a label request wants it.
    pub fn party(&self) -> JsValue {
        let address = js::object(&[
            ("country", self.country.trim().to_ascii_uppercase().into()),
            ("state", self.state.trim().into()),
            ("city", self.city.trim().into()),
            ("district", self.district.trim().into()),
            ("street", self.street.trim().into()),
            ("postalCode", self.postal_code.trim().into()),
        ]);
        js::object(&[
            ("name", self.name.trim().into()),
            ("company", self.company.trim().into()),
            ("phone", self.phone.trim().into()),
            ("address", address),
        ])
    }
}

impl Settings {
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
