//! The words of grammar, and the tag of each.
//!
//! The one place where the language of the rules is listed. Where a phrase
//! stands twice, the first line counts.

use super::tag::Head;
use super::tag::Part;
use super::tag::Receiver;
use super::tag::Tag;
use super::tag::Tag::*;
use super::tag::Time;
use super::tag::Verb;
use crate::model::Comparator;
use crate::model::EventKind;

/// First words of what rules look for in a whole text: where it cites a rule (`award::law`), by
/// what statements are told apart (`assemble::places`), levels of places (`unit_place`), what tells of
/// forgery (`award::line`).
pub(super) const NOTED: &str = "điều|khoản|điểm|quy|nghị|thông|cũng|còn|lần|từng|tổng|cả|dịp|tại|đồng|theo|tỉnh|phố|tp|huyện|quận|xã|phường|giả|mạo";

/// Phrases, joined by `|`, and what they are.
pub(super) const GRAMMAR: &[(&str, Tag)] = &[
    // Common phrases first: they keep what they contain from being read as something else.
    (
        "nghiên cứu khoa học|nghiên cứu sinh|đồng ý|đồng thời|đồng tình|đồng hành|đồng lòng|đồng thuận|đồng loạt|đồng nghiệp|đồng đội|đồng bào|đồng hương|đồng bọn|phát huy|chỉ huy|nghi lễ|nghi thức|trao đổi|trao quyền|trao trả|tình cờ|cờ bạc|cờ đỏ|lá cờ đầu|tập thể dục",
        Common,
    ),
    (
        "chưa đầy|chưa lâu|tuần lễ|sáng kiến|sáng tác|sáng lập|làm việc|từ phải sang|từ phải qua|bên phải|bìa phải|công việc|sự việc|vụ việc|nghỉ việc|thôi việc|xin việc|mất việc|nhận định|nhận thức|tiếp nhận|ghi nhận|xác nhận|đảm nhận|nhận xét|nhìn nhận|nhận diện|nhận thấy|nhận lời",
        Common,
    ),
    (
        "chương trình cộng đồng|hoạt động cộng đồng|phát triển cộng đồng|vì cộng đồng|sức khỏe cộng đồng|cộng đồng mạng|dự án cộng đồng|trách nhiệm cộng đồng|phục vụ cộng đồng|y tế cộng đồng|chống Mỹ, cứu nước|chống Mỹ cứu nước|điều kiện vật chất|điều kiện kinh tế|điều kiện làm việc|điều kiện khó khăn|điều kiện công tác|điều kiện sống|điều kiện tự nhiên|điều kiện thời tiết|điều kiện gia đình|điều kiện hoàn cảnh|trong điều kiện|tạo điều kiện|dù điều kiện|phòng không|hàng không|tay không|khoảng không|không quân|không gian|trên không|nghe được|biết được|hiểu được|thấy được|nắm được|trả được|học được|nói được|mua được|bán được|chụp được|ghi được|cứu sống được|kéo được|vớt được|chế tạo được|thực hiện được|hoàn thành được|của bạn đọc|nhặt được|tìm được|thu được|bắt được|làm được|lập được|gặt hái được|phát hiện được|bắt giữ được|thu giữ được|cứu được|phá được|có được|giữ được|mong mỏi|cần cù|vượt mức|định mức|việc làm|nông thôn mới|nông thôn|hạng mục|xếp hạng|thứ hạng|nội bộ|cục bộ|bộ đội|toàn bộ|nhiệm vụ|nghiệp vụ|phục vụ|vụ án|vụ việc",
        Common,
    ),
    (
        "giết người|mua bán người|buôn bán người|chống người thi hành công vụ|cấp có thẩm quyền xét|cấp thẩm quyền xét|các cấp có thẩm quyền xét|cơ quan có thẩm quyền xét|ban hành|ban đầu|phòng chống|phòng, chống|phòng ngừa|quốc phòng|quân đội|đoàn kết|đoàn công tác",
        Common,
    ),
    (
        "xã hội|Tổ quốc|cơ sở|khối lượng|cụm từ|đội ngũ|đội hình|hội đồng|hội trường|viện trợ|trụ sở|ngày hội|cơ hội",
        Common,
    ),
    (
        "thi đua - khen thưởng|thi đua, khen thưởng|thi đua khen thưởng|công tác khen thưởng|phong trào thi đua",
        Common,
    ),
    (
        "huy chương vàng|huy chương bạc|huy chương đồng|HCV|HCB|HCĐ|huy chương Fields",
        Common,
    ),
    (
        "chương trình|quy trình|trình độ|trình diễn|công trình|cụm công trình|công trình, cụm công trình|quá trình|hành trình|lịch trình|lộ trình|tiến trình|giáo trình",
        Common,
    ),
    (
        "giải thưởng|quà tặng|tặng quà|tặng hoa|hiến tặng|thăm tặng|bằng cấp|đề nghị truy tố|kiến nghị thu hồi|kiến nghị xử lý|kiến nghị đình chỉ|kiến nghị truy thu|văn bản đề nghị",
        Common,
    ),
    (
        "gắn bó|gắn kết|gắn liền|gắn với|gắn biển|các thế hệ|năm qua|những năm qua|hằng năm|hàng năm|mọi mặt|các mặt|một số mặt",
        Common,
    ),
    (
        "Ngày Nhà giáo Việt Nam|Ngày Nhà giáo|Ngày Thầy thuốc Việt Nam|Ngày Thầy thuốc|Ngày Doanh nhân Việt Nam|Ngày Doanh nhân|Ngày Phụ nữ Việt Nam|Ngày Thương binh|Ngày Thương binh - Liệt sĩ|Ngày Người cao tuổi|Ngày Quốc tế Phụ nữ",
        Common,
    ),
    (
        "Bác Hồ|Chủ tịch Hồ Chí Minh|tư tưởng Hồ Chí Minh|tấm gương đạo đức Hồ Chí Minh",
        Common,
    ),
    // Names that no person bears.
    (
        "Nam Bộ|Bắc Bộ|Trung Bộ|Bắc Trung Bộ|Nam Trung Bộ|Tây Nam Bộ|Xứ Nghệ|Xứ Thanh|Xứ Quảng|Châu Á Thái Bình Dương|Thái Bình Dương|Ấn Độ Dương|Đại Tây Dương|Sài Gòn|Hà Thành|Tây Nguyên|phó trưởng|Tuổi Trẻ Online",
        Common,
    ),
    // Places and countries that begin like a unit.
    (
        "Nông Lâm|Nông - Lâm|Vân Đồn|Đài Loan|Tân Cảng|Hội An|Trường Sơn|Trường Giang|Trường Sa|Trường Chinh|Tây Ban Nha|Bồ Đào Nha|Đoàn Hùng|Trần Văn Thời|khoa học|báo chí|viện sĩ|bộ phim|bộ luật|đội tuyển|đội bóng|ban nhạc|hội chợ|hội thi|sở hữu|tổ hợp|vụ tai nạn|tổ ấm|trạm thu phí",
        Common,
    ),
    (
        "ngành Trung ương|ngành TW|ngành Nhà nước|chuyên ngành|đa ngành|bộ, ngành|ban, ngành|công trình|chương trình|quá trình|quy trình|lộ trình|giao thông|giao lưu|giao dịch|Liên hiệp|Liên minh|Hậu cần|Hồ Hoàn Kiếm|Trần Văn Thời|Nhân dân|Vương quốc|nước Cộng hòa xã hội chủ nghĩa Việt Nam",
        Common,
    ),
    // Units.
    (
        "Tổ|Đội|Trạm|Tổ công tác|Đại đội|Trung đội|Tiểu đội|Chi đội|Phân đội|Liên đội|Đội dân phòng|Chi hội Nông dân|Chi hội Phụ nữ|Chi hội Cựu chiến binh|Chi hội CCB|Chi hội Người cao tuổi|Chi hội Chữ thập đỏ|Chi hội Nhà báo|Chi hội Luật gia|Chi hội Khuyến học|Chi đoàn",
        Head(Head::Team),
    ),
    (
        "Phòng|Khoa|Ban|Xưởng|Văn phòng|Tiểu đoàn|Thanh tra|Phân hiệu|Phân viện|Chi bộ|Trung tâm|Cơ quan|Hải đoàn|Phân xưởng",
        Head(Head::Division),
    ),
    (
        "Công an xã|Công an phường|Công an thị trấn|Ban CHQS xã|Ban CHQS phường|Ban CHQS thị trấn|Ban Chỉ huy Quân sự xã|Ban Chỉ huy Quân sự phường|Ban Chỉ huy Quân sự thị trấn|Hội Nông dân xã|Hội Nông dân phường|Hội LHPN xã|Hội LHPN phường|Hội CCB xã|Hội CCB phường|Hội Cựu chiến binh xã|Hội Cựu chiến binh phường|Đại sứ quán|Tổng Lãnh sự quán|Đồn|Đồn Biên phòng|Đồn Công an|Hải đội|Bệnh xá|Chùa|Ga|Giáo xứ|Giáo họ|Vườn quốc gia|Khu di tích|Khu du lịch|Khu bảo tồn|Mỏ than|Mỏ đá|Tịnh xá|Thiền viện|Tu viện|Cao đẳng|Chi nhánh Ngân hàng|Liên chi hội|Liên chi hội Nhà báo|Liên chi hội Luật gia|Liên chi đoàn|Công đoàn cơ sở|CĐCS|Cơ sở Bảo trợ xã hội|Làng trẻ em|Đội tuyển|Khách sạn|Trường|Bệnh viện|Công ty|Trại giam|Trại tạm giam|Xí nghiệp|Nhà máy|Viện|Báo|Báo Công an|Đài|Tạp chí|Nhà hát|Bảo tàng|Thư viện|Nhà xuất bản|Chi nhánh|Trạm Y tế|Trung tâm Y tế|Trung tâm Giáo dục|Trường Mẫu giáo|Trường Sĩ quan|Trường Trung cấp|Trường Dạy nghề|Trường Phổ thông|Trường PTDTNT|Trường PTDTBT|Trường Giáo dưỡng|Trường Chính trị|Cơ sở Giáo dục|Doanh nghiệp tư nhân|Nông trường|Lâm trường|Câu lạc bộ|CLB|Câu lạc bộ Truyền thống|Hội Truyền thống|Quỹ|Xã đoàn|Đảng bộ|Đảng bộ xã|Đảng bộ phường|HTX|Làng trẻ|Đoàn Chèo|Đoàn Ca kịch|Đoàn Ca múa|Đoàn Văn công|Đoàn Nghệ thuật|Đoàn Cải lương|Đoàn Tuồng|Đoàn Kịch|Đoàn Xiếc|Đoàn Múa rối|Đoàn Luật sư|Đoàn Nghi lễ|Đoàn bay|Cảng|Ngân hàng|Hợp tác xã|UBND xã|UBND phường|Ủy ban nhân dân xã|Ủy ban nhân dân phường|UBND thị trấn|Đảng ủy|Trường Đại học|Trường ĐH|Trường CĐ|BV|Trường Cao đẳng|Trường THPT|Trường Tiểu học và THCS|Trường Tiểu học và Trung học cơ sở|Trường TH và THCS|Trường TH và Trung học cơ sở|Trường THCS và THPT|Trường THCS và Trung học phổ thông|Trường Trung học cơ sở và THPT|Trường Trung học cơ sở và Trung học phổ thông|Trường Tiểu học & THCS|Trường Tiểu học & Trung học cơ sở|Trường TH & THCS|Trường TH & Trung học cơ sở|Trường THCS & THPT|Trường THCS & Trung học phổ thông|Trường Trung học cơ sở & THPT|Trường Trung học cơ sở & Trung học phổ thông|Trường Tiểu học - THCS|Trường Tiểu học - Trung học cơ sở|Trường TH - THCS|Trường TH - Trung học cơ sở|Trường THCS - THPT|Trường THCS - Trung học phổ thông|Trường Trung học cơ sở - THPT|Trường Trung học cơ sở - Trung học phổ thông|Trường Tiểu học, THCS và THPT|Trường Tiểu học, THCS & THPT|Trường Tiểu học, Trung học cơ sở và Trung học phổ thông|Trường Tiểu học, Trung học cơ sở & Trung học phổ thông|Trường TH, THCS và THPT|Trường TH, THCS & THPT|Trường TH, Trung học cơ sở và Trung học phổ thông|Trường TH, Trung học cơ sở & Trung học phổ thông|Trường THCS|Trường Tiểu học|Trường Mầm non|Trường Trung học phổ thông|Trường Trung học cơ sở|Đảng ủy xã|Đảng ủy phường|NXB|DNTN|Cty|Cty CP|Cty TNHH|CTCP|Cung Thiếu nhi|Cung Văn hóa|Nhà Thiếu nhi|Nhà Văn hóa|Nhà Văn hóa Thanh niên|Nhà Văn hóa Lao động|Tổ hợp tác",
        Head(Head::House),
    ),
    (
        "Công an huyện|Công an quận|Ủy ban nhân dân huyện|Ủy ban nhân dân quận|Ủy ban nhân dân thị xã|Công an thị xã|Công an TX|UBND huyện|UBND quận|UBND thị xã|Huyện ủy|Quận ủy|Thị ủy|Ban Chỉ huy Quân sự huyện|Ban CHQS huyện|Ban CHQS|Ban Chỉ huy Quân sự|Đảng ủy Công an huyện|Đảng ủy Công an quận|Đảng ủy Công an thị xã|Đảng ủy Quân sự huyện|Huyện đoàn|Quận đoàn|Thị đoàn|Huyện hội|Quận hội|Thị hội|Hạt Kiểm lâm|HĐND huyện|HĐND quận|Hội đồng nhân dân huyện|Chi cục Thuế|Chi cục Hải quan|Chi cục Thi hành án dân sự|Chi cục THADS|Đảng bộ huyện|Ban Tổ chức Huyện ủy|Ban Tuyên giáo Huyện ủy|Ban Dân vận Huyện ủy|Ủy ban Kiểm tra Huyện ủy|Văn phòng Huyện ủy|Phòng Nội vụ huyện|Ủy ban MTTQ huyện|Hội Nông dân huyện|Hội Phụ nữ huyện|Hội LHPN huyện|Hội Cựu chiến binh huyện|Liên đoàn Lao động huyện",
        Head(Head::District),
    ),
    (
        "Tổng đội|Ngành|Cảng vụ|Mặt trận Tổ quốc|Mặt trận tỉnh|Mặt trận thành phố|Mặt trận huyện|Đoàn đại biểu Quốc hội|Văn phòng UBND|Văn phòng HĐND|Văn phòng HĐND và UBND|Ban Tổ chức Tỉnh ủy|Ban Tuyên giáo Tỉnh ủy|Ban Tuyên giáo và Dân vận Tỉnh ủy|Ban Dân vận Tỉnh ủy|Ban Nội chính Tỉnh ủy|Ủy ban Kiểm tra Tỉnh ủy|Văn phòng Tỉnh ủy|Ban Tổ chức Thành ủy|Ban Tuyên giáo Thành ủy|Ban Tuyên giáo và Dân vận Thành ủy|Ban Dân vận Thành ủy|Ban Nội chính Thành ủy|Ủy ban Kiểm tra Thành ủy|Văn phòng Thành ủy|Văn phòng Đoàn đại biểu Quốc hội|Điện lực|Bưu điện|Bảo hiểm xã hội|BHXH|Cục|Vụ|Sở|Chi cục|Trung đoàn|Lữ đoàn|Kho bạc|Cục Thuế|Cục Hải quan|Liên đoàn Lao động|LĐLĐ|Hội Cựu chiến binh|Hội CCB|Hội Nông dân|Hội Phụ nữ|Hội LHPN|Hội Liên hiệp Phụ nữ|Hội Sinh viên|Hội Học sinh|Hội Người cao tuổi|Hội NCT|Hội CTĐ|Hội Chữ thập đỏ|Hội Khuyến học|Hội LHTN|Hội Liên hiệp Thanh niên|Hội Cựu TNXP|Hội Nạn nhân chất độc da cam|Hội Nhà báo|Hội đồng Đội|Ủy ban MTTQ|Ủy ban Mặt trận Tổ quốc|MTTQ|UBMTTQ|Hội|Công đoàn|Công đoàn ngành|Liên hiệp|Liên hiệp các Hội|Liên minh Hợp tác xã|Ban An toàn giao thông|Ban ATGT|Đoàn|Đoàn bay|Hiệp hội|Liên đoàn|Đoàn Kinh tế|Đoàn Kinh tế Quốc phòng|Đoàn Kinh tế - Quốc phòng|Ủy ban|Tòa án nhân dân|Viện Kiểm sát nhân dân|TAND|VKSND",
        Head(Head::Department),
    ),
    (
        "Công an tỉnh|Công an thành phố|Công an TP|CATP|Công an|UBND tỉnh|UBND thành phố|UBND TP|UBND|Ủy ban nhân dân tỉnh|Ủy ban nhân dân thành phố|Ủy ban nhân dân|HĐND tỉnh|HĐND thành phố|HĐND|Hội đồng nhân dân tỉnh|Hội đồng nhân dân|Tỉnh ủy|Thành ủy|Bộ Chỉ huy Quân sự tỉnh|Bộ CHQS tỉnh|Bộ Chỉ huy Bộ đội Biên phòng tỉnh|BĐBP tỉnh|Bộ đội Biên phòng tỉnh|Sư đoàn|Bộ Chỉ huy|Vùng Cảnh sát biển|Viễn thông tỉnh|Bộ Chỉ huy Quân sự|Bộ CHQS|BĐBP|Cảnh sát PCCC|Tỉnh đoàn|Thành đoàn|Tỉnh hội|Đảng bộ tỉnh|Bộ Chỉ huy BĐBP tỉnh|Bộ Chỉ huy BĐBP|Đảng ủy Khối|Đảng bộ Khối|Đảng ủy Khối các cơ quan|Đảng ủy Khối các cơ quan và doanh nghiệp|Đảng ủy Khối doanh nghiệp|Đảng bộ Khối các cơ quan|Đảng bộ Khối các cơ quan và doanh nghiệp|Đảng bộ Khối doanh nghiệp|Đảng ủy Công an tỉnh|Đảng ủy Công an thành phố|Đảng ủy Quân sự tỉnh|Đảng ủy Quân sự thành phố|Đảng ủy BĐBP tỉnh|Đảng ủy Bộ đội Biên phòng tỉnh|Đảng ủy Bộ CHQS tỉnh",
        Head(Head::Province),
    ),
    (
        "Tổng cục|Quân khu|Quân đoàn|Quân chủng|Binh chủng|Binh đoàn|Học viện|Bộ Tư lệnh|Tổng công ty|Đại học|ĐH|ĐHQG|Tổng Công ty|Tổng Cty|Giáo hội|Trung ương Hội|TW Hội|TƯ Hội|Ban Chấp hành Trung ương Hội|Ban Chấp hành TW Hội|Ban Chấp hành TƯ Hội|BCH Trung ương Hội|BCH TW Hội|BCH TƯ Hội|BCHTW Hội|Tổng hội|Tổng Liên đoàn",
        Head(Head::Command),
    ),
    ("Bộ|Tập đoàn", Head(Head::Ministry)),
    ("Cụm thi đua|Khối thi đua|Cụm|Khối", Head(Head::Cluster)),
    (
        "các bộ, ban, ngành|Bộ, ngành Trung ương|Bộ, ban, ngành Trung ương|các bộ, ngành Trung ương|các bộ, ngành|bộ, ban, ngành|các bộ, ban, ngành Trung ương|các bộ, ban, ngành, địa phương|các bộ, ban, ngành, đoàn thể|các bộ, ngành, địa phương|các ban, bộ, ngành|ban, bộ, ngành",
        ManyGivers,
    ),
    ("nhà trường|toàn trường", Meant(Head::House)),
    (
        "thị trấn|thị xã|huyện|quận|tỉnh|thành phố|TP|huyện đảo|huyện miền núi|huyện biên giới|huyện vùng cao|huyện nghèo|xã đảo|xã miền núi|xã biên giới|xã vùng cao|xã nghèo",
        Level,
    ),
    (
        "kỷ niệm|thành lập|tái lập|ngày giải phóng|truyền thống|ngày truyền thống|xây dựng và trưởng thành|xây dựng và phát triển",
        Anniversary,
    ),
    (
        "Việt Nam|Cu Ba|Đông Nam Á|Campuchia|Trung Quốc|Nhật Bản|Hàn Quốc|Triều Tiên|Thái Lan|Cuba|Hoa Kỳ|Ấn Độ|Indonesia|Malaysia|Philippines|Singapore|Myanmar|Australia|Đông Timor|Liên Xô|Liên bang Nga|Arab Saudi|Saudi Arabia|Nepal|New Zealand|Thụy Sĩ|Thụy Điển|Hà Lan|Ba Lan|Đan Mạch|Mông Cổ|Thổ Nhĩ Kỳ|Tây Ban Nha|Bồ Đào Nha|Israel|Lebanon|Syria|Iran|Iraq|Canada|Brazil|Mexico|Argentina|Ukraine|Belarus|Hungary|Bulgaria|Romania|Italia|Croatia|Peru|Chile|Colombia|Venezuela|Uzbekistan|Kazakhstan|Ai Cập|Na Uy|Phần Lan",
        Country,
    ),
    // People.
    (
        "đồng chí|các đồng chí|đ/c|ngài|ông|bà|anh|chị|em|cháu|cô|chú|bác|cậu|cụ|cụ ông|cụ bà|thầy|bạn|bạn trẻ|các ông|các bà|các anh|các chị|các em|các cháu|các bạn|vợ chồng ông|vợ chồng anh",
        Honorific,
    ),
    (
        "GS|GSTS|PGS|PGSTS|TS|TSKH|ThS|BS|BSCK|KTS|KS|GS.TS|PGS.TS|GS.TSKH|PGS.TSKH|GS.TS.BS|PGS.TS.BS|TS.BS|ThS.BS|GS.BS|BS.CKII|BS.CKI|BSCKII|BSCKI|BSCK2|BSCK1|BS CKII|BS CKI|BS.CK2|BS.CK1|ThS.BSCKII|ThS.BSCKI|ThS.BS.CKII|TS.BSCKII|TTƯT.BSCKII|DS|DSCKII|DSCKI|DS.CKII|DS.CKI|ThS.DS|CNĐD|ĐD|Giáo sư|Phó Giáo sư|Tiến sĩ|Tiến sĩ khoa học|Thạc sĩ|Bác sĩ|Dược sĩ|Kỹ sư|Kiến trúc sư|Luật sư|Lương y|cử nhân|dược sĩ",
        Honorific,
    ),
    (
        "CCB|cô đỡ|cô đỡ thôn bản|nhà thiết kế|NTK|Nhà giáo|thầy giáo|cô giáo|thầy thuốc|liệt sĩ|Nhà báo|Linh mục|Giám mục|Thượng tọa|Hòa thượng|Đại đức|Ni sư|Ni trưởng|Sư cô|mục sư|già làng|nhà văn|nhà thơ|nhà sử học|nhạc sĩ|họa sĩ|ca sĩ|nghệ sĩ|nghệ nhân|diễn viên|đạo diễn|nhiếp ảnh gia|biên tập viên|giảng viên|giáo sĩ|phóng viên|PV|nhà nghiên cứu|tác giả|soạn giả|doanh nhân|ngư dân|nông dân|phi công|tài xế|lái xe|lái tàu|thí sinh|vận động viên|VĐV|huấn luyện viên|HLV|huấn luyện viên trưởng|HLV trưởng|thuyền phó|kỳ thủ|kình ngư|tay vợt|tay chèo|tay đua|đô vật|cơ thủ|đô cử|xạ thủ|cua rơ|chủ công|phụ công|chuyền hai|đối chuyền|trung phong|tiền đạo|tiền vệ|hậu vệ|trung vệ|hoa hậu|á hậu|người mẫu|danh hài|võ sư|võ sĩ|cầu thủ|thủ môn|cựu chiến binh|nam sinh|nữ sinh|thủ khoa|á khoa|điều dưỡng viên|y sĩ|nữ hộ sinh|hộ sinh|kỹ thuật viên|nhà khoa học|chuyên gia",
        Honorific,
    ),
    (
        "ngoại trưởng|nghị sĩ|thượng nghị sĩ|hạ nghị sĩ|cơ trưởng|cơ phó|rapper|MC|DJ|siêu mẫu|vlogger|YouTuber|blogger|phượt thủ|cựu binh|danh thủ|phát thanh viên|biên đạo|biên đạo múa|quay phim|nhà quay phim|nhà điêu khắc|nhà phê bình|nhà giáo dục|nhà toán học|nhà vật lý|nhà sinh học|nhà hóa học|nhà ngoại giao|nhà biên kịch|nhà soạn kịch|nhà sản xuất|nhà ngôn ngữ học|nhà khảo cổ|nhà dân tộc học|dịch giả|học giả|luật gia|nhạc trưởng|nhạc công|danh ca|danh họa|vũ công|nam diễn viên|nữ diễn viên|nam ca sĩ|nữ ca sĩ|nữ nghệ sĩ|họa sĩ thiết kế|diễn viên múa|nghệ sĩ múa|nghệ sĩ xiếc|nghệ sĩ chèo|nghệ sĩ tuồng|nghệ sĩ cải lương|lão nông",
        Honorific,
    ),
    ("nguyên|cựu|cố|quyền|phụ trách|kiêm", Modifier),
    (
        "đối tượng|bị can|bị cáo|nghi phạm|nghi can|hung thủ|phạm nhân|đồng phạm",
        Suspect,
    ),
    ("sinh năm|SN|sinh ngày|quê ở|quê", Born),
    // Who receives.
    (
        "tập thể|đơn vị|đơn vị thành viên|đơn vị hội viên|tổ chức hội viên|tổ chức thành viên|doanh nghiệp hội viên|doanh nghiệp thành viên|hội viên doanh nghiệp|hội viên tập thể|hợp tác xã thành viên|đơn vị trực thuộc|khoa, phòng|khoa phòng|phòng, khoa|phòng, ban|phòng ban|tổ chức cơ sở đảng|hộ gia đình|doanh nghiệp|DN|cơ quan|địa phương|xã|phường|thôn|chi bộ|tổ chức, đơn vị|tổ dân phố|khu phố|khối phố|khóm|tổ nhân dân|hộ kinh doanh|hộ dân|hộ|ban chuyên án|kíp tàu|tổ công tác|công đoàn|hợp tác xã|chi hội|chi đoàn|dòng họ|cộng đồng|đoàn cán bộ|đoàn y bác sĩ|ê kíp|êkíp|phi hành đoàn|tổ bay|kíp bay|đoàn phượt|kíp trực|kíp lái|tổ lái|kíp mổ|kíp cấp cứu|kíp phẫu thuật|nhóm nghiên cứu|nhóm phượt|nhóm tình nguyện|nhóm thiện nguyện|nhóm từ thiện|tổ tiếp viên|nhóm cứu hộ|nhóm thợ lặn|nhóm chuyên gia|nhóm kỹ sư|lực lượng phá án|lực lượng cứu hộ|lực lượng cứu nạn|lực lượng truy bắt|lực lượng trinh sát",
        Receiver(Receiver::Collective),
    ),
    (
        "cá nhân|cán bộ, chiến sĩ|cán bộ chiến sĩ|CBCS|GV|HS|SV|CBGV|CB-GV|CBGVNV|CBNV|CBVC|CBCNV|CBCC|CCVC|NLĐ|ĐVTN|tướng lĩnh|cán bộ|chiến sĩ|đoàn viên|hội viên|đảng viên|công dân|quần chúng|sĩ quan|nhà giáo|giáo viên|học sinh|sinh viên|công nhân|người|điển hình|gương|quân nhân|đại biểu",
        Receiver(Receiver::Individual),
    ),
    (
        "tướng quân đội|vị tướng|luật gia|chuyên gia|tài xế|lái xe|lái tàu|cựu thanh niên xung phong|cựu TNXP|cựu tù chính trị|cựu tù binh|cựu tù yêu nước|cựu tù|tù chính trị|Việt kiều|bác sĩ|thầy thuốc|thầy, cô giáo|thầy giáo, cô giáo|cô giáo, thầy giáo|thầy, cô|ân nhân|mạnh thường quân|thầy cô giáo|thầy cô|thầy trò|thầy và trò|cô và trò|y bác sĩ|nghệ sĩ|nghệ nhân|nhà khoa học|doanh nhân|nông dân|ngư dân|người dân|y, bác sĩ|y sĩ, bác sĩ|CNVCLĐ|CNVC-LĐ|CNLĐ|CNVC|thanh niên|phụ nữ|cựu chiến binh|vận động viên|huấn luyện viên|nhân viên|người lao động|lao động|viên chức|công chức|gương mặt|thuyền viên|trường hợp|hạ sĩ quan|giảng viên|kỹ sư|điều dưỡng|y tá|đội viên|nhà báo|chiến sĩ công an|thành viên|bà mẹ|mẹ|học trò|em học sinh|công nhân viên|phóng viên|thương binh|bệnh binh|thương, bệnh binh|người có công|lão thành cách mạng|nhà giáo lão thành|biên kịch|chủ tàu|thủy thủ|thợ lặn|học viên|tình nguyện viên|cộng tác viên|tuyên truyền viên|hòa giải viên|điều tra viên|kiểm sát viên|thẩm phán|tiếp viên|hành khách|tuyển thủ|nhà vô địch|nhà hảo tâm|nhà đầu tư|bé trai|bé gái|cậu bé|cô bé|chàng trai|cô gái|thiếu nữ|chàng thanh niên|người đàn ông|người phụ nữ|người thanh niên|người hùng|lực sĩ|dân quân",
        Receiver(Receiver::Individual),
    ),
    ("lượt", Times),
    (
        "danh hiệu cao quý|danh hiệu thi đua|danh hiệu vinh dự Nhà nước|danh hiệu|phần thưởng cao quý|bức|tấm|chiếc|lá|tờ|giải thưởng cao quý",
        Carrier,
    ),
    ("các hạng|các loại|các cấp|hạng các loại", AllGrades),
    ("hạng|hạng thứ", GradeWord),
    // What is done.
    (
        "trao tặng|tặng thưởng|phong tặng|truy tặng|trao/truy tặng|trao tặng/truy tặng|tặng/truy tặng|phong tặng/truy tặng|truy phong|trao thưởng|tặng|trao|khen thưởng|công nhận|bầu là|tuyên dương|khen tặng|vinh danh|phong danh hiệu|phong giáo sư|phong phó giáo sư|phong học hàm|phong hàm|quyết định tặng|quyết định cấp|ký quyết định cấp|quyết định tặng thưởng|quyết định trao tặng|quyết định phong tặng|quyết định truy tặng|quyết định công nhận|gửi tặng|dành tặng|gửi|gắn|ghi nhận với|ghi nhận bằng|ký quyết định tặng|tôn vinh|thưởng",
        Verb(Verb::Give),
    ),
    ("khen", Verb(Verb::Give)),
    (
        "xét tặng|xét phong tặng|xét công nhận",
        Verb(Verb::Consider),
    ),
    (
        "đón nhận|vinh dự đón nhận|nhận|nhận được|nhận về|đoạt|được nhận|vinh dự nhận|vinh dự được nhận|đạt|đạt được|giành|giành được|dành được|giữ vững|đón|được trao nhận",
        Verb(Verb::Receive),
    ),
    (
        "có văn bản đề nghị|gửi văn bản đề nghị|ra văn bản đề nghị|ban hành văn bản đề nghị|hiệp y|hiệp y khen thưởng|đề nghị|đề xuất|kiến nghị|trình|suy tôn|bình xét được|bình chọn được|bình bầu được|bầu chọn được|bình chọn|bình bầu|bình xét|bầu chọn|bỏ phiếu|bỏ phiếu suy tôn|giới thiệu|làm hồ sơ|lập hồ sơ|làm thủ tục đề nghị|hoàn tất thủ tục đề nghị|đề cử|hoàn thiện hồ sơ|hoàn tất hồ sơ|hoàn tất hồ sơ đề nghị|hoàn chỉnh hồ sơ|hoàn chỉnh hồ sơ đề nghị|hoàn thiện hồ sơ đề nghị|lập hồ sơ đề nghị|làm hồ sơ đề nghị|gửi hồ sơ đề nghị|trình hồ sơ đề nghị|làm thủ tục|làm thủ tục trình|làm quy trình|làm quy trình đề nghị|hoàn tất quy trình|tham mưu tặng|tham mưu khen thưởng|tham mưu trình|tham mưu đề nghị|tham mưu đề xuất|lập thủ tục đề nghị|đủ điều kiện xét tặng|đủ điều kiện được xét tặng|đủ điều kiện để xét tặng|đủ điều kiện xét phong tặng|đủ điều kiện đề nghị|đủ tiêu chuẩn xét tặng|đủ tiêu chuẩn đề nghị",
        Verb(Verb::Propose),
    ),
    (
        "xét duyệt|xét duyệt lên|đặc cách lên|đặc cách xét|xét duyệt để|xét duyệt phong tặng|xét duyệt tặng|xét duyệt đề nghị|xét chọn để|xét chọn đề nghị|lấy ý kiến|lấy ý kiến đóng góp|xin ý kiến|thủ tục đề nghị|hoàn tất hồ sơ trình|hoàn tất thủ tục trình|dự kiến đề nghị|dự kiến đề xuất|dự kiến trình|thẩm định hồ sơ đề nghị|xem xét hồ sơ đề nghị|rà soát hồ sơ đề nghị|đủ điều kiện trình|đủ tiêu chuẩn trình",
        Verb(Verb::Propose),
    ),
    // Where a council does so, [`super::council`].
    (
        "bầu|đồng thuận với việc|đồng thuận việc|nhất trí với việc|nhất trí việc|nhất trí về việc|thống nhất với việc|thống nhất việc|thống nhất về việc|tán thành việc|tán thành với việc|đồng ý việc|đồng ý với việc",
        Verb(Verb::Propose),
    ),
    (
        "thu hồi|thu hồi danh hiệu|hủy bỏ|hủy quyết định|hủy các quyết định|bãi bỏ|tước|tước danh hiệu|rút danh hiệu|xóa tên|từ chối nhận|trả lại",
        Verb(Verb::Withdraw),
    ),
    ("vinh dự được|được|vinh dự|từng được|đã được", Passive),
    (
        "tước hiệu|chưa được|chưa|lẽ ra|đáng lẽ|thẩm quyền xét|thẩm quyền đề nghị|không được|không|theo quy định|quy định|nghiên cứu|nhằm|cần|phải|kịp thời|mức thưởng|thủ tục|dự thảo|giao ước|việc|bằng cách|để được|để đạt|để đạt được|để giành|để giành được|hồ sơ|chuẩn bị|đang chờ|có ý kiến|ý kiến cho rằng|rằng nên|xứng đáng được|đáng được|trượt|đánh trượt",
        Unreal,
    ),
    (
        "sẽ|dự kiến|phấn đấu|đăng ký|quyết tâm|hướng tới|mong muốn|mong|hy vọng|hi vọng|theo chính sách|chính sách này|kỳ vọng|nếu|tiêu chuẩn|điều kiện|tiêu chí|đủ điều kiện|mục tiêu|mục đích|chỉ tiêu|ước mơ",
        Plan,
    ),
    (
        "thừa ủy quyền của|thừa ủy quyền|thừa ủy nhiệm của|thừa ủy nhiệm|được ủy quyền của|được sự ủy quyền của|theo ủy quyền của|thừa lệnh|ủy quyền của|thay mặt lãnh đạo|thay mặt",
        OnBehalf,
    ),
    ("của|thuộc|trực thuộc", Of),
    (
        "cho|tới|lần lượt cho|lần lượt tới|đối với|lên ngực áo|lên ngực|lên cờ truyền thống|lên cờ quyết thắng|lên quân kỳ|lên lá cờ truyền thống của|lên lá cờ truyền thống|lên cờ truyền thống của|lên lá cờ quyết thắng của|lên quân kỳ quyết thắng của",
        To,
    ),
    ("và|cùng|cùng với|cũng như", And),
    (
        "đại diện gia đình|đại diện thân nhân|đại diện thân nhân gia đình|thân nhân|thân nhân gia đình|gia đình và thân nhân|người thân|người nhà|gia đình",
        Kin,
    ),
    (
        "gồm|bao gồm|gồm có|gồm các đơn vị|gồm các|là|như sau|cụ thể",
        Consists,
    ),
    ("trong đó có|trong đó|riêng", Thereof),
    ("mỗi|kèm theo|kèm|trị giá|mức", Each),
    (
        "phần thưởng|học bổng|suất học bổng|sổ tiết kiệm|phần quà|suất quà|quà lưu niệm|quà|hoa|lẵng hoa|tiền|thưởng nóng|biểu trưng|giấy chứng nhận|bằng chứng nhận|cúp|hiện vật|logo",
        Gift,
    ),
    (
        "triệu đồng|nghìn đồng|tỷ đồng|đồng|tiền thưởng|thưởng nóng|USD",
        Money,
    ),
    // Numbers.
    (
        "hơn|trên|quá|ngoài|không dưới|ít nhất",
        Approx(Comparator::Over),
    ),
    (
        "gần|dưới|không quá|ngót|xấp xỉ|tối đa",
        Approx(Comparator::Under),
    ),
    (
        "khoảng|chừng|ước|ước tính|ước đạt",
        Approx(Comparator::About),
    ),
    ("hàng chục", Vague(Comparator::Dozens)),
    ("hàng trăm", Vague(Comparator::Hundreds)),
    (
        "hàng nghìn|hàng ngàn|hàng vạn|hàng triệu",
        Vague(Comparator::Thousands),
    ),
    ("các|những|nhiều|một số|đông đảo|tất cả|toàn thể", Plural),
    ("một", Number(1)),
    ("hai", Number(2)),
    ("ba", Number(3)),
    ("bốn", Number(4)),
    ("sáu", Number(6)),
    ("bảy", Number(7)),
    ("tám", Number(8)),
    ("chín", Number(9)),
    ("mười", Number(10)),
    ("nghìn|ngàn", Power(3)),
    ("vạn", Power(4)),
    ("triệu", Power(6)),
    ("tỷ", Power(9)),
    ("tăng thêm|tăng", Change(true)),
    ("giảm", Change(false)),
    // Time.
    ("ngày|mùng|mồng|ngày mùng|ngày mồng", Time(Time::Day)),
    (
        "sáng|trưa|chiều|tối|đêm|rạng sáng|sáng sớm|sáng ngày|chiều ngày|tối ngày|trưa ngày|hôm",
        Time(Time::PartOfDay),
    ),
    (
        "thứ hai tuần|thứ ba tuần|thứ tư tuần|thứ năm tuần|thứ sáu tuần|thứ bảy tuần|chủ nhật tuần|chủ nhật vừa|chủ nhật tới",
        Time(Time::Weekday),
    ),
    ("quý", Time(Time::Quarter)),
    ("năm|năm công tác", Time(Time::Year)),
    ("năm học", Time(Time::SchoolYear)),
    ("giai đoạn|nhiệm kỳ|thời kỳ|các năm", Time(Time::Term)),
    ("tháng đầu năm|tháng đầu|tháng", Time(Time::Month)),
    ("đầu", Time(Time::First)),
    ("cuối", Time(Time::Last)),
    ("từ|từ năm", Time(Time::From)),
    ("đến|đến năm|tới năm", Time(Time::Until)),
    (
        "Nghị định|Nghị quyết|Chỉ thị|Kết luận|Thông tư|Quyết định|QĐ|Kế hoạch|Luật|Công văn|Thông báo|Pháp lệnh|Hướng dẫn|số|đường|phố",
        Document,
    ),
    // Events.
    (
        "họp kỳ|họp xét|họp bình xét|đã họp|tiến hành họp|họp toàn thể|buổi họp|họp mặt|buổi gặp mặt|buổi giao ban|giao ban|kỳ họp|hội nghị|đại hội|đại hội đại biểu|hội nghị đại biểu|hội thảo|tọa đàm|gặp mặt|cuộc họp|phiên họp|họp báo|hội nghị giao ban|hội nghị chuyên đề",
        Event(EventKind::Conference),
    ),
    (
        "buổi trao thưởng|buổi tuyên dương|chương trình tuyên dương|đêm trao giải|lễ trao giải|buổi lễ trao|lễ truy tặng|lễ phong tặng|lễ biểu dương|hội nghị tuyên dương|hội nghị biểu dương|hội nghị vinh danh|hội nghị khen thưởng|lễ trao|lễ đón nhận|lễ công bố và trao|lễ trao tặng|lễ tuyên dương|lễ tôn vinh|trao thưởng|lễ khen thưởng|lễ vinh danh",
        Event(EventKind::AwardCeremony),
    ),
    (
        "tổ chức tổng kết|tổ chức sơ kết|tổng kết phong trào thi đua|buổi tổng kết phong trào thi đua|sơ kết phong trào thi đua|hội nghị tổng kết phong trào thi đua|hội nghị sơ kết phong trào thi đua|hội nghị điển hình tiên tiến|đại hội thi đua|đại hội thi đua quyết thắng|hội nghị tổng kết",
        Event(EventKind::EmulationReview),
    ),
    (
        "ký kết giao ước thi đua|ký giao ước thi đua|ký kết giao ước|ký kết quy chế phối hợp|lễ ký kết|ký kết",
        Event(EventKind::Signing),
    ),
    (
        "đến thăm|tới thăm|thăm và làm việc|đến làm việc",
        Event(EventKind::Visit),
    ),
    (
        "đêm nhạc|đêm thơ|đêm thơ nhạc|đêm nghệ thuật|đêm gala|đêm chung kết|buổi nói chuyện|buổi trò chuyện|buổi tọa đàm|đám tang|lễ kỷ niệm|lễ hội|dạ hội|tổ chức kỷ niệm|dự kỷ niệm|buổi lễ|lễ|mít tinh|mittinh|mít-tinh|buổi giao lưu|chương trình giao lưu|tổ chức giao lưu|cuộc giao lưu|cuộc gặp mặt|cuộc gặp gỡ|cuộc đối thoại|buổi tổng kết|buổi công bố|buổi tri ân|buổi gặp gỡ",
        Event(EventKind::Other),
    ),
    (
        "tổ chức|diễn ra|khai mạc|tiến hành|long trọng tổ chức",
        Holds,
    ),
    (
        "đồng chủ trì|chủ trì|chủ tọa|điều hành",
        Attends(Part::Chair),
    ),
    (
        "phát biểu|nhấn mạnh|chỉ rõ|khẳng định|chỉ đạo|yêu cầu|biểu dương|cho biết|cho hay|đánh giá",
        Attends(Part::Speaker),
    ),
    (
        "tham dự|dự|đến dự|tới dự|có mặt",
        Attends(Part::Participant),
    ),
    (
        "tổng kết|sơ kết|kết quả|đánh giá kết quả|báo cáo kết quả|báo cáo tình hình",
        Reviews,
    ),
    (
        "toàn cảnh|quang cảnh|các đại biểu|lãnh đạo|hình ảnh|trong ảnh|ảnh",
        Caption,
    ),
    // Words that end a name: small words, and what units do.
    (
        "ngoài ra|được biết|bên cạnh|cùng với việc|bên cạnh việc|ngoài việc|cùng với đó|vì|bởi|nhờ|với|tại|ở|trên địa bàn|do|theo|về việc|khi|nhân dịp|trong|trước|sau|nhằm|để|qua|nhân|căn cứ",
        Circumstance,
    ),
    ("đã|đang|vừa|nên|rằng|như|có|vào|mà|thì|cũng|luôn", Stop),
    (
        "bị|nói riêng|nói chung|cả nước|lần thứ|cùng các|hoặc|hay|nhưng|ra|lên|xuống|này|đó|ấy|thay mặt|từng",
        Stop,
    ),
    ("không chỉ|không chỉ có|không những|chẳng những", Stop),
    (
        "còn|chỉ|rất|đều|hiện|nay|hiện nay|vẫn|mới|bao gồm|cho rằng",
        Stop,
    ),
    (
        "ngăn chặn|tiếp tục|triển khai|phối hợp|thực hiện|hoàn thành|đấu tranh|bắt giữ|phát hiện|chủ động|tích cực|lập|xuất sắc",
        Action,
    ),
    (
        "báo cáo|thông tin|nêu|nêu rõ|đề ra|xây dựng Đảng|góp phần|bước vào|đảm bảo|bảo đảm",
        Action,
    ),
    (
        "cứu|cứu sống|vớt|cứu vớt|giúp|giúp đỡ|vây bắt|bắt|tham gia|ký|giao|làm|gặp|khẩn trương|quyết liệt|tập trung|tăng cường|đẩy mạnh|nghiêm túc|tiếp",
        Action,
    ),
    (
        "tuyên truyền|vận động|trình bày|giải quyết|hỗ trợ|thăm|chúc mừng|phát động|quán triệt|công bố|thông qua|khởi tố",
        Action,
    ),
    (
        "điều tra làm rõ|triệt phá|khám phá|lập thành tích|đạt thành tích|có thành tích",
        Action,
    ),
    // Words that would else look like a misprint of one above.
    ("Bảo quốc Huân chương", Common),
    ("chương trình|nhân loại|nhân sự|Hai Bà Trưng", Common),
];
