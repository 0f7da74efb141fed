//! Markdown.

use super::article;
use bang_vang::file::Doubt;

#[test]
fn marks_fall_away_and_paragraphs_stay() {
    let text = "\
Tặng **Cờ thi đua** cho Phòng 8
===============================

Sáng nay, Cục Ngoại tuyến tổ chức lễ trao thưởng cho các
đơn vị; [Thiếu tướng Trần Văn Bình](https://a.example/b)
dự.

## Danh sách ##

- Đội 2: *5* Giấy khen
* Đội 3
1. Lê Thị Cúc

| Đơn vị | Bằng khen |
|--------|----------:|
| Đội 4  | **3**     |

Dòng một.
Dòng hai dài hơn hẳn dòng một.

> Trích lời.

```
giữ *nguyên*
```
***
[a]: https://a.example
Hết.";
    assert_eq!(
        article("bai.md", text.as_bytes()).text,
        "Tặng Cờ thi đua cho Phòng 8\n\
         Sáng nay, Cục Ngoại tuyến tổ chức lễ trao thưởng cho các đơn vị; Thiếu tướng Trần Văn Bình dự.\n\
         Danh sách\n- Đội 2: 5 Giấy khen\n- Đội 3\n1. Lê Thị Cúc\n\
         Đơn vị | Bằng khen\nĐội 4 | 3\nDòng một.\nDòng hai dài hơn hẳn dòng một.\nTrích lời.\n\
         giữ *nguyên*\nHết."
    );
}

#[test]
fn the_front_matter_tells_of_the_article() {
    let text = "---\ntitle: \"Tặng Cờ thi đua\"\nNgày: 05/02/2020\nauthor: Lê Thị Cúc\nnguồn: Báo Mẫu\nurl: https://a.example/b\ntags: [a]\n---\n\nĐội 2 được khen.\n";
    let draft = article("bai.md", text.as_bytes());
    assert_eq!(draft.text, "Tặng Cờ thi đua\nĐội 2 được khen.");
    assert_eq!(draft.title.as_deref(), Some("Tặng Cờ thi đua"));
    assert_eq!(draft.byline.as_deref(), Some("Lê Thị Cúc"));
    assert_eq!(draft.outlet.as_deref(), Some("Báo Mẫu"));
    assert_eq!(draft.url.as_deref(), Some("https://a.example/b"));
    assert_eq!(
        draft.published.as_ref().map(|date| date.as_str()),
        Some("2020-02-05")
    );
    let draft = article("bai.md", b"---\ndate: soon\n---\nA\n");
    assert_eq!(draft.doubts, [Doubt::Published("soon".into())]);
    assert_eq!(article("bai.md", b"---\nA: b\n").text, "A: b");
}
