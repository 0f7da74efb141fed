//! Names that are listed behind those counted: `các tập thể được tặng Cờ thi đua: Phòng 21, Phòng 25`.

use super::super::context::Sentence;
use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::UnitMeant;
use super::super::item::Word;
use super::super::item::after_marks;
use super::super::scan::Scan;
use super::super::tag::Receiver;
use super::Carry;
use super::Reader;
use super::Statement;
use super::line::is_part_of_record;
use super::often::is_word;
use super::place::has_merit;
use super::recipients::Recipients;
use super::roster::names_alone;
use super::segment::Segment;
use super::share::of_kind;
use super::unlisted::unlisted;
use crate::model::Basis;
use crate::model::Recipient;
use crate::model::Status;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::word;

impl Reader<'_, '_> {
    /// Takes the unit or person that an item of a list names for those of whom its
    /// heading told: `Các tập thể được tặng Cờ thi đua:`, `- Phòng 21`, `- Phòng 25`.
    pub(super) fn list_item(&mut self, items: &[Item]) {
        if let Some(rows) = self.registers.names(items).cloned() {
            rows.iter().for_each(|named| self.take_names(named));
            return;
        }
        let parts = |item: &Item| matches!(item.kind, Kind::Sign(';'));
        // `- Phòng 21; đã dẫn đầu Khối thi đua số 3`: what it did.
        let names = |items: &[Item]| {
            items.first().is_some_and(|first| match first.kind {
                Kind::Word(Word::And | Word::Plural) => true,
                Kind::Word(_) => false,
                Kind::Plain => is_word(self.scan, first, word!("cùng")),
                _ => true,
            })
        };
        for (number, part) in items.split(parts).enumerate() {
            if number == 0 || names(part) {
                self.list_name(part);
            }
        }
    }

    /// Takes back what the heading of a list told of nobody in particular, once an item tells
    /// who received that award: `Trao Huy hiệu Đảng cho các đồng chí:`, `- Huy hiệu 60 năm tuổi
    /// Đảng: 3 đồng chí`. `first` is the item's first statement; gives where it is then.
    pub(super) fn told_by_items(&mut self, first: usize) -> usize {
        let listing = self.listing.clone();
        if !self.in_list || self.statements.len() == first || listing.is_empty() {
            return first;
        }
        let again = listing.clone().all(|at| {
            let head = &self.statements[at];
            let same = |item: &Statement| item.award.entry == head.award.entry;
            head.count.is_none()
                && head.names.is_empty()
                && self.statements[first..].iter().any(same)
        });
        if !again {
            return first;
        }
        self.statements.drain(listing.clone());
        self.listing = 0..0;
        first - listing.len()
    }

    /// Whether a line is a name alone, right below the heading of a list or the name before:
    /// `Các cá nhân được tặng Bằng khen:`, below it `Đại úy Trần Văn Bình`.
    pub(super) fn names_go_on(&mut self, sentence: &Sentence) -> bool {
        let below = |above: &usize| above + 1 == sentence.paragraph;
        let goes_on = !self.listing.is_empty()
            && self.listing_names.as_ref().is_some_and(below)
            && names_alone(sentence);
        if goes_on {
            self.listing_names = Some(sentence.paragraph);
        }
        goes_on
    }

    fn list_name(&mut self, items: &[Item]) {
        if let Some(names) = behind_label(items) {
            for named in self.named_together(names) {
                self.take_names(&named);
            }
            return;
        }
        let name = items.iter().find_map(|item| match item.kind {
            Kind::Unit(unit) => Some(Recipients::unit_alone(unit)),
            Kind::Person(person) => Some(Recipients::person_alone(person)),
            _ => None,
        });
        if let Some(named) = name {
            self.take_names(&named);
        }
    }

    /// The units and the people of a stretch of names, those first.
    pub(super) fn named_together(&self, names: &[Item]) -> Vec<Recipients> {
        let read = self.read_recipients(&[], names);
        let units = Recipients {
            people: Vec::new(),
            groups: Vec::new(),
            ..read.clone()
        };
        let people = Recipients {
            people: read.people,
            ..Recipients::default()
        };
        [units, people]
            .into_iter()
            .filter(|named| named.named() > 0)
            .collect()
    }

    fn take_names(&mut self, recipients: &Recipients) {
        let of_bodies = recipients.people.is_empty() && recipients.called.is_empty();
        let (kind, alone) = match of_bodies {
            true => (Recipient::Collective, Recipient::UnitNamed),
            false => (Recipient::Individual, Recipient::PersonNamed),
        };
        let fits = |statement: &Statement| {
            statement.awaits_names() || [kind, alone].contains(&statement.recipient)
        };
        // `Tặng Bằng khen cho:`, below it units and then people.
        if self.listing_awaits
            && self.listing.end == self.statements.len()
            && !self.statements[self.listing.clone()].iter().any(fits)
            && let Some(first) = self.statements.get(self.listing.start)
        {
            let other = Statement {
                recipient: alone,
                count: None,
                names: Vec::new(),
                unit: None,
                ..first.clone()
            };
            self.statements.push(other);
            self.listing.end += 1;
        }
        for at in self.listing.clone() {
            let names = self.names(recipients, kind);
            let statement = &mut self.statements[at];
            if statement.awaits_names() {
                statement.recipient = alone;
                statement.basis = Basis::Recipient;
                statement.unit = recipients.units.first().copied();
            }
            if statement.recipient != kind && statement.recipient != alone {
                continue;
            }
            if statement.recipient == alone && !statement.names.is_empty() {
                statement.unit = None;
            }
            // A count that the heading tells stands.
            let listed = Some(statement.names.len() as u64);
            let counts = statement.count.is_none() || statement.count == listed;
            statement.names.extend(names);
            if counts {
                statement.count = Some(statement.names.len() as u64);
            }
        }
    }

    /// Takes those that a segment only counts for others who receive the same: `tặng Bằng
    /// khen cho 14 cá nhân thuộc Bộ A; 79 tập thể thuộc Bộ B`.
    pub(super) fn more_receive(&mut self, segment: &Segment, carry: &Carry) {
        let items = &segment.items[segment.from..segment.to];
        let after = segment
            .from
            .checked_sub(1)
            .map(|at| &segment.items[at].kind);
        let parted = matches!(after, Some(Kind::Sign(';')));
        let (Some(frame), Some(last)) = (carry.frame.as_ref(), self.statements.last().cloned())
        else {
            return;
        };
        let here = segment.items[0].first <= last.tokens.0;
        let given = last.recipient == Recipient::PersonNamed && last.status != Status::Held;
        if parted && here && given && !frame.passive && names_people(items) {
            let read = self.read_recipients(&[], items);
            let names = self.names(&read, Recipient::PersonNamed);
            if let Some(last) = self.statements.last_mut() {
                last.count = last.count.map(|count| count + names.len() as u64);
                last.names.extend(names);
                last.unit = None;
            }
            // `…; Phó Bí thư Lê Thị Cúc và 12 cán bộ`
            self.count_more(&read, items, &last, None);
            return;
        }
        // `cho Phòng 21, Phòng 25; ông Bình, bà Cúc`
        let to_units = last.recipient == Recipient::UnitNamed && last.status != Status::Held;
        let names_alone = names_end(self.scan, items) == items.len();
        if parted && here && to_units && !frame.passive && names_people(items) && names_alone {
            let read = self.read_recipients(&[], items);
            let names = self.names(&read, Recipient::PersonNamed);
            if read.units.is_empty() && read.groups.is_empty() && !names.is_empty() {
                self.statements.push(Statement {
                    recipient: Recipient::PersonNamed,
                    count: Some(names.len() as u64),
                    names,
                    unit: None,
                    tokens: (items[0].first, items[items.len() - 1].last),
                    ..last
                });
            }
            return;
        }
        // `cho Bệnh viện A, Bệnh viện B; 12 bác sĩ`
        let counted = to_units && !frame.passive
            || matches!(
                last.recipient,
                Recipient::Collective | Recipient::Individual
            );
        // Behind a heading, `Bằng khen: 2 tập thể; 3 cá nhân`, they stand alone.
        let alone = !items.iter().any(|item| matches!(item.kind, Kind::Plain));
        let heads = matches!(segment.items.get(segment.to), Some(colon)
            if matches!(colon.kind, Kind::Sign(':')));
        let label = heads && is_label(items);
        let counts = label || counts(items) && (alone || !frame.passive);
        if !(parted && here && counted && counts) {
            return;
        }
        let before = &segment.items[..segment.from];
        let read = self.read_recipients(before, items);
        let unit = self.unit_of(&read, frame, carry).filter(|_| !heads);
        self.count_more(&read, items, &last, unit);
    }

    /// Adds those whom `items` count to those of `last`, who receive the same.
    fn count_more(
        &mut self,
        read: &Recipients,
        items: &[Item],
        last: &Statement,
        unit: Option<usize>,
    ) {
        for group in &read.groups {
            self.statements.push(Statement {
                recipient: of_kind(group.kind),
                count: group.count,
                names: Vec::new(),
                unit,
                tokens: (items[0].first, items[items.len() - 1].last),
                ..last.clone()
            });
        }
    }

    /// Takes the names that a segment lists for those of whom the segment before told:
    /// `các tập thể được tặng Cờ thi đua: Phòng 21, Phòng 25`.
    pub(super) fn named_after(&mut self, segment: &Segment) {
        let Some(last) = self.statements.last().map(|last| last.tokens) else {
            return;
        };
        let items = segment.items;
        let told_here = items.iter().position(|item| item.first == last.0);
        let parted = |item: &Item| matches!(item.kind, Kind::Sign(';'));
        let follows = told_here
            .is_some_and(|at| at < segment.from && !items[at..segment.from].iter().any(parted));
        // Whoever else is listed, after `;`, counts as well.
        let rest = &items[segment.from..];
        // `…: bà Cúc, Trường A; ông Bình, Trường B | có thành tích xuất sắc`
        let merit = |item: &Item| has_merit(self.scan, item);
        let rest = &rest[..rest.iter().position(merit).unwrap_or(rest.len())];
        let listed = names_end(self.scan, rest);
        let whole = listed == rest.len();
        // `…: Phòng 21; Phòng 25 và 2 cá nhân là ông Bình, bà Cúc`
        let joined = listed > 0
            && matches!(rest[listed - 1].kind, Kind::Word(Word::And))
            && (counts(&rest[listed..]) || opens_with_label(&rest[listed..]));
        let names = if whole || joined {
            rest
        } else {
            &items[segment.from..segment.to]
        };
        let labelled = items.get(segment.to + 1..).is_some_and(opens_with_label);
        let all = whole || joined || labelled || !rest.iter().any(parted);
        // `…: Phòng 21, Phòng 25 và Phòng 26 thuộc Cục N vì …`
        let end = names_end(self.scan, names);
        let several = names[..end]
            .iter()
            .filter(|item| {
                matches!(
                    item.kind,
                    Kind::Unit(_) | Kind::UnitMeant(_) | Kind::Person(_)
                )
            })
            .count()
            > 1;
        let of = names
            .get(end)
            .is_none_or(|item| several && !matches!(item.kind, Kind::Verb(_)));
        // `…: Phòng 21, Phòng 25 và 2 cá nhân là ông Bình, bà Cúc`
        let whole = |item: &Item| match item.kind {
            Kind::Unit(unit) => self.scan.units.list[unit].parent.is_some(),
            _ => false,
        };
        let chained = names[..end].iter().any(whole);
        let behind = &names[end..];
        let more = follows && (several || chained) && (counts(behind) || opens_with_label(behind));
        if !follows || !of && !more {
            return;
        }
        let names = &names[..end];
        // They are read as behind `cho`.
        let to = Item::at(
            names.first().map_or(0, |name| name.first),
            Kind::Word(Word::To),
        );
        let mut read = self.read_recipients(&[to], names);
        self.tell_kinds(last, &read);
        let told: Vec<usize> = (0..self.statements.len())
            .filter(|&at| self.statements[at].tokens == last)
            .collect();
        for at in told {
            read.part_chains_of(&self.scan.units, self.statements[at].count);
            let names = self.names(&read, self.statements[at].recipient);
            let statement = &mut self.statements[at];
            let count = names.len() as u64;
            let fits = statement.count.map_or(all, |told| told == count);
            let group = matches!(
                statement.recipient,
                Recipient::Collective | Recipient::Individual
            );
            if group && fits && count > 0 && statement.names.is_empty() {
                if count > 1 && read.units.iter().any(|&unit| statement.unit == Some(unit)) {
                    statement.unit = None;
                }
                statement.count = Some(count);
                statement.names = names;
            }
        }
        if more {
            self.others_receive(behind);
        }
        self.beside_units(&read);
    }

    /// Takes the people who are named behind the units of a list: `các tập thể gồm: Phòng 21; Phòng
    /// 25 và cá nhân ông Bình`.
    fn beside_units(&mut self, read: &Recipients) {
        let Some(row) = self.statements.last().cloned() else {
            return;
        };
        let listed = row.recipient == Recipient::Collective
            && row.names.len() == read.units.len() + read.others.len();
        if !listed || read.people.is_empty() || row.names.is_empty() {
            return;
        }
        let names = self.names(read, Recipient::PersonNamed);
        self.statements.push(Statement {
            recipient: Recipient::PersonNamed,
            count: Some(names.len() as u64),
            names,
            unit: None,
            ..row
        });
    }

    /// Takes those that are counted behind the names of others who receive the same.
    fn others_receive(&mut self, items: &[Item]) {
        let read = self.read_recipients(&[], items);
        let Some(last) = self.statements.last().cloned() else {
            return;
        };
        let (kind, count) = match read.groups[..] {
            [group] => (group.kind, group.count),
            [] if !read.people.is_empty() => (Receiver::Individual, None),
            _ => return,
        };
        let recipient = of_kind(kind);
        let names = self.names(&read, recipient);
        // `… và các cá nhân: ông Bình, bà Cúc`
        let listed = Some(names.len() as u64);
        let count = count.or(listed.filter(|&count| count > 0));
        let all = count == listed;
        // The unit named behind is not that of those before it.
        let told = self.statements.iter_mut().rev();
        for row in told.take_while(|row| row.tokens == last.tokens) {
            row.unit = row.unit.filter(|unit| !read.units.contains(unit));
        }
        if last.recipient != recipient {
            self.statements.push(Statement {
                recipient,
                count,
                names: if all { names } else { Vec::new() },
                unit: None,
                tokens: (items[0].first, items[items.len() - 1].last),
                ..last
            });
        }
    }

    /// Parts those counted together into the units and the people that are named, where all are:
    /// `3 tập thể, cá nhân được tặng Bằng khen gồm: Phòng 8; ông Bình và bà Cúc`.
    fn tell_kinds(&mut self, last: (usize, usize), read: &Recipients) {
        let Some(at) = self.statements.iter().rposition(|row| {
            row.tokens == last
                && row.recipient == Recipient::Mixed
                && row.count == Some(read.named() as u64)
                && row.names.is_empty()
        }) else {
            return;
        };
        let kinds = [Recipient::UnitNamed, Recipient::PersonNamed];
        let rows: Vec<Statement> = kinds
            .into_iter()
            .map(|kind| (kind, self.names(read, kind)))
            .filter(|(_, names)| !names.is_empty())
            .map(|(recipient, names)| Statement {
                recipient,
                count: Some(names.len() as u64),
                names,
                unit: None,
                ..self.statements[at].clone()
            })
            .collect();
        self.statements.splice(at..=at, rows);
    }
}

/// The names of an item behind the word for those whom it lists: `+ Tập thể: Phòng 21, Phòng 25`.
pub(super) fn behind_label(items: &[Item]) -> Option<&[Item]> {
    let items = after_marks(items);
    let colon = items
        .iter()
        .position(|item| matches!(item.kind, Kind::Sign(':')))?;
    let names = items
        .get(colon + 1..)
        .filter(|names| matches!(names, [first, ..] if matches!(first.kind, Kind::Unit(_) | Kind::Person(_))))?;
    is_part_of_record(&items[..colon]).then_some(names)
}

/// Whether a stretch begins with a person and has no verb.
fn names_people(items: &[Item]) -> bool {
    let tells = |item: &Item| {
        matches!(
            item.kind,
            Kind::Verb(_) | Kind::Word(Word::Passive) | Kind::Attends(_)
        )
    };
    matches!(items, [first, ..] if matches!(first.kind, Kind::Person(_)))
        && !items.iter().any(tells)
}

/// Whether words say of what kind those are who are named behind a colon: `các cá nhân`, `2 cá
/// nhân`.
fn is_label(items: &[Item]) -> bool {
    let [many @ .., who] = items else {
        return false;
    };
    let counts = matches!(many, [])
        || matches!(many, [many]
        if matches!(many.kind, Kind::Word(Word::Plural) | Kind::Quantity(_)));
    counts && matches!(who.kind, Kind::Receiver(_))
}

/// Whether words begin so: `các cá nhân: ông Bình …`.
fn opens_with_label(items: &[Item]) -> bool {
    const LONGEST: usize = 3;
    let colon = |item: &Item| matches!(item.kind, Kind::Sign(':'));
    let end = items.iter().take(LONGEST).position(colon);
    end.is_some_and(|end| is_label(&items[..end]))
}

/// Whether a stretch begins with those it counts, and has no verb of its own.
fn counts(items: &[Item]) -> bool {
    let verb = |item: &Item| {
        matches!(
            item.kind,
            Kind::Verb(_) | Kind::Word(Word::Passive | Word::Each) | Kind::Attends(_)
        )
    };
    matches!(items, [many, receiver, ..]
        if matches!(many.kind, Kind::Quantity(_)) && matches!(receiver.kind, Kind::Receiver(_)))
        && !items.iter().any(verb)
}

/// How many items of a stretch are nothing but names, from its beginning; with what brackets
/// tell of them, and with those who live in a place: `cán bộ và nhân dân xã A`.
fn names_end(scan: &Scan, items: &[Item]) -> usize {
    const PEOPLE: [Syllable; 5] = Syllable::literals("nhân|dân|chính|quyền|quân");
    let named = |kind: &Kind| matches!(kind, Kind::Unit(_) | Kind::Person(_));
    let mut end = 0;
    while let Some(item) = items.get(end) {
        let people = items[end..]
            .iter()
            .take_while(|item| match item.kind {
                Kind::Receiver(_) | Kind::Word(Word::And) => true,
                _ => PEOPLE.contains(&scan.doc.tokens[item.first].syllable),
            })
            .count();
        let unit = |item: &Item| matches!(item.kind, Kind::Unit(_));
        let live = people > 0 && items.get(end + people).is_some_and(unit);
        // `Công an xã A, (huyện B)`
        let before = |back: usize| end.checked_sub(back).map(|at| &items[at].kind);
        let comma = matches!(before(1), Some(Kind::Sign(',')));
        end += match item.kind {
            Kind::Sign('(') if before(1 + usize::from(comma)).is_some_and(named) => {
                let close = |item: &Item| matches!(item.kind, Kind::Sign(')'));
                items[end..]
                    .iter()
                    .position(close)
                    .map_or(1, |close| close + 1)
            }
            Kind::Unit(_) | Kind::Person(_) | Kind::Sign(_) | Kind::Word(Word::And) => 1,
            // `Phòng 21 Công an tỉnh`, `Công an tỉnh, Công an xã A`
            Kind::UnitMeant(UnitMeant::Head(..)) => 1,
            Kind::UnitMeant(_) if before(1).is_some_and(named) => 1,
            // `Sở Y tế, Công an tỉnh và Bộ CHQS tỉnh`
            Kind::UnitMeant(_) if ends_name(items.get(end + 1)) => 1,
            // `Sở Y tế, huyện A`
            Kind::Receiver(_) | Kind::Plain if let Some(words) = place(scan, &items[end..]) => {
                words
            }
            _ if live => people,
            _ if let Some(words) = calling(items, end) => words,
            _ => return end,
        };
    }
    end
}

/// Whether a name ends before an item.
fn ends_name(next: Option<&Item>) -> bool {
    next.is_none_or(|next| matches!(next.kind, Kind::Sign(_) | Kind::Word(Word::And)))
}

/// Of how many items the name of a place is with which words begin.
fn place(scan: &Scan, items: &[Item]) -> Option<usize> {
    let first = items.first()?;
    if scan.doc.tokens[first.first].case != Case::Lower {
        return None;
    }
    let end = unlisted(scan, first)?;
    let words = items.iter().take_while(|item| item.first < end).count();
    ends_name(items.get(words)).then_some(words)
}

/// Of how many words the calling is that stands from `at` on behind a person and a comma, before the
/// next name: `Trần Văn Bình, | kiểm lâm viên, Hạt Kiểm lâm A và …`.
fn calling(items: &[Item], at: usize) -> Option<usize> {
    const LONGEST: usize = 6;
    let person = |item: &Item| matches!(item.kind, Kind::Person(_));
    let comma = |item: &Item| matches!(item.kind, Kind::Sign(','));
    let behind = at.checked_sub(1).is_some_and(|at| comma(&items[at]));
    if !behind || !items[..at].iter().any(person) {
        return None;
    }
    let word =
        |item: &&Item| matches!(item.kind, Kind::Plain | Kind::Receiver(_) | Kind::Office(_));
    let words = items[at..].iter().take_while(word).count();
    let next = items.get(at + words);
    let ends = next.is_none_or(|next| {
        matches!(
            next.kind,
            Kind::Sign(',' | ';' | '.') | Kind::Word(Word::And) | Kind::Unit(_)
        )
    });
    (ends && (1..=LONGEST).contains(&words)).then_some(words)
}
