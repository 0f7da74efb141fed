//! Of what kind units are, as far as one is never part of one of another kind: a district's party
//! committee is no part of a bureau, nor a school of a brigade. Used by [`super::unit_name`], for names
//! that a comma parts: `Huyện ủy An Lão, Chi cục Kiểm lâm`.

/// Kinds of units by whom they may be part of.
#[derive(Clone, Copy, PartialEq)]
enum Family {
    Police,
    Army,
    Party,
    Union,
    Civil,
    School,
    Health,
    Company,
    Press,
}

/// The words that begin names, and of which family these are; the first that fits counts.
const HEADS: [(&str, Family); 71] = [
    ("Công an", Family::Police),
    ("Trại giam", Family::Police),
    ("Trại tạm giam", Family::Police),
    ("Cảnh sát PCCC", Family::Police),
    ("Trung đoàn", Family::Army),
    ("Lữ đoàn", Family::Army),
    ("Sư đoàn", Family::Army),
    ("Quân khu", Family::Army),
    ("Quân đoàn", Family::Army),
    ("Quân chủng", Family::Army),
    ("Binh chủng", Family::Army),
    ("Binh đoàn", Family::Army),
    ("Bộ CHQS", Family::Army),
    ("Bộ Chỉ huy", Family::Army),
    ("Ban CHQS", Family::Army),
    ("Ban Chỉ huy Quân sự", Family::Army),
    ("BĐBP", Family::Army),
    ("Bộ đội Biên phòng", Family::Army),
    ("Đồn Biên phòng", Family::Army),
    ("Hải đội", Family::Army),
    ("Đảng ủy", Family::Party),
    ("Đảng bộ", Family::Party),
    ("Tỉnh ủy", Family::Party),
    ("Thành ủy", Family::Party),
    ("Huyện ủy", Family::Party),
    ("Quận ủy", Family::Party),
    ("Thị ủy", Family::Party),
    ("Hội ", Family::Union),
    ("Hiệp hội", Family::Union),
    ("Liên đoàn", Family::Union),
    ("LĐLĐ", Family::Union),
    ("Liên hiệp", Family::Union),
    ("Công đoàn", Family::Union),
    ("Tỉnh đoàn", Family::Union),
    ("Thành đoàn", Family::Union),
    ("Huyện đoàn", Family::Union),
    ("Quận đoàn", Family::Union),
    ("Thị đoàn", Family::Union),
    ("Xã đoàn", Family::Union),
    ("Ủy ban MTTQ", Family::Union),
    ("Ủy ban Mặt trận", Family::Union),
    ("Ban Thường vụ Huyện đoàn", Family::Union),
    ("Ban Thường vụ Tỉnh đoàn", Family::Union),
    ("Sở ", Family::Civil),
    ("Chi cục", Family::Civil),
    ("Cục Thuế", Family::Civil),
    ("Cục Hải quan", Family::Civil),
    ("Cục Thống kê", Family::Civil),
    ("Kho bạc", Family::Civil),
    ("Bảo hiểm xã hội", Family::Civil),
    ("BHXH", Family::Civil),
    ("Hạt Kiểm lâm", Family::Civil),
    ("Vườn Quốc gia", Family::Civil),
    ("Trường", Family::School),
    ("Đại học", Family::School),
    ("Học viện", Family::School),
    ("Bệnh viện", Family::Health),
    ("Trung tâm Y tế", Family::Health),
    ("Trạm Y tế", Family::Health),
    ("Công ty", Family::Company),
    ("Tổng công ty", Family::Company),
    ("Tổng Công ty", Family::Company),
    ("Tập đoàn", Family::Company),
    ("Nhà máy", Family::Company),
    ("Xí nghiệp", Family::Company),
    ("Ngân hàng", Family::Company),
    ("Bưu điện", Family::Company),
    ("Điện lực", Family::Company),
    ("Báo ", Family::Press),
    ("Tạp chí", Family::Press),
    ("Đài ", Family::Press),
];

fn family(name: &str) -> Option<Family> {
    HEADS
        .iter()
        .find(|(head, _)| name.starts_with(head))
        .map(|&(_, family)| family)
}

/// Whether a unit of one name may be part of one of the other.
pub(super) fn may_hold(whole: &str, part: &str) -> bool {
    // Schools for children are part of no school for others.
    const CHILDREN: [&str; 5] = ["THPT", "THCS", "Tiểu học", "Mầm non", "Trung học"];
    let (Some(holds), Some(held)) = (family(whole), family(part)) else {
        return true;
    };
    match (holds, held) {
        (Family::School, Family::School) => !CHILDREN.iter().any(|kind| part.contains(kind)),
        _ if holds == held => true,
        (Family::Police, Family::Health | Family::School) => true,
        (Family::Army, Family::Health | Family::School | Family::Company) => {
            !CHILDREN.iter().any(|kind| part.contains(kind)) && !whole.ends_with(char::is_numeric)
        }
        (Family::Party, Family::Press | Family::School) => true,
        (Family::Union, Family::Press | Family::School) => true,
        (Family::Union, Family::Company) => whole.contains("Doanh nghiệp"),
        (Family::Civil, Family::School | Family::Health | Family::Press) => {
            whole.starts_with("Sở ")
        }
        (Family::School, Family::Health | Family::Press) => true,
        (Family::Company, Family::School | Family::Health | Family::Press) => true,
        _ => false,
    }
}
