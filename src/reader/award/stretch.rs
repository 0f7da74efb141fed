//! A stretch of a sentence read for who receives: its counted groups, named units
//! and named people, word by word.

use super::super::context::Context;
use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::UnitMeant;
use super::super::item::Word;
use super::super::scan::Scan;
use super::super::words::Receiver;
use super::super::words::Tag;
use super::often::is_word;
use super::recall::Recall;
use super::recipients::Group;
use super::recipients::Recipients;
use super::unlisted::by_noun;
use super::unlisted::unlisted;
use crate::text::Syllable;

/// How far after `gia đình` the person stands whose family it is.
const KIN_REACH: usize = 3;

/// Whose kin a named person is told to be: `ông Bình, cha anh Dũng`.
const KIN: [&str; 8] = ["cha", "mẹ", "bố", "ba", "vợ", "chồng", "con", "em"];

/// Words after which a number names and does not count.
const NUMBERED: [&str; 6] = ["lớp", "khóa", "số", "thứ", "quận", "khu"];

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
                    // `12/15 đơn vị`: twelve of fifteen.
                    let part = state.part.take();
                    state.count = part.or(quantity.count()).filter(|_| !state.named);
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
                // `cán bộ và nhân dân xã Thanh Hòa`: all who live there.
                Kind::Unit(unit) if state.populace && read.named() == 0 && read.is_uncounted() => {
                    read.groups.clear();
                    read.add(unit);
                    read.reach(at);
                }
                Kind::Receiver(_) | Kind::Plain
                    if state.populace
                        && read.named() == 0
                        && read.is_uncounted()
                        && let Some(end) = unlisted(scan, item) =>
                {
                    read.groups.clear();
                    (read.first, read.last) = (None, None);
                    read.others = vec![(item.first, end)];
                    state.other_at = Some(at);
                }
                // `xã Thanh Hòa`
                Kind::Receiver(_)
                    if read.last.is_none()
                        && state.count.is_none()
                        && !state.plural
                        && let Some(end) = unlisted(scan, item) =>
                {
                    read.others = vec![(item.first, end)];
                    state.other_at = Some(at);
                }
                Kind::Receiver(kind) => {
                    read.public |= is_public(scan, item);
                    state.spoken_of |= ["đơn", "tập", "đồng"]
                        .iter()
                        .any(|word| is_word(scan, item, word));
                    read.receiver(kind, &mut state, at, items);
                }
                // `kỷ niệm ngày thành lập ngành`: what was founded receives nothing.
                Kind::Unit(_) if state.founded && !read.units.is_empty() => state.forget(),
                // `cho 8 Sở Y tế`
                Kind::Unit(_)
                    if state.count.is_some_and(|count| count > 1)
                        && state.counted_at == at.checked_sub(1) =>
                {
                    read.receiver(Receiver::Collective, &mut state, at, items);
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
                Kind::Person(_) if !read.people.is_empty() && is_kin(scan, items, at) => {
                    state.forget();
                }
                Kind::Person(mention) => read.person(mention, &mut state, at, items),
                // `3 em`, `các anh`: many, not the one spoken of.
                Kind::Word(Word::Pronoun) if state.count.is_some() || state.plural => {
                    read.receiver(Receiver::Individual, &mut state, at, items);
                }
                // `ông`, `Chủ tịch HĐND tỉnh` without a name: who was named before.
                Kind::Word(Word::Pronoun) => {
                    pronoun = Some(at);
                    state.forget();
                }
                Kind::Office(_) if !state.of => {
                    pronoun = Some(at);
                    state.forget();
                }
                Kind::Word(Word::Of) => state.of = true,
                Kind::Word(Word::Consists) => state.names = !read.groups.is_empty(),
                Kind::Plain => {
                    if read.plain(scan, recall, &mut state, at, items) {
                        continue;
                    }
                }
                Kind::Sign('/') => {
                    let of = items.get(at + 1).map(|next| &next.kind);
                    let part = state
                        .count
                        .filter(|_| matches!(of, Some(Kind::Quantity(_))));
                    state.forget();
                    state.part = part;
                }
                Kind::Sign(',') => {
                    state.count = None;
                    state.founded = false;
                    state.aside &= read.last.is_some();
                }
                // `Bệnh viện A - bệnh viện đầu tiên của B -`: what it is.
                Kind::Sign('-') => state.dash = !read.units.is_empty(),
                Kind::Word(Word::Anniversary) => state.founded = true,
                Kind::Word(Word::And) => state.founded = false,
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
        match (read.last, state.other_at) {
            (None, Some(at)) => read.reach(at),
            _ => read.others.clear(),
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
        if kind == Receiver::Individual
            && state.spoken_of
            && let Some(person) = recall.person(before)
        {
            self.groups.clear();
            self.people.push(person);
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
            self.add(unit);
        }
    }

    /// Reads a word that is no item of its own. Returns whether a number after it
    /// names and does not count.
    fn plain(
        &mut self,
        scan: &Scan,
        recall: &Recall,
        state: &mut State,
        at: usize,
        items: &[Item],
    ) -> bool {
        let item = &items[at];
        let tag = scan.doc.tag(item.first);
        let nobody = self.last.is_none();
        if self.others.iter().any(|&(_, end)| item.first < end) {
            return false;
        }
        match () {
            // `tỉnh Nghệ An có 4 cá nhân`: whose they are.
            _ if nobody && is_word(scan, item, "có") => {
                state.aside = false;
                self.others.clear();
            }
            // `5 năm liền`, `3 lần`: what was counted are times.
            _ if is_time(scan, item) => state.forget(),
            _ if tag == Some(Tag::Circumstance) => {
                state.aside = at > 0;
                state.forget();
            }
            // `cho tập thể đã cứu 4 người`
            _ if tag == Some(Tag::Action) => {
                state.aside |= at > 0;
                state.forget();
            }
            // `lớp 6`, `khóa 12`: a number that names.
            _ if NUMBERED.iter().any(|word| is_word(scan, item, word)) => {
                state.named = true;
                return true;
            }
            _ if nobody && !state.aside && !state.of => {
                if let Some(unit) = by_noun(scan, recall, item) {
                    self.unit(unit, state, at, items);
                } else if let Some(end) = unlisted(scan, item) {
                    self.others = vec![(item.first, end)];
                    state.other_at = Some(at);
                // `cho Bình`: by the given name alone, of whom the text spoke.
                } else if let Some(person) = recall.called(scan, item) {
                    self.person(person, state, at, items);
                }
            }
            _ => {}
        }
        state.populace |= is_word(scan, item, "nhân") || is_word(scan, item, "dân");
        // `đại diện của Phòng 8` takes it for the unit.
        state.stands_for |= is_word(scan, item, "đại") || is_word(scan, item, "diện");
        false
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
            self.add(unit);
        } else if near_group && (counted || state.of) {
            self.owner.get_or_insert(unit);
        } else if near_group
            && self
                .groups
                .last()
                .is_some_and(|group| group.kind == Receiver::Individual)
        {
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
            let more = at > 0 && matches!(items[at - 1].kind, Kind::Unit(_));
            if more {
                self.units.pop();
            }
            self.add(unit);
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

    fn add(&mut self, unit: usize) {
        if !self.units.contains(&unit) {
            self.units.push(unit);
        }
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

/// Whether a named person only tells whose kin the one before is.
fn is_kin(scan: &Scan, items: &[Item], at: usize) -> bool {
    at > 1
        && matches!(items[at - 2].kind, Kind::Sign(','))
        && KIN.iter().any(|word| is_word(scan, &items[at - 1], word))
}

/// Whether a word for who receives is of people who serve nowhere.
fn is_public(scan: &Scan, item: &Item) -> bool {
    const PUBLIC: [Syllable; 12] =
        Syllable::literals("công|học|sinh|thanh|người|quần|ngư|nghệ|phụ|mẹ|bà|em");
    const OFFICIALS: [Syllable; 5] = Syllable::literals("nhân|chức|an|đoàn|lao");
    let words = &scan.doc.tokens[item.first..=item.last];
    let staff = words
        .get(1)
        .is_some_and(|word| OFFICIALS.contains(&word.syllable));
    PUBLIC.contains(&words[0].syllable) && !staff
}

fn is_time(scan: &Scan, item: &Item) -> bool {
    is_word(scan, item, "năm") || is_word(scan, item, "lần")
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
    /// The number before a `/`.
    part: Option<u64>,
    /// Where a place or body stands that is no unit of the article.
    other_at: Option<usize>,
    /// Whether what was founded is said next.
    founded: bool,
    /// Whether `nhân dân` was said.
    populace: bool,
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
