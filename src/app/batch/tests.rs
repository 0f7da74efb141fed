use super::*;
use crate::app::route::Lang;
use crate::app::words::Words;
use crate::dataset::{check, encode};
use crate::file::FileFlaw;

/// A batch of these texts.
fn read(texts: &[(&str, &str)]) -> Batch {
    let mut batch = Batch::default();
    for (name, text) in texts {
        match content(name, text.as_bytes()) {
            Ok(Content::Articles(drafts)) => {
                for draft in drafts.into_iter().flatten() {
                    batch.read(draft).expect("an article");
                }
            }
            Ok(Content::Dataset(dataset)) => batch.open(*dataset).expect("the first"),
            Err(remark) => panic!("{name}: {remark:?}"),
        }
    }
    batch
}

/// A batch joined with a base, and what the page then has.
fn joined(batch: Batch, base: Option<&Dataset>) -> (Joined, Dataset) {
    let base = base.map(|base| encode(base).into_bytes());
    let joined = batch.finish(base.as_deref()).expect("a base in order");
    let all = decode(&joined.all).expect("in order");
    assert_eq!(check(&all), []);
    (joined, all)
}

/// A base of two articles without their text.
fn base() -> Dataset {
    let texts = [
        (
            "a.txt",
            "Ngày 2/9/2020, Cục Quản lý đường thuỷ tặng Bằng khen cho 3 cá nhân.",
        ),
        ("b.txt", SAMPLE),
    ];
    let mut base = merge(read(&texts).own);
    for article in &mut base.articles {
        article.text = None;
    }
    base
}

#[test]
fn the_sample_shows_what_the_reader_can() {
    let mut batch = Batch::default();
    batch.read_sample();
    let (joined, all) = joined(batch, None);
    assert_eq!(joined.own_ids, ["bai-mau"]);
    assert!(all.awards.len() >= 6 && all.events.len() == 1 && all.figures.len() >= 2);
    let statuses: BTreeSet<_> = all.awards.iter().map(|award| award.status.word()).collect();
    assert_eq!(statuses, BTreeSet::from(["conferred", "proposed"]));
    assert_eq!(all.articles[0].text.as_deref(), Some(SAMPLE));
}

#[test]
fn own_articles_join_the_base_and_leave_its_ids() {
    let base = base();
    let own = read(&[
        ("a.txt", "Năm 2021, Đội 2 được tặng 4 Giấy khen."),
        ("b.txt", SAMPLE),
    ]);
    let (joined, all) = joined(own, Some(&base));
    assert_eq!(joined.own_ids, ["a-2"]);
    assert_eq!(joined.lent_ids, ["b"]);
    let texts: Vec<(&str, bool)> = all
        .articles
        .iter()
        .map(|a| (a.id.as_str(), a.text.is_some()))
        .collect();
    assert_eq!(texts, [("a", false), ("a-2", true), ("b", true)]);
    let ids = |dataset: &Dataset| -> Vec<String> {
        dataset.awards.iter().map(|a| a.id.clone()).collect()
    };
    let kept: Vec<String> = ids(&all)
        .into_iter()
        .filter(|id| !id.starts_with("a-2-"))
        .collect();
    assert_eq!(kept, ids(&base));
    assert_eq!(all.awards.len(), base.awards.len() + 1);
}

#[test]
fn batches_go_on_from_each_other() {
    let (first, _) = joined(
        read(&[("a.txt", "Năm 2021, Đội 2 được tặng 4 Giấy khen.")]),
        None,
    );
    let mut second = read(&[("b.txt", SAMPLE)]);
    second.go_on(&first.own);
    let (second, all) = joined(second, None);
    assert_eq!(second.own_ids, ["a", "b"]);
    assert!(all.articles.iter().all(|article| article.text.is_some()));
}

#[test]
fn a_dataset_opens_in_place_of_the_page_s() {
    let file = encode(&base());
    let (joined, all) = joined(read(&[("x.json", &file)]), Some(&Dataset::default()));
    assert_eq!(all, base());
    assert_eq!(joined.own_ids, [""; 0]);
    let columns = encode_columnar(&Table::from(base()));
    assert!(matches!(
        content("x.bvc", &columns),
        Ok(Content::Dataset(_))
    ));
    let cut = content("x.json", &file.as_bytes()[..file.len() / 2]);
    assert!(matches!(
        cut,
        Err(Remark::Dataset(DecodeError::Truncated { .. }))
    ));
    let mut batch = read(&[("x.json", &file)]);
    assert_eq!(batch.open(base()), Err(Remark::SecondDataset));
}

#[test]
fn what_is_not_read_is_said_in_both_languages() {
    let [vi, en] = [Lang::Vi, Lang::En].map(Words::of);
    assert_eq!(admit("a.txt", 16 << 20), Ok(()));
    assert_eq!(admit("a.pdf", 1), Err(Remark::UnknownKind));
    let large = admit("a.txt", 100 << 20).expect_err("too large");
    assert!(vi.remark(&large).starts_with("lớn hơn 16 MB"));
    assert!(en.remark(&large).starts_with("larger than 16 MB"));
    let empty = Remark::File(FileError::from(FileFlaw::NoText));
    assert_eq!(vi.remark(&empty), "không có chữ nào");
    assert_eq!(en.remark(&empty), "there is no text in it");
    assert!(empty.is_failure() && !Remark::Doubt(Doubt::Damaged(1)).is_failure());
}
