//! Finding identifiers in what the buyer wrote.

use super::{IdCheck, check, lengths, normalise};
use shipside_model::Country;
use std::ops::Range;

/// An identifier in a buyer's note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundId {
    /// `CPF`, `CNPJ`, `PCCC`, `RUT`, `CURP`, `RFC`, `TCKN`, `VKN`.
    pub kind: &'static str,
    /// The identifier without separators; its check digits are not looked at when it stood behind a label.
    pub value: String,
    /// Where label and value stand in the note, in bytes.
    pub span: Range<usize>,
}

/// Labels in lower case, each kind's longer ones first. `CPF/CNPJ` is settled by the length of the value.
const LABELS: &[(&str, &str)] = &[
    ("cpf ou cnpj", "CPF/CNPJ"),
    ("cpf / cnpj", "CPF/CNPJ"),
    ("cpf/cnpj", "CPF/CNPJ"),
    ("cnpj/cpf", "CPF/CNPJ"),
    ("cnpj", "CNPJ"),
    ("cpf", "CPF"),
    ("personal customs clearance code", "PCCC"),
    ("personal customs code", "PCCC"),
    ("customs clearance code", "PCCC"),
    ("개인통관고유부호", "PCCC"),
    ("개인통관부호", "PCCC"),
    ("통관고유부호", "PCCC"),
    ("통관부호", "PCCC"),
    ("个人通关号码", "PCCC"),
    ("个人通关代码", "PCCC"),
    ("个人通关号", "PCCC"),
    ("个人通关码", "PCCC"),
    ("通关符号", "PCCC"),
    ("通关号", "PCCC"),
    ("通关码", "PCCC"),
    ("清关号", "PCCC"),
    ("pccc", "PCCC"),
    ("rut/run", "RUT"),
    ("r.u.t.", "RUT"),
    ("rut", "RUT"),
    ("curp", "CURP"),
    ("r.f.c.", "RFC"),
    ("rfc", "RFC"),
    ("vergi kimlik no", "VKN"),
    ("vergi no", "VKN"),
    ("vkn", "VKN"),
    ("t.c. kimlik numarası", "TCKN"),
    ("tc kimlik numarası", "TCKN"),
    ("t.c. kİmlİk no", "TCKN"),
    ("tc kİmlİk no", "TCKN"),
    ("t.c. kimlik no", "TCKN"),
    ("t.c kimlik no", "TCKN"),
    ("tc kimlik no", "TCKN"),
    ("t.c. kimlik", "TCKN"),
    ("tc kimlik", "TCKN"),
    ("kimlik no", "TCKN"),
    ("t.c. no", "TCKN"),
    ("tc no", "TCKN"),
    ("tckn", "TCKN"),
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
    let (label, kind) = LABELS.iter().find(|(label, _)| {
        rest.strip_prefix(label).is_some_and(|after| {
            !after.starts_with(|c: char| c.is_ascii_alphabetic()) || kind_starts_with_letter(after)
        })
    })?;
    let value_at = skip_fillers(lower, start + label.len());
    let end = value_end(note.get(value_at..)?, kind) + value_at;
    let value = normalise(note.get(value_at..end)?);
    let long_enough = value.chars().count() >= 5 && value.contains(|c: char| c.is_ascii_digit());
    let kind = match *kind {
        "CPF/CNPJ" if value.chars().count() == 14 => "CNPJ",
        "CPF/CNPJ" => "CPF",
        kind => kind,
    };
    long_enough.then_some(FoundId { kind, value, span: start..end })
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
    let complete = |count: usize| kind.split('/').any(|kind| lengths(kind).contains(&count));
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
    fn an_empty_note_holds_nothing() {
        check("", &[], "");
        check("CPF:", &[], "CPF");
        check(" - ", &[], "");
    }
}
