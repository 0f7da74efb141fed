//! Just enough HTML to see what a page loads and runs: its tags, their
//! attributes, and the text of scripts. Used by all that
//! looks into a built page.

/// A start tag.
pub struct Tag<'h> {
    /// Name in small letters.
    pub name: String,
    /// Attributes with names in small letters, in order; without a value, empty.
    pub attributes: Vec<(String, &'h str)>,
    /// Where it begins, in bytes.
    pub start: usize,
    /// One past its end.
    pub end: usize,
    /// Of a script or style, the text up to its end tag; otherwise empty.
    pub content: &'h str,
}

impl Tag<'_> {
    /// The value of an attribute.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|(found, _)| found == name)
            .map(|(_, value)| *value)
    }

    /// The file of the site that a link or script names.
    pub fn file(&self) -> Option<&str> {
        let address = self.get("href").or_else(|| self.get("src"))?;
        Some(address.trim_start_matches("./"))
    }

    /// Whether it is a link that stands in this relation to the page.
    pub fn links(&self, relation: &str) -> bool {
        self.name == "link" && self.get("rel") == Some(relation)
    }
}

/// The file with this ending to which a page of these tags links so.
pub fn linked<'t>(tags: &'t [Tag], rel: &str, ending: &str) -> Option<&'t str> {
    let mut names = tags
        .iter()
        .filter(|tag| tag.links(rel))
        .filter_map(Tag::file);
    names.find(|name| name.ends_with(ending))
}

/// The start tags of a page, in order. Comments are passed over.
pub fn tags(html: &str) -> Vec<Tag<'_>> {
    let mut tags = Vec::new();
    let mut at = 0;
    while let Some(open) = html.get(at..).and_then(|rest| rest.find('<')) {
        let start = at + open;
        let rest = &html[start..];
        if rest.starts_with("<!--") {
            at = rest.find("-->").map_or(html.len(), |end| start + end + 3);
        } else if rest[1..].starts_with(|c: char| c.is_ascii_alphabetic()) {
            let mut tag = tag(html, start);
            at = tag.end;
            if matches!(tag.name.as_str(), "script" | "style" | "title" | "textarea") {
                let length = raw_length(&html[at..], &tag.name);
                tag.content = &html[at..at + length];
                at += length;
            }
            tags.push(tag);
        } else {
            at = start + 1;
        }
    }
    tags
}

/// The length of text that only its own end tag ends.
fn raw_length(rest: &str, name: &str) -> usize {
    let end = format!("</{name}");
    rest.to_ascii_lowercase().find(&end).unwrap_or(rest.len())
}

fn tag(html: &str, start: usize) -> Tag<'_> {
    let mut at = start + 1;
    let name = word(html, &mut at, |c| {
        c.is_ascii_whitespace() || matches!(c, '>' | '/')
    });
    let mut attributes = Vec::new();
    loop {
        word(html, &mut at, |c| !(c.is_ascii_whitespace() || c == '/'));
        if !html[at..].starts_with(|c| c != '>') {
            break;
        }
        let ends_name = |c: char| c.is_ascii_whitespace() || matches!(c, '>' | '/' | '=');
        let attribute = word(html, &mut at, ends_name);
        let name_end = at;
        word(html, &mut at, |c| !c.is_ascii_whitespace());
        let value = if html[at..].starts_with('=') {
            at += 1;
            word(html, &mut at, |c| !c.is_ascii_whitespace());
            value(html, &mut at)
        } else {
            at = name_end;
            ""
        };
        // A stray sign is no name; it must not hold the walk up either.
        if attribute.is_empty() && value.is_empty() {
            at += html[at..].chars().next().map_or(0, char::len_utf8);
            continue;
        }
        attributes.push((attribute.to_ascii_lowercase(), value));
    }
    let end = (at + 1).min(html.len());
    Tag {
        name: name.to_ascii_lowercase(),
        attributes,
        start,
        end,
        content: "",
    }
}

fn value<'h>(html: &'h str, at: &mut usize) -> &'h str {
    let quote = html[*at..]
        .chars()
        .next()
        .filter(|c| matches!(c, '"' | '\''));
    match quote {
        None => word(html, at, |c| c.is_ascii_whitespace() || c == '>'),
        Some(quote) => {
            *at += 1;
            let value = word(html, at, |c| c == quote);
            *at = (*at + 1).min(html.len());
            value
        }
    }
}

/// The text up to the first character that ends it; moves behind the text.
fn word<'h>(html: &'h str, at: &mut usize, ends: impl Fn(char) -> bool) -> &'h str {
    let rest = &html[*at..];
    let word = &rest[..rest.find(ends).unwrap_or(rest.len())];
    *at += word.len();
    word
}

#[cfg(test)]
mod tests {
    use super::tags;

    #[test]
    fn tags_with_every_kind_of_attribute() {
        let html = "<!doctype html><!-- <b> --><META charset=utf-8><a  HREF='x y' b c = \"d>\"/>\
            <script type=module>if (a<b) \"</p>\"</SCRIPT><p>1 < 2</p>";
        let found = tags(html);
        let names: Vec<&str> = found.iter().map(|tag| tag.name.as_str()).collect();
        assert_eq!(names, ["meta", "a", "script", "p"]);
        assert_eq!(found[0].get("charset"), Some("utf-8"));
        let link = [
            ("href".to_owned(), "x y"),
            ("b".to_owned(), ""),
            ("c".to_owned(), "d>"),
        ];
        assert_eq!(found[1].attributes, link);
        assert_eq!(found[2].content, "if (a<b) \"</p>\"");
        assert_eq!(&html[found[0].start..found[0].end], "<META charset=utf-8>");
    }

    #[test]
    fn broken_pages_end() {
        for html in [
            "<",
            "<a",
            "<a b",
            "<a b=",
            "<a b='",
            "<a ='x' =>",
            "<!--",
            "<script>",
            "<a\u{1f396}=>",
        ] {
            let _ = tags(html);
        }
    }
}
