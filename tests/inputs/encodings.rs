//! Texts in the encodings before Unicode, and in Unicode gone wrong.

use super::{article, said};
use bang_vang::file::{Doubt, Legacy};

const TEXT: &str = "Cục Ngoại tuyến tổng kết phong trào thi đua\n\
    Sáng 15/01/2020, tại Hà Nội, Thiếu tướng Trần Văn Bình và bà Lê Thị Cúc dự lễ trao thưởng.\n\
    Đơn vị được tặng “02 Huân chương Bảo vệ Tổ quốc” – hạng Nhì, hạng Ba; mười lăm Bằng khen \
    của Bộ; nghĩa tình, kỷ luật, quyết thắng, ổn định, ý chí, ẩn số, ửng hồng, ẵm bế, ỷ lại, dễ dãi.\n";

/// Letters and their bytes in TCVN3, in the order of the alphabet.
const TCVN3: (&str, &str) = (
    "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ",
    "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u{ad}õøö÷ùúýûüþ¡¢§£¤¥¦",
);

/// A vowel's letters in VNI: with each tone and each shape.
const VNI: [(&str, &str); 12] = [
    ("aáàảãạ", "a aù aø aû aõ aï"),
    ("ăắằẳẵặ", "aê aé aè aú aü aë"),
    ("âấầẩẫậ", "aâ aá aà aå aã aä"),
    ("eéèẻẽẹ", "e eù eø eû eõ eï"),
    ("êếềểễệ", "eâ eá eà eå eã eä"),
    ("iíìỉĩị", "i í ì æ ó ò"),
    ("oóòỏõọ", "o où oø oû oõ oï"),
    ("ôốồổỗộ", "oâ oá oà oå oã oä"),
    ("ơớờởỡợ", "ô ôù ôø ôû ôõ ôï"),
    ("uúùủũụ", "u uù uø uû uõ uï"),
    ("ưứừửữự", "ö öù öø öû öõ öï"),
    ("yýỳỷỹỵđ", "y yù yø yû yõ î ñ"),
];

/// Letters that windows-1258 writes with a tone mark of its own, by the letter
/// below the mark; the marks are `Ì Ò Þ ì ò` as windows-1252 has them.
const TONES: [(&str, &str); 12] = [
    ("aàảãáạ", "a"),
    ("ăằẳẵắặ", "ã"),
    ("âầẩẫấậ", "â"),
    ("eèẻẽéẹ", "e"),
    ("êềểễếệ", "ê"),
    ("iìỉĩíị", "i"),
    ("oòỏõóọ", "o"),
    ("ôồổỗốộ", "ô"),
    ("ơờởỡớợ", "õ"),
    ("uùủũúụ", "u"),
    ("ưừửữứự", "ý"),
    ("yỳỷỹýỵđ", "y"),
];

/// The text as windows-1252 shows its bytes in another encoding.
fn shown(text: &str, code: impl Fn(char) -> Option<String>) -> String {
    text.chars()
        .map(|c| {
            code(c).unwrap_or_else(|| {
                let small: String = c.to_lowercase().collect();
                let upper = c.is_uppercase() && !c.is_ascii();
                let coded = small.chars().next().filter(|_| upper).and_then(&code);
                coded.map_or(c.to_string(), |coded| coded.to_uppercase())
            })
        })
        .collect()
}

fn tcvn3(text: &str) -> String {
    let pair = |c| {
        TCVN3
            .0
            .chars()
            .zip(TCVN3.1.chars())
            .find(|pair| pair.0 == c)
    };
    // The fonts have no capitals with tone marks.
    text.chars()
        .map(|c| {
            let small = c.to_lowercase().next().expect("a letter");
            pair(c).or_else(|| pair(small)).map_or(c, |pair| pair.1)
        })
        .collect()
}

fn vni(text: &str) -> String {
    shown(text, |c| {
        VNI.iter().find_map(|(letters, codes)| {
            let place = letters.chars().position(|letter| letter == c)?;
            codes.split(' ').nth(place).map(str::to_owned)
        })
    })
}

fn windows_1258(text: &str) -> String {
    let small = |c: char| match c {
        'đ' => Some("ð".to_owned()),
        _ => TONES.iter().find_map(|(letters, base)| {
            let tone = letters.chars().position(|letter| letter == c)?;
            Some(format!("{base}{}", ["", "Ì", "Ò", "Þ", "ì", "ò"][tone]))
        }),
    };
    text.chars()
        .map(|c| match small(c) {
            Some(coded) => coded,
            None if c.is_uppercase() && !c.is_ascii() => {
                let coded = c.to_lowercase().next().and_then(small).expect("a letter");
                let mut signs = coded.chars();
                let base = signs.next().expect("a base").to_uppercase();
                base.chain(signs).collect()
            }
            None => c.to_string(),
        })
        .collect()
}

/// The bytes of windows-1252 for the characters that appear here.
fn bytes(western: &str) -> Vec<u8> {
    western
        .chars()
        .map(|c| match c {
            '“' => 0x93,
            '”' => 0x94,
            '–' => 0x96,
            _ => u8::try_from(u32::from(c)).expect("a byte"),
        })
        .collect()
}

/// In TCVN3 the capitals with tone marks became small.
fn as_tcvn3_has_it(text: &str) -> String {
    text.replace('Ổ', "ổ")
}

#[test]
fn old_encodings_are_recognised_and_converted() {
    for (shown, legacy, want) in [
        (tcvn3(TEXT), Legacy::Tcvn3, as_tcvn3_has_it(TEXT)),
        (vni(TEXT), Legacy::Vni, TEXT.to_owned()),
        (windows_1258(TEXT), Legacy::Windows1258, TEXT.to_owned()),
    ] {
        assert_ne!(shown, TEXT);
        let doubts = [Doubt::Converted(legacy)];
        for file in [bytes(&shown), shown.clone().into_bytes()] {
            let draft = article("bai.txt", &file);
            assert_eq!(draft.text, want, "{legacy}");
            assert_eq!(draft.doubts, doubts);
        }
    }
}

#[test]
fn every_letter_comes_back() {
    let letters = "à á ả ã ạ ă ằ ắ ẳ ẵ ặ â ầ ấ ẩ ẫ ậ đ è é ẻ ẽ ẹ ê ề ế ể ễ ệ ì í ỉ ĩ ị ò ó ỏ õ ọ \
        ô ồ ố ổ ỗ ộ ơ ờ ớ ở ỡ ợ ù ú ủ ũ ụ ư ừ ứ ử ữ ự ỳ ý ỷ ỹ ỵ";
    let text = format!("{TEXT}{letters}\n");
    let capitals = format!("{TEXT}{}\n", letters.to_uppercase());
    assert_eq!(
        article("a.txt", &bytes(&tcvn3(&text))).text,
        as_tcvn3_has_it(&text)
    );
    for text in [text, capitals] {
        assert_eq!(article("a.txt", &bytes(&vni(&text))).text, text);
        assert_eq!(article("a.txt", &bytes(&windows_1258(&text))).text, text);
    }
}

#[test]
fn headings_in_capitals_stay_capitals() {
    let shown = tcvn3("HỘI NGHỊ TỔNG KẾT, TẶNG BẰNG KHEN VÀ CỜ THI ĐUA CỦA BỘ");
    assert_eq!(&shown[..4], "HéI", "the fonts have small letters only");
    let draft = article("a.txt", &bytes(&shown));
    assert_eq!(
        draft.text,
        "HỘI NGHỊ TỔNG KẾT, TẶNG BẰNG KHEN Và Cờ THI ĐUA CủA Bộ".replace("CủA", "CỦA")
    );
}

#[test]
fn what_was_encoded_twice_is_decoded_twice() {
    let once = TEXT.as_bytes();
    let high = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";
    let twice: String = once
        .iter()
        .map(|&byte| match byte {
            0x80..=0x9f => high.chars().nth(usize::from(byte) - 0x80).expect("a sign"),
            _ => char::from(byte),
        })
        .collect();
    let draft = article("bai.txt", twice.as_bytes());
    assert_eq!(draft.text, TEXT);
    // Taken for ISO 8859-1, which has control characters in their place.
    let latin: String = once.iter().map(|&byte| char::from(byte)).collect();
    assert_eq!(article("bai.txt", latin.as_bytes()).text, TEXT);
    assert_eq!(draft.doubts, [Doubt::Converted(Legacy::Utf8Twice)]);
    // The same within a page.
    let page = format!(
        "<html><body><p>{}</p></body></html>",
        twice.replace('\n', "</p><p>")
    );
    assert_eq!(article("bai.html", page.as_bytes()).text, TEXT.trim_end());
}

#[test]
fn a_headline_in_unicode_above_an_old_text_stays() {
    let headline = "Hà Nội: tặng Cờ thi đua và Bằng khen";
    let body = TEXT.repeat(3);
    let draft = article("a.txt", format!("{headline}\n{}", tcvn3(&body)).as_bytes());
    assert_eq!(
        draft.text,
        format!("{headline}\n{}", as_tcvn3_has_it(&body))
    );
}

#[test]
fn unicode_is_left_as_it_is() {
    let decomposed = "Đo\u{302}\u{323}i 2 đu\u{31b}o\u{31b}\u{323}c khe\u{302}\u{301}n ta\u{323}\u{306}ng ba\u{300} Na\u{300}m";
    for text in [
        TEXT,
        decomposed,
        "Hà Nam có ý, bà và cô là dì; hè sá gì tí mì.",
        "The medal was awarded to naïve café owners – “résumé” déjà vu, à la carte.",
        "Le général a été décoré à l'école où il était élève; l'événement fût très célèbre.",
        "O prêmio não é só para nós: ação, coração, também você está à espera.",
        "Für große Verdienste wurde die Auszeichnung schön überreicht: Gäste, Übung, Mühe.",
        "El año pasado se entregó la condecoración más difícil según el señor García.",
    ] {
        let draft = article("bai.txt", text.as_bytes());
        assert_eq!(draft.text, text);
        assert_eq!(draft.doubts, [], "{text}");
    }
    for (encoding, bytes) in [
        (
            "UTF-16 LE",
            TEXT.encode_utf16()
                .flat_map(u16::to_le_bytes)
                .collect::<Vec<u8>>(),
        ),
        (
            "UTF-16 BE",
            TEXT.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        ),
    ] {
        let draft = article("bai.txt", &bytes);
        assert_eq!(
            (draft.text.as_str(), &draft.doubts[..]),
            (TEXT, &[][..]),
            "{encoding}"
        );
    }
}

#[test]
fn what_is_no_vietnamese_text_is_refused() {
    let mut state = 7_u32;
    let noise: Vec<u8> = std::iter::repeat_with(|| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 24) as u8
    })
    .take(60_000)
    .collect();
    let no_zeros: Vec<u8> = noise.iter().map(|&byte| byte.max(1)).collect();
    let german = bytes("Für große Verdienste wurde die Auszeichnung schön überreicht.");
    for file in [
        &noise,
        &no_zeros,
        &german,
        &b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec(),
    ] {
        let said = said("a.txt", file);
        assert_eq!(said.len(), 1);
        assert!(
            said[0].starts_with("! not UTF-8 text (at byte "),
            "{said:?}"
        );
        assert!(said[0].ends_with("save it as UTF-8"), "{said:?}");
    }
}

#[test]
fn a_text_cut_off_within_a_letter_is_read_to_there() {
    let end = TEXT.rfind('ễ').expect("the letter") + 1;
    let draft = article("bai.txt", &TEXT.as_bytes()[..end]);
    assert!(draft.text.ends_with("ỷ lại, d\u{fffd}"));
    assert_eq!(draft.doubts, [Doubt::Damaged(1)]);
    let mut broken = TEXT.as_bytes().to_vec();
    broken[3] = b'?';
    assert_eq!(article("bai.txt", &broken).doubts.len(), 1);
}

#[test]
fn what_a_page_says_beside_its_old_text_is_converted_too() {
    let page = format!(
        "<html><head><meta charset=x-user-defined><title>{}</title>\
         <meta name=author content='{}'><meta property=og:site_name content='Báo Mẫu'></head>\
         <body><div class=content><p>{}</p></div></body></html>",
        tcvn3("Tặng Bằng khen cho những đơn vị xuất sắc"),
        tcvn3("Trần Văn Bình"),
        tcvn3(TEXT).replace('\n', "</p><p>"),
    );
    let draft = article("bai.html", page.as_bytes());
    assert_eq!(
        draft.title.as_deref(),
        Some("Tặng Bằng khen cho những đơn vị xuất sắc")
    );
    assert_eq!(draft.byline.as_deref(), Some("Trần Văn Bình"));
    assert_eq!(draft.outlet.as_deref(), Some("Báo Mẫu"));
    assert!(draft.text.contains("15/01/2020, tại Hà Nội, Thiếu tướng"));
}

#[test]
fn a_page_that_names_its_encoding_is_believed() {
    for (charset, text, want) in [
        ("windows-1258", windows_1258("Đội của bà"), "Đội của bà"),
        ("WINDOWS-1258", windows_1258("Hưởng ứng"), "Hưởng ứng"),
        ("iso-8859-1", "A café, naïve".to_owned(), "A café, naïve"),
    ] {
        let head = format!("<meta http-equiv=Content-Type content='text/html; charset={charset}'>");
        let page = [head.as_bytes(), b"<p>", &bytes(&text)].concat();
        assert_eq!(article("a.html", &page).text, want);
        let page = format!("<meta charset=\"{charset}\"><p>{want}");
        let draft = article("a.html", page.as_bytes());
        assert_eq!(
            (draft.text.as_str(), draft.doubts),
            (want, vec![]),
            "it is UTF-8 all the same"
        );
    }
}
