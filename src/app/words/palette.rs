//! The texts of the command palette, of saved views and of the list of keys.

use super::Words;
use crate::app::palette::{Deed, Section};

texts! {
    PaletteText;
    open: "Tìm lệnh, đơn vị, người …", "Go to or do …";
    title: "Bảng lệnh", "Command palette";
    hint: "Tên trang, đơn vị, khen thưởng, người, bài báo, việc cần làm", "A view, unit, award, person, article, or something to do";
    results: "Kết quả", "Results";
    none: "Không có gì khớp.", "Nothing matches.";
    help: "Mũi tên lên, xuống để chọn, Enter để đi, Esc để đóng.", "Arrow keys choose, Enter goes, Esc closes.";
    go: "Đi đến", "Go to";
    deeds: "Làm", "Do";
    totals: "Khen thưởng: tổng cộng", "Awards: totals";
    saved: "Góc nhìn đã lưu", "Saved views";
    saved_none: "Chưa lưu góc nhìn nào. Góc nhìn là trang đang xem cùng mọi lựa chọn của nó.", "No view is saved yet. A view is the present page with all its choices.";
    saved_lost: "Trình duyệt này không cho lưu: các góc nhìn chỉ còn đến khi đóng trang.", "This browser keeps nothing: views last until the page is closed.";
    save_name: "Tên góc nhìn", "Name of the view";
    save: "Lưu góc nhìn này", "Save this view";
    kept: "Đã lưu góc nhìn.", "The view is saved.";
    rename: "Đổi tên", "Rename";
    renamed: "Tên mới", "New name";
    remove: "Xoá", "Delete";
    keep: "Lưu góc nhìn này …", "Save this view …";
    keys: "Phím tắt", "Keyboard shortcuts";
}

impl Words {
    /// Something that can be done from anywhere.
    pub fn deed(self, deed: Deed) -> &'static str {
        let tables = self.tables();
        match deed {
            Deed::Clear => self.reset,
            Deed::Keep => self.palette().keep,
            Deed::Csv => tables.export_csv,
            Deed::Json => tables.export_json,
            Deed::Page => tables.export_page,
            Deed::Print => tables.export_print,
            Deed::Keys => self.palette().keys,
        }
    }

    /// A section of the palette.
    pub fn section(self, section: Section) -> &'static str {
        match section {
            Section::Views => self.palette().go,
            Section::Saved => self.palette().saved,
            Section::Deeds => self.palette().deeds,
            Section::Values(facet) => self.facet(facet),
        }
    }

    /// How many entries of a section do not fit into the list.
    pub fn more_to_type(self, count: usize) -> String {
        let count = self.number(count as u64);
        self.pick(
            format!("còn {count} mục nữa, hãy gõ thêm"),
            format!("{count} more, go on typing"),
        )
    }

    /// How many entries the palette shows.
    pub fn entries(self, count: usize) -> String {
        let number = self.number(count as u64);
        match (self.lang, count) {
            (crate::app::route::Lang::Vi, _) => format!("{number} mục"),
            (_, 1) => "1 entry".to_owned(),
            _ => format!("{number} entries"),
        }
    }
}
