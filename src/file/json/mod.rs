//! Articles as JSON objects: `id`?, `title`?, `byline`?, `outlet`?, `url`?,
//! `published`?, `text`. Other fields are ignored.

mod list;

use super::Draft;
use super::date;
use super::flaw::{Doubt, FileFlaw, Part};
use crate::model::Edtf;
use crate::text::slug;
use serde::Deserialize;
use serde_json::Value;
use std::borrow::Cow;

#[derive(Deserialize)]
struct Object<'j> {
    #[serde(borrow, default)]
    id: Option<Id<'j>>,
    #[serde(default)]
    title: Option<String>,
    #[serde(default)]
    byline: Option<String>,
    #[serde(default)]
    outlet: Option<String>,
    #[serde(default)]
    url: Option<String>,
    #[serde(default)]
    published: Value,
    text: String,
}

/// Archives number their articles as often as they name them.
#[derive(Deserialize)]
#[serde(untagged)]
enum Id<'j> {
    Name(#[serde(borrow)] Cow<'j, str>),
    Number(u64),
}

impl Object<'_> {
    fn draft(self, fallback: &str) -> Draft {
        let id = match self.id {
            None => String::new(),
            Some(Id::Name(name)) => slug(&name),
            Some(Id::Number(number)) => number.to_string(),
        };
        let (published, doubts) = published(&self.published);
        Draft {
            id: if id.is_empty() {
                fallback.to_owned()
            } else {
                id
            },
            text: self.text,
            title: self.title,
            byline: self.byline,
            outlet: self.outlet,
            url: self.url,
            published,
            doubts,
        }
    }
}

/// The day of publication, or the doubt about it.
fn published(value: &Value) -> (Option<Edtf>, Vec<Doubt>) {
    let date = match value {
        Value::Null => return (None, Vec::new()),
        Value::String(text) if text.trim().is_empty() => return (None, Vec::new()),
        Value::String(text) => date::published(text),
        // A year; else a count of seconds.
        Value::Number(number) => date::published(&number.to_string())
            .or_else(|| date::since_1970(number.as_f64()? as i64)),
        _ => None,
    };
    let doubt = || {
        Doubt::Published(
            value
                .as_str()
                .map_or_else(|| value.to_string(), str::to_owned),
        )
    };
    let doubts = if date.is_none() {
        vec![doubt()]
    } else {
        Vec::new()
    };
    (date, doubts)
}

/// An article and its place in the file.
pub(super) type Placed = (Option<Part>, Result<Draft, FileFlaw>);

/// One object, or a list of them.
pub(super) fn articles(stem: &str, text: &str) -> Vec<Placed> {
    if !text.trim_start().starts_with('[') {
        return vec![(None, draft(stem, text))];
    }
    let numbered = list::entries(text).into_iter().zip(1..);
    numbered
        .map(|(entry, number)| {
            let place = Part::Entry(number, entry.line);
            (Some(place), draft(&format!("{stem}-{number}"), entry.json))
        })
        .collect()
}

/// One object a line; blank lines are passed over.
pub(super) fn lines(stem: &str, text: &str) -> Vec<Placed> {
    let lines = text
        .lines()
        .zip(1..)
        .filter(|(line, _)| !line.trim().is_empty());
    lines
        .map(|(line, number)| {
            let place = Part::Line(number);
            (Some(place), draft(&format!("{stem}-{number}"), line))
        })
        .collect()
}

/// The article of one object; `fallback` is its id where it has none.
///
/// # Errors
/// Where it is no JSON, or not an article's.
pub(super) fn draft(fallback: &str, json: &str) -> Result<Draft, FileFlaw> {
    match serde_json::from_str::<Object>(json) {
        Ok(object) => Ok(object.draft(fallback)),
        Err(error) => Err(FileFlaw::NotAnArticle(error.to_string())),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{FileKind, articles};

    fn ids(name: &str, kind: FileKind, json: &str) -> Vec<Result<String, String>> {
        let drafts = articles(name, kind, json.as_bytes()).into_iter();
        drafts
            .map(|draft| draft.map(|d| d.id).map_err(|error| error.to_string()))
            .collect()
    }

    #[test]
    fn an_object_is_an_article() {
        let json = r#"{"id":"Bài 7","title":"T","published":"2020-02","text":"Đội 2","views":[1]}"#;
        let drafts = articles("x.json", FileKind::Json, json.as_bytes());
        let draft = drafts[0].as_ref().expect("an article");
        assert_eq!((draft.id.as_str(), draft.text.as_str()), ("bai-7", "Đội 2"));
        assert_eq!(draft.title.as_deref(), Some("T"));
        assert_eq!(
            draft.published.as_ref().map(|date| date.as_str()),
            Some("2020-02")
        );
        let list = r#"[{"text":"a"},{"id":12,"text":"b"}]"#;
        assert_eq!(
            ids("x.json", FileKind::Json, list),
            [Ok("x-1".into()), Ok("12".into())]
        );
    }

    #[test]
    fn a_broken_line_leaves_the_others() {
        let lines =
            "{\"text\":\"a\"}\n\n{\"text\":7}\r\n{\"id\":\"…\",\"text\":\"b\"}\n{\"text\":\" \"}";
        let found = ids("x.jsonl", FileKind::JsonLines, lines);
        assert_eq!(found.len(), 4);
        assert_eq!(
            (&found[0], &found[2]),
            (&Ok("x-1".into()), &Ok("x-4".into()))
        );
        let error = found[1].as_ref().expect_err("no text");
        assert!(
            error.starts_with("line 3: not an article: invalid type: integer `7`"),
            "{error}"
        );
        assert_eq!(found[3], Err("line 5: there is no text in it".into()));
    }
}
