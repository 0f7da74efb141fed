//! What the pages of units and comparisons say.

use super::Words;
use crate::model::Edtf;

texts! {
    UnitText;
    codes: "Mã hiệu", "Codes";
    validity: "Thời gian mang tên", "Name in use";
    earlier: "Trước là", "Formerly";
    later: "Nay thuộc", "Now part of";
    with_sub_units: "Kể cả đơn vị trực thuộc", "With its sub-units";
    with_members: "Cùng các thành viên trên dòng thời gian", "With its members on the timeline";
    nothing: "Không có dữ kiện nào của đơn vị này.", "There is no fact of this unit.";
    nothing_chosen: "Không có dữ kiện nào của đơn vị này khớp các lựa chọn.", "No fact of this unit matches the choices.";
    by_year: "Khen thưởng theo năm", "Awards by year";
    by_year_note: "Mỗi cột là tổng của một năm, khung nét đứt là tổng nêu chung cho nhiều năm, không chia ra từng năm. Các biểu đồ cùng đối tượng chung một thang. “?”: không nêu số; “≠”: các bài nêu khác nhau.", "A column is the sum of a year; a dashed frame is a sum stated for several years together, not divided among them. Charts of the same recipients share one scale. “?”: no count stated; “≠”: articles differ.";
    bars_help: "Mũi tên: sang cột khác; Enter: mở các lần nêu.", "Arrows: another column; Enter: open its statements.";
    numbers: "Bảng số", "The numbers";
    no_award: "Không có", "None";
    by_kind: "Khen thưởng theo loại", "Awards by kind";
    coverage: "Đã đọc những gì", "What was read";
    coverage_note: "Năm trống nghĩa là chưa đọc bài nào nói về đơn vị, không phải là không có khen thưởng.", "An empty year means that no article about the unit was read, not that there was no award.";
    found: "Có khen thưởng: số lần nêu", "Awards found: number of statements";
    read: "Có bài, không nêu khen thưởng: số bài", "Articles without an award: number of articles";
    unread: "Chưa đọc bài nào", "No article read";
    whole_list: "Dữ kiện", "Facts";
    people: "Người có chức vụ ở đơn vị", "People with an office in this unit";
    articles: "Bài báo nói về đơn vị", "Articles about this unit";
    compare: "So sánh", "Compare";
    compare_title: "So sánh đơn vị", "Units side by side";
    compare_note: "Chọn hai đến bốn đơn vị.", "Choose two to four units.";
    compare_chosen: "So sánh các đơn vị đã chọn", "Compare the chosen units";
    compare_with: "So sánh với đơn vị khác", "Compare with other units";
    add: "Thêm đơn vị", "Add a unit";
    candidates: "Đơn vị có thể thêm", "Units that can be added";
    none_called: "Không có đơn vị nào tên như vậy.", "No unit is called so.";
    kind: "Loại đơn vị", "Kind of unit";
    choose: "Chọn", "Choose";
}

impl Words {
    /// What the pages of units and comparisons say.
    pub fn units(self) -> &'static UnitText {
        self.pick(&VI, &EN)
    }

    /// From when until when a name is in use; an end that is not known is empty.
    pub fn in_use(self, from: &str, until: &str) -> Option<String> {
        let day = |day: &str| Edtf::parse(day).ok().map(|day| self.date(&day));
        let from = day(from).map(|day| format!("{} {day}", self.pick("từ", "from")));
        let until = day(until).map(|day| format!("{} {day}", self.pick("đến", "until")));
        let said: Vec<String> = from.into_iter().chain(until).collect();
        (!said.is_empty()).then(|| said.join(" "))
    }

    /// The largest number of charts with one scale.
    pub fn highest(self, most: u64) -> String {
        let most = self.number(most);
        self.pick(format!("cao nhất {most}"), format!("highest {most}"))
    }

    /// What was read in a year.
    pub fn was_read(self, year: u16, awards: u32, articles: u32) -> String {
        let articles = articles as usize;
        let noun = self.articles_noun(articles);
        let read = format!("{year}: {} {noun}", self.number(articles as u64));
        match awards {
            0 => read,
            awards => format!("{read}, {}", self.awards(awards as usize)),
        }
    }

    /// How many figures there are.
    pub fn figures_counted(self, count: u32) -> String {
        let noun = self.pick("số liệu", if count == 1 { "figure" } else { "figures" });
        format!("{} {noun}", self.number(count.into()))
    }

    /// Of two units side by side one has the facts of the other.
    pub fn holds(self, above: &str, below: &str) -> String {
        self.pick(
            format!("Số của {above} gồm cả {below}."),
            format!("The numbers of {above} include those of {below}."),
        )
    }

    /// Takes a unit out of a comparison.
    pub fn without(self, unit: &str) -> String {
        self.pick(
            format!("Thôi so sánh {unit}"),
            format!("Stop comparing {unit}"),
        )
    }

    /// How many units a comparison takes at most.
    pub fn too_many(self, chosen: usize) -> String {
        self.pick(
            format!("Đang chọn {chosen} đơn vị; chỉ so sánh được tối đa bốn."),
            format!("{chosen} units are chosen; at most four can be compared."),
        )
    }

    /// Earlier years that a table leaves out.
    pub fn years_before(self, year: u16) -> String {
        self.pick(
            format!("Các năm trước {year} không hiện ở đây."),
            format!("Years before {year} are not shown here."),
        )
    }
}
