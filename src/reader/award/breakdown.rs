//! A total shared out among those to whom its receivers belong: `Tặng Bằng khen cho 20 cá nhân. Sở A có 12 cá
//! nhân, Sở B 8 cá nhân`, or by what they are: `…, trong đó có 12 cá nhân là nhà giáo, 8 cá nhân là công nhân`.
//! Used by [`Reader::sentence`] behind what the sentence tells itself.
//!
//! Each part is a row of its own with all that was told of the total. Two parts at least stand beside
//! each other, each under a name of its own, counted by the noun of the total; they are not more than
//! that; parts by what they are come to the total of their sentence exactly. Where the first part
//! tells the award itself, none of the others is more than it.

use super::super::context::Sentence;
use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Kinds;
use super::super::item::Word;
use super::super::tag::Receiver;
use super::super::tag::Tag;
use super::super::tag::Verb;
use super::Reader;
use super::Statement;
use super::often::is_any_of;
use super::often::is_word;
use super::share::of_kind;
use crate::model::Basis;
use crate::model::NoteKind;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::TokenKind;
use crate::text::word;

/// Some of those who receive: how many there are of whom.
struct Part {
    kind: Receiver,
    count: u64,
    unit: Option<usize>,
    /// Whether it is of a field, not of a body: `lĩnh vực âm nhạc`.
    field: bool,
    /// Whether it is told by what they are, behind the count.
    told_behind: bool,
    /// First and last item.
    items: (usize, usize),
}

/// First words of what divides those who receive: `lĩnh vực`, `khối`.
const FIELDS: [Syllable; 6] = Syllable::literals("lĩnh|khối|ngành|nhóm|bậc|vùng");

/// Words behind a count that say which ones those are: `4 tập thể | là bệnh viện`.
const WHICH: [Syllable; 4] = Syllable::literals("là|gồm|thuộc|khối");

/// How many statements back the total may stand, and where its award is named again.
const NEAR: usize = 4;
const FAR: usize = 64;

impl Reader<'_, '_> {
    /// Reads the parts of what the sentence or the one before told; `first` is its first statement.
    pub(super) fn shared_out(&mut self, sentence: &Sentence, first: usize) {
        let here = self.statements.len() > first;
        let before = first > 0 && self.told_at + 1 == self.sentences;
        let before = before && self.in_paragraph;
        let named = sentence.kinds.have(Kinds::AWARD);
        if !sentence.kinds.have(Kinds::QUANTITY) || !(here || before || named) {
            return;
        }
        let items = &sentence.items;
        let mut parts = self.parts_told(items);
        // What is told as a row of its own already is none of them.
        let own = &self.statements[first..];
        let told = |part: &Part| {
            let (from, to) = (items[part.items.0].first, items[part.items.1].last);
            own.iter().any(|own| {
                own.count == Some(part.count) && own.tokens.0 <= to && from <= own.tokens.1
            })
        };
        let own_parts = parts.iter().filter(|part| told(part)).count();
        if parts.len() < 2 || !same_kind(&parts) {
            return;
        }
        let all = parts
            .iter()
            .try_fold(0_u64, |all, part| all.checked_add(part.count));
        let Some(whole) =
            all.and_then(|all| self.shared_whole(sentence, first, &parts, (all, own_parts > 0)))
        else {
            return;
        };
        let told_behind = parts.iter().any(|part| part.told_behind);
        if told_behind && !(here && own_parts == 0 && whole.count == all) {
            return;
        }
        parts.retain(|part| !told(part));
        if !parts
            .iter()
            .all(|part| self.counts_same(items, part, &whole))
        {
            return;
        }
        let rows = parts.into_iter().map(|part| {
            let tokens = (items[part.items.0].first, items[part.items.1].last);
            let doubts = whole.doubts.iter();
            let doubts = doubts.filter(|(doubt, _)| *doubt != NoteKind::InferredUnit);
            Statement {
                unit: part.unit.or(whole.unit),
                role: sentence.role,
                whole: Some(whole.tokens).filter(|_| own_parts == 0),
                doubts: doubts.cloned().collect(),
                ..whole.part(part.count, tokens)
            }
        });
        self.statements.extend(rows);
    }

    /// Whether a part is counted by a noun of the words that tell the total; in a field also as people.
    fn counts_same(&self, items: &[Item], part: &Part, whole: &Statement) -> bool {
        const PEOPLE: Syllable = Syllable::literal("người");
        let doc = self.scan.doc;
        let noun = &items[part.items.1];
        let words: Vec<Syllable> = (noun.first..=noun.last)
            .map(|at| doc.tokens[at].syllable)
            .collect();
        let (from, to) = whole.tokens;
        (from..=to).any(|at| doc.begins(at, &words)) || part.field && words == [PEOPLE]
    }

    /// What was told of those who are shared out: `all` are counted; with `own`, the first of them in
    /// a statement of this sentence.
    fn shared_whole(
        &self,
        sentence: &Sentence,
        first: usize,
        parts: &[Part],
        (all, own): (u64, bool),
    ) -> Option<Statement> {
        let kind = of_kind(parts.first()?.kind);
        let items = &sentence.items;
        let begin = items[parts[0].items.0].first;
        let counts = |told: &&Statement| told.recipient == kind && told.basis == Basis::Recipient;
        if own {
            let told = self.statements[first..].iter().rev().find(counts)?;
            let most = parts.iter().map(|part| part.count).max();
            return Some(told.clone()).filter(|told| told.count >= most);
        }
        let whole = |told: &&Statement| {
            counts(told) && told.names.is_empty() && told.count.is_some_and(|count| count >= all)
        };
        let here = self.statements[first..]
            .iter()
            .rev()
            .filter(|told| told.tokens.0 <= begin);
        if let Some(told) = here.clone().find(whole) {
            return Some(told.clone());
        }
        // `… được phong tặng danh hiệu A, lĩnh vực B có 11 người`: of the award that is named.
        let award = items.iter().find_map(|item| match &item.kind {
            Kind::Award(award) => Some(award.entry),
            _ => None,
        });
        let before = self.statements[..first].iter().rev();
        match award {
            Some(_) if here.count() > 0 => None,
            Some(entry) => before
                .take(FAR)
                .filter(|told| told.award.entry == entry)
                .find(whole)
                .cloned(),
            None => before.take(NEAR).find(whole).cloned(),
        }
    }

    /// The parts that a sentence tells.
    fn parts_told(&self, items: &[Item]) -> Vec<Part> {
        let mut parts = Vec::new();
        let parted = |item: &Item| {
            matches!(
                item.kind,
                Kind::Sign(',' | ';' | ':' | '(') | Kind::Word(Word::And | Word::Thereof)
            )
        };
        for (at, pair) in items.windows(2).enumerate() {
            let (Kind::Quantity(quantity), Kind::Receiver(kind)) = (&pair[0].kind, &pair[1].kind)
            else {
                continue;
            };
            let Some(count) = quantity.count() else {
                continue;
            };
            let next = |ahead: usize| items.get(at + ahead).map(|next| &next.kind);
            let ends = match next(2) {
                None | Some(Kind::Sign(',' | ';' | '.' | '(' | ')')) => true,
                Some(Kind::Word(Word::And | Word::Passive)) => true,
                // `76 học sinh được nhận Bằng khen`, not `đoạt giải`
                Some(Kind::Verb(Verb::Receive)) => matches!(next(3), Some(Kind::Award(_))),
                _ => false,
            };
            // `được phong tặng danh hiệu A | lĩnh vực B có 11 người`
            let begins = |item: &Item| parted(item) || matches!(item.kind, Kind::Award(_));
            let from = items[..at]
                .iter()
                .rposition(begins)
                .map_or(0, |sign| sign + 1);
            let has = at > from && is_word(self.scan, &items[at - 1], word!("có"));
            let whose = &items[from..at - usize::from(has)];
            let which = |next: &Item| is_any_of(self.scan, next, &WHICH);
            let told_behind = whose.is_empty() && from > 0 && items.get(at + 2).is_some_and(which);
            if told_behind || ends && self.names_whose(whose, has) {
                let unit = whose.iter().rev().find_map(|item| match item.kind {
                    Kind::Unit(unit) => Some(unit),
                    _ => None,
                });
                let first = whose
                    .first()
                    .map(|first| self.scan.doc.tokens[first.first].syllable);
                parts.push(Part {
                    kind: *kind,
                    count,
                    unit,
                    field: first.is_some_and(|first| FIELDS.contains(&first)),
                    told_behind,
                    items: (from, at + 1),
                });
            }
        }
        parts
    }

    /// Whether words before a count say to whom those counted belong, and no more.
    fn names_whose(&self, whose: &[Item], has: bool) -> bool {
        let tokens = &self.scan.doc.tokens;
        let other = |item: &Item| {
            matches!(
                item.kind,
                Kind::Award(_)
                    | Kind::Grade(_)
                    | Kind::Verb(_)
                    | Kind::Person(_)
                    | Kind::Date(_)
                    | Kind::Quantity(_)
                    | Kind::Word(Word::Passive | Word::To | Word::Pronoun)
            )
        };
        let place = |item: &Item| {
            matches!(item.kind, Kind::Unit(_) | Kind::UnitMeant(_))
                || matches!(
                    self.scan.doc.tag(item.first),
                    Some(Tag::Province(_) | Tag::Level | Tag::Head(_))
                )
        };
        // `…; VKS quân sự Trung ương có 57 cá nhân`
        let body = |first: &Item| {
            tokens[first.first].case != Case::Lower
                && first.first > 0
                && matches!(tokens[first.first - 1].kind, TokenKind::Sign(',' | ';'))
        };
        let named = match (whose.first(), whose.last()) {
            (Some(first), _) if has => {
                FIELDS.contains(&tokens[first.first].syllable)
                    || whose.iter().any(place)
                    || body(first)
            }
            (_, Some(last)) => place(last) && tokens[last.last].case != Case::Lower,
            _ => false,
        };
        named && !whose.iter().any(other)
    }
}

/// Whether all parts are of one kind.
fn same_kind(parts: &[Part]) -> bool {
    parts.windows(2).all(|pair| pair[0].kind == pair[1].kind)
}
