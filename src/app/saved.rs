//! Views that the reader has saved by name, as the browser keeps them.
//!
//! Used by `state` and by what lists them. What always holds: names differ and are not
//! empty, an address is one that the page writes itself, and any text that the browser
//! hands back gives a list.

use super::route::Address;

/// Longest name, in letters.
const LONGEST: usize = 80;

/// A view saved by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedView {
    /// Its name.
    pub name: String,
    /// Its address, as a fragment.
    pub fragment: String,
}

/// The saved views, the latest last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SavedViews(Vec<SavedView>);

impl SavedViews {
    /// What [`SavedViews::to_text`] wrote: a line each.
    pub fn of_text(text: &str) -> SavedViews {
        let mut views = SavedViews::default();
        for line in text.lines() {
            if let Some((fragment, name)) = line.split_once('\t') {
                views.keep(name, &Address::parse(fragment).0);
            }
        }
        views
    }

    /// The views as one text.
    pub fn to_text(&self) -> String {
        let lines = self.0.iter();
        lines
            .map(|view| format!("{}\t{}\n", view.fragment, view.name))
            .collect()
    }

    /// The views, in order.
    pub fn iter(&self) -> impl Iterator<Item = &SavedView> {
        self.0.iter()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Saves a view: without language, colours and frame, which are the reader's of the
    /// moment. A view of the same name gives way.
    pub fn keep(&mut self, name: &str, address: &Address) {
        let name = clean(name);
        if name.is_empty() {
            return;
        }
        self.remove(&name);
        let address = Address {
            lang: None,
            theme: None,
            embed: false,
            ..address.clone()
        };
        self.0.push(SavedView {
            name,
            fragment: address.to_fragment(),
        });
    }

    /// Gives a view another name; one that had it gives way.
    pub fn rename(&mut self, name: &str, other: &str) {
        let other = clean(other);
        if other.is_empty() || other == name || self.0.iter().all(|view| view.name != name) {
            return;
        }
        self.remove(&other);
        for view in &mut self.0 {
            if view.name == name {
                view.name.clone_from(&other);
            }
        }
    }

    /// Forgets a view.
    pub fn remove(&mut self, name: &str) {
        self.0.retain(|view| view.name != name);
    }
}

/// A name on one line, without blanks around it.
fn clean(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    let letters = words.join(" ").chars().take(LONGEST).collect::<String>();
    letters.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::route::{Lang, Theme};

    fn names(views: &SavedViews) -> Vec<&str> {
        views.iter().map(|view| view.name.as_str()).collect()
    }

    #[test]
    fn a_view_is_kept_renamed_and_removed() {
        let mut views = SavedViews::default();
        let (address, _) = Address::parse("#/awards?status=conferred&lang=en&theme=dark");
        assert_eq!(
            (address.lang, address.theme),
            (Some(Lang::En), Some(Theme::Dark))
        );
        views.keep("  Đã\ttặng\n", &address);
        views.keep("Tất cả", &Address::default());
        views.keep(" ", &Address::default());
        assert_eq!(names(&views), ["Đã tặng", "Tất cả"]);
        let kept = views.iter().next().map(|view| view.fragment.as_str());
        assert_eq!(kept, Some("#/awards?status=conferred"));

        assert_eq!(SavedViews::of_text(&views.to_text()), views);

        views.rename("Tất cả", "Đã tặng");
        assert_eq!(names(&views), ["Đã tặng"]);
        assert_eq!(
            views.iter().next().map(|view| view.fragment.as_str()),
            Some("#/timeline")
        );
        views.rename("Đã tặng", "  ");
        views.rename("không có", "Khác");
        assert_eq!(names(&views), ["Đã tặng"]);
        views.remove("Đã tặng");
        assert!(views.is_empty());
    }

    #[test]
    fn any_text_gives_a_list() {
        let broken =
            "no tab\n#/awards?status=%ZZ\tMột\n\tHai\njavascript:alert(1)\tBa\n#/units\t\n";
        let views = SavedViews::of_text(broken);
        assert_eq!(names(&views), ["Một", "Hai", "Ba"]);
        assert!(views.iter().all(|view| view.fragment.starts_with("#/")));
        let long = SavedViews::of_text(&format!("#/units\t{}", "ộ".repeat(300)));
        assert!(
            names(&long)
                .iter()
                .all(|name| name.chars().count() == LONGEST)
        );
    }
}
