//! The marks within a paragraph of Markdown: emphasis, links, images, code.

use super::super::markup::unescaped;

/// A link or piece of code is sought so far, in bytes: a bound on broken texts.
const FARTHEST: usize = 4096;

/// The paragraph without its marks.
pub(super) fn text(markdown: &str) -> String {
    let mut reading = Reading::default();
    let mut at = 0;
    while let Some(c) = markdown[at..].chars().next() {
        let length = reading.mark(c, markdown, at).unwrap_or_else(|| {
            reading.out.push(Some(c));
            c.len_utf8()
        });
        at += length;
    }
    let text: String = reading.out.into_iter().flatten().collect();
    unescaped(&text).into_owned()
}

/// A mark that waits for its end: where it stands in the output, and how long it is.
struct Mark {
    at: usize,
    length: usize,
}

#[derive(Default)]
struct Reading {
    /// What is read; a mark that found its other end is taken out again.
    out: Vec<Option<char>>,
    stars: Vec<Mark>,
    lines: Vec<Mark>,
    brackets: Vec<Mark>,
}

impl Reading {
    /// Reads a mark: how many bytes it takes, or `None` where the sign is text.
    fn mark(&mut self, c: char, markdown: &str, at: usize) -> Option<usize> {
        let (before, rest) = markdown.split_at(at);
        match c {
            '\\' => {
                let next = rest[1..]
                    .chars()
                    .next()
                    .filter(char::is_ascii_punctuation)?;
                self.out.push(Some(next));
                Some(2)
            }
            '*' | '_' => Some(self.emphasis(c, before.chars().next_back(), rest)),
            '`' => Some(self.code(rest)),
            '!' if rest[1..].starts_with('[') => {
                self.bracket(2);
                Some(2)
            }
            '[' => {
                self.bracket(1);
                Some(1)
            }
            ']' => self.link(rest),
            '<' => self.tag(rest),
            '~' if rest.starts_with("~~") => Some(2),
            _ => None,
        }
    }

    fn bracket(&mut self, length: usize) {
        self.brackets.push(Mark {
            at: self.out.len(),
            length,
        });
        self.out.extend("!["[2 - length..].chars().map(Some));
    }

    fn take_out(&mut self, mark: &Mark) {
        for sign in self.out.iter_mut().skip(mark.at).take(mark.length) {
            *sign = None;
        }
    }

    /// `*a*`, `__a__`: an end takes its beginning out, if it has one.
    fn emphasis(&mut self, sign: char, before: Option<char>, rest: &str) -> usize {
        let length = rest.len() - rest.trim_start_matches(sign).len();
        let after = rest[length..].chars().next();
        let inside = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let within_word = sign == '_' && inside(before) && inside(after);
        let blank = |c: Option<char>| c.is_none_or(char::is_whitespace);
        let open = if sign == '*' {
            &mut self.stars
        } else {
            &mut self.lines
        };
        let ends = !blank(before) && open.last().is_some_and(|mark| mark.length == length);
        if ends && !within_word {
            if let Some(mark) = open.pop() {
                self.take_out(&mark);
            }
            return length;
        }
        if !blank(after) && !within_word {
            let at = self.out.len();
            open.push(Mark { at, length });
        }
        self.out.extend(std::iter::repeat_n(Some(sign), length));
        length
    }

    /// `` `a` ``; signs without an end are text.
    fn code(&mut self, rest: &str) -> usize {
        let length = rest.len() - rest.trim_start_matches('`').len();
        let (fence, after) = rest.split_at(length);
        let Some(end) = near(after).find(fence) else {
            self.out.extend(fence.chars().map(Some));
            return length;
        };
        self.out.extend(after[..end].trim().chars().map(Some));
        length + end + length
    }

    /// The end of `[text](address)` or `[text][name]`; of an image nothing stays.
    fn link(&mut self, rest: &str) -> Option<usize> {
        let close = match rest[1..].chars().next()? {
            '(' => ')',
            '[' => ']',
            _ => {
                self.brackets.pop();
                return None;
            }
        };
        let end = near(&rest[2..]).find(close)?;
        let mark = self.brackets.pop()?;
        if mark.length == 2 {
            self.out.truncate(mark.at);
        } else {
            self.take_out(&mark);
        }
        Some(2 + end + 1)
    }

    /// `<br>` ends a line, other tags and comments are left out, an address in
    /// angles stays.
    fn tag(&mut self, rest: &str) -> Option<usize> {
        let named = rest[1..].trim_start_matches('/');
        if !named.starts_with(|c: char| c.is_ascii_alphabetic() || c == '!') {
            return None;
        }
        let end = near(rest).find('>')?;
        let inside = &rest[1..end];
        if inside.contains("://") && !inside.contains(' ') {
            self.out.extend(inside.chars().map(Some));
        } else if inside
            .get(..2)
            .is_some_and(|name| name.eq_ignore_ascii_case("br"))
        {
            self.out.push(Some('\n'));
        }
        Some(end + 1)
    }
}

/// The beginning of a text, so far as an end is sought.
fn near(text: &str) -> &str {
    &text[..text.floor_char_boundary(FARTHEST)]
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn marks_fall_away() {
        for (markdown, want) in [
            ("tặng **Cờ *thi* đua** cho", "tặng Cờ thi đua cho"),
            ("__Đội 2__ và _Đội 3_", "Đội 2 và Đội 3"),
            ("5 * 3 = 15, ten_tep_rieng", "5 * 3 = 15, ten_tep_rieng"),
            ("*chưa đóng", "*chưa đóng"),
            ("[Cục **A**](https://a.example/b) và [B][c]", "Cục A và B"),
            ("![Ảnh](a.png)xong", "xong"),
            ("[1] chú thích", "[1] chú thích"),
            ("`mã *giữ*` \\*sao\\*", "mã *giữ* *sao*"),
            (
                "A<br>B <span class=x>C</span> <https://a.example>",
                "A\nB C https://a.example",
            ),
            ("a < b &amp; c ~~bỏ~~", "a < b & c bỏ"),
        ] {
            assert_eq!(text(markdown), want, "{markdown}");
        }
    }
}
