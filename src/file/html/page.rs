//! Markup → paragraphs, each with the element in which it stands.
//!
//! Always: the elements stand in the order of their tags, a parent before its
//! children; the rows of a table of facts are one paragraph each, its cells
//! parted by ` | `, while the cells of a table that only lays out the page keep
//! their paragraphs.

use super::super::markup::{Dialect, Piece, Tag, pieces, unescaped};
use super::hints::Hint;

/// Elements that stand on lines of their own.
const BLOCKS: [&str; 48] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "center",
    "dd",
    "details",
    "dialog",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hgroup",
    "html",
    "legend",
    "li",
    "main",
    "menu",
    "nav",
    "ol",
    "option",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "title",
    "tr",
    "ul",
];

/// Elements without content.
const EMPTY: [&str; 14] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
];

/// Elements that end when the second begins inside of them.
const ENDED_BY: [(&[&str], &[&str]); 6] = [
    (&["p"], &BLOCKS),
    (&["li"], &["li"]),
    (&["dt", "dd"], &["dt", "dd"]),
    (&["td", "th"], &["td", "th", "tr", "tbody", "tfoot"]),
    (&["tr"], &["tr", "tbody", "tfoot"]),
    (&["option"], &["option"]),
];

/// The cells of a row of facts are no longer than this, in bytes.
const LONGEST_CELL: usize = 600;

/// Of a page's title no more is kept than the text that passes this, in bytes.
const LONGEST_TITLE: usize = 1000;

/// Elements that would stand deeper than this are passed over, not what is in
/// them: a bound on broken pages.
const DEEPEST: usize = 128;

/// An element that was opened.
#[derive(Debug)]
pub(super) struct Element<'t> {
    pub name: &'t str,
    pub hint: Hint,
    /// The number of the element around it; of the first, itself.
    pub parent: usize,
}

/// A line of text.
#[derive(Debug, Default)]
pub(super) struct Paragraph {
    /// Without blanks at its ends, and single blanks between words.
    pub text: String,
    /// How many bytes of it are links.
    pub linked: usize,
    /// The number of the block in which it stands.
    pub block: usize,
    /// Whether it is a heading of the first order.
    pub headline: bool,
    /// The number of the cell of a table in which it stands.
    cell: Option<usize>,
}

/// A page, cut.
#[derive(Debug, Default)]
pub(super) struct Page<'t> {
    pub elements: Vec<Element<'t>>,
    pub paragraphs: Vec<Paragraph>,
    /// The tags that tell of the page: `meta`, `link`, `time`.
    pub about: Vec<Tag<'t>>,
    /// `title`
    pub title: String,
    /// What scripts hold for machines: JSON-LD.
    pub linked_data: Vec<&'t str>,
    /// Comments before the first tag: where a browser notes the address.
    pub notes: Vec<&'t str>,
}

impl<'t> Page<'t> {
    pub(super) fn of(markup: &'t str) -> Page<'t> {
        let mut builder = Builder::default();
        let mut script = false;
        for piece in pieces(markup, Dialect::Html) {
            match piece {
                Piece::Open(tag) => {
                    script = tag.is(&["script"])
                        && tag
                            .attribute("type")
                            .is_some_and(|kind| kind.contains("ld+json"));
                    builder.open(tag);
                }
                Piece::Close(name) => builder.close(name),
                Piece::Text(text) => builder.text(&unescaped(text)),
                Piece::Raw(text) if script => builder.page.linked_data.push(text),
                Piece::Raw(_) => {}
                Piece::Comment(text) => {
                    if builder.page.elements.is_empty() {
                        builder.page.notes.push(text);
                    }
                }
            }
        }
        builder.end_paragraph();
        builder.page
    }

    /// The element and those around it, from the inside.
    pub(super) fn around(&self, block: usize) -> impl Iterator<Item = usize> + '_ {
        let first = (block < self.elements.len()).then_some(block);
        std::iter::successors(first, |&at| {
            let parent = self.elements[at].parent;
            (parent != at).then_some(parent)
        })
    }

    /// For each element whether `chosen` holds for it or one around it.
    pub(super) fn within(&self, chosen: impl Fn(usize) -> bool) -> Vec<bool> {
        let mut within = vec![false; self.elements.len()];
        for (at, element) in self.elements.iter().enumerate() {
            within[at] = chosen(at) || within[element.parent];
        }
        within
    }
}

#[derive(Default)]
struct Builder<'t> {
    page: Page<'t>,
    /// The elements that are open.
    open: Vec<usize>,
    /// How many of them are never read; are links; keep their line ends; are
    /// headings of the first order.
    never: usize,
    links: usize,
    kept_lines: usize,
    headlines: usize,
    /// Those that are cells of tables.
    cells: Vec<usize>,
    /// Where the rows began that are open, and where the last one ended, both
    /// as numbers of paragraphs.
    row_starts: Vec<usize>,
    rows_end: usize,
    paragraph: Paragraph,
    blank: bool,
}

impl<'t> Builder<'t> {
    fn is(&self, element: usize, names: &[&str]) -> bool {
        let name = self
            .page
            .elements
            .get(element)
            .map_or("", |element| element.name);
        names.iter().any(|known| name.eq_ignore_ascii_case(known))
    }

    fn open(&mut self, tag: Tag<'t>) {
        if tag.is(&["meta", "link", "time"]) {
            self.page.about.push(tag);
        }
        let block = tag.is(&BLOCKS);
        if block || tag.is(&["br", "hr"]) {
            self.end_paragraph();
        }
        if tag.is(&EMPTY) {
            return;
        }
        for (ended, by) in ENDED_BY {
            if tag.is(by)
                && let Some(&last) = self.open.last()
                && self.is(last, ended)
            {
                self.close_to(self.open.len() - 1);
            }
        }
        if self.open.len() >= DEEPEST {
            return;
        }
        let number = self.page.elements.len();
        let hint = Hint::of(&tag);
        self.page.elements.push(Element {
            name: tag.name,
            hint,
            parent: self.open.last().copied().unwrap_or_default(),
        });
        self.open.push(number);
        self.count(number, 1);
        if tag.is(&["tr"]) {
            self.row_starts.push(self.page.paragraphs.len());
        }
    }

    /// Keeps the counts of what is open.
    fn count(&mut self, element: usize, by: isize) {
        let never = self
            .page
            .elements
            .get(element)
            .is_some_and(|e| e.hint == Hint::Never);
        let (link, pre) = (self.is(element, &["a"]), self.is(element, &["pre"]));
        let changed =
            |count: usize, counted: bool| count.saturating_add_signed(if counted { by } else { 0 });
        self.never = changed(self.never, never);
        self.links = changed(self.links, link);
        self.kept_lines = changed(self.kept_lines, pre);
        self.headlines = changed(self.headlines, self.is(element, &["h1"]));
        if self.is(element, &["td", "th"]) {
            if by > 0 {
                self.cells.push(element);
            } else {
                self.cells.pop();
            }
        }
    }

    fn close(&mut self, name: &str) {
        let found = self
            .open
            .iter()
            .rposition(|&element| self.is(element, &[name]));
        if let Some(depth) = found {
            self.close_to(depth);
        } else if name.eq_ignore_ascii_case("p") {
            self.end_paragraph();
        }
    }

    /// Closes all from this depth on.
    fn close_to(&mut self, depth: usize) {
        while self.open.len() > depth {
            let Some(&element) = self.open.last() else {
                return;
            };
            if self.is(element, &BLOCKS) {
                self.end_paragraph();
            }
            self.open.pop();
            self.count(element, -1);
            if self.is(element, &["tr"]) {
                self.end_row(element);
            }
        }
    }

    fn text(&mut self, text: &str) {
        if self.never > 0 {
            return;
        }
        let inner = self.open.last().copied();
        if inner.is_some_and(|inner| self.is(inner, &["title"])) {
            if self.page.title.len() < LONGEST_TITLE {
                self.page.title.push_str(text);
            }
            return;
        }
        for c in text.chars() {
            if c == '\n' && self.kept_lines > 0 {
                self.end_paragraph();
                continue;
            }
            // The second byte of a letter à that was taken for windows-1252 is no blank.
            let of_letter = c == '\u{a0}' && self.paragraph.text.ends_with('Ã');
            if c.is_whitespace() && !of_letter {
                self.blank = true;
                continue;
            }
            let before = self.paragraph.text.len();
            if self.blank && before > 0 {
                self.paragraph.text.push(' ');
            }
            self.blank = false;
            self.paragraph.text.push(c);
            if self.links > 0 {
                self.paragraph.linked += self.paragraph.text.len() - before;
            }
        }
    }

    fn end_paragraph(&mut self) {
        self.blank = false;
        if self.paragraph.text.is_empty() {
            return;
        }
        let mut paragraph = std::mem::take(&mut self.paragraph);
        let mut open = self.open.iter().rev();
        let block = open.find(|&&element| self.is(element, &BLOCKS));
        paragraph.block = block.copied().unwrap_or_default();
        paragraph.headline = self.headlines > 0;
        paragraph.cell = self.cells.last().copied();
        self.page.paragraphs.push(paragraph);
    }

    /// Makes one line of the cells of a row that ends, where they hold facts:
    /// two cells or more, all short, no table in one of them.
    fn end_row(&mut self, row: usize) {
        let start = self.row_starts.pop().unwrap_or_default();
        let holds_rows = self.rows_end > start;
        self.rows_end = self.page.paragraphs.len();
        let Some(parts) = self.page.paragraphs.get(start..) else {
            return;
        };
        if holds_rows || !parts.iter().all(|part| part.cell.is_some()) {
            return;
        }
        let mut line = Paragraph {
            block: row,
            ..Paragraph::default()
        };
        let (mut last, mut number, mut longest, mut length) = (None, 0, 0, 0);
        for part in parts {
            let new = last != part.cell;
            if last.is_some() {
                line.text.push_str(if new { " | " } else { " " });
            }
            if new {
                number += 1;
                length = 0;
            }
            last = part.cell;
            length += part.text.len();
            longest = longest.max(length);
            line.text.push_str(&part.text);
            line.linked += part.linked;
            line.headline |= part.headline;
        }
        if number > 1 && longest <= LONGEST_CELL {
            self.page.paragraphs.truncate(start);
            self.page.paragraphs.push(line);
            self.rows_end = start + 1;
        }
    }
}
