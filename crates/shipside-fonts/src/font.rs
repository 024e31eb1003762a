use crate::generated::coverage;

/// A font of the labels. All lie in `static/fonts`; its `SOURCE.md` says where from and under which licence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FontId {
    /// Latin, Greek, Cyrillic and Vietnamese.
    Latin,
    /// Hebrew.
    Hebrew,
    /// The hanzi of GB 2312 and kana.
    SimplifiedChinese,
    /// Big5 level 1.
    TraditionalChinese,
    /// JIS X 0208 level 1 and kana.
    Japanese,
    /// The syllables of KS X 1001.
    Korean,
}

impl FontId {
    /// Every font.
    pub const ALL: [FontId; 6] = [
        FontId::Latin,
        FontId::Hebrew,
        FontId::SimplifiedChinese,
        FontId::TraditionalChinese,
        FontId::Japanese,
        FontId::Korean,
    ];

    /// The file in `static/fonts`; also the name a host is asked for.
    pub fn file_name(self) -> &'static str {
        match self {
            FontId::Latin => "NotoSans-LGCV.ttf",
            FontId::Hebrew => "NotoSansHebrew-Regular.ttf",
            FontId::SimplifiedChinese => "DroidSansFallback-GB2312-kana.ttf",
            FontId::TraditionalChinese => "NotoSansTC-Big5L1.otf",
            FontId::Japanese => "NotoSansJP-JIS1.otf",
            FontId::Korean => "NotoSansKR-KSX1001.otf",
        }
    }

    /// True when the font draws this character.
    pub fn covers(self, c: char) -> bool {
        let Ok(code) = u16::try_from(u32::from(c)) else { return false };
        self.ranges()
            .binary_search_by(|&(first, last)| {
                if last < code {
                    std::cmp::Ordering::Less
                } else if first > code {
                    std::cmp::Ordering::Greater
                } else {
                    std::cmp::Ordering::Equal
                }
            })
            .is_ok()
    }

    /// Inclusive ranges of the basic plane, sorted.
    fn ranges(self) -> &'static [(u16, u16)] {
        match self {
            FontId::Latin => coverage::LATIN,
            FontId::Hebrew => coverage::HEBREW,
            FontId::SimplifiedChinese => coverage::SIMPLIFIED_CHINESE,
            FontId::TraditionalChinese => coverage::TRADITIONAL_CHINESE,
            FontId::Japanese => coverage::JAPANESE,
            FontId::Korean => coverage::KOREAN,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ranges_are_sorted_and_apart_so_that_searching_them_finds_every_character() {
        for font in FontId::ALL {
            for pair in font.ranges().windows(2) {
                assert!(
                    pair[0].0 <= pair[0].1 && u32::from(pair[0].1) + 1 < u32::from(pair[1].0),
                    "{font:?} {pair:X?}"
                );
            }
        }
    }

    #[test]
    fn a_font_covers_its_script_and_not_the_others() {
        fn check(font: FontId, has: &str, lacks: &str) {
            assert!(has.chars().all(|c| font.covers(c)), "{font:?} lacks one of {has}");
            assert!(lacks.chars().all(|c| !font.covers(c)), "{font:?} has one of {lacks}");
        }
        check(FontId::Latin, "AZaz09 ÁãçñßØłőŞığПрЁєїґΑωẤậ№€", "中안あש😀\u{7}");
        check(FontId::Hebrew, "אבגדהםןץ", "中안あ");
        check(FontId::SimplifiedChinese, "深圳市龙岗区坂田街道あア，。", "안ש");
        check(FontId::TraditionalChinese, "臺北灣龍國", "안ש");
        check(FontId::Japanese, "東京都渋谷区あいうアイウー", "안ש");
        check(FontId::Korean, "서울특별시강남구역삼동", "ש");
    }
}
