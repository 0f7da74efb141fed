//! What an element's name, class and id say of its part in the page.

use super::super::markup::Tag;

/// Names of elements that hold no text of an article.
const NEVER: [&str; 14] = [
    "script", "style", "noscript", "template", "svg", "select", "button", "textarea", "iframe",
    "object", "audio", "video", "canvas", "map",
];

/// Names of elements that seldom do.
const ASIDE: [&str; 5] = ["nav", "footer", "aside", "form", "dialog"];

/// In class or id: the body of an article.
const BODY: [&str; 25] = [
    "articlebody",
    "article-body",
    "article_body",
    "article__body",
    "articlecontent",
    "article-content",
    "article_content",
    "entry-content",
    "post-content",
    "fck",
    "maincontent",
    "main-content",
    "main_content",
    "content-detail",
    "contentdetail",
    "content_detail",
    "detail-content",
    "detail_content",
    "detailcontent",
    "newscontent",
    "news-content",
    "noidung",
    "noi-dung",
    "chitiet",
    "chi-tiet",
];

/// In class or id: what is beside an article, however it is put together.
const BESIDE: [&str; 22] = [
    "comment",
    "relate",
    "share",
    "social",
    "sidebar",
    "breadcrumb",
    "footer",
    "banner",
    "advert",
    "keyword",
    "popular",
    "widget",
    "rating",
    "pagination",
    "lienquan",
    "lien-quan",
    "tinkhac",
    "tin-khac",
    "docnhieu",
    "binhluan",
    "binh-luan",
    "copyright",
];

/// As a word of class or id: an article or a part of it.
const BODY_WORDS: [&str; 8] = [
    "content", "detail", "article", "post", "story", "body", "main", "entry",
];

/// As a word of class or id: what is beside it.
const BESIDE_WORDS: [&str; 14] = [
    "nav", "menu", "tag", "tags", "ads", "tool", "tools", "print", "login", "search", "popup",
    "modal", "vote", "other",
];

/// The part of an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hint {
    /// Nothing in it is read.
    Never,
    /// Menus, comments, related articles, unless it holds most of the page.
    Beside,
    /// Says nothing.
    None,
    /// Probably holds the article.
    Likely,
    /// By its name or class the article.
    Body,
    /// Marked as the body of the article for machines.
    Marked,
}

impl Hint {
    pub(super) fn of(tag: &Tag) -> Hint {
        if tag.is(&NEVER) {
            return Hint::Never;
        }
        if tag
            .attribute("itemprop")
            .is_some_and(|prop| prop.eq_ignore_ascii_case("articleBody"))
        {
            return Hint::Marked;
        }
        let style = tag.attribute("style").unwrap_or_default().replace(' ', "");
        if tag.attribute("hidden").is_some() || style.contains("display:none") {
            return Hint::Beside;
        }
        let class = tag.attribute("class").unwrap_or_default();
        let id = tag.attribute("id").unwrap_or_default();
        let names = format!("{class} {id}").to_ascii_lowercase();
        let holds = |list: &[&str]| list.iter().any(|part| names.contains(part));
        let says = |list: &[&str]| {
            let mut words = names.split(|c: char| !c.is_ascii_alphanumeric());
            words.any(|word| list.contains(&word))
        };
        // Of an article's own class `tag-thi-dua` says what it is about.
        let article = tag.is(&["article", "main"]);
        if tag.is(&ASIDE) || holds(&BESIDE) || (says(&BESIDE_WORDS) && !article) {
            Hint::Beside
        } else if holds(&BODY) {
            Hint::Body
        } else if article || says(&BODY_WORDS) {
            Hint::Likely
        } else {
            Hint::None
        }
    }

    /// How much more an element of this part counts, in quarters.
    pub(super) fn weight(self) -> u64 {
        match self {
            Hint::Never => 0,
            Hint::Beside => 1,
            Hint::None => 4,
            Hint::Likely => 5,
            Hint::Body => 8,
            Hint::Marked => 16,
        }
    }
}
