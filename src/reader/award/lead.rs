//! Where the words on who receives begin behind the awards: `cho 3 tập thể`, `: 3 tập thể`, `trao …
//! tặng 3 tập thể`.

use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Word;
use super::super::item::after_marks;
use super::super::scan::Scan;
use super::super::tag::Verb;
use super::Reader;
use super::clause::receives;
use super::deeds::is_deed;
use super::frame::Frame;
use super::giver_behind;
use super::often::is_word;
use super::praise::after_praise;
use super::praise::is_praise;
use super::purpose::whose_deeds;
use super::segment::Segment;
use super::segment::after_gifts;
use super::segment::ends_recipients;
use crate::model::Status;
use crate::text::Syllable;
use crate::text::word;
use std::ops::Range;

/// How far behind an award `là` may lead to those who received it.
const INVERTED: usize = 12;

/// How many words may stand before the first of them.
const ASIDE: usize = 7;
/// The first words of verbs that praise and give nothing of themselves: `khen thưởng`, `tuyên dương`.
const PRAISES: [Syllable; 3] = Syllable::literals("khen|tuyên|biểu");

impl Reader<'_, '_> {
    /// Where the words on who receives begin behind the awards, and the item that
    /// leads to them: `cho 3 tập thể`, `: 3 tập thể`, `trao … tặng 3 tập thể`.
    pub(super) fn begin_behind(
        &self,
        segment: &Segment,
        right: &Range<usize>,
        own: Option<&Frame>,
        before: Option<&Frame>,
    ) -> Option<(usize, Option<usize>)> {
        let items = segment.items;
        // `Chủ tịch nước quyết định thu hồi Huân chương Độc lập của ông Trần Văn Bình`
        let taken = |frame: &Frame| frame.status == Status::Withdrawn && frame.giver.is_some();
        let dated = |at: &usize| !matches!(items[*at].kind, Kind::Date(_));
        let of = |at: &usize| matches!(items[*at].kind, Kind::Word(Word::Of));
        if own.is_some_and(taken)
            && let Some(of) = right.clone().find(dated).filter(of)
        {
            return Some((of + 1, Some(of)));
        }
        // `Bằng khen của Bộ A (1 tập thể, 2 cá nhân)`
        // `308 đồng chí được tặng Huy hiệu (3 đồng chí được truy tặng)`: some of them.
        let gives_some = |item: &Item| matches!(item.kind, Kind::Verb(Verb::Give));
        if let [open, many, receiver, rest @ ..] = &items[right.clone()]
            && !rest
                .iter()
                .take_while(|item| !matches!(item.kind, Kind::Sign(')')))
                .any(gives_some)
            && matches!(open.kind, Kind::Sign('('))
            && matches!(many.kind, Kind::Quantity(_))
            && matches!(receiver.kind, Kind::Receiver(_) | Kind::Times)
        {
            return Some((right.start + 1, Some(right.start)));
        }
        if let Some(to) = behind_apposition(items, right) {
            return Some((to + 1, Some(to)));
        }
        // `50 năm tuổi Đảng có 7 đảng viên`
        if counts_after(self.scan, &items[right.clone()]) {
            let many = right
                .clone()
                .find(|&at| matches!(items[at].kind, Kind::Quantity(_)));
            return Some((many.unwrap_or(right.start + 1), None));
        }
        // `Được tặng Bằng khen dịp này là ông Bình và bà Cúc`
        if let Some(begin) = own.and_then(|own| self.inverted(items, right, own)) {
            return Some((begin, None));
        }
        // `tặng Bằng khen chúc mừng các thủ khoa`
        let gives = own.is_some_and(|own| !own.passive && own.status == Status::Conferred);
        if gives && let Some(begin) = after_praise(self.scan, items, right) {
            return Some((begin, Some(begin - 1)));
        }
        // `tặng Bằng khen để ghi nhận hành động của 2 học sinh`
        if gives && let Some(begin) = whose_deeds(self.scan, items, right) {
            return Some((begin, Some(begin - 1)));
        }
        // `tặng Bằng khen với anh Trần Văn Bình`, not `Bằng khen với số tiền …`
        // `hủy Quyết định tặng Bằng khen với ông Trần Văn Bình`
        let takes = own.is_some_and(|own| own.status == Status::Withdrawn);
        if (gives || takes)
            && let [with, who @ ..] = &items[right.clone()]
            && is_word(self.scan, with, word!("với"))
            && is_somebody(who)
        {
            return Some((right.start + 1, Some(right.start)));
        }
        // `gửi Thư khen đến Công an tỉnh`, `trao Huân chương đến thân nhân anh Bình`
        if gives
            && let [until, who, behind @ ..] = &items[right.clone()]
            && is_word(self.scan, until, word!("đến"))
            && !behind
                .iter()
                .any(|item| matches!(item.kind, Kind::Word(Word::To) | Kind::Attends(_)))
            && (receives(who) || matches!(who.kind, Kind::Word(Word::Plural | Word::Kin)))
        {
            return Some((right.start + 1, Some(right.start)));
        }
        // `trao Bằng khen của Tỉnh đoàn, cho hai thanh niên`, not `, cho 30 hộ mượn bò`
        const LENT: [Syllable; 4] = Syllable::literals("mượn|vay|thuê|nghỉ");
        let lent = |item: &Item| LENT.contains(&self.scan.doc.tokens[item.first].syllable);
        if gives
            && let [comma, _, who @ ..] = &items[right.clone()]
            && matches!(comma.kind, Kind::Sign(','))
            && is_to(items, right.start + 1)
            && (is_somebody(who) || matches!(who, [unit, ..] if receives(unit)))
            && !who.iter().take(ASIDE).any(lent)
        {
            return Some((right.start + 2, Some(right.start + 1)));
        }
        let by = giver_behind::behind(self.scan, &items[right.clone()]).is_some();
        // `đề nghị tặng Bằng khen gửi Sở A`: who is to decide.
        let proposed = own.is_some_and(|frame| frame.status == Status::Proposed);
        let leads = |&at: &usize| match items[at].kind {
            // `Bằng khen | Quyết định số 12 của …`
            Kind::Sign(':' | '|') => {
                let decision = |next: &Item| self.scan.is_document(next);
                // `bức trướng với dòng chữ: "Những người …"`
                let written = is_word(self.scan, &items[at - 1], word!("chữ"));
                !written
                    && !items.get(at + 1).is_some_and(decision)
                    && self.giver_cell(&items[at..right.end]).is_none()
            }
            Kind::Word(Word::To) => {
                !for_deeds(self.scan, &items[at + 1..right.end])
                    && !follows_deed(self.scan, &items[at])
            }
            // `để biểu dương anh Trần Văn Bình`
            // Not `Giấy khen biểu dương, phần thưởng từ Hội A`.
            Kind::Attends(_) => {
                let next = items.get(at + 1);
                is_word(self.scan, &items[at], word!("biểu"))
                    && next.is_some_and(|next| {
                        !matches!(next.kind, Kind::Sign(_))
                            && !is_word(self.scan, next, word!("từ"))
                    })
            }
            // `do Chủ tịch nước truy tặng Thiếu úy Trần Văn Bình`
            Kind::Verb(Verb::Give) if proposed && is_word(self.scan, &items[at], word!("gửi")) => {
                false
            }
            // `người được tặng Bằng khen, gửi Sở A chi trả`: to whom their files go.
            Kind::Verb(Verb::Give)
                if own.is_some_and(|own| own.passive)
                    && is_word(self.scan, &items[at], word!("gửi"))
                    && matches!(items[at - 1].kind, Kind::Sign(',')) =>
            {
                false
            }
            // `trao 7 Kỷ niệm chương, khen thưởng 12 tập thể`: those who are praised besides.
            Kind::Verb(Verb::Give)
                if gives
                    && at == right.start + 1
                    && matches!(items[right.start].kind, Kind::Sign(','))
                    && PRAISES.contains(&self.scan.doc.tokens[items[at].first].syllable)
                    && matches!(&items[..right.start], [.., pieces, _]
                        if matches!(pieces.kind, Kind::Quantity(_))) =>
            {
                false
            }
            Kind::Verb(Verb::Give) => {
                // `do Chủ tịch nước tặng các cá nhân`
                let many = |at: usize| {
                    let counts =
                        matches!(items[at].kind, Kind::Quantity(_) | Kind::Word(Word::Plural));
                    let word = |item: &&Item| matches!(item.kind, Kind::Plain);
                    let mut who = items[at + 1..right.end].iter().take(2).skip_while(word);
                    counts
                        && matches!(who.next(), Some(who) if matches!(who.kind, Kind::Receiver(_)))
                };
                let one = |at: usize| {
                    matches!(
                        items[at].kind,
                        Kind::Person(_) | Kind::Unit(_) | Kind::UnitMeant(_)
                    ) || many(at)
                };
                // `Bằng khen truy tặng của UBND tỉnh`, `Bằng khen tuyên dương từ anh Bình`
                let of = items.get(at + 1).is_some_and(|next| {
                    matches!(next.kind, Kind::Word(Word::Of))
                        || is_word(self.scan, next, word!("từ"))
                });
                !of && !by || (at + 1 < right.end && (is_to(items, at + 1) || one(at + 1)))
            }
            _ => false,
        };
        // `và thưởng 5 triệu đồng cho …`: behind the verb there is still `cho`.
        let later_to = |at: usize| {
            (at + 1..right.end)
                .take_while(|&at| !ends_recipients(&items[at].kind) || is_to(items, at))
                .find(|&at| is_to(items, at) && !follows_deed(self.scan, &items[at]))
                .unwrap_or(at)
        };
        let subject =
            own.is_none() && Frame::behind(self.scan, &items[right.clone()], false).is_some();
        let first = after_gifts(items, right.clone());
        let to = match first.filter(leads) {
            _ if subject => right.clone().find(|&at| is_to(items, at)),
            // `trao Huân chương truy tặng anh Bình cho thân nhân`
            Some(at)
                if matches!(items[at].kind, Kind::Verb(_))
                    && matches!(items.get(at + 1), Some(next) if matches!(next.kind, Kind::Person(_))) =>
            {
                Some(at)
            }
            // `Huy chương đối với người từng phục vụ trao cho …`
            Some(at)
                if matches!(items[at].kind, Kind::Verb(_))
                    || is_word(self.scan, &items[at], word!("đối")) =>
            {
                Some(later_to(at))
            }
            to => to,
        };
        // Without a verb of its own an award goes on as the sentence began.
        let active = own.or(before).is_some_and(|frame| !frame.passive);
        let direct = |at: usize| match items[right.start].kind {
            _ if !active => None,
            // `gửi Thư khen Công an tỉnh`
            Kind::Unit(_) | Kind::Person(_) => Some(right.start),
            // `gửi Thư khen ban chuyên án`, `Bằng khen Thanh niên sống đẹp cho …`
            // `06 Giấy khen tập thể và 02 Giấy khen cá nhân`
            Kind::Receiver(_) if at == right.start => {
                Some(later_to(at) + usize::from(later_to(at) > at))
            }
            Kind::Word(Word::And) | Kind::Sign(',') if is_rewarded(items, right, at) => Some(at),
            _ => many_receive(self.scan, items, right, at),
        };
        // `gửi Thư khen Công an tỉnh` at the end of a headline.
        let alone = || match items.get(right.clone())? {
            [only] if matches!(only.kind, Kind::Unit(_) | Kind::Person(_)) => Some(right.end),
            _ => None,
        };
        let begin = to
            .map(|to| to + 1)
            .or_else(|| first.or_else(alone).and_then(direct))?;
        // `cho: 3 tập thể`, `tặng cho 3 tập thể`
        let more = |at: usize| {
            at < right.end && (is_to(items, at) || matches!(items[at].kind, Kind::Sign(':')))
        };
        let begin = begin + usize::from(more(begin));
        Some((
            self.behind_deed(items, begin..right.end).unwrap_or(begin),
            to,
        ))
    }

    /// Where the person stands whose deed is told behind `đối với`, `cho`: `đối với hành động
    /// dũng cảm cứu người của Thượng sĩ Trần Văn Bình`.
    fn behind_deed(&self, items: &[Item], range: Range<usize>) -> Option<usize> {
        let first = range
            .clone()
            .find(|&at| !matches!(items[at].kind, Kind::Word(Word::Plural)))?;
        // `hành động dũng cảm của các anh`
        let of = |&at: &usize| {
            let whose = |next: &Item| {
                matches!(
                    next.kind,
                    Kind::Person(_) | Kind::Unit(_) | Kind::Word(Word::Plural | Word::Pronoun)
                )
            };
            matches!(items[at].kind, Kind::Word(Word::Of)) && items.get(at + 1).is_some_and(whose)
        };
        let of = range.clone().find(of).filter(|&at| at + 1 < range.end)?;
        let parted = items[first..of]
            .iter()
            .any(|item| matches!(item.kind, Kind::Sign(_) | Kind::Unit(_) | Kind::Person(_)));
        (is_deed(self.scan, &items[first]) && !parted).then_some(of + 1)
    }

    /// Where those are named who received, behind `là` or `có`, where nobody stands before
    /// the verb that opens the sentence.
    fn inverted(&self, items: &[Item], right: &Range<usize>, own: &Frame) -> Option<usize> {
        let who = |item: &Item| {
            receives(item)
                || matches!(
                    item.kind,
                    // `Dự lễ và đón nhận … có ông Bình`: a guest.
                    Kind::Office(_) | Kind::Award(_) | Kind::Attends(_) | Kind::Word(Word::Pronoun)
                )
        };
        let before = items.get(..own.subject_end)?;
        let nobody = !before.iter().any(who) || among_many(self.scan, before);
        // `Danh sách đề nghị tặng Bằng khen gồm ông Bình và bà Cúc`
        let list = const { Syllable::literals::<2>("danh|sách") };
        let asked = own.status == Status::Proposed
            && items
                .get(own.subject_end)
                .is_some_and(|verb| self.scan.doc.follows(verb.first, &list));
        let opens = (own.passive || asked) && nobody;
        let is = |&at: &usize| {
            is_word(self.scan, &items[at], word!("là"))
                || is_word(self.scan, &items[at], word!("có"))
                || asked && matches!(items[at].kind, Kind::Word(Word::Consists))
        };
        let is = right.clone().take(INVERTED).find(is).filter(|_| opens)?;
        let named = |item: &Item| matches!(item.kind, Kind::Person(_) | Kind::Unit(_));
        // `là "hiệp sĩ" Trần Văn Bình`, `còn có một số nghệ sĩ khác như Trần Văn Bình`
        let aside = |item: &&Item| {
            matches!(
                item.kind,
                Kind::Plain | Kind::Sign('"' | ':') | Kind::Word(Word::Plural) | Kind::Receiver(_)
            )
        };
        let rest = &items[is + 1..right.end];
        let begin = rest.iter().take(ASIDE).take_while(aside).count();
        // `Danh sách đề nghị tặng Bằng khen gồm 3 tập thể và 2 cá nhân`
        let counted = asked
            && matches!(rest, [many, who, ..]
                if matches!(many.kind, Kind::Quantity(_)) && matches!(who.kind, Kind::Receiver(_)));
        let begin = if counted { 0 } else { begin };
        let told = counted || rest.get(begin).is_some_and(named);
        told.then_some(is + 1 + begin)
    }
}

/// Whether those of whom some are named next are told, and not how many: `Trong số các cá nhân | được tặng
/// Bằng khen có ông Bình`.
fn among_many(scan: &Scan, before: &[Item]) -> bool {
    const OF: [[Syllable; 2]; 2] = [
        Syllable::literals("trong|số"),
        Syllable::literals("trong|danh"),
    ];
    let opens = after_marks(before)
        .first()
        .is_some_and(|first| OF.iter().any(|of| scan.doc.begins(first.first, of)));
    opens
        && matches!(before, [.., many, who]
            if matches!((&many.kind, &who.kind), (Kind::Word(Word::Plural), Kind::Receiver(_))))
}

/// Where `cho` stands behind what is said of an award: `Huân chương Sao vàng – phần thưởng cao quý của
/// Đảng và Nhà nước | cho Bộ A`.
fn behind_apposition(items: &[Item], right: &Range<usize>) -> Option<usize> {
    const REACH: usize = 14;
    let [sign, what, ..] = items.get(right.clone())? else {
        return None;
    };
    let said = matches!(sign.kind, Kind::Sign(',' | '-' | '–'))
        && matches!(what.kind, Kind::Word(Word::Gift | Word::Carrier));
    let ends = |item: &Item| {
        matches!(
            item.kind,
            Kind::Verb(_) | Kind::Person(_) | Kind::Sign(';' | '.') | Kind::Word(Word::Passive)
        )
    };
    let mut rest = right.clone().take(REACH).skip(2);
    let to = rest.find(|&at| is_to(items, at) || ends(&items[at]))?;
    (said && is_to(items, to)).then_some(to)
}

/// Whether who gets money behind an award gets both: `gửi Thư khen và thưởng nóng | Công an tỉnh 50 triệu
/// đồng`.
fn is_rewarded(items: &[Item], right: &Range<usize>, at: usize) -> bool {
    const NEAR: usize = 5;
    let rewards = |item: &Item| {
        matches!(
            item.kind,
            Kind::Verb(Verb::Give) | Kind::Word(Word::Gift | Word::Money)
        )
    };
    let who = matches!(
        items[at].kind,
        Kind::Unit(_) | Kind::Person(_) | Kind::Receiver(_)
    );
    let money = |item: &Item| matches!(item.kind, Kind::Word(Word::Money));
    let behind = &items[at + 1..right.end];
    who && at == right.start + 2 && rewards(&items[at - 1]) && behind.iter().take(NEAR).any(money)
}

/// Whether words begin with who receives: a person, or those who are counted.
pub(super) fn is_somebody(items: &[Item]) -> bool {
    match items {
        [who, ..] if matches!(who.kind, Kind::Person(_)) => true,
        [many, who, ..] => {
            matches!(many.kind, Kind::Quantity(_) | Kind::Word(Word::Plural))
                && matches!(who.kind, Kind::Receiver(_))
        }
        _ => false,
    }
}

/// Whether `cho` stands behind what was done for somebody: `có đóng góp | cho ngành`.
pub(super) fn follows_deed(scan: &Scan, to: &Item) -> bool {
    const DEEDS: [[Syllable; 2]; 2] = [
        Syllable::literals("đóng|góp"),
        Syllable::literals("cống|hiến"),
    ];
    // `đóng góp tích cực | cho cộng đồng`
    const HOW: [Syllable; 12] =
        Syllable::literals("tích|cực|to|lớn|quan|trọng|quý|báu|thiết|thực|hiệu|quả");
    let before = scan.doc.tokens[..to.first].iter().rev();
    let how = before.take_while(|token| HOW.contains(&token.syllable));
    let end = to.first - how.count();
    DEEDS.iter().any(|deed| scan.doc.follows(end, deed))
}

/// Whether the words behind `cho` are what an award answers, and not whose: `cho những
/// đóng góp trong năm`, not `cho những đóng góp của ông Bình`.
fn for_deeds(scan: &Scan, items: &[Item]) -> bool {
    let of = |pair: &[Item]| {
        matches!(pair[0].kind, Kind::Word(Word::Of))
            && matches!(pair[1].kind, Kind::Person(_) | Kind::Unit(_))
    };
    if items.windows(2).any(of) {
        return false;
    }
    let first = items
        .iter()
        .find(|item| !matches!(item.kind, Kind::Word(Word::Plural)));
    first.is_some_and(|first| is_deed(scan, first))
}

/// Whether the words behind an award count who has it: `có 7 đảng viên`, `là 7
/// đồng chí`.
pub(super) fn counts_after(scan: &Scan, items: &[Item]) -> bool {
    // `Cùng nhận Bằng khen còn có 3 tập thể`
    let items = match items {
        [also, rest @ ..] if is_word(scan, also, word!("còn")) => rest,
        items => items,
    };
    let [has, many, ..] = items else {
        return false;
    };
    match many.kind {
        Kind::Quantity(_) if is_word(scan, has, word!("có")) => true,
        Kind::Quantity(quantity) => is_word(scan, has, word!("là")) && quantity.count().is_some(),
        _ => false,
    }
}

/// Where many receive without `cho`: `gửi Thư khen các công dân`, `trao Thư khen và
/// thưởng nóng 8 đơn vị`, `gửi Thư khen hai nữ nhân viên`, `tặng Giấy khen 2 cụ`.
fn many_receive(scan: &Scan, items: &[Item], right: &Range<usize>, at: usize) -> Option<usize> {
    let many = |at: usize| matches!(items[at].kind, Kind::Quantity(_) | Kind::Word(Word::Plural));
    let is = |at: usize, fits: fn(&Kind) -> bool| at < right.end && fits(&items[at].kind);
    let receives = |at: usize| {
        is(at, |kind| {
            matches!(kind, Kind::Receiver(_) | Kind::Word(Word::Pronoun))
        })
    };
    let word = |at: usize| is(at, |kind| matches!(kind, Kind::Plain));
    let begins = |from: usize| {
        from >= right.start
            && many(from)
            && (receives(from + 1) || (word(from + 1) && receives(from + 2)))
    };
    let from = (at.saturating_sub(2)..=at).find(|&from| begins(from))?;
    // `trao Giấy khen đến các tập thể`, `tặng Bằng khen chúc mừng các thủ khoa`
    let to = |at: usize| {
        at + 1 == from && is_word(scan, &items[at], word!("đến")) || is_praise(scan, &items[at])
    };
    (!(right.start..from).any(|at| word(at) && !to(at))).then_some(from)
}

pub(super) fn is_to(items: &[Item], at: usize) -> bool {
    matches!(items[at].kind, Kind::Word(Word::To))
}
