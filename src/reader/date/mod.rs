//! Dates and periods as articles print them: which words are one. `days` and
//! `periods` hold the forms.

mod days;
mod periods;

use super::doc::Doc;
use super::tag::Tag;
use super::tag::Time;
use super::when::When;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::TokenKind;

/// A look at the tokens from a place on.
struct Cursor<'a> {
    doc: &'a Doc<'a>,
    at: usize,
}

/// Reads a date at `from`: the date and one past its last token. Each form is
/// one function; the first that fits counts.
#[inline]
pub(super) fn when(doc: &Doc, from: usize) -> Option<(When, usize)> {
    let begins = Begins::at(doc, from)?;
    let mut forms = FORMS_WITH[begins.0.trailing_zeros() as usize];
    while forms != 0 {
        let (_, form) = FORMS[forms.trailing_zeros() as usize];
        forms &= forms - 1;
        let mut cursor = Cursor { doc, at: from };
        if let Some(when) = form(&mut cursor) {
            let other = follows_document(doc, from) || dates_a_rule(doc, from);
            return (!other).then_some((when, cursor.at));
        }
    }
    None
}

/// A form of dates: what it begins with, and what reads it.
type Form = (Begins, fn(&mut Cursor) -> Option<When>);

/// Reads `2020-07-09` or `2020-07` at `from`, as machines print them.
pub(super) fn iso(doc: &Doc, from: usize) -> Option<(When, usize)> {
    let mut cursor = Cursor { doc, at: from };
    cursor.iso().map(|when| (when, cursor.at))
}

static FORMS: [Form; 18] = {
    use Time::{Day, From, Month, PartOfDay, Quarter, SchoolYear, Term, Until, Weekday, Year};
    const SHORT: Begins = Begins::SHORT;
    const LONG: Begins = Begins::LONG;
    const fn words<const N: usize>(words: [Time; N]) -> Begins {
        Begins::words(words)
    }
    let day = words([PartOfDay, Day]).or(SHORT);
    [
        (LONG, |cursor| cursor.iso()),
        (LONG, |cursor| cursor.heading_year()),
        (SHORT, |cursor| cursor.heading_month()),
        (words([From, Term, SchoolYear]), |cursor| {
            cursor.school_year()
        }),
        (SHORT.or(Begins::IN_WORDS), |cursor| {
            cursor.months_of_a_year()
        }),
        (words([From]), |cursor| cursor.since()),
        (words([Term, From, Year]).or(LONG), |cursor| cursor.period()),
        (day.or(words([From])), |cursor| cursor.days()),
        (day, |cursor| cursor.long_day()),
        (day, |cursor| cursor.day()),
        (words([PartOfDay, Day]), |cursor| cursor.days_ago()),
        (words([PartOfDay, Weekday]), |cursor| cursor.weekday()),
        (words([Month]), |cursor| cursor.month()),
        (words([Quarter]), |cursor| cursor.quarter()),
        (words([Term, Year]).or(LONG), |cursor| cursor.years()),
        (words([Year]), |cursor| cursor.year()),
        (LONG, |cursor| cursor.bare_year()),
        (words([Until]), |cursor| cursor.by_year()),
    ]
};

/// For each of what a date begins with, which of the forms do, a bit for each.
const FORMS_WITH: [u32; 16] = {
    let mut all = [0; 16];
    let mut begins = 0;
    while begins < all.len() {
        let mut form = 0;
        while form < FORMS.len() {
            let (with, _) = &FORMS[form];
            all[begins] |= ((with.0 >> begins & 1) as u32) << form;
            form += 1;
        }
        begins += 1;
    }
    all
};

/// What a date begins with, a bit for each: a figure of so many digits, a number in words, words of time.
#[derive(Clone, Copy)]
struct Begins(u16);

impl Begins {
    /// A figure of one digit or two.
    const SHORT: Begins = Begins(1);
    /// A figure of four.
    const LONG: Begins = Begins(1 << 1);
    const IN_WORDS: Begins = Begins(1 << 2);

    const fn words<const N: usize>(words: [Time; N]) -> Begins {
        let mut all = Begins(0);
        let mut at = 0;
        while at < N {
            all = all.or(Begins(1 << (3 + words[at] as u16)));
            at += 1;
        }
        all
    }

    const fn or(self, other: Begins) -> Begins {
        Begins(self.0 | other.0)
    }

    /// Whether at a token a form may go on that begins with a figure of one digit or two.
    fn goes_on(doc: &Doc, token: usize) -> bool {
        match doc.tokens.get(token).map(|next| next.kind) {
            Some(TokenKind::Sign(_)) => true,
            _ => matches!(
                doc.tag(token),
                Some(Tag::And | Tag::Time(Time::Month | Time::Until))
            ),
        }
    }

    /// What stands at a token, where a date may begin with it.
    fn at(doc: &Doc, token: usize) -> Option<Begins> {
        let figure = doc.tokens.get(token)?;
        if figure.kind == TokenKind::Number {
            return match figure.bytes.1 - figure.bytes.0 {
                1 | 2 if Begins::goes_on(doc, token + 1) => Some(Begins::SHORT),
                4 => Some(Begins::LONG),
                _ => None,
            };
        }
        match doc.tag(token)? {
            Tag::Time(word) => Some(Begins::words([word])),
            Tag::Number(_) => Some(Begins::IN_WORDS),
            _ => None,
        }
    }
}

/// The year since which something holds, where it is no period: `Nghệ sĩ ưu tú | từ năm 2012`.
pub(super) fn since(doc: &Doc, from: usize) -> Option<(When, usize)> {
    let mut cursor = Cursor { doc, at: from };
    cursor.word(Time::From)?;
    cursor.word(Time::Year);
    let year = cursor.year_number()?;
    let goes_on = cursor.tokens_is('-') || doc.tag(cursor.at) == Some(Tag::Time(Time::Until));
    (!goes_on).then_some((When::Year(year), cursor.at))
}

/// Whether the number at `from` is the number of a document, street or house.
fn follows_document(doc: &Doc, from: usize) -> bool {
    let Some(before) = from.checked_sub(1) else {
        return false;
    };
    doc.tokens[from].kind == TokenKind::Number && matches!(doc.tag(before), Some(Tag::Document))
}

/// Whether the date at `from` is that of a rule: `Nghị định số 89/2014/NĐ-CP ngày 29/9/2014`.
fn dates_a_rule(doc: &Doc, from: usize) -> bool {
    const RULES: [Syllable; 5] = Syllable::literals("nghị|chỉ|luật|pháp|hướng");
    /// Tokens of the longest number of a document, with its day.
    const LONGEST: usize = 24;
    let tokens = &doc.tokens;
    let day = |at: usize| doc.tag(at) == Some(Tag::Time(Time::Day));
    let numbers = |at: &usize| {
        let token = &tokens[*at];
        let sign = token.is('/') || token.is('-');
        let letters = token.is_word() && token.case == Case::Upper;
        let number = token.syllable == const { Syllable::literal("số") };
        token.kind == TokenKind::Number || sign || letters || number || day(*at)
    };
    let Some(last) = (from.saturating_sub(LONGEST)..from)
        .rev()
        .find(|at| !numbers(at))
    else {
        return false;
    };
    let rule = [last, last.saturating_sub(1)].into_iter().any(|at| {
        RULES.contains(&tokens[at].syllable)
            && doc
                .at(at)
                .is_some_and(|found| found.tag == Tag::Document && found.end == last + 1)
    });
    rule && tokens[last + 1..from]
        .iter()
        .any(|token| token.kind == TokenKind::Number)
}

const YEARS: std::ops::RangeInclusive<u16> = 1880..=2099;

impl Cursor<'_> {
    fn word(&mut self, wanted: Time) -> Option<()> {
        let found = self.doc.at(self.at)?;
        if found.tag != Tag::Time(wanted) {
            return None;
        }
        self.at = found.end;
        Some(())
    }

    fn sign(&mut self, signs: &[char]) -> Option<char> {
        let token = self.doc.tokens.get(self.at)?;
        let TokenKind::Sign(sign) = token.kind else {
            return None;
        };
        signs.contains(&sign).then(|| {
            self.at += 1;
            sign
        })
    }

    fn number(&mut self, digits: std::ops::RangeInclusive<usize>) -> Option<u16> {
        let token = self
            .doc
            .tokens
            .get(self.at)
            .filter(|token| token.kind == TokenKind::Number)?;
        let printed = token.of(self.doc.text);
        let value = digits
            .contains(&printed.len())
            .then(|| printed.parse().ok())??;
        self.at += 1;
        Some(value)
    }

    fn year_number(&mut self) -> Option<u16> {
        let start = self.at;
        let year = self.number(4..=4).filter(|year| YEARS.contains(year));
        // 2500.000 and 2019/NĐ are no years.
        let goes_on = self.doc.tokens.get(self.at).is_some_and(|sign| {
            let next = self.doc.tokens.get(self.at + 1);
            let glued = |kind| next.is_some_and(|next| next.kind == kind && !next.spaced);
            // `(1996,2016)`: two years.
            let listed = sign.is(',') && next.is_some_and(|next| next.span.len() == 4);
            (sign.is('.') || sign.is(',')) && !sign.spaced && glued(TokenKind::Number) && !listed
                || sign.is('/')
                    && (glued(TokenKind::Word)
                        || next.is_some_and(|next| next.is_word() && next.case == Case::Upper))
        });
        if year.is_none() || goes_on {
            self.at = start;
            return None;
        }
        year
    }

    /// `/2020`, `-2020`, ` năm 2020` after a day or month; nothing there is no year.
    fn year_after(&mut self, signs: &[char]) -> Option<u16> {
        let start = self.at;
        if self.sign(signs).is_some() || self.word(Time::Year).is_some() {
            if let Some(year) = self.year_number() {
                return Some(year);
            }
            self.at = start;
        }
        self.same_year()
    }

    /// `cùng năm`: the year that the words before print last; not `cùng năm cán bộ`.
    fn same_year(&mut self) -> Option<u16> {
        const SAME: [Syllable; 2] = Syllable::literals("cùng|năm");
        /// How many tokens before that year may stand.
        const REACH: usize = 100;
        if !self.doc.begins(self.at, &SAME) {
            return None;
        }
        let end = self.at + SAME.len();
        let counts = matches!(self.doc.tag(end), Some(Tag::Receiver(_) | Tag::Honorific));
        let mut before = (self.at.saturating_sub(REACH)..self.at).rev();
        let year = before.find_map(|at| Cursor { doc: self.doc, at }.year_number())?;
        (!counts).then(|| {
            self.at = end;
            year
        })
    }

    fn tokens_is(&self, sign: char) -> bool {
        self.doc
            .tokens
            .get(self.at)
            .is_some_and(|token| token.is(sign))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Edtf;

    fn read(text: &str) -> Option<(String, usize)> {
        let doc = Doc::new(text);
        let (when, end) = when(&doc, 0)?;
        let date = when
            .edtf(None)
            .map_or_else(|| format!("{when:?}"), |date| date.to_string());
        Some((date, doc.tokens.len() - end))
    }

    #[test]
    fn dates_as_articles_print_them() {
        for (text, date) in [
            ("Sáng 5-2-2020", "2020-02-05"),
            ("ngày 27 tháng 4 năm 2017", "2017-04-27"),
            ("12/06/2019", "2019-06-12"),
            ("ngày 30.9.2021", "2021-09-30"),
            ("tháng 8/2020", "2020-08"),
            ("tháng 8 năm 2020", "2020-08"),
            ("quý III năm 2020", "2020-07/2020-09"),
            ("6 tháng đầu năm 2022", "2022-01/2022-06"),
            ("sáu tháng cuối năm 2022", "2022-07/2022-12"),
            ("9 tháng năm 2021", "2021-01/2021-09"),
            ("giai đoạn 2010- 2015", "2010/2015"),
            ("giai đoạn 2016 –2020", "2016/2020"),
            ("từ năm 2015 đến năm 2020", "2015/2020"),
            ("nhiệm kỳ 2015-20", "2015/2020"),
            ("năm học 2019-2020", "2019-09/2020-06"),
            ("Năm công tác 2019", "2019"),
            ("năm 2013", "2013"),
            ("các năm 2006, 2008, 2010", "2006/2010"),
            ("năm 2006, 2007 và 2009", "2006/2009"),
            ("các năm: 2011; 2012; 2015", "2011/2015"),
            ("năm 2008 và năm 2012", "2008/2012"),
            ("từ ngày 3 đến 5/10/2019", "2019-10-03/2019-10-05"),
            ("ngày 11-12/5/2019", "2019-05-11/2019-05-12"),
            ("ngày 7 và 8-9-2019", "2019-09-07/2019-09-08"),
            ("từ 28/12/2019 đến 3/1/2020", "2019-12-28/2020-01-03"),
            ("Sáng thứ Bảy, 16/3/2019", "2019-03-16"),
            ("tối qua (28/10/2018", "2018-10-28"),
            ("từ đầu năm 2025 đến nay", "2025"),
        ] {
            assert_eq!(read(text), Some((date.to_owned(), 0)), "{text}");
        }
    }

    #[test]
    fn days_of_two_lives_are_no_days_in_a_row() {
        let read = read("9/8/1921 - 2/6/1988").map(|(date, _)| date);
        assert_eq!(read.as_deref(), Some("1921-08-09"));
    }

    #[test]
    fn a_day_without_year_stays_partial() {
        for text in ["Ngày 2/8", "sáng 2-8", "ngày 2 tháng 8"] {
            let doc = Doc::new(text);
            let read = when(&doc, 0).map(|(when, _)| (when.edtf(None), when.edtf(Some(2022))));
            assert_eq!(read, Some((None, Edtf::parse("2022-08-02").ok())), "{text}");
        }
    }

    #[test]
    fn what_looks_like_a_date_and_is_none() {
        for text in [
            "03/2019/NĐ-CP",
            "14/15 chỉ tiêu",
            "2500.000 lượt",
            "31/2/2020",
            "24/24h",
            "19-8",
            "năm tập thể",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
        let rule = Doc::new("Nghị định số 89/2014/NĐ-CP ngày 29/9/2014");
        let day = (0..rule.tokens.len()).find(|&at| when(&rule, at).is_some());
        assert_eq!(day, None);
        for text in ["số 03/2019", "Nghị định 15/2020"] {
            let doc = Doc::new(text);
            let last = doc
                .tokens
                .iter()
                .position(|token| token.kind == TokenKind::Number);
            assert_eq!(last.and_then(|at| when(&doc, at)), None, "{text}");
        }
    }
}
