//! Titles held: `Anh hùng Lao động Trần Văn Bình` says that somebody bears a title,
//! not that it was conferred now.

use super::super::context::Sentence;
use super::super::item::AwardName;
use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Word;
use super::super::item::after_marks;
use super::super::page::Role;
use super::super::scan::Scan;
use super::super::tag::Receiver;
use super::super::tag::Tag;
use super::super::tag::Verb;
use super::super::when::When;
use super::Reader;
use super::Statement;
use super::frame::Frame;
use super::often::is_any_of;
use super::often::is_word;
use super::said::said_of;
use super::segment::Segment;
use super::verb::chooses;
use crate::model::Basis;
use crate::model::Edtf;
use crate::model::Recipient;
use crate::model::Status;
use crate::model::lexicon;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::word;
use std::collections::BTreeSet;

/// Most titles before a name.
const MOST_TITLES: usize = 3;

/// Most words on what somebody does between a title and the name.
const FIELD: usize = 2;

impl Reader<'_, '_> {
    /// Whether the award at `at` is an epithet of the person named after it.
    pub(super) fn is_epithet(&self, items: &[Item], at: usize) -> bool {
        let Kind::Award(award) = &items[at].kind else {
            return false;
        };
        if bears_name(self.scan, items, at) {
            return true;
        }
        let given_more = || are_given(items, at) || receive_more(self.scan, items, at);
        let title = is_title(award) || bearers_of(award).is_some() && given_more();
        let carried = self.scan.doc.tag(items[at].first) == Some(Tag::Carrier);
        if !title || carried {
            return false;
        }
        let short = self.scan.doc.tokens[items[at].first].case == Case::Upper;
        let given = at > 0
            && matches!(items[at - 1].kind, Kind::Verb(_))
            && !is_for_bearer(self.scan, items, at, short);
        let stage_name = || {
            items.get(at + 1).is_some_and(|next| {
                let capital = self.scan.doc.tokens[next.first].case == Case::Initial;
                capital && matches!(next.kind, Kind::Plain)
            })
        };
        let named = bearer(self.scan, items, at).is_some() || (short && stage_name());
        // `các Anh hùng Lao động`, `14 nghệ nhân ưu tú`: who bears it.
        // `tuyên dương 26 Anh hùng Lao động`
        let made = at > 1
            && (matches!(items[at - 2].kind, Kind::Verb(Verb::Give)) && is_hero(award)
                || is_made(self.scan, &items[at - 2], &items[at + 1..]));
        // `- 05 Nhà giáo nhân dân, 30 Nhà giáo ưu tú`, `- Cá nhân: 05 Nhà giáo nhân dân`: a row
        // of a record.
        let before = after_marks(&items[..at.saturating_sub(1)]);
        let labelled = |item: &Item| matches!(item.kind, Kind::Sign(':'));
        let row = self.in_record && before.last().is_none_or(labelled);
        let row = row || self.goes_on_list(items, at) || is_part_of_given(self.scan, items, at);
        // `Chị là một Nghệ sĩ ưu tú`: she.
        let is = at > 1 && is_word(self.scan, &items[at - 2], word!("là"));
        let bearers = at > 0
            && !(made || row || is)
            && matches!(
                items[at - 1].kind,
                Kind::Quantity(_) | Kind::Word(Word::Plural)
            )
            && !goes_on(items, at);
        // `40 Nhà giáo ưu tú được phong tặng`
        let behind = || &items[after_awards(items, at)..];
        let conferred = bearers && are_conferred(self.scan, behind());
        (named || bearers) && !given && !conferred
    }

    /// Whether a counted title begins what goes on a list of those who received: `3 cá nhân
    /// được tặng Huân chương Lao động; 4 Nhà giáo nhân dân, 30 Nhà giáo ưu tú; …`.
    fn goes_on_list(&self, items: &[Item], at: usize) -> bool {
        let parted = matches!(items[..at], [.., ref sign, ref many]
            if matches!((&sign.kind, &many.kind), (Kind::Sign(';'), Kind::Quantity(_))));
        let end = after_awards(items, at);
        let closes = items
            .get(end)
            .is_none_or(|next| matches!(next.kind, Kind::Sign(';' | '.' | '…')));
        let here = |first: &Item| {
            let last = self.statements.last();
            last.is_some_and(|last| last.tokens.0 >= first.first)
        };
        parted && closes && items.first().is_some_and(here)
    }

    /// Whether the award at `at` names a movement, or those who are its models: `phong
    /// trào thi đua “Người tốt, việc tốt”`, `gương người tốt, việc tốt`; or what is to be
    /// built up: `xây dựng đơn vị vững mạnh toàn diện`.
    pub(super) fn is_movement(&self, items: &[Item], at: usize) -> bool {
        let before = items[..at]
            .iter()
            .rev()
            .find(|item| !matches!(item.kind, Kind::Sign('"' | '\'')));
        // `lễ biểu dương người tốt, việc tốt`
        if matches!(&items[at].kind, Kind::Award(award) if is_model(award))
            && before.is_some_and(|item| matches!(item.kind, Kind::Event(_) | Kind::Attends(_)))
        {
            return true;
        }
        before.is_some_and(|item| {
            let doc = self.scan.doc;
            let word = |at: usize| {
                const { Syllable::literals::<4>("trào|gương|điển|dựng") }
                    .contains(&doc.tokens[at].syllable)
            };
            word(item.last) || (item.last > item.first && word(item.first + 1))
        })
    }

    /// The person of whom the award at `at` is said in apposition: `bà Lê Thị Cúc,
    /// Anh hùng Lao động`, `Trần Văn Bình, Đại tá (1987), Anh hùng Lao động`.
    pub(super) fn bearer_before(&self, items: &[Item], at: usize) -> Option<usize> {
        let Kind::Award(award) = &items[at].kind else {
            return None;
        };
        if let Some(subject) = said_of(self.scan, items, at).filter(|_| is_title(award)) {
            return match subject.kind {
                Kind::Person(person) => Some(person),
                _ => self.recall.meant(self.scan, &[], subject),
            };
        }
        let parted = matches!(items[..at], [.., ref sign]
            if matches!(sign.kind, Kind::Sign(',' | '-' | '(')));
        let rank = |item: &Item| matches!(self.scan.doc.tag(item.first), Some(Tag::Rank(_)));
        let what = |item: &&Item| match &item.kind {
            Kind::Sign(',' | '-' | '(' | ')') | Kind::Date(_) | Kind::Office(_) => true,
            // `(Nghệ sĩ ưu tú năm 1984, Nghệ sĩ nhân dân năm 1993)`
            Kind::Award(award) => is_title(award),
            // `Đại tá Trần Văn Bình` is the person, not a rank.
            Kind::Person(_) => false,
            _ => rank(item),
        };
        // `Trần Văn Bình, 85 tuổi - Anh hùng Lao động`, `Trần Văn Bình (Tư Hải - Anh hùng …)`
        let aged = |item: &Item| {
            matches!(item.kind, Kind::Quantity(_)) || is_word(self.scan, item, word!("tuổi"))
        };
        let opened = items[..at]
            .iter()
            .rposition(|item| matches!(item.kind, Kind::Sign('(')));
        let plain = |item: &Item| matches!(item.kind, Kind::Plain | Kind::Quantity(_));
        let alias = opened.filter(|&open| {
            open + 1 < at
                && items[open + 1..at - 1].iter().all(plain)
                && matches!(items[..open], [.., ref who] if matches!(who.kind, Kind::Person(_)))
        });
        // `Trần Văn Bình (90 tuổi, quê Nghệ An), Anh hùng Lao động, …`: what is told of him aside.
        let aside = opened.filter(|&open| {
            matches!(items[..at], [.., ref close, ref comma]
                if matches!((&close.kind, &comma.kind), (Kind::Sign(')'), Kind::Sign(','))))
                && matches!(items[..open], [.., ref who] if matches!(who.kind, Kind::Person(_)))
        });
        let before = &items[..aside.or(alias).unwrap_or(at)];
        let mut before = before
            .iter()
            .rev()
            .skip_while(|item| what(item) || aged(item));
        match before.next()?.kind {
            Kind::Person(person) if parted && is_title(award) => Some(person),
            _ => None,
        }
    }

    /// Leaves out titles borne of which the article also tells how they were conferred.
    pub(super) fn leave_held(&mut self) {
        let conferred: BTreeSet<(u16, String)> = self
            .statements
            .iter()
            .filter(|statement| statement.status == Status::Conferred && statement.names.len() == 1)
            .map(|statement| (statement.award.entry, statement.names[0].clone()))
            .collect();
        self.statements
            .retain(|statement| match &statement.names[..] {
                [name] if statement.status == Status::Held => {
                    !conferred.contains(&(statement.award.entry, name.clone()))
                }
                _ => true,
            });
    }

    /// Notes the honours among the titles of those whom a sentence names: `Đại tá, Anh hùng
    /// Lao động Trần Văn Bình`.
    pub(super) fn held_titles(&mut self, sentence: &Sentence) {
        for item in sentence.items.iter() {
            let Kind::Person(person) = item.kind else {
                continue;
            };
            for (entry, tokens) in &self.scan.mentions[person].titles {
                let award = AwardName {
                    entry: *entry,
                    grade: None,
                    grades: None,
                    giver: None,
                };
                if is_title(&award) {
                    let award_tokens = (tokens.start, tokens.end - 1);
                    let tokens = (tokens.start, item.last);
                    self.bears(award, person, sentence.role, (tokens, award_tokens), None);
                }
            }
        }
    }

    /// Notes that a person holds a title, once in an article.
    pub(super) fn held(&mut self, segment: &Segment, at: usize, person: usize) {
        let Kind::Award(award) = &segment.items[at].kind else {
            return;
        };
        // `Đường Anh hùng Lao động Trần Văn Bình`: a street.
        const NAMED: [Syllable; 4] = Syllable::literals("đường|phố|ngõ|cầu");
        const BEARS: [Syllable; 12] =
            Syllable::literals("mang|tên|công|viên|tượng|đài|đền|thờ|lưu|niệm|quảng|trường");
        let (doc, first) = (self.scan.doc, segment.items[at].first);
        let bears = || BEARS.chunks_exact(2).any(|pair| doc.follows(first, pair));
        if NAMED.iter().any(|word| doc.follows(first, &[*word])) || bears() {
            return;
        }
        let last = bearer(self.scan, segment.items, at);
        let award_tokens = (segment.items[at].first, segment.items[at].last);
        let tokens = (award_tokens.0, last.unwrap_or(&segment.items[at]).last);
        // `(Nghệ sĩ ưu tú năm 1984)`
        let year = match segment.items.get(at + 1).map(|next| &next.kind) {
            Some(Kind::Date(when @ When::Year(_))) => when.edtf(None),
            _ => None,
        };
        let tokens = (tokens, award_tokens);
        self.bears(AwardName::clone(award), person, segment.role, tokens, year);
    }

    /// Notes that a person bears a title, once in an article; with the tokens that say so, and
    /// those of the title.
    fn bears(
        &mut self,
        award: AwardName,
        person: usize,
        role: Role,
        (tokens, award_tokens): ((usize, usize), (usize, usize)),
        period: Option<Edtf>,
    ) {
        let name = self.scan.mentions[person].name.clone();
        let known = self.statements.iter().any(|statement| {
            statement.award.entry == award.entry && statement.names.contains(&name)
        });
        if known {
            return;
        }
        self.statements.push(Statement {
            award,
            giver: None,
            recipient: Recipient::PersonNamed,
            count: Some(1),
            basis: Basis::Recipient,
            names: vec![name],
            unit: None,
            status: Status::Held,
            own_period: period.is_some(),
            period,
            life: false,
            role,
            tokens,
            award_tokens,
            whole: None,
            doubts: Vec::new(),
        });
    }
}

/// Whether a counted title is among those given before: `được trao tặng danh hiệu cao quý, trong
/// đó có 1 Nghệ sĩ nhân dân`, `được phong tặng, gồm 4 Nghệ sĩ nhân dân`.
fn is_part_of_given(scan: &Scan, items: &[Item], at: usize) -> bool {
    let before = &items[..at.saturating_sub(1)];
    let before = match before {
        [before @ .., has] if is_word(scan, has, word!("có")) => before,
        before => before,
    };
    let gives = |item: &Item| matches!(item.kind, Kind::Verb(Verb::Give));
    matches!(before, [given @ .., thereof]
        if (matches!(thereof.kind, Kind::Word(Word::Thereof))
            || is_word(scan, thereof, word!("gồm"))) && given.iter().any(gives))
}

/// Whether a counted title goes on a list of titles: `… Nhà giáo ưu tú, 2 Nhà giáo nhân dân`.
fn goes_on(items: &[Item], at: usize) -> bool {
    let title = |item: &Item| matches!(&item.kind, Kind::Award(award) if is_title(award));
    let order = |item: &Item| matches!(item.kind, Kind::Award(_));
    let [before @ .., joiner, _] = &items[..at] else {
        return false;
    };
    // `35 Huy chương Hữu nghị, 4 Anh hùng Lao động`
    let mut words = before
        .iter()
        .rev()
        .skip_while(|item| matches!(item.kind, Kind::Plain));
    let counted = words.next().is_some_and(order)
        && words
            .find(|item| !item.is_joiner() && !order(item))
            .is_some_and(|item| matches!(item.kind, Kind::Quantity(_)));
    joiner.is_joiner() && (counted || before.last().is_some_and(title))
}

/// Whether a verb right before a title honours who bears it, or gives something else to them: `vinh
/// danh NSND Trần Văn Bình`, `hát tặng NSƯT Trần Văn Bình`; not `tuyên dương Anh hùng Lao động …`.
fn is_for_bearer(scan: &Scan, items: &[Item], at: usize, short: bool) -> bool {
    const HONOURS: [Syllable; 4] = Syllable::literals("vinh|tôn|biểu|khen");
    const GIVES: [Syllable; 2] = Syllable::literals("tặng|trao");
    // `đón Mẹ Việt Nam anh hùng Trần Thị Hoa`
    const WELCOMES: [Syllable; 1] = Syllable::literals("đón");
    let verb = &items[at - 1];
    let word = scan.doc.tokens[verb.first].syllable;
    let one = verb.first == verb.last;
    let alone = one && (short && GIVES.contains(&word) || WELCOMES.contains(&word));
    bearer(scan, items, at).is_some() && (HONOURS.contains(&word) || alone)
}

/// Whether a verb makes those who are counted behind it bearers of a title, where nothing else is
/// given to them: `phong tặng 36 Nghệ sĩ nhân dân và 95 Nghệ sĩ ưu tú`.
fn is_made(scan: &Scan, verb: &Item, behind: &[Item]) -> bool {
    const HONOURS: [Syllable; 5] = Syllable::literals("vinh|tuyên|tôn|biểu|khen");
    let gives = matches!(
        verb.kind,
        Kind::Verb(Verb::Give | Verb::Consider | Verb::Propose)
    ) || chooses(scan, verb);
    let other = |item: &Item| matches!(&item.kind, Kind::Award(award) if !is_title(award));
    gives && !HONOURS.contains(&scan.doc.tokens[verb.first].syllable) && !behind.iter().any(other)
}

/// Whether it is a title of heroes.
fn is_hero(award: &AwardName) -> bool {
    let name = lexicon::award_at(award.entry).name;
    name.starts_with("Anh hùng")
}

/// The person named right behind an award: `NSND Trần Văn Bình`, `NGƯT.TS. Trần Văn Bình`;
/// also behind further titles, `Anh hùng Lao động, NGND, GS Trần Văn Bình`.
pub(super) fn bearer<'a>(scan: &Scan, items: &'a [Item], at: usize) -> Option<&'a Item> {
    let mut at = at;
    for _ in 0..MOST_TITLES {
        let title = |item: &Item| matches!(&item.kind, Kind::Award(award) if is_title(award));
        let short = |at: usize| scan.doc.tokens[items[at].first].case == Case::Upper;
        // `Nghệ sĩ nhân dân, nhạc sĩ Trần Văn Bình` at the head of a clause.
        let heads = |at: usize| {
            let marks = items.len() - after_marks(items).len();
            let capital = scan.doc.tokens[items[at].first].case != Case::Lower;
            let begins =
                |before: usize| matches!(items[before].kind, Kind::Sign('.' | ';' | ':' | '"'));
            capital && (at == marks || at.checked_sub(1).is_none_or(begins))
        };
        let address = |at: usize, item: &Item| match scan.doc.tag(item.first) {
            Some(Tag::Honorific) => short(at) || is_degree(scan, item) || heads(at),
            Some(Tag::Modifier) => heads(at),
            tag => matches!(tag, Some(Tag::Rank(_))),
        };
        // `Nghệ sĩ ưu tú đàn tranh Trần Văn Bình`
        let word =
            |item: &&Item| matches!(item.kind, Kind::Plain) && scan.doc.tag(item.first).is_none();
        let field = items[at + 1..].iter().take(FIELD).take_while(word).count();
        match items.get(at + 1 + field..)? {
            [person, ..] if matches!(person.kind, Kind::Person(_)) => return Some(person),
            // `Nhà giáo nhân dân (NGND) Trần Văn Bình`
            [sign, person, ..]
                if matches!(
                    (&sign.kind, &person.kind),
                    (Kind::Sign('.' | ')'), Kind::Person(_))
                ) =>
            {
                return Some(person);
            }
            // `Anh hùng Lực lượng vũ trang (LLVT) Trần Văn Bình`
            [open, short, close, person, ..]
                if matches!(
                    (&open.kind, &close.kind),
                    (Kind::Sign('('), Kind::Sign(')'))
                ) && scan.doc.tokens[short.first].case == Case::Upper
                    && matches!(person.kind, Kind::Person(_)) =>
            {
                return Some(person);
            }
            [sign, next, ..] if matches!(sign.kind, Kind::Sign(',' | '-')) => match next.kind {
                // `NSND, đạo diễn Trần Văn Bình`, `Nghệ sĩ nhân dân - đạo diễn Trần Văn Bình`
                Kind::Person(_) => {
                    let dash = matches!(sign.kind, Kind::Sign('-'));
                    let called = dash && scan.doc.tag(next.first) == Some(Tag::Honorific);
                    return Some(next).filter(|next| called || address(at, next));
                }
                _ if title(next) => at += 2,
                _ => return None,
            },
            // `Anh hùng Lao động Nhà giáo nhân dân Trần Văn Bình`
            [next, ..] if title(next) => at += 1 + field,
            _ => return None,
        }
    }
    None
}

/// The people of whom a title is said that is said of many: `các NSND Trần Văn Bình, Lê Thị Cúc`,
/// `hai Anh hùng Lao động: Trần Văn Bình và Lê Thị Cúc`.
pub(super) fn bearers(scan: &Scan, items: &[Item], at: usize) -> Vec<usize> {
    let many = at
        .checked_sub(1)
        .is_some_and(|before| match items[before].kind {
            Kind::Word(Word::Plural) => true,
            Kind::Quantity(many) => many.value > Some(1.0),
            _ => false,
        });
    let colon = |item: &&Item| matches!(item.kind, Kind::Sign(':'));
    let mut names = items[at + 1..].iter().peekable();
    names.next_if(colon);
    // One who is told what else he is bears the title no more: `và đạo diễn Phạm Văn Dũng`.
    let bare = |item: &Item| match item.kind {
        Kind::Person(person) if scan.doc.tag(item.first).is_none_or(Tag::fits_a_name) => {
            Some(person)
        }
        _ => None,
    };
    let mut people = Vec::new();
    while let Some(person) = names.next().and_then(bare) {
        people.push(person);
        if names.next_if(|item| item.is_joiner()).is_none() {
            break;
        }
    }
    people.retain(|_| many);
    people
}

/// One past the awards and their counts that begin at `at`.
fn after_awards(items: &[Item], at: usize) -> usize {
    let goes_on = |item: &&Item| {
        matches!(
            item.kind,
            Kind::Award(_) | Kind::Quantity(_) | Kind::Sign(',') | Kind::Word(Word::And)
        )
    };
    at + items[at..].iter().take_while(goes_on).count()
}

pub(super) fn is_title(award: &AwardName) -> bool {
    lexicon::award_at(award.entry).class == "honorary_title"
}

/// Whether people are called by it: `7 chiến sĩ thi đua`.
pub(super) fn is_borne(award: &AwardName) -> bool {
    let listed = lexicon::award_at(award.entry);
    is_title(award) || listed.class == "emulation_title" && listed.recipients == "individual"
}

/// Whether the verb behind counted titles tells that these were conferred, and no other award: `5 Nghệ nhân ưu tú |
/// được tặng Bằng khen`.
fn are_conferred(scan: &Scan, behind: &[Item]) -> bool {
    Frame::behind(scan, behind, true).is_some() && !is_another_given(behind)
}

/// Whether an award is what the first verb of some words gives.
fn is_another_given(behind: &[Item]) -> bool {
    let verb = |item: &Item| matches!(item.kind, Kind::Verb(Verb::Give | Verb::Receive));
    let own = |item: &&Item| {
        matches!(
            item.kind,
            Kind::Quantity(_) | Kind::Sign('"') | Kind::Word(Word::Plural)
        )
    };
    let given = behind.iter().position(verb).map(|verb| &behind[verb + 1..]);
    let given = given.and_then(|given| given.iter().find(|item| !own(item)));
    given.is_some_and(|item| matches!(item.kind, Kind::Award(_)))
}

/// Whether those who bear the title at `at` are said right behind it to receive another award: `12 gia đình văn hóa
/// tiêu biểu | nhận Bằng khen`.
fn receive_more(scan: &Scan, items: &[Item], at: usize) -> bool {
    const MERIT: [Syllable; 6] = Syllable::literals("tiêu|biểu|xuất|sắc|đã|vừa");
    let merit = |item: &&Item| is_any_of(scan, item, &MERIT);
    let behind = &items[at + 1..];
    let behind = &behind[behind.iter().take_while(merit).count()..];
    let begins = behind.first().is_some_and(|next| {
        matches!(
            next.kind,
            Kind::Word(Word::Passive) | Kind::Verb(Verb::Receive)
        )
    });
    let counted = at > 0 && matches!(items[at - 1].kind, Kind::Quantity(_));
    counted && begins && is_another_given(behind)
}

/// Whether it is people or households who are called by a title: `12 gia đình văn hóa`.
pub(super) fn bearers_of(award: &AwardName) -> Option<Receiver> {
    let household = lexicon::award_at(award.entry).id == "gia-dinh-van-hoa";
    match household {
        true => Some(Receiver::Collective),
        false => is_borne(award).then_some(Receiver::Individual),
    }
}

/// Whether another award is given to those who bear the one at `at`: `tặng Huân chương cho 7
/// chiến sĩ thi đua`.
fn are_given(items: &[Item], at: usize) -> bool {
    let award = |item: &Item| matches!(item.kind, Kind::Award(_));
    matches!(&items[..at], [before @ .., to, many]
        if matches!(to.kind, Kind::Word(Word::To))
            && matches!(many.kind, Kind::Quantity(_))
            && before.iter().any(award))
}

/// Whether an award only says again what the one before is: `Huân chương Sao vàng – huân chương
/// cao quý nhất`.
pub(super) fn says_what_it_is(scan: &Scan, items: &[Item], at: usize) -> bool {
    let Kind::Award(award) = &items[at].kind else {
        return false;
    };
    let generic = matches!(
        lexicon::award_at(award.entry).name,
        "Huân chương" | "Huy chương"
    );
    let high = items
        .get(at + 1)
        .is_some_and(|next| is_word(scan, next, word!("cao")));
    generic
        && high
        && matches!(&items[..at], [.., before, dash]
            if matches!((&before.kind, &dash.kind), (Kind::Award(_), Kind::Sign('-' | ','))))
}

/// Whether a title right behind a certificate, or behind `cho`, says for what that is given: `Giấy khen Gia
/// đình văn hóa`.
pub(super) fn says_for_what(items: &[Item], at: usize) -> bool {
    let class = |at: usize| match &items[at].kind {
        Kind::Award(award) => Some((lexicon::award_at(award.entry).class, award.giver.is_some())),
        _ => None,
    };
    let title = |given: bool| {
        class(at).is_some_and(|(class, by)| class.ends_with("_title") && (given || !by))
    };
    match items[..at] {
        // `Bằng khen cho | Tập thể lao động xuất sắc của Bộ A`
        [.., _, ref to] if matches!(to.kind, Kind::Word(Word::To)) => {
            title(true) && class(at - 2).is_some_and(|(class, _)| class == "certificate")
        }
        [.., _] => title(false) && class(at - 1) == Some(("certificate", false)),
        [] => false,
    }
}

/// Whether an item begins with an academic title: `GS Trần Văn Bình`.
fn is_degree(scan: &Scan, item: &Item) -> bool {
    const DEGREES: [Syllable; 11] =
        Syllable::literals("gs|pgs|ts|tskh|ths|bs|giáo|phó|tiến|thạc|bác");
    DEGREES.contains(&scan.doc.tokens[item.first].syllable)
}

/// Whether an award is the name of those who are models.
pub(super) fn is_model(award: &AwardName) -> bool {
    lexicon::award_at(award.entry).id == "don-vi-nguoi-tot-viec-tot"
}

/// Whether something bears the name of one who bears a title: `giải thưởng mang tên người Anh hùng
/// Lao động`.
fn bears_name(scan: &Scan, items: &[Item], at: usize) -> bool {
    const BEARS: [Syllable; 2] = Syllable::literals("mang|tên");
    const BETWEEN: usize = 2;
    let title = items[at].first;
    let mut near = title.saturating_sub(BEARS.len() + BETWEEN)..title;
    near.any(|token| scan.doc.begins(token, &BEARS))
}
