//! Tags: what a phrase does in a sentence.
//!
//! [`super::words`] lists the phrases, the lexicon more of them; rules ask only for tags.

use crate::model::Comparator;
use crate::model::EventKind;

/// What a phrase is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tag {
    /// An award, by its place in the lexicon.
    Award(u16),
    /// A rank, by its place in the lexicon.
    Rank(u16),
    /// An office, by its place in the lexicon.
    Office(u16),
    /// A unit, by its place in the lexicon.
    Unit(u16),
    /// A province, by its place in the lexicon.
    Province(u16),
    /// The word that begins the name of a unit.
    Head(Head),
    /// `nhà trường`: a unit of this level that was named before.
    Meant(Head),
    /// `thị trấn`, `huyện`: stands in the name of a place.
    Level,
    /// `kỷ niệm`, `thành lập`: the years that follow are no period under review.
    Anniversary,
    /// `đồng chí`, `ông`, `bà`, academic titles: a name follows.
    Honorific,
    /// `gia đình`, `thân nhân`: who takes it for the person named after it.
    Kin,
    /// `nguyên`, `quyền`: stands before an office.
    Modifier,
    /// Words for who receives.
    Receiver(Receiver),
    /// `lượt`: each time is counted.
    Times,
    /// `danh hiệu`, `bức`: stands before an award and says nothing.
    Carrier,
    /// `hạng`: a grade follows.
    GradeWord,
    /// `các hạng`, `các loại`: no one grade.
    AllGrades,
    /// A verb of the life of an award.
    Verb(Verb),
    /// `được`, `vinh dự được`.
    Passive,
    /// What takes the statement back: rule, negation.
    Unreal,
    /// `sẽ`, `phấn đấu`, `tiêu chuẩn`: what is planned or wished, how far it may reach.
    Plan,
    /// `thừa ủy quyền`.
    OnBehalf,
    /// `của`, `thuộc`.
    Of,
    /// `cho`.
    To,
    /// `và`, `cùng`.
    And,
    /// `gồm`, `là`: a list of members or names follows.
    Consists,
    /// `trong đó`: parts of what was counted follow.
    Thereof,
    /// `mỗi`, `kèm`: amounts for each follow.
    Each,
    /// `tiền thưởng`, `triệu đồng`.
    Money,
    /// `quà`, `phần thưởng`: given beside an award.
    Gift,
    /// Words before a number that say how exact it is.
    Approx(Comparator),
    /// `hàng trăm` and the like.
    Vague(Comparator),
    /// `các`, `nhiều`, `một số`: no count.
    Plural,
    /// A number in words.
    Number(u16),
    /// `nghìn`, `triệu`: power of ten.
    Power(u8),
    /// `tăng` (true), `giảm` (false).
    Change(bool),
    /// Words of time.
    Time(Time),
    /// Documents whose numbers look like dates: `Nghị định`, `số`.
    Document,
    /// What happens: `hội nghị`, `lễ`.
    Event(EventKind),
    /// `tổ chức`, `diễn ra`: an event takes place.
    Holds,
    /// `chủ trì`, `phát biểu`, `dự`: what people do at an event.
    Attends(Part),
    /// `tổng kết`, `kết quả`: a period under review follows.
    Reviews,
    /// What begins a caption: `toàn cảnh`, `các đại biểu`.
    Caption,
    /// `các bộ, ban, ngành`: givers that are not named.
    ManyGivers,
    /// A small word that ends a name.
    Stop,
    /// `tại`, `vì`, `trong`: the circumstances of what is said follow; ends a name.
    Circumstance,
    /// What a unit does; ends its name.
    Action,
    /// `bị can`, `đối tượng`: who is accused, also before a name.
    Suspect,
    /// `sinh năm`: stands behind a name.
    Born,
    /// A land: `Việt Nam`.
    Country,
    /// A common phrase that contains what looks like a word above.
    Common,
}

/// Words for who receives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Receiver {
    /// `tập thể`, `đơn vị`.
    Collective,
    /// `cá nhân`, `đồng chí`.
    Individual,
}

/// Verbs of the life of an award.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verb {
    /// `tặng`, `trao`: from the giver's side.
    Give,
    /// `đón nhận`, `đạt`: from the receiver's side.
    Receive,
    /// `xét tặng`: given only where somebody is named who received.
    Consider,
    /// `đề nghị`, `suy tôn`.
    Propose,
    /// `thu hồi`, `tước`.
    Withdraw,
}

/// Words that begin the name of a unit, by level: a lower one is part of a higher one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Head {
    /// `Tổ`, `Đội`, `Trạm`, `Đồn`.
    Team,
    /// `Phòng`, `Khoa`, `Ban`.
    Division,
    /// `Công an xã`, `Trường`, `Bệnh viện`, `Công ty`.
    House,
    /// `Công an huyện`, `UBND huyện`.
    District,
    /// `Cục`, `Vụ`, `Sở`, `Trung đoàn`.
    Department,
    /// `Công an tỉnh`, `UBND tỉnh`, `Sư đoàn`.
    Province,
    /// `Tổng cục`, `Quân khu`, `Học viện`.
    Command,
    /// `Bộ`, `Tập đoàn`.
    Ministry,
    /// `Cụm thi đua`, `Khối thi đua`.
    Cluster,
}

/// Words of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Time {
    /// `ngày`.
    Day,
    /// `sáng`, `chiều`.
    PartOfDay,
    /// `thứ Hai tuần trước` as far as it must be said.
    Weekday,
    /// `tháng`.
    Month,
    /// `quý`.
    Quarter,
    /// `năm`; also the number five.
    Year,
    /// `năm học`.
    SchoolYear,
    /// `giai đoạn`, `nhiệm kỳ`.
    Term,
    /// `đầu`.
    First,
    /// `cuối`.
    Last,
    /// `từ`.
    From,
    /// `đến`.
    Until,
}

/// What people do at an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Chair,
    Speaker,
    Participant,
}

impl Part {
    /// The word for the role in a dataset.
    pub(super) fn role(self) -> &'static str {
        match self {
            Part::Chair => "chair",
            Part::Speaker => "speaker",
            Part::Participant => "participant",
        }
    }
}

impl Tag {
    /// Whether the phrase counts only with a capital first letter.
    pub(super) fn wants_capital(self) -> bool {
        matches!(
            self,
            Tag::Head(_) | Tag::Unit(_) | Tag::Province(_) | Tag::Country
        )
    }

    /// Whether the word can stand inside a unit's name that the lexicon does not know.
    pub(super) fn fits_a_name(self) -> bool {
        matches!(
            self,
            Tag::Common
                | Tag::Level
                | Tag::Province(_)
                | Tag::Country
                | Tag::Number(_)
                | Tag::And
                | Tag::Reviews
                | Tag::Suspect
        )
    }

    /// Whether the word can stand between an office and a name, in what completes
    /// the office.
    pub(super) fn completes_an_office(self) -> bool {
        self.fits_a_name()
            || matches!(
                self,
                Tag::Head(_)
                    | Tag::Unit(_)
                    | Tag::Receiver(_)
                    | Tag::Of
                    | Tag::Modifier
                    | Tag::Document
                    | Tag::Holds
            )
    }
}
