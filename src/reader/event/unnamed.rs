//! Events that no word for one names: awards that are handed over, orders that are
//! signed, programmes that take place.

use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Word;
use super::super::scan::Scan;
use super::super::tag::Part;
use super::super::tag::Tag;
use super::super::tag::Time;
use super::super::tag::Verb;
use super::super::when::When;
use crate::model::EventKind;
use crate::text::Case;
use crate::text::Syllable;

/// Words of verbs that honour, whatever is given: `khen thưởng`, `tuyên dương`.
const HONOURS: [Syllable; 5] = Syllable::literals("khen|thưởng|dương|vinh|tôn");

/// What is said on a day was done before: `Ngày 5/3, ông … cho biết`.
const TALK: [Syllable; 12] =
    Syllable::literals("cho|biết|cho|hay|xác|nhận|trao|đổi|chia|sẻ|thông|tin");

/// What takes place and is no meeting.
const PROGRAMMES: [Syllable; 26] = Syllable::literals(
    "chương|trình|cuộc|thi|hội|thi|liên|hoan|triển|lãm|ngày|hội|giao|lưu|chung|kết|sự|kiện|phiên|khai|hội|chợ|hội|thao|trại|sáng",
);

/// Reads an event that no word for one names.
pub(super) type Rule = fn(&Scan, &[Item]) -> Option<(usize, EventKind)>;

/// Where a sentence tells that awards are handed over or received, without a word
/// for the ceremony: `Chiều 18/2, UBND tỉnh khen thưởng …`, `Sáng 5/3, Trường X đón
/// nhận Huân chương …`.
pub(super) fn commends(scan: &Scan, items: &[Item]) -> Option<(usize, EventKind)> {
    let any = |kind: fn(&Kind) -> bool| items.iter().any(|item| kind(&item.kind));
    let award = any(|kind| matches!(kind, Kind::Award(_)));
    // `giải thưởng`, `tiền thưởng`: what is given.
    let prize = |item: &Item| {
        let before = item.first.checked_sub(1);
        before.is_some_and(|before| {
            const { Syllable::literals::<4>("giải|tiền|phần|mức") }
                .contains(&scan.doc.tokens[before].syllable)
        })
    };
    // `thưởng nóng 50 triệu đồng cho …`
    let at_once = |item: &Item| {
        const AT_ONCE: [Syllable; 2] = Syllable::literals("thưởng|nóng");
        let words = &scan.doc.tokens[item.first..=item.last];
        words.iter().map(|token| token.syllable).eq(AT_ONCE)
    };
    let honours = |item: &Item| {
        !prize(item)
            && scan.doc.tokens[item.first..=item.last]
                .iter()
                .any(|token| HONOURS.contains(&token.syllable))
    };
    // `trao giải thưởng`, `trao danh hiệu`, `trao các phần thưởng cao quý`
    let before_prize = |item: &Item| {
        const HIGH: [Syllable; 4] = Syllable::literals("phần|thưởng|cao|quý");
        let many = scan.doc.tag(item.last + 1) == Some(Tag::Plural);
        scan.doc.tokens.get(item.last + 1).is_some_and(|token| {
            const { Syllable::literals::<2>("giải|danh") }.contains(&token.syllable)
        }) || scan.doc.begins(item.last + 1 + usize::from(many), &HIGH)
    };
    let welcomes = |item: &Item| {
        scan.doc.tokens[item.first..=item.last]
            .iter()
            .any(|token| token.syllable == const { Syllable::literal("đón") })
    };
    // `Chiều 26/4, ông Bình vinh dự nhận Bằng khen`, not `Ngày 26/4/1975, ông nhận Huân chương`
    let that_day = |item: &Item| match &item.kind {
        Kind::Date(When::Day { year: None, .. }) => true,
        Kind::Date(when) if when.is_day() => {
            scan.doc.tag(item.first) == Some(Tag::Time(Time::PartOfDay))
        }
        _ => false,
    };
    let at_hour = || items.iter().any(that_day);
    // Not `nhận tin báo ông Bình mất Huân chương`.
    let gets = |item: &Item| {
        let behind = items.iter().skip_while(|other| other.first <= item.first);
        let mut objects = behind.skip_while(|other| {
            matches!(
                other.kind,
                Kind::Quantity(_) | Kind::Word(Word::Carrier | Word::Plural)
            )
        });
        objects
            .next()
            .is_some_and(|first| matches!(first.kind, Kind::Award(_)))
    };
    let holds = any(|kind| matches!(kind, Kind::Word(Word::Holds)));
    let at = items.iter().position(|item| match item.kind {
        Kind::Verb(Verb::Give) => award || honours(item) || before_prize(item),
        Kind::Verb(Verb::Receive) => award && (welcomes(item) || at_hour() && gets(item)),
        // `tổ chức biểu dương`
        Kind::Attends(Part::Speaker) => holds && honours(item),
        _ => at_once(item),
    });
    let Some(at) = at else {
        return signs(scan, items).map(|at| (at, EventKind::Other));
    };
    let before = &items[..at];
    // `Việc trao thưởng diễn ra chiều 5/3`
    let takes_place = |item: &Item| {
        holds && scan.doc.tokens[item.first].syllable == const { Syllable::literal("việc") }
    };
    // `Tối 28/1 (nhằm 29 tháng Chạp)`
    let lunar = |at: usize| at > 0 && matches!(before[at - 1].kind, Kind::Sign('('));
    // `Nhằm khích lệ anh Bình, ngày 5/3, xã A trao …`, `Với hành động kịp thời này, …`, `… thành tích trong
    // việc phá án, tỉnh đã tặng …`: why, in a clause of its own.
    const WHY: [Syllable; 3] = Syllable::literals("nhằm|việc|kịp");
    let comma = before
        .iter()
        .rposition(|item| matches!(item.kind, Kind::Sign(',')));
    let why = |at: usize, item: &Item| {
        let word = scan.doc.tokens[item.first].syllable;
        WHY.contains(&word) && comma > Some(at) && (at > 0 || word != WHY[1])
    };
    let real = !before.iter().enumerate().any(|(at, item)| {
        let aside = takes_place(item) || lunar(at) || why(at, item);
        matches!(item.kind, Kind::Word(Word::Unreal)) && !aside
    });
    // `Ngày 27/2 năm nào cũng tôn vinh …`
    const EVERY_YEAR: [Syllable; 2] = Syllable::literals("năm|nào");
    let real = real
        && !before
            .iter()
            .any(|item| scan.doc.begins(item.first, &EVERY_YEAR));
    let kind = match talks(scan, before) {
        true => EventKind::Report,
        false => EventKind::AwardCeremony,
    };
    real.then_some((at, kind))
}

/// Where a sentence says that something else took place: `chương trình … diễn ra`, `buổi tổng duyệt`,
/// or that something was launched.
pub(super) fn programme(scan: &Scan, items: &[Item]) -> Option<(usize, EventKind)> {
    // `ban tổ chức`, `đơn vị tổ chức`: who holds it.
    let holds = |item: &Item| {
        let before = item.first.checked_sub(1);
        let before = before.map(|before| scan.doc.tokens[before].syllable);
        matches!(item.kind, Kind::Word(Word::Holds))
            && !before
                .is_some_and(|word| const { Syllable::literals::<3>("ban|vị|nhà") }.contains(&word))
    };
    let is_one = |item: &Item| {
        let pair = scan.doc.tokens.get(item.first..item.first + 2);
        let pair = pair.map(|pair| [pair[0].syllable, pair[1].syllable]);
        PROGRAMMES
            .chunks_exact(2)
            .any(|one| pair.is_some_and(|pair| pair == *one))
    };
    let held = items.iter().any(holds);
    let one = held.then(|| items.iter().position(is_one)).flatten();
    one.or_else(|| gathers(scan, items))
        .or_else(|| launches(scan, items))
        .or_else(|| remembers(scan, items))
        .map(|at| (at, EventKind::Other))
        .or_else(|| sums_up(scan, items).map(|at| (at, EventKind::EmulationReview)))
        .or_else(|| visits(scan, items).map(|at| (at, EventKind::Visit)))
}

/// Where a sentence says that somebody in office went to see people or graves on a day: `Sáng 5/3, Chủ tịch nước
/// đến Nghệ An thăm hỏi …`, `… dâng hương tại …`.
fn visits(scan: &Scan, items: &[Item]) -> Option<usize> {
    const VISITS: [[Syllable; 2]; 4] = [
        Syllable::literals("thăm|"),
        Syllable::literals("viếng|nghĩa"),
        Syllable::literals("dâng|hương"),
        Syllable::literals("dâng|hoa"),
    ];
    let day = items
        .iter()
        .position(|item| matches!(&item.kind, Kind::Date(when) if when.is_day()))?;
    // `thăm dò`, `thăm khám`, `thăm nuôi`
    const OTHERS: [Syllable; 3] = Syllable::literals("dò|khám|nuôi");
    let next = |at: usize| scan.doc.tokens.get(at + 1).map(|next| next.syllable);
    let at = items.iter().position(|item| {
        scan.doc.noun(item.first, &VISITS).is_some()
            && !next(item.first).is_some_and(|next| OTHERS.contains(&next))
    })?;
    let official = |item: &Item| match &item.kind {
        Kind::Person(mention) => !scan.mentions[*mention].offices.is_empty(),
        Kind::Office(_) | Kind::Unit(_) => true,
        _ => false,
    };
    // `Chủ tịch A dẫn đầu đoàn công tác | đã đến Nghệ An thăm`, not `Công an A bắt B khi đi thăm`.
    const GOES: [Syllable; 31] = Syllable::literals(
        "đã|vừa|đi|đến|tới|về|lên|có|cùng|do|làm|trưởng|dẫn|đầu|đoàn|công|tác|trực|tiếp|chuyến|buổi|nhân|dịp|trong|thành|viên|ban|ngành|sở|liên|quan",
    );
    let goes = |item: &Item| match &item.kind {
        Kind::Plain | Kind::Attends(_) => scan.doc.tokens[item.first..=item.last]
            .iter()
            .all(|token| token.case != Case::Lower || GOES.contains(&token.syllable)),
        Kind::Word(word) => matches!(word, Word::And | Word::Holds | Word::Plural),
        Kind::Verb(_) | Kind::Receiver(_) | Kind::Quantity(_) => false,
        _ => true,
    };
    let who = day + items.get(day..at)?.iter().rposition(official)?;
    items[who + 1..at].iter().all(goes).then_some(at)
}

/// Where a sentence says that somebody summed up what was done: `Hội A | tổng kết …`, `ngày 5/3 đã | sơ kết
/// …`.
fn sums_up(scan: &Scan, items: &[Item]) -> Option<usize> {
    const SUMS_UP: [[Syllable; 2]; 2] =
        [Syllable::literals("tổng|kết"), Syllable::literals("sơ|kết")];
    // `Khối thi đua các trường trên địa bàn tỉnh | tổng kết …`
    const DONE: [Syllable; 4] = Syllable::literals("đã|tỉnh|huyện|phố");
    let does = |at: usize| {
        let before = &items[at - 1];
        matches!(before.kind, Kind::Unit(_))
            || DONE.contains(&scan.doc.tokens[before.last].syllable)
    };
    (1..items.len()).find(|&at| {
        matches!(items[at].kind, Kind::Word(Word::Reviews))
            && scan.doc.noun(items[at].first, &SUMS_UP).is_some()
            && does(at)
    })
}

/// Where a sentence says that somebody holds an anniversary: `Sở A | tổ chức kỷ niệm 60 năm thành lập`, `đã | kỷ
/// niệm …`.
fn remembers(scan: &Scan, items: &[Item]) -> Option<usize> {
    const DONE: Syllable = Syllable::literal("đã");
    const REMEMBERS: [[Syllable; 2]; 1] = [Syllable::literals("kỷ|niệm")];
    let held = |item: &Item| {
        matches!(item.kind, Kind::Word(Word::Holds) | Kind::Unit(_))
            || scan.doc.tokens[item.last].syllable == DONE
    };
    (1..items.len()).find(|&at| {
        matches!(items[at].kind, Kind::Word(Word::Anniversary))
            && scan.doc.noun(items[at].first, &REMEMBERS).is_some()
            && held(&items[at - 1])
    })
}

/// Where a sentence speaks of a meeting that has no name of its own: `có buổi tổng duyệt`, `chủ trì cuộc
/// gặp`.
fn gathers(scan: &Scan, items: &[Item]) -> Option<usize> {
    const BUOI: Syllable = Syllable::literal("buổi");
    const CUOC: Syllable = Syllable::literal("cuộc");
    /// Words behind `buổi` that make it a time of the day or of a life.
    const TIMES: [Syllable; 8] = Syllable::literals("sáng|trưa|chiều|tối|đêm|đầu|nào|ban");
    const MEETINGS: [Syllable; 6] = Syllable::literals("gặp|đối|trò|làm|tiếp|giao");
    const HAS: Syllable = Syllable::literal("có");
    let word = |at: usize| scan.doc.tokens.get(at).map(|token| token.syllable);
    items.iter().enumerate().skip(1).find_map(|(at, item)| {
        let next = word(item.first + 1)?;
        let meeting = match word(item.first)? {
            BUOI => !TIMES.contains(&next),
            CUOC => MEETINGS.contains(&next),
            _ => return None,
        };
        let before = &items[..at];
        let held = before
            .iter()
            .any(|item| matches!(item.kind, Kind::Word(Word::Holds) | Kind::Attends(_)));
        let has = word(items[at - 1].last) == Some(HAS);
        (meeting && (held || has) && !talks(scan, before)).then_some(at)
    })
}

/// Where a sentence says on which day something was launched or opened: `phát động cuộc thi`, `ra mắt
/// vở diễn`.
fn launches(scan: &Scan, items: &[Item]) -> Option<usize> {
    const LAUNCHES: [Syllable; 22] = Syllable::literals(
        "khai|giảng|bế|giảng|bế|mạc|phát|động|ra|mắt|ra|quân|khai|trương|khánh|thành|khởi|công|công|diễn|diễn|ra",
    );
    const BY: Syllable = Syllable::literal("do");
    let word = |at: usize| scan.doc.tokens.get(at).map(|token| token.syllable);
    let day = items
        .iter()
        .position(|item| matches!(&item.kind, Kind::Date(when) if when.is_day()))?;
    let at = items.iter().position(|item| {
        let pair = word(item.first).zip(word(item.first + 1));
        LAUNCHES
            .chunks_exact(2)
            .any(|one| pair == Some((one[0], one[1])))
    })?;
    // `vụ tai nạn diễn ra`, `ra mắt bố mẹ vợ`, `ra quân cờ`: nothing that anybody holds.
    const MISHAPS: [Syllable; 4] = Syllable::literals("vụ|tai|lũ|cháy");
    const PRIVATE: [Syllable; 5] = Syllable::literals("bố|mẹ|gia|họ|cờ");
    let before = &items[..at];
    let says =
        |item: &Item, words: &[Syllable]| words.contains(&scan.doc.tokens[item.first].syllable);
    let private = word(items[at].first + 2).is_some_and(|next| PRIVATE.contains(&next))
        || before.iter().any(|item| says(item, &MISHAPS));
    let of_another = private || before.iter().any(|item| word(item.first) == Some(BY));
    // `Đoàn xã A tổ chức ra quân ngày 5/3`
    let held = || {
        let comma = |item: &Item| matches!(item.kind, Kind::Sign(_));
        at > 0
            && matches!(items[at - 1].kind, Kind::Word(Word::Holds))
            && !items[at..day].iter().any(comma)
    };
    ((day < at || held()) && !of_another && !talks(scan, before)).then_some(at)
}

/// Whether somebody tells of something: `Ngày 5/3, ông … cho biết …`.
fn talks(scan: &Scan, items: &[Item]) -> bool {
    let word = |at: usize| scan.doc.tokens.get(at).map(|token| token.syllable);
    items.iter().any(|item| {
        let pair = word(item.first).zip(word(item.first + 1));
        TALK.chunks_exact(2)
            .any(|talk| pair == Some((talk[0], talk[1])))
    })
}

/// Where a sentence says on which day somebody told of something: `Ngày 5/3, Công an tỉnh … cho biết …`.
pub(super) fn report(scan: &Scan, items: &[Item]) -> Option<(usize, EventKind)> {
    let day = items
        .iter()
        .position(|item| matches!(&item.kind, Kind::Date(when) if when.is_day()))?;
    let opens = day == 0
        || items[..day]
            .iter()
            .all(|item| matches!(item.kind, Kind::Sign(_) | Kind::Plain));
    let told = (day + 1..items.len()).find(|&at| talks(scan, &items[at..=at]))?;
    opens.then_some((told, EventKind::Report))
}

/// Where a sentence says that somebody has signed an order: `đã ký Quyết định …`.
fn signs(scan: &Scan, items: &[Item]) -> Option<usize> {
    const ORDER: [Syllable; 4] = Syllable::literals("đã|ký|quyết|định");
    items.iter().position(|item| {
        let words = scan.doc.tokens[item.first..].iter();
        words
            .take(ORDER.len())
            .map(|token| token.syllable)
            .eq(ORDER)
    })
}
