//! Numbers: in figures and in words, with how exact they are.

use super::doc::Doc;
use super::tag::Tag;
use super::tag::Time;
use crate::model::Comparator;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::SyllableSet;
use crate::text::Token;
use crate::text::TokenKind;

/// What a number in several words begins with.
static FIRST: SyllableSet<256> =
    SyllableSet::literals::<10>("một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười");
/// The digits in words, from one on.
const DIGITS: [Syllable; 9] = Syllable::literals("một|hai|ba|bốn|năm|sáu|bảy|tám|chín");
/// One, four and five after tens; `năm` would be years.
const LAST_DIGITS: [Syllable; 4] = Syllable::literals("mốt|tư|lăm|nhăm");
const TEN: [Syllable; 1] = Syllable::literals("mười");
const TENS: [Syllable; 1] = Syllable::literals("mươi");
const HUNDRED: [Syllable; 1] = Syllable::literals("trăm");
/// Between hundreds and a digit.
const NO_TENS: [Syllable; 2] = Syllable::literals("linh|lẻ");

/// So many figures in a row that letters touch are those of a sign.
const SIGN_DIGITS: usize = 4;

/// A number as an article prints it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Quantity {
    /// Its value; `None` where it cannot be read without guessing.
    pub value: Option<f64>,
    /// How exact it is.
    pub comparator: Comparator,
    /// Whether it is printed in words.
    pub in_words: bool,
}

impl Quantity {
    /// The value as a count of things, where it is one; `hơn 2.000` are 2,000 at least.
    pub(super) fn count(&self) -> Option<u64> {
        let value = self.value?;
        let whole = value.fract() == 0.0 && (0.0..9e15).contains(&value);
        let near = matches!(
            self.comparator,
            Comparator::Exact | Comparator::Over | Comparator::Under | Comparator::About
        );
        (whole && near).then_some(value as u64)
    }
}

/// Whether a number in several words may begin with a token, whatever phrase it begins.
pub(super) fn begins_in_words(token: &Token) -> bool {
    FIRST.contains(token.syllable)
}

/// Reads a number at `from`: its value and one past its last token.
pub(super) fn quantity(doc: &Doc, from: usize) -> Option<(Quantity, usize)> {
    let found = doc.at(from);
    match found.map(|found| (found.tag, found.end)) {
        Some((Tag::Approx(comparator), end)) => {
            let (mut quantity, end) = exact(doc, end)?;
            if quantity.comparator == Comparator::Exact {
                quantity.comparator = comparator;
            }
            Some((quantity, end))
        }
        // `hàng chục nghìn` are thousands.
        Some((Tag::Vague(comparator), end)) => {
            let (power, end) = powers(doc, end);
            let value = magnitude(comparator).map(|value| value * 10f64.powi(i32::from(power)));
            let comparator = if power > 0 {
                Comparator::Thousands
            } else {
                comparator
            };
            let quantity = Quantity {
                value,
                comparator,
                in_words: true,
            };
            Some((quantity, end))
        }
        _ => exact(doc, from),
    }
}

/// The smallest number that `hàng trăm` and the like may mean.
fn magnitude(comparator: Comparator) -> Option<f64> {
    match comparator {
        Comparator::Dozens => Some(10.0),
        Comparator::Hundreds => Some(100.0),
        Comparator::Thousands => Some(1000.0),
        _ => None,
    }
}

/// A number with its powers of ten: `20 nghìn`, `2 triệu 300 nghìn`. Those that
/// belong to an amount of money stay in the measure: `1,28 triệu tỷ đồng`.
fn exact(doc: &Doc, from: usize) -> Option<(Quantity, usize)> {
    let (mut quantity, end) = digits(doc, from).or_else(|| in_words(doc, from))?;
    let (mut power, mut end) = powers(doc, end);
    let raised = |value: Option<f64>, power: u8| Some(value? * 10f64.powi(i32::from(power)));
    quantity.value = raised(quantity.value, power);
    while power > 0
        && let Some((more, more_end)) = digits(doc, end)
        && let (less, less_end) = powers(doc, more_end)
        && (1..power).contains(&less)
    {
        quantity.value = quantity
            .value
            .zip(raised(more.value, less))
            .map(|(a, b)| a + b);
        (power, end) = (less, less_end);
    }
    Some((quantity, end))
}

/// The powers of ten that stand at `at`, added up, and where they end.
fn powers(doc: &Doc, at: usize) -> (u8, usize) {
    let mut power = 0;
    let mut end = at;
    while let Some(found) = doc.at(end)
        && let Tag::Power(more) = found.tag
    {
        power += more;
        end = found.end;
    }
    if end > at && doc.at(end).is_some_and(|found| found.tag == Tag::Money) {
        return (0, at);
    }
    (power, end)
}

/// A number in figures: `1.069`, `1,5`, `05`, `2500.000`.
fn digits(doc: &Doc, from: usize) -> Option<(Quantity, usize)> {
    let first = doc
        .tokens
        .get(from)
        .filter(|token| token.kind == TokenKind::Number)?;
    let printed = first.of(doc.text);
    let (value, end) = match group(doc, from + 1) {
        None if printed.len() >= SIGN_DIGITS && is_of_a_sign(doc, from) => return None,
        None => (printed.parse().ok(), from + 1),
        Some(_) => {
            let (mut groups, mut signs) = (vec![printed], Vec::new());
            let mut end = from + 1;
            while let Some((sign, next)) = group(doc, end) {
                signs.push(sign);
                groups.push(next);
                end += 2;
            }
            (value(&groups, &signs), end)
        }
    };
    let comparator = match value {
        Some(_) => Comparator::Exact,
        None => Comparator::Ambiguous,
    };
    Some((
        Quantity {
            value,
            comparator,
            in_words: false,
        },
        end,
    ))
}

/// The sign at `at` that joins more digits to those before it, and these.
fn group<'t>(doc: &Doc<'t>, at: usize) -> Option<(char, &'t str)> {
    let [sign, next] = doc.tokens.get(at..at + 2)? else {
        return None;
    };
    let TokenKind::Sign(mark @ ('.' | ',')) = sign.kind else {
        return None;
    };
    let joined = !sign.spaced && !next.spaced && next.kind == TokenKind::Number;
    joined.then(|| (mark, next.of(doc.text)))
}

/// Whether the figures at `at` are those of a sign on a boat or a car: `QNg-95012`, `95012TS`.
fn is_of_a_sign(doc: &Doc, at: usize) -> bool {
    let glued = |at: usize| doc.tokens.get(at).is_some_and(|token| !token.spaced);
    let letters = |at: usize| {
        let token = doc.tokens.get(at);
        token.is_some_and(|token| token.is_word() && token.case != Case::Lower)
    };
    let money = matches!(doc.tag(at + 1), Some(Tag::Money | Tag::Power(_)));
    let dash = at > 1 && glued(at) && doc.tokens[at - 1].is('-') && glued(at - 1);
    glued(at + 1) && letters(at + 1) && !money || dash && letters(at - 2)
}

/// The value of groups of digits joined by points or commas. A point groups
/// thousands, a comma begins decimals; each is also met the other way round
/// where the number of digits leaves no doubt.
fn value(groups: &[&str], signs: &[char]) -> Option<f64> {
    let plain = groups.concat();
    let decimal = |at: usize| {
        format!("{}.{}", groups[..at].concat(), groups[at..].concat())
            .parse()
            .ok()
    };
    let thousands =
        |groups: &[&str]| groups[0].len() <= 3 && groups[1..].iter().all(|group| group.len() == 3);
    match signs {
        [] => plain.parse().ok(),
        [_] if groups[1].len() != 3 => decimal(1),
        [','] if groups[0] == "0" => decimal(1),
        _ if signs.iter().all(|&sign| sign == signs[0]) && thousands(groups) => plain.parse().ok(),
        [first, .., last] if first != last && thousands(&groups[..groups.len() - 1]) => {
            decimal(groups.len() - 1)
        }
        _ => None,
    }
}

/// `mười hai`, `hai mươi mốt`, `một trăm linh năm`: a number in several words.
fn in_many_words(doc: &Doc, from: usize) -> Option<(u64, usize)> {
    if !FIRST.contains(doc.tokens.get(from)?.syllable) {
        return None;
    }
    let is = |at: usize, words: &[Syllable]| {
        let token = doc.tokens.get(at)?;
        words.iter().position(|&word| word == token.syllable)
    };
    let digit = |at: usize| is(at, &DIGITS).map(|digit| digit as u64 + 1);
    let last = |at: usize| match is(at, &LAST_DIGITS) {
        Some(0) => Some(1),
        Some(1) => Some(4),
        Some(_) => Some(5),
        None => digit(at).filter(|&digit| digit != 5),
    };
    let tens = |at: usize| {
        let (tens, end) = match (is(at, &TEN), digit(at), is(at + 1, &TENS)) {
            (Some(_), _, _) => (10, at + 1),
            (_, Some(digit), Some(_)) => (10 * digit, at + 2),
            _ => return None,
        };
        Some(last(end).map_or((tens, end), |digit| (tens + digit, end + 1)))
    };
    let Some(hundreds) = digit(from).filter(|_| is(from + 1, &HUNDRED).is_some()) else {
        return tens(from).filter(|&(_, end)| end > from + 1);
    };
    let end = from + 2;
    let rest = match is(end, &NO_TENS) {
        Some(_) => digit(end + 1).map(|digit| (digit, end + 2)),
        None => tens(end),
    };
    let (rest, end) = rest.unwrap_or((0, end));
    Some((100 * hundreds + rest, end))
}

/// A number in words, and `năm` (five) where it can be no year.
fn in_words(doc: &Doc, from: usize) -> Option<(Quantity, usize)> {
    if let Some((value, end)) = in_many_words(doc, from) {
        let quantity = Quantity {
            value: Some(value as f64),
            comparator: Comparator::Exact,
            in_words: true,
        };
        return Some((quantity, end));
    }
    let found = doc.at(from)?;
    let value = match found.tag {
        Tag::Number(value) => f64::from(value),
        Tag::Time(Time::Year) if found.end == from + 1 => {
            let next = doc.at(found.end)?;
            if !matches!(next.tag, Tag::Receiver(_)) {
                return None;
            }
            5.0
        }
        _ => return None,
    };
    Some((
        Quantity {
            value: Some(value),
            comparator: Comparator::Exact,
            in_words: true,
        },
        found.end,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_as_articles_print_them() {
        use Comparator::{About, Ambiguous, Exact, Hundreds, Over, Under};
        for (text, value, comparator) in [
            ("1.069 người", Some(1069.0), Exact),
            ("1.250.000 lượt", Some(1_250_000.0), Exact),
            ("1,5 triệu", Some(1_500_000.0), Exact),
            ("2,75%", Some(2.75), Exact),
            ("98.5%", Some(98.5), Exact),
            ("05 đơn vị", Some(5.0), Exact),
            ("2500.000 lượt", None, Ambiguous),
            ("1,069 người", Some(1069.0), Exact),
            ("hơn 20 nghìn buổi", Some(20_000.0), Over),
            ("trên 7.500 tin", Some(7500.0), Over),
            ("gần 300 hộ", Some(300.0), Under),
            ("khoảng 3 tỷ", Some(3e9), About),
            ("hàng trăm lượt", Some(100.0), Hundreds),
            ("hai cá nhân", Some(2.0), Exact),
            ("năm tập thể", Some(5.0), Exact),
            ("mười hai cá nhân", Some(12.0), Exact),
            ("hai mươi mốt chiến sĩ", Some(21.0), Exact),
            ("năm mươi lăm giáo viên", Some(55.0), Exact),
            ("một trăm linh năm hội viên", Some(105.0), Exact),
            ("ba trăm hai mươi tư hộ", Some(324.0), Exact),
            ("hai mươi năm", Some(20.0), Exact),
            ("1.234,5 tỷ", Some(1234.5e9), Exact),
            (
                "hàng chục nghìn lượt",
                Some(10_000.0),
                Comparator::Thousands,
            ),
            ("2 triệu 300 nghìn", Some(2_300_000.0), Exact),
            ("1,28 triệu tỷ đồng", Some(1.28), Exact),
        ] {
            let read = quantity(&Doc::new(text), 0).map(|(q, _)| (q.value, q.comparator));
            assert_eq!(read, Some((value, comparator)), "{text}");
        }
    }

    #[test]
    fn what_is_no_number() {
        for text in ["năm 2019", "trên địa bàn", "Ba Vì", "gần đây"] {
            let doc = Doc::new(text);
            let read = quantity(&doc, 0).filter(|(q, _)| !q.in_words);
            assert_eq!(read, None, "{text}");
        }
    }
}
