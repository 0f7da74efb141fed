//! Lines of CSV, as RFC 4180 has them.
//!
//! Used by [`super::export()`] and by the page.

/// Adds a line: cells with a comma, a quote or a line end stand in quotes.
pub fn csv_line<'c>(out: &mut String, cells: impl IntoIterator<Item = &'c str>) {
    for (at, cell) in cells.into_iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        if cell.contains([',', '"', '\n', '\r']) {
            out.push('"');
            out.push_str(&cell.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(cell);
        }
    }
    out.push_str("\r\n");
}
