//! How far the first view is: what of it waits to be drawn, whether it is seen, and what lies below.
//!
//! Used by `part::later`, which waits, and by the page, which uncovers the view. What always holds:
//! what lies below what is seen first is drawn after it, unless its place is in sight.

use super::AppState;
use crate::app::browser;
use leptos::html::Div;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// How far the first view is.
#[derive(Clone, Copy)]
pub(super) struct Sight {
    /// How many parts wait to be drawn.
    waiting: RwSignal<usize>,
    /// Whether the view is uncovered.
    seen: RwSignal<bool>,
    /// Where parts that lie below have their places, and what draws them.
    below: StoredValue<Vec<(NodeRef<Div>, RwSignal<bool>)>>,
}

impl Sight {
    /// Of nothing yet.
    pub(super) fn begin() -> Sight {
        Sight {
            waiting: RwSignal::new(0),
            seen: RwSignal::new(false),
            below: StoredValue::default(),
        }
    }
}

impl AppState {
    /// Makes it true in a task to come, in which a part of the view is drawn.
    pub fn soon(self, due: RwSignal<bool>) {
        let waiting = self.sight.waiting;
        waiting.update(|waiting| *waiting += 1);
        spawn_local(async move {
            browser::breathe().await;
            // The view may be gone by now.
            let _ = due.try_set(true);
            waiting.update(|waiting| *waiting = waiting.saturating_sub(1));
        });
    }

    /// Becomes true after the first view is seen, or before where this place is in sight.
    pub fn put_below(self, place: NodeRef<Div>) -> RwSignal<bool> {
        let due = RwSignal::new(false);
        self.sight
            .below
            .update_value(|below| below.push((place, due)));
        due
    }

    /// Whether all parts of the first view are drawn, tracked.
    pub fn is_whole(self) -> bool {
        self.sight.waiting.get() == 0
    }

    /// Whether the first view is seen, tracked.
    pub fn is_seen(self) -> bool {
        self.sight.seen.get()
    }

    /// The view is uncovered, if all that is in sight is drawn and laid out; what is not is drawn.
    pub fn uncover(self) {
        if untrack(|| self.is_seen() || !self.is_whole()) {
            return;
        }
        let in_sight = |(place, _): &(NodeRef<Div>, RwSignal<bool>)| {
            let place = place.try_get_untracked().flatten();
            place.is_some_and(|place| browser::is_in_sight(&place))
        };
        if !self.draw_below(in_sight) {
            browser::remove("opening");
            self.sight.seen.set(true);
            browser::after_paint(move || {
                self.fetch_rest_first();
                self.draw_below(|_| true);
            });
        }
    }

    /// Draws these of the parts below; whether there are any.
    fn draw_below(self, which: impl Fn(&(NodeRef<Div>, RwSignal<bool>)) -> bool) -> bool {
        let below = self.sight.below.try_update_value(std::mem::take);
        let (now, then): (Vec<_>, Vec<_>) = below.unwrap_or_default().into_iter().partition(which);
        let any = !now.is_empty();
        self.sight.below.set_value(then);
        now.into_iter().for_each(|(_, due)| self.soon(due));
        any
    }
}
