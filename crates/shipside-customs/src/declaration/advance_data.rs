//! Electronic advance data (ITMATT): the message that posts send ahead, and what it still lacks.

use super::{Declaration, PartyFacts};

/// A field of the message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The number of the item (S10).
    ItemNumber,
    /// Gift, sale of goods, ….
    Content,
    /// Who sends it, at all.
    Sender,
    /// The sender's name.
    SenderName,
    /// The sender's address.
    SenderAddress,
    /// The sender's telephone.
    SenderContact,
    /// The recipient's name.
    RecipientName,
    /// The recipient's address.
    RecipientAddress,
    /// The recipient's telephone or e-mail address.
    RecipientContact,
    /// Gross weight.
    GrossWeight,
    /// There is no line of contents.
    Lines,
    /// Description of a line.
    Description,
    /// Pieces of a line.
    Quantity,
    /// Net weight of a line.
    NetWeight,
    /// Value and currency of a line.
    Value,
    /// HS code of a line.
    HsCode,
    /// Country of origin of a line.
    Origin,
}

impl Field {
    /// What it is called in English and Chinese.
    pub fn words(self) -> (&'static str, &'static str) {
        match self {
            Field::ItemNumber => ("item number", "邮件号码"),
            Field::Content => ("kind of contents", "内件类型"),
            Field::Sender => ("sender", "寄件人"),
            Field::SenderName => ("sender's name", "寄件人姓名"),
            Field::SenderAddress => ("sender's address", "寄件人地址"),
            Field::SenderContact => ("sender's telephone", "寄件人电话"),
            Field::RecipientName => ("recipient's name", "收件人姓名"),
            Field::RecipientAddress => ("recipient's address", "收件人地址"),
            Field::RecipientContact => ("recipient's telephone or e-mail", "收件人电话或邮箱"),
            Field::GrossWeight => ("gross weight", "毛重"),
            Field::Lines => ("contents", "内件明细"),
            Field::Description => ("description", "英文品名"),
            Field::Quantity => ("quantity", "数量"),
            Field::NetWeight => ("net weight", "净重"),
            Field::Value => ("value and currency", "申报价值和币种"),
            Field::HsCode => ("HS code", "HS 编码"),
            Field::Origin => ("country of origin", "原产国"),
        }
    }
}

/// A field that is missing, and the line (from zero) it is missing on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missing {
    /// What.
    pub field: Field,
    /// `None` for a field of the whole item.
    pub line: Option<usize>,
}

/// What the message lacks, in its own order. Source of the field set: UPU ITMATT as listed in `data/SOURCE.md`.
pub fn missing(declaration: &Declaration) -> Vec<Missing> {
    let mut found = Vec::new();
    let mut need = |there: bool, field: Field, line: Option<usize>| {
        if !there {
            found.push(Missing { field, line });
        }
    };
    need(declaration.has_item_number, Field::ItemNumber, None);
    match declaration.sender {
        None => need(false, Field::Sender, None),
        Some(PartyFacts { has_name, has_address, has_contact }) => {
            need(has_name, Field::SenderName, None);
            need(has_address, Field::SenderAddress, None);
            need(has_contact, Field::SenderContact, None);
        }
    }
    let recipient = declaration.recipient;
    need(recipient.has_name, Field::RecipientName, None);
    need(recipient.has_address, Field::RecipientAddress, None);
    need(recipient.has_contact, Field::RecipientContact, None);
    need(declaration.content.is_some(), Field::Content, None);
    need(!declaration.lines.is_empty(), Field::Lines, None);
    for (line, facts) in declaration.lines.iter().enumerate() {
        let line = Some(line);
        need(facts.has_description, Field::Description, line);
        need(facts.quantity.is_some_and(|pieces| pieces > 0), Field::Quantity, line);
        need(facts.unit_net.is_some(), Field::NetWeight, line);
        need(facts.unit_value.is_some(), Field::Value, line);
        need(facts.has_hs_code, Field::HsCode, line);
        need(facts.has_origin, Field::Origin, line);
    }
    need(declaration.gross.is_some(), Field::GrossWeight, None);
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::declaration::Line;
    use crate::declaration::content::ContentType;
    use shipside_model::{Currency, Money, Weight};

    const PARTY: PartyFacts = PartyFacts { has_name: true, has_address: true, has_contact: true };

    fn whole() -> Declaration {
        let line = Line {
            quantity: Some(1),
            has_description: true,
            unit_net: Some(Weight::from_grams(10)),
            unit_value: Some(Money::from_minor(100, Currency::USD)),
            has_hs_code: true,
            has_origin: true,
        };
        Declaration {
            content: Some(ContentType::SaleOfGoods),
            has_item_number: true,
            sender: Some(PARTY),
            recipient: PARTY,
            gross: Some(Weight::from_grams(40)),
            total: None,
            lines: vec![line],
        }
    }

    #[test]
    fn a_whole_declaration_lacks_nothing() {
        assert_eq!(missing(&whole()), []);
    }

    #[test]
    fn an_empty_one_lacks_every_field_of_the_item() {
        let fields: Vec<Field> = missing(&Declaration::default()).into_iter().map(|missing| missing.field).collect();
        assert_eq!(fields.first(), Some(&Field::ItemNumber));
        for field in [Field::Sender, Field::RecipientName, Field::Content, Field::Lines, Field::GrossWeight] {
            assert!(fields.contains(&field), "{field:?}");
        }
    }

    #[test]
    fn a_gap_is_named_with_its_line() {
        let mut declaration = whole();
        declaration.lines.push(Line { has_origin: false, unit_net: None, ..declaration.lines[0] });
        let found = missing(&declaration);
        let at = |field| Missing { field, line: Some(1) };
        assert_eq!(found, [at(Field::NetWeight), at(Field::Origin)]);
    }
}
