//! Names of the dataset's words, of facets and of columns.

use super::Words;
use crate::app::route::{Theme, View};
use crate::model::{Basis, Comparator, EventKind, Grade, NoteKind, Recipient, Status, UnitRole};
use crate::query::{Facet, FactKind, Reason};

impl Words {
    /// A view, as its tab calls it.
    pub fn view(self, view: &View) -> &'static str {
        match view {
            View::Timeline => self.nav_timeline,
            View::Awards | View::Totals => self.nav_awards,
            View::Units | View::Unit(_) | View::Compare(_) => self.nav_units,
            View::People => self.nav_people,
            View::Articles | View::Article(_) => self.nav_articles,
            View::Read => self.nav_read,
            View::About => self.nav_about,
        }
    }

    /// A facet's legend.
    pub fn facet(self, facet: Facet) -> &'static str {
        let (vi, en) = match facet {
            Facet::Unit => ("Đơn vị", "Unit"),
            Facet::Kind => ("Loại dữ kiện", "Kind of fact"),
            Facet::Class => ("Hình thức", "Class of award"),
            Facet::Award => ("Khen thưởng", "Award"),
            Facet::Grade => ("Hạng", "Grade"),
            Facet::Person => ("Người", "Person"),
            Facet::Giver => ("Cấp tặng", "Given by"),
            Facet::Recipient => ("Đối tượng", "Recipients"),
            Facet::Status => ("Trạng thái", "Status"),
            Facet::Article => ("Bài báo", "Article"),
        };
        self.pick(vi, en)
    }

    /// A kind of fact.
    pub fn fact_kind(self, kind: FactKind) -> &'static str {
        let (vi, en) = match kind {
            FactKind::Event => ("Sự kiện", "Event"),
            FactKind::Award => ("Khen thưởng", "Award"),
            FactKind::Figure => ("Số liệu", "Figure"),
        };
        self.pick(vi, en)
    }

    /// A status.
    pub fn status_name(self, status: Status) -> &'static str {
        let (vi, en) = match status {
            Status::Conferred => ("Đã tặng", "Conferred"),
            Status::Proposed => ("Đề nghị", "Proposed"),
            Status::Held => ("Đang mang", "Held"),
            Status::Withdrawn => ("Thu hồi", "Withdrawn"),
        };
        self.pick(vi, en)
    }

    /// What a status means, for the glossary.
    pub fn status_meaning(self, status: Status) -> &'static str {
        let (vi, en) = match status {
            Status::Conferred => (
                "Bài viết rằng khen thưởng đã được tặng, phong, công nhận.",
                "The article says that it was given.",
            ),
            Status::Proposed => (
                "Mới được đề nghị, xét, suy tôn; chưa phải là khen thưởng. Không bao giờ cộng chung với đã tặng.",
                "Put forward or voted for, not an award yet. Never added to what was conferred.",
            ),
            Status::Held => (
                "Danh hiệu đi kèm tên, bài không viết về việc trao tặng.",
                "A title that goes with the name; the article does not speak of its conferment.",
            ),
            Status::Withdrawn => (
                "Bị thu hồi, hủy bỏ, từ chối hoặc trả lại.",
                "Revoked, refused or returned.",
            ),
        };
        self.pick(vi, en)
    }

    /// A kind of recipient.
    pub fn recipient_name(self, recipient: Recipient) -> &'static str {
        let (vi, en) = match recipient {
            Recipient::Collective => ("Tập thể", "Collectives"),
            Recipient::Individual => ("Cá nhân", "Individuals"),
            Recipient::UnitNamed => ("Đơn vị nêu tên", "A named unit"),
            Recipient::PersonNamed => ("Cá nhân nêu tên", "Named people"),
            Recipient::Mixed => ("Tập thể và cá nhân", "Collectives and individuals"),
            Recipient::Unspecified => ("Không nêu đối tượng", "Recipients not stated"),
        };
        self.pick(vi, en)
    }

    /// A kind of recipient as it follows a count; `None` is an unstated count.
    pub fn recipients(self, recipient: Recipient, count: Option<u64>) -> &'static str {
        let (vi, one, many) = match recipient {
            Recipient::Collective => ("tập thể", "collective", "collectives"),
            Recipient::Individual => ("cá nhân", "individual", "individuals"),
            Recipient::UnitNamed => ("đơn vị", "unit", "units"),
            Recipient::PersonNamed => ("cá nhân", "person", "people"),
            Recipient::Mixed => (
                "tập thể, cá nhân",
                "collective or individual",
                "collectives and individuals",
            ),
            Recipient::Unspecified => (
                "(không rõ đối tượng)",
                "(of whom is not stated)",
                "(of whom is not stated)",
            ),
        };
        self.pick(vi, if count == Some(1) { one } else { many })
    }

    /// A basis of counting, as a short name.
    pub fn basis_name(self, basis: Basis) -> &'static str {
        let (vi, en) = match basis {
            Basis::Recipient => ("người nhận", "recipients"),
            Basis::Instance => ("lượt", "times"),
            Basis::Award => ("phần thưởng", "pieces"),
        };
        self.pick(vi, en)
    }

    /// What a count counts, to stand behind the number.
    pub fn basis_of(self, basis: Basis, count: Option<u64>) -> &'static str {
        let one = match basis {
            Basis::Recipient => "recipient",
            Basis::Instance => "time",
            Basis::Award => "piece",
        };
        match count {
            Some(1) => self.pick(self.basis_name(basis), one),
            _ => self.basis_name(basis),
        }
    }

    /// What a basis of counting means, for the glossary.
    pub fn basis_meaning(self, basis: Basis) -> &'static str {
        let (vi, en) = match basis {
            Basis::Recipient => (
                "Số tập thể, cá nhân được nhận.",
                "How many collectives or individuals received it.",
            ),
            Basis::Instance => (
                "“21 lượt tập thể”, “5 năm liền”: cùng một tập thể có thể được đếm nhiều lần.",
                "“21 lượt tập thể”, “5 năm liền”: the same recipient may be counted again.",
            ),
            Basis::Award => (
                "“34 Huân chương”: đếm số huân chương, cờ, bằng; không rõ bao nhiêu người nhận.",
                "“34 Huân chương”: counts the orders, flags or certificates, not who received them.",
            ),
        };
        self.pick(vi, en)
    }

    /// A grade.
    pub fn grade(self, grade: Grade) -> &'static str {
        let (vi, en) = match grade {
            Grade::First => ("Nhất", "First"),
            Grade::Second => ("Nhì", "Second"),
            Grade::Third => ("Ba", "Third"),
        };
        self.pick(vi, en)
    }

    /// A class of award; a word that is not known stands for itself.
    pub fn class(self, class: &str) -> String {
        let (vi, en) = match class {
            "order" => ("Huân chương", "Orders"),
            "medal" => ("Huy chương", "Medals"),
            "honorary_title" => ("Danh hiệu vinh dự nhà nước", "State honorary titles"),
            "emulation_title" => ("Danh hiệu thi đua", "Emulation titles"),
            "flag" => ("Cờ thi đua", "Emulation flags"),
            "certificate" => ("Bằng khen, giấy khen", "Certificates"),
            "commemorative" => ("Kỷ niệm chương, huy hiệu", "Commemorative medals, badges"),
            "prize" => ("Giải thưởng", "Prizes"),
            other => return other.replace('_', " "),
        };
        self.pick(vi, en).to_owned()
    }

    /// A kind of unit; a word that is not known is left unsaid.
    pub fn unit_kind(self, kind: &str) -> Option<&'static str> {
        let (vi, en) = match kind {
            "ministry" => ("Bộ", "Ministry"),
            "department" => ("Cục, vụ", "Department"),
            "general_department" => ("Tổng cục", "General department"),
            "provincial_police" => ("Công an cấp tỉnh", "Provincial police"),
            "cluster" => ("Cụm, khối thi đua", "Emulation cluster"),
            "party_body" => ("Tổ chức Đảng", "Party body"),
            "state_body" => ("Cơ quan nhà nước", "State body"),
            "giver_office" => ("Chức danh trao tặng", "Conferring office"),
            "academy" => ("Học viện, trường", "Academy"),
            "military_region" => ("Quân khu", "Military region"),
            "command" => ("Bộ tư lệnh", "Command"),
            "mass_organisation" => ("Tổ chức quần chúng", "Mass organisation"),
            "hospital" => ("Bệnh viện", "Hospital"),
            "press" => ("Báo chí", "Press"),
            "company" => ("Doanh nghiệp", "Company"),
            _ => return None,
        };
        Some(self.pick(vi, en))
    }

    /// A kind of event.
    pub fn event_kind(self, kind: EventKind) -> &'static str {
        let (vi, en) = match kind {
            EventKind::Conference => ("Hội nghị", "Conference"),
            EventKind::AwardCeremony => ("Lễ trao tặng", "Award ceremony"),
            EventKind::EmulationReview => ("Tổng kết thi đua", "Emulation review"),
            EventKind::Signing => ("Ký kết", "Signing"),
            EventKind::Report => ("Báo cáo", "Report"),
            EventKind::Visit => ("Thăm, làm việc", "Visit"),
            EventKind::Other => ("Sự kiện", "Event"),
        };
        self.pick(vi, en)
    }

    /// A unit's part in an event.
    pub fn unit_role(self, role: UnitRole) -> &'static str {
        let (vi, en) = match role {
            UnitRole::Host => ("chủ trì", "host"),
            UnitRole::Subject => ("nội dung", "subject"),
            UnitRole::Participant => ("tham dự", "participant"),
        };
        self.pick(vi, en)
    }

    /// A person's part in an event; a word that is not known is left unsaid.
    pub fn person_role(self, role: &str) -> Option<&'static str> {
        let (vi, en) = match role {
            "chair" => ("chủ trì", "chair"),
            "speaker" => ("phát biểu", "speaker"),
            "presenter" => ("trao", "presenter"),
            "participant" => ("tham dự", "participant"),
            _ => return None,
        };
        Some(self.pick(vi, en))
    }

    /// What stands before a figure's value.
    pub fn comparator(self, comparator: Comparator) -> &'static str {
        let (vi, en) = match comparator {
            Comparator::Exact => ("", ""),
            Comparator::Over => ("hơn ", "over "),
            Comparator::Under => ("gần ", "under "),
            Comparator::About => ("khoảng ", "about "),
            Comparator::Dozens => ("hàng chục ", "dozens of "),
            Comparator::Hundreds => ("hàng trăm ", "hundreds of "),
            Comparator::Thousands => ("hàng nghìn ", "thousands of "),
            Comparator::Ambiguous => ("không đọc được: ", "not readable: "),
        };
        self.pick(vi, en)
    }

    /// A set of colours; `None` follows the system.
    pub fn theme_name(self, theme: Option<Theme>) -> &'static str {
        match theme {
            None => self.theme_auto,
            Some(Theme::Light) => self.theme_light,
            Some(Theme::Dark) => self.theme_dark,
            Some(Theme::Contrast) => self.theme_contrast,
        }
    }

    /// A kind of doubt.
    pub fn note_kind(self, kind: NoteKind) -> &'static str {
        let (vi, en) = match kind {
            NoteKind::SharedCount => (
                "Một số đếm chung cho nhiều khen thưởng",
                "One count shared by several awards",
            ),
            NoteKind::AmbiguousNumber => (
                "Số không đọc được nếu không đoán",
                "A number that cannot be read without guessing",
            ),
            NoteKind::Misprint => ("Có lẽ in sai", "Probably a misprint"),
            NoteKind::WordBounds => (
                "Chữ in dính nhau hoặc tách rời",
                "Words printed together or apart",
            ),
            NoteKind::NoMarks => ("Văn bản không có dấu", "Text without marks"),
            NoteKind::RebuiltLines => ("Dòng được nối lại", "Lines put together"),
            NoteKind::UnknownAward => (
                "Khen thưởng chưa có trong danh mục",
                "An award that the catalogue does not have",
            ),
            NoteKind::NoStatement => (
                "Nhắc tên khen thưởng, không phải một lần tặng",
                "An award is named, but not stated as given",
            ),
            NoteKind::InferredPeriod => {
                ("Thời gian suy từ ngữ cảnh", "Date taken from the context")
            }
            NoteKind::InferredUnit => ("Đơn vị suy từ ngữ cảnh", "Unit taken from the context"),
            NoteKind::InferredRecipient => (
                "Người nhận suy từ vị trí trong câu",
                "Recipient taken from its place in the sentence",
            ),
            NoteKind::DoubtfulGiver => (
                "Cấp tặng không có thẩm quyền này",
                "The printed giver may not confer this award",
            ),
            NoteKind::OpenList => (
                "Danh sách trong bài còn tiếp (“…”)",
                "The article's list goes on (“…”)",
            ),
            NoteKind::Contradiction => ("Số liệu không khớp", "Counts that do not agree"),
            NoteKind::PageRemains => (
                "Phần thừa của trang, không đọc",
                "Page remains after the article, not read",
            ),
            NoteKind::OldEncoding => (
                "Văn bản ở bảng mã cũ, đã chuyển sang Unicode",
                "The text was in an old encoding and was converted",
            ),
            NoteKind::DamagedLetters => (
                "Số chữ trong văn bản bị hỏng",
                "Letters of the text that are damaged",
            ),
            NoteKind::UnreadDate => (
                "Không hiểu ngày đăng",
                "The day of publication is not understood",
            ),
            NoteKind::Other => ("Ghi chú khác", "Another note"),
        };
        self.pick(vi, en)
    }

    /// Why a statement enters no total.
    pub fn reason(self, reason: Reason) -> &'static str {
        let (vi, en) = match reason {
            Reason::Repeat => (
                "nhắc lại điều bài đã nêu",
                "says again what the article said before",
            ),
            Reason::Report => (
                "bài khác đã nêu, cùng việc và cùng số",
                "another article says the same, with the same count",
            ),
            Reason::ClusterOfMembers => (
                "số của cả cụm, trong khi số của các thành viên đã được cộng",
                "a cluster's own count, while its members' statements are in the sum",
            ),
        };
        self.pick(vi, en)
    }

    /// The rules by which totals are counted.
    pub fn counting(self) -> [&'static str; 6] {
        self.pick(
            [
                "Đã tặng và đề nghị không bao giờ cộng chung.",
                "Người nhận, lượt và số phần thưởng là ba cách đếm khác nhau, mỗi cách một tổng.",
                "Số của cả cụm không cộng với số của thành viên trong cụm.",
                "Điều bài báo nhắc lại (chú thích ảnh, đoạn tóm tắt) chỉ tính một lần.",
                "Nhiều bài nêu cùng một việc thì tính một lần; số mỗi bài một khác thì để cạnh nhau, không cộng.",
                "Bài không nêu số thì ghi “không nêu”, không phải 0 hay 1.",
            ],
            [
                "What was conferred and what was proposed are never added up.",
                "Recipients, times and pieces are three ways of counting, each with its own total.",
                "A cluster's count is not added to those of its members.",
                "What an article says again (a caption, a summary) counts once.",
                "What several articles say counts once; where their numbers differ they stand side by side and are not added.",
                "Where the article gives no number it is “not stated”, neither 0 nor 1.",
            ],
        )
    }

    /// The keys, parted by `|`, and what they do.
    pub fn keys(self) -> [(&'static str, &'static str); 11] {
        self.pick(
            [
                ("/", "đến ô tìm"),
                ("Ctrl K|⌘ K", "mở bảng lệnh: đến một trang, đơn vị, người, khen thưởng, bài báo, hay làm một việc"),
                ("?", "danh sách phím tắt này"),
                ("Esc", "đóng phần chi tiết, hộp thoại hay danh mục"),
                (
                    "←|→",
                    "trên dòng thời gian: dữ kiện trước, sau; trên các năm: năm trước, sau",
                ),
                ("↑|↓", "trên dòng thời gian: đơn vị trên, dưới"),
                ("Shift ←|Shift →", "trên các năm: nối dài khoảng; trên dòng thời gian: dời khung"),
                ("Enter|Ctrl Enter", "mở hay chọn; trên các năm: thêm khoảng nữa"),
                ("Home|End", "đầu, cuối"),
                ("Page Up|Page Down", "trong bảng: lên, xuống một màn"),
                ("+|−|0", "trên dòng thời gian: phóng to, thu nhỏ, vừa khung"),
            ],
            [
                ("/", "go to the search"),
                ("Ctrl K|⌘ K", "open the command palette: go to a view, unit, person, award or article, or do something"),
                ("?", "this list of keys"),
                ("Esc", "close the details, a dialog or a menu"),
                (
                    "←|→",
                    "on the timeline: previous, next fact; on the years: previous, next year",
                ),
                ("↑|↓", "on the timeline: unit above, below"),
                ("Shift ←|Shift →", "on the years: extend the range; on the timeline: move the view"),
                ("Enter|Ctrl Enter", "open or choose; on the years: add another range"),
                ("Home|End", "first, last"),
                ("Page Up|Page Down", "in tables: a screen up, down"),
                ("+|−|0", "on the timeline: zoom in, zoom out, fit"),
            ],
        )
    }
}
