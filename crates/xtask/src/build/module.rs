//! One Wasm module: cargo, then bindgen, then wasm-opt.

use crate::shell::{capture, cargo, program, root, run, target_dir};
use crate::{Outcome, files, setup};
use std::path::{Path, PathBuf};

/// What wasm-opt may use: just what rustc already uses. `--all-features` would make a module that
/// Chromium and workerd refuse.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-multivalue",
    "--enable-sign-ext",
];

/// A crate that becomes a Wasm module with its JavaScript.
pub(crate) struct Module {
    /// Name of the package.
    pub(crate) package: &'static str,
    /// Name of the files, without ending.
    pub(crate) file: &'static str,
    /// Cargo profile.
    pub(crate) profile: &'static str,
    /// Target of bindgen.
    pub(crate) target: &'static str,
    /// What wasm-opt aims at.
    pub(crate) optimise: &'static str,
}

impl Module {
    /// Where the finished files lie.
    pub(crate) fn folder(&self) -> PathBuf {
        target_dir().join("modules").join(self.file)
    }

    /// Builds the module; the steps after cargo are left out when cargo made nothing new.
    pub(crate) fn build(&self) -> Outcome {
        println!("building {}", self.package);
        run(cargo().args([
            "build",
            "--quiet",
            "--target",
            setup::WASM,
            "--profile",
            self.profile,
            "--package",
            self.package,
        ]))?;
        let built = self.cargo_output()?;
        let folder = self.folder();
        let seen = files::fingerprint([files::read(&built)?.as_slice(), self.optimise.as_bytes()]);
        let stamp = folder.join("built-from");
        if files::read(&stamp).is_ok_and(|old| old == seen.as_bytes()) {
            return Ok(());
        }
        files::remove_folder(&folder)?;
        let wasm = folder.join(format!("{}_bg.wasm", self.file));
        run(program(bindgen()?).arg(&built).arg(self.target).arg(&folder).arg(self.file))?;
        run(setup::node_program("wasm-opt").arg(self.optimise).args(FEATURES).arg(&wasm).arg("-o").arg(&wasm))?;
        files::write(&stamp, seen)
    }

    /// Copies the module and its JavaScript.
    pub(crate) fn copy_to(&self, folder: &Path) -> Outcome {
        for file in files::list(&self.folder())? {
            let name = file.strip_prefix(self.folder()).map_err(|error| error.to_string())?.to_path_buf();
            if name != Path::new("built-from") {
                files::copy(&file, &folder.join(name))?;
            }
        }
        Ok(())
    }

    /// A library is called `a_b.wasm`, a binary `a-b.wasm`.
    fn cargo_output(&self) -> Result<PathBuf, String> {
        let folder = target_dir().join(setup::WASM).join(self.profile);
        let names = [format!("{}.wasm", self.package.replace('-', "_")), format!("{}.wasm", self.package)];
        let built = names.iter().map(|name| folder.join(name)).find(|path| path.exists());
        built.ok_or_else(|| format!("cargo left no {} in {}", names.join(" or "), folder.display()))
    }
}

/// The bindgen of `Cargo.lock`, built once.
fn bindgen() -> Result<PathBuf, String> {
    capture(cargo().args(["build", "--quiet", "--release", "--package", "bindgen"]))?;
    let path = target_dir().join("release").join(format!("bindgen{}", std::env::consts::EXE_SUFFIX));
    if path.exists() {
        Ok(path)
    } else {
        Err(format!("{} was not built; root is {}", path.display(), root().display()))
    }
}
