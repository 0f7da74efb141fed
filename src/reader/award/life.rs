//! Awards of a whole life: whose they are where a sentence tells a life, and that no period of the
//! article dates them. Used by [`super::group`].

use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Word;
use super::super::item::after_marks;
use super::super::scan::Scan;
use super::super::tag::Tag;
use super::Reader;
use super::often::is_word;
use super::recipients::Recipients;
use super::segment::Segment;
use crate::text::Syllable;
use crate::text::word;

/// In how many items from a colon on somebody is named and the birth is told.
const BORN_REACH: usize = 5;

impl Reader<'_, '_> {
    /// Whether it is the person whom the entry is on who receives: no article's period dates
    /// what an entry tells of a life.
    pub(super) fn is_of_entry(&self, recipients: &Recipients) -> bool {
        let name = |mention: usize| &self.scan.mentions[mention].name;
        let entry = self.scan.entries.person(self.paragraph);
        let [person] = recipients.people[..] else {
            return false;
        };
        recipients.is_named() && entry.is_some_and(|entry| name(entry) == name(person))
    }

    /// Whose life a sentence tells that ends in honours alone: `Ông là cán bộ lão thành; …;
    /// Huân chương Sao vàng, Huy hiệu 75 năm tuổi Đảng.`, `… báo tin: Đồng chí Trần Văn Bình,
    /// sinh ngày …; Huân chương Sao vàng và nhiều huân, huy chương cao quý khác.`
    pub(super) fn whose_life(&self, segment: &Segment) -> Option<usize> {
        const OTHERS: [Syllable; 3] = Syllable::literals("cao|quý|khác");
        let honour = |item: &Item| {
            let other = || OTHERS.contains(&self.scan.doc.tokens[item.first].syllable);
            match item.kind {
                Kind::Award(_) | Kind::Grade(_) | Kind::Date(_) => true,
                Kind::Sign(',' | '.' | '…' | '"') => true,
                Kind::Word(Word::And | Word::Plural | Word::Carrier) => true,
                Kind::Plain => other(),
                _ => false,
            }
        };
        let own = &segment.items[segment.from..segment.to];
        if !own.iter().all(honour) {
            return None;
        }
        // `Trần Văn Bình (1924 - 1984), nguyên Phó Cục trưởng Cục A. Huân chương Hồ Chí Minh.`
        if segment.number == 0 {
            let whole = segment.to == segment.items.len();
            let here = |&(paragraph, _): &(usize, usize)| paragraph == self.paragraph;
            let life = self.life.filter(here).map(|(_, person)| person);
            let before = segment.items.first()?.first.checked_sub(1);
            let goes_on = before.is_some_and(|before| self.scan.doc.tokens[before].is('.'));
            let entry = || self.scan.entries.person(self.paragraph);
            return life.or_else(entry).filter(|_| whole && goes_on);
        }
        match after_marks(segment.items).first()?.kind {
            Kind::Person(person) => Some(person),
            Kind::Word(Word::Pronoun) => self.recall.person(&[]),
            _ => self.announced_dead(segment.items),
        }
    }

    /// Of whom news is told behind a colon, and when he was born: `… báo tin: Đồng chí Trần Văn
    /// Bình, sinh ngày …`.
    fn announced_dead(&self, items: &[Item]) -> Option<usize> {
        let born =
            |item: &Item| self.context.mourns || self.scan.doc.tag(item.first) == Some(Tag::Born);
        items.windows(BORN_REACH).find_map(|told| match told {
            [colon, person, rest @ ..] if matches!(colon.kind, Kind::Sign(':')) => {
                match person.kind {
                    Kind::Person(person) if rest.iter().any(born) => Some(person),
                    _ => None,
                }
            }
            _ => None,
        })
    }

    /// Whether it is somebody of whose death the article tells who receives, and not for that: what
    /// a life has brought.
    pub(super) fn is_of_dead(&self, before: &[Item], recipients: &Recipients) -> bool {
        let after_death = |item: &Item| is_word(self.scan, item, word!("truy"));
        self.context.mourns && recipients.is_person() && !before.iter().any(after_death)
    }
}

/// Whether words tell of what else somebody has received in all: `Ngoài ra, ông còn được tặng …`,
/// of a unit where it is `several` awards.
pub(super) fn is_more_of_a_life(
    scan: &Scan,
    items: &[Item],
    recipients: &Recipients,
    several: bool,
) -> bool {
    let person = recipients.is_named() && (several || !recipients.people.is_empty());
    let more = |pair: &[Item]| {
        is_word(scan, &pair[0], word!("còn")) && matches!(pair[1].kind, Kind::Word(Word::Passive))
    };
    let besides = |item: &Item| is_word(scan, item, word!("ngoài")) && item.last > item.first;
    person && (several && items.windows(2).any(more) || items.iter().take(2).any(besides))
}
