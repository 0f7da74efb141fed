//! What `là`, `gồm`, `trong đó` tell of those before them: who they are, how many of each kind, or
//! only what they are. Used by [`super`], word by word.
//!
//! Those counted before are never taken twice: names behind them take their place or belong to them.

use super::super::super::counted::is_group;
use super::super::super::counted::is_team;
use super::super::super::item::Item;
use super::super::super::item::Kind;
use super::super::super::item::Word;
use super::super::super::scan::Scan;
use super::super::super::tag::Receiver;
use super::super::often::is_word;
use super::super::recipients::Recipients;
use super::state::State;
use super::words::is_model;
use super::words::is_of_named;
use super::words::is_public;
use crate::text::word;

impl Recipients {
    /// Reads the word at `at` which explains those before it. Returns whether nothing more on
    /// who receives follows.
    pub(super) fn explained(
        &mut self,
        scan: &Scan,
        state: &mut State,
        (at, items): (usize, &[Item]),
    ) -> bool {
        let item = &items[at];
        if matches!(item.kind, Kind::Word(Word::Consists)) {
            let is = is_word(scan, item, word!("là"));
            let next =
                |fits: fn(&Kind) -> bool| items.get(at + 1).is_some_and(|next| fits(&next.kind));
            // `13 tập thể, trong đó có Viện A và Viện B, được …`
            // `Điển hình là phường A được …`
            if at > 0 && is_model(scan, &items[at - 1]) && self.named() == 0 && self.is_uncounted()
            {
                self.clear_groups();
                return false;
            }
            // `Người bạn cùng cứu hộ là anh Bình cũng được …`: who is meant.
            if is
                && self.is_one_individual()
                && !state.any_plural
                && next(|kind| matches!(kind, Kind::Person(_)))
            {
                self.clear_groups();
                state.aside = false;
                state.forget();
                return false;
            }
            // `Con gái ông Dũng là chị Cúc được …`: whose she is.
            if is && self.is_of_people() && is_of_named(scan, items, at) {
                self.people.clear();
                self.clear_groups();
                state.aside = false;
                state.forget();
                return false;
            }
            // `cho nhóm sinh viên gồm ông Bình và ông Dũng`: those named.
            let named = |fits: fn(&Kind) -> bool| {
                let colon = usize::from(next(|kind| matches!(kind, Kind::Sign(':'))));
                items
                    .get(at + 1 + colon)
                    .is_some_and(|next| fits(&next.kind))
            };
            let group = state.group_at.map(|group| items[group].first);
            if self.is_one_collective()
                && self.named() == 0
                && group.is_some_and(|group| is_group(scan.doc, group) || is_team(scan.doc, group))
                && named(|kind| matches!(kind, Kind::Person(_)))
            {
                self.clear_groups();
                state.aside = false;
                state.forget();
                return false;
            }
            // `cho các tập thể và cá nhân gồm Phòng 5 và ông Bình`: who these are.
            if self.is_of_both_uncounted()
                && next(|kind| matches!(kind, Kind::Unit(_) | Kind::Person(_)))
            {
                self.clear_groups();
                state.aside = false;
                state.forget();
                return false;
            }
            // `cho ê kíp phẫu thuật gồm 7 bác sĩ`: those.
            let counted = matches!(items.get(at + 1..), Some([many, who, ..])
                if matches!(many.kind, Kind::Quantity(_))
                    && matches!(who.kind, Kind::Receiver(Receiver::Individual)));
            if self.is_one_collective()
                && self.named() == 0
                && counted
                && group.is_some_and(|group| is_group(scan.doc, group) || is_team(scan.doc, group))
            {
                self.clear_groups();
                state.forget();
                return false;
            }
            // `12 tập thể và 29 cá nhân là những người …`: what they are.
            if self.is_counted() && next(|kind| matches!(kind, Kind::Word(Word::Plural))) {
                let public =
                    |item: &Item| matches!(item.kind, Kind::Receiver(_)) && is_public(scan, item);
                self.public |= items[at..].iter().any(public);
                return true;
            }
            // `Ông từng là một phi công và được …`: what he is.
            if is && state.pronoun.is_some() && self.last.is_none() {
                state.forget();
                state.did = true;
                return false;
            }
        }
        if self.part_both(&items[at..]) {
            return true;
        }
        // `27 hộ, trong đó có 5 hộ nghèo, …`: some of those counted before.
        let counted = |next: &Item| matches!(next.kind, Kind::Quantity(_));
        if matches!(item.kind, Kind::Word(Word::Thereof))
            && self.is_counted()
            && items.get(at + 1).is_some_and(counted)
        {
            return true;
        }
        state.names = !self.groups.is_empty();
        state.told_what = self.named() > 0 && is_word(scan, item, word!("là"));
        state.explains = self.are_all_named(&items[at + 1..]);
        state.aside &= !state.explains;
        self.apart &= !state.explains;
        false
    }
}
