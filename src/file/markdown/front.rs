//! What stands before a Markdown article: lines of `key: value` between `---`.

use super::super::flaw::Doubt;
use super::super::{Draft, date};
use crate::text::slug;

/// So many lines may stand there.
const MOST_LINES: usize = 64;

/// Keys by what they tell, as ids, so that case and marks do not matter.
const TITLE: [&str; 2] = ["title", "tieu-de"];
const BYLINE: [&str; 3] = ["author", "byline", "tac-gia"];
const OUTLET: [&str; 6] = ["outlet", "source", "site", "publisher", "bao", "nguon"];
const ADDRESS: [&str; 3] = ["url", "link", "canonical"];
const PUBLISHED: [&str; 5] = ["date", "published", "pubdate", "ngay", "ngay-dang"];

/// What is told of the article, and the rest of the text.
pub(super) fn draft(text: &str) -> (Draft, &str) {
    let mut draft = Draft::default();
    let Some((front, body)) = split(text) else {
        return (draft, text);
    };
    for (key, value) in front.lines().filter_map(|line| line.split_once(':')) {
        let (key, value) = (slug(key), bare(value));
        let is = |keys: &[&str]| keys.contains(&key.as_str());
        if value.is_empty() {
            continue;
        }
        if is(&TITLE) {
            draft.title = Some(value.to_owned());
        } else if is(&BYLINE) {
            draft.byline = Some(value.to_owned());
        } else if is(&ADDRESS) || (is(&OUTLET) && value.starts_with("http")) {
            draft.url = Some(value.to_owned());
        } else if is(&OUTLET) {
            draft.outlet = Some(value.to_owned());
        } else if is(&PUBLISHED) {
            draft.published = date::published(value);
            if draft.published.is_none() {
                draft.doubts.push(Doubt::Published(value.to_owned()));
            }
        }
    }
    (draft, body)
}

/// What stands between the first line and the next that is `---`, and the rest.
fn split(text: &str) -> Option<(&str, &str)> {
    let rest = text.strip_prefix("---")?;
    let (first, rest) = rest.split_once('\n')?;
    if !first.trim().is_empty() {
        return None;
    }
    let mut at = 0;
    for (number, line) in rest.split_inclusive('\n').take(MOST_LINES).enumerate() {
        if matches!(line.trim_end(), "---" | "...") {
            return (number > 0).then(|| (&rest[..at], &rest[at + line.len()..]));
        }
        at += line.len();
    }
    None
}

/// A value without its quotes.
fn bare(value: &str) -> &str {
    let value = value.trim();
    let quoted = ['"', '\'']
        .into_iter()
        .find_map(|quote| value.strip_prefix(quote)?.strip_suffix(quote));
    quoted.unwrap_or(value).trim()
}
