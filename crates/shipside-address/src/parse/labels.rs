use super::Part;
use super::board::is_han;
use crate::fold::narrow;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::OnceLock;

/// What a label announces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Label {
    /// One field.
    Part(Part),
    /// The whole address.
    Address,
    /// Something that is no part of an address: a tax number, a note, an order number.
    Other,
}

/// Labels in lower case; those that end in `!` need no colon when a digit, or Chinese behind Chinese, follows.
const LABELS: &[(Label, &str)] = &[
    (
        Label::Part(Part::Name),
        "name full_name recipient recipient_name contact contact_name contact_person receiver consignee attn attention \
         ship_to deliver_to to customer buyer 收件人! 收件人姓名! 收货人! 收货人姓名! 姓名! 联系人! 名字 客户 фио имя получатель \
         кому ф.и.о. ф.и.о nombre nombre_completo destinatario destinatário nome nome_completo nombre_y_apellidos \
         empfänger nom destinataire para",
    ),
    (
        Label::Part(Part::Phone),
        "phone! phone_number! phone_no! phone_no.! tel! tel.! telephone! mobile! mobile_number! mobile_no! mob! mob.! cell! \
         cellphone! cell_phone! contact_number! ph! ph.! whatsapp! 电话! 手机! 手机号! 手机号码! 联系电话! 联系方式! 电话号码! \
         联系手机! 收件人电话! телефон! тел! тел.! моб! моб.! мобильный! мобильный_телефон! контактный_телефон! teléfono! \
         telefono! teléfono_móvil! móvil! movil! celular! telefone! telemóvel! telemovel! cel! cel.! fone! contato! telefon! handy! \
         téléphone! portable! tél! tél.! tlf! tlf.! tlfno! №_телефона!",
    ),
    (
        Label::Part(Part::Email),
        "email e-mail mail 邮箱 电子邮箱 电子邮件 эл._почта электронная_почта почта correo correo_electrónico \
         correo_electronico courriel",
    ),
    (Label::Part(Part::Country), "country country/region 国家 国家/地区 国家地区 目的国 страна país pais land pays"),
    (
        Label::Part(Part::State),
        "state state/province province region county 省 省份 州 州/省 省/州 область край регион республика provincia estado \
         departamento región uf bundesland région",
    ),
    (
        Label::Part(Part::City),
        "city town city/town 市 城市 город населённый_пункт населенный_пункт ciudad población poblacion localidad municipio cidade \
         localidade município concelho ort stadt ville commune",
    ),
    (
        Label::Part(Part::District),
        "district neighborhood neighbourhood suburb 区 县 区县 区/县 район микрорайон colonia col. barrio bairro distrito \
         freguesia",
    ),
    (
        Label::Part(Part::Street),
        "street street_address address_line_1 address_line_2 address_line address1 address2 address_1 address_2 house \
         house_number apt apartment 街道 门牌号 街道地址 улица дом квартира корпус calle número numero rua complemento logradouro straße strasse rue",
    ),
    (
        Label::Part(Part::PostalCode),
        "zip! zip_code! zipcode! postal! postal_code! postcode! post_code! postal/zip_code! zip/postal_code! 邮编! 邮政编码! 邮政号码! \
         индекс! почтовый_индекс! c.p.! cp! c.p! código_postal! codigo_postal! cód._postal! cep! plz! postleitzahl! \
         code_postal! cap! поштовий_індекс! індекс!",
    ),
    (
        Label::Address,
        "address full_address shipping_address delivery_address ship_address 地址! 收货地址! 详细地址! 收件地址! 收件人地址! \
         所在地区! 地区! 所在地! адрес адрес_доставки куда dirección direccion direccion_de_envío dirección_de_envío domicilio endereço endereco \
         endereço_de_entrega morada adresse anschrift",
    ),
    (
        Label::Other,
        "cpf! cnpj! cpf/cnpj! tax_id! tax_number! vat! vat_number! rut! rfc! curp! nif! nie! dni! ruc! cuit! инн! паспорт! 税号! 身份证! \
         身份证号! 护照! 护照号! 备注 订单号! 买家留言 note notes order order_no order_number order_id remark remarks примечание \
         комментарий nota observação observações notas pccc! 通关码!",
    ),
];

/// One part of the text: its label, where that stands, and what follows it up to the next separator or label.
pub(super) type Cut = (Option<Label>, Option<Range<usize>>, Range<usize>);

/// The text cut at line ends, commas, semicolons, bars and spaced dashes, before every label, and at blanks
/// between Chinese words.
pub(super) fn cuts(text: &str) -> Vec<Cut> {
    let letters: Vec<(usize, char)> = text.char_indices().map(|(at, c)| (at, simple(c))).collect();
    let end_of = |index: usize| letters.get(index).map_or(text.len(), |(at, _)| *at);
    let mut cuts = Vec::new();
    let mut label: Option<(Label, Range<usize>)> = None;
    let mut start = 0;
    let mut index = 0;
    while index < letters.len() {
        if let Some((found, next)) = label_at(&letters, index) {
            push(&mut cuts, label.take(), start..end_of(index));
            label = Some((found, end_of(index)..end_of(next)));
            start = end_of(next);
            index = next;
        } else if separates(&letters, index) {
            push(&mut cuts, label.take(), start..end_of(index));
            start = end_of(index + 1);
            index += 1;
        } else {
            index += 1;
        }
    }
    push(&mut cuts, label, start..text.len());
    cuts
}

fn push(cuts: &mut Vec<Cut>, label: Option<(Label, Range<usize>)>, span: Range<usize>) {
    match label {
        Some((label, label_span)) => cuts.push((Some(label), Some(label_span), span)),
        None if span.is_empty() => {}
        None => cuts.push((None, None, span)),
    }
}

/// One character as labels are compared: half width, lower case; a tab is a line end.
fn simple(c: char) -> char {
    match narrow(c) {
        ' ' if matches!(c, '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}') => '\n',
        narrowed => narrowed.to_lowercase().next().unwrap_or(narrowed),
    }
}

fn separates(letters: &[(usize, char)], index: usize) -> bool {
    let at = |index: Option<usize>| index.and_then(|index| letters.get(index)).map(|(_, c)| *c);
    let before = at(index.checked_sub(1));
    let after = at(index.checked_add(1));
    match at(Some(index)) {
        Some('\n' | ',' | ';' | '|' | '、' | '。' | '•' | '·') => true,
        Some('-' | '/') => before == Some(' ') && after == Some(' '),
        Some(' ') => {
            let han = |c: Option<char>| c.is_some_and(is_han);
            let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit() || c == '+');
            han(before) && (han(after) || digit(after)) || han(after) && digit(before)
        }
        Some('.') => after == Some(' ') && ends_sentence(letters, index),
        _ => false,
    }
}

/// Whether a full stop ends more than an abbreviation: a long word or a Russian house number before it, another
/// word behind.
fn ends_sentence(letters: &[(usize, char)], index: usize) -> bool {
    let before = letters.get(..index).unwrap_or_default();
    let letters_before = before.iter().rev().take_while(|(_, c)| c.is_alphabetic()).count();
    let digits_before = before.iter().rev().take_while(|(_, c)| c.is_ascii_digit()).count();
    let next = letters.get(index + 2).map(|(_, c)| *c);
    let is_cyrillic = next.is_some_and(|c| matches!(c, 'а'..='я'));
    letters_before >= 6 && next.is_some_and(char::is_alphabetic) || digits_before >= 1 && is_cyrillic
}

/// The labels by their first letters.
fn by_first_letter() -> &'static BTreeMap<char, Vec<(Label, &'static str)>> {
    static BY_LETTER: OnceLock<BTreeMap<char, Vec<(Label, &'static str)>>> = OnceLock::new();
    BY_LETTER.get_or_init(|| {
        let mut letters: BTreeMap<char, Vec<(Label, &'static str)>> = BTreeMap::new();
        for (label, words) in LABELS {
            for word in words.split_whitespace() {
                if let Some(first) = word.chars().next() {
                    letters.entry(first).or_default().push((*label, word));
                }
            }
        }
        letters
    })
}

/// The longest label that begins here, and where its value begins.
fn label_at(letters: &[(usize, char)], index: usize) -> Option<(Label, usize)> {
    let first = letters.get(index)?.1;
    let before = index.checked_sub(1).and_then(|index| letters.get(index)).map(|(_, c)| *c);
    let is_inside =
        before.is_some_and(|c| c.is_alphanumeric() && !(is_han(first) && (is_han(c) || c.is_ascii_digit())));
    if is_inside || !(first.is_alphabetic() || first == '№') {
        return None;
    }
    let found = by_first_letter().get(&first).into_iter().flatten().copied().filter_map(|(label, word)| {
        let (word, is_loose) = word.strip_suffix('!').map_or((word, false), |word| (word, true));
        let length = word.chars().count();
        let mut here = letters.get(index..).unwrap_or_default().iter().map(|(_, c)| *c);
        if !word.chars().all(|c| here.next() == Some(if c == '_' { ' ' } else { c })) {
            return None;
        }
        let blanks = here.clone().take_while(|c| *c == ' ').count();
        let next = here.clone().nth(blanks);
        let is_told = match next {
            Some(':' | '=') => true,
            Some(c) if is_loose && word.starts_with(['收', '联']) && is_han(c) && blanks == 0 => {
                before.is_none_or(|c| !is_han(c)) && (2..=4).contains(&here.clone().take_while(|c| is_han(*c)).count())
            }
            Some(c) if is_loose && is_han(first) => {
                c.is_ascii_digit() || c == '+' || blanks > 0 && before.is_none_or(|c| !is_han(c))
            }
            Some(c) if is_loose && (blanks > 0 || word.ends_with('.')) => c.is_ascii_digit() || c == '+' || c == '(',
            Some(c) => word == "col." && c.is_alphabetic(),
            None => false,
        };
        let colon = usize::from(matches!(next, Some(':' | '=')));
        is_told.then_some((label, index + length + blanks + colon, length))
    });
    found.max_by_key(|(_, _, length)| *length).map(|(label, next, _)| (label, next))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let seen: Vec<String> = cuts(text)
            .into_iter()
            .map(|(label, _, span)| match label {
                Some(Label::Part(part)) => format!("{part:?}={}", text[span].trim()),
                Some(label) => format!("{label:?}={}", text[span].trim()),
                None => text[span].trim().to_owned(),
            })
            .filter(|cut| !cut.is_empty())
            .collect();
        assert_eq!(seen, expected, "{text}");
    }

    #[test]
    fn labels_and_separators_cut_the_text() {
        check("Name: John Smith Phone: 512", &["Name=John Smith", "Phone=512"]);
        check("收件人：张三，电话138", &["Name=张三", "Phone=138"]);
        check("张三 13800138000 广东省", &["张三", "13800138000", "广东省"]);
        check("CEP 13015-002", &["PostalCode=13015-002"]);
        check("C.P. 28028 Madrid", &["PostalCode=28028 Madrid"]);
        check("Rua A, 5 - Centro - Campinas", &["Rua A", "5", "Centro", "Campinas"]);
        check("CPF: 364.056.439-13", &["Other=364.056.439-13"]);
        check("Hotel 5 Tower", &["Hotel 5 Tower"]);
        check("індекс 79000", &["PostalCode=79000"]);
        check("Col. Roma Norte", &["District=Roma Norte"]);
    }
}
