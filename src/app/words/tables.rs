//! The texts of the tables of awards.

use super::Words;
use crate::app::columns::Column;
use crate::query::Dimension;

texts! {
    TableText;
    grid_help: "Mỗi hàng là một lần bài báo nêu khen thưởng. Bấm tên cột để sắp xếp.", "Each row is one award statement of an article. Click a heading to sort.";
    grid_keys: "Giữ Shift để thêm cột. Trong bảng: phím mũi tên, Home, End, Page Up, Page Down để đi, Enter để mở.", "Hold Shift to add a key. In the table: arrow keys, Home, End, Page Up and Page Down move, Enter opens.";
    export: "Xuất ra", "Export";
    export_csv: "Bảng tính (CSV)", "Spreadsheet (CSV)";
    export_csv_hint: "mỗi dữ kiện một hàng, kèm nguồn; mở thẳng bằng Excel", "a row a fact with its source; opens in Excel";
    export_json: "Bộ dữ liệu (JSON)", "Dataset (JSON)";
    export_json_hint: "kèm bài báo, đơn vị, người mà dữ kiện nhắc đến", "with the articles, units and people they refer to";
    export_page: "Cả trang trong một tệp (HTML)", "The whole page as one file (HTML)";
    export_page_hint: "chỉ gồm các dữ kiện này; mở bằng cách bấm đúp", "with these facts alone; opens by double click";
    export_charts: "Hình biểu đồ", "Pictures of charts";
    export_print: "In hồ sơ", "Print a dossier";
    export_frame: "Chép mã nhúng (iframe)", "Copy the code to embed this (iframe)";
    whole_page: "Mở cả trang", "Open the whole page";
    saving: "Đang lưu …", "Saving …";
    saved: "Đã lưu tệp.", "The file is saved.";
    not_saved: "Không lưu được tệp.", "The file could not be saved.";
    statement: "Nội dung", "Statement";
    position_start: "Vị trí đầu", "Position: start";
    position_end: "Vị trí cuối", "Position: end";
    id: "Mã dữ kiện", "Id of the fact";
    entry_id: "Mã", "Id";
    told: "Cấp bậc, chức vụ", "Rank and offices";
    layout: "Cách xếp bảng", "Layout of the table";
    rows: "Hàng", "Rows";
    usual_rows: "Khen thưởng, cấp tặng", "Award and giver";
    usual_columns_of_totals: "Đối tượng", "Recipients";
    swap: "Đổi hàng với cột", "Swap rows and columns";
    counted: "Đếm", "Counted";
    pivot: "Bảng tổng", "Table of totals";
    pivot_help: "Một lần nêu về nhiều đơn vị hay nhiều năm đứng ở mỗi hàng, mỗi cột ấy, nên không cộng các ô với nhau. Hàng của một đơn vị gồm cả đơn vị trực thuộc. “?”: không nêu số; “≠”: các bài nêu khác nhau. Bấm một số để xem các lần nêu.", "A statement about several units or years stands in each of their rows or columns, so cells are not to be added up. The row of a unit includes its sub-units. “?”: no count stated; “≠”: articles differ. Click a number to see its statements.";
    dossier: "Hồ sơ khen thưởng", "Dossier of awards";
    dataset_version: "Bản dữ liệu", "Version of the dataset:";
    sources: "Nguồn", "Sources";
    sorting: "Sắp xếp", "Sort";
    usual_order: "Thứ tự thường dùng", "The usual order";
    columns: "Cột", "Columns";
    usual_columns: "Các cột thường dùng", "The usual columns";
}

impl Words {
    /// What rows or columns of a table can be.
    pub fn dimension(self, dimension: Dimension) -> &'static str {
        match dimension {
            Dimension::Facet(facet) => self.facet(facet),
            Dimension::Year => self.years,
        }
    }

    /// Which way a column is sorted.
    pub fn sorted(self, descending: bool) -> &'static str {
        match descending {
            true => self.pick("giảm dần", "descending"),
            false => self.pick("tăng dần", "ascending"),
        }
    }

    /// How many columns a table leaves out.
    pub fn more_columns(self, count: usize) -> String {
        self.pick(
            format!("Còn {count} cột không hiện; hãy lọc bớt hoặc đổi hàng với cột."),
            format!("{count} more columns are not shown; filter, or swap rows and columns."),
        )
    }

    /// How many statements a dossier leaves out.
    pub fn not_printed(self, count: usize) -> String {
        let count = self.number(count as u64);
        self.pick(
            format!("Còn {count} dữ kiện không in; hãy chọn hẹp hơn."),
            format!("{count} more facts are not printed; narrow the selection."),
        )
    }

    /// A column of the table of statements.
    pub fn column(self, column: Column) -> &'static str {
        match column {
            Column::Date => self.col_date,
            Column::Award => self.col_award,
            Column::Giver => self.col_giver,
            Column::Recipients => self.col_recipients,
            Column::Count => self.col_count,
            Column::Unit => self.col_unit,
            Column::Status => self.col_status,
            Column::Source => self.col_source,
            Column::Outlet => self.outlet,
            Column::Published => self.published,
        }
    }
}
