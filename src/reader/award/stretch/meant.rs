//! Whom words without a name mean: `tập thể`, `đồng chí`, `nhân dân`.

use super::super::super::context::Context;
use super::super::super::counted::is_group;
use super::super::super::counted::is_team;
use super::super::super::item::Item;
use super::super::super::item::Kind;
use super::super::super::item::UnitMeant;
use super::super::super::item::Word;
use super::super::super::scan::Scan;
use super::super::super::tag::Receiver;
use super::super::super::tag::Tag;
use super::super::super::tag::Verb;
use super::super::often::is_any_of;
use super::super::often::is_word;
use super::super::recall::Recall;
use super::super::recipients::Group;
use super::super::recipients::Recipients;
use super::super::segment::count_before;
use super::alone::case_team_end;
use super::alone::opens_clause;
use super::alone::says_how;
use super::someone::Age;
use super::someone::is_someone;
use super::state::State;
use super::take::follows_joiner;
use super::words::governs;
use super::words::is_body;
use super::words::is_fallen;
use super::words::is_model;
use super::words::is_plural;
use super::words::is_public;
use super::words::is_staff;
use super::words::says_no_more;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::word;

impl Recipients {
    /// Whether all who live somewhere receive, as far as nothing else is told of them.
    pub(super) fn is_populace(&self, state: &State) -> bool {
        state.populace && !state.aside && self.named() == 0 && self.is_uncounted()
    }

    /// Reads a body that is named by its kind alone: `Công an tỉnh`, `nhà trường`. Returns
    /// whether it goes on with the name before it.
    pub(super) fn unit_meant(
        &mut self,
        (scan, context, recall): (&Scan, &Context, &Recall),
        meant: UnitMeant,
        state: &mut State,
        before: &[Item],
        (at, items): (usize, &[Item]),
    ) -> bool {
        let item = &items[at];
        let follows_group = at > 0 && matches!(items[at - 1].kind, Kind::Receiver(_));
        let counted = at > 0 && state.counted_at == Some(at - 1);
        // `Trung đoàn`, not `Đoàn phim`.
        let whole = items.get(at + 1).is_none_or(|next| {
            !matches!(next.kind, Kind::Plain) || scan.doc.tag(next.first).is_some()
        });
        // `Công đoàn trường`: of a body that is not named.
        let inner = items.get(at + 1).filter(|next| is_body(scan, next));
        // `ban Dân vận Tỉnh ủy`
        let mut words = scan.doc.tokens[item.first..=item.last].iter();
        let named = (whole || inner.is_some()) && words.any(|word| word.case != Case::Lower);
        let first = self.last.is_none();
        // `Sở Y tế, Sở Nội vụ và Công an tỉnh`
        let joins = !self.units.is_empty()
            && self.groups.is_empty()
            && self.people.is_empty()
            && self.last == at.checked_sub(2)
            && follows_joiner(items, at)
            && !governs(scan, item)
            && scan.doc.tokens[item.first..=item.last].len() > 1;
        // `Đảng bộ UBND tỉnh`: one.
        let inside = state.other_at.is_some() && state.other_at == at.checked_sub(1);
        if inside && let Some((_, end)) = self.others.last_mut() {
            *end = item.last + 1;
            state.other_at = Some(at);
            return true;
        }
        // `cho nhà trường`, which the text does not name
        let led = state.led && at == 0 && says_no_more(scan, items.get(1));
        // `Năm 2008, công ty được tặng …`
        let alone = first
            && !(state.led || state.plural || counted || follows_group)
            && opens_clause(scan, items, at)
            && says_how(scan, &items[at + 1..]);
        let nobody = (named || led || alone) && (first || joins) && !state.aside && !state.of;
        // `tập thể nhà trường`
        let one = follows_group && self.is_one_collective() && !state.any_plural;
        if one {
            let any = || recall.unit(scan, context, UnitMeant::Any, before);
            let unit = recall.unit(scan, context, meant, before).or_else(any);
            self.groups.clear();
            self.units.extend(unit);
            if unit.is_none() {
                (self.first, self.last) = (None, None);
                self.others = vec![(item.first, item.last + 1)];
                state.other_at = Some(at);
            }
        } else if counted && state.count.is_some() {
            self.receiver(Receiver::Collective, state, at, items);
        // `nhân dân và cán bộ UBND phường`: all who live there.
        } else if self.is_populace(state)
            && let Some(unit) = recall.unit(scan, context, meant, before)
        {
            self.groups.clear();
            self.add(unit);
            self.reach(at);
        // `thầy và trò nhà trường`: the school.
        } else if self.is_populace(state) {
            self.clear_groups();
            self.others = vec![(item.first, item.last + 1)];
            state.other_at = Some(at);
        // `cán bộ, giáo viên nhà trường`: whose they are.
        } else if follows_group && self.is_uncounted() && !state.any_plural {
            self.owner = self.owner.or(recall.unit(scan, context, meant, before));
        } else if follows_group || counted {
        } else if inner.is_none()
            && let Some(unit) = recall.unit(scan, context, meant, before)
        {
            self.unit(unit, state, at, items);
        // `Bộ CHQS tỉnh`, of a province that the text does not say.
        } else if nobody {
            let last = inner.map_or(item.last, |next| next.last);
            let named = (item.first, last + 1);
            if !follows_joiner(items, at) {
                self.others.clear();
            }
            // `đạt danh hiệu Chi bộ vững mạnh, Chi bộ được …`
            let words = |(from, end): (usize, usize)| {
                let tokens = scan.doc.tokens[from..end].iter();
                tokens.map(|token| token.syllable)
            };
            self.others.retain(|&other| !words(other).eq(words(named)));
            self.others.push(named);
            state.other_at = Some(at);
            if joins {
                state.listed = true;
                self.reach(at);
            }
        }
        state.forget();
        false
    }

    /// Reads a word for those of one kind: `tập thể`, `đồng chí`, `ban chuyên án`.
    pub(super) fn class(
        &mut self,
        (scan, recall): (&Scan, &Recall),
        kind: Receiver,
        state: &mut State,
        before: &[Item],
        (at, items): (usize, &[Item]),
    ) {
        let item = &items[at];
        // `Nữ sinh được tặng …`: who was named before, else one who is not.
        let alone = self.last.is_none() && state.count.is_none() && !state.plural && !state.of;
        if alone && is_someone(scan, items, at) {
            let entry = scan.entries.person_at(item.first);
            // `nam | thanh niên`
            let word = |at: usize| scan.doc.tokens[at].syllable;
            let gender = const { Syllable::literals::<2>("nam|nữ") };
            let before = item.first.checked_sub(1).map(word);
            let word = before
                .filter(|word| gender.contains(word))
                .unwrap_or(word(item.first));
            let named = || recall.someone(scan, Age::told(scan, item), word);
            if let Some(person) = entry.or_else(named) {
                return self.person(person, state, at, items);
            }
            (state.count, state.counted_at) = (Some(1), Some(at));
        }
        // `Doanh nghiệp cũng được tặng …`: the company named last.
        let does = |next: &Item| {
            matches!(next.kind, Kind::Word(Word::Passive))
                || scan.doc.tag(next.first) == Some(Tag::Stop)
        };
        let capital = scan.doc.tokens[item.first].case == Case::Initial;
        let firm = at == 0 && is_word(scan, item, word!("doanh")) && capital;
        if firm
            && items.get(1).is_none_or(does)
            && let Some(unit) = recall.firm
        {
            return self.unit(unit, state, at, items);
        }
        self.public |= is_public(scan, item);
        self.singled |= !is_staff(scan, item);
        let this = items
            .get(at + 1)
            .is_some_and(|next| is_word(scan, next, word!("này")));
        // `cho tập thể đạt giải`: those who did, not the one spoken of.
        let to = |item: &Item| matches!(item.kind, Kind::Word(Word::To) | Kind::Award(_));
        let such = items[..at].last().or(before.last()).is_some_and(to)
            && items.get(at + 1).is_some_and(|next| {
                is_any_of(
                    scan,
                    next,
                    &const { Syllable::literals::<6>("đạt|tiêu|xuất|điển|cấp|thuộc") },
                )
            });
        // `Danh sách tập thể được tặng …`: those below.
        const LIST: [Syllable; 2] = Syllable::literals("danh|sách");
        let such = such || scan.doc.follows(item.first, &LIST);
        let spoken_of = this
            || is_fallen(scan, item, recall.person(before))
            || !such
                && is_any_of(
                    scan,
                    item,
                    &const { Syllable::literals::<3>("đơn|tập|đồng") },
                );
        let named = items
            .get(at + 1)
            .is_some_and(|next| matches!(next.kind, Kind::Person(_) | Kind::Unit(_)));
        if is_plural(scan, item) && !named {
            (state.plural, state.counted_at) = (true, Some(at));
        }
        // `ông Bình và bà Cúc, những người | được …`
        let those = at + 1 == items.len() && is_word(scan, item, word!("người"));
        let comma = |many: usize| {
            many > 0
                && matches!(items[many - 1].kind, Kind::Sign(','))
                && is_word(scan, &items[many], word!("những"))
        };
        if those && state.plural && self.named() > 0 && state.counted_at.is_some_and(comma) {
            return state.forget();
        }
        // `Các em | đã được …`, `cho các em`: those whom the text has named together.
        if is_plural(scan, item)
            && self.last.is_none()
            && says_no_more(scan, items.get(at + 1))
            && let Some(people) = recall.together(scan, None, scan.doc.tokens[item.last].syllable)
        {
            self.people = people;
            self.reach(at);
            return state.forget();
        }
        // `hộ ông Trần Văn Bình`: one.
        let person = |next: &Item| matches!(next.kind, Kind::Person(_));
        let free = state.count.is_none() && !state.plural;
        if free && is_word(scan, item, word!("hộ")) && items.get(at + 1).is_some_and(person) {
            (state.count, state.counted_at) = (Some(1), Some(at));
        }
        // `Cùng với ông Bình, 3 người khác | được …`: he is none of these.
        let others = items
            .get(at + 1)
            .is_some_and(|next| is_word(scan, next, word!("khác")));
        self.apart |= others && state.count.is_some() && self.groups.is_empty() && self.named() > 0;
        let team = is_team(scan.doc, item.first);
        // `tập thể ê kíp phẫu thuật`
        let one = self.is_one_collective() && !state.any_plural && !state.plural;
        if team && one && state.group_at == at.checked_sub(1) {
            self.groups[0].count = Some(1);
            return self.reach(at);
        }
        // `cho Ban chuyên án`: the one of which the text tells.
        let free = state.count.is_none() && !(state.plural || state.of || state.aside);
        // `cho Ban chuyên án Hải quan, Công an …`: of whom it is.
        let of_others = items.get(at + 1).is_some_and(|next| {
            matches!(next.kind, Kind::UnitMeant(_) | Kind::Receiver(_))
                || matches!(next.kind, Kind::Plain)
                    && scan.doc.tokens[next.first].case == Case::Initial
        });
        let alone = team && !(named || of_others) && free && self.last.is_none();
        let alone = alone && self.others.is_empty();
        if let Some(end) = case_team_end(scan, item).filter(|_| alone) {
            self.others = vec![(item.first, end)];
            (state.other_at, state.place_end) = (Some(at), end);
            return state.forget();
        }
        // `tổ công tác`: those whom the text tells of, not any.
        state.any_plural |= is_group(scan.doc, item.first) || team && !named;
        self.receiver(kind, state, at, items);
        state.model = is_model(scan, item);
        state.whole = is_word(scan, item, word!("tập"));
        state.spoken_of |= spoken_of && self.last == Some(at);
    }

    /// `tập thể và 5 cá nhân`: the one beside those counted.
    pub(super) fn one_beside_counted(&mut self, state: &State) {
        if let [
            Group {
                kind: Receiver::Collective,
                count: count @ None,
                times: false,
                ..
            },
            Group {
                kind: Receiver::Individual,
                count: Some(_),
                ..
            },
        ] = &mut self.groups[..]
            && !state.any_plural
        {
            *count = Some(1);
        }
    }

    /// One group without a count may stand for somebody named before: the words
    /// `đơn vị`, `tập thể` alone mean the unit spoken of, `đồng chí` the person.
    pub(super) fn stands_for(
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
        let named = |item: &Item| matches!(item.kind, Kind::Person(_));
        let entry = before
            .last()
            .and_then(|item| scan.entries.person_at(item.first))
            .filter(|_| !before.iter().any(named));
        if kind == Receiver::Individual
            && state.spoken_of
            && let Some(person) = entry.or_else(|| recall.person(before))
        {
            self.groups.clear();
            self.people.push(person);
            return;
        }
        let meant = || {
            let unit = recall.unit(scan, context, UnitMeant::Any, before);
            unit.filter(|&unit| !is_other(before, unit))
        };
        if kind == Receiver::Collective
            && state.spoken_of
            && let Some(unit) = self.owner.or_else(meant)
        {
            self.groups.clear();
            self.owner = None;
            self.add(unit);
        }
    }
}

/// Whether collectives behind an award are others than a unit: many, `4 Bằng khen cho tập thể`,
/// or those that it gives to, `Sở A tặng Bằng khen cho tập thể`.
fn is_other(before: &[Item], unit: usize) -> bool {
    let award = |item: &Item| matches!(item.kind, Kind::Award(_));
    let Some(award) = before.iter().rposition(award) else {
        return false;
    };
    let near = award.saturating_sub(NEAR);
    // `Sở A cũng đã | tặng …`
    let verb = before[near..award]
        .iter()
        .rposition(|item| matches!(item.kind, Kind::Verb(Verb::Give)));
    let giver = verb.and_then(|verb| {
        let subject = before[..near + verb].iter().rev();
        subject
            .take(NEAR)
            .find(|item| !matches!(item.kind, Kind::Plain))
    });
    let gives = giver.is_some_and(|item| matches!(item.kind, Kind::Unit(giver) if giver == unit));
    count_before(before, award, near) > Some(1) || gives
}

/// So near before an award are its count and its verb.
const NEAR: usize = 4;
