//! What a page says of its article: for search engines (JSON-LD), for social
//! networks (`og:`), in `meta` of many names, and in what is seen.

use super::super::{Draft, date};
use super::page::{Page, Paragraph};
use crate::model::Edtf;
use serde_json::Value;

/// Names of `meta` by what they tell, the surest first.
const TITLES: [&str; 4] = ["og:title", "headline", "twitter:title", "dc.title"];
const AUTHORS: [&str; 5] = [
    "author",
    "article:author",
    "dc.creator",
    "dcterms.creator",
    "byl",
];
const OUTLETS: [&str; 4] = [
    "og:site_name",
    "dc.publisher",
    "publisher",
    "application-name",
];
const ADDRESSES: [&str; 2] = ["og:url", "twitter:url"];
const DATES: [&str; 15] = [
    "article:published_time",
    "datepublished",
    "og:published_time",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "published_time",
    "date",
    "dc.date.issued",
    "dc.date",
    "dcterms.created",
    "dcterms.date",
    "datecreated",
    "article:modified_time",
];

/// What parts a title from the name of the site.
const SEPARATORS: [&str; 5] = [" | ", " - ", " – ", " — ", " :: "];

/// A `title` without the site's name is no shorter than this, in bytes.
const SHORTEST_TITLE: usize = 20;

/// A draft with all but its text.
pub(super) fn draft(page: &Page) -> Draft {
    let linked = Linked::of(page);
    let meta = |names: &[&str]| meta(page, names).into_iter().next();
    let outlet = linked.outlet.or_else(|| meta(&OUTLETS));
    let title = linked
        .title
        .or_else(|| headline(page))
        .or_else(|| meta(&TITLES))
        .or_else(|| Some(clean(&page.title)))
        .map(|title| without_site(&title, outlet.as_deref()))
        .filter(|title| !title.is_empty());
    let times = page.about.iter().filter(|tag| tag.is(&["time"]));
    let dates = self::meta(page, &DATES).into_iter();
    let published = linked
        .published
        .or_else(|| dates.clone().find_map(|text| date::published(&text)))
        .or_else(|| {
            let mut times = times.filter_map(|tag| tag.attribute("datetime"));
            times.find_map(|text| date::published(&text))
        });
    Draft {
        title,
        byline: linked.author.or_else(|| {
            let authors = self::meta(page, &AUTHORS).into_iter();
            authors.clone().find(|author| !is_address(author))
        }),
        url: canonical(page)
            .or_else(|| meta(&ADDRESSES))
            .or(linked.url)
            .or_else(|| saved_from(page))
            .filter(|url| is_address(url)),
        outlet,
        published,
        ..Draft::default()
    }
}

/// The encoding that the page says it is in.
pub(super) fn charset(page: &Page) -> Option<String> {
    page.about
        .iter()
        .filter(|tag| tag.is(&["meta"]))
        .find_map(|tag| {
            let own = tag.attribute("charset").map(|name| name.into_owned());
            own.or_else(|| {
                let content = tag.attribute("content")?;
                let (_, name) = content.split_once("charset=")?;
                Some(
                    name.trim_matches(|c: char| c == '"' || c == '\'' || c.is_whitespace())
                        .to_owned(),
                )
            })
        })
}

/// The values of `meta` under these names, in the order of the names.
fn meta(page: &Page, names: &[&str]) -> Vec<String> {
    let metas = page.about.iter().filter(|tag| tag.is(&["meta"]));
    let named: Vec<_> = metas
        .filter_map(|tag| {
            let kinds = ["property", "name", "itemprop"];
            let name = kinds.iter().find_map(|kind| tag.attribute(kind))?;
            let value = clean(&tag.attribute("content")?);
            (!value.is_empty()).then_some((name, value))
        })
        .collect();
    let mut values = Vec::new();
    for wanted in names {
        let found = named
            .iter()
            .filter(|(name, _)| name.eq_ignore_ascii_case(wanted));
        values.extend(found.map(|(_, value)| value.clone()));
    }
    values
}

/// The heading of the first order that is in the page's title, or the line that
/// the title begins with.
fn headline(page: &Page) -> Option<String> {
    let title = clean(&page.title);
    let long = |p: &&Paragraph| p.text.len() >= SHORTEST_TITLE;
    let lines = page.paragraphs.iter().filter(long);
    let mut headings = lines.clone().filter(|p| p.headline);
    let begins = |p: &&Paragraph| {
        let rest = title.strip_prefix(p.text.as_str());
        rest.is_some_and(|rest| SEPARATORS.iter().any(|sign| rest.starts_with(sign)))
    };
    headings
        .find(|p| title.contains(&p.text))
        .or_else(|| lines.clone().find(begins))
        .map(|p| p.text.clone())
}

fn canonical(page: &Page) -> Option<String> {
    let mut links = page.about.iter().filter(|tag| tag.is(&["link"]));
    let link = links.find(|tag| {
        let rel = tag.attribute("rel").unwrap_or_default();
        rel.eq_ignore_ascii_case("canonical")
    })?;
    link.attribute("href")
        .map(|url| clean(&url))
        .filter(|url| is_address(url))
}

/// The address that browsers note in a page that they save:
/// `<!-- saved from url=(0023)https://bao.example/bai -->`
fn saved_from(page: &Page) -> Option<String> {
    page.notes.iter().find_map(|note| {
        let (_, after) = note.split_once("saved from url=(")?;
        let (_, address) = after.split_once(')')?;
        Some(clean(address))
    })
}

fn is_address(text: &str) -> bool {
    text.starts_with("http://") || text.starts_with("https://")
}

/// Single blanks between the words, none at the ends.
fn clean(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A title without the name of the site after it: `Tặng Cờ thi đua | Báo Mẫu`.
fn without_site(title: &str, outlet: Option<&str>) -> String {
    for sign in SEPARATORS {
        let Some((front, back)) = title.rsplit_once(sign) else {
            continue;
        };
        let is_site = match outlet {
            Some(outlet) => back.eq_ignore_ascii_case(outlet),
            None => sign == " | " || sign == " :: " || back.starts_with("Báo "),
        };
        if is_site && front.len() >= SHORTEST_TITLE {
            return front.trim().to_owned();
        }
    }
    title.to_owned()
}

/// What the page's JSON-LD says of the article.
#[derive(Default)]
struct Linked {
    title: Option<String>,
    author: Option<String>,
    outlet: Option<String>,
    url: Option<String>,
    published: Option<Edtf>,
}

impl Linked {
    fn of(page: &Page) -> Linked {
        let data = page.linked_data.iter();
        let values = data.filter_map(|text| serde_json::from_str::<Value>(text).ok());
        let values: Vec<Value> = values.collect();
        values
            .iter()
            .find_map(article)
            .map_or_else(Linked::default, |article| Linked {
                title: text(&article["headline"]).or_else(|| text(&article["name"])),
                author: name(&article["author"]),
                outlet: name(&article["publisher"]),
                url: text(&article["url"])
                    .or_else(|| text(&article["mainEntityOfPage"]))
                    .or_else(|| text(&article["mainEntityOfPage"]["@id"])),
                published: text(&article["datePublished"]).and_then(|date| date::published(&date)),
            })
    }
}

/// The first object of the kind of an article: the value itself, or one of its
/// list or graph.
fn article(value: &Value) -> Option<&Value> {
    if let Some(list) = value.as_array().or_else(|| value["@graph"].as_array()) {
        return list.iter().find_map(article);
    }
    let is_article = |kind: &Value| {
        let kind = kind.as_str().unwrap_or_default();
        kind.ends_with("Article") || kind.ends_with("BlogPosting")
    };
    let kind = &value["@type"];
    let found = is_article(kind)
        || kind
            .as_array()
            .is_some_and(|kinds| kinds.iter().any(is_article));
    found.then_some(value)
}

fn text(value: &Value) -> Option<String> {
    let text = clean(&super::super::markup::unescaped(value.as_str()?));
    (!text.is_empty()).then_some(text)
}

/// A name: a text, an object with one, or the first of a list of such.
fn name(value: &Value) -> Option<String> {
    let first = value.as_array().map_or(Some(value), |list| list.first())?;
    text(first).or_else(|| text(&first["name"]))
}
