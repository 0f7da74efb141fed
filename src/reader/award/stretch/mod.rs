//! A stretch of a sentence read for who receives: its counted groups, named units
//! and named people, word by word ([`take`]), each in the light of those before ([`state`]).

mod alone;
mod codes;
mod coordinates;
mod explained;
mod head_name;
mod in_list;
mod meant;
mod plain;
mod pronoun;
mod row;
mod someone;
mod state;
mod take;
mod whereabouts;
mod words;

use self::alone::is_household;
use self::alone::is_one_body;
use self::alone::level_alone;
pub(super) use self::alone::offices_before;
pub(super) use self::alone::says_how;
use self::codes::ships;
use self::coordinates::parts;
use self::plain::is_work;
pub(super) use self::row::is_part;
pub(super) use self::row::is_row;
pub(super) use self::row::place_or_body;
pub(super) use self::someone::Age;
use self::state::State;
use self::take::follows_joiner;
use self::words::apposition_end;
pub(super) use self::words::are_things;
use self::words::are_times;
use self::words::bracket_end;
use self::words::describes;
use self::words::ends_a_code;
use self::words::goes_on;
use self::words::holds;
use self::words::holds_letters;
use self::words::is_apposition;
use self::words::is_kin;
use self::words::is_ones_kin;
pub(super) use self::words::is_other_name;
use self::words::kin_in_bracket;
use self::words::lists;
pub(super) use self::words::predicate;
use self::words::relative_end;
use self::words::says_no_more;
use self::words::takes_for_counted;
use self::words::tells_who;
use super::super::context::Context;
use super::super::counted::is_team;
use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::UnitMeant;
use super::super::item::Word;
use super::super::scan::Scan;
use super::super::tag::Head;
use super::super::tag::Receiver;
use super::super::tag::Tag;
use super::held::bearers_of;
use super::lead::follows_deed;
use super::often::is_word;
use super::recall::Recall;
use super::recall::is_mother;
use super::recipients::Recipients;
use super::unlisted::by_level;
use super::unlisted::names_body;
use super::unlisted::unlisted;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::word;

/// Whether others are counted right behind those at `at`: `6 Nghệ sĩ nhân dân và 18 | Nghệ sĩ ưu tú`.
fn counts_more(items: &[Item], at: usize) -> bool {
    matches!(&items[at + 1..], [joiner, many @ ..]
        if matches!(joiner.kind, Kind::Sign(',') | Kind::Word(Word::And))
            && many.iter().all(|item| matches!(item.kind, Kind::Quantity(_))))
}

/// Whether all who live somewhere are named before a unit, behind a sign or `và`.
fn joins_populace(scan: &Scan, unit: &Item) -> bool {
    const ALL: [[Syllable; 5]; 2] = [
        Syllable::literals("nhân|dân|và|cán|bộ"),
        Syllable::literals("cán|bộ|và|nhân|dân"),
    ];
    let named = ALL.iter().any(|all| scan.doc.follows(unit.first, all));
    let before = unit.first.checked_sub(ALL[0].len() + 1);
    named
        && before
            .is_some_and(|at| scan.doc.tokens[at].is(',') || scan.doc.tag(at) == Some(Tag::And))
}

/// Words between something and the name of somebody that it bears.
const BEARS: [Syllable; 2] = Syllable::literals("mang|tên");

/// Words before those among whom somebody is the first: `dẫn đầu`, `thứ nhất`.
const FIRST: [Syllable; 4] = Syllable::literals("nhất|đầu|nhì|ba");

/// How far after `gia đình` the person stands whose family it is.
const KIN_REACH: usize = 3;

impl Recipients {
    /// Reads the recipients of `items`; `before` is what the sentence said until then.
    pub(super) fn read(
        scan: &Scan,
        context: &Context,
        recall: &Recall,
        before: &[Item],
        items: &[Item],
    ) -> Recipients {
        let led = before
            .last()
            .is_some_and(|item| matches!(item.kind, Kind::Word(Word::To)));
        if let Some(row) = Recipients::row(scan, context, recall, before, items, led) {
            return row;
        }
        if let Some(ships) = ships(scan, items) {
            return ships;
        }
        let mut begins = parts(scan, items).into_iter().peekable();
        let first = begins.peek().map_or(items.len(), |next| next - 1);
        let mut read = Recipients::run(scan, context, recall, before, &items[..first]);
        while let Some(at) = begins.next() {
            let end = begins.peek().map_or(items.len(), |next| next - 1);
            read.join(
                Recipients::run(scan, context, recall, before, &items[at..end]),
                at,
            );
        }
        read
    }

    /// Reads those of one run of a list.
    fn run(
        scan: &Scan,
        context: &Context,
        recall: &Recall,
        before: &[Item],
        items: &[Item],
    ) -> Recipients {
        let mut read = Recipients::default();
        let mut state = State {
            led: before
                .last()
                .is_some_and(|item| matches!(item.kind, Kind::Word(Word::To))),
            ..State::default()
        };
        let from = if state.led { 0 } else { predicate(scan, items) };
        for (at, item) in items.iter().enumerate().skip(from) {
            if at < state.beside {
                read.beside(&state, item);
                continue;
            }
            // `xã Tân Lập`, `đội tuyển bơi người khuyết tật Việt Nam`: its words are only a name.
            let inside = |&(first, end): &(usize, usize)| first < item.first && item.first < end;
            let who = matches!(item.kind, Kind::Receiver(_));
            if item.first < state.place_end || who && read.others.last().is_some_and(inside) {
                continue;
            }
            if matches!(item.kind, Kind::Receiver(_)) {
                state.place_end = unlisted(scan, item).unwrap_or(0);
            }
            match item.kind {
                // `ông Dũng (bố của anh Bình)`, who takes it for him.
                Kind::Sign('(')
                    if describes(items, at)
                        && let Some(person) = kin_in_bracket(scan, items, at)
                        && recall.has_received(scan, person) =>
                {
                    read.people.pop();
                    read.people.push(person);
                    state.beside = bracket_end(items, at);
                    state.of_person = false;
                }
                // `Tổng cục A (Tổng cục II)`, `em Trần Văn Bình (lớp 6, Trường B)`.
                Kind::Sign('(') if describes(items, at) => {
                    state.beside = bracket_end(items, at);
                    state.of_person = matches!(items[at - 1].kind, Kind::Person(_));
                }
                // `thôn Đông (xã An)`: where it lies.
                Kind::Sign('(')
                    if read
                        .others
                        .last()
                        .is_some_and(|&(_, end)| end == item.first) =>
                {
                    state.beside = bracket_end(items, at);
                    state.of_person = false;
                }
                // `Lực lượng vũ trang (LLVT) Quân khu 7`: the letters of the words before.
                Kind::Sign('(') if holds_letters(scan, items, at) => {
                    state.beside = bracket_end(items, at);
                    state.of_person = false;
                }
                // `3 tập thể (Phòng 1, Phòng 4, Đội 2)`
                Kind::Sign('(') if let Some(named) = read.named_within(scan, items, at) => {
                    if let Some(group) = read.groups.last_mut() {
                        group.count = Some(named);
                    }
                    state.forget();
                    state.names = true;
                }
                // `12 tập thể (Chi hội A, Ban B, …)`: some of them.
                Kind::Sign('(') if lists(items, at) => {
                    read.part_both(&items[at..bracket_end(items, at)]);
                    state.forget();
                    state.beside = bracket_end(items, at);
                    state.of_person = false;
                }
                // Not behind what a bracket tells of one of those named.
                Kind::Sign(')') if state.names && at != state.beside => {
                    state.names = false;
                    state.group_at = Some(at);
                }
                Kind::Quantity(_)
                    if (state.numbered && goes_on(items, at)) || ends_a_code(scan, items, at) =>
                {
                    state.forget();
                    state.named = true;
                }
                // `cùng 22 tuổi và đều là sinh viên`
                Kind::Quantity(_)
                    if items
                        .get(at + 1)
                        .is_some_and(|next| is_word(scan, next, word!("tuổi"))) =>
                {
                    state.forget();
                }
                // `cho cả hai`
                Kind::Quantity(ref quantity)
                    if read.last.is_none()
                        && at > 0
                        && is_word(scan, &items[at - 1], word!("cả"))
                        && says_no_more(scan, items.get(at + 1))
                        && let Some(people) =
                            recall.together(scan, quantity.count(), Syllable::default()) =>
                {
                    read.people = people;
                    read.reach(at);
                    state.forget();
                }
                Kind::Quantity(quantity) => {
                    state.numbered = state.named;
                    // `12/15 đơn vị`: twelve of fifteen.
                    let part = state.part.take();
                    state.count = part.or(quantity.count()).filter(|_| !state.named);
                    // `gần 1.200 tập thể`: many, and not how many.
                    state.plural = state.count.is_none() && !state.named;
                    state.counted_at = Some(at);
                    state.times = false;
                }
                Kind::Times => state.times = true,
                // `công ty nhiều lần được …`
                Kind::Word(Word::Plural) if are_times(scan, items.get(at + 1)) => {}
                Kind::Word(Word::Plural) => {
                    // `Bộ CHQS tỉnh chúc mừng các cựu chiến binh được nhận …`
                    if read.last.is_none() && !are_things(scan, items.get(at + 1)) {
                        read.others.clear();
                        state.other_at = None;
                    }
                    state.plural = true;
                    state.counted_at = Some(at);
                }
                // `Gia đình ông Bình luôn nhận được …`: all of them.
                Kind::Word(Word::Kin)
                    if read.last.is_none()
                        && !state.led
                        && is_household(scan, recall, items, at) =>
                {
                    (state.count, state.counted_at) = (Some(1), Some(at));
                    read.singled = true;
                    read.receiver(Receiver::Collective, &mut state, at, items);
                    (state.beside, state.of_person) = (at + 2, false);
                }
                Kind::Word(Word::Kin) => {
                    let of_person = items[at + 1..].iter().take(KIN_REACH).any(|next| {
                        matches!(next.kind, Kind::Person(_) | Kind::Word(Word::Pronoun))
                            || is_mother(scan, next) && recall.so_called(scan, next).is_some()
                    });
                    // `trao Bằng khen cho gia đình`: of the one who received before.
                    if let Some((_, told)) = recall.receivers.as_ref().filter(|_| !of_person)
                        && let [person] = told.people[..]
                        && told.is_named()
                        && state.count.is_none()
                        && !state.plural
                    {
                        match read
                            .people
                            .iter()
                            .any(|&one| recall.has_received(scan, one))
                        {
                            true => state.forget(),
                            false => read.person(person, &mut state, at, items),
                        }
                    // `cho 56 mẹ và thân nhân của 122 mẹ`: others, whose kin take it.
                    } else if !of_person
                        && read.is_counted()
                        && follows_joiner(items, at)
                        && matches!(items.get(at + 1), Some(next) if matches!(next.kind, Kind::Word(Word::Of)))
                    {
                        state.forget();
                    // `cho em Cúc và gia đình`: who take it with her.
                    } else if !of_person
                        && read.is_person()
                        && follows_joiner(items, at)
                        && state.count.is_none()
                        && !state.plural
                    {
                        state.forget();
                    // `cho thân nhân của 12 mẹ`: they, whose kin take it.
                    } else if !of_person && takes_for_counted(scan, &items[at..]) {
                        state.forget();
                    } else if !of_person {
                        read.singled = true;
                        read.receiver(Receiver::Collective, &mut state, at, items);
                    }
                }
                // `cán bộ và nhân dân xã Thanh Hòa`: all who live there.
                Kind::Unit(unit) if read.is_populace(&state) => {
                    read.groups.clear();
                    read.add(unit);
                    read.reach(at);
                }
                // `Sở A, nhân dân và cán bộ huyện B`: beside those named before.
                Kind::Unit(unit) if read.named() > 0 && joins_populace(scan, item) => {
                    let last = read.groups.last();
                    if last.is_some_and(|last| last.count.is_none()) {
                        read.groups.pop();
                    }
                    read.add(unit);
                    read.reach(at);
                }
                // `cán bộ và nhân dân xã`
                Kind::Receiver(_)
                    if read.is_populace(&state)
                        && unlisted(scan, item).is_none()
                        && let Some(unit) = by_level(scan, recall, item) =>
                {
                    read.groups.clear();
                    read.add(unit);
                    read.reach(at);
                }
                Kind::Receiver(_) | Kind::Plain
                    if read.is_populace(&state)
                        && let Some(end) = unlisted(scan, item) =>
                {
                    read.clear_groups();
                    read.others = vec![(item.first, end)];
                    state.other_at = Some(at);
                }
                // `nhân dân và cán bộ thị trấn được …`: of the place that is not named.
                Kind::Receiver(_) | Kind::Plain
                    if !state.led
                        && read.is_populace(&state)
                        && let Some(end) = level_alone(scan, items, at) =>
                {
                    read.clear_groups();
                    read.others = vec![(item.first, end)];
                    state.other_at = Some(at);
                }
                // `Ông có mẹ được …`: she.
                Kind::Receiver(_) | Kind::Plain if is_ones_kin(scan, items, at) => {
                    read = Recipients::default();
                    state = State {
                        count: Some(1),
                        ..State::default()
                    };
                    read.receiver(Receiver::Individual, &mut state, at, items);
                }
                // `xã Thanh Hòa`
                Kind::Receiver(_)
                    if read.last.is_none()
                        && state.count.is_none()
                        && !state.plural
                        && let Some(end) = unlisted(scan, item) =>
                {
                    // `tổ dân phố số 7, phường A`, `thôn Đông (xã A)`: where it lies.
                    let lies = at > 0 && matches!(items[at - 1].kind, Kind::Sign(',' | '('));
                    if !(lies && read.others.len() == 1) {
                        read.others = vec![(item.first, end)];
                    }
                    state.other_at = Some(at);
                }
                // `xã được tặng …`
                Kind::Receiver(_)
                    if read.last.is_none()
                        && read.others.is_empty()
                        && state.count.is_none()
                        && !state.plural
                        && let Some(unit) = by_level(scan, recall, item) =>
                {
                    read.unit(unit, &mut state, at, items);
                }
                // `Năm 2008, hợp tác xã được …`, which the text does not name
                Kind::Receiver(Receiver::Collective)
                    if read.last.is_none()
                        && read.others.is_empty()
                        && state.count.is_none()
                        && !(state.led || state.plural || state.of || state.aside)
                        && is_one_body(scan, items, at)
                        && recall.firm.is_none()
                        && recall.unit(scan, context, UnitMeant::Any, before).is_none() =>
                {
                    read.others = vec![(item.first, item.last + 1)];
                    state.other_at = Some(at);
                }
                // `thôn A, xã B`: where it lies.
                Kind::Receiver(_)
                    if at > 1
                        && state.count.is_none()
                        && !state.plural
                        && matches!(items[at - 1].kind, Kind::Sign(','))
                        && matches!(items[at - 2].kind, Kind::Unit(_))
                        && unlisted(scan, item).is_some() => {}
                // `Trường A, đơn vị dẫn đầu khối, được …`: what it is.
                Kind::Receiver(Receiver::Collective)
                    if state.count.is_none()
                        && !state.plural
                        && read.groups.is_empty()
                        && is_apposition(scan, items, at) =>
                {
                    state.beside = apposition_end(items, at);
                    state.of_person = false;
                }
                // `Trường A, Đơn vị xuất sắc năm 2016`: likewise.
                Kind::UnitMeant(UnitMeant::Any)
                    if !read.units.is_empty() && is_apposition(scan, items, at) =>
                {
                    state.beside = apposition_end(items, at);
                    state.of_person = false;
                }
                // `Trạm Y tế xã được …`: of which it is.
                Kind::Receiver(Receiver::Collective)
                    if read.last.is_some_and(|last| last + 1 == at)
                        && matches!(items[at - 1].kind, Kind::UnitMeant(_))
                        && state.count.is_none()
                        && !state.plural =>
                {
                    read.reach(at);
                }
                // `báo Thanh Niên`
                Kind::Receiver(_)
                    if read.last.is_some_and(|last| last + 1 == at)
                        && scan.doc.tokens[item.last].case != Case::Lower
                        && !read.units.is_empty() => {}
                // `ê kíp bác sĩ`: of whom it is.
                Kind::Receiver(Receiver::Individual)
                    if at.checked_sub(1).is_some_and(|before| {
                        matches!(items[before].kind, Kind::Receiver(_))
                            && is_team(scan.doc, items[before].first)
                    }) =>
                {
                    read.reach(at);
                }
                // `chị Cúc, người đã nuôi dạy 12 học sinh`: what she did.
                Kind::Receiver(Receiver::Individual)
                    if !read.people.is_empty()
                        && state.count.is_none()
                        && !state.plural
                        && tells_who(scan, items, at) =>
                {
                    state.forget();
                    (state.beside, state.of_person) = (relative_end(items, at), false);
                }
                // `Hòa thượng đã được tặng …`: who was named so.
                Kind::Receiver(Receiver::Individual)
                    if read.last.is_none()
                        && state.count.is_none()
                        && !state.plural
                        && !items[at..]
                            .iter()
                            .any(|next| matches!(next.kind, Kind::Person(_)))
                        && let Some(person) = recall.so_called(scan, item) =>
                {
                    read.person(person, &mut state, at, items);
                }
                Kind::Receiver(kind) => {
                    read.class((scan, recall), kind, &mut state, before, (at, items));
                    // `thầy và trò Trường A`: all who are there.
                    let last = scan.doc.tokens[item.last].syllable;
                    let first = scan.doc.tokens[item.first].syllable;
                    state.populace |=
                        last == word!("trò") && first != word!("học") && !state.any_plural;
                }
                // `cho 14 Nghệ nhân ưu tú`: those who bear it.
                Kind::Award(ref award)
                    if let Some(kind) = bearers_of(award)
                        && state.count.is_some()
                        && state.counted_at == at.checked_sub(1)
                        && !counts_more(items, at) =>
                {
                    read.receiver(kind, &mut state, at, items);
                }
                // `có đóng góp cho ngành A, được …`: for whom something was done.
                Kind::Unit(_)
                    if at > 0
                        && matches!(items[at - 1].kind, Kind::Word(Word::To))
                        && follows_deed(scan, &items[at - 1]) =>
                {
                    state.forget();
                }
                // `xếp thứ nhất Cụm thi đua số 3 và được …`: of whom somebody is the first.
                Kind::Unit(unit)
                    if scan.units.list[unit].head == Head::Cluster
                        && scan.doc.tokens[..item.first]
                            .last()
                            .is_some_and(|before| FIRST.contains(&before.syllable)) =>
                {
                    state.forget();
                }
                // `kỷ niệm ngày thành lập ngành`: what was founded receives nothing.
                Kind::Unit(_) if state.founded && !read.units.is_empty() => state.forget(),
                // `cho 8 Sở Y tế`
                Kind::Unit(_)
                    if state.count.is_some_and(|count| count > 1)
                        && state.counted_at == at.checked_sub(1) =>
                {
                    read.peers = true;
                    read.receiver(Receiver::Collective, &mut state, at, items);
                }
                // `Trại giam A, thuộc Cục B, Cục B4`: of which it is a part.
                Kind::Unit(unit)
                    if at > 0
                        && matches!(items[at - 1].kind, Kind::Sign(','))
                        && read
                            .units
                            .last()
                            .is_some_and(|&part| part != unit && scan.units.within(part, unit)) =>
                {
                    state.forget();
                }
                // `Phòng 21 Công an tỉnh`: where it belongs.
                Kind::Unit(unit)
                    if at > 0
                        && matches!(items[at - 1].kind, Kind::Unit(part)
                            if read.units.last() == Some(&part)
                                && matches!(scan.units.list[part].head, Head::Team | Head::Division)
                                && scan.units.list[part].head < scan.units.list[unit].head) =>
                {
                    state.forget();
                }
                Kind::Unit(unit) => read.unit(unit, &mut state, at, items),
                // `cho Cụm công trình về y học`: works, not who made them.
                Kind::UnitMeant(_) if items.get(at + 1).is_some_and(|next| is_work(scan, next)) => {
                    state.forget();
                }
                // `Đoàn làm phim Mùa Hoa`
                Kind::UnitMeant(_)
                    if read.last.is_none()
                        && state.count.is_none()
                        && !state.plural
                        && names_body(scan, item.first)
                        && let Some(end) = unlisted(scan, item)
                        && end > item.last + 1 =>
                {
                    read.others = vec![(item.first, end)];
                    state.other_at = Some(at);
                }
                Kind::UnitMeant(meant) => {
                    if read.unit_meant(
                        (scan, context, recall),
                        meant,
                        &mut state,
                        before,
                        (at, items),
                    ) {
                        continue;
                    }
                }
                Kind::Person(mention) if !read.people.is_empty() && is_kin(scan, items, at) => {
                    // `… cho ông Bình, cha anh Dũng`: who takes it for him who received it.
                    if recall.has_received(scan, mention) {
                        read.people.pop();
                        read.people.push(mention);
                        read.reach(at);
                    }
                    state.forget();
                }
                // `học trò của ông Bình`, `9 thuyền viên trên tàu của ông Bình`: whose they are.
                Kind::Person(_)
                    if !read.groups.is_empty()
                        && read.named() == 0
                        && at > 0
                        && matches!(items[at - 1].kind, Kind::Word(Word::Of)) =>
                {
                    state.forget();
                }
                // `Ngôi trường mang tên Trần Văn Bình được …`: not he.
                Kind::Person(_) if scan.doc.follows(item.first, &BEARS) => {
                    state.forget();
                }
                Kind::Person(mention) => {
                    // `… khi là Giám đốc Công an tỉnh, đại tá Trần Văn Bình | được …`
                    let parted = || {
                        let words = &scan.doc.tokens[item.first..=item.last];
                        words.iter().any(|token| token.is(','))
                    };
                    state.aside &= !(read.last.is_none() && at + 1 == items.len() && parted());
                    read.person(mention, &mut state, at, items);
                }
                Kind::Word(Word::Pronoun) => {
                    read.pronoun((scan, recall), &mut state, before, (at, items))
                }
                // `cho các chủ tịch công đoàn cơ sở`, `3 trưởng thôn được …`
                Kind::Office(_)
                    if (state.count.is_some() || state.plural)
                        && state.counted_at == at.checked_sub(1)
                        && !items[at..]
                            .iter()
                            .any(|next| matches!(next.kind, Kind::Person(_))) =>
                {
                    read.receiver(Receiver::Individual, &mut state, at, items);
                }
                // `và cá nhân Giám đốc`
                Kind::Office(_) if read.is_of_office(&state, at, items) => {
                    if let Some(holder) = read.groups.last_mut() {
                        holder.count = Some(1);
                    }
                    read.reach(at);
                }
                // Not the one who gives: `Bộ trưởng Bình trao … cho Đại sứ nước bạn`.
                Kind::Office(_) if !state.of => {
                    let gives = before
                        .iter()
                        .any(|item| matches!(item.kind, Kind::Person(_)));
                    state.pronoun = Some(at).filter(|_| !gives).or(state.pronoun);
                    state.forget();
                }
                Kind::Word(Word::Of) => state.of = true,
                // `4 chiến sĩ, mỗi người được …`
                Kind::Word(Word::Each) if read.is_counted() => state.beside = at + 2,
                // `cho mỗi tập thể`
                Kind::Word(Word::Each) if read.named() == 0 => {
                    state.forget();
                    state.plural = true;
                }
                // `Thiếu tá sinh năm 1983 đã giành …`: who was named last.
                Kind::Plain
                    if read.named() == 0
                        && read.last.is_none()
                        && state.count.is_none()
                        && matches!(scan.doc.tag(item.first), Some(Tag::Rank(_)))
                        && let Some(person) = recall.person(before) =>
                {
                    read.person(person, &mut state, at, items);
                }
                Kind::Word(Word::Consists | Word::Thereof) => {
                    if read.explained(scan, &mut state, (at, items)) {
                        break;
                    }
                }
                Kind::Plain => {
                    if read.plain(scan, recall, &mut state, before, (at, items)) {
                        continue;
                    }
                }
                Kind::Sign('/') => {
                    let of = items.get(at + 1).map(|next| &next.kind);
                    let part = state
                        .count
                        .filter(|_| matches!(of, Some(Kind::Quantity(_))));
                    let of = state.of;
                    state.forget();
                    (state.part, state.of) = (part, of);
                }
                Kind::Sign(',') => {
                    state.count = None;
                    // `Với những đóng góp ấy, chị được tặng …`
                    state.plural &= at > 0 && state.counted_at == Some(at - 1);
                    state.founded = false;
                    state.aside &= read.last.is_some();
                }
                // `Bệnh viện A - bệnh viện đầu tiên của B -`: what it is.
                Kind::Sign('-') => {
                    state.dash = !read.units.is_empty();
                    state.did = !read.people.is_empty() && !state.dash;
                }
                // `Ba "người hùng" | được …`
                Kind::Sign('"' | '\'') if state.count.is_some() => {
                    state.counted_at = state.counted_at.map(|counted| counted.max(at));
                }
                Kind::Word(Word::Anniversary) => state.founded = true,
                Kind::Word(Word::And) => state.founded = false,
                _ => state.forget(),
            }
            state.named = false;
        }
        if let (Some(at), None) = (state.pronoun, read.last)
            && let Some(person) = recall.meant(scan, before, &items[at])
            && (!state.led || holds(scan, person, &items[at]))
        {
            read.people.push(person);
            read.reach(at);
        }
        read.office_alone(scan, &state, before, items);
        match (read.last, state.other_at) {
            (None, Some(at)) => read.reach(at),
            _ if state.listed => {}
            // `cho Đảng bộ UBND tỉnh và 3 đảng viên`
            (Some(_), Some(at))
                if state.led && read.apart && read.people.is_empty() && read.first > Some(at) => {}
            // `cho Công an tỉnh, Sở Nội vụ và Sở Y tế`
            (Some(_), Some(at))
                if state.led
                    && read.first == Some(at + 2)
                    && read.groups.is_empty()
                    && read.people.is_empty()
                    && follows_joiner(items, at + 2) =>
            {
                read.reach(at)
            }
            _ => read.others.clear(),
        }
        read.part_chains(&scan.units);
        read.last_alone(scan, items);
        read.many = state.any_plural;
        read.one_beside_counted(&state);
        read.stands_for(scan, context, recall, before, &state);
        read
    }
}
