//! The entries of a JSON list, cut apart without being understood, so that a
//! broken one leaves the others.

/// An entry of a list as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Entry<'j> {
    /// From its first sign to its last.
    pub json: &'j str,
    /// The line on which it begins, from 1.
    pub line: usize,
}

/// The entries of a list: what stands between its commas, outside of quotes and
/// inner brackets. The last one goes to the end where the list is cut off.
pub(super) fn entries(list: &str) -> Vec<Entry<'_>> {
    let mut entries = Vec::new();
    let (mut depth, mut quoted, mut escaped) = (0_usize, false, false);
    let (mut start, mut line, mut start_line) = (0, 1, 1);
    for (at, byte) in list.bytes().enumerate() {
        line += usize::from(byte == b'\n');
        if quoted {
            quoted = escaped || byte != b'"';
            escaped = !escaped && byte == b'\\';
            continue;
        }
        let between = depth == 1;
        match byte {
            b'"' => quoted = true,
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        let begins = byte == b'[' && depth == 1 && !between;
        let ends = between && (byte == b',' || (byte == b']' && depth == 0));
        if ends {
            push(&mut entries, &list[start..at], start_line);
        }
        if begins || ends {
            (start, start_line) = (at + 1, line);
        }
        if ends && byte == b']' {
            return entries;
        }
    }
    push(
        &mut entries,
        list.get(start..).unwrap_or_default(),
        start_line,
    );
    entries
}

fn push<'j>(entries: &mut Vec<Entry<'j>>, written: &'j str, line: usize) {
    let json = written.trim_start();
    let before = &written[..written.len() - json.len()];
    let json = json.trim_end();
    if !json.is_empty() {
        entries.push(Entry {
            json,
            line: line + before.matches('\n').count(),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::entries;

    #[test]
    fn entries_are_cut_at_the_outer_commas() {
        let list = " [ {\"a\":\"],\\\"\"},\n\n{\"b\":[1,{}]} ,3]x";
        let found: Vec<_> = entries(list).iter().map(|e| (e.json, e.line)).collect();
        assert_eq!(
            found,
            [("{\"a\":\"],\\\"\"}", 1), ("{\"b\":[1,{}]}", 3), ("3", 3)]
        );
        let cut: Vec<_> = entries("[{\"a\":1},{\"b").iter().map(|e| e.json).collect();
        assert_eq!(cut, ["{\"a\":1}", "{\"b"]);
        assert_eq!(entries("[]"), []);
    }
}
