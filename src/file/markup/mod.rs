//! Markup cut into tags and text: HTML as it is found, and XML.
//!
//! Total: every text has its pieces, in time linear in its length. Attributes
//! stay unparsed until one is asked for. Used by `html`, `docx` and `markdown`.

mod entities;

pub(super) use entities::unescaped;

use std::borrow::Cow;

/// A piece of markup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece<'t> {
    /// `<name attributes>`
    Open(Tag<'t>),
    /// `</name>`
    Close(&'t str),
    /// Text in which entities stand for characters.
    Text(&'t str),
    /// Text as it is: of a script, a style, or a CDATA section.
    Raw(&'t str),
    /// `<!--…-->`
    Comment(&'t str),
}

/// An opening tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Tag<'t> {
    /// As it is written.
    pub name: &'t str,
    attributes: &'t str,
}

impl<'t> Tag<'t> {
    /// Whether it is one of these, written in any case.
    pub fn is(&self, names: &[&str]) -> bool {
        names
            .iter()
            .any(|name| self.name.eq_ignore_ascii_case(name))
    }

    /// Whether it closes itself: `<w:p/>`.
    pub fn closed(&self) -> bool {
        self.attributes.ends_with('/')
    }

    /// The value of an attribute, its entities replaced.
    pub fn attribute(&self, name: &str) -> Option<Cow<'t, str>> {
        let mut rest = self.attributes;
        loop {
            rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
            if rest.is_empty() {
                return None;
            }
            let end = |c: char| c.is_ascii_whitespace() || c == '=' || c == '/';
            let length = rest.find(end).unwrap_or(rest.len());
            let (found, after) = rest.split_at(length);
            let value;
            (value, rest) = attribute_value(after);
            if found.eq_ignore_ascii_case(name) {
                return Some(unescaped(value));
            }
        }
    }
}

/// The value after an attribute's name, and what follows it.
fn attribute_value(after: &str) -> (&str, &str) {
    let Some(value) = after.trim_ascii_start().strip_prefix('=') else {
        return ("", after);
    };
    let value = value.trim_ascii_start();
    for quote in ['"', '\''] {
        if let Some(quoted) = value.strip_prefix(quote) {
            return quoted.split_once(quote).unwrap_or((quoted, ""));
        }
    }
    value.split_at(
        value
            .find(|c: char| c.is_ascii_whitespace())
            .unwrap_or(value.len()),
    )
}

/// Which rules hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dialect {
    /// Scripts and styles hold no tags.
    Html,
    /// CDATA sections hold no tags.
    Xml,
}

/// The pieces of a text, in order.
pub(super) struct Pieces<'t> {
    rest: &'t str,
    dialect: Dialect,
    /// The element whose raw text comes next.
    raw: Option<&'t str>,
    /// Ends that are known not to come any more.
    no_comment_end: bool,
    no_quote: [bool; 2],
}

/// Elements whose text holds no tags.
const RAW: [&str; 6] = ["script", "style", "textarea", "iframe", "noembed", "xmp"];

/// Cuts a text.
pub(super) fn pieces(text: &str, dialect: Dialect) -> Pieces<'_> {
    Pieces {
        rest: text,
        dialect,
        raw: None,
        no_comment_end: false,
        no_quote: [false; 2],
    }
}

impl<'t> Iterator for Pieces<'t> {
    type Item = Piece<'t>;

    fn next(&mut self) -> Option<Piece<'t>> {
        if let Some(name) = self.raw.take() {
            let end = raw_end(self.rest, name);
            if end > 0 {
                return Some(Piece::Raw(self.take(end)));
            }
        }
        if self.rest.is_empty() {
            return None;
        }
        if let Some(piece) = self.markup() {
            return Some(piece);
        }
        // A sign that begins no tag is text.
        let first = self.rest.chars().next().map_or(0, char::len_utf8);
        let next = self.rest[first..].find('<');
        let end = next.map_or(self.rest.len(), |at| at + first);
        Some(Piece::Text(self.take(end)))
    }
}

impl<'t> Pieces<'t> {
    /// The next so many bytes.
    fn take(&mut self, length: usize) -> &'t str {
        let (taken, rest) = self.rest.split_at(length);
        self.rest = rest;
        taken
    }

    /// The tag or comment that stands next, if one does.
    fn markup(&mut self) -> Option<Piece<'t>> {
        let after = self.rest.strip_prefix('<')?;
        if let Some(comment) = after.strip_prefix("!--") {
            return Some(self.comment(comment));
        }
        if let (Dialect::Xml, Some(section)) = (self.dialect, after.strip_prefix("![CDATA[")) {
            let (text, rest) = section.split_once("]]>").unwrap_or((section, ""));
            self.rest = rest;
            return Some(Piece::Raw(text));
        }
        if after.starts_with(['!', '?']) {
            let (text, rest) = after.split_once('>').unwrap_or((after, ""));
            self.rest = rest;
            return Some(Piece::Comment(text));
        }
        let (closing, named) = match after.strip_prefix('/') {
            Some(named) => (true, named),
            None => (false, after),
        };
        if !named.starts_with(|c: char| c.is_ascii_alphabetic()) {
            return None;
        }
        let end = |c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>' | '<');
        let (name, attributes) = named.split_at(named.find(end).unwrap_or(named.len()));
        let length = self.attributes_end(attributes);
        let (attributes, rest) = attributes.split_at(length);
        self.rest = rest.strip_prefix('>').unwrap_or(rest);
        if closing {
            return Some(Piece::Close(name));
        }
        let tag = Tag { name, attributes };
        if self.dialect == Dialect::Html && tag.is(&RAW) {
            self.raw = Some(name);
        }
        Some(Piece::Open(tag))
    }

    fn comment(&mut self, comment: &'t str) -> Piece<'t> {
        let whole = if self.no_comment_end {
            None
        } else {
            comment.split_once("-->")
        };
        self.no_comment_end = whole.is_none();
        let (text, rest) = whole
            .or_else(|| comment.split_once('>'))
            .unwrap_or((comment, ""));
        self.rest = rest;
        Piece::Comment(text)
    }

    /// Where the attributes end: at the first `>` that is not in quotes.
    fn attributes_end(&mut self, attributes: &str) -> usize {
        let bytes = attributes.as_bytes();
        let mut at = 0;
        while let Some(found) = bytes[at..].iter().position(|b| matches!(b, b'>' | b'=')) {
            at += found;
            if bytes[at] == b'>' {
                return at;
            }
            at += 1;
            at += bytes[at..]
                .iter()
                .take_while(|b| b.is_ascii_whitespace())
                .count();
            let Some(&quote @ (b'"' | b'\'')) = bytes.get(at) else {
                continue;
            };
            let missing = &mut self.no_quote[usize::from(quote == b'"')];
            if *missing {
                continue;
            }
            match bytes[at + 1..].iter().position(|&b| b == quote) {
                Some(length) => at += length + 2,
                None => *missing = true,
            }
        }
        bytes.len()
    }
}

/// Where the raw text of an element ends: before its closing tag.
fn raw_end(text: &str, name: &str) -> usize {
    let closes = |at: &usize| {
        let after = text.as_bytes().get(at + 2..at + 2 + name.len());
        after.is_some_and(|after| after.eq_ignore_ascii_case(name.as_bytes()))
    };
    let mut ends = text.match_indices("</").map(|(at, _)| at);
    ends.find(closes).unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, dialect: Dialect) -> Vec<String> {
        pieces(text, dialect)
            .map(|piece| match piece {
                Piece::Open(tag) => format!("<{}>", tag.name),
                Piece::Close(name) => format!("</{name}>"),
                Piece::Text(text) => text.to_owned(),
                Piece::Raw(text) => format!("[{text}]"),
                Piece::Comment(text) => format!("!{text}"),
            })
            .collect()
    }

    #[test]
    fn tags_text_and_comments() {
        for (text, want) in [
            (
                "<P class=a>Đội<br/>2</p >",
                &["<P>", "Đội", "<br>", "2", "</p>"][..],
            ),
            ("1 < 2 <3<b>x", &["1 ", "< 2 ", "<3", "<b>", "x"]),
            ("<a title='a>b' href=\"c>d\">e", &["<a>", "e"]),
            (
                "<!DOCTYPE html><!-- a > b -->c",
                &["!!DOCTYPE html", "! a > b ", "c"],
            ),
            ("<!-- a > b", &["! a ", " b"]),
            (
                "<script>a<b</SCRIPT>c",
                &["<script>", "[a<b]", "</SCRIPT>", "c"],
            ),
            ("<script>a", &["<script>", "[a]"]),
            ("<a b=\"c>d", &["<a>", "d"]),
            ("<", &["<"]),
            ("<a", &["<a>"]),
        ] {
            assert_eq!(shown(text, Dialect::Html), want, "{text}");
        }
        let xml = "<w:t>a</w:t><![CDATA[b<c]]>";
        assert_eq!(shown(xml, Dialect::Xml), ["<w:t>", "a", "</w:t>", "[b<c]"]);
    }

    #[test]
    fn attributes_are_found_when_asked_for() {
        let text = "<meta NAME = author content='Trần &amp; Bình' data-x / checked>";
        let Some(Piece::Open(tag)) = pieces(text, Dialect::Html).next() else {
            panic!("a tag");
        };
        assert_eq!(tag.attribute("name").as_deref(), Some("author"));
        assert_eq!(tag.attribute("content").as_deref(), Some("Trần & Bình"));
        assert_eq!(tag.attribute("checked").as_deref(), Some(""));
        assert_eq!(tag.attribute("missing"), None);
    }
}
