use super::report::{At, Report};
use serde::Deserialize;
use shipside_api::quote::VolumeRule;
use shipside_model::{Certainty, Country, Date, GoodsFlag, Source, Text};
use std::collections::BTreeMap;
use std::fmt::Display;
use std::ops::Range;
use toml::Spanned;

const FILE: &str = "card.toml";

/// What `card.toml` says, every value parsed.
pub(super) struct Manifest {
    pub(super) id: String,
    pub(super) name: Text,
    pub(super) carrier: String,
    pub(super) valid_from: Date,
    pub(super) valid_to: Option<Date>,
    pub(super) source: Source,
    pub(super) remarks: Vec<String>,
    /// The rule where neither the service nor the zone has its own.
    pub(super) volume: Option<VolumeRule>,
    /// Names for several countries, as surcharges use them: `EU27`.
    pub(super) groups: BTreeMap<String, Vec<Country>>,
    /// Zone → why it is not served although prices are printed.
    pub(super) not_served: BTreeMap<String, Text>,
    pub(super) services: Vec<ServiceEntry>,
}

/// A `[[service]]` of `card.toml`.
pub(super) struct ServiceEntry {
    pub(super) line: u64,
    pub(super) id: String,
    pub(super) name: Text,
    pub(super) marketplace_code: Option<String>,
    pub(super) special_goods: Option<bool>,
    pub(super) accepts: Vec<GoodsFlag>,
    pub(super) max_weight_g: Option<u32>,
    /// The figures hold up to here although the source prints no upper bound.
    pub(super) up_to_g: Option<u32>,
    pub(super) volume: Option<VolumeRule>,
    pub(super) remarks: Vec<Text>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CardToml {
    id: Spanned<String>,
    name: Text,
    carrier: String,
    valid_from: Spanned<toml::Value>,
    valid_to: Option<Spanned<toml::Value>>,
    source: SourceToml,
    #[serde(default)]
    remarks: Vec<String>,
    volume: Option<Spanned<VolumeRule>>,
    #[serde(default)]
    groups: BTreeMap<String, Vec<Spanned<String>>>,
    #[serde(default)]
    not_served: BTreeMap<String, Text>,
    #[serde(default, rename = "service")]
    services: Vec<Spanned<ServiceToml>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SourceToml {
    title: String,
    date: String,
    certainty: Certainty,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ServiceToml {
    id: String,
    name: Text,
    marketplace_code: Option<String>,
    special_goods: Option<bool>,
    #[serde(default)]
    accepts: Vec<Spanned<String>>,
    max_weight_g: Option<u32>,
    up_to_g: Option<u32>,
    volume: Option<Spanned<VolumeRule>>,
    #[serde(default)]
    remarks: Vec<Text>,
}

/// Reads `card.toml`; `None` when it says too little to go on.
pub(super) fn read(text: &str, report: &mut Report) -> Option<Manifest> {
    let raw: CardToml = match toml::from_str(text) {
        Ok(raw) => raw,
        Err(error) => {
            let line = line_of(text, error.span().unwrap_or(0..0));
            let why = error.message();
            report.error(
                "rate-card/card-toml",
                At::line(FILE, line),
                "",
                format!("{FILE} line {line} cannot be read: {why}"),
                format!("{FILE} 第 {line} 行无法读取：{why}"),
            );
            return None;
        }
    };
    let mut reader = Reader { text, report };
    let id = reader.id(raw.id);
    let valid_from = reader.date(&raw.valid_from);
    let valid_to = raw.valid_to.as_ref().map(|date| reader.date(date));
    let valid_to = match (valid_from, valid_to) {
        (Some(from), Some(Some(to))) if to < from => {
            let at = raw.valid_to.map_or(0..0, |date| date.span());
            reader.wrong(
                &at,
                to,
                format!("valid_to {to} is before valid_from {from}"),
                format!("valid_to {to} 早于 valid_from {from}"),
            );
            None
        }
        (_, valid_to) => valid_to.flatten(),
    };
    let volume = raw.volume.and_then(|rule| reader.volume(rule));
    let groups = raw.groups.into_iter().map(|(name, codes)| (name, reader.countries(codes))).collect();
    let services: Vec<ServiceEntry> = raw.services.into_iter().map(|service| reader.service(service)).collect();
    for (index, service) in services.iter().enumerate() {
        if services.iter().take(index).any(|other| other.id == service.id) {
            report.error(
                "rate-card/service-twice",
                At::line(FILE, service.line),
                &service.id,
                format!("service `{}` stands twice: give each its own id", service.id),
                format!("渠道“{}”重复出现：每个渠道的 id 不能相同", service.id),
            );
        }
    }
    let source =
        Source { title: raw.source.title.into(), date: raw.source.date.into(), certainty: raw.source.certainty };
    Some(Manifest {
        id,
        name: raw.name,
        carrier: raw.carrier,
        valid_from: valid_from?,
        valid_to,
        source,
        remarks: raw.remarks,
        volume,
        groups,
        not_served: raw.not_served,
        services,
    })
}

/// Reads the values whose form TOML does not know.
struct Reader<'a> {
    text: &'a str,
    report: &'a mut Report,
}

impl Reader<'_> {
    fn wrong(&mut self, span: &Range<usize>, value: impl Display, en: String, zh: String) {
        let at = At::line(FILE, line_of(self.text, span.clone()));
        self.report.error("rate-card/card-toml", at, &value.to_string(), en, zh);
    }

    /// The id becomes part of file names and record keys.
    fn id(&mut self, id: Spanned<String>) -> String {
        let span = id.span();
        let id = id.into_inner();
        if id.is_empty() || !id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-') {
            self.wrong(
                &span,
                &id,
                format!("id `{id}` may hold lower-case letters, digits and hyphens: for example carrier-line-2026-08"),
                format!("id“{id}”只能用小写字母、数字和连字符，例如 carrier-line-2026-08"),
            );
        }
        id
    }

    fn date(&mut self, date: &Spanned<toml::Value>) -> Option<Date> {
        let text = match date.get_ref() {
            toml::Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        let parsed = text.parse().ok();
        if parsed.is_none() {
            self.wrong(
                &date.span(),
                &text,
                format!("`{text}` is no date: write 2026-08-10"),
                format!("“{text}”不是日期：请写成 2026-08-10"),
            );
        }
        parsed
    }

    fn volume(&mut self, rule: Spanned<VolumeRule>) -> Option<VolumeRule> {
        let span = rule.span();
        let rule = rule.into_inner();
        let parts = match rule {
            VolumeRule::Never => [1, 1],
            VolumeRule::Max { divisor } => [divisor, 1],
            VolumeRule::IfRatio { divisor, at_least } => [divisor, at_least],
            VolumeRule::IfSide { divisor, side_mm } => [divisor, side_mm],
        };
        if parts.contains(&0) {
            self.wrong(
                &span,
                0,
                "a volume rule holds a zero: the divisor is cm³ per kg, for example 6000".to_owned(),
                "体积重规则中有 0：除数单位为 cm³/kg，例如 6000".to_owned(),
            );
            return None;
        }
        Some(rule)
    }

    fn countries(&mut self, codes: Vec<Spanned<String>>) -> Vec<Country> {
        let mut countries = Vec::new();
        for code in codes {
            match Country::new(code.get_ref()) {
                Some(country) => countries.push(country),
                None => {
                    let value = code.get_ref();
                    let en = format!("`{value}` is no two-letter country code");
                    self.wrong(&code.span(), value, en, format!("“{value}”不是两位国家代码"));
                }
            }
        }
        countries
    }

    fn service(&mut self, service: Spanned<ServiceToml>) -> ServiceEntry {
        let line = line_of(self.text, service.span());
        let service = service.into_inner();
        let mut accepts = Vec::new();
        for word in service.accepts {
            match GoodsFlag::from_word(word.get_ref()) {
                Some(flag) => accepts.push(flag),
                None => {
                    let value = word.get_ref();
                    let known: Vec<&str> = GoodsFlag::ALL.into_iter().map(GoodsFlag::word).collect();
                    let en = format!("`{value}` is no kind of special goods; known: {}", known.join(", "));
                    self.wrong(&word.span(), value, en, format!("“{value}”不是特货类别，可用：{}", known.join("、")));
                }
            }
        }
        ServiceEntry {
            line,
            id: service.id,
            name: service.name,
            marketplace_code: service.marketplace_code,
            special_goods: service.special_goods,
            accepts,
            max_weight_g: service.max_weight_g,
            up_to_g: service.up_to_g,
            volume: service.volume.and_then(|rule| self.volume(rule)),
            remarks: service.remarks,
        }
    }
}

/// The line a place of the text is on, from 1.
fn line_of(text: &str, span: Range<usize>) -> u64 {
    let before = text.as_bytes().get(..span.start).unwrap_or(text.as_bytes());
    let breaks = before.iter().filter(|byte| **byte == b'\n').count();
    u64::try_from(breaks).unwrap_or(0) + 1
}
