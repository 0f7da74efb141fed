//! Saved web pages, composed after the ways in which sites are built.

use super::article;

const FIRST: &str = "Sáng 05/02/2020, tại Hà Nội, Cục Ngoại tuyến tổ chức lễ trao thưởng cho các tập thể, cá nhân có thành tích.";
const SECOND: &str = "Thiếu tướng Trần Văn Bình, Cục trưởng, trao Bằng khen cho 15 tập thể và 21 cá nhân của Phòng 8.";

#[test]
fn a_page_with_everything() {
    let page = format!(
        r#"<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8">
<title>Cục Ngoại tuyến trao Bằng khen | Báo Mẫu</title>
<meta property="og:site_name" content="Báo Mẫu">
<meta property="og:title" content="Cục Ngoại tuyến trao Bằng khen">
<link rel="canonical" href="https://bao.example/trao-bang-khen">
<script type="application/ld+json">{{"@graph":[{{"@type":"WebPage"}},{{"@type":["NewsArticle"],
"headline":"Cục Ngoại tuyến trao Bằng khen","datePublished":"2020-02-05T10:00:00+07:00",
"author":[{{"name":"Lê Thị Cúc"}}],"publisher":{{"name":"Báo Mẫu"}}}}]}}</script>
<style>p {{ color: red }}</style></head><body class="single has-sidebar">
<nav><ul><li><a href="/">Trang chủ</a></li><li><a href="/a">Thời sự trong nước và thế giới hôm nay</a></li></ul></nav>
<header><h1>Báo Mẫu</h1><svg><title>Biểu tượng</title></svg></header>
<main><h1>Cục Ngoại tuyến trao Bằng khen</h1>
<time datetime="2020-02-05">Thứ tư, 05/02/2020, 10:00 (GMT+7)</time>
<p class="sapo">Lễ trao thưởng là dịp nhìn lại một năm thi đua của các đơn vị trong Cục.</p>
<article><div itemprop="articleBody"><p>{FIRST}</p>
<figure><img src="a.jpg" alt="x"><figcaption>Các tập thể nhận Bằng khen. Ảnh: Lê Thị Cúc</figcaption></figure>
<p>{SECOND}<script>var quang_cao = "<p>không đọc</p>";</script></p>
<table><tr><th>Đơn vị</th><th>Bằng khen</th></tr><tr><td><p>Phòng 8</p></td><td><p>15</p></td></tr></table>
<div class="related-news"><p>Một bài khác dài đến mức có thể tưởng là thuộc về bài báo này.</p></div>
<p><a href="/x">Bài liên quan đến lễ trao thưởng năm ngoái</a></p>
</div></article></main>
<aside><p>Cột bên cạnh có một đoạn giới thiệu khá dài về một chuyện không liên quan gì cả.</p></aside>
<div id="comments"><p>Bình luận của bạn đọc: rất vui khi thấy các đồng chí được khen thưởng.</p></div>
<footer><p>Bản quyền thuộc Báo Mẫu, địa chỉ số 1 phố Mẫu, điện thoại 0123456789.</p></footer></body></html>"#
    );
    let draft = article("bai.html", page.as_bytes());
    assert_eq!(
        draft.text,
        format!(
            "Cục Ngoại tuyến trao Bằng khen\n\
             Lễ trao thưởng là dịp nhìn lại một năm thi đua của các đơn vị trong Cục.\n{FIRST}\n\
             Các tập thể nhận Bằng khen. Ảnh: Lê Thị Cúc\n{SECOND}\nĐơn vị | Bằng khen\nPhòng 8 | 15"
        )
    );
    assert_eq!(
        draft.title.as_deref(),
        Some("Cục Ngoại tuyến trao Bằng khen")
    );
    assert_eq!(draft.byline.as_deref(), Some("Lê Thị Cúc"));
    assert_eq!(draft.outlet.as_deref(), Some("Báo Mẫu"));
    assert_eq!(
        draft.url.as_deref(),
        Some("https://bao.example/trao-bang-khen")
    );
    assert_eq!(
        draft.published.as_ref().map(|date| date.as_str()),
        Some("2020-02-05")
    );
}

#[test]
fn an_old_page_laid_out_by_tables_in_one_form() {
    let menu: String = (0..30)
        .map(|n| format!("<tr><td class=menu><a href=/{n}>Chuyên mục số {n} của trang thông tin</a></td></tr>"))
        .collect();
    let page = format!(
        "<!-- saved from url=(0031)https://cu.example/default.aspx -->\
         <HTML><HEAD><TITLE>Trao Bằng khen cho Phòng 8 của Cục - Cổng thông tin</TITLE></HEAD>\
         <BODY><FORM id=aspnetForm><TABLE><TR><TD width=200><TABLE>{menu}</TABLE></TD>\
         <TD><TABLE><TR><TD class=tieude>Trao Bằng khen cho Phòng 8 của Cục</TD></TR>\
         <TR><TD>Ngày 5/2/2020 10:00 AM</TD></TR>\
         <TR><TD><FONT face=Arial>{FIRST}<BR><BR>{SECOND}<BR>Kết thúc buổi lễ, các đại biểu chụp ảnh lưu niệm.</FONT></TD></TR>\
         </TABLE></TD><TD><SELECT><OPTION>Liên kết<OPTION>Trang khác</SELECT></TD></TR></TABLE></FORM></BODY></HTML>"
    );
    let draft = article("cu.htm", page.as_bytes());
    assert_eq!(
        draft.text,
        format!(
            "Trao Bằng khen cho Phòng 8 của Cục\n{FIRST}\n{SECOND}\n\
             Kết thúc buổi lễ, các đại biểu chụp ảnh lưu niệm."
        )
    );
    assert_eq!(
        draft.published.as_ref().map(|date| date.as_str()),
        Some("2020-02-05")
    );
    assert_eq!(
        draft.url.as_deref(),
        Some("https://cu.example/default.aspx")
    );
}

#[test]
fn paragraphs_in_boxes_of_their_own() {
    let page = format!(
        "<body><div class=top><div><a href=/>Trang chủ</a></div></div><div class=wrap><h1>Trao Bằng khen cho Phòng 8</h1>\
         <div class=text><div>{FIRST}</div><div>{SECOND}</div><div>{FIRST} Lần hai.</div><div>{SECOND} Lần hai.</div></div>\
         <div class=box><a href=/1>Bài khác một</a><a href=/2>Bài khác hai</a></div></div></body>"
    );
    assert_eq!(
        article("a.html", page.as_bytes()).text,
        format!(
            "Trao Bằng khen cho Phòng 8\n{FIRST}\n{SECOND}\n{FIRST} Lần hai.\n{SECOND} Lần hai."
        )
    );
}

#[test]
fn classes_of_an_article_and_around_it_do_not_hide_it() {
    let comment =
        "<p>Bình luận của bạn đọc: rất vui khi thấy các đồng chí được khen thưởng xứng đáng.</p>";
    let page = format!(
        "<body><div class='sidebar-1'><article class='post tag-khen-thuong'><div class=social-post>\
         <div itemprop=articleBody><p>{FIRST}</p></div></div></article></div><div id=comments>{}</div></body>",
        comment.repeat(20)
    );
    assert_eq!(article("a.html", page.as_bytes()).text, FIRST);
}

#[test]
fn a_fragment_is_all_article() {
    assert_eq!(
        article("a.html", "Đội 2 <b>được</b>\n khen&hellip;".as_bytes()).text,
        "Đội 2 được khen…"
    );
    assert_eq!(
        article("a.html", "<pre>Một\nHai</pre>".as_bytes()).text,
        "Một\nHai"
    );
    assert_eq!(
        article("a.html", "<p>Một<p>Hai<ul><li>Ba<li>Bốn</ul>".as_bytes()).text,
        "Một\nHai\nBa\nBốn"
    );
}

#[test]
fn the_page_says_who_and_when_in_many_ways() {
    for (head, byline, day) in [
        (
            "<meta name='Author' content='Lê Thị Cúc'><meta name=pubdate content='2020-02-05T01:00:00Z'>",
            Some("Lê Thị Cúc"),
            Some("2020-02-05"),
        ),
        (
            "<meta property=article:author content='https://fb.example/a'><meta itemprop=datePublished content='05-02-2020 10:00'>",
            None,
            Some("2020-02-05"),
        ),
        (
            "<meta name=date content=''><script type='application/ld+json'>{broken</script>",
            None,
            None,
        ),
        (
            "<time datetime='2020-02-05T10:00'></time>",
            None,
            Some("2020-02-05"),
        ),
        (
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":\"Lê Thị Cúc\",\"datePublished\":\"2020/02/05\"}</script>",
            Some("Lê Thị Cúc"),
            Some("2020-02-05"),
        ),
    ] {
        let draft = article(
            "a.html",
            format!("<head>{head}</head><p>{FIRST}</p>").as_bytes(),
        );
        assert_eq!(draft.byline.as_deref(), byline, "{head}");
        assert_eq!(
            draft.published.as_ref().map(|date| date.as_str()),
            day,
            "{head}"
        );
        assert_eq!(draft.text, FIRST);
    }
}
