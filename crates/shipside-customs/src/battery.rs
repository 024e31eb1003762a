//! Batteries: UN number and packing instruction, the limits of Section II, and what the mail takes.
//!
//! A flag "battery inside" says neither chemistry nor energy; whatever hangs on them then comes out as not known.

mod rating;

pub use rating::{Rating, USUAL_MV, read_rating};

/// What the cells are made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chemistry {
    /// Rechargeable lithium ion, lithium polymer included.
    LithiumIon,
    /// Lithium metal, button cells for the most part; not rechargeable.
    LithiumMetal,
    /// Sodium ion, in the regulations since 2025.
    SodiumIon,
}

/// How they travel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Packing {
    /// By themselves; power banks count as such.
    Loose,
    /// Beside the equipment, in one package with it.
    WithEquipment,
    /// Built into the equipment.
    InEquipment,
}

/// An entry of the list of dangerous goods.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// `UN3481`.
    pub un: &'static str,
    /// Packing instruction of air transport: `967`.
    pub packing_instruction: &'static str,
    /// Proper shipping name.
    pub name: &'static str,
    /// In Chinese.
    pub name_zh: &'static str,
    /// False for numbers read in one source only: show them as unverified.
    pub is_verified: bool,
}

/// The entry of a battery as it travels.
///
/// ```
/// use shipside_customs::battery::{Chemistry, Packing, entry};
/// let entry = entry(Chemistry::LithiumIon, Packing::InEquipment);
/// assert_eq!((entry.un, entry.packing_instruction), ("UN3481", "967"));
/// ```
pub fn entry(chemistry: Chemistry, packing: Packing) -> Entry {
    let (un, packing_instruction, name, name_zh) = match (chemistry, packing) {
        (Chemistry::LithiumIon, Packing::Loose) => ("UN3480", "965", "Lithium ion batteries", "锂离子电池"),
        (Chemistry::LithiumIon, Packing::WithEquipment) => {
            ("UN3481", "966", "Lithium ion batteries packed with equipment", "与设备包装在一起的锂离子电池")
        }
        (Chemistry::LithiumIon, Packing::InEquipment) => {
            ("UN3481", "967", "Lithium ion batteries contained in equipment", "安装在设备中的锂离子电池")
        }
        (Chemistry::LithiumMetal, Packing::Loose) => ("UN3090", "968", "Lithium metal batteries", "锂金属电池"),
        (Chemistry::LithiumMetal, Packing::WithEquipment) => {
            ("UN3091", "969", "Lithium metal batteries packed with equipment", "与设备包装在一起的锂金属电池")
        }
        (Chemistry::LithiumMetal, Packing::InEquipment) => {
            ("UN3091", "970", "Lithium metal batteries contained in equipment", "安装在设备中的锂金属电池")
        }
        (Chemistry::SodiumIon, Packing::Loose) => ("UN3551", "976", "Sodium ion batteries", "钠离子电池"),
        (Chemistry::SodiumIon, Packing::WithEquipment) => {
            ("UN3552", "977", "Sodium ion batteries packed with equipment", "与设备包装在一起的钠离子电池")
        }
        (Chemistry::SodiumIon, Packing::InEquipment) => {
            ("UN3552", "978", "Sodium ion batteries contained in equipment", "安装在设备中的钠离子电池")
        }
    };
    Entry { un, packing_instruction, name, name_zh, is_verified: chemistry != Chemistry::SodiumIon }
}

/// What is known of the batteries in one package; `None` is not known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Battery {
    /// What they are made of.
    pub chemistry: Option<Chemistry>,
    /// Energy of one cell in milliwatt hours (ion).
    pub cell_mwh: Option<u32>,
    /// Energy of one battery in milliwatt hours (ion).
    pub battery_mwh: Option<u32>,
    /// Lithium in one cell in milligrams (metal).
    pub cell_lithium_mg: Option<u32>,
    /// Lithium in one battery in milligrams (metal).
    pub battery_lithium_mg: Option<u32>,
    /// Cells in the package, where cells are built in singly.
    pub cells: Option<u32>,
    /// Batteries in the package.
    pub batteries: Option<u32>,
}

/// An answer that may not be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Within the limits.
    Yes,
    /// Beyond a limit.
    No(Limit),
    /// Something needed for the answer is not known.
    NotKnown(Unknown),
}

/// A limit that is broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// 20 Wh a cell.
    CellEnergy,
    /// 100 Wh a battery.
    BatteryEnergy,
    /// 1 g of lithium a cell.
    CellLithium,
    /// 2 g of lithium a battery.
    BatteryLithium,
    /// Four cells or two batteries an item by mail.
    Count,
    /// Loose, or beside the equipment: not by mail at all.
    NotInstalled,
}

/// What would have to be known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unknown {
    /// Lithium ion or metal.
    Chemistry,
    /// Watt hours of cell or battery.
    Energy,
    /// Grams of lithium of cell or battery.
    Lithium,
    /// How many there are.
    Count,
    /// The rule itself: sodium ion by mail.
    Rule,
}

/// Section II: 20 Wh a cell and 100 Wh a battery (ion).
pub const CELL_MWH: u32 = 20_000;
/// See [`CELL_MWH`].
pub const BATTERY_MWH: u32 = 100_000;
/// Section II: 1 g of lithium a cell and 2 g a battery (metal).
pub const CELL_LITHIUM_MG: u32 = 1_000;
/// See [`CELL_LITHIUM_MG`].
pub const BATTERY_LITHIUM_MG: u32 = 2_000;
/// By mail: cells an item.
pub const MAIL_CELLS: u32 = 4;
/// By mail: batteries an item.
pub const MAIL_BATTERIES: u32 = 2;

impl Battery {
    /// Whether it keeps the limits of Section II (small cells and batteries). One figure beyond its limit decides;
    /// otherwise the figure of the battery must be known, or that of the cell where no battery is made of them.
    pub fn in_section_ii(&self) -> Answer {
        let Some(chemistry) = self.chemistry else { return Answer::NotKnown(Unknown::Chemistry) };
        let (cell, battery, limits, unknown) = match chemistry {
            Chemistry::LithiumMetal => (
                self.cell_lithium_mg,
                self.battery_lithium_mg,
                [(CELL_LITHIUM_MG, Limit::CellLithium), (BATTERY_LITHIUM_MG, Limit::BatteryLithium)],
                Unknown::Lithium,
            ),
            Chemistry::LithiumIon | Chemistry::SodiumIon => (
                self.cell_mwh,
                self.battery_mwh,
                [(CELL_MWH, Limit::CellEnergy), (BATTERY_MWH, Limit::BatteryEnergy)],
                Unknown::Energy,
            ),
        };
        let over = [cell, battery].into_iter().zip(limits).find(|(value, (most, _))| value.is_some_and(|v| v > *most));
        match (over, cell, battery) {
            (Some((_, (_, limit))), _, _) => Answer::No(limit),
            (None, None, None) => Answer::NotKnown(unknown),
            (None, _, _) => Answer::Yes,
        }
    }

    /// Whether it may travel by mail between posts that both take batteries.
    pub fn by_mail(&self, packing: Packing) -> Answer {
        if packing != Packing::InEquipment {
            return Answer::No(Limit::NotInstalled);
        }
        if self.chemistry == Some(Chemistry::SodiumIon) {
            return Answer::NotKnown(Unknown::Rule);
        }
        let too_many = self.cells.is_some_and(|cells| cells > MAIL_CELLS && self.batteries.is_none())
            || self.batteries.is_some_and(|batteries| batteries > MAIL_BATTERIES);
        match self.in_section_ii() {
            _ if too_many => Answer::No(Limit::Count),
            Answer::Yes if self.cells.is_none() && self.batteries.is_none() => Answer::NotKnown(Unknown::Count),
            answer => answer,
        }
    }

    /// Whether the package needs the battery mark: not for button cells in equipment, nor for up to four cells or two
    /// batteries in equipment while the consignment has at most two such packages.
    pub fn needs_mark(&self, packing: Packing, button_cells: bool, packages: u32) -> Answer {
        if packing != Packing::InEquipment {
            return Answer::Yes;
        }
        if button_cells {
            return Answer::No(Limit::Count);
        }
        let few = match (self.cells, self.batteries) {
            (_, Some(batteries)) => batteries <= MAIL_BATTERIES,
            (Some(cells), None) => cells <= MAIL_CELLS,
            (None, None) => return Answer::NotKnown(Unknown::Count),
        };
        if few && packages <= 2 { Answer::No(Limit::Count) } else { Answer::Yes }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ION: Battery = Battery {
        chemistry: Some(Chemistry::LithiumIon),
        cell_mwh: None,
        battery_mwh: None,
        cell_lithium_mg: None,
        battery_lithium_mg: None,
        cells: None,
        batteries: None,
    };

    #[test]
    fn each_way_to_travel_has_its_entry() {
        let short = |chemistry, packing| {
            let entry = entry(chemistry, packing);
            format!("{}/{}", entry.un, entry.packing_instruction)
        };
        use Chemistry::{LithiumIon, LithiumMetal, SodiumIon};
        use Packing::{InEquipment, Loose, WithEquipment};
        assert_eq!(
            [Loose, WithEquipment, InEquipment].map(|p| short(LithiumIon, p)),
            ["UN3480/965", "UN3481/966", "UN3481/967"]
        );
        assert_eq!(
            [Loose, WithEquipment, InEquipment].map(|p| short(LithiumMetal, p)),
            ["UN3090/968", "UN3091/969", "UN3091/970"]
        );
        assert!(!entry(SodiumIon, Loose).is_verified && entry(LithiumMetal, Loose).is_verified);
    }

    #[test]
    fn limits_hold_up_to_and_including_their_figure() {
        let battery = |mwh| Battery { battery_mwh: Some(mwh), ..ION }.in_section_ii();
        assert_eq!(battery(100_000), Answer::Yes);
        assert_eq!(battery(100_001), Answer::No(Limit::BatteryEnergy));
        assert_eq!(
            Battery { cell_mwh: Some(20_001), battery_mwh: Some(40_000), ..ION }.in_section_ii(),
            Answer::No(Limit::CellEnergy)
        );
        let metal = Battery { chemistry: Some(Chemistry::LithiumMetal), ..ION };
        assert_eq!(Battery { cell_lithium_mg: Some(1_000), ..metal }.in_section_ii(), Answer::Yes);
        assert_eq!(
            Battery { battery_lithium_mg: Some(2_001), ..metal }.in_section_ii(),
            Answer::No(Limit::BatteryLithium)
        );
    }

    #[test]
    fn a_flag_alone_answers_nothing() {
        assert_eq!(Battery::default().in_section_ii(), Answer::NotKnown(Unknown::Chemistry));
        assert_eq!(ION.in_section_ii(), Answer::NotKnown(Unknown::Energy));
        assert_eq!(Battery::default().by_mail(Packing::InEquipment), Answer::NotKnown(Unknown::Chemistry));
        assert_eq!(Battery::default().needs_mark(Packing::InEquipment, false, 1), Answer::NotKnown(Unknown::Count));
    }

    #[test]
    fn the_mail_takes_few_and_installed_ones_only() {
        let phone = Battery { battery_mwh: Some(15_000), batteries: Some(1), ..ION };
        assert_eq!(phone.by_mail(Packing::InEquipment), Answer::Yes);
        assert_eq!(phone.by_mail(Packing::WithEquipment), Answer::No(Limit::NotInstalled));
        assert_eq!(Battery { batteries: Some(3), ..phone }.by_mail(Packing::InEquipment), Answer::No(Limit::Count));
        let cells = |count| Battery { cell_mwh: Some(5_000), cells: Some(count), ..ION }.by_mail(Packing::InEquipment);
        assert_eq!((cells(4), cells(5)), (Answer::Yes, Answer::No(Limit::Count)));
        assert_eq!(
            Battery { batteries: None, ..phone }.by_mail(Packing::InEquipment),
            Answer::NotKnown(Unknown::Count)
        );
    }

    #[test]
    fn the_mark_is_spared_for_a_few_in_equipment() {
        let two = Battery { batteries: Some(2), ..ION };
        assert_eq!(two.needs_mark(Packing::InEquipment, false, 2), Answer::No(Limit::Count));
        assert_eq!(two.needs_mark(Packing::InEquipment, false, 3), Answer::Yes);
        assert_eq!(two.needs_mark(Packing::WithEquipment, false, 1), Answer::Yes);
        assert_eq!(Battery::default().needs_mark(Packing::InEquipment, true, 9), Answer::No(Limit::Count));
    }
}
