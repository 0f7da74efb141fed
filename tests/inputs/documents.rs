//! Word documents.

use super::pack::{File, file, zip};
use super::{article, said};
use bang_vang::file::{Doubt, Legacy};

const BODY: &str = "<?xml version='1.0'?><w:document><w:body>\
    <w:p><w:pPr><w:pStyle w:val='Title'/></w:pPr><w:r><w:t>Tặng Cờ </w:t></w:r><w:r><w:t xml:space='preserve'>thi đua</w:t></w:r></w:p>\
    <w:p/><w:p><w:r><w:t>Phòng 8 &amp; Đội 2</w:t><w:tab/><w:t>được khen.</w:t><w:br/><w:t>Dòng sau.</w:t></w:r>\
    <w:del><w:r><w:delText>đã xoá</w:delText></w:r></w:del><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>\
    <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Đơn vị</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Giấy</w:t></w:r></w:p><w:p><w:r><w:t>khen</w:t></w:r></w:p></w:tc></w:tr>\
    <w:tr><w:tc><w:p><w:r><w:t>Đội 3</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>5</w:t></w:r></w:p></w:tc></w:tr></w:tbl>\
    <mc:AlternateContent><mc:Choice><w:p><w:r><w:t>Khung</w:t></w:r></w:p></mc:Choice>\
    <mc:Fallback><w:p><w:r><w:t>Khung</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>\
    </w:body></w:document>";

const CORE: &str = "<cp:coreProperties><dc:title>Tặng Cờ thi đua</dc:title><dc:creator>Lê Thị Cúc</dc:creator>\
    <dcterms:created xsi:type='dcterms:W3CDTF'>2020-02-05T03:00:00Z</dcterms:created></cp:coreProperties>";

#[test]
fn paragraphs_tables_and_properties() {
    let bytes = zip(&[
        file("[Content_Types].xml", b"<Types/>"),
        file("word/document.xml", BODY.as_bytes()),
        file("docProps/core.xml", CORE.as_bytes()),
    ]);
    let draft = article("Bài 1.docx", &bytes);
    assert_eq!(
        draft.text,
        "Tặng Cờ thi đua\nPhòng 8 & Đội 2 được khen.\nDòng sau.\nĐơn vị | Giấy khen\nĐội 3 | 5\nKhung"
    );
    assert_eq!(draft.id, "bai-1");
    assert_eq!(draft.title.as_deref(), Some("Tặng Cờ thi đua"));
    assert_eq!(draft.byline.as_deref(), Some("Lê Thị Cúc"));
    assert_eq!(
        draft.published.as_ref().map(|date| date.as_str()),
        Some("2020-02-05")
    );
}

#[test]
fn a_table_that_lays_out_the_page_keeps_its_paragraphs() {
    let cell = |text: &str| format!("<w:tc>{text}</w:tc>");
    let line = |text: &str| format!("<w:p><w:t>{text}</w:t></w:p>");
    let inner = format!(
        "<w:tbl><w:tr>{}{}</w:tr></w:tbl>",
        cell(&line("Ba")),
        cell(&line("Bốn"))
    );
    let outer = |cells: &str| format!("<w:tbl><w:tr>{cells}</w:tr></w:tbl>{}", line("Hết"));
    for (cells, want) in [
        (cell(&(line("Một") + &line("Hai"))), "Một\nHai\nHết"),
        (
            cell(&line("Một")) + &cell(&(line("Hai") + &inner)),
            "Một | Hai Ba Bốn\nHết",
        ),
    ] {
        let bytes = zip(&[file("word/document.xml", outer(&cells).as_bytes())]);
        assert_eq!(article("a.docx", &bytes).text, want);
    }
}

#[test]
fn a_document_in_an_old_font_is_converted() {
    let text = "<w:p><w:r><w:t>TÆng B»ng khen cho c¸c ®¬n vÞ xuÊt s¾c</w:t></w:r></w:p>";
    let draft = article(
        "a.docx",
        &zip(&[file("word/document.xml", text.as_bytes())]),
    );
    assert_eq!(draft.text, "Tặng Bằng khen cho các đơn vị xuất sắc");
    assert_eq!(draft.doubts, [Doubt::Converted(Legacy::Tcvn3)]);
}

#[test]
fn what_is_no_document_is_named() {
    for (bytes, want) in [
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest".to_vec(),
            "a document of the old Word, or one with a password; save it as .docx without one",
        ),
        (
            b"%PDF-1.4".to_vec(),
            "no archive, or one that is cut off; copy or download it again",
        ),
        (
            zip(&[file("a.txt", b"a")]),
            "there is no Word document in it; save it as .docx again",
        ),
        (
            zip(&[file("word/document.xml", b"<w:p/>")]),
            "there is no text in it",
        ),
        (
            zip(&[File {
                size: Some(2),
                ..file("word/document.xml", b"a")
            }]),
            "is damaged in the archive; pack it again",
        ),
    ] {
        assert_eq!(said("a.docx", &bytes), [format!("! {want}")]);
    }
    // The properties may be broken.
    let bytes = zip(&[
        file("word/document.xml", b"<w:p><w:t>a</w:t></w:p>"),
        File {
            size: Some(2),
            ..file("docProps/core.xml", b"a")
        },
    ]);
    assert_eq!(said("a.docx", &bytes), ["a"]);
}
