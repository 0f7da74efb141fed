//! The texts of the page about the page.

use super::Words;

texts! {
    AboutText;
    title: "Về Bảng Vàng", "About Bảng Vàng";
    lead: "Bảng Vàng đọc các bài báo về phong trào thi đua và khen thưởng, ghi lại từng sự kiện, từng lần trao tặng, kèm đúng chỗ trong bài đã viết như vậy.", "Bảng Vàng reads Vietnamese articles about the emulation movement and commendations, and records each event and each award together with the very place of the article that says so.";
    private: "Mọi việc diễn ra trên máy của bạn: trang này không gửi gì đi đâu và chỉ đọc tệp từ chính máy chủ của nó.", "Everything happens on your own machine: the page sends nothing anywhere and reads files of its own server only.";
    reading: "Cách đọc", "How it reads";
    reading_rules: "Không có mô hình học máy: bài được đọc bằng những quy tắc viết ra, với danh mục khen thưởng, cấp bậc, chức vụ và đơn vị. Cùng một bài luôn cho cùng kết quả, và mỗi dữ kiện chỉ ra vị trí của nó trong bài.", "No model is trained: articles are read by written rules, with catalogues of awards, ranks, offices and units. The same article always gives the same facts, and each fact points at its place.";
    reading_doubts: "Bộ đọc không đoán khi không chắc: điều nghi ngờ, chữ in sai, số không đọc được, đơn vị hay thời gian suy từ ngữ cảnh đều được ghi lại cạnh dữ kiện. Không thấy dữ kiện không có nghĩa là không có khen thưởng: có thể chưa đọc bài nào.", "Where the reader is not sure it does not guess: doubts, misprints, numbers that cannot be read, units or dates taken from the context are noted beside the fact. No fact does not mean no award: perhaps no article was read.";
    measured: "Chất lượng đã đo", "Measured quality";
    measured_note: "Đo ở lần đọc đầu tiên, trên các bài đã được ghi chú từng dữ kiện trước khi chương trình đọc; khi ấy chưa có quy tắc nào viết theo các bài này.", "Measured at the first reading of articles that were annotated fact by fact before; no rule had been made from them then.";
    measured_what: "Đọc cái gì", "What is read";
    precision: "Đọc ra là đúng", "Right of what is read";
    recall: "Có thì đọc được", "Read of what is there";
    among: "Số trường hợp", "Cases";
    totals: "Cách tính tổng", "How totals are counted";
    statuses: "Trạng thái", "Statuses";
    bases: "Cách đếm", "What a count counts";
    glossary: "Danh mục khen thưởng và căn cứ", "Awards and their legal source";
    glossary_note: "Tên, thẩm quyền và điều luật theo danh mục mà bộ đọc dùng; thẩm quyền theo Luật 06/2022/QH15 nếu còn hiệu lực.", "Names, authorities and articles of law of the catalogue that the reader uses; authorities by Law 06/2022/QH15 where it applies.";
    award: "Khen thưởng", "Award";
    conferred_by: "Thẩm quyền", "Conferred by";
    law: "Căn cứ", "Legal source";
    no_law: "không có trong các luật đã dùng", "not in the laws used";
    historic: "không còn tặng", "no longer conferred";
    version: "Phiên bản", "Version";
    revision: "Bản dựng", "Build";
    dataset: "Bộ dữ liệu", "Dataset";
}

impl Words {
    /// Articles of a law or of a lower document, by its number.
    pub fn articles_of_law(self, law: &str, articles: &str) -> String {
        let (vi, en) = match law.rsplit('/').next().unwrap_or_default() {
            kind if kind.starts_with("QH") => ("Luật ", "Law "),
            kind if kind.starts_with("NĐ") => ("Nghị định ", "Decree "),
            kind if kind.starts_with("TT") => ("Thông tư ", "Circular "),
            _ => ("", ""),
        };
        self.pick(
            format!("{vi}{law}, điều {articles}"),
            format!("{en}{law}, article {articles}"),
        )
    }

    /// What a dataset holds.
    pub fn dataset_of(self, version: &str, articles: usize, facts: usize) -> String {
        format!(
            "{version} · {} · {}",
            self.articles(articles),
            self.facts(facts)
        )
    }
}
