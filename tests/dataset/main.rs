//! The file format: round trips, joining, and what is said of broken files.
#![cfg(not(target_arch = "wasm32"))]
// In a test a panic is the way to fail.
#![allow(clippy::expect_used, clippy::panic)]

mod hostile;
#[path = "../support/mod.rs"]
mod support;

use bang_vang::dataset::{
    ColumnarReader, DecodeError, ExportFormat, Flaw, List, Mark, check, decode, encode,
    encode_columnar, export, extract, merge, pack, schema, unpack,
};
use bang_vang::model::Dataset;
use bang_vang::table::Table;
use bang_vang::text::Span;
use proptest::prelude::*;
use support::sample::{article, random, unit};
use support::schema::violation;

const TEXT: &str = "Cục Ngoại tuyến tổng kết năm 2019.";

fn sample() -> Dataset {
    article("bai-1", TEXT)
}

#[test]
fn a_file_reads_back_as_it_was() {
    let dataset = sample();
    assert_eq!(check(&dataset), []);
    let file = encode(&dataset);
    assert_eq!(decode(file.as_bytes()), Ok(dataset.clone()));
    assert_eq!(encode(&dataset), file);
    let marked = format!("\u{feff}{file}");
    assert_eq!(decode(marked.as_bytes()), Ok(dataset));
    assert_eq!(
        decode(b"{\"format\":\"bang-vang/1\"}"),
        Ok(Dataset::default())
    );
}

#[test]
fn a_file_of_columns_reads_back_as_it_was_and_says_what_is_wrong() {
    let mut dataset = sample();
    // Not in the order of places, and not an id of the usual form.
    dataset.awards.reverse();
    dataset.figures[0].id = "so-lieu".into();
    let file = encode_columnar(&Table::from(dataset.clone()));
    assert!(file.starts_with(b"bang-vang-columns/2\n"));
    assert_eq!(decode(&file), Ok(dataset));
    let reason = |bytes: &[u8]| decode(bytes).expect_err("broken").to_string();
    assert_eq!(
        reason(&file[..file.len() - 3]),
        "the columns are not in order: it is cut off"
    );
    let mut more = file.clone();
    more.extend_from_slice(b"E\x04\0\0\0abcd");
    assert!(reason(&more).ends_with("something follows the end"));
    assert!(reason(b"bang-vang-columns/3\n...").contains("newer version"));
    let head = b"bang-vang-columns/2\n";
    assert!(reason(head).ends_with("it is cut off"));
    assert!(reason(&[head, &b"X\0\0\0\0"[..]].concat()).ends_with("no known kind"));
    assert!(
        reason(&[head, &b"E\x04\0\0\0\x01\0\0\0"[..]].concat()).contains("1 rows, but 0 of head")
    );
}

#[test]
fn a_packed_table_reads_back_as_it_was_beside_its_own_file_only() {
    let rows = encode(&sample());
    let mark = Mark::default().with(rows.as_bytes());
    let (front, back) = rows.as_bytes().split_at(rows.len() / 3);
    assert_eq!(Mark::default().with(front).with(back), mark);
    let table = Table::from(sample());
    let packed = pack(mark, &table);
    assert_eq!(unpack(mark, &packed), Some(table));
    assert_eq!(unpack(mark.with(b" "), &packed), None);
    for end in 0..packed.len() {
        assert_eq!(unpack(mark, &packed[..end]), None, "cut off at {end}");
    }
    let mut more = packed.clone();
    more.push(0);
    assert_eq!(unpack(mark, &more), None);
    // Whatever stands there is a table in order or none.
    for place in 0..packed.len() {
        for byte in [0, 1, 0x7f, 0x80, 0xff] {
            let mut other = packed.clone();
            other[place] = byte;
            if let Some(table) = unpack(mark, &other) {
                assert_eq!(table.flaw(table.len()), None, "{byte} at {place}");
            }
        }
    }
}

#[test]
fn the_format_may_stand_anywhere_and_fields_may_be_added() {
    let file =
        encode(&sample()).replacen("{\"format\":\"bang-vang/1\",", "{\"made_by\":[1,{}],", 1);
    let moved = file.trim_end().trim_end_matches('}').to_owned() + ",\"format\":\"bang-vang/1\"}";
    assert_eq!(decode(moved.as_bytes()), Ok(sample()));
}

#[test]
fn a_fact_brings_along_what_it_refers_to() {
    let mut whole = merge(vec![sample(), article("bai-2", TEXT)]);
    whole.units.extend([
        unit("cum", "Cụm thi đua số 1", None),
        unit("cuc-khac", "Cục Khác", Some("bo-cong-an")),
        unit("so", "Sở Nội vụ", None),
    ]);
    let cluster = whole.units.iter_mut().find(|unit| unit.id == "cum");
    cluster.expect("the cluster").members = vec!["cuc-ngoai-tuyen".into(), "cuc-khac".into()];
    assert_eq!(check(&whole), []);
    let table = Table::from(whole);
    // The second award of an article repeats the first, and was given at its event.
    let part = extract(&table, table.row_of("bai-1-a2"));
    assert_eq!(check(&part), []);
    let ids = |ids: Vec<&str>| ids.join(" ");
    assert_eq!(
        ids(part.articles.iter().map(|row| &*row.id).collect()),
        "bai-1"
    );
    assert_eq!(
        ids(part.events.iter().map(|row| &*row.id).collect()),
        "bai-1-e1"
    );
    assert_eq!(
        ids(part.awards.iter().map(|row| &*row.id).collect()),
        "bai-1-a1 bai-1-a2"
    );
    assert_eq!(part.figures, []);
    let units = ids(part.units.iter().map(|row| &*row.id).collect());
    assert_eq!(units, "bo-cong-an cuc-ngoai-tuyen cum cuc-khac");
    assert_eq!(part.people.len(), 1);
    assert!(
        part.people[0]
            .mentions
            .iter()
            .all(|mention| mention.article == "bai-1")
    );
}

#[test]
fn a_file_cut_off_anywhere_is_refused() {
    let file = encode(&sample());
    let whole = file.trim_end().len();
    for part in 0..200 {
        let bytes = &file.as_bytes()[..whole * part / 200];
        let error = decode(bytes).expect_err("half a file");
        let expected = matches!(error, DecodeError::Empty | DecodeError::Truncated { .. });
        assert!(expected, "{part}: {error:?}");
    }
}

#[test]
fn what_is_wrong_with_a_file_is_said() {
    let file = encode(&sample());
    let edit = |from: &str, to: &str| {
        assert!(file.contains(from), "{from}");
        file.replacen(from, to, 1)
    };
    let table = [
        (String::new(), "the file is empty"),
        (" \n".into(), "the file is empty"),
        (
            "hello".into(),
            "not JSON at line 1, column 1: expected value",
        ),
        (
            "[]".into(),
            "not a dataset: its \"format\" is missing; expected \"bang-vang/1\"",
        ),
        (
            "{}".into(),
            "not a dataset: its \"format\" is missing; expected \"bang-vang/1\"",
        ),
        (
            "3".into(),
            "not a dataset: its \"format\" is missing; expected \"bang-vang/1\"",
        ),
        (
            "{\"format\":7}".into(),
            "not a dataset: its \"format\" is 7; expected \"bang-vang/1\"",
        ),
        (
            edit("bang-vang/1", "bang-vang/2"),
            "the dataset is of a newer version, \"bang-vang/2\"; this program reads \"bang-vang/1\"",
        ),
        (
            edit("bang-vang/1", "geo/1"),
            "not a dataset: its \"format\" is \"geo/1\"; expected \"bang-vang/1\"",
        ),
        (
            edit("\"status\":\"proposed\"", "\"status\":\"given\""),
            "awards[0].status (line 16, column 267): unknown variant `given`, expected one of \
             `conferred`, `proposed`, `held`, `withdrawn`",
        ),
        (
            edit("\"count\":2", "\"count\":\"2\""),
            "awards[0].count (line 16, column 191): invalid type: string \"2\", expected u64",
        ),
        (
            edit("\"count\":2", "\"count\":-2"),
            "awards[0].count (line 16, column 19",
        ),
        (
            edit("\"span\":[0,3]", "\"span\":[0]"),
            "people[0].mentions[0].span (line 10,",
        ),
        (
            edit("\"2020-02-05\"", "\"5/2/2020\""),
            "articles[0].published (line 3, column",
        ),
        (
            edit("\"name\":\"Bộ Công an\",", ""),
            "units[0] (line 6, column",
        ),
        (
            edit("\"units\":[", "\"units\":7,\"x\":["),
            "units (line 5, column 9): invalid type",
        ),
        (
            edit("\"units\":[", "\"articles\":["),
            "the file (line 5, column 10): duplicate field `articles`",
        ),
        (
            edit("\"units\":[", "\"units\":[,"),
            "not JSON at line 5, column 10: expected value",
        ),
        (
            file.clone() + "x",
            "not JSON at line 25, column 1: trailing characters",
        ),
        (
            edit(
                "\"unit\":\"cuc-ngoai-tuyen\",\"status\"",
                "\"unit\":\"khong-co\",\"status\"",
            ),
            "awards[0].unit: refers to \"khong-co\", which is not in units",
        ),
    ];
    for (file, want) in table {
        let error = decode(file.as_bytes()).expect_err(want).to_string();
        assert!(error.starts_with(want), "want {want}\n got {error}");
    }
    let error = decode(b"{\"format\":\n\"\xc4\x90\xff").expect_err("not UTF-8");
    assert_eq!(error.to_string(), "not UTF-8 text at line 2, column 3");
}

#[test]
fn what_is_not_in_order_is_named_with_its_place() {
    type Breakage = fn(&mut Dataset);
    let table: [(Breakage, &str, Flaw); 22] = [
        (
            |d| d.articles[0].id = "Bài 1".into(),
            "articles[0].id",
            Flaw::NotAnId("Bài 1".into()),
        ),
        (
            |d| d.units[0].id = "a--b".into(),
            "units[0].id",
            Flaw::NotAnId("a--b".into()),
        ),
        (
            |d| d.units.push(d.units[0].clone()),
            "units[2].id",
            Flaw::DuplicateId("bo-cong-an".into()),
        ),
        (
            |d| d.awards[1].id = "bai-1-a1".into(),
            "awards[1].id",
            Flaw::DuplicateId("bai-1-a1".into()),
        ),
        (
            |d| d.units[1].parent = Some("x".into()),
            "units[1].parent",
            Flaw::Dangling(List::Units, "x".into()),
        ),
        (
            |d| d.units[0].members = vec!["x".into()],
            "units[0].members[0]",
            Flaw::Dangling(List::Units, "x".into()),
        ),
        (
            |d| d.units[0].members = vec!["bo-cong-an".into()],
            "units[0].members[0]",
            Flaw::MemberOfItself,
        ),
        (
            |d| d.units[0].parent = Some("cuc-ngoai-tuyen".into()),
            "units[0].parent",
            Flaw::CyclicParent("bo-cong-an".into()),
        ),
        (
            |d| d.units[0].parent = Some("bo-cong-an".into()),
            "units[0].parent",
            Flaw::CyclicParent("bo-cong-an".into()),
        ),
        (
            |d| d.units[0].name = " ".into(),
            "units[0].name",
            Flaw::NoName,
        ),
        (
            |d| d.people[0].mentions[0].article = "x".into(),
            "people[0].mentions[0].article",
            Flaw::Dangling(List::Articles, "x".into()),
        ),
        (
            |d| d.people[0].mentions[0].span = Span::new(4, 3),
            "people[0].mentions[0].span",
            Flaw::ReversedSpan(Span::new(4, 3)),
        ),
        (
            |d| d.events[0].units[0].unit = "x".into(),
            "events[0].units[0].unit",
            Flaw::Dangling(List::Units, "x".into()),
        ),
        (
            |d| d.events[0].people[0].person = "x".into(),
            "events[0].people[0].person",
            Flaw::Dangling(List::People, "x".into()),
        ),
        (
            |d| d.awards[0].event = Some("x".into()),
            "awards[0].event",
            Flaw::Dangling(List::Events, "x".into()),
        ),
        (
            |d| d.awards[0].award = String::new(),
            "awards[0].award",
            Flaw::NotAnId(String::new()),
        ),
        (
            |d| d.awards[1].repeats = Some("x".into()),
            "awards[1].repeats",
            Flaw::Dangling(List::Awards, "x".into()),
        ),
        (
            |d| d.awards[1].repeats = Some("bai-1-a2".into()),
            "awards[1].repeats",
            Flaw::RepeatsItself,
        ),
        (
            |d| d.awards[0].repeats = Some("bai-1-a2".into()),
            "awards[0].repeats",
            Flaw::RepeatsARepetition("bai-1-a2".into()),
        ),
        (
            |d| d.figures[0].span = Span::new(2, 99),
            "figures[0].span",
            Flaw::SpanBeyond(Span::new(2, 99), 34),
        ),
        (
            |d| d.notes[0].article = "x".into(),
            "notes[0].article",
            Flaw::Dangling(List::Articles, "x".into()),
        ),
        (
            |d| d.articles[0].fingerprint = "sha256:x".into(),
            "articles[0].fingerprint",
            Flaw::NotAFingerprint("sha256:x".into()),
        ),
    ];
    for (break_it, place, flaw) in table {
        let mut dataset = sample();
        break_it(&mut dataset);
        let problems = check(&dataset);
        let found = problems
            .iter()
            .any(|p| p.place.to_string() == place && p.flaw == flaw);
        assert!(found, "{place}: {problems:?}");
        assert_eq!(
            decode(encode(&dataset).as_bytes()),
            Err(DecodeError::Unsound(problems))
        );
    }
    let mut dataset = sample();
    dataset.articles[0].text = Some("khác".into());
    let flaws: Vec<Flaw> = check(&dataset)
        .into_iter()
        .map(|problem| problem.flaw)
        .collect();
    assert_eq!(flaws, [Flaw::WrongChars(4), Flaw::WrongFingerprint]);
}

#[test]
fn an_official_is_joined_by_name_and_office_only() {
    let other = |office: &str, rank: &str| {
        let mut dataset = article("bai-2", "Một bài khác về năm 2020 và đơn vị.");
        dataset.people[0].mentions[0].offices = vec![office.into()];
        dataset.people[0].mentions[0].rank = Some(rank.into());
        merge(vec![sample(), dataset])
    };
    let same = other("Cục trưởng Cục Ngoại tuyến", "Thượng tướng");
    assert_eq!(same.people.len(), 1);
    assert_eq!(same.people[0].id, "tran-dang-yen-bai-1");
    assert_eq!(same.people[0].mentions.len(), 2);
    assert_eq!(same.events[1].people[0].person, "tran-dang-yen-bai-1");
    for office in [
        "Cục trưởng Cục Viễn thông",
        "Phó Cục trưởng",
        "Cục Ngoại tuyến",
    ] {
        let ids: Vec<String> = other(office, "Đại tá")
            .people
            .into_iter()
            .map(|p| p.id)
            .collect();
        assert_eq!(
            ids,
            ["tran-dang-yen-bai-1", "tran-dang-yen-bai-2"],
            "{office}"
        );
    }
    // An office that names no unit joins nobody, however often it is the same.
    let vague = |id: &str, text: &str| {
        let mut dataset = article(id, text);
        dataset.people[0].mentions[0].offices = vec!["Phó Giám đốc".into()];
        dataset
    };
    assert_eq!(
        merge(vec![
            vague("a", TEXT),
            vague("b", "Một bài khác về năm 2020.")
        ])
        .people
        .len(),
        2
    );
}

#[test]
fn copies_are_left_out_and_clashing_ids_told_apart() {
    let copy = article("ban-sao", TEXT);
    let clash = article("bai-1", "Một bài khác về năm 2020 và đơn vị.");
    let mut bundled = sample();
    bundled.articles[0].text = Some(TEXT.into());
    let joined = merge(vec![copy, clash, sample(), bundled]);
    assert_eq!(check(&joined), []);
    let articles: Vec<(&str, bool)> = joined
        .articles
        .iter()
        .map(|a| (a.id.as_str(), a.text.is_some()))
        .collect();
    // The copy that bundles the text is the one that stays.
    assert_eq!(articles.len(), 2);
    assert!(articles.contains(&("bai-1", true)) || articles.contains(&("bai-1-2", true)));
    assert_eq!(joined.awards.len(), 4);
    for award in &joined.awards {
        assert!(award.repeats.as_ref().is_none_or(|first| {
            joined
                .awards
                .iter()
                .any(|a| a.id == *first && a.article == award.article)
        }));
    }
}

#[test]
fn a_unit_gathers_what_all_say_of_it() {
    let mut other = article("bai-2", "Một bài khác về năm 2020 và đơn vị.");
    other.units[1].aliases = vec!["Cục 80".into()];
    other.units[1].members = vec!["phong-8".into()];
    other
        .units
        .push(unit("phong-8", "Phòng 8", Some("cuc-ngoai-tuyen")));
    // A contradiction: together the two would make a circle.
    other.units[0].parent = Some("phong-8".into());
    other.units[1].parent = None;
    let joined = merge(vec![sample(), other]);
    assert_eq!(check(&joined), []);
    let unit = joined
        .units
        .iter()
        .find(|unit| unit.id == "cuc-ngoai-tuyen")
        .expect("the unit");
    assert_eq!(unit.aliases, ["Cục 80"]);
    assert_eq!(unit.members, ["phong-8"]);
    assert_eq!(unit.parent.as_deref(), Some("bo-cong-an"));
}

#[test]
fn the_schema_describes_every_field() {
    let mut dataset = sample();
    dataset.articles[0].text = Some(TEXT.into());
    let file: serde_json::Value = serde_json::from_str(&encode(&dataset)).expect("JSON");
    assert_eq!(violation(&schema(), &file), None);
    let mut broken = file.clone();
    broken["awards"][0]["status"] = "given".into();
    assert!(
        violation(&schema(), &broken)
            .expect("no such word")
            .starts_with("/awards/0/status")
    );
    let mut broken = file;
    broken["events"][0]
        .as_object_mut()
        .expect("a row")
        .remove("kind");
    assert!(
        violation(&schema(), &broken)
            .expect("a field")
            .starts_with("/events/0: has no kind")
    );
}

#[test]
fn exported_tables_refer_to_each_other() {
    let mut dataset = sample();
    dataset.awards[0].recipients = vec!["Đội \"2\", Phòng 8".into(), "Đội 3".into()];
    let files = export(&dataset, ExportFormat::DataPackage);
    let content = |name: &str| {
        let file = files.iter().find(|file| file.name == name);
        file.unwrap_or_else(|| panic!("no {name}")).content.as_str()
    };
    let awards: Vec<&str> = content("awards.csv").split("\r\n").collect();
    assert_eq!(awards.len(), 4);
    assert!(
        awards[1].contains(",\"Đội \"\"2\"\", Phòng 8; Đội 3\","),
        "{}",
        awards[1]
    );
    assert!(content("event_units.csv").ends_with("bai-1-e1,cuc-ngoai-tuyen,subject\r\n"));
    let package: serde_json::Value =
        serde_json::from_str(content("datapackage.json")).expect("JSON");
    let resources = package["resources"].as_array().expect("a list");
    for resource in resources {
        let header = content(resource["path"].as_str().expect("a path"))
            .split("\r\n")
            .next();
        let fields = resource["schema"]["fields"]
            .as_array()
            .expect("a list")
            .iter();
        let names: Vec<&str> = fields.filter_map(|field| field["name"].as_str()).collect();
        assert_eq!(header, Some(names.join(",").as_str()));
        for key in resource["schema"]["foreignKeys"]
            .as_array()
            .into_iter()
            .flatten()
        {
            let target = key["reference"]["resource"].as_str().expect("a name");
            assert!(
                target.is_empty() || resources.iter().any(|r| r["name"] == target),
                "{key}"
            );
        }
    }
    let json = export(&dataset, ExportFormat::Json);
    let figures: serde_json::Value = serde_json::from_str(&json[8].content).expect("JSON");
    assert_eq!(figures[0]["value"], 13.5);
    assert_eq!(figures[0]["start"], 2);
    assert_eq!(figures[0]["change"], serde_json::Value::Null);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(128) })]

    #[test]
    fn columns_read_back_in_pieces_of_any_size(datasets in proptest::collection::vec(random(), 0..4), piece in 1..400_usize) {
        let dataset = merge(datasets);
        let table = Table::from(dataset.clone());
        prop_assert_eq!(&table.dataset(), &dataset);
        let file = encode_columnar(&table);
        let mut reader = ColumnarReader::new();
        for bytes in file.chunks(piece) {
            reader.push(bytes);
            while reader.step().expect("a whole block") {}
        }
        prop_assert_eq!(reader.finish(), Ok(table));
        prop_assert_eq!(decode(&file), Ok(dataset));
    }

    #[test]
    fn broken_columns_never_panic(dataset in random(), flips in proptest::collection::vec((any::<usize>(), any::<u8>()), 1..4), cut in any::<usize>()) {
        let mut file = encode_columnar(&Table::from(dataset));
        for (at, byte) in flips {
            let at = 20 + at % (file.len() - 20);
            file[at] = byte;
        }
        let _ = decode(&file);
        file.truncate(cut % file.len());
        prop_assert!(decode(&file).is_err());
    }

    #[test]
    fn random_datasets_read_back_and_fit_the_schema(dataset in random()) {
        prop_assert_eq!(check(&dataset), []);
        let file = encode(&dataset);
        let json: serde_json::Value = serde_json::from_str(&file).expect("JSON");
        prop_assert_eq!(violation(&schema(), &json), None);
        prop_assert_eq!(decode(file.as_bytes()), Ok(dataset));
    }

    #[test]
    fn joining_is_sound_and_knows_no_order(
        (datasets, shuffled) in proptest::collection::vec(random(), 0..5)
            .prop_flat_map(|list| (Just(list.clone()), Just(list).prop_shuffle()))
    ) {
        let joined = merge(datasets);
        prop_assert_eq!(check(&joined), []);
        prop_assert_eq!(encode(&merge(shuffled)), encode(&joined));
        prop_assert_eq!(encode(&merge(vec![joined.clone()])), encode(&joined));
    }

    #[test]
    fn a_part_is_sound_and_says_what_the_whole_says(datasets in proptest::collection::vec(random(), 0..4), keep in any::<u32>()) {
        let whole = merge(datasets);
        let table = Table::from(whole.clone());
        let kept = |row: &usize| keep >> (row % 32) & 1 == 1;
        let part = extract(&table, (0..table.len()).filter(kept));
        prop_assert_eq!(check(&part), []);
        prop_assert!(part.awards.iter().all(|award| whole.awards.contains(award)));
        prop_assert!(part.events.iter().all(|event| whole.events.contains(event)));
        prop_assert!(part.units.iter().all(|unit| whole.units.contains(unit)));
        for row in (0..table.len()).filter(kept) {
            let there = |id: &str| {
                let facts = part.awards.iter().map(|fact| &fact.id);
                let facts = facts.chain(part.events.iter().map(|fact| &fact.id));
                facts.chain(part.figures.iter().map(|fact| &fact.id)).any(|other| other == id)
            };
            prop_assert!(there(&table.id(row)));
        }
        let all = extract(&table, 0..table.len());
        prop_assert_eq!((all.events, all.awards, all.figures), (whole.events, whole.awards, whole.figures));
    }

    #[test]
    fn any_bytes_are_answered(bytes in proptest::collection::vec(any::<u8>(), 0..200), at in 0..2000_usize) {
        let _ = decode(&bytes);
        let mut file = encode(&sample()).into_bytes();
        let at = at.min(file.len());
        file.splice(at..at, bytes);
        let _ = decode(&file);
    }
}
