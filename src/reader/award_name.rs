//! The name of an award as printed: `danh hiệu` and the like before it, the award,
//! its grade or grades, the giver that belongs to the name.

use super::award_grade::after_aside;
use super::award_grade::grade;
use super::doc::Doc;
use super::item::AwardName;
use super::item::Item;
use super::item::Kind;
use super::phrases::Found;
use super::phrases::inside_abbreviation;
use super::scan::FLAG;
use super::scan::Scan;
use super::tag::Tag;
use super::tag::Time;
use super::tag::Verb;
use crate::model::Grade;
use crate::model::lexicon;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::Token;
use crate::text::TokenKind;
use crate::text::word;
use std::ops::Range;

/// Most words that name one badge of many.
const LONGEST_BADGE: usize = 12;

/// Orders with grades, by their own words.
const ORDERS: [&str; 9] = [
    "chống Pháp",
    "chống Mỹ",
    "chống Mỹ cứu nước",
    "Độc lập",
    "Lao động",
    "Quân công",
    "Chiến công",
    "Bảo vệ Tổ quốc",
    "Kháng chiến",
];

/// The years in the Party for which there is a badge; there is one every five years.
const BADGE_YEARS: std::ops::RangeInclusive<u64> = 30..=95;

/// How far before a flag `được` may stand.
const PASSIVE_REACH: usize = 14;

impl Scan<'_> {
    /// The name of an award at `at`: `danh hiệu` and the like, the award, its
    /// grade, its giver.
    pub(super) fn award(&mut self, at: usize) -> Option<(AwardName, usize)> {
        let doc = self.doc;
        let mut start = at;
        let mut found = doc.at(start);
        while let Some(carrier) = found.filter(|found| found.tag == Tag::Carrier) {
            start = carrier.end;
            while doc
                .tokens
                .get(start)
                .is_some_and(|token| token.is('"') || token.is('\''))
            {
                start += 1;
            }
            found = doc.at(start);
        }
        let found = found?;
        let Tag::Award(entry) = found.tag else {
            return None;
        };
        Some(self.with_details(entry, start..found.end, at))
    }

    /// An award with its grade and giver; `found` is where its name stands, `at` where
    /// the words on it begin.
    fn with_details(&mut self, entry: u16, found: Range<usize>, at: usize) -> (AwardName, usize) {
        let doc = self.doc;
        let start = found.start;
        let (entry, found_end) = self.party_badge(entry, found.end);
        let mut name = AwardName {
            entry,
            grade: None,
            grades: None,
            giver: None,
        };
        let mut end = self.named_after(entry, skip_quotes(doc, found_end));
        end = after_aside(doc, end);
        // `Huân chương Lao động – Hạng Ba`, `Huân chương Lao động, hạng Ba`
        let sign = |token: &Token| token.is('-') || token.is(',');
        let parted = doc.tokens.get(end).is_some_and(sign)
            && doc.tag(end + 1) == Some(Tag::GradeWord)
            && lexicon::award_at(entry).graded;
        if let Some(first) = misspelt_grade(doc, end) {
            name.grade = Some(first);
            end += 2;
        } else if let Some(first) = bare_grade(doc, end, entry) {
            let (more, last) = self.more_grades(end + 1);
            match more.is_empty() {
                true => name.grade = Some(first),
                false => name.grades = Some([vec![first], more].concat()),
            }
            end = last;
        } else if let Some(next) = doc.at(end + usize::from(parted)) {
            match next.tag {
                Tag::GradeWord => {
                    if let Some(first) = doc
                        .tokens
                        .get(next.end)
                        .and_then(|token| grade(token, doc.text))
                    {
                        name.grade = Some(first);
                        end = next.end + 1;
                        let (more, last) = self.more_grades(end);
                        if !more.is_empty() {
                            name.grade = None;
                            name.grades = Some([vec![first], more].concat());
                        }
                        end = skip_quotes(doc, last);
                    }
                }
                // `các hạng`, `các hạng Nhất, Nhì, Ba`
                Tag::AllGrades => {
                    let named = doc.tokens.get(next.end);
                    let named = named.filter(|token| token.is_word() && token.case != Case::Lower);
                    let first = named.and_then(|token| grade(token, doc.text));
                    let (more, last) = self.more_grades(next.end + 1);
                    name.grades = Some(first.into_iter().chain(more).collect());
                    end = if first.is_some() { last } else { next.end };
                }
                _ => {}
            }
        } else if let Some((grades, close)) = self.grades_in_brackets(end) {
            match grades[..] {
                [only] => name.grade = Some(only),
                _ => name.grades = Some(grades),
            }
            end = close;
        }
        let class = lexicon::award_at(entry).class;
        if !matches!(class, "order" | "medal") {
            end = skip_kind(doc, end);
        }
        if matches!(class, "certificate" | "flag") {
            end = skip_title(doc, start, end);
        }
        // `gửi Thư khen Công an tỉnh`: who gets it.
        let of = doc.tag(end) == Some(Tag::Of);
        let letter = lexicon::award_at(entry).id == "thu-khen";
        if (of || !letter)
            && let Some((giver, giver_end)) = self.giver_of_name(entry, at, end)
        {
            name.giver = Some(giver);
            end = giver_end;
        }
        self.last_award = Some(name.clone());
        (name, end)
    }

    /// A flag that is named by its giver alone, `nhận cờ của Thủ tướng Chính phủ`, or by
    /// its title, `tặng cờ: “Đơn vị vững mạnh”`.
    pub(super) fn flag_of(&mut self, at: usize) -> Option<(AwardName, usize)> {
        let doc = self.doc;
        if doc.tokens[at].syllable != FLAG || doc.tag(at).is_some() {
            return None;
        }
        let awards = &lexicon::lexicon().awards;
        let entry = awards
            .iter()
            .position(|award| award.id == "co-thi-dua-generic")?;
        let handed =
            at > 0 && matches!(doc.tag(at - 1), Some(Tag::Verb(Verb::Give | Verb::Receive)));
        let words = || {
            let said = golden_words(doc, at + 1).or_else(|| merit(doc, at + 1));
            said.filter(|_| handed)
        };
        if let Some(end) = flag_title(doc, at + 1, handed).or_else(words) {
            return Some(self.with_details(entry as u16, at..end, at));
        }
        // `Tỉnh ủy tặng Cờ cho 5 đảng bộ`, `Công đoàn ngành tặng 4 Cờ`
        let given = |at: usize| matches!(doc.tag(at), Some(Tag::Verb(Verb::Give)));
        let counted = at > 1 && doc.tokens[at - 1].kind == TokenKind::Number && given(at - 2);
        let capital = doc.tokens[at].case == Case::Initial;
        let ends = doc.tokens.get(at + 1).is_none_or(|next| !next.is_word());
        // `3 đội được Bộ A tặng Cờ, 12 đội được …`, not `được chủ nhà tặng Cờ, vòng hoa`.
        let passive = || {
            let mut before = (at.saturating_sub(PASSIVE_REACH)..at - 1).rev();
            let passive = before.find(|&before| doc.tag(before) == Some(Tag::Passive));
            let gift = doc.tokens.get(at + 1).is_some_and(|next| next.is(','))
                && doc.tokens.get(at + 2).is_some_and(Token::is_word);
            let named = |at: usize| doc.tokens[at].case != Case::Lower;
            !gift && passive.is_some_and(|passive| (passive + 1..at - 1).any(named))
        };
        let behind = at > 0 && given(at - 1);
        // `Ba tàu được tặng cờ.`, not `Đội được trao cờ`, which may be that of the country.
        const GIFT: Syllable = Syllable::literal("tặng");
        let closes = doc
            .tokens
            .get(at + 1)
            .is_none_or(|next| next.is('.') || next.is(';'));
        let gift =
            at > 1 && doc.tokens[at - 1].syllable == GIFT && doc.tag(at - 2) == Some(Tag::Passive);
        if gift && closes {
            return Some(self.with_details(entry as u16, at..at + 1, at));
        }
        let to = doc.tag(at + 1) == Some(Tag::To);
        if capital && (counted && ends || behind && (to || ends && passive())) {
            return Some(self.with_details(entry as u16, at..at + 1, at));
        }
        // `nhiều cờ và bằng khen của Bộ A`
        if self.is_beside_certificate(at) {
            return Some(self.with_details(entry as u16, at..at + 1, at));
        }
        if doc.tag(at + 1) != Some(Tag::Of) {
            return None;
        }
        let (name, end) = self.with_details(entry as u16, at..at + 1, at);
        let giver = name.giver.as_ref()?;
        let confers = giver.unit.is_none_or(|unit| self.units.is_authority(unit));
        confers.then_some((name, end))
    }

    /// Whether `cờ` at `at` is one of several or many that a certificate follows, or is given with one: `5 cờ, |
    /// bằng khen`, `tặng cờ, | bằng khen`.
    fn is_beside_certificate(&self, at: usize) -> bool {
        const GIFT: Syllable = Syllable::literal("tặng");
        let doc = self.doc;
        let given = at > 0 && doc.tokens[at - 1].syllable == GIFT;
        let many = at > 0
            && (doc.tag(at - 1) == Some(Tag::Plural)
                || doc.tokens[at - 1].kind == TokenKind::Number);
        let joined = doc.tokens.get(at + 1).is_some_and(|token| token.is(','))
            || doc.tag(at + 1) == Some(Tag::And);
        let certificate = match doc.tag(at + 2) {
            Some(Tag::Award(entry)) => lexicon::award_at(entry).class == "certificate",
            _ => false,
        };
        (many || given) && joined && certificate
    }

    /// An order or medal by its own words and grade, after another of the sentence was named in
    /// full: `Huân chương Độc lập hạng Nhì, Lao động hạng Nhất`, `Huy chương Kháng chiến chống
    /// Pháp hạng Nhì, chống Mỹ hạng Nhất`.
    pub(super) fn order_meant(&mut self, at: usize, before: &[Item]) -> Option<(AwardName, usize)> {
        let doc = self.doc;
        let graded = |end: usize| doc.tag(end) == Some(Tag::GradeWord);
        if !graded(at + 2) && !graded(at + 4) {
            return None;
        }
        let (end, order) = ORDERS.iter().find_map(|order| {
            let words = order.split(' ').map(Syllable::of);
            let said = words.clone().enumerate().all(|(next, word)| {
                let token = doc.tokens.get(at + next);
                token.is_some_and(|token| token.syllable == word)
            });
            let end = at + words.count();
            (said && graded(end)).then_some((end, order))
        })?;
        let named = before.iter().rev().find_map(|item| match &item.kind {
            Kind::Award(award) => Some(lexicon::award_at(award.entry)),
            _ => None,
        });
        let awards = &lexicon::lexicon().awards;
        let called = |kind: &str| {
            let full = format!("{kind} {order}");
            awards
                .iter()
                .position(|award| award.name == full || award.aliases.contains(&full.as_str()))
        };
        let entry = match named?.class {
            "order" => called("Huân chương"),
            "medal" => called("Huy chương").or_else(|| called("Huân chương")),
            _ => None,
        }?;
        Some(self.with_details(entry as u16, at..end, at))
    }

    /// The award named last, by words that mean it: `trao tặng danh hiệu cao quý này`,
    /// `truy tặng huy hiệu này`.
    pub(super) fn award_meant(&self, at: usize, before: &[Item]) -> Option<(AwardName, usize)> {
        const THIS: [Syllable; 2] = Syllable::literals("này|trên");
        const PRIZE: [Syllable; 2] = Syllable::literals("giải|thưởng");
        // `nhận danh hiệu này` alone may be what one refuses, feigns or hopes for.
        const SURE: [Syllable; 3] = Syllable::literals("đón|được|vinh");
        let last = self.last_award.as_ref()?;
        let told = before.last().is_none_or(|verb| match verb.kind {
            Kind::Verb(Verb::Give) => true,
            Kind::Verb(Verb::Receive) => SURE.contains(&self.doc.tokens[verb.first].syllable),
            _ => false,
        });
        if !told {
            return None;
        }
        let found = self.doc.at(at)?;
        if before.is_empty() && !(found.tag == Tag::Carrier && self.is_given(found.end + 1)) {
            return None;
        }
        let names = |entry: u16| lexicon::award_at(entry).name;
        let same = match found.tag {
            Tag::Carrier => found.end > at + 1,
            Tag::Award(entry) => names(last.entry).starts_with(names(entry)),
            _ => names(last.entry).starts_with("Giải thưởng") && self.doc.begins(at, &PRIZE),
        };
        let this = self.doc.tokens.get(found.end)?;
        (same && THIS.contains(&this.syllable)).then_some((last.clone(), found.end + 1))
    }

    /// Where a phrase of giving ends: before its last words, where they are those of a title told of before, `được phong |
    /// danh hiệu cao quý này`.
    pub(super) fn verb_end(&self, found: Found) -> usize {
        const TITLE: [Syllable; 2] = Syllable::literals("danh|hiệu");
        const THIS: [Syllable; 3] = Syllable::literals("cao|quý|này");
        let doc = self.doc;
        let gives = matches!(found.tag, Tag::Verb(Verb::Give));
        match gives && doc.follows(found.end, &TITLE) && doc.begins(found.end, &THIS) {
            true => found.end - TITLE.len(),
            false => found.end,
        }
    }

    /// Whether what is named before `at` is said to have been given: `Danh hiệu này | cũng được trao`.
    fn is_given(&self, at: usize) -> bool {
        const ADVERBS: [Syllable; 4] = Syllable::literals("cũng|đã|còn|vừa");
        let adverb = |at: &usize| {
            let token = self.doc.tokens.get(*at);
            token.is_some_and(|token| ADVERBS.contains(&token.syllable))
        };
        let passive = at + (at..at + 2).take_while(adverb).count();
        self.doc.at(passive).is_some_and(|found| {
            found.tag == Tag::Passive
                && matches!(self.doc.tag(found.end), Some(Tag::Verb(Verb::Give)))
        })
    }

    /// A badge with the years for which the Party gives it, and one past them: `Huy
    /// hiệu 50 năm, 40 năm và 30 năm tuổi Đảng`, `Huy hiệu Đảng 30 năm`. Other awards
    /// as they are.
    fn party_badge(&mut self, entry: u16, end: usize) -> (u16, usize) {
        let awards = &lexicon::lexicon().awards;
        let is = |id: &str| awards[usize::from(entry)].id == id;
        if !is("huy-hieu-dang") && !is("huy-hieu-generic") {
            return (entry, end);
        }
        let first = party_years(self.doc, bare_years(self.doc, end));
        if !is("huy-hieu-dang") && first.is_none() {
            return (entry, end);
        }
        let party = awards.iter().position(|award| award.id == "huy-hieu-dang");
        self.party_badge = party.map(|at| at as u16);
        let mut end = first.unwrap_or(end);
        while first.is_some()
            && let Some(next) = party_years(self.doc, end + 1)
            && (self.doc.tokens[end].is(',') || self.doc.tag(end) == Some(Tag::And))
        {
            end = next;
        }
        (self.party_badge.unwrap_or(entry), end)
    }

    /// A Party badge by its years alone, after the badge was named: `10 đồng chí 50
    /// năm tuổi Đảng`, `50 năm tuổi Đảng có 10 đảng viên`; not what is said of a person.
    pub(super) fn years_in_party(&self, at: usize, before: &[Item]) -> Option<(AwardName, usize)> {
        let doc = self.doc;
        let entry = self.party_badge?;
        let end = party_years(doc, at).filter(|&end| end == at + 4)?;
        let counted = matches!(
            before,
            [
                ..,
                Item {
                    kind: Kind::Quantity(_),
                    ..
                },
                Item {
                    kind: Kind::Receiver(_),
                    ..
                }
            ]
        );
        let counts = doc.tokens.get(end).is_some_and(|token| {
            token.is(':') || token.syllable == const { Syllable::literal("có") }
        });
        (counted || counts).then_some((
            AwardName {
                entry,
                grade: None,
                grades: None,
                giver: None,
            },
            end,
        ))
    }

    /// One past the words that name one badge of many: `Kỷ niệm chương Vì sự
    /// nghiệp …`, `Huy hiệu “Tuổi trẻ sáng tạo”`.
    fn named_after(&self, entry: u16, from: usize) -> usize {
        let doc = self.doc;
        let award = lexicon::award_at(entry);
        let begins = doc
            .tokens
            .get(from)
            .is_some_and(|token| token.is_word() && token.case != Case::Lower);
        if award.class != "commemorative" || !award.id.ends_with("-generic") || !begins {
            return from;
        }
        let quoted = from > 0 && is_quote(doc, from - 1);
        let closes = |at: &usize| is_quote(doc, *at);
        if let Some(close) = (from..=from + LONGEST_BADGE)
            .find(closes)
            .filter(|_| quoted)
        {
            return skip_quotes(doc, close);
        }
        let goes_on = |at: &usize| {
            let word = doc
                .tokens
                .get(*at)
                .is_some_and(|token| token.is_word() || token.kind == TokenKind::Number);
            let award = |at: usize| matches!(doc.tag(at), Some(Tag::Award(_)));
            let and_another = doc.tag(*at) == Some(Tag::And) && award(*at + 1);
            // `Huy chương Vì sự nghiệp Ngoại giao | năm 2003 vì …`
            let dated = matches!(doc.tag(*at), Some(Tag::Time(_)))
                && doc
                    .tokens
                    .get(*at + 1)
                    .is_some_and(|next| next.kind == TokenKind::Number);
            // `Huy hiệu TP. HCM`
            let stop = doc.tokens.get(*at).is_some_and(|token| token.is('.'))
                && inside_abbreviation(&doc.tokens, *at);
            (word || stop)
                && !award(*at)
                && !and_another
                && !dated
                && !matches!(
                    doc.tag(*at),
                    Some(
                        Tag::To
                            | Tag::Of
                            | Tag::Verb(_)
                            | Tag::Passive
                            | Tag::Unit(_)
                            | Tag::Office(_)
                    )
                )
        };
        let quote = |at: usize| {
            let token = doc.tokens.get(at);
            token.is_some_and(|token| token.is('"') || token.is('\''))
        };
        // `“Vì an ninh biên giới, biển đảo”`: up to where the quotes close.
        let quoted = from > 0 && quote(from - 1);
        let closes = (from..=from + LONGEST_BADGE).find(|&at| quoted && quote(at));
        let end = closes.unwrap_or_else(|| {
            let words = (from..from + LONGEST_BADGE).take_while(goes_on);
            words.last().map_or(from, |at| at + 1)
        });
        skip_quotes(doc, end)
    }
}

/// The grade behind an order whose word lacks its tone: `Huân chương Độc lập hàng Nhất`.
fn misspelt_grade(doc: &Doc, at: usize) -> Option<Grade> {
    let [word, next, ..] = doc.tokens.get(at..)? else {
        return None;
    };
    let misspelt = word.syllable == const { Syllable::literal("hàng") } && next.is_word();
    grade(next, doc.text).filter(|_| misspelt)
}

/// The grade right behind an order, its word left out: `Huân chương Lao động | Nhất, Nhì`; not a word of what
/// goes on.
fn bare_grade(doc: &Doc, at: usize, entry: u16) -> Option<Grade> {
    const WORDS: [Syllable; 3] = Syllable::literals("nhất|nhì|ba");
    let word = doc.tokens.get(at)?;
    let named = word.case == Case::Initial && WORDS.contains(&word.syllable);
    if !named || !lexicon::award_at(entry).graded {
        return None;
    }
    let ends = doc
        .tokens
        .get(at + 1)
        .is_none_or(|next| !next.is_word() && next.kind != TokenKind::Number)
        || doc.tag(at + 1) == Some(Tag::And);
    grade(word, doc.text).filter(|_| ends)
}

/// One past years that share their last word: `60, 55, ` before `50 năm tuổi Đảng`,
/// `từ 30 đến ` before `55 năm tuổi Đảng`.
fn bare_years(doc: &Doc, from: usize) -> usize {
    let since = doc.tag(from) == Some(Tag::Time(Time::From));
    let mut at = from + usize::from(since);
    let number = |at: usize| {
        doc.tokens
            .get(at)
            .is_some_and(|token| token.kind == TokenKind::Number)
    };
    let joiner = |at: usize| {
        doc.tokens.get(at).is_some_and(|token| token.is(','))
            || doc.tag(at) == Some(Tag::And)
            || (since && doc.tag(at) == Some(Tag::Time(Time::Until)))
    };
    while number(at) && joiner(at + 1) && number(at + 2) {
        at += 2;
    }
    at
}

/// One past years in the Party that have a badge: `50 năm`, `50 năm tuổi Đảng`.
fn party_years(doc: &Doc, at: usize) -> Option<usize> {
    let is = |at: usize, word: Syllable| {
        let token = doc.tokens.get(at);
        token.is_some_and(|token| token.syllable == word)
    };
    let token = doc.tokens.get(at)?;
    let years: u64 = (token.kind == TokenKind::Number)
        .then(|| token.of(doc.text).parse().ok())
        .flatten()?;
    let badge = BADGE_YEARS.contains(&years) && years.is_multiple_of(5);
    let in_party = |at: usize| is(at, word!("tuổi")) && is(at + 1, word!("đảng"));
    match badge {
        true if is(at + 1, word!("năm")) => Some(at + if in_party(at + 2) { 4 } else { 2 }),
        // `Huy hiệu 75 tuổi Đảng`
        true if in_party(at + 1) => Some(at + 3),
        _ => None,
    }
}

/// One past what kind of commendation it is: `Giấy khen đột xuất`, `Cờ thi đua Quyết thắng`.
fn skip_kind(doc: &Doc, at: usize) -> usize {
    const KINDS: [Syllable; 14] = Syllable::literals(
        "đột|xuất|phong|trào|thường|xuyên|chuyên|đề|toàn|diện|danh|dự|quyết|thắng",
    );
    let [one, two] = doc.tokens.get(at..at + 2).unwrap_or(&[]) else {
        return at;
    };
    let is_kind = |kind: &[Syllable]| *kind == [one.syllable, two.syllable];
    at + if KINDS.chunks_exact(2).any(is_kind) {
        2
    } else {
        0
    }
}

/// One past the title that a certificate or flag bears in quotes: `Bằng khen “Thanh niên
/// sống đẹp”`.
fn skip_title(doc: &Doc, first: usize, at: usize) -> usize {
    // The quote that closes after the award's own name opens no title.
    let quoted = first > 0 && is_quote(doc, first - 1);
    if quoted || !(is_quote(doc, at) || is_quote(doc, at - 1)) {
        return at;
    }
    (at + 1..=at + LONGEST_BADGE)
        .find(|&close| is_quote(doc, close))
        .map_or(at, |close| close + 1)
}

/// One past a title in quotes that says it is of emulation: `“Đơn vị xuất sắc phong trào
/// thi đua”`, `“Công đoàn cơ sở vững mạnh”`; behind a verb of giving also any other, `tặng cờ “Đánh giỏi,
/// thắng lớn”`, but not that of a match or a host.
fn flag_title(doc: &Doc, at: usize, handed: bool) -> Option<usize> {
    const EMULATION: [[Syllable; 2]; 9] = [
        Syllable::literals("đơn|vị"),
        Syllable::literals("thi|đua"),
        Syllable::literals("vững|mạnh"),
        Syllable::literals("xuất|sắc"),
        Syllable::literals("tiêu|biểu"),
        Syllable::literals("tiên|tiến"),
        Syllable::literals("anh|hùng"),
        Syllable::literals("quyết|thắng"),
        Syllable::literals("dẫn|đầu"),
    ];
    const OTHERS: [[Syllable; 2]; 6] = [
        Syllable::literals("toàn|đoàn"),
        Syllable::literals("lưu|niệm"),
        Syllable::literals("đăng|cai"),
        Syllable::literals("tổ|quốc"),
        Syllable::literals("giải|"),
        Syllable::literals("vô|địch"),
    ];
    let colon = doc.tokens.get(at).is_some_and(|token| token.is(':'));
    let open = at + usize::from(colon);
    if !is_quote(doc, open) {
        return None;
    }
    let close = (open + 1..=open + LONGEST_BADGE).find(|&close| is_quote(doc, close))?;
    let title = open + 1..close;
    let says = |nouns: &[[Syllable; 2]]| title.clone().any(|at| doc.noun(at, nouns).is_some());
    (says(&EMULATION) || handed && !says(&OTHERS)).then_some(close + 1)
}

/// One past the words that a flag bore in earlier days: `Cờ | 8 chữ vàng`.
fn golden_words(doc: &Doc, at: usize) -> Option<usize> {
    const GOLDEN: [Syllable; 2] = Syllable::literals("chữ|vàng");
    let number = doc.tokens.get(at)?.kind == TokenKind::Number;
    (number && doc.begins(at + 1, &GOLDEN)).then_some(at + 1 + GOLDEN.len())
}

/// One past the first words on what a flag is for: `tặng cờ | tiên tiến xuất sắc`, `tặng cờ | đơn vị đạt giải
/// nhì đợt thi đua`; a host's is none.
fn merit(doc: &Doc, at: usize) -> Option<usize> {
    const MERITS: [[Syllable; 2]; 4] = [
        Syllable::literals("tiên|tiến"),
        Syllable::literals("xuất|sắc"),
        Syllable::literals("đơn|vị"),
        Syllable::literals("tập|thể"),
    ];
    const HOSTS: Syllable = Syllable::literal("đăng");
    let next = doc.tokens.get(at + 2)?;
    let merit = doc.noun(at, &MERITS).is_some() && next.syllable != HOSTS;
    let of_unit = doc.tag(at + 2).is_some_and(|tag| tag == Tag::Of);
    (merit && !of_unit).then_some(at + 2)
}

fn is_quote(doc: &Doc, at: usize) -> bool {
    let token = doc.tokens.get(at);
    token.is_some_and(|token| token.is('"') || token.is('\''))
}

fn skip_quotes(doc: &Doc, mut at: usize) -> usize {
    while is_quote(doc, at) {
        at += 1;
    }
    at
}
