//! Disturbances: a text in another spelling or layout, with the way back to the
//! places of the text as it was.

use super::cases::placed;
use bang_vang::model::lexicon::lexicon;
use bang_vang::text::Span;

/// A text, and for each of its code points the one of the first text that it stands for.
#[derive(Clone, Default, Debug)]
pub struct Disturbed {
    pub text: String,
    origin: Vec<u32>,
}

impl Disturbed {
    fn push(&mut self, piece: &str, origin: usize) {
        for c in piece.chars() {
            self.text.push(c);
            self.origin.push(origin as u32);
        }
    }

    /// The place in the first text.
    fn back(&self, span: Span) -> Span {
        let last = self.origin[span.end as usize - 1] + 1;
        Span::new(self.origin[span.start as usize], last)
    }

    /// The facts read from it, in the places of the first text.
    pub fn facts(&self) -> Vec<(String, Span)> {
        placed(&self.text)
            .into_iter()
            .map(|(fact, span)| (fact, self.back(span)))
            .collect()
    }
}

/// Each code point as `change` gives it: the text, its place, what stands for it.
pub fn each_char(text: &str, change: impl Fn(&[char], usize) -> String) -> Disturbed {
    let chars: Vec<char> = text.chars().collect();
    let mut out = Disturbed::default();
    for at in 0..chars.len() {
        out.push(&change(&chars, at), at);
    }
    out
}

/// One character for another everywhere.
pub fn chars_for(text: &str, pairs: &[(char, &str)]) -> Disturbed {
    each_char(text, |chars, at| {
        let pair = pairs.iter().find(|pair| pair.0 == chars[at]);
        pair.map_or(chars[at].to_string(), |pair| pair.1.to_owned())
    })
}

/// The text with `places` (code points, in order, apart) written as given. Letters
/// that are the same in place stand for each other, the rest for the last one.
pub fn rewritten(text: &str, places: &[(usize, usize, String)]) -> Disturbed {
    let chars: Vec<char> = text.chars().collect();
    let mut out = Disturbed::default();
    let mut at = 0;
    for (start, end, with) in places {
        for (origin, c) in chars.iter().enumerate().take(*start).skip(at) {
            out.push(&c.to_string(), origin);
        }
        let count = with.chars().count();
        for (number, c) in with.chars().enumerate() {
            let origin = if number + 1 == count {
                end - 1
            } else {
                (start + number).min(end - 1)
            };
            out.push(&c.to_string(), origin);
        }
        at = *end;
    }
    for (origin, c) in chars.iter().enumerate().skip(at) {
        out.push(&c.to_string(), origin);
    }
    out
}

/// The words of a text: first code point, one past the last, letters.
pub fn words(text: &str) -> Vec<(usize, usize, String)> {
    let mut words: Vec<(usize, usize, String)> = Vec::new();
    for (at, c) in text.chars().enumerate() {
        if !c.is_alphabetic() {
            continue;
        }
        match words.last_mut() {
            Some((_, end, word)) if *end == at => {
                *end += 1;
                word.push(c);
            }
            _ => words.push((at, at + 1, c.to_string())),
        }
    }
    words
}

/// Each word as `change` gives it, where it does.
pub fn each_word(text: &str, change: impl Fn(&str) -> Option<String>) -> Disturbed {
    let places: Vec<(usize, usize, String)> = words(text)
        .into_iter()
        .filter_map(|(start, end, word)| Some((start, end, change(&word)?)))
        .collect();
    rewritten(text, &places)
}

/// Vowels by tone: ngang, huyền, hỏi, ngã, sắc, nặng.
const VOWELS: [[char; 6]; 12] = [
    ['a', 'à', 'ả', 'ã', 'á', 'ạ'],
    ['ă', 'ằ', 'ẳ', 'ẵ', 'ắ', 'ặ'],
    ['â', 'ầ', 'ẩ', 'ẫ', 'ấ', 'ậ'],
    ['e', 'è', 'ẻ', 'ẽ', 'é', 'ẹ'],
    ['ê', 'ề', 'ể', 'ễ', 'ế', 'ệ'],
    ['i', 'ì', 'ỉ', 'ĩ', 'í', 'ị'],
    ['o', 'ò', 'ỏ', 'õ', 'ó', 'ọ'],
    ['ô', 'ồ', 'ổ', 'ỗ', 'ố', 'ộ'],
    ['ơ', 'ờ', 'ở', 'ỡ', 'ớ', 'ợ'],
    ['u', 'ù', 'ủ', 'ũ', 'ú', 'ụ'],
    ['ư', 'ừ', 'ử', 'ữ', 'ứ', 'ự'],
    ['y', 'ỳ', 'ỷ', 'ỹ', 'ý', 'ỵ'],
];
const TONES: [&str; 6] = ["", "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"];

/// A vowel's row and tone.
fn vowel(c: char) -> Option<(usize, usize)> {
    let small = c.to_lowercase().next()?;
    VOWELS.iter().enumerate().find_map(|(row, vowels)| {
        let tone = vowels.iter().position(|&vowel| vowel == small)?;
        Some((row, tone))
    })
}

fn in_case_of(c: char, small: char) -> char {
    if c.is_uppercase() {
        small.to_uppercase().next().unwrap_or(small)
    } else {
        small
    }
}

fn toned(c: char, tone: usize) -> char {
    vowel(c).map_or(c, |(row, _)| in_case_of(c, VOWELS[row][tone]))
}

/// Letters taken apart into base and marks.
pub fn decomposed(text: &str) -> Disturbed {
    each_char(text, |chars, at| {
        let Some((row, tone)) = vowel(chars[at]) else {
            return chars[at].to_string();
        };
        let (base, shape) = match VOWELS[row][0] {
            'ă' => ('a', "\u{306}"),
            'â' => ('a', "\u{302}"),
            'ê' => ('e', "\u{302}"),
            'ô' => ('o', "\u{302}"),
            'ơ' => ('o', "\u{31b}"),
            'ư' => ('u', "\u{31b}"),
            other => (other, ""),
        };
        // In NFD the horn stands before the tone, as does the dot below before a hat.
        let (first, second) = if tone == 5 && shape != "\u{31b}" {
            (TONES[tone], shape)
        } else {
            (shape, TONES[tone])
        };
        format!("{}{first}{second}", in_case_of(chars[at], base))
    })
}

/// A word with its tone mark where the older style has it: `hoà`, `thuỷ`.
pub fn old_tone(word: &str) -> Option<String> {
    let mut chars: Vec<char> = word.chars().collect();
    let [.., first, last] = chars[..] else {
        return None;
    };
    let before = chars.len().checked_sub(3).map(|at| chars[at]);
    let (row, tone) = vowel(first)?;
    let (other, 0) = vowel(last)? else {
        return None;
    };
    let pair = (VOWELS[row][0], VOWELS[other][0]);
    let moves = matches!(pair, ('o', 'a' | 'e') | ('u', 'y'));
    if tone == 0 || !moves || matches!(before, Some('q' | 'Q')) {
        return None;
    }
    let end = chars.len();
    chars[end - 2] = toned(first, 0);
    chars[end - 1] = toned(last, tone);
    Some(chars.into_iter().collect())
}

/// A word with i for y or y for i, where both are written.
pub fn other_i(word: &str) -> Option<String> {
    const PAIRS: [(&str, &str); 6] = [
        ("sĩ", "sỹ"),
        ("kỷ", "kỉ"),
        ("lý", "lí"),
        ("mỹ", "mĩ"),
        ("tỷ", "tỉ"),
        ("quý", "quí"),
    ];
    let small = word.to_lowercase();
    let pair = PAIRS.iter().find(|(one, _)| *one == small)?;
    let mut other: Vec<char> = pair.1.chars().collect();
    for (place, c) in word.chars().enumerate() {
        other[place] = in_case_of(c, other[place]);
    }
    Some(other.into_iter().collect())
}

/// A letter without its marks.
pub fn bare(c: char) -> char {
    let base = match vowel(c).map(|(row, _)| VOWELS[row][0]) {
        Some('ă' | 'â') => 'a',
        Some('ê') => 'e',
        Some('ô' | 'ơ') => 'o',
        Some('ư') => 'u',
        Some(other) => other,
        None if c == 'đ' => return 'd',
        None if c == 'Đ' => return 'D',
        None => return c,
    };
    in_case_of(c, base)
}

/// The names of awards that stand in a text.
pub fn award_names(text: &str) -> Vec<(usize, usize, String)> {
    let names: Vec<&str> = lexicon().awards.iter().map(|award| award.name).collect();
    occurrences(text, &names)
}

/// Where names stand in a text, the longest of each place, in any case.
pub fn occurrences(text: &str, names: &[&str]) -> Vec<(usize, usize, String)> {
    let chars: Vec<char> = text.chars().collect();
    let lower = |from: usize, to: usize| {
        let part: String = chars[from..to].iter().collect();
        part.to_lowercase()
    };
    let mut found = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        let inside = at > 0 && chars[at - 1].is_alphabetic();
        let longest = names
            .iter()
            .map(|name| name.chars().count())
            .zip(names)
            .filter(|(count, name)| {
                let end = at + count;
                end <= chars.len()
                    && chars.get(end).is_none_or(|c| !c.is_alphabetic())
                    && lower(at, end) == name.to_lowercase()
            })
            .map(|(count, _)| count)
            .max();
        match longest.filter(|_| !inside) {
            Some(count) => {
                found.push((at, at + count, chars[at..at + count].iter().collect()));
                at += count;
            }
            None => at += 1,
        }
    }
    found
}

/// Misprints of a word: every one of one letter or one mark.
pub fn misprints(word: &str) -> Vec<String> {
    let chars: Vec<char> = word.chars().collect();
    let mut out = Vec::new();
    let mut push = |changed: Vec<char>| out.push(changed.into_iter().collect::<String>());
    for at in 0..chars.len() {
        let with = |c: Option<char>| {
            let mut changed = chars.clone();
            match c {
                Some(c) => changed[at] = c,
                None => drop(changed.remove(at)),
            }
            changed
        };
        if chars.len() > 2 {
            push(with(None));
        }
        let mut doubled = chars.clone();
        doubled.insert(at, chars[at]);
        push(doubled);
        if at + 1 < chars.len() && chars[at] != chars[at + 1] {
            let mut swapped = chars.clone();
            swapped.swap(at, at + 1);
            push(swapped);
        }
        if let Some((_, tone)) = vowel(chars[at]) {
            for other in (0..6).filter(|&other| other != tone) {
                if tone != 0 || other == (chars.len() % 5) + 1 {
                    push(with(Some(toned(chars[at], other))));
                }
            }
        }
        let plain = toned(
            bare(chars[at]),
            vowel(chars[at]).map_or(0, |(_, tone)| tone),
        );
        if plain != chars[at] {
            push(with(Some(plain)));
        }
    }
    out.retain(|misprint| misprint != word);
    out.sort();
    out.dedup();
    out
}

/// The text in lines of at most `measure` signs, its paragraphs with `between` them.
pub fn wrapped(text: &str, measure: usize, between: &str) -> Disturbed {
    let chars: Vec<char> = text.chars().collect();
    let mut out = Disturbed::default();
    let mut column = 0;
    for (at, &c) in chars.iter().enumerate() {
        let word_end = (at + 1..chars.len())
            .find(|&end| chars[end].is_whitespace())
            .unwrap_or(chars.len());
        if c == ' ' && column + (word_end - at) > measure {
            out.push("\n", at);
            column = 0;
            continue;
        }
        if c == '\n' {
            out.push(between, at);
            column = 0;
            continue;
        }
        out.push(&c.to_string(), at);
        column += 1;
    }
    out
}

/// Each paragraph after a mark of a list.
pub fn marked(text: &str, mark: impl Fn(usize) -> String) -> Disturbed {
    let mut line = 0;
    let mut out = Disturbed::default();
    for (at, c) in text.chars().enumerate() {
        if at == 0 || out.text.ends_with('\n') {
            out.push(&mark(line), at);
            line += 1;
        }
        out.push(&c.to_string(), at);
    }
    out
}

/// Another text in front.
pub fn after(before: &str, text: &str) -> Disturbed {
    let mut out = Disturbed::default();
    out.push(before, 0);
    for (at, c) in text.chars().enumerate() {
        out.push(&c.to_string(), at);
    }
    out
}
