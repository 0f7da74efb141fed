//! What the words right beside a group of awards say of it: whose they are, that they are said of
//! somebody's own, that many bear a title. Used by [`super::group`], and [`super::rows`].

use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Word;
use super::super::scan::Scan;
use super::super::tag::Receiver;
use super::authority::may_confer;
use super::often::is_word;
use super::recipients::Recipients;
use crate::model::lexicon;
use crate::text::Syllable;
use crate::text::word;
use std::ops::Range;

/// Whether many who bear a title are counted: `12 nhà giáo nhân dân`, and no one told before.
pub(super) fn counts_bearers(scan: &Scan, items: &[Item], group: &Range<usize>) -> bool {
    // `hai danh hiệu Nghệ sĩ nhân dân và Nghệ sĩ ưu tú`: the titles are counted.
    const TITLES: [Syllable; 2] = Syllable::literals("danh|hiệu");
    let persons = |item: &Item| match &item.kind {
        Kind::Award(award) => {
            let award = lexicon::award_at(award.entry);
            (award.class, award.recipients) == ("honorary_title", "individual")
        }
        _ => false,
    };
    let many = |item: &Item| matches!(&item.kind, Kind::Quantity(many) if many.value > Some(1.0));
    let award = (group.start..group.end).find(|&at| matches!(items[at].kind, Kind::Award(_)));
    award.is_some_and(|at| {
        persons(&items[at])
            && at.checked_sub(1).is_some_and(|before| many(&items[before]))
            && !scan.doc.begins(items[at].first, &TITLES)
    })
}

/// Those counted before an award, named behind it: `1 giáo viên được trao Bằng khen là cô Lê
/// Thị Cúc`.
pub(super) fn told_who(
    items: &[Item],
    group: &Range<usize>,
    recipients: &Recipients,
) -> Option<Recipients> {
    let [only] = recipients.groups[..] else {
        return None;
    };
    let behind = items.get(group.end..)?;
    let is = matches!(behind.first()?.kind, Kind::Word(Word::Consists));
    if !is || only.kind != Receiver::Individual || recipients.named() > 0 {
        return None;
    }
    let titles = |item: &&Item| matches!(item.kind, Kind::Award(_) | Kind::Sign('.'));
    let titled = behind[1..].iter().take_while(titles).count();
    let people: Vec<usize> = behind[1 + titled..]
        .iter()
        .take_while(|item| {
            matches!(
                item.kind,
                Kind::Person(_) | Kind::Sign(',') | Kind::Word(Word::And)
            )
        })
        .filter_map(|item| match item.kind {
            Kind::Person(person) => Some(person),
            _ => None,
        })
        .collect();
    let all = only.count == Some(people.len() as u64);
    // `Người được nhận Bằng khen là chị Lê Thị Cúc`
    let one = only.count.is_none() && !only.times && !recipients.many && people.len() == 1;
    let groups = match one {
        true => Vec::new(),
        false => recipients.groups.clone(),
    };
    (all || one).then(|| Recipients {
        people,
        groups,
        ..recipients.clone()
    })
}

/// Whether a word before a colon says that what was written follows: `Thư khen nêu rõ: …`.
pub(super) fn is_quoted(scan: &Scan, item: &Item) -> bool {
    const WRITES: [Syllable; 6] = Syllable::literals("nêu|viết|ghi|đoạn|dung|rằng");
    WRITES.contains(&scan.doc.tokens[item.first].syllable)
}

/// Whether it is an award that somebody has: `tặng mẹ Bằng khen của mình`.
pub(super) fn is_own(scan: &Scan, behind: &[Item]) -> bool {
    matches!(behind, [of, own, ..]
        if matches!(of.kind, Kind::Word(Word::Of)) && is_word(scan, own, word!("mình")))
}

/// The unit that the last award's name names although it cannot confer it: whose it is.
pub(super) fn owner_by_name(items: &[Item], group: &Range<usize>) -> Option<usize> {
    let Kind::Award(award) = &items[group.end - 1].kind else {
        return None;
    };
    let giver = award.giver.as_ref()?;
    giver.unit.filter(|_| !may_confer(giver, award.entry))
}

/// The unit that holds a ceremony to receive an award, told behind it: `lễ đón nhận Huân chương
/// Lao động của Trường A`.
pub(super) fn held_for(items: &[Item], at: usize) -> Option<usize> {
    match items.get(day_end(items, at)..)? {
        [of, unit, ..] if matches!(of.kind, Kind::Word(Word::Of)) => match unit.kind {
            Kind::Unit(unit) => Some(unit),
            _ => None,
        },
        _ => None,
    }
}

/// One past the day that is kept together with an award: `… và kỷ niệm 65 năm ngày thành lập |
/// của Trường A`; `at`, where none stands there.
fn day_end(items: &[Item], at: usize) -> usize {
    let [and, day, ..] = items.get(at..).unwrap_or_default() else {
        return at;
    };
    let keeps = matches!(and.kind, Kind::Word(Word::And))
        && matches!(day.kind, Kind::Word(Word::Anniversary));
    let of_day = |item: &&Item| {
        matches!(
            item.kind,
            Kind::Plain
                | Kind::Quantity(_)
                | Kind::Date(_)
                | Kind::Sign('(' | ')')
                | Kind::Word(Word::Anniversary)
        )
    };
    match keeps {
        true => at + 1 + items[at + 1..].iter().take_while(of_day).count(),
        false => at,
    }
}

/// Whether it is an award that only the State confers.
pub(super) fn is_states(kind: &Kind) -> bool {
    let Kind::Award(award) = kind else {
        return true;
    };
    let class = lexicon::award_at(award.entry).class;
    award.giver.is_none() && matches!(class, "order" | "honorary_title")
}

/// Whether it is an award that units receive more than people.
pub(super) fn is_of_units(kind: &Kind) -> bool {
    let Kind::Award(award) = kind else {
        return true;
    };
    let award = lexicon::award_at(award.entry);
    award.recipients != "individual" && matches!(award.class, "order" | "flag" | "honorary_title")
}
