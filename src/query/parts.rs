//! What of a question chooses rows: each part by its own column.
//!
//! Used by the engine. A question is a few sets of rows: those whose words, years,
//! heads, units, people and articles match. What always holds: a part that does not
//! narrow has no set, and leaves all rows.

use super::index::{Index, OF_HEADS};
use super::set::Set;
use super::{Facet, Query};
use crate::columns::Bits;
use crate::table::Table;
use std::collections::BTreeMap;

/// A part of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    Heads,
    Units,
    People,
    Articles,
    Years,
    Words,
}

impl Part {
    /// The part that the choice of a facet belongs to.
    pub(super) fn of(facet: Facet) -> Part {
        match facet {
            Facet::Unit => Part::Units,
            Facet::Person => Part::People,
            Facet::Article => Part::Articles,
            _ => Part::Heads,
        }
    }
}

/// The choices among what facts have in common.
pub(super) struct HeadChoices {
    of: Vec<Facet>,
    /// By head, a bit for each of these choices that does not leave it.
    fails: Vec<u8>,
}

impl HeadChoices {
    fn new(heads: usize, passing: impl Fn(Facet) -> Option<Vec<bool>>) -> HeadChoices {
        let mut choices = HeadChoices {
            of: Vec::new(),
            fails: vec![0; heads],
        };
        for (of, pass) in OF_HEADS
            .into_iter()
            .filter_map(|of| Some((of, passing(of)?)))
        {
            for (fails, pass) in choices.fails.iter_mut().zip(pass) {
                *fails |= u8::from(!pass) << choices.of.len();
            }
            choices.of.push(of);
        }
        choices
    }

    /// By head, whether all choices but that of one facet leave it.
    pub(super) fn passing(&self, but: Option<Facet>) -> Vec<bool> {
        let but = self.of.iter().position(|of| Some(*of) == but);
        let but = but.map_or(0, |place| 1 << place);
        self.fails.iter().map(|fails| fails & !but == 0).collect()
    }

    /// Whether a facet has a choice.
    pub(super) fn has(&self, facet: Facet) -> bool {
        self.of.contains(&facet)
    }
}

/// The rows that each part of a question leaves.
pub(super) struct Parts {
    /// The rows of the scope.
    pub(super) scope: Set,
    /// The choices that part [`Part::Heads`] is made of.
    pub(super) heads: HeadChoices,
    sets: BTreeMap<Part, Bits>,
}

impl Parts {
    /// Finds the rows.
    pub(super) fn of(query: &Query, table: &Table, index: &Index) -> Parts {
        let mut sets = BTreeMap::new();
        let passing = |facet: Facet| {
            let choice = query.choice(facet)?;
            Some(index.facet(facet, query.reach, table).passing(choice))
        };
        let heads = HeadChoices::new(table.heads.len(), passing);
        if !heads.of.is_empty() {
            let pass = heads.passing(None);
            sets.insert(Part::Heads, index.passing(Part::Heads, &pass, table));
        }
        for facet in [Facet::Unit, Facet::Article] {
            if let Some(pass) = passing(facet) {
                let part = Part::of(facet);
                sets.insert(part, index.passing(part, &pass, table));
            }
        }
        if let (Some(pass), Some(choice)) = (passing(Facet::Person), query.choice(Facet::Person)) {
            let codes = &index.people.codes;
            let mut set = Bits::none(table.len());
            // Rows that name nobody match where nobody is chosen.
            if choice.any.is_empty() {
                set.insert_range(0..table.len());
            }
            codes
                .rows()
                .each(|row| match codes.get(row).is_some_and(|list| pass[list]) {
                    true => set.insert(row),
                    false => set.remove(row),
                });
            sets.insert(Part::People, set);
        }
        if query.narrows_years() {
            sets.insert(Part::Years, index.rows.within(&query.years));
        }
        let text = index.text(table).filter(|_| !query.text.is_empty());
        let found = text.and_then(|text| {
            let columns = index.text_columns(table);
            text.matching(&query.text, &columns, &index.rows)
        });
        if let Some(found) = found {
            sets.insert(Part::Words, found);
        }
        Parts {
            scope: index.rows.of_scope(query.scope).clone(),
            heads,
            sets,
        }
    }

    /// Whether the part narrows.
    pub(super) fn narrows(&self, part: Part) -> bool {
        self.sets.contains_key(&part)
    }

    /// Whether they leave, of each cell of the totals, all statements about some days or none.
    pub(super) fn leave_whole_days(&self) -> bool {
        let within = [Part::Units, Part::People, Part::Articles, Part::Words];
        !within.into_iter().any(|part| self.narrows(part)) && !self.heads.has(Facet::Recipient)
    }

    /// The rows that all parts but one leave.
    pub(super) fn without(&self, but: Option<Part>) -> Set {
        let others = self.sets.iter().filter(|(part, _)| Some(**part) != but);
        let mut left: Option<Bits> = None;
        for (_, set) in others {
            match &mut left {
                Some(left) => left.and(set),
                None => left = Some(self.scope.both(set)),
            }
        }
        left.map_or_else(|| self.scope.clone(), Set::from)
    }
}
