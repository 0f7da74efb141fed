//! The whole site as one file, with other data.
//!
//! Used where a reader saves a selection as a page of its own. The site writes such
//! a file (see `bin/site`), whose data stand in an element of the head.

/// Where the data stand in the page.
const MARK: &str = "id=\"part:dataset.json\"";

/// The page with this dataset in place of its own; `None` where it has no place for one.
pub fn with_dataset(page: &str, json: &str) -> Option<String> {
    let (before, rest) = page.split_once(MARK)?;
    let (tag, rest) = rest.split_once('>')?;
    let (_, after) = rest.split_once("</script>")?;
    // In JSON the sign stands in strings only; so none of them can end the element.
    let json = json.replace('<', "\\u003c");
    Some(format!("{before}{MARK}{tag}>{json}</script>{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_data_are_exchanged_and_nothing_else() {
        let page = "<head><script type=\"application/json\" id=\"part:dataset.json\">{\"old\":1}</script><p>rest</p>";
        let Some(made) = with_dataset(page, "{\"title\":\"a</script><b>\"}") else {
            panic!("the page has a place")
        };
        assert_eq!(
            made,
            "<head><script type=\"application/json\" id=\"part:dataset.json\">{\"title\":\"a\\u003c/script>\\u003cb>\"}</script><p>rest</p>"
        );
    }

    #[test]
    fn another_page_has_no_place() {
        assert_eq!(with_dataset("<p>no page of ours</p>", "{}"), None);
    }
}
