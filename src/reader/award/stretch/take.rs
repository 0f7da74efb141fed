//! Taking what a stretch names into its recipients: a group, a unit, a person.

use super::super::super::item::Item;
use super::super::super::item::Kind;
use super::super::super::item::Word;
use super::super::super::scan::Scan;
use super::super::super::tag::Receiver;
use super::super::often::is_word;
use super::super::recipients::Group;
use super::super::recipients::Recipients;
use super::super::recipients::wholes;
use super::state::State;
use crate::text::word;

/// Within how many items one count for both is taken apart.
const PARTS_REACH: usize = 24;

impl Recipients {
    pub(super) fn receiver(
        &mut self,
        kind: Receiver,
        state: &mut State,
        at: usize,
        items: &[Item],
    ) {
        let counted = state.count.is_some() || state.plural;
        // `54 tập thể/cá nhân`
        let stroke = at > 0 && matches!(items[at - 1].kind, Kind::Sign('/'));
        let joined = follows_joiner(items, at) || stroke;
        // `em Trần Thị Cúc, học sinh`: who the person is; `chiến sĩ TÊN, chiến sĩ TÊN`, `ông Bình
        // cùng tập thể Phòng 5` are several.
        let named = matches!(items.get(at + 1), Some(next) if matches!(next.kind, Kind::Person(_)));
        let after_person = !self.people.is_empty()
            && state.group_at < state.person_at
            && !(follows_and(items, at) || joined && named);
        // `Báo A - cơ quan ngôn luận của B -`: what the unit is.
        let after_dash = state.dash && !joined;
        // `Phòng 21 là tập thể duy nhất được …`, `Phòng 8 và Phòng 9 là hai đơn vị …`
        let alike = state.count.is_none_or(|count| count == self.named() as u64);
        let told_what = state.told_what && self.groups.is_empty() && alike;
        // `Thầy giáo A - người bồi dưỡng 2 học sinh - được …`: what he did.
        let did = state.did && counted && !follows_joiner(items, state.counted_at.unwrap_or(at));
        // `Ông là hội viên Hội A, được tặng …`: what he is.
        let is = state.did && self.people.is_empty() && self.groups.is_empty();
        let describes =
            is && !counted || told_what || did || (after_person || after_dash) && !counted;
        // `2 tập thể vì đã giúp 3 người`: not who receives.
        let aside = state.aside && !follows_joiner(items, state.counted_at.unwrap_or(at));
        // `cán bộ, chiến sĩ của ba đơn vị`, `tập thể và cá nhân 54 đơn vị`: whose they are.
        let behind = |group: &Group| group.kind == Receiver::Individual && group.count.is_none();
        // `thành viên ban chuyên án`, `tập thể, cá nhân các đơn vị`: likewise.
        let right_behind = state
            .group_at
            .is_some_and(|group| state.counted_at.unwrap_or(at) == group + 1)
            && self.groups.last().is_some_and(behind);
        let whose =
            (state.of || right_behind) && kind == Receiver::Collective && !self.groups.is_empty();
        if describes || aside || whose {
            state.aside |= did;
            let many = whose && state.count.is_some();
            state.forget();
            state.any_plural |= many;
            return;
        }
        // `Công an tỉnh có 3 tập thể`: whose they are.
        let first = state.counted_at.unwrap_or(at);
        if counted && self.groups.is_empty() && !follows_joiner(items, first) {
            self.owner = self.units.pop().or(self.owner);
            self.units.clear();
        }
        // `em Bình và 2 bạn`, `Ban A và nhiều tập thể`: these are others.
        self.apart |= (state.count.is_some() || state.plural)
            && self.groups.is_empty()
            && self.named() > 0
            && (follows_and(items, first) || state.led && follows_joiner(items, first));
        let mut staff = false;
        match self.groups.last_mut() {
            // `56 tập thể, cá nhân`: one count for both.
            Some(group)
                if joined
                    && !counted
                    && group.count.is_some()
                    && group.kind != kind
                    && state.group_at.is_some_and(|group| at == group + 2) =>
            {
                group.mixed = true;
            }
            // `54 gương tập thể, cá nhân`: who the models are.
            Some(group)
                if kind == Receiver::Collective
                    && !counted
                    && group.count.is_some()
                    && group.kind != kind
                    && state.model
                    && state.group_at == at.checked_sub(1) =>
            {
                group.kind = kind;
            }
            // `tập thể cán bộ, công nhân viên Công ty A`: of whom it is made.
            Some(group)
                if kind == Receiver::Individual
                    && !counted
                    && group.kind == Receiver::Collective
                    && group.count.is_none()
                    && !state.any_plural
                    && (state.whole && state.group_at == at.checked_sub(1)
                        || state.staff && joined && state.group_at == at.checked_sub(2)) =>
            {
                staff = true;
            }
            // `tập thể 14 cán bộ`: one, of whom it is made.
            Some(group)
                if state.count.is_some()
                    && group.count.is_none()
                    && group.kind == Receiver::Collective
                    && kind == Receiver::Individual
                    && !state.any_plural
                    && first > 0
                    && state.group_at == Some(first - 1) =>
            {
                group.count = Some(1);
            }
            // `cá nhân 3 đơn vị`: those.
            Some(group)
                if state.count.is_some()
                    && group.count.is_none()
                    && group.kind != kind
                    && first > 0
                    && state.group_at == Some(first - 1) =>
            {
                (group.kind, group.count) = (kind, state.count);
            }
            // `các học sinh và các giáo viên`: not counted, of one kind.
            Some(group)
                if group.kind == kind
                    && group.count.is_none()
                    && state.count.is_none()
                    && !group.times
                    && !state.times => {}
            // `5 cá nhân, cán bộ`: the same ones, said again.
            Some(group) if joined && !counted && group.kind == kind => {}
            // `2 cá nhân là học sinh`.
            Some(group) if !joined && !counted && group.kind == kind => {}
            // `2 tập thể thuyền viên`: of what they are made; `5 cơ quan các đơn vị`: whose.
            Some(group)
                if state.count.is_none()
                    && group.count.is_some()
                    && !follows_joiner(items, first) => {}
            // `48 tập thể nhân dân và cán bộ xã`: also of what they are made.
            Some(group) if !counted && group.count.is_some() => {}
            _ => self.groups.push(Group {
                kind,
                count: state.count,
                times: state.times,
                mixed: false,
            }),
        }
        self.reach(state.counted_at.unwrap_or(at));
        self.reach(at);
        let plural = state.plural;
        state.forget();
        state.any_plural |= plural;
        state.aside = false;
        state.model = false;
        (state.whole, state.staff) = (false, staff);
        state.group_at = Some(at);
    }

    /// Leaves out the groups read so far: others receive, or they are named otherwise.
    pub(super) fn clear_groups(&mut self) {
        self.groups.clear();
        (self.first, self.last) = (None, None);
    }

    pub(super) fn unit(&mut self, unit: usize, state: &mut State, at: usize, items: &[Item]) {
        // `Ông là hội viên Hội A, được tặng …`: what he is.
        let is = state.did && self.people.is_empty() && self.groups.is_empty();
        if is || state.dash && !follows_joiner(items, at) {
            return state.forget();
        }
        // `14 cán bộ đang công tác tại Cục N`
        let reach = if state.of { 7 } else { 4 };
        let near_group =
            state.group_at.is_some_and(|group| at <= group + reach) && !self.groups.is_empty();
        let counted = self
            .groups
            .last()
            .is_some_and(|group| group.count.is_some())
            || state.any_plural;
        let individuals = self
            .groups
            .last()
            .is_some_and(|group| group.kind == Receiver::Individual);
        // `Phòng 8 thuộc Cục A`, `…, Bộ B`: of which it is a part.
        let above = self.last.is_some()
            && state.of
            && at > 1
            && matches!(items[at - 2].kind, Kind::Unit(_));
        if above && self.groups.is_empty() {
            state.above = Some(at);
            return state.forget();
        }
        if state.above.is_some_and(|above| above + 2 == at) && !follows_and(items, at) {
            state.above = Some(at);
            return state.forget();
        }
        let joins = follows_joiner(items, at) && at > 1;
        if state.names && !individuals {
            self.add(unit);
        } else if joins && state.owner_at == Some(at - 2) {
            // `các tập thể Phòng 5, Phòng 7`: these themselves.
            self.groups.pop();
            self.units.extend(self.owner.take());
            self.add(unit);
        } else if joins && self.is_named_collective() && self.last == Some(at - 2) {
            // `tập thể Phòng 5, Phòng 7`
            self.add(unit);
            self.groups[0].count = Some(self.units.len() as u64);
        } else if near_group && (counted || state.of) {
            let plural = self.groups.len() == 1 && !individuals && !state.of;
            let uncounted = self.groups.iter().all(|group| group.count.is_none());
            let next = state.group_at.is_some_and(|group| group + 1 == at);
            state.owner_at = Some(at).filter(|_| plural && uncounted && next);
            self.owner.get_or_insert(unit);
        } else if near_group && individuals {
            // `cán bộ, chiến sĩ Công an huyện`
            self.owner.get_or_insert(unit);
        } else if near_group {
            // `tập thể Phòng 8`: one collective, named.
            if let Some(group) = self.groups.last_mut() {
                group.count = Some(1);
            }
            self.add(unit);
        } else if state.aside {
            if state.of {
                self.owner = Some(unit);
            }
            return state.forget();
        } else if !self.people.is_empty() && !follows_and(items, at) {
            // `Trần Văn Bình, Công an huyện`: where the person serves.
            self.owner = Some(unit);
        } else if state.of && self.last.is_none() && at > 1 && !state.stands_for {
            // `cho đoàn viên tiêu biểu của Cục N`: not the unit itself.
            self.owner = Some(unit);
            return state.forget();
        } else if self.groups.is_empty() {
            // `LLVT Quân khu 5` is one unit.
            let more = at > 0 && matches!(items[at - 1].kind, Kind::Unit(_) | Kind::UnitMeant(_));
            if more {
                self.units.pop();
            }
            self.add(unit);
        }
        self.reach(at);
        state.of = false;
        state.count = None;
    }

    pub(super) fn person(&mut self, mention: usize, state: &mut State, at: usize, items: &[Item]) {
        // `cho Phòng 8 và truy tặng cho ông Bình`
        let to = at > 0 && matches!(items[at - 1].kind, Kind::Word(Word::To));
        let joined = follows_joiner(items, at) || to;
        // `2 tập thể (…) và 3 cá nhân (ông Bình, …)`
        let opens = state.names && at > 0 && matches!(items[at - 1].kind, Kind::Sign('('));
        let of_unit = !state.explains && !self.units.is_empty() && !joined && !opens;
        // `ông Bình, con của ông Dũng`: whose he is.
        let whose = state.of && !self.people.is_empty() && !joined;
        let named_group = self
            .groups
            .last()
            .is_none_or(|group| group.kind == Receiver::Individual || follows_joiner(items, at));
        if !state.aside && !of_unit && !whose && named_group {
            // `2 thanh niên và (gia đình) ông Bình`: he is none of the two.
            let kin = |item: &Item| matches!(item.kind, Kind::Word(Word::Kin));
            let before = at.saturating_sub(usize::from(at > 0 && kin(&items[at - 1])));
            self.apart |= self.people.is_empty()
                && follows_and(items, before)
                && self.units.is_empty()
                && self.groups.last().is_some_and(|group| {
                    group.kind == Receiver::Individual && group.count.is_some()
                })
                && !state.names;
            self.people.push(mention);
            self.reach(at);
            state.person_at = Some(at);
            // `đồng chí Trần Văn Bình`, `chiến sĩ Lê Thị Cúc`: the group is the person, unless
            // a quotation ends between them.
            let parts = |item: &Item| matches!(item.kind, Kind::Sign('"'));
            let from = state.group_at.map_or(at, |group| group.min(at));
            let apart = state.any_plural && items[from..at].iter().any(parts);
            if !apart
                && let [
                    Group {
                        kind: Receiver::Individual,
                        count: None,
                        ..
                    },
                ] = self.groups[..]
            {
                self.groups.clear();
            }
        }
        state.forget();
    }

    /// What stands in brackets beside a name: of a person, the unit.
    pub(super) fn beside(&mut self, state: &State, item: &Item) {
        if let Kind::Unit(unit) = item.kind
            && state.of_person
        {
            let one = self.people.len() == 1;
            self.owner = Some(unit).filter(|_| one || self.owner == Some(unit));
        }
    }

    /// How many are in the last group, where the bracket at `at` names as many units, or people, as it
    /// counts, or nothing but several of them where it does not count.
    pub(super) fn named_within(&self, scan: &Scan, items: &[Item], at: usize) -> Option<u64> {
        let group = self.groups.last()?;
        let inside = || {
            items[at..]
                .iter()
                .take_while(|item| !matches!(item.kind, Kind::Sign(')')))
        };
        // `các cá nhân (Trần Văn Bình, Lê Thị Cúc)`
        let name = |item: &Item| {
            item.is_joiner()
                || match item.kind {
                    Kind::Unit(_) => group.kind == Receiver::Collective,
                    Kind::Person(_) => group.kind == Receiver::Individual,
                    _ => false,
                }
        };
        let one = group.count == Some(1) && group.kind == Receiver::Collective;
        let uncounted = group.count.is_none() || one && self.named() == 0;
        let all = uncounted && !group.mixed && inside().skip(1).all(name);
        let counts = |named: usize| named > 1 && (all || group.count == Some(named as u64));
        let people = inside().filter(|item| matches!(item.kind, Kind::Person(_)));
        let people = people.count();
        if group.kind == Receiver::Individual && counts(people) {
            return Some(people as u64);
        }
        let units = inside().filter_map(|item| match item.kind {
            Kind::Unit(unit) => Some(unit),
            _ => None,
        });
        let units: Vec<usize> = units.collect();
        let with_wholes = units.len() + wholes(&scan.units, &units);
        let counted = [units.len(), with_wholes]
            .into_iter()
            .find(|&named| counts(named));
        counted.map(|named| named as u64)
    }

    /// Takes apart one count for both where what follows counts each, and returns whether it does:
    /// `54 tập thể, cá nhân (20 tập thể, 34 cá nhân)`.
    pub(super) fn part_both(&mut self, behind: &[Item]) -> bool {
        let [both @ Group { mixed: true, .. }] = &self.groups[..] else {
            return false;
        };
        let near = &behind[..behind.len().min(PARTS_REACH)];
        let mut parts = near.windows(2).filter_map(|pair| match &pair[0].kind {
            Kind::Quantity(quantity) => match pair[1].kind {
                Kind::Receiver(kind) => Some((kind, quantity.count()?)),
                _ => None,
            },
            _ => None,
        });
        let Some((one, other)) = parts.next().zip(parts.next()) else {
            return false;
        };
        let all = one.1.checked_add(other.1);
        let parted = one.0 != other.0 && both.count == all;
        if parted {
            let part = |(kind, count)| Group {
                kind,
                count: Some(count),
                times: both.times,
                mixed: false,
            };
            self.groups = vec![part(one), part(other)];
        }
        parted
    }

    /// Leaves only the person named last where words on that one follow: `học trò của ông Bình,
    /// người | được tặng …`.
    pub(super) fn last_alone(&mut self, scan: &Scan, items: &[Item]) {
        let relative = matches!(items, [.., comma, who]
            if matches!(comma.kind, Kind::Sign(',')) && is_word(scan, who, word!("người")));
        let person = |item: &Item| match item.kind {
            Kind::Person(person) => Some(person),
            _ => None,
        };
        if relative && let Some(last) = items.iter().rev().find_map(person) {
            self.people = vec![last];
        }
    }

    /// Whether as many people are named in a stretch as the last group counts: `3 cá nhân
    /// thuộc Phòng 8 gồm TÊN, TÊN và TÊN`.
    pub(super) fn are_all_named(&self, behind: &[Item]) -> bool {
        let mut inside = false;
        let told = behind
            .iter()
            .take_while(|item| !matches!(item.kind, Kind::Verb(_) | Kind::Word(Word::Passive)));
        let people = told.filter(|item| {
            match item.kind {
                Kind::Sign('(') => inside = true,
                Kind::Sign(')') => inside = false,
                _ => {}
            }
            matches!(item.kind, Kind::Person(_)) && !inside
        });
        let count = people.count() as u64;
        let individuals =
            |group: &Group| group.kind == Receiver::Individual && group.count == Some(count);
        count > 1 && self.groups.last().is_some_and(individuals)
    }

    /// Whether it is `tập thể Phòng 5`, or several such.
    pub(super) fn is_named_collective(&self) -> bool {
        let [
            Group {
                kind: Receiver::Collective,
                count: Some(count),
                ..
            },
        ] = self.groups[..]
        else {
            return false;
        };
        count == self.units.len() as u64 && self.people.is_empty()
    }

    pub(super) fn add(&mut self, unit: usize) {
        if !self.units.contains(&unit) {
            self.units.push(unit);
        }
    }

    pub(super) fn reach(&mut self, at: usize) {
        self.first = Some(self.first.map_or(at, |first| first.min(at)));
        self.last = Some(self.last.map_or(at, |last| last.max(at)));
    }
}

fn follows_and(items: &[Item], at: usize) -> bool {
    at > 0 && matches!(items[at - 1].kind, Kind::Word(Word::And))
}

pub(super) fn follows_joiner(items: &[Item], at: usize) -> bool {
    follows_and(items, at) || (at > 0 && matches!(items[at - 1].kind, Kind::Sign(',' | ';')))
}
