//! Just enough of JSON Schema 2020-12 to hold a dataset against its schema. A
//! keyword that it does not know fails, so nothing is passed over.

use serde_json::Value;

/// The first thing of `value` that the schema forbids.
pub fn violation(schema: &Value, value: &Value) -> Option<String> {
    walk(schema, schema, value, "").err()
}

fn walk(root: &Value, schema: &Value, value: &Value, at: &str) -> Result<(), String> {
    let fail = |why: &str| Err(format!("{at}: {why}: {value}"));
    for (keyword, rule) in schema.as_object().expect("a schema is an object") {
        match keyword.as_str() {
            "$schema" | "$defs" | "title" | "description" => {}
            "$ref" => {
                let path = rule
                    .as_str()
                    .and_then(|path| path.strip_prefix('#'))
                    .expect("a local reference");
                let target = root.pointer(path).unwrap_or_else(|| panic!("no {path}"));
                walk(root, target, value, at)?;
            }
            "type" => {
                let fits = match rule.as_str() {
                    Some("object") => value.is_object(),
                    Some("array") => value.is_array(),
                    Some("string") => value.is_string(),
                    Some("null") => value.is_null(),
                    Some("number") => value.is_number(),
                    Some("integer") => value.is_u64() || value.is_i64(),
                    other => panic!("unknown type {other:?}"),
                };
                if !fits {
                    return fail(&format!("is not of type {rule}"));
                }
            }
            "const" if rule != value => return fail("is not the constant"),
            "const" => {}
            "enum" if !rule.as_array().expect("a list").contains(value) => {
                return fail("is no such word");
            }
            "enum" => {}
            "minimum" if value.as_f64() < rule.as_f64() => return fail("is too small"),
            "minItems" if value.as_array().map(|list| list.len() as u64) < rule.as_u64() => {
                return fail("is too short");
            }
            "maxItems" if value.as_array().map(|list| list.len() as u64) > rule.as_u64() => {
                return fail("is too long");
            }
            "minimum" | "minItems" | "maxItems" => {}
            "pattern" => {
                if !matches(
                    rule.as_str().expect("a pattern"),
                    value.as_str().unwrap_or_default(),
                ) {
                    return fail("does not match the pattern");
                }
            }
            "items" => {
                for (row, item) in value.as_array().into_iter().flatten().enumerate() {
                    walk(root, rule, item, &format!("{at}/{row}"))?;
                }
            }
            "required" => {
                for name in rule
                    .as_array()
                    .into_iter()
                    .flatten()
                    .filter_map(Value::as_str)
                {
                    if value.get(name).is_none() {
                        return fail(&format!("has no {name}"));
                    }
                }
            }
            "properties" => {
                for (name, rule) in rule.as_object().expect("an object") {
                    if let Some(value) = value.get(name) {
                        walk(root, rule, value, &format!("{at}/{name}"))?;
                    }
                }
                for (name, _) in value.as_object().into_iter().flatten() {
                    if rule.get(name).is_none() {
                        return fail(&format!(
                            "has a field {name} that the schema does not describe"
                        ));
                    }
                }
            }
            "anyOf" => {
                let mut rules = rule.as_array().expect("a list").iter();
                if !rules.any(|rule| walk(root, rule, value, at).is_ok()) {
                    return fail("fits none of the choices");
                }
            }
            other => panic!("the schema uses {other}, which this validator does not know"),
        }
    }
    Ok(())
}

/// The schema's patterns, by hand: a regular expression library is not worth three patterns.
fn matches(pattern: &str, text: &str) -> bool {
    if pattern.starts_with("^sha256:") {
        let hex = text.strip_prefix("sha256:").unwrap_or_default();
        return hex.len() == 64 && hex.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
    }
    if pattern.starts_with("^[a-z0-9]+") {
        let word =
            |w: &str| !w.is_empty() && w.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'z'));
        return text.split('-').all(word);
    }
    if pattern.starts_with("^([0-9]{4}|XXXX)") {
        return bang_vang::model::Edtf::parse(text).is_ok();
    }
    panic!("unknown pattern {pattern}")
}
