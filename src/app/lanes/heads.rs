//! Which lanes there are: values of a facet in the order of their tree, as far
//! as it is unfolded.
//!
//! Used by the timeline view. What always holds: a value without facts has no
//! lane, and a lane whose tree is folded holds the facts of all of it.

use crate::query::{Choice, FacetCounts, LaneOf};
use crate::text::sorting::sort_by_key;
use std::cmp::Reverse;

/// As many lanes are unfolded without being asked for.
const UNASKED: usize = 14;

/// A lane's value and its place in the tree.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// The value; `None` for facts without one.
    pub value: Option<String>,
    /// How deep it stands.
    pub depth: u16,
    /// Whether the values below it stand in its lane; `None` where there are none.
    pub folded: Option<bool>,
}

impl Head {
    /// What is asked of the engine for it.
    pub fn lane(&self) -> LaneOf {
        LaneOf {
            value: self.value.clone(),
            sub_units: self.folded == Some(true),
        }
    }
}

/// The lanes, and how many have no room.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Heads {
    /// At most as many as asked for; the last one is of facts without a value.
    pub shown: Vec<Head>,
    /// Number of lanes beyond.
    pub more: usize,
}

/// The lanes of the values; counts are of a value with all that stands below it.
/// `unfolded` names what the reader unfolded or folded; beyond that the tree is
/// unfolded level by level as long as there are few lanes. Of more than `most`
/// lanes those with most facts are shown.
pub fn heads(values: &FacetCounts, unfolded: &Choice, most: usize) -> Heads {
    let there: Vec<(usize, &str, u16, u32)> = values
        .iter()
        .enumerate()
        .filter(|(_, value)| value.count > 0)
        .map(|(place, value)| (place, value.value, value.depth, value.count))
        .collect();
    let depths = there.iter().map(|value| value.2).max().unwrap_or(0);
    let up_to = |depth: u16| there.iter().filter(|value| value.2 <= depth).count();
    let few = (0..=depths).rev().find(|depth| up_to(*depth) <= UNASKED);
    // One lane alone says nothing: then its tree is unfolded in any case.
    let several = (0..=depths).find(|depth| up_to(*depth) > 1);
    let open_above = few.max(several).unwrap_or(0);
    let mut all: Vec<(Head, u32)> = Vec::new();
    // Values deeper than this are hidden in a folded lane.
    let mut hidden: Option<u16> = None;
    for (place, &(_, value, depth, count)) in there.iter().enumerate() {
        if hidden.is_some_and(|above| depth > above) {
            continue;
        }
        hidden = None;
        let has_below = there.get(place + 1).is_some_and(|next| next.2 > depth);
        let open = match (unfolded.any.contains(value), unfolded.none.contains(value)) {
            (true, _) => true,
            (_, true) => false,
            _ => depth < open_above,
        };
        if has_below && !open {
            hidden = Some(depth);
        }
        let head = Head {
            value: Some(value.to_owned()),
            depth,
            folded: has_below.then_some(!open),
        };
        all.push((head, count));
    }
    let more = all.len().saturating_sub(most);
    if more > 0 {
        let mut order: Vec<usize> = (0..all.len()).collect();
        sort_by_key(&mut order, |place| Reverse(all[*place].1));
        let mut kept = vec![false; all.len()];
        for place in order.into_iter().take(most) {
            kept[place] = true;
        }
        let mut kept = kept.into_iter();
        all.retain(|_| kept.next() == Some(true));
    }
    let rest = Head {
        value: None,
        depth: 0,
        folded: None,
    };
    Heads {
        shown: all
            .into_iter()
            .map(|(head, _)| head)
            .chain([rest])
            .collect(),
        more,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(values: &[(&str, u16, u32)], unfolded: &Choice, most: usize) -> (String, usize) {
        let counts = FacetCounts::new(
            values
                .iter()
                .map(|(value, depth, _)| ((*value).to_owned(), *depth))
                .collect(),
            (
                values
                    .iter()
                    .map(|value| value.2)
                    .collect::<Vec<_>>()
                    .into(),
                None,
            ),
            Vec::new(),
            Choice::default(),
        );
        let heads = heads(&counts, unfolded, most);
        let sign = |head: &Head| match head.folded {
            None => "",
            Some(true) => "+",
            Some(false) => "-",
        };
        let names = heads.shown.iter();
        let names =
            names.map(|head| format!("{}{}", sign(head), head.value.as_deref().unwrap_or("~")));
        (names.collect::<Vec<_>>().join(" "), heads.more)
    }

    #[test]
    fn the_tree_unfolds_as_long_as_there_are_few_lanes() {
        let few = [
            ("bo", 0, 9),
            ("a", 1, 5),
            ("a1", 2, 2),
            ("b", 1, 0),
            ("c", 0, 1),
        ];
        let none = Choice::default();
        assert_eq!(shown(&few, &none, 20), ("-bo -a a1 c ~".to_owned(), 0));
        let folded = Choice {
            none: ["a".to_owned()].into(),
            ..Choice::default()
        };
        assert_eq!(shown(&few, &folded, 20), ("-bo +a c ~".to_owned(), 0));

        let names: Vec<String> = (0..20).map(|place| format!("p{place}")).collect();
        let mut many = vec![("bo", 0, 99)];
        many.extend(
            (1..)
                .zip(&names)
                .map(|(count, name)| (name.as_str(), 1, count)),
        );
        let most = ("-bo p17 p18 p19 ~".to_owned(), 17);
        assert_eq!(shown(&many, &none, 4), most, "one lane alone is unfolded");
        many.push(("xa", 0, 1));
        assert_eq!(shown(&many, &none, 9), ("+bo xa ~".to_owned(), 0));
    }
}
