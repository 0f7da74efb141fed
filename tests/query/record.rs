//! A unit's record: sums by years beside the totals, and what was read beside plain loops.

use crate::naive::{Naive, in_year};
use crate::rows::{blank_award, engine, ids, ministry};
use bang_vang::model::{Article, Award, Basis, Dataset, Edtf, Recipient, Status};
use bang_vang::query::{
    Engine, Facet, FactKind, PivotPart, Query, Reach, Results, SpanSum, YearRead,
};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// What is counted.
type Kind = (Status, Basis, Recipient);

/// Sum, statements with a count, without one, and with one of several counts.
type Sums = BTreeMap<Kind, (Option<u64>, u32, u32, u32)>;

fn add(sums: &mut Sums, kind: Kind, more: (Option<u64>, u32, u32, u32)) {
    let sum = sums.entry(kind).or_default();
    let of_both = sum.0.zip(more.0).map(|(one, other)| one + other);
    sum.0 = of_both.or(sum.0).or(more.0);
    sum.1 += more.1;
    sum.2 += more.2;
    sum.3 += more.3;
}

/// Whether sums by years are those of the totals, each made of its own statements.
pub fn sums_agree(engine: &Engine, results: &Results) -> Result<(), TestCaseError> {
    let (mut by_span, mut whole) = (Sums::new(), Sums::new());
    let mut behind = BTreeSet::new();
    for sum in engine.sums_by_span(results) {
        let PivotPart {
            status,
            basis,
            recipient,
            ..
        } = sum.part;
        let part = &sum.part;
        let counts = (part.sum, part.statements, part.uncounted, part.conflicting);
        add(&mut by_span, (status, basis, recipient), counts);
        let facts = engine.behind_span(results, &sum);
        let counted = part.statements + part.uncounted + part.conflicting;
        prop_assert_eq!(facts.len() as u32, counted);
        for fact in facts {
            let period = engine.period(fact);
            let years = period.map(|period| (period.first.year, period.last.year));
            prop_assert_eq!(years, sum.years);
            prop_assert!(behind.insert(fact), "a statement stands in one sum");
        }
    }
    for cell in results.totals.cells() {
        let counts = (cell.sum, cell.statements, cell.uncounted, cell.conflicting);
        add(
            &mut whole,
            (cell.status, cell.basis, cell.recipient),
            counts,
        );
    }
    prop_assert_eq!(by_span, whole);
    Ok(())
}

/// Whether what was read of each unit is what plain loops find.
pub fn coverage_agrees(engine: &Engine, naive: &Naive, reach: Reach) -> Result<(), TestCaseError> {
    let dataset = naive.dataset;
    for unit in &dataset.units {
        let mut years: BTreeMap<u16, (BTreeSet<&str>, u32)> = BTreeMap::new();
        for &fact in &naive.all {
            if !naive.has(fact, Facet::Unit, &unit.id, reach) {
                continue;
            }
            let period = naive.period(fact);
            let articles = naive.reports(fact).into_iter();
            let articles: Vec<&str> = articles.map(|report| naive.article_id(report)).collect();
            let of_fact = period.into_iter().flat_map(|period| {
                let years = period.first.year..=period.last.year;
                years.filter(move |&year| in_year(period, year))
            });
            for year in of_fact {
                let (read, awards) = years.entry(year).or_default();
                read.extend(&articles);
                *awards += u32::from(fact.kind == FactKind::Award);
            }
            for &id in &articles {
                let article = dataset.articles.iter().find(|article| article.id == id);
                let day = article.and_then(|article| article.published.as_ref());
                if let Some(period) = day.and_then(Edtf::period) {
                    let (read, _) = years.entry(period.first.year).or_default();
                    read.insert(id);
                }
            }
        }
        let read = years.into_iter().map(|(year, (read, awards))| YearRead {
            year,
            articles: read.len() as u32,
            awards,
        });
        prop_assert_eq!(engine.coverage(&unit.id, reach), read.collect::<Vec<_>>());
    }
    Ok(())
}

#[test]
fn a_period_of_years_is_a_sum_of_its_own() {
    let award = |id: &str, period: &str, count: u64| Award {
        period: Edtf::parse(period).ok(),
        count: Some(count),
        recipient_kind: Recipient::Individual,
        status: Status::Conferred,
        unit: Some("a".to_owned()),
        ..blank_award(id)
    };
    let asked = engine(Dataset {
        units: ministry(),
        awards: vec![
            award("x-a1", "2010/2015", 80),
            award("x-a2", "2012", 5),
            award("x-a3", "2012-05", 2),
            Award {
                period: None,
                count: None,
                ..award("x-a4", "2012", 0)
            },
        ],
        ..Dataset::default()
    });
    let results = asked.run(&Query::default());
    let sums = asked.sums_by_span(&results);
    let said = |sum: &SpanSum| (sum.years, sum.part.sum, sum.part.uncounted);
    assert_eq!(
        sums.iter().map(said).collect::<Vec<_>>(),
        [
            (None, None, 1),
            (Some((2010, 2015)), Some(80), 0),
            (Some((2012, 2012)), Some(7), 0),
        ]
    );
    let behind = asked.behind_span(&results, &sums[2]);
    assert_eq!(ids(&asked, &behind), ["x-a2", "x-a3"]);
}

#[test]
fn an_article_is_read_in_the_year_of_its_facts_and_of_its_printing() {
    let article = Article {
        id: "a".to_owned(),
        published: Edtf::parse("2021-01-05").ok(),
        ..Article::default()
    };
    let award = Award {
        period: Edtf::year(2019),
        unit: Some("a1".to_owned()),
        ..blank_award("x-a1")
    };
    let asked = engine(Dataset {
        articles: vec![article],
        units: ministry(),
        awards: vec![award],
        ..Dataset::default()
    });
    let read = |unit: &str, sub_units| {
        let reach = Reach {
            sub_units,
            clusters: false,
            today: false,
        };
        let read = asked.coverage(unit, reach).into_iter();
        read.map(|read| (read.year, read.articles, read.awards))
            .collect::<Vec<_>>()
    };
    let found = [(2019, 1, 1), (2021, 1, 0)];
    assert_eq!(read("a1", false), found);
    assert_eq!(read("nowhere", true), []);
    assert_eq!(read("a", true), found);
    assert_eq!(read("a", false), []);
}
