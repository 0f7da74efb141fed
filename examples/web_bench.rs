//! The engine as `benches/web` asks it, in a real browser: see `make bench`.

#[cfg(target_arch = "wasm32")]
mod bench {
    use bang_vang::app::route::Address;
    use bang_vang::dataset::ColumnarReader;
    use bang_vang::query::{Engine, Facet, Indexing, Query, Results, search};
    use bang_vang::table::Table;
    use std::sync::Arc;
    use wasm_bindgen::prelude::*;

    /// The facets that both engines count.
    const FACETS: [Facet; 5] = [
        Facet::Unit,
        Facet::Award,
        Facet::Giver,
        Facet::Recipient,
        Facet::Status,
    ];

    /// A file being opened.
    #[wasm_bindgen]
    #[derive(Default)]
    pub struct Opening(ColumnarReader);

    #[wasm_bindgen]
    impl Opening {
        #[wasm_bindgen(constructor)]
        pub fn new() -> Opening {
            Opening::default()
        }

        pub fn push(&mut self, bytes: &[u8]) {
            self.0.push(bytes);
        }

        pub fn step(&mut self) -> Result<bool, String> {
            self.0.step().map_err(|why| why.to_string())
        }

        pub fn finish(self) -> Result<Loaded, String> {
            let table = self.0.finish().map_err(|why| why.to_string())?;
            let table = Arc::new(table);
            Ok(Loaded(Arc::clone(&table), Indexing::new(table)))
        }
    }

    /// A table that is there, and its index in the making.
    #[wasm_bindgen]
    pub struct Loaded(Arc<Table>, Indexing);

    #[wasm_bindgen]
    impl Loaded {
        /// Bytes of a row: in the table's columns, and in the rows by head and by units.
        pub fn row_bytes(&self) -> usize {
            let columns = &self.0.columns;
            let all = [
                &columns.head,
                &columns.date,
                &columns.article,
                &columns.units,
                &columns.count,
                &columns.detail,
                &columns.start,
                &columns.length,
                &columns.id,
                &columns.event,
                &columns.repeats,
            ];
            all.iter().map(|codes| codes.width()).sum::<usize>() + 8
        }

        pub fn step(&mut self) -> bool {
            self.1.step()
        }

        pub fn engine(self) -> Bench {
            let engine = self.1.finish();
            engine.learn(search());
            Bench {
                engine,
                results: Results::default(),
            }
        }
    }

    /// The engine and its last answer.
    #[wasm_bindgen]
    pub struct Bench {
        engine: Engine,
        results: Results,
    }

    #[wasm_bindgen]
    impl Bench {
        /// Answers the query of an address without its sums, and looks up the first rows: the
        /// page's first view.
        pub fn first(&mut self, fragment: &str) -> usize {
            self.results = self.engine.select(&Address::parse(fragment).0.query);
            self.look()
        }

        /// Answers the query of an address, and looks up the first rows.
        pub fn ask(&mut self, fragment: &str) -> usize {
            self.results = self.engine.run(&Address::parse(fragment).0.query);
            self.look()
        }

        fn look(&self) -> usize {
            let first = self.engine.window(&self.results.facts, 0, 50);
            let awards = first.iter().filter_map(|&fact| self.engine.award(fact));
            awards.count() + self.results.facts.len()
        }

        /// Makes ready what a search needs, as the page does after its first view.
        pub fn prepare_search(&self) {
            self.engine.prepare_search();
        }

        /// The counts of a facet that both count.
        pub fn counts(&self, facet: usize) -> Vec<u32> {
            let counts = self.results.facets.get(&FACETS[facet]);
            counts.map_or(Vec::new(), |counts| {
                counts.iter().map(|value| value.count).collect()
            })
        }

        /// The first year, then the awards of each year.
        pub fn years(&self) -> Vec<u32> {
            let years = &self.results.years;
            let first = years.first().map_or(0, |year| u32::from(year.year));
            std::iter::once(first)
                .chain(years.iter().map(|year| year.awards))
                .collect()
        }

        /// The values of a facet, a line each.
        pub fn values(&mut self, facet: usize) -> String {
            self.results = self.engine.run(&scope());
            let counts = self.results.facets.get(&FACETS[facet]);
            let values: Vec<&str> = counts.map_or(Vec::new(), |counts| {
                counts.iter().map(|value| value.value).collect()
            });
            values.join("\n")
        }

        /// Of every award in the order of the timeline: the place of its value among
        /// the facet's, or the number of values for none; for 5 the year; for 6 the count.
        pub fn column(&mut self, facet: usize) -> Vec<u32> {
            self.results = self.engine.run(&scope());
            let table = self.engine.table();
            let facts = self.engine.window(&self.results.facts, 0, usize::MAX);
            if facet > 4 {
                return facts
                    .iter()
                    .map(|fact| match facet {
                        5 => self
                            .engine
                            .period(*fact)
                            .map_or(0, |period| period.first.year.into()),
                        _ => table.count(fact.index as usize).unwrap_or(0) as u32,
                    })
                    .collect();
            }
            let values = self.values(facet);
            let places: std::collections::HashMap<&str, u32> = values.lines().zip(0..).collect();
            let none = places.len() as u32;
            facts
                .iter()
                .map(|&fact| {
                    let Some(award) = self.engine.award(fact) else {
                        return none;
                    };
                    let value = match facet {
                        0 => award.unit.unwrap_or_default(),
                        1 => award.award,
                        2 => award.by.unwrap_or_default(),
                        3 => award.recipient_kind.word().to_owned(),
                        _ => award.status.word().to_owned(),
                    };
                    places.get(value.as_str()).copied().unwrap_or(none)
                })
                .collect()
        }
    }

    fn scope() -> Query {
        Address::parse("#/awards?units=alone,apart").0.query
    }
}

fn main() {}
