//! What a fresh machine lacks: the wasm target, the Node packages, the browser.

use crate::shell::{answers, capture, program, root, run};
use crate::{Outcome, files};

/// The Rust target of every module we ship.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// Adds the wasm target through rustup, if the toolchain has none.
pub(crate) fn wasm_target() -> Outcome {
    if capture(program("rustup").args(["target", "list", "--installed"])).is_ok_and(|list| list.contains(WASM)) {
        return Ok(());
    }
    println!("adding the Rust target {WASM}");
    run(program("rustup").args(["target", "add", WASM]))
        .map_err(|error| format!("{error}\nthe Rust target {WASM} is missing; with rustup: rustup target add {WASM}"))
}

/// Installs the Node packages of `tests/package-lock.json`, if they are not there as the lock says.
pub(crate) fn node_packages() -> Outcome {
    if !answers("node", "--version") || !answers("npm", "--version") {
        return Err("Node 20 or newer with npm is needed and was not found on the PATH".into());
    }
    let tests = root().join("tests");
    let lock = files::fingerprint([files::read(&tests.join("package-lock.json"))?.as_slice()]);
    let stamp = tests.join("node_modules/.shipside-lock");
    if files::read(&stamp).is_ok_and(|seen| seen == lock.as_bytes()) {
        return Ok(());
    }
    println!("installing the Node packages of tests/package-lock.json");
    capture(program("npm").current_dir(&tests).args(["ci", "--no-audit", "--no-fund"]))?;
    files::write(&stamp, lock)
}

/// A program of the Node packages.
pub(crate) fn node_program(name: &str) -> std::process::Command {
    program(root().join("tests/node_modules/.bin").join(name))
}

/// Chromium and poppler (`pdftoppm`, `pdftotext`), from Debian's packages where that is allowed.
pub(crate) fn browser() -> Outcome {
    let chromium = std::path::Path::new("/usr/bin/chromium").exists();
    if chromium && answers("pdftoppm", "-v") {
        return Ok(());
    }
    let advice = "the browser tests need Debian's packages: apt-get install chromium poppler-utils";
    println!("installing chromium and poppler-utils from Debian's packages");
    let apt = |args: &[&str]| {
        capture(program("apt-get").env("DEBIAN_FRONTEND", "noninteractive").args(args))
            .map_err(|error| format!("{error}\n{advice}"))
    };
    apt(&["update", "-qq"])?;
    apt(&["install", "-y", "-qq", "--no-install-recommends", "chromium", "poppler-utils"]).map(drop)
}
