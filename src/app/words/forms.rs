//! Numbers, dates and the phrases built around them, in each language's form.

use super::Words;
use crate::app::problem::Problem;
use crate::app::route::{Ignored, Lang};
use crate::dataset::{DecodeError, FORMAT};
use crate::model::{Edtf, Grade, Moment};
use crate::query::Years;

impl Words {
    /// A whole number: `2.500`, `2,500`.
    pub fn number(self, number: u64) -> String {
        let digits = number.to_string();
        let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                grouped.push(self.pick('.', ','));
            }
            grouped.push(digit);
        }
        grouped
    }

    /// A number with at most two decimals: `12,5`, `12.5`; a minus sign where it is below zero.
    pub fn decimal(self, number: f64) -> String {
        let hundredths = (number.abs() * 100.0).round();
        let whole = self.number((hundredths / 100.0).trunc() as u64);
        let sign = if number < 0.0 && hundredths > 0.0 {
            "−"
        } else {
            ""
        };
        let rest = format!("{:02}", (hundredths % 100.0) as u64);
        match rest.trim_end_matches('0') {
            "" => format!("{sign}{whole}"),
            rest => format!("{sign}{whole}{}{rest}", self.pick(',', '.')),
        }
    }

    /// A date or period: `05/02/2020`, `5 Feb 2020`; `2010–2015`; `05/02 (không rõ năm)`.
    pub fn date(self, date: &Edtf) -> String {
        let told = match date.as_str().split_once('/') {
            None => self.point(date.as_str()),
            Some((first, last)) => {
                let dash = if date.as_str().len() == 9 {
                    "–"
                } else {
                    " – "
                };
                format!("{}{dash}{}", self.point(first), self.point(last))
            }
        };
        match date.is_yearless() {
            true => format!("{told} ({})", self.year_unknown),
            false => told,
        }
    }

    fn point(self, point: &str) -> String {
        let mut parts = point.split('-');
        match (self.lang, parts.next(), parts.next(), parts.next()) {
            (Lang::Vi, Some("XXXX"), Some(month), Some(day)) => format!("{day}/{month}"),
            (Lang::En, Some("XXXX"), Some(month), Some(day)) => {
                format!("{} {}", day.trim_start_matches('0'), english_month(month))
            }
            (Lang::Vi, Some(year), Some(month), Some(day)) => format!("{day}/{month}/{year}"),
            (Lang::Vi, Some(year), Some(month), None) => format!("{month}/{year}"),
            (Lang::En, Some(year), Some(month), Some(day)) => {
                format!(
                    "{} {} {year}",
                    day.trim_start_matches('0'),
                    english_month(month)
                )
            }
            (Lang::En, Some(year), Some(month), None) => format!("{} {year}", english_month(month)),
            _ => point.to_owned(),
        }
    }

    /// A month on an axis: `T2`, `Feb`.
    pub fn month(self, month: u8) -> String {
        self.pick(
            format!("T{month}"),
            english_month(&format!("{month:02}")).to_owned(),
        )
    }

    /// A quarter on an axis: `Q1`.
    pub fn quarter(self, month: u8) -> String {
        format!("Q{}", month.div_ceil(3))
    }

    /// A class of an order or medal, as it follows the name.
    pub fn of_grade(self, grade: Grade) -> String {
        self.pick(
            format!(" hạng {}", grade.word()),
            format!(", {} class", self.within(self.grade(grade))),
        )
    }

    /// How many facts there are.
    pub fn facts(self, count: usize) -> String {
        self.counted(count, "dữ kiện", "fact", "facts")
    }

    /// How many statements there are.
    pub fn statements(self, count: usize) -> String {
        self.counted(count, "lần nêu", "statement", "statements")
    }

    /// How many events there are.
    pub fn events(self, count: usize) -> String {
        self.counted(count, "sự kiện", "event", "events")
    }

    /// How many awards statements there are.
    pub fn awards(self, count: usize) -> String {
        self.counted(count, "khen thưởng", "award statement", "award statements")
    }

    /// How many characters there are.
    pub fn chars(self, count: usize) -> String {
        self.counted(count, "ký tự", "character", "characters")
    }

    /// How many values a folded list hides.
    pub fn more(self, count: usize) -> String {
        let count = self.number(count as u64);
        self.pick(format!("Thêm {count}"), format!("{count} more"))
    }

    /// How many statements give no count, beside a sum.
    pub fn plus_uncounted(self, count: usize) -> String {
        let count = self.number(count as u64);
        self.pick(
            format!("+ {count} không nêu số"),
            format!("+ {count} not stated"),
        )
    }

    /// Statements about the same thing whose counts differ.
    pub fn conflict(self, count: usize) -> String {
        let count = self.number(count as u64);
        self.pick(
            format!("≠ {count} nguồn nêu khác nhau"),
            format!("≠ {count} differ"),
        )
    }

    /// How many things are told with counts that differ.
    pub fn conflicts(self, count: usize) -> String {
        let count = self.number(count as u64);
        self.pick(
            format!("≠ {count} việc có số khác nhau"),
            format!("≠ {count} told differently"),
        )
    }

    /// A place in a text.
    pub fn positions(self, start: u32, end: u32) -> String {
        let (start, end) = (self.number(start.into()), self.number(end.into()));
        self.pick(
            format!("ký tự {start}–{end}"),
            format!("characters {start}–{end}"),
        )
    }

    /// An article without a headline.
    pub fn untitled_by(self, byline: &str) -> String {
        self.pick(
            format!("Bài của {byline} (không tiêu đề)"),
            format!("Article by {byline} (untitled)"),
        )
    }

    /// Takes a choice away.
    pub fn remove(self, what: &str) -> String {
        self.pick(format!("Bỏ {what}"), format!("Remove {what}"))
    }

    /// A year, month or day.
    pub fn moment(self, moment: Moment) -> String {
        self.point(&moment.to_string())
    }

    /// A stretch of time as a choice.
    pub fn year_range(self, years: Years) -> String {
        let say = |moment| self.moment(moment);
        match (years.from, years.to) {
            (Some(from), Some(to)) if from == to => match self.lang {
                Lang::Vi if from.is_year() => format!("năm {from}"),
                _ => say(from),
            },
            (Some(from), Some(to)) if from.is_year() && to.is_year() => format!("{from}–{to}"),
            (Some(from), Some(to)) => format!("{} – {}", say(from), say(to)),
            (Some(from), None) => format!("{} {}", self.pick("từ", "from"), say(from)),
            (None, Some(to)) => format!("{} {}", self.pick("đến", "until"), say(to)),
            (None, None) => self.all_years.to_owned(),
        }
    }

    /// The facts of a stretch of years, for those who do not see the bar.
    pub fn bar(self, years: Years, events: u32, awards: u32) -> String {
        let (events, awards) = (self.events(events as usize), self.awards(awards as usize));
        format!("{}: {events}, {awards}", self.year_range(years))
    }

    /// How often an article names someone in the same way.
    pub fn times(self, count: usize) -> String {
        self.counted(count, "lần", "time", "times")
    }

    /// The noun that follows a number of facts.
    pub fn facts_noun(self, count: usize) -> &'static str {
        self.pick("dữ kiện", if count == 1 { "fact" } else { "facts" })
    }

    /// The noun that follows a number of units.
    pub fn units_noun(self, count: usize) -> &'static str {
        self.pick("đơn vị", if count == 1 { "unit" } else { "units" })
    }

    /// The noun that follows a number of people.
    pub fn people_noun(self, count: usize) -> &'static str {
        self.pick("người", if count == 1 { "person" } else { "people" })
    }

    /// The noun that follows a number of articles.
    pub fn articles_noun(self, count: usize) -> &'static str {
        self.pick("bài", if count == 1 { "article" } else { "articles" })
    }

    /// A name of the interface as it stands within a sentence.
    pub fn within(self, name: &str) -> String {
        let mut letters = name.chars();
        let first = letters.next().into_iter();
        let first = first.flat_map(char::to_lowercase);
        first.chain(letters).collect()
    }

    /// Words that are searched for, as a choice.
    pub fn quoted(self, text: &str) -> String {
        format!("“{text}”")
    }

    /// A part of an address that was not followed.
    pub fn ignored(self, ignored: &Ignored) -> String {
        match (ignored.key.as_str(), ignored.value.as_str()) {
            ("view", path) => self.pick(
                format!("không có trang “{path}”"),
                format!("there is no view “{path}”"),
            ),
            (key, "") => self.pick(
                format!("“{key}” không có giá trị"),
                format!("“{key}” has no value"),
            ),
            (key, value) => format!("{key} = “{value}”"),
        }
    }

    /// What went wrong with a dataset, and where.
    pub fn problem(self, problem: &Problem) -> String {
        match problem {
            Problem::Foreign { url } => self.pick(
                format!("Địa chỉ {url} thuộc máy chủ khác. Trang này chỉ đọc tệp từ chính máy chủ của mình."),
                format!("The address {url} is of another server. This page reads files of its own server only."),
            ),
            Problem::Missing { url, status } => self.pick(
                format!("Máy chủ trả lời {status} cho tệp {url}."),
                format!("The server answered {status} for the file {url}."),
            ),
            Problem::Unreachable { url } => self.pick(
                format!("Không tải được tệp {url}."),
                format!("The file {url} could not be fetched."),
            ),
            Problem::Unreadable { url, why } => {
                let why = self.decode_error(why);
                self.pick(format!("Tệp {url}: {why}."), format!("The file {url}: {why}."))
            }
        }
    }

    /// What is wrong with a file, and where in it.
    pub(super) fn decode_error(self, error: &DecodeError) -> String {
        if self.lang == Lang::En {
            return error.to_string();
        }
        let at = |line: &usize, column: &usize| format!("dòng {line}, cột {column}");
        match error {
            DecodeError::Empty => "tệp rỗng".to_owned(),
            DecodeError::NotUtf8 { line, column } => {
                format!("không phải văn bản UTF-8 từ {}", at(line, column))
            }
            DecodeError::Truncated { line, column } => format!("tệp bị cụt ở {}", at(line, column)),
            DecodeError::NotJson {
                line,
                column,
                reason,
            } => {
                format!("không phải JSON ở {} ({reason})", at(line, column))
            }
            DecodeError::NotADataset(_) => format!("không phải bộ dữ liệu {FORMAT}"),
            DecodeError::NewerVersion(found) => {
                format!("phiên bản {found} mới hơn trang này; trang này đọc {FORMAT}")
            }
            DecodeError::BadValue {
                path,
                line,
                column,
                reason,
            } => {
                format!(
                    "giá trị không hợp lệ ở {path} ({}): {reason}",
                    at(line, column)
                )
            }
            DecodeError::Columns(_) => format!("các cột không hợp lệ: {error}"),
            DecodeError::Unsound(_) => format!("nội dung không nhất quán: {error}"),
        }
    }

    /// What to do about a problem.
    pub fn remedy(self, problem: &Problem) -> &'static str {
        match problem {
            Problem::Foreign { .. } => self.pick(
                "Chép tệp ấy về cạnh trang này rồi ghi đường dẫn tương đối, ví dụ data=dataset.json.",
                "Copy that file next to this page and give a relative path, such as data=dataset.json.",
            ),
            Problem::Missing { .. } => self.pick(
                "Kiểm tra đường dẫn, hoặc tạo tệp bằng lệnh: make dataset ARTICLES=thư-mục.",
                "Check the path, or make the file with: make dataset ARTICLES=folder.",
            ),
            Problem::Unreachable { .. } => self.pick(
                "Kiểm tra kết nối và máy chủ, rồi thử lại.",
                "Check the connection and the server, then try again.",
            ),
            Problem::Unreadable { .. } => self.pick(
                "Tạo lại tệp bằng bản bang-vang cùng phiên bản với trang, rồi kiểm tra: bang-vang check TỆP.",
                "Make the file again with the bang-vang of this page's version, then check it: bang-vang check FILE.",
            ),
        }
    }

    fn counted(self, count: usize, vi: &str, one: &str, many: &str) -> String {
        let noun = self.pick(vi, if count == 1 { one } else { many });
        format!("{} {noun}", self.number(count as u64))
    }
}

fn english_month(month: &str) -> &'static str {
    const MONTHS: [&str; 12] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ];
    let place = month.parse::<usize>().unwrap_or(1).saturating_sub(1);
    MONTHS.get(place).copied().unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::*;

    const VI: Words = Words::of(Lang::Vi);
    const EN: Words = Words::of(Lang::En);

    #[test]
    fn numbers() {
        for (number, vi, en) in [
            (0, "0", "0"),
            (999, "999", "999"),
            (2500, "2.500", "2,500"),
            (1_234_567, "1.234.567", "1,234,567"),
        ] {
            assert_eq!(
                (VI.number(number).as_str(), EN.number(number).as_str()),
                (vi, en)
            );
        }
        for (number, vi, en) in [
            (2500.0, "2.500", "2,500"),
            (12.5, "12,5", "12.5"),
            (-0.333, "−0,33", "−0.33"),
            (-0.001, "0", "0"),
        ] {
            assert_eq!(
                (VI.decimal(number).as_str(), EN.decimal(number).as_str()),
                (vi, en)
            );
        }
    }

    #[test]
    fn dates() -> Result<(), crate::model::NotEdtf> {
        for (date, vi, en) in [
            ("2020-02-05", "05/02/2020", "5 Feb 2020"),
            ("2020-02", "02/2020", "Feb 2020"),
            ("2020", "2020", "2020"),
            ("2010/2015", "2010–2015", "2010–2015"),
            (
                "2022-01/2022-06",
                "01/2022 – 06/2022",
                "Jan 2022 – Jun 2022",
            ),
            (
                "XXXX-02-05",
                "05/02 (không rõ năm)",
                "5 Feb (year not stated)",
            ),
            (
                "XXXX-02-05/XXXX-02-07",
                "05/02 – 07/02 (không rõ năm)",
                "5 Feb – 7 Feb (year not stated)",
            ),
        ] {
            let date = Edtf::parse(date)?;
            assert_eq!((VI.date(&date).as_str(), EN.date(&date).as_str()), (vi, en));
        }
        Ok(())
    }

    #[test]
    fn nouns_follow_their_number() {
        assert_eq!(
            (EN.facts(1), EN.facts(2)),
            ("1 fact".to_owned(), "2 facts".to_owned())
        );
        assert_eq!(VI.facts(2500), "2.500 dữ kiện");
    }
}
