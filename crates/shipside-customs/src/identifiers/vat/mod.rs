//! VAT numbers of the 27 member states, of Great Britain and of Northern Ireland, with their national check digits.
//!
//! The country's letters in front may be left out. One file a family of algorithms.

mod bulgaria;
mod central;
mod hybrid;
mod letters;
mod lithuania;
mod modulo_97;
mod romania;
mod spain;
mod weighted;

pub(super) use bulgaria::BG;
pub(super) use central::{CZ, LV, SK};
pub(super) use hybrid::{AT, DE, HR, IT, SE};
pub(super) use letters::{CY, IE};
pub(super) use lithuania::LT;
pub(super) use modulo_97::{BE, FR, GB, LU, NL, XI};
pub(super) use romania::RO;
pub(super) use spain::{ES, NIF as ES_NIF};
pub(super) use weighted::{DK, EE, FI, GR, HU, MT, PL, PT, PT_NIF, SI};

use super::kind::{Kind, TAXPAYER, Verdict, Words, recomputed};

/// What every VAT number has in common.
const fn vat(
    country: &'static str,
    prefix: &'static str,
    name: Words,
    lengths: &'static [usize],
    example: &'static str,
    judge: fn(&str) -> Verdict,
) -> Kind {
    Kind {
        code: "VAT",
        aliases: &["TVA", "PIVA", "PARTITAIVA", "USTIDNR", "USTID", "BTW", "MWST", "VATID", "VATNO", "VATNUMBER"],
        country: Some(country),
        name,
        what: TAXPAYER,
        lengths,
        example,
        basis: recomputed("European Commission (VIES): structure; check digits of the national tax administration"),
        prefix,
        judge,
        ..Kind::BASE
    }
}
