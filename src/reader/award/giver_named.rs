//! The giver that words name: an office that confers, a body, several of them.

use super::super::giver_name::bare;
use super::super::item::Giver;
use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Word;
use super::super::office;
use super::super::office::Office;
use super::super::scan::Scan;
use super::authority::PRESIDENT;
use crate::model::lexicon;
use crate::text::Case;
use crate::text::Syllable;
use std::collections::BTreeSet;
use std::sync::OnceLock;

/// First words of the offices whose holders confer; deputies and Party secretaries
/// only hand over.
const CONFERRING: [&str; 15] = [
    "Chủ tịch",
    "Thủ tướng",
    "Bộ trưởng",
    "Giám đốc",
    "Tổng Giám đốc",
    "Tổng cục trưởng",
    "Cục trưởng",
    "Chủ nhiệm",
    "Tư lệnh",
    "Hiệu trưởng",
    "Viện trưởng",
    "Chánh án",
    "Trưởng Công an",
    "Tổng Tham mưu trưởng",
    "Chỉ huy trưởng",
];

/// Who is named up to a comma; of one who holds two offices the one by which he confers:
/// `Tổng Bí thư, Chủ tịch nước`.
pub(super) fn principal(scan: &Scan, items: &[Item]) -> Option<Giver> {
    let items = match items {
        [post, comma, office, ..]
            if matches!(comma.kind, Kind::Sign(','))
                && matches!(&post.kind, Kind::Office(post) if !confers(post))
                && named(scan, office).is_some_and(|giver| giver.name == PRESIDENT) =>
        {
            &items[2..]
        }
        items => items,
    };
    let comma = |item: &Item| matches!(item.kind, Kind::Sign(','));
    let first = |items: &[Item]| {
        let end = items.iter().position(comma).unwrap_or(items.len());
        joint(scan, &items[..end])
    };
    // `Đảng ủy, Bộ Tư lệnh Quân khu 4`: the Party's committee confers nothing.
    const PARTY: [Syllable; 2] = Syllable::literals("đảng|ủy");
    let body = match items {
        [party, parted, rest @ ..] if comma(parted) && scan.doc.begins(party.first, &PARTY) => {
            first(rest)
        }
        _ => None,
    };
    body.or_else(|| first(items))
}

/// All givers of a stretch, joined as they are printed.
pub(super) fn joint(scan: &Scan, items: &[Item]) -> Option<Giver> {
    let mut joined: Option<Giver> = None;
    let mut joins = true;
    for (at, item) in items.iter().enumerate() {
        // `Ban Thường vụ | Tỉnh đoàn`: one.
        let whole = items
            .get(at + 1)
            .is_some_and(|next| organ(scan, next).is_some());
        let named = named(scan, item).filter(|_| !goes_on(items, at) && !whole);
        match (named, &mut joined) {
            (Some(giver), None) => joined = Some(giver),
            (Some(giver), Some(first)) if joins => {
                let and = matches!(items[at - 1].kind, Kind::Word(Word::And));
                let joiner = if and { " và " } else { ", " };
                first.name = format!("{}{joiner}{}", first.name, giver.name);
            }
            _ => {}
        }
        joins = matches!(item.kind, Kind::Sign(',') | Kind::Word(Word::And));
    }
    joined
}

/// The giver that an item names.
pub(super) fn named(scan: &Scan, item: &Item) -> Option<Giver> {
    match &item.kind {
        Kind::Office(office) => Some(match board(scan, item) {
            Some(board) => Giver {
                name: format!("{board} {}", office.name),
                unit: office.unit,
            },
            None => Giver::office(office),
        }),
        Kind::Unit(unit) => Some(Giver {
            name: scan.units.name(*unit),
            unit: Some(*unit),
        }),
        Kind::ManyGivers => Some(Giver {
            name: office::spelled(scan.doc, item.first, item.last + 1),
            unit: None,
        }),
        Kind::Person(mention) => {
            let offices = &scan.mentions[*mention].offices;
            let givers = || offices.iter().filter(|office| confers(office));
            // `Chủ tịch kiêm Giám đốc Công ty A`: by the office that says of what it is.
            let whole = givers().map(Giver::office).find(is_whole);
            whole.or_else(|| givers().next().map(Giver::office))
        }
        Kind::UnitMeant(_) | Kind::Plain => {
            let (giver, _) = bare(scan.doc, item.first)?;
            let name = match organ(scan, item) {
                Some(organ) => format!("{organ} {}", giver.name),
                None => giver.name,
            };
            Some(Giver { name, ..giver })
        }
        _ => None,
    }
}

/// Whether the name of an office says of what it is: not `Bộ trưởng` alone.
pub(super) fn is_whole(giver: &Giver) -> bool {
    static ALONE: OnceLock<BTreeSet<&str>> = OnceLock::new();
    let alone = || {
        let offices = lexicon::offices().iter();
        let alone = offices.filter(|office| office.complement == "none");
        alone.map(|office| office.name).collect()
    };
    giver.unit.is_some() || ALONE.get_or_init(alone).contains(giver.name.as_str())
}

/// The organ right before a body that is named without its place: `Ban Thường vụ | Tỉnh ủy`.
fn organ(scan: &Scan, item: &Item) -> Option<&'static str> {
    const ORGANS: [([Syllable; 3], &str); 4] = [
        (Syllable::literals("bộ|tư|lệnh"), "Bộ Tư lệnh"),
        (Syllable::literals("ban|thường|vụ"), "Ban Thường vụ"),
        (Syllable::literals("ban|chấp|hành"), "Ban Chấp hành"),
        (Syllable::literals("ban|giám|đốc"), "Ban Giám đốc"),
    ];
    let mut organs = ORGANS.iter();
    let organ = organs.find(|(words, _)| scan.doc.follows(item.first, words));
    organ.map(|(_, name)| *name)
}

/// Whether holders of an office confer, and do not only hand over.
pub(super) fn confers(office: &Office) -> bool {
    let begins = |first: &&str| {
        let mut letters = office.as_giver().chars().flat_map(char::to_lowercase);
        let mut first = first.chars().flat_map(char::to_lowercase);
        first.all(|letter| letters.next() == Some(letter))
    };
    *(office.confers).get_or_init(|| CONFERRING.iter().any(begins))
}

/// The word before an office that makes it a board: `Đoàn Chủ tịch`, `Ban Giám đốc`.
fn board(scan: &Scan, item: &Item) -> Option<&'static str> {
    const BOARDS: [(Syllable, &str); 2] = [
        (Syllable::literal("đoàn"), "Đoàn"),
        (Syllable::literal("ban"), "Ban"),
    ];
    let before = scan.doc.tokens.get(item.first.checked_sub(1)?)?;
    let same = |(syllable, _): &&(Syllable, &str)| *syllable == before.syllable;
    let board = BOARDS
        .iter()
        .find(same)
        .filter(|_| before.case == Case::Initial);
    board.map(|(_, name)| *name)
}

/// Whether a place at `at` belongs to what stands before it: `Sở Y tế tỉnh`,
/// `trên địa bàn tỉnh`.
pub(super) fn goes_on(items: &[Item], at: usize) -> bool {
    let Some(before) = at.checked_sub(1).map(|before| &items[before]) else {
        return false;
    };
    // `Huyện đoàn Sao Mai, tỉnh Nghệ An tặng …`, `… (tỉnh Nghệ An)`: where it is.
    let where_it_is = at > 1
        && matches!(before.kind, Kind::Sign(','))
        && matches!(items[at - 2].kind, Kind::Unit(_));
    let apart = matches!(
        before.kind,
        Kind::Sign(_) | Kind::Date(_) | Kind::Word(Word::Passive | Word::And)
    );
    let inside = matches!(before.kind, Kind::Sign('('));
    matches!(items[at].kind, Kind::Plain) && (where_it_is || inside || !apart)
}
