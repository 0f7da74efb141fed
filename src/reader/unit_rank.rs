//! What units are to each other and to the article: what is part of what, which
//! unit a record belongs to, which ones an article may be about, and which one a
//! name without its place means.

use super::tag::Head;
use super::unit::Units;
use super::unit::is_organ;
use crate::text::Syllable;
use crate::text::SyllableSet;
use std::borrow::Cow;

/// First words of a name by which alone the one so named is meant.
const OPEN: [&str; 19] = [
    "UBND",
    "Bệnh viện",
    "Công ty",
    "Công đoàn",
    "Cục",
    "Hiệp hội",
    "Học viện",
    "Hội",
    "Liên đoàn",
    "Ngân hàng",
    "Nhà máy",
    "Quỹ",
    "Sở",
    "Tập đoàn",
    "Trung ương Hội",
    "Tổng công ty",
    "Trung tâm",
    "Trường",
    "Viện",
];

/// Levels of government, as the last word of a body that is named without its place.
const BARE_LEVELS: [&str; 8] = ["tỉnh", "Tỉnh", "huyện", "quận", "xã", "phường", "phố", "TP"];

/// Whether it is an association of the whole land: `Hội Luật gia Việt Nam`, `BCH Trung ương
/// Hội Luật gia Việt Nam`.
fn is_of_whole_land(name: &str) -> bool {
    const CENTRES: [&str; 3] = ["Trung ương", "TW", "TƯ"];
    let association = ["Hội ", "Hiệp hội ", "Tổng hội "]
        .iter()
        .any(|head| name.starts_with(head));
    let blanks = name.bytes().enumerate().filter(|(_, byte)| *byte == b' ');
    let mut ends = blanks.map(|(at, _)| name.split_at(at));
    let central = ends.any(|(before, behind)| {
        behind.starts_with(" Hội") && CENTRES.iter().any(|centre| before.ends_with(centre))
    });
    central || association && name.ends_with(" Việt Nam")
}

/// What a unit is by its name and kind: asked at each of its mentions, so told once.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Rank {
    governs: bool,
    authority: bool,
    union: bool,
}

impl Rank {
    pub(super) fn of(name: &str, first: Syllable, kind: &str) -> Rank {
        const BODIES: [&str; 17] = [
            "UBND",
            "HĐND",
            "Tỉnh ủy",
            "Thành ủy",
            "Huyện ủy",
            "Quận ủy",
            "Thị ủy",
            "Ban Thường vụ",
            "Ban thường vụ",
            "Ủy ban MTTQ",
            "Ủy ban Mặt trận Tổ quốc",
            "Đoàn đại biểu Quốc hội",
            "Ban Chỉ đạo",
            "Ban chỉ đạo",
            "Ban Tổ chức",
            "Ban Dân vận",
            "Ban Tuyên giáo",
        ];
        const UNIONS: [&str; 10] = [
            "Hội",
            "Liên đoàn",
            "Công đoàn",
            "Đoàn",
            "Tỉnh đoàn",
            "Huyện đoàn",
            "Thành đoàn",
            "Đảng ủy",
            "Tỉnh ủy",
            "Huyện ủy",
        ];
        /// What these begin with: most names do not.
        static FIRST: SyllableSet<64> = SyllableSet::literals::<14>(
            "ubnd|hđnd|tỉnh|thành|huyện|quận|thị|ban|ủy|đoàn|hội|liên|công|đảng",
        );
        let may_begin = FIRST.contains(first);
        let begins = |heads: &[&str]| may_begin && heads.iter().any(|head| name.starts_with(head));
        let governs = begins(&BODIES);
        Rank {
            governs,
            authority: governs
                || matches!(
                    kind,
                    "ministry"
                        | "state_body"
                        | "party_body"
                        | "force"
                        | "press"
                        | "mass_organisation"
                        | "company"
                )
                || is_of_whole_land(name),
            union: begins(&UNIONS),
        }
    }
}

impl Units {
    /// The unit itself, or for a team or division the larger unit whose record
    /// its honours belong to.
    pub(super) fn standing(&self, unit: usize) -> usize {
        let mut at = unit;
        while let (Head::Team | Head::Division, Some(parent)) =
            (self.list[at].head, self.list[at].parent)
            && parent != unit
            && !self.governs(parent)
        {
            at = parent;
        }
        at
    }

    /// Whether a bare word may mean it: its name begins so, or is that of a school.
    pub(super) fn is_called(&self, unit: usize, word: Syllable) -> bool {
        const SCHOOLS: [Syllable; 5] = Syllable::literals("trường|đại|đh|học|thpt");
        const HOSPITALS: [Syllable; 2] = Syllable::literals("bệnh|bv");
        const COOPERATIVES: [Syllable; 2] = Syllable::literals("hợp|htx");
        const CLUBS: [Syllable; 2] = Syllable::literals("câu|clb");
        let [first, _] = self.list[unit].begins;
        first == word
            || [&SCHOOLS[..], &HOSPITALS[..], &COOPERATIVES[..], &CLUBS[..]]
                .iter()
                .any(|words| words.contains(&first) && words.contains(&word))
    }

    /// Whether it is one of the bodies that most articles name and few are about.
    pub(super) fn is_authority(&self, unit: usize) -> bool {
        self.list[unit].rank.authority
    }

    /// Whether it governs a place or leads a campaign there: what is given there
    /// belongs to no record of its own.
    pub(super) fn governs(&self, unit: usize) -> bool {
        self.list[unit].rank.governs
    }

    /// Whether it is a union or a body of the Party, which a standing committee leads.
    pub(super) fn is_union(&self, unit: usize) -> bool {
        self.list[unit].rank.union
    }

    /// Whether it looks through what others are proposed for.
    pub(super) fn weighs_proposals(&self, unit: usize) -> bool {
        ["Sở Nội vụ", "Ban Thi đua", "Hội đồng Thi đua"]
            .iter()
            .any(|head| self.list[unit].name.starts_with(head))
    }

    /// Whether it is a place that stands for its people: `Huyện Quan Sơn`.
    pub(super) fn is_place(&self, unit: usize) -> bool {
        const LEVELS: [Syllable; 11] =
            Syllable::literals("tỉnh|thành|tp|huyện|quận|thị|xã|phường|thôn|xóm|ấp");
        let named = &self.list[unit];
        named.known.is_none() && LEVELS.contains(&named.begins[0])
    }

    /// Whether it is a whole province, of which most articles tell something.
    pub(super) fn is_province(&self, unit: usize) -> bool {
        self.is_place(unit) && self.list[unit].head == Head::Province
    }

    /// Whether an article may be about it: no whole force, no body of every
    /// place that is named without its place.
    pub(super) fn may_be_subject(&self, unit: usize) -> bool {
        let named = &self.list[unit];
        let bare = named
            .name
            .rsplit(' ')
            .next()
            .is_some_and(|last| BARE_LEVELS.contains(&last));
        named.kind != "force" && !(named.known.is_none() && bare)
    }

    /// The unit that an office or body means which is printed without its place:
    /// `Giám đốc Công an tỉnh` where the article names one such police. With it the
    /// words that stand for it.
    fn placed(&self, bare: &str) -> Option<(usize, String)> {
        let ends_in = |level: &&&str| {
            let body = bare.strip_suffix(**level);
            body.is_some_and(|body| body.ends_with(' '))
        };
        let level = BARE_LEVELS.iter().find(ends_in)?;
        let inside = format!(" {level} ");
        let mut fitting = (0..self.list.len()).filter_map(|unit| {
            let name = with_level(&self.list[unit].name);
            let (head, _) = name.split_once(&inside)?;
            let body = format!("{head} {level}");
            bare.ends_with(&body).then_some((unit, body))
        });
        let only = fitting.next()?;
        fitting.next().is_none().then_some(only)
    }

    /// The one school of the article.
    pub(super) fn only_school(&self) -> Option<usize> {
        const SCHOOL: Syllable = Syllable::literal("trường");
        let mut schools = (0..self.list.len()).filter(|&unit| self.is_called(unit, SCHOOL));
        let only = schools.next()?;
        schools.next().is_none().then_some(only)
    }

    /// The unit of an office that is printed without its place.
    pub(super) fn of_office(&self, office: &str) -> Option<usize> {
        self.placed(&with_level(office)).map(|(unit, _)| unit)
    }

    /// An office or body with the place that the article says elsewhere.
    pub(super) fn with_place(&self, bare: &str) -> Option<String> {
        let full = with_level(bare);
        let Some((unit, body)) = self.placed(&full) else {
            return self.only_longer(bare);
        };
        let office = full.strip_suffix(body.as_str())?;
        Some(format!("{office}{}", self.list[unit].name))
    }

    /// The one unit whose name goes on where this one ends: `Tỉnh đoàn Thanh Hóa`, `Ban Thường vụ
    /// Tỉnh ủy`, `UBND huyện Quan Sơn`.
    fn only_longer(&self, bare: &str) -> Option<String> {
        let fits = |name: &&String| {
            let rest = name.strip_prefix(bare);
            rest.is_some_and(|rest| rest.starts_with(' '))
        };
        if !(bare.ends_with(" đoàn") || OPEN.contains(&bare) || is_organ(bare)) {
            return None;
        }
        let mut longer = self.list.iter().map(|unit| &unit.name).filter(fits);
        let only = longer.next()?;
        longer.next().is_none().then(|| only.clone())
    }

    /// Whether `unit` is `other` or a part of it.
    pub(super) fn within(&self, unit: usize, other: usize) -> bool {
        let mut at = Some(unit);
        let mut steps = 0;
        while let Some(unit) = at {
            if unit == other {
                return true;
            }
            steps += 1;
            at = if steps > self.list.len() {
                None
            } else {
                self.list[unit].parent
            };
        }
        false
    }
}

/// A name with the level of a city written out: `UBND TP. Hà Nội`.
fn with_level(name: &str) -> Cow<'_, str> {
    if !name.as_bytes().windows(3).any(|letters| letters == b" TP") {
        return Cow::Borrowed(name);
    }
    let padded = format!("{name} ");
    let full = padded
        .replace(" TP. ", " thành phố ")
        .replace(" TP ", " thành phố ");
    Cow::Owned(full.trim_end().to_owned())
}
