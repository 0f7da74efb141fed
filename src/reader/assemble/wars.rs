//! The two wars for which there is an order of resistance: one that stands beside the other in a
//! list is the other war's, also where its name does not say so: `Huân chương Kháng chiến hạng
//! Nhất; Huân chương Kháng chiến chống Mỹ hạng Nhất`.
//!
//! Used by [`super`] before it looks for repeats.

use super::claim::Claim;
use crate::text::Syllable;

/// Against whom they were.
pub(super) const WARS: [Syllable; 2] = Syllable::literals("pháp|mỹ");

/// How many statements further in a list the other one may stand.
const REACH: usize = 4;

/// How many lines further.
const LINES: usize = 6;

/// Says of which war the awards are that stand beside one that says so.
pub(super) fn tell_apart(claims: &mut [Claim]) {
    for at in 0..claims.len() {
        if claims[at].war.is_none() {
            claims[at].war = other_war(claims, at);
        }
    }
}

/// The war that an award beside this one does not name.
fn other_war(claims: &[Claim], at: usize) -> Option<Syllable> {
    let claim = &claims[at];
    let beside = |other: &&Claim| {
        other.entry == claim.entry
            && other.names == claim.names
            && other.role == claim.role
            && other.paragraph.abs_diff(claim.paragraph) <= LINES
            && (other.sentence == claim.sentence || other.paragraph != claim.paragraph)
    };
    let near = &claims[at.saturating_sub(REACH)..claims.len().min(at + REACH + 1)];
    let war = near.iter().filter(beside).find_map(|other| other.war)?;
    WARS.into_iter().find(|&one| one != war)
}
