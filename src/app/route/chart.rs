//! What of the timeline's drawing stands in the address.
//!
//! - `stack` and `lanes` take the key of a facet: by what the overview is stacked,
//!   and what each lane is of.
//! - `at` is the year or the month that the overview shows, `z` the first and the
//!   last day that the lanes show: `z=2013-05-01..2014-02-28`.
//! - `unfold` takes values of lanes whose tree is unfolded, or, with a leading `-`, folded.

use crate::model::{Day, Moment};
use crate::query::{Choice, Facet};

/// By what the overview can be stacked.
pub const STACKS: [Facet; 7] = [
    Facet::Kind,
    Facet::Status,
    Facet::Class,
    Facet::Recipient,
    Facet::Award,
    Facet::Grade,
    Facet::Giver,
];

/// What lanes can be of.
pub const LANES: [Facet; 4] = [Facet::Unit, Facet::Award, Facet::Giver, Facet::Article];

/// How the timeline is drawn, as far as another person should see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chart {
    /// By what the overview is stacked.
    pub stack: Facet,
    /// What each lane is of.
    pub lanes: Facet,
    /// The year or month that the overview shows; `None` for the whole span.
    pub at: Option<Moment>,
    /// First and last day that the lanes show; `None` for all.
    pub zoom: Option<(Day, Day)>,
    /// Lanes whose tree was unfolded, and, excluded, those that were folded.
    pub unfolded: Choice,
}

impl Default for Chart {
    fn default() -> Chart {
        Chart {
            stack: Facet::Kind,
            lanes: Facet::Unit,
            at: None,
            zoom: None,
            unfolded: Choice::default(),
        }
    }
}

impl Chart {
    /// The pairs that are not the default.
    pub(super) fn pairs(&self) -> Vec<(&'static str, String)> {
        let default = Chart::default();
        let mut pairs = Vec::new();
        for (key, facet, usual) in [
            ("stack", self.stack, default.stack),
            ("lanes", self.lanes, default.lanes),
        ] {
            if facet != usual {
                pairs.push((key, super::facet_key(facet).to_owned()));
            }
        }
        pairs.extend(self.at.map(|at| ("at", at.to_string())));
        let zoom = self.zoom.map(|(first, last)| {
            let (first, last) = (Moment::day(first), Moment::day(last));
            ("z", format!("{first}..{last}"))
        });
        pairs.extend(zoom);
        if !self.unfolded.is_empty() {
            pairs.push(("unfold", super::choice_text(&self.unfolded)));
        }
        pairs
    }

    /// Follows a pair; whether it could.
    pub(super) fn follow(&mut self, key: &str, value: &str) -> bool {
        match key {
            "stack" => choose(&mut self.stack, &STACKS, value),
            "lanes" => choose(&mut self.lanes, &LANES, value),
            "at" => {
                let at = Moment::parse(value).filter(|at| !at.is_day());
                super::reading::once(&mut self.at, at)
            }
            "z" => super::reading::once(&mut self.zoom, zoom(value)),
            _ => false,
        }
    }
}

fn choose(slot: &mut Facet, offered: &[Facet], value: &str) -> bool {
    let mut offered = offered.iter();
    let facet = offered.find(|facet| super::facet_key(**facet) == value);
    facet.is_some_and(|facet| {
        *slot = *facet;
        true
    })
}

fn zoom(text: &str) -> Option<(Day, Day)> {
    let (first, last) = text.split_once("..")?;
    let day = |text| Moment::parse(text).filter(|moment| moment.is_day());
    let (first, last) = (day(first)?.period().first, day(last)?.period().last);
    (first <= last).then_some((first, last))
}
