//! Tables flattened to lines: a row with its cells parted by `|`, or one cell a line.

use super::super::context::Sentence;
use super::super::item::AwardName;
use super::super::item::Giver;
use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Kinds;
use super::super::item::Word;
use super::super::item::after_marks;
use super::super::tag::Receiver;
use super::super::tag::Verb;
use super::Carry;
use super::Reader;
use super::Statement;
use super::authority::conferring;
use super::frame::Frame;
use super::giver_named::named;
use super::held::bearer;
use super::held::is_title;
use super::line::is_lifetime;
use super::recipients::Recipients;
use super::segment::Segment;
use super::share::Pieces;
use super::share::shares;
use super::told::Told;
use crate::model::Recipient;
use crate::model::Status;
use crate::text::Syllable;
use crate::text::TokenKind;

/// Fewest cells of a row that tells of a person.
const FEWEST_CELLS: usize = 3;

/// What the lines of a table before this one have told.
#[derive(Clone, Debug, Default)]
pub(super) struct Table {
    /// What the columns count, where a line of headings says it.
    columns: Vec<Option<Receiver>>,
    /// An award that stands alone in its line, and its tokens.
    award: Option<(AwardName, (usize, usize))>,
    /// The last line of a row that goes on below, and the person of whom the row tells.
    row: Option<(usize, usize)>,
    /// Whether one column tells who gave.
    givers: bool,
}

/// Most items of the head of a column that stands in a line of its own.
const LONGEST_HEAD: usize = 6;

/// How many lines below a row's award the cell with who gave it stands.
const GIVER_BELOW: usize = 2;

impl Reader<'_, '_> {
    /// Reads a line of a table. Returns whether it was one.
    pub(super) fn table_line(&mut self, sentence: &Sentence) -> bool {
        let items = &sentence.items;
        if self.giver_of_row(sentence) {
            return true;
        }
        // Most sentences are none.
        let waits = self.table.row.is_some() || self.table.award.is_some();
        if !(waits || sentence.kinds.have_any([Kinds::CELL, Kinds::AWARD])) {
            return false;
        }
        let cells: Vec<&[Item]> = items
            .split(|item| matches!(item.kind, Kind::Sign('|')))
            .collect();
        let in_row = self.table.row.is_some() || sentence.kinds.have(Kinds::PERSON);
        if in_row && self.row_of_person(sentence, &cells) {
            return true;
        }
        if self.row_of_unit(sentence, &cells) {
            return true;
        }
        let awards: Vec<&Item> = items
            .iter()
            .filter(|item| matches!(item.kind, Kind::Award(_)))
            .collect();
        match (&cells[..], &awards[..]) {
            ([_], []) => {
                let Some((award, tokens)) = self.table.award.take() else {
                    return false;
                };
                let counts = only(items, |kind| {
                    matches!(
                        kind,
                        Kind::Quantity(_)
                            | Kind::Receiver(_)
                            | Kind::Times
                            | Kind::Sign(_)
                            | Kind::Word(Word::And)
                    )
                });
                let recipients = counts.then(|| self.read_recipients(&[], items));
                let Some(recipients) = recipients.filter(Recipients::is_counted) else {
                    return false;
                };
                // `- Chiến sĩ thi đua cơ sở`, below it `- 45 cá nhân`: told once.
                let same = |row: &mut Statement| {
                    row.award_tokens == tokens && row.recipient == Recipient::Unspecified
                };
                self.statements.pop_if(same);
                self.table_row(&Segment::whole(sentence), &award, tokens, &recipients);
                true
            }
            ([_], [alone]) => {
                let bare = only(items, |kind| {
                    matches!(kind, Kind::Award(_) | Kind::Quantity(_) | Kind::Sign(_))
                });
                let Kind::Award(award) = &alone.kind else {
                    return false;
                };
                self.table.award =
                    bare.then(|| (AwardName::clone(award), (alone.first, alone.last)));
                false
            }
            ([_, ..], []) => {
                let headings = !sentence.kinds.have(Kinds::PERSON);
                let columns = cells.iter().filter(|_| headings).map(|cell| heading(cell));
                self.table.columns = columns.collect();
                self.table.columns.iter().any(Option::is_some)
            }
            ([_, ..], [alone]) => {
                let Kind::Award(award) = &alone.kind else {
                    return false;
                };
                let count = |cell: &&[Item]| match cell {
                    [only] => match only.kind {
                        Kind::Quantity(quantity) => quantity.count(),
                        _ => None,
                    },
                    _ => None,
                };
                let columns = self.table.columns.clone();
                let counted: Vec<(Receiver, u64)> = columns
                    .iter()
                    .zip(&cells)
                    .filter_map(|(kind, cell)| Some(((*kind)?, count(cell)?)))
                    .collect();
                let recipients = Recipients::counted(&counted);
                if counted.is_empty() {
                    return false;
                }
                let tokens = (alone.first, alone.last);
                self.table_row(&Segment::whole(sentence), award, tokens, &recipients);
                true
            }
            _ => false,
        }
    }

    /// Reads the cell below an award, alone in its line, that says who gave it: `Bằng khen`, below it
    /// `UBND tỉnh Phú Thọ`, where a column above is headed `Cơ quan khen thưởng`.
    fn giver_of_row(&mut self, sentence: &Sentence) -> bool {
        const HEADS: [&[Syllable]; 10] = [
            &Syllable::literals::<3>("cơ|quan|khen"),
            &Syllable::literals::<3>("cơ|quan|ban"),
            &Syllable::literals::<3>("cơ|quan|ra"),
            &Syllable::literals::<3>("cơ|quan|trao"),
            &Syllable::literals::<3>("cơ|quan|tặng"),
            &Syllable::literals::<3>("cơ|quan|quyết"),
            &Syllable::literals::<2>("cấp|khen"),
            &Syllable::literals::<2>("cấp|tặng"),
            &Syllable::literals::<2>("nơi|khen"),
            &Syllable::literals::<3>("đơn|vị|khen"),
        ];
        let cell = |item: &Item| matches!(item.kind, Kind::Sign('|'));
        let heads = |cell: &[Item]| {
            let begins = |item: &Item| {
                HEADS
                    .iter()
                    .any(|head| self.scan.doc.begins(item.first, head))
            };
            cell.first().is_some_and(begins)
        };
        let headed = heads(sentence.items)
            || sentence.kinds.have(Kinds::CELL) && sentence.items.split(cell).any(heads);
        let facts = |item: &Item| {
            matches!(
                item.kind,
                Kind::Award(_)
                    | Kind::Date(_)
                    | Kind::Quantity(_)
                    | Kind::Person(_)
                    | Kind::Unit(_)
            )
        };
        let line = after_marks(sentence.items);
        // A line of headings begins another table.
        let headings =
            sentence.kinds.have(Kinds::CELL) && line.iter().any(cell) && !line.iter().any(facts);
        if headed && (headings || line.len() <= LONGEST_HEAD) {
            self.table.givers = !sentence.kinds.have(Kinds::AWARD);
        } else if headings {
            self.table.givers = false;
        }
        let [alone] = &sentence.items[..] else {
            return false;
        };
        let Some(giver) = named(self.scan, alone).filter(|_| self.table.givers) else {
            return false;
        };
        let tokens = &self.scan.doc.tokens;
        let Some(row) = self.statements.last_mut() else {
            return false;
        };
        let between = tokens[row.award_tokens.1..alone.first].iter();
        let lines = between.filter(|token| token.kind == TokenKind::Break);
        let below = (1..=GIVER_BELOW).contains(&lines.count());
        let silent = row.award.giver.is_none() && row.giver.is_none();
        if below && silent {
            row.giver = conferring(&giver, row.award.entry);
        }
        below
    }

    /// Who gave by the cell right behind an award, where a column above is headed so.
    pub(super) fn giver_cell(&self, behind: &[Item]) -> Option<Giver> {
        let (who, rest) = match behind {
            [cell, who, rest @ ..] if matches!(cell.kind, Kind::Sign('|')) => (who, rest),
            _ => return None,
        };
        let closes = rest
            .first()
            .is_none_or(|next| matches!(next.kind, Kind::Sign('|' | '.')));
        named(self.scan, who).filter(|_| self.table.givers && closes)
    }

    /// Reads a row that names one person in a cell and awards in others: `3 | Trần Văn Bình |
    /// Giám đốc | Huân chương Lao động hạng Ba (2005)`.
    fn row_of_person(&mut self, sentence: &Sentence, cells: &[&[Item]]) -> bool {
        let items = &sentence.items;
        let row = self.table.row.take();
        let mut named = cells.iter().filter_map(|cell| match cell {
            [item, behind @ ..] => match item.kind {
                Kind::Person(person) if behind.is_empty() || is_lifetime(behind) => Some(person),
                Kind::Person(person) if is_number(cells[0]) && says_what(behind) => Some(person),
                _ => None,
            },
            _ => None,
        });
        let begins = cells.len() > 1 && cells[0].is_empty();
        let person = match (named.next(), named.next(), row) {
            (Some(person), None, _) if cells.len() >= FEWEST_CELLS => person,
            // `| Trần Văn Bình |`, below it `Giám đốc | Huân chương Lao động hạng Ba (2005) |`
            (None, _, Some((line, person))) if !begins && sentence.paragraph <= line + 1 => person,
            _ => return false,
        };
        let bare = |kind: &Kind| matches!(kind, Kind::Award(_) | Kind::Date(_) | Kind::Sign(_));
        if tells(items) || cells.len() == 1 && !only(items, bare) {
            return false;
        }
        self.table.row = (begins || row.is_some()).then_some((sentence.paragraph, person));
        self.awards_of_row(sentence, &Recipients::person_alone(person))
    }

    /// Reads a row that names one unit in a cell and awards in later ones: `2 | Phòng 8 | Bằng
    /// khen của Bộ Công an`.
    fn row_of_unit(&mut self, sentence: &Sentence, cells: &[&[Item]]) -> bool {
        let unit = |cell: &&[Item]| match cell {
            [only] => match only.kind {
                Kind::Unit(unit) => Some(unit),
                _ => None,
            },
            _ => None,
        };
        let award = |cell: &&[Item]| cell.iter().any(|item| matches!(item.kind, Kind::Award(_)));
        let before = cells.iter().take_while(|cell| !award(cell));
        let mut named = before.filter_map(unit);
        let row = cells.len() >= FEWEST_CELLS
            && sentence.kinds.have(Kinds::AWARD)
            && !sentence.kinds.have(Kinds::PERSON)
            && is_number(cells[0])
            && !tells(sentence.items);
        match (named.next().filter(|_| row), named.next()) {
            (Some(unit), None) => self.awards_of_row(sentence, &Recipients::unit_alone(unit)),
            _ => false,
        }
    }

    /// Tells of the awards of a row, all of the one whom it names.
    fn awards_of_row(&mut self, sentence: &Sentence, recipients: &Recipients) -> bool {
        let items = &sentence.items;
        let first = self.statements.len();
        let segment = Segment::whole(sentence);
        for at in 0..items.len() {
            let Kind::Award(award) = &items[at].kind else {
                continue;
            };
            // `Ông Bình | NSND Lê Thị Cúc`: another's title.
            if bearer(self.scan, items, at).is_some() {
                continue;
            }
            let told = self.own_year(&segment, at, at);
            let held = told.is_none() && is_title(award);
            let tokens = (
                (items[0].first, items[at].last),
                (items[at].first, items[at].last),
            );
            self.push_row(
                &segment,
                award,
                tokens,
                recipients,
                &told.unwrap_or_default(),
            );
            if let Some(row) = self.statements.last_mut().filter(|_| held) {
                row.status = Status::Held;
            }
        }
        self.statements.len() > first
    }

    fn table_row(
        &mut self,
        segment: &Segment,
        award: &AwardName,
        award_tokens: (usize, usize),
        recipients: &Recipients,
    ) {
        let told = self.told(segment, segment.from..segment.to, &Carry::default(), false);
        let last = segment
            .items
            .last()
            .map_or(award_tokens.1, |item| item.last);
        let tokens = (award_tokens.0, last);
        self.push_row(segment, award, (tokens, award_tokens), recipients, &told);
    }

    /// Adds what a row tells of one award; its tokens, and those of the award.
    fn push_row(
        &mut self,
        segment: &Segment,
        award: &AwardName,
        (tokens, award_tokens): ((usize, usize), (usize, usize)),
        recipients: &Recipients,
        told: &Told,
    ) {
        for row in shares(recipients, award.entry, &Pieces::default()) {
            self.statements.push(Statement {
                award: award.clone(),
                giver: award.giver.clone(),
                recipient: row.kind,
                count: row.count,
                basis: row.basis,
                names: self.names(recipients, row.kind),
                unit: self.unit_of(recipients, &Frame::heading(None), &Carry::default()),
                status: Status::Conferred,
                period: told.period.clone(),
                own_period: told.own,
                life: false,
                role: segment.role,
                tokens,
                award_tokens,
                whole: None,
                doubts: Vec::new(),
            });
        }
    }
}

/// Whether a cell numbers its row.
fn is_number(cell: &[Item]) -> bool {
    matches!(cell, [only] if matches!(only.kind, Kind::Quantity(_)))
        || matches!(cell, [only, stop]
            if matches!((&only.kind, &stop.kind), (Kind::Quantity(_), Kind::Sign('.'))))
}

/// Whether words behind a person and a comma or dash tell what he is.
fn says_what(behind: &[Item]) -> bool {
    let other = |item: &Item| {
        matches!(
            item.kind,
            Kind::Person(_) | Kind::Award(_) | Kind::Verb(_) | Kind::Quantity(_)
        )
    };
    matches!(behind, [sign, _, ..] if matches!(sign.kind, Kind::Sign(',' | '-' | '–')))
        && !behind.iter().any(other)
}

/// Whether a verb tells of giving, outside brackets: not `(truy tặng 2007)`.
fn tells(items: &[Item]) -> bool {
    items.iter().enumerate().any(|(at, item)| {
        let opens = |before: &Item| matches!(before.kind, Kind::Sign('('));
        let noted = at > 0 && opens(&items[at - 1]);
        matches!(item.kind, Kind::Verb(verb) if verb != Verb::Receive) && !noted
    })
}

/// What a column counts whose heading this is.
fn heading(cell: &[Item]) -> Option<Receiver> {
    cell.iter().find_map(|item| match item.kind {
        Kind::Receiver(kind) => Some(kind),
        _ => None,
    })
}

fn only(items: &[Item], fits: impl Fn(&Kind) -> bool) -> bool {
    items.iter().all(|item| fits(&item.kind))
}
