//! Recipients: the counted groups, named units and named people of a stretch.

use super::super::context::Context;
use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::UnitMeant;
use super::super::item::Word;
use super::super::scan::Scan;
use super::super::words::Receiver;
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

/// Who receives.
#[derive(Clone, Debug, Default)]
pub(super) struct Recipients {
    /// Groups without names, or with a count beside the names.
    pub groups: Vec<Group>,
    /// Named units, by their place in the article's units.
    pub units: Vec<usize>,
    /// Named people, by their place in the article's mentions.
    pub people: Vec<usize>,
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
        before: &[Item],
        items: &[Item],
    ) -> Recipients {
        let mut read = Recipients::default();
        let mut state = State::default();
        for (at, item) in items.iter().enumerate() {
            match item.kind {
                Kind::Quantity(quantity) => {
                    state.count = quantity.count();
                    state.counted_at = Some(at);
                    state.times = false;
                }
                Kind::Times => state.times = true,
                Kind::Word(Word::Plural) => {
                    state.plural = true;
                    state.counted_at = Some(at);
                }
                Kind::Receiver(kind) => read.receiver(kind, &mut state, at, items),
                Kind::Unit(unit) => read.unit(unit, &mut state, at),
                Kind::UnitMeant(meant) => {
                    let follows_group = at > 0 && matches!(items[at - 1].kind, Kind::Receiver(_));
                    if !follows_group
                        && state.count.is_none()
                        && !state.plural
                        && let Some(unit) = context.meant(meant, before, &scan.units)
                    {
                        read.unit(unit, &mut state, at);
                    }
                    state.forget();
                }
                Kind::Person(mention) => {
                    read.people.push(mention);
                    read.reach(at);
                    state.forget();
                }
                Kind::Word(Word::Of) => state.of = true,
                Kind::Word(Word::Consists) => state.names = !read.groups.is_empty(),
                // `5 năm liền`, `3 lần`: what was counted are times.
                Kind::Plain if is_time(scan, item) => state.forget(),
                Kind::Word(Word::And) | Kind::Sign(',') | Kind::Plain => {}
                _ => state.forget(),
            }
        }
        // The words `đơn vị`, `tập thể` alone mean the unit spoken of.
        if let [
            Group {
                kind: Receiver::Collective,
                count: None,
                times: false,
                mixed: false,
            },
        ] = read.groups[..]
            && !state.any_plural
            && read.units.is_empty()
            && let Some(unit) = read
                .owner
                .or(context.meant(UnitMeant::Any, before, &scan.units))
        {
            read.groups.clear();
            read.owner = None;
            read.units.push(unit);
        }
        if !read.groups.is_empty() {
            read.people.clear();
        }
        read
    }

    fn receiver(&mut self, kind: Receiver, state: &mut State, at: usize, items: &[Item]) {
        let joined =
            at > 0 && matches!(items[at - 1].kind, Kind::Sign(',') | Kind::Word(Word::And));
        match self.groups.last_mut() {
            // `56 tập thể, cá nhân`: one count for both.
            Some(group)
                if joined
                    && state.count.is_none()
                    && !state.plural
                    && group.count.is_some()
                    && group.kind != kind =>
            {
                group.mixed = true;
            }
            // `5 cá nhân, cán bộ`: the same ones, said again.
            Some(group)
                if joined && state.count.is_none() && !state.plural && group.kind == kind => {}
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
        state.group_at = Some(at);
    }

    fn unit(&mut self, unit: usize, state: &mut State, at: usize) {
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
        } else if near_group {
            // `tập thể Phòng 8`: one collective, named.
            if let Some(group) = self.groups.last_mut() {
                group.count = Some(1);
            }
            self.units.push(unit);
        } else if self.groups.is_empty() {
            self.units.push(unit);
        }
        self.reach(at);
        state.of = false;
        state.count = None;
    }

    fn reach(&mut self, at: usize) {
        self.first = Some(self.first.map_or(at, |first| first.min(at)));
        self.last = Some(self.last.map_or(at, |last| last.max(at)));
    }
}

/// How many times a stretch says that something was received: `3 lần`, `5 năm liền`.
pub(super) fn times(scan: &Scan, items: &[Item]) -> Option<u64> {
    items.windows(2).find_map(|pair| {
        let Kind::Quantity(quantity) = pair[0].kind else {
            return None;
        };
        let after = scan.doc.tokens.get(pair[1].last + 1);
        let in_a_row = after.is_some_and(|token| {
            ["liền", "liên"]
                .iter()
                .any(|word| Syllable::of(word) == token.syllable)
        });
        let word = scan.doc.tokens[pair[1].first].syllable;
        let counts = word == Syllable::of("lần") || (word == Syllable::of("năm") && in_a_row);
        quantity.count().filter(|_| counts)
    })
}

fn is_time(scan: &Scan, item: &Item) -> bool {
    let word = scan.doc.tokens[item.first].syllable;
    ["năm", "lần"].iter().any(|time| Syllable::of(time) == word)
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
