//! What is said of the reader's own files, in both languages.
//!
//! Used by the program that reads beside the page; the English words are those of
//! the command line, kept by [`crate::file`] and [`crate::dataset`].

use super::Words;
use crate::app::batch::Remark;
use crate::app::route::Lang;
use crate::file::{ArchiveFlaw, Doubt, FileError, FileFlaw, FileKind, Legacy, NotText, Part};

impl Words {
    /// A remark on a file.
    pub fn remark(self, remark: &Remark) -> String {
        match remark {
            Remark::UnknownKind => {
                let kinds = FileKind::ENDINGS.join(", ");
                self.pick(
                    format!("không thuộc loại tệp đọc được ({kinds}, .bvc)"),
                    format!("not a kind of file that is known ({kinds}, .bvc)"),
                )
            }
            Remark::TooLarge(most) => self.pick(
                format!("lớn hơn {} MB; hãy chia nhỏ, hoặc đọc bằng công cụ dòng lệnh bang-vang", most >> 20),
                format!("larger than {} MB; split it, or read it with the command line tool bang-vang", most >> 20),
            ),
            Remark::Closed => self.pick(
                "trình duyệt không mở được tệp; có thể tệp đã bị đổi tên, di chuyển hoặc là một thư mục".to_owned(),
                "the browser cannot open it: it may have been renamed or moved, or it is a folder".to_owned(),
            ),
            Remark::File(error) => match self.lang {
                Lang::Vi => file_error(error),
                Lang::En => error.to_string(),
            },
            Remark::Dataset(error) => self.decode_error(error),
            Remark::SecondDataset => self.pick(
                "mỗi lần chỉ mở được một bộ dữ liệu; bộ này không được mở".to_owned(),
                "only one dataset can be open at a time; this one was not opened".to_owned(),
            ),
            Remark::Doubt(doubt) => match self.lang {
                Lang::Vi => doubtful(doubt),
                Lang::En => doubt.to_string(),
            },
        }
    }
}

fn file_error(error: &FileError) -> String {
    let member = error.place.member.as_ref();
    let member = member.map_or_else(String::new, |member| format!("{member}: "));
    let part = match error.place.part {
        Some(Part::Line(line)) => format!("dòng {line}: "),
        Some(Part::Entry(entry, line)) => format!("mục {entry}, dòng {line}: "),
        None => String::new(),
    };
    format!("{member}{part}{}", flaw(&error.reason))
}

fn flaw(flaw: &FileFlaw) -> String {
    match flaw {
        FileFlaw::NotText(NotText::Utf8(byte)) => format!(
            "không phải văn bản UTF-8 (từ byte {byte}), cũng không thuộc bảng mã nào nhận ra được; hãy lưu lại bằng UTF-8"
        ),
        FileFlaw::NotText(NotText::Utf16) => {
            "mở đầu như văn bản UTF-16 nhưng không phải; hãy lưu lại bằng UTF-8".to_owned()
        }
        FileFlaw::NotAnArticle(reason) => format!("không phải một bài báo: {reason}"),
        FileFlaw::NoText => "không có chữ nào".to_owned(),
        FileFlaw::LongLine(most) => format!("dài hơn {most} byte; hãy chia nhỏ"),
        FileFlaw::Archive(flaw) => archive(*flaw),
        FileFlaw::NoDocument => {
            "không có văn bản Word bên trong; hãy lưu lại thành .docx".to_owned()
        }
        FileFlaw::OldDocument => {
            "văn bản Word kiểu cũ, hoặc có mật khẩu; hãy lưu lại thành .docx không có mật khẩu"
                .to_owned()
        }
    }
}

fn archive(flaw: ArchiveFlaw) -> String {
    let said = match flaw {
        ArchiveFlaw::NoDirectory => "không phải tệp nén, hoặc bị cụt; hãy chép hay tải lại",
        ArchiveFlaw::BrokenDirectory => "mục lục của tệp nén bị hỏng; hãy chép hay tải lại",
        ArchiveFlaw::Encrypted => "có mật khẩu; hãy tự giải nén rồi đọc thư mục",
        ArchiveFlaw::UnknownPacking(method) => {
            return format!(
                "nén theo cách không đọc được (số {method}); hãy tự giải nén rồi đọc thư mục"
            );
        }
        ArchiveFlaw::Damaged => "bị hỏng trong tệp nén; hãy nén lại",
        ArchiveFlaw::Bomb => "giải nén ra sẽ lớn hơn mọi văn bản; đã để nguyên",
        ArchiveFlaw::TooLarge(most) => {
            return format!("tệp nén giải ra hơn {} MB; hãy chia nhỏ", most >> 20);
        }
        ArchiveFlaw::Nested => "tệp nén trong tệp nén; hãy tự giải nén",
    };
    said.to_owned()
}

fn doubtful(doubt: &Doubt) -> String {
    match doubt {
        Doubt::Converted(Legacy::Utf8Twice) => {
            "văn bản UTF-8 bị mã hoá hai lần, đã chuyển lại".to_owned()
        }
        Doubt::Converted(legacy) => format!("văn bản ở bảng mã {legacy}, đã chuyển sang Unicode"),
        Doubt::Damaged(count) => format!("{count} chữ trong văn bản bị hỏng"),
        Doubt::Published(raw) => format!("không hiểu ngày đăng: “{raw}”"),
    }
}
