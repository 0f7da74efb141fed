//! Contests: medals, and certificates beside them, that are prizes and no commendations.

use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Word;
use super::super::scan::Scan;
use super::super::tag::Tag;
use super::super::tag::Verb;
use super::frame::Frame;
use crate::model::lexicon;
use crate::text::Syllable;
use std::ops::Range;

/// How far before an award the medals of a contest may stand.
const REACH: usize = 4;

/// How far before an award the prize may stand that it comes with.
const PRIZE_REACH: usize = 16;

/// Whether those who hold a contest give what follows, beside its prizes: nobody else gives behind a
/// `;`, `Ban tổ chức trao giải Nhất …; Giám đốc Sở A tặng …; tặng Giấy khen …`.
fn organised(scan: &Scan, before: &[Item]) -> bool {
    const ORGANISERS: [Syllable; 3] = Syllable::literals("ban|tổ|chức");
    const JURY: [Syllable; 3] = Syllable::literals("ban|giám|khảo");
    const PRIZES: [[Syllable; 2]; 3] = [
        Syllable::literals("giải|nhất"),
        Syllable::literals("giải|nhì"),
        Syllable::literals("giải|ba"),
    ];
    let prize = |item: &Item| scan.doc.noun(item.first, &PRIZES).is_some();
    let holds = |item: &Item| {
        scan.doc.begins(item.first, &ORGANISERS) || scan.doc.begins(item.first, &JURY)
    };
    let other = |pair: &[Item]| {
        let who = matches!(
            pair[1].kind,
            Kind::Office(_) | Kind::Unit(_) | Kind::Person(_)
        );
        matches!(pair[0].kind, Kind::Sign(';')) && who
    };
    before.iter().any(prize)
        && before
            .iter()
            .rposition(holds)
            .is_some_and(|holder| !before[holder..].windows(2).any(other))
}

/// Whether `Mẹ Việt Nam anh hùng` at `at` is one of the works that words before list: `các ca khúc như Đồng
/// quê, …`.
fn is_song(scan: &Scan, items: &[Item], at: usize) -> bool {
    const MOTHER: Syllable = Syllable::literal("mẹ");
    const SONGS: [[Syllable; 2]; 4] = [
        Syllable::literals("ca|khúc"),
        Syllable::literals("bài|hát"),
        Syllable::literals("nhạc|phẩm"),
        Syllable::literals("tác|phẩm"),
    ];
    let parts = |item: &&Item| !matches!(item.kind, Kind::Verb(_) | Kind::Word(Word::Passive));
    let mut before = items[..at].iter().rev().take_while(parts);
    scan.doc.tokens[items[at].first].syllable == MOTHER
        && before.any(|item| scan.doc.noun(item.first, &SONGS).is_some())
}

/// Whether a group is of a contest: a medal without a name, alone, and not the
/// State's; what stands beside medals, `9 huy chương vàng và 2 bằng khen`; models that
/// are only praised, `tuyên dương gương người tốt, việc tốt`.
pub(super) fn is_of_contest(
    scan: &Scan,
    items: &[Item],
    group: &Range<usize>,
    frame: &Frame,
) -> bool {
    let doc = scan.doc;
    // `nhận giải nhất, Giải thưởng Nhà nước`: the State's prizes and orders are of no contest.
    let of_state = |item: &Item| {
        matches!(&item.kind, Kind::Award(award)
            if matches!(lexicon::award_at(award.entry).class, "prize" | "order"))
    };
    if items[group.clone()].iter().all(of_state) {
        return false;
    }
    if is_song(scan, items, group.start) {
        return true;
    }
    let unnamed = |item: &Item| {
        matches!(&item.kind, Kind::Award(award)
            if lexicon::award_at(award.entry).id == "huy-chuong-generic")
    };
    let medal = |item: &Item| {
        let word = doc.tokens[item.first].syllable;
        doc.tag(item.first) == Some(Tag::Common)
            && const { Syllable::literals::<4>("huy|HCV|HCB|HCĐ") }.contains(&word)
    };
    let first = &items[group.start];
    let model = doc.tokens[first.first].syllable == const { Syllable::literal("gương") };
    let before = &items[group.start.saturating_sub(REACH)..group.start];
    // `giành giải nhất với phần thưởng 5 triệu đồng, bằng khen`
    let left = &items[group.start.saturating_sub(PRIZE_REACH)..group.start];
    let prize = |at: &usize| {
        let word = |at: usize| left.get(at).map(|item| doc.tokens[item.first].syllable);
        let place = const { Syllable::literals::<6>("nhất|nhì|ba|tư|khuyến|đặc") };
        word(*at) == Some(const { Syllable::literal("giải") })
            && word(*at + 1).is_some_and(|word| place.contains(&word))
    };
    // `đoạt giải nhì cuộc thi A và Giấy khen của Hội B`: an honour of its own.
    let of_body = matches!(&first.kind, Kind::Award(award) if award.giver.is_some());
    let comes_with = |item: &Item| {
        let with = const { Syllable::literals::<3>("với|cùng|kèm") };
        matches!(
            item.kind,
            Kind::Sign('(') | Kind::Word(Word::Each | Word::Money | Word::Gift)
        ) || with.contains(&doc.tokens[item.first].syllable)
    };
    let beside = (0..left.len()).rev().find(prize).is_some_and(|at| {
        let verb = |item: &Item| matches!(item.kind, Kind::Verb(_) | Kind::Word(Word::Passive));
        !left[at..].iter().any(verb) && (!of_body || left[at..].iter().any(comes_with))
    });
    // `5 Huy chương Đồng thuộc về …; và Trần Văn Bình nhận Bằng khen`
    let certificate = |item: &Item| {
        matches!(&item.kind, Kind::Award(award) if award.giver.is_none()
            && lexicon::award_at(award.entry).class == "certificate")
    };
    let won = frame.giver.is_none()
        && matches!(
            items[..group.start].last().map(|item| &item.kind),
            Some(Kind::Verb(Verb::Receive))
        )
        && items[group.clone()].iter().all(certificate)
        && items[..group.start].iter().any(medal);
    if won {
        return true;
    }
    // `36 huy chương được trao và 11 bằng khen`
    let counted_medals = |pair: &[Item]| {
        matches!(pair[0].kind, Kind::Quantity(_)) && (unnamed(&pair[1]) || medal(&pair[1]))
    };
    if frame.giver.is_none()
        && items[group.clone()].iter().all(certificate)
        && items[..group.start].windows(2).any(counted_medals)
    {
        return true;
    }
    // `Giải Nhất thuộc về TÊN; Ban tổ chức trao 3 Bằng khen cho các tác phẩm`
    let organiser = frame.giver.is_none()
        && items[group.clone()].iter().all(certificate)
        && organised(scan, &items[..group.start]);
    if organiser {
        return true;
    }
    let alone = group.len() == 1 && (model || (unnamed(first) && frame.giver.is_none()));
    // `12 em đoạt huy chương vàng được UBND tỉnh tặng Bằng khen`: given for the medals.
    let passive = |item: &Item| matches!(item.kind, Kind::Word(Word::Passive));
    let answered = before.iter().rposition(passive);
    let given = frame.giver.is_some() || of_body;
    let answered = answered.filter(|_| frame.passive && given);
    alone || beside || before[answered.unwrap_or(0)..].iter().any(medal)
}
