//! JSON: lists with broken entries, and days in many forms.

use super::{article, said};
use bang_vang::file::Doubt;

#[test]
fn a_broken_entry_leaves_the_others() {
    let list = "[\n {\"text\":\"a\"},\n {\"text\":7},\n {\"text\":\"b\" \"x\"},\n 5,\n {\"id\":\"c\",\"text\":\"c]}\"},\n {\"text\":\"cut";
    let said = said("x.json", list.as_bytes());
    assert_eq!(said.len(), 6);
    assert_eq!((said[0].as_str(), said[4].as_str()), ("x-1", "c"));
    for (at, want) in [
        (
            1,
            "! entry 2, line 3: not an article: invalid type: integer `7`",
        ),
        (2, "! entry 3, line 4: not an article: expected `,` or `}`"),
        (
            3,
            "! entry 4, line 5: not an article: invalid type: integer `5`",
        ),
        (5, "! entry 6, line 7: not an article: EOF while parsing"),
    ] {
        assert!(said[at].starts_with(want), "{}", said[at]);
    }
}

#[test]
fn days_are_understood_or_noted() {
    for (json, day, doubt) in [
        ("\"2020-02-05\"", Some("2020-02-05"), None),
        ("\"2020-02\"", Some("2020-02"), None),
        ("2020", Some("2020"), None),
        ("\"2020-02-05T23:00:00+07:00\"", Some("2020-02-05"), None),
        ("1580835600", Some("2020-02-05"), None),
        ("1580835600000.5", Some("2020-02-05"), None),
        ("\"05/02/2020\"", Some("2020-02-05"), None),
        ("\"\"", None, None),
        ("null", None, None),
        ("\"hôm qua\"", None, Some("hôm qua")),
        ("[1]", None, Some("[1]")),
        ("1e300", None, Some("1e+300")),
    ] {
        let draft = article(
            "x.json",
            format!("{{\"text\":\"a\",\"published\":{json}}}").as_bytes(),
        );
        assert_eq!(
            draft.published.as_ref().map(|date| date.as_str()),
            day,
            "{json}"
        );
        let doubts: Vec<Doubt> = doubt
            .map(|raw| Doubt::Published(raw.to_owned()))
            .into_iter()
            .collect();
        assert_eq!(draft.doubts, doubts, "{json}");
    }
}

#[test]
fn one_article_of_a_list_may_be_in_an_old_encoding() {
    let list = "[{\"text\":\"TÆng B»ng khen cho c¸c ®¬n vÞ xuÊt s¾c\",\"title\":\"Đội 2\"},{\"text\":\"Đội 2 được khen\"}]";
    let drafts =
        bang_vang::file::articles("x.json", bang_vang::file::FileKind::Json, list.as_bytes());
    let texts: Vec<_> = drafts
        .iter()
        .map(|draft| draft.as_ref().expect("an article"))
        .collect();
    assert_eq!(texts[0].text, "Tặng Bằng khen cho các đơn vị xuất sắc");
    assert_eq!(texts[0].title.as_deref(), Some("Đội 2"));
    assert_eq!(
        (texts[1].text.as_str(), &texts[1].doubts[..]),
        ("Đội 2 được khen", &[][..])
    );
}
