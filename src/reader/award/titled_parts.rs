//! A title shared out by how it was conferred: `… danh hiệu Bà mẹ Việt Nam anh hùng cho 210 mẹ, trong đó có
//! 29 mẹ được phong tặng và 181 mẹ được truy tặng`; `Quyết định …, truy tặng 17 cá nhân`. Used by
//! [`Reader::sentence`] behind what the sentence tells itself.
//!
//! The words name no award: it is the title of those who were told before, of whom each part is some.

use super::super::context::Sentence;
use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Kinds;
use super::super::item::Word;
use super::super::tag::Receiver;
use super::super::tag::Verb;
use super::Reader;
use super::Statement;
use super::share::of_kind;
use crate::model::Basis;
use crate::model::lexicon;
use crate::text::Syllable;

/// How many statements back the whole may stand.
const NEAR: usize = 4;

/// How many items behind the verb those it counts go on.
const REACH: usize = 6;

/// Those of one kind whom a verb counts: kind, count, first and last item.
type Part = (Receiver, u64, usize, usize);

impl Reader<'_, '_> {
    /// Reads the parts of a title told in this sentence or shortly before; `first` is this sentence's
    /// first statement.
    pub(super) fn conferred_parts(&mut self, sentence: &Sentence, first: usize) {
        let near = first > 0 && self.told_at + 2 >= self.sentences;
        let here = self.statements.len() > first;
        if !sentence.kinds.have(Kinds::GIVE)
            || !sentence.kinds.have(Kinds::QUANTITY)
            || !(here || near)
            || self.statements.is_empty()
        {
            return;
        }
        let items = &sentence.items;
        let told: Vec<(usize, usize)> = self.statements[first..]
            .iter()
            .map(|own| own.tokens)
            .collect();
        let free = |&(_, _, from, to): &Part| {
            let (from, to) = (items[from].first, items[to].last);
            !told.iter().any(|own| own.0 <= to && from <= own.1)
        };
        let parts: Vec<Part> = self.parts_by_verb(items).into_iter().filter(free).collect();
        if parts.is_empty() {
            return;
        }
        let from = self.statements.len().saturating_sub(NEAR);
        let whole = |&(kind, count, ..): &Part| {
            let fits = |whole: &&Statement| {
                let title = lexicon::award_at(whole.award.entry).class == "honorary_title";
                title
                    && whole.recipient == of_kind(kind)
                    && whole.basis == Basis::Recipient
                    && whole.names.is_empty()
                    && whole.count.is_some_and(|all| all > count)
            };
            self.statements[from..].iter().rev().find(fits).cloned()
        };
        let rows: Vec<Statement> = parts
            .iter()
            .filter_map(|part| {
                let whole = whole(part)?;
                let tokens = (items[part.2].first, items[part.3].last);
                Some(Statement {
                    role: sentence.role,
                    whole: Some(whole.tokens),
                    doubts: Vec::new(),
                    ..whole.part(part.1, tokens)
                })
            })
            .collect();
        if rows.len() == parts.len() {
            self.statements.extend(rows);
        }
    }

    /// Those whom `phong tặng` and `truy tặng` count, which no award follows.
    fn parts_by_verb(&self, items: &[Item]) -> Vec<Part> {
        let award = |item: &Item| matches!(item.kind, Kind::Award(_) | Kind::Grade(_));
        // Behind the last award of the sentence none is named any more.
        let from = items.iter().rposition(award).map_or(0, |at| at + 1);
        let mut parts = Vec::new();
        let mut done = from;
        for at in from..items.len() {
            if !self.confers_title(&items[at]) {
                continue;
            }
            // `29 mẹ được | phong tặng`
            let passive = matches!(&items[done..at], [.., be]
                if matches!(be.kind, Kind::Word(Word::Passive)));
            let before = at.checked_sub(3).filter(|&many| passive && many >= done);
            if let Some(part) = before.and_then(|many| counted(items, many)) {
                parts.push(part);
                done = at + 1;
                continue;
            }
            // `truy tặng | 19 tập thể và 5 cá nhân`
            let mut many = at + 1;
            while many < items.len().min(at + REACH)
                && let Some(part) = counted(items, many)
            {
                parts.push(part);
                many = part.3 + 1;
                done = many;
                many += usize::from(items.get(many).is_some_and(Item::is_joiner));
            }
        }
        // `sẽ truy tặng 12 mẹ`
        let real = |item: &Item| !matches!(item.kind, Kind::Word(Word::Plan | Word::Unreal));
        match items.iter().all(real) {
            true => parts,
            false => Vec::new(),
        }
    }

    /// Whether a verb is of conferring titles: `phong tặng`, `truy tặng`.
    fn confers_title(&self, item: &Item) -> bool {
        const FIRST: [Syllable; 2] = Syllable::literals("phong|truy");
        const SECOND: Syllable = Syllable::literal("tặng");
        let tokens = &self.scan.doc.tokens;
        matches!(item.kind, Kind::Verb(Verb::Give))
            && item.last > item.first
            && FIRST.contains(&tokens[item.last - 1].syllable)
            && tokens[item.last].syllable == SECOND
    }
}

/// Those counted from `many` on.
fn counted(items: &[Item], many: usize) -> Option<Part> {
    match items.get(many..)? {
        [number, who, ..] => match (&number.kind, &who.kind) {
            (Kind::Quantity(quantity), &Kind::Receiver(kind)) => {
                Some((kind, quantity.count()?, many, many + 1))
            }
            _ => None,
        },
        _ => None,
    }
}
