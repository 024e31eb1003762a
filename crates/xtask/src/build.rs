//! `cargo xtask build`: one crate graph, four products in `dist/`.

mod module;

use crate::shell::{root, run};
use crate::{Outcome, files, setup};
use module::Module;

const APP: Module =
    Module { package: "shipside-app", file: "shipside_app", profile: "wasm-small", target: "web", optimise: "-Oz" };
const ENGINE: Module =
    Module { package: "shipside-wasm", file: "shipside_wasm", profile: "wasm-engine", target: "web", optimise: "-O3" };
const WORKER: Module = Module {
    package: "shipside-worker",
    file: "shipside_worker",
    profile: "wasm-small",
    target: "module",
    optimise: "-Oz",
};

struct Product {
    name: &'static str,
    modules: &'static [&'static Module],
    assemble: fn() -> Outcome,
}

const PRODUCTS: &[Product] = &[
    Product { name: "web", modules: &[&APP, &ENGINE], assemble: web },
    Product { name: "extension", modules: &[&APP, &ENGINE], assemble: extension },
    Product { name: "worker", modules: &[&WORKER], assemble: worker },
    Product { name: "sdk", modules: &[&ENGINE], assemble: sdk },
];

/// Builds every product, or those that are named.
pub(crate) fn build(names: &[&str]) -> Outcome {
    if let Some(unknown) = names.iter().find(|name| !PRODUCTS.iter().any(|product| product.name == **name)) {
        return Err(format!("`{unknown}` is no product; use web, extension, worker or sdk"));
    }
    setup::wasm_target()?;
    setup::node_packages()?;
    let mut built: Vec<&str> = Vec::new();
    for product in PRODUCTS.iter().filter(|product| names.is_empty() || names.contains(&product.name)) {
        for module in product.modules {
            if !built.contains(&module.package) {
                module.build()?;
                built.push(module.package);
            }
        }
        (product.assemble)()?;
    }
    Ok(())
}

/// What a page needs, the same in the web app and in the extension.
fn pages(folder: &str) -> Outcome {
    let (root, to) = (root(), root().join("dist").join(folder));
    files::remove_folder(&to)?;
    APP.copy_to(&to.join("app"))?;
    ENGINE.copy_to(&to.join("engine"))?;
    files::copy(&root.join("static/web"), &to)?;
    for part in ["styles", "fonts", "rates", "samples"] {
        files::copy(&root.join("static").join(part), &to.join(part))?;
    }
    Ok(())
}

fn web() -> Outcome {
    pages("web")?;
    let web = root().join("dist/web");
    let (mut names, mut contents) = (Vec::new(), Vec::new());
    for file in files::list(&web)? {
        let name = file.strip_prefix(&web).map_err(|error| error.to_string())?.to_string_lossy().replace('\\', "/");
        contents.push(files::read(&file)?);
        // The service worker must not cache itself; licences and provenance are for readers of the source.
        if name != "sw.js" && !name.ends_with(".md") && !name.contains("LICENSE") {
            names.push(name);
        }
    }
    let version = files::fingerprint(contents.iter().map(Vec::as_slice));
    let list = serde_json::json!({ "version": version, "files": names });
    files::write(&web.join("precache.json"), format!("{list:#}\n"))
}

fn extension() -> Outcome {
    pages("extension")?;
    let to = root().join("dist/extension");
    // The browser serves an extension's files itself: no service worker cache there, and its own page.
    for name in ["sw.js", "index.html"] {
        std::fs::remove_file(to.join(name)).ok();
    }
    files::copy(&root().join("static/extension"), &to)
}

fn worker() -> Outcome {
    let (root, out) = (root(), root().join("dist/worker"));
    let build = WORKER.folder();
    files::remove_folder(&out)?;
    files::copy(&root.join("worker/entry.mjs"), &build.join("entry.mjs"))?;
    // `import source` is not spoken everywhere yet; a plain import of a compiled module is the same in workerd.
    let glue = build.join("shipside_worker.js");
    let text = String::from_utf8(files::read(&glue)?).map_err(|error| error.to_string())?;
    files::write(&glue, text.replace("import source wasmModule", "import wasmModule"))?;
    let mut esbuild = setup::node_program("esbuild");
    esbuild.current_dir(&build).arg("entry.mjs").args([
        "--bundle",
        "--format=esm",
        "--minify",
        "--external:*.wasm",
        "--external:cloudflare:*",
        "--log-level=warning",
    ]);
    run(esbuild.arg(format!("--outfile={}", out.join("worker.mjs").display())))?;
    files::copy(&build.join("shipside_worker_bg.wasm"), &out.join("shipside_worker_bg.wasm"))
}

fn sdk() -> Outcome {
    let out = root().join("dist/npm");
    files::remove_folder(&out)?;
    files::copy(&root().join("crates/shipside-wasm/npm"), &out)?;
    files::copy(&root().join("static/fonts"), &out.join("fonts"))?;
    ENGINE.copy_to(&out)
}
