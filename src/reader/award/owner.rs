//! Whose awards they are: the unit to whose record they belong, the names of the recipients.

use super::super::context::Sentence;
use super::super::item::Giver;
use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Kinds;
use super::super::item::Word;
use super::super::item::after_marks;
use super::super::name;
use super::super::phrases::Found;
use super::super::scan::Scan;
use super::super::tag::Tag;
use super::super::unit_name::printed;
use super::Carry;
use super::Reader;
use super::frame::Frame;
use super::often::is_word;
use super::recipients::Group;
use super::recipients::Recipients;
use super::unlisted::names_body;
use crate::model::NoteKind;
use crate::model::Recipient;
use crate::model::Status;
use crate::text::Syllable;
use crate::text::word;

/// Most mentions of a name that are asked where the person serves.
const MOST_MENTIONS: usize = 64;

/// For how many sentences who received last stays in mind.
const RECENT: usize = 12;

impl Reader<'_, '_> {
    /// The unit to whose record the awards of these recipients belong.
    pub(super) fn unit_of(
        &self,
        recipients: &Recipients,
        frame: &Frame,
        carry: &Carry,
    ) -> Option<usize> {
        let subject = self.context.subject;
        // What a life has brought belongs to no one place of it.
        if self.is_of_entry(recipients) {
            return None;
        }
        // `Công ty A và ông Bình, Giám đốc Công ty B`: B is not A's owner.
        let both = !recipients.units.is_empty() && !recipients.people.is_empty();
        if let Some(owner) = recipients.owner.filter(|_| !both) {
            let person = recipients.groups.is_empty();
            return Some(match person {
                true => self.scan.units.standing(owner),
                false => owner,
            });
        }
        if recipients.peers || recipients.works {
            return None;
        }
        // `13 tập thể, trong đó có Viện A`: one of them.
        let some = |group: &Group| {
            let named = recipients.units.len() as u64;
            group.count.is_some_and(|count| count > named)
        };
        let examples = !recipients.apart && recipients.groups.iter().any(some);
        if let [first, rest @ ..] = &recipients.units[..]
            && !examples
        {
            let inside = |unit: usize, of: usize| self.scan.units.within(unit, of);
            if let Some(subject) = subject.filter(|&of| {
                recipients.units.iter().all(|&unit| inside(unit, of)) && !is_ministry(self.scan, of)
            }) {
                return Some(subject);
            }
            if rest.is_empty() {
                return Some(self.scan.units.standing(*first));
            }
        }
        if recipients.groups.is_empty() && !recipients.people.is_empty() {
            return self.unit_of_people(&recipients.people);
        }
        if let [(first, end)] = recipients.others[..] {
            // `Trung đoàn` alone: the text does not say which.
            let bare = |found: Found| {
                found.end == end && matches!(found.tag, Tag::Head(_) | Tag::Meant(_))
            };
            if self.scan.doc.at(first).is_some_and(bare) {
                return None;
            }
            let name = printed(self.scan.doc, first, end);
            let company = || {
                let units = &self.scan.units;
                let other = names_body(self.scan, first);
                let above = |unit: usize| {
                    matches!(
                        units.list[unit].kind,
                        "ministry" | "state_body" | "party_body"
                    )
                };
                subject.filter(|&unit| !other && !units.is_place(unit) && !above(unit))
            };
            return self.scan.units.known_by(&name).or_else(company);
        }
        let told = || {
            let (sentence, receivers) = self.recall.receivers.as_ref()?;
            let follows = frame.passive && self.in_paragraph && sentence + 2 > self.sentences;
            receivers.units.first().copied().filter(|_| follows)
        };
        // The public is no unit's staff but a school's, nor is whom an authority only
        // speaks of.
        let school = |unit| {
            let units = &self.scan.units;
            units.is_called(unit, const { Syllable::literal("trường") })
        };
        let about = subject.filter(|&unit| {
            (!recipients.public || carry.record || school(unit))
                && (frame.passive || !self.scan.units.is_authority(unit))
        });
        // `Công an huyện A, Công an huyện B`: not a third one's like them.
        let peer = |unit: usize| {
            let list = &self.scan.units.list;
            let units = &recipients.units;
            let alike = |&one: &usize| one != unit && list[one].head >= list[unit].head;
            units.len() > 1 && units.iter().all(alike)
        };
        // `3 tập thể là Phòng 5, Phòng 7 và Phòng 9`: of none of these.
        let one_of_them =
            |unit: usize| recipients.units.len() > 1 && recipients.units.contains(&unit);
        carry
            .subject
            .filter(|&unit| !one_of_them(unit))
            .or_else(told)
            .or(about)
            .filter(|&unit| !self.stands_above(unit, frame) && !peer(unit))
    }

    /// Whether a unit that is not said to be the recipients' only governs them, is an
    /// authority that gives to others, or is asked to give.
    fn stands_above(&self, unit: usize, frame: &Frame) -> bool {
        let units = &self.scan.units;
        let giver = frame.giver.as_ref().and_then(|giver| giver.unit);
        let gives = giver.is_some_and(|giver| units.within(giver, unit));
        let place = units.is_place(unit);
        units.governs(unit)
            || units.is_province(unit)
            || (gives && (place || units.is_authority(unit)))
            || (frame.status == Status::Proposed && units.weighs_proposals(unit))
            || (place && !frame.passive)
            || ((frame.passive || frame.status == Status::Proposed) && giver == Some(unit))
    }

    /// The unit that a stretch without awards says the next ones are of: not the one
    /// that gives.
    pub(super) fn announced_unit(&self, items: &[Item], frame: Option<&Frame>) -> Option<usize> {
        match frame.filter(|frame| !frame.passive) {
            // `Ngoài 3 tập thể gồm: Phòng 8, …`: examples.
            None => {
                let examples = |item: &Item| matches!(item.kind, Kind::Word(Word::Consists));
                let end = items.iter().position(examples).unwrap_or(items.len());
                self.first_unit(&items[..end])
            }
            Some(frame) if frame.status == Status::Proposed => {
                let giver = frame.giver.as_ref().and_then(|giver| giver.unit);
                let proposes = self.first_unit(&items[..frame.subject_end]);
                proposes.filter(|&unit| Some(unit) != giver)
            }
            // `Kết quả khen thưởng của Phòng 8:`
            Some(_) => {
                let of = |item: &Item| matches!(item.kind, Kind::Word(Word::Of));
                let owner = items.iter().position(of)?;
                self.first_unit(items.get(owner + 1..owner + 2)?)
                    .filter(|&unit| !self.scan.units.is_authority(unit))
            }
        }
    }

    /// The unit of named people who receive beside a unit: that unit only where they
    /// have a rank.
    pub(super) fn unit_beside(
        &self,
        recipients: &Recipients,
        unit: Option<usize>,
    ) -> Option<usize> {
        let ranked = |&mention: &usize| self.scan.mentions[mention].rank.is_some();
        self.unit_of_people(&recipients.people)
            .or(recipients.owner)
            .or_else(|| unit.filter(|_| recipients.people.iter().all(ranked)))
    }

    /// The unit in which named people serve, where the article says it of all of them.
    fn unit_of_people(&self, people: &[usize]) -> Option<usize> {
        let units = &self.scan.units;
        let serves = |&mention: &usize| {
            let person = &self.scan.mentions[mention];
            let said = self
                .scan
                .namesakes()
                .called(&self.scan.mentions, &person.name)
                .take(MOST_MENTIONS)
                .flat_map(|other| &other.offices);
            std::iter::once(person)
                .flat_map(|person| &person.offices)
                .chain(said)
                .filter(|office| !office.is_former())
                .find_map(|office| {
                    let school = || {
                        self.school()
                            .filter(|_| office.name.ends_with("nhà trường"))
                    };
                    let placed = || units.of_office(&office.name);
                    office.unit.or_else(placed).or_else(school)
                })
                .map(|unit| units.standing(unit))
                .or_else(|| self.context.service.unit(&self.full_name(mention)))
                // `một vị tướng Quân đội nhân dân Việt Nam`: not where he serves in it.
                .filter(|&unit| !matches!(units.list[unit].kind, "force" | "party_body"))
        };
        let mut all = people.iter().map(serves);
        let first = all.next().flatten()?;
        all.all(|unit| unit == Some(first)).then_some(first)
    }

    /// The school that the article is about.
    fn school(&self) -> Option<usize> {
        const SCHOOL: Syllable = Syllable::literal("trường");
        let subject = self.context.subject;
        subject.filter(|&unit| self.scan.units.is_called(unit, SCHOOL))
    }

    /// Who receives where the words before a verb name nobody: who received what
    /// the sentence told before, or the paragraph's last sentence.
    pub(super) fn carried(&self, carry: &Carry, frame: &Frame) -> Recipients {
        // `Nhà nước tặng thưởng:`, `- Huân chương Lao động: Sở A`, `- 12 Huân chương Kháng chiến`: each
        // row is of others.
        let apart = self.list_giver().is_some();
        let recent = self
            .recall
            .receivers
            .as_ref()
            .filter(|(sentence, _)| {
                (frame.passive || frame.also) && sentence + RECENT > self.sentences && !apart
            })
            .map(|(_, receivers)| receivers)
            // `các đơn vị của Cục N được nhiều phần thưởng: …`: not who received before.
            .filter(|receivers| {
                let about = |unit: usize| {
                    let units = &self.scan.units;
                    receivers.units.iter().any(|&own| units.within(own, unit))
                };
                carry.subject.is_none_or(about)
            });
        let mut carried = carry
            .receivers
            .as_ref()
            .or(recent)
            .cloned()
            .or_else(|| self.told_of(carry, frame))
            .unwrap_or_default();
        (carried.first, carried.last) = (None, None);
        // Who gives is not who received before.
        let gives = frame.giver.as_ref().and_then(|giver| giver.unit);
        if gives.is_some() && carried.units.first() == gives.as_ref() {
            return Recipients::default();
        }
        carried
    }

    /// Who gives all that the list tells in which the sentence is an item: `Chính phủ tặng:`.
    pub(super) fn list_giver(&self) -> Option<&Giver> {
        let list = self.list.as_ref().filter(|_| self.in_list)?;
        let giver = list.frame.as_ref()?.giver.as_ref()?;
        // The heading names nobody else.
        let named = list.receivers.as_ref();
        let alone = named.is_none_or(|named| giver.unit.is_some_and(|unit| named.units == [unit]));
        alone.then_some(giver)
    }

    /// Gives what a sentence tells as parts of what the one before told the unit and year of
    /// that: `Trong đó, 3 đồng chí được tặng …`. `first` is its first statement.
    pub(super) fn part_of_told(&mut self, sentence: &Sentence, first: usize) {
        let thereof = |item: &Item| matches!(item.kind, Kind::Word(Word::Thereof));
        let parts = after_marks(sentence.items).first().is_some_and(thereof);
        if !parts || self.told_at + 1 != self.sentences {
            return;
        }
        let (told, parts) = self.statements.split_at_mut(first);
        let Some(whole) = told.last() else { return };
        let own_unit = sentence.kinds.have(Kinds::UNIT);
        for part in parts.iter_mut().filter(|part| part.names.is_empty()) {
            if !own_unit && whole.unit.is_some() {
                part.unit = whole.unit;
                part.doubts
                    .retain(|(doubt, _)| *doubt != NoteKind::InferredUnit);
            }
            if part.period.is_none() {
                part.period = whole.period.clone();
            }
        }
    }

    /// The frame of a sentence that only counts parts of what the one before told: `… phong tặng danh hiệu
    /// Nhà giáo Ưu tú cho 60 nhà giáo. Trong đó có 40 Nhà giáo Ưu tú ở các tỉnh …`.
    pub(super) fn parts_of_told(&self, items: &[Item]) -> Option<Frame> {
        /// How many statements the sentence before may have made.
        const REACH: usize = 4;
        let [thereof, rest @ ..] = after_marks(items) else {
            return None;
        };
        let aside = |item: &&Item| {
            matches!(item.kind, Kind::Sign(',')) || is_word(self.scan, item, word!("có"))
        };
        let rest = &rest[rest.iter().take_while(aside).count()..];
        let (Kind::Word(Word::Thereof), [many, award, ..]) = (&thereof.kind, rest) else {
            return None;
        };
        let (Kind::Quantity(many), Kind::Award(award)) = (&many.kind, &award.kind) else {
            return None;
        };
        let whole = self.statements.iter().rev().take(REACH).find(|told| {
            told.award.entry == award.entry && told.count >= many.count() && told.count.is_some()
        });
        let whole = whole.filter(|_| self.told_at + 1 == self.sentences)?;
        Some(Frame {
            giver: whole.giver.clone(),
            ..Frame::heading(Some(whole))
        })
    }

    /// Of whom a chronicle tells: the unit of the article's first line. `Năm 2011: kỷ niệm 50
    /// năm thành lập, đón nhận …`
    fn told_of(&self, carry: &Carry, frame: &Frame) -> Option<Recipients> {
        let unit = self.entry_unit()?;
        let dated = carry.opening.is_some() && frame.passive && carry.subject.is_none();
        dated.then(|| Recipients::unit_alone(unit))
    }

    /// The same where somebody else gives: `1999: Chủ tịch nước tặng thưởng …`.
    pub(super) fn of_chronicle(
        &self,
        items: &[Item],
        frame: &Frame,
        carry: &Carry,
    ) -> Option<Recipients> {
        let unit = self.entry_unit()?;
        let dated = carry.opening.is_some()
            && matches!(after_marks(items), [year, colon, ..]
                if matches!(year.kind, Kind::Date(_)) && matches!(colon.kind, Kind::Sign(':')));
        let giver = frame.giver.as_ref()?;
        let gives = |own: usize| self.scan.units.within(own, unit);
        (dated && !giver.unit.is_some_and(gives)).then(|| Recipients::unit_alone(unit))
    }

    pub(super) fn names(&self, recipients: &Recipients, kind: Recipient) -> Vec<String> {
        // `Phòng 8, Cục A`, told to be two: the whole is named by itself.
        let beside_whole = |unit: usize| {
            let whole = self.scan.units.list[unit].parent;
            whole.is_some_and(|whole| recipients.units.contains(&whole))
        };
        let units = recipients
            .units
            .iter()
            .map(|&unit| match beside_whole(unit) {
                true => self.scan.units.list[unit].name.clone(),
                false => self.scan.units.name(unit),
            })
            .chain(
                recipients
                    .others
                    .iter()
                    .map(|&(first, end)| printed(self.scan.doc, first, end)),
            );
        let people = recipients
            .people
            .iter()
            .map(|&mention| self.full_name(mention))
            .chain(
                recipients
                    .called
                    .iter()
                    .map(|&(first, end)| name::printed(self.scan.doc, first, end)),
            );
        match kind {
            // `em Bình và 2 bạn`: the names are of others.
            Recipient::Individual | Recipient::Collective if recipients.apart => Vec::new(),
            Recipient::Individual | Recipient::PersonNamed => people.collect(),
            Recipient::Collective | Recipient::UnitNamed => units.collect(),
            Recipient::Mixed | Recipient::Unspecified => units.chain(people).collect(),
        }
    }

    /// The name of a person, as the article gave it in full before.
    fn full_name(&self, mention: usize) -> String {
        let mentions = &self.scan.mentions;
        let name = &mentions[mention].name;
        let full = || self.scan.namesakes().in_full(mentions, mention);
        let alone = !name.contains(' ');
        alone
            .then(full)
            .flatten()
            .map_or(name, |full| &full.name)
            .clone()
    }

    /// The unit that a stretch of a sentence names first.
    pub(super) fn first_unit(&self, items: &[Item]) -> Option<usize> {
        items
            .iter()
            .enumerate()
            .find_map(|(at, item)| match item.kind {
                // `lực lượng vũ trang Quân khu 5`: the force is no unit.
                Kind::Unit(unit) if self.scan.units.may_be_subject(unit) => Some(unit),
                Kind::UnitMeant(meant) => self.context.meant(meant, &items[..at], &self.scan.units),
                _ => None,
            })
    }
}

fn is_ministry(scan: &Scan, unit: usize) -> bool {
    scan.units.list[unit].kind == "ministry"
}
