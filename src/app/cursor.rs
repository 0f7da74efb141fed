//! Keys that move a cursor over the cells of a table.

/// Where a key leads from a cell: `far` is whether it is pressed with Ctrl, `last`
/// the last row and column, `page` how many rows are in sight. `None` for other keys.
pub fn step(
    key: &str,
    far: bool,
    (row, column): (usize, usize),
    last: (usize, usize),
    page: usize,
) -> Option<(usize, usize)> {
    let (to_row, to_column) = match key {
        "ArrowDown" => (row + 1, column),
        "ArrowUp" => (row.saturating_sub(1), column),
        "ArrowRight" => (row, column + 1),
        "ArrowLeft" => (row, column.saturating_sub(1)),
        "PageDown" => (row + page, column),
        "PageUp" => (row.saturating_sub(page), column),
        "Home" if far => (0, 0),
        "End" if far => last,
        "Home" => (row, 0),
        "End" => (row, last.1),
        _ => return None,
    };
    Some((to_row.min(last.0), to_column.min(last.1)))
}

#[cfg(test)]
mod tests {
    use super::step;

    #[test]
    fn keys_stay_within_the_table() {
        let last = (9, 3);
        for (key, far, from, to) in [
            ("ArrowDown", false, (0, 0), (1, 0)),
            ("ArrowDown", false, (9, 2), (9, 2)),
            ("ArrowUp", false, (0, 1), (0, 1)),
            ("ArrowLeft", false, (4, 0), (4, 0)),
            ("ArrowRight", false, (4, 3), (4, 3)),
            ("PageDown", false, (2, 1), (7, 1)),
            ("PageUp", false, (2, 1), (0, 1)),
            ("Home", false, (4, 2), (4, 0)),
            ("End", false, (4, 2), (4, 3)),
            ("Home", true, (4, 2), (0, 0)),
            ("End", true, (4, 2), (9, 3)),
        ] {
            assert_eq!(step(key, far, from, last, 5), Some(to), "{key}");
        }
        assert_eq!(step("x", false, (0, 0), last, 5), None);
        assert_eq!(step("End", true, (0, 0), (0, 0), 1), Some((0, 0)));
    }
}
