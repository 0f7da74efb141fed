//! Facts along time, beside plain loops.

use crate::naive::{Asked, Naive, matching};
use crate::rows::{all, blank_award, engine, ids, ministry};
use bang_vang::model::{Award, Dataset, Edtf};
use bang_vang::query::{
    Engine, Facet, FactKind, FactRef, Group, Lane, LaneOf, Query, Reach, Results,
};
use proptest::prelude::*;

/// What is counted over time, a line a period and series.
fn over_time(engine: &Engine, results: &Results, facet: Facet, values: &[String]) -> Vec<String> {
    let counted = engine.over_time(&results.any_time, facet, values);
    let mut lines = Vec::new();
    for (period, counts) in counted.iter() {
        assert_eq!(counts.len(), values.len() + 2);
        lines.push(format!("{period:?} {counts:?}"));
    }
    lines
}

fn days(naive: &Naive, fact: FactRef) -> Option<(i32, i32)> {
    let period = naive.period(fact)?;
    Some((period.first.ordinal(), period.last.ordinal()))
}

/// All groups of a lane, in order.
fn groups(lane: &Lane) -> Vec<Group> {
    let all = |longer| lane.groups(i32::MIN..i32::MAX, longer, usize::MAX);
    let mut groups = [all(false), all(true)].concat();
    groups.sort_by_key(|group| (group.first, group.last));
    groups
}

/// Whether the engine and plain loops agree.
pub fn agree(
    engine: &Engine,
    naive: &Naive,
    query: &Query,
    asked: &[Asked],
    results: &Results,
) -> Result<(), TestCaseError> {
    let any_time = matching(asked, None, false);
    prop_assert_eq!(
        ids(engine, &all(engine, &results.any_time)),
        naive.ids(&any_time)
    );
    let has = |fact, facet, value: &str, reach| naive.has(fact, facet, value, reach);
    let some = |fact, facet| {
        let mut values = naive.values[&facet].iter();
        values.any(|value| has(fact, facet, value, Reach::default()))
    };
    for facet in [Facet::Kind, Facet::Status, Facet::Award, Facet::Giver] {
        let values: Vec<String> = naive.values[&facet].iter().take(2).cloned().collect();
        let mut lines: Vec<((i32, i32), Vec<u32>)> = Vec::new();
        for &fact in &any_time {
            let Some(days) = days(naive, fact) else {
                continue;
            };
            let named = |value: &String| has(fact, facet, value, Reach::default());
            let series = values
                .iter()
                .position(named)
                .unwrap_or(match some(fact, facet) {
                    true => values.len(),
                    false => values.len() + 1,
                });
            if lines.last().is_none_or(|line| line.0 != days) {
                lines.push((days, vec![0; values.len() + 2]));
            }
            lines.last_mut().unwrap().1[series] += 1;
        }
        let lines = lines
            .iter()
            .map(|(days, counts)| format!("{days:?} {counts:?}"));
        let lines: Vec<String> = lines.collect();
        prop_assert_eq!(over_time(engine, results, facet, &values), lines);
    }
    let facts = matching(asked, None, true);
    let mut begun: Vec<(u16, u32)> = Vec::new();
    for period in facts.iter().filter_map(|&fact| naive.period(fact)) {
        match begun.last_mut().filter(|year| year.0 == period.first.year) {
            Some(year) => year.1 += 1,
            None => begun.push((period.first.year, 1)),
        }
    }
    prop_assert_eq!(engine.begun(&results.facts), begun);
    for facet in [Facet::Unit, Facet::Award, Facet::Giver, Facet::Article] {
        let mut lanes = vec![(None, false)];
        for value in naive.values[&facet].iter().take(3) {
            lanes.extend([(Some(value.clone()), false), (Some(value.clone()), true)]);
        }
        let asked: Vec<LaneOf> = lanes
            .iter()
            .map(|(value, sub_units)| LaneOf {
                value: value.clone(),
                sub_units: *sub_units,
            })
            .collect();
        let reach = |sub_units| Reach {
            sub_units,
            clusters: false,
            today: false,
        };
        let gathered = engine.lanes(&results.facts, facet, &asked);
        for ((value, sub_units), lane) in lanes.iter().zip(gathered) {
            let in_lane = |fact: &&FactRef| match value {
                Some(value) => naive.has(**fact, facet, value, reach(*sub_units)),
                None => !some(**fact, facet),
            };
            let facts: Vec<FactRef> = facts.iter().filter(in_lane).copied().collect();
            prop_assert_eq!(lane.len(), facts.len(), "{:?} {:?}", query, value);
            let mut want: Vec<((i32, i32), String)> = facts
                .iter()
                .filter_map(|&fact| Some((days(naive, fact)?, naive.ids(&[fact]).remove(0))))
                .collect();
            let mut found = Vec::new();
            let mut before = None;
            for group in groups(&lane) {
                prop_assert!(before <= Some((group.first, group.last)));
                before = Some((group.first, group.last));
                let facts = lane.facts(group.fact);
                prop_assert_eq!(facts.len(), group.count as usize);
                prop_assert_eq!(facts[0], group.fact);
                for fact in facts {
                    let status = engine.award(fact).map(|award| award.status);
                    prop_assert_eq!((fact.kind, status), group.kind);
                    found.push(((group.first, group.last), engine.fact_id(fact)));
                }
            }
            // The days of a stretch alone, and the first of its groups.
            let some_days = want.iter().map(|((first, _), _)| *first).step_by(7);
            for start in some_days {
                let stretch = start..start + 300;
                let of_a_day = |fact: &&FactRef| {
                    days(naive, **fact)
                        .is_some_and(|(first, last)| first == last && stretch.contains(&first))
                };
                let of_a_day: Vec<&FactRef> = facts.iter().filter(of_a_day).collect();
                let events = of_a_day.iter().filter(|fact| fact.kind == FactKind::Event);
                let counted = [of_a_day.len() as u32, events.count() as u32];
                prop_assert_eq!(lane.counted(stretch.clone()), counted);
                let whole = lane.groups(stretch.clone(), false, usize::MAX);
                prop_assert_eq!(
                    whole.iter().map(|group| group.count).sum::<u32>(),
                    counted[0]
                );
                let some = lane.groups(stretch, false, 1);
                prop_assert!(some.len() == whole.len() || some.len() > 1);
                prop_assert_eq!(&some[..], &whole[..some.len()]);
            }
            want.sort();
            found.sort();
            prop_assert_eq!(found, want);
        }
    }
    Ok(())
}

#[test]
fn a_folded_lane_holds_its_tree_and_an_unfolded_one_its_own() {
    let award = |id: &str, unit: &str, period: &str| Award {
        unit: Some(unit.to_owned()),
        period: Edtf::parse(period).ok(),
        ..blank_award(id)
    };
    let engine = engine(Dataset {
        units: ministry(),
        awards: vec![
            award("w0", "bo", "2019"),
            award("w1", "a", "2019-02-05"),
            award("w2", "a1", "2019-02-05"),
            award("w3", "b", ""),
            award("w4", "cum", "2020"),
        ],
        ..Dataset::default()
    });
    let results = engine.run(&Query::default());
    let lane = |value: &str, sub_units| {
        let of = LaneOf {
            value: Some(value.to_owned()),
            sub_units,
        };
        engine.lanes(&results.facts, Facet::Unit, &[of]).remove(0)
    };
    let facts = |value, sub_units| {
        let lane = lane(value, sub_units);
        let groups = groups(&lane).into_iter();
        let facts: Vec<FactRef> = groups.flat_map(|group| lane.facts(group.fact)).collect();
        (ids(&engine, &facts).join(" "), lane.undated())
    };
    assert_eq!(facts("bo", true), ("w0 w1 w2 w4".to_owned(), 1));
    assert_eq!(facts("bo", false), ("w0".to_owned(), 0));
    assert_eq!(facts("a", true), ("w1 w2".to_owned(), 0));
    // A cluster's lane is of what is said of the cluster itself.
    assert_eq!(facts("cum", true), ("w4".to_owned(), 0));
    let groups = groups(&lane("a", true)).into_iter();
    let groups: Vec<(FactKind, u32)> = groups.map(|group| (group.kind.0, group.count)).collect();
    assert_eq!(groups, [(FactKind::Award, 2)]);

    let alone = Reach {
        sub_units: false,
        clusters: false,
        today: false,
    };
    let counts = engine.spread(&results.facts, Facet::Unit, alone);
    let count = |unit: &str| {
        counts
            .iter()
            .find(|value| value.value == unit)
            .map(|value| value.count)
    };
    assert_eq!(
        (count("bo"), count("a"), count("b")),
        (Some(1), Some(1), Some(1))
    );
}
