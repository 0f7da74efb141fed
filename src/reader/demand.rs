//! How a phrase must be written to count: with a capital, before a name, in capitals.
//! Used by [`super::phrases`] alone.

use super::doc::noun_of;
use super::tag::Head;
use super::tag::Tag;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::Token;
use crate::text::TokenKind;

/// Heads of units that count in small letters where a name follows.
const FOLLOWED: &str = "Liên đoàn|Hiệp hội|Quân chủng|Binh chủng|Binh đoàn|Sở|Cục|Chi cục|Tổng cục|Chùa|Hội|Học viện|Tập đoàn|Tổng công ty|Giáo hội|Trung đoàn|Sư đoàn|Lữ đoàn|Quân khu|Quân đoàn|Tiểu đoàn|Đại đội";

/// Heads of units that count in small letters where the words of a field follow: `phòng Cảnh sát
/// hình sự`, not `biên phòng An Giang`.
const OF_FIELDS: &str = "Phòng|Khoa|Đội|Đài";

/// How such fields begin, in two words or by letters.
const FIELDS: [[Syllable; 2]; 84] = [
    Syllable::literals("cảnh|sát"),
    Syllable::literals("an|ninh"),
    Syllable::literals("kỹ|thuật"),
    Syllable::literals("tham|mưu"),
    Syllable::literals("tổ|chức"),
    Syllable::literals("hậu|cần"),
    Syllable::literals("chính|trị"),
    Syllable::literals("tài|chính"),
    Syllable::literals("tài|nguyên"),
    Syllable::literals("hành|chính"),
    Syllable::literals("quản|lý"),
    Syllable::literals("nghiệp|vụ"),
    Syllable::literals("điều|tra"),
    Syllable::literals("trinh|sát"),
    Syllable::literals("giáo|dục"),
    Syllable::literals("y|tế"),
    Syllable::literals("văn|hóa"),
    Syllable::literals("văn|học"),
    Syllable::literals("ngữ|văn"),
    Syllable::literals("nội|vụ"),
    Syllable::literals("tư|pháp"),
    Syllable::literals("công|thương"),
    Syllable::literals("nông|nghiệp"),
    Syllable::literals("lao|động"),
    Syllable::literals("kinh|tế"),
    Syllable::literals("kế|hoạch"),
    Syllable::literals("môi|trường"),
    Syllable::literals("hồi|sức"),
    Syllable::literals("cấp|cứu"),
    Syllable::literals("truyền|nhiễm"),
    Syllable::literals("chẩn|đoán"),
    Syllable::literals("phẫu|thuật"),
    Syllable::literals("phát|thanh"),
    Syllable::literals("truyền|hình"),
    Syllable::literals("khí|tượng"),
    Syllable::literals("nội|tiết"),
    Syllable::literals("tim|mạch"),
    Syllable::literals("lịch|sử"),
    Syllable::literals("toán|học"),
    Syllable::literals("toán|tin"),
    Syllable::literals("vật|lý"),
    Syllable::literals("hóa|học"),
    Syllable::literals("sinh|học"),
    Syllable::literals("địa|lý"),
    Syllable::literals("triết|học"),
    Syllable::literals("ngoại|ngữ"),
    Syllable::literals("công|nghệ"),
    Syllable::literals("đông|phương"),
    Syllable::literals("việt|nam"),
    Syllable::literals("ngôn|ngữ"),
    Syllable::literals("tâm|lý"),
    Syllable::literals("xã|hội"),
    Syllable::literals("tiếng|anh"),
    Syllable::literals("xét|nghiệm"),
    Syllable::literals("ung|bướu"),
    Syllable::literals("da|liễu"),
    Syllable::literals("cơ|khí"),
    Syllable::literals("xây|dựng"),
    Syllable::literals("thanh|tra"),
    Syllable::literals("pháp|chế"),
    Syllable::literals("thi|đua"),
    Syllable::literals("tuyên|truyền"),
    Syllable::literals("công|tác"),
    Syllable::literals("đào|tạo"),
    Syllable::literals("khoa|học"),
    Syllable::literals("hợp|tác"),
    Syllable::literals("thông|tin"),
    Syllable::literals("khám|bệnh"),
    Syllable::literals("gây|mê"),
    Syllable::literals("hô|hấp"),
    Syllable::literals("thần|kinh"),
    Syllable::literals("tiêu|hóa"),
    Syllable::literals("huyết|học"),
    Syllable::literals("đông|y"),
    Syllable::literals("nhi|"),
    Syllable::literals("dược|"),
    Syllable::literals("luật|"),
    Syllable::literals("điều|dưỡng"),
    Syllable::literals("y|học"),
    Syllable::literals("báo|chí"),
    Syllable::literals("du|lịch"),
    Syllable::literals("csgt|"),
    Syllable::literals("csđt|"),
    Syllable::literals("cshs|"),
];

/// Words whose second half is such a head: `quốc phòng`, `nhãn khoa`, `quân đội`, `tổng đài`.
const COMPOUNDS: [Syllable; 24] = Syllable::literals(
    "biên|quốc|dự|văn|đề|phép|nhãn|nha|đa|y|chuyên|ngoại|nội|bách|lão|sản|đăng|sách|quân|bộ|lâu|tổng|võ|vũ",
);

/// A newspaper, in small letters where its name follows: `báo Hoa Lư`, not `báo Công an`, whom one
/// tells something.
const PAPER: &str = "Báo";

/// Who is told something.
const TOLD: [Syllable; 12] =
    Syllable::literals("công|ubnd|ủy|cảnh|ban|sở|bộ|chủ|giám|đồn|cáo|chính");

/// Words that end in it: `thông báo`, `tình báo`.
const TELLING: [Syllable; 10] =
    Syllable::literals("thông|tình|cảnh|dự|điện|mật|trình|tin|khai|loan");

/// A head of units that counts only where a name follows.
const HEADING: &str = "Ngành";

/// From how many words on a head of units is one in small letters as well: `tòa án nhân dân`.
const LONG_HEAD: usize = 4;

/// How a phrase must be capitalised to count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Demand {
    Any,
    /// The first word begins with a capital.
    Capital,
    /// A word begins with a capital: `công an tỉnh Thanh Hóa`.
    Named,
    /// The first word begins with a capital, or a name or number follows: `sở Y tế`,
    /// `trung đoàn 27`.
    Followed,
    /// The first word begins with a capital, or a field follows: `phòng Tham mưu`.
    OfField,
    /// The first word begins with a capital, or a name follows that is no body's: `báo Hoa Lư`.
    Paper,
    /// A name follows, whatever the first word begins with: `Ngành Y tế`, not `Ngành đã …`.
    Heading,
    /// The whole is an abbreviation in capitals.
    Upper,
}

impl Demand {
    /// What is asked of a phrase of these words.
    pub(super) fn of(phrase: &str, tag: Tag, words: &[&Token]) -> Demand {
        let among = |heads: &str| heads.split('|').any(|head| head == phrase);
        let abbreviation = matches!(words, [only] if only.case == Case::Upper);
        match tag {
            _ if abbreviation => Demand::Upper,
            Tag::Unit(_) => Demand::Named,
            Tag::Head(Head::House | Head::District | Head::Province) if words.len() > 1 => {
                Demand::Any
            }
            Tag::Head(_) if words.len() >= LONG_HEAD => Demand::Any,
            Tag::Head(_) if among(FOLLOWED) => Demand::Followed,
            Tag::Head(_) if among(OF_FIELDS) => Demand::OfField,
            Tag::Head(_) if phrase == PAPER => Demand::Paper,
            Tag::Head(_) if phrase == HEADING => Demand::Heading,
            _ if tag.wants_capital() => Demand::Capital,
            _ => Demand::Any,
        }
    }

    /// Whether the words from `from` to `end` are so written.
    pub(super) fn met(self, tokens: &[Token], from: usize, end: usize) -> bool {
        let words = || tokens[from..end].iter().filter(|token| token.is_word());
        match self {
            Demand::Any => true,
            Demand::Capital => words()
                .next()
                .is_some_and(|token| token.case != Case::Lower),
            Demand::Heading => tokens.get(end).is_some_and(|next| match next.kind {
                TokenKind::Word => next.case != Case::Lower && next.spaced,
                TokenKind::Number => end > from + 1,
                TokenKind::Sign(_) | TokenKind::Break => false,
            }),
            Demand::Followed => {
                Demand::Heading.met(tokens, from, end) || Demand::Capital.met(tokens, from, end)
            }
            Demand::Paper => {
                let next = || tokens[end].syllable;
                let told = || TOLD.contains(&next()) || next().letter_count() < 2;
                let before = from.checked_sub(1).map(|at| tokens[at].syllable);
                let telling = before.is_some_and(|word| TELLING.contains(&word));
                Demand::Capital.met(tokens, from, end)
                    || !telling && Demand::Heading.met(tokens, from, end) && !told()
            }
            Demand::OfField => {
                let word = |at: usize| tokens.get(at).map_or(Syllable::default(), |at| at.syllable);
                let code = || {
                    let next = tokens.get(end);
                    next.is_some_and(|next| {
                        next.case == Case::Upper && !next.syllable.is_vietnamese()
                    })
                };
                let field = || noun_of(&FIELDS, word(end), word(end + 1)).is_some() || code();
                // `Phó Trưởng phòng Tổ chức`: of an office.
                let before = from.checked_sub(1).map(|at| tokens[at].syllable);
                let office = before == Some(const { Syllable::literal("trưởng") });
                let part = before.is_some_and(|word| COMPOUNDS.contains(&word));
                Demand::Capital.met(tokens, from, end)
                    || !office && !part && Demand::Heading.met(tokens, from, end) && field()
            }
            Demand::Named => words().any(|token| token.case != Case::Lower),
            Demand::Upper => words().all(|token| token.case == Case::Upper),
        }
    }
}
