//! The reader's own files: chosen or dropped, read beside the page, shown with their
//! text, named where they cannot be read, and left again.

use crate::browser::{Page, browse, dist, dist_with};
use crate::driver::Engine;
use bang_vang::dataset::{encode, merge};
use bang_vang::file::{FileKind, articles};
use bang_vang::intake;
use fantoccini::Locator;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// A composed article; `number` makes it one of many.
fn article(number: usize) -> String {
    format!(
        "Công an huyện Suối Vàng sơ kết đợt {number}\n\nNgày 12/01/2024, Công an huyện Suối Vàng tổ chức hội nghị \
         sơ kết đợt thi đua thứ {number}. Giám đốc Công an tỉnh tặng Giấy khen cho {} cá nhân.\n",
        number + 2
    )
}

/// A folder of its own with these files.
fn folder(name: &str, files: &[(&str, Vec<u8>)]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("own")
        .join(name);
    let _ = fs::remove_dir_all(&folder);
    for (name, bytes) in files {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, bytes).expect("a file");
    }
    folder
}

/// Chooses files by the page's input, as the browser's own window would.
async fn choose(page: &Page, files: &[PathBuf]) {
    let names: Vec<String> = files
        .iter()
        .map(|path| path.display().to_string())
        .collect();
    let input = page.wait_for(".choices input").await;
    input.send_keys(&names.join("\n")).await.expect("chosen");
}

/// Drops files or folders on the middle of the page; only Chromium can be told to.
async fn drop_on(page: &Page, files: &[PathBuf]) {
    let files: Vec<String> = files
        .iter()
        .map(|path| path.display().to_string())
        .collect();
    for kind in ["dragEnter", "dragOver", "drop"] {
        let data = json!({ "items": [], "files": files, "dragOperationsMask": 1 });
        let event = json!({ "type": kind, "x": 700, "y": 500, "data": data });
        page.command("Input.dispatchDragEvent", event).await;
    }
}

/// Presses a key where the focus is.
async fn press(page: &Page, key: Key) {
    let key = char::from(key);
    let keys = KeyActions::new("keys".to_owned())
        .then(KeyAction::Down { value: key })
        .then(KeyAction::Up { value: key });
    page.client.perform_actions(keys).await.expect("pressed");
}

/// Waits until nothing is being read and the page lists so many articles of the reader's, copies of
/// others among them.
async fn read(page: &Page, articles: u64) {
    let script = format!(
        "const count = document.querySelector('.own-articles [data-testid=count]');
         return !document.querySelector('.progress') && count?.textContent.replace(/\\D/g, '') === '{articles}'"
    );
    let what = format!("{articles} own articles are there");
    page.until_within(Duration::from_secs(90), &what, &script)
        .await;
}

/// The number of facts on the timeline.
async fn facts(page: &Page) -> u64 {
    page.run("location.hash = '#/timeline'").await;
    page.wait_for(".bar").await;
    page.count().await
}

async fn text_of(page: &Page, css: &str) -> String {
    page.wait_for(css).await.text().await.expect("its text")
}

#[test]
fn a_chosen_file_joins_the_page_and_leaves_again() {
    let files = folder("one", &[("bài của tôi.txt", article(1).into_bytes())]);
    browse("own", &dist(), async |page| {
        page.open("#/timeline").await;
        page.by_testid("results").await;
        let before = page.count().await;
        page.click("#tab-read").await;
        choose(page, &[files.join("bài của tôi.txt")]).await;
        read(page, 1).await;
        page.shot("read").await;
        let measured = page
            .run("return performance.getEntriesByName('bv:read').length")
            .await;
        assert_eq!(measured, 1);

        // Its facts are counted, its source is marked, each fact stands in its text.
        assert!(facts(page).await > before);
        page.run("location.hash = '#/article/bai-cua-toi'").await;
        assert!(
            text_of(page, ".eyebrow .badge--own")
                .await
                .contains("của bạn")
        );
        page.click(".text mark").await;
        let panel = text_of(page, "[role=dialog]").await;
        assert!(panel.contains("của bạn"), "{panel}");
        page.shot("text").await;

        page.click(".own-bar button").await;
        assert_eq!(facts(page).await, before);
        assert!(page.client.find(Locator::Css(".own-bar")).await.is_err());
        assert_eq!(page.errors().await, Vec::<String>::new());
    });
}

#[test]
fn files_are_chosen_by_keyboard() {
    browse("own-keys", &dist(), async |page| {
        page.open("#/read").await;
        page.wait_for(".choices input").await;
        page.run("window.asked = 0; for (const input of document.querySelectorAll('input[type=file]')) \
                  input.addEventListener('click', event => { window.asked++; event.preventDefault(); })")
            .await;
        page.run("document.querySelector('#tab-about').focus()")
            .await;
        let focused = "return document.activeElement.labels?.[0]?.textContent ?? ''";
        // Language and colours come before.
        for _ in 0..6 {
            press(page, Key::Tab).await;
            if page.run(focused).await == "Chọn tệp" {
                break;
            }
        }
        assert_eq!(page.run(focused).await, "Chọn tệp");
        page.shot("focus").await;
        press(page, Key::Enter).await;
        page.until("files are asked for", "return window.asked === 1")
            .await;
        page.click(".choices label + label").await;
        page.until("and by mouse", "return window.asked === 2")
            .await;
        // The sample needs no file.
        page.run("document.querySelector('.sample button').focus()")
            .await;
        press(page, Key::Enter).await;
        read(page, 1).await;
        assert_eq!(page.errors().await, Vec::<String>::new());
    });
}

#[test]
fn a_dropped_folder_is_walked_and_what_is_broken_is_named() {
    let docx = fs::read(folder("pieces", &[("x", b"PK\x03\x04 no archive".to_vec())]).join("x"))
        .expect("bytes");
    let files = folder(
        "broken",
        &[
            ("gốc/một.txt", article(1).into_bytes()),
            ("gốc/sâu/hai.md", article(2).into_bytes()),
            ("gốc/ảnh.jpg", vec![0xff; 99]),
            ("gốc/rỗng.txt", Vec::new()),
            ("gốc/hỏng.docx", docx),
            ("gốc/nửa.json", b"[{\"text\": \"x".to_vec()),
            ("gốc/to.txt", vec![b'a'; 17 << 20]),
            ("ảnh.jpg", vec![0xff; 99]),
        ],
    );
    browse("own-broken", &dist(), async |page| {
        if page.engine != Engine::Chromium {
            return;
        }
        page.open("#/awards?lang=vi").await;
        page.by_testid("results").await;
        drop_on(page, &[files.join("gốc"), files.join("ảnh.jpg")]).await;
        read(page, 2).await;
        page.shot("named").await;
        let named = text_of(page, ".remarks--failures").await;
        for (name, reason) in [
            ("gốc/rỗng.txt", "không có chữ nào"),
            ("gốc/hỏng.docx", "không phải tệp nén"),
            ("gốc/nửa.json", "không phải một bài báo"),
            ("gốc/to.txt", "lớn hơn 16 MB"),
            ("ảnh.jpg", "không thuộc loại tệp đọc được"),
        ] {
            let line = named.lines().find(|line| line.starts_with(name));
            assert!(
                line.is_some_and(|line| line.contains(reason)),
                "{name}: {named}"
            );
        }
        assert!(!named.contains("gốc/ảnh.jpg"), "{named}");
        page.click("#lang").await;
        let script = "return document.querySelector('.remarks--failures').textContent.includes('there is no text in it')";
        page.until("the same in English", script).await;
        assert_eq!(page.errors().await, Vec::<String>::new());
    });
}

#[test]
fn doubts_about_a_file_are_said_in_the_language_of_the_page() {
    let old = "TÆng B»ng khen cho c¸c ®¬n vÞ xuÊt s¾c";
    let files = folder("old", &[("cu.txt", old.as_bytes().to_vec())]);
    browse("own-doubts", &dist(), async |page| {
        page.open("#/read?lang=vi").await;
        choose(page, &[files.join("cu.txt")]).await;
        read(page, 1).await;
        page.run("location.hash = '#/article/cu'").await;
        let notes = text_of(page, ".article-columns .notes").await;
        assert!(
            notes.contains("bảng mã cũ") && notes.contains("TCVN3"),
            "{notes}"
        );
        page.click("#lang").await;
        let script = "return document.querySelector('.article-columns .notes')?.textContent.includes('old encoding')";
        page.until("the same in English", script).await;
        assert_eq!(page.errors().await, Vec::<String>::new());
    });
}

#[test]
fn a_copy_of_a_bundled_article_lends_its_text() {
    let text = article(7);
    let read_one = |name: &str| {
        let drafts = articles(name, FileKind::Text, text.as_bytes()).into_iter();
        drafts
            .flatten()
            .map(|draft| intake::dataset(draft, false))
            .collect()
    };
    let bundled = encode(&merge(read_one("bundled.txt")));
    let site = dist_with("own-lent", |folder| {
        fs::write(folder.join("dataset.json"), &bundled).expect("written");
    });
    let files = folder(
        "copy",
        &[
            ("bản sao.txt", text.clone().into_bytes()),
            ("x.json", bundled.clone().into_bytes()),
        ],
    );
    browse("own-lent", &site, async |page| {
        page.open("#/article/bundled").await;
        page.by_testid("results").await;
        let before = facts(page).await;
        assert!(page.client.find(Locator::Css(".text mark")).await.is_err());
        page.run("location.hash = '#/read'").await;
        choose(page, &[files.join("bản sao.txt")]).await;
        read(page, 1).await;
        assert_eq!(facts(page).await, before);
        page.run("location.hash = '#/article/bundled'").await;
        page.wait_for(".text mark").await;
        // In a low window the list of facts rolls beside the text to what is opened in it.
        page.resize(1600, 300).await;
        page.run("[...document.querySelectorAll('.text mark')].at(-1).click()")
            .await;
        page.until(
            "its row is in sight beside it",
            "const sight = css => {
                 const place = document.querySelector(css)?.getBoundingClientRect();
                 return place && place.top >= -1 && place.bottom <= innerHeight + 1;
             };
             return sight('.mark-on') && sight('.fact-button[aria-current]')",
        )
        .await;
        page.shot("beside").await;
        page.click(".panel-head button").await;
        page.resize(1440, 900).await;
        assert!(
            page.client
                .find(Locator::Css(".eyebrow .badge--own"))
                .await
                .is_err()
        );

        // A dataset opens in place of the bundled one, and goes with the rest.
        page.run("location.hash = '#/read'").await;
        choose(page, &[files.join("x.json")]).await;
        page.until(
            "the bar names the dataset",
            "return document.querySelector('.own-bar')?.textContent.includes('x.json')",
        )
        .await;
        page.click(".own-bar button").await;
        assert_eq!(facts(page).await, before);
        assert_eq!(page.errors().await, Vec::<String>::new());
    });
}

#[test]
fn where_workers_are_refused_the_page_reads_itself() {
    let files = folder(
        "refused",
        &[
            ("a.txt", article(1).into_bytes()),
            ("b.txt", article(2).into_bytes()),
        ],
    );
    browse("own-refused", &dist(), async |page| {
        page.open("#/read").await;
        page.wait_for(".choices input").await;
        page.run("window.Worker = undefined").await;
        choose(page, &[files.join("a.txt")]).await;
        read(page, 1).await;
        choose(page, &[files.join("b.txt")]).await;
        read(page, 2).await;
        assert_eq!(page.errors().await, Vec::<String>::new());
    });
}

#[test]
fn a_thousand_files_freeze_nothing() {
    let names: Vec<String> = (0..1000).map(|number| format!("{number}.txt")).collect();
    let texts = names
        .iter()
        .enumerate()
        .map(|(number, name)| (name.as_str(), article(number).into_bytes()));
    let files = folder("thousand", &texts.collect::<Vec<_>>());
    browse("own-thousand", &dist(), async |page| {
        page.open("#/read").await;
        page.wait_for(".choices input").await;
        page.run(
            "
            window.longest = 0;
            let last = performance.now();
            const frame = now => {
                window.longest = Math.max(window.longest, now - last);
                last = now;
                requestAnimationFrame(frame);
            };
            requestAnimationFrame(frame);",
        )
        .await;
        let files: Vec<PathBuf> = names.iter().map(|name| files.join(name)).collect();
        choose(page, &files).await;
        read(page, 1000).await;
        let number = async |script: &str| page.run(script).await.as_f64().expect("a number");
        let longest = number("return window.longest").await;
        let took = number("return performance.getEntriesByName('bv:read')[0].duration").await;
        println!("1000 files in {took} ms, the longest pause {longest} ms");
        page.shot("read").await;
        // A page that reads by itself stands still all the while, on a fast machine and on a slow one.
        assert!(
            longest < took / 4.0,
            "the page stood still for {longest} of {took} ms"
        );
        assert_eq!(page.errors().await, Vec::<String>::new());
    });
}
