//! Shares: which rows one award and its recipients give.

use super::super::tag::Receiver;
use super::recipients::Group;
use super::recipients::Recipients;
use crate::model::Basis;
use crate::model::Recipient;
use crate::model::lexicon;

/// One row that a statement gives.
pub(super) struct Share {
    pub kind: Recipient,
    pub count: Option<u64>,
    pub basis: Basis,
}

/// How an award is counted beside its recipients.
#[derive(Default)]
pub(super) struct Pieces {
    /// The number before the award.
    pub count: Option<u64>,
    /// Whether the recipients that are counted share out the pieces.
    pub each: bool,
    /// How many times, where the text says so.
    pub times: Option<u64>,
    /// Whether it was many times.
    pub often: bool,
    /// Whether awards beside it are counted, so that one without a count is one.
    pub listed: bool,
}

/// How the recipients share one award: a row for collectives, one for individuals.
pub(super) fn shares(
    recipients: &Recipients,
    entry: u16,
    &Pieces {
        count: pieces,
        each,
        times,
        often,
        listed,
    }: &Pieces,
) -> Vec<Share> {
    let share = |kind, count, basis| Share { kind, count, basis };
    let named = recipients.named();
    if !recipients.groups.is_empty() {
        let only = lexicon::award_at(entry).recipients;
        let kinds: Vec<Receiver> = recipients.groups.iter().map(|group| group.kind).collect();
        let both = kinds.contains(&Receiver::Collective) && kinds.contains(&Receiver::Individual);
        // `61 tập thể, 676 cá nhân đạt danh hiệu lao động tiên tiến`: both are counted.
        let counted = recipients.groups.iter().all(|group| group.count.is_some());
        let fits = |kind| match (only, kind) {
            _ if !both => true,
            ("collective", Receiver::Individual) => false,
            ("individual", Receiver::Collective) => counted,
            _ => true,
        };
        if let Some(pieces) = pieces.filter(|_| both && !counted) {
            // `66 Chiến sĩ thi đua, 400 Bằng khen cho tập thể, cá nhân`: such are individuals.
            return vec![match only_bearers(entry) {
                Some(kind) => share(kind, Some(pieces), Basis::Recipient),
                None => share(Recipient::Mixed, Some(pieces), Basis::Award),
            }];
        }
        // `58 cá nhân được khen thưởng, trong đó 2 Huân chương`: some of them received these.
        let all: u64 = recipients
            .groups
            .iter()
            .filter_map(|group| group.count)
            .sum();
        if let Some(pieces) = pieces
            && (2..all).contains(&pieces)
            && counted
            && !each
            && !recipients.works
            && named == 0
        {
            let kind = match recipients.groups[..] {
                [
                    Group {
                        mixed: false, kind, ..
                    },
                ] => of_kind(kind),
                _ => Recipient::Mixed,
            };
            return vec![share(kind, Some(pieces), Basis::Award)];
        }
        let mut rows: Vec<Share> = recipients
            .groups
            .iter()
            .filter(|group| fits(group.kind))
            .map(|group| {
                let kind = match (group.mixed, group.kind) {
                    _ if recipients.works => Recipient::Unspecified,
                    (true, _) => Recipient::Mixed,
                    (false, kind) => of_kind(kind),
                };
                match (group.count, pieces) {
                    (_, Some(pieces)) if each => share(kind, Some(pieces), Basis::Recipient),
                    (None, Some(pieces)) => share(kind, Some(pieces), Basis::Award),
                    // `Tập thể Phòng 8 đã 2 lần được …`
                    (Some(1), None) if times.is_some() => share(kind, times, Basis::Instance),
                    (count, _) if group.times => share(kind, count, Basis::Instance),
                    (count, _) => share(kind, count, Basis::Recipient),
                }
            })
            .collect();
        // `tập thể Phòng 8 và ông Trần Văn Bình`
        let apart = recipients.apart;
        let people = recipients.people.len() + recipients.called.len();
        if (apart || !kinds.contains(&Receiver::Individual)) && people > 0 {
            let count = Some(people as u64);
            rows.push(share(Recipient::PersonNamed, count, Basis::Recipient));
        }
        // `Phòng 8 và 5 cá nhân`
        let bodies = recipients.units.len() + recipients.others.len();
        if (apart || !kinds.contains(&Receiver::Collective)) && bodies > 0 {
            let count = Some(bodies as u64);
            rows.insert(0, share(Recipient::UnitNamed, count, Basis::Recipient));
        }
        return rows;
    }
    let bodies = recipients.units.len() + recipients.others.len();
    let people = recipients.people.len() + recipients.called.len();
    if bodies > 0 && people > 0 && pieces.is_none() {
        let row = |kind, count: usize| share(kind, Some(count as u64), Basis::Recipient);
        return vec![
            row(Recipient::UnitNamed, bodies),
            row(Recipient::PersonNamed, people),
        ];
    }
    let no_units = recipients.units.is_empty() && recipients.others.is_empty();
    let no_people = people == 0;
    let kind = match (no_units, no_people) {
        (false, true) => Recipient::UnitNamed,
        (true, false) => Recipient::PersonNamed,
        (false, false) => Recipient::Mixed,
        (true, true) => Recipient::Unspecified,
    };
    // `Trường có 30 Kỷ niệm chương`, `40 Nhà giáo ưu tú`: what only persons receive.
    let award = lexicon::award_at(entry);
    let counted = pieces.or(times);
    let persons = award.recipients == "individual" && counted.is_some() && no_people;
    if persons && matches!(award.class, "honorary_title" | "emulation_title") {
        let basis = match pieces {
            Some(_) => Basis::Recipient,
            None => Basis::Instance,
        };
        return vec![share(Recipient::Individual, counted, basis)];
    }
    // `47 Tập thể lao động tiên tiến`: what only collectives receive.
    let collectives = award.recipients == "collective" && pieces.is_some() && no_people;
    if collectives && no_units && award.class == "emulation_title" {
        return vec![share(Recipient::Collective, counted, Basis::Recipient)];
    }
    let kind = if persons {
        Recipient::Unspecified
    } else {
        kind
    };
    let row = match pieces {
        None if times.is_some() || often => share(kind, times, Basis::Instance),
        Some(pieces) => share(kind, Some(pieces), Basis::Award),
        None if named > 0 => share(kind, Some(named as u64), Basis::Recipient),
        None if listed => share(kind, Some(1), Basis::Award),
        None => share(kind, None, Basis::Award),
    };
    vec![row]
}

/// Who alone bears a title of emulation.
fn only_bearers(entry: u16) -> Option<Recipient> {
    let award = lexicon::award_at(entry);
    match award.recipients {
        _ if award.class != "emulation_title" => None,
        "individual" => Some(Recipient::Individual),
        "collective" => Some(Recipient::Collective),
        _ => None,
    }
}

/// What those are called who are counted by such a word.
pub(super) fn of_kind(kind: Receiver) -> Recipient {
    match kind {
        Receiver::Collective => Recipient::Collective,
        Receiver::Individual => Recipient::Individual,
    }
}
