//! The bill of materials: which packages the program is made of, and which only its tests
//! need, in the CycloneDX form, from what cargo says.
//!
//! Used by `site bill` (`make release`). What always holds: the same Cargo.lock
//! gives the same bytes, since neither a time nor a random number is in it.

use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::collections::BTreeSet;

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
    let shipped = shipped(&metadata["resolve"]);
    let components = others.into_iter().map(|package| {
        let mut component = component(package);
        let is_shipped = shipped.contains(text(package, "id").as_str());
        component["scope"] = if is_shipped { "required" } else { "excluded" }.into();
        component
    });
    let components: Vec<Value> = components.collect();
    let mut program = component(ours.first().context("no package of ours")?);
    program["type"] = "application".into();
    let bill = json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": { "component": program },
        "components": components,
    });
    Ok(serde_json::to_string_pretty(&bill)? + "\n")
}

/// The ids of the packages that the programs are built from: all but those for tests alone.
fn shipped(resolve: &Value) -> BTreeSet<&str> {
    let nodes = resolve["nodes"].as_array().into_iter().flatten();
    let nodes: Vec<&Value> = nodes.collect();
    let mut shipped = BTreeSet::new();
    let mut next: Vec<&str> = resolve["root"].as_str().into_iter().collect();
    while let Some(id) = next.pop() {
        if !shipped.insert(id) {
            continue;
        }
        let node = nodes.iter().find(|node| node["id"] == id);
        let needs = node.and_then(|node| node["deps"].as_array());
        let is_built = |need: &&Value| {
            let kinds = need["dep_kinds"].as_array();
            kinds.is_none_or(|kinds| kinds.iter().any(|kind| kind["kind"] != "dev"))
        };
        let needs = needs.into_iter().flatten().filter(is_built);
        next.extend(needs.filter_map(|need| need["pkg"].as_str()));
    }
    shipped
}

fn component(package: &Value) -> Value {
    let (name, version) = (text(package, "name"), text(package, "version"));
    let address = format!("pkg:cargo/{name}@{version}");
    // In old packages a slash stands for "or".
    let licence = text(package, "license")
        .replace(" / ", " OR ")
        .replace('/', " OR ");
    let licence = json!([{ "expression": licence }]);
    json!({
        "type": "library",
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
    fn packages_are_listed_by_name_with_what_they_are_for_without_paths() {
        let metadata = r#"{"resolve": {"root": "path+file:///place#a@1.0.0", "nodes": [
            {"id": "path+file:///place#a@1.0.0", "deps": [
                {"pkg": "b", "dep_kinds": [{"kind": null}]}, {"pkg": "t", "dep_kinds": [{"kind": "dev"}]}]},
            {"id": "b", "deps": [{"pkg": "z", "dep_kinds": [{"kind": "dev"}, {"kind": "build"}]}]}]}, "packages": [
            {"id": "z", "name": "z", "version": "2.0.0", "license": "MIT/Apache-2.0", "source": "registry"},
            {"id": "path+file:///place#a@1.0.0", "name": "a", "version": "1.0.0", "license": null, "source": null},
            {"id": "t", "name": "t", "version": "0.1.0", "license": null, "source": "registry"},
            {"id": "b", "name": "b", "version": "0.1.0", "license": null, "source": "registry"}]}"#;
        let text = bill(metadata).expect("a bill");
        assert!(!text.contains("place"), "{text}");
        let bill: Value = serde_json::from_str(&text).expect("JSON");
        assert_eq!(bill["metadata"]["component"]["purl"], "pkg:cargo/a@1.0.0");
        let components = bill["components"].as_array().expect("a list");
        let listed: Vec<[&Value; 2]> = components
            .iter()
            .map(|c| [&c["name"], &c["scope"]])
            .collect();
        let want = [["b", "required"], ["t", "excluded"], ["z", "required"]];
        assert_eq!(listed, want);
        assert_eq!(
            components[2]["licenses"][0]["expression"],
            "MIT OR Apache-2.0"
        );
        assert!(super::bill("{}").is_err());
    }
}
