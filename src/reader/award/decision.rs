//! Whose decision conferred an award, where the text names the decision: `Quyết định số 12
//! của Chủ tịch nước`, `(QĐ số 15/QĐ-TTg)`.

use super::super::item::Giver;
use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Word;
use super::super::item::after_marks;
use super::super::office::Office;
use super::super::scan::Scan;
use super::super::tag::Verb;
use super::giver_named::named;
use super::often::is_any_of;
use super::often::is_word;
use crate::text::Syllable;
use crate::text::word;

/// How far after `quyết định` whose decision it is may be said.
const DECISION_REACH: usize = 14;

/// How far before a decision who signs it may be said.
const SIGNER_REACH: usize = 16;

/// How far behind an award `theo Quyết định` may stand.
const DECISION_NEAR: usize = 4;

/// Whether a decision is named among items.
pub(super) fn names_decision(scan: &Scan, items: &[Item]) -> bool {
    items.iter().any(|item| is_decision(scan, item))
}

fn is_decision(scan: &Scan, item: &Item) -> bool {
    let word = scan.doc.tokens[item.first].syllable;
    (word == word!("quyết") || word == word!("qđ")) && scan.is_document(item)
}

/// Whose decision is told: `Quyết định số 12 của Chủ tịch nước`, or its sign `QĐ-TTg`.
pub(super) fn decision(scan: &Scan, items: &[Item]) -> Option<Giver> {
    let at = items.iter().position(|item| is_decision(scan, item))?;
    let reach = &items[at + 1..items.len().min(at + 1 + DECISION_REACH)];
    let asks = |item: &Item| matches!(item.kind, Kind::Verb(Verb::Propose));
    let reach = &reach[..reach.iter().position(asks).unwrap_or(reach.len())];
    // Not `có 5 cá nhân thuộc tỉnh A`.
    let of = |pair: &[Item]| {
        (matches!(pair[0].kind, Kind::Word(Word::Of)) && is_word(scan, &pair[0], word!("của")))
            .then(|| named(scan, &pair[1]))
            .flatten()
    };
    // `QĐ số 12/QĐ-BYT ngày 5/3/2015, Bộ Y tế`: in a cell or line of its own.
    let closing = || {
        let end = |item: &&Item| matches!(item.kind, Kind::Sign('.' | '|' | ')' | ';'));
        let cell = reach.len() - reach.iter().rev().take_while(end).count();
        match &reach[..cell] {
            [.., comma, by] if matches!(comma.kind, Kind::Sign(',')) => named(scan, by),
            _ => None,
        }
    };
    reach
        .windows(2)
        .find_map(of)
        .or_else(|| reach.iter().find_map(|item| by_sign(scan, item)))
        .or_else(closing)
}

/// Who is told to sign or issue a decision: `Chủ tịch nước đã ký Quyết định …`.
pub(super) fn signer(scan: &Scan, items: &[Item]) -> Option<Giver> {
    const SIGNS: [Syllable; 3] = Syllable::literals("hành|ký|ra");
    let doc = scan.doc;
    let begins = |item: &Item| {
        doc.tokens[item.first].syllable == const { Syllable::literal("quyết") }
            && scan.is_document(item)
    };
    let at = items.iter().position(begins)?;
    let before = &items[at.saturating_sub(SIGNER_REACH)..at];
    let sign = |item: &Item| SIGNS.contains(&doc.tokens[item.last].syllable);
    let verb = before.iter().rposition(sign)?;
    before[..verb]
        .iter()
        .rev()
        .find_map(|item| named(scan, item))
}

/// Whose decision a sentence opens with: `Tại Quyết định số 12 của Chủ tịch nước về việc truy tặng danh
/// hiệu A, | 10 cá nhân được tặng danh hiệu này`.
pub(super) fn opened_by(scan: &Scan, items: &[Item]) -> Option<Giver> {
    const BY: [Syllable; 2] = Syllable::literals("tại|theo");
    let [by, document, ..] = after_marks(items) else {
        return None;
    };
    let opens = is_any_of(scan, by, &BY) && is_decision(scan, document);
    decision(scan, items).filter(|_| opens)
}

/// For whom the one signs who is named last before `ký`: `Phó Giám đốc Sở A Trần Văn Bình ký Quyết
/// định tặng …`.
pub(super) fn signed_for(scan: &Scan, items: &[Item]) -> Option<Giver> {
    // `ký Quyết định`, `ký ban hành các quyết định`; not `lễ ký kết hợp tác`.
    const NEAR: usize = 4;
    let is = |at: usize, word: Syllable| {
        let token = scan.doc.tokens.get(at);
        token.is_some_and(|token| token.syllable == word)
    };
    let is_signing = |item: &Item| {
        let mut words = item.first..=item.last;
        words.any(|at| is(at, const { Syllable::literal("ký") }))
    };
    let signs = |item: &Item| {
        let mut near = item.first + 1..=item.last + NEAR;
        is_signing(item) && near.any(|at| is(at, const { Syllable::literal("quyết") }))
    };
    // `Quyết định do Phó Chủ tịch tỉnh Trần Văn Bình ký tặng …`
    let signed = || {
        let decision = items.iter().position(|item| is_decision(scan, item))?;
        let by = items.get(decision + 1)?;
        let by = matches!(by.kind, Kind::Word(Word::Passive)) || is_word(scan, by, word!("do"));
        let verb = items[decision..].iter().rposition(is_signing)?;
        by.then_some(decision + verb)
    };
    let verb = items.iter().rposition(signs).or_else(signed)?;
    let person = |item: &&Item| matches!(item.kind, Kind::Person(_));
    let signer = items[..verb].iter().rev().find(person)?;
    stood_for(scan, signer)
}

/// For whom a deputy signs: the decision is that of the head.
fn stood_for(scan: &Scan, item: &Item) -> Option<Giver> {
    let Kind::Person(person) = item.kind else {
        return None;
    };
    let head = |office: &Office| {
        let name = office.as_giver().replacen(" Thường trực", "", 1);
        let name = match name.strip_prefix("Thứ trưởng ") {
            Some(ministry) => format!("Bộ trưởng {ministry}"),
            None => name.strip_prefix("Phó ")?.to_owned(),
        };
        Some(Giver {
            name,
            unit: office.unit,
        })
    };
    scan.mentions[person].offices.iter().find_map(head)
}

/// Whose decision is told right behind an award: `Bằng khen theo Quyết định số 12 của
/// Chủ tịch UBND tỉnh`, `Cờ thi đua (Quyết định số 15/QĐ-TTg)`.
pub(super) fn decided_behind(scan: &Scan, items: &[Item]) -> Option<Giver> {
    let small = |item: &Item| {
        matches!(item.kind, Kind::Plain | Kind::Sign(_) | Kind::Date(_)) && !scan.is_document(item)
    };
    let at = items.iter().take_while(|item| small(item)).count();
    decision(scan, &items[..items.len().min(at + 1 + DECISION_REACH)])
        .filter(|_| at <= DECISION_NEAR)
}

/// Who signs the decisions with this sign.
fn by_sign(scan: &Scan, item: &Item) -> Option<Giver> {
    let name = match scan.doc.words(item.first, item.last + 1).as_str() {
        "TTg" | "TTG" => "Thủ tướng Chính phủ",
        "CTN" => "Chủ tịch nước",
        _ => return None,
    };
    Some(Giver {
        name: name.to_owned(),
        unit: None,
    })
}
