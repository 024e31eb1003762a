//! Generated files: written by `cargo xtask codegen`, committed, and checked for freshness in CI.

mod font_coverage;
mod gs1;
mod hs_codes;
mod hs_descriptions;
mod posts;

use crate::shell::root;
use crate::{Outcome, files};
use std::path::{Path, PathBuf};

/// A generator gives files with their contents; paths are relative to the root.
type Generator = fn(&Path) -> Result<Vec<(PathBuf, String)>, String>;

/// Every generator there is.
const GENERATORS: &[Generator] =
    &[hs_codes::generate, gs1::generate, hs_descriptions::generate, font_coverage::generate, posts::generate];

/// Writes every generated file.
pub(crate) fn write() -> Outcome {
    for (path, content) in generate()? {
        files::write(&root().join(path), content)?;
    }
    Ok(())
}

/// Says which generated files are not what their sources give now.
pub(crate) fn check() -> Outcome {
    let stale = |(path, content): &(PathBuf, String)| {
        files::read(&root().join(path)).map_or(true, |old| old != content.as_bytes())
    };
    let stale: Vec<String> =
        generate()?.iter().filter(|file| stale(file)).map(|(path, _)| path.display().to_string()).collect();
    if stale.is_empty() { Ok(()) } else { Err(format!("stale: {}; run `cargo xtask codegen`", stale.join(", "))) }
}

fn generate() -> Result<Vec<(PathBuf, String)>, String> {
    let mut all = Vec::new();
    for generator in GENERATORS {
        all.extend(generator(&root())?);
    }
    Ok(all)
}
