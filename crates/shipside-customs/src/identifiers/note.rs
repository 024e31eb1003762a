//! Finding identifiers in what the buyer wrote.

use super::{IdCheck, all, check, normalise};
use shipside_model::Country;
use std::ops::Range;

/// An identifier in a buyer's note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundId {
    /// The code of its kind: `CPF`, `PCCC`, `DNI`, `VAT` … Several countries may have a kind of that code.
    pub kind: &'static str,
    /// The identifier without separators; its check digits are not looked at when it stood behind a label.
    pub value: String,
    /// Where label and value stand in the note, in bytes.
    pub span: Range<usize>,
}

/// How much a label says about what stands behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Trust {
    /// It is this identifier, right or wrong.
    Sure,
    /// The label stands before other numbers as well: what follows must have the kind's length.
    Length,
    /// The label is a word of some language (an inn, a pan, by the way, the price term): what follows must be right.
    Right,
}

use Trust::{Length, Right, Sure};

/// Labels in lower case, sorted downwards by bytes, so that of two that fit the longer one comes first. `CPF/CNPJ` is
/// settled by the length of the value.
const LABELS: &[(&str, &str, Trust)] = &[
    ("통관부호", "PCCC", Sure),
    ("통관고유부호", "PCCC", Sure),
    ("개인통관부호", "PCCC", Sure),
    ("개인통관고유부호", "PCCC", Sure),
    ("通关符号", "PCCC", Sure),
    ("通关码", "PCCC", Sure),
    ("通关号", "PCCC", Sure),
    ("身份证号码", "RIC", Length),
    ("身份证号", "RIC", Length),
    ("身份证", "RIC", Length),
    ("统一社会信用代码", "USCC", Length),
    ("清关号", "PCCC", Sure),
    ("个人通关码", "PCCC", Sure),
    ("个人通关号码", "PCCC", Sure),
    ("个人通关号", "PCCC", Sure),
    ("个人通关代码", "PCCC", Sure),
    ("رقم الهوية", "NATIONAL_ID", Length),
    ("ת״ז", "TEUDAT_ZEHUT", Length),
    ("תעודת זהות", "TEUDAT_ZEHUT", Length),
    ("תז", "TEUDAT_ZEHUT", Length),
    ("ת.ז.", "TEUDAT_ZEHUT", Length),
    ("ת.ז", "TEUDAT_ZEHUT", Length),
    ("ת\"ז", "TEUDAT_ZEHUT", Length),
    ("מספר זהות", "TEUDAT_ZEHUT", Length),
    ("рнокпп", "RNTRC", Length),
    ("инн", "INN", Length),
    ("иин", "IIN", Length),
    ("РНОКПП", "RNTRC", Length),
    ("Инн", "INN", Length),
    ("ИПН", "RNTRC", Length),
    ("ИНН", "INN", Length),
    ("ИИН", "IIN", Length),
    ("ЖСН", "IIN", Length),
    ("ІПН", "RNTRC", Length),
    ("vkn", "VKN", Sure),
    ("vergi no", "VKN", Sure),
    ("vergi kimlik no", "VKN", Sure),
    ("vat id", "VAT", Length),
    ("vat", "VAT", Length),
    ("ust-idnr.", "VAT", Length),
    ("ust-idnr", "VAT", Length),
    ("ust-id", "VAT", Length),
    ("tz", "TEUDAT_ZEHUT", Right),
    ("tva", "VAT", Length),
    ("teudat zehut", "TEUDAT_ZEHUT", Length),
    ("tckn", "TCKN", Sure),
    ("tc no", "TCKN", Sure),
    ("tc kİmlİk no", "TCKN", Sure),
    ("tc kimlik numarası", "TCKN", Sure),
    ("tc kimlik no", "TCKN", Sure),
    ("tc kimlik", "TCKN", Sure),
    ("t.z.", "TEUDAT_ZEHUT", Length),
    ("t.c. no", "TCKN", Sure),
    ("t.c. kİmlİk no", "TCKN", Sure),
    ("t.c. kimlik numarası", "TCKN", Sure),
    ("t.c. kimlik no", "TCKN", Sure),
    ("t.c. kimlik", "TCKN", Sure),
    ("t.c kimlik no", "TCKN", Sure),
    ("south african id", "ZA_ID", Length),
    ("sa id", "ZA_ID", Length),
    ("rut/run", "RUT", Sure),
    ("rut", "RUT", Sure),
    ("ruc", "RUC", Length),
    ("rsa id", "ZA_ID", Length),
    ("rntrc", "RNTRC", Length),
    ("rfc", "RFC", Sure),
    ("r.u.t.", "RUT", Sure),
    ("r.f.c.", "RFC", Sure),
    ("personal customs code", "PCCC", Sure),
    ("personal customs clearance code", "PCCC", Sure),
    ("pccc", "PCCC", Sure),
    ("partita iva", "VAT", Length),
    ("pan card", "PAN", Length),
    ("pan", "PAN", Right),
    ("p.iva", "VAT", Length),
    ("p. iva", "VAT", Length),
    ("npwp", "NPWP", Length),
    ("nit", "NIT", Right),
    ("nik", "NIK", Length),
    ("nif/dni", "DNI", Length),
    ("nif", "NIF", Length),
    ("nie", "NIF", Right),
    ("national id", "NATIONAL_ID", Length),
    ("n.i.t.", "NIT", Length),
    ("ktp", "NIK", Length),
    ("kimlik no", "TCKN", Sure),
    ("ird", "IRD", Length),
    ("iqama", "NATIONAL_ID", Length),
    ("ioss", "IOSS", Length),
    ("inn", "INN", Right),
    ("iin", "IIN", Length),
    ("eori", "EORI", Length),
    ("dni/nie", "DNI", Length),
    ("dni", "DNI", Length),
    ("customs clearance code", "PCCC", Sure),
    ("curp", "CURP", Sure),
    ("cuit/cuil", "CUIT", Length),
    ("cuit", "CUIT", Length),
    ("cuil", "CUIT", Length),
    ("cpf/cnpj", "CPF/CNPJ", Sure),
    ("cpf ou cnpj", "CPF/CNPJ", Sure),
    ("cpf / cnpj", "CPF/CNPJ", Sure),
    ("cpf", "CPF", Sure),
    ("contribuinte", "NIF", Length),
    ("cnpj/cpf", "CPF/CNPJ", Sure),
    ("cnpj", "CNPJ", Sure),
    ("cif", "NIF", Right),
    ("btw", "VAT", Right),
    ("abn", "ABN", Length),
];

/// Kinds that are taken without a label, when the note holds nothing else and the identifier checks out.
const BARE: &[(&str, &str)] =
    &[("BR", "CPF"), ("BR", "CNPJ"), ("KR", "PCCC"), ("MX", "CURP"), ("MX", "RFC"), ("TR", "TCKN")];

/// No identifier is longer; it keeps a hostile note from being read over and over.
const LONGEST_VALUE: usize = 40;

/// Small words between a label and its value.
const FILLERS: &[&str] = &["number", "número", "numero", "no.", "nº", "n°", "№", "is", "号码", "号", "是", "为"];

/// Every identifier of the note, in order.
///
/// What stands behind a label is taken whether it is right or not (so that a wrong one can be named);
/// without a label only a right identifier that is the whole note.
///
/// ```
/// use shipside_customs::identifiers::find_in_note;
/// let found = find_in_note("CPF: 364.056.439-13");
/// assert_eq!((found[0].kind, found[0].value.as_str()), ("CPF", "36405643913"));
/// ```
pub fn find_in_note(note: &str) -> Vec<FoundId> {
    // ASCII only, so that every byte stays where it is.
    let lower = note.to_ascii_lowercase();
    let mut found = Vec::new();
    let mut free_from = 0;
    let mut before = None;
    for (start, c) in note.char_indices() {
        let at_word = before.is_none_or(|b: char| !b.is_ascii_alphanumeric());
        before = Some(c);
        if start < free_from || !at_word {
            continue;
        }
        if let Some(id) = labelled(note, &lower, start) {
            free_from = id.span.end;
            found.push(id);
        }
    }
    if found.is_empty() { bare(note).into_iter().collect() } else { found }
}

/// What the buyer wrote besides identifiers, without stray punctuation; empty when there is nothing to read.
pub fn own_text(note: &str, found: &[FoundId]) -> String {
    let mut rest = String::new();
    let mut from = 0;
    for id in found {
        rest.push_str(note.get(from..id.span.start).unwrap_or(""));
        rest.push(' ');
        from = id.span.end;
    }
    rest.push_str(note.get(from..).unwrap_or(""));
    rest.trim_matches(|c: char| {
        c.is_whitespace() || (c.is_ascii_punctuation() && c != '?') || matches!(c, '，' | '；' | '。' | '、' | '：')
    })
    .to_owned()
}

fn labelled(note: &str, lower: &str, start: usize) -> Option<FoundId> {
    let rest = lower.get(start..)?;
    let first = *rest.as_bytes().first()?;
    let letter = |(label, ..): &(&str, &str, Trust)| label.as_bytes().first().copied();
    let from = LABELS.partition_point(|row| letter(row) > Some(first));
    let same_letter = LABELS.get(from..)?.iter().take_while(|row| letter(row) == Some(first));
    let (label, kind, trust) = same_letter.copied().find(|(label, ..)| {
        rest.strip_prefix(label).is_some_and(|after| {
            !after.starts_with(|c: char| c.is_ascii_alphabetic()) || kind_starts_with_letter(after)
        })
    })?;
    behind(note, lower, start, label, kind).filter(|id| match trust {
        Sure => true,
        Length => has_length(kind, id.value.chars().count()),
        Right => has_length(kind, id.value.chars().count()) && checks_out(id),
    })
}

/// The identifier behind a label that stands at `start`.
fn behind(note: &str, lower: &str, start: usize, label: &str, kind: &'static str) -> Option<FoundId> {
    let value_at = skip_fillers(lower, start + label.len());
    let end = value_end(note.get(value_at..)?, kind) + value_at;
    let value = normalise(note.get(value_at..end)?);
    let long_enough = value.chars().count() >= 5 && value.contains(|c: char| c.is_ascii_digit());
    let kind = match kind {
        "CPF/CNPJ" if value.chars().count() == 14 => "CNPJ",
        "CPF/CNPJ" => "CPF",
        // In Spain the DNI is a NIF and ends in a letter; in Argentina and Peru it is digits only.
        "DNI" if value.contains(|c: char| c.is_ascii_alphabetic()) => "NIF",
        kind => kind,
    };
    long_enough.then_some(FoundId { kind, value, span: start..end })
}

/// Whether it is right in one of the countries that have this kind.
fn checks_out(id: &FoundId) -> bool {
    let right = |check: IdCheck| matches!(check, IdCheck::Valid { .. } | IdCheck::FormatOnly { .. });
    all().iter().any(|known| known.code == id.kind && right(known.check(&id.value)))
}

/// Whether an identifier of this kind, in whatever country, may have so many letters and digits.
fn has_length(kind: &str, count: usize) -> bool {
    match kind {
        // The country's letters may stand in front.
        "VAT" => (8..=15).contains(&count),
        "EORI" => (5..=17).contains(&count),
        // The Spanish one among them.
        "DNI" => (7..=9).contains(&count),
        _ => all().iter().any(|known| known.code == kind && known.lengths.contains(&count)),
    }
}

/// `PCCCP127828220178`: the code follows its label without a gap.
fn kind_starts_with_letter(after: &str) -> bool {
    after.strip_prefix('p').is_some_and(|digits| digits.starts_with(|c: char| c.is_ascii_digit()))
}

fn skip_fillers(lower: &str, mut at: usize) -> usize {
    loop {
        let rest = lower.get(at..).unwrap_or("");
        let separator =
            |c: char| c.is_whitespace() || matches!(c, ':' | '：' | '#' | '=' | '.' | '-' | '–' | '(' | '（' | ',');
        let trimmed = rest.trim_start_matches(separator);
        let filler = FILLERS.iter().find(|filler| {
            trimmed.strip_prefix(**filler).is_some_and(|after| {
                !filler.ends_with(|c: char| c.is_ascii_alphabetic())
                    || !after.starts_with(|c: char| c.is_ascii_alphanumeric())
            })
        });
        at += rest.len() - trimmed.len();
        match filler {
            Some(filler) => at += filler.len(),
            None => return at,
        }
    }
}

/// Where the value ends: letters, digits and separators; a blank only between the groups of a number that is not yet complete.
fn value_end(text: &str, kind: &str) -> usize {
    let complete =
        |count: usize| kind.split('/').any(|kind| kind != "VAT" && kind != "EORI" && has_length(kind, count));
    let mut count = 0;
    let mut end = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next_is_digit = chars.peek().is_some_and(|(_, next)| next.is_ascii_digit());
        let blank_inside = c == ' ' && next_is_digit && !complete(count);
        if count > LONGEST_VALUE {
            break;
        }
        if c.is_alphanumeric() && c.is_ascii() || matches!(c, 'ñ' | 'Ñ' | '&' | '０'..='９' | 'Ｐ') {
            count += 1;
            end = at + c.len_utf8();
        } else if !(matches!(c, '.' | '-' | '/' | '–') || blank_inside) {
            break;
        }
    }
    end
}

fn bare(note: &str) -> Option<FoundId> {
    let trimmed = note.trim();
    let start = note.len() - note.trim_start().len();
    let one_word = trimmed.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '/' | ' '));
    let letters_and_blanks = trimmed.contains(' ') && trimmed.contains(|c: char| c.is_alphabetic());
    if !one_word || letters_and_blanks {
        return None;
    }
    BARE.iter().find_map(|(country, kind)| match check(Country::new(country)?, kind, trimmed) {
        IdCheck::Valid { normalised } | IdCheck::FormatOnly { normalised } => {
            Some(FoundId { kind, value: normalised, span: start..start + trimmed.len() })
        }
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// `note` gives `found` as `KIND value`, and `left` is the buyer's own text.
    fn check(note: &str, expected: &[&str], left: &str) {
        let found = find_in_note(note);
        let seen: Vec<String> = found.iter().map(|id| format!("{} {}", id.kind, id.value)).collect();
        assert_eq!(seen, expected, "{note}");
        assert_eq!(own_text(note, &found), left, "{note}");
    }

    #[test]
    fn identifiers_are_found_behind_their_labels_and_leave_nothing_to_read() {
        check("CPF: 364.056.439-13", &["CPF 36405643913"], "");
        check("cpf 364 056 439 13", &["CPF 36405643913"], "");
        check("CPF/CNPJ: 11.222.333/0001-81", &["CNPJ 11222333000181"], "");
        check("CPF/CNPJ：364.056.439-13。", &["CPF 36405643913"], "");
        check("CPF nº 36405643913", &["CPF 36405643913"], "");
        check("PCCC: P127828220178", &["PCCC P127828220178"], "");
        check("pcccP127828220178", &["PCCC P127828220178"], "");
        check("개인통관고유부호 P127828220178", &["PCCC P127828220178"], "");
        check("通关号：P127828220178", &["PCCC P127828220178"], "");
        check("RUT: 22092793-8", &["RUT 220927938"], "");
        check("Rut 22.092.793-k;", &["RUT 22092793K"], "");
        check("CURP: HEGJ850415HDFRNS03", &["CURP HEGJ850415HDFRNS03"], "");
        check("RFC GODE561231GR8", &["RFC GODE561231GR8"], "");
        check("T.C. Kimlik No: 56336387506", &["TCKN 56336387506"], "");
        check("TC KİMLİK NO 56336387506", &["TCKN 56336387506"], "");
    }

    #[test]
    fn labels_of_other_countries_are_known_in_their_scripts() {
        check("CUIT: 20-05536168-2", &["CUIT 20055361682"], "");
        check("DNI 20.123.456", &["DNI 20123456"], "");
        check("mi DNI es 54362315K gracias", &[], "mi DNI es 54362315K gracias");
        check("DNI: 54362315K", &["NIF 54362315K"], "");
        check("NIF 501964843", &["NIF 501964843"], "");
        check("RUC: 20512333797", &["RUC 20512333797"], "");
        check("NIT 800.197.268-4", &["NIT 8001972684"], "");
        check("ИНН: 500100732259", &["INN 500100732259"], "");
        check("инн 500100732259, Иван", &["INN 500100732259"], "Иван");
        check("РНОКПП 1759013776", &["RNTRC 1759013776"], "");
        check("ИИН 061211600012", &["IIN 061211600012"], "");
        check("ת.ז. 03933742-3", &["TEUDAT_ZEHUT 039337423"], "");
        check("ת״ז: 039337423", &["TEUDAT_ZEHUT 039337423"], "");
        check("VKN: 4540536920", &["VKN 4540536920"], "");
        check("NIK 3171011708450001", &["NIK 3171011708450001"], "");
        check("NPWP: 01.312.166.0-091.000", &["NPWP 013121660091000"], "");
        check("Iqama no. 1000000008", &["NATIONAL_ID 1000000008"], "");
        check("SA ID 7503305044089", &["ZA_ID 7503305044089"], "");
        check("PAN: ACUPA7085R", &["PAN ACUPA7085R"], "");
        check("身份证号：110101199003070679", &["RIC 110101199003070679"], "");
        check("VAT number: DE136695976", &["VAT DE136695976"], "");
        check("P.IVA 00743110157", &["VAT 00743110157"], "");
        check("IOSS: IM3720000224", &["IOSS IM3720000224"], "");
        check("EORI DE1234567890", &["EORI DE1234567890"], "");
    }

    #[test]
    fn a_word_that_is_also_a_label_takes_nothing_of_another_length() {
        check("Holiday Inn 12345 Main St", &[], "Holiday Inn 12345 Main St");
        check("Holiday Inn 5551234567", &[], "Holiday Inn 5551234567");
        check("btw 12345678 is my phone", &[], "btw 12345678 is my phone");
        check("frying pan 24 cm, pan 2468013", &[], "frying pan 24 cm, pan 2468013");
        check("VAT 20% included", &[], "VAT 20% included");
        check("price is CIF 12345 please", &[], "price is CIF 12345 please");
        check("длинный ИНН", &[], "длинный ИНН");
        check("nice DNI 12345", &[], "nice DNI 12345");
    }

    #[test]
    fn a_wrong_identifier_behind_a_label_is_still_found() {
        check("CPF: 123.456.789-00", &["CPF 12345678900"], "");
        check("CPF: 12345", &["CPF 12345"], "");
    }

    #[test]
    fn the_buyers_own_words_are_left() {
        check("Please send RED not black", &[], "Please send RED not black");
        check("CPF: 364.056.439-13 - gift, no invoice", &["CPF 36405643913"], "gift, no invoice");
        check("please call. CPF 364.056.439-13", &["CPF 36405643913"], "please call");
        check("CPF: 364.056.439-13 19 99123-4567", &["CPF 36405643913"], "19 99123-4567");
        check("my cpf is in my profile", &[], "my cpf is in my profile");
        check("I want the RUTLAND version 12345", &[], "I want the RUTLAND version 12345");
        check("CPF 36405643913 RUT 22092793-8", &["CPF 36405643913", "RUT 220927938"], "");
    }

    #[test]
    fn a_right_identifier_alone_in_the_note_needs_no_label() {
        check("36405643913", &["CPF 36405643913"], "");
        check(" 364.056.439-13\n", &["CPF 36405643913"], "");
        check("P127828220178", &["PCCC P127828220178"], "");
        check("56336387506", &["TCKN 56336387506"], "");
        check("12345678900", &[], "12345678900");
        check("1", &[], "1");
    }

    #[test]
    fn a_note_made_of_labels_is_read_in_good_time() {
        let note = "cpf-".repeat(100_000);
        assert_eq!(find_in_note(&note), []);
    }

    #[test]
    fn labels_are_sorted_so_that_the_longer_one_comes_first() {
        assert!(LABELS.is_sorted_by(|(a, ..), (b, ..)| a > b));
        assert!(LABELS.iter().all(|(label, ..)| !label.contains(|c: char| c.is_ascii_uppercase())));
        let known = |kind: &str| kind.split('/').all(|kind| all().iter().any(|known| known.code == kind));
        assert!(LABELS.iter().all(|(_, kind, _)| known(kind)));
    }

    proptest! {
        #[test]
        fn no_note_upsets_the_search(note in "\\PC*", near in "(cpf|ИНН|ת.ז.|dni|vat|[0-9A-Z .:-]){0,20}") {
            for note in [note, near] {
                let found = find_in_note(&note);
                prop_assert!(found.iter().all(|id| note.get(id.span.clone()).is_some()));
                own_text(&note, &found);
            }
        }
    }

    #[test]
    fn an_empty_note_holds_nothing() {
        check("", &[], "");
        check("CPF:", &[], "CPF");
        check(" - ", &[], "");
    }
}
