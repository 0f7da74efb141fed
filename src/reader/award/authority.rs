//! Who may confer what: the State's honours are the President's, the rest the others'.

use super::super::item::Giver;
use crate::model::lexicon;

/// Who confers what the State gives.
pub(super) const PRESIDENT: &str = "Chủ tịch nước";

/// Who of those who gave together conferred this award: what the State gives is the
/// President's, the rest the others'.
pub(super) fn conferring(giver: &Giver, entry: u16) -> Option<Giver> {
    let others = giver
        .name
        .strip_prefix(PRESIDENT)
        .and_then(|rest| rest.strip_prefix(", ").or(rest.strip_prefix(" và ")));
    let alone = |name: &str| Giver {
        name: name.to_owned(),
        unit: None,
    };
    let shares = others.map(|others| [alone(PRESIDENT), alone(others)]);
    match shares {
        Some(shares) => shares.into_iter().find(|share| may_confer(share, entry)),
        None => may_confer(giver, entry).then(|| giver.clone()),
    }
}

/// Whether an award is the State's: an order, a medal, a title of honour, a prize.
pub(super) fn is_of_state(entry: u16) -> bool {
    let class = lexicon::award_at(entry).class;
    matches!(class, "order" | "medal" | "honorary_title" | "prize")
}

/// Whether this giver may confer this award: orders, medals and state titles are
/// the President's (Law 06/2022/QH15, article 77), the rest is not; what only one
/// office confers is no other's; letters of commendation are anybody's.
pub(super) fn may_confer(giver: &Giver, entry: u16) -> bool {
    let award = lexicon::award_at(entry);
    let state = is_of_state(entry);
    let only = match award.conferred_by[..] {
        [only] if lexicon::offices().iter().any(|office| office.name == only) => Some(only),
        _ => None,
    };
    let body = |only: &str| {
        giver.name == only || only.ends_with(giver.name.as_str()) || giver.name.contains(only)
    };
    // The Council of State was head of state from 1981 to 1992.
    let president = matches!(&*giver.name, PRESIDENT | "Hội đồng Nhà nước");
    let uncle_ho = giver.name == "Chủ tịch Hồ Chí Minh";
    let council = giver.name == "Hội đồng Nhà nước";
    award.id == "thu-khen" || uncle_ho || (state == president && (council || only.is_none_or(body)))
}
