//! The engine against the naive answer, on random datasets and queries.

use crate::along;
use crate::naive::Naive;
use crate::record;
use crate::rows::{all, blank_award, blank_event, engine, ids, ministry};
use bang_vang::model::{
    Article, Award, Basis, Comparator, Dataset, Edtf, Event, EventKind, EventUnit, Figure, Grade,
    Mention, Moment, Participant, Person, Recipient, Status, Unit, UnitRole,
};
use bang_vang::query::{
    Awarded, Behind, Dimension, Engine, Facet, Pivot, PivotTable, Query, Reach, Results, Scope,
    Sort, SortKey, Years,
};
use bang_vang::text::Span;
use proptest::prelude::*;

const UNITS: [&str; 7] = [
    "Bộ Công an",
    "Cục Ngoại tuyến",
    "Cục ngoại tuyến",
    "Phòng 1",
    "Phòng 2",
    "Cụm thi đua",
    "Công an tỉnh Hà Nam",
];
const RECIPIENTS: [&str; 5] = [
    "Phòng 2",
    "CỤC NGOẠI TUYẾN",
    "Đồng chí Năm",
    "cụm thi đua",
    "Đội 1",
];
const AWARDS: [(&str, &str); 5] = [
    ("huan-chuong-chien-cong", "Huân chương Chiến công"),
    ("huan-chuong-lao-dong", "Huân chương Lao động"),
    ("bang-khen", "Bằng khen"),
    ("bang-khen-cu", "Bằng khen"),
    ("ky-vat", "Kỷ vật"),
];
const GIVERS: [&str; 4] = [
    "Bộ trưởng Bộ Công an",
    "Thủ tướng Chính phủ",
    "UBND tỉnh",
    "",
];
const DATES: [&str; 10] = [
    "2019",
    "2020",
    "2020-02-05",
    "2020-02",
    "2018/2020",
    "2019-06/2020-06",
    "1819/2019",
    "1820/2019",
    "2021",
    "XXXX-02-05",
];
const MOMENTS: [&str; 8] = [
    "2018",
    "2019",
    "2020",
    "2021",
    "2019-06",
    "2020-02",
    "2020-02-05",
    "2020-02-06",
];
const TEXTS: [&str; 6] = [
    "Tổng kết năm 2019",
    "Miền Nam thi đua",
    "Lễ khen thưởng",
    "Thượng tá Năm",
    "thuong hieu",
    "CSTĐ khen\nTặng BK",
];
const QUERIES: [&str; 24] = [
    "HCCC",
    "\"bk cũ",
    "UBND",
    "uy ban",
    "ninh bình",
    "cstđ khen",
    "",
    "",
    "",
    "nam",
    "năm",
    "thuong",
    "thưởng",
    "\"thi đua\"",
    "\"đua thi\"",
    "khen th",
    "cuc ngoai",
    "2",
    "hạng nhất",
    "\"công hạng nhì\"",
    "bộ",
    "\"thi đu",
    "thưong",
    "công năm",
];

fn pick<'a>(from: &[&'a str], gene: u8) -> Option<&'a str> {
    from.get(usize::from(gene) % (from.len() + 1)).copied()
}

fn date(gene: u8) -> Option<Edtf> {
    pick(&DATES, gene).map(|date| Edtf::parse(date).unwrap())
}

fn one_of<T: Copy>(all: &[T], gene: u8) -> T {
    all[usize::from(gene) % all.len()]
}

/// Sometimes the id of a unit, also of one that is not there.
fn unit_id(gene: u8) -> Option<String> {
    (!gene.is_multiple_of(9)).then(|| unit_name(usize::from(gene % 9)))
}

/// Some units are police of provinces that were merged.
fn unit_name(number: usize) -> String {
    match number {
        2 => "ca-ha-nam".to_owned(),
        4 => "ca-ninh-binh-2025".to_owned(),
        _ => format!("u{number}"),
    }
}

fn article_id(gene: u8) -> String {
    format!("a{}", gene % 4)
}

pub fn dataset(genes: &Genes) -> Dataset {
    let text = |gene| pick(&TEXTS, gene).map(str::to_owned);
    let mention = |gene: u8| Mention {
        article: article_id(gene),
        span: Span::new(u32::from(gene / 4), u32::from(gene / 4) + 3),
        ..Mention::default()
    };
    let person = |number: usize, name: &str| Person {
        id: format!("p{number}"),
        name: name.to_owned(),
        mentions: genes.mentions[number]
            .iter()
            .copied()
            .map(mention)
            .collect(),
    };
    let mut dataset = Dataset {
        people: vec![person(0, "Lê Văn Năm"), person(1, "Bùi Ân")],
        ..Dataset::default()
    };
    for (number, gene) in genes.articles.iter().enumerate() {
        dataset.articles.push(Article {
            id: format!("a{number}"),
            title: text(gene[0]),
            byline: text(gene[1] | 3),
            published: date(gene[2]),
            text: (gene[1] % 3 == 0).then(|| TEXTS.join("\n")),
            ..Article::default()
        });
    }
    for (number, gene) in genes.units.iter().enumerate() {
        dataset.units.push(Unit {
            id: unit_name(number + 1),
            name: one_of(&UNITS, gene[0]).to_owned(),
            name_en: (gene[1] % 3 == 0).then(|| "Public Security".to_owned()),
            aliases: pick(&UNITS, gene[2])
                .map(str::to_owned)
                .into_iter()
                .collect(),
            parent: if gene[3] % 3 == 0 {
                None
            } else {
                unit_id(gene[4])
            },
            members: if gene[5] % 3 == 0 {
                [unit_id(gene[6]), unit_id(gene[7])]
                    .into_iter()
                    .flatten()
                    .collect()
            } else {
                vec![]
            },
            ..Unit::default()
        });
    }
    for (number, gene) in genes.events.iter().enumerate() {
        let units = [unit_id(gene[4]), unit_id(gene[5])].into_iter().flatten();
        dataset.events.push(Event {
            id: format!("e{number}"),
            article: article_id(gene[0]),
            kind: one_of(&EventKind::ALL[..2], gene[1] / 4),
            date: match gene[1] % 4 {
                0 | 2 => date(gene[2]),
                1 => Edtf::parse("2020-02-05").ok(),
                _ => None,
            },
            period: date(gene[3]),
            place: text(gene[6]).filter(|_| gene[7] % 2 == 0),
            topic: text(gene[7]),
            units: units
                .map(|unit| EventUnit {
                    unit,
                    role: one_of(UnitRole::ALL, gene[1] / 32),
                })
                .collect(),
            people: (gene[8] % 2 == 0)
                .then(|| Participant {
                    person: format!("p{}", gene[8] % 4),
                    role: "chair".to_owned(),
                })
                .into_iter()
                .collect(),
            span: Span::new(u32::from(gene[9]), u32::from(gene[9]) + 5),
        });
    }
    for (number, gene) in genes.awards.iter().enumerate() {
        let (id, name) = one_of(&AWARDS, gene[1] / 16);
        dataset.awards.push(Award {
            id: format!("w{number}"),
            article: article_id(gene[0]),
            event: (gene[14] % 3 == 0).then(|| format!("e{}", gene[14] / 3 % 5)),
            award: id.to_owned(),
            name: name.to_owned(),
            grade: Grade::ALL.get(usize::from(gene[2] / 32)).copied(),
            by: pick(&GIVERS, gene[3] / 16).map(str::to_owned),
            recipient_kind: one_of(Recipient::ALL, gene[4] / 64),
            count: (gene[5] % 4 != 1).then_some(u64::from(gene[5])),
            basis: one_of(Basis::ALL, gene[6] / 96),
            recipients: pick(&RECIPIENTS, gene[7])
                .filter(|_| gene[8] % 3 == 0)
                .map(str::to_owned)
                .into_iter()
                .collect(),
            unit: unit_id(gene[9]),
            status: one_of(Status::ALL, gene[10] / 96),
            period: date(gene[11]),
            repeats: (gene[12] % 6 == 1).then(|| "w0".to_owned()),
            span: Span::new(u32::from(gene[13]), u32::from(gene[13]) + 5),
        });
    }
    for (number, gene) in genes.figures.iter().enumerate() {
        dataset.figures.push(Figure {
            id: format!("f{number}"),
            article: article_id(gene[0]),
            value: (gene[1] % 3 != 0).then(|| f64::from(gene[1]) - 100.0),
            comparator: Comparator::Exact,
            measure: "vụ".to_owned(),
            what: text(gene[2]),
            unit: unit_id(gene[3]),
            period: date(gene[4]),
            change: None,
            raw: format!("{} vụ", gene[1]),
            span: Span::new(u32::from(gene[5]), u32::from(gene[5]) + 5),
        });
    }
    dataset
}

/// A value of the facet, or one that no dataset has.
pub fn value(naive: &Naive, facet: Facet, gene: u8) -> String {
    let mut values = naive.values[&facet].clone();
    values.extend(["gone".to_owned(), "u5".to_owned()]);
    values[usize::from(gene) % values.len()].clone()
}

fn query(naive: &Naive, genes: &[u8; 20]) -> Query {
    let mut query = Query {
        scope: one_of(
            &[
                Scope::Timeline,
                Scope::Awards,
                Scope::Timeline,
                Scope::Awards,
                Scope::Figures,
            ],
            genes[0],
        ),
        text: one_of(&QUERIES, genes[1]).to_owned(),
        ..Query::default()
    };
    let moment = |gene: u8| Moment::parse(one_of(&MOMENTS, gene / 3)).filter(|_| gene % 3 == 1);
    for gene in genes[2..4].chunks(1).take(usize::from(genes[14] % 4)) {
        query.years.push(Years {
            from: moment(gene[0]),
            to: moment(gene[0].wrapping_mul(7)),
        });
    }
    query.reach = Reach {
        sub_units: !genes[15].is_multiple_of(4),
        clusters: !(genes[15] / 4).is_multiple_of(4),
        today: !(genes[15] / 16).is_multiple_of(2),
    };
    let dimension = |gene: u8| match gene % 12 {
        place @ 0..10 => Dimension::Facet(Facet::ALL[usize::from(place)]),
        _ => Dimension::Year,
    };
    if !genes[16].is_multiple_of(2) {
        query.pivot = Some(Pivot {
            rows: dimension(genes[17]),
            columns: dimension(genes[18]),
        });
    }
    for gene in genes[4..12].chunks(2) {
        let facet = one_of(&Facet::ALL, gene[0]);
        match gene[0] / 16 % 4 {
            0 | 1 => {}
            2 => query.toggle(facet, &value(naive, facet, gene[1])),
            _ => query.toggle_excluded(facet, &value(naive, facet, gene[1])),
        }
    }
    for gene in &genes[12..14] {
        if gene % 3 == 1 {
            query.sort.push(Sort {
                key: one_of(&SortKey::ALL, gene / 3),
                descending: gene % 2 == 0,
            });
        }
    }
    query
}

#[derive(Clone, Debug)]
pub struct Genes {
    pub articles: Vec<[u8; 3]>,
    pub units: Vec<[u8; 8]>,
    pub events: Vec<[u8; 10]>,
    pub awards: Vec<[u8; 15]>,
    pub figures: Vec<[u8; 6]>,
    pub mentions: [Vec<u8>; 2],
    pub queries: Vec<[u8; 20]>,
}

prop_compose! {
    fn genes()(
        articles in prop::collection::vec(any::<[u8; 3]>(), 0..4),
        units in prop::collection::vec(any::<[u8; 8]>(), 0..8),
        events in prop::collection::vec(any::<[u8; 10]>(), 0..5),
        awards in prop::collection::vec(any::<[u8; 15]>(), 0..12),
        figures in prop::collection::vec(any::<[u8; 6]>(), 0..4),
        mentions in prop::array::uniform2(prop::collection::vec(any::<u8>(), 0..4)),
        queries in prop::collection::vec(any::<[u8; 20]>(), 4..5),
    ) -> Genes {
        Genes { articles, units, events, awards, figures, mentions, queries }
    }
}

/// A table as lines. Units stand in the order of the tree, which the naive
/// answer does not know: where they are rows or columns, the lines are sorted.
fn spelt(table: &PivotTable, query: &Query) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    lines.extend(table.rows.iter().map(|row| format!("row {row:?}")));
    lines.extend(
        table
            .columns
            .iter()
            .map(|column| format!("column {column:?}")),
    );
    for cell in &table.cells {
        let (row, column) = (
            &table.rows[cell.row as usize],
            &table.columns[cell.column as usize],
        );
        lines.push(format!("{row:?} {column:?} {:?}", cell.parts));
    }
    let units = Dimension::Facet(Facet::Unit);
    if query
        .pivot
        .is_some_and(|pivot| pivot.rows == units || pivot.columns == units)
    {
        lines.sort();
    }
    lines
}

/// The totals, a line a number, as [`Naive::totals`] writes them.
fn totals(engine: &Engine, results: &Results) -> Vec<String> {
    let behind = |number| ids(engine, &engine.behind(results, number));
    let mut lines = Vec::new();
    for (of, cells) in results.totals.rows() {
        let Awarded {
            award,
            name,
            grade,
            by,
        } = &**of;
        for cell in cells {
            let (status, basis, recipient) = (cell.status, cell.basis, cell.recipient);
            let (counted, uncounted) = (
                behind(Behind::Sum(cell.number)),
                behind(Behind::Uncounted(cell.number)),
            );
            assert_eq!(counted.len(), cell.statements as usize);
            assert_eq!(uncounted.len(), cell.uncounted as usize);
            let conflicts = engine.conflicts(results, cell.number);
            assert_eq!(conflicts.len(), cell.conflicts as usize);
            let statements = conflicts.iter().map(|conflict| conflict.statements);
            assert_eq!(statements.sum::<u32>(), cell.conflicting);
            let conflicts: Vec<_> = conflicts
                .iter()
                .map(|conflict| {
                    let told = behind(Behind::Conflict(conflict.number));
                    assert_eq!(told.len(), conflict.statements as usize);
                    told
                })
                .collect();
            assert_eq!(conflicts.concat(), behind(Behind::Conflicts(cell.number)));
            lines.push(format!(
                "{award} {name} {grade:?} {by:?} {status:?} {basis:?} {recipient:?}: {:?} {counted:?} {uncounted:?} {conflicts:?}",
                cell.sum
            ));
        }
    }
    for left_out in &results.totals.left_out {
        let facts = behind(Behind::LeftOut(left_out.reason));
        assert_eq!(facts.len(), left_out.statements as usize);
        lines.push(format!("{:?} {facts:?}", left_out.reason));
    }
    lines
}

pub fn agree(
    engine: &Engine,
    naive: &Naive,
    query: &Query,
    results: &Results,
) -> Result<(), TestCaseError> {
    let asked = naive.asked(query);
    let facts = naive.ids(&naive.facts(query, &asked));
    prop_assert_eq!(
        ids(engine, &all(engine, &results.facts)),
        &facts[..],
        "{:?}",
        query
    );
    for (skip, take) in [(0, 3), (2, 2), (5, 9)] {
        let window = ids(engine, &engine.window(&results.facts, skip, take));
        let wanted: Vec<String> = facts.iter().skip(skip).take(take).cloned().collect();
        prop_assert_eq!(window, wanted);
    }
    along::agree(engine, naive, query, &asked, results)?;
    record::sums_agree(engine, results)?;
    record::coverage_agrees(engine, naive, query.reach)?;
    let undated = naive.ids(&naive.undated(&asked));
    prop_assert_eq!(ids(engine, &all(engine, &results.undated)), undated);
    prop_assert_eq!(&results.years, &naive.years(query, &asked));
    prop_assert_eq!(totals(engine, results), naive.totals(&asked), "{:?}", query);
    prop_assert_eq!(results.facets.len(), Facet::ALL.len());
    prop_assert_eq!(
        results.pivot.as_ref().map(|table| spelt(table, query)),
        naive.pivot(query, &asked).map(|table| spelt(&table, query))
    );
    if let Some(table) = &results.pivot {
        for cell in &table.cells {
            let at = (
                table.rows[cell.row as usize].as_deref(),
                table.columns[cell.column as usize].as_deref(),
            );
            for part in &cell.parts {
                let kind = (part.status, part.basis, part.recipient);
                let of = |status, basis, recipient| (status, basis, recipient) == kind;
                let told = engine.in_cell(query, results, at, &of).len() as u32;
                prop_assert_eq!(told, part.statements + part.uncounted + part.conflicting);
            }
        }
    }
    for facet in Facet::ALL {
        let mut values: Vec<_> = results.facets[&facet]
            .iter()
            .map(|value| {
                (
                    value.value.to_owned(),
                    value.count,
                    value.chosen,
                    value.excluded,
                )
            })
            .collect();
        let mut wanted = naive.counts(query, &asked, facet);
        if facet == Facet::Unit {
            values.sort();
            wanted.sort();
        }
        prop_assert_eq!(values, wanted, "{:?}", facet);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_600, failure_persistence: None, ..ProptestConfig::default() })]

    /// 2,600 datasets with four queries each.
    #[test]
    fn the_engine_answers_as_plain_loops_do(genes in genes()) {
        let dataset = dataset(&genes);
        let engine = engine(dataset.clone());
        let naive = Naive::new(&dataset);
        for genes in &genes.queries {
            let query = query(&naive, genes);
            agree(&engine, &naive, &query, &engine.run(&query))?;
        }
        for fact in naive.all.iter().copied() {
            let id = naive.ids(&[fact]).remove(0);
            let here = engine.fact_by_id(&id).unwrap();
            prop_assert_eq!(engine.fact_id(here), id);
            let units: Vec<&str> = engine.units_of(here).map(|unit| unit.id.as_str()).collect();
            let named: Vec<&str> = naive.named_by(fact).iter().map(|&unit| dataset.units[unit].id.as_str()).collect();
            prop_assert_eq!(units, named);
            prop_assert_eq!(engine.period(here), naive.period(fact));
            let reports: Vec<_> = engine.reports(here).collect();
            prop_assert_eq!(ids(&engine, &reports), naive.ids(&naive.reports(fact)));
        }
        prop_assert_eq!(engine.unit_tree().count(), dataset.units.len());
    }

    /// Many statements of few units, clusters within clusters, in one or two cells.
    #[test]
    fn totals_of_crowded_cells_are_those_of_plain_loops(
        units in prop::collection::vec(any::<[u8; 4]>(), 2..7),
        awards in prop::collection::vec(any::<[u8; 6]>(), 2..8),
        years in prop::collection::vec(any::<[u8; 2]>(), 4..5),
    ) {
        let id = |gene: u8| format!("u{}", usize::from(gene) % units.len());
        let mut dataset = Dataset::default();
        for (number, gene) in units.iter().enumerate() {
            let name = format!("Đơn vị {number}");
            let parent = (gene[0] % 3 == 0).then(|| id(gene[1]));
            let members = match gene[0] / 3 % 3 {
                0 => vec![],
                1 => vec![id(gene[2])],
                _ => vec![id(gene[2]), id(gene[3])],
            };
            let unit = Unit { id: format!("u{number}"), name, parent, members, ..Unit::default() };
            dataset.units.push(unit);
        }
        for (number, gene) in awards.iter().enumerate() {
            let mut award = blank_award(&format!("w{number}"));
            award.unit = Some(id(gene[0]));
            award.article = format!("a{}", gene[5] % 3);
            award.period = date(gene[1]).filter(|_| gene[1] % 2 == 0);
            award.count = (gene[2] % 8 != 1).then_some(u64::from(gene[2] % 4));
            award.repeats = (gene[3] % 8 == 1).then(|| "w0".to_owned());
            award.status = if gene[3] % 5 == 1 { Status::Proposed } else { Status::Conferred };
            if gene[4] % 6 == 1 {
                award.recipients = vec![format!("đơn vị {}", gene[4] % 5)];
            }
            dataset.awards.push(award);
        }
        let engine = engine(dataset.clone());
        let naive = Naive::new(&dataset);
        let mut query = Query::default();
        // Of everything, of a unit, of that in two articles, of two articles.
        for step in 0..4 {
            prop_assert_eq!(totals(&engine, &engine.run(&query)), naive.totals(&naive.asked(&query)));
            match step {
                1 => query.toggle_excluded(Facet::Article, "a1"),
                _ => query.toggle(Facet::Unit, &id(units[0][3])),
            }
        }
        // Of some time, which may end within that of a statement.
        for years in years {
            let [from, to] = years.map(|gene| Moment::parse(one_of(&MOMENTS, gene)));
            let query = Query { years: vec![Years { from, to }], ..Query::default() };
            prop_assert_eq!(totals(&engine, &engine.run(&query)), naive.totals(&naive.asked(&query)));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    /// Few things, each told by several articles, of which questions find all statements, some or
    /// none: in a day, at an event that each article dates otherwise, for two kinds of recipient.
    #[test]
    fn things_that_are_told_in_part_are_those_of_plain_loops(
        awards in prop::collection::vec(any::<[u8; 8]>(), 4..24),
        steps in prop::collection::vec(any::<[u8; 2]>(), 12..13),
    ) {
        let mut dataset = Dataset { units: ministry(), ..Dataset::default() };
        for article in 0..3 {
            let mut event = blank_event(&format!("e{article}"), "Tổng kết");
            event.article = format!("a{article}");
            event.date = Edtf::parse("2020-02-05").ok();
            event.units = vec![EventUnit { unit: "a".to_owned(), role: UnitRole::Subject }];
            dataset.events.push(event);
        }
        for (number, gene) in awards.iter().enumerate() {
            let mut award = blank_award(&format!("w{number}"));
            let article = gene[0] % 3;
            award.article = format!("a{article}");
            award.event = (gene[1] % 3 == 0).then(|| format!("e{article}"));
            award.period = Edtf::parse(["2018", "2019", "2020-02"][usize::from(gene[2]) % 3]).ok();
            award.award = ["bang-khen", "ky-vat"][usize::from(gene[3] % 4 / 3)].to_owned();
            award.by = GIVERS.get(usize::from(gene[4] % 8)).map(|&giver| giver.to_owned());
            award.unit = Some(["a", "cum"][usize::from(gene[5] % 4 / 3)].to_owned());
            award.count = Some(u64::from(gene[6] % 8 / 6));
            award.recipient_kind = match gene[7] % 3 {
                0 => Recipient::UnitNamed,
                _ => Recipient::Collective,
            };
            dataset.awards.push(award);
        }
        let engine = engine(dataset.clone());
        let naive = Naive::new(&dataset);
        let mut query = Query { scope: Scope::Awards, ..Query::default() };
        for [what, which] in steps {
            match what % 8 {
                0 | 1 => query.years = vec![Years::whole(2018 + u16::from(which % 3), 2020)],
                2 => query.years.clear(),
                3 => query.toggle(Facet::Recipient, &value(&naive, Facet::Recipient, which)),
                4 => query.toggle_excluded(Facet::Article, &value(&naive, Facet::Article, which)),
                5 => query.toggle(Facet::Giver, &value(&naive, Facet::Giver, which)),
                6 => query.toggle(Facet::Award, &value(&naive, Facet::Award, which)),
                _ => query = Query { scope: query.scope, ..Query::default() },
            }
            agree(&engine, &naive, &query, &engine.run(&query))?;
        }
    }
}
