//! Words that stand in small letters inside the names of units: their fields and
//! tasks. What a unit does stands in small letters too; these words tell where
//! its name still goes on.

use super::vocabulary::Mix;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::Token;
use std::collections::BTreeSet;
use std::collections::HashMap;
use std::hash::BuildHasherDefault;
use std::sync::OnceLock;

/// The words, joined by `|`.
const FIELDS: &[&str] = &[
    // State and order.
    "quản lý|kiểm tra|giám sát|thanh tra|kiểm soát|kiểm sát|điều tra|phòng chống|phòng, chống|chống",
    "tội phạm|ma túy|hình sự|dân sự|trật tự|trật tự xã hội|trật tự an toàn xã hội|an toàn|an toàn xã hội|hành chính|tư pháp",
    "thực hành quyền công tố|kiểm sát điều tra|kiểm sát xét xử|kiểm sát thi hành án|án kinh tế|án hình sự|án dân sự|án tham nhũng|án|hôn nhân|khiếu tố|pháp chế|pháp luật|thi hành án|tạm giữ|tạm giam|trại giam|hồ sơ|nghiệp vụ|kỹ thuật|kỹ thuật hình sự",
    "cơ yếu|an ninh|cảnh sát|cơ động|bảo vệ|bảo vệ mục tiêu|cảnh vệ|tình báo|ngoại tuyến|nội địa|nội bộ",
    "chính trị nội bộ|đối ngoại|xuất nhập cảnh|tham nhũng|chức vụ|buôn lậu|công nghệ cao|sử dụng|mạng",
    "cư trú|dân cư|dữ liệu|cộng đồng|hỗ trợ tư pháp|truy nã|phòng cháy|chữa cháy|phòng cháy chữa cháy",
    "cứu nạn|cứu hộ|cứu nạn cứu hộ|cứu hộ cứu nạn|tìm kiếm|thiên tai|lụt bão|khu vực|mục tiêu|trực thuộc",
    // Army.
    "quân sự|dã chiến|nhân văn quân sự|khoa học xã hội nhân văn|quân y|quân khí|quân nhu|quân báo|quốc phòng|biên phòng|hải quân|đặc công|công binh|trinh sát|biệt động",
    "nữ|bay|tên lửa|ra đa|xe tăng|tàu ngầm|đặc nhiệm|thanh niên xung phong|tự vệ|thông tin liên lạc|pháo binh|bộ binh|tăng thiết giáp|phòng không|không quân|chỉ huy|tư lệnh|tham mưu",
    "tác chiến|huấn luyện|hậu cần|trang bị|kho vận|doanh trại|phòng thủ|tự vệ|dân quân",
    // Party, state and people.
    "tổ chức cán bộ|chính trị|tư tưởng|công tác|công tác đảng|công tác quần chúng|đảng",
    "nội chính|dân vận|tuyên giáo|tuyên huấn|thường vụ|chấp hành|chỉ đạo|quốc gia",
    "quốc tế|trung ương|liên ngành|liên hiệp|nhân dân|nhà nước|tối cao|cấp cao|nội vụ|ngoại vụ|ngoại giao",
    "tổng hợp|quản trị|tài vụ|văn thư|lưu trữ|dịch vụ công|dân tộc|tôn giáo|miền núi|hải đảo|phật giáo|trị sự",
    "thanh niên|thiếu niên|nhi đồng|phụ nữ|nông dân|cựu chiến binh|người cao tuổi|người mù|người khuyết tật",
    "chữ thập đỏ|vận động hiến máu tình nguyện|vận động hiến máu|khuyến học|luật gia|luật sư|nhà báo|nhà văn|văn học|văn học nghệ thuật|nghệ sĩ|làm vườn|sinh vật cảnh|nghề cá|tình nguyện",
    "thương binh|xã hội|người có công|bảo trợ|bảo trợ xã hội|cai nghiện|lao động|việc làm|dân số|gia đình|trẻ em|trẻ",
    // Schools and hospitals.
    "đào tạo|giáo dục|giáo dưỡng|bắt buộc|phổ thông|trung học|tiểu học|mầm non|mẫu giáo|cơ sở|chuyên|năng khiếu",
    "nội trú|bán trú|dân lập|tư thục|công lập|cao đẳng|trung cấp|dạy nghề|nghề|nghề nghiệp|giáo dục nghề nghiệp",
    "sư phạm|bồi dưỡng|bồi dưỡng cán bộ|đào tạo cán bộ|ngoại ngữ|thường xuyên|giáo dục thường xuyên|hướng nghiệp|học sinh|sinh viên",
    "y tế|y dược|y học|y khoa|đa khoa|chuyên khoa|cổ truyền|dự phòng|phục hồi chức năng|điều dưỡng|sản nhi",
    "phụ sản|nhi|tâm thần|ung bướu|tim mạch|truyền nhiễm|nhiệt đới|khám bệnh|chữa bệnh|khám bệnh chữa bệnh|khám chữa bệnh|cấp cứu",
    "hồi sức|dược|dược phẩm|kiểm dịch|kiểm nghiệm|kiểm định|giám định|pháp y|kiểm soát bệnh tật|bệnh tật",
    // Trades.
    "giao thông|vận tải|giao thông vận tải|đường bộ|đường sắt|đường thủy|đường thủy nội địa|hàng không|hàng hải",
    "hải quan|công nghệ|thông tin|truyền thông|viễn thông|tin học|khoa học|lịch sử|chiến lược|văn hóa|thể thao",
    "thể dục|thể dục thể thao|du lịch|sân khấu|điện ảnh|âm nhạc|mỹ thuật|nhiếp ảnh|nghệ thuật|biểu diễn",
    "bảo tàng|bảo tồn|di sản|thư viện|phát thanh|truyền hình|báo chí|xuất bản|phát hành|bưu chính|bưu điện",
    "thú y|chăn nuôi|trồng trọt|bảo vệ thực vật|khuyến nông|nông nghiệp|lâm nghiệp|kiểm lâm|thủy sản|thủy lợi",
    "thủy điện|nhiệt điện|điện lực|điện|cấp nước|thoát nước|cấp thoát nước|phát triển|nông thôn|đầu tư|xây dựng",
    "xây lắp|đô thị|nhà ở|địa chính|địa chất|khoáng sản|tài nguyên|đất đai|môi trường|khí tượng|thủy văn",
    "tài chính|ngân sách|kế toán|kế hoạch|kinh tế|thuế|kho bạc|tín dụng|bảo hiểm|bảo hiểm xã hội|chính sách",
    "tiết kiệm|thương mại|dịch vụ|sản xuất|xuất khẩu|nhập khẩu|xuất nhập khẩu|kinh doanh|công nghiệp",
    "tiểu thủ công nghiệp|công thương|dệt may|da giày|cơ khí|hóa chất|phân bón|xi măng|xăng dầu|dầu khí|than",
    "cao su|cà phê|chè|lương thực|thực phẩm|vật tư|thiết bị|cổ phần|trách nhiệm hữu hạn|một thành viên",
    "hai thành viên|tư nhân|liên doanh|khu kinh tế|khu công nghiệp|khu chế xuất|dự án|quỹ|đền bù",
    "giải phóng mặt bằng|kết cấu hạ tầng|bồi thường|tái định cư|công trình|công cộng|công chính|hạ tầng|cây xanh|vệ sinh",
    "vệ sinh môi trường|chiếu sáng|nước sạch|tiêu chuẩn|đo lường|chất lượng|thị trường|quản lý thị trường",
    "sở hữu trí tuệ|kế hoạch hóa gia đình|hợp tác|ứng dụng|nghiên cứu|thiết kế|tư vấn|quy hoạch|kiến trúc",
    "liên bang|bóng đá|bóng chuyền|huyết học|truyền máu|ung thư|cửa khẩu|chứng khoán|đóng tàu|cán sự đảng|năng lượng",
    "chỉnh hình|răng hàm mặt|tai mũi họng|da liễu|nội tiết|lão khoa|thủ đô|nguyên tử|khai thác|thủy nông|phòng hộ",
    "gang thép|gốm sứ|bê tông|cầu đường|hải sản|bánh kẹo|bất động sản|ô tô|xe khách|tàu thủy|xếp dỡ|giao nhận|gạch",
    "bia|rượu|nước giải khát|giải khát|nông lâm sản|nông sản|lâm sản|hồi sức tích cực|chống độc|khoa học tự nhiên|khoa học xã hội|tự nhiên|khu du lịch|rừng|vườn quốc gia|mặt đất|sân bay|đa phương thức",
    "phim|phim truyền hình|vũ kịch|kịch|kịch nói|ca kịch|chèo|tuồng|cải lương|xiếc|múa rối|ca múa|ca múa nhạc|dân ca|quân đội|điện tử",
    "hô hấp|thần kinh|tiêu hóa|thận nhân tạo|chẩn đoán hình ảnh|ngữ văn|địa lý|vật lý|hóa học|sinh học|triết học",
    "xây dựng phong trào|xây dựng phong trào toàn dân bảo vệ|xây dựng phong trào bảo vệ|xây dựng phong trào toàn dân bảo vệ an ninh tổ quốc|xây dựng phong trào bảo vệ an ninh tổ quốc|an ninh tổ quốc",
    "khảo sát|lưu động|an toàn giao thông|an toàn thực phẩm|vệ sinh an toàn thực phẩm|công nghệ thông tin",
];

/// Fields that are also what a unit does, where an object follows.
const ACTS: &str = "quản lý|kiểm tra|giám sát|thanh tra|kiểm soát|điều tra|bảo vệ|đầu tư|xây dựng|phát triển|huấn luyện|đào tạo|nghiên cứu|hợp tác|tìm kiếm|sản xuất|biểu diễn|tư vấn|khảo sát|giám định|xuất bản|phát hành|kinh doanh|xuất khẩu|nhập khẩu|ứng dụng|thiết kế|kiểm định|bồi dưỡng|giáo dục|chiếu sáng|chống|phòng chống|bồi thường|đền bù|chỉ đạo|công tác|truyền thông|cứu hộ|cứu nạn|tiết kiệm|lao động|sử dụng|khai thác|bảo tồn|xếp dỡ|giao nhận|xây lắp|xuất nhập khẩu";

/// The words by their first syllable, the longest first.
type Fields = HashMap<u64, Vec<Vec<Syllable>>, BuildHasherDefault<Mix>>;

fn fields() -> &'static Fields {
    static WORDS: OnceLock<Fields> = OnceLock::new();
    WORDS.get_or_init(|| {
        let list = FIELDS.iter().flat_map(|list| list.split('|'));
        let syllables = |word: &str| {
            let syllables = word.split(' ');
            syllables
                .map(|word| Syllable::of(word.trim_end_matches(',')))
                .collect()
        };
        let mut list: Vec<Vec<Syllable>> = list.map(syllables).collect();
        list.sort_by_key(|word| std::cmp::Reverse(word.len()));
        let mut words = Fields::default();
        for word in list {
            words.entry(word[0].bits()).or_default().push(word);
        }
        words
    })
}

/// One past the word of a field that begins at `at`. A comma may stand inside
/// it (`phòng, chống`).
pub(super) fn field(tokens: &[Token], at: usize) -> Option<usize> {
    let first = tokens.get(at)?;
    fields()
        .get(&first.syllable.bits())?
        .iter()
        .find_map(|word| {
            let mut end = at + 1;
            for syllable in &word[1..] {
                if tokens.get(end)?.is(',') {
                    end += 1;
                }
                // `chuyên | Khoa học`: a capital begins another word.
                let token = tokens.get(end)?;
                let small = first.case != Case::Lower || token.case == Case::Lower;
                if token.syllable != *syllable || !small {
                    return None;
                }
                end += 1;
            }
            Some(end)
        })
}

/// Whether a field is also what a unit does.
pub(super) fn acts(words: &[Token]) -> bool {
    static WORDS: OnceLock<BTreeSet<Vec<Syllable>>> = OnceLock::new();
    let acts = WORDS.get_or_init(|| {
        let words = |act: &str| act.split(' ').map(Syllable::of).collect();
        ACTS.split('|').map(words).collect()
    });
    let words: Vec<Syllable> = words.iter().map(|word| word.syllable).collect();
    acts.contains(&words)
}
