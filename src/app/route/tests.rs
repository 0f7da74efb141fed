//! The address there and back, and against junk.

use super::*;
use crate::app::columns::Column;
use crate::model::{Basis, Day, Recipient, Status};
use crate::query::{Pivot, Years};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn parsed(fragment: &str) -> Address {
    let (address, ignored) = Address::parse(fragment);
    assert_eq!(ignored, [], "{fragment}");
    address
}

#[test]
fn no_fragment_is_the_default() {
    for fragment in ["", "#", "#/", "#/timeline", "#/timeline?"] {
        assert_eq!(parsed(fragment), Address::default());
    }
    assert_eq!(Address::default().to_fragment(), "#/timeline");
}

#[test]
fn a_full_address() {
    let text = "#/awards?unit=a,b,-c&status=conferred&giver=B%E1%BB%99%20C%C3%B4ng%20an,~\
                &from=2013&to=2020&q=thi+%C4%91ua&sort=-count,date&open=x-a1&lang=en&theme=dark&embed=1";
    let address = parsed(text);
    assert_eq!(address.view, View::Awards);
    assert_eq!(address.query.scope, Scope::Awards);
    let units = &address.query.choices[&Facet::Unit];
    assert_eq!(Vec::from_iter(&units.any), ["a", "b"]);
    assert_eq!(Vec::from_iter(&units.none), ["c"]);
    assert_eq!(
        Vec::from_iter(address.query.chosen(Facet::Giver)),
        ["", "Bộ Công an"]
    );
    assert_eq!(address.query.years, [years(Some(2013), Some(2020))]);
    assert_eq!(address.query.text, "thi đua");
    assert_eq!(address.query.sort.len(), 2);
    assert!(address.query.sort[0].descending);
    assert_eq!(address.open.as_deref(), Some("x-a1"));
    assert_eq!(
        (address.lang, address.theme, address.embed),
        (Some(Lang::En), Some(Theme::Dark), true)
    );
}

fn years(from: Option<u16>, to: Option<u16>) -> Years {
    let moment = |year: Option<u16>| year.and_then(Moment::year);
    Years {
        from: moment(from),
        to: moment(to),
    }
}

#[test]
fn ranges_of_years_and_what_units_stand_for() {
    let text = "#/timeline?years=2010-2012,2015,2018-&units=alone,today&pivot=unit,year";
    let address = parsed(text);
    let ranges = [
        years(Some(2010), Some(2012)),
        years(Some(2015), Some(2015)),
        years(Some(2018), None),
    ];
    assert_eq!(address.query.years, ranges);
    let reach = address.query.reach;
    assert_eq!(
        (reach.sub_units, reach.clusters, reach.today),
        (false, true, true)
    );
    let pivot = Pivot {
        rows: Dimension::Facet(Facet::Unit),
        columns: Dimension::Year,
    };
    assert_eq!(address.query.pivot, Some(pivot));
    assert_eq!(address.to_fragment(), text);
    assert_eq!(
        parsed("#/timeline?years=-2012").to_fragment(),
        "#/timeline?to=2012"
    );
}

#[test]
fn months_and_days_are_ends_of_time() {
    for (text, ends) in [
        ("#/timeline?from=2013-05", [("2013-05", "")].as_slice()),
        (
            "#/timeline?from=2013&to=2020-02-05",
            &[("2013", "2020-02-05")],
        ),
        (
            "#/timeline?years=2010-2012,2013-05,2014..2015-06,2018-01-31..",
            &[
                ("2010", "2012"),
                ("2013-05", "2013-05"),
                ("2014", "2015-06"),
                ("2018-01-31", ""),
            ],
        ),
    ] {
        let address = parsed(text);
        let range = |(from, to): &(&str, &str)| Years {
            from: Moment::parse(from),
            to: Moment::parse(to),
        };
        let ends: Vec<Years> = ends.iter().map(range).collect();
        assert_eq!(address.query.years, ends);
        assert_eq!(address.to_fragment(), text);
    }
}

#[test]
fn how_the_timeline_is_drawn() {
    let text =
        "#/timeline?stack=status&lanes=giver&at=2019-05&z=2013-05-01..2014-02-28&unfold=a,-b";
    let chart = parsed(text).chart;
    assert_eq!((chart.stack, chart.lanes), (Facet::Status, Facet::Giver));
    assert_eq!(chart.at, Moment::month(2019, 5));
    assert_eq!(chart.zoom, Day::new(2013, 5, 1).zip(Day::new(2014, 2, 28)));
    assert!(chart.unfolded.any.contains("a") && chart.unfolded.none.contains("b"));
    assert_eq!(parsed(text).to_fragment(), text);
}

#[test]
fn what_is_unknown_or_broken_is_named() {
    for (fragment, key, value) in [
        ("#/nowhere", "view", "/nowhere"),
        ("#/unit/", "view", "/unit/"),
        ("#/timeline?from=abc", "from", "abc"),
        ("#/timeline?from=0", "from", "0"),
        ("#/timeline?from=2020&to=2013", "to", "2013"),
        ("#/timeline?from=2013-05&to=2013-04", "to", "2013-04"),
        ("#/timeline?from=2013-13", "from", "2013-13"),
        ("#/timeline?colour=red", "colour", "red"),
        ("#/timeline?lang=fr", "lang", "fr"),
        ("#/timeline?sort=size", "sort", "size"),
        ("#/timeline?sort=date,-date", "sort", "-date"),
        ("#/timeline?unit=", "unit", ""),
        ("#/timeline?unit=%FF", "unit", "%FF"),
        ("#/timeline?unit=a,-a", "unit", "-a"),
        ("#/timeline?from=2013&from=2014", "from", "2014"),
        ("#/timeline?years=2013,abc", "years", "abc"),
        ("#/timeline?years=2013,2013", "years", "2013"),
        ("#/timeline?years=2020-2013", "years", "2020-2013"),
        ("#/timeline?years=-", "years", "-"),
        ("#/timeline?stack=unit", "stack", "unit"),
        ("#/timeline?at=2019-05-01", "at", "2019-05-01"),
        (
            "#/timeline?z=2014-01-01..2013-01-01",
            "z",
            "2014-01-01..2013-01-01",
        ),
        ("#/timeline?z=2013..2014", "z", "2013..2014"),
        ("#/timeline?unfold=a,-a", "unfold", "-a"),
        ("#/timeline?units=alone,all", "units", "all"),
        ("#/timeline?pivot=unit", "pivot", "unit"),
        ("#/awards?cols=award,price", "cols", "award,price"),
        ("#/awards?cols=award&cols=unit", "cols", "unit"),
        ("#/awards?cell=conferred", "cell", "conferred"),
        ("#/timeline?pivot=unit,size", "pivot", "unit,size"),
    ] {
        let (_, ignored) = Address::parse(fragment);
        assert_eq!(
            ignored,
            [Ignored {
                key: key.into(),
                value: value.into()
            }],
            "{fragment}"
        );
    }
}

fn views() -> impl Strategy<Value = View> {
    prop_oneof![
        Just(View::Timeline),
        Just(View::Awards),
        Just(View::Totals),
        Just(View::Units),
        prop::collection::btree_set("[a-z~đ -]{1,3}", 0..4)
            .prop_map(|ids| View::Compare(ids.into_iter().collect())),
        Just(View::People),
        Just(View::Articles),
        Just(View::Read),
        Just(View::About),
        ".+".prop_map(View::Unit),
        ".+".prop_map(View::Article),
    ]
}

fn choices() -> impl Strategy<Value = Choice> {
    let values = proptest::collection::btree_set(".*|~|-[a-z]*|[a-z-]{1,9}", 0..4);
    (values.clone(), values).prop_map(|(any, none)| {
        let none: BTreeSet<String> = none.difference(&any).cloned().collect();
        Choice { any, none }
    })
}

fn ranges() -> impl Strategy<Value = Vec<Years>> {
    let moment = || {
        prop_oneof![
            (1..=9999u16).prop_map(Moment::year),
            (1..=9999u16, 1..=12u8).prop_map(|(year, month)| Moment::month(year, month)),
            (1..=9999u16, 1..=12u8, 1..=28u8)
                .prop_map(|(year, month, day)| Some(Moment::day(Day::new(year, month, day)?))),
            Just(None),
        ]
    };
    let range = (moment(), moment()).prop_filter_map("a range that narrows", |(from, to)| {
        let range = Years { from, to };
        (!range.is_empty() && !range.is_reversed()).then_some(range)
    });
    proptest::collection::vec(range, 0..4).prop_map(|mut ranges| {
        ranges.sort_by_key(|range| (range.from, range.to));
        ranges.dedup();
        ranges
    })
}

fn reaches() -> impl Strategy<Value = Reach> {
    any::<(bool, bool, bool)>().prop_map(|(sub_units, clusters, today)| Reach {
        sub_units,
        clusters,
        today,
    })
}

fn pivots() -> impl Strategy<Value = Option<Pivot>> {
    let dimension = || {
        proptest::option::of(proptest::sample::select(&Facet::ALL[..]))
            .prop_map(|facet| facet.map_or(Dimension::Year, Dimension::Facet))
    };
    proptest::option::of(
        (dimension(), dimension()).prop_map(|(rows, columns)| Pivot { rows, columns }),
    )
}

fn counted() -> impl Strategy<Value = Option<Counted>> {
    let maybe = |number: u8| usize::from(number).checked_sub(1);
    let parts = (0..5u8, 0..3usize, 0..7u8);
    proptest::option::of(parts.prop_map(move |(status, basis, recipient)| Counted {
        status: maybe(status).map(|at| Status::ALL[at]),
        basis: Basis::ALL[basis],
        recipient: maybe(recipient).map(|at| Recipient::ALL[at]),
    }))
}

fn queries() -> impl Strategy<Value = Query> {
    let facets =
        proptest::collection::btree_map(proptest::sample::select(&Facet::ALL[..]), choices(), 0..4);
    let sort = proptest::sample::subsequence(&SortKey::ALL[..], 0..4).prop_shuffle();
    let further = (reaches(), pivots());
    (facets, ranges(), ".*", sort, any::<u8>(), further).prop_map(
        |(mut choices, years, text, sort, signs, (reach, pivot))| {
            choices.retain(|_, choice| !choice.is_empty());
            let sort = sort.into_iter().enumerate();
            Query {
                scope: Scope::default(),
                choices,
                reach,
                years,
                text,
                sort: sort
                    .map(|(i, key)| Sort {
                        key,
                        descending: signs >> i & 1 == 1,
                    })
                    .collect(),
                pivot,
            }
        },
    )
}

fn charts() -> impl Strategy<Value = Chart> {
    let day = || {
        (1..=9999u16, 1..=12u8, 1..=28u8).prop_filter_map("a day", |(y, m, d)| Day::new(y, m, d))
    };
    let zoom = proptest::option::of((day(), day()).prop_map(|(a, b)| (a.min(b), a.max(b))));
    let at = (1..=9999u16, 0..=12u8).prop_map(|(year, month)| match month {
        0 => Moment::year(year),
        _ => Moment::month(year, month),
    });
    let facets = (
        proptest::sample::select(&STACKS[..]),
        proptest::sample::select(&LANES[..]),
    );
    (facets, at, zoom, choices()).prop_map(|((stack, lanes), at, zoom, unfolded)| Chart {
        stack,
        lanes,
        at,
        zoom,
        unfolded,
    })
}

prop_compose! {
    fn addresses()(
        view in views(),
        query in queries(),
        chart in charts(),
        open in proptest::option::of(".+"),
        data in proptest::option::of(".+"),
        lang in proptest::option::of(proptest::sample::select(vec![Lang::Vi, Lang::En])),
        theme in proptest::option::of(proptest::sample::select(Theme::ALL.to_vec())),
        embed in any::<bool>(),
        columns in proptest::sample::subsequence(&Column::ALL[..], 0..=10),
        counted in counted(),
        same in proptest::collection::btree_set(".+", 0..3),
    ) -> Address {
        let columns = Columns::of(columns);
        Address { query, chart, columns, counted, same, open, lang, theme, data, embed, ..Address::default() }.with_view(view)
    }
}

proptest! {
    #[test]
    fn there_and_back(address in addresses()) {
        let fragment = address.to_fragment();
        prop_assert!(fragment.is_ascii());
        prop_assert_eq!(Address::parse(&fragment), (address, vec![]));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn junk_is_read_and_what_was_read_is_stable(
        junk in "#?/?(timeline|awards|unit/|\\PC{0,9})[?]((unit|units|years|pivot|cols|cell|from|to|at|z|stack|lanes|unfold|sort|q|open|same|lang|kind|\\PC{0,4})=?(\\PC{0,12}|%..|-?~?[0-9]{0,6})[&,]?){0,6}"
    ) {
        let (address, _) = Address::parse(&junk);
        prop_assert_eq!(Address::parse(&address.to_fragment()), (address, vec![]));
    }
}

#[test]
fn units_side_by_side_each_once_and_at_most_four() {
    let address = parsed("#/compare/b~a~b~c%7Ed");
    let ids = ["b", "a", "c~d"].map(str::to_owned).to_vec();
    assert_eq!(address.view, View::Compare(ids));
    assert_eq!(address.to_fragment(), "#/compare/b~a~c%7Ed");
    assert_eq!(parsed("#/compare/").to_fragment(), "#/compare");
    let (address, ignored) = Address::parse("#/compare/a~b~c~d~e");
    assert_eq!(address.view.units().len(), 4);
    assert_eq!(ignored.len(), 1);
    assert_eq!(
        (ignored[0].key.as_str(), ignored[0].value.as_str()),
        ("compare", "e")
    );
}

#[test]
fn a_view_of_units_asks_about_them_alone() {
    let address = parsed("#/unit/a?unit=b&status=conferred&pivot=unit,year");
    let asked = address.asked();
    assert_eq!(Vec::from_iter(asked.chosen(Facet::Unit)), ["a"]);
    assert_eq!(Vec::from_iter(asked.chosen(Facet::Status)), ["conferred"]);
    assert!(!asked.reach.clusters && asked.pivot.is_none());
    assert_eq!(parsed("#/units?unit=b").asked().reach, Reach::default());
    assert!(parsed("#/compare").asked().choices.is_empty());
}
