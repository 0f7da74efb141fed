//! Lines: which line ends part paragraphs and which only break them.
//!
//! Used by [`super::doc`] before any phrase is looked up, so that no rule meets
//! a line end inside a sentence. Tokens are left out; but for two they are never
//! changed: the mark of an item becomes one `•`, a tab between cells a sign.

use super::marks::is_letter;
use super::marks::mark;
use super::marks::numbering;
use super::noted::Noted;
use super::phrases::Phrases;
use super::tag::Tag;
use crate::text::Case;
use crate::text::Span;
use crate::text::Syllable;
use crate::text::Token;
use crate::text::TokenKind;
use std::ops::Range;

/// Least and greatest measure of lines that were broken by one, in code points.
const MEASURE: Range<u32> = 60..131;
/// Most tokens of a heading of honours.
const LONGEST_HEADING: usize = 12;
/// What a heading of honours names, two words each.
pub(super) const HONOURS: [[Syllable; 2]; 15] = [
    Syllable::literals("phần|thưởng"),
    Syllable::literals("danh|hiệu"),
    Syllable::literals("khen|thưởng"),
    Syllable::literals("khen|tặng"),
    Syllable::literals("thành|tích"),
    Syllable::literals("thành|tựu"),
    Syllable::literals("giải|thưởng"),
    Syllable::literals("tặng|thưởng"),
    Syllable::literals("huân|chương"),
    Syllable::literals("ghi|nhận"),
    Syllable::literals("vinh|danh"),
    Syllable::literals("tôn|vinh"),
    Syllable::literals("phong|tặng"),
    Syllable::literals("phong|thưởng"),
    Syllable::literals("trao|tặng"),
];
/// Most tokens of a number before an item: `1.2.`.
const LONGEST_NUMBERING: usize = 4;

/// From so many on items that stand in one line are parted.
const FEWEST_ITEMS: usize = 3;
/// Tokens on each side of a line end that a phrase across it may have.
const REACH: usize = 6;

/// A sign that is printed nowhere.
const SIGN: Token = Token {
    kind: TokenKind::Break,
    span: Span { start: 0, end: 0 },
    bytes: (0, 0),
    syllable: Syllable::EMPTY,
    case: Case::Lower,
    spaced: false,
    canonical: false,
    noted: Noted::SIGN.bits(),
};

/// Where two lines were put together by their look alone, the first of a
/// paragraph: the last token of one and the first of the other.
pub(super) type Seam = (usize, usize);

struct Line {
    tokens: Range<usize>,
    /// Where its words begin, behind the mark of a list.
    words: usize,
    /// Whether blank lines stand between it and the line before.
    apart: bool,
}

/// Why two lines are one.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Join {
    /// The first is open: nobody would doubt it.
    Open,
    /// Their look says so.
    Look,
}

/// Leaves out line ends that part nothing and makes marks of lists alike; gives
/// the seams that may be doubted.
pub(super) fn lay_out(text: &str, tokens: &mut Vec<Token>) -> Vec<Seam> {
    if text.contains('\t') {
        *tokens = with_cells(text, tokens);
    }
    part_items(tokens);
    let lines = lines(text, tokens);
    let measured = have_a_measure(text, tokens, &lines);
    let mut idle = Vec::new();
    let mut seams = Vec::new();
    let mut marks = Vec::new();
    let mut noted = false;
    for (at, line) in lines.iter().enumerate() {
        let before = at.checked_sub(1).map(|at| &lines[at]);
        if let Some(before) = before
            && let Some(join) = join(text, tokens, before, line, lines.get(at + 1), measured)
        {
            let shift = idle.len();
            idle.extend(before.tokens.end..line.words);
            if join == Join::Look && !noted {
                seams.push((before.tokens.end - 1 - shift, before.tokens.end - shift));
                noted = true;
            }
        } else {
            noted = false;
            idle.extend(line.tokens.start + 1..line.words);
            if line.words > line.tokens.start {
                marks.push(line.tokens.start..line.words);
            }
        }
    }
    for mark in marks {
        let end = tokens[mark.end - 1];
        let first = &mut tokens[mark.start];
        *first = Token {
            kind: TokenKind::Sign('•'),
            span: first.span.to(end.span),
            bytes: (first.bytes.0, end.bytes.1),
            spaced: first.spaced,
            ..SIGN
        };
    }
    if !idle.is_empty() {
        let mut idle = idle.into_iter().peekable();
        let mut at = 0;
        tokens.retain(|_| {
            let left_out = idle.next_if_eq(&at).is_some();
            at += 1;
            !left_out
        });
    }
    seams
}

/// The cells of a row as a sentence has them: a colon behind the first, commas
/// behind the others, in the place of the tabs; `|` in a row that a number begins.
fn with_cells(text: &str, tokens: &[Token]) -> Vec<Token> {
    let mut parted: Vec<Token> = Vec::with_capacity(tokens.len());
    let mut cells = 0;
    let mut numbered = false;
    for token in tokens {
        if token.kind == TokenKind::Break {
            (cells, numbered) = (0, false);
        } else if let Some(before) = parted.last()
            && parts_no_cell(before)
            && text
                .get(before.bytes.1 as usize..token.bytes.0 as usize)
                .is_some_and(|blank| blank.contains('\t'))
        {
            cells += 1;
            let alone = matches!(&parted[..], [rest @ .., only]
                if only.kind == TokenKind::Number
                    && rest.last().is_none_or(|before| before.kind == TokenKind::Break));
            numbered |= alone;
            let sign = match cells {
                _ if numbered => '|',
                1 => ':',
                _ => ',',
            };
            parted.push(Token {
                kind: TokenKind::Sign(sign),
                span: Span::new(before.span.end, token.span.start),
                bytes: (before.bytes.1, token.bytes.0),
                ..SIGN
            });
        }
        parted.push(*token);
    }
    parted
}

/// Begins a line where an item of a list that was written into one line begins: `…: - 01 Bằng
/// khen của Bộ A. - 03 Bằng khen …`.
fn part_items(tokens: &mut Vec<Token>) {
    let begins = |at: usize| {
        let [ends, dash, first] = &tokens[at - 1..=at + 1] else {
            return false;
        };
        // `IV. - Huân chương …`: one mark behind another.
        let numbers = |words: usize| {
            let from = at.checked_sub(words);
            let opens = |from: usize| from == 0 || tokens[from - 1].kind == TokenKind::Break;
            from.is_some_and(|from| opens(from) && numbering(&tokens[from..]) == words)
        };
        !(1..=LONGEST_NUMBERING).any(numbers)
            && dash.spaced
            && first.spaced
            && matches!(ends.kind, TokenKind::Sign('.' | ':' | ';'))
            && (first.kind == TokenKind::Number || first.is_word() && first.case != Case::Lower)
    };
    let dashes = tokens.iter().enumerate().filter(|(_, token)| token.is('-'));
    let inside = dashes.filter(|&(at, _)| at > 0 && at + 1 < tokens.len());
    let items: Vec<usize> = inside.map(|(at, _)| at).filter(|&at| begins(at)).collect();
    if items.len() < FEWEST_ITEMS {
        return;
    }
    let mut parted = Vec::with_capacity(tokens.len() + items.len());
    let mut items = items.into_iter().peekable();
    for (at, token) in tokens.iter().enumerate() {
        if items.next_if_eq(&at).is_some() {
            let between = |from: u32, to: u32| (from.min(to), to);
            let before = &tokens[at - 1];
            let (first, last) = between(before.span.end, token.span.start);
            parted.push(Token {
                kind: TokenKind::Break,
                span: Span::new(first, last),
                bytes: between(before.bytes.1, token.bytes.0),
                ..SIGN
            });
        }
        parted.push(*token);
    }
    *tokens = parted;
}

/// Whether a token is no sign that itself parts what stands on its sides.
fn parts_no_cell(token: &Token) -> bool {
    matches!(
        token.kind,
        TokenKind::Word | TokenKind::Number | TokenKind::Sign('"' | ')' | '%')
    )
}

/// The lines that hold tokens.
fn lines(text: &str, tokens: &[Token]) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut start = 0;
    let mut apart = false;
    for (end, token) in tokens.iter().enumerate() {
        if token.kind == TokenKind::Break {
            push(&mut lines, tokens, start..end, apart);
            apart = line_ends(token.of(text)) > 1;
            start = end + 1;
        }
    }
    push(&mut lines, tokens, start..tokens.len(), apart);
    lines
}

fn push(lines: &mut Vec<Line>, tokens: &[Token], line: Range<usize>, apart: bool) {
    if !line.is_empty() {
        let words = line.start + mark(&tokens[line.clone()]);
        lines.push(Line {
            tokens: line,
            words,
            apart,
        });
    }
}

fn line_ends(blank: &str) -> usize {
    let count = |end| blank.matches(end).count();
    count('\n').max(count('\r')) + count('\u{2029}')
}

/// Whether a token ends a sentence, or what stands before the items of a list.
fn ends_sentence(tokens: &[Token], at: usize) -> bool {
    match tokens[at].kind {
        TokenKind::Sign('.' | '!' | '?' | '…' | ':' | ';') => true,
        // What is quoted may end where the sentence goes on.
        TokenKind::Sign('"' | ')') => {
            at > 0 && matches!(tokens[at - 1].kind, TokenKind::Sign('.' | '!' | '?' | '…'))
        }
        _ => false,
    }
}

/// How long a line is printed: in letters, however their marks are written.
fn length(text: &str, tokens: &[Token], line: &Range<usize>) -> u32 {
    let bytes = tokens[line.start].bytes.0 as usize..tokens[line.end - 1].bytes.1 as usize;
    let printed = text.as_bytes().get(bytes).unwrap_or_default();
    // What goes on with a letter: its further bytes, and marks of its own (U+0300 to U+036F).
    let goes_on = |byte: &u8| byte & 0xC0 == 0x80 || matches!(byte, 0xCC | 0xCD);
    printed.iter().filter(|byte| !goes_on(byte)).count() as u32
}

/// Whether the first word of `next` had no room on `line`.
fn is_full(text: &str, tokens: &[Token], line: &Line, next: &Line, measure: u32) -> bool {
    let start = next.tokens.start;
    let word_end = (start + 1..next.tokens.end)
        .find(|&at| tokens[at].spaced)
        .unwrap_or(next.tokens.end);
    let word = length(text, tokens, &(start..word_end));
    length(text, tokens, &line.tokens) + 1 + word > measure
}

/// The measure by which the lines of a text were broken, if they were: nearly
/// every line that ends within a sentence had no room for one word more.
fn have_a_measure(text: &str, tokens: &[Token], lines: &[Line]) -> Option<u32> {
    let mut lengths = lines.iter().map(|line| length(text, tokens, &line.tokens));
    // Most texts have a line that is longer than any measure.
    let longest = lengths.try_fold(0, |longest, length| {
        (length < MEASURE.end).then_some(length.max(longest))
    });
    let measure = longest.filter(|measure| MEASURE.contains(measure))?;
    let within = lines.windows(2).filter(|pair| {
        !pair[1].apart
            && pair[1].words == pair[1].tokens.start
            && !ends_sentence(tokens, pair[0].tokens.end - 1)
    });
    let (mut all, mut full) = (0, 0);
    for pair in within {
        all += 1;
        full += usize::from(is_full(text, tokens, &pair[0], &pair[1], measure));
    }
    let named = tokens.iter().any(|token| token.is(':'));
    let enough = full >= 2 || (full == 1 && lines.len() == 2 && !named);
    (enough && full * 4 >= all * 3).then_some(measure)
}

/// Whether `next`, before `then`, goes on where `line` ends.
fn join(
    text: &str,
    tokens: &[Token],
    line: &Line,
    next: &Line,
    then: Option<&Line>,
    measure: Option<u32>,
) -> Option<Join> {
    let (last, first) = (line.tokens.end - 1, next.words);
    let in_list = next.words > next.tokens.start;
    let ends = |line: &Line, signs: &[char]| matches!(tokens[line.tokens.end - 1].kind, TokenKind::Sign(sign) if signs.contains(&sign));
    if ends(line, &[';']) || (ends(line, &[',']) && !in_list) {
        return Some(Join::Open);
    }
    // What a colon announces on one line; several lines are a list under a heading.
    let one_line = ends(next, &[';', ',', '.', '…']) || then.is_none_or(|then| ends(then, &[':']));
    // `Danh hiệu đã đạt được:`, each award on a line of its own.
    let award = |line: &Line| {
        let counted = tokens[line.words].kind == TokenKind::Number;
        let first = line.words + usize::from(counted);
        let found = Phrases::get().at(tokens, first);
        // `Danh hiệu Anh hùng Lao động`
        let found = match found {
            Some(carrier) if carrier.tag == Tag::Carrier => Phrases::get().at(tokens, carrier.end),
            found => found,
        };
        matches!(found.map(|found| found.tag), Some(Tag::Award(_)))
    };
    // `Phần thưởng:`, below it `Được tặng 3 Huân chương Lao động.`, `Năm 2005: …`.
    let dated = |line: &Line| {
        let first = Phrases::get().at(tokens, line.words);
        matches!(first.map(|found| found.tag), Some(Tag::Time(_)))
            || tokens[line.words].kind == TokenKind::Number
    };
    let honours = heads_honours(&tokens[line.words..last]);
    let row = |line: &Line| award(line) || honours && dated(line);
    let listed = (award(next) || honours) && then.is_some_and(row);
    let one_line = one_line && !listed;
    if ends(line, &[':']) && !in_list && one_line && !is_heading(&tokens[line.words..last]) {
        return Some(Join::Open);
    }
    if !in_list && cuts_town(tokens, last, first) {
        return Some(Join::Open);
    }
    if in_list || ends_sentence(tokens, last) {
        return None;
    }
    if tokens[first].is_word() && tokens[first].case == Case::Lower {
        return Some(Join::Open);
    }
    // `Các giải thưởng đạt được`, below it each award on a line of its own; `2014, Bằng khen …`.
    let rows = award(next) && then.is_some_and(award);
    if next.apart || rows || begins_with_year(&tokens[next.words..next.tokens.end]) {
        return None;
    }
    if is_open(tokens, line.tokens.clone(), line.words, first) {
        return Some(Join::Open);
    }
    let full = || measure.is_some_and(|measure| is_full(text, tokens, line, next, measure));
    let look = is_broken(tokens, line, next) || full();
    look.then_some(Join::Look)
}

/// Whether a line is a row that begins with its year: `2014, Bằng khen …`, `2014: …`, `2014 - …`.
fn begins_with_year(line: &[Token]) -> bool {
    let [year, sign, award, ..] = line else {
        return false;
    };
    year.kind == TokenKind::Number
        && year.span.len() == 4
        && matches!(sign.kind, TokenKind::Sign(',' | ':' | '-' | '|'))
        && Phrases::get()
            .at(line, 2)
            .is_some_and(|found| matches!(found.tag, Tag::Award(_) | Tag::Carrier))
        && award.is_word()
}

/// Whether a line ends at `last` between `TP.` and the name of the town, which begins at `next`.
fn cuts_town(tokens: &[Token], last: usize, next: usize) -> bool {
    const TOWNS: [Syllable; 2] = Syllable::literals("tp|tx");
    let town = last.checked_sub(1).map(|at| &tokens[at]);
    tokens[last].is('.')
        && town.is_some_and(|town| town.case == Case::Upper && TOWNS.contains(&town.syllable))
        && tokens[next].is_word()
        && tokens[next].case == Case::Initial
}

/// Whether a line is all in capitals.
fn is_heading(line: &[Token]) -> bool {
    line.iter()
        .all(|token| !token.is_word() || token.case == Case::Upper || is_letter(token))
}

/// Whether a line ends in a word that cannot end a sentence; its `words` begin behind the
/// mark of a list.
fn is_open(tokens: &[Token], line: Range<usize>, words: usize, next: usize) -> bool {
    let phrases = Phrases::get();
    let last = (line.end.saturating_sub(REACH).max(line.start)..line.end)
        .filter_map(|at| Some((at, phrases.at(tokens, at)?)))
        .find(|(_, found)| found.end == line.end);
    // `Quá trình khen thưởng`: a heading, whatever stands before it.
    let named = last.is_some_and(|(at, _)| names_process(&tokens[words.min(at)..at]));
    let last = last.map(|(_, found)| found);
    let next_tag = || phrases.at(tokens, next).map(|found| found.tag);
    match last.map(|found| found.tag) {
        // `Những phần thưởng cao quý`: a heading.
        Some(Tag::Carrier) => {
            matches!(next_tag(), Some(Tag::Award(_)))
                && !is_plural(&tokens[line.clone()])
                && !heads_honours(&tokens[words..line.end])
        }
        Some(Tag::Of | Tag::To | Tag::And | Tag::OnBehalf | Tag::GradeWord | Tag::Plural) => true,
        // `… người Việt Nam ở nước ngoài`: abroad, and not above a number.
        Some(Tag::Approx(_)) => !ends_abroad(&tokens[line]),
        Some(Tag::Verb(_) | Tag::Passive) => {
            matches!(next_tag(), Some(Tag::Award(_) | Tag::Carrier))
                && !heads_honours(&tokens[words..line.end])
                && !named
        }
        Some(Tag::Time(_)) => tokens[next].kind == TokenKind::Number,
        Some(Tag::Level) => matches!(next_tag(), Some(Tag::Province(_))),
        _ => false,
    }
}

/// Whether a line ends in `nước ngoài`.
fn ends_abroad(line: &[Token]) -> bool {
    const ABROAD: [Syllable; 2] = Syllable::literals("nước|ngoài");
    line.len() >= ABROAD.len()
        && (line[line.len() - ABROAD.len()..].iter())
            .map(|token| token.syllable)
            .eq(ABROAD)
}

/// Whether a line is a heading of honours: `Thành tích đạt được`.
fn heads_honours(line: &[Token]) -> bool {
    match line {
        [one, two, ..] if line.len() <= LONGEST_HEADING => {
            HONOURS.contains(&[one.syllable, two.syllable])
        }
        _ => false,
    }
}

/// Whether words end in one that makes a noun of the verb behind it: `quá trình | khen thưởng`.
fn names_process(before: &[Token]) -> bool {
    const NOUNS: [[Syllable; 2]; 5] = [
        Syllable::literals("quá|trình"),
        Syllable::literals("hình|thức"),
        Syllable::literals("kết|quả"),
        Syllable::literals("công|tác"),
        Syllable::literals("thành|tích"),
    ];
    match before {
        [.., one, two] => NOUNS.contains(&[one.syllable, two.syllable]),
        _ => false,
    }
}

/// Whether a line begins with `các`, `những`.
fn is_plural(line: &[Token]) -> bool {
    const MANY: [Syllable; 2] = Syllable::literals("các|những");
    line.first()
        .is_some_and(|first| MANY.contains(&first.syllable))
}

/// Whether a phrase begins on one line and ends on the next, which does not begin with all
/// of the first again, as below a title.
fn is_broken(tokens: &[Token], line: &Line, next: &Line) -> bool {
    let words = |line: Range<usize>| tokens[line].iter().map(|token| token.syllable);
    let again = next.tokens.start + line.tokens.len();
    if again <= next.tokens.end && words(line.tokens.clone()).eq(words(next.tokens.start..again)) {
        return false;
    }
    let from = line.tokens.end.saturating_sub(REACH).max(line.tokens.start);
    let to = next.tokens.end.min(next.tokens.start + REACH);
    let mut around = tokens[from..line.tokens.end].to_vec();
    let seam = around.len();
    around.extend_from_slice(&tokens[next.tokens.start..to]);
    (0..seam).any(|at| {
        Phrases::get()
            .at(&around, at)
            .is_some_and(|found| found.end > seam)
    })
}
