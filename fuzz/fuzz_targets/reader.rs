//! Any text is read without a panic, and every span slices the text.
#![no_main]

use bang_vang::dataset::check;
use bang_vang::reader::{Source, read};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let mut dataset = read(&Source {
        id: "any",
        text,
        ..Source::default()
    });
    // With its text the dataset is held against it: spans, length, fingerprint.
    for article in &mut dataset.articles {
        article.text = Some(text.to_owned());
    }
    assert_eq!(check(&dataset), []);
});
