//! The records of units: what awards add up to year by year, laid out for charts and
//! tables of one unit or of several side by side.
//!
//! Used by the page of a unit and by comparisons. What always holds: every number is
//! a sum that the engine made, and nothing is added to it here; all charts of one kind
//! of recipient have one scale and one axis; what is said of a cluster is in the record
//! of the cluster only, not in those of its members.

use super::corpus::{Corpus, is_called};
use super::pivot::{Counted, kinds};
use crate::model::{Recipient, Unit};
use crate::query::{
    Awarded, Choice, Dimension, Facet, Pivot, Query, Results, SpanSum, TotalCell, YearRead,
};
use crate::text::slug;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Most units that are compared.
pub const MOST_UNITS: usize = 4;

/// A period of more years than this does not lengthen the axis: it is a misprint or a
/// figure of speech.
const LONGEST: u16 = 60;

/// Most names beside the years of an axis.
const MOST_TICKS: u16 = 6;

/// The question about some units, whatever units the query asks for.
pub fn about<'u>(query: &Query, units: impl Iterator<Item = &'u str>) -> Query {
    let mut query = query.clone();
    let mut choice = Choice::default();
    choice.any.extend(units.map(str::to_owned));
    query.choices.insert(Facet::Unit, choice);
    query.choices.retain(|_, choice| !choice.is_empty());
    query.reach.clusters = false;
    query.pivot = None;
    query
}

/// What is known of a unit.
pub struct Record {
    /// The unit.
    pub unit: String,
    /// What of it matches.
    pub results: Arc<Results>,
    /// What its awards add up to, by their years.
    pub sums: Vec<SpanSum>,
    /// What was read of it, whatever matches.
    pub read: Vec<YearRead>,
}

impl Record {
    /// The record of a unit as far as the query leaves it.
    pub fn of(corpus: &Corpus, unit: &str, query: &Query) -> Record {
        let asked = about(query, std::iter::once(unit));
        let results = corpus.engine().run(&asked);
        Record::answered(corpus, unit, Arc::new(results), query)
    }

    /// The record of a unit of which this is the answer.
    pub fn answered(corpus: &Corpus, unit: &str, results: Arc<Results>, query: &Query) -> Record {
        let reach = about(query, std::iter::empty()).reach;
        Record {
            unit: unit.to_owned(),
            sums: corpus.engine().sums_by_span(&results),
            read: corpus.engine().coverage(unit, reach),
            results,
        }
    }

    /// The first and the last year that the dataset speaks of, whatever unit it is about.
    pub fn span(&self) -> Option<(u16, u16)> {
        let years = &self.results.years;
        Some((years.first()?.year, years.last()?.year))
    }
}

/// What can be counted in records, with the number of statements.
pub fn counted_in(records: &[Arc<Record>]) -> Vec<(Counted, u32)> {
    let by_recipient = Pivot {
        rows: Dimension::Facet(Facet::Recipient),
        columns: Dimension::Year,
    };
    let mut all: Vec<(Counted, u32)> = Vec::new();
    for record in records {
        for (kind, statements) in kinds(&record.results.totals, by_recipient) {
            match all.iter_mut().find(|(other, _)| *other == kind) {
                Some((_, sum)) => *sum += statements,
                None => all.push((kind, statements)),
            }
        }
    }
    all.sort_unstable();
    all
}

/// The charts of one kind of recipient, one a record.
#[derive(Clone, Debug, PartialEq)]
pub struct Panel {
    /// Who receives.
    pub recipient: Recipient,
    /// The largest number: all charts of the panel have this height.
    pub most: u64,
    /// The numbers of each record, periods of several years first.
    pub charts: Vec<Vec<SpanSum>>,
}

impl Panel {
    /// How high a number stands, from 0 to 1.
    pub fn height(&self, sum: &SpanSum) -> f64 {
        match self.most {
            0 => 0.0,
            most => sum.part.sum.unwrap_or(0) as f64 / most as f64,
        }
    }
}

/// The panels: collectives and individuals always, others where there are any.
pub fn panels(records: &[Arc<Record>], counted: Counted) -> Vec<Panel> {
    let always = [Recipient::Collective, Recipient::Individual];
    let panel = |recipient: Recipient| {
        let chart = |record: &Arc<Record>| {
            let sums = record.sums.iter().filter(|sum| {
                let part = &sum.part;
                part.recipient == recipient
                    && counted.takes(part.status, part.basis, part.recipient)
            });
            let mut sums: Vec<SpanSum> = sums.cloned().collect();
            sums.sort_by_key(|sum| sum.years.is_some_and(|(first, last)| first == last));
            sums
        };
        let charts: Vec<Vec<SpanSum>> = records.iter().map(chart).collect();
        // What has no year has no bar.
        let placed = charts.iter().flatten().filter(|sum| sum.years.is_some());
        let numbers = placed.filter_map(|sum| sum.part.sum);
        Panel {
            recipient,
            most: numbers.max().unwrap_or(0),
            charts,
        }
    };
    let panels = Recipient::ALL.iter().copied().map(panel);
    let shown = |panel: &Panel| {
        always.contains(&panel.recipient) || panel.charts.iter().any(|chart| !chart.is_empty())
    };
    panels.filter(shown).collect()
}

/// The years of all panels and of what was read, so that they stand below each other.
pub fn axis(records: &[Arc<Record>], panels: &[Panel]) -> Option<(u16, u16)> {
    let sums = panels
        .iter()
        .flat_map(|panel| panel.charts.iter().flatten());
    let spans = sums.filter_map(|sum| sum.years);
    let spans = spans.filter(|(first, last)| last - first < LONGEST);
    let read = records.iter().flat_map(|record| &record.read);
    let spans = spans.chain(read.map(|read| (read.year, read.year)));
    let around = |one: (u16, u16), other: (u16, u16)| (one.0.min(other.0), one.1.max(other.1));
    let (first, last) = spans.reduce(around)?;
    Some((first.max(last.saturating_sub(LONGEST - 1)), last))
}

/// Where a span of years lies on an axis: its left end and its width, of 1 in all.
pub fn place((from, to): (u16, u16), (first, last): (u16, u16)) -> Option<(f64, f64)> {
    let (first, last) = (first.max(from), last.min(to));
    let all = f64::from(to - from) + 1.0;
    let years = f64::from(last.checked_sub(first)?) + 1.0;
    Some((f64::from(first - from) / all, years / all))
}

/// The years that are named on an axis.
pub fn ticks((from, to): (u16, u16)) -> Vec<u16> {
    let fits = |step: &u16| (to - from) / step < MOST_TICKS;
    let step = [1, 2, 5, 10, 20].into_iter().find(fits).unwrap_or(50);
    (from..=to)
        .filter(|year| year.is_multiple_of(step))
        .collect()
}

/// The spans of years that some chart has a number for, in order, undated ones last.
pub fn spans(panels: &[Panel]) -> Vec<Option<(u16, u16)>> {
    let sums = panels
        .iter()
        .flat_map(|panel| panel.charts.iter().flatten());
    let mut spans: Vec<Option<(u16, u16)>> = sums.map(|sum| sum.years).collect();
    spans.sort_unstable_by_key(|span| (span.is_none(), *span));
    spans.dedup();
    spans
}

/// What the cells of one award count in each record.
pub type AwardRow = (Arc<Awarded>, Vec<Vec<TotalCell>>);

/// The cells that count this, a row an award, grade and giver, in order of precedence.
pub fn by_award(records: &[Arc<Record>], counted: Counted) -> Vec<AwardRow> {
    let mut rows: Vec<(u32, AwardRow)> = Vec::new();
    let mut known = BTreeMap::new();
    for (place, record) in records.iter().enumerate() {
        for (of, cells) in record.results.totals.rows() {
            let takes = |cell: &TotalCell| counted.takes(cell.status, cell.basis, cell.recipient);
            let cells: Vec<TotalCell> = cells.into_iter().filter(takes).collect();
            let Some(number) = cells.first().map(|cell| cell.number) else {
                continue;
            };
            // The engine has one name for all answers.
            let at = *known.entry(Arc::as_ptr(of)).or_insert_with(|| {
                rows.push((number, (Arc::clone(of), vec![Vec::new(); records.len()])));
                rows.len() - 1
            });
            if let Some((first, (_, of_records))) = rows.get_mut(at) {
                *first = number.min(*first);
                of_records[place] = cells;
            }
        }
    }
    rows.sort_by_key(|(number, _)| *number);
    rows.into_iter().map(|(_, row)| row).collect()
}

/// What was read of a unit in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Read {
    /// No article speaks of the unit in this year.
    Nothing,
    /// Articles do, none of them of an award.
    NoAward(u32),
    /// Award statements, and the articles that speak of the unit.
    Awards(u32, u32),
}

/// What was read in each of these years.
pub fn coverage(read: &[YearRead], (from, to): (u16, u16)) -> Vec<Read> {
    let of = |year: u16| match read.iter().find(|read| read.year == year) {
        None => Read::Nothing,
        Some(read) if read.awards == 0 => Read::NoAward(read.articles),
        Some(read) => Read::Awards(read.awards, read.articles),
    };
    (from..=to).map(of).collect()
}

/// Units to compare with the chosen ones: those whose names have the words that are
/// looked for, or, without words, those beside the first one, with most facts first.
pub fn candidates(corpus: &Corpus, chosen: &[String], words: &str, most: usize) -> Vec<String> {
    let wanted = slug(words);
    let units = &corpus.lists().units;
    let first = chosen.first().and_then(|id| corpus.unit(id));
    let beside = |unit: &Unit| match first {
        Some(first) => unit.parent == first.parent,
        None => true,
    };
    let mut found: Vec<(u32, &str)> = units
        .iter()
        .zip(corpus.naming())
        .filter(|(unit, naming)| match wanted.is_empty() {
            true => **naming > 0 && beside(unit),
            false => is_called(unit, &wanted),
        })
        .filter(|(unit, _)| !chosen.contains(&unit.id))
        .map(|(unit, naming)| (*naming, unit.id.as_str()))
        .collect();
    found.sort_by_key(|(naming, id)| (std::cmp::Reverse(*naming), *id));
    let found = found.into_iter().take(most);
    found.map(|(_, id)| id.to_owned()).collect()
}

/// Pairs of the chosen units of which the first stands above the second, whose facts it has too.
pub fn nested(corpus: &Corpus, chosen: &[String]) -> Vec<(String, String)> {
    let above = |unit: &String, other: &String| {
        let mut units = corpus.engine().units_above(unit);
        units.any(|above| above.id == *other)
    };
    let of = |unit: &String| {
        let others = chosen.iter().filter(|other| above(unit, other));
        others
            .map(|other| (other.clone(), unit.clone()))
            .collect::<Vec<_>>()
    };
    chosen.iter().flat_map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::own::Belonging;
    use crate::model::{Award, Basis, Dataset, Edtf, Status};
    use crate::table::Table;
    use crate::text::Span;

    fn unit(id: &str, parent: Option<&str>) -> Unit {
        Unit {
            id: id.to_owned(),
            name: format!("Phòng {id}"),
            parent: parent.map(str::to_owned),
            ..Unit::default()
        }
    }

    fn award(unit: &str, status: Status, recipient: Recipient, period: &str, count: u64) -> Award {
        Award {
            id: format!("x-{unit}-{period}-{count}"),
            article: "x".to_owned(),
            event: None,
            award: "bang-khen".to_owned(),
            name: "Bằng khen".to_owned(),
            grade: None,
            by: None,
            recipient_kind: recipient,
            count: Some(count),
            basis: Basis::Recipient,
            recipients: vec![],
            unit: Some(unit.to_owned()),
            status,
            period: Edtf::parse(period).ok(),
            repeats: None,
            span: Span::new(0, count as u32),
        }
    }

    fn corpus() -> Corpus {
        let (given, proposed) = (Status::Conferred, Status::Proposed);
        let mut cluster = unit("k", None);
        cluster.members = vec!["b".to_owned(), "c".to_owned()];
        let table = Table::from(Dataset {
            units: vec![
                unit("a", None),
                unit("b", Some("a")),
                unit("c", None),
                cluster,
            ],
            awards: vec![
                award("b", given, Recipient::Collective, "2012", 4),
                award("b", given, Recipient::Collective, "2010/2013", 30),
                award("b", proposed, Recipient::Collective, "2012", 90),
                award("c", given, Recipient::Individual, "2015", 8),
                award("c", given, Recipient::Individual, "undated", 900),
                award("k", given, Recipient::Collective, "2015", 70),
            ],
            ..Dataset::default()
        });
        Corpus::new(Arc::new(table), Belonging::default())
    }

    fn records(corpus: &Corpus, units: &[&str], query: &Query) -> Vec<Arc<Record>> {
        let record = |unit: &&str| Arc::new(Record::of(corpus, unit, query));
        units.iter().map(record).collect()
    }

    const GIVEN: Counted = Counted {
        status: Some(Status::Conferred),
        basis: Basis::Recipient,
        recipient: None,
    };

    #[test]
    fn charts_share_a_scale_and_mix_nothing() {
        let corpus = corpus();
        let records = records(&corpus, &["a", "c"], &Query::default());
        let counted: Vec<u32> = counted_in(&records)
            .iter()
            .map(|(_, count)| *count)
            .collect();
        assert_eq!(counted, [4, 1], "conferred, then proposed");
        let panels = panels(&records, GIVEN);
        assert_eq!(panels.len(), 2);
        let said = |panel: &Panel| -> Vec<Vec<String>> {
            let said = |sum: &SpanSum| format!("{:?} {:?}", sum.years, sum.part.sum);
            let charts = panel.charts.iter();
            charts
                .map(|chart| chart.iter().map(said).collect())
                .collect()
        };
        let of_b = ["Some((2010, 2013)) Some(30)", "Some((2012, 2012)) Some(4)"];
        assert_eq!(said(&panels[0]), [of_b.map(str::to_owned).to_vec(), vec![]]);
        assert_eq!(panels[0].most, 30);
        assert!((panels[0].height(&panels[0].charts[0][1]) - 4.0 / 30.0).abs() < 1e-9);
        let of_c = ["None Some(900)", "Some((2015, 2015)) Some(8)"];
        assert_eq!(said(&panels[1])[1], of_c);
        assert_eq!(panels[1].most, 8, "what has no year has no bar");
        assert_eq!(axis(&records, &panels), Some((2010, 2015)));
        assert_eq!(spans(&panels).len(), 4);
        let rows = by_award(&records, GIVEN);
        let cells: Vec<usize> = rows[0].1.iter().map(Vec::len).collect();
        assert_eq!((rows.len(), cells), (1, vec![1, 1]));
    }

    #[test]
    fn a_record_is_of_the_unit_and_what_stands_below_it() {
        let corpus = corpus();
        let mut query = Query::default();
        query.toggle(Facet::Unit, "c");
        let facts =
            |unit: &str, query: &Query| Record::of(&corpus, unit, query).results.facts.len();
        assert_eq!((facts("a", &query), facts("b", &query)), (3, 3));
        assert_eq!((facts("c", &query), facts("k", &query)), (2, 1));
        query.reach.sub_units = false;
        assert_eq!(facts("a", &query), 0);
        let span = |unit: &str| Record::of(&corpus, unit, &query).span();
        assert_eq!((span("a"), span("c")), (span("b"), Some((2010, 2015))));
        let ids = ["a", "b", "c"].map(str::to_owned);
        assert_eq!(nested(&corpus, &ids), [("a".to_owned(), "b".to_owned())]);
    }

    #[test]
    fn places_on_an_axis() {
        assert_eq!(place((2010, 2013), (2011, 2012)), Some((0.25, 0.5)));
        assert_eq!(place((2010, 2013), (1900, 2010)), Some((0.0, 0.25)));
        assert_eq!(place((2010, 2013), (2014, 2015)), None);
        assert_eq!(ticks((2018, 2020)), [2018, 2019, 2020]);
        assert_eq!(ticks((2001, 2020)), [2005, 2010, 2015, 2020]);
    }

    #[test]
    fn silence_is_told_from_absence() {
        let read = |year, articles, awards| YearRead {
            year,
            articles,
            awards,
        };
        assert_eq!(
            coverage(&[read(2010, 3, 0), read(2012, 1, 7)], (2010, 2012)),
            [Read::NoAward(3), Read::Nothing, Read::Awards(7, 1)]
        );
    }

    #[test]
    fn units_are_offered_beside_the_first_or_by_name() {
        let corpus = corpus();
        let chosen = ["a".to_owned()];
        assert_eq!(candidates(&corpus, &chosen, "", 8), ["c", "k"]);
        assert_eq!(candidates(&corpus, &chosen, "phong b", 8), ["b"]);
        assert_eq!(candidates(&corpus, &[], "", 1), ["b"]);
    }
}
