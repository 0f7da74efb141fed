//! What the timeline says: its fixed texts, and the phrases around its numbers.

use super::{Lang, Words};
use crate::model::{Day, Moment};
use crate::query::{Facet, FactKind, Years};

texts! {
    ChartText;
    overview: "Dữ kiện theo thời gian", "Facts over time";
    overview_help: "Bấm một cột để chọn, kéo để chọn một khoảng, giữ Ctrl (⌘) để thêm khoảng nữa. Mũi tên: sang cột khác; Shift + mũi tên: mở rộng; Enter: chọn; Ctrl + Enter: thêm; dấu +: vào trong năm hoặc tháng; dấu −: trở ra.", "Click a bar to choose it, drag for a range, hold Ctrl (⌘) to add another range. Arrows: another bar; Shift + arrows: extend; Enter: choose; Ctrl + Enter: add; +: into the year or month; −: back out.";
    stack: "Chia màu theo", "Coloured by";
    whole: "Mọi năm", "All years";
    crumbs: "Khoảng đang xem", "Time shown";
    go_in: "Xem bên trong", "Look inside";
    from: "Từ", "From";
    to: "Đến", "To";
    range: "Khoảng thời gian", "Range of time";
    add_range: "Thêm khoảng", "Add a range";
    drop_range: "Bỏ khoảng này", "Remove this range";
    hint: "Gõ năm, tháng hoặc ngày: 2019, 5/2019, 17/5/2019.", "Type a year, month or day: 2019, 5/2019, 17/5/2019 (day first).";
    reversed: "Khoảng này kết thúc trước khi bắt đầu.", "This range ends before it begins.";
    beyond: "Cả năm hoặc giai đoạn dài hơn cột", "A period longer than the bar";
    other: "Khác", "Other";
    lanes_of: "Mỗi hàng là", "A lane for each";
    lanes_help: "Mũi tên trái, phải: sang mục trước, sau; lên, xuống: đổi hàng; Home, End: mục đầu, cuối; Enter: mở; + và −: phóng to, thu nhỏ; 0: tất cả; Shift + mũi tên: dời khung. Mũi tên trái ở mục đầu hàng: đến tên hàng; ở tên hàng, phải mở và trái gộp các hàng bên dưới.", "Left and right arrows: previous and next item; up and down: other lane; Home, End: first and last item; Enter: open; + and −: zoom; 0: all; Shift + arrows: move the view. Left of the first item is the lane's name: there right unfolds and left folds the lanes below.";
    lanes_hint: "Ctrl (⌘) + lăn chuột để phóng, kéo để dời.", "Ctrl (⌘) + wheel zooms, drag to move.";
    chart: "Biểu đồ thời gian", "Time chart";
    more: "Thêm hàng", "More lanes";
    bin: "Chỗ dày, đếm gộp", "Dense place, counted";
    show: "Xem", "Show";
    keys_facets: "Mũi tên: sang giá trị khác.", "Arrows: another value.";
    skip_facets: "Bỏ qua bộ lọc", "Skip the filters";
}

impl Words {
    /// What the timeline says.
    pub fn chart(self) -> &'static ChartText {
        self.pick(&VI, &EN)
    }

    /// A year, month or day as it can be typed.
    pub fn typed(self, moment: Moment) -> String {
        match self.lang {
            Lang::Vi => self.moment(moment),
            Lang::En => moment.to_string(),
        }
    }

    /// A text that is no year, month or day.
    pub fn not_a_moment(self, text: &str) -> String {
        self.pick(
            format!("“{text}” không phải năm, tháng hay ngày."),
            format!("“{text}” is no year, month or day."),
        )
    }

    /// A year, month or day below its bar.
    pub fn bar_name(self, first: Moment) -> String {
        let day = first.period().first;
        match (first.is_year(), first.is_day()) {
            (true, _) => day.year.to_string(),
            (_, true) => day.day.to_string(),
            _ => self.month(day.month),
        }
    }

    /// The lanes of a facet.
    pub fn lanes_title(self, facet: Facet) -> String {
        let name = self.within(self.facet(facet));
        self.pick(format!("Theo {name}"), format!("By {name}"))
    }

    /// The lane of facts without a value.
    pub fn rest_lane(self, facet: Facet) -> &'static str {
        match facet {
            Facet::Unit => self.no_unit_lane,
            _ => self.fact_kind(FactKind::Event),
        }
    }

    /// A number with little room: `12k`.
    pub fn short(self, number: u32) -> String {
        match number {
            0..10_000 => self.number(number.into()),
            10_000..1_000_000 => format!("{}k", number / 1000),
            _ => format!(
                "{}M",
                self.decimal((f64::from(number) / 1e5).round() / 10.0)
            ),
        }
    }

    /// How many facts of which kinds: `42 dữ kiện (12 sự kiện, 30 khen thưởng)`.
    pub fn both_kinds(self, events: usize, awards: usize) -> String {
        match (events, awards) {
            (_, 0) => self.events(events),
            (0, _) => self.awards(awards),
            _ => format!(
                "{} ({}, {})",
                self.facts(events + awards),
                self.events(events),
                self.awards(awards)
            ),
        }
    }

    /// What most awards of a time are.
    pub fn mostly(self, award: &str, count: u32, more_than_half: bool) -> String {
        let count = self.number(count.into());
        match more_than_half {
            true => self.pick(
                format!("phần lớn {award} ({count})"),
                format!("mostly {award} ({count})"),
            ),
            false => self.pick(
                format!("nhiều nhất là {award} ({count})"),
                format!("most of all {award} ({count})"),
            ),
        }
    }

    /// The time with most facts.
    pub fn peak(self, years: Years, count: u32) -> String {
        let (when, count) = (self.year_range(years), self.number(count.into()));
        self.pick(
            format!("đông nhất {when} ({count})"),
            format!("busiest {when} ({count})"),
        )
    }

    /// From one day to another.
    pub fn days(self, first: Day, last: Day) -> String {
        self.year_range(Years {
            from: Some(Moment::day(first)),
            to: Some(Moment::day(last)),
        })
    }

    /// Unfolds or folds what stands below a lane.
    pub fn fold(self, name: &str, folded: bool) -> String {
        match folded {
            true => self.pick(
                format!("Mở các hàng dưới {name}"),
                format!("Unfold what is below {name}"),
            ),
            false => self.pick(
                format!("Gộp các hàng dưới {name}"),
                format!("Fold what is below {name}"),
            ),
        }
    }

    /// How many lanes have no room.
    pub fn lanes_beyond(self, count: usize) -> String {
        let count = self.number(count as u64);
        self.pick(
            format!("Còn {count} hàng ít dữ kiện hơn."),
            format!("{count} more lanes with fewer facts."),
        )
    }

    /// Facts without a date, beside those of a lane.
    pub fn undated_too(self, count: usize) -> String {
        let count = self.number(count as u64);
        self.pick(
            format!("{count} không rõ thời gian"),
            format!("{count} undated"),
        )
    }

    /// Not all facts of a list are shown.
    pub fn first_of(self, shown: usize, count: usize) -> String {
        let (shown, count) = (self.number(shown as u64), self.number(count as u64));
        self.pick(
            format!("{shown} mục đầu trong {count}"),
            format!("The first {shown} of {count}"),
        )
    }
}
