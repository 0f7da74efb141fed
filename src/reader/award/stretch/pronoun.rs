//! Words for somebody named before: `ông`, `hai em`, `các anh`. Used by [`super`], word by word.
//!
//! Whom one means alone is asked only at the end of the stretch, and only where it names nobody
//! else; one that is counted, or is of a family or a body, is read at once.

use super::super::super::item::Item;
use super::super::super::item::Kind;
use super::super::super::item::Word;
use super::super::super::scan::Scan;
use super::super::super::tag::Receiver;
use super::super::recall::Recall;
use super::super::recall::address;
use super::super::recipients::Recipients;
use super::state::State;
use super::words::is_body_of;
use super::words::is_of_kin;
use super::words::joins_person;

impl Recipients {
    /// Reads the pronoun at `at`.
    pub(super) fn pronoun(
        &mut self,
        (scan, recall): (&Scan, &Recall),
        state: &mut State,
        before: &[Item],
        (at, items): (usize, &[Item]),
    ) {
        let item = &items[at];
        let right_behind = state.counted_at.is_some_and(|many| many + 1 == at);
        let many = state.count.is_some() || state.plural;
        let names = || {
            let person = |next: &Item| matches!(next.kind, Kind::Person(_));
            items[at..].iter().any(person)
        };
        // `hai em`, `các anh`: those whom the text has named together.
        if self.last.is_none()
            && many
            && right_behind
            && !names()
            && let Some(people) = recall.together(scan, state.count, address(scan, item))
        {
            self.people = people;
            self.reach(at);
            return state.forget();
        }
        // `3 em`, `các anh`: many, not the one spoken of.
        if state.count.is_some() || state.plural && right_behind {
            return self.receiver(Receiver::Individual, state, at, items);
        }
        // `Bố anh được tặng …`: one of his family.
        if !state.led && is_of_kin(scan, items, at) {
            state.pronoun = None;
            let both = at > 0 && matches!(items[at - 1].kind, Kind::Word(Word::Kin));
            state.count = state.count.or(Some(1).filter(|_| !both));
            return self.receiver(Receiver::Individual, state, at, items);
        }
        // `ông cùng với họa sĩ Trần Văn Bình được …`
        if !state.led
            && self.last.is_none()
            && joins_person(&items[at + 1..])
            && let Some(person) = recall.meant(scan, before, item)
        {
            return self.person(person, state, at, items);
        }
        // `Hợp tác xã của ông được …`: what is his.
        if !state.led && is_body_of(items, at) {
            if self.named() == 0 {
                let body = &items[at - 2];
                self.clear_groups();
                self.others = vec![(body.first, body.last + 1)];
                state.other_at = Some(at);
            }
            return state.forget();
        }
        // `Cá nhân ông được tặng …`
        // `… và học hàm Giáo sư, ông còn được tặng …`
        let person = at > 0 && matches!(items[at - 1].kind, Kind::Receiver(_) | Kind::Sign(','));
        if person && self.named() == 0 && self.is_uncounted() && !state.any_plural {
            self.clear_groups();
        }
        state.pronoun = Some(at);
        state.forget();
    }
}
