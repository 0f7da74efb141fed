//! Recipients: who receives an award, as a stretch of a sentence tells it.

use super::super::tag::Receiver;
use super::super::unit::Units;

/// `3 tập thể`, `các cá nhân`, `21 lượt tập thể`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Group {
    pub kind: Receiver,
    pub count: Option<u64>,
    /// Whether each time is counted.
    pub times: bool,
    /// Whether one count covers collectives and individuals.
    pub mixed: bool,
}

/// Who receives.
#[derive(Clone, Debug, Default)]
pub(super) struct Recipients {
    /// Groups without names, or with a count beside the names.
    pub groups: Vec<Group>,
    /// Named units, by their place in the article's units.
    pub units: Vec<usize>,
    /// Named people, by their place in the article's mentions.
    pub people: Vec<usize>,
    /// Names of places and bodies that are no units of the article, by their tokens.
    pub others: Vec<(usize, usize)>,
    /// Names of people whom no mention holds, by their tokens.
    pub called: Vec<(usize, usize)>,
    /// Whether they are said to be many: `các tập thể`.
    pub many: bool,
    /// Whether they are pupils, citizens and the like, who serve nowhere.
    pub public: bool,
    /// Whether a word singles some out: `cá nhân`, not all who work there.
    pub singled: bool,
    /// Whether those named stand beside those counted, and are none of them: `ông
    /// Bình và 3 cá nhân`.
    pub apart: bool,
    /// Whether works are counted, not those who made them.
    pub works: bool,
    /// Whether they are units counted by what they are: `10 Sở Y tế`.
    pub peers: bool,
    /// Whether of some of them only their place in the sentence tells that they receive.
    pub by_place: bool,
    /// The unit to which the groups belong.
    pub owner: Option<usize>,
    /// First and last item that speaks of them.
    pub first: Option<usize>,
    pub last: Option<usize>,
}

impl Recipients {
    /// Whether these are one unit or one person, named.
    pub(super) fn is_named(&self) -> bool {
        self.groups.is_empty() && self.named() == 1
    }

    /// Whether it is one person, named.
    pub(super) fn is_person(&self) -> bool {
        self.is_named() && !self.people.is_empty()
    }

    /// Whether it is people, all of them named.
    pub(super) fn is_of_people(&self) -> bool {
        self.groups.is_empty() && !self.people.is_empty() && self.named() == self.people.len()
    }

    /// Groups by kind and count.
    pub(super) fn counted(groups: &[(Receiver, u64)]) -> Recipients {
        let group = |&(kind, count): &(Receiver, u64)| Group {
            kind,
            count: Some(count),
            times: false,
            mixed: false,
        };
        Recipients {
            groups: groups.iter().map(group).collect(),
            ..Recipients::default()
        }
    }

    /// People of a unit, not counted.
    pub(super) fn staff_of(unit: Option<usize>) -> Recipients {
        Recipients::some_of(Receiver::Individual, unit)
    }

    /// Collectives or people of a unit, not counted.
    pub(super) fn some_of(kind: Receiver, unit: Option<usize>) -> Recipients {
        let some = Group {
            kind,
            count: None,
            times: false,
            mixed: false,
        };
        Recipients {
            groups: vec![some],
            owner: unit,
            singled: true,
            ..Recipients::default()
        }
    }

    /// One unit, named.
    pub(super) fn unit_alone(unit: usize) -> Recipients {
        Recipients {
            units: vec![unit],
            ..Recipients::default()
        }
    }

    /// One that is no unit of the article, by the tokens of its name.
    pub(super) fn other_alone(name: (usize, usize)) -> Recipients {
        Recipients {
            others: vec![name],
            ..Recipients::default()
        }
    }

    /// One person, by the tokens of a name that no mention holds.
    pub(super) fn called_alone(name: (usize, usize)) -> Recipients {
        Recipients {
            called: vec![name],
            ..Recipients::default()
        }
    }

    /// One person, named.
    pub(super) fn person_alone(person: usize) -> Recipients {
        Recipients {
            people: vec![person],
            ..Recipients::default()
        }
    }

    /// How many are named.
    pub(super) fn named(&self) -> usize {
        self.units.len() + self.people.len() + self.others.len() + self.called.len()
    }

    /// Only the one named in this place: units first, as they are named of one kind.
    pub(super) fn only(&self, at: usize) -> Recipients {
        let pick = |list: &[usize], at: usize| list.get(at).copied().into_iter().collect();
        Recipients {
            units: pick(&self.units, at),
            people: match at.checked_sub(self.units.len()) {
                Some(at) => pick(&self.people, at),
                None => Vec::new(),
            },
            ..self.clone()
        }
    }

    /// Takes parts and their wholes apart where only so as many are named as are counted: `2 tập thể gồm
    /// Phòng 8, Cục A`.
    pub(super) fn part_chains(&mut self, units: &Units) {
        let mut groups = self.groups.iter();
        let collective = groups.find(|group| group.kind == Receiver::Collective);
        self.part_chains_of(units, collective.and_then(|group| group.count));
    }

    /// The same, where words before them count them.
    pub(super) fn part_chains_of(&mut self, units: &Units, count: Option<u64>) {
        let wholes = wholes(units, &self.units);
        if wholes > 0 && count == Some((self.units.len() + self.others.len() + wholes) as u64) {
            let parts = std::mem::take(&mut self.units);
            for part in parts {
                for unit in [Some(part), units.list[part].parent].into_iter().flatten() {
                    if !self.units.contains(&unit) {
                        self.units.push(unit);
                    }
                }
            }
        }
    }

    /// Whether some of them are counted.
    pub(super) fn is_counted(&self) -> bool {
        self.groups.iter().any(|group| group.count.is_some())
    }

    /// Whether others are counted than as many as `named`.
    pub(super) fn is_counted_beside(&self, named: u64) -> bool {
        let other = |count: u64| count != named;
        self.groups
            .iter()
            .any(|group| group.count.is_some_and(other))
    }

    /// Whether it is one collective, not counted.
    pub(super) fn is_one_collective(&self) -> bool {
        matches!(
            self.groups[..],
            [Group {
                kind: Receiver::Collective,
                count: None,
                times: false,
                mixed: false,
            }]
        )
    }

    /// Whether it is one person, by a word alone: `em học sinh`.
    pub(super) fn is_one_individual(&self) -> bool {
        let one = matches!(
            self.groups[..],
            [Group {
                kind: Receiver::Individual,
                count: None,
                times: false,
                mixed: false,
            }]
        );
        one && self.named() == 0
    }

    /// For all who work in a unit the unit itself: `thầy và trò Trường A`, where they
    /// receive what units do; `tập thể cán bộ, chiến sĩ Phòng 8` is one collective.
    pub(super) fn made_whole(self, of_units: bool) -> Recipients {
        let counted = |group: &Group| group.count.is_some() || group.times;
        let all = !self.singled && !self.many && self.named() == 0;
        let one = matches!(self.groups.first(), Some(group) if group.kind == Receiver::Collective);
        let owner = self
            .owner
            .filter(|_| all && (one || of_units) && !self.groups.iter().any(counted));
        let Some(unit) = owner else { return self };
        let collective = Group {
            kind: Receiver::Collective,
            count: Some(1),
            times: false,
            mixed: false,
        };
        Recipients {
            groups: Vec::from_iter(one.then_some(collective)),
            units: vec![unit],
            owner: None,
            ..self
        }
    }

    /// Whether nobody is counted and nothing but individuals is told of.
    pub(super) fn is_uncounted(&self) -> bool {
        let uncounted = |group: &Group| {
            group.count.is_none() && !group.times && group.kind == Receiver::Individual
        };
        self.groups.iter().all(uncounted)
    }

    /// Whether it is collectives and individuals, nobody counted or named.
    pub(super) fn is_of_both_uncounted(&self) -> bool {
        let of = |kind| self.groups.iter().any(|group| group.kind == kind);
        let uncounted = |group: &Group| group.count.is_none() && !group.times;
        self.named() == 0
            && of(Receiver::Collective)
            && of(Receiver::Individual)
            && self.groups.iter().all(uncounted)
    }

    /// Whether those who receive are of one kind, without `các`.
    pub(super) fn is_of_one_kind(&self) -> bool {
        self.groups.len() == 1 && !self.many
    }

    /// Whether it is anybody of a kind, nobody that is counted, named or owned.
    pub(super) fn is_anybody(&self) -> bool {
        let bare = |group: &Group| group.count.is_none() && !group.times;
        !self.many
            && self.owner.is_none()
            && self.named() == 0
            && !self.groups.is_empty()
            && self.groups.iter().all(bare)
    }
}

/// How many wholes some units are told to be parts of, which are not among them.
pub(super) fn wholes(units: &Units, named: &[usize]) -> usize {
    let mut wholes: Vec<usize> = named
        .iter()
        .filter_map(|&part| units.list[part].parent)
        .filter(|whole| !named.contains(whole))
        .collect();
    wholes.sort_unstable();
    wholes.dedup();
    wholes.len()
}
