//! The article among the paragraphs of a page.
//!
//! The element that holds it is the one near most text that is no link; its
//! name, its class and what the page marks for machines count too. What stands
//! between the headline and that element is the lead.

use super::super::date;
use super::hints::Hint;
use super::page::{Page, Paragraph};

/// Elements that may hold an article.
const HOLDERS: [&str; 8] = [
    "article", "body", "center", "div", "main", "section", "td", "form",
];

/// Running text is at least so long, in bytes.
const SHORTEST: usize = 40;
/// The longest line that only says when the article appeared, in bytes.
const LONGEST_DATELINE: usize = 90;
/// Text counts for the element around it, half for the next, and so on.
const LEVELS: u32 = 6;

/// What was found.
#[derive(Debug, Default)]
pub(super) struct Article {
    /// The paragraphs.
    pub lines: Vec<String>,
    /// Whether the first of them is the headline.
    pub headline: bool,
    /// A line above them that says when the article appeared.
    pub dateline: Option<String>,
}

/// Finds the article; `title` is its headline where the page says it elsewhere.
pub(super) fn of(page: &Page, title: Option<&str>) -> Article {
    let beside = beside(page);
    let within = |paragraph: &Paragraph, set: &[bool]| set.get(paragraph.block) == Some(&true);
    let candidates = page.paragraphs.iter().filter(|p| !within(p, &beside));
    let candidates: Vec<&Paragraph> = candidates.collect();
    let holder = holder(page, &candidates);
    let held = page.within(|at| Some(at) == holder);
    let inside = |paragraph: &Paragraph| holder.is_none() || within(paragraph, &held);
    let part = Part::of(&candidates, title, &inside);
    let mut article = Article {
        headline: part.headline.is_some(),
        ..Article::default()
    };
    for (at, paragraph) in candidates.iter().enumerate().take(part.after) {
        let is_headline = Some(at) == part.headline;
        if at < part.headline.unwrap_or(part.first) {
            continue;
        }
        if !is_headline && at < part.running && is_dateline(paragraph) {
            let dateline = || paragraph.text.clone();
            article.dateline.get_or_insert_with(dateline);
            continue;
        }
        let is_lead = at < part.first && is_running(paragraph, SHORTEST);
        if is_headline || is_lead || (inside(paragraph) && !all_linked(paragraph)) {
            article.lines.push(paragraph.text.clone());
        }
    }
    if article.lines.len() <= usize::from(article.headline) {
        article.lines = candidates.iter().map(|p| p.text.clone()).collect();
    }
    article
}

/// Where in the paragraphs that may be the article its parts stand.
struct Part {
    /// The headline, at or above the first running text.
    headline: Option<usize>,
    /// The first inside of the element that holds the article.
    first: usize,
    /// The first there that is running text; the end where there is none.
    running: usize,
    /// Behind the last.
    after: usize,
}

impl Part {
    fn of(
        candidates: &[&Paragraph],
        title: Option<&str>,
        inside: &impl Fn(&Paragraph) -> bool,
    ) -> Part {
        let after = candidates.iter().rposition(|p| inside(p));
        let after = after.map_or(0, |last| last + 1);
        let running = candidates
            .iter()
            .position(|p| inside(p) && !p.headline && is_running(p, LONGEST_DATELINE + 1))
            .unwrap_or(after);
        let above = &candidates[..running];
        let titled = above.iter().rposition(|p| title == Some(&p.text));
        Part {
            headline: titled.or_else(|| above.iter().rposition(|p| p.headline)),
            first: candidates.iter().position(|p| inside(p)).unwrap_or(0),
            running,
            after,
        }
    }
}

/// For each element whether it stands beside the article: by its hint or that of
/// one around it, unless that holds most of the page's text, or what the page
/// marks as its article.
fn beside(page: &Page) -> Vec<bool> {
    let mut held = vec![0; page.elements.len()];
    let mut all = 0;
    for paragraph in page.paragraphs.iter().filter(|p| !mostly_linked(p)) {
        all += paragraph.text.len();
        if let Some(own) = held.get_mut(paragraph.block) {
            *own += paragraph.text.len();
        }
    }
    let mut marked: Vec<bool> = page
        .elements
        .iter()
        .map(|e| e.hint == Hint::Marked)
        .collect();
    // Children stand after their parents.
    for (at, element) in page.elements.iter().enumerate().rev() {
        if element.parent != at {
            held[element.parent] += held[at];
            marked[element.parent] |= marked[at];
        }
    }
    // On a page that marks its article the rest may be longer: comments.
    let is_marked = marked
        .iter()
        .zip(&held)
        .any(|(marked, held)| *marked && *held > 0);
    page.within(|at| match page.elements[at].hint {
        Hint::Never => true,
        Hint::Beside if is_marked => !marked[at],
        Hint::Beside => held[at] * 2 < all,
        _ => false,
    })
}

/// The element near most of the text.
fn holder(page: &Page, candidates: &[&Paragraph]) -> Option<usize> {
    let mut scores = vec![0_u64; page.elements.len()];
    for paragraph in candidates.iter().filter(|p| is_running(p, SHORTEST)) {
        let holders = page.around(paragraph.block).filter(|&at| {
            let name = page.elements[at].name;
            HOLDERS
                .iter()
                .any(|holder| name.eq_ignore_ascii_case(holder))
        });
        let own = paragraph.text.len() - paragraph.linked;
        for (at, level) in holders.zip(0..LEVELS) {
            scores[at] += ((own as u64) << LEVELS) >> level;
        }
    }
    let weighed = scores
        .iter()
        .zip(&page.elements)
        .map(|(score, element)| score * element.hint.weight());
    let best = weighed.enumerate().rev().max_by_key(|(_, score)| *score)?;
    (best.1 > 0).then_some(best.0)
}

/// Text of its own, so long at least, in bytes.
fn is_running(paragraph: &Paragraph, shortest: usize) -> bool {
    paragraph.text.len() >= shortest && !mostly_linked(paragraph)
}

fn mostly_linked(paragraph: &Paragraph) -> bool {
    paragraph.linked * 2 > paragraph.text.len()
}

/// A line of links alone leads to other articles.
fn all_linked(paragraph: &Paragraph) -> bool {
    paragraph.linked * 10 >= paragraph.text.len() * 9
}

fn is_dateline(paragraph: &Paragraph) -> bool {
    paragraph.text.len() <= LONGEST_DATELINE
        && paragraph.text.bytes().filter(u8::is_ascii_digit).count() >= 6
        && date::published(&paragraph.text).is_some_and(|date| date.is_day())
        && paragraph.text.split_whitespace().all(is_of_date)
}

/// Whether a word belongs to a line such as `Thứ tư, ngày 05/02/2020 | 10:00 GMT+7`.
fn is_of_date(word: &str) -> bool {
    const WORDS: [&str; 25] = [
        "thứ", "hai", "ba", "tư", "năm", "sáu", "bảy", "chủ", "nhật", "cập", "ngày", "tháng",
        "đăng", "lúc", "giờ", "gmt", "am", "pm", "sa", "ch", "update", "utc", "xuất", "bản", "gửi",
    ];
    let bare = word
        .trim_matches(|c: char| !c.is_alphabetic())
        .to_lowercase();
    bare.is_empty()
        || WORDS.contains(&bare.as_str())
        || word.starts_with(|c: char| c.is_ascii_digit())
}
