//! Places that stand for their people: where one that the text names is read as a unit.
//! Used by [`super::scan`].

use super::doc::Doc;
use super::item::Item;
use super::item::Kind;
use super::item::Word;
use super::item::after_marks;
use super::item::is_number_mark;
use super::scan::Scan;
use super::tag::Tag;
use super::tag::Verb;
use super::unit::Mention;
use super::unit_place::place;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::TokenKind;

/// Most words between a province and what it receives: `đã`, `vừa`.
const MOST_ADVERBS: usize = 3;

/// How far behind the verb the award stands that a province receives.
const AWARD_REACH: usize = 12;

impl Scan<'_> {
    /// The place named at `at` as a unit, where its people are spoken of; `before` is what
    /// the sentence said until then.
    pub(super) fn place_as_unit(&mut self, at: usize, before: &[Item]) -> Option<Mention> {
        let doc = self.doc;
        let before = after_marks(before);
        let stands = of_people(doc, at)
            || stands_for_people(before)
            || place_receives(doc, at, before)
            || self.joins_place(at, before);
        let one = stands.then(|| self.units.read_place(doc, at)).flatten();
        // `cho các xã A, B và C`
        let many = matches!(before, [lead @ .., many]
            if matches!(many.kind, Kind::Word(Word::Plural)) && stands_for_people(lead));
        match one {
            None if many => self.units.read_places(doc, at),
            one => one,
        }
    }

    /// The province named at `at` as a unit, where an award is given to it, or it opens the
    /// sentence and receives one: `Quảng Ninh vinh dự đón nhận Huân chương …`.
    pub(super) fn province_as_unit(
        &mut self,
        at: usize,
        province: u16,
        before: &[Item],
    ) -> Option<Mention> {
        let doc = self.doc;
        // `Quảng Trị, Quảng Bình đón nhận …`: both, and who knows how many.
        let another = |item: &Item| matches!(doc.tag(item.first), Some(Tag::Province(_)));
        let opens = stands_for_people(before)
            && !before.iter().any(another)
            && !matches!(before, [.., to] if matches!(to.kind, Kind::Word(Word::To)));
        let end = doc.at(at)?.end;
        // `trao Huân chương Độc lập cho Quảng Nam`, not `cho Quảng Nam FC`
        let given = matches!(before, [.., to] if matches!(to.kind, Kind::Word(Word::To)))
            && (before.iter()).any(|item| matches!(item.kind, Kind::Award(_)));
        let next = doc.tokens.get(end);
        if given && next.is_none_or(|next| !next.is_word() || next.case == Case::Lower) {
            return Some(self.units.province(province, end));
        }
        let verb = (end..end + MOST_ADVERBS).find(|&at| doc.tag(at) != Some(Tag::Stop))?;
        let receives = matches!(doc.tag(verb), Some(Tag::Passive | Tag::Verb(Verb::Receive)));
        let award = |at: usize| matches!(doc.tag(at), Some(Tag::Award(_)));
        let told = opens && receives && (verb..verb + AWARD_REACH).any(award);
        told.then(|| self.units.province(province, end))
    }

    /// Whether the place named at `at` goes on a list of such: `xã A, xã B và thị trấn C`;
    /// behind a comma another level says where the one before lies.
    fn joins_place(&self, at: usize, before: &[Item]) -> bool {
        let [.., place, joiner] = before else {
            return false;
        };
        let Kind::Unit(unit) = place.kind else {
            return false;
        };
        let tokens = &self.doc.tokens;
        let alike = tokens[place.first].syllable == tokens[at].syllable;
        (self.units.is_place(unit) || matches!(joiner.kind, Kind::Sign(';')))
            && match joiner.kind {
                Kind::Sign(',') => alike,
                Kind::Sign(';') => true,
                Kind::Word(Word::And) => true,
                _ => false,
            }
    }
}

/// Whether a place named after `before` is spoken of as a unit: at the head of the
/// sentence, after its date, after `cho`.
fn stands_for_people(before: &[Item]) -> bool {
    match after_marks(before) {
        [] => true,
        [number, stop] if is_number_mark(number, stop) => true,
        [
            ..,
            Item {
                kind: Kind::Word(Word::To),
                ..
            },
        ] => true,
        // `trao Huân chương … tặng tỉnh A`
        [.., award, gives]
            if matches!(award.kind, Kind::Award(_))
                && matches!(gives.kind, Kind::Verb(Verb::Give)) =>
        {
            true
        }
        // `Các tập thể được tặng Bằng khen gồm: xã A, …`
        [.., lead, colon]
            if matches!(colon.kind, Kind::Sign(':'))
                && matches!(
                    lead.kind,
                    Kind::Word(Word::Consists)
                        | Kind::Award(_)
                        | Kind::Receiver(_)
                        | Kind::Grade(_)
                ) =>
        {
            true
        }
        [
            dates @ ..,
            Item {
                kind: Kind::Sign(','),
                ..
            },
        ] => dates
            .iter()
            .all(|item| matches!(item.kind, Kind::Date(_) | Kind::Plain | Kind::Quantity(_))),
        _ => false,
    }
}

/// Whether those who live in the place named at `at` are spoken of: `cán bộ và nhân
/// dân xã Thanh Hòa`, `nhân dân và cán bộ xã Thanh Hòa`.
fn of_people(doc: &Doc, at: usize) -> bool {
    const PEOPLE: [Syllable; 6] = Syllable::literals("nhân|dân|quân|dân|và|dân");
    let named = |at: usize| PEOPLE.chunks_exact(2).any(|pair| doc.follows(at, pair));
    const STAFF: [Syllable; 3] = Syllable::literals("và|cán|bộ");
    named(at) || (doc.follows(at, &STAFF) && named(at - STAFF.len()))
}

/// Whether the place named at `at` receives: `…, tỉnh Kiên Giang vừa vinh dự đón nhận`.
fn place_receives(doc: &Doc, at: usize, before: &[Item]) -> bool {
    // Not what a place or unit belongs to: `Trạm Y tế xã A, huyện B`.
    let begins = match before {
        [] => true,
        [.., clause, comma] => {
            matches!(comma.kind, Kind::Sign(_))
                && doc.tokens[clause.last].case == Case::Lower
                && !matches!(clause.kind, Kind::Unit(_) | Kind::Person(_))
        }
        [_] => false,
    };
    let mut end = place(doc, at);
    while end > at && doc.tag(end) == Some(Tag::Stop) {
        end = doc.at(end).map_or(end + 1, |found| found.end);
    }
    // `…, huyện Quan Sơn có 3 cá nhân được …`
    let counts = doc.tokens.get(end).is_some_and(|next| {
        next.kind == TokenKind::Number
            && doc.tokens[end - 1].syllable == const { Syllable::literal("có") }
    });
    let receives = matches!(doc.tag(end), Some(Tag::Passive | Tag::Verb(Verb::Receive)));
    begins && end > at && (receives || counts)
}
