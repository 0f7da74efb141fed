//! The bill of materials: which packages the program is made of, in the CycloneDX
//! form, from what cargo says.
//!
//! Used by `site bill` (`make release`). What always holds: the same Cargo.lock
//! gives the same bytes, since neither a time nor a random number is in it.

use anyhow::{Context, Result};
use serde_json::{Value, json};

/// The bill for the answer of `cargo metadata --format-version 1`.
///
/// # Errors
/// Where this is no such answer.
pub fn bill(metadata: &str) -> Result<String> {
    let metadata: Value =
        serde_json::from_str(metadata).context("not the answer of cargo metadata")?;
    let packages = metadata["packages"].as_array().context("no packages")?;
    let root = &metadata["resolve"]["root"];
    let (ours, mut others): (Vec<&Value>, Vec<&Value>) =
        packages.iter().partition(|package| package["id"] == *root);
    others.sort_by_key(|package| (text(package, "name"), text(package, "version")));
    let components: Vec<Value> = others.into_iter().map(component).collect();
    let bill = json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": { "component": component(ours.first().context("no package of ours")?) },
        "components": components,
    });
    Ok(serde_json::to_string_pretty(&bill)? + "\n")
}

fn component(package: &Value) -> Value {
    let (name, version) = (text(package, "name"), text(package, "version"));
    let address = format!("pkg:cargo/{name}@{version}");
    let licence = json!([{ "expression": package["license"] }]);
    json!({
        "type": if package["source"].is_null() { "application" } else { "library" },
        "bom-ref": address,
        "name": name,
        "version": version,
        "licenses": if package["license"].is_null() { json!([]) } else { licence },
        "purl": address,
    })
}

fn text(package: &Value, field: &str) -> String {
    package[field].as_str().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::bill;
    use serde_json::Value;

    #[test]
    fn packages_are_listed_by_name_without_paths() {
        let metadata = r#"{"resolve": {"root": "path+file:///place#a@1.0.0"}, "packages": [
            {"id": "z", "name": "z", "version": "2.0.0", "license": "MIT", "source": "registry"},
            {"id": "path+file:///place#a@1.0.0", "name": "a", "version": "1.0.0", "license": null, "source": null},
            {"id": "b", "name": "b", "version": "0.1.0", "license": null, "source": "registry"}]}"#;
        let text = bill(metadata).expect("a bill");
        assert!(!text.contains("place"), "{text}");
        let bill: Value = serde_json::from_str(&text).expect("JSON");
        assert_eq!(bill["metadata"]["component"]["purl"], "pkg:cargo/a@1.0.0");
        let names: Vec<&Value> = (0..2).map(|at| &bill["components"][at]["name"]).collect();
        assert_eq!(names, ["b", "z"]);
        assert!(super::bill("{}").is_err());
    }
}
