//! From a place in JSON text to the path of the value that stands there, such as
//! `awards[3].status`: a parser names the place, a person wants the value.
//!
//! Only for text that a parser found to be JSON up to the place. Used by
//! [`super::decode()`] when a value is wrong; a good file never comes here.

/// An object or list that is open at the place.
struct Level<'j> {
    /// The key at which an object is; `None` in a list.
    key: Option<&'j str>,
    /// The item at which a list is.
    index: usize,
    /// Whether the next text is a key.
    awaits_key: bool,
}

/// The path of the value that the parser had just read, or was about to read,
/// when it stopped in this line after so many bytes. Empty for the whole file.
pub(super) fn path_at(json: &str, line: usize, column: usize) -> String {
    let before: usize = json
        .split_inclusive('\n')
        .take(line.saturating_sub(1))
        .map(str::len)
        .sum();
    let stop = before + column;
    let bytes = json.as_bytes();
    let mut levels: Vec<Level> = Vec::new();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let start = at;
        at = token_end(bytes, at);
        let reached = at >= stop;
        match byte {
            b'{' | b'[' if reached => return path(&levels),
            b'{' => levels.push(Level {
                key: Some(""),
                index: 0,
                awaits_key: true,
            }),
            b'[' => levels.push(Level {
                key: None,
                index: 0,
                awaits_key: false,
            }),
            b'}' | b']' => {
                levels.pop();
                if reached {
                    return path(&levels);
                }
            }
            b',' => {
                if let Some(level) = levels.last_mut() {
                    level.awaits_key = level.key.is_some();
                    level.index += 1;
                }
            }
            b':' | b' ' | b'\n' | b'\r' | b'\t' => {}
            _ => match levels.last_mut() {
                Some(level) if level.awaits_key => {
                    if reached {
                        levels.pop();
                        return path(&levels);
                    }
                    level.key = Some(json.get(start + 1..at - 1).unwrap_or_default());
                    level.awaits_key = false;
                }
                _ if reached => return path(&levels),
                _ => {}
            },
        }
    }
    String::new()
}

/// One past the token that begins at `start`.
fn token_end(bytes: &[u8], start: usize) -> usize {
    let rest = bytes.get(start + 1..).unwrap_or_default();
    let length = match bytes.get(start) {
        Some(b'"') => {
            let mut escaped = false;
            let quote = rest.iter().position(|&byte| {
                let ends = byte == b'"' && !escaped;
                escaped = byte == b'\\' && !escaped;
                ends
            });
            quote.map_or(rest.len(), |quote| quote + 1)
        }
        Some(b'{' | b'}' | b'[' | b']' | b',' | b':' | b' ' | b'\n' | b'\r' | b'\t') => 0,
        _ => rest
            .iter()
            .position(|byte| b"{}[],: \n\r\t\"".contains(byte))
            .unwrap_or(rest.len()),
    };
    start + 1 + length
}

fn path(levels: &[Level]) -> String {
    let mut path = String::new();
    for level in levels {
        match level.key {
            Some(key) => {
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(key);
            }
            None => path.push_str(&format!("[{}]", level.index)),
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::path_at;

    #[test]
    fn every_place_has_its_path() {
        let json = "{\"a\":[1, {\"b \\\"{\":\"x]\",\n \"c\":[[],-2.5e3]}],\"d\":null}";
        for (found, line, path) in [
            ("{", 1, ""),
            ("{\"a\"", 1, ""),
            ("{\"a\":[", 1, "a"),
            ("{\"a\":[1", 1, "a[0]"),
            ("{\"a\":[1, {", 1, "a[1]"),
            ("{\"a\":[1, {\"b \\\"{\"", 1, "a[1]"),
            ("{\"a\":[1, {\"b \\\"{\":\"x]\"", 1, "a[1].b \\\"{"),
            (" \"c\":[", 2, "a[1].c"),
            (" \"c\":[[]", 2, "a[1].c[0]"),
            (" \"c\":[[],-2", 2, "a[1].c[1]"),
            (" \"c\":[[],-2.5e3]", 2, "a[1].c"),
            (" \"c\":[[],-2.5e3]}", 2, "a[1]"),
            (" \"c\":[[],-2.5e3]}],\"d\":null", 2, "d"),
            (" \"c\":[[],-2.5e3]}],\"d\":null}", 2, ""),
        ] {
            assert!(json.contains(found));
            assert_eq!(path_at(json, line, found.len()), path, "{found}");
        }
        assert_eq!(path_at("", 1, 0), "");
        assert_eq!(path_at("[", 9, 9), "");
    }
}
