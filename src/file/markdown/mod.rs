//! Markdown → the text that a reader of the page would see, a paragraph a line.
//!
//! CommonMark and the tables of GitHub, as far as articles need them. Marks for
//! form fall away; the signs of lists stay, as they do in plain text. What tells
//! of the article may stand in front, between lines of `---`.

mod front;
mod inline;

use super::Draft;

/// The article of a file.
pub(super) fn draft(id: String, text: &str) -> Draft {
    let (mut draft, body) = front::draft(text);
    draft.id = id;
    let mut lines = Blocks::default();
    for line in body.lines() {
        lines.line(line);
    }
    lines.end();
    let mut lines = lines.done;
    if let Some(title) = &draft.title
        && lines.first().is_none_or(|first| first != title)
        && !lines.is_empty()
    {
        lines.insert(0, title.clone());
    }
    draft.text = lines.join("\n");
    draft
}

/// Paragraphs wrapped wider than this were not wrapped, in characters.
const WIDEST: usize = 130;

#[derive(Default)]
struct Blocks {
    done: Vec<String>,
    /// The lines of the paragraph that is not done.
    open: Vec<String>,
    /// The sign of the fence around code that is open.
    fence: Option<&'static str>,
    /// Whether the lines are rows of a table.
    table: bool,
}

impl Blocks {
    fn line(&mut self, written: &str) {
        let line = written.trim();
        let fence = ["```", "~~~"]
            .into_iter()
            .find(|sign| line.starts_with(sign));
        if let Some(open) = self.fence {
            if fence == Some(open) {
                self.fence = None;
            } else if !line.is_empty() {
                self.done.push(line.to_owned());
            }
            return;
        }
        if fence.is_some() {
            self.end();
            self.fence = fence;
            return;
        }
        let line = line.trim_start_matches('>').trim_start();
        let is_rule = |sign: char| {
            line.chars().filter(|&c| c == sign).count() >= 3
                && line.chars().all(|c| c == sign || c == ' ')
        };
        let underline =
            !line.is_empty() && (line.chars().all(|c| c == '=') || line.chars().all(|c| c == '-'));
        let is_underline = underline && !self.open.is_empty();
        let ends = line.is_empty() || is_rule('-') || is_rule('*') || is_rule('_') || is_underline;
        if ends {
            self.end();
        } else if is_delimiter_row(line) {
            self.table = true;
            self.rows();
        } else if let Some(heading) = heading(line) {
            self.end();
            self.open.push(heading.to_owned());
            self.end();
        } else if self.table || (line.starts_with('|') && line.ends_with('|') && line.len() > 1) {
            self.open.push(line.to_owned());
            self.rows();
        } else if !is_definition(line) {
            let line = match line.strip_prefix(['*', '+']) {
                Some(item) if is_item(line) => format!("-{item}"),
                _ => line.to_owned(),
            };
            if is_item(&line) {
                self.end();
            }
            // Two blanks at its end keep a line apart.
            let kept = written.ends_with("  ") || written.ends_with('\\');
            self.open.push(line.trim_end_matches('\\').to_owned());
            if kept {
                self.end();
            }
        }
    }

    /// Ends a paragraph: one line where it was wrapped, else a line each.
    fn end(&mut self) {
        self.table = false;
        let lines = std::mem::take(&mut self.open);
        let joined = if is_wrapped(&lines) {
            lines.join(" ")
        } else {
            lines.join("\n")
        };
        let text = inline::text(&joined);
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        self.done.extend(lines.map(str::to_owned));
    }

    /// The open lines as rows of a table.
    fn rows(&mut self) {
        for line in std::mem::take(&mut self.open) {
            let row = line.trim_start_matches('|').trim_end_matches('|');
            let cells = row.split('|').map(|cell| inline::text(cell.trim()));
            let cells: Vec<String> = cells.filter(|cell| !cell.is_empty()).collect();
            if !cells.is_empty() {
                self.done.push(cells.join(" | "));
            }
        }
    }
}

/// Whether a paragraph was wrapped at a width: no line could have taken in the
/// first word of the next.
fn is_wrapped(lines: &[String]) -> bool {
    let length = |line: &String| line.chars().count();
    let width = lines.iter().map(length).max().unwrap_or(0);
    width <= WIDEST
        && lines.windows(2).all(|pair| {
            let word = pair[1].split(' ').next().unwrap_or_default();
            length(&pair[0]) + 1 + word.chars().count() > width
        })
}

/// `## Heading ##` without its signs.
fn heading(line: &str) -> Option<&str> {
    let rest = line.trim_start_matches('#');
    let order = line.len() - rest.len();
    let is_heading = (1..=6).contains(&order) && rest.starts_with([' ', '\t']);
    is_heading.then(|| rest.trim_end_matches('#').trim())
}

/// `- item`, `* item`, `12. item`
fn is_item(line: &str) -> bool {
    let sign = line.strip_prefix(['-', '*', '+']).or_else(|| {
        line.trim_start_matches(|c: char| c.is_ascii_digit())
            .strip_prefix(['.', ')'])
            .filter(|_| line.starts_with(|c: char| c.is_ascii_digit()))
    });
    sign.is_some_and(|rest| rest.starts_with(' '))
}

/// `|---|:-:|`
fn is_delimiter_row(line: &str) -> bool {
    line.contains('|') && line.contains("--") && line.chars().all(|c| "|:- ".contains(c))
}

/// `[name]: https://…`, to which links refer.
fn is_definition(line: &str) -> bool {
    let name = line
        .strip_prefix('[')
        .and_then(|rest| rest.split_once("]:"));
    name.is_some_and(|(name, address)| !name.contains(['[', ']']) && address.contains("://"))
}
