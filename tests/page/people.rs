//! People over time; namesakes are apart until the reader says otherwise.

use crate::browser::{browse, dist, dist_with};
use bang_vang::dataset::{decode, encode};
use bang_vang::model::{Article, Edtf, Mention, Person};
use bang_vang::text::Span;
use fantoccini::key::Key;
use std::fs;
use std::path::PathBuf;
use std::sync::OnceLock;

/// The site, its dataset with two people of one name; made once, for all that open it.
fn site() -> PathBuf {
    static SITE: OnceLock<PathBuf> = OnceLock::new();
    SITE.get_or_init(made).clone()
}

fn made() -> PathBuf {
    dist_with("namesakes", |folder| {
        let file = folder.join("dataset.json");
        let mut dataset = decode(&fs::read(&file).expect("the dataset")).expect("a dataset");
        for (place, (article, published, rank, office)) in [
            ("zz-1", "2012-05-01", "Thiếu tá", "Đội trưởng Đội 2"),
            ("zz-2", "2019", "Đại tá", "Trưởng phòng Tham mưu"),
        ]
        .into_iter()
        .enumerate()
        {
            dataset.articles.push(Article {
                id: article.to_owned(),
                title: Some(format!("Tin tự soạn {place}")),
                published: Edtf::parse(published).ok(),
                fingerprint: format!("sha256:{place:064}"),
                chars: 100,
                ..Article::default()
            });
            dataset.people.push(Person {
                id: format!("zz-nguyen-van-mau-{place}"),
                name: "Nguyễn Văn Mẫu".to_owned(),
                mentions: vec![Mention {
                    article: article.to_owned(),
                    rank: Some(rank.to_owned()),
                    offices: vec![office.to_owned()],
                    span: Span::new(1, 9),
                }],
            });
        }
        fs::write(file, encode(&dataset)).expect("written");
    })
}

const CARDS: &str = "return document.querySelectorAll('.person--namesake').length";

#[test]
fn namesakes_become_one_and_part_again() {
    browse("people", &site(), async |page| {
        for (lang, width) in [("vi", 1440), ("en", 390)] {
            page.resize(width, 844).await;
            page.open(&format!("#/people?lang={lang}")).await;
            page.by_testid("results").await;
            page.wait_for("#search")
                .await
                .send_keys("mau nguyen")
                .await
                .expect("typed");
            page.until("two are found", &CARDS.replace("length", "length === 2"))
                .await;
            assert_eq!(page.count().await, 2);
            for place in [1, 0] {
                let id = format!("same-zz-nguyen-van-mau-{place}");
                page.wait_for(&format!("#{id}"))
                    .await
                    .send_keys(" ")
                    .await
                    .expect("marked");
                let said = format!("return location.hash.includes('mau-{place}')");
                page.until("the address says so", &said).await;
                let kept = format!("return document.activeElement.id === '{id}'");
                page.until("the focus stays", &kept).await;
            }
            page.until("they are one", &CARDS.replace("length", "length === 1"))
                .await;
            let told = page.run("return [...document.querySelectorAll('.career-told')].map(e => e.textContent.slice(-4))").await;
            assert_eq!(told, serde_json::json!(["2012", "2019"]));
            page.shot(&format!("one-{lang}-{width}")).await;
            let fragment = page.fragment().await;

            // The address alone brings them back as one.
            page.open(&fragment).await;
            page.until("they are one", &CARDS.replace("length", "length === 1"))
                .await;
            page.client.back().await.expect("back");
            assert_eq!(page.errors().await, Vec::<String>::new());
        }
    });
}

#[test]
fn a_person_is_shown_alone_and_then_everyone() {
    browse("person", &dist(), async |page| {
        page.open("#/people?lang=en").await;
        page.by_testid("results").await;
        let all = page.count().await;
        let dataset = decode(&fs::read(dist().join("dataset.json")).expect("the dataset"))
            .expect("a dataset");
        let person = &dataset.people[0].id;
        page.open(&format!("#/people?person={person}&lang=en"))
            .await;
        page.by_testid("results").await;
        assert_eq!(page.count().await, 1);
        let button = page.wait_for(".people-only button").await;
        button
            .send_keys(&char::from(Key::Enter).to_string())
            .await
            .expect("pressed");
        assert_eq!(page.count_after(1).await, all);
        assert_eq!(page.errors().await, Vec::<String>::new());
    });
}

#[test]
fn ranks_and_offices_are_told_and_found_in_english() {
    browse("offices", &site(), async |page| {
        page.open("#/people?lang=en").await;
        page.by_testid("results").await;
        let field = page.wait_for("#search").await;
        field.send_keys("mau head division").await.expect("typed");
        let one = "return document.querySelectorAll('.person').length === 1";
        page.until("he is found by his office", one).await;
        let told = "return document.querySelector('.career').innerText";
        let told = page.run(told).await;
        let told = told.as_str().expect("a text");
        assert!(
            told.contains("Senior Colonel") && told.contains("Head of division, Phòng Tham mưu"),
            "{told}"
        );
        assert_eq!(page.errors().await, Vec::<String>::new());
    });
}
