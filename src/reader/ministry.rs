//! Ministries by their field alone, as offices name them: `Bộ trưởng GD&ĐT`, `Thứ trưởng
//! Công Thương`.

use super::doc::Doc;
use crate::model::lexicon;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::TokenKind;
use crate::text::tokenize;
use std::sync::OnceLock;

/// A field in words, and its ministry by its place in the lexicon.
type Field = (Vec<Syllable>, usize);

/// The ministry whose field begins at `at`, by its place in the lexicon, and one past the
/// field.
pub(super) fn field(doc: &Doc, at: usize) -> Option<(usize, usize)> {
    if doc.tokens.get(at)?.case == Case::Lower {
        return None;
    }
    fields()
        .iter()
        .filter_map(|(words, ministry)| Some((*ministry, end(doc, at, words)?)))
        .max_by_key(|&(_, end)| end)
}

/// One past the words at `at`, whatever signs join them.
fn end(doc: &Doc, at: usize, words: &[Syllable]) -> Option<usize> {
    let mut end = at;
    for word in words {
        while end > at && matches!(doc.tokens.get(end)?.kind, TokenKind::Sign('-' | '&' | ',')) {
            end += 1;
        }
        if doc.tokens.get(end)?.syllable != *word {
            return None;
        }
        end += 1;
    }
    Some(end)
}

/// Fields by which newspapers call ministers for short, each with its ministry.
const SHORT: [(&str, &str); 7] = [
    ("Giao thông", "bo-giao-thong-van-tai"),
    ("Văn hóa", "bo-van-hoa-the-thao-du-lich"),
    ("Lao động", "bo-lao-dong-thuong-binh-xa-hoi"),
    ("Thông tin Truyền thông", "bo-thong-tin-truyen-thong"),
    ("Tài nguyên", "bo-tai-nguyen-moi-truong"),
    ("Khoa học", "bo-khoa-hoc-cong-nghe"),
    ("Kế hoạch", "bo-ke-hoach-dau-tu"),
];

fn fields() -> &'static [Field] {
    static FIELDS: OnceLock<Vec<Field>> = OnceLock::new();
    FIELDS.get_or_init(|| {
        let units = &lexicon::lexicon().units;
        let short = SHORT.iter().filter_map(|(field, id)| {
            let ministry = units.iter().position(|unit| unit.id == *id)?;
            Some((words(field), ministry))
        });
        let whole = units
            .iter()
            .enumerate()
            .filter(|(_, unit)| unit.kind == "ministry")
            .flat_map(|(at, unit)| {
                let names =
                    std::iter::once(&*unit.name).chain(unit.aliases.iter().map(|name| &**name));
                names
                    .filter_map(|name| name.strip_prefix("Bộ "))
                    .map(move |field| (words(field), at))
            });
        whole.chain(short).collect()
    })
}

fn words(field: &str) -> Vec<Syllable> {
    let tokens = tokenize(field);
    let words = tokens.iter().filter(|token| token.is_word());
    words.map(|token| token.syllable).collect()
}
