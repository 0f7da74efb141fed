//! Repeats: which statements say again what another one of the article says.
//!
//! Articles tell one giving in the headline, the lead, the text, under photographs.
//! The fullest statement of the running text is the main one; another repeats it
//! if it says no more and agrees in what it says. What always holds:
//! - a main statement repeats nothing, a repeat leads to a main statement;
//! - two statements of one sentence never repeat each other, unless one is a total
//!   of which the other is a part (`parts`), says neither who nor how many, or both tell of a title
//!   that nobody is given twice;
//! - main statements are found by what was named or counted, so that the work grows
//!   with their number, not with its square.

use super::super::page::Role;
use super::claim::Claim;
use super::claim::Words;
use super::claim::same_name;
use super::mains::Mains;
use super::parts;
use super::parts::Contradiction;
use super::places::Places;
use crate::model::Basis;
use crate::model::Recipient;
use crate::model::Status;
use std::cmp::Reverse;

/// What statements are to each other.
pub(super) struct Repeats {
    /// For each statement the one that it repeats.
    pub of: Vec<Option<usize>>,
    /// Parts told after their total, each with it.
    pub parts: Vec<(usize, usize)>,
    /// Counts that do not agree.
    pub contradictions: Vec<Contradiction>,
}

/// What each statement is to the others.
pub(super) fn repeats(claims: &[Claim], places: &Places) -> Repeats {
    let mut repeats = vec![None; claims.len()];
    let mut parts = Vec::new();
    let mut contradictions = parts::told(claims, places, &mut repeats, &mut parts);
    again(claims, &mut repeats);
    contradictions.extend(parts::sums(claims, &mut repeats));
    // What repeats a total leads on to the part that the total repeats.
    for at in 0..repeats.len() {
        repeats[at] = repeats[at].map(|main| root(&repeats, main));
    }
    Repeats {
        of: repeats,
        parts,
        contradictions,
    }
}

/// The statement that a repeat leads to in the end. No chain comes back to where it began: who
/// marks a repeat asks [`comes_to`] before.
fn root(repeats: &[Option<usize>], mut at: usize) -> usize {
    while let Some(main) = repeats[at] {
        at = main;
    }
    at
}

/// Whether what a statement repeats, and what that repeats, comes to `end`: then `end` must not
/// repeat it.
pub(super) fn comes_to(repeats: &[Option<usize>], mut at: usize, end: usize) -> bool {
    while at != end {
        match repeats[at] {
            Some(main) => at = main,
            None => return false,
        }
    }
    true
}

/// Marks the statements that say another one again.
fn again(claims: &[Claim], repeats: &mut [Option<usize>]) {
    let mut order: Vec<usize> = (0..claims.len())
        .filter(|&at| repeats[at].is_none())
        .collect();
    order.sort_by_cached_key(|&at| rank(&claims[at], at));
    let handed_over = claims.iter().any(|claim| claim.hands_over);
    let mut mains = Mains::default();
    // A total that its parts repeat is told again as well.
    for at in (0..claims.len()).filter(|&at| repeats[at].is_some()) {
        mains.add(&claims[at], at);
    }
    for at in order {
        let claim = &claims[at];
        let of_any_year = may_announce(claim) || claim.is_of_title();
        let best = mains
            .candidates(claim, of_any_year)
            .filter_map(|main| Some((said_again(claim, &claims[main])?, near(at, main), main)))
            .filter(|&(.., main)| !comes_to(repeats, main, at))
            .max();
        match best {
            Some((.., main)) => repeats[at] = Some(main),
            None => {
                // Who hands it over under a photograph is not who gives it.
                let shows = |&main: &usize| {
                    repeats[main].is_none() && claims[main].hands_over && claims[main].shows(claim)
                };
                let shown = || mains.candidates(claim, of_any_year).find(shows);
                if let Some(shown) = handed_over.then(shown).flatten() {
                    repeats[shown] = Some(at);
                }
                mains.add(claim, at);
            }
        }
    }
}

/// The order in which statements become main ones: what was conferred before what was asked for
/// or is only borne, the fuller before the rest.
fn rank(claim: &Claim, at: usize) -> (u8, Reverse<usize>, usize) {
    // The running text goes before what stands under photographs; a headline is
    // the main statement only where it alone counts.
    let standing = match claim.role {
        Role::Body => 4,
        Role::Caption => 3,
        Role::Title | Role::Byline => 0,
    };
    let status = match claim.status {
        Status::Held => 2,
        Status::Proposed => 1,
        // What it announces may only have been asked for.
        _ if claim.role == Role::Title => 1,
        // Who stands beside those who receive may be named with them.
        _ if claim.hands_over && claim.names.len() > 1 => 1,
        _ => 0,
    };
    (status, Reverse(claim.fullness() + standing), at)
}

/// Of equals the nearest counts, before it sooner than after it.
fn near(at: usize, main: usize) -> (Reverse<usize>, bool) {
    (Reverse(at.abs_diff(main)), main < at)
}

/// How surely a statement says again what a main one says; `None` where it does not.
fn said_again(claim: &Claim, main: &Claim) -> Option<Sure> {
    // Most are of other awards.
    let of_award = claim.grade_agrees(main) && claim.award_agrees(main);
    if !of_award && !claim.same_title(main) {
        return None;
    }
    if !claim.years_agree(main) && !announces(claim, main) && !claim.same_title(main) {
        return None;
    }
    if stands_for(claim, main) || is_staff_of(claim, main) {
        return claim.terms_agree(main).then_some(Sure::Open);
    }
    if announces(claim, main) {
        return Some(Sure::Open);
    }
    if claim.same_title(main) {
        return Some(Sure::Named);
    }
    if calls_otherwise(claim, main) {
        return claim.terms_agree(main).then_some(Sure::Named);
    }
    if tells_of_all(claim, main) {
        return claim.terms_agree(main).then_some(Sure::Open);
    }
    if claim.sentence > main.sentence && claim.was_asked_for(main) {
        return Some(Sure::Named);
    }
    if claim.hands_over && !claim.names.is_empty() && claim.shows(main) {
        return Some(Sure::Named);
    }
    if !(claim.terms_agree(main) || claim.shows(main)) || !claim.kind_agrees(main) {
        return None;
    }
    let sure = recipients(claim, main)?;
    if claim.sentence == main.sentence && !(claim.is_open() && main.count.is_some()) {
        return None;
    }
    let apart = || match (claim.unit, main.unit) {
        (Some(one), Some(other)) => one != other,
        _ => false,
    };
    let body = claim.role == Role::Body;
    let fits = match sure {
        Sure::Named => true,
        // Small counts often meet by chance.
        Sure::Counted => {
            !apart()
                && (!body
                    || leads_to(claim, main)
                    || claim.count > Some(MANY)
                    || claim.paragraph != main.paragraph
                        && (claim.count > Some(1) || claim.giver.is_some() && main.giver.is_some()))
        }
        Sure::Open => {
            // `Đảng bộ A trao Huy hiệu cho các đảng viên. Đợt này có 3 đồng chí …`
            let told_on = claim.paragraph == main.paragraph && claim.sentence < main.sentence;
            let giver = claim.giver.is_none() || main.giver.is_some() || told_on;
            !apart() && (!body || (giver && !claim.also))
        }
    };
    fits.then_some(sure)
}

/// Whether one who is told of next by name was announced: `Một thanh niên được tặng Giấy khen`, and
/// below it who.
fn leads_to(claim: &Claim, main: &Claim) -> bool {
    const NEAR: usize = 2;
    claim.count == Some(1)
        && claim.kind == Recipient::Individual
        && main.kind == Recipient::PersonNamed
        && main.names.len() == 1
        && (claim.paragraph + 1..=claim.paragraph + NEAR).contains(&main.paragraph)
}

/// Whether the headline or lead tells of one whom the text names, whatever else it says: `Lão nông
/// được bộ trưởng tặng Bằng khen`.
fn announces(claim: &Claim, main: &Claim) -> bool {
    may_announce(claim)
        && (claim.count.is_none() || claim.count == Some(1) && main.names.len() == 1)
        && matches!(main.kind, Recipient::Individual | Recipient::PersonNamed)
        && main.paragraph > claim.paragraph
        && claim.award_agrees(main)
        && claim.grade_agrees(main)
}

/// Whether it stands where one is told of whom the text names.
fn may_announce(claim: &Claim) -> bool {
    let opens = claim.role == Role::Title || claim.paragraph < LEAD && claim.count == Some(1);
    opens && claim.kind == Recipient::Individual
}

/// Whether the headline calls the unit that received by a name of its own: `SLF nhận Huân chương`,
/// and below it `Công ty Tài chính Sông Lam (SLF)`.
fn calls_otherwise(claim: &Claim, main: &Claim) -> bool {
    let one = |claim: &Claim| {
        claim.kind == Recipient::UnitNamed && claim.names.len() == 1 && claim.count == Some(1)
    };
    claim.role == Role::Title
        && one(claim)
        && one(main)
        && claim.unit.is_some()
        && claim.unit == main.unit
}

/// Whether the headline tells of the unit or field whose collectives the text counts: `Trao Cờ thi
/// đua cho ngành Y tế`.
fn tells_of_all(claim: &Claim, main: &Claim) -> bool {
    claim.role == Role::Title
        && claim.kind == Recipient::UnitNamed
        && claim.names.len() == 1
        && main.kind == Recipient::Collective
        && main.count > Some(1)
        && claim.unit.is_some()
        && claim.unit == main.unit
}

/// In how many paragraphs the headline and the lead stand.
const LEAD: usize = 2;

/// Whether who is shown took what his unit was given: `Ông Bình, Giám đốc Công ty A, nhận Cờ`.
fn stands_for(claim: &Claim, main: &Claim) -> bool {
    claim.role != Role::Body
        && claim.kind == Recipient::PersonNamed
        && main.kind == Recipient::UnitNamed
        && claim.unit.is_some()
        && claim.unit == main.unit
}

/// Whether those who are told of are all who work in the unit that received: `trao Bằng khen cho
/// cán bộ, chiến sĩ Đồn A`.
fn is_staff_of(claim: &Claim, main: &Claim) -> bool {
    claim.is_open()
        && claim.sentence != main.sentence
        && claim.kind == Recipient::Individual
        && main.kind == Recipient::UnitNamed
        && claim.giver.is_some()
        && main.giver.is_some()
        && claim.unit.is_some()
        && claim.unit == main.unit
}

/// From this count on two equal ones in one paragraph are no chance.
const MANY: u64 = 3;

/// By what a repeat is known, from the least sure.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Sure {
    /// It leaves open who or how many.
    Open,
    /// The same count.
    Counted,
    /// The same names.
    Named,
}

/// How a statement's recipients are among those of a main one.
fn recipients(claim: &Claim, main: &Claim) -> Option<Sure> {
    let among = |name: &Words| main.names.iter().any(|other| same_name(name, other));
    let counts = match (claim.count, main.count) {
        (Some(one), Some(other)) => one == other && basis_agrees(claim, main),
        _ => true,
    };
    match (claim.names.is_empty(), main.names.is_empty()) {
        (false, false) => {
            // `2 Huân chương` to a unit are not the one that it is given now.
            let once = claim.basis == Basis::Recipient && main.basis == Basis::Recipient;
            let many = once || claim.count.is_none() || claim.count == main.count;
            (claim.names.iter().all(among) && many).then_some(Sure::Named)
        }
        // The named one under a photograph is one of those counted.
        (false, true) => match main.count {
            _ if counts && main.count.is_some() => Some(Sure::Counted),
            None => Some(Sure::Open),
            // `Ông Bình cũng là một trong 20 cá nhân được tặng …`
            Some(count) if claim.one_of == Some(count) => Some(Sure::Named),
            Some(count) => {
                let beside = claim.role != Role::Body && claim.status != Status::Held;
                (beside && count > claim.names.len() as u64).then_some(Sure::Open)
            }
        },
        (true, _) => match claim.count {
            None => Some(Sure::Open),
            Some(count) => {
                let of_one_kind =
                    claim.kind != Recipient::Unspecified || count > MANY || main.giver.is_some();
                (main.count.is_some() && counts && of_one_kind).then_some(Sure::Counted)
            }
        },
    }
}

/// `2 lượt` and `2 tập thể` are not the same count.
fn basis_agrees(claim: &Claim, main: &Claim) -> bool {
    (claim.basis == Basis::Instance) == (main.basis == Basis::Instance)
}
