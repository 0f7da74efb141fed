//! Who receives by words of the sentence that stand apart from the award: whom givers visit,
//! whom another gives something next. Used by [`super::deeds`] where no nearer word tells it.

use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::UnitMeant;
use super::super::item::Word;
use super::super::item::after_marks;
use super::super::scan::Scan;
use super::super::tag::Receiver;
use super::super::tag::Tag;
use super::super::tag::Verb;
use super::Reader;
use super::frame::Frame;
use super::often::is_any_of;
use super::often::is_word;
use super::recipients::Group;
use super::recipients::Recipients;
use super::segment::Segment;
use crate::text::Syllable;
use crate::text::word;
use std::ops::Range;

/// In how many items behind an award `là` may stand behind when it was given.
const ASIDE: usize = 3;

/// In how many items behind an award another's giving to somebody is told.
const NEXT_REACH: usize = 60;

/// Whether who stands at `at` is whom others visit: `đến gia đình | em Trần Văn Bình`.
pub(super) fn is_visited(scan: &Scan, items: &[Item], at: usize) -> bool {
    const VISITS: [Syllable; 8] = Syllable::literals("đến|tới|thăm|nhà|gặp|viếng|viên|hỏi");
    let before = at.checked_sub(1).map(|before| &items[before]);
    before.is_some_and(|before| {
        matches!(before.kind, Kind::Word(Word::Kin)) || is_any_of(scan, before, &VISITS)
    })
}

impl Reader<'_, '_> {
    /// Whom `gồm` or `là` behind an award names, to the end of the sentence, where before it only their
    /// kind is told, or how many they are: `Các cá nhân được tặng Bằng khen | gồm ông Bình và bà Cúc`,
    /// `Hai tập thể được tặng Bằng khen | là Phòng 5 và Phòng 8`.
    pub(super) fn explained_behind(
        &self,
        items: &[Item],
        right: &Range<usize>,
        told: &Recipients,
    ) -> Option<Recipients> {
        // `Bằng khen dịp này là …`
        let aside = |at: &usize| matches!(items[*at].kind, Kind::Plain | Kind::Date(_));
        let begin = right.start + right.clone().take(ASIDE).take_while(aside).count();
        let consists = items.get(begin).filter(|_| begin < right.end)?;
        if !matches!(consists.kind, Kind::Word(Word::Consists)) {
            return None;
        }
        let opening = after_marks(items);
        let alone = |kind| Group {
            kind,
            count: None,
            times: false,
            mixed: false,
        };
        let kind = match opening {
            // `Tập thể được tặng Bằng khen là …`, `Đơn vị nhận Cờ thi đua là Phòng 8`
            [who, verb, ..]
                if matches!(
                    verb.kind,
                    Kind::Word(Word::Passive) | Kind::Verb(Verb::Receive)
                ) =>
            {
                match who.kind {
                    Kind::Receiver(kind) => Some(alone(kind)),
                    Kind::UnitMeant(UnitMeant::Any) => Some(alone(Receiver::Collective)),
                    _ => None,
                }
            }
            _ => None,
        };
        let one = kind.is_some();
        let told_kind = match told.groups[..] {
            [kind] if told.named() == told.others.len() && !kind.times && !kind.mixed => Some(kind),
            _ => None,
        };
        let kind = kind.or(told_kind)?;
        if !one && kind.count.is_none() && !told.many {
            return None;
        }
        // `là ông Bình, Trưởng khoa; bà Cúc và ông Dũng`
        let names = |item: &Item| {
            matches!(
                item.kind,
                Kind::Person(_)
                    | Kind::Unit(_)
                    | Kind::Office(_)
                    | Kind::Sign(',' | ';' | '.' | '(' | ')')
                    | Kind::Word(Word::And | Word::Of)
            )
        };
        let end = match items.get(right.end).map(|item| &item.kind) {
            None | Some(Kind::Sign('.')) => right.end,
            Some(Kind::Sign(';')) if items[begin + 1..].iter().all(names) => items.len(),
            _ => return None,
        };
        let mut names = self.receivers(items, begin + 1..end);
        names.part_chains_of(&self.scan.units, kind.count);
        let count = match kind.kind {
            Receiver::Individual => names.people.len(),
            Receiver::Collective => names.units.len(),
        };
        let only = names.groups.is_empty() && count > 0 && count == names.named();
        let all = kind.count.is_none_or(|told| told == count as u64);
        let group = Group {
            count: Some(count as u64),
            ..kind
        };
        (only && all).then(|| Recipients {
            groups: Vec::from_iter((!one).then_some(group)),
            units: names.units,
            people: names.people,
            others: Vec::new(),
            owner: told.owner.filter(|_| !one),
            ..told.clone()
        })
    }

    /// Whom those who give visit: `Tỉnh đoàn đã đến gia đình em Trần Văn Bình trao …`.
    pub(super) fn visited(&self, before: &[Item]) -> Option<Recipients> {
        let person = |at: usize| match before[at].kind {
            Kind::Person(person) if is_visited(self.scan, before, at) => Some(person),
            _ => None,
        };
        let last = (1..before.len()).rev().find_map(person);
        last.map(Recipients::person_alone)
    }

    /// Who is told to have died before something is given posthumously: `Sau khi anh Trần Văn
    /// Bình hy sinh, Bộ đã truy tặng …`.
    pub(super) fn fallen(&self, before: &[Item]) -> Option<Recipients> {
        const DIED: [Syllable; 4] = Syllable::literals("hy|mất|qua|tử");
        let comma = |item: &Item| matches!(item.kind, Kind::Sign(','));
        let clause = &before[..before.iter().position(comma)?];
        let died = |item: &Item| is_any_of(self.scan, item, &DIED);
        let mut people = clause.iter().filter_map(|item| match item.kind {
            Kind::Person(person) => Some(person),
            _ => None,
        });
        let one = people.next().filter(|_| people.next().is_none())?;
        let after_death = before
            .last()
            .is_some_and(|verb| is_word(self.scan, verb, word!("truy")));
        (after_death && clause.iter().any(died)).then(|| Recipients::person_alone(one))
    }

    /// Of whom the sentence before was, where this one tells only who gave what: `Anh Bình đã cứu
    /// 4 người. UBND tỉnh quyết định tặng Bằng khen.`; not who leads an authority, `Phó Chủ tịch UBND tỉnh Trần Văn Bình đến thăm.`
    pub(super) fn given_to_topic(
        &self,
        segment: &Segment,
        before: Range<usize>,
        right: &Range<usize>,
        frame: &Frame,
    ) -> Option<Recipients> {
        let anybody = |item: &Item| {
            matches!(
                item.kind,
                Kind::Person(_)
                    | Kind::Receiver(_)
                    | Kind::Event(_)
                    | Kind::Attends(_)
                    | Kind::Word(
                        Word::Plural | Word::Passive | Word::To | Word::Pronoun | Word::Consists
                    )
            )
        };
        let behind = &segment.items[right.start..];
        let named = |item: &Item| matches!(item.kind, Kind::Unit(_) | Kind::UnitMeant(_));
        let alone = segment.number == 0
            && frame.giver.is_some()
            && !self.in_paragraph
            && !segment.items[before].iter().any(anybody)
            && !behind.iter().any(|item| anybody(item) || named(item));
        let official = |&person: &usize| {
            let offices = self.scan.mentions[person].offices.iter();
            let mut units = offices.filter_map(|office| office.unit);
            units.any(|unit| self.scan.units.is_authority(unit))
        };
        self.topic
            .clone()
            .filter(|topic| alone && topic.is_person() && !topic.people.iter().any(official))
    }

    /// Who receives what another gives next: `Huyện đoàn tặng Giấy khen; Tỉnh đoàn tặng Bằng
    /// khen cho em Trần Văn Bình`.
    pub(super) fn given_next(&self, segment: &Segment, right: &Range<usize>) -> Option<Recipients> {
        let end = segment.items.len().min(right.start + NEXT_REACH);
        let items = segment.items.get(right.start..end)?;
        let is = |at: usize, fits: fn(&Kind) -> bool| fits(&items[at].kind);
        let joined = is_joiner(&items.first()?.kind);
        let gives = (0..items.len()).find(|&at| is(at, |kind| matches!(kind, Kind::Verb(_))))?;
        let give = matches!(items[gives].kind, Kind::Verb(Verb::Give));
        let award =
            (gives..items.len()).find(|&at| is(at, |kind| matches!(kind, Kind::Award(_))))?;
        let to =
            (award..items.len()).find(|&at| is(at, |kind| matches!(kind, Kind::Word(Word::To))))?;
        let others = |at: usize| {
            is(at, |kind| {
                matches!(
                    kind,
                    Kind::Word(Word::To | Word::Passive | Word::Plan | Word::Unreal)
                        | Kind::Receiver(_)
                        | Kind::Person(_)
                )
            })
        };
        if !(joined && give) || (0..to).any(others) {
            return None;
        }
        let behind = &items[to + 1..];
        let ends = |item: &Item| matches!(item.kind, Kind::Verb(_) | Kind::Sign(';' | '.'));
        let end = behind.iter().position(ends).unwrap_or(behind.len());
        let before = segment.items.get(..=right.start + to)?;
        let read = self.read_recipients(before, &behind[..end]);
        (read.named() > 0 && read.groups.is_empty()).then_some(read)
    }
}

impl Reader<'_, '_> {
    /// The body or place for which somebody takes what another gives it: `Bí thư Trần Văn Bình đón nhận Huân
    /// chương Lao động | do Chủ tịch nước tặng huyện Sao Mai`.
    pub(super) fn given_to_body(
        &self,
        segment: &Segment,
        right: &Range<usize>,
    ) -> Option<Recipients> {
        let [by, rest @ ..] = segment.items.get(right.clone())? else {
            return None;
        };
        let gives = |item: &Item| matches!(item.kind, Kind::Verb(Verb::Give));
        let verb = rest.iter().position(gives)?;
        let parts = |item: &Item| matches!(item.kind, Kind::Sign(',' | ';' | '.'));
        if !is_word(self.scan, by, word!("do")) || rest[..verb].iter().any(parts) {
            return None;
        }
        let behind = &rest[verb + rest[verb..].iter().take_while(|item| gives(item)).count()..];
        let body = |item: &Item| {
            matches!(
                item.kind,
                Kind::Unit(_)
                    | Kind::UnitMeant(_)
                    | Kind::Receiver(_)
                    | Kind::Quantity(_)
                    | Kind::Word(Word::To)
            ) || self.scan.doc.tag(item.first) == Some(Tag::Level)
        };
        let end = behind.iter().position(parts).unwrap_or(behind.len());
        if !behind.first().is_some_and(body) {
            return None;
        }
        let before = &segment.items[..right.end - behind.len()];
        let read = self.read_recipients(before, &behind[..end]);
        // `do Chủ tịch nước tặng hai tàu: …`
        let counted = matches!(read.groups[..], [only]
            if only.kind == Receiver::Collective && only.count.is_some());
        let one = read.named() == 1 && read.groups.is_empty();
        (read.people.is_empty() && (one || counted && read.named() == 0)).then_some(read)
    }
}

fn is_joiner(kind: &Kind) -> bool {
    matches!(kind, Kind::Sign(',' | ';') | Kind::Word(Word::And))
}
