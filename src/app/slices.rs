//! A text cut at the edges of its facts, so that each piece lies wholly inside
//! or outside of every fact: the way overlapping places are shown.
//!
//! Used by the article view. What always holds: the pieces follow each other
//! without gaps and make up the whole text.

use crate::text::Span;
use crate::text::sorting::sort_by_key;

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slice {
    /// Where it stands.
    pub span: Span,
    /// Which of the given places cover it, the shortest first.
    pub covered_by: Vec<usize>,
}

/// Cuts a text of `chars` code points at the edges of `places`. Places that are
/// empty, reversed or reach beyond the text cut nothing.
pub fn slices(chars: u32, places: &[Span]) -> Vec<Slice> {
    let fits = |span: &Span| span.start < span.end && span.end <= chars;
    let mut edges = vec![0, chars];
    edges.extend(
        places
            .iter()
            .filter(|span| fits(span))
            .flat_map(|span| [span.start, span.end]),
    );
    edges.sort_unstable();
    edges.dedup();
    let mut pieces = Vec::with_capacity(edges.len());
    let mut by_start: Vec<usize> = (0..places.len())
        .filter(|place| fits(&places[*place]))
        .collect();
    sort_by_key(&mut by_start, |place| places[*place].start);
    let mut coming = by_start.into_iter().peekable();
    let mut open: Vec<usize> = Vec::new();
    for pair in edges.windows(2) {
        let &[start, end] = pair else { continue };
        open.retain(|place| places[*place].end > start);
        while let Some(place) = coming.next_if(|place| places[*place].start <= start) {
            open.push(place);
        }
        let mut covered_by = open.clone();
        sort_by_key(&mut covered_by, |place| (places[*place].len(), *place));
        pieces.push(Slice {
            span: Span::new(start, end),
            covered_by,
        });
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn overlapping_and_nested_places() {
        let places = [
            Span::new(2, 8),
            Span::new(4, 6),
            Span::new(5, 10),
            Span::new(9, 99),
        ];
        let cut: Vec<(u32, u32, Vec<usize>)> = slices(12, &places)
            .into_iter()
            .map(|s| (s.span.start, s.span.end, s.covered_by))
            .collect();
        assert_eq!(
            cut,
            [
                (0, 2, vec![]),
                (2, 4, vec![0]),
                (4, 5, vec![1, 0]),
                (5, 6, vec![1, 2, 0]),
                (6, 8, vec![2, 0]),
                (8, 10, vec![2]),
                (10, 12, vec![]),
            ]
        );
        assert_eq!(slices(0, &places), []);
    }

    proptest! {
        #[test]
        fn pieces_make_up_the_text(chars in 0..60u32, ends in proptest::collection::vec((0..70u32, 0..70u32), 0..9)) {
            let places: Vec<Span> = ends.iter().map(|(start, end)| Span::new(*start, *end)).collect();
            let mut at = 0;
            for slice in slices(chars, &places) {
                prop_assert_eq!(slice.span.start, at);
                prop_assert!(slice.span.end > at);
                at = slice.span.end;
                for (place, span) in places.iter().enumerate() {
                    let covers = span.start <= slice.span.start && slice.span.end <= span.end && span.end <= chars;
                    prop_assert_eq!(slice.covered_by.contains(&place), covers);
                }
            }
            prop_assert_eq!(at, chars);
        }
    }
}
