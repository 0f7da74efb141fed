//! Texts of law, and answers on them: they name awards as rules, and confer none.
//!
//! Used when the whole article is read. What such a text tells of a named person, or with a
//! date of its own, is kept: an example may be real.

use super::super::doc::Doc;
use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Word;
use super::super::item::after_marks;
use super::super::scan::Scan;
use super::Reader;
use super::Statement;
use crate::model::NoteKind;
use crate::model::Recipient;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::Token;
use crate::text::TokenKind;

/// From so many citations on a text may be one of law.
const FEWEST: usize = 4;

/// In how many tokens a text is called what it is.
const HEAD: usize = 80;

/// A text of law cites a rule at least once in so many words.
const DENSITY: usize = 120;

impl Reader<'_, '_> {
    /// Leaves out what a text of law says, from its first citation to its last, of whoever
    /// meets its conditions, and notes it.
    pub(super) fn leave_rules(&mut self) {
        if self.statements.is_empty() {
            return;
        }
        let doc = self.scan.doc;
        let Some((first, last)) = cited(doc).or_else(|| planned(doc)) else {
            return;
        };
        // As far before and behind as half of that the text still tells of rules.
        let beside = (last - first) / 2;
        let told = |statement: &Statement| {
            let (begin, end) = statement.award_tokens;
            end + beside < first
                || last + beside < begin
                || statement.own_period
                || statement.recipient == Recipient::PersonNamed
        };
        let (kept, rules): (Vec<_>, Vec<_>) = std::mem::take(&mut self.statements)
            .into_iter()
            .partition(told);
        self.statements = kept;
        let named = rules.iter().map(|rule| rule.award_tokens);
        self.unstated
            .extend(named.map(|(first, last)| (NoteKind::NoStatement, first, last)));
    }
}

/// Whether a heading is of the forms of commendation that there are, or of their conditions:
/// `2. Hình thức khen thưởng`.
pub(super) fn heads_forms(scan: &Scan, items: &[Item]) -> bool {
    const FORMS: [[Syllable; 2]; 4] = [
        Syllable::literals("hình|thức"),
        Syllable::literals("tiêu|chuẩn"),
        Syllable::literals("đối|tượng"),
        Syllable::literals("nguyên|tắc"),
    ];
    const COMMENDED: [Syllable; 2] = Syllable::literals("khen|thưởng");
    // `Danh hiệu thi đua đối với cá nhân gồm:`
    const TITLES: [Syllable; 4] = Syllable::literals("danh|hiệu|thi|đua");
    const FOR: [Syllable; 3] = Syllable::literals("đối|dành|gồm");
    let items = after_marks(items);
    let (Some(first), Some(last)) = (items.first(), items.last()) else {
        return false;
    };
    let about = scan.doc.tokens[first.first].syllable == const { Syllable::literal("về") };
    let many = matches!(first.kind, Kind::Word(Word::Plural));
    let form = first.first + usize::from(many || about);
    let whose = scan.doc.tokens.get(form + TITLES.len());
    let consists = |item: &Item| matches!(item.kind, Kind::Word(Word::Consists));
    if scan.doc.begins(form, &TITLES)
        && whose.is_some_and(|word| FOR.contains(&word.syllable))
        && items.iter().any(consists)
    {
        return true;
    }
    scan.doc.noun(form, &FORMS).is_some()
        && scan.doc.begins(form + 2, &COMMENDED)
        && last.last <= form + 4
}

/// All of a text that a line of its own calls a plan or the rules of something: `KẾ HOẠCH`.
fn planned(doc: &Doc) -> Option<(usize, usize)> {
    const PLANS: [[Syllable; 2]; 6] = [
        Syllable::literals("kế|hoạch"),
        Syllable::literals("hướng|dẫn"),
        Syllable::literals("thể|lệ"),
        Syllable::literals("quy|chế"),
        Syllable::literals("quy|định"),
        Syllable::literals("đề|án"),
    ];
    let tokens = &doc.tokens;
    let ends = |token: Option<&Token>| token.is_none_or(|token| token.kind == TokenKind::Break);
    let heads = |at: usize| {
        tokens[at].case == Case::Upper
            && doc.noun(at, &PLANS).is_some()
            && ends(at.checked_sub(1).map(|before| &tokens[before]))
            && ends(tokens.get(at + 2))
    };
    let head = (0..tokens.len().min(HEAD)).find(|&at| heads(at))?;
    Some((head, tokens.len()))
}

/// The first and the last token at which a text cites a rule, where it does so time and
/// again: `khoản 2 Điều 12`, `theo quy định`. A decision, whose articles confer, is none.
fn cited(doc: &Doc) -> Option<(usize, usize)> {
    const PARTS: [Syllable; 3] = Syllable::literals("điều|khoản|điểm");
    const RULES: [[Syllable; 2]; 3] = [
        Syllable::literals("quy|định"),
        Syllable::literals("nghị|định"),
        Syllable::literals("thông|tư"),
    ];
    const CONFERS: [Syllable; 5] = Syllable::literals("tặng|truy|công|khen|phong");
    let tokens = &doc.tokens;
    let numbered = |at: usize| {
        PARTS.contains(&tokens[at].syllable)
            && tokens
                .get(at + 1)
                .is_some_and(|next| next.kind == TokenKind::Number)
    };
    let confers = |at: usize| {
        numbered(at)
            && tokens
                .get(at + 2..at + 4)
                .is_some_and(|next| CONFERS.contains(&next[1].syllable))
    };
    let cites = |at: usize| numbered(at) || doc.noun(at, &RULES).is_some();
    // All of these begin with a word of `words::NOTED`.
    let noted = doc.noted.iter().copied();
    let citations: Vec<usize> = noted.filter(|&at| cites(at)).collect();
    if citations.iter().any(|&at| confers(at)) {
        return None;
    }
    let mut citations = citations.into_iter();
    let first = citations.next()?;
    let (many, last) = citations.fold((1, first), |(many, _), at| (many + 1, at));
    (many >= FEWEST && many * DENSITY >= last - first).then_some((first, last))
}
