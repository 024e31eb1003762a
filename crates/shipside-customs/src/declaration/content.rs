//! What kind of sending a postal declaration speaks of.

/// The boxes of CN 22 and CN 23. Source: UPU forms, `cn22_cn23_category`, 2026-11-22.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContentType {
    /// A present from person to person.
    Gift,
    /// Papers.
    Documents,
    /// Goods that were sold.
    SaleOfGoods,
    /// A sample for trade.
    CommercialSample,
    /// Goods on their way back.
    ReturnedGoods,
    /// Anything else, to be explained.
    Other,
}

impl ContentType {
    /// All, in the order of the form.
    pub const ALL: [ContentType; 6] = [
        ContentType::Gift,
        ContentType::Documents,
        ContentType::SaleOfGoods,
        ContentType::CommercialSample,
        ContentType::ReturnedGoods,
        ContentType::Other,
    ];

    /// The number of its box: 1 to 6.
    pub fn number(self) -> u8 {
        match self {
            ContentType::Gift => 1,
            ContentType::Documents => 2,
            ContentType::SaleOfGoods => 3,
            ContentType::CommercialSample => 4,
            ContentType::ReturnedGoods => 5,
            ContentType::Other => 6,
        }
    }

    /// English and Chinese words of the form.
    pub fn words(self) -> (&'static str, &'static str) {
        match self {
            ContentType::Gift => ("gift", "礼品"),
            ContentType::Documents => ("documents", "文件"),
            ContentType::SaleOfGoods => ("sale of goods", "销售货物"),
            ContentType::CommercialSample => ("commercial sample", "商业样品"),
            ContentType::ReturnedGoods => ("returned goods", "退回货物"),
            ContentType::Other => ("other", "其他"),
        }
    }

    /// Reads the number of a box or its words, in English or Chinese.
    ///
    /// ```
    /// use shipside_customs::declaration::content::ContentType;
    /// assert_eq!(ContentType::read("Sale of goods"), Some(ContentType::SaleOfGoods));
    /// assert_eq!(ContentType::read("1"), Some(ContentType::Gift));
    /// assert_eq!(ContentType::read("present"), None);
    /// ```
    pub fn read(text: &str) -> Option<Self> {
        const OTHERS: &[(&str, ContentType)] = &[
            ("gifts", ContentType::Gift),
            ("礼物", ContentType::Gift),
            ("document", ContentType::Documents),
            ("merchandise", ContentType::SaleOfGoods),
            ("sale", ContentType::SaleOfGoods),
            ("商品", ContentType::SaleOfGoods),
            ("sample", ContentType::CommercialSample),
            ("样品", ContentType::CommercialSample),
            ("returned", ContentType::ReturnedGoods),
            ("return", ContentType::ReturnedGoods),
            ("退货", ContentType::ReturnedGoods),
            ("其它", ContentType::Other),
        ];
        let text = text.trim().to_lowercase();
        let own = ContentType::ALL.into_iter().find(|kind| {
            let (en, zh) = kind.words();
            text == en || text == zh || text == kind.number().to_string()
        });
        own.or_else(|| OTHERS.iter().find(|(word, _)| *word == text).map(|(_, kind)| *kind))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_box_reads_its_number_and_both_its_words() {
        for (number, kind) in (1_u8..).zip(ContentType::ALL) {
            assert_eq!(kind.number(), number);
            for text in [number.to_string().as_str(), kind.words().0, kind.words().1] {
                assert_eq!(ContentType::read(text), Some(kind), "{text}");
            }
        }
        assert_eq!(ContentType::read("7"), None);
        assert_eq!(ContentType::read(""), None);
        assert_eq!(ContentType::read(" 样品 "), Some(ContentType::CommercialSample));
    }
}
