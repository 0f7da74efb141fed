//! The orders of a table: of articles on the timeline, and of rows in their lists.

use super::Table;
use crate::model::{Article, Edtf};
use crate::text::collation_key;
use crate::text::sorting::sort_by_key;

/// Place of each article: by day of publication, then title, then id; without a day last.
pub(super) fn article_ranks(articles: &[Article]) -> Vec<u32> {
    let mut order: Vec<usize> = (0..articles.len()).collect();
    sort_by_key(&mut order, |&place| {
        let article = &articles[place];
        let day = article.published.as_ref().and_then(Edtf::period);
        let title = article.title.as_deref().unwrap_or(&article.id);
        (
            day.is_none(),
            day,
            collation_key(title),
            article.id.clone(),
            place,
        )
    });
    let mut ranks = vec![0; articles.len()];
    for (rank, place) in order.into_iter().enumerate() {
        ranks[place] = rank as u32;
    }
    ranks
}

impl Table {
    /// The rows in the order of the dataset's lists: events, awards, figures.
    pub(super) fn in_lists(&self) -> Vec<usize> {
        let mut rows: Vec<usize> = (0..self.len()).collect();
        let columns = &self.columns;
        match &self.order {
            Some(order) => sort_by_key(&mut rows, |&row| (self.kind(row), order.get(row))),
            None => sort_by_key(&mut rows, |&row| {
                (
                    self.kind(row),
                    columns.article.get(row),
                    columns.id.get(row),
                    row,
                )
            }),
        }
        rows
    }
}
