//! Lists of several kinds of those who receive: `3 cá nhân, Trường A và tập thể Khoa B`. Used by
//! [`super`], which reads each part of such a list as if it stood alone.
//!
//! A list is parted only where words alone tell that something else begins: behind a count of
//! people or bodies, before or behind `tập thể` with a name, before or behind the name of a place.
//! All other lists are one run, in which what follows a name may be where it belongs.

use super::super::super::item::Item;
use super::super::super::item::Kind;
use super::super::super::item::UnitMeant;
use super::super::super::item::Word;
use super::super::super::scan::Scan;
use super::super::super::tag::Head;
use super::super::super::tag::Receiver;
use super::super::often::is_word;
use super::super::recipients::Group;
use super::super::recipients::Recipients;
use super::super::unlisted::unlisted;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::word;

/// What a part of a list is, or begins with.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Part {
    /// `3 cá nhân`
    Counted,
    /// `tập thể Khoa B`
    Whole,
    /// `thôn Đông`, `tổ dân phố số 4`, `đội tuyển bóng đá nữ quốc gia`
    Place,
    /// `Trường A`
    Body,
    /// `Công an tỉnh`, of a place that is not said.
    Meant,
    Person,
}

/// Most items of the name of a place.
const LONGEST_PLACE: usize = 6;

/// Where the parts of a list of several kinds begin, but for the first.
pub(super) fn parts(scan: &Scan, items: &[Item]) -> Vec<usize> {
    // `cho 16 tập thể vì có thành tích trong công tác PCCC và CNCH`: for what.
    let why = |item: &Item| is_word(scan, item, word!("vì"));
    let told = items.iter().position(why).unwrap_or(items.len());
    let joiners = (1..told.saturating_sub(1)).filter(|&at| items[at].is_joiner());
    let bounds: Vec<(usize, Part, Part)> = joiners
        .filter_map(|at| {
            Some((
                at,
                part_before(scan, items, at)?,
                part_at(scan, items, at + 1)?,
            ))
        })
        .collect();
    let and = |at: usize| matches!(items[at].kind, Kind::Word(Word::And));
    let closes_later = |at: usize| bounds.iter().any(|&(later, ..)| later > at && and(later));
    let parted = |&(at, before, behind): &(usize, Part, Part)| match (before, behind) {
        (Part::Counted, Part::Body | Part::Place | Part::Whole) => and(at) || closes_later(at),
        (Part::Body | Part::Whole, Part::Whole) | (Part::Place, Part::Counted) => true,
        // `Sở Y tế, huyện A`: none lies in it.
        (Part::Body, Part::Place) => and(at) || lies_in_none(scan, &items[at - 1]),
        (Part::Whole | Part::Person, Part::Place) => and(at),
        (Part::Place, Part::Place) => and(at) || are_of_one_level(scan, items, at),
        (Part::Place, Part::Body | Part::Whole | Part::Person) => and(at),
        (Part::Meant, Part::Body | Part::Meant) => true,
        // Not `cho Công an tỉnh, thôn Đông đã phát động …`.
        (Part::Meant, Part::Place) => and(at) || ends_with_place(scan, &items[at + 1..]),
        (Part::Person, Part::Whole) => and(at),
        // `tập thể Phòng 5 (PC 05) và Đội 2`
        (Part::Whole, Part::Body) => and(at) && matches!(items[at - 1].kind, Kind::Sign(')')),
        _ => false,
    };
    let begins = bounds.iter().filter(|bound| parted(bound));
    begins.map(|&(at, ..)| at + 1).collect()
}

/// What begins at `at`.
fn part_at(scan: &Scan, items: &[Item], at: usize) -> Option<Part> {
    let next = |ahead: usize| items.get(at + ahead).map(|item| &item.kind);
    match &items[at].kind {
        Kind::Quantity(_) => match next(1) {
            Some(Kind::Receiver(_)) => Some(Part::Counted),
            Some(Kind::Times) if matches!(next(2), Some(Kind::Receiver(_))) => Some(Part::Counted),
            _ => None,
        },
        Kind::Receiver(Receiver::Collective) if is_word(scan, &items[at], word!("tập")) => {
            is_named_whole(&items[at + 1..]).then_some(Part::Whole)
        }
        Kind::Receiver(_) | Kind::Plain => unlisted(scan, &items[at]).map(|_| Part::Place),
        Kind::Unit(_) => Some(Part::Body),
        Kind::UnitMeant(UnitMeant::Head(..)) if is_meant_body(scan, &items[at]) => {
            Some(Part::Meant)
        }
        Kind::Person(_) => Some(Part::Person),
        _ => None,
    }
}

/// Whether a body that only its kind and the level of its place name is one that stands alone.
fn is_meant_body(scan: &Scan, item: &Item) -> bool {
    item.last > item.first && scan.doc.tokens[item.first].case != Case::Lower
}

/// Whether a unit is none of those that lie in a district or commune: `Sở Y tế`.
fn lies_in_none(scan: &Scan, item: &Item) -> bool {
    let Kind::Unit(unit) = item.kind else {
        return false;
    };
    let head = scan.units.list[unit].head;
    head == Head::Department || head > Head::Province
}

/// Whether words are the name of a place and nothing more, up to the next joiner.
fn ends_with_place(scan: &Scan, items: &[Item]) -> bool {
    let end = items.first().and_then(|first| unlisted(scan, first));
    end.is_some_and(|end| {
        let next = items.iter().find(|item| item.first >= end);
        next.is_none_or(Item::is_joiner)
    })
}

/// Whether those before and behind the joiner at `at` are places of one level: `thôn A (xã B), | thôn C`.
fn are_of_one_level(scan: &Scan, items: &[Item], at: usize) -> bool {
    let word = |item: &Item| scan.doc.tokens[item.first].syllable;
    let next = word(&items[at + 1]);
    let from = at.saturating_sub(LONGEST_PLACE * 2);
    let place = |item: &&Item| word(item) == next && unlisted(scan, item).is_some();
    items[from..at].iter().any(|item| place(&item))
}

/// Whether a body is named behind `tập thể`, at once or behind those who work there.
fn is_named_whole(behind: &[Item]) -> bool {
    let staff = |item: &&Item| {
        matches!(item.kind, Kind::Receiver(Receiver::Individual)) || item.is_joiner()
    };
    let named = behind.iter().find(|item| !staff(item));
    named.is_some_and(|item| matches!(item.kind, Kind::Unit(_)))
}

/// What ends before the joiner at `at`, and nothing but that.
fn part_before(scan: &Scan, items: &[Item], at: usize) -> Option<Part> {
    let opens = |first: usize| {
        first == 0
            || !matches!(
                items[first - 1].kind,
                Kind::Word(Word::Of) | Kind::Quantity(_) | Kind::Receiver(_) | Kind::Unit(_)
            )
    };
    // `em Trần Văn Bình (lớp 6) | và …`
    let mut at = at;
    if matches!(items[at - 1].kind, Kind::Sign(')')) {
        let open = |item: &Item| matches!(item.kind, Kind::Sign('('));
        at = items[..at]
            .iter()
            .rposition(open)
            .filter(|&open| open > 0)?;
    }
    match items[at - 1].kind {
        Kind::Person(_) => return Some(Part::Person),
        Kind::UnitMeant(UnitMeant::Head(..)) if is_meant_body(scan, &items[at - 1]) => {
            // Not `lãnh đạo Thành ủy`.
            let free = at == 1 || items[at - 2].is_joiner();
            return free.then_some(Part::Meant);
        }
        Kind::Unit(_) => {
            let told = |item: &Item| matches!(item.kind, Kind::Receiver(_)) || item.is_joiner();
            let first = items[..at - 1]
                .iter()
                .rposition(|item| !told(item))
                .map_or(0, |before| before + 1);
            return match part_at(scan, items, first) {
                Some(Part::Whole) if first + 1 < at => Some(Part::Whole),
                _ if opens(at - 1) => Some(Part::Body),
                _ => None,
            };
        }
        Kind::Receiver(_) => {
            let told = |item: &Item| {
                matches!(item.kind, Kind::Receiver(_) | Kind::Times) || item.is_joiner()
            };
            let first = items[..at].iter().rposition(|item| !told(item));
            if let Some(first) =
                first.filter(|&first| matches!(items[first].kind, Kind::Quantity(_)))
            {
                return (opens(first) && part_at(scan, items, first).is_some())
                    .then_some(Part::Counted);
            }
        }
        _ => {}
    }
    let end = items[at].first;
    let place = |&first: &usize| {
        matches!(items[first].kind, Kind::Receiver(_) | Kind::Plain)
            && unlisted(scan, &items[first]) == Some(end)
    };
    let first = (at.saturating_sub(LONGEST_PLACE)..at).rev().find(place)?;
    // `5 cá nhân trên địa bàn | huyện A và huyện B`: where they are.
    // `thành tích trong công tác | PCCC và CNCH`: for what.
    const LIES: [Syllable; 10] = Syllable::literals("bàn|ở|tại|từ|trú|ngụ|quê|sống|thuộc|tác");
    let lies = first > 0 && LIES.contains(&scan.doc.tokens[items[first - 1].last].syllable);
    (opens(first) && !lies).then_some(Part::Place)
}

impl Recipients {
    /// Where `tập thể Khoa A` stands among the groups: those counted are those named.
    fn whole(&self) -> Option<usize> {
        let named = self.units.len() as u64;
        let whole =
            |group: &Group| group.kind == Receiver::Collective && group.count == Some(named);
        let at = self.groups.iter().position(whole);
        at.filter(|_| !self.units.is_empty() && !self.apart)
    }

    /// Adds those of the next part of a list, whose first item is the one at `at`.
    pub(super) fn join(&mut self, mut part: Recipients, at: usize) {
        let of = |read: &Recipients, kind| read.groups.iter().any(|group| group.kind == kind);
        let wholes = (self.whole(), part.whole());
        let (mut counted, mut bodies) = (false, false);
        for (read, whole) in [(&*self, wholes.0), (&part, wholes.1)] {
            let mut groups = read.groups.iter().enumerate();
            counted |=
                groups.any(|(at, group)| group.kind == Receiver::Collective && whole != Some(at));
            bodies |= whole.is_none() && (!read.units.is_empty() || !read.others.is_empty());
        }
        let people = !self.people.is_empty() || !part.people.is_empty();
        let individuals = of(self, Receiver::Individual) || of(&part, Receiver::Individual);
        let of_individuals = people && individuals;
        if counted || bodies || of_individuals {
            // Beside other bodies it is a name among names.
            bodies |= wholes.0.or(wholes.1).is_some();
            wholes.0.map(|whole| self.groups.remove(whole));
            wholes.1.map(|whole| part.groups.remove(whole));
        } else if let (Some(one), Some(other)) = wholes {
            // `tập thể Khoa A và tập thể Khoa B`: two.
            self.groups[one].count = Some((self.units.len() + part.units.len()) as u64);
            part.groups.remove(other);
        }
        self.apart |= part.apart || of_individuals || bodies && counted;
        self.groups.append(&mut part.groups);
        for unit in part.units {
            self.add(unit);
        }
        self.people.append(&mut part.people);
        self.others.append(&mut part.others);
        self.many |= part.many;
        self.public |= part.public;
        self.singled |= part.singled;
        self.works |= part.works;
        self.peers |= part.peers;
        self.owner = self.owner.or(part.owner);
        for end in [part.first, part.last].into_iter().flatten() {
            self.reach(at + end);
        }
    }
}
