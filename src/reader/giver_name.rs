//! The names of givers: an office, a unit, a body that every place has and that is
//! named without its place, several of them joined.

use super::doc::Doc;
use super::item::Giver;
use super::name;
use super::office;
use super::scan::Scan;
use super::tag::Head;
use super::tag::Tag;
use super::tag::Verb;
use super::unit::is_organ;
use super::unit_name::printed;
use super::unit_place::place;
use crate::model::lexicon;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::Token;
use crate::text::TokenKind;

/// How far before an award `được` may stand.
const PASSIVE_REACH: usize = 12;

/// First words of the houses that confer.
const CONFERRING: [&str; 4] = ["Công an", "Đảng", "UBND", "Xã đoàn"];

/// A minister without his ministry, and how the office begins that says of what he is one.
const MINISTER: &str = "Bộ trưởng";
const HEAD_OF_COMMITTEE: &str = "Chủ nhiệm ";

/// A school that is spoken of.
pub(super) const SCHOOL: &str = "Nhà trường";

/// Who conferred in the first years.
const HO_CHI_MINH: &str = "Chủ tịch Hồ Chí Minh";

impl Scan<'_> {
    /// The giver that belongs to the name of an award: `Bằng khen (của) Bộ Công an`.
    /// `award` is where it begins, `from` where its giver may.
    pub(super) fn giver_of_name(
        &mut self,
        entry: u16,
        award: usize,
        from: usize,
    ) -> Option<(Giver, usize)> {
        let doc = self.doc;
        let class = lexicon::award_at(entry).class;
        let of = doc.at(from).filter(|found| found.tag == Tag::Of);
        let at = of.map_or(from, |found| found.end);
        let binds = matches!(class, "flag" | "certificate" | "commemorative");
        if !binds && of.is_none() {
            return None;
        }
        let (mut giver, mut end) = self.giver(at)?;
        // `Bộ trưởng, Chủ nhiệm Ủy ban Dân tộc`: of what he is minister.
        if giver.name == MINISTER
            && doc.tokens.get(end).is_some_and(|token| token.is(','))
            && let Some((head, head_end)) = self.giver(end + 1)
            && head.name.starts_with(HEAD_OF_COMMITTEE)
        {
            (giver, end) = (head, head_end);
        }
        if of.is_none() && giver.unit.is_some_and(|unit| self.receives(unit, award)) {
            return None;
        }
        // `Cờ dẫn đầu Cụm thi đua số 4`: of which it is the first.
        let cluster = |unit: usize| self.units.list[unit].head == Head::Cluster;
        if of.is_none() && giver.unit.is_some_and(cluster) {
            return None;
        }
        // `Bằng khen Bệnh viện xuất sắc`: for what it was given.
        if of.is_none() && giver.unit.is_none() && doc.tag(at) == Some(Tag::Head(Head::House)) {
            let confers = CONFERRING.iter().any(|first| giver.name.starts_with(first));
            if !confers {
                return None;
            }
        }
        // `lễ đón nhận danh hiệu Anh hùng Lao động của Bệnh viện A`: who receives.
        let house = giver
            .unit
            .is_some_and(|unit| !self.units.is_authority(unit) && !self.units.governs(unit));
        if house && matches!(class, "order" | "honorary_title" | "prize") {
            return None;
        }
        if let Some((more, end_of_all)) = self.more_givers(end) {
            giver.name = format!("{}{more}", giver.name);
            end = end_of_all;
        }
        // `của Bộ Công an và UBND tỉnh`, unless a new clause begins there.
        while let Some(and) = doc.at(end).filter(|found| found.tag == Tag::And)
            && let other_at = behind_of(doc, and.end).unwrap_or(and.end)
            && let Some((other, other_end)) = self.giver(other_at)
            && !matches!(
                doc.tag(other_end),
                Some(Tag::Passive | Tag::Verb(_) | Tag::Stop)
            )
        {
            let and = office::spelled(doc, end, and.end);
            giver.name = format!("{} {and} {}", giver.name, other.name);
            end = other_end;
        }
        Some((giver, end))
    }

    /// Who gives as well behind commas, where nothing but `và` or the end of the clause
    /// follows: `của Thủ tướng Chính phủ, Thống đốc Ngân hàng Nhà nước;`; or each behind a
    /// `của` of its own.
    fn more_givers(&mut self, from: usize) -> Option<(String, usize)> {
        let doc = self.doc;
        let (mut names, mut end) = (String::new(), from);
        let mut each_of = true;
        while doc.tokens.get(end).is_some_and(|token| token.is(','))
            && let of = behind_of(doc, end + 1)
            && let Some((other, other_end)) = self.giver(of.unwrap_or(end + 1))
        {
            names = format!("{names}, {}", other.name);
            end = other_end;
            each_of &= of.is_some();
        }
        let closes = doc.tokens.get(end).is_none_or(|token| {
            matches!(
                token.kind,
                TokenKind::Break | TokenKind::Sign(';' | '.' | ')')
            )
        });
        let and = doc.at(end).filter(|found| found.tag == Tag::And);
        let joins = and.is_some_and(|and| {
            matches!(
                doc.tag(and.end),
                Some(Tag::Office(_) | Tag::Unit(_) | Tag::Head(_) | Tag::ManyGivers)
            )
        });
        (end > from && (closes || joins || each_of)).then_some((names, end))
    }

    /// Whether a unit behind an award is who gets it: what confers nothing, `tặng Giấy
    /// khen Đội Cảnh sát giao thông`; a house after a verb of giving, `tặng Bằng khen Nhà
    /// máy A`, but not in `được tặng Bằng khen Công ty A`.
    fn receives(&self, unit: usize, award: usize) -> bool {
        let doc = self.doc;
        let tag = |at: Option<usize>| at.and_then(|at| doc.tag(at));
        let given = tag(award.checked_sub(1)) == Some(Tag::Verb(Verb::Give));
        let passive = (award.saturating_sub(PASSIVE_REACH)..award)
            .any(|at| doc.tag(at) == Some(Tag::Passive));
        let name = &self.units.list[unit].name;
        let party = CONFERRING.iter().any(|first| name.starts_with(first));
        match self.units.list[unit].head {
            Head::Team | Head::Division => given,
            Head::House => given && !passive && !party,
            _ => false,
        }
    }

    /// One giver at `from`.
    fn giver(&mut self, from: usize) -> Option<(Giver, usize)> {
        let doc = self.doc;
        let found = doc.at(from)?;
        match found.tag {
            Tag::Office(_) => {
                let (office, end) = office::office(doc, from, &mut self.units)?;
                let person = name::name(doc, end).is_some_and(|name| name > end + 1);
                (!person).then(|| (Giver::office(&office), end))
            }
            Tag::ManyGivers => {
                let name = office::spelled(doc, from, found.end);
                Some((Giver { name, unit: None }, found.end))
            }
            Tag::Unit(_) | Tag::Head(_) => match self.units.read(doc, from) {
                Some(mention) => {
                    let name = self.units.name(mention.unit);
                    // `Bằng khen của Ban Thường vụ Tỉnh đoàn`
                    if is_organ(&name)
                        && let Some((of, end)) = bare(doc, mention.end)
                    {
                        let name = format!("{name} {}", of.name);
                        return Some((Giver { name, unit: None }, end));
                    }
                    let unit = Some(mention.unit);
                    Some((Giver { name, unit }, mention.end))
                }
                None => bare(doc, from),
            },
            _ => bare(doc, from),
        }
    }
}

/// One past `của` at `at`.
fn behind_of(doc: &Doc, at: usize) -> Option<usize> {
    let of = doc.at(at).filter(|found| found.tag == Tag::Of)?;
    Some(of.end)
}

/// `Bác Hồ`, `Chủ tịch Hồ Chí Minh`.
fn is_uncle_ho(words: &[Token]) -> bool {
    const NAMES: [&[Syllable]; 2] = [
        &Syllable::literals::<2>("bác|hồ"),
        &Syllable::literals::<5>("chủ|tịch|hồ|chí|minh"),
    ];
    NAMES.iter().any(|name| {
        words
            .iter()
            .map(|word| word.syllable)
            .eq(name.iter().copied())
    })
}

/// A giver that is named without its place or by its place alone: `UBND tỉnh`,
/// `Liên đoàn Lao động tỉnh`, `Bộ`, `tỉnh Quảng Bình`.
pub(super) fn bare(doc: &Doc, from: usize) -> Option<(Giver, usize)> {
    if let Some(level) = authorities(doc, from) {
        let end = place(doc, level).max(level + 1);
        let name = format!("UBND {}", office::spelled(doc, level, end));
        return Some((Giver { name, unit: None }, end));
    }
    if says_school(doc, from) {
        let name = SCHOOL.to_owned();
        return Some((Giver { name, unit: None }, from + 1));
    }
    let found = doc.at(from)?;
    let (name, end) = match found.tag {
        Tag::Head(Head::Team | Head::Division | Head::Cluster) => return None,
        // `Đoàn đã đến thăm và trao …`: a delegation.
        Tag::Head(_) if found.end == from + 1 && is_delegation(doc, from) => return None,
        Tag::Head(_) => {
            let end = led(doc, found.end).unwrap_or(found.end);
            (printed(doc, from, end), end)
        }
        Tag::Meant(_) if doc.tokens[from].syllable == const { Syllable::literal("nhà") } => {
            (SCHOOL.to_owned(), found.end)
        }
        // What the province gives its People's Committee gives.
        Tag::Level => {
            let end = place(doc, from).max(found.end);
            (format!("UBND {}", office::spelled(doc, from, end)), end)
        }
        Tag::Common if is_uncle_ho(&doc.tokens[from..found.end]) => {
            (HO_CHI_MINH.to_owned(), found.end)
        }
        _ => return None,
    };
    Some((Giver { name, unit: None }, end))
}

/// One past the body that the organ named up to `at` leads: `Bộ Tư lệnh | Quân khu`.
fn led(doc: &Doc, at: usize) -> Option<usize> {
    const ORGANS: [[Syllable; 2]; 2] =
        [Syllable::literals("tư|lệnh"), Syllable::literals("chỉ|huy")];
    let found = doc.at(at)?;
    let body = matches!(found.tag, Tag::Head(_)) && doc.tokens[at].case != Case::Lower;
    let organ = ORGANS.iter().any(|organ| doc.follows(at, organ));
    (body && organ).then_some(found.end)
}

/// Whether a word is `trường` right before what it does: `trường (đã) tặng`.
fn says_school(doc: &Doc, at: usize) -> bool {
    const SAID: Syllable = Syllable::literal("trường");
    const ADVERBS: [Syllable; 3] = Syllable::literals("đã|cũng|vừa");
    let school = doc
        .tokens
        .get(at)
        .is_some_and(|token| token.syllable == SAID);
    let adverb = doc
        .tokens
        .get(at + 1)
        .is_some_and(|token| ADVERBS.contains(&token.syllable));
    school
        && matches!(
            doc.tag(at + 1 + usize::from(adverb)),
            Some(Tag::Verb(Verb::Give))
        )
}

/// The level of the place whose authorities are named at `at`: `chính quyền | phường`.
fn authorities(doc: &Doc, at: usize) -> Option<usize> {
    const AUTHORITIES: [Syllable; 2] = Syllable::literals("chính|quyền");
    const LEVELS: [Syllable; 8] = Syllable::literals("tỉnh|thành|tp|huyện|quận|thị|xã|phường");
    let named = doc.tokens[at..].iter().map(|token| token.syllable);
    let level = doc.tokens.get(at + AUTHORITIES.len())?;
    (named.take(AUTHORITIES.len()).eq(AUTHORITIES) && LEVELS.contains(&level.syllable))
        .then_some(at + AUTHORITIES.len())
}

/// Whether a word is `Đoàn` with the capital of a sentence's first word.
fn is_delegation(doc: &Doc, at: usize) -> bool {
    let before = at.checked_sub(1).map(|before| doc.tokens[before].kind);
    let begins = matches!(
        before,
        None | Some(TokenKind::Break | TokenKind::Sign('.' | ':' | '-'))
    );
    begins && doc.tokens[at].syllable == const { Syllable::literal("đoàn") }
}
