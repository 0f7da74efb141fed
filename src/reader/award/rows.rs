//! The rows of one award of a group: how many, whose, from whom, with what doubts.

use super::super::item::AwardName;
use super::super::item::Giver;
use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Word;
use super::Carry;
use super::Reader;
use super::Statement;
use super::authority::PRESIDENT;
use super::authority::conferring;
use super::beside::owner_by_name;
use super::deeds::is_many;
use super::held::says_for_what;
use super::often::is_word;
use super::pieces::in_order;
use super::pieces::tallied;
use super::pieces::times_of_last;
use super::pieces::title_before;
use super::recipients::Recipients;
use super::segment::Segment;
use super::segment::count_before;
use super::segment::own_start;
use super::share::Pieces;
use super::share::shares;
use super::told::Told;
use crate::model::Basis;
use crate::model::Grade;
use crate::model::NoteKind;
use crate::model::Recipient;
use crate::model::Status;
use crate::model::lexicon;
use crate::text::Syllable;
use crate::text::word;
use std::rc::Rc;

/// How soon `khác` stands behind what is only said to be more: `huân, huy chương khác`.
const FURTHER: usize = 8;

/// What the awards of a group have in common.
pub(super) struct Giving {
    pub recipients: Rc<Recipients>,
    pub unit: Option<usize>,
    pub status: Status,
    pub told: Told,
    /// How many times, where the text says so; or that it was many times.
    pub times: Option<u64>,
    pub often: bool,
    /// Whether they are the awards of a whole life.
    pub life: bool,
    /// Whether the award before was said to be many.
    pub many: bool,
    /// The grades in which the same order was named right before, for those who share them.
    pub grades: Vec<Grade>,
    /// Whether the group is one award that was given.
    pub alone: bool,
    /// Whether who gives is the subject.
    pub active: bool,
    /// Whether awards of the group are counted, so that one without a count is one.
    pub listed: bool,
    /// Whether a paragraph opens with the verb, and so tells of nobody: `Đón nhận Bằng khen … (1997)`.
    pub opens: bool,
    /// How many awards `hai danh hiệu …` names; 0 where they are not so counted.
    pub awards: u64,
    /// Whether the recipients that are counted share out the pieces.
    pub each: bool,
    /// First and last token.
    pub tokens: (usize, usize),
    /// Where the group's left side begins, and its first award.
    pub from: usize,
    pub first: usize,
}

impl Reader<'_, '_> {
    /// Reads one award of a group. `giver` is the group's as long as it may
    /// confer what is named: after an award of another's it no longer holds.
    pub(super) fn award(
        &mut self,
        segment: &Segment,
        at: usize,
        giving: &Giving,
        giver: &mut Option<Giver>,
        carry: &mut Carry,
    ) {
        let items = segment.items;
        if says_for_what(items, at) {
            return;
        }
        let award = match (&items[at].kind, &carry.award) {
            (Kind::Award(award), _) => AwardName::clone(award),
            (Kind::Grade(grades), Some(award)) => AwardName {
                grade: grades.first().copied().filter(|_| grades.len() == 1),
                grades: (grades.len() > 1).then(|| grades.to_vec()),
                ..award.clone()
            },
            _ => return,
        };
        let award = match award.grade {
            Some(grade) if !giving.grades.is_empty() => AwardName {
                grade: None,
                grades: Some(giving.grades.iter().copied().chain([grade]).collect()),
                ..award
            },
            _ => award,
        };
        let award = named_order(award, carry.award.as_ref());
        let award = AwardName {
            giver: award.giver.or_else(|| giver_of_purpose(items, at).cloned()),
            ..award
        };
        carry.award = Some(award.clone());
        // `… và nhiều huân, huy chương khác`: in a record no one piece.
        let name = lexicon::award_at(award.entry).name;
        let generic = matches!(name, "Huân chương" | "Huy chương");
        let paper = award.giver.is_none() && matches!(name, "Bằng khen" | "Giấy khen");
        let tally = tallied(items, at);
        let counted = tally.is_some() || count_before(items, at, giving.from).is_some();
        let further = self.scan.doc.tokens[items[at].last..]
            .iter()
            .take(FURTHER)
            .any(|token| token.syllable == const { Syllable::literal("khác") });
        // `huân, huy chương`: of several kinds.
        let words = &self.scan.doc.tokens[items[at].first..=items[at].last];
        let kinds = words.len() > 2 && award.grade.is_none();
        let one = matches!(&giving.recipients.groups[..], [only] if only.count.is_none())
            && giving.recipients.named() == 0;
        let nobody =
            one || giving.recipients.is_uncounted() && !giving.recipients.groups.is_empty();
        let told = counted || giving.recipients.is_counted();
        let vague = generic
            && (!counted && (carry.record || further || heads_orders(items, at))
                || !told && (kinds || nobody));
        // `… và nhiều giấy khen, bằng khen cao quý khác`
        let further_papers =
            paper && carry.record && further && !counted && giving.recipients.named() == 1;
        if vague || further_papers || (award.grade.is_none() && grades_follow(items, at)) {
            return;
        }
        let start = own_start(items, at, giving.from);
        let own = |kind: fn(&Kind) -> bool| items[start..at].iter().any(|item| kind(&item.kind));
        let many = own(is_many) || giving.many && !own(|kind| matches!(kind, Kind::Quantity(_)));
        let inherited = giver
            .as_ref()
            .and_then(|giver| conferring(giver, award.entry));
        if award.giver.is_none() && inherited.is_none() {
            *giver = None;
        }
        let own_year = self.own_year(segment, at, start);
        let alone = giving.alone || own_year.is_some();
        // `nhiều năm được tặng Bằng khen, Huân chương Lao động hạng Ba (2010)`: once.
        let in_one_year = own_year.as_ref().is_some_and(|told| told.years.is_none());
        let told = own_year.unwrap_or_else(|| giving.told.clone());
        let owner =
            owner_by_name(items, &(at..at + 1)).filter(|unit| giving.recipients.units == [*unit]);
        let award_tokens = (items[at].first, items[at].last);
        // `cả hai danh hiệu A và B`: how many awards these are.
        let titles = |count: u64| at == giving.first && count == giving.awards;
        let count = count_before(items, at, giving.from).filter(|&count| !titles(count));
        let count = count.or_else(|| pieces_behind(items, at).filter(|_| carry.record));
        let count = count.or(tally);
        let nobody = giving.recipients.named() == 0 && giving.recipients.groups.is_empty();
        let count = count.or_else(|| title_before(items, at, giving.from).filter(|_| nobody));
        // `03 Huân chương Quân công (hạng Nhất, Nhì, Ba)`: one of each.
        let grades = award.grades.as_ref().map_or(0, Vec::len) as u64;
        let each = grades > 1 && count == Some(grades) && giving.recipients.named() == 1;
        let count = if each { Some(1) } else { count };
        // `35 lượt Chiến sĩ thi đua cơ sở`
        let turns = own(|kind| matches!(kind, Kind::Times));
        // `2 giáo viên đạt danh hiệu A, 9 danh hiệu B`: nine others.
        // `391 nghệ sĩ được phong tặng, gồm 84 Nghệ sĩ nhân dân và …`: likewise.
        let parts = matches!(&items[..at], [.., consists, _]
            if matches!(consists.kind, Kind::Word(Word::Consists | Word::Thereof)));
        let later = at > giving.first || parts;
        let others = later && count.is_some() && giving.recipients.is_counted();
        let of_others = match others && is_of_one_kind(award.entry) {
            true => Rc::default(),
            false => Rc::clone(&giving.recipients),
        };
        let counted = count.is_some() && !each || giving.times.is_some() || giving.often;
        // `các Huân chương Độc lập hạng Nhất, Nhì, Ba`: one of each.
        let graded = award.grades.as_ref().is_some_and(|grades| grades.len() > 1);
        // `các Huân chương Độc lập hạng Nhì, Lao động hạng Nhất`: likewise.
        let graded = graded || award.grade.is_some() && !giving.alone;
        let many = many && !(graded && giving.recipients.is_named());
        // `hạng Nhất, Nhì (2 lần)`: the last of them.
        let of_last = times_of_last(self.scan, items, at).filter(|_| graded && !counted);
        let last = award
            .grades
            .as_ref()
            .and_then(|grades| grades.last().copied());
        for (award, recipients) in in_order(award, of_others, counted, carry.record) {
            let of_last = of_last.filter(|_| award.grade.is_some() && award.grade == last);
            let pieces = Pieces {
                count: count.filter(|_| !turns),
                each: giving.each,
                times: match turns {
                    true => count,
                    false => of_last.or(giving.times).or(told.years.filter(|_| alone)),
                },
                often: giving.often && !in_one_year,
                listed: giving.listed || giving.opens && told.own,
            };
            let by = award
                .giver
                .clone()
                .filter(|giver| giver.unit.is_none() || giver.unit != owner)
                .or_else(|| inherited.clone());
            // Nobody honours himself: the record is another's.
            let own = by.as_ref().and_then(|giver| giver.unit);
            let recipients = match own {
                Some(unit) if carry.record && recipients.units == [unit] => Rc::default(),
                _ => recipients,
            };
            let rows = shares(&recipients, award.entry, &pieces);
            let says_many = |item: &Item| is_word(self.scan, item, word!("nhiều"));
            let given = giving.status == Status::Conferred && !giving.active && !carry.record;
            let papers = paper
                && given
                && items[giving.first.saturating_sub(2)..at]
                    .iter()
                    .any(says_many);
            // `được tặng nhiều Bằng khen`, `nhiều Huân chương của Nhà nước`: how many is not said; without a giver of the
            // latter not even which.
            let which = (by.is_some() || papers) && recipients.named() == 1 && !generic;
            let asked = giving.status == Status::Proposed && count.is_none();
            let dated = |item: &Item| matches!(item.kind, Kind::Date(_));
            let named = giving.recipients.named() > 0;
            let counts = giving.recipients.is_counted();
            let rule = carry.forms && !named && !counts && !items.iter().any(dated);
            let says_nothing = rows.iter().all(|row| {
                rule || (row.kind == Recipient::Unspecified && (row.count.is_none() || asked))
                    || (many
                        && (recipients.groups.is_empty() && !which
                            || (at > giving.first && recipients.is_counted())))
            });
            let uncounted = many && which && !counted;
            let doubts = self.doubts(&award, award_tokens, &told, (giving, &recipients), carry);
            if says_nothing && !self.heads_names(items, giving) {
                self.unstated
                    .push((NoteKind::NoStatement, award_tokens.0, award_tokens.1));
                let president = |giver: &Giver| giver.name == PRESIDENT;
                if giving.active && by.as_ref().is_some_and(president) {
                    self.of_president.insert(award.entry);
                }
                // `Huyện đoàn A tặng Giấy khen, UBND xã B cũng tặng Giấy khen cho anh Bình`
                if giving.active && by.is_some() && !many && count.is_none() {
                    carry.awaiting.push(Statement {
                        award: award.clone(),
                        giver: by,
                        recipient: Recipient::Unspecified,
                        count: None,
                        basis: Basis::Award,
                        names: Vec::new(),
                        unit: None,
                        status: giving.status,
                        period: told.period.clone(),
                        own_period: told.own,
                        life: false,
                        role: segment.role,
                        tokens: giving.tokens,
                        award_tokens,
                        whole: None,
                        doubts,
                    });
                }
                continue;
            }
            for row in rows {
                self.statements.push(Statement {
                    award: award.clone(),
                    giver: by.clone(),
                    recipient: row.kind,
                    count: row.count.filter(|_| !uncounted),
                    basis: row.basis,
                    names: self.names(&recipients, row.kind),
                    unit: match row.kind {
                        Recipient::PersonNamed if !recipients.units.is_empty() => {
                            self.unit_beside(&recipients, giving.unit)
                        }
                        Recipient::Collective | Recipient::Individual if recipients.apart => {
                            giving.unit.filter(|unit| !recipients.units.contains(unit))
                        }
                        _ => giving.unit,
                    },
                    status: giving.status,
                    period: told.period.clone(),
                    own_period: told.own,
                    life: giving.life && !told.own,
                    role: segment.role,
                    tokens: giving.tokens,
                    award_tokens,
                    whole: None,
                    doubts: doubts.clone(),
                });
            }
        }
    }

    /// Whether a sentence leaves the names of those who receive to the list under it:
    /// `Tặng Bằng khen cho:`.
    fn heads_names(&self, items: &[Item], giving: &Giving) -> bool {
        giving.alone
            && matches!(items, [.., to, colon]
                if matches!(to.kind, Kind::Word(Word::To)) && matches!(colon.kind, Kind::Sign(':')))
    }

    /// What is doubtful about an award, and the words or value in doubt.
    fn doubts(
        &self,
        award: &AwardName,
        (first, last): (usize, usize),
        told: &Told,
        (giving, recipients): (&Giving, &Recipients),
        carry: &Carry,
    ) -> Vec<(NoteKind, String)> {
        let said = giving.recipients.owner.is_some() || carry.subject.is_some();
        let unit = giving
            .unit
            .filter(|&unit| Some(unit) == self.context.subject && !said);
        let period = told.period.as_ref().filter(|_| told.inferred);
        let doubts = [
            period.map(|period| (NoteKind::InferredPeriod, period.to_string())),
            award
                .grades
                .is_some()
                .then(|| (NoteKind::SharedCount, self.scan.doc.words(first, last + 1))),
            unit.map(|unit| (NoteKind::InferredUnit, self.scan.units.name(unit))),
            recipients.by_place.then(|| {
                (
                    NoteKind::InferredRecipient,
                    self.scan.doc.words(first, last + 1),
                )
            }),
        ];
        doubts.into_iter().flatten().collect()
    }
}

/// Who gives a certificate, behind what it is for: `Bằng khen | cho Tập thể lao động xuất sắc của Bộ A`.
fn giver_of_purpose(items: &[Item], at: usize) -> Option<&Giver> {
    match &items.get(at + 2)?.kind {
        Kind::Award(title) if says_for_what(items, at + 2) => title.giver.as_ref(),
        _ => None,
    }
}

/// The order named before where one is told by its grade alone: `1 Huân chương Độc lập hạng Nhất, 4 huân
/// chương hạng Nhì`.
fn named_order(award: AwardName, before: Option<&AwardName>) -> AwardName {
    let name = |award: &AwardName| lexicon::award_at(award.entry).name;
    let kind = name(&award);
    let generic = matches!(kind, "Huân chương" | "Huy chương") && award.grade.is_some();
    let same =
        |before: &&AwardName| name(before).len() > kind.len() && name(before).starts_with(kind);
    match before.filter(same) {
        Some(before) if generic => AwardName {
            entry: before.entry,
            ..award
        },
        _ => award,
    }
}

/// Whether the orders themselves are told behind a word for them: `các Huân chương cao quý: Huân
/// chương Độc lập hạng Nhì`.
fn heads_orders(items: &[Item], at: usize) -> bool {
    let small = |item: &&Item| matches!(item.kind, Kind::Plain);
    let behind = at + 1 + items[at + 1..].iter().take(2).take_while(small).count();
    matches!(items.get(behind..), Some([colon, order, ..])
        if matches!(colon.kind, Kind::Sign(':')) && matches!(order.kind, Kind::Award(_)))
}

/// Whether the grades of an award stand behind it, each with its own year: `Huân
/// chương Lao động (hạng Ba năm 2005, hạng Nhì năm 2010)`, `…, một hạng Ba, một hạng Nhì`.
fn grades_follow(items: &[Item], at: usize) -> bool {
    let counted = at > 0 && matches!(items[at - 1].kind, Kind::Quantity(_));
    let opens = |item: &Item| matches!(item.kind, Kind::Sign('(' | ':'));
    let graded = |item: &Item| matches!(item.kind, Kind::Grade(_));
    !counted
        && match &items[at + 1..] {
            [sign, grade, ..] if opens(sign) && graded(grade) => true,
            [sign, rest @ ..] if matches!(sign.kind, Kind::Sign(',')) => {
                let small = |item: &&Item| matches!(item.kind, Kind::Plain | Kind::Word(_));
                let mut counts = rest.iter().skip_while(small);
                let one = counts.next();
                one.is_some_and(|one| matches!(one.kind, Kind::Quantity(_)))
                    && counts.next().is_some_and(graded)
            }
            _ => false,
        }
}

/// How many pieces a row of a record counts behind a colon or in a bracket: `Bằng khen của Bộ Y tế:
/// 03 cái`, `Huân chương Lao động hạng Nhì (2)`.
fn pieces_behind(items: &[Item], at: usize) -> Option<u64> {
    let [sign, number, rest @ ..] = items.get(at + 1..)? else {
        return None;
    };
    let Kind::Quantity(quantity) = number.kind else {
        return None;
    };
    let alone = rest.len() <= 2
        && rest.iter().all(|item| {
            matches!(
                item.kind,
                Kind::Plain | Kind::Word(Word::Carrier) | Kind::Sign('.' | ';')
            )
        });
    let counts = match sign.kind {
        Kind::Sign(':') => alone,
        Kind::Sign('(') => matches!(rest, [close, ..] if matches!(close.kind, Kind::Sign(')'))),
        _ => false,
    };
    // `hạng Ba: 1987` is a year.
    quantity.count().filter(|&count| counts && count < 1900)
}

/// Whether it is a title that only people bear, or only collectives.
fn is_of_one_kind(entry: u16) -> bool {
    let award = lexicon::award_at(entry);
    matches!(
        (award.recipients, award.class),
        ("individual", "honorary_title" | "emulation_title") | ("collective", "emulation_title")
    )
}
