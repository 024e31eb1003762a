//! `cargo xtask tidy`: who may import whom. The table is `docs/architecture.md`'s, enforced.

use crate::Outcome;
use crate::shell::{capture, cargo};
use serde_json::Value;

/// Every crate of the workspace and the workspace crates it may import, from the words up to the shells.
const MAY_IMPORT: &[(&str, &[&str])] = &[
    ("shipside-model", &[]),
    ("shipside-fonts", &["model"]),
    ("shipside-api", &["model"]),
    ("shipside-address", &["model"]),
    ("shipside-customs", &["model"]),
    ("shipside-carriers", &["model", "api"]),
    ("shipside-orders", &["model", "api"]),
    ("shipside-rating", &["model", "api"]),
    ("shipside-render", &["model", "api", "fonts"]),
    ("shipside-rules", &["model", "api", "address", "customs", "carriers", "fonts"]),
    ("shipside-label", &["model", "api", "address", "carriers", "render"]),
    (
        "shipside-engine",
        &["model", "api", "address", "customs", "carriers", "orders", "rules", "rating", "render", "label"],
    ),
    ("shipside-wasm", &["model", "api", "engine"]),
    ("shipside-app", &["model", "api"]),
    ("shipside-worker", &["model", "api", "carriers"]),
    (
        "shipside-suite",
        &[
            "model", "api", "address", "customs", "carriers", "fonts", "orders", "rules", "rating", "render", "label",
            "engine",
        ],
    ),
    ("bindgen", &[]),
    ("xtask", &[]),
];

/// Libraries that only these crates may import: the pure core has no browser and no edge.
const ONLY: &[(&str, &[&str])] = &[
    ("wasm-bindgen", &["shipside-wasm", "shipside-app", "shipside-worker"]),
    ("web-sys", &["shipside-app", "shipside-worker"]),
    ("js-sys", &["shipside-wasm", "shipside-app", "shipside-worker"]),
    ("leptos", &["shipside-app"]),
    ("gloo", &["shipside-app"]),
    ("worker", &["shipside-worker"]),
];

/// Prints the table as it is and fails on every import it does not allow.
pub(crate) fn tidy() -> Outcome {
    let text = capture(cargo().args(["metadata", "--format-version=1", "--no-deps", "--quiet"]))?;
    let metadata: Value = serde_json::from_str(&text).map_err(|error| format!("cargo metadata: {error}"))?;
    let mut wrong = Vec::new();
    for package in metadata["packages"].as_array().into_iter().flatten() {
        let name = package["name"].as_str().unwrap_or_default();
        let dependencies = package["dependencies"].as_array().into_iter().flatten();
        // A test may reach further than the crate: `kind` is null for what the crate itself links.
        let imports: Vec<&str> =
            dependencies.filter(|d| d["kind"].is_null()).filter_map(|d| d["name"].as_str()).collect();
        let ours: Vec<&str> = imports.iter().filter_map(|import| import.strip_prefix("shipside-")).collect();
        println!("{name:<18} {}", ours.join(" "));
        match MAY_IMPORT.iter().find(|(crate_name, _)| *crate_name == name) {
            None => wrong.push(format!("{name} is not in the table")),
            Some((_, allowed)) => {
                let forbidden = ours.iter().filter(|import| !allowed.contains(import));
                wrong.extend(forbidden.map(|import| format!("{name} may not import shipside-{import}")));
            }
        }
        let misplaced = ONLY.iter().filter(|(library, users)| imports.contains(library) && !users.contains(&name));
        wrong.extend(misplaced.map(|(library, _)| format!("{name} may not import {library}")));
    }
    if wrong.is_empty() {
        Ok(())
    } else {
        Err(format!("{}\nsee docs/architecture.md, “Who may import whom”", wrong.join("\n")))
    }
}
