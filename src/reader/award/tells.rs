//! Whether words tell that an award was given, or is asked for: no rule, plan or wish.
//! Used by [`super::group`].

use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Word;
use super::super::page::Role;
use super::super::scan::Scan;
use super::super::tag::Receiver;
use super::Carry;
use super::Reader;
use super::clause::is_done;
use super::clause::opens_with;
use super::frame::Frame;
use super::often::is_any_of;
use super::often::is_word;
use super::place::Found;
use super::recipients::Group;
use super::recipients::Recipients;
use super::segment::Segment;
use crate::model::Status;
use crate::text::Syllable;
use crate::text::word;
use std::ops::Range;

/// In how many items of a sentence stands at what event it is.
const OPENING: usize = 4;

/// How far behind an award `sẽ` makes it one of a rule.
const RULE_REACH: usize = 12;

/// How far before a verb `được` may stand, with who gives between.
const GIVER_REACH: usize = 3;

/// How far behind `sẽ` an event is said to be held.
const HOLD_REACH: usize = 4;

/// How far behind what was taken away it is denied.
const DENIAL_REACH: usize = 4;

impl Reader<'_, '_> {
    /// Whether a frame tells that something was given, or was to be: not what is a
    /// rule, a plan, a wish.
    pub(super) fn tells(
        &self,
        frame: &Frame,
        segment: &Segment,
        left: Range<usize>,
        found: &Found,
        carry: &Carry,
    ) -> bool {
        let taken_back = |item: &Item| matches!(item.kind, Kind::Word(Word::Unreal | Word::Plan));
        let recipients = &found.recipients;
        // `Tặng Giấy khen của Chủ tịch UBND huyện cho tập thể, cá nhân`, under a photograph.
        let by = |item: &Item| matches!(&item.kind, Kind::Award(award) if award.giver.is_some());
        let award = segment.items.get(left.end);
        let shown = segment.role == Role::Caption && !frame.passive && award.is_some_and(by);
        let award_end = (left.end + 1).min(segment.items.len());
        // `Các đồng chí được tặng Giấy khen gồm:`, and their names below.
        let consists = |item: &Item| matches!(item.kind, Kind::Word(Word::Consists));
        let listed = matches!(segment.items, [.., consist, colon]
            if consists(consist) && matches!(colon.kind, Kind::Sign(':')));
        // `Tặng Bằng khen cho các đồng chí: TÊN, TÊN`
        let named = |item: &Item| matches!(item.kind, Kind::Person(_) | Kind::Unit(_));
        let named = matches!(segment.items[segment.to..], [ref colon, ref first, ..]
            if matches!(colon.kind, Kind::Sign(':')) && named(first));
        let listed = listed || named;
        let left = &segment.items[left];
        let headline = segment.role == Role::Title
            && !self.announces_list(segment.items)
            && is_news(self.scan, frame, segment.items, recipients);
        // `Cá nhân … thì được tặng`: whoever does so, nobody who did.
        let subject = left[..frame.subject_end.min(left.len())]
            .iter()
            .any(|item| {
                matches!(
                    item.kind,
                    Kind::Unit(_) | Kind::UnitMeant(_) | Kind::Person(_) | Kind::Office(_)
                )
            });
        let anybody = recipients.is_anybody()
            && found.subject.is_none()
            && !found.pieces
            && !shown
            && !headline
            && !listed
            && !opens_at_event(self.scan, segment.items)
            && (frame.status == Status::Proposed
                || frame.status == Status::Conferred && (frame.passive || !subject));
        // `Những người được tặng … sẽ được hưởng …`, `Dự kiến, … những người được tặng …`:
        // whoever is.
        let whoever = frame.passive
            && recipients.many
            && recipients.named() == 0
            && !recipients.is_counted()
            && segment.items[segment.from..award_end - 1]
                .iter()
                .chain(
                    segment.items[found.end.max(award_end)..]
                        .iter()
                        .take(RULE_REACH),
                )
                .any(|item| matches!(item.kind, Kind::Word(Word::Plan)));
        // `thẩm định hồ sơ, đề nghị tặng Bằng khen cho các cá nhân đủ tiêu chuẩn`: whoever is.
        let proposes_whoever = frame.status == Status::Proposed
            && recipients.named() == 0
            && !recipients.is_counted()
            && segment.items.iter().any(taken_back);
        // `Hằng năm, nhà trường tặng Giấy khen cho học sinh giỏi`: it is the custom.
        let custom = !frame.passive
            && recipients.named() == 0
            && !recipients.is_counted()
            && !found.pieces
            && is_yearly(self.scan, segment.items);
        let behind = segment.items.get(found.end..).unwrap_or_default();
        let whoever_by_rule = !recipients.is_counted() && by_rule(self.scan, behind);
        let nobody = recipients.named() == 0 && !recipients.is_counted();
        // `yêu cầu các đơn vị đề xuất tặng Bằng khen cho các cá nhân`: nobody is named yet.
        let is_told_to = nobody && frame.status == Status::Proposed && orders(self.scan, left);
        // `một số nghệ sĩ như A, B không có trong danh sách được xét tặng`
        let several =
            recipients.named() > 1 && recipients.groups.is_empty() && !left.iter().any(taken_back);
        let is_rumour = frame.status == Status::Withdrawn
            && is_rumour(self.scan, left, &segment.items[award_end..]);
        frame.real
            && !whoever
            && !is_told_to
            && !names_nobody(self.scan, behind)
            && !is_rumour
            && (frame.said_done || !is_to_be_held(left, behind))
            && !whoever_by_rule
            && !proposes_whoever
            && (frame.verb_end > 0 || !left.iter().any(taken_back))
            && (frame.said_done || !carry.planned_here(segment.number))
            && (frame.done || carry.planned.is_none())
            && (frame.said_done || !carry.wished_before(segment))
            && (!frame.considered
                || frame.status == Status::Proposed
                || (frame.passive && (recipients.is_named() || several)))
            && (!frame.ceremony
                || found.pieces
                || recipients.named() > 0
                || recipients.is_counted()
                // `tổ chức lễ đón nhận … cho các chuyên gia`
                || (!frame.passive || found.start.is_none() && found.end > award_end)
                    && recipients.many
                    && left.iter().any(|item| {
                        is_done(self.scan, item) || matches!(item.kind, Kind::Word(Word::Holds))
                    }))
            && !says_what_they_are(self.scan, left)
            && !is_of_whoever_has(self.scan, left)
            && !anybody
            && !custom
    }
}

/// Whether a headline tells what happened to somebody whom it does not name: `Tài xế cứu người được
/// tặng …`, `Truy tặng … cho ngư dân`, not what people of a kind are given.
fn is_news(scan: &Scan, frame: &Frame, items: &[Item], recipients: &Recipients) -> bool {
    let asks = |item: &Item| {
        const ASKS: [Syllable; 5] = Syllable::literals("khi|nào|gì|có|theo");
        matches!(
            item.kind,
            Kind::Sign('?') | Kind::Word(Word::Plan | Word::Unreal)
        ) || is_any_of(scan, item, &ASKS)
    };
    let people = |group: &Group| group.kind == Receiver::Individual;
    let one = recipients.singled && recipients.groups.iter().all(people);
    !frame.passive || (frame.giver.is_some() || one) && !items.iter().any(asks)
}

/// Whether the words before a title tell what those are who are honoured: `vinh danh các cá nhân
/// là …`, not `công nhận ông Bình là …`.
fn says_what_they_are(scan: &Scan, left: &[Item]) -> bool {
    const HONOURS: [Syllable; 4] = Syllable::literals("vinh|tuyên|tôn|biểu");
    let [before @ .., is] = left else {
        return false;
    };
    let receiver = |item: &Item| matches!(item.kind, Kind::Receiver(_));
    let honours = |item: &Item| {
        matches!(item.kind, Kind::Verb(_) | Kind::Attends(_))
            && HONOURS.contains(&scan.doc.tokens[item.first].syllable)
    };
    let passive = |item: &Item| matches!(item.kind, Kind::Word(Word::Passive));
    let verb = before.iter().rposition(honours);
    let active = verb.is_some_and(|verb| {
        let near = verb.saturating_sub(GIVER_REACH);
        !before[near..verb].iter().any(passive)
    });
    is_word(scan, is, word!("là")) && before.last().is_some_and(receiver) && active
}

/// Whether an award is only what some people have: `trợ cấp cho người có | Huân chương`.
fn is_of_whoever_has(scan: &Scan, left: &[Item]) -> bool {
    let [before @ .., who, has] = left else {
        return false;
    };
    let counted = |item: &Item| matches!(item.kind, Kind::Quantity(_) | Kind::Word(Word::Consists));
    matches!(who.kind, Kind::Receiver(_))
        && is_word(scan, who, word!("người"))
        && is_word(scan, has, word!("có"))
        && !before.last().is_some_and(counted)
}

/// Whether a sentence opens at an event: `Tại buổi lễ, …`, `Trong khuôn khổ hội nghị, …`.
fn opens_at_event(scan: &Scan, items: &[Item]) -> bool {
    const AT: [Syllable; 2] = Syllable::literals("tại|trong");
    let event = |item: &Item| matches!(item.kind, Kind::Event(_));
    let at = |item: &Item| AT.contains(&scan.doc.tokens[item.first].syllable);
    items.first().is_some_and(at) && items.iter().take(OPENING).any(event)
}

/// Whether the event at which something is given is still to come: `Lễ truy tặng … cho ông
/// Bình sẽ được tổ chức vào tuần tới`.
fn is_to_be_held(left: &[Item], behind: &[Item]) -> bool {
    let event = |item: &Item| matches!(item.kind, Kind::Event(_));
    let plan = |item: &Item| matches!(item.kind, Kind::Word(Word::Plan));
    let holds = |item: &Item| matches!(item.kind, Kind::Word(Word::Holds));
    let planned = behind.iter().take(RULE_REACH).position(plan);
    planned.is_some_and(|at| behind[at..].iter().take(HOLD_REACH).any(holds))
        && left.iter().any(event)
}

/// Whether a sentence opens with what is done every year: `Hằng năm, …`.
fn is_yearly(scan: &Scan, items: &[Item]) -> bool {
    const YEARLY: [[Syllable; 2]; 4] = [
        Syllable::literals("hằng|năm"),
        Syllable::literals("hàng|năm"),
        Syllable::literals("mỗi|năm"),
        Syllable::literals("định|kỳ"),
    ];
    opens_with(scan, items, &YEARLY)
}

/// Whether words tell what others are to do: `yêu cầu các đơn vị đề xuất …`.
fn orders(scan: &Scan, left: &[Item]) -> bool {
    const ORDERS: [[Syllable; 2]; 2] =
        [Syllable::literals("yêu|cầu"), Syllable::literals("chỉ|đạo")];
    left.iter()
        .any(|item| scan.doc.noun(item.first, &ORDERS).is_some())
}

/// Whether somebody is missing from a list: `Danh sách khen thưởng … không có tên ông Bình`.
fn names_nobody(scan: &Scan, behind: &[Item]) -> bool {
    const MISSING: [Syllable; 3] = Syllable::literals("không|có|tên");
    let missing = |item: &Item| scan.doc.begins(item.first, &MISSING);
    behind.iter().take(GIVER_REACH).any(missing)
}

/// Whether what is said to have been taken away is a rumour, or is denied: `Thông tin ông Bình bị tước …
/// là không đúng`. A denial that stands elsewhere tells why: `… vì không đúng sự thật`.
fn is_rumour(scan: &Scan, left: &[Item], behind: &[Item]) -> bool {
    const RUMOURS: [[Syllable; 2]; 2] = [
        Syllable::literals("tin|đồn"),
        Syllable::literals("đồn|đoán"),
    ];
    const PUBLIC: [[Syllable; 2]; 1] = [Syllable::literals("dư|luận")];
    const NEWS: [[Syllable; 2]; 1] = [Syllable::literals("thông|tin")];
    const CLAIMS: [[Syllable; 2]; 1] = [Syllable::literals("cho|rằng")];
    const DENIALS: [[Syllable; 2]; 3] = [
        Syllable::literals("không|chính"),
        Syllable::literals("không|đúng"),
        Syllable::literals("chưa|chính"),
    ];
    let says = |words: &[[Syllable; 2]]| {
        left.iter()
            .any(|item| scan.doc.noun(item.first, words).is_some())
    };
    let spread = || left.iter().any(|item| is_word(scan, item, word!("đồn"))) || says(&CLAIMS);
    let denied = |item: &Item| scan.doc.noun(item.first, &DENIALS).is_some();
    let denies = |pair: &[Item]| is_word(scan, &pair[0], word!("là")) && denied(&pair[1]);
    // `Thông tin ông Bình bị tước … hoàn toàn không đúng`
    let news = left
        .first()
        .is_some_and(|item| scan.doc.noun(item.first, &NEWS).is_some());
    says(&RUMOURS)
        || says(&PUBLIC) && spread()
        || news && behind.iter().take(DENIAL_REACH).any(denied)
        || behind.first().is_some_and(denied)
        || behind.windows(2).take(DENIAL_REACH).any(denies)
}

/// Whether those who receive are whoever a rule names: `cho các cá nhân theo thẩm quyền`.
fn by_rule(scan: &Scan, behind: &[Item]) -> bool {
    const RULES: [[Syllable; 3]; 2] = [
        Syllable::literals("theo|thẩm|quyền"),
        Syllable::literals("theo|quy|định"),
    ];
    let rule = |item: &Item| RULES.iter().any(|rule| scan.doc.begins(item.first, rule));
    behind.first().is_some_and(rule)
}
