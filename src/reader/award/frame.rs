//! The frame of a statement: its verb, from whose side it is told, whether the
//! award was given, and by whom.

use super::super::item::Giver;
use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Word;
use super::super::item::after_marks;
use super::super::scan::Scan;
use super::super::tag::Part;
use super::super::tag::Verb;
use super::Statement;
use super::clause::clause_start;
use super::clause::first_clause;
use super::clause::giver_between;
use super::clause::in_brackets;
use super::clause::is_answered;
use super::clause::is_done;
use super::clause::is_made_up;
use super::clause::is_met;
use super::clause::is_proud;
use super::clause::joins_attending;
use super::clause::last_comma;
use super::clause::opens_with_plan;
use super::clause::same_subject;
use super::each::is_each;
use super::each::tells_of_one;
use super::giver::Verbs;
use super::giver::giver;
use super::giver_named::named;
use super::often::is_any_of;
use super::often::is_word;
use super::quote::saying_end;
use super::shared_verb::behind_others;
use super::verb::chain;
use super::verb::is_passive;
use super::verb::owner;
use super::verb::verb;
use super::verb::was_elected;
use crate::model::Status;
use crate::text::Syllable;
use crate::text::word;

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

/// How far before the verb a word still takes the statement back.
const REACH: usize = 4;

/// How far behind `do` the verb may stand that tells who gave something.
const BY_REACH: usize = 5;

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
        // `… suy tôn các đơn vị: Cục A nhận Cờ …; Cục B nhận Bằng khen`
        let dated = |item: &Item| matches!(item.kind, Kind::Date(_));
        let named = self.passive && !self.done && !items.iter().any(dated);
        // `đề nghị Chủ tịch huyện tặng …, Chủ tịch huyện tặng …`: is still asked.
        let name = |frame: &Frame| frame.giver.as_ref().map(|giver| giver.name.clone());
        let again = !self.said_done && self.giver.is_some() && before.and_then(name) == name(&self);
        let begins = self.verb_end > 0 && ((bare || again) && !self.passive || named);
        match before.filter(|before| begins && before.status == Status::Proposed) {
            Some(before) if self.status == Status::Conferred => Frame {
                status: before.status,
                ..self
            },
            _ => self,
        }
    }

    /// This frame, read from `items`: what a vote ended in is no proposal, `Kết quả bình xét: …`.
    pub(super) fn of_result(self, items: &[Item]) -> Frame {
        let result = |item: &Item| matches!(item.kind, Kind::Word(Word::Reviews));
        let asks = |item: &&Item| matches!(item.kind, Kind::Verb(Verb::Propose));
        // `Kết quả, Hội đồng đề nghị Giám đốc Sở tặng: …`: somebody is still asked.
        let asked = |told: &[Item]| {
            matches!(told[0].kind, Kind::Verb(Verb::Propose))
                && matches!(told[1].kind, Kind::Office(_) | Kind::Unit(_))
                && matches!(told[2].kind, Kind::Verb(Verb::Give))
        };
        let ended = after_marks(items).first().is_some_and(result)
            && items.iter().filter(asks).count() == 1
            && !items.windows(3).any(asked);
        match self.status {
            Status::Proposed if ended => Frame {
                status: Status::Conferred,
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
        let whole = items.len();
        // `Cờ thi đua năm 2020 đã được trao cho …`
        // `Danh hiệu này cũng được trao cho …`
        // `9 Nghệ nhân ưu tú vừa được phong tặng`
        const ASIDE: [Syllable; 5] = Syllable::literals("cũng|còn|từng|vừa|mới");
        let dated = |item: &&Item| {
            matches!(item.kind, Kind::Date(_))
                || matches!(item.kind, Kind::Plain) && is_any_of(scan, item, &ASIDE)
        };
        // `Cờ thi đua xuất sắc năm 2019 của UBND tỉnh được trao cho …`
        const MERIT: [Syllable; 4] = Syllable::literals("xuất|sắc|tiêu|biểu");
        let merit = |item: &Item| is_any_of(scan, item, &MERIT);
        let of = |item: &Item| matches!(item.kind, Kind::Word(Word::Of));
        let whose = |item: &Item| {
            matches!(
                item.kind,
                Kind::Unit(_) | Kind::UnitMeant(_) | Kind::Office(_)
            )
        };
        let aside = items.iter().take_while(|item| dated(item) || merit(item));
        let aside = aside.count();
        let (items, owner) = match &items[aside..] {
            [by, giver, ..] if aside > 0 && of(by) && whose(giver) => {
                (&items[aside + 2..], named(scan, giver))
            }
            _ => (items, None),
        };
        let to = to.checked_sub(whole - items.len())?;
        let begins = items.iter().find(|item| !dated(item)).is_some_and(|item| {
            matches!(
                item.kind,
                Kind::Word(Word::Passive | Word::Unreal | Word::Plan)
            )
        });
        let by = items
            .first()
            .is_some_and(|item| is_word(scan, item, word!("do")));
        if !(begins || by) {
            return None;
        }
        let frame = Frame::of(scan, &items[usize::from(by)..to])
            .filter(|frame| frame.verb_end == to - usize::from(by))?;
        // `Danh hiệu A được tặng cho tập thể có thành tích …`: for whom it is there.
        let anybody = matches!(&items[to..], [lead, who, ..]
            if matches!(lead.kind, Kind::Word(Word::To)) && matches!(who.kind, Kind::Receiver(_)));
        if anybody
            && frame.giver.is_none()
            && !frame.said_done
            && !items[..to].iter().any(|item| dated(&item))
        {
            return None;
        }
        Some(Frame {
            // `tấm Bằng khen do Bộ A tặng Hợp tác xã B`
            passive: frame.passive || by && frame.giver.is_some(),
            giver: frame.giver.or(owner),
            subject_start: 0,
            subject_end: 0,
            verb_end: 0,
            ..frame
        })
    }

    /// The frame that `items`, the words before an award, make; `None` where no
    /// verb of giving or receiving is among them.
    pub(super) fn of(scan: &Scan, items: &[Item]) -> Option<Frame> {
        let mut verbs: Vec<(usize, Verb)> = (0..items.len())
            .filter_map(|at| Some((at, verb(scan, items, at)?)))
            .filter(|&(at, _)| !tells_of_gift(scan, items, at))
            .collect();
        let (last, last_verb) = *verbs.last()?;
        let begin = chain(scan, items, &verbs, last);
        verbs.retain(|&(at, _)| at >= begin);
        let (first, first_verb) = *verbs.first()?;
        let between = giver_between(scan, items, begin);
        let begin = between.unwrap_or(begin);
        let has = |wanted| verbs.iter().any(|&(_, verb)| verb == wanted);
        let passives = (begin..=last)
            .filter(|&at| is_passive(scan, &items[at]))
            .count();
        let gets = last_verb == Verb::Receive;
        let passive = passives > 0
            || gets
            || are_counted(scan, items, begin, last)
            || between.is_some()
            || first_verb == Verb::Receive;
        // `suy tôn Cục N nhận Cờ`, `bình chọn 2 tập thể, đề nghị Bộ tặng Cờ`: who is to
        // receive stands between the verbs.
        let proposed = |at: &usize| matches!(items[*at].kind, Kind::Verb(Verb::Propose));
        let put = (first + 1..last).find(|&at| is_passive(scan, &items[at]));
        let until = if let Some(put) = put {
            put
        } else if gets || puts_counted(items, first, last) {
            last
        } else {
            // `đã bình xét, suy tôn Cục N, đề nghị Bộ tặng`: behind who is to receive.
            let asks = || verbs.iter().skip(1).map(|&(at, _)| at).filter(proposed);
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
                let told = (0..begin).rev().find(|&at| {
                    const ABOUT: [Syllable; 2] = Syllable::literals("về|việc");
                    // Not `làm việc`.
                    const DOES: [Syllable; 1] = Syllable::literals("làm");
                    let alone = items[at].first == items[at].last;
                    alone
                        && is_word(scan, &items[at], word!("việc"))
                        && !scan.doc.follows(items[at].first, &DOES)
                        || scan.doc.begins(items[at].first, &ABOUT)
                });
                let start = clause_start(scan, items, begin);
                // `Với việc cứu cô giáo, anh Bình được …`
                let told = told.filter(|&at| !is_answered(scan, items, at, begin));
                (told.map_or(start, |at| start.max(at + 1)), begin)
            }
        };
        let subject_start = owner(scan, items, last).unwrap_or(subject_start);
        // `việc Cục N được tặng …`, `vừa thông báo việc thu hồi …`: it was.
        let announced =
            has(Verb::Withdraw) && items[..begin].iter().any(|item| is_done(scan, item));
        let told = |at: usize| {
            (passives > 0 || gets || announced)
                && (at + 1..=at + 1 + NAME_REACH).contains(&begin)
                && is_word(scan, &items[at], word!("việc"))
        };
        // `hủy bỏ Quyết định về việc tặng …`: what was decided is told, and taken back.
        let decided = |at: usize| {
            const DECISION: [Syllable; 2] = Syllable::literals("quyết|định");
            let taken = |item: &Item| matches!(item.kind, Kind::Verb(Verb::Withdraw));
            is_word(scan, &items[at], word!("việc"))
                && items[..at].iter().rposition(taken).is_some_and(|taken| {
                    let between = &items[taken + 1..at];
                    between
                        .iter()
                        .any(|item| scan.doc.begins(item.first, &DECISION))
                })
        };
        let said_done = (begin.saturating_sub(2)..last).any(|at| is_done(scan, &items[at]));
        let proud = items[begin..=last].iter().any(|item| is_proud(scan, item));
        let met = |at: usize| is_met(scan, items, at, begin, said_done || proud);
        let takes_back = |at: &usize| {
            matches!(items[*at].kind, Kind::Word(Word::Unreal | Word::Plan))
                && !in_brackets(items, *at)
                && !told(*at)
                && !decided(*at)
                && !met(*at)
        };
        // `"Mong các em cố gắng", ông Bình nói và trao …`: the wish is of what he says.
        let said = saying_end(&items[..begin]);
        let unreal = (begin.saturating_sub(REACH).max(said)..items.len()).any(|at| takes_back(&at));
        // `phấn đấu hằng năm 80% đơn vị đạt …`: a plan reaches far where nothing says
        // that it was done.
        let done = passives > 0 || said_done;
        // `Mục tiêu đến năm 2030 có 3 tập thể được …`: in the clause itself it holds.
        let clause = if done { last_comma(items, begin) } else { said };
        // `chị Cúc và chị Dung mỗi người được …`: those named.
        let named = |at: usize| {
            items[clause..at]
                .iter()
                .any(|item| matches!(item.kind, Kind::Person(_) | Kind::Unit(_)))
        };
        // `khen anh Bình và chị Cúc, tặng mỗi người …`
        // `4 chiến sĩ, mỗi người được …`: those counted.
        let counted = |before: &[Item]| {
            before.windows(2).any(|pair| {
                matches!(pair[0].kind, Kind::Quantity(_))
                    && matches!(pair[1].kind, Kind::Receiver(_) | Kind::UnitMeant(_))
            })
        };
        let planned = (clause..items.len()).any(|at| match items[at].kind {
            Kind::Word(Word::Plan) => !met(at),
            Kind::Word(Word::Each) => {
                let told = (passives > 0 || gets) && named(at)
                    || is_each(items, at) && tells_of_one(&items[..at]);
                !(told || counted(&items[..at]))
            }
            _ => false,
        });
        let planned =
            planned || !(said_done || proud) && opens_with_plan(scan, &items[said..begin]);
        // `Theo tôi, nên truy tặng danh hiệu cho ông ấy`, not `… khen ngợi nên tặng …`.
        let wished = !passive
            && matches!(&items[..begin], [before @ .., should]
                if is_word(scan, should, word!("nên"))
                    && before.last().is_none_or(|item| matches!(item.kind, Kind::Sign(_))));
        let unreal = unreal || wished || is_made_up(scan, &items[..begin]);
        // `đề nghị thu hồi danh hiệu`: it was not taken away.
        let unreal = unreal || planned || (has(Verb::Withdraw) && has(Verb::Propose));
        let status = if has(Verb::Withdraw) {
            Status::Withdrawn
        } else if has(Verb::Propose)
            && !was_elected(&items[..=last], first)
            && !gives_at_once(scan, &items[first..=last])
            || is_to_decide(scan, items, last)
        {
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
        let subject_start = match passive {
            true => behind_others(items, subject_start..subject_end).unwrap_or(subject_start),
            false => subject_start,
        };
        // `ông Bình nêu kết quả, nổi bật là | Công an tỉnh A nhận …`
        const STANDS_OUT: [Syllable; 2] = Syllable::literals("nổi|bật");
        let presents = |&at: &usize| {
            is_word(scan, &items[at], word!("là")) && scan.doc.follows(items[at].first, &STANDS_OUT)
        };
        let presented = (subject_start..subject_end).rev().find(presents);
        let subject_start = presented.map_or(subject_start, |at| at + 1);
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
            .find(|&at| match items[at].kind {
                Kind::Attends(Part::Participant) => ceremony || guest(at),
                // `Ông Bình phát biểu tại lễ đón nhận …`
                Kind::Attends(_) => ceremony,
                _ => false,
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
            also: items[..last]
                .iter()
                .rposition(|item| is_word(scan, item, word!("cũng")))
                .is_some_and(|at| at >= clause_start(scan, items, begin)),
            subject_start,
            subject_end,
            verb_end: last + 1,
            giver,
        })
    }
}

/// Whether those who vote give themselves what they voted for: `bình xét và công nhận …`.
fn gives_at_once(scan: &Scan, verbs: &[Item]) -> bool {
    const VOTES: [Syllable; 2] = Syllable::literals("bình|xét");
    matches!(verbs, [vote, joiner, gives]
        if is_any_of(scan, vote, &VOTES)
            && joiner.is_joiner()
            && matches!(gives.kind, Kind::Verb(Verb::Give)))
}

/// Whether those who are counted right before the verb at `last` are proposed by the one at `first`,
/// as no such ones give: `suy tôn 5 đơn vị | tặng Cờ thi đua`.
fn puts_counted(items: &[Item], first: usize, last: usize) -> bool {
    let asks = matches!(items[first].kind, Kind::Verb(Verb::Propose));
    let gives = matches!(items[last].kind, Kind::Verb(Verb::Give));
    asks && gives
        && matches!(&items[first + 1..last], [.., many, who]
            if matches!((&many.kind, &who.kind), (Kind::Quantity(_), Kind::Receiver(_))))
}

/// Whether those who are counted right before a verb of giving receive, though nothing says so: `Huyện
/// có 12 tập thể, 30 cá nhân | tặng Bằng khen`.
fn are_counted(scan: &Scan, items: &[Item], begin: usize, last: usize) -> bool {
    const COUNTED: [Syllable; 2] = Syllable::literals("tập|cá");
    let [before @ .., many, who] = &items[..begin] else {
        return false;
    };
    let counted = matches!(many.kind, Kind::Quantity(_))
        && matches!(who.kind, Kind::Receiver(_))
        && is_any_of(scan, who, &COUNTED);
    let gives = matches!(items[last].kind, Kind::Verb(Verb::Give));
    let has = |item: &Item| is_word(scan, item, word!("có"));
    begin == last && last + 1 == items.len() && gives && counted && before.iter().any(has)
}

/// Whether somebody is still to decide by the verb at `at`: `xét chọn 12 người để Chủ tịch nước
/// quyết định tặng …`.
fn is_to_decide(scan: &Scan, items: &[Item], at: usize) -> bool {
    const DECIDES: Syllable = Syllable::literal("quyết");
    let [.., purpose, who] = &items[..at] else {
        return false;
    };
    is_word(scan, purpose, word!("để"))
        && matches!(who.kind, Kind::Office(_) | Kind::Unit(_))
        && scan.doc.tokens[items[at].first].syllable == DECIDES
}

/// Whether the verb at `at` only tells of another gift who gave it: `nhận giải nhất do Hội A | trao
/// tặng, Bằng khen`.
fn tells_of_gift(scan: &Scan, items: &[Item], at: usize) -> bool {
    let closes = items
        .get(at + 1)
        .is_some_and(|next| matches!(next.kind, Kind::Sign(',' | '(')));
    if !closes {
        return false;
    }
    let from = at.saturating_sub(BY_REACH);
    let by = items[from..at]
        .iter()
        .rposition(|item| is_word(scan, item, word!("do")))
        .map(|by| from + by);
    let gives = |item: &Item| matches!(item.kind, Kind::Verb(Verb::Give));
    let got = |item: &Item| matches!(item.kind, Kind::Verb(Verb::Receive));
    let parts = |item: &Item| matches!(item.kind, Kind::Sign(_) | Kind::Word(Word::Passive));
    by.is_some_and(|by| {
        gives(&items[at]) && items[..by].iter().any(got) && !items[by..at].iter().any(parts)
    })
}
