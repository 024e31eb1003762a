//! The figures that titles print: `10000mAh`, `37Wh`, `3.7V`.

/// What a text says of a battery's size.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rating {
    /// Watt hours as printed, in mWh.
    pub mwh: Option<u32>,
    /// Charge as printed, in mAh.
    pub mah: Option<u32>,
    /// Voltage beside the charge, in mV.
    pub mv: Option<u32>,
}

/// The voltage of one lithium-ion cell that most power banks state their charge at. General knowledge, unverified.
pub const USUAL_MV: u32 = 3_700;

impl Rating {
    /// The energy in mWh, and whether it rests on [`USUAL_MV`] because no voltage was printed.
    pub fn energy(&self) -> Option<(u32, bool)> {
        if let Some(mwh) = self.mwh {
            return Some((mwh, false));
        }
        let mv = u64::from(self.mv.unwrap_or(USUAL_MV));
        let mwh = u64::from(self.mah?) * mv / 1000;
        Some((u32::try_from(mwh).ok()?, self.mv.is_none()))
    }
}

/// The largest figures of each kind in a text; a voltage counts only when it is one of a battery (up to 60 V).
///
/// ```
/// use shipside_customs::battery::read_rating;
/// assert_eq!(read_rating("Power bank 30000mAh").energy(), Some((111_000, true)));
/// assert_eq!(read_rating("Battery 11.1V 2200mAh").energy(), Some((24_420, false)));
/// assert_eq!(read_rating("Power station 256Wh").energy(), Some((256_000, false)));
/// assert_eq!(read_rating("Ceramic mug 350ml").energy(), None);
/// ```
pub fn read_rating(text: &str) -> Rating {
    let text = text.to_lowercase();
    let mut read = Rating::default();
    let mut rest = text.as_str();
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
        let tail = rest.get(at..).unwrap_or("");
        let end = tail.find(|c: char| !(c.is_ascii_digit() || c == '.' || c == ',')).unwrap_or(tail.len());
        let (number, behind) = tail.split_at(end);
        let unit: String =
            behind.trim_start_matches([' ', '-']).chars().take_while(char::is_ascii_alphabetic).collect();
        let larger = |old: Option<u32>, new: Option<u32>| old.max(new);
        match unit.as_str() {
            "mah" => read.mah = larger(read.mah, thousandths(number).map(|value| value / 1000)),
            "ah" => read.mah = larger(read.mah, thousandths(number)),
            "wh" => read.mwh = larger(read.mwh, thousandths(number)),
            "v" => read.mv = larger(read.mv, thousandths(number).filter(|mv| (1_000..=60_000).contains(mv))),
            _ => {}
        }
        rest = behind;
    }
    read
}

/// A decimal in thousandths: `11.1` → 11100; `10,000` is ten thousand.
fn thousandths(number: &str) -> Option<u32> {
    let number = number.trim_end_matches(['.', ',']).replace(',', "");
    let (whole, fraction) = number.split_once('.').unwrap_or((&number, ""));
    let fraction: String = fraction.chars().chain("000".chars()).take(3).collect();
    format!("{whole}{fraction}").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<(u32, bool)>) {
        assert_eq!(read_rating(text).energy(), expected, "{text}");
    }

    #[test]
    fn figures_are_read_however_written() {
        check("10000 mAh", Some((37_000, true)));
        check("10,000mAh 移动电源", Some((37_000, true)));
        check("20Ah 3.2V", Some((64_000, false)));
        check("99.9Wh", Some((99_900, false)));
        check("100Wh / 27000mAh", Some((100_000, false)));
        check("5000mAh+20000mAh", Some((74_000, true)));
    }

    #[test]
    fn other_figures_are_not() {
        for text in ["", "Lamp 220V 10W", "mug 350ml", "5.3 bluetooth", "mAh", "99999999999999mAh", "12 ahoy"] {
            check(text, None);
        }
    }

    #[test]
    fn mains_voltage_is_no_battery_voltage() {
        check("Drill 220V charger, 2000mAh", Some((7_400, true)));
    }
}
