use super::report::{At, Report};
use shipside_api::quote::CardFile;

/// The largest file that is read, in bytes; the largest published table known here has 0.6 MB.
const MAX_BYTES: usize = 32 * 1024 * 1024;

/// The texts of one card, by what they are.
#[derive(Default)]
pub(super) struct Files<'a> {
    pub(super) card: Option<&'a str>,
    pub(super) zones: Option<&'a str>,
    pub(super) rates: Option<&'a str>,
    pub(super) surcharges: Option<&'a str>,
}

/// Tells the files apart by their names; a folder before the name does not matter.
pub(super) fn sort<'a>(files: &'a [CardFile], report: &mut Report) -> Files<'a> {
    let mut sorted = Files::default();
    for file in files {
        let name = file.name.rsplit(['/', '\\']).next().unwrap_or(&file.name);
        let slot = match name.to_ascii_lowercase().as_str() {
            "card.toml" => &mut sorted.card,
            "zones.csv" => &mut sorted.zones,
            "rates.csv" => &mut sorted.rates,
            "surcharges.csv" => &mut sorted.surcharges,
            _ => {
                report.notice(
                    "rate-card/file-not-used",
                    At::file(name),
                    name,
                    format!("`{name}` is no part of a rate card and was not read"),
                    format!("“{name}”不属于价格表文件，未读取"),
                );
                continue;
            }
        };
        let size = file.text.len();
        if size > MAX_BYTES {
            report.error(
                "rate-card/file-too-large",
                At::file(name),
                &size.to_string(),
                format!("{name} has {size} bytes; at most {MAX_BYTES} are read: split the card by service"),
                format!("{name} 有 {size} 字节，最多读取 {MAX_BYTES} 字节：请按渠道拆分价格表"),
            );
        }
        if slot.is_some() {
            report.error(
                "rate-card/file-twice",
                At::file(name),
                &file.name,
                format!("{name} was given twice: choose the files of one card only"),
                format!("{name} 出现了两次：请只选择同一份价格表的文件"),
            );
        }
        let text = if size > MAX_BYTES { "" } else { file.text.as_str() };
        *slot = Some(text.strip_prefix('\u{feff}').unwrap_or(text));
    }
    for (name, text) in [("card.toml", sorted.card), ("zones.csv", sorted.zones), ("rates.csv", sorted.rates)] {
        if text.is_none() {
            report.error(
                "rate-card/file-missing",
                At::file(name),
                "",
                format!("{name} is missing: a rate card needs card.toml, zones.csv and rates.csv"),
                format!("缺少 {name}：价格表需要 card.toml、zones.csv、rates.csv 三个文件"),
            );
        }
    }
    sorted
}
