//! Ids that depend on the article: of units, and of awards by who confers them.

use super::super::context::Context;
use super::super::scan::Scan;
use crate::model::Edtf;
use crate::model::lexicon;

/// A cluster is known by its number, its owner and the year: numbers are given anew.
pub(super) fn unit_ids(scan: &Scan, context: &Context) -> Vec<String> {
    let year = context
        .reviewed
        .as_ref()
        .and_then(Edtf::period)
        .map(|days| days.last.year);
    (0..scan.units.list.len())
        .map(|unit| match year {
            Some(year) if scan.units.list[unit].kind == "cluster" => {
                format!("{}-{year}", scan.units.id(unit))
            }
            _ => scan.units.id(unit),
        })
        .collect()
}

/// The id of a fact: of which article it is, and the how many-th of its kind.
pub(super) fn numbered(article: &str, kind: char, place: usize) -> String {
    // Ten digits number more facts than a text has bytes.
    const DIGITS: usize = 10;
    let mut id = String::with_capacity(article.len() + 2 + DIGITS);
    id.push_str(article);
    id.push('-');
    id.push(kind);
    let mut digits = [0; DIGITS];
    let mut number = place + 1;
    let mut first = DIGITS;
    while number > 0 && first > 0 {
        first -= 1;
        digits[first] = b'0' + (number % 10) as u8;
        number /= 10;
    }
    id.extend(digits[first..].iter().map(|&digit| char::from(digit)));
    id
}

/// The entry of the catalogue that an award of this giver is.
pub(super) fn bound(entry: u16, giver: Option<&str>) -> &'static lexicon::AwardEntry {
    let base = lexicon::award_at(entry);
    let Some(giver) = giver.filter(|_| base.id.ends_with("-generic")) else {
        return base;
    };
    let suffix = match giver {
        "Thủ tướng Chính phủ" | "Chính phủ" => "chinh-phu",
        _ if giver.ends_with("Bộ Công an") => "bo-cong-an",
        _ if giver.ends_with("Bộ Quốc phòng") => "bo-quoc-phong",
        _ if giver.contains("UBND") || giver.contains("Ủy ban nhân dân") => "ubnd-tinh",
        _ if giver.contains("Công an tỉnh") || giver.contains("Công an TP") => {
            "giam-doc-cong-an-tinh"
        }
        _ if giver.starts_with("Cục") => "cuc-truong",
        _ if giver.contains("Quân khu")
            || giver.contains("Tổng cục")
            || giver.contains("Quân đoàn") =>
        {
            "don-vi-truc-thuoc-bqp"
        }
        _ if giver.contains("Bộ") => "bo-nganh",
        _ => return base,
    };
    let stem = base.id.trim_end_matches("-generic");
    let id = match (stem, suffix) {
        ("bang-khen", "chinh-phu") => "bang-khen-thu-tuong".to_owned(),
        ("co-thi-dua", "bo-nganh") => "co-thi-dua-bo-nganh-tinh".to_owned(),
        _ => format!("{stem}-{suffix}"),
    };
    lexicon::award(&id).unwrap_or(base)
}
