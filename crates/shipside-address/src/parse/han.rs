use super::board::{Board, has_han, is_han};
use super::labels::Label;
use super::{Confidence, Part};
use crate::admin;
use shipside_model::Country;

/// Splits what is written in Chinese: 省, 市, 区 or 县, and the street with its house; then the name.
pub(super) fn split(board: &mut Board, country: Option<Country>) {
    let skips = ["JP", "KR"];
    let Some(country) = country.or_else(|| Country::new("CN")).filter(|country| !skips.contains(&country.as_str()))
    else {
        return;
    };
    let mut at = 0;
    while at < board.free.len() {
        if is_chinese(board, at) && divide(board, country, at) {
            // What was taken left this place or changed what stands there: it is looked at again.
            continue;
        }
        at += 1;
    }
    name(board);
}

fn is_chinese(board: &Board, at: usize) -> bool {
    has_han(board.piece(at)) && board.free.get(at).is_some_and(|piece| !matches!(piece.label, Some(Label::Part(_))))
}

/// Takes one part of a piece; true when something was taken.
fn divide(board: &mut Board, country: Country, at: usize) -> bool {
    let Some(piece) = board.free.get(at).map(|piece| piece.span.clone()) else { return false };
    let text = board.piece(at);
    let span = |end: usize| piece.start..piece.start + end;
    if !board.has(Part::State)
        && !board.has(Part::City)
        && let Some((end, is_city, is_told)) = state(country, text)
    {
        let value = text.get(..end).unwrap_or_default().to_owned();
        let confidence = if is_told { Confidence::High } else { Confidence::Medium };
        board.take(at, span(end), Part::State, value.clone(), confidence);
        if is_city && !board.free.get(at).is_some_and(|piece| board.slice(&piece.span).starts_with(&value)) {
            board.share(span(end), Part::City, value, Confidence::Medium);
        }
        return true;
    }
    let suffixes: [(Part, &[&str], &[&str]); 2] = [
        (Part::City, &["市", "自治州", "地区", "盟"], &["超市", "城市"]),
        (
            Part::District,
            &["区", "县", "旗", "市"],
            &["小区", "社区", "园区", "校区", "厂区", "景区", "宿舍区", "超市"],
        ),
    ];
    for (part, endings, but) in suffixes {
        if !board.has(part)
            && !board.has(Part::Street)
            && let Some(end) = ending(text, endings, but)
        {
            let value = text.get(..end).unwrap_or_default().to_owned();
            // "深圳南山区": where the town ends and the district begins is not said.
            let is_long = part == Part::District && !board.has(Part::City) && value.chars().count() > 4;
            board.take(at, span(end), part, value, if is_long { Confidence::Low } else { Confidence::High });
            return true;
        }
    }
    if is_street(text) || board.has(Part::Street) && text.chars().any(|c| c.is_ascii_digit()) {
        let confidence =
            if board.has(Part::City) || board.has(Part::District) { Confidence::High } else { Confidence::Medium };
        board.take_all(at, Part::Street, confidence);
        return true;
    }
    false
}

/// How much of the text names a province, whether that is a city too, and whether it says so by its last word.
fn state(country: Country, text: &str) -> Option<(usize, bool, bool)> {
    let ends: Vec<usize> = text.char_indices().map(|(at, c)| at + c.len_utf8()).take(10).collect();
    for end in ends.into_iter().skip(1).rev() {
        let head = text.get(..end)?;
        let is_told = ["省", "自治区", "特别行政区", "市"].iter().any(|word| head.ends_with(word));
        let next = text.get(end..).and_then(|rest| rest.chars().next());
        if !head.chars().all(is_han) || next == Some('市') || next == Some('路') || next == Some('街') {
            continue;
        }
        if let Some(found) = admin::find(country, head) {
            return Some((end, found.local_name.ends_with('市'), is_told));
        }
        if country.as_str() != "CN" && (head.ends_with('州') || head.ends_with('省')) {
            return Some((end, false, true));
        }
    }
    None
}

/// Where a name that ends with one of the words ends, when nothing of a street stands before it.
fn ending(text: &str, endings: &[&str], but: &[&str]) -> Option<usize> {
    let mut end = 0;
    for (count, c) in text.chars().enumerate() {
        if !is_han(c) || count >= 10 {
            return None;
        }
        end += c.len_utf8();
        let head = text.get(..end)?;
        if count >= 1
            && endings.iter().any(|word| head.ends_with(word))
            && (head.ends_with("工业园区") || !but.iter().any(|word| head.ends_with(word)))
        {
            return Some(end);
        }
        if "路街道号弄栋楼室巷村镇乡".contains(c) {
            return None;
        }
    }
    None
}

fn is_street(text: &str) -> bool {
    let count = text.chars().count();
    count >= 3 && text.chars().any(|c| "路街道号弄栋楼室巷村镇乡座园城厦幢单元组队屯".contains(c))
}

/// Common family names of one character, simplified and traditional.
const FAMILIES: &str = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余\
    潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文\
    陳張劉楊趙黃吳孫馬羅鄭謝韓馮蕭鄧許呂蘇盧蔣賈葉閻鐘範譚鄒陸錢湯龍萬賀賴龔";

/// Common family names of two characters.
const DOUBLE_FAMILIES: [&str; 11] =
    ["欧阳", "上官", "司马", "诸葛", "司徒", "夏侯", "皇甫", "尉迟", "公孙", "慕容", "令狐"];

/// A Chinese name that stands by itself.
fn name(board: &mut Board) {
    if board.has(Part::Name) {
        return;
    }
    let is_one = |board: &Board, at: usize| {
        let text = bare(board.piece(at));
        let is_unlabelled = board.free.get(at).is_some_and(|piece| piece.label.is_none());
        is_unlabelled && (2..=4).contains(&text.chars().count()) && text.chars().all(is_han)
    };
    let is_known = |text: &str| {
        DOUBLE_FAMILIES.iter().any(|family| text.starts_with(family)) || text.starts_with(|c| FAMILIES.contains(c))
    };
    let found: Vec<usize> = (0..board.free.len()).filter(|at| is_one(board, *at)).collect();
    let best = found.iter().copied().find(|at| is_known(board.piece(*at))).or(found.first().copied());
    if let Some(at) = best {
        let confidence = if is_known(board.piece(at)) { Confidence::Medium } else { Confidence::Low };
        let Some(span) = board.free.get(at).map(|piece| piece.span.clone()) else { return };
        let value = bare(board.slice(&span)).to_owned();
        board.take(at, span, Part::Name, value, confidence);
    }
}

/// A name without "(to be received by)": `徐蕾(收)`.
fn bare(text: &str) -> &str {
    let text = ["(收)", "（收）"].iter().find_map(|word| text.strip_suffix(word)).unwrap_or(text);
    text.trim_end_matches(super::is_separator)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_province_is_told_from_a_city_of_the_same_name() {
        let china = Country::new("CN").unwrap();
        let check = |text: &str, expected: Option<&str>| {
            let seen = state(china, text).map(|(end, ..)| end);
            assert_eq!(seen.map(|end| &text[..end]), expected, "{text}");
        };
        check("广东省深圳市南山区", Some("广东省"));
        check("广东深圳南山", Some("广东"));
        check("吉林市船营区", None);
        check("吉林省吉林市", Some("吉林省"));
        check("北京市朝阳区", Some("北京市"));
        check("北京路12号", None);
        check("内蒙古自治区包头市", Some("内蒙古自治区"));
        check("深圳市", None);
    }
}
