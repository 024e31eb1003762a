use crate::{FontId, clean, needs_shaping};

/// The font a character is set in, or `None` when no label font can set it.
///
/// The hint is the two-letter code of the country the text is written for. It decides between fonts that share
/// hanzi: a Japanese address gets Japanese forms, Taiwan, Hong Kong and Macao traditional ones, everybody else
/// (China among them) simplified ones. A character the preferred font lacks comes from the next that has it.
///
/// ```
/// use shipside_fonts::{FontId, font_for};
/// assert_eq!(font_for('東', Some("JP")), Some(FontId::Japanese));
/// assert_eq!(font_for('é', Some("JP")), Some(FontId::Latin));
/// assert_eq!(font_for('😀', None), None);
/// ```
pub fn font_for(c: char, country: Option<&str>) -> Option<FontId> {
    if needs_shaping(c) {
        return None;
    }
    order(country).into_iter().find(|font| font.covers(c))
}

/// The characters no label font can set, each once, in the order they appear. Line breaks, spaces and characters
/// without a mark of their own (see [`crate::is_stripped`]) are never among them; other control characters are.
///
/// ```
/// assert_eq!(shipside_fonts::missing("Ana 😀 Lima 😀\t\u{7}"), ['😀', '\u{7}']);
/// ```
pub fn missing(text: &str) -> Vec<char> {
    let mut found = Vec::new();
    for c in clean(text).chars().filter(|&c| c != '\n') {
        if font_for(c, None).is_none() && !found.contains(&c) {
            found.push(c);
        }
    }
    found
}

fn order(country: Option<&str>) -> [FontId; 6] {
    use FontId::{Hebrew, Japanese, Korean, Latin, SimplifiedChinese, TraditionalChinese};
    match country {
        Some("JP") => [Latin, Hebrew, Japanese, SimplifiedChinese, TraditionalChinese, Korean],
        Some("TW" | "HK" | "MO") => [Latin, Hebrew, TraditionalChinese, SimplifiedChinese, Japanese, Korean],
        Some("KR") => [Latin, Hebrew, Korean, SimplifiedChinese, TraditionalChinese, Japanese],
        _ => [Latin, Hebrew, SimplifiedChinese, TraditionalChinese, Japanese, Korean],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_addresses_of_the_destinations_can_be_set() {
        for text in [
            "João Conceição, Avenida Paulista 1578",
            "Łukasz Żółć, Nuñez, Müller-Straße 5, Çağrı Şahin, Ștefan Țiriac, Øystein Ærø",
            "ул. Тверская, д. 7, кв. 12 — подъезд №3",
            "Київ, вул. Хрещатик 22, Їжакевич Ґалаґан",
            "תל אביב, רחוב דיזנגוף 99 דירה 4",
            "深圳市龙岗区坂田街道，（3号楼）",
            "東京都渋谷区神南一丁目、コーポ・サクラ",
            "서울특별시 강남구 역삼동 101호",
            "臺北市信義區市府路",
        ] {
            assert_eq!(missing(text), [], "{text}");
        }
    }

    #[test]
    fn what_cannot_be_set_right_is_named_once_and_in_order() {
        fn check(text: &str, expected: &str) {
            assert_eq!(missing(text).into_iter().collect::<String>(), expected, "{text}");
        }
        check("Hi 🙂🎁🙂", "🙂🎁");
        check("الرياض", "الريض");
        check("กรุงเทพ", "กรุงเทพ");
        check("e\u{301}", "\u{301}");
        check("a\u{1}b", "\u{1}");
        check("a\u{202E}b\u{200D}c\u{FE0F}\u{FEFF}", "");
        check("line\r\nbreak\u{A0}and\u{3000}space", "");
    }

    #[test]
    fn the_country_decides_between_fonts_that_share_a_character() {
        fn check(c: char, country: Option<&str>, expected: FontId) {
            assert_eq!(font_for(c, country), Some(expected), "{c} {country:?}");
        }
        check('国', None, FontId::SimplifiedChinese);
        check('国', Some("JP"), FontId::Japanese);
        check('東', Some("TW"), FontId::TraditionalChinese);
        check('龙', Some("JP"), FontId::SimplifiedChinese);
        check('강', None, FontId::Korean);
        check('1', Some("IL"), FontId::Latin);
        check('ש', Some("IL"), FontId::Hebrew);
    }
}
