//! The making of a dataset: skewed like real ones, the same for the same seed.

use bang_vang::model::{
    Article, Award, Basis, Comparator, Dataset, Edtf, Event, EventKind, EventUnit, Figure, Grade,
    Mention, Participant, Person, Recipient, Status, Unit, UnitRole, lexicon,
};
use bang_vang::text::{Span, fingerprint};

/// Numbers that look random (splitmix64).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ self.0 >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ mixed >> 31
    }

    fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }

    /// Whether something happens that happens so many times in a hundred.
    fn percent(&mut self, times: usize) -> bool {
        self.below(100) < times
    }

    fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }
}

/// Places drawn so that place `n` comes about `1 / n` as often as the first.
struct Zipf(Vec<f64>);

impl Zipf {
    fn new(places: usize) -> Zipf {
        let mut sum = 0.0;
        let sums = (1..=places).map(|place| {
            sum += 1.0 / place as f64;
            sum
        });
        Zipf(sums.collect())
    }

    fn draw(&self, chance: &mut Chance) -> usize {
        let whole = self.0.last().copied().unwrap_or(1.0);
        let at = whole * (chance.next() >> 11) as f64 / (1u64 << 53) as f64;
        self.0
            .partition_point(|&sum| sum < at)
            .min(self.0.len() - 1)
    }
}

const PLACES: [&str; 12] = [
    "Bình An",
    "Hòa Lạc",
    "Phú Sơn",
    "Thanh Khê",
    "Vĩnh Tường",
    "Mỹ Lộc",
    "Yên Sở",
    "Tân Quý",
    "Đông Hải",
    "Tây Hồ",
    "Nam Cường",
    "Bắc Sơn",
];
const SURNAMES: [&str; 10] = [
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ",
];
const GIVEN: [&str; 16] = [
    "Văn An",
    "Thị Bình",
    "Minh Châu",
    "Quốc Dũng",
    "Thu Hà",
    "Đức Hòa",
    "Thanh Hương",
    "Mạnh Hùng",
    "Ngọc Lan",
    "Hải Long",
    "Thị Mai",
    "Văn Nam",
    "Hồng Phúc",
    "Anh Quân",
    "Thị Tâm",
    "Xuân Trường",
];
const TOPICS: [&str; 6] = [
    "tổng kết phong trào thi đua",
    "trao tặng khen thưởng",
    "sơ kết công tác",
    "hội nghị điển hình tiên tiến",
    "phát động thi đua",
    "biểu dương gương người tốt",
];
/// Whom an award is for: people, units or both.
const WHOM: [[Recipient; 8]; 3] = {
    use Recipient::{Collective, Individual, Mixed, PersonNamed, UnitNamed, Unspecified};
    let people = [
        Individual,
        Individual,
        Individual,
        Individual,
        PersonNamed,
        PersonNamed,
        Individual,
        Unspecified,
    ];
    let units = [
        Collective,
        Collective,
        Collective,
        Collective,
        UnitNamed,
        UnitNamed,
        Collective,
        Unspecified,
    ];
    let both = [
        Individual,
        Individual,
        Collective,
        Collective,
        UnitNamed,
        PersonNamed,
        Individual,
        Mixed,
    ];
    [people, both, units]
};
const MEASURES: [&str; 5] = ["vụ", "đối tượng", "kg", "tỷ đồng", "cán bộ"];

fn name(chance: &mut Chance) -> String {
    format!("{} {}", chance.one(&SURNAMES), chance.one(&GIVEN))
}

/// Ministry, departments, offices, and clusters of departments: about 800.
fn units() -> Vec<Unit> {
    let unit = |id: String, name: String, parent: Option<String>, kind: &str| Unit {
        id,
        name,
        parent,
        kind: kind.to_owned(),
        ..Unit::default()
    };
    let mut units = vec![unit(
        "bo".to_owned(),
        "Bộ Tổng hợp".to_owned(),
        None,
        "ministry",
    )];
    for department in 1..=96 {
        let place = PLACES[department % PLACES.len()];
        let id = format!("cuc-{department}");
        units.push(unit(
            id.clone(),
            format!("Cục {place} {department}"),
            Some("bo".to_owned()),
            "department",
        ));
        for office in 1..=7 {
            units.push(unit(
                format!("{id}-phong-{office}"),
                format!("Phòng {office} Cục {place} {department}"),
                Some(id.clone()),
                "office",
            ));
        }
    }
    for cluster in 0..12 {
        let members = (1..=8).map(|member| format!("cuc-{}", cluster * 8 + member));
        units.push(Unit {
            members: members.collect(),
            ..unit(
                format!("cum-{}", cluster + 1),
                format!("Cụm thi đua số {}", cluster + 1),
                Some("bo".to_owned()),
                "cluster",
            )
        });
    }
    units
}

/// A dataset of so many facts; without `spans` no award is about several years.
pub fn dataset(facts: usize, seed: u64, spans: bool) -> Dataset {
    let mut chance = Chance(seed);
    let units = units();
    let (by_unit, by_award, by_giver) = (Zipf::new(units.len()), Zipf::new(60), Zipf::new(40));
    // Three awards of four are given by one authority, as the law has it.
    let giver_of = |award: usize, chance: &mut Chance| match award % 4 {
        0 => by_giver.draw(chance),
        _ => award % 40,
    };
    // The most frequent are not the first of the list.
    let unit_at = |place: usize| units[place * 389 % units.len()].id.clone();
    let awards: Vec<_> = lexicon::lexicon().awards.iter().take(60).collect();
    let givers: Vec<String> = (0..40)
        .map(|giver| match giver % 4 {
            0 => format!("Bộ trưởng Bộ {}", PLACES[giver / 4 % 12]),
            1 => format!("UBND tỉnh {}", PLACES[giver / 4 % 12]),
            2 => format!("Giám đốc Sở {}", PLACES[giver / 4 % 12]),
            _ => format!("Chủ tịch Hội {}", PLACES[giver / 4 % 12]),
        })
        .collect();
    let people: Vec<String> = (0..20_000).map(|_| name(&mut chance)).collect();
    let mut dataset = Dataset {
        people: (0..2_000)
            .map(|number| Person {
                id: format!("nguoi-{number}"),
                name: people[number].clone(),
                mentions: Vec::new(),
            })
            .collect(),
        ..Dataset::default()
    };
    let mut made = 0;
    while made < facts {
        let number = dataset.articles.len();
        let id = format!("bai-{number}");
        let year = 2000 + (chance.below(27).max(chance.below(27))) as u16;
        let (month, day) = (1 + chance.below(12), 1 + chance.below(28));
        let published = format!("{year}-{month:02}-{day:02}");
        let topic = *chance.one(&TOPICS);
        let title = format!("{} {topic} năm {year}", chance.one(&PLACES));
        let size = (8 + chance.below(28)).min(facts - made);
        let about = by_unit.draw(&mut chance);
        let mut article = Stating {
            id: &id,
            year,
            at: 0,
            event: None,
            first: None,
        };
        for fact in 0..size {
            article.at += 20 + chance.below(160) as u32;
            let unit = unit_at(match chance.percent(50) {
                true => about,
                false => by_unit.draw(&mut chance),
            });
            match chance.below(100) {
                0..8 => {
                    let units = [
                        (unit, UnitRole::Host),
                        (unit_at(by_unit.draw(&mut chance)), UnitRole::Participant),
                    ];
                    let event = Event {
                        id: format!("{id}-e{}", fact + 1),
                        article: id.clone(),
                        kind: *chance.one(EventKind::ALL),
                        date: Edtf::parse(&published).ok().filter(|_| chance.percent(70)),
                        period: Edtf::year(year),
                        place: chance
                            .percent(40)
                            .then(|| (*chance.one(&PLACES)).to_owned()),
                        topic: chance.percent(60).then(|| topic.to_owned()),
                        units: units.map(|(unit, role)| EventUnit { unit, role }).into(),
                        people: (0..chance.below(3))
                            .map(|_| Participant {
                                person: format!("nguoi-{}", chance.below(2_000)),
                                role: "participant".to_owned(),
                            })
                            .collect(),
                        span: Span::new(article.at, article.at + 60),
                    };
                    for part in &event.people {
                        let number: usize = part.person[6..].parse().unwrap_or_default();
                        dataset.people[number].mentions.push(Mention {
                            article: id.clone(),
                            rank: None,
                            offices: Vec::new(),
                            span: Span::new(article.at + 5, article.at + 15),
                        });
                    }
                    article.event = Some(event.id.clone());
                    dataset.events.push(event);
                }
                8..12 => dataset.figures.push(Figure {
                    id: format!("{id}-f{}", fact + 1),
                    article: id.clone(),
                    value: Some(chance.below(5_000) as f64),
                    comparator: *chance.one(Comparator::ALL),
                    measure: (*chance.one(&MEASURES)).to_owned(),
                    what: None,
                    unit: Some(unit),
                    period: Edtf::year(year),
                    change: None,
                    raw: "số liệu".to_owned(),
                    span: Span::new(article.at, article.at + 20),
                }),
                _ => {
                    let award = by_award.draw(&mut chance) * 7 % awards.len();
                    let by = chance
                        .percent(85)
                        .then(|| givers[giver_of(award, &mut chance)].clone());
                    let to = WHOM[award % WHOM.len()];
                    let mut award = article.award(fact, awards[award], to, &mut chance, &people);
                    let years = award.period.as_ref().is_some_and(Edtf::is_interval);
                    award.period = match spans || !years {
                        true => award.period,
                        false => Edtf::year(year),
                    };
                    award.by = by;
                    award.unit = Some(unit);
                    dataset.awards.push(award);
                }
            }
            made += 1;
        }
        let text = format!("{id} {title}");
        dataset.articles.push(Article {
            id: id.clone(),
            title: Some(title),
            outlet: Some("Báo Tổng hợp".to_owned()),
            published: Edtf::parse(&published).ok(),
            fingerprint: fingerprint(&text),
            chars: article.at + 500,
            paragraphs: 5,
            ..Article::default()
        });
    }
    dataset.units = units;
    dataset
}

/// An article while its facts are made.
struct Stating<'a> {
    id: &'a str,
    year: u16,
    at: u32,
    event: Option<String>,
    first: Option<String>,
}

impl Stating<'_> {
    fn award(
        &mut self,
        fact: usize,
        entry: &lexicon::AwardEntry,
        to: [Recipient; 8],
        chance: &mut Chance,
        people: &[String],
    ) -> Award {
        let recipient_kind = *chance.one(&to);
        let person = matches!(
            recipient_kind,
            Recipient::Individual | Recipient::PersonNamed
        );
        let named = recipient_kind == Recipient::PersonNamed;
        let (id, repeats) = (format!("{}-a{}", self.id, fact + 1), self.first.clone());
        let repeats = repeats.filter(|_| chance.percent(2));
        if repeats.is_none() {
            self.first = Some(id.clone());
        }
        let period = match chance.below(100) {
            0..75 => {
                Edtf::year(self.year - chance.below(2).min(usize::from(self.year - 2000)) as u16)
            }
            75..85 => Edtf::parse(&format!(
                "{}/{}",
                self.year.max(2003) - 3,
                self.year.max(2003)
            ))
            .ok(),
            85..92 => Edtf::month(self.year, 1 + chance.below(12) as u8),
            _ => None,
        };
        Award {
            id,
            article: self.id.to_owned(),
            event: self.event.clone().filter(|_| chance.percent(50)),
            award: entry.id.to_owned(),
            name: entry.name.to_owned(),
            grade: entry.graded.then(|| *chance.one(Grade::ALL)),
            by: None,
            recipient_kind,
            count: match named {
                true => Some(1),
                false => chance
                    .percent(88)
                    .then(|| (1 + chance.below(6) * chance.below(9)) as u64),
            },
            basis: match (recipient_kind, chance.below(100)) {
                (Recipient::Unspecified, _) => Basis::Award,
                (Recipient::Individual | Recipient::Collective, 90..) => Basis::Instance,
                _ => Basis::Recipient,
            },
            recipients: match named {
                true => vec![chance.one(people).clone()],
                false => Vec::new(),
            },
            unit: None,
            status: match chance.below(100) {
                0..12 => Status::Proposed,
                12..20 if person => Status::Held,
                20..22 if person => Status::Withdrawn,
                _ => Status::Conferred,
            },
            period,
            repeats,
            span: Span::new(self.at, self.at + 12 + chance.below(60) as u32),
        }
    }
}
