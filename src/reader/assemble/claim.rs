//! Claims: statements in the form in which those of one article are compared.
//!
//! Used by `repeats` and `parts`. Two claims *agree* in a field where one of them
//! leaves it open or both may mean the same.

use super::super::award::Statement;
use super::super::page::Role;
use super::super::phrases::Found;
use super::super::phrases::Phrases;
use super::super::tag::Tag;
use super::places::Mark;
use super::places::Places;
use super::sort::Sort;
use super::time::Time;
use crate::model::Basis;
use crate::model::Edtf;
use crate::model::Grade;
use crate::model::NoteKind;
use crate::model::Recipient;
use crate::model::Status;
use crate::model::lexicon;
use crate::text::Syllable;
use crate::text::tokenize;
use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::OnceLock;

/// The words of a name or body, shared by all claims that tell of it.
pub(super) type Words = Rc<[Syllable]>;

/// The words of what an article names, made once for each.
#[derive(Default)]
pub(super) struct Spelled<'a> {
    names: BTreeMap<&'a str, Words>,
    bodies: BTreeMap<&'a str, Words>,
}

impl<'a> Spelled<'a> {
    fn name(&mut self, name: &'a str) -> Words {
        let known = self.names.entry(name);
        known.or_insert_with(|| words(name).into()).clone()
    }

    fn body(&mut self, giver: &'a str) -> Words {
        let known = self.bodies.entry(giver);
        known.or_insert_with(|| body(giver).into()).clone()
    }
}

/// One statement, ready to be compared.
pub(super) struct Claim {
    /// The award, by its place in the lexicon.
    pub entry: u16,
    /// The award of which its kind is one: `Huân chương` for `Huân chương Lao động`.
    pub family: u16,
    /// Whether the award is only known by its kind.
    generic: bool,
    pub grade: Option<Grade>,
    /// Against whom the war was that the name of the award tells.
    pub war: Option<Syllable>,
    /// What tells a badge or medal for merit from others, by its printed name.
    pub sort: Option<Sort>,
    /// The words of the body that confers, without the office of who signs.
    pub giver: Option<Words>,
    /// Whether it stands under a photograph and says only who hands it over there.
    pub hands_over: bool,
    pub kind: Recipient,
    pub count: Option<u64>,
    pub basis: Basis,
    /// The words of each named recipient.
    pub names: Vec<Words>,
    /// The unit that the text itself says it belongs to.
    pub unit: Option<usize>,
    pub status: Status,
    /// First and last year.
    pub years: Option<(u16, u16)>,
    /// Whether the years were said of this award, not taken from the context.
    pub own_years: bool,
    /// How they bind when claims are compared.
    pub time: Time,
    /// The years that the text itself told last until then.
    pub told: Option<(u16, u16)>,
    /// The word after `lần thứ`.
    pub nth: Option<String>,
    /// Of how many it says that who is named is one.
    pub one_of: Option<u64>,
    /// Whether the sentence until then says `cũng`, `còn`.
    pub also: bool,
    /// Whether it says `từng`, or tells of a whole life.
    pub once: bool,
    /// Whether it says `tổng số`.
    pub total: bool,
    pub role: Role,
    pub paragraph: usize,
    pub sentence: usize,
    /// First and last token.
    pub tokens: (usize, usize),
    /// First token of the award itself.
    pub named_at: usize,
    /// First and last token of the total that it is said to be a part of.
    pub whole: Option<(usize, usize)>,
}

impl Claim {
    pub(super) fn of<'a>(
        statement: &'a Statement,
        giver: Option<&'a str>,
        spelled: &mut Spelled<'a>,
        places: &Places,
    ) -> Claim {
        let at = places.sentence(statement.tokens.1);
        let before = places.start(at)..statement.tokens.1;
        let says = |mark| places.mark(mark, before.clone()).is_some();
        let guessed = statement
            .doubts
            .iter()
            .any(|(kind, _)| *kind == NoteKind::InferredUnit);
        // Of one unit that is named nothing is guessed.
        let one_named = statement.recipient == Recipient::UnitNamed && statement.names.len() == 1;
        let days = statement.period.as_ref().and_then(Edtf::period);
        let years = days.map(|days| (days.first.year, days.last.year));
        let mut claim = Claim {
            entry: statement.award.entry,
            family: family(statement.award.entry),
            generic: lexicon::award_at(statement.award.entry)
                .id
                .ends_with(GENERIC),
            grade: statement.award.grade,
            war: places.war(statement.award_tokens),
            sort: sort(statement, places),
            giver: giver
                .map(|giver| spelled.body(giver))
                .filter(|words| !words.is_empty()),
            hands_over: statement.role == Role::Caption
                && statement.award.giver.is_none()
                && places.hands_over(before.start..statement.award_tokens.0),
            kind: statement.recipient,
            count: statement.count,
            basis: statement.basis,
            names: (statement.names.iter())
                .map(|name| spelled.name(name))
                .collect(),
            unit: statement.unit.filter(|_| !guessed || one_named),
            status: statement.status,
            years,
            own_years: statement.own_period,
            time: Time { years, open: false },
            told: None,
            nth: places.nth(statement.tokens),
            one_of: places.one_of(at),
            also: says(Mark::Also),
            once: says(Mark::Once) || statement.life,
            total: says(Mark::Total),
            role: statement.role,
            paragraph: places.paragraph(at),
            sentence: at,
            tokens: statement.tokens,
            named_at: statement.award_tokens.0,
            whole: statement.whole,
        };
        // What the context gave does not bind where a headline or caption says no year, nor where
        // the award is given once.
        claim.time.open = !claim.own_years && (claim.role != Role::Body || claim.is_once());
        claim
    }

    /// Whether the award is given once in a life: an order or medal of one grade, a
    /// state title.
    fn is_once(&self) -> bool {
        if self.kind != Recipient::PersonNamed {
            return false;
        }
        let award = lexicon::award_at(self.entry);
        let state = matches!(award.class, "order" | "medal" | "honorary_title" | "prize");
        state && (self.grade.is_some() || !award.graded) && !self.generic
    }

    /// Whether it tells that one person was given a title that nobody is given twice.
    pub(super) fn is_of_title(&self) -> bool {
        let title = lexicon::award_at(self.entry);
        let mut heroes = ["Anh hùng", "Bà mẹ"].iter();
        self.gives_to_one()
            && title.class == "honorary_title"
            && !heroes.any(|hero| title.name.starts_with(hero))
    }

    /// Whether one person was given it.
    fn gives_to_one(&self) -> bool {
        self.kind == Recipient::PersonNamed
            && self.names.len() == 1
            && self.status == Status::Conferred
    }

    /// Whether both tell that one person was given a title that nobody is given twice.
    pub(super) fn same_title(&self, other: &Claim) -> bool {
        self.entry == other.entry
            && other.gives_to_one()
            && self.is_of_title()
            && same_name(&self.names[0], &other.names[0])
    }

    /// Whether the name of the award may mean the other's.
    pub(super) fn award_agrees(&self, other: &Claim) -> bool {
        let wars = self.war.zip(other.war);
        let same = self.entry == other.entry && wars.is_none_or(|(one, other)| one == other);
        let sorts = self.sort.as_ref().zip(other.sort.as_ref());
        let generic = || self.generic || other.generic;
        (same || self.family == other.family && generic())
            && sorts.is_none_or(|(one, other)| one.agrees(other))
    }

    pub(super) fn grade_agrees(&self, other: &Claim) -> bool {
        self.grade.is_none() || other.grade.is_none() || self.grade == other.grade
    }

    pub(super) fn giver_agrees(&self, other: &Claim) -> bool {
        match (&self.giver, &other.giver) {
            (Some(one), Some(other)) => Rc::ptr_eq(one, other) || same_body(one, other),
            _ => true,
        }
    }

    /// Whether both may speak of the same time.
    pub(super) fn years_agree(&self, other: &Claim) -> bool {
        self.time.agrees(other.time)
    }

    /// Whether both may speak of recipients of one kind.
    pub(super) fn kind_agrees(&self, other: &Claim) -> bool {
        let side = |kind| match kind {
            Recipient::Collective | Recipient::UnitNamed => Some(0),
            Recipient::Individual | Recipient::PersonNamed => Some(1),
            Recipient::Mixed | Recipient::Unspecified => None,
        };
        match (side(self.kind), side(other.kind)) {
            (Some(one), Some(other)) => one == other,
            _ => true,
        }
    }

    /// Whether both may be given the same time: `lần thứ nhất`, `lần thứ 2`.
    fn nth_agrees(&self, other: &Claim) -> bool {
        self.nth.is_none() || other.nth.is_none() || self.nth == other.nth
    }

    /// Whether everything but who receives agrees.
    pub(super) fn terms_agree(&self, other: &Claim) -> bool {
        self.years_agree(other) && self.other_terms_agree(other)
    }

    /// Whether it tells under a photograph of the same people: who is said to give hands it over.
    pub(super) fn shows(&self, other: &Claim) -> bool {
        let among = |name: &Words| other.names.iter().any(|one| same_name(name, one));
        let shown = |name: &Words| self.names.iter().any(|one| same_name(name, one));
        // Behind what was told of another year it may show that.
        let near = other.sentence > self.sentence || self.told == other.told;
        let many = Some(self.names.len() as u64);
        let same = match (self.names.is_empty(), other.names.is_empty()) {
            (false, false) => {
                let units = self.hands_over && self.kind == Recipient::UnitNamed;
                let alike = self.names.len() == other.names.len();
                alike && self.names.iter().all(among)
                    || units && near && other.names.iter().all(shown)
            }
            (false, true) => self.hands_over && other.count == many && self.count == many,
            (true, _) => self.hands_over && (self.count.is_none() || self.count == other.count),
        };
        self.role == Role::Caption
            && other.role == Role::Body
            && other.giver.is_some()
            && (self.hands_over || other.sentence < self.sentence)
            && same
            && self.kind_agrees(other)
            && self.status == other.status
            && self.award_agrees(other)
            && self.grade_agrees(other)
            && self.years_agree(other)
    }

    /// Whether it tells that what the other tells was given had been asked for.
    pub(super) fn was_asked_for(&self, other: &Claim) -> bool {
        let among = |name: &Words| other.names.iter().any(|one| same_name(name, one));
        (self.status, other.status) == (Status::Proposed, Status::Conferred)
            && !self.names.is_empty()
            && self.names.iter().all(among)
            && self.entry == other.entry
            && !(other.once || other.count != Some(other.names.len() as u64))
            && self.award_agrees(other)
            && self.grade_agrees(other)
            && self.giver_agrees(other)
            && self.years_agree(other)
            && self.nth_agrees(other)
    }

    /// Whether everything but who receives, and when, agrees.
    fn other_terms_agree(&self, other: &Claim) -> bool {
        let status = self.status == other.status
            || (self.status == Status::Held && other.status == Status::Conferred);
        status
            && self.award_agrees(other)
            && self.grade_agrees(other)
            && self.giver_agrees(other)
            && self.nth_agrees(other)
    }

    /// Whether it says neither who receives nor how many.
    pub(super) fn is_open(&self) -> bool {
        self.count.is_none() && self.names.is_empty()
    }

    /// Whether it may be a part of a total, which need not say the years of its parts.
    pub(super) fn is_part_of(&self, total: &Claim) -> bool {
        (!total.own_years || self.years_agree(total))
            && total.other_terms_agree(self)
            && total.kind_agrees(self)
            && (total.grade.is_none() || total.grade == self.grade)
            && self.count.is_some_and(|count| Some(count) <= total.count)
    }

    /// How many of its fields are said: of two statements of one giving the
    /// fuller one is the main one.
    pub(super) fn fullness(&self) -> usize {
        let kind = self.kind != Recipient::Unspecified;
        let said = [
            (self.count.is_some(), 4),
            (self.count > Some(1), 3),
            (self.giver.is_some(), 2),
            (self.grade.is_some(), 2),
            (!self.generic, 2),
            (kind, 2),
            (self.unit.is_some(), 1),
            (self.own_years, 1),
        ];
        let fields: usize = said
            .into_iter()
            .filter_map(|(said, weight)| said.then_some(weight))
            .sum();
        let whole = self.names.iter().filter(|name| name.len() > 1).count();
        fields + self.names.len() + whole
    }
}

/// Notes at each claim which years the text told last.
pub(super) fn note_told(claims: &mut [Claim]) {
    let mut told = None;
    for claim in claims {
        if claim.own_years && claim.role == Role::Body {
            told = claim.years;
        }
        claim.told = told;
    }
}

/// How the ids of awards end that stand for several kinds.
const GENERIC: &str = "-generic";

/// What tells a badge or medal for merit from others: the lexicon's name, or the printed one
/// where many share an entry.
fn sort(statement: &Statement, places: &Places) -> Option<Sort> {
    let award = lexicon::award_at(statement.award.entry);
    match award.id {
        "huy-hieu-dang" | "huy-hieu-generic" | "ky-niem-chuong-generic" => {
            places.sort(statement.award_tokens.0)
        }
        id if id.starts_with("ky-niem-chuong") => Sort::named(award.name),
        _ => None,
    }
}

/// The award of which an award's kind is one, else the award itself.
fn family(entry: u16) -> u16 {
    static FAMILIES: OnceLock<Vec<u16>> = OnceLock::new();
    let families = FAMILIES.get_or_init(|| {
        let awards = &lexicon::lexicon().awards;
        let is_kind_of = |kind: &str, id: &str| {
            let rest = kind
                .strip_suffix(GENERIC)
                .and_then(|stem| id.strip_prefix(stem));
            rest.is_some_and(|rest| rest.starts_with('-'))
        };
        let family = |(at, award): (usize, &lexicon::AwardEntry)| {
            let kind = awards.iter().position(|kind| is_kind_of(kind.id, award.id));
            kind.unwrap_or(at) as u16
        };
        awards.iter().enumerate().map(family).collect()
    });
    families[usize::from(entry)]
}

fn words(name: &str) -> Vec<Syllable> {
    name.split([' ', ',', '-', '–', '.'])
        .map(Syllable::of)
        .filter(|word| !word.is_empty())
        .collect()
}

/// The words of who confers: of `Bộ trưởng Bộ Công an` those of the ministry, as
/// articles name now the one, now the other.
fn body(giver: &str) -> Vec<Syllable> {
    let tokens = tokenize(giver);
    let phrases = Phrases::get();
    let tag = |at: usize| phrases.at(&tokens, at).map(|found| found.tag);
    let office = matches!(tag(0), Some(Tag::Office(_)));
    let begins = |at: &usize| matches!(tag(*at), Some(Tag::Unit(_) | Tag::Head(_)));
    let start = (SHORTEST_OFFICE..tokens.len())
        .find(begins)
        .filter(|_| office)
        .unwrap_or(0);
    let words: Vec<Syllable> = tokens[start..]
        .iter()
        .map(|token| token.syllable)
        .filter(|word| !word.is_empty())
        .collect();
    match &words[..] {
        // `Chủ tịch nước`, `Nhà nước`, `Đảng, Nhà nước`
        [.., last] if *last == STATE => vec![STATE],
        // `Chủ tịch tỉnh`
        [first, second, level, ..] if [*first, *second] == CHAIR && GOVERNED.contains(level) => {
            [COMMITTEE]
                .into_iter()
                .chain(words[2..].iter().copied())
                .collect()
        }
        // `Chủ tịch`: of what is not said.
        _ if is_office_alone(giver) => Vec::new(),
        _ => words,
    }
}

/// Whether a giver is an office that is of some body, without the body: `Chủ tịch`.
fn is_office_alone(giver: &str) -> bool {
    let tokens = tokenize(giver);
    match Phrases::get().at(&tokens, 0) {
        Some(Found {
            tag: Tag::Office(index),
            end,
            ..
        }) if end == tokens.len() => lexicon::offices()
            .get(usize::from(index))
            .is_some_and(|entry| entry.complement != "none"),
        _ => false,
    }
}

/// The words of the shortest offices: `Chủ tịch`, `Giám đốc`.
const SHORTEST_OFFICE: usize = 2;
const CHAIR: [Syllable; 2] = Syllable::literals("chủ|tịch");
const COMMITTEE: Syllable = Syllable::literal("UBND");
const GOVERNED: [Syllable; 7] = Syllable::literals("tỉnh|thành|TP|huyện|quận|xã|phường");
const STATE: Syllable = Syllable::literal("nước");
const LEVELS: [Syllable; 4] = Syllable::literals("tỉnh|thành|phố|TP");
const LOWER_LEVELS: [Syllable; 6] = Syllable::literals("quận|huyện|thị|xã|phường|trấn");
const TOP: Syllable = Syllable::literal("tổng");

/// Whether two names may be one body's: the same, the same but for the level
/// (`UBND tỉnh Nghệ An`, `UBND Nghệ An`), or one the beginning or end of the other
/// (`UBND tỉnh`; `Chính phủ` of `Thủ tướng Chính phủ`).
fn same_body(one: &[Syllable], other: &[Syllable]) -> bool {
    let (short, long) = if one.len() <= other.len() {
        (one, other)
    } else {
        (other, one)
    };
    let rest = long.len() - short.len();
    let is_end = long.ends_with(short) && (rest == 0 || long[rest - 1] != TOP);
    let same_bare = || bare(short).nth(1).is_some() && bare(short).eq(bare(long));
    // `UBND huyện Yên Châu`, `UBND Yên Châu`, where only one says the level.
    let level = |words: &[Syllable]| words.iter().any(|word| LOWER_LEVELS.contains(word));
    let unlevelled = || {
        let bare = long.iter().filter(|word| !LOWER_LEVELS.contains(word));
        short.len() > 2 && level(long) && !level(short) && bare.eq(short)
    };
    long.starts_with(short) || is_end || same_bare() || unlevelled()
}

/// The words without those for a level.
fn bare(words: &[Syllable]) -> impl Iterator<Item = &Syllable> {
    words.iter().filter(|word| !LEVELS.contains(word))
}

/// Whether a name may mean the one of the other: the same, or a short form of it
/// (`Bình` for `Trần Văn Bình`, `Phòng 8` for `Phòng 8, Cục Ngoại tuyến`).
pub(super) fn same_name(one: &[Syllable], other: &[Syllable]) -> bool {
    let (short, long) = if one.len() <= other.len() {
        (one, other)
    } else {
        (other, one)
    };
    !short.is_empty() && (long.ends_with(short) || long.starts_with(short))
}
