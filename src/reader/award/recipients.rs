//! Recipients: the counted groups, named units and named people of a stretch.

use super::super::context::Context;
use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::UnitMeant;
use super::super::item::Word;
use super::super::scan::Scan;
use super::super::words::Receiver;
use super::super::words::Tag;
use super::recall::Recall;
use crate::text::Syllable;

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

/// How far after `gia đình` the person stands whose family it is.
const KIN_REACH: usize = 3;

/// Words after which a number names and does not count.
const NUMBERED: [&str; 6] = ["lớp", "khóa", "số", "thứ", "quận", "khu"];

/// Who receives.
#[derive(Clone, Debug, Default)]
pub(super) struct Recipients {
    /// Groups without names, or with a count beside the names.
    pub groups: Vec<Group>,
    /// Named units, by their place in the article's units.
    pub units: Vec<usize>,
    /// Named people, by their place in the article's mentions.
    pub people: Vec<usize>,
    /// Whether they are said to be many: `các tập thể`.
    pub many: bool,
    /// The unit to which the groups belong.
    pub owner: Option<usize>,
    /// First and last item that speaks of them.
    pub first: Option<usize>,
    pub last: Option<usize>,
}

impl Recipients {
    /// Reads the recipients of `items`; `before` is what the sentence said until then.
    pub(super) fn read(
        scan: &Scan,
        context: &Context,
        recall: &Recall,
        before: &[Item],
        items: &[Item],
    ) -> Recipients {
        let mut read = Recipients::default();
        let mut state = State::default();
        let mut pronoun = None;
        for (at, item) in items.iter().enumerate() {
            match item.kind {
                Kind::Quantity(quantity) => {
                    state.count = quantity.count().filter(|_| !state.named);
                    // `gần 1.200 tập thể`: many, and not how many.
                    state.plural = state.count.is_none() && !state.named;
                    state.counted_at = Some(at);
                    state.times = false;
                }
                Kind::Times => state.times = true,
                Kind::Word(Word::Plural) => {
                    state.plural = true;
                    state.counted_at = Some(at);
                }
                Kind::Word(Word::Kin) => {
                    let of_person = items[at + 1..]
                        .iter()
                        .take(KIN_REACH)
                        .any(|next| matches!(next.kind, Kind::Person(_)));
                    if !of_person {
                        read.receiver(Receiver::Collective, &mut state, at, items);
                    }
                }
                Kind::Receiver(kind) => {
                    state.spoken_of |= is_word(scan, item, "đơn") || is_word(scan, item, "tập");
                    read.receiver(kind, &mut state, at, items);
                }
                Kind::Unit(unit) => read.unit(unit, &mut state, at, items),
                Kind::UnitMeant(meant) => {
                    let follows_group = at > 0 && matches!(items[at - 1].kind, Kind::Receiver(_));
                    let counted = at > 0 && state.counted_at == Some(at - 1);
                    if !follows_group
                        && !counted
                        && let Some(unit) = recall.unit(scan, context, meant, before)
                    {
                        read.unit(unit, &mut state, at, items);
                    }
                    state.forget();
                }
                Kind::Person(mention) => read.person(mention, &mut state, at, items),
                // `3 em`, `các anh`: many, not the one spoken of.
                Kind::Word(Word::Pronoun) if state.count.is_some() || state.plural => {
                    read.receiver(Receiver::Individual, &mut state, at, items);
                }
                // `ông`, `Chủ tịch HĐND tỉnh` without a name: who was named before.
                Kind::Word(Word::Pronoun) | Kind::Office(_) => {
                    pronoun = Some(at);
                    state.forget();
                }
                Kind::Word(Word::Of) => state.of = true,
                Kind::Word(Word::Consists) => state.names = !read.groups.is_empty(),
                Kind::Plain if read.last.is_none() && is_word(scan, item, "có") => {
                    state.aside = false;
                }
                // `5 năm liền`, `3 lần`: what was counted are times.
                Kind::Plain if is_time(scan, item) => state.forget(),
                Kind::Plain if scan.doc.tag(item.first) == Some(Tag::Circumstance) => {
                    state.aside = at > 0;
                    state.forget();
                }
                // `cho tập thể đã cứu 4 người`
                Kind::Plain if scan.doc.tag(item.first) == Some(Tag::Action) => {
                    state.aside |= at > 0;
                    state.forget();
                }
                // `lớp 6`, `khóa 12`: a number that names.
                Kind::Plain if NUMBERED.iter().any(|word| is_word(scan, item, word)) => {
                    state.named = true;
                    continue;
                }
                // `cho Bình`: by the given name alone, of whom the text spoke.
                Kind::Plain if read.last.is_none() && recall.is_given_name(scan, item) => {
                    if let Some(person) = recall.called(scan, item) {
                        read.person(person, &mut state, at, items);
                    }
                }
                Kind::Sign(',') => {
                    state.count = None;
                    state.aside &= read.last.is_some();
                }
                // `Bệnh viện A - bệnh viện đầu tiên của B -`: what it is.
                Kind::Sign('-') => state.dash = !read.units.is_empty(),
                Kind::Word(Word::And) => {}
                // `đại diện của Phòng 8` takes it for the unit.
                Kind::Plain => {
                    state.stands_for |= is_word(scan, item, "đại") || is_word(scan, item, "diện");
                }
                _ => state.forget(),
            }
            state.named = false;
        }
        if let (Some(at), None) = (pronoun, read.last)
            && let Some(person) = recall.person(before)
        {
            read.people.push(person);
            read.reach(at);
        }
        read.many = state.any_plural;
        read.stands_for(scan, context, recall, before, &state);
        read
    }

    /// One group without a count may stand for somebody named before: the words
    /// `đơn vị`, `tập thể` alone mean the unit spoken of, `đồng chí` the person.
    fn stands_for(
        &mut self,
        scan: &Scan,
        context: &Context,
        recall: &Recall,
        before: &[Item],
        state: &State,
    ) {
        let [
            Group {
                kind,
                count: None,
                times: false,
                mixed: false,
            },
        ] = self.groups[..]
        else {
            return;
        };
        if state.any_plural || !self.units.is_empty() {
            return;
        }
        if kind == Receiver::Collective
            && state.spoken_of
            && let Some(unit) = self
                .owner
                .or_else(|| recall.unit(scan, context, UnitMeant::Any, before))
        {
            self.groups.clear();
            self.owner = None;
            self.units.push(unit);
        }
    }

    /// Whether these are one unit or one person, named.
    pub(super) fn is_named(&self) -> bool {
        self.groups.is_empty() && self.units.len() + self.people.len() == 1
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

    /// One unit, named.
    pub(super) fn unit_alone(unit: usize) -> Recipients {
        Recipients {
            units: vec![unit],
            ..Recipients::default()
        }
    }

    /// How many are named.
    pub(super) fn named(&self) -> usize {
        self.units.len() + self.people.len()
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

    /// Whether some of them are counted.
    pub(super) fn is_counted(&self) -> bool {
        self.groups.iter().any(|group| group.count.is_some())
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

    fn receiver(&mut self, kind: Receiver, state: &mut State, at: usize, items: &[Item]) {
        let counted = state.count.is_some() || state.plural;
        let joined = follows_joiner(items, at);
        // `em Trần Thị Cúc, học sinh`: who the person is.
        let describes = !self.people.is_empty() && self.groups.is_empty() && !counted;
        // `2 tập thể vì đã giúp 3 người`: not who receives.
        let aside = state.aside && !follows_joiner(items, state.counted_at.unwrap_or(at));
        if describes || aside {
            state.forget();
            return;
        }
        // `Công an tỉnh có 3 tập thể`: whose they are.
        let first = state.counted_at.unwrap_or(at);
        if counted && self.groups.is_empty() && !follows_joiner(items, first) {
            self.owner = self.units.pop().or(self.owner);
            self.units.clear();
        }
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
            // `5 cá nhân, cán bộ`: the same ones, said again.
            Some(group) if joined && !counted && group.kind == kind => {}
            // `2 cá nhân là học sinh`.
            Some(group) if !joined && !counted && group.kind == kind => {}
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
        state.group_at = Some(at);
    }

    fn unit(&mut self, unit: usize, state: &mut State, at: usize, items: &[Item]) {
        if state.dash && !follows_joiner(items, at) {
            return state.forget();
        }
        let near_group =
            state.group_at.is_some_and(|group| at <= group + 4) && !self.groups.is_empty();
        let counted = self
            .groups
            .last()
            .is_some_and(|group| group.count.is_some())
            || state.any_plural;
        if state.names {
            self.units.push(unit);
        } else if near_group && (counted || state.of) {
            self.owner = Some(unit);
        } else if near_group
            && self
                .groups
                .last()
                .is_some_and(|group| group.kind == Receiver::Individual)
        {
            // `cán bộ, chiến sĩ Công an huyện`
            self.owner = Some(unit);
        } else if near_group {
            // `tập thể Phòng 8`: one collective, named.
            if let Some(group) = self.groups.last_mut() {
                group.count = Some(1);
            }
            self.units.push(unit);
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
            let more = at > 0 && matches!(items[at - 1].kind, Kind::Unit(_));
            if more {
                self.units.pop();
            }
            self.units.push(unit);
        }
        self.reach(at);
        state.of = false;
        state.count = None;
    }

    fn person(&mut self, mention: usize, state: &mut State, at: usize, items: &[Item]) {
        let of_unit = !self.units.is_empty() && !follows_joiner(items, at);
        let named_group = self
            .groups
            .last()
            .is_none_or(|group| group.kind == Receiver::Individual || follows_joiner(items, at));
        if !state.aside && !of_unit && named_group {
            self.people.push(mention);
            self.reach(at);
            // `đồng chí Trần Văn Bình`, `chiến sĩ Lê Thị Cúc`: the group is the person.
            if let [
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

    fn reach(&mut self, at: usize) {
        self.first = Some(self.first.map_or(at, |first| first.min(at)));
        self.last = Some(self.last.map_or(at, |last| last.max(at)));
    }
}

fn follows_and(items: &[Item], at: usize) -> bool {
    at > 0 && matches!(items[at - 1].kind, Kind::Word(Word::And))
}

fn follows_joiner(items: &[Item], at: usize) -> bool {
    follows_and(items, at) || (at > 0 && matches!(items[at - 1].kind, Kind::Sign(',')))
}

/// How many times a stretch says that something was received: `3 lần`, `5 năm liền`.
pub(super) fn times(scan: &Scan, items: &[Item]) -> Option<u64> {
    items.windows(2).find_map(|pair| {
        let Kind::Quantity(quantity) = pair[0].kind else {
            return None;
        };
        let after = scan.doc.tokens.get(pair[1].last + 1);
        let in_a_row = after.is_some_and(|token| {
            const { Syllable::literals::<2>("liền|liên") }.contains(&token.syllable)
        });
        let word = scan.doc.tokens[pair[1].first].syllable;
        let counts = word == const { Syllable::literal("lần") }
            || (word == const { Syllable::literal("năm") } && in_a_row);
        quantity.count().filter(|_| counts)
    })
}

/// Whether a stretch says that something was received many times: `nhiều lần`.
pub(super) fn often(scan: &Scan, items: &[Item]) -> bool {
    items.windows(2).any(|pair| {
        matches!(pair[0].kind, Kind::Word(Word::Plural)) && is_word(scan, &pair[1], "lần")
    })
}

fn is_time(scan: &Scan, item: &Item) -> bool {
    is_word(scan, item, "năm") || is_word(scan, item, "lần")
}

fn is_word(scan: &Scan, item: &Item, word: &str) -> bool {
    scan.doc.tokens[item.first].syllable == Syllable::of(word)
}

/// What was read just before.
#[derive(Default)]
struct State {
    count: Option<u64>,
    counted_at: Option<usize>,
    times: bool,
    plural: bool,
    any_plural: bool,
    of: bool,
    /// Whether names of the groups follow.
    names: bool,
    group_at: Option<usize>,
    /// Whether `đại diện` was said.
    stands_for: bool,
    /// Whether a dash after a unit began to tell what it is.
    dash: bool,
    /// Whether a number that names follows: `lớp 6`.
    named: bool,
    /// Whether `đơn vị`, `tập thể` was said.
    spoken_of: bool,
    /// Whether what is said now are circumstances, after the recipients.
    aside: bool,
}

impl State {
    fn forget(&mut self) {
        self.count = None;
        self.counted_at = None;
        self.times = false;
        self.plural = false;
        self.of = false;
    }
}
