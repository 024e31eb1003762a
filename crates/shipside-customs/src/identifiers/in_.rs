//! India: PAN of taxpayers; its last letter is a check letter nobody publishes.

use super::kind::{Kind, TAXPAYER, Verdict, Words, recomputed};
use super::text::shaped;

pub(super) static PAN: Kind = Kind {
    code: "PAN",
    country: Some("IN"),
    name: Words { en: "PAN (India)", zh: "印度永久账号 PAN" },
    what: TAXPAYER,
    lengths: &[10],
    example: "ACUPA7085R",
    has_check_digits: false,
    basis: recomputed("India, Income Tax Department: the fourth letter is the holder's type; check letter unpublished"),
    judge: pan,
    ..Kind::BASE
};

fn pan(value: &str) -> Verdict {
    let holder = value.chars().nth(3).is_some_and(|c| "ABCFGHJKLPT".contains(c));
    let serial = value.get(5..9).is_some_and(|serial| serial != "0000");
    Verdict::format(shaped(value, "AAAAA9999A") && holder && serial)
}

#[cfg(test)]
mod tests {
    use super::super::tests::says;

    #[test]
    fn a_pan_names_the_type_of_its_holder() {
        says("IN", "PAN", "ACUPA7085R", "format ACUPA7085R");
        says("IN", "PAN", "acupa 7085 r", "format ACUPA7085R");
        says("IN", "PAN", "ABMXA3211G", "shape ACUPA7085R");
        says("IN", "PAN", "ACUPA0000R", "shape ACUPA7085R");
        says("IN", "PAN", "234123412347", "shape ACUPA7085R");
    }
}
