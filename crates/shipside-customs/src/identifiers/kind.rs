//! What is known about one kind of identifier.

use shipside_model::{Certainty, Source};
use std::borrow::Cow;

/// The same words in both interface languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    /// English.
    pub en: &'static str,
    /// Simplified Chinese.
    pub zh: &'static str,
}

/// One kind of identifier.
#[derive(Debug)]
pub struct Kind {
    /// Its short name, upper case: `CPF`, `VAT`, `IOSS`. Together with the country it is unique.
    pub code: &'static str,
    /// Other names it goes by, upper case, letters and digits only.
    pub aliases: &'static [&'static str],
    /// The country that issues it; `None` when no single one does (IOSS, EORI, IBAN, GTIN …).
    pub country: Option<&'static str>,
    /// Its name.
    pub name: Words,
    /// Whom or what it identifies.
    pub what: Words,
    /// How many letters and digits it has, country prefix left out; empty when it varies widely.
    pub lengths: &'static [usize],
    /// How a right one looks.
    pub example: &'static str,
    /// Whether its check digits are public; if not, only the shape is judged.
    pub has_check_digits: bool,
    pub(crate) basis: Basis,
    /// Letters in front that may be left out (`DE` of a German VAT number).
    pub(crate) prefix: &'static str,
    /// A value of this length is taken for one, right or wrong: the number that buyers in this country have.
    pub(crate) likely: bool,
    /// Hyphens and the like are part of the value.
    pub(crate) keeps_separators: bool,
    pub(crate) judge: fn(&str) -> Verdict,
}

/// What a kind's own file says about a value without separators, upper case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    Right,
    /// Right, and this is how it is written in full.
    RightAs(String),
    FormatOnly,
    /// Well shaped, and this is how it is written in full.
    FormatAs(String),
    Shape,
    CheckDigit,
    Repeated,
    Generic,
    Refused(Words),
}

impl Verdict {
    /// The check digits agree, or they do not.
    pub(crate) fn when(right: bool) -> Self {
        if right { Verdict::Right } else { Verdict::CheckDigit }
    }

    /// The shape is all there is to judge.
    pub(crate) fn format(shape: bool) -> Self {
        if shape { Verdict::FormatOnly } else { Verdict::Shape }
    }
}

/// A date inside the number that no calendar has.
pub(crate) const NO_SUCH_DATE: Verdict = Verdict::Refused(Words {
    en: "The date of birth inside it does not exist.",
    zh: "号码中的出生日期不存在。",
});

/// Algorithms that are described in public and were recomputed here on published and on random numbers.
pub(crate) const fn recomputed(title: &'static str) -> Basis {
    Basis::verified(title, "2026-11-22")
}

/// A [`Source`] that a table may hold.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Basis {
    title: &'static str,
    date: &'static str,
    certainty: Certainty,
}

impl Basis {
    pub(crate) const fn verified(title: &'static str, date: &'static str) -> Self {
        Basis { title, date, certainty: Certainty::Verified }
    }

    pub(crate) const fn secondary(title: &'static str, date: &'static str) -> Self {
        Basis { title, date, certainty: Certainty::Secondary }
    }

    pub(crate) const fn unverified(title: &'static str, date: &'static str) -> Self {
        Basis { title, date, certainty: Certainty::Unverified }
    }
}

impl Kind {
    /// Where its shape and check digits come from, and how sure that is.
    pub fn source(&self) -> Source {
        let Basis { title, date, certainty } = self.basis;
        Source { title: Cow::Borrowed(title), date: Cow::Borrowed(date), certainty }
    }

    /// What most kinds have in common; the rest is set by the kind's own file.
    pub(crate) const BASE: Kind = Kind {
        code: "",
        aliases: &[],
        country: None,
        name: Words { en: "", zh: "" },
        what: Words { en: "", zh: "" },
        lengths: &[],
        example: "",
        has_check_digits: true,
        basis: recomputed(""),
        prefix: "",
        likely: false,
        keeps_separators: false,
        judge: |_| Verdict::Shape,
    };
}

/// A private person's number.
pub(crate) const PERSON: Words = Words { en: "private person", zh: "个人" };
/// A company's number.
pub(crate) const COMPANY: Words = Words { en: "company", zh: "企业" };
/// A number that persons and companies have alike.
pub(crate) const TAXPAYER: Words = Words { en: "taxpayer, person or company", zh: "纳税人（个人或企业）" };
