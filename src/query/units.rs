//! Who stands for whom: the tree of units and the clusters across it.
//!
//! Used by the unit facet (which values find a fact that names a unit), by the
//! totals (whose counts a cluster's own count includes) and by the page. Units
//! are numbered by their place in `Dataset::units`. What always holds: every walk
//! ends, also where `parent` or `members` run in circles; references to units
//! that are not there are passed over.

use super::Reach;
use crate::columns::Lists;
use crate::model::Unit;
use crate::model::lexicon;
use crate::text::collation_key;
use crate::text::sorting::sort_by;
use crate::text::tokenize;
use std::collections::HashMap;

/// The relations between units.
pub(super) struct Units {
    /// As each was named then.
    then: Tree,
    /// As organised today: a unit stands below the one that it has become part of.
    today: Tree,
    /// The unit that each has become part of.
    successors: Vec<Option<u32>>,
    members: Lists,
    clusters: Lists,
    /// Place in the order of the Vietnamese dictionary, by name.
    pub(super) name_rank: Vec<u32>,
}

/// Which unit stands below which.
pub(super) struct Tree {
    parents: Vec<Option<u32>>,
    children: Lists,
    /// Parents before children, children by name, with their depth.
    pub(super) walk: Vec<(u32, u16)>,
}

impl Tree {
    fn new(parents: Vec<Option<u32>>, by_name: &[u32]) -> Tree {
        let mut below = Vec::new();
        for &unit in by_name {
            if let Some(parent) = parents[unit as usize] {
                below.push((parent, unit));
            }
        }
        let mut tree = Tree {
            children: Lists::grouped(parents.len(), &below),
            parents,
            walk: Vec::new(),
        };
        tree.walk = tree.walked(by_name);
        tree
    }

    /// Every unit once: first the trees of units without a parent, then what
    /// runs in circles, each circle entered at its first unit by name.
    fn walked(&self, by_name: &[u32]) -> Vec<(u32, u16)> {
        let mut walk = Vec::with_capacity(by_name.len());
        let mut seen = vec![false; by_name.len()];
        let is_root = |unit: &&u32| self.parents[**unit as usize].is_none();
        let mut stack: Vec<(u32, u16)> = Vec::new();
        for &root in by_name.iter().filter(is_root).chain(by_name) {
            stack.push((root, 0));
            while let Some((unit, depth)) = stack.pop() {
                if std::mem::replace(&mut seen[unit as usize], true) {
                    continue;
                }
                walk.push((unit, depth));
                let children = self.children.get(unit as usize).iter().rev();
                stack.extend(children.map(|&child| (child, depth.saturating_add(1))));
            }
        }
        walk
    }

    /// The parent, its parent and so on; in a circle up to where it closes.
    pub(super) fn ancestors(&self, unit: u32) -> Vec<u32> {
        chain(unit, &self.parents)
    }
}

/// Where a walk from a unit along `next` leads; in a circle up to where it closes.
fn chain(unit: u32, next: &[Option<u32>]) -> Vec<u32> {
    let mut chain = Vec::new();
    let mut at = next.get(unit as usize).copied().flatten();
    while let Some(unit_there) = at {
        // Chains are short: a look back costs less than a table.
        if unit_there == unit || chain.contains(&unit_there) {
            break;
        }
        chain.push(unit_there);
        at = next.get(unit_there as usize).copied().flatten();
    }
    chain
}

impl Units {
    pub(super) fn new(units: &[Unit], find: impl Fn(&str) -> Option<usize>) -> Units {
        let number = |id: &str| find(id).map(|place| place as u32);
        let parents: Vec<Option<u32>> = units
            .iter()
            .map(|unit| unit.parent.as_deref().and_then(number))
            .collect();
        let successors: Vec<Option<u32>> = units
            .iter()
            .map(|unit| lexicon::successor(&unit.id).and_then(number))
            .collect();

        let mut by_name: Vec<(Vec<u8>, &str, u32)> = units
            .iter()
            .enumerate()
            .map(|(place, unit)| (collation_key(&unit.name), unit.id.as_str(), place as u32))
            .collect();
        sort_by(&mut by_name, Ord::cmp);
        let by_name: Vec<u32> = by_name.into_iter().map(|(_, _, unit)| unit).collect();
        let mut name_rank = vec![0; units.len()];
        for (rank, &unit) in by_name.iter().enumerate() {
            name_rank[unit as usize] = rank as u32;
        }

        let mut pairs = Vec::new();
        for (cluster, unit) in units.iter().enumerate() {
            let members = unit.members.iter().filter_map(|id| number(id));
            pairs.extend(members.map(|member| (cluster as u32, member)));
        }
        let turned: Vec<(u32, u32)> = pairs
            .iter()
            .map(|&(cluster, member)| (member, cluster))
            .collect();
        let today = parents.iter().zip(&successors);
        let today = today
            .map(|(&parent, &successor)| successor.or(parent))
            .collect();
        Units {
            then: Tree::new(parents, &by_name),
            today: Tree::new(today, &by_name),
            successors,
            members: Lists::grouped(units.len(), &pairs),
            clusters: Lists::grouped(units.len(), &turned),
            name_rank,
        }
    }

    /// The tree of units.
    pub(super) fn tree(&self, today: bool) -> &Tree {
        if today { &self.today } else { &self.then }
    }

    /// Units whose parent it is, by name.
    pub(super) fn children(&self, unit: u32) -> &[u32] {
        self.then.children.get(unit as usize)
    }

    /// The members of a cluster, as listed.
    pub(super) fn members(&self, unit: u32) -> &[u32] {
        self.members.get(unit as usize)
    }

    /// The clusters of which it is a member.
    pub(super) fn clusters(&self, unit: u32) -> &[u32] {
        self.clusters.get(unit as usize)
    }

    /// The units whose choice finds a fact that names `unit`: itself, all above
    /// it, the clusters of any of these, and, if it is a cluster, its members.
    ///
    /// A member thus finds what is said of its cluster, never what is said of
    /// another member only.
    pub(super) fn finders(&self, unit: u32, reach: Reach) -> Vec<u32> {
        let mut finders = match (reach.sub_units, reach.today) {
            (true, today) => self.tree(today).ancestors(unit),
            (false, true) => chain(unit, &self.successors),
            (false, false) => Vec::new(),
        };
        finders.push(unit);
        if reach.clusters {
            let clusters: Vec<u32> = finders
                .iter()
                .flat_map(|&unit| self.clusters(unit))
                .copied()
                .collect();
            finders.extend(clusters);
            finders.extend(self.members(unit));
        }
        finders.sort_unstable();
        finders.dedup();
        finders
    }

    /// What a cluster is made of: its members, their sub-units, the members of
    /// those that are clusters themselves, and so on; sorted, without itself.
    pub(super) fn made_of(&self, cluster: u32) -> Vec<u32> {
        let mut seen = vec![false; self.name_rank.len()];
        let mut stack: Vec<u32> = self.members(cluster).to_vec();
        while let Some(unit) = stack.pop() {
            if !std::mem::replace(&mut seen[unit as usize], true) {
                stack.extend(self.children(unit));
                stack.extend(self.members(unit));
            }
        }
        (0..self.name_rank.len() as u32)
            .filter(|&unit| unit != cluster && seen[unit as usize])
            .collect()
    }
}

/// Finds units by what an article calls them.
///
/// A canonical name goes before an alias; a name that several units share finds
/// none of them.
pub(super) struct Names {
    names: HashMap<Vec<u64>, Option<u32>>,
    aliases: HashMap<Vec<u64>, Option<u32>>,
}

impl Names {
    pub(super) fn new(units: &[Unit]) -> Names {
        let mut names = HashMap::new();
        for (place, unit) in units.iter().enumerate() {
            note(&mut names, &unit.name, place as u32);
        }
        let mut aliases = HashMap::new();
        for (place, unit) in units.iter().enumerate() {
            for alias in &unit.aliases {
                note(&mut aliases, alias, place as u32);
            }
        }
        Names { names, aliases }
    }

    /// The unit of this name.
    pub(super) fn find(&self, name: &str) -> Option<u32> {
        let name = spelling(name);
        let known = self.names.get(&name).or_else(|| self.aliases.get(&name));
        known.copied().flatten()
    }
}

fn note(names: &mut HashMap<Vec<u64>, Option<u32>>, name: &str, unit: u32) {
    let name = spelling(name);
    if name.is_empty() {
        return;
    }
    names
        .entry(name)
        .and_modify(|known| *known = known.filter(|&known| known == unit))
        .or_insert(Some(unit));
}

/// The words of a name; case, signs and ways to spell the same do not matter.
fn spelling(name: &str) -> Vec<u64> {
    let words = tokenize(name);
    words
        .iter()
        .map(|word| word.syllable)
        .filter(|word| !word.is_empty())
        .map(|word| word.bits())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unit(id: &str, parent: &str, members: &[&str]) -> Unit {
        Unit {
            id: id.to_owned(),
            name: id.to_uppercase(),
            parent: (!parent.is_empty()).then(|| parent.to_owned()),
            members: members.iter().map(|&id| id.to_owned()).collect(),
            ..Unit::default()
        }
    }

    fn units(units: &[Unit]) -> Units {
        Units::new(units, |id| units.iter().position(|unit| unit.id == id))
    }

    #[test]
    fn a_cluster_joins_up_and_down_but_never_sideways() {
        // 0 ministry, 1 and 2 its departments, 3 an office of 1, 4 the cluster of 1 and 2.
        let all = units(&[
            unit("m", "", &[]),
            unit("a", "m", &[]),
            unit("b", "m", &[]),
            unit("a1", "a", &[]),
            unit("k", "m", &["a", "b", "gone"]),
        ]);
        assert_eq!(all.finders(3, Reach::default()), [0, 1, 3, 4]);
        assert_eq!(all.finders(1, Reach::default()), [0, 1, 4]);
        assert_eq!(all.finders(4, Reach::default()), [0, 1, 2, 4]);
        assert_eq!(all.made_of(4), [1, 2, 3]);
        assert_eq!(
            all.tree(false).walk,
            [(0, 0), (1, 1), (3, 2), (2, 1), (4, 1)]
        );
    }

    #[test]
    fn reach_says_what_a_unit_stands_for() {
        // 0 the police of a province, 1 its office, 2 the province's that it became, 3 a cluster.
        let all = units(&[
            unit("ca-ha-nam", "", &[]),
            unit("office", "ca-ha-nam", &[]),
            unit("ca-ninh-binh-2025", "", &[]),
            unit("k", "", &["ca-ninh-binh-2025"]),
        ]);
        let finders = |unit, sub_units, clusters, today| {
            let reach = Reach {
                sub_units,
                clusters,
                today,
            };
            all.finders(unit, reach)
        };
        assert_eq!(finders(1, true, true, false), [0, 1]);
        assert_eq!(finders(1, true, true, true), [0, 1, 2, 3]);
        assert_eq!(finders(1, true, false, true), [0, 1, 2]);
        assert_eq!(finders(1, false, true, true), [1]);
        assert_eq!(finders(0, false, false, true), [0, 2]);
        assert_eq!(finders(2, false, true, false), [2, 3]);
        assert_eq!(finders(3, false, true, false), [2, 3]);
        assert_eq!(all.tree(true).walk, [(2, 0), (0, 1), (1, 2), (3, 0)]);
    }

    #[test]
    fn circles_end() {
        let all = units(&[
            unit("a", "b", &["k"]),
            unit("b", "a", &[]),
            unit("c", "c", &[]),
            unit("k", "gone", &["a", "k"]),
        ]);
        assert_eq!(all.finders(0, Reach::default()), [0, 1, 3]);
        assert_eq!(all.finders(2, Reach::default()), [2]);
        assert_eq!(all.made_of(3), [0, 1]);
        assert_eq!(all.tree(false).walk, [(3, 0), (0, 0), (1, 1), (2, 0)]);
    }

    #[test]
    fn a_name_that_two_units_share_finds_neither() {
        let mut list = [unit("a", "", &[]), unit("b", "", &[]), unit("c", "", &[])];
        list[0].name = "Cục Ngoại tuyến".to_owned();
        list[0].aliases = vec!["Phòng Tham mưu".to_owned()];
        list[1].aliases = vec!["Phòng Tham mưu".to_owned(), "cục ngoại tuyến".to_owned()];
        list[2].aliases = vec!["Hòa Bình".to_owned(), "HOÀ BÌNH".to_owned()];
        let names = Names::new(&list);
        for (name, found) in [
            ("CỤC NGOẠI TUYẾN", Some(0)),
            ("Phòng Tham mưu", None),
            ("Hoà Bình", Some(2)),
            ("Cuc Ngoai tuyen", None),
            ("", None),
        ] {
            assert_eq!(names.find(name), found, "{name}");
        }
    }
}
