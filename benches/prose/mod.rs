//! Composed articles of any length, the same for the same seed: sentences on
//! awards among ordinary prose, with invented people and units.

use std::fmt::Write;

/// Lengths of the texts of the benches, in bytes.
pub const LENGTHS: [usize; 4] = [10_000, 100_000, 1_000_000, 10_000_000];

/// A text of at least `bytes`, ended at a sentence.
pub fn article(bytes: usize, seed: u64) -> String {
    let mut dice = Dice(seed | 1);
    let mut text = String::with_capacity(bytes + 1024);
    text.push_str("Tôn vinh các tập thể, cá nhân điển hình tiên tiến\n");
    while text.len() < bytes {
        for _ in 0..2 + dice.below(4) {
            if dice.below(5) == 0 {
                award(&mut text, &mut dice);
            } else {
                text.push_str(dice.pick(&PROSE));
            }
            text.push(' ');
        }
        text.pop();
        text.push('\n');
    }
    text
}

/// A generator of pseudo-random numbers (xorshift).
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 33) as usize % sides
    }

    fn pick<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.below(list.len())]
    }
}

const SURNAMES: [&str; 8] = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi"];
const MIDDLE: [&str; 6] = ["Văn", "Thị", "Đức", "Minh", "Thu", "Quang"];
const GIVEN: [&str; 10] = [
    "Bình", "Cúc", "Dũng", "Giang", "Hạnh", "Khoa", "Lan", "Nam", "Phúc", "Yến",
];
const PLACES: [&str; 8] = [
    "Đông Mai",
    "Tây Sơn Hạ",
    "Nam Lĩnh",
    "Bắc Giang Thượng",
    "Phú Khê",
    "Vĩnh Tân",
    "An Lạc",
    "Hòa Thuận",
];
const RANKS: [&str; 4] = ["Đại tá", "Thượng tá", "Thiếu tướng", "đồng chí"];
const OFFICES: [&str; 4] = ["Giám đốc", "Phó Giám đốc", "Chủ tịch", "Trưởng phòng"];
const AWARDS: [&str; 8] = [
    "Bằng khen của Thủ tướng Chính phủ",
    "Huân chương Lao động hạng Ba",
    "Cờ thi đua của Bộ Công an",
    "Giấy khen",
    "danh hiệu Chiến sĩ thi đua cơ sở",
    "Kỷ niệm chương",
    "Huân chương Chiến công hạng Nhì",
    "Bằng khen của UBND tỉnh",
];

/// A sentence on an award.
fn award(text: &mut String, dice: &mut Dice) {
    let (award, place) = (dice.pick(&AWARDS), dice.pick(&PLACES));
    let (count, more) = (1 + dice.below(90), 1 + dice.below(400));
    let (day, month, year) = (
        1 + dice.below(28),
        1 + dice.below(12),
        2005 + dice.below(18),
    );
    let name = [dice.pick(&SURNAMES), dice.pick(&MIDDLE), dice.pick(&GIVEN)].join(" ");
    let (rank, office) = (dice.pick(&RANKS), dice.pick(&OFFICES));
    // Writing to a String cannot fail.
    let _ = match dice.below(5) {
        0 => write!(
            text,
            "Nhân dịp này, {count} tập thể và {more} cá nhân được tặng {award}."
        ),
        1 => write!(
            text,
            "Ngày {day}/{month}/{year}, {rank} {name}, {office} Sở Xây dựng tỉnh {place}, đã trao {award} cho {count} cá nhân có thành tích xuất sắc."
        ),
        2 => write!(
            text,
            "Năm {year}, Trường THPT {place} được tặng {award}; {count} cán bộ, giáo viên được đề nghị tặng {award}."
        ),
        3 => write!(
            text,
            "{rank} {name} vinh dự đón nhận {award} vì đã hoàn thành xuất sắc nhiệm vụ năm {year}."
        ),
        _ => write!(
            text,
            "Trong {count} năm, Hợp tác xã {place} đã sản xuất {more} tấn nông sản, đạt {count} tỷ đồng, tăng {day}% so với năm {year}; đơn vị được tặng {award}."
        ),
    };
}

/// Sentences of ordinary news.
const PROSE: [&str; 14] = [
    "Những ngày cuối tuần, người dân trong vùng tranh thủ ra đồng thu hoạch lúa trước khi mưa lớn kéo về.",
    "Theo các chuyên gia, việc trồng xen canh giúp đất giữ được độ ẩm và hạn chế sâu bệnh trên diện rộng.",
    "Anh kể rằng hồi nhỏ nhà nghèo, mỗi buổi chiều phải đi bộ qua hai con suối mới đến được lớp học.",
    "Chiếc cầu treo cũ đã xuống cấp từ lâu, đi lại rất khó khăn, nhất là vào mùa nước lên.",
    "Buổi biểu diễn thu hút hàng nghìn khán giả, ai cũng hào hứng hát theo những bài ca quen thuộc.",
    "Cửa hàng nhỏ nằm khuất trong một con hẻm, bán đủ loại bánh làm từ gạo nếp và đậu xanh.",
    "Đội bóng của thị trấn bước vào trận đấu với tinh thần thoải mái sau hai chiến thắng liên tiếp.",
    "Giá cà phê trong nước sáng nay giảm nhẹ, các đại lý vẫn thu mua cầm chừng để nghe ngóng thêm.",
    "Bà chia sẻ bí quyết nấu ăn: lửa phải nhỏ, nước phải trong và tuyệt đối không được vội vàng.",
    "Nhiều bạn trẻ chọn trở về quê lập nghiệp, mở vườn ươm, nuôi ong và làm du lịch sinh thái.",
    "Cơn bão số 5 đi vào đất liền gây mưa to, một số tuyến đường bị ngập sâu, giao thông chia cắt.",
    "Phần mềm mới cho phép người dùng tra cứu thông tin ngay trên điện thoại mà không cần đăng nhập.",
    "Các em học sinh háo hức chuẩn bị cho ngày hội, em nào cũng có một món quà tự tay làm tặng bạn.",
    "Sau giờ làm, họ ngồi lại bên ấm trà, nói chuyện mùa màng, con cái và những chuyến đi xa.",
];
