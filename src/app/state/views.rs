//! Views that the reader saves by name, and what stands over the page.
//!
//! The browser keeps the views; where it refuses they last as long as the page. What
//! always holds: a change begins with what the browser keeps now, so that windows side
//! by side do not undo each other.

use super::AppState;
use crate::app::browser;
use crate::app::chips::{chip_name, chips};
use crate::app::saved::SavedViews;
use leptos::prelude::*;

/// Id of the field that takes the name of a new view.
pub const VIEW_NAME: &str = "view-name";

/// What can stand over the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// The command palette.
    Palette,
    /// The list of keys.
    Keys,
}

/// The saved views as the page knows them.
#[derive(Clone, Copy)]
pub(super) struct Keeping {
    /// As they are after a change; before, as the browser keeps them.
    views: RwSignal<Option<SavedViews>>,
    /// Whether the browser refuses to keep them.
    lost: RwSignal<bool>,
    /// Whether their menu is unfolded.
    open: RwSignal<bool>,
    dialog: RwSignal<Option<Dialog>>,
}

impl Keeping {
    pub(super) fn begin() -> Keeping {
        Keeping {
            views: RwSignal::new(None),
            lost: RwSignal::new(false),
            open: RwSignal::new(false),
            dialog: RwSignal::new(None),
        }
    }
}

impl AppState {
    /// The saved views, tracked.
    pub fn saved(self) -> SavedViews {
        self.keeping.views.get().or_else(kept).unwrap_or_default()
    }

    /// Whether the browser refused to keep them, tracked.
    pub fn loses_saved(self) -> bool {
        self.keeping.lost.get()
    }

    /// Whether the menu of saved views is unfolded.
    pub fn saved_open(self) -> RwSignal<bool> {
        self.keeping.open
    }

    /// What stands over the page, tracked.
    pub fn dialog(self) -> Option<Dialog> {
        self.keeping.dialog.get()
    }

    /// Whether something stands over the page. Not tracked.
    pub fn is_covered(self) -> bool {
        self.keeping.dialog.get_untracked().is_some()
    }

    /// Shows something over the page, or nothing any more.
    pub fn show_dialog(self, dialog: Option<Dialog>) {
        self.keeping.dialog.set(dialog);
    }

    /// A name for the present view: what it is and its choices.
    pub fn name_of_view(self) -> String {
        let words = self.words();
        let mut name = words.view(&self.view.get()).to_owned();
        let Some(answer) = self.answer.get() else {
            return name;
        };
        for (place, chip) in chips(&answer.query).iter().enumerate() {
            name.push_str(if place == 0 { ": " } else { "; " });
            name.push_str(&chip_name(chip, &answer.corpus, words));
        }
        name
    }

    /// Unfolds the menu in which the present view can be saved; where the frame is hidden
    /// there is none, and the view is saved by the name that it would offer.
    pub fn begin_keeping(self) {
        if untrack(|| self.embed()) {
            return self.keep_view(&untrack(|| self.name_of_view()));
        }
        self.keeping.open.set(true);
        browser::focus_soon(VIEW_NAME);
    }

    /// Saves the present view by a name.
    pub fn keep_view(self, name: &str) {
        let address = self.address.get_untracked();
        self.change_saved(|views| views.keep(name, &address));
        self.say(self.words().palette().kept);
    }

    /// Gives a saved view another name.
    pub fn rename_view(self, name: &str, other: &str) {
        self.change_saved(|views| views.rename(name, other));
    }

    /// Forgets a saved view.
    pub fn remove_view(self, name: &str) {
        self.change_saved(|views| views.remove(name));
    }

    fn change_saved(self, change: impl FnOnce(&mut SavedViews)) {
        let mut views = kept()
            .or_else(|| self.keeping.views.get_untracked())
            .unwrap_or_default();
        change(&mut views);
        self.keeping
            .lost
            .set(!browser::save_views(&views.to_text()));
        self.keeping.views.set(Some(views));
    }
}

/// The saved views that the browser keeps.
fn kept() -> Option<SavedViews> {
    browser::saved_views().map(|text| SavedViews::of_text(&text))
}
