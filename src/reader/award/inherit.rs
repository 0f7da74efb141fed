//! Givers that a statement does not name itself: announced before, said of the
//! same award elsewhere in the article, or named there with their place.

use super::super::context::Sentence;
use super::super::context::is_ground;
use super::super::giver_name::SCHOOL;
use super::super::item::Giver;
use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Kinds;
use super::super::item::Word;
use super::super::item::after_marks;
use super::super::name;
use super::super::page::Role;
use super::super::page::ends_sentence;
use super::super::scan::Scan;
use super::super::tag::Verb;
use super::super::unit::is_organ;
use super::super::unit_place::Level;
use super::super::unit_place::level_of;
use super::super::unit_place::only_place;
use super::Carry;
use super::Reader;
use super::Statement;
use super::alike::Alike;
use super::alike::is_of_old;
use super::alike::may_be_same;
use super::authority::PRESIDENT;
use super::authority::conferring;
use super::decision::decision;
use super::decision::names_decision;
use super::decision::signer;
use super::frame::Frame;
use super::giver::may_name_giver;
use super::giver_named::named;
use super::often::is_word;
use crate::model::EventKind;
use crate::model::Status;
use crate::model::lexicon;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::Token;
use crate::text::TokenKind;
use crate::text::word;
use std::collections::BTreeMap;
use std::ops::Range;

const PRIME_MINISTER: &str = "Thủ tướng Chính phủ";

/// In how many tokens at the head of a sentence `theo quyết định này` is said.
const OPENING: usize = 8;

/// How many paragraphs above, one of them under a picture, who gives may be told.
const ABOVE: usize = 2;

/// How many tokens below a row the line on its decision begins.
pub(super) const NEXT_LINE: usize = 2;

impl Reader<'_, '_> {
    /// Who gives where the verb has no subject of its own: `…; tặng Giấy khen cho 3
    /// cá nhân`. `left` is what stands before the awards.
    /// `sentence` is all that it stands in.
    pub(super) fn announced(
        &self,
        frame: &Frame,
        left: &[Item],
        sentence: &[Item],
        carry: &Carry,
    ) -> Option<Giver> {
        let subject = left.iter().take(frame.subject_end).any(|item| {
            matches!(
                item.kind,
                Kind::Person(_) | Kind::Unit(_) | Kind::Office(_) | Kind::UnitMeant(_)
            )
        });
        // `Theo quyết định này, 3 tập thể được tặng …`
        if frame.passive && self.by_that_decision(left) {
            return self.decided.clone();
        }
        // `UBND huyện đã khen thưởng 8 cá nhân. Theo đó, 3 người được tặng …`
        // `… Theo đó, 2 tập thể được tặng Cờ, 3 người được tặng Bằng khen`
        let above = self.announced_above.as_ref();
        let above = above.filter(|(above, _)| self.paragraph <= above + ABOVE);
        if frame.passive && self.by_what_was_told(sentence) {
            let announced = self.announced.as_ref().or(above.map(|(_, giver)| giver));
            let other = carry
                .frame
                .as_ref()
                .and_then(|before| before.giver.as_ref());
            return announced
                .filter(|giver| other.is_none_or(|other| other == *giver))
                .cloned();
        }
        if subject || frame.passive {
            return None;
        }
        let before = carry.frame.as_ref().filter(|frame| !frame.passive);
        // `Huyện đề nghị cấp trên công nhận …, tặng 7 Bằng khen`: who is asked gives these, too.
        let asked = |frame: &Frame| frame.status == Status::Proposed && frame.giver.is_none();
        if frame.status == Status::Proposed && before.is_some_and(asked) {
            return None;
        }
        before
            .and_then(|frame| frame.giver.clone())
            .or_else(|| self.announced.clone())
            .or_else(|| {
                // `UBND huyện A tổ chức lễ khen thưởng …`, and below it `Trong đó, tặng …`
                let part = |item: &Item| matches!(item.kind, Kind::Word(Word::Thereof));
                let (_, giver) = above.filter(|_| sentence.first().is_some_and(part))?;
                Some(giver.clone())
            })
            .or_else(|| self.decides.clone())
    }

    /// Notes who decides: `BỘ TRƯỞNG BỘ TÀI CHÍNH`, and in the next line `Căn cứ Luật …`.
    pub(super) fn note_decider(&mut self, sentence: &Sentence) {
        if is_ground(sentence, self.scan.doc) || self.says_decision(sentence.items) {
            let above = self.may_decide.take();
            let above = above.filter(|(above, _)| above + 1 == sentence.paragraph);
            self.decides = above.map(|(_, giver)| giver).or(self.decides.take());
        } else if let [before @ .., last] = &sentence.items[..]
            && (before.is_empty() || self.is_in_capitals(before))
        {
            // `VỀ VIỆC TẶNG KỶ NIỆM CHƯƠNG “…” | BỘ TRƯỞNG BỘ A`
            let giver = match &last.kind {
                Kind::Award(award) => award.giver.clone(),
                _ => named(self.scan, last),
            };
            self.may_decide = giver.map(|giver| (sentence.paragraph, giver));
        }
    }

    /// Whether a line says that what is below it is decided: `QUYẾT ĐỊNH:`.
    fn says_decision(&self, items: &[Item]) -> bool {
        const DECISION: [Syllable; 2] = Syllable::literals("quyết|định");
        let items = after_marks(items);
        let first = items.first();
        items.len() <= 2 && first.is_some_and(|item| self.scan.doc.begins(item.first, &DECISION))
    }

    /// Whether no word of a stretch is in small letters.
    fn is_in_capitals(&self, items: &[Item]) -> bool {
        let tokens = &self.scan.doc.tokens;
        let (Some(first), Some(last)) = (items.first(), items.last()) else {
            return false;
        };
        let capitals = |token: &Token| !token.is_word() || token.case == Case::Upper;
        tokens[first.first..=last.last].iter().all(capitals)
    }

    /// Whether a stretch begins with the decision told before: `theo quyết định này`.
    fn by_that_decision(&self, left: &[Item]) -> bool {
        const THAT: [[Syllable; 3]; 3] = [
            Syllable::literals("quyết|định|này"),
            Syllable::literals("quyết|định|trên"),
            Syllable::literals("quyết|định|đó"),
        ];
        let Some(first) = after_marks(left).first() else {
            return false;
        };
        let that = |at: usize| THAT.iter().any(|words| self.scan.doc.begins(at, words));
        is_word(self.scan, first, word!("theo"))
            && (first.first..=first.first + OPENING - THAT[0].len()).any(that)
    }

    /// Whether a stretch tells more of what the sentence before told: `theo đó`, `cụ thể`.
    pub(super) fn by_what_was_told(&self, left: &[Item]) -> bool {
        const THAT: [[Syllable; 2]; 3] = [
            Syllable::literals("theo|đó"),
            Syllable::literals("cụ|thể"),
            Syllable::literals("trong|đó"),
        ];
        let first = after_marks(left).first();
        first.is_some_and(|first| self.scan.doc.noun(first.first, &THAT).is_some())
    }

    /// Notes whom a sentence says to give. `first` is its first statement.
    pub(super) fn note_giver(&mut self, sentence: &Sentence, first: usize) {
        let items = &sentence.items;
        // `Công đoàn A họp mặt. Dịp này, Ban Thường vụ tặng …`
        if let Some(union) = self.recall.union_before(self.paragraph) {
            for statement in &mut self.statements[first..] {
                if let Some(giver) = &mut statement.giver
                    && is_organ(&giver.name)
                {
                    giver.name = format!("{} {}", giver.name, self.scan.units.name(union));
                }
            }
        }
        let given = self.statements[first..]
            .iter()
            .rev()
            .find(|statement| statement.award.giver.is_none())
            .and_then(|statement| statement.giver.clone());
        let mut decided = None;
        if sentence.kinds.have(Kinds::DOCUMENT) && names_decision(self.scan, items) {
            decided = decision(self.scan, items);
            let by = decided.clone().or_else(|| signer(self.scan, items));
            self.decided = by.or(self.decided.take());
        }
        let commends = || self.commends(sentence, first);
        // Who hands over under a picture announces nothing.
        let shown = sentence.role == Role::Caption;
        if let Some(giver) = given.or(decided).or_else(commends).filter(|_| !shown) {
            self.announced = Some(giver);
        }
    }

    /// Who commends in a sentence that names no award: `Bộ A đã khen thưởng 12 tập thể`.
    fn commends(&self, sentence: &Sentence, first: usize) -> Option<Giver> {
        if first < self.statements.len() {
            return None;
        }
        let items = &sentence.items;
        if !sentence.kinds.have(Kinds::GIVE) {
            let holds = sentence.kinds.have(Kinds::HOLDS);
            return holds.then(|| self.hosts(items)).flatten();
        }
        let verb = items
            .iter()
            .position(|item| matches!(item.kind, Kind::Verb(Verb::Give)))?;
        let told = &items[..=verb];
        let frame = may_name_giver(self.scan, told).then(|| Frame::of(self.scan, told));
        let frame = frame.flatten()?;
        frame
            .giver
            .filter(|_| frame.real && frame.status == Status::Conferred)
    }

    /// The authority that holds a ceremony of commendation: `UBND huyện A tổ chức lễ khen thưởng 2
    /// tập thể`.
    fn hosts(&self, items: &[Item]) -> Option<Giver> {
        const COMMENDS: [Syllable; 4] = Syllable::literals("khen|tuyên|biểu|vinh");
        let ceremony = |item: &Item| {
            let mut words = self.scan.doc.tokens[item.first..=item.last].iter();
            matches!(item.kind, Kind::Event(EventKind::AwardCeremony))
                && words.any(|token| COMMENDS.contains(&token.syllable))
        };
        let held =
            |pair: &[Item]| matches!(pair[0].kind, Kind::Word(Word::Holds)) && ceremony(&pair[1]);
        let holds = items.windows(2).position(held)?;
        let authority = |item: &&Item| matches!(item.kind, Kind::Unit(unit) if self.scan.units.is_authority(unit));
        let host = items[..holds].iter().rev().find(authority)?;
        named(self.scan, host)
    }

    /// Gives the row of a record the giver of the decision that the line below it names.
    pub(super) fn decided_below(&mut self, items: &[Item]) {
        let by = decision(self.scan, items).filter(|_| begins_document(self.scan, items));
        let first = items.first().map_or(0, |item| item.first);
        if let (Some(by), Some(row)) = (by, self.statements.last_mut())
            && row.giver.is_none()
            && first <= row.tokens.1 + NEXT_LINE
        {
            row.giver = conferring(&by, row.award.entry);
        }
    }

    /// Completes the givers once the whole article is read.
    pub(super) fn complete_givers(&mut self) {
        let silent = |statement: &Statement| statement.giver.is_none();
        let silent: Vec<bool> = self.statements.iter().map(silent).collect();
        let alike = Alike::of(&self.statements);
        let lines = &self.scan.doc.line_ends[..];
        for at in (0..self.statements.len()).filter(|&at| silent[at]) {
            self.statements[at].giver = self.said_elsewhere(at, &silent, &alike, lines);
        }
        self.complete_badges();
        let (mut known, mut places) = (BTreeMap::new(), BTreeMap::new());
        let names: Vec<Option<String>> = self
            .statements
            .iter()
            .map(|statement| {
                let name = &statement.giver.as_ref()?.name;
                let full = known.entry(name).or_insert_with(|| self.in_full(name));
                let place = |level| {
                    let line = lines.partition_point(|&end| end < statement.tokens.0);
                    self.place_named(level, line, lines, &mut places)
                };
                full.clone().or_else(|| with_place(name, place))
            })
            .collect();
        for (statement, name) in self.statements.iter_mut().zip(names) {
            if let (Some(giver), Some(name)) = (&mut statement.giver, name) {
                giver.name = name;
            }
        }
    }

    /// The one place of a level that a line names, else the whole article; `places` are those
    /// found before, by line.
    fn place_named(
        &self,
        level: Level,
        line: usize,
        lines: &[usize],
        places: &mut BTreeMap<(Level, Option<usize>), Option<String>>,
    ) -> Option<String> {
        let start = line.checked_sub(1).map_or(0, |before| lines[before]);
        let end = lines.get(line).copied().unwrap_or(start);
        let mut place = |line, within| {
            let found = places.entry((level, line));
            found
                .or_insert_with(|| only_place(self.scan.doc, level, within))
                .clone()
        };
        let here = place(Some(line), start..end);
        here.or_else(|| place(None, 0..self.scan.doc.tokens.len()))
    }

    /// The full name of a giver that is told without its place or ministry.
    fn in_full(&self, giver: &str) -> Option<String> {
        let units = &self.scan.units;
        match (giver, self.context.ministry) {
            ("Bộ trưởng", Some(ministry)) => Some(format!("{giver} {}", units.name(ministry))),
            (SCHOOL, _) => units.only_school().map(|unit| units.name(unit)),
            // `Ban Thường vụ`, in an article on a union
            (organ, _) if is_organ(organ) => units.with_place(giver).or_else(|| {
                let subject = self.context.subject.filter(|&unit| units.is_union(unit))?;
                Some(format!("{giver} {}", units.name(subject)))
            }),
            _ => {
                let whole = of_committee(giver);
                units.with_place(whole.as_deref().unwrap_or(giver))
            }
        }
    }

    /// The giver of the same award elsewhere: of what a headline or caption says
    /// again, of what the same ones received, of what a headline counts; one giver, not several.
    /// Which statements were `silent` on theirs.
    fn said_elsewhere(
        &self,
        at: usize,
        silent: &[bool],
        alike: &Alike,
        lines: &[usize],
    ) -> Option<Giver> {
        let all = &self.statements;
        let statement = &all[at];
        // `Thủ tướng tặng Bằng khen cho 7 nhà giáo`, and below: `7 cá nhân được tặng …`
        let headed = |other: usize| {
            statement.award.entry == all[other].award.entry
                && !silent[other]
                && statement.count.is_some()
                && (statement.count, statement.recipient)
                    == (all[other].count, all[other].recipient)
        };
        let again = match statement.role {
            Role::Body if statement.names.is_empty() => &[],
            Role::Body => alike.of_names(all, statement),
            _ => alike.of_award(all, statement),
        };
        let apart = statement.role == Role::Caption && self.ends_as_sentence(statement, lines);
        let heads = alike.headlines().iter().filter(|&&other| headed(other));
        let below = self.told_below(at, lines).filter(|&below| !silent[below]);
        // `Chủ tịch nước truy tặng … cho 8 người`, and below it which eight.
        let counted = match statement.names.is_empty() {
            true => &[],
            false => alike.of_count(all, statement),
        };
        let counted = counted.iter().filter(|&&other| !silent[other]);
        let apart_from = |&other: &usize| !self.in_one_sentence(statement, &all[other]);
        // Of the paragraph alone: what another tells may be another story.
        let line = |row: &Statement| lines.partition_point(|&end| end < row.tokens.0);
        let here = |&other: &usize| line(&all[other]) == line(statement);
        let state = alike.of_president(all, statement).filter(apart_from);
        let state = state.filter(here);
        let whole = self.told_uncounted(at).filter(|&whole| !silent[whole]);
        let givers = || {
            again
                .iter()
                .chain(heads.clone())
                .chain(&below)
                .chain(&whole)
                .chain(&state)
                .chain(counted.clone())
                .filter(|&&other| {
                    statement.tokens != all[other].tokens && statement.status == all[other].status
                })
                .filter_map(|&other| Some((other, all[other].giver.as_ref()?)))
                .filter(|&(other, giver)| {
                    // The State's honours have one giver.
                    giver.name == PRESIDENT
                        || !in_other_years(statement, &all[other])
                            && (!apart || may_be_same(statement, &all[other]))
                })
        };
        let Some((_, only)) = givers().min_by_key(|&(other, _)| other) else {
            let decided = || {
                let one = self.of_president.contains(&statement.award.entry)
                    && statement.status == Status::Conferred
                    && !is_of_old(statement);
                one.then(|| Giver {
                    name: PRESIDENT.to_owned(),
                    unit: None,
                })
            };
            return self.told_besides(at, silent, lines).or_else(decided);
        };
        // `Bộ trưởng Bộ Y tế`, `Bộ Y tế`: the same.
        let same =
            |giver: &Giver| giver.name.ends_with(&*only.name) || only.name.ends_with(&*giver.name);
        givers().all(|(_, giver)| same(giver)).then(|| only.clone())
    }

    /// Completes who gives badges of the Party, where one body alone is told to give such: `Tỉnh ủy trao Huy hiệu
    /// Đảng cho 518 đảng viên`, and below: `9 đồng chí nhận Huy hiệu 75 năm tuổi Đảng`.
    fn complete_badges(&mut self) {
        let badge = |row: &&mut Statement| {
            row.status == Status::Conferred
                && lexicon::award_at(row.award.entry).id == "huy-hieu-dang"
        };
        let mut givers: Vec<Giver> = Vec::new();
        for row in self.statements.iter_mut().filter(badge) {
            if let Some(giver) = row
                .giver
                .as_ref()
                .filter(|giver| givers.last() != Some(giver))
            {
                givers.push(giver.clone());
            }
        }
        if let [one] = &givers[..] {
            // One with a year of its own may be of another time.
            let silent = |row: &&mut Statement| row.giver.is_none() && !row.own_period;
            let rows = self.statements.iter_mut().filter(badge).filter(silent);
            rows.for_each(|row| row.giver = Some(one.clone()));
        }
    }

    /// Whether two statements stand in one sentence, whose clauses each say who gives.
    fn in_one_sentence(&self, one: &Statement, other: &Statement) -> bool {
        let (first, last) = (
            one.tokens.1.min(other.tokens.1),
            one.tokens.0.max(other.tokens.0),
        );
        let ends = |token: &Token| {
            matches!(
                token.kind,
                TokenKind::Break | TokenKind::Sign('.' | '!' | '?')
            )
        };
        first >= last
            || last - first <= LONGEST_SENTENCE
                && !self.scan.doc.tokens[first..last].iter().any(ends)
    }

    /// The giver of the same award right before, where a line tells who else received it: `Ngoài
    /// ra, có 3 cá nhân được tặng …`, `3 cá nhân cũng được tặng …`.
    fn told_besides(&self, at: usize, silent: &[bool], lines: &[usize]) -> Option<Giver> {
        const BESIDES: [[Syllable; 2]; 2] = [
            Syllable::literals("ngoài|ra"),
            Syllable::literals("bên|cạnh"),
        ];
        /// How many statements before it may stand.
        const REACH: usize = 4;
        let statement = &self.statements[at];
        let line = lines.partition_point(|&end| end < statement.tokens.0);
        let start = line.checked_sub(1).map_or(0, |before| lines[before] + 1);
        // Not `…, ông Bình nhiều lần được tặng Bằng khen`, `… Bằng khen cấp tỉnh`.
        const LEVEL: Syllable = Syllable::literal("cấp");
        let next = self.scan.doc.tokens.get(statement.award_tokens.1 + 1);
        let of_level = next.is_some_and(|next| next.syllable == LEVEL);
        let counted = statement.count.is_some() && statement.names.is_empty();
        let also = || {
            // Who is counted behind the award has words of his own behind it.
            let words = statement.tokens.0..statement.award_tokens.0;
            let words = self.scan.doc.tokens.get(words).unwrap_or_default();
            words.iter().any(|token| token.syllable == word!("cũng"))
        };
        let besides =
            counted && !of_level && (self.scan.doc.noun(start, &BESIDES).is_some() || also());
        let before = (at.saturating_sub(REACH)..at).rev();
        let mut before = before.map(|other| (other, &self.statements[other]));
        let (_, other) = before.find(|&(other, told)| {
            !silent[other]
                && told.award.entry == statement.award.entry
                && told.status == statement.status
        })?;
        other.giver.clone().filter(|_| besides)
    }

    /// The statement before one that counts, where it tells of the same without saying how many: `lễ trao Bằng
    /// khen của Bộ A cho các cá nhân`, and then `5 cá nhân được trao Bằng khen`.
    fn told_uncounted(&self, at: usize) -> Option<usize> {
        /// How many statements before it may stand.
        const REACH: usize = 3;
        let statement = &self.statements[at];
        let same = |&other: &usize| self.statements[other].award.entry == statement.award.entry;
        let whole = (at.saturating_sub(REACH)..at).rev().find(same)?;
        let told = &self.statements[whole];
        let counts = told.count.is_none() && statement.count.is_some();
        let alike = told.recipient == statement.recipient && told.names.is_empty();
        (counts && alike && told.role == Role::Body).then_some(whole)
    }

    /// The statement right below a line that heads it: `Trao Giấy khen cho 3 học sinh`, and then
    /// by whom, and to which three.
    fn told_below(&self, at: usize, lines: &[usize]) -> Option<usize> {
        let [heading, below, ..] = &self.statements[at..] else {
            return None;
        };
        let heads = heading.role == Role::Body
            && heading.award.entry == below.award.entry
            && heading.count.is_some()
            && heading.count == below.count
            && may_be_same(heading, below);
        if !heads {
            return None;
        }
        let line = self.line_behind(heading, lines);
        let ends = line.last().is_some_and(ends_sentence);
        let inside = heading.tokens.1 + line.len() > below.tokens.0;
        (!ends && !inside).then_some(at + 1)
    }

    /// The tokens from the last one of a statement to the end of its line.
    fn line_behind(&self, statement: &Statement, lines: &[usize]) -> &[Token] {
        let last = statement.tokens.1;
        let line = lines.partition_point(|&end| end < last);
        &self.scan.doc.tokens[last..lines[line].max(last)]
    }

    /// Whether the line of a statement ends in a full stop, and names no photographer: it may
    /// stand under no picture.
    fn ends_as_sentence(&self, statement: &Statement, lines: &[usize]) -> bool {
        const PHOTO: Syllable = Syllable::literal("ảnh");
        let line = self.line_behind(statement, lines);
        let mut end = line.iter().rev().take(CREDIT);
        line.last().is_some_and(|last| last.is('.')) && !end.any(|token| token.syllable == PHOTO)
    }
}

/// Most tokens at the end of a line that say who took a picture.
const CREDIT: usize = 20;

/// How many tokens apart two statements of one sentence stand at most.
const LONGEST_SENTENCE: usize = 400;

/// How many tokens apart two statements may stand of which the second goes on from the first.
const NEAR: usize = 40;

/// Whether two statements tell of different years, each of its own, in different places.
fn in_other_years(one: &Statement, other: &Statement) -> bool {
    let both = one.own_period && other.own_period;
    let apart = one.tokens.0.abs_diff(other.tokens.0) > NEAR;
    both && apart && one.period.is_some() && other.period.is_some() && one.period != other.period
}

/// A giver with the place of its level.
fn with_place(giver: &str, place: impl FnOnce(Level) -> Option<String>) -> Option<String> {
    let whole = of_committee(giver);
    let giver = whole.as_deref().unwrap_or(giver);
    let place = level_of(giver).and_then(place);
    place.map(|place| format!("{giver} {place}")).or(whole)
}

/// The office of whom people call by the place: `chủ tịch tỉnh`, `Chủ tịch TP Cần Thơ` presides
/// over its committee.
fn of_committee(giver: &str) -> Option<String> {
    const LEVELS: [&str; 10] = [
        "tỉnh",
        "thành phố",
        "TP",
        "TP.",
        "thị xã",
        "thị trấn",
        "huyện",
        "quận",
        "xã",
        "phường",
    ];
    let place = ["Chủ tịch ", "chủ tịch "]
        .iter()
        .find_map(|post| giver.strip_prefix(post))?;
    let named = |rest: &str| {
        let mut letters = rest.strip_prefix(' ').unwrap_or_default().chars();
        rest.is_empty() || letters.next().is_some_and(char::is_uppercase)
    };
    let mut behind = LEVELS.iter().filter_map(|level| place.strip_prefix(level));
    behind.any(named).then(|| format!("Chủ tịch UBND {place}"))
}

/// Who gives what is joined to it: `3 tập thể được Bộ tặng Cờ thi đua và 5 tập thể được
/// tặng Bằng khen`, `… và tặng Bằng khen cho 5 tập thể`. `left` is what stands between the awards.
pub(super) fn same_giver(frame: &Frame, left: &[Item], carry: &Carry) -> Option<Giver> {
    let aside = |item: &&Item| matches!(item.kind, Kind::Sign('"') | Kind::Date(_));
    let begin = left.iter().take_while(aside).count();
    let joined = match left.get(begin)?.kind {
        Kind::Word(Word::And) => true,
        // `1 cá nhân được Chủ tịch nước tặng …, 5 cá nhân được tặng …`
        Kind::Sign(',') => {
            let state = carry.frame.as_ref().and_then(|frame| frame.giver.as_ref());
            // `được UBND tỉnh tặng …, | tặng …`
            !frame.passive || state.is_some_and(|giver| giver.name == PRESIDENT)
        }
        _ => false,
    };
    // `… cho 31 người, trong đó 21 cầu thủ được tặng Bằng khen; 10 …`
    let part = |item: &Item| matches!(item.kind, Kind::Word(Word::Thereof));
    if frame.passive && left.iter().any(part) {
        return carry.frame.as_ref()?.giver.clone();
    }
    let counted = matches!(left, [many, who, ..]
        if matches!((&many.kind, &who.kind), (Kind::Quantity(_), Kind::Receiver(_))));
    if frame.passive && counted && carry.whole.is_some() {
        return carry.whole.clone();
    }
    let bare = frame.subject_end == begin + 1;
    let before = carry.frame.as_ref().filter(|frame| frame.passive);
    before?
        .giver
        .clone()
        .filter(|_| joined && (frame.passive || bare))
}

/// Who gives all of several awards that are named one after the other without a count, by
/// what is said behind the last: `Cờ thi đua, Bằng khen của UBND tỉnh A`.
pub(super) fn shared_giver(scan: &Scan, items: &[Item], group: &Range<usize>) -> Option<Giver> {
    let counted = |item: &Item| matches!(item.kind, Kind::Quantity(_) | Kind::Date(_));
    let own = |item: &Item| match &item.kind {
        Kind::Award(award) => award.giver.clone(),
        _ => None,
    };
    let (last, others) = items[group.clone()].split_last()?;
    // `Huy hiệu TP. HCM, Kỷ niệm chương của Trường A`: the city's own.
    let of_place = |item: &Item| {
        let end = item.last + 1;
        matches!(item.kind, Kind::Award(_)) && name::ends_place(scan.doc, end)
    };
    let alone = !others
        .iter()
        .any(|item| counted(item) || own(item).is_some() || of_place(item));
    // The Prime Minister's flags are the Government's.
    own(last).filter(|giver| alone && !others.is_empty() && giver.name != PRIME_MINISTER)
}

/// Whether a line begins with a document: `Quyết định số 12 …`.
pub(super) fn begins_document(scan: &Scan, items: &[Item]) -> bool {
    items.first().is_some_and(|item| scan.is_document(item))
}
