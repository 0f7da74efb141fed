//! The frame of a statement: its verb, from whose side it is told, whether the
//! award was given, and by whom.

use super::super::item::Giver;
use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Word;
use super::super::scan::Scan;
use super::super::tag::Part;
use super::super::tag::Tag;
use super::super::tag::Verb;
use super::Statement;
use super::giver::Verbs;
use super::giver::giver;
use super::giver::named;
use super::often::is_word;
use super::unlisted::noun_end;
use super::verb::chain;
use super::verb::is_passive;
use super::verb::verb;
use crate::model::Status;
use crate::text::Case;
use crate::text::Syllable;
use std::ops::Range;

/// What the words before an award say of its giving.
#[derive(Clone, Debug)]
pub(super) struct Frame {
    /// Whether it was given.
    pub status: Status,
    /// Whether it is told as a fact, not as a rule, plan or wish.
    pub real: bool,
    /// Whether words say that it was done: `đã`, `được`.
    pub done: bool,
    /// Whether a word says so: `đã`, `vừa`.
    pub said_done: bool,
    /// Whether only a ceremony is named, which tells of those who are counted or named.
    pub ceremony: bool,
    /// Whether it was only considered, unless somebody is named who received.
    pub considered: bool,
    /// Whether the receiver is the subject.
    pub passive: bool,
    /// Whether somebody gives besides others: `UBND xã cũng tặng Giấy khen`.
    pub also: bool,
    /// Where the words on who receives may begin, and where the verb ends them.
    pub subject_start: usize,
    pub subject_end: usize,
    /// One past the verb.
    pub verb_end: usize,
    /// Who confers.
    pub giver: Option<Giver>,
}

/// What is done for those who receive.
const GREETINGS: [[Syllable; 2]; 4] = [
    Syllable::literals("chúc|mừng"),
    Syllable::literals("động|viên"),
    Syllable::literals("thăm|hỏi"),
    Syllable::literals("gặp|mặt"),
];

/// How far before the verb a word still takes the statement back.
const REACH: usize = 4;

/// How far before the verb those stand who receive, with who gives between.
const GIVER_REACH: usize = 5;

/// How far before `và đón` those stand who are there.
const ATTEND_REACH: usize = 12;

/// Most items of who received after `việc`.
const NAME_REACH: usize = 3;

impl Frame {
    /// The frame of a list without verbs: as the statement before it.
    pub(super) fn heading(before: Option<&Statement>) -> Frame {
        Frame {
            status: before.map_or(Status::Conferred, |statement| statement.status),
            real: true,
            done: true,
            said_done: true,
            considered: false,
            ceremony: false,
            passive: true,
            also: false,
            subject_start: 0,
            subject_end: 0,
            verb_end: 0,
            giver: None,
        }
    }

    /// This frame, read from `items`, after another of its sentence: a verb without a
    /// subject goes on as the sentence began, `đề nghị tặng …; tặng …`.
    pub(super) fn goes_on(self, items: &[Item], before: Option<&Frame>) -> Frame {
        let joins = |item: &Item| matches!(item.kind, Kind::Sign(',') | Kind::Word(Word::And));
        let gives = |item: &Item| matches!(item.kind, Kind::Office(_));
        let asked = |item: &Item| {
            matches!(
                item.kind,
                Kind::Office(_) | Kind::Unit(_) | Kind::UnitMeant(_)
            )
        };
        let bare = items
            .get(..self.subject_end)
            .is_some_and(|items| match items {
                // `đề nghị Bộ tặng … và UBND tỉnh tặng …`: both are asked.
                [and, only] if matches!(and.kind, Kind::Word(Word::And)) => asked(only),
                items => items.last().is_none_or(joins) && !items.iter().any(gives),
            });
        let begins = bare && self.verb_end > 0 && !self.passive;
        match before.filter(|before| begins && before.status == Status::Proposed) {
            Some(before) if self.status == Status::Conferred => Frame {
                status: before.status,
                ..self
            },
            _ => self,
        }
    }

    /// The frame of an award that is the subject itself: `Huân chương được Chủ tịch
    /// nước tặng cho …`; `items` are the words after it. Where they are the last of
    /// their sentence the verb itself is enough: `40 Nhà giáo ưu tú được phong tặng`.
    pub(super) fn behind(scan: &Scan, items: &[Item], closes: bool) -> Option<Frame> {
        let to = items
            .iter()
            .position(|item| matches!(item.kind, Kind::Word(Word::To)));
        let verb = items
            .iter()
            .position(|item| matches!(item.kind, Kind::Verb(Verb::Give)));
        let to = to.or(verb.filter(|_| closes).map(|verb| verb + 1))?;
        // `Cờ thi đua năm 2020 đã được trao cho …`
        let dated = |item: &&Item| matches!(item.kind, Kind::Date(_));
        let begins = items.iter().find(|item| !dated(item)).is_some_and(|item| {
            matches!(
                item.kind,
                Kind::Word(Word::Passive | Word::Unreal | Word::Plan)
            )
        });
        let frame = Frame::of(scan, &items[..to]).filter(|frame| begins && frame.verb_end == to)?;
        Some(Frame {
            subject_start: 0,
            subject_end: 0,
            verb_end: 0,
            ..frame
        })
    }

    /// The frame that `items`, the words before an award, make; `None` where no
    /// verb of giving or receiving is among them.
    pub(super) fn of(scan: &Scan, items: &[Item]) -> Option<Frame> {
        let verbs: Vec<usize> = (0..items.len())
            .filter(|&at| verb(scan, items, at).is_some())
            .collect();
        let last = *verbs.last()?;
        let begin = chain(scan, items, &verbs, last);
        let verbs: Vec<usize> = verbs.into_iter().filter(|&at| at >= begin).collect();
        let first = verbs.first().copied().unwrap_or(last);
        let between = giver_between(scan, items, begin);
        let begin = between.unwrap_or(begin);
        let has = |wanted| {
            verbs
                .iter()
                .any(|&at| verb(scan, items, at) == Some(wanted))
        };
        let passives = (begin..=last)
            .filter(|&at| is_passive(scan, &items[at]))
            .count();
        let gets = verb(scan, items, last) == Some(Verb::Receive);
        let passive = passives > 0
            || gets
            || between.is_some()
            || verb(scan, items, first) == Some(Verb::Receive);
        // `suy tôn Cục N nhận Cờ`, `bình chọn 2 tập thể, đề nghị Bộ tặng Cờ`: who is to
        // receive stands between the verbs.
        let proposed = |at: &usize| matches!(items[*at].kind, Kind::Verb(Verb::Propose));
        let put = (first + 1..last).find(|&at| is_passive(scan, &items[at]));
        let until = if let Some(put) = put {
            put
        } else if gets {
            last
        } else {
            // `đã bình xét, suy tôn Cục N, đề nghị Bộ tặng`: behind who is to receive.
            let asks = || verbs.iter().skip(1).copied().filter(proposed);
            let one = |item: &Item| matches!(item.kind, Kind::Unit(_) | Kind::Person(_));
            let named = |&at: &usize| items[first + 1..at].iter().any(one);
            asks()
                .find(named)
                .or_else(|| asks().next())
                .unwrap_or(first)
        };
        // `đề nghị 1 cá nhân được Bộ tặng …`
        let passives_before = passives - usize::from(put.is_some());
        let nominee = (proposed(&first) && passives_before == 0).then(|| {
            (first + 1..until).find(|&at| {
                // `gửi tờ trình cho Bộ đề nghị tặng …`: who is asked.
                let asked = matches!(items[at - 1].kind, Kind::Word(Word::To));
                !asked
                    && matches!(
                        items[at].kind,
                        Kind::Unit(_) | Kind::Person(_) | Kind::Receiver(_)
                    )
            })
        });
        let nominee = nominee.flatten();
        let (subject_start, subject_end) = match nominee {
            Some(_) => (first + 1, until),
            None => {
                let begin = same_subject(scan, items, begin).unwrap_or(begin);
                let told = (0..begin)
                    .rev()
                    .find(|&at| is_word(scan, &items[at], "việc"));
                let start = clause_start(scan, items, begin);
                (told.map_or(start, |at| start.max(at + 1)), begin)
            }
        };
        // `việc Cục N được tặng …`, `vừa thông báo việc thu hồi …`: it was.
        let announced =
            has(Verb::Withdraw) && items[..begin].iter().any(|item| is_done(scan, item));
        let told = |at: usize| {
            (passives > 0 || gets || announced)
                && (at + 1..=at + 1 + NAME_REACH).contains(&begin)
                && is_word(scan, &items[at], "việc")
        };
        let takes_back = |at: &usize| {
            matches!(items[*at].kind, Kind::Word(Word::Unreal | Word::Plan))
                && !in_brackets(items, *at)
                && !told(*at)
        };
        let unreal = (begin.saturating_sub(REACH)..items.len()).any(|at| takes_back(&at));
        // `phấn đấu hằng năm 80% đơn vị đạt …`: a plan reaches far where nothing says
        // that it was done.
        let said_done = (begin.saturating_sub(2)..last).any(|at| is_done(scan, &items[at]));
        let done = passives > 0 || said_done;
        // `Mục tiêu đến năm 2030 có 3 tập thể được …`: in the clause itself it holds.
        let clause = if done { last_comma(items, begin) } else { 0 };
        // `chị Cúc và chị Dung mỗi người được …`: those named.
        let named = |at: usize| {
            items[clause..at]
                .iter()
                .any(|item| matches!(item.kind, Kind::Person(_) | Kind::Unit(_)))
        };
        let planned = (clause..items.len()).any(|at| match items[at].kind {
            Kind::Word(Word::Plan) => true,
            Kind::Word(Word::Each) => !(passives > 0 && named(at)),
            _ => false,
        });
        // `đề nghị thu hồi danh hiệu`: it was not taken away.
        let unreal = unreal || planned || (has(Verb::Withdraw) && has(Verb::Propose));
        let status = if has(Verb::Withdraw) {
            Status::Withdrawn
        } else if has(Verb::Propose) {
            Status::Proposed
        } else {
            Status::Conferred
        };
        let giver = giver(
            scan,
            items,
            &Verbs {
                begin,
                last,
                passive: passive && nominee.is_none(),
                proposes: has(Verb::Propose),
            },
        );
        let subject_end = first_clause(items, subject_start..subject_end);
        // `Thủ tướng dự lễ đón nhận …`, `dự lễ khai giảng và đón …`: who is there receives
        // nothing.
        let ceremony = matches!(items[last].kind, Kind::Event(_));
        let guest = |at: usize| {
            joins_attending(items, last)
                && items[subject_start..at]
                    .iter()
                    .any(|item| matches!(item.kind, Kind::Person(_)))
        };
        let attended = (subject_start..last)
            .rev()
            .take(if ceremony { REACH } else { ATTEND_REACH })
            .find(|&at| {
                matches!(items[at].kind, Kind::Attends(Part::Participant))
                    && (ceremony || guest(at))
            });
        let subject_start = attended.map_or(subject_start, |_| subject_end);
        Some(Frame {
            status,
            real: !unreal,
            done,
            said_done,
            considered: has(Verb::Consider) && status == Status::Conferred,
            ceremony,
            passive: passive || nominee.is_some(),
            also: (clause_start(scan, items, begin)..last)
                .any(|at| is_word(scan, &items[at], "cũng")),
            subject_start,
            subject_end,
            verb_end: last + 1,
            giver,
        })
    }
}

/// Where the subject ends that an earlier clause shares: `Phòng 8 được Bộ chọn làm điểm,
/// được tặng …`.
fn first_clause(items: &[Item], subject: Range<usize>) -> usize {
    let comma =
        matches!(&items[subject.clone()], [.., last] if matches!(last.kind, Kind::Sign(',')));
    let passive = |&at: &usize| matches!(items[at].kind, Kind::Word(Word::Passive));
    let begins = subject.clone().find(passive).filter(|_| comma);
    begins
        .filter(|&at| at > subject.start)
        .unwrap_or(subject.end)
}

/// Whether a verb of receiving is joined to what is attended: `dự lễ … và đón …`.
fn joins_attending(items: &[Item], verb: usize) -> bool {
    let joined = verb > 0 && matches!(items[verb - 1].kind, Kind::Word(Word::And));
    joined && matches!(items[verb].kind, Kind::Verb(Verb::Receive))
}

/// One past the last comma before `at`.
fn last_comma(items: &[Item], at: usize) -> usize {
    items[..at]
        .iter()
        .rposition(|item| matches!(item.kind, Kind::Sign(',')))
        .map_or(0, |comma| comma + 1)
}

/// `đã`, `vừa`: it was done.
fn is_done(scan: &Scan, item: &Item) -> bool {
    let word = scan.doc.tokens[item.first].syllable;
    const { Syllable::literals::<2>("đã|vừa") }.contains(&word)
}

/// Where who gives stands between those who receive and the verb, without `được`:
/// `5 cá nhân Bộ Công an tặng Bằng khen`.
fn giver_between(scan: &Scan, items: &[Item], begin: usize) -> Option<usize> {
    let gives = matches!(items[begin].kind, Kind::Verb(Verb::Give));
    let from = if gives {
        begin.saturating_sub(GIVER_REACH)
    } else {
        begin
    };
    let receiver = (from..begin).rfind(|&at| matches!(items[at].kind, Kind::Receiver(_)))?;
    let counted = receiver
        .checked_sub(1)
        .is_some_and(|at| matches!(items[at].kind, Kind::Quantity(_) | Kind::Times));
    let between = &items[receiver + 1..begin];
    let parted = |item: &Item| matches!(item.kind, Kind::Sign(_) | Kind::Word(_));
    (counted && !between.iter().any(parted) && named(scan, between.first()?).is_some())
        .then_some(receiver + 1)
}

/// Where the verb stands whose subject is also that of the verbs from `begin` on:
/// `Cục N được tuyên dương … và được tặng …`.
fn same_subject(scan: &Scan, items: &[Item], begin: usize) -> Option<usize> {
    let joined = begin > 0
        && matches!(
            items[begin - 1].kind,
            Kind::Word(Word::And) | Kind::Sign(',')
        );
    let verbs: Vec<usize> = (0..begin)
        .filter(|&at| joined && verb(scan, items, at).is_some())
        .collect();
    let last = *verbs.last()?;
    let first = chain(scan, items, &verbs, last);
    // `Cục N được tuyên dương …, được tặng …`
    let comma = matches!(items[begin - 1].kind, Kind::Sign(','));
    let alike = is_passive(scan, &items[first]) && is_passive(scan, &items[begin]);
    (!comma || alike).then_some(first)
}

/// Where the words on the subject begin: after the clause before.
fn clause_start(scan: &Scan, items: &[Item], begin: usize) -> usize {
    // `13 tập thể, trong đó có Viện A, được …`: the thirteen are the subject.
    let aside = begin > 0 && matches!(items[begin - 1].kind, Kind::Sign(','));
    let thereof = |at: usize| matches!(items[at].kind, Kind::Word(Word::Thereof)) && !aside;
    // `NSND Trần Văn Bình và NSƯT Lê Thị Cúc được …`
    let epithet = |at: usize| {
        matches!(items[at].kind, Kind::Award(_))
            && matches!(items.get(at + 1), Some(next) if matches!(next.kind, Kind::Person(_)))
            && matches!(&items[..at], [.., person, joiner]
                if matches!(person.kind, Kind::Person(_))
                    && matches!(joiner.kind, Kind::Sign(',') | Kind::Word(Word::And)))
    };
    // `lấy ý kiến đối với 3 cá nhân được …`
    let to_counted = |at: usize| {
        matches!(items[at].kind, Kind::Word(Word::To))
            && is_word(scan, &items[at], "đối")
            && matches!(items[at + 1].kind, Kind::Quantity(_))
    };
    let ends = |at: &usize| {
        (matches!(
            items[*at].kind,
            Kind::Verb(_) | Kind::Attends(_) | Kind::Award(_)
        ) && !epithet(*at))
            || thereof(*at)
            || (*at + 1 < begin && to_counted(*at))
            || greets(scan, &items[*at])
    };
    let sure = |at: usize| thereof(at) || greets(scan, &items[at]);
    let start = (0..begin)
        .rev()
        .find(ends)
        .filter(|&at| sure(at) || items[at..begin].iter().any(receives))
        .map_or(0, |at| at + 1);
    if let Some(unit) = alone_before(scan, items, start, begin) {
        return unit;
    }
    // `Tại hội nghị của Cục N, Phòng 21 được …`: circumstances name nobody who receives.
    let mut from = start;
    while let Some(comma) = (from..begin).find(|&at| matches!(items[at].kind, Kind::Sign(',')))
        && is_circumstance(scan, &items[from..comma])
        && (items[comma..begin].iter().any(receives) || says_more(scan, &items[from..begin]))
    {
        from = comma + 1;
    }
    if let Some(noun) = meant_alone(scan, items, from..begin) {
        return noun;
    }
    if let Some(when) = behind_when(scan, items, from..begin) {
        return when;
    }
    let answers = |item: &Item| {
        const { Syllable::literals::<4>("ghi|với|nhờ|bằng") }
            .contains(&scan.doc.tokens[item.first].syllable)
    };
    let opened = from > start || items[start..begin].first().is_some_and(answers);
    behind_aside(scan, items, from..begin)
        .filter(|_| opened)
        .unwrap_or(from)
}

/// Where a noun stands that alone is the subject behind a comma, and means a unit of the
/// clause before: `Trường A có 12 học sinh giỏi, trường được …`.
fn meant_alone(scan: &Scan, items: &[Item], clause: Range<usize>) -> Option<usize> {
    const ADVERBS: [Syllable; 6] = Syllable::literals("cũng|đã|vừa|còn|vinh|dự");
    let comma = clause
        .clone()
        .rfind(|&at| matches!(items[at].kind, Kind::Sign(',')))?;
    let small = |item: &&Item| ADVERBS.contains(&scan.doc.tokens[item.first].syllable);
    let piece = &items[comma + 1..clause.end];
    let piece = &piece[..piece.len() - piece.iter().rev().take_while(small).count()];
    let first = piece.first()?;
    let end = noun_end(scan, first)?;
    let counts = |item: &Item| matches!(item.kind, Kind::Quantity(_));
    let counted = items[clause.start..comma].iter().any(counts);
    (counted && piece.last()?.last + 1 == end).then_some(comma + 1)
}

/// Where the subject of a clause begins that `khi` opens: `Thầy Bình kể niềm vui khi ngôi
/// trường A đón nhận …`.
fn behind_when(scan: &Scan, items: &[Item], clause: Range<usize>) -> Option<usize> {
    let when = clause
        .clone()
        .rfind(|&at| is_word(scan, &items[at], "khi"))?;
    let told = &items[when + 1..clause.end];
    let one = |item: &Item| matches!(item.kind, Kind::Unit(_) | Kind::Person(_));
    let parted = |item: &Item| matches!(item.kind, Kind::Sign(_) | Kind::Verb(_));
    (told.iter().take(2).any(one) && !told.iter().any(parted)).then_some(when + 1)
}

/// Where the subject begins behind circumstances that a sentence inserts after others:
/// `Ghi nhận đóng góp của cán bộ, nhân viên Công ty A, trong 5 năm qua, đơn vị được …`.
fn behind_aside(scan: &Scan, items: &[Item], clause: Range<usize>) -> Option<usize> {
    let comma = |&at: &usize| matches!(items[at].kind, Kind::Sign(','));
    let commas: Vec<usize> = clause.clone().filter(comma).collect();
    let aside = |piece: &[Item]| {
        let opens = piece.first().is_some_and(|first| {
            matches!(first.kind, Kind::Date(_))
                || scan.doc.tag(first.first) == Some(Tag::Circumstance)
        });
        opens && !piece.iter().any(receives)
    };
    let pieces = commas.windows(2).rev();
    let mut asides = pieces.filter(|pair| aside(&items[pair[0] + 1..pair[1]]));
    let from = asides.next()?[1] + 1;
    items[from..clause.end].iter().any(receives).then_some(from)
}

/// Where the unit stands that is right before a verb, behind a comma and circumstances:
/// `Tại hội nghị về nông dân diễn ra ở Hà Nội, Công ty A đã được …`.
fn alone_before(scan: &Scan, items: &[Item], start: usize, begin: usize) -> Option<usize> {
    let small = |item: &&Item| {
        matches!(item.kind, Kind::Plain) && scan.doc.tokens[item.first].case == Case::Lower
    };
    let unit = begin.checked_sub(1 + items[start..begin].iter().rev().take_while(small).count())?;
    let place = |item: &Item| {
        matches!(item.kind, Kind::Plain)
            && matches!(scan.doc.tag(item.first), Some(Tag::Province(_)))
    };
    let others = |item: &Item| {
        matches!(
            item.kind,
            Kind::Person(_) | Kind::Quantity(_) | Kind::Unit(_)
        )
    };
    let stands = unit >= start + 2
        && matches!(items[unit].kind, Kind::Unit(_))
        && matches!(items[unit - 1].kind, Kind::Sign(','))
        && place(&items[unit - 2])
        && !items[start..unit - 1].iter().any(others);
    stands.then_some(unit)
}

/// `chúc mừng các tập thể được tặng …`: who greets receives nothing.
fn greets(scan: &Scan, item: &Item) -> bool {
    scan.doc.noun(item.first, &GREETINGS).is_some()
}

/// Whether a stretch opens with circumstances and goes on with words that no rule
/// knows, which may be who receives.
fn says_more(scan: &Scan, items: &[Item]) -> bool {
    let circumstances = items
        .iter()
        .any(|item| scan.doc.tag(item.first) == Some(Tag::Circumstance));
    let last = items.last();
    circumstances && last.is_some_and(|item| matches!(item.kind, Kind::Plain))
}

/// Whether a stretch up to a comma tells circumstances, or nothing of who receives.
fn is_circumstance(scan: &Scan, items: &[Item]) -> bool {
    let first = items
        .iter()
        .find(|item| !matches!(item.kind, Kind::Sign(_) | Kind::Date(_)));
    let Some(first) = first else { return true };
    let word = scan.doc.tokens[first.first].syllable;
    let beside = const { Syllable::literals::<3>("ngoài|cùng|như") }.contains(&word);
    let tag = |item: &Item| scan.doc.tag(item.first);
    let opens = matches!(
        tag(first),
        Some(Tag::Circumstance | Tag::Time(_) | Tag::Action | Tag::Event(_))
    );
    // `Tỉnh Nghệ An có 4 cá nhân, …` is none, `Quên mình cứu hai em nhỏ, …` is one.
    let elsewhere = matches!(first.kind, Kind::Plain)
        && (!items.iter().any(receives) || items.iter().any(|item| tag(item) == Some(Tag::Action)));
    beside || opens || elsewhere
}

fn receives(item: &Item) -> bool {
    matches!(
        item.kind,
        Kind::Unit(_) | Kind::UnitMeant(_) | Kind::Person(_) | Kind::Receiver(_)
    )
}

/// `(phải)`, `(bên phải)`, `, phải, ` under a photograph says who stands on the right.
fn in_brackets(items: &[Item], at: usize) -> bool {
    let sign = |at: usize, sign: char| matches!(items.get(at), Some(item) if matches!(item.kind, Kind::Sign(found) if found == sign));
    let commas = || sign(at - 1, ',') && sign(at + 1, ',');
    let side = || at > 1 && sign(at - 2, '(') && sign(at + 1, ')');
    at > 0 && (sign(at - 1, '(') || side() || commas())
}
