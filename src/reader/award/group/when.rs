//! How often a group of awards was given, and in what year.

use super::super::super::item::Item;
use super::super::super::item::Kind;
use super::super::super::item::Word;
use super::super::super::scan::Scan;
use super::super::super::tag::Verb;
use super::super::Carry;
use super::super::Reader;
use super::super::frame::Frame;
use super::super::life::is_more_of_a_life;
use super::super::often::after_bracket;
use super::super::often::is_word;
use super::super::often::often;
use super::super::often::times;
use super::super::often::years_behind;
use super::super::place::Found;
use super::super::segment::Segment;
use super::super::told::Told;
use super::super::told::first_date;
use super::super::told::of_a_life;
use super::super::told::only_year;
use super::Group;
use crate::model::Edtf;
use crate::text::Syllable;
use crate::text::word;

/// How far after an award `2 năm liền` may reach.
const TIMES_REACH: usize = 2;

/// From more than so many items on a group lists what was received in many years.
const MORE: usize = 4;

/// How often the awards of a group were given.
pub(super) struct HowOften {
    /// How many times each, and how many times the last of them alone: `Cờ thi đua, Huân chương Hồ Chí
    /// Minh (2 lần)`.
    pub times: Option<u64>,
    pub of_last: Option<u64>,
    /// Whether it was many times, without a number.
    pub often: bool,
}

impl HowOften {
    fn is_many(&self) -> bool {
        self.often || self.times.is_some() || self.of_last.is_some()
    }
}

impl Reader<'_, '_> {
    pub(super) fn how_often(&self, group: &Group, frame: &Frame, found: &Found) -> HowOften {
        let Group {
            segment,
            left,
            awards,
            right,
            own_verb,
        } = group;
        let items = segment.items;
        // How often is said in the clause of the verb, not before it.
        let clause = match own_verb {
            Some(_) => {
                let start = (left.start + frame.subject_start).min(left.end);
                // `… Huân chương Lao động 2 năm liền và phong tặng …`: of the one before.
                let more = left.start > segment.from;
                joined_clause(&items[..left.end], start, more)..left.end
            }
            None => after_bracket(items, left.clone()),
        };
        // `3 lần được tặng …`, `được tặng Huân chương Lao động 2 năm liền`.
        // `Huân chương Quân công hạng Nhất (3 lần)`
        let graded =
            matches!(&items[awards.end - 1].kind, Kind::Award(award) if award.grades.is_some());
        let bracket = !graded
            && matches!(items.get(awards.end), Some(item) if matches!(item.kind, Kind::Sign('(')));
        let reach = TIMES_REACH + usize::from(bracket);
        let behind = &items[awards.end..right.end.min(awards.end + reach)];
        let many = found.recipients.is_counted();
        let said = |stretch: &[Item], many| times(self.scan, stretch, many);
        // `Trong 5 năm liền, Trường A đạt …`; `… 5 năm liền, năm 2017 Trường A …`: of the one before.
        let comma = |at: &usize| matches!(items[*at].kind, Kind::Sign(','));
        let begin = match left.start > segment.from {
            true => (left.start..clause.start).find(comma),
            false => Some(left.start),
        };
        let opening = &items[begin.unwrap_or(clause.start).min(clause.start)..clause.start];
        let verb = |item: &Item| matches!(item.kind, Kind::Verb(_) | Kind::Award(_));
        let opening = if opening.iter().any(verb) || many {
            &[]
        } else {
            opening
        };
        // `Cờ thi đua, Huân chương Hồ Chí Minh (2 lần)`: the last alone.
        let of_last = said(behind, false).filter(|_| bracket && awards.len() > 1);
        let times = said(&items[clause.clone()], many)
            .or_else(|| said(behind, false).filter(|_| of_last.is_none()))
            .or_else(|| years_behind(self.scan, &items[awards.end..right.end]).filter(|_| !many))
            .or_else(|| said(opening, true));
        let often = often(self.scan, &items[clause]) || often(self.scan, behind);
        HowOften {
            times,
            of_last,
            often,
        }
    }

    /// When it was given, and whether it is one of the awards of a whole life.
    pub(super) fn when_given(
        &self,
        group: &Group,
        frame: &Frame,
        found: &Found,
        how_often: &HowOften,
        carry: &mut Carry,
    ) -> (Told, bool) {
        let Group {
            segment,
            left,
            awards,
            right,
            ..
        } = group;
        let items = segment.items;
        let end = found.end.max(awards.end);
        let dead = self.is_of_dead(&items[left.clone()], &found.recipients);
        let life = dead
            || frame.passive && of_a_life(own_clauses(segment, found), &found.recipients)
            || self.is_of_entry(&found.recipients)
            || self.is_to_date(&items[segment.from..left.end])
            || self.is_counted_until(&items[segment.from..left.end]);
        let mut told = self.told(segment, left.start..end, carry, life);
        if dead && told.period.is_none() {
            told.period = only_year(self.scan, items).and_then(Edtf::year);
        }
        // `lãnh đạo đơn vị đã trao …`: at the event.
        let hands_over = |item: &Item| is_word(self.scan, item, word!("trao"));
        // `được trao Bằng khen tại buổi lễ`
        let at_event = |item: &Item| matches!(item.kind, Kind::Event(_));
        let there = !frame.passive || items[segment.from..right.end].iter().any(at_event);
        if there && told.period.is_none() && items[left.clone()].iter().any(hands_over) {
            told.period = self.context.handed_over.and_then(Edtf::year);
        }
        // `nhiều năm liền`: in no one year that was told before.
        carry.undated |= how_often.is_many();
        // The year of what was told before is not that of what happened many times.
        let year = |period: &Edtf| !period.is_interval();
        let years = told.period.as_ref().is_some_and(Edtf::is_of_years);
        let before = segment.number > 0
            && told.period.as_ref().is_some_and(year)
            && first_date(self.scan, &items[left.start..end]).is_none();
        if carry.undated && (before || !(told.own || years)) {
            told.period = None;
        }
        // `Ngoài ra, ông còn được tặng …`: not in the year told before.
        let before = &items[segment.from..left.end];
        let several = awards.len() > MORE;
        if !(told.own || years) && is_more_of_a_life(self.scan, before, &found.recipients, several)
        {
            told.period = None;
        }
        // `Năm 1984, bà được …, ngoài ra còn được tặng …`: likewise, within a sentence.
        let one = found.recipients.is_named() && !found.recipients.people.is_empty();
        if one
            && left.start > segment.from
            && tells_of_more(self.scan, &items[left.clone()])
            && first_date(self.scan, &items[left.start..end]).is_none()
        {
            told = Told::default();
        }
        (told, life)
    }
}

/// Whether a clause adds to what was told: `, ngoài ra bà còn được …`.
fn tells_of_more(scan: &Scan, items: &[Item]) -> bool {
    const BESIDES: [Syllable; 2] = Syllable::literals("ngoài|ra");
    // `ngoài ra còn có bà Lê Thị Cúc được …`: another, at the same time.
    let another = items
        .iter()
        .any(|item| matches!(item.kind, Kind::Person(_)));
    !another
        && items.windows(2).any(|pair| {
            matches!(pair[0].kind, Kind::Sign(',')) && scan.doc.begins(pair[1].first, &BESIDES)
        })
}

/// The clauses of a sentence that may tell of the same receiver: all, or from the segment on
/// that names one.
fn own_clauses<'a>(segment: &Segment<'a>, found: &Found) -> &'a [Item] {
    match found.recipients.last {
        Some(_) => &segment.items[segment.from..],
        None => segment.items,
    }
}

/// Where the last clause begins that `và được` joins to one with a verb of its own, else `start`: `đạt danh
/// hiệu A 5 năm liền và | được tặng …`.
fn joined_clause(items: &[Item], start: usize, more: bool) -> usize {
    let verb = |item: &Item| matches!(item.kind, Kind::Verb(_));
    let joined = items[start..].windows(2).rposition(|pair| {
        let acts = match pair[1].kind {
            Kind::Word(Word::Passive) => true,
            Kind::Verb(Verb::Give) => more,
            _ => false,
        };
        matches!(pair[0].kind, Kind::Word(Word::And)) && acts
    });
    joined
        .map(|and| start + and)
        .filter(|&and| more || items[start..and].iter().any(verb))
        .map_or(start, |and| and + 1)
}
