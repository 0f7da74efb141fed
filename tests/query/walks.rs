//! Questions one after the other, as a reader asks them: a range of years that moves, sets
//! that grow and shrink, words that are typed. Each answer is counted from earlier ones and
//! has to be that of an engine that was asked nothing before, and that of plain loops.

use crate::naive::Naive;
use crate::random::{Genes, agree, dataset, value};
use crate::rows::engine;
use bang_vang::query::{Facet, Query, Scope, Years};
use proptest::prelude::*;

/// Enough facts for several words of a set.
fn crowd() -> impl Strategy<Value = Genes> {
    (
        prop::collection::vec(any::<[u8; 3]>(), 2..5),
        prop::collection::vec(any::<[u8; 8]>(), 3..9),
        prop::collection::vec(any::<[u8; 10]>(), 20..60),
        prop::collection::vec(any::<[u8; 15]>(), 80..220),
        prop::collection::vec(any::<[u8; 6]>(), 0..20),
        prop::array::uniform2(prop::collection::vec(any::<u8>(), 0..4)),
    )
        .prop_map(
            |(articles, units, events, awards, figures, mentions)| Genes {
                articles,
                units,
                events,
                awards,
                figures,
                mentions,
                queries: Vec::new(),
            },
        )
}

/// The next question.
fn step(query: &mut Query, naive: &Naive, [what, which, other]: [u8; 3]) {
    match what % 16 {
        // The brush: both ends go on, one end does, another range, none.
        0..=3 => {
            let [years] = query.years.as_slice() else {
                query.years = vec![Years::whole(2017, 2019)];
                return;
            };
            let year = |moment: Option<bang_vang::model::Moment>| {
                moment.map_or(2019, |moment| moment.period().first.year)
            };
            let (from, to) = (year(years.from), year(years.to));
            let moved = match which % 4 {
                0 => (from + 1, to + 1),
                1 => (from - 1, to - 1),
                2 => (from, to + 1),
                _ => (from - 1, to),
            };
            query.years = vec![Years::whole(moved.0, moved.1)];
        }
        4 => query.years = vec![Years::whole(2016 + u16::from(which % 6), 2021)],
        5 => query.years.clear(),
        // Sets: one more or one less, of units above all.
        6..=9 => query.toggle(Facet::Unit, &value(naive, Facet::Unit, which)),
        10 | 11 => {
            let facet = Facet::ALL[usize::from(other) % Facet::ALL.len()];
            query.toggle(facet, &value(naive, facet, which));
        }
        12 => {
            let facet = Facet::ALL[usize::from(other) % Facet::ALL.len()];
            query.toggle_excluded(facet, &value(naive, facet, which));
        }
        13 => query.clear(Facet::ALL[usize::from(other) % Facet::ALL.len()]),
        14 => {
            let typed = ["", "n", "nă", "năm", "thi đua", "bằng"];
            query.text = typed[usize::from(which) % typed.len()].to_owned();
        }
        _ => {
            query.scope = [Scope::Timeline, Scope::Awards][usize::from(which) % 2];
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    /// 24 datasets with a walk of thirty questions each.
    #[test]
    fn what_was_asked_before_changes_no_answer(
        genes in crowd(),
        steps in prop::collection::vec(any::<[u8; 3]>(), 30..31),
    ) {
        let dataset = dataset(&genes);
        let asked = engine(dataset.clone());
        let naive = Naive::new(&dataset);
        let mut query = Query { scope: Scope::Awards, ..Query::default() };
        for (number, &genes) in steps.iter().enumerate() {
            step(&mut query, &naive, genes);
            let results = asked.run(&query);
            let fresh = engine(dataset.clone()).run(&query);
            prop_assert!(results == fresh, "{:?}", query);
            if number % 5 == 4 {
                agree(&asked, &naive, &query, &results)?;
            }
        }
    }
}
