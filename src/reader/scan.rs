//! The scan: a sentence's tokens → items, units and people noted on the way.
//!
//! At each token the forms are tried in one order: person, date, award, number,
//! unit, office, word of grammar. The first that fits takes its tokens.

use super::council;
use super::counted::GROUP;
use super::counted::counted_noun;
use super::counted::may_count;
use super::date;
use super::doc::Doc;
use super::forms::Forms;
use super::headword::Entries;
use super::item::AwardName;
use super::item::Item;
use super::item::Kind;
use super::item::Kinds;
use super::item::UnitMeant;
use super::item::Word;
use super::item::after_marks;
use super::name;
use super::namesake::Namesakes;
use super::number;
use super::office;
use super::office::Office;
use super::person;
use super::person::Before;
use super::person::Mention;
use super::phrases::Found;
use super::stage_name::epithet_begins;
use super::stage_name::is_epithet;
use super::stage_name::is_stage_name;
use super::tag::Receiver;
use super::tag::Tag;
use super::tag::Verb;
use super::unit::Units;
use super::unit_bare::is_school_body;
use super::unit_name::is_company;
use super::unit_place::place;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::Token;
use crate::text::TokenKind;
use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::ops::Range;

/// `cờ`, an award by its giver alone.
pub(super) const FLAG: Syllable = Syllable::literal("cờ");

/// `chống Mỹ`, one of two wars.
pub(super) const AGAINST: Syllable = Syllable::literal("chống");

/// Most items of a bracket behind a name in a list.
const LONGEST_BRACKET: usize = 12;

/// What the scan of an article has met.
pub(super) struct Scan<'t> {
    pub doc: &'t Doc<'t>,
    /// Units, in the order of their first mention.
    pub units: Units,
    /// Mentions of people, in order.
    pub mentions: Vec<Mention>,
    /// The mentions by their names, once somebody asks when all are known.
    namesakes: OnceCell<Namesakes>,
    /// The names of those mentioned.
    names: BTreeSet<String>,
    /// Their last words: the given names.
    called: BTreeSet<Syllable>,
    /// The last words of full names, in order.
    given: Vec<u64>,
    /// The places behind their level, once somebody asks.
    places: OnceCell<Vec<[u64; 2]>>,
    /// What the text has entries on.
    pub(super) entries: Entries,
    /// The badge of the Party, once the article has named it.
    pub(super) party_badge: Option<u16>,
    /// The award named last.
    pub(super) last_award: Option<AwardName>,
}

impl<'t> Scan<'t> {
    pub(super) fn new(doc: &'t Doc<'t>, entries: Entries) -> Scan<'t> {
        Scan {
            entries,
            doc,
            units: Units::default(),
            mentions: Vec::new(),
            namesakes: OnceCell::new(),
            names: BTreeSet::new(),
            called: BTreeSet::new(),
            given: name::all_given(doc),
            places: OnceCell::new(),
            party_badge: None,
            last_award: None,
        }
    }

    /// Whether a document is named where an item begins: `Quyết định số 12`.
    pub(super) fn is_document(&self, item: &Item) -> bool {
        matches!(self.doc.tag(item.first), Some(Tag::Document))
    }

    /// Who is named alike; asked when every sentence is scanned.
    pub(super) fn namesakes(&self) -> &Namesakes {
        self.namesakes.get_or_init(|| Namesakes::of(&self.mentions))
    }

    /// Adds the items of a sentence, which follow each other without gaps; gives their kinds.
    pub(super) fn sentence(&mut self, range: Range<usize>, items: &mut Vec<Item>) -> Kinds {
        let begin = items.len();
        let mut kinds = Kinds::default();
        let mut at = range.start;
        // Whether a noun may be counted by the last item.
        let mut counts = false;
        while at < range.end {
            let token = &self.doc.tokens[at];
            if !counts && let TokenKind::Sign(sign) = token.kind {
                let kind = Kind::Sign(sign);
                kinds = kinds.with(&kind);
                items.push(Item::at(at, kind));
                counts = sign == '%';
                at += 1;
                continue;
            }
            let found = self.doc.at(at);
            let counted = counts | (token.syllable == GROUP);
            // Most of a text.
            if is_plain(token, found) & !counted {
                items.push(Item::at(at, Kind::Plain));
                at += 1;
                continue;
            }
            let before = &items[begin..];
            let counted = match counted {
                true => self.counted(at, found, before),
                false => None,
            };
            let forms = Forms::of(token, found);
            let (kind, end) = match (counted, found) {
                (Some(counted), _) => counted,
                // Most of what is left.
                (None, Some(found)) if forms.is_none() && !self.units.may_go_on(at) => {
                    (self.grammar(at, found, before), self.verb_end(found))
                }
                (None, found) => self.item(at, found, forms, kinds, before),
            };
            let document = found.is_some_and(|found| matches!(found.tag, Tag::Document));
            let met = Kinds::default().with(&kind);
            kinds = kinds.and(met, true).and(Kinds::DOCUMENT, document);
            counts = may_count(met) | matches!(kind, Kind::Sign('%'));
            let end = end.clamp(at + 1, range.end);
            items.push(Item {
                kind,
                first: at,
                last: end - 1,
            });
            at = end;
        }
        let items = &mut items[begin..];
        if kinds.have(Kinds::AWARD) {
            self.join_grades(items);
        }
        let marks = items.len() - after_marks(items).len();
        if self.is_dateline(&items[marks..])
            && let Some(paper) = items.get_mut(marks)
        {
            paper.kind = Kind::Plain;
            kinds = kinds.again(items);
        }
        kinds
    }

    /// Whether a sentence begins with where it was printed: `QĐND Online - Sáng 11-11-2010, …`, `QĐND - Lữ đoàn 5
    /// …`, `VOV.VN - …`.
    fn is_dateline(&self, items: &[Item]) -> bool {
        let [paper, rest @ ..] = items else {
            return false;
        };
        let Kind::Unit(unit) = paper.kind else {
            return false;
        };
        let kind = self.units.list[unit].kind;
        let upper = |item: &Item| {
            let mut words = self.doc.tokens[item.first..=item.last].iter();
            words.all(|token| token.case == Case::Upper)
        };
        let printed = kind == "press" || kind == "force" && upper(paper);
        match rest {
            [dash, day, ..]
                if matches!((&dash.kind, &day.kind), (Kind::Sign('-'), Kind::Date(_))) =>
            {
                printed || upper(paper)
            }
            [dash, next, ..] if matches!(dash.kind, Kind::Sign('-')) => {
                printed && upper(paper) && self.doc.tokens[next.first].spaced
            }
            [stop, land, dash, ..] => {
                printed
                    && matches!((&stop.kind, &dash.kind), (Kind::Sign('.'), Kind::Sign('-')))
                    && upper(land)
            }
            _ => false,
        }
    }

    /// What stands at `at` where the item before may count a noun, and one past it, unless a form
    /// may begin there.
    fn counted(&self, at: usize, found: Option<Found>, before: &[Item]) -> Option<(Kind, usize)> {
        if let Some((receiver, end)) = counted_noun(self.doc, at, before) {
            return Some((Kind::Receiver(receiver), end));
        }
        let token = &self.doc.tokens[at];
        match token.kind {
            TokenKind::Sign(sign) => Some((Kind::Sign(sign), at + 1)),
            _ => is_plain(token, found).then_some((Kind::Plain, at + 1)),
        }
    }

    /// Whom `thừa ủy quyền` names; the comma after it parts it from the person
    /// who acts for it.
    fn principal(&mut self, at: usize) -> Option<(Kind, usize)> {
        let (office, end) = office::office(self.doc, at, &mut self.units)?;
        Some((Kind::Office(Box::new(office)), end))
    }

    /// What the item at `at` is, where the phrase `found` and these forms may begin, and one past its last token;
    /// `before` is what the sentence said until then, and `kinds` of what kinds that is.
    fn item(
        &mut self,
        at: usize,
        found: Option<Found>,
        forms: Forms,
        kinds: Kinds,
        before: &[Item],
    ) -> (Kind, usize) {
        let doc = self.doc;
        let token = &doc.tokens[at];
        let behind = before.last().map(|item| &item.kind);
        if let Some(Tag::Office(_)) = found.map(|found| found.tag)
            && let Some(Kind::Word(Word::OnBehalf)) = behind
            && let Some(principal) = self.principal(at)
        {
            return principal;
        }
        if !self.units.shorts.is_empty()
            && found.is_none_or(|found| found.end == at + 1 && is_company(found.tag))
            && !(at > 0 && doc.tokens[at - 1].is('('))
            && let Some((unit, words)) = self.units.short(&doc.tokens[at..])
        {
            return (Kind::Unit(unit), at + words);
        }
        if let Some(mention) = self.units.read_further(doc, at) {
            return (Kind::Unit(mention.unit), mention.end);
        }
        // `Thanh tra Chính phủ …`, and then `TTCP`, elsewhere the Prime Minister
        let lettered = |found: Found| found.end == at + 1 && matches!(found.tag, Tag::Office(_));
        if token.case == Case::Upper
            && found.is_none_or(lettered)
            && !token.syllable.is_vietnamese()
            && let Some(unit) = self.units.by_initials(&doc.word(at))
        {
            return (Kind::Unit(unit), at + 1);
        }
        // `các | anh hùng`, `các | bà mẹ Việt Nam anh hùng`, not `các anh`
        let longer = |found: &Found| doc.at(at + 1).is_some_and(|next| next.end > found.end);
        if found.is_some_and(|found| {
            matches!(found.tag, Tag::Honorific) && found.end == at + 2 && longer(&found)
        }) && token.syllable == const { Syllable::literal("các") }
        {
            return (Kind::Word(Word::Plural), at + 1);
        }
        if let Some(found) = found
            && forms.is_none()
        {
            return (self.grammar(at, found, before), found.end);
        }
        let mut office = None;
        if forms.have(Forms::PERSON)
            && let Some((mention, end)) = self.person(at, found, before, &mut office)
        {
            if !self.names.contains(&mention.name) {
                let given = mention.name.rsplit(' ').next();
                self.called.extend(given.map(Syllable::of));
                self.names.insert(mention.name.clone());
            }
            self.entries.note(at, &mention.name, self.mentions.len());
            self.mentions.push(mention);
            return (Kind::Person(self.mentions.len() - 1), end);
        }
        if forms.have(Forms::DATE) {
            let since = || match before.last()?.kind {
                Kind::Award(_) | Kind::Grade(_) => date::since(doc, at),
                _ => None,
            };
            if let Some((when, end)) = date::when(doc, at).or_else(since) {
                return (Kind::Date(when), end);
            }
        }
        if let Some((award, end)) = self.award_at(at, (found, forms), kinds, before) {
            return (Kind::Award(Box::new(award)), end);
        }
        if kinds.have(Kinds::AWARD)
            && let Some((grades, end)) = self.grade_dated(at, before)
        {
            return (Kind::Grade(grades.into()), end);
        }
        if token.kind == TokenKind::Number
            && let Some(end) = boat(doc, at)
        {
            return (Kind::Plain, end);
        }
        if (forms.have(Forms::NUMBER) || number::begins_in_words(token))
            && let Some((quantity, end)) = number::quantity(doc, at)
        {
            return (Kind::Quantity(quantity), end);
        }
        match found {
            Some(found) => self.phrase(at, found, before, office),
            None => (Kind::Plain, at + 1),
        }
    }

    /// An award at `at`, named in whatever way.
    fn award_at(
        &mut self,
        at: usize,
        (found, forms): (Option<Found>, Forms),
        kinds: Kinds,
        before: &[Item],
    ) -> Option<(AwardName, usize)> {
        if found.is_some()
            && let Some(award) = self.award_meant(at, before)
        {
            return Some(award);
        }
        if forms.have(Forms::AWARD)
            && let Some(award) = self.award(at)
        {
            return Some(award);
        }
        let token = &self.doc.tokens[at];
        if token.syllable == FLAG
            && let Some(award) = self.flag_of(at)
        {
            return Some(award);
        }
        if kinds.have(Kinds::AWARD)
            && let Some(award) = self.order_meant(at, before)
        {
            return Some(award);
        }
        match token.kind {
            TokenKind::Number => self.years_in_party(at, before),
            _ => None,
        }
    }

    /// What the phrase at `at` is by itself, and one past it: a unit, a place, an office, a grade, a word of
    /// grammar; `office` is the office there, where it was read already.
    fn phrase(
        &mut self,
        at: usize,
        found: Found,
        before: &[Item],
        office: Option<(Office, usize)>,
    ) -> (Kind, usize) {
        let doc = self.doc;
        let token = &doc.tokens[at];
        match found.tag {
            Tag::Unit(_) | Tag::Head(_) if !is_credit(doc, at) => {
                if let Some(mention) = self.units.read(doc, at) {
                    return (Kind::Unit(mention.unit), mention.end);
                }
            }
            Tag::Level | Tag::Receiver(_) => {
                if let Some(mention) = self.place_as_unit(at, before) {
                    return (Kind::Unit(mention.unit), mention.end);
                }
                // `TP.HCM`: no sentence or clause ends in it.
                let dotted = doc.tokens.get(at + 1).is_some_and(|next| next.is('.'));
                if matches!(found.tag, Tag::Level) && dotted {
                    return (Kind::Plain, place(doc, at).max(at + 1));
                }
            }
            Tag::Province(province) => {
                if let Some(mention) = self.province_as_unit(at, province, before) {
                    return (Kind::Unit(mention.unit), mention.end);
                }
            }
            Tag::Office(_) => {
                let counted = matches!(
                    before.last().map(|item| &item.kind),
                    Some(Kind::Quantity(_))
                );
                // `4 hiệu trưởng`
                if counted && token.case == Case::Lower {
                    return (Kind::Receiver(Receiver::Individual), found.end);
                }
                let office = office.or_else(|| office::office(doc, at, &mut self.units));
                if let Some((office, end)) = office {
                    return (Kind::Office(Box::new(office)), end);
                }
            }
            // `hạng Ba` without an award before it.
            Tag::GradeWord => {
                if let Some((grades, end)) = self.grades_alone(at) {
                    return (Kind::Grade(grades.into()), end);
                }
            }
            Tag::Verb(_) if token.case == Case::Initial && self.is_given_name(at, found.end) => {
                return (Kind::Plain, at + 1);
            }
            _ => {}
        }
        (self.grammar(at, found, before), found.end)
    }

    /// What a phrase is with which nothing begins that has a form of its own.
    fn grammar(&self, at: usize, found: Found, before: &[Item]) -> Kind {
        let doc = self.doc;
        let token = &doc.tokens[at];
        if self.goes_to(at, before) {
            return Kind::Word(Word::To);
        }
        if is_school_body(&doc.tokens, at) {
            return Kind::Plain;
        }
        let last = before.last().map(|item| &item.kind);
        let counted = || matches!(last, Some(Kind::Quantity(_)));
        // `hai nguyên lãnh đạo tỉnh`
        let former = || {
            const FORMER: [Syllable; 2] = Syllable::literals("nguyên|cựu");
            matches!(before, [.., many, former]
                if matches!(many.kind, Kind::Quantity(_))
                    && FORMER.contains(&doc.tokens[former.first].syllable))
        };
        // `các tổ chức, cá nhân`, `15 tổ chức`
        let many = || counted() || matches!(last, Some(Kind::Word(Word::Plural)));
        // `47 doanh nghiệp, tổ chức và cá nhân`, not `các đơn vị, tổ chức lễ …`
        let listed = || {
            let next = doc.tag(found.end);
            let ends = doc.tokens.get(found.end).is_some_and(|next| next.is(','));
            matches!(before, [.., body, joiner] if joiner.is_joiner() && matches!(body.kind, Kind::Receiver(_)))
                && (ends || matches!(next, Some(Tag::And | Tag::Passive)))
        };
        let capital = |at: usize| doc.tokens[at].case == Case::Initial;
        let named = || {
            before.last().is_some_and(|last| {
                matches!(last.kind, Kind::Plain)
                    && capital(last.first)
                    && doc.at(last.first).is_none()
            })
        };
        const LEADS: Syllable = Syllable::literal("lãnh");
        const BODY: Syllable = Syllable::literal("tổ");
        // Of each the part first that seldom holds.
        if matches!(found.tag, Tag::Verb(Verb::Propose))
            && let Some(vote) = council::voted(doc, at, found, before)
        {
            return vote;
        }
        // `10 lãnh đạo Bộ`, `4 thượng tướng`
        let leads =
            token.syllable == LEADS && matches!(found.tag, Tag::Caption) && (counted() || former());
        if leads || counted() && matches!(found.tag, Tag::Rank(_)) {
            return Kind::Receiver(Receiver::Individual);
        }
        let body = token.syllable == BODY && matches!(found.tag, Tag::Holds) && at + 2 == found.end;
        if body && (many() || listed()) {
            return Kind::Receiver(Receiver::Collective);
        }
        // `Kiều Anh`, `Kiến Đài`: a name, not `Anh`, and no station.
        let noun = |tag: Tag| matches!(tag, Tag::Honorific | Tag::Head(_) | Tag::Meant(_));
        if capital(at) && found.end == at + 1 && noun(found.tag) && named() {
            return Kind::Plain;
        }
        kind_of(found.tag, &doc.tokens[at..found.end])
    }

    /// Whether a verb that ends before `end` begins with the given name of somebody whom the text
    /// names: `Đạt được tặng`, not `Đạt danh hiệu`, `Đạt được danh hiệu`.
    fn is_given_name(&self, at: usize, end: usize) -> bool {
        let doc = self.doc;
        let governs = matches!(
            doc.tag(end),
            Some(Tag::Award(_) | Tag::Carrier | Tag::Number(_) | Tag::To | Tag::Gift)
        );
        !governs && self.called.contains(&doc.tokens[at].syllable)
    }

    /// Whether a word at `at` tells to whom an award goes: `truy tặng danh hiệu này | với 7 cá nhân`,
    /// `nâng tổng số đề nghị tặng Bằng khen | lên 13 tập thể`.
    fn goes_to(&self, at: usize, before: &[Item]) -> bool {
        const WITH: Syllable = Syllable::literal("với");
        let award = |item: &Item| matches!(item.kind, Kind::Award(_));
        let gives = |item: &Item| matches!(item.kind, Kind::Verb(Verb::Give));
        let asks = |item: &Item| matches!(item.kind, Kind::Verb(Verb::Propose));
        let counts = |item: &Item| matches!(item.kind, Kind::Quantity(_));
        const UP: Syllable = Syllable::literal("lên");
        let word = self.doc.tokens[at].syllable;
        let raises = word == UP;
        let receives = || {
            let (_, end) = number::quantity(self.doc, at + 1)?;
            matches!(self.doc.tag(end)?, Tag::Receiver(_)).then_some(())
        };
        (raises || word == WITH)
            && before.last().is_some_and(award)
            && before.iter().any(gives)
            && (!raises || before.iter().any(asks) || !before.iter().any(counts))
            && receives().is_some()
    }

    /// A person at `at`, where the phrase `found` begins; `before` is what the sentence said until then. Leaves the
    /// `office` that was read where nobody bears it.
    fn person(
        &mut self,
        at: usize,
        found: Option<Found>,
        before: &[Item],
        office: &mut Option<(Office, usize)>,
    ) -> Option<(Mention, usize)> {
        let doc = self.doc;
        let counted = || {
            before.last().is_some_and(|item| {
                matches!(item.kind, Kind::Quantity(_) | Kind::Word(Word::Plural))
            })
        };
        // `các bác sĩ, Thứ trưởng TÊN`: many, and then somebody.
        let ends = |found: &Found| {
            let next = doc.tokens.get(found.end);
            next.is_some_and(|token| token.is(','))
        };
        // `2 cá nhân: TÊN và TÊN`: who receives is counted first.
        let title = found.filter(|found| {
            person::is_title(found.tag)
                && !(counted() && (matches!(found.tag, Tag::Receiver(_)) || ends(found)))
                && !is_stage_name(doc, at, before)
                && self.entries.name_end(doc, at).is_none()
        });
        if let Some(title) = title {
            // `cho em Nhơng`: of a name in one word.
            let led = matches!(title.tag, Tag::Honorific)
                && is_pronoun(&doc.tokens[at..=at])
                && before
                    .last()
                    .is_some_and(|item| matches!(item.kind, Kind::Word(Word::To)));
            let next = doc.tokens.get(at + 1).map(|token| token.span);
            let known = |word: &Token| {
                (led && Some(word.span) == next)
                    || self.given.binary_search(&word.syllable.bits()).is_ok()
            };
            return match person::person(doc, at, &mut self.units, known) {
                Ok((mention, end)) => {
                    (!self.is_of_place(at, &mention, end)).then_some((mention, end))
                }
                Err(read) => {
                    *office = read;
                    None
                }
            };
        }
        let capital = doc.tokens[at].is_word() && doc.tokens[at].case != Case::Lower;
        if !capital {
            return None;
        }
        if let Some(end) = self.entries.name_end(doc, at) {
            return Some(person::called(doc, at, end, &mut self.units));
        }
        let before = self.before_name(at, before);
        if before == Before::Listed && self.is_short(at) {
            return Some(person::short(doc, at));
        }
        // `chị Neáng Kim và Neáng Chếk`
        if before == Before::Listed
            && self.is_of_family(at)
            && let Some(end) = name::name(doc, at).filter(|&end| end > at + 1)
        {
            return Some(person::called(doc, at, end, &mut self.units));
        }
        let names = &self.names;
        let said = |name: &str| names.contains(name);
        person::bare(doc, at, &mut self.units, before, said)
    }

    /// What stands before a name at `at` that has no title.
    fn before_name(&self, at: usize, before: &[Item]) -> Before {
        let epithet = |item: &Item| matches!(&item.kind, Kind::Award(award) if is_epithet(award));
        let Some((last, rest)) = before.split_last() else {
            return Before::Other;
        };
        match last.kind {
            Kind::Award(_) if epithet(last) => Before::Epithet,
            // `Nhà giáo nhân dân (NGND) TÊN`
            Kind::Sign(')') if rest.last().is_some_and(epithet) => Before::Epithet,
            Kind::Word(Word::And) | Kind::Sign(',' | ';') if in_list(before) => {
                match epithet_begins(self.doc, before) {
                    true => Before::Epithet,
                    false => Before::Listed,
                }
            }
            Kind::Sign('-') if self.is_paired(at, before) => Before::Listed,
            _ => Before::Other,
        }
    }

    /// Whether a dash joins a name at `at` to somebody before: `Trần Văn Bình - Lê Thị Cúc`, not `Trần Văn Bình -
    /// Hà Nội`.
    fn is_paired(&self, at: usize, before: &[Item]) -> bool {
        let [.., person, dash] = before else {
            return false;
        };
        matches!(
            (&person.kind, &dash.kind),
            (Kind::Person(_), Kind::Sign('-'))
        ) && name::full(self.doc, at).is_some_and(|end| end > at + 2 || self.is_of_family(at))
    }

    /// Whether the word at `at` is the first of the name met last.
    fn is_of_family(&self, at: usize) -> bool {
        let name = self.mentions.last().map(|mention| &mention.name);
        let first = name.and_then(|name| name.split_once(' '));
        first.is_some_and(|(first, _)| Syllable::of(first) == self.doc.tokens[at].syllable)
    }

    /// Whether a trade at `at` is that of a place which the article names by its level: `nông dân Vũ Thư`,
    /// of `huyện Vũ Thư`.
    fn is_of_place(&self, at: usize, mention: &Mention, end: usize) -> bool {
        let Some(trade) = self.doc.at(at) else {
            return false;
        };
        let bare = mention.rank.is_none() && mention.offices.is_empty();
        let right_behind = trade.end > at + 1 && trade.end + 2 == end;
        bare && right_behind && {
            let name = [trade.end, trade.end + 1].map(|at| self.doc.tokens[at].syllable.bits());
            let places = self.places.get_or_init(|| name::all_places(self.doc));
            places.binary_search(&name).is_ok()
        }
    }

    /// Whether the word at `at` is the last of a full name of the article, in a list of
    /// such: `hai anh Bình và Dũng`.
    fn is_short(&self, at: usize) -> bool {
        let tokens = &self.doc.tokens;
        let before = self.mentions.last();
        let goes_on = tokens
            .get(at + 1)
            .is_some_and(|next| next.is_word() && next.spaced && next.case != Case::Lower);
        before.is_some_and(|mention| !mention.name.contains(' '))
            && !goes_on
            && self
                .given
                .binary_search(&tokens[at].syllable.bits())
                .is_ok()
    }
}

/// Whether no form begins with a token and the phrase there: a small word that no rule knows.
#[inline]
fn is_plain(token: &Token, found: Option<Found>) -> bool {
    // One jump, not three: which of them holds of a word nothing foretells.
    (token.kind == TokenKind::Word)
        & (token.case == Case::Lower)
        & found.is_none()
        & (token.syllable != FLAG)
        & (token.syllable != AGAINST)
}

/// Whether a person stands before in a list, at the end of which another is joined: `TÊN, `, `TÊN (Phòng 8) và
/// `, `đồng chí: `.
fn in_list(before: &[Item]) -> bool {
    let mut items = before
        .iter()
        .rev()
        .skip_while(|item| matches!(item.kind, Kind::Word(Word::And) | Kind::Sign(',' | ';')))
        .peekable();
    let bracketed = items
        .next_if(|item| matches!(item.kind, Kind::Sign(')')))
        .is_some();
    // An office in brackets belongs to the person's item.
    let titled = items
        .peek()
        .is_some_and(|item| matches!(item.kind, Kind::Person(_)));
    if bracketed && !titled {
        let mut inside = items
            .by_ref()
            .take(LONGEST_BRACKET)
            .skip_while(|item| !matches!(item.kind, Kind::Sign('(')));
        inside.next();
    }
    items
        .next()
        .is_some_and(|item| matches!(item.kind, Kind::Person(_)))
}

/// One past the number of a fishing boat, and the letters for its trade: `tàu PY 90125 TS`.
fn boat(doc: &Doc, at: usize) -> Option<usize> {
    const TRADE: Syllable = Syllable::literal("ts");
    const DIGITS: std::ops::RangeInclusive<u32> = 4..=5;
    let upper = |token: &Token| token.is_word() && token.case == Case::Upper;
    // `QNg`, `BTh`
    let mixed = |token: &Token| token.case == Case::Initial && !token.syllable.is_vietnamese();
    let number = &doc.tokens[at];
    let numbered = number.kind == TokenKind::Number && DIGITS.contains(&number.span.len());
    let trade = doc
        .tokens
        .get(at + 1)
        .is_some_and(|next| upper(next) && next.syllable == TRADE);
    let code = match &doc.tokens[..at] {
        [.., letters, dash] if dash.is('-') => upper(letters),
        [.., letters] => upper(letters) || mixed(letters),
        [] => false,
    };
    (numbered && trade && code).then_some(at + 2)
}

/// Whether who took a photograph is named at `at`: `Ảnh: Trường Khanh`.
fn is_credit(doc: &Doc, at: usize) -> bool {
    let Some([photo, colon]) = at.checked_sub(2).and_then(|from| doc.tokens.get(from..at)) else {
        return false;
    };
    photo.syllable == const { Syllable::literal("ảnh") } && colon.is(':')
}

fn kind_of(tag: Tag, tokens: &[Token]) -> Kind {
    match tag {
        Tag::Receiver(receiver) => {
            let unit = tokens
                .first()
                .is_some_and(|token| token.syllable == const { Syllable::literal("đơn") })
                && tokens.len() == 2;
            if unit && tokens[0].case != Case::Lower {
                Kind::UnitMeant(UnitMeant::Any)
            } else {
                Kind::Receiver(receiver)
            }
        }
        // Without a name `ông` is the person spoken of, `9 đồng chí` are many.
        Tag::Honorific if is_pronoun(tokens) => Kind::Word(Word::Pronoun),
        Tag::Honorific => Kind::Receiver(Receiver::Individual),
        Tag::Kin => Kind::Word(Word::Kin),
        Tag::Head(head) | Tag::Meant(head) => {
            Kind::UnitMeant(UnitMeant::Head(head, head_word(tokens)))
        }
        Tag::Times => Kind::Times,
        Tag::ManyGivers => Kind::ManyGivers,
        Tag::Verb(verb) => Kind::Verb(verb),
        Tag::Event(kind) => Kind::Event(kind),
        Tag::Attends(part) => Kind::Attends(part),
        Tag::Passive => Kind::Word(Word::Passive),
        Tag::Unreal => Kind::Word(Word::Unreal),
        Tag::Plan => Kind::Word(Word::Plan),
        Tag::OnBehalf => Kind::Word(Word::OnBehalf),
        Tag::Of => Kind::Word(Word::Of),
        Tag::To => Kind::Word(Word::To),
        Tag::And => Kind::Word(Word::And),
        Tag::Consists => Kind::Word(Word::Consists),
        Tag::Thereof => Kind::Word(Word::Thereof),
        Tag::Each => Kind::Word(Word::Each),
        Tag::Money => Kind::Word(Word::Money),
        Tag::Gift => Kind::Word(Word::Gift),
        Tag::Plural => Kind::Word(Word::Plural),
        Tag::Holds => Kind::Word(Word::Holds),
        Tag::Reviews => Kind::Word(Word::Reviews),
        Tag::Anniversary => Kind::Word(Word::Anniversary),
        Tag::Carrier => Kind::Word(Word::Carrier),
        Tag::Change(up) => Kind::Word(Word::Change(up)),
        _ => Kind::Plain,
    }
}

/// The word by which a bare head recalls a name: `nhà trường` a `Trường`.
fn head_word(tokens: &[Token]) -> Syllable {
    let word = |at: usize| tokens.get(at).map(|token| token.syllable);
    let one = word(0).unwrap_or_default();
    const SCHOOL: Syllable = Syllable::literal("trường");
    let school = word(1) == Some(SCHOOL) && tokens.len() == 2;
    word(usize::from(school)).unwrap_or(one)
}

/// `ông`, `bà` without a name: the person spoken of.
pub(super) fn is_pronoun(tokens: &[Token]) -> bool {
    let [word] = tokens else { return false };
    const PRONOUNS: [Syllable; 11] =
        Syllable::literals("ông|bà|anh|chị|em|cháu|cô|cụ|thầy|chú|bác");
    PRONOUNS.contains(&word.syllable)
}
