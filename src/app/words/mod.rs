//! All text of the interface, in Vietnamese and English.
//!
//! [`text`]: the fixed texts, both languages of each side by side. [`names`]: names
//! of the dataset's words (kinds, statuses, classes). [`forms`]: numbers, dates and
//! phrases built around them. [`chart`]: what the timeline says. [`read`], [`remarks`]: what is said of the reader's own
//! files; [`tables`]: what the tables of awards say; [`units`]: what pages of units and comparisons say; [`palette`]: the command
//! palette, saved views; [`people`]: the list of people; [`about`]: the page about
//! the page. Views read all of them through one [`Words`].

/// Declares the fixed texts of a part of the interface and their value in both
/// languages, so that no text can be missing in one of them.
macro_rules! texts {
    ($struct:ident; $($name:ident: $vi:literal, $en:literal;)+) => {
        /// Fixed texts of the interface.
        #[derive(Debug)]
        pub struct $struct { $(#[doc = concat!("“", $en, "”")] pub $name: &'static str,)+ }

        /// In Vietnamese.
        pub(super) static VI: $struct = $struct { $($name: $vi,)+ };

        /// In English.
        pub(super) static EN: $struct = $struct { $($name: $en,)+ };
    };
}

mod about;
mod chart;
mod forms;
mod names;
mod palette;
mod people;
mod read;
mod remarks;
mod tables;
mod text;
mod units;

use super::route::Lang;
pub use about::AboutText;
pub use chart::ChartText;
pub use palette::PaletteText;
pub use people::PeopleText;
pub use read::ReadText;
use std::ops::Deref;
pub use tables::TableText;
pub use text::Text;
pub use units::UnitText;

/// The interface's text in one language.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// The language.
    pub lang: Lang,
    text: &'static Text,
}

impl Words {
    /// The text in `lang`.
    pub const fn of(lang: Lang) -> Words {
        let text = match lang {
            Lang::Vi => &text::VI,
            Lang::En => &text::EN,
        };
        Words { lang, text }
    }

    /// What the view of the reader's own files says.
    pub fn read(self) -> &'static ReadText {
        self.pick(&read::VI, &read::EN)
    }

    /// What the page about the page says.
    pub fn about(self) -> &'static AboutText {
        self.pick(&about::VI, &about::EN)
    }

    /// What the command palette and saved views say.
    pub fn palette(self) -> &'static PaletteText {
        self.pick(&palette::VI, &palette::EN)
    }

    /// What the list of people says.
    pub fn persons(self) -> &'static PeopleText {
        self.pick(&people::VI, &people::EN)
    }

    /// What the tables of awards say.
    pub fn tables(self) -> &'static TableText {
        self.pick(&tables::VI, &tables::EN)
    }

    /// The one of two texts that is in this language.
    fn pick<T>(self, vi: T, en: T) -> T {
        match self.lang {
            Lang::Vi => vi,
            Lang::En => en,
        }
    }
}

impl Deref for Words {
    type Target = Text;

    fn deref(&self) -> &Text {
        self.text
    }
}
