//! The page: which paragraphs are the article and what each of them is.

use super::dateline;
use super::doc::Doc;
use super::doc::noun_of;
use super::marks;
use super::phrases::Phrases;
use super::phrases::inside_abbreviation;
use super::tag::Tag;
use crate::model::Edtf;
use crate::text::Case;
use crate::text::Span;
use crate::text::Syllable;
use crate::text::Token;
use crate::text::TokenKind;
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::OnceLock;

/// What a paragraph is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// The headline.
    Title,
    /// Running text.
    Body,
    /// What stands under a photograph.
    Caption,
    /// The author's name.
    Byline,
}

/// A paragraph of the article.
#[derive(Clone, Debug)]
pub(super) struct Paragraph {
    /// What it is.
    pub role: Role,
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Which of the page's sentences are its own.
    pub sentences: Range<usize>,
}

/// The article among the lines of a text.
#[derive(Clone, Debug, Default)]
pub(super) struct Page {
    /// Its paragraphs.
    pub paragraphs: Vec<Paragraph>,
    /// Their sentences, in order, by their tokens; the signs that end them included.
    pub sentences: Vec<Range<usize>>,
    /// Where page remains begin that were not read.
    pub remains: Option<Span>,
    /// The day of publication, where a line says it.
    pub published: Option<Edtf>,
}

/// First lines of what a web page shows after an article.
const REMAINS: &str = "Phản hồi|Thông tin người gửi phản hồi|Gửi phản hồi|Ý kiến bạn đọc|Ý kiến của bạn|Bình luận|Gửi bình luận|Các tin khác|Tin khác|Tin liên quan|Tin cùng chuyên mục|Tin cùng chủ đề|Cùng chuyên mục|Bài viết liên quan|Bài liên quan|Bài viết khác|Xem thêm|Xem nhiều nhất|Xem nhiều|Đọc nhiều|Đọc nhiều nhất|Đọc thêm|Tin đọc nhiều|Mới nhất|Tin mới|Tin mới nhất|Liên kết website|Liên kết|Chia sẻ|In bài|In trang|In bài viết|Gửi email|Gửi bài|Về trang chủ|Quay lại|Đầu trang|Trang chủ|Từ khóa|Tags|Tag|Bản quyền|Thống kê truy cập|Lượt xem|Họ và tên|Mã xác nhận|Có thể bạn quan tâm|Video|Quảng cáo|Chú thích|Tham khảo|Tài liệu tham khảo|Nguồn tham khảo|Liên kết ngoài";

/// Most words of such a line.
const LONGEST_REMAINS: usize = 6;

/// In how many lines below the name a form asks for an address.
const FIELDS: usize = 3;

/// How many lines from the beginning or the end say the day of publication.
const DATELINE_WITHIN: usize = 5;
/// How many lines the head of a document has, in one of which its day stands.
const LETTERHEAD: usize = 12;
/// Longest headline, in code points.
const LONGEST_TITLE: u32 = 220;
/// Longest caption, in code points.
const LONGEST_CAPTION: u32 = 320;
/// Longest caption that begins with a body, in code points.
const LONGEST_SHOWN: u32 = 120;

impl Page {
    /// Finds the article in a text's tokens.
    pub(super) fn of(doc: &Doc) -> Page {
        let tokens = &doc.tokens[..];
        let mut page = Page::default();
        let mut lines = lines(doc);
        let head = dateline::head(doc);
        if let (Some((_, end)), Some(first)) = (&head, lines.first_mut()) {
            first.start = *end;
        }
        lines.retain(|line| !line.is_empty());
        // What stands above the text is a button: `Chia sẻ`, `In trang`.
        let text = |line: &Range<usize>| is_text(&tokens[line.clone()]);
        let begins = lines.iter().position(text);
        let begins = begins.unwrap_or_else(|| rows_begin(doc, &lines));
        let (mut at, mut above) = (0, 0);
        lines.retain(|line| {
            at += 1;
            let line = &tokens[line.clone()];
            let kept = at == 1 || (at > begins || !is_remains(line)) && !is_teaser(line);
            above += usize::from(kept && at <= begins);
            kept
        });
        let mut end = lines.len();
        let remains = |&at: &usize| {
            is_remains(&tokens[lines[at].clone()]) && !heads_table(tokens, &lines, at)
        };
        if let Some(first) = (above.max(1)..lines.len()).find(remains) {
            let last = tokens.last().map_or(0, |token| token.span.end);
            page.remains = Some(Span::new(tokens[lines[first].start].span.start, last));
            end = first;
        }
        lines.truncate(end);
        let near = |at: usize, within: usize| at < within || at + within > end;
        let said = |within: usize, day: fn(&Doc, &Range<usize>) -> Option<Edtf>| {
            let mut near = (lines.iter().enumerate()).filter(|(at, _)| near(*at, within));
            near.find_map(|(at, line)| Some((at, day(doc, line)?)))
        };
        let found =
            said(DATELINE_WITHIN, dateline::published).or_else(|| said(LETTERHEAD, dateline::made));
        if let Some((at, day)) = found {
            page.published = Some(day);
            lines.remove(at);
        }
        // A dateline counts where it is a day of that month; any other is that of a copy.
        if let Some((head, _)) = head
            && !page
                .published
                .as_ref()
                .is_some_and(|day| day.as_str().starts_with(head.as_str()))
        {
            page.published = Some(head);
        }
        page.paragraphs.reserve(lines.len());
        page.sentences.reserve(lines.len());
        let lines = &lines[..];
        let body_from = usize::from(is_title(tokens, lines));
        let mut body_to = lines.len();
        while body_to > body_from + 1
            && is_byline(&tokens[lines[body_to - 1].clone()])
            && body_to + 2 > lines.len()
            && !ends_list(tokens, &lines[..body_to])
        {
            body_to -= 1;
        }
        for (at, line) in lines.iter().enumerate() {
            let role = if at < body_from {
                Role::Title
            } else if at >= body_to {
                Role::Byline
            } else if is_caption(&tokens[line.clone()])
                || at > body_from && shows_handing(&tokens[line.clone()])
            {
                Role::Caption
            } else {
                Role::Body
            };
            let begin = page.sentences.len();
            sentences(tokens, line.clone(), &mut page.sentences);
            page.paragraphs.push(Paragraph {
                role,
                tokens: line.clone(),
                sentences: begin..page.sentences.len(),
            });
        }
        page
    }
}

/// Where a page of rows alone goes on below its menu: at the first row that names an award.
fn rows_begin(doc: &Doc, lines: &[Range<usize>]) -> usize {
    let award = |at| matches!(doc.tag(at), Some(Tag::Award(_)));
    let row = |line: &Range<usize>| line.clone().any(award);
    lines.iter().position(row).unwrap_or(0)
}

/// The paragraphs: runs of tokens between line ends.
fn lines(doc: &Doc) -> Vec<Range<usize>> {
    let mut start = 0;
    let mut lines = Vec::with_capacity(doc.line_ends.len());
    lines.extend(doc.line_ends.iter().map(|&end| {
        let line = start..end;
        start = end + 1;
        line
    }));
    lines.retain(|line| !line.is_empty());
    lines
}

/// Whether a sign ends a sentence, or what is like one.
pub(super) fn ends_sentence(token: &Token) -> bool {
    matches!(
        token.kind,
        TokenKind::Sign('.' | '!' | '?' | '…' | ':' | ';' | '"')
    )
}

/// From so many tokens on a sentence may end at a comma, at twice as many it ends
/// anywhere: no writer's sentence is that long, and each is read as a whole.
const LONGEST_SENTENCE: usize = 2048;

/// Adds the sentences of a paragraph.
fn sentences(tokens: &[Token], paragraph: Range<usize>, sentences: &mut Vec<Range<usize>>) {
    let mut start = paragraph.start;
    for (at, token) in paragraph.clone().zip(&tokens[paragraph.clone()]) {
        if token.kind == TokenKind::Number && opens_report(&tokens[start..=at]) {
            sentences.push(start..at - 1);
            start = at - 1;
        }
        let long = at + 1 - start;
        let ends = match token.kind {
            TokenKind::Sign(sign) => ends_at(tokens, at, sign, start) || is_endless(long, sign),
            _ => long >= 2 * LONGEST_SENTENCE,
        };
        if ends {
            sentences.push(start..at + 1);
            start = at + 1;
        }
    }
    if start < paragraph.end {
        sentences.push(start..paragraph.end);
    }
}

/// The sentences of a line.
fn sentences_of(line: &[Token]) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    sentences(line, 0..line.len(), &mut ranges);
    ranges
}

/// Whether a sentence of so many tokens is to end at this sign, whatever it says.
fn is_endless(long: usize, sign: char) -> bool {
    long >= LONGEST_SENTENCE && matches!(sign, ',' | ';') || long >= 2 * LONGEST_SENTENCE
}

/// Whether a sentence that began at `start` ends with the sign at `at`.
fn ends_at(tokens: &[Token], at: usize, sign: char, start: usize) -> bool {
    let next = tokens.get(at + 1);
    match sign {
        '.' => {
            let before = at.checked_sub(1).map(|before| &tokens[before]);
            let number = |token: &Token| token.kind == TokenKind::Number;
            let inside_number =
                before.is_some_and(number) && next.is_some_and(|next| number(next) && !next.spaced);
            let small =
                next.is_some_and(|next| next.is_word() && next.case == Case::Lower && next.spaced);
            // `NGƯT.GS.TS. Trần Văn Bình`
            let upper = |token: &Token| token.case == Case::Upper;
            let letters =
                next.is_some_and(|next| !next.spaced && upper(next)) && before.is_some_and(upper);
            !inside_number
                && !small
                && !letters
                && !numbers_a_ward(tokens, at)
                && !inside_abbreviation(tokens, at)
                && !follows_title(tokens, at)
        }
        '…' | '!' | '?' => next.is_none_or(|next| {
            next.kind == TokenKind::Break || (next.is_word() && next.case != Case::Lower)
        }),
        // `… ^Bài khác`: notes in a row.
        '^' => at > start,
        _ => false,
    }
}

/// How many words a headline has at least.
const SHORTEST_HEADLINE: usize = 5;

/// Whether the last of `words`, a number, is of the day with which a report begins right behind its
/// headline, where no sign parts them: `Truy tặng Huân chương cho 7 chiến sĩ | Ngày 16-11, …`.
fn opens_report(words: &[Token]) -> bool {
    const DAY: Syllable = Syllable::literal("ngày");
    const PARTS: [Syllable; 4] = Syllable::literals("sáng|trưa|chiều|tối");
    // `kỷ niệm Ngày 27/7`, `nhân Ngày 20-11`
    const OF_DAYS: [Syllable; 22] = Syllable::literals(
        "niệm|mừng|ứng|nhân|dịp|vào|từ|đến|trước|sau|và|của|là|thống|chức|lập|lễ|hội|về|với|theo|đề",
    );
    let [headline @ .., last, day, _] = words else {
        return false;
    };
    headline.len() >= SHORTEST_HEADLINE
        && day.case == Case::Initial
        && (day.syllable == DAY || PARTS.contains(&day.syllable))
        && last.is_word()
        && last.case == Case::Lower
        && !OF_DAYS.contains(&last.syllable)
}

/// Whether the full stop at `at` stands before the number of a district or ward: `Q. 14`, `P. 5`.
fn numbers_a_ward(tokens: &[Token], at: usize) -> bool {
    const WARDS: [Syllable; 3] = Syllable::literals("q|p|f");
    let number = tokens
        .get(at + 1)
        .is_some_and(|next| next.kind == TokenKind::Number);
    let letter = at.checked_sub(1).map(|before| &tokens[before]);
    number
        && letter
            .is_some_and(|letter| letter.case != Case::Lower && WARDS.contains(&letter.syllable))
}

/// Whether the full stop at `at` belongs to a title: `ThS. Trần Văn Bình`.
fn follows_title(tokens: &[Token], at: usize) -> bool {
    let title = at.checked_sub(1).filter(|&title| {
        tokens[title].is_word() && tokens[title].case != Case::Lower && !tokens[at].spaced
    });
    title
        .filter(|&title| tokens[title].syllable.letter_count() <= 4)
        .and_then(|title| Phrases::get().at(tokens, title))
        .is_some_and(|found| found.tag == Tag::Honorific)
}

/// Whether a line is a paragraph of running text: long, and ended as a sentence is.
fn is_text(line: &[Token]) -> bool {
    let (Some(first), Some(last)) = (line.first(), line.last()) else {
        return false;
    };
    last.span.end - first.span.start > LONGEST_TITLE && ends_sentence(last)
}

/// Whether a line names another article: `Xem thêm: …`, `>> …`.
fn is_teaser(line: &[Token]) -> bool {
    const CALLS: [[Syllable; 2]; 4] = [
        Syllable::literals("xem|thêm"),
        Syllable::literals("đọc|thêm"),
        Syllable::literals("tin|liên"),
        Syllable::literals("bài|liên"),
    ];
    const CALL: usize = 4;
    let [first, second, ..] = line else {
        return false;
    };
    let colon = || line.iter().take(CALL).any(|token| token.is(':'));
    let called = noun_of(&CALLS, first.syllable, second.syllable).is_some() && colon();
    called || first.is('>') && second.is('>')
}

/// The words of a line that is no longer than page remains; behind them none.
type FewWords = [Syllable; LONGEST_REMAINS];

fn few_words(words: impl Iterator<Item = Syllable>) -> FewWords {
    let mut few = FewWords::default();
    few.iter_mut()
        .zip(words)
        .for_each(|(few, word)| *few = word);
    few
}

fn is_remains(line: &[Token]) -> bool {
    static PHRASES: OnceLock<BTreeSet<FewWords>> = OnceLock::new();
    let words = line.iter().map(|token| token.syllable);
    let words = words.filter(|word| !word.is_empty());
    if words.clone().nth(LONGEST_REMAINS).is_some() {
        return false;
    }
    let phrases = PHRASES.get_or_init(|| {
        let words = |phrase: &str| few_words(phrase.split(' ').map(Syllable::of));
        REMAINS.split('|').map(words).collect()
    });
    phrases.contains(&few_words(words))
}

/// Whether `Họ và tên` in a line of its own heads a column and is no field of a form, which asks
/// for an address as well.
fn heads_table(tokens: &[Token], lines: &[Range<usize>], at: usize) -> bool {
    const NAME: Syllable = Syllable::literal("họ");
    const ASKED: [Syllable; 7] = Syllable::literals("email|e|điện|nội|mã|địa|tiêu");
    let first = |line: &Range<usize>| tokens[line.start].syllable;
    let mut below = lines[at + 1..].iter().take(FIELDS);
    first(&lines[at]) == NAME && !below.any(|line| ASKED.contains(&first(line)))
}

/// Whether the first line is a headline: short, no sign at its end, text after it.
fn is_title(tokens: &[Token], lines: &[Range<usize>]) -> bool {
    let [first, below @ ..] = lines else {
        return false;
    };
    let Some(end) = tokens.get(first.end - 1) else {
        return false;
    };
    let length =
        |line: &Range<usize>| tokens[line.end - 1].span.end - tokens[line.start].span.start;
    let capitals = tokens[first.clone()]
        .iter()
        .all(|token| !token.is_word() || token.case == Case::Upper);
    let open_end = match end.kind {
        TokenKind::Sign('.' | ';' | ',') => false,
        TokenKind::Sign(':') => capitals,
        _ => true,
    };
    // The author may stand between the headline and the text.
    let text = below.iter().take(2).map(length).max();
    open_end && length(first) <= LONGEST_TITLE && text.is_some_and(|text| text + 40 > length(first))
}

/// The mark with which a row of a list begins, as a sign: its bullet, or the one behind its number.
fn row_mark(line: &[Token]) -> Option<char> {
    const SAYS: [Syllable; 6] = Syllable::literals("theo|nguồn|tin|bài|ảnh|pv");
    let words = line.iter().find(|token| token.is_word());
    if words.is_some_and(|first| SAYS.contains(&first.syllable)) {
        return None;
    }
    match line {
        [first, _, ..] => match (first.kind, line[1].kind) {
            (TokenKind::Sign(mark @ ('-' | '+' | '*' | '•')), _) => Some(mark),
            (TokenKind::Number, TokenKind::Sign(mark @ ('.' | ')' | '/' | '-' | '|'))) => {
                Some(mark)
            }
            _ => None,
        },
        _ => None,
    }
}

/// Whether the last of some lines ends a list of names: two more stand above it, or its number, or a row
/// with the same mark.
fn ends_list(tokens: &[Token], lines: &[Range<usize>]) -> bool {
    if let [.., above, last] = lines
        && let Some(mark) = row_mark(&tokens[last.clone()])
        && row_mark(&tokens[above.clone()]) == Some(mark)
    {
        return true;
    }
    let name = |line: &Range<usize>| is_byline(&tokens[line.clone()]);
    let number =
        |line: &Range<usize>| line.len() == 1 && tokens[line.start].kind == TokenKind::Number;
    // `CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH`, and below it who signs
    const SIGNS: [Syllable; 5] = Syllable::literals("tịch|trưởng|đốc|tướng|nước");
    let office = |line: &Range<usize>| {
        let line = &tokens[line.clone()];
        line.iter().any(|word| SIGNS.contains(&word.syllable))
            && line
                .iter()
                .all(|word| word.case == Case::Upper || !word.is_word())
    };
    match lines {
        [.., first, second, _] => name(first) && name(second) || number(second) || office(second),
        _ => false,
    }
}

/// Whether a last line names the author: up to five words, each with a capital,
/// or words that say so.
fn is_byline(line: &[Token]) -> bool {
    const SAYS: [Syllable; 7] = Syllable::literals("theo|nguồn|tin|bài|ảnh|pv|nhóm");
    let words: Vec<&Token> = line.iter().filter(|token| token.is_word()).collect();
    let Some(first) = words.first() else {
        return false;
    };
    let said = SAYS.contains(&first.syllable);
    let numbers = line.iter().any(|token| token.kind == TokenKind::Number);
    let ends = line
        .iter()
        .filter(|token| token.is(':') || token.is(';'))
        .count();
    if said && words.len() <= 8 && !numbers {
        return true;
    }
    words.len() <= 5 && ends == 0 && !numbers && words.iter().all(|word| word.case != Case::Lower)
}

/// Whether a paragraph stands under a photograph: one short sentence that begins
/// with a person or with what a picture shows.
fn is_caption(line: &[Token]) -> bool {
    let length = line.last().map_or(0, |token| token.span.end)
        - line.first().map_or(0, |token| token.span.start);
    if length > LONGEST_CAPTION {
        return false;
    }
    let photo = || {
        let mut last = line.iter().rev().take(8);
        last.any(|token| token.syllable == const { Syllable::literal("ảnh") })
    };
    let first = Phrases::get().at(line, 0).map(|found| found.tag);
    // `Chủ tịch UBND tỉnh cũng trao …`: the text goes on.
    const TOO: Syllable = Syllable::literal("cũng");
    let shows = || {
        let shows = matches!(
            first,
            Some(Tag::Caption | Tag::Rank(_) | Tag::Office(_) | Tag::Honorific)
        );
        shows && !line.iter().any(|token| token.syllable == TOO)
    };
    let open_end = || !line.last().is_some_and(ends_sentence);
    let units_only =
        matches!(first, Some(Tag::Plural | Tag::Head(_) | Tag::Unit(_))) && length < LONGEST_SHOWN;
    let whole = || !line.iter().any(|token| token.is(';'));
    let one = || match &sentences_of(line)[..] {
        [_, last] => says_who_took(&line[last.clone()]),
        sentences => sentences.len() <= 1,
    };
    (photo() || shows() || units_only && open_end()) && whole() && one()
}

/// Whether a sentence only says who took a picture: `Ảnh: Minh Hoa`.
fn says_who_took(sentence: &[Token]) -> bool {
    const PHOTO: Syllable = Syllable::literal("ảnh");
    let mut words = sentence.iter().filter(|token| !token.is('('));
    words.next().is_some_and(|first| first.syllable == PHOTO)
        && words.next().is_some_and(|sign| sign.is(':'))
}

/// Whether a short line says which body hands something over to somebody, and neither when nor that
/// it was: `Đại diện huyện A trao … cho …`.
fn shows_handing(line: &[Token]) -> bool {
    const STANDS_FOR: [Syllable; 2] = Syllable::literals("đại|diện");
    const HANDS: Syllable = Syllable::literal("trao");
    const TO: Syllable = Syllable::literal("cho");
    const TELLS: [Syllable; 13] =
        Syllable::literals("đã|vừa|sẽ|cũng|còn|ngày|sáng|chiều|tối|năm|dịp|biết|chức");
    let length = line.last().map_or(0, |token| token.span.end)
        - line.first().map_or(0, |token| token.span.start);
    if length >= LONGEST_SHOWN {
        return false;
    }
    let line = &line[marks::mark(line).min(line.len())..];
    let first = Phrases::get().at(line, 0).map(|found| found.tag);
    let words = || line.iter().map(|token| token.syllable);
    let body = matches!(
        first,
        Some(Tag::Plural | Tag::Head(_) | Tag::Unit(_) | Tag::Caption | Tag::Honorific)
    ) || words().take(STANDS_FOR.len()).eq(STANDS_FOR);
    let says = |word: Syllable| words().any(|other| other == word);
    body && says(HANDS) && says(TO) && !TELLS.into_iter().any(says) && sentences_of(line).len() <= 1
}
