//! The lexicon: what is known of awards, ranks, offices, units and abbreviations
//! before any article is read. Tables of facts, compiled in as data.

/// An award of the catalogue.
#[derive(Clone, Debug)]
pub struct AwardEntry {
    /// Stable id.
    pub id: &'static str,
    /// Canonical Vietnamese name without the giver.
    pub name: &'static str,
    /// Full Vietnamese name, giver included where the entry is bound to one.
    pub full_name: &'static str,
    /// English name.
    pub name_en: &'static str,
    /// `order`, `medal`, `honorary_title`, `emulation_title`, `flag`, `certificate`, `commemorative`, `prize`.
    pub class: &'static str,
    /// Rank in the order of precedence, lower is higher; `u16::MAX` where not ranked.
    pub precedence: u16,
}

/// The lexicon's entry of an award, by id.
pub fn award(id: &str) -> Option<&'static AwardEntry> {
    let _ = id;
    None
}

/// The classes of award in the order in which tables show them.
pub const CLASSES: [&str; 8] =
    ["order", "medal", "honorary_title", "flag", "emulation_title", "certificate", "commemorative", "prize"];
