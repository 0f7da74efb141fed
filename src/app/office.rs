//! Ranks and offices in English, where the words of an office are known.
//!
//! Used by the list of people, a unit's people and what is exported of them, in the English
//! interface. What always holds: an office is put together from what it says itself (who: a
//! deputy director; of what: a unit that the dataset knows in English), so nothing is said of
//! it that the article does not; one that begins with no known word stays as it is.

use super::corpus::Corpus;
use super::route::Lang;
use super::words::Words;
use crate::model::Mention;
use crate::model::lexicon;
use crate::text::Syllable;
use std::sync::OnceLock;

/// What stands before an office and says when, or in which way, it is held.
const BEFORE: [(&str, &str); 6] = [
    ("nguyên", "former"),
    ("cựu", "former"),
    ("cố", "late"),
    ("quyền", "acting"),
    ("kiêm", "concurrently"),
    ("phó", "deputy"),
];

/// What stands behind the name of an office and in front of what it is held in.
const BEHIND: [(&str, &str); 2] = [("thường trực", "permanent"), ("phụ trách", "acting")];

/// Offices and posts, with the noun of the body that the Vietnamese leaves out behind some of
/// them: `Bộ trưởng Quốc phòng` is that of `Bộ Quốc phòng`.
const OFFICES: [(&str, &str, &str); 108] = [
    ("bí thư", "secretary", ""),
    ("bí thư chi bộ", "secretary of the Party cell", ""),
    ("bí thư đảng ủy", "secretary of the Party Committee", ""),
    (
        "bí thư huyện ủy",
        "secretary of the district Party Committee",
        "",
    ),
    (
        "bí thư thành ủy",
        "secretary of the municipal Party Committee",
        "",
    ),
    ("bí thư thứ nhất", "first secretary", ""),
    (
        "bí thư tỉnh ủy",
        "secretary of the provincial Party Committee",
        "",
    ),
    ("bộ trưởng", "minister", "Bộ"),
    ("chánh án", "chief justice", ""),
    ("chánh thanh tra", "chief inspector", "Thanh tra"),
    ("chánh văn phòng", "chief of office", "Văn phòng"),
    ("chi cục trưởng", "director", "Chi cục"),
    ("chính trị viên", "political officer", ""),
    ("chính trị viên phó", "deputy political officer", ""),
    ("chính ủy", "political commissar", ""),
    ("chỉ huy phó", "deputy commander", ""),
    ("chỉ huy trưởng", "commander", ""),
    ("chủ nhiệm", "director", ""),
    ("chủ tịch", "chairman", ""),
    ("chủ tịch danh dự", "honorary chairman", ""),
    ("chủ tịch hđnd", "chairman of the People's Council", ""),
    (
        "chủ tịch hội đồng nhân dân",
        "chairman of the People's Council",
        "",
    ),
    ("chủ tịch nước", "State President", ""),
    ("chủ tịch quốc hội", "Chairman of the National Assembly", ""),
    ("chủ tịch ubnd", "chairman of the People's Committee", ""),
    (
        "chủ tịch ủy ban nhân dân",
        "chairman of the People's Committee",
        "",
    ),
    ("cục phó", "deputy director", "Cục"),
    ("cục trưởng", "director", "Cục"),
    ("cụm phó", "deputy head", "Cụm"),
    ("cụm trưởng", "head", "Cụm"),
    ("đảng ủy viên", "member of the Party Committee", ""),
    ("đại biểu", "deputy", ""),
    ("đại biểu quốc hội", "National Assembly deputy", ""),
    ("đại diện", "representative", ""),
    ("đại đội trưởng", "company commander", ""),
    ("đại sứ", "ambassador", ""),
    ("điều tra viên", "investigator", ""),
    ("đoàn trưởng", "head of delegation", "Đoàn"),
    ("đồn trưởng", "chief", "Đồn"),
    ("đội phó", "deputy head", "Đội"),
    ("đội trưởng", "head", "Đội"),
    ("giám đốc", "director", ""),
    (
        "giám đốc công an tỉnh",
        "director of the provincial police",
        "",
    ),
    ("giám thị", "superintendent", ""),
    ("hạt trưởng", "head", "Hạt"),
    ("hiệu phó", "vice rector", ""),
    ("hiệu trưởng", "rector", ""),
    (
        "huyện ủy viên",
        "member of the district Party Committee",
        "",
    ),
    ("kế toán trưởng", "chief accountant", ""),
    ("khối phó", "deputy head", "Khối"),
    ("khối trưởng", "head", "Khối"),
    ("kiểm sát viên", "procurator", ""),
    ("lữ đoàn trưởng", "brigade commander", ""),
    ("người phát ngôn", "spokesperson", ""),
    ("phó chủ tịch", "vice chairman", ""),
    (
        "phó chủ tịch hđnd",
        "vice chairman of the People's Council",
        "",
    ),
    (
        "phó chủ tịch hội đồng nhân dân",
        "vice chairman of the People's Council",
        "",
    ),
    ("phó chủ tịch nước", "Vice State President", ""),
    (
        "phó chủ tịch quốc hội",
        "Vice Chairman of the National Assembly",
        "",
    ),
    (
        "phó chủ tịch ubnd",
        "vice chairman of the People's Committee",
        "",
    ),
    (
        "phó chủ tịch ủy ban nhân dân",
        "vice chairman of the People's Committee",
        "",
    ),
    ("phó hiệu trưởng", "vice rector", ""),
    ("phó thủ tướng", "Deputy Prime Minister", ""),
    ("phó thủ tướng chính phủ", "Deputy Prime Minister", ""),
    ("phó tổng thống", "Vice President", ""),
    ("quản đốc", "foreman", ""),
    ("sư đoàn trưởng", "division commander", ""),
    ("tham mưu trưởng", "chief of staff", ""),
    (
        "thành ủy viên",
        "member of the municipal Party Committee",
        "",
    ),
    ("thẩm phán", "judge", ""),
    ("thống đốc", "governor", ""),
    ("thuyền trưởng", "captain of the ship", ""),
    ("thủ trưởng", "head", ""),
    ("thủ tướng", "Prime Minister", ""),
    ("thủ tướng chính phủ", "Prime Minister", ""),
    ("thư ký", "secretary", ""),
    ("thứ trưởng", "deputy minister", "Bộ"),
    (
        "tỉnh ủy viên",
        "member of the provincial Party Committee",
        "",
    ),
    ("tổ phó", "deputy head of group", "Tổ"),
    ("tổ trưởng", "head of group", "Tổ"),
    ("tổng biên tập", "editor-in-chief", ""),
    ("tổng bí thư", "General Secretary", ""),
    ("tổng cục trưởng", "director general", "Tổng cục"),
    ("tổng giám đốc", "general director", ""),
    ("tổng tham mưu trưởng", "Chief of the General Staff", ""),
    ("tổng thanh tra", "inspector general", ""),
    ("tổng thống", "President", ""),
    ("tổng thư ký", "secretary general", ""),
    ("trợ lý", "assistant", ""),
    ("trung đoàn trưởng", "regiment commander", ""),
    ("trưởng", "head", ""),
    ("trưởng ban", "head of commission", "Ban"),
    ("trưởng công an", "chief of police", "Công an"),
    ("trưởng đoàn", "head of delegation", "Đoàn"),
    ("trưởng khoa", "head of faculty", "Khoa"),
    ("trưởng phòng", "head of division", "Phòng"),
    ("trưởng thôn", "village head", ""),
    ("trưởng trạm", "head of station", "Trạm"),
    ("tư lệnh", "commander", ""),
    ("ủy viên", "member", ""),
    (
        "ủy viên ban chấp hành",
        "member of the executive committee",
        "",
    ),
    ("ủy viên ban thường vụ", "member of the standing board", ""),
    ("ủy viên bộ chính trị", "Politburo member", ""),
    (
        "ủy viên dự khuyết trung ương đảng",
        "alternate member of the Party Central Committee",
        "",
    ),
    (
        "ủy viên trung ương đảng",
        "member of the Party Central Committee",
        "",
    ),
    ("viện trưởng", "director", "Viện"),
    ("vụ phó", "deputy director", "Vụ"),
    ("vụ trưởng", "director", "Vụ"),
];

/// Places by their form, the longer form first.
const PLACES: [(&str, &str); 8] = [
    ("thành phố", "City"),
    ("thị xã", "Town"),
    ("tỉnh", "Province"),
    ("TP", "City"),
    ("huyện", "District"),
    ("quận", "District"),
    ("phường", "Ward"),
    ("xã", "Commune"),
];

/// A rank and the offices beside it, in the interface's language.
pub fn told(mention: &Mention, corpus: &Corpus, words: Words) -> String {
    let rank = mention
        .rank
        .iter()
        .map(|rank| rank_name(rank, words).to_owned());
    let offices = mention.offices.iter();
    let offices = offices.map(|office| office_name(office, corpus, words));
    rank.chain(offices).collect::<Vec<_>>().join(", ")
}

/// A rank in the interface's language.
pub fn rank_name(rank: &str, words: Words) -> &str {
    let called = syllables(rank);
    let known = || {
        let mut ranks = lexicon::ranks().iter();
        ranks.find(|entry| syllables(entry.name) == called)
    };
    match words.lang {
        Lang::Vi => rank,
        Lang::En => known().map_or(rank, |entry| entry.name_en),
    }
}

/// An office in the interface's language.
pub fn office_name(office: &str, corpus: &Corpus, words: Words) -> String {
    let english = (words.lang == Lang::En).then(|| in_english(office, corpus));
    english.flatten().unwrap_or_else(|| office.to_owned())
}

/// A known office: its words, the English, the noun.
type Known = (Vec<Syllable>, &'static str, &'static str);

/// The offices that are known.
fn known() -> &'static [Known] {
    static KNOWN: OnceLock<Vec<Known>> = OnceLock::new();
    KNOWN.get_or_init(|| {
        let offices = OFFICES.iter();
        offices
            .map(|(called, english, noun)| (syllables(called), *english, *noun))
            .collect()
    })
}

fn in_english(office: &str, corpus: &Corpus) -> Option<String> {
    let words: Vec<&str> = office.split_whitespace().collect();
    let said = syllables(office);
    let mut from = 0;
    let mut who: Vec<&str> = Vec::new();
    let (name, noun, len) = loop {
        let rest = said.get(from..)?;
        let found = known()
            .iter()
            .filter(|(called, ..)| rest.starts_with(called));
        if let Some((called, english, noun)) = found.max_by_key(|(called, ..)| called.len()) {
            break (*english, *noun, called.len());
        }
        let before = BEFORE
            .iter()
            .find(|(word, _)| rest.first() == Some(&Syllable::of(word)));
        who.push(before?.1);
        from += 1;
    };
    from += len;
    let behind = BEHIND.iter().find(|(word, _)| {
        let called = syllables(word);
        said[from..].starts_with(&called)
    });
    if let Some((word, english)) = behind {
        from += syllables(word).len();
        let deputy = who.last() == Some(&"deputy");
        who.insert(who.len() - usize::from(deputy), english);
    }
    who.push(name);
    let body = words.get(from..).unwrap_or_default().join(" ");
    Some(of(&capitalised(&who.join(" ")), &body, noun, corpus))
}

/// An office and the body that it is held in.
fn of(office: &str, body: &str, noun: &str, corpus: &Corpus) -> String {
    if body.is_empty() {
        return office.to_owned();
    }
    let whole = match syllables(body).starts_with(&syllables(noun)) {
        true => capitalised(body),
        false => format!("{noun} {body}"),
    };
    let known = corpus
        .in_english(&whole)
        .or_else(|| corpus.in_english(body));
    match known.and_then(|unit| unit.strip_prefix("Ministry of ")) {
        Some(of) if noun == "Bộ" => return format!("{office} of {of}"),
        _ => {}
    }
    let called = known
        .map(str::to_owned)
        .or_else(|| place(body))
        .or_else(|| in_english(body, corpus));
    format!("{office}, {}", called.unwrap_or(whole))
}

/// A place that is named with its form: `huyện Vân Hồ`, Vân Hồ District.
fn place(body: &str) -> Option<String> {
    let said = syllables(body);
    let (form, english) = PLACES
        .iter()
        .find(|(form, _)| said.starts_with(&syllables(form)))?;
    let name: Vec<&str> = body
        .split_whitespace()
        .skip(syllables(form).len())
        .collect();
    let name_only = (1..=4).contains(&name.len())
        && name.iter().all(|word| word.starts_with(char::is_uppercase));
    name_only.then(|| format!("{} {english}", name.join(" ")))
}

/// With a capital at the beginning.
fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// The words of an office, however they are spelt.
fn syllables(text: &str) -> Vec<Syllable> {
    text.split_whitespace().map(Syllable::of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::own::Belonging;
    use crate::model::{Dataset, Unit};
    use crate::table::Table;
    use std::sync::Arc;

    fn english(office: &str) -> String {
        let unit = |name: &str, english: &str| Unit {
            id: crate::text::slug(name),
            name: name.to_owned(),
            name_en: Some(english.to_owned()),
            ..Unit::default()
        };
        let dataset = Dataset {
            units: vec![
                unit("Bộ Quốc phòng", "Ministry of National Defence"),
                unit("Cục Tác chiến", "Operations Department"),
            ],
            ..Dataset::default()
        };
        let corpus = Corpus::new(Arc::new(Table::from(dataset)), Belonging::default());
        office_name(office, &corpus, Words::of(Lang::En))
    }

    #[test]
    fn an_office_is_put_together_from_its_words() {
        for (office, wanted) in [
            (
                "Thứ trưởng Bộ Quốc phòng",
                "Deputy minister of National Defence",
            ),
            ("Bộ trưởng Quốc phòng", "Minister of National Defence"),
            (
                "nguyên Phó Cục trưởng Cục Tác chiến",
                "Former deputy director, Operations Department",
            ),
            ("Phó Giám đốc thường trực", "Permanent deputy director"),
            (
                "Phó Chủ tịch UBND xã Ea Tân",
                "Vice chairman of the People's Committee, Ea Tân Commune",
            ),
            ("Trưởng phòng Tổ chức", "Head of division, Phòng Tổ chức"),
            ("Cựu Tổng thống", "Former President"),
        ] {
            assert_eq!(english(office), wanted, "{office}");
        }
    }

    #[test]
    fn an_office_of_unknown_words_stays() {
        assert_eq!(english("Trụ trì chùa Làng"), "Trụ trì chùa Làng");
        assert_eq!(english("Phó"), "Phó");
        assert_eq!(english(""), "");
    }

    #[test]
    fn most_offices_of_the_lexicon_have_english() {
        let offices = lexicon::offices()
            .iter()
            .filter(|office| office.kind == "office");
        let (with, without): (Vec<_>, Vec<_>) =
            offices.partition(|office| english(office.name) != office.name);
        assert!(with.len() >= 9 * without.len(), "{without:?}");
    }

    #[test]
    fn a_rank_is_called_as_in_the_lexicon() {
        assert_eq!(
            rank_name("Thiếu úy", Words::of(Lang::En)),
            rank_name("thiếu uý", Words::of(Lang::En))
        );
        assert_eq!(rank_name("Thiếu úy", Words::of(Lang::Vi)), "Thiếu úy");
    }
}
