//! Values for many parts of a view, handed on to a part only where its own changes.
//!
//! Used by lists and charts. A memo for each part would do the same, at a price: all that reads
//! such memos is woken and asked whenever anything changes of which any of them is made. What
//! always holds: a part's value is that of what was last drawn.

use crate::app::whenever::whenever;
use leptos::prelude::*;

/// Looks whether a part's value is another by now.
type Look = Box<dyn Fn() + Send + Sync>;

/// Many parts whose values are made of the same.
#[derive(Clone, Copy)]
pub struct Each {
    parts: StoredValue<Vec<(usize, Look)>>,
}

impl Each {
    /// Parts whose values change where what `made_of` reads changes.
    pub fn of(made_of: impl Fn() + 'static) -> Each {
        let parts = StoredValue::new(Vec::<(usize, Look)>::new());
        whenever(move || {
            made_of();
            parts.with_value(|parts| {
                untrack(|| parts.iter().for_each(|(_, look)| look()));
            });
        });
        Each { parts }
    }

    /// The value of a part, for as long as the part lives that calls this.
    pub fn value<T: PartialEq + Send + Sync + 'static>(
        self,
        value: impl Fn() -> T + Send + Sync + 'static,
    ) -> RwSignal<T> {
        self.kept(Box::new(value))
    }

    fn kept<T: PartialEq + Send + Sync + 'static>(
        self,
        value: Box<dyn Fn() -> T + Send + Sync>,
    ) -> RwSignal<T> {
        let part = RwSignal::new(untrack(&value));
        self.add(Box::new(move || {
            let now = value();
            // The part may be gone by now.
            if part.try_with_untracked(|before| *before != now) == Some(true) {
                part.set(now);
            }
        }));
        part
    }

    fn add(self, look: Look) {
        let number = self.parts.try_update_value(|parts| {
            let number = parts.last().map_or(0, |(last, _)| last + 1);
            parts.push((number, look));
            number
        });
        on_cleanup(move || {
            let _ = self
                .parts
                .try_update_value(|parts| parts.retain(|(other, _)| Some(*other) != number));
        });
    }
}
