//! The columns of the table of award statements, and which of them are shown.
//!
//! Used by the address (`cols`), the table and its choice of columns. What always
//! holds: the award is always shown, and columns stand in one order.

use crate::query::SortKey;

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// Day, year or period.
    Date,
    /// The award with its grade.
    Award,
    /// Who confers.
    Giver,
    /// Who receives.
    Recipients,
    /// How many.
    Count,
    /// Whose record it is.
    Unit,
    /// Whether it was given.
    Status,
    /// The article.
    Source,
    /// Who published the article.
    Outlet,
    /// When it was published.
    Published,
}

impl Column {
    /// All columns, in order.
    pub const ALL: [Column; 10] = [
        Column::Date,
        Column::Award,
        Column::Giver,
        Column::Recipients,
        Column::Count,
        Column::Unit,
        Column::Status,
        Column::Source,
        Column::Outlet,
        Column::Published,
    ];

    /// The word for it in addresses and style sheets.
    pub const fn word(self) -> &'static str {
        match self {
            Column::Date => "date",
            Column::Award => "award",
            Column::Giver => "giver",
            Column::Recipients => "recipients",
            Column::Count => "count",
            Column::Unit => "unit",
            Column::Status => "status",
            Column::Source => "source",
            Column::Outlet => "outlet",
            Column::Published => "published",
        }
    }

    /// The column whose word this is.
    pub fn of_word(word: &str) -> Option<Column> {
        Column::ALL.into_iter().find(|column| column.word() == word)
    }

    /// By what its heading sorts.
    pub const fn key(self) -> Option<SortKey> {
        match self {
            Column::Date => Some(SortKey::Date),
            Column::Award => Some(SortKey::Award),
            Column::Giver => Some(SortKey::Giver),
            Column::Recipients => Some(SortKey::Recipient),
            Column::Count => Some(SortKey::Count),
            Column::Unit => Some(SortKey::Unit),
            Column::Status => Some(SortKey::Status),
            Column::Source => Some(SortKey::Article),
            Column::Outlet | Column::Published => None,
        }
    }

    const fn is_default(self) -> bool {
        !matches!(self, Column::Outlet | Column::Published)
    }
}

/// Which columns are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Columns(u16);

impl Default for Columns {
    fn default() -> Columns {
        Columns::of(Column::ALL.into_iter().filter(|column| column.is_default()))
    }
}

impl Columns {
    /// These columns, and the award.
    pub fn of(columns: impl IntoIterator<Item = Column>) -> Columns {
        let award = 1 << Column::Award as u16;
        let bits = columns.into_iter().map(|column| 1 << column as u16);
        Columns(bits.fold(award, |all, bit| all | bit))
    }

    /// Whether a column is shown.
    pub fn has(self, column: Column) -> bool {
        self.0 >> column as u16 & 1 == 1
    }

    /// The columns that are shown, in order.
    pub fn iter(self) -> impl Iterator<Item = Column> {
        Column::ALL
            .into_iter()
            .filter(move |column| self.has(*column))
    }

    /// Shows a column, or no longer. The award stays.
    pub fn toggled(self, column: Column) -> Columns {
        let other = Columns(self.0 ^ 1 << column as u16);
        Columns::of(other.iter())
    }

    /// The words of the columns, as the address has them; `None` for the usual ones.
    pub fn to_words(self) -> Option<String> {
        let words: Vec<&str> = self.iter().map(Column::word).collect();
        (self != Columns::default()).then(|| words.join(","))
    }

    /// The columns of these words; `None` where one is unknown.
    pub fn of_words(words: &str) -> Option<Columns> {
        let columns: Option<Vec<Column>> = words.split(',').map(Column::of_word).collect();
        columns.map(Columns::of)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_words_and_back() {
        assert_eq!(Columns::default().to_words(), None);
        let few = Columns::of([Column::Unit, Column::Date]);
        assert_eq!(few.to_words().as_deref(), Some("date,award,unit"));
        assert_eq!(Columns::of_words("unit,date"), Some(few));
        assert_eq!(Columns::of_words("unit,price"), None);
        let more = Columns::default().toggled(Column::Outlet);
        assert_eq!(
            Columns::of_words(&more.to_words().unwrap_or_default()),
            Some(more)
        );
        assert_eq!(more.toggled(Column::Outlet), Columns::default());
    }

    #[test]
    fn the_award_is_always_shown() {
        assert!(Columns::default().toggled(Column::Award).has(Column::Award));
        assert_eq!(Columns::of([]).iter().collect::<Vec<_>>(), [Column::Award]);
    }
}
