//! What a sentence tells of time for those that follow it: its period, its day, the year of
//! the event of which it tells.
//!
//! Used by the reader of sentences; [`super::told`] looks at what was noted.

use super::super::context::Sentence;
use super::super::context::dates;
use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Kinds;
use super::super::item::after_marks;
use super::super::tag::Tag;
use super::super::tag::Time;
use super::super::tag::Verb;
use super::super::when::When;
use super::Reader;
use super::told::is_life;
use crate::model::Edtf;
use crate::model::EventKind;
use crate::text::Case;
use crate::text::Syllable;

/// In how many items the date or the event of a sentence opens it.
const OPENING: usize = 3;

/// How many items behind `thành tích` its year may stand.
const NEAR_DEEDS: usize = 7;

impl Reader<'_, '_> {
    /// Notes the period that a sentence tells the rest of its paragraph: that of its
    /// own awards, of what it sums up, of several years. `first` is its first statement.
    pub(super) fn note_period(&mut self, sentence: &Sentence, first: usize) {
        if !sentence.kinds.have(Kinds::DATE) {
            return;
        }
        let items = &sentence.items[..];
        // `Bằng khen (năm 2014)`: of that award alone.
        let date = |item: &Item| matches!(item.kind, Kind::Date(_));
        let free = || {
            let mut brackets = 0;
            items.iter().any(|item| {
                match item.kind {
                    Kind::Sign('(') => brackets += 1,
                    Kind::Sign(')') => brackets -= 1,
                    _ => {}
                }
                brackets <= 0 && date(item)
            })
        };
        let awarded = self.statements[first..]
            .iter()
            .rev()
            .find(|statement| statement.own_period)
            .filter(|_| free())
            .and_then(|statement| statement.period.clone());
        // `2006: Cổ phần hóa. Đón nhận Huân chương …`
        let chronicle = matches!(after_marks(items), [year, sign, _, ..]
            if date(year) && matches!(sign.kind, Kind::Sign(':' | '-')));
        // `Chủ tịch Hội đồng nhiệm kỳ 2016 - 2021`: of the office.
        let of_office = |at: usize| {
            const TERM: Syllable = Syllable::literal("nhiệm");
            let term = self.scan.doc.tokens[items[at].first].syllable == TERM;
            let office = |item: &Item| matches!(item.kind, Kind::Office(_) | Kind::Person(_));
            // `Đại hội … nhiệm kỳ 2019-2024`: of those whom it chooses.
            const CONGRESS: [Syllable; 2] = Syllable::literals("đại|hội");
            let congress = |item: &Item| self.scan.doc.begins(item.first, &CONGRESS);
            term && at > 0 && (office(&items[at - 1]) || items[..at].iter().any(congress))
        };
        let free = |at: usize| !of_office(at) && !is_life(items, at);
        let named = (0..items.len()).rev().find_map(|at| match &items[at].kind {
            Kind::Date(When::Years { .. }) => None,
            Kind::Date(when) if !when.is_day() && free(at) => when.edtf(None),
            _ => None,
        });
        // A single year is told of its own sentence, unless the sentence sums up.
        let review = |item: &Item| matches!(item.kind, Kind::Event(EventKind::EmulationReview));
        let sums_up = sentence.kinds.have(Kinds::REVIEWS)
            || sentence.kinds.have(Kinds::EVENT) && items.iter().any(review);
        // `khen thưởng các tập thể có thành tích trong năm 2019. Cụ thể, …`
        // `Năm 2016, việc xét tặng Giải thưởng A chia làm hai đợt. Đợt đầu, …`
        let opens = || {
            sentence.kinds.have(Kinds::AWARD)
                && sentence.kinds.have(Kinds::CONSIDER)
                && matches!(after_marks(items), [year, comma, ..]
                    if date(year) && matches!(comma.kind, Kind::Sign(',')))
        };
        let commends = || sentence.kinds.have(Kinds::GIVE) && self.only_commends(items);
        let announces = || self.dates_deeds(items) || commends() || opens();
        let sums_up = sums_up || chronicle || self.statements.len() == first && announces();
        // `Bí thư Huyện ủy 1975-1980`: in a life terms of office date nothing else.
        let of_life = self.scan.entries.person(self.paragraph).is_some();
        // `là Bộ trưởng từ năm 1990 đến năm 1999`
        let of_life = of_life || sentence.kinds.have(Kinds::OFFICE) && self.tells_term(items);
        let named = named.filter(|period| sums_up || period.is_interval() && !of_life);
        // What comes after the period under review is a plan.
        let past = |period: &Edtf| {
            self.context
                .reviewed
                .as_ref()
                .and_then(Edtf::period)
                .zip(period.period())
                .is_none_or(|(reviewed, period)| period.first <= reviewed.last)
        };
        if let Some(period) = named.or(awarded).filter(past) {
            self.paragraph_period = Some(period);
        }
    }

    /// Whether a sentence commends, and leaves how to the next one: `Năm 2019, Sở A đã khen
    /// thưởng 7 cá nhân. Theo đó, …`
    fn only_commends(&self, items: &[Item]) -> bool {
        const COMMENDS: [Syllable; 4] = Syllable::literals("khen|tuyên|vinh|tôn");
        items.iter().any(|item| {
            matches!(item.kind, Kind::Verb(Verb::Give))
                && COMMENDS.contains(&self.scan.doc.tokens[item.first].syllable)
        })
    }

    /// Whether a sentence says from when until when somebody held an office.
    fn tells_term(&self, items: &[Item]) -> bool {
        const FROM: Tag = Tag::Time(Time::From);
        let office = |item: &Item| matches!(item.kind, Kind::Office(_));
        let since = |item: &Item| {
            matches!(item.kind, Kind::Date(When::Period(_)))
                && self.scan.doc.tag(item.first) == Some(FROM)
        };
        let term = items.iter().position(since);
        term.is_some_and(|term| items[..term].iter().any(office))
    }

    /// Whether a sentence says in which year that was done for which it tells of awards.
    fn dates_deeds(&self, items: &[Item]) -> bool {
        const DEEDS: [[Syllable; 2]; 2] = [
            Syllable::literals("thành|tích"),
            Syllable::literals("phong|trào"),
        ];
        let deed = |item: &Item| {
            let mut words = item.first..=item.last;
            words.any(|at| self.scan.doc.noun(at, &DEEDS).is_some())
        };
        let year = |item: &Item| matches!(item.kind, Kind::Date(When::Year(_)));
        (0..items.len()).filter(|&at| year(&items[at])).any(|at| {
            let near = &items[(at + 1).saturating_sub(NEAR_DEEDS)..=at];
            near.iter().any(deed)
        })
    }

    /// The day that a sentence means which opens with `cùng ngày`.
    pub(super) fn same_day(&self, items: &[Item]) -> Option<When> {
        const SAME_DAY: [Syllable; 2] = Syllable::literals("cùng|ngày");
        // `Trong năm, …`: the one with which a sentence before opened; not `Trong năm học qua`.
        const IN_YEAR: [Syllable; 2] = Syllable::literals("trong|năm");
        let first = items.first()?.first;
        let next = self.scan.doc.tokens.get(first + IN_YEAR.len());
        let free =
            next.is_some_and(|next| next.is(',') || next.is_word() && next.case != Case::Lower);
        let opens = |words| self.scan.doc.begins(first, words);
        match (opens(&SAME_DAY), opens(&IN_YEAR)) {
            (true, _) => self.day.clone(),
            (_, true) => self.year_opened.clone().filter(|_| free),
            _ => None,
        }
    }

    /// Notes the last day that a sentence names with its year, and the year of an event long
    /// ago of which the rest of the paragraph tells: `Đại hội họp ngày 2/9/1960 tại Hà Nội.`
    pub(super) fn note_day(&mut self, sentence: &Sentence) {
        if !sentence.kinds.have(Kinds::DATE) {
            return;
        }
        let items = &sentence.items;
        if let Some(Kind::Date(year @ When::Year(_))) =
            after_marks(items).first().map(|item| &item.kind)
        {
            self.year_opened = Some(year.clone());
        }
        if !sentence.kinds.have(Kinds::DAY) {
            return;
        }
        let exact = |when: &&When| when.is_day() && when.year().is_some();
        let Some(day) = dates(items).filter(exact).last() else {
            return;
        };
        let opens = items
            .iter()
            .take(OPENING)
            .any(|item| matches!(item.kind, Kind::Event(_) | Kind::Date(_)));
        if opens && sentence.kinds.have(Kinds::EVENT) && self.context.reviewed.is_none() {
            self.event_year = day.year();
        }
        self.day = Some(day.clone());
    }
}
