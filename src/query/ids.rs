//! Places of units, people and articles in their lists, by id.
//!
//! Used by the look-ups of the engine. What always holds: an order is made when it is first
//! asked for, once, and of several of one id the first is found.

use crate::model::{Article, Person, Unit};
use std::sync::OnceLock;

/// What has an id.
pub(super) trait Identified {
    /// The id.
    fn id(&self) -> &str;
}

impl Identified for Article {
    fn id(&self) -> &str {
        &self.id
    }
}

impl Identified for Person {
    fn id(&self) -> &str {
        &self.id
    }
}

impl Identified for Unit {
    fn id(&self) -> &str {
        &self.id
    }
}

/// The places of a list in the order of their ids.
#[derive(Default)]
pub(super) struct Ids(OnceLock<Vec<u32>>);

impl Ids {
    /// The place of an id in the list, which is the same at each call.
    pub(super) fn place<T: Identified>(&self, list: &[T], id: &str) -> Option<u32> {
        let id_at = |place: u32| list.get(place as usize).map_or("", T::id);
        let order = self.0.get_or_init(|| {
            let mut order: Vec<u32> = (0..list.len() as u32).collect();
            order.sort_unstable_by(|one, other| (id_at(*one), one).cmp(&(id_at(*other), other)));
            order
        });
        let at = order.partition_point(|place| id_at(*place) < id);
        let place = *order.get(at)?;
        (id_at(place) == id).then_some(place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_of_an_id_is_found_wherever_it_stands() {
        let list: Vec<Unit> = ["c", "a", "b", "a", ""]
            .map(|id| Unit {
                id: id.to_owned(),
                ..Unit::default()
            })
            .into();
        let ids = Ids::default();
        let places = ["a", "b", "c", "", "d", "aa"].map(|id| ids.place(&list, id));
        assert_eq!(places, [Some(1), Some(2), Some(0), Some(4), None, None]);
        assert_eq!(Ids::default().place::<Unit>(&[], "a"), None);
    }
}
