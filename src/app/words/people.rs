//! The texts of the list of people.

use super::Words;

texts! {
    PeopleText;
    title: "Nhân sự được nêu tên", "People named";
    note: "Cấp bậc và chức vụ theo thời gian, đúng như các bài viết. Người trùng tên đứng riêng cho đến khi bạn đánh dấu họ là một; thời điểm là ngày đăng bài, nếu không có thì là ngày của sự kiện trong bài.", "Ranks and offices over time, as the articles give them. Namesakes stand apart until you mark them as one; the time is the day of publication or, without it, that of the event in the article.";
    search: "Tìm tên, chức vụ", "Find a name or office";
    only: "Chỉ hiện những người đã chọn.", "Only the people chosen are shown.";
    all: "Hiện mọi người", "Show everyone";
    same: "Cùng một người", "The same person";
    none: "Không có ai khớp.", "Nobody matches.";
}

impl Words {
    /// People of one name that may be several.
    pub fn namesakes(self, count: usize) -> String {
        let count = self.number(count as u64);
        self.pick(
            format!("{count} mục trùng tên; đánh dấu những mục là cùng một người để xem chung."),
            format!("{count} entries of this name; mark those that are the same person to see them as one."),
        )
    }

    /// Entries that the reader takes for one person.
    pub fn as_one(self, count: usize) -> String {
        let count = self.number(count as u64);
        self.pick(
            format!("Gộp {count} mục theo đánh dấu của bạn"),
            format!("{count} entries as one, by your mark"),
        )
    }
}
