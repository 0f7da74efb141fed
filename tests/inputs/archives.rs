//! Archives: what is in them, and what an archive may not do.

use super::pack::{File, file, zip};
use super::said;

#[test]
fn the_files_of_known_kinds_are_read() {
    let inner = zip(&[file("word/document.xml", b"<w:p><w:t>Ba</w:t></w:p>")]);
    let archive = zip(&[
        file("báo/2020/Bài 1.txt", "Một".as_bytes()),
        file("báo/anh.png", b"\x89PNG"),
        file("báo/", b""),
        file("__MACOSX/báo/._Bài 1.txt", b"\0\x05"),
        File {
            packing: 0,
            ..file("hai.md", b"# Hai")
        },
        file("ba.docx", &inner),
        file("nhieu.jsonl", b"{\"text\":\"a\"}\n{}\n"),
        file("trong.zip", &inner),
        // A name in code page 437, as Windows packs it.
        File {
            name: b"b\xa0i.html",
            flags: 0,
            ..file("", b"<p>B\xe1\xbb\x91n</p>")
        },
    ]);
    assert_eq!(
        said("kho.zip", &archive),
        [
            "bai-1",
            "hai",
            "ba",
            "nhieu-1",
            "! nhieu.jsonl: line 2: not an article: missing field `text` at line 1 column 2",
            "! trong.zip: an archive in an archive; unpack it yourself",
            "bai",
        ]
    );
    let mut unpacks_itself = b"MZ a program".to_vec();
    unpacks_itself.extend(&archive);
    assert_eq!(said("kho.zip", &unpacks_itself).len(), 7);
}

#[test]
fn a_broken_file_leaves_the_others() {
    let good = file("tot.txt", "Tốt".as_bytes());
    let mut archive = zip(&[
        File {
            flags: 1,
            ..file("mat-khau.txt", b"x")
        },
        File {
            packing: 14,
            ..file("la.txt", b"x")
        },
        File {
            size: Some(3),
            ..file("sai.txt", b"xx")
        },
        good,
    ]);
    let broken = [
        "! mat-khau.txt: needs a password; unpack it yourself and read the folder",
        "! la.txt: is packed in a way that is not known (method 14); unpack it yourself and read the folder",
        "! sai.txt: is damaged in the archive; pack it again",
        "tot",
    ];
    assert_eq!(said("kho.zip", &archive), broken);
    let end = archive.len();
    assert_eq!(
        said("kho.zip", &archive[..end - 30]),
        ["! no archive, or one that is cut off; copy or download it again"]
    );
    archive[end - 10] ^= 0x40;
    assert_eq!(
        said("kho.zip", &archive),
        ["! the archive's directory is damaged; copy or download it again"]
    );
    assert_eq!(said("kho.zip", &zip(&[])), ["! there is no text in it"]);
}

#[test]
fn bombs_are_left_packed() {
    let blanks = vec![b' '; 8 << 20];
    let bomb = zip(&[file("bom.txt", &blanks), file("tot.txt", "Tốt".as_bytes())]);
    assert!(bomb.len() < 20_000);
    assert_eq!(
        said("kho.zip", &bomb),
        [
            "! bom.txt: would unpack to far more than a text can; it was left packed",
            "tot"
        ]
    );
    // One that says that it is small.
    let liar = zip(&[File {
        size: Some(9),
        ..file("bom.txt", &blanks)
    }]);
    assert_eq!(
        said("kho.zip", &liar),
        ["! bom.txt: is damaged in the archive; pack it again"]
    );
}
