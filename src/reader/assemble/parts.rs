//! Totals and parts: counts that add up others, so that nothing counts twice.
//!
//! A total whose parts are all told repeats the first of them; parts that do not
//! make up the total repeat it. Where the text lists parts after a total (`trong đó`,
//! `:`), [`told`] reads them; a total told elsewhere, as a headline does, is known by
//! its sum ([`sums`]). A sum that nearly fits is left as it is and noted.

use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Word;
use super::super::page::Role;
use super::claim::Claim;
use super::places::Mark;
use super::places::Places;
use super::repeats::comes_to;
use crate::model::Basis;
use crate::model::Recipient;
use std::collections::BTreeMap;
use std::ops::Range;

/// A total and what its parts add up to instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Contradiction {
    pub total: usize,
    pub count: u64,
    pub sum: u64,
}

/// Parts told after their total. Marks in `repeats` what repeats what, and notes in `parts` each
/// part with its total.
pub(super) fn told(
    claims: &[Claim],
    places: &Places,
    repeats: &mut [Option<usize>],
    parts: &mut Vec<(usize, usize)>,
) -> Vec<Contradiction> {
    let mut contradictions = Vec::new();
    for range in sentences(claims) {
        let next = claims.get(range.end).map(|claim| claim.sentence);
        let sentence = claims[range.start].sentence;
        let mut end = range.end;
        // `cho 2 tập thể thuộc Cục Ngoại tuyến (CNT)`: behind the bracket nothing is told.
        let told = claims[range.end - 1].named_at;
        let among = places.among(sentence).map(|token| Border {
            token,
            complete: false,
        });
        let border = among.or_else(|| border(places.items(sentence)));
        let mut border = border.filter(|border| border.token < told);
        if border.is_none() && next == Some(sentence + 1) && opens_with_parts(places, sentence + 1)
        {
            end = (range.end..claims.len())
                .find(|&at| claims[at].sentence != sentence + 1)
                .unwrap_or(claims.len());
            border = Some(Border {
                token: claims[range.start]
                    .tokens
                    .1
                    .max(claims[range.end - 1].tokens.1)
                    + 1,
                complete: false,
            });
        }
        if let Some(border) = border {
            contradictions.extend(divided(claims, range.start..end, border, repeats, parts));
        }
    }
    for (total, shares) in shared_out(claims) {
        parts.extend(shares.iter().map(|share| (*share, total)));
        contradictions.extend(settle(claims, total, shares, false, repeats));
    }
    contradictions
}

/// Totals, and the parts that are told as theirs.
fn shared_out(claims: &[Claim]) -> BTreeMap<usize, Vec<usize>> {
    let mut shares: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (at, claim) in claims.iter().enumerate() {
        let Some(whole) = claim.whole else { continue };
        let is_whole = |total: &Claim| {
            total.tokens == whole && total.kind == claim.kind && total.entry == claim.entry
        };
        if let Some(total) = claims[..at].iter().rposition(is_whole) {
            shares.entry(total).or_default().push(at);
        }
    }
    shares
}

/// Where the parts begin, and whether they are all of them.
#[derive(Clone, Copy)]
struct Border {
    token: usize,
    complete: bool,
}

/// The word or sign after which a sentence tells parts.
fn border(items: &[Item]) -> Option<Border> {
    let thereof = items
        .iter()
        .find(|item| matches!(item.kind, Kind::Word(Word::Thereof)));
    let list = items.iter().find(|item| {
        matches!(
            item.kind,
            Kind::Word(Word::Consists) | Kind::Sign(':' | '(')
        )
    });
    let at = |item: &Item, complete| Border {
        token: item.first,
        complete,
    };
    thereof
        .map(|item| at(item, false))
        .or_else(|| list.map(|item| at(item, true)))
}

/// Whether a sentence tells apart what the one before counts: `Trong đó, …`, `Cụ thể, …`,
/// `Theo đó, …`.
fn opens_with_parts(places: &Places, sentence: usize) -> bool {
    let start = places.start(sentence);
    let parts = |item: &Item| matches!(item.kind, Kind::Word(Word::Thereof | Word::Consists));
    places.items(sentence).first().is_some_and(parts)
        || places.mark(Mark::Thereby, start..start + 1).is_some()
}

/// Gives the parts behind a border to the totals before it.
fn divided(
    claims: &[Claim],
    range: Range<usize>,
    border: Border,
    repeats: &mut [Option<usize>],
    told: &mut Vec<(usize, usize)>,
) -> Vec<Contradiction> {
    let is_total = |&at: &usize| {
        let claim = &claims[at];
        let alone = claim.count == Some(1) && claim.names.is_empty();
        claim.named_at < border.token && (is_counted(claim) || alone)
    };
    let totals: Vec<usize> = range.clone().filter(is_total).take(MOST).collect();
    let mut parts: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    let behind = |&at: &usize| claims[at].named_at > border.token && claims[at].whole.is_none();
    for at in range.filter(behind) {
        let part = &claims[at];
        let of = totals
            .iter()
            .rev()
            .find(|&&total| part.is_part_of(&claims[total]));
        if let Some(&total) = of {
            parts.entry(total).or_default().push(at);
        }
    }
    let mut contradictions = Vec::new();
    for (total, parts) in parts {
        told.extend(parts.iter().map(|part| (*part, total)));
        contradictions.extend(settle(claims, total, parts, border.complete, repeats));
    }
    contradictions
}

/// Marks a total whose parts are all told as a repeat of the first, and otherwise the parts as
/// repeats of the total.
fn settle(
    claims: &[Claim],
    total: usize,
    parts: Vec<usize>,
    complete: bool,
    repeats: &mut [Option<usize>],
) -> Option<Contradiction> {
    let sum = sum(claims, &parts);
    let count = claims[total].count.unwrap_or(0);
    if sum == count {
        if !comes_to(repeats, parts[0], total) {
            repeats[total] = Some(parts[0]);
        }
        return None;
    }
    if sum < count {
        for part in parts {
            if !comes_to(repeats, total, part) {
                repeats[part] = Some(total);
            }
        }
    }
    (complete && near(count).contains(&sum)).then_some(Contradiction { total, count, sum })
}

/// Totals told elsewhere than their parts. Only what repeats nothing is added up.
pub(super) fn sums(claims: &[Claim], repeats: &mut [Option<usize>]) -> Vec<Contradiction> {
    let groups = Groups::of(claims, repeats);
    let mut contradictions = Vec::new();
    let totals: Vec<usize> = (0..claims.len())
        .filter(|&at| repeats[at].is_none() && is_counted(&claims[at]))
        .collect();
    for at in totals {
        let claim = &claims[at];
        let Some(count) = claim.count else { continue };
        // A count of the running text may be the sum of others by chance.
        let fewest = if may_be_total(claim) { 2 } else { FEWEST };
        let parts = |group: &&[usize]| {
            let others = || group.iter().filter(|&&part| part != at);
            others().count() >= fewest && others().all(|&part| is_part(claims, at, part))
        };
        // The stretch may count the total itself as well.
        let told = groups
            .of_sum(claim, count)
            .any(|group| !group.contains(&at));
        let with_it = groups.of_sum(claim, count.saturating_mul(2));
        let with_it = with_it.filter(|group| group.contains(&at));
        if let Some(group) = groups.of_sum(claim, count).chain(with_it).find(parts) {
            // Two counts may each seem the total of the other.
            repeats[at] = (group.iter().copied()).find(|&part| !comes_to(repeats, part, at));
        } else if !told && claim.role != Role::Body {
            let close = |group: &&[usize]| {
                group.iter().all(|&part| {
                    let role = claims[part].role;
                    is_part(claims, at, part) && (role == Role::Body || claim.role == Role::Title)
                })
            };
            let group = groups.of_sums(claim, near(count)).find(close);
            contradictions.extend(group.map(|group| Contradiction {
                total: at,
                count,
                sum: sum(claims, group),
            }));
        }
    }
    contradictions
}

/// Whether a count may be of what other statements tell apart: told beside the
/// text, as a total, or of more than one kind.
fn may_be_total(claim: &Claim) -> bool {
    let wide = matches!(claim.kind, Recipient::Mixed | Recipient::Unspecified);
    claim.role != Role::Body || claim.total || wide
}

/// Fewest parts of a sum that is told like any other count.
const FEWEST: usize = 3;

fn is_part(claims: &[Claim], total: usize, part: usize) -> bool {
    let (total, part) = (&claims[total], &claims[part]);
    total.sentence != part.sentence && part.terms_agree(total) && part.kind_agrees(total)
}

/// Whether a claim counts several, recipients without names or pieces of an award.
fn is_counted(claim: &Claim) -> bool {
    let unnamed = claim.names.is_empty() || claim.basis == Basis::Award;
    claim.count > Some(1) && unnamed && claim.basis != Basis::Instance
}

/// Sums that nearly fit a count: a tenth, at least one, beside it.
fn near(count: u64) -> Range<u64> {
    let beside = (count / 10).max(u64::from(count > 2));
    count.saturating_sub(beside)..count.saturating_add(beside + 1)
}

fn sum(claims: &[Claim], parts: &[usize]) -> u64 {
    let counts = parts.iter().filter_map(|&part| claims[part].count);
    counts.fold(0, u64::saturating_add)
}

/// The claims of each sentence, as ranges.
fn sentences(claims: &[Claim]) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> = Vec::new();
    for (at, claim) in claims.iter().enumerate() {
        match ranges.last_mut() {
            Some(range) if claims[range.start].sentence == claim.sentence => range.end = at + 1,
            _ => ranges.push(at..at + 1),
        }
    }
    ranges
}

/// So many totals of one sentence, and so many groups of one sum, are looked at.
const MOST: usize = 64;

/// Counts that stand together, in the order of award, kind of recipient and sum.
#[derive(Default)]
struct Groups {
    /// The members of all groups, one group after the other.
    members: Vec<usize>,
    /// Each group by what it counts, and which of the members are its.
    groups: Vec<((u16, Side, u64), Range<usize>)>,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Side {
    Collective,
    Individual,
    Both,
}

impl Side {
    fn of(kind: Recipient) -> Side {
        match kind {
            Recipient::Collective | Recipient::UnitNamed => Side::Collective,
            Recipient::Individual | Recipient::PersonNamed => Side::Individual,
            Recipient::Mixed | Recipient::Unspecified => Side::Both,
        }
    }
}

impl Groups {
    /// The counts of each sentence, and those of the whole text.
    fn of(claims: &[Claim], repeats: &[Option<usize>]) -> Groups {
        let counts = |&at: &usize| {
            let claim = &claims[at];
            let counted = claim.count > Some(0) && claim.basis != Basis::Instance;
            repeats[at].is_none() && counted && claim.role != Role::Title
        };
        let mut groups = Groups::default();
        for stretch in sentences(claims)
            .into_iter()
            .chain(std::iter::once(0..claims.len()))
        {
            groups.add(claims, stretch.filter(counts));
        }
        groups.groups.sort_by_key(|&(key, _)| key);
        groups
    }

    /// The counts of one stretch by award and kind of recipient.
    fn add(&mut self, claims: &[Claim], stretch: impl Iterator<Item = usize>) {
        let mut counts: Vec<(u16, Side, usize)> = Vec::new();
        for at in stretch {
            let claim = &claims[at];
            let side = Side::of(claim.kind);
            counts.push((claim.family, side, at));
            if side != Side::Both {
                counts.push((claim.family, Side::Both, at));
            }
        }
        counts.sort_unstable();
        for group in counts.chunk_by(|one, other| (one.0, one.1) == (other.0, other.1)) {
            let (family, side, _) = group[0];
            let first = self.members.len();
            self.members.extend(group.iter().map(|&(.., at)| at));
            let sum = sum(claims, &self.members[first..]);
            let members = first..self.members.len();
            self.groups.push(((family, side, sum), members));
        }
    }

    fn of_sum(&self, claim: &Claim, sum: u64) -> impl Iterator<Item = &[usize]> {
        self.of_sums(claim, sum..sum.saturating_add(1))
    }

    fn of_sums(&self, claim: &Claim, sums: Range<u64>) -> impl Iterator<Item = &[usize]> {
        let key = |sum| (claim.family, Side::of(claim.kind), sum);
        let (first, end) = (key(sums.start), key(sums.end));
        let from = self.groups.partition_point(|(other, _)| *other < first);
        self.groups[from..]
            .iter()
            .take(MOST)
            .take_while(move |(other, _)| *other < end)
            .map(|(_, members)| &self.members[members.clone()])
    }
}
