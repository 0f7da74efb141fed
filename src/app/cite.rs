//! A fact as something to be cited: as running text, for BibTeX, for programs that
//! read CSL-JSON; and a view as something that another page shows in a frame.
//!
//! Used by the details of a fact and the menu that saves. What always holds: each form names the article, the
//! place in it, the fingerprint of its text, the version of the dataset and the address
//! of the fact; nothing of a dataset can end a field before its end.

use super::chips::{chip_name, chips};
use super::corpus::Corpus;
use super::describe::{article_title, cited, statement};
use super::export::version;
use super::words::Words;
use crate::model::{Article, Edtf};
use crate::query::{FactRef, Query};

/// The code of a frame that shows the page at `link`.
pub fn frame(link: &str, title: &str) -> String {
    let safe = |text: &str| text.replace('&', "&amp;").replace('"', "&quot;");
    format!(
        "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"720\" loading=\"lazy\"></iframe>",
        safe(link),
        safe(title)
    )
}

/// What is cited: a fact, found by `query` at the address `link`.
pub struct Citation<'c> {
    /// The fact.
    pub fact: FactRef,
    /// Its dataset.
    pub corpus: &'c Corpus,
    /// The choices by which it was found.
    pub query: &'c Query,
    /// The address of the page that shows it.
    pub link: &'c str,
    /// The language.
    pub words: Words,
}

impl Citation<'_> {
    /// As running text.
    pub fn text(&self) -> String {
        let mut parts = vec![statement(self.fact, self.corpus, self.words)];
        if let Some(article) = self.article() {
            parts.push(format!("{},", cited(article, self.corpus, self.words)));
            parts.push(format!("{} ({}).", self.place(), article.fingerprint));
        }
        parts.push(self.found());
        parts.join(" ")
    }

    /// An entry of a BibTeX file.
    pub fn bibtex(&self) -> String {
        let Some(article) = self.article() else {
            return String::new();
        };
        let date = article.published.as_ref().map(Edtf::as_str);
        let year = date.and_then(|date| date.get(..4));
        let fields = [
            ("author", article.byline.as_deref().map(literal)),
            ("title", Some(literal(&article_title(article, self.words)))),
            ("journal", article.outlet.as_deref().map(escaped)),
            ("year", year.map(escaped)),
            ("date", date.map(escaped)),
            ("url", article.url.as_deref().map(address)),
            ("langid", Some("vietnamese".to_owned())),
            ("note", Some(escaped(&self.note(article)))),
        ];
        let kind = match article.outlet {
            Some(_) => "article",
            None => "misc",
        };
        let fields = fields.into_iter().filter_map(|(name, value)| {
            let value = value?;
            Some(format!(",\n  {name} = {{{value}}}"))
        });
        let fields: String = fields.collect();
        format!("@{kind}{{bv-{}{fields}\n}}\n", article.id)
    }

    /// A list of one item of CSL-JSON.
    pub fn csl(&self) -> String {
        let Some(article) = self.article() else {
            return String::new();
        };
        let text = quoted;
        let author = |name: &str| format!("[{{\"literal\":{}}}]", text(name));
        let fields = [
            ("id", Some(text(&article.id))),
            ("type", Some(text("article-newspaper"))),
            ("title", Some(text(&article_title(article, self.words)))),
            ("author", article.byline.as_deref().map(author)),
            ("container-title", article.outlet.as_deref().map(text)),
            ("issued", article.published.as_ref().map(issued)),
            ("URL", article.url.as_deref().map(text)),
            ("language", Some(text("vi"))),
            ("note", Some(text(&self.note(article)))),
        ];
        let fields = fields.into_iter().filter_map(|(name, value)| {
            let value = value?;
            Some(format!("  \"{name}\": {value}"))
        });
        let fields: Vec<String> = fields.collect();
        format!("[{{\n{}\n}}]\n", fields.join(",\n"))
    }

    fn article(&self) -> Option<&Article> {
        self.corpus.source(self.fact)
    }

    fn place(&self) -> String {
        let span = self.corpus.span(self.fact);
        self.words.positions(span.start, span.end)
    }

    fn note(&self, article: &Article) -> String {
        let (place, found) = (self.place(), self.found());
        format!("{place} ({}). {found}", article.fingerprint)
    }

    /// Where the fact was found, and by which choices.
    fn found(&self) -> String {
        let words = self.words;
        let choices = chips(self.query).into_iter();
        let choices: Vec<String> = choices
            .map(|chip| chip_name(&chip, self.corpus, words))
            .collect();
        let dataset = format!(
            "{} {}",
            words.tables().dataset_version,
            version(self.corpus)
        );
        let filter = match choices.is_empty() {
            true => String::new(),
            false => format!(" {}: {}.", words.filters, choices.join("; ")),
        };
        format!("{}. {dataset}.{filter} {}", words.brand, self.link)
    }
}

/// A text for a field of BibTeX.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' => out.push_str("\\textbackslash{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '{' | '}' | '&' | '%' | '$' | '#' | '_' => out.extend(['\\', letter]),
            letter if letter.is_control() => out.push(' '),
            letter => out.push(letter),
        }
    }
    out
}

/// The same, of which BibTeX is to change nothing: a name that is no first and last
/// name, a title with its capitals.
fn literal(text: &str) -> String {
    format!("{{{}}}", escaped(text))
}

/// An address for a field that BibTeX takes as it is.
fn address(url: &str) -> String {
    let plain = |letter: char| match letter {
        '{' => "%7B".to_owned(),
        '}' => "%7D".to_owned(),
        '\\' => "%5C".to_owned(),
        letter if letter.is_whitespace() || letter.is_control() => "%20".to_owned(),
        letter => letter.to_string(),
    };
    url.chars().map(plain).collect()
}

/// A text in JSON.
fn quoted(text: &str) -> String {
    // A text can always be written.
    serde_json::to_string(text).unwrap_or_default()
}

/// A date for CSL-JSON: its numbers where it has no more than them.
fn issued(date: &Edtf) -> String {
    let parts: Option<Vec<u16>> = date
        .as_str()
        .split('-')
        .map(|part| part.parse().ok())
        .collect();
    match parts {
        Some(parts) => {
            let parts: Vec<String> = parts.iter().map(u16::to_string).collect();
            format!("{{\"date-parts\":[[{}]]}}", parts.join(","))
        }
        None => format!("{{\"literal\":{}}}", quoted(date.as_str())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::own::Belonging;
    use crate::app::route::Lang;
    use crate::model::{Award, Basis, Dataset, Recipient, Status};
    use crate::query::Facet;
    use crate::table::Table;
    use crate::text::Span;
    use serde_json::Value;
    use std::sync::Arc;

    #[test]
    fn an_address_ends_no_attribute() {
        assert_eq!(
            frame("https://a.b/#/timeline?from=2013&lang=en", "\"Timeline\""),
            "<iframe src=\"https://a.b/#/timeline?from=2013&amp;lang=en\" title=\"&quot;Timeline&quot;\" width=\"100%\" height=\"720\" loading=\"lazy\"></iframe>"
        );
    }

    fn corpus(title: &str, published: &str) -> Corpus {
        let award = Award {
            id: "x-a1".to_owned(),
            article: "x".to_owned(),
            event: None,
            award: "bang-khen".to_owned(),
            name: "Bằng khen".to_owned(),
            grade: None,
            by: None,
            recipient_kind: Recipient::Individual,
            count: Some(2),
            basis: Basis::Award,
            recipients: vec![],
            unit: None,
            status: Status::Conferred,
            period: Edtf::year(2019),
            repeats: None,
            span: Span::new(3, 9),
        };
        let article = Article {
            id: "x".to_owned(),
            title: Some(title.to_owned()),
            byline: Some("Trần Văn Bình".to_owned()),
            outlet: Some("Báo A & B".to_owned()),
            url: Some("https://example.org/bai_{1}".to_owned()),
            published: Edtf::parse(published).ok(),
            fingerprint: "sha256:00ff".to_owned(),
            chars: 20,
            ..Article::default()
        };
        let table = Table::from(Dataset {
            articles: vec![article],
            awards: vec![award],
            ..Dataset::default()
        });
        Corpus::new(Arc::new(table), Belonging::default())
    }

    /// Text, BibTeX and CSL-JSON of the fact.
    fn forms(corpus: &Corpus, lang: Lang) -> [String; 3] {
        let mut query = Query::default();
        query.toggle(Facet::Status, "conferred");
        let Some(fact) = corpus.fact("x-a1") else {
            panic!("no fact")
        };
        let citation = Citation {
            fact,
            corpus,
            query: &query,
            link: "https://example.org/#/awards?open=x-a1",
            words: Words::of(lang),
        };
        [citation.text(), citation.bibtex(), citation.csl()]
    }

    #[test]
    fn every_form_names_source_place_version_choices_and_address() {
        let corpus = corpus("Tổng kết", "2020-02-05");
        let version = version(&corpus);
        for (lang, place, filter) in [
            (Lang::Vi, "ký tự 3–9", "Bộ lọc: Đã tặng"),
            (Lang::En, "characters 3–9", "Filters: Conferred"),
        ] {
            for form in forms(&corpus, lang) {
                for part in [
                    place,
                    filter,
                    &version,
                    "Tổng kết",
                    "00ff",
                    "awards?open=x-a1",
                ] {
                    assert!(form.contains(part), "{part}: {form}");
                }
            }
        }
    }

    #[test]
    fn a_bibtex_entry_keeps_its_fields_apart() {
        let [_, bibtex, _] = forms(&corpus("100% {thi đua}\\end", "2020-02-05"), Lang::Vi);
        for line in [
            "@article{bv-x,",
            "  author = {{Trần Văn Bình}},",
            "  title = {{100\\% \\{thi đua\\}\\textbackslash{}end}},",
            "  journal = {Báo A \\& B},",
            "  year = {2020},",
            "  date = {2020-02-05},",
            "  url = {https://example.org/bai_%7B1%7D},",
        ] {
            assert!(
                bibtex.lines().any(|other| other == line),
                "{line}\n{bibtex}"
            );
        }
    }

    #[test]
    fn csl_is_json_with_dates_as_exact_as_they_are() {
        for (published, issued) in [
            ("2020-02-05", "{\"date-parts\":[[2020,2,5]]}"),
            ("2020", "{\"date-parts\":[[2020]]}"),
            ("2010/2015", "{\"literal\":\"2010/2015\"}"),
        ] {
            let [_, _, csl] = forms(&corpus("“Nói” \"thẳng\"\n", published), Lang::Vi);
            let items: Value = serde_json::from_str(&csl).unwrap_or_default();
            assert_eq!(items[0]["issued"].to_string(), issued, "{csl}");
            assert_eq!(items[0]["title"], "“Nói” \"thẳng\"\n");
            assert_eq!(items[0]["author"][0]["literal"], "Trần Văn Bình");
        }
    }
}
