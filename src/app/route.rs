//! The address: the whole state of the page as the fragment of its URL.
//!
//! `#/awards?unit=a,-b&from=2013&status=conferred&q=thi%20đua&sort=-count,date&open=x-a1`
//!
//! - A path names the view: `timeline`, `awards`, `units`, `unit/ID`, `compare/A~B`, `people`,
//!   `articles`, `article/ID`, `read`, `about`.
//! - A facet's key takes values joined by commas; a value with a leading `-` is
//!   excluded, a lone `~` stands for "not stated".
//! - One stretch of time is `from` and `to`, years or EDTF months and days; several are
//!   `years=2010-2012,2015,2018-`, with two dots between ends that are not both years: `2013-05..2014`.
//! - `units` says what the choice of a unit does not stand for, or more: `alone` (without
//!   sub-units), `apart` (clusters without members), `today` (with what became part of it).
//! - `pivot` takes what the rows and what the columns of the table are: a facet's key or `year`.
//! - `cell` says what the numbers of that table count: status, basis and recipient, joined by dots.
//! - `cols` takes the columns of the table of statements.
//! - `stack`, `lanes`, `at`, `z` and `unfold` say how the timeline is drawn: see [`Chart`].
//! - `same` takes people of the same name that the reader takes for one person.
//! - `sort` takes keys joined by commas; a leading `-` puts the largest first.
//! - Every other character than `A-Z a-z 0-9 - . _ ~` is percent-encoded, and so is a leading `-` of
//!   a value or a value that is only `~`. Read back, `+` is a space.
//! - Defaults are left out.
//!
//! Used by `state` (reads and writes the location) and the native tests. What
//! always holds: `Address::parse(&address.to_fragment())` gives the address back
//! with nothing ignored, and no text makes [`Address::parse`] fail.

mod chart;
mod percent;
mod reading;
#[cfg(test)]
mod tests;

use super::columns::Columns;
use super::pivot::Counted;
use super::record::{MOST_UNITS, about};
use crate::model::Moment;
use crate::query::{Choice, Dimension, Facet, Query, Reach, Scope, Sort, SortKey, Years};
pub use chart::{Chart, LANES, STACKS};
use percent::{decode, encode};
use reading::Reading;
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// The whole state of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    /// What the main area shows.
    pub view: View,
    /// What is asked of the engine; its scope is always [`View::scope`].
    pub query: Query,
    /// The columns of the table of statements.
    pub columns: Columns,
    /// What the numbers of a table of totals count; `None` is what is stated most.
    pub counted: Option<Counted>,
    /// How the timeline is drawn.
    pub chart: Chart,
    /// People of the same name that the reader takes for one, by their ids.
    pub same: BTreeSet<String>,
    /// Id of the fact whose details are open.
    pub open: Option<String>,
    /// Language of the interface; `None` is the default.
    pub lang: Option<Lang>,
    /// Colours; `None` follows the system.
    pub theme: Option<Theme>,
    /// Another dataset than the bundled one.
    pub data: Option<String>,
    /// Whether the frame around the view is hidden.
    pub embed: bool,
}

/// What the main area shows.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum View {
    /// Events and awards along time.
    #[default]
    Timeline,
    /// Award statements as a table.
    Awards,
    /// What the award statements add up to.
    Totals,
    /// The tree of units.
    Units,
    /// One unit.
    Unit(String),
    /// Units side by side, in this order, each once.
    Compare(Vec<String>),
    /// Everyone whom articles name.
    People,
    /// The sources.
    Articles,
    /// One source.
    Article(String),
    /// The reader's own files.
    Read,
    /// What this is.
    About,
}

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// Vietnamese.
    #[default]
    Vi,
    /// English.
    En,
}

/// A set of colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Ink on paper.
    Light,
    /// Gold on lacquer.
    Dark,
    /// Black and white, light or dark as the system is.
    Contrast,
}

/// A part of an address that was not followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ignored {
    /// The key, or `view` for the path.
    pub key: String,
    /// The value as written.
    pub value: String,
}

impl View {
    /// Which facts the view asks the engine for.
    pub fn scope(&self) -> Scope {
        match self {
            View::Awards | View::Totals => Scope::Awards,
            _ => Scope::Timeline,
        }
    }

    /// The units that the view is about, whatever units the query asks for.
    pub fn units(&self) -> &[String] {
        match self {
            View::Unit(id) => std::slice::from_ref(id),
            View::Compare(ids) => ids,
            _ => &[],
        }
    }

    fn parse(path: &str) -> Option<View> {
        let path = path.trim_matches('/');
        let (head, rest) = path.split_once('/').unwrap_or((path, ""));
        let id = || decode(rest).filter(|id| !id.is_empty());
        match (head, rest) {
            ("" | "timeline", "") => Some(View::Timeline),
            ("awards", "") => Some(View::Awards),
            ("awards", "totals") => Some(View::Totals),
            ("units", "") => Some(View::Units),
            ("people", "") => Some(View::People),
            ("articles", "") => Some(View::Articles),
            ("read", "") => Some(View::Read),
            ("about", "") => Some(View::About),
            ("unit", _) => id().map(View::Unit),
            ("compare", _) => compared(rest).map(View::Compare),
            ("article", _) => id().map(View::Article),
            _ => None,
        }
    }

    fn path(&self) -> String {
        match self {
            View::Timeline => "timeline".to_owned(),
            View::Awards => "awards".to_owned(),
            View::Totals => "awards/totals".to_owned(),
            View::Units => "units".to_owned(),
            View::Unit(id) => format!("unit/{}", encode(id)),
            View::Compare(ids) if ids.is_empty() => "compare".to_owned(),
            View::Compare(ids) => {
                // The sign between two units stands in none of them.
                let ids: Vec<String> = ids
                    .iter()
                    .map(|id| encode(id).replace('~', "%7E"))
                    .collect();
                format!("compare/{}", ids.join("~"))
            }
            View::People => "people".to_owned(),
            View::Articles => "articles".to_owned(),
            View::Article(id) => format!("article/{}", encode(id)),
            View::Read => "read".to_owned(),
            View::About => "about".to_owned(),
        }
    }
}

impl Lang {
    /// The word that stands in an address and in `<html lang>`.
    pub const fn word(self) -> &'static str {
        match self {
            Lang::Vi => "vi",
            Lang::En => "en",
        }
    }

    /// The other language.
    pub const fn other(self) -> Lang {
        match self {
            Lang::Vi => Lang::En,
            Lang::En => Lang::Vi,
        }
    }

    /// The language whose word this is.
    pub fn of_word(word: &str) -> Option<Lang> {
        [Lang::Vi, Lang::En]
            .into_iter()
            .find(|lang| lang.word() == word)
    }
}

impl Theme {
    /// All, in the order in which they are offered.
    pub const ALL: [Theme; 3] = [Theme::Light, Theme::Dark, Theme::Contrast];

    /// The word that stands in an address.
    pub const fn word(self) -> &'static str {
        match self {
            Theme::Light => "light",
            Theme::Dark => "dark",
            Theme::Contrast => "contrast",
        }
    }

    /// The colours whose word this is.
    pub fn of_word(word: &str) -> Option<Theme> {
        Theme::ALL.into_iter().find(|theme| theme.word() == word)
    }
}

/// The key of a facet in an address.
pub const fn facet_key(facet: Facet) -> &'static str {
    match facet {
        Facet::Unit => "unit",
        Facet::Kind => "kind",
        Facet::Class => "class",
        Facet::Award => "award",
        Facet::Grade => "grade",
        Facet::Person => "person",
        Facet::Giver => "giver",
        Facet::Recipient => "recipient",
        Facet::Status => "status",
        Facet::Article => "article",
    }
}

const fn sort_word(key: SortKey) -> &'static str {
    match key {
        SortKey::Date => "date",
        SortKey::Award => "award",
        SortKey::Unit => "unit",
        SortKey::Count => "count",
        SortKey::Giver => "giver",
        SortKey::Recipient => "recipient",
        SortKey::Status => "status",
        SortKey::Article => "article",
    }
}

impl Address {
    /// The address with another view, its query's scope with it.
    pub fn with_view(mut self, view: View) -> Address {
        self.query.scope = view.scope();
        self.view = view;
        self
    }

    /// What is asked of the engine for the view.
    pub fn asked(&self) -> Query {
        match self.view {
            View::Totals => self.query.clone(),
            View::Unit(_) | View::Compare(_) => {
                about(&self.query, self.view.units().iter().map(String::as_str))
            }
            // Other views do not show the table.
            _ => Query {
                pivot: None,
                ..self.query.clone()
            },
        }
    }

    /// The address of another view with the same choices.
    pub fn to_view(mut self, view: View) -> Address {
        self.open = None;
        if self.view != view {
            self.query.sort.clear();
        }
        self.with_view(view)
    }

    /// The address of the open fact alone, without any choice.
    pub fn of_fact(self) -> Address {
        Address {
            open: self.open,
            data: self.data,
            lang: self.lang,
            ..Address::default()
        }
    }

    /// Reads a fragment, with or without its `#`, and says what it did not follow.
    pub fn parse(fragment: &str) -> (Address, Vec<Ignored>) {
        let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
        let (path, pairs) = fragment.split_once('?').unwrap_or((fragment, ""));
        let mut reading = Reading::default();
        let mut view = View::parse(path).unwrap_or_else(|| {
            reading.ignore("view", path);
            View::default()
        });
        if let View::Compare(ids) = &mut view {
            let beyond = ids.drain(MOST_UNITS.min(ids.len())..);
            beyond.for_each(|id| reading.ignore("compare", &encode(&id)));
        }
        reading.address = Address::default().with_view(view);
        for pair in pairs.split('&').filter(|pair| !pair.is_empty()) {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            reading.pair(key, value);
        }
        reading.finish();
        (reading.address, reading.ignored)
    }

    /// The fragment, `#` included.
    pub fn to_fragment(&self) -> String {
        let mut pairs: Vec<(&str, String)> = Vec::new();
        for (facet, choice) in &self.query.choices {
            if !choice.is_empty() {
                pairs.push((facet_key(*facet), choice_text(choice)));
            }
        }
        match self.query.years.as_slice() {
            [Years { from, to }] => {
                pairs.extend(from.map(|moment| ("from", moment.to_string())));
                pairs.extend(to.map(|moment| ("to", moment.to_string())));
            }
            [] => {}
            several => pairs.push(("years", ranges_text(several))),
        }
        let reach = reach_text(self.query.reach);
        pairs.extend((!reach.is_empty()).then_some(("units", reach)));
        if !self.query.text.is_empty() {
            pairs.push(("q", encode(&self.query.text)));
        }
        if !self.query.sort.is_empty() {
            pairs.push(("sort", sort_text(&self.query.sort)));
        }
        let pivot = self.query.pivot.map(|pivot| {
            let (rows, columns) = (dimension_key(pivot.rows), dimension_key(pivot.columns));
            format!("{rows},{columns}")
        });
        pairs.extend(pivot.map(|pivot| ("pivot", pivot)));
        pairs.extend(self.counted.map(|counted| ("cell", counted.word())));
        pairs.extend(self.columns.to_words().map(|words| ("cols", words)));
        pairs.extend(self.chart.pairs());
        if !self.same.is_empty() {
            let ids: Vec<String> = self.same.iter().map(|id| encode(id)).collect();
            pairs.push(("same", ids.join(",")));
        }
        pairs.extend(self.open.as_ref().map(|id| ("open", encode(id))));
        pairs.extend(self.data.as_ref().map(|url| ("data", encode(url))));
        pairs.extend(self.lang.map(|lang| ("lang", lang.word().to_owned())));
        pairs.extend(self.theme.map(|theme| ("theme", theme.word().to_owned())));
        pairs.extend(self.embed.then(|| ("embed", "1".to_owned())));

        let mut fragment = format!("#/{}", self.view.path());
        for (place, (key, value)) in pairs.iter().enumerate() {
            let mark = if place == 0 { '?' } else { '&' };
            // Writing to a String cannot fail.
            let _ = write!(fragment, "{mark}{key}={value}");
        }
        fragment
    }
}

/// The units of a comparison.
fn compared(text: &str) -> Option<Vec<String>> {
    let mut ids = Vec::new();
    for id in text.split('~').filter(|id| !id.is_empty()) {
        let id = decode(id).filter(|id| !id.is_empty())?;
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    Some(ids)
}

fn choice_text(choice: &Choice) -> String {
    let any = choice.any.iter().map(|value| value_text(value));
    let none = choice
        .none
        .iter()
        .map(|value| format!("-{}", value_text(value)));
    any.chain(none).collect::<Vec<_>>().join(",")
}

fn value_text(value: &str) -> String {
    match value {
        "" => "~".to_owned(),
        "~" => "%7E".to_owned(),
        _ => match value.strip_prefix('-') {
            Some(rest) => format!("%2D{}", encode(rest)),
            None => encode(value),
        },
    }
}

fn ranges_text(ranges: &[Years]) -> String {
    let end = |moment: Option<Moment>| moment.map_or(String::new(), |moment| moment.to_string());
    let ranges = ranges.iter().map(|range| {
        let mut ends = [range.from, range.to].into_iter().flatten();
        match (range.from, range.to) {
            (from, to) if from == to => end(from),
            (from, to) if ends.all(Moment::is_year) => format!("{}-{}", end(from), end(to)),
            (from, to) => format!("{}..{}", end(from), end(to)),
        }
    });
    ranges.collect::<Vec<_>>().join(",")
}

fn reach_text(reach: Reach) -> String {
    let words = [
        (!reach.sub_units, "alone"),
        (!reach.clusters, "apart"),
        (reach.today, "today"),
    ];
    let said = words
        .into_iter()
        .filter_map(|(said, word)| said.then_some(word));
    said.collect::<Vec<_>>().join(",")
}

const fn dimension_key(dimension: Dimension) -> &'static str {
    match dimension {
        Dimension::Facet(facet) => facet_key(facet),
        Dimension::Year => "year",
    }
}

fn sort_text(sort: &[Sort]) -> String {
    let words = sort.iter().map(|sort| {
        let sign = if sort.descending { "-" } else { "" };
        format!("{sign}{}", sort_word(sort.key))
    });
    words.collect::<Vec<_>>().join(",")
}
