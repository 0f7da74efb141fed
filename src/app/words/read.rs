//! The texts of the view that reads the reader's own files, and of their marks everywhere.

use super::Words;
use crate::app::own::{Broken, Progress};

texts! {
    ReadText;
    title: "Đọc tệp của bạn", "Read your own files";
    lead: "Thả các bài báo của bạn vào đây: trang đọc chúng ngay trên máy này và ghép những gì đọc được vào dòng thời gian, bảng khen thưởng, đơn vị và bộ lọc.", "Drop articles of your own here: the page reads them on this very machine and joins what they say to the timeline, the award tables, the units and the filters.";
    drop_here: "Thả tệp hay thư mục vào bất cứ đâu trên trang", "Drop files or folders anywhere on the page";
    or_choose: "hoặc chọn từ máy:", "or choose them:";
    choose_files: "Chọn tệp", "Choose files";
    choose_folder: "Chọn thư mục", "Choose a folder";
    kinds: "Đọc được .txt, .md, .html, .docx, .json, .jsonl và .zip gồm các tệp ấy, cả bảng mã cũ TCVN3, VNI. Bộ dữ liệu của Bảng Vàng (.json, .bvc) được mở thay cho bộ đang xem.", "Read are .txt, .md, .html, .docx, .json, .jsonl and .zip of these, in the old encodings TCVN3 and VNI as well. A dataset of Bảng Vàng (.json, .bvc) opens in place of the present one.";
    private: "Không tệp nào rời khỏi máy của bạn. Đóng hay tải lại trang là hết, không để lại gì.", "No file leaves your machine. Close or reload the page and nothing is left behind.";
    sample_title: "Chưa có sẵn bài nào?", "Nothing at hand?";
    sample_help: "Bài mẫu là một bài tự soạn, đơn vị và người trong đó đều không có thật.", "The sample is an article composed for the purpose; its units and people are invented.";
    sample: "Thử với bài mẫu", "Try the sample article";
    reading: "Đang đọc", "Reading";
    joining: "Đang ghép vào trang …", "Joining them to the page …";
    stop: "Dừng", "Stop";
    yours: "Bài của bạn", "Your articles";
    lent: "bản sao của bài có sẵn; toàn văn nay hiện trong bài ấy", "a copy of an article that is here; its text now shows there";
    leave: "Bỏ tệp của bạn ra", "Leave your files";
    left: "Đã bỏ các tệp của bạn ra.", "Your files are left out again.";
    not_read: "Không đọc được", "Not read";
    doubtful: "Đã đọc, nhưng nên xem lại", "Read, but worth a look";
    mark: "của bạn", "yours";
    bar: "Tệp của bạn", "Your own files";
    manage: "Xem", "See them";
    drop_now: "Thả ra để đọc", "Let go to read them";
    nothing: "Không có tệp nào thuộc loại đọc được.", "There was no file of a known kind.";
    absent: "Không tải được bộ đọc. Hãy kiểm tra kết nối rồi thử lại; những gì đang có vẫn nguyên.", "The reading program could not be fetched. Check the connection and try again; everything that is here stays.";
    crashed: "Bộ đọc dừng giữa chừng, có lẽ vì hết bộ nhớ. Hãy thả ít tệp hơn mỗi lần; những gì đang có vẫn nguyên.", "The reading program broke down, perhaps for lack of memory. Drop fewer files at a time; everything that is here stays.";
    stopped: "Đã dừng. Lần thả này không được ghép vào.", "Stopped. Nothing of this batch was joined.";
    failed: "bộ đọc bị lỗi ở tệp này; hãy báo cho chúng tôi", "the reader failed on this file; please report this";
}

impl Words {
    /// How far a batch is.
    pub fn progress(self, progress: &Progress) -> String {
        let number = |number: usize| self.number(number as u64);
        let (done, files) = (number(progress.done + 1), number(progress.files));
        self.pick(
            format!("tệp {done} / {files}"),
            format!("file {done} of {files}"),
        )
    }

    /// Why a batch gave nothing.
    pub fn broken(self, broken: Broken) -> &'static str {
        match broken {
            Broken::Nothing => self.read().nothing,
            Broken::Absent => self.read().absent,
            Broken::Crashed => self.read().crashed,
            Broken::Stopped => self.read().stopped,
        }
    }

    /// How many articles there are.
    pub fn articles(self, count: usize) -> String {
        format!(
            "{} {}",
            self.number(count as u64),
            self.articles_noun(count)
        )
    }

    /// What of the reader's own the page shows.
    pub fn with_own(self, articles: usize, dataset: Option<&str>) -> String {
        let of_articles = self.articles(articles);
        match dataset {
            None => self.pick(
                format!("Đang xem kèm {of_articles} của bạn."),
                format!("Shown with {of_articles} of your own."),
            ),
            Some(name) if articles == 0 => self.pick(
                format!("Đang xem bộ dữ liệu {name} của bạn."),
                format!("This is your dataset {name}."),
            ),
            Some(name) => self.pick(
                format!("Đang xem bộ dữ liệu {name} và {of_articles} của bạn."),
                format!("This is your dataset {name} with {of_articles} of your own."),
            ),
        }
    }

    /// An article that is the reader's own, where only text can say so.
    pub fn marked_own(self, title: &str) -> String {
        format!("{title} ({})", self.read().mark)
    }
}
