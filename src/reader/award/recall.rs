//! Recall: whom a short word means that stands for somebody named before.

use super::super::context::Context;
use super::super::context::Sentence;
use super::super::doc::noun_of;
use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Kinds;
use super::super::item::UnitMeant;
use super::super::item::Word;
use super::super::scan::Scan;
use super::super::tag::Head;
use super::super::tag::Tag;
use super::super::tag::Verb;
use super::super::unit::Named;
use super::recipients::Recipients;
use super::stretch::Age;
use super::stretch::is_other_name;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::SyllableSet;
use std::cell::RefCell;
use std::collections::BTreeMap;

/// Within how many items somebody named together with another stands behind him.
const TOGETHER_REACH: usize = 10;

/// In how many items a sentence says `khi` that opens with what else happened then.
const WHEN_REACH: usize = 4;

/// Where the pronoun stands behind the comma that ends what else happened then: `Năm 1977, khi nước A
/// …, | ông …`.
fn when_clause(scan: &Scan, items: &[Item]) -> Option<usize> {
    const WHEN: Syllable = Syllable::literal("khi");
    let when = |item: &Item| scan.doc.tokens[item.first].syllable == WHEN;
    let from = items.iter().take(WHEN_REACH).position(when)?;
    let begins = |pair: &[Item]| {
        matches!(pair[0].kind, Kind::Sign(',')) && matches!(pair[1].kind, Kind::Word(Word::Pronoun))
    };
    let comma = items[from..].windows(2).position(begins)?;
    Some(from + comma + 1)
}

/// By how many more pronouns an entry surely tells of a man, or of a woman.
const SURELY: i32 = 2;

/// People by the last two words of their names, as far as somebody has asked.
#[derive(Debug, Default)]
struct Whole {
    by_name: BTreeMap<[Syllable; 2], usize>,
    /// Those named since.
    since: Vec<usize>,
}

/// What the sentences until now have named.
#[derive(Debug, Default)]
pub(super) struct Recall {
    /// The person named last, and the word that addresses them; the last of each
    /// such word, and of each given name.
    person: Option<usize>,
    address: Syllable,
    /// The same, also beside a pronoun that the sentence is about.
    named: Option<usize>,
    addressed: Vec<(Syllable, usize)>,
    /// The person named last with each word for what somebody is: `Hòa thượng`.
    professions: BTreeMap<Syllable, usize>,
    people: BTreeMap<Syllable, usize>,
    /// The same by the last two words of their names.
    whole: RefCell<Whole>,
    /// The one person without an office whom a sentence named last.
    someone: Option<usize>,
    /// The people whom the last sentence that named any named together, each with the word that
    /// addresses them: `em Bình và em Cúc`.
    together: Vec<(usize, Syllable)>,
    /// The mention of the person of the entry that the text is in, and by how many more of
    /// its pronouns are a man's than a woman's.
    entry: Option<(usize, i32)>,
    /// The named unit or person that received what was told last, and the sentence.
    pub receivers: Option<(usize, Recipients)>,
    /// The first unit of the last sentence, if it names one that gives to others no awards.
    unit: Option<usize>,
    /// The last union named until this sentence, and until the one before, each with its
    /// paragraph.
    unions: [Option<(usize, usize)>; 2],
    /// The company named last.
    pub firm: Option<usize>,
    /// The last unit named of each level.
    units: [Option<usize>; Head::Cluster as usize + 1],
    /// The last units named by how their names begin.
    names: Beginnings,
}

/// For the units of a text, which of those was named last whose names begin with the same word, or with the
/// same two.
#[derive(Debug, Default)]
struct Beginnings {
    /// These words of all units, in order.
    begins: Vec<[Syllable; 2]>,
    /// For each unit, where those begin in that order that share the word, and both.
    groups: Vec<[usize; 2]>,
    /// For each such place the last unit named.
    last: Vec<[Option<usize>; 2]>,
}

impl Beginnings {
    fn of(units: &[Named]) -> Beginnings {
        let mut order: Vec<usize> = (0..units.len()).collect();
        order.sort_unstable_by_key(|&unit| units[unit].begins);
        let begins: Vec<[Syllable; 2]> = order.iter().map(|&unit| units[unit].begins).collect();
        let mut groups = vec![[0; 2]; units.len()];
        let mut group = [0; 2];
        for (at, &unit) in order.iter().enumerate() {
            let [one, two] = begins[at];
            let [first, both] = group.map(|group| begins[group]);
            group = match () {
                () if first[0] != one => [at; 2],
                () if both[1] != two => [group[0], at],
                () => group,
            };
            groups[unit] = group;
        }
        Beginnings {
            last: vec![[None; 2]; begins.len()],
            begins,
            groups,
        }
    }

    fn note(&mut self, unit: usize) {
        let [one, both] = self.groups[unit];
        self.last[one][0] = Some(unit);
        self.last[both][1] = Some(unit);
    }

    /// The unit named last whose name begins with these words, the second of which may be empty.
    fn last(&self, words: [Syllable; 2]) -> Option<usize> {
        let at = self.begins.partition_point(|begins| *begins < words);
        let begins = self.begins.get(at)?;
        let alone = words[1].is_empty();
        let same = begins[0] == words[0] && (alone || begins[1] == words[1]);
        self.last[at][usize::from(!alone)].filter(|_| same)
    }
}

impl Recall {
    pub(super) fn of(scan: &Scan) -> Recall {
        Recall {
            names: Beginnings::of(&scan.units.list),
            ..Recall::default()
        }
    }

    /// Notes whom a sentence named.
    pub(super) fn note(&mut self, scan: &Scan, sentence: &Sentence) {
        let kinds = sentence.kinds;
        if !kinds.have_any([Kinds::UNIT, Kinds::PERSON, Kinds::PRONOUN]) {
            self.unit = None;
            self.unions[0] = self.unions[1];
            return;
        }
        self.unit = None;
        self.unions[0] = self.unions[1];
        if kinds.have(Kinds::PERSON) {
            self.note_together(scan, sentence.items);
        }
        // `Bà là vợ của soạn giả Trần Văn Bình.`: of her the next sentence goes on.
        let mut topic = false;
        let clause = || when_clause(scan, sentence.items);
        let aside = kinds.have(Kinds::PRONOUN).then(clause).flatten();
        let said = |at: usize| scan.doc.tokens[at].syllable == MOTHER;
        for (at, item) in sentence.items.iter().enumerate() {
            match item.kind {
                Kind::Unit(unit) => {
                    if self.unit.is_none() && !scan.units.is_authority(unit) {
                        self.unit = Some(unit);
                    }
                    if scan.units.is_union(unit) {
                        self.unions[1] = Some((sentence.paragraph, unit));
                    }
                    self.note_unit(scan, unit);
                }
                Kind::Word(Word::Pronoun) => {
                    topic = self.person.is_some();
                    // `Năm 1977, khi nước A tặng Thủ tướng Trần Văn Bình …, ông …`: of whom the
                    // text speaks as `ông`.
                    let word = address(scan, item);
                    let spoken_of = self.addressed(word);
                    if aside == Some(at)
                        && self.address == Syllable::default()
                        && spoken_of.is_some()
                    {
                        (self.person, self.address) = (spoken_of, word);
                    }
                    if let Some(entry) = scan.entries.person_at(item.first) {
                        let known = self.entry.filter(|(known, _)| *known == entry);
                        let word = address(scan, item);
                        let more = i32::from(is_man(word)) - i32::from(is_woman(word));
                        self.entry = Some((entry, known.map_or(0, |(_, men)| men) + more));
                    }
                }
                // `Sao Mai tên thật là Trần Văn Bình`: he is spoken of by the first.
                Kind::Person(_) if is_other_name(scan, sentence.items, at) => {}
                Kind::Person(person) => {
                    let offices = scan.mentions[person].offices.iter();
                    offices
                        .filter_map(|office| office.unit)
                        .for_each(|unit| self.note_unit(scan, unit));
                    let word = address(scan, item);
                    self.named = Some(person);
                    if !topic || word != Syllable::default() {
                        self.person = Some(person);
                        self.address = word;
                    }
                    self.note_address(word, person);
                    if is_profession(scan, item) {
                        self.professions
                            .insert(scan.doc.tokens[item.first].syllable, person);
                    }
                    // `Mẹ TÊN`
                    if said(item.first) || item.first.checked_sub(1).is_some_and(said) {
                        self.professions.insert(MOTHER, person);
                    }
                    let given = scan.mentions[person].given;
                    self.people.insert(given, person);
                    self.whole.get_mut().since.push(person);
                }
                _ => {}
            }
        }
    }

    /// Whom the text has addressed by a word last; by none where it is empty.
    fn addressed(&self, word: Syllable) -> Option<usize> {
        let mut known = self.addressed.iter();
        known
            .find(|(known, _)| *known == word)
            .map(|(_, person)| *person)
    }

    fn note_address(&mut self, word: Syllable, person: usize) {
        match self.addressed.iter_mut().find(|(known, _)| *known == word) {
            Some((_, last)) => *last = person,
            None => self.addressed.push((word, person)),
        }
    }

    /// Notes who are named one after the other, each behind a joiner, and who is the only one without an
    /// office.
    fn note_together(&mut self, scan: &Scan, items: &[Item]) {
        let mut last = None;
        let mut private: Option<(usize, bool)> = None;
        for (at, item) in items.iter().enumerate() {
            let Kind::Person(person) = item.kind else {
                continue;
            };
            if scan.mentions[person].offices.is_empty() {
                let given = |person: usize| scan.mentions[person].given;
                private = Some(match private {
                    Some((one, alone)) => (one, alone && given(one) == given(person)),
                    None => (person, true),
                });
            }
            let joined = |last: usize| {
                let joiner = matches!(items[at - 1].kind, Kind::Sign(',') | Kind::Word(Word::And));
                let verb = |item: &Item| {
                    matches!(
                        item.kind,
                        Kind::Verb(_) | Kind::Word(Word::Passive | Word::To)
                    )
                };
                joiner && at - last <= TOGETHER_REACH && !items[last..at].iter().any(verb)
            };
            if !last.is_some_and(joined) {
                self.together.clear();
            }
            self.together.push((person, address(scan, item)));
            last = Some(at);
        }
        if let Some((one, alone)) = private {
            self.someone = Some(one).filter(|_| alone);
        }
    }

    /// Those named together last, where they are as many as are counted, or several, hold no
    /// office, and are not addressed otherwise than here: not the teachers by `các | em`.
    pub(super) fn together(
        &self,
        scan: &Scan,
        count: Option<u64>,
        word: Syllable,
    ) -> Option<Vec<usize>> {
        let named = self.together.len();
        let fits = count.map_or(named > 1, |count| count > 1 && count == named as u64);
        let meant = |&(person, called): &(usize, Syllable)| {
            let alike = [called, word].contains(&Syllable::default()) || called == word;
            alike && scan.mentions[person].offices.is_empty()
        };
        let all = fits && self.together.iter().all(meant);
        all.then(|| self.together.iter().map(|&(person, _)| person).collect())
    }

    /// The union named last in a paragraph before the sentence that was noted last.
    pub(super) fn union_before(&self, paragraph: usize) -> Option<usize> {
        self.unions[0]
            .filter(|&(at, _)| at == paragraph)
            .map(|(_, unit)| unit)
    }

    fn note_unit(&mut self, scan: &Scan, unit: usize) {
        let named = &scan.units.list[unit];
        self.units[named.head as usize] = Some(unit);
        if is_firm(named) {
            self.firm = Some(unit);
        }
        self.names.note(unit);
    }

    /// The person that a pronoun means after `before`, the words of the sentence until
    /// then: `em` is not the mother who was named last as `chị`.
    pub(super) fn meant(&self, scan: &Scan, before: &[Item], pronoun: &Item) -> Option<usize> {
        // `Chủ tịch Cuba`: not the president of this land who was named last.
        if matches!(pronoun.kind, Kind::Office(_)) && names_land(scan, pronoun) {
            return None;
        }
        let word = address(scan, pronoun);
        let here = before.iter().rev().find_map(|item| match item.kind {
            Kind::Person(person) => Some((person, address(scan, item))),
            _ => None,
        });
        // An entry of an encyclopedia tells of one person.
        if let Some(entry) = scan
            .entries
            .person_at(pronoun.first)
            .filter(|_| self.person.is_some())
        {
            let other = here
                .filter(|(_, here)| *here == word)
                .map(|(person, _)| person);
            return other
                .or_else(|| self.relative(scan, entry, here.map(|(person, _)| person), word))
                .or(Some(entry));
        }
        // `Bí thư Trần Văn Bình đã đến thăm và tặng Bằng khen cho anh`: not him who gives.
        let giver = |&(person, word): &(usize, Syllable)| {
            let named = |item: &Item| matches!(item.kind, Kind::Person(one) if one == person);
            let behind = before.iter().rev().take_while(|item| !named(item));
            let gives = |item: &Item| matches!(item.kind, Kind::Verb(Verb::Give));
            let passive = |item: &Item| matches!(item.kind, Kind::Word(Word::Passive));
            word == Syllable::default() && behind.clone().any(gives) && !behind.clone().any(passive)
        };
        // `Bí thư Trần Văn Bình đến nhà Lê Văn Dũng và tặng Bằng khen cho anh`: the latter.
        let offices = |item: &Item| match item.kind {
            Kind::Person(person) => Some(scan.mentions[person].offices.len()),
            _ => None,
        };
        let visited = || {
            let mut people = before.iter().rev().filter_map(offices);
            people.next() == Some(0) && people.any(|offices| offices > 0)
        };
        if here.as_ref().is_some_and(giver) && !visited() {
            return self.addressed(word).or(self.person);
        }
        let (last, last_word) = here.or(self.person.map(|person| (person, self.address)))?;
        let other = last_word != word && last_word != Syllable::default();
        let addressed = self.addressed(word).filter(|_| other);
        addressed.or(Some(last))
    }

    /// Who is meant by a pronoun that cannot be the person whom an entry is on: `Ông lấy bà Lê
    /// Thị Cúc. Bà được tặng …`; somebody named `here`, else the one named last.
    fn relative(
        &self,
        scan: &Scan,
        entry: usize,
        here: Option<usize>,
        word: Syllable,
    ) -> Option<usize> {
        let (known, men) = self.entry?;
        let person = here.or(self.named)?;
        let name = |mention: usize| &scan.mentions[mention].name;
        let another = known == entry && name(person) != name(entry);
        (another && (men >= SURELY && is_woman(word) || men <= -SURELY && is_man(word)))
            .then_some(person)
    }

    /// The person spoken of after `before`, the words of the sentence until then.
    pub(super) fn person(&self, before: &[Item]) -> Option<usize> {
        let here = before.iter().rev().find_map(|item| match item.kind {
            Kind::Person(person) => Some(person),
            _ => None,
        });
        here.or(self.person)
    }

    /// Whom a noun for one person of an age means: `nữ sinh` the one who was named as `em`; by `nam
    /// thanh niên` neither a lady nor who was named as `ông`. `word` begins it.
    pub(super) fn someone(&self, scan: &Scan, age: Age, word: Syllable) -> Option<usize> {
        const YOUNG: [Syllable; 3] = Syllable::literals("em|cháu|bạn");
        const MEN: [Syllable; 3] = Syllable::literals("nam|chàng|cậu");
        const WOMEN: [Syllable; 2] = Syllable::literals("nữ|cô");
        let child = || YOUNG.iter().find_map(|word| self.addressed(*word));
        let person = child().filter(|_| age == Age::Child).or(self.someone)?;
        let called = |fits: fn(Syllable) -> bool| {
            let mut words = self.addressed.iter();
            words.any(|&(word, named)| named == person && fits(word))
        };
        const MISS: Syllable = Syllable::literal("thị");
        let mut name = scan.mentions[person].name.split(' ').map(Syllable::of);
        let lady = called(is_woman) || name.any(|word| word == MISS);
        let other = MEN.contains(&word) && lady || WOMEN.contains(&word) && called(is_man);
        let elder = age != Age::Any && called(is_elder);
        (!other && !elder).then_some(person)
    }

    /// Whether a person received what was told last.
    pub(super) fn has_received(&self, scan: &Scan, person: usize) -> bool {
        let given = |mention: usize| scan.mentions[mention].given;
        let told = self.receivers.as_ref();
        told.is_some_and(|(_, told)| told.people.iter().any(|&one| given(one) == given(person)))
    }

    /// The person who was named last with what an item says of somebody.
    pub(super) fn so_called(&self, scan: &Scan, item: &Item) -> Option<usize> {
        let word = scan.doc.tokens[item.first].syllable;
        let called = is_profession(scan, item) || is_mother(scan, item);
        // `GS đã được …`, of a `Giáo sư`.
        let title = scan.doc.tag(item.first) == Some(Tag::Honorific)
            && scan.doc.tokens[item.first].case == Case::Upper;
        let named = self.professions.get(&word).copied().filter(|_| called);
        named.or(self.person.filter(|_| title))
    }

    /// The person named before whose given name an item is.
    pub(super) fn called(&self, scan: &Scan, item: &Item) -> Option<usize> {
        if scan.doc.tokens[item.first].case != Case::Initial {
            return None;
        }
        let word = scan.doc.tokens[item.first].syllable;
        let last = *self.people.get(&word)?;
        // `Chí Trung`, not the other Trung who was named last.
        let before = item.first.checked_sub(1).map(|at| &scan.doc.tokens[at]);
        let whole = before.and_then(|before| self.whole(scan, [before.syllable, word]));
        whole.or(Some(last))
    }

    /// The person named last whose name ends in two words.
    fn whole(&self, scan: &Scan, words: [Syllable; 2]) -> Option<usize> {
        let Whole { by_name, since } = &mut *self.whole.borrow_mut();
        for person in since.drain(..) {
            let mention = &scan.mentions[person];
            if let Some(word) = mention.name.rsplit(' ').nth(1) {
                by_name.insert([Syllable::of(word), mention.given], person);
            }
        }
        by_name.get(&words).copied()
    }

    /// The unit named last whose name begins with these words, the second of
    /// which may be empty.
    pub(super) fn beginning(&self, words: [Syllable; 2]) -> Option<usize> {
        self.names.last(words)
    }

    /// The unit that `Bệnh viện`, `nhà trường`, `đơn vị` means.
    pub(super) fn unit(
        &self,
        scan: &Scan,
        context: &Context,
        meant: UnitMeant,
        before: &[Item],
    ) -> Option<usize> {
        context.meant(meant, before, &scan.units).or_else(|| {
            let UnitMeant::Head(head, word) = meant else {
                return self.unit.or_else(|| office_unit(scan, before, |_| true));
            };
            let called = |unit: &usize| scan.units.is_called(*unit, word);
            let one = || self.beginning([word, Syllable::default()]);
            let last = self.units[head as usize].filter(called);
            let of_office = || office_unit(scan, before, |unit| called(&unit));
            last.or_else(|| one().filter(|&unit| scan.units.list[unit].head == head))
                .or_else(of_office)
        })
    }
}

/// The unit in which somebody holds an office who was named last and gives nothing: `Giám đốc
/// Bệnh viện A`.
pub(super) fn office_unit(
    scan: &Scan,
    before: &[Item],
    fits: impl Fn(usize) -> bool,
) -> Option<usize> {
    let gives = |item: &&Item| matches!(item.kind, Kind::Verb(Verb::Give));
    let mut told = before.iter().rev().take_while(|item| !gives(item));
    told.find_map(|item| match &item.kind {
        Kind::Office(office) => office.unit.filter(|&unit| fits(unit)),
        Kind::Person(person) => {
            let offices = scan.mentions[*person].offices.iter();
            offices
                .filter_map(|office| office.unit)
                .find(|&unit| fits(unit))
        }
        _ => None,
    })
}

/// Whether a unit is a company by the first words of its name; not the bank of the state.
fn is_firm(unit: &Named) -> bool {
    const FIRMS: [[Syllable; 2]; 4] = [
        Syllable::literals("công|ty"),
        Syllable::literals("tổng|công"),
        Syllable::literals("tập|đoàn"),
        Syllable::literals("ngân|hàng"),
    ];
    const STATE: &str = "state_body";
    let [one, two] = unit.begins;
    unit.kind != STATE && noun_of(&FIRMS, one, two).is_some()
}

/// By what mothers are called to whom the land owes something.
const MOTHER: Syllable = Syllable::literal("mẹ");

/// Whether an item is `mẹ`.
pub(super) fn is_mother(scan: &Scan, item: &Item) -> bool {
    matches!(item.kind, Kind::Receiver(_)) && scan.doc.tokens[item.first].syllable == MOTHER
}

fn is_man(word: Syllable) -> bool {
    const { Syllable::literals::<3>("ông|anh|chú") }.contains(&word)
}

fn is_woman(word: Syllable) -> bool {
    const { Syllable::literals::<3>("bà|chị|cô") }.contains(&word)
}

fn is_elder(word: Syllable) -> bool {
    const { Syllable::literals::<5>("ông|bà|cụ|bác|chú") }.contains(&word)
}

/// Whether an item begins with what somebody is: `Hòa thượng`, `nhạc sĩ`.
fn is_profession(scan: &Scan, item: &Item) -> bool {
    let found = scan.doc.at(item.first);
    found.is_some_and(|found| found.tag == Tag::Honorific && found.end > item.first + 1)
}

/// The word by which a person is addressed: `em`, `chị`; empty where it is none.
pub(super) fn address(scan: &Scan, item: &Item) -> Syllable {
    static WORDS: SyllableSet<64> =
        SyllableSet::literals::<12>("ông|bà|anh|chị|em|cháu|cô|cụ|bạn|thầy|chú|bác");
    let word = scan.doc.tokens[item.first].syllable;
    match WORDS.contains(word) {
        true => word,
        false => Syllable::default(),
    }
}

/// Whether the name of an office ends in another land's: `Chủ tịch Cuba`.
fn names_land(scan: &Scan, office: &Item) -> bool {
    let land = |at: usize| scan.doc.tag(at) == Some(Tag::Country);
    office.last > office.first
        && (office.first..=office.last).any(|at| {
            let here = const { Syllable::literal("việt") };
            land(at) && scan.doc.tokens[at].syllable != here
        })
}
