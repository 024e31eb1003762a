//! `cargo xtask test`: everything CI checks, cheapest first, one line a suite.

use crate::shell::{capture, cargo, program, root};
use crate::{Outcome, build, codegen, files, setup, size, tidy};
use std::time::Instant;

struct Suite {
    name: &'static str,
    run: fn() -> Result<String, String>,
}

const SUITES: &[Suite] = &[
    Suite { name: "fmt", run: || capture(cargo().args(["fmt", "--all", "--check"])) },
    Suite { name: "tidy", run: || tidy::tidy().map(|()| String::new()) },
    Suite { name: "codegen", run: || codegen::check().map(|()| String::new()) },
    Suite { name: "clippy", run: clippy },
    Suite { name: "native", run: || capture(cargo().args(["test", "--quiet", "--no-fail-fast"])) },
    Suite { name: "build", run: || build::build(&[]).and_then(|()| size::size()).map(|()| String::new()) },
    Suite { name: "types", run: types },
    Suite { name: "sdk", run: || browser("tests/sdk") },
    Suite { name: "worker", run: || node("tests/worker") },
    Suite { name: "labels", run: || browser("tests/labels") },
    Suite { name: "browser", run: || browser("tests/browser") },
    Suite { name: "extension", run: || browser("tests/extension") },
];

/// Runs every suite, or those that are named; a suite that fails does not stop the others.
pub(crate) fn test(names: &[&str]) -> Outcome {
    if names == ["--list"] {
        SUITES.iter().for_each(|suite| println!("{}", suite.name));
        return Ok(());
    }
    if let Some(unknown) = names.iter().find(|name| !SUITES.iter().any(|suite| suite.name == **name)) {
        return Err(format!("`{unknown}` is no suite; cargo xtask test --list"));
    }
    let (mut passed, mut failed) = (0, 0);
    for suite in SUITES.iter().filter(|suite| names.is_empty() || names.contains(&suite.name)) {
        let started = Instant::now();
        let outcome = (suite.run)();
        let seconds = started.elapsed().as_secs();
        match outcome {
            Ok(output) => {
                passed += 1;
                println!("ok      {:<10} {seconds:>4} s  {}", suite.name, counted(&output));
            }
            Err(output) => {
                failed += 1;
                println!("{}\nFAILED  {:<10} {seconds:>4} s", output.trim_end(), suite.name);
            }
        }
    }
    println!("{passed} passed, {failed} failed");
    if failed == 0 { Ok(()) } else { Err(format!("{failed} of {} suites failed", passed + failed)) }
}

fn clippy() -> Result<String, String> {
    setup::wasm_target()?;
    let deny = ["--", "-D", "warnings"];
    capture(
        cargo()
            .args(["clippy", "--quiet", "--all-targets"])
            .args(["--package", "xtask", "--package", "bindgen"])
            .args(deny),
    )?;
    capture(cargo().args(["clippy", "--quiet", "--all-targets"]).args(deny))?;
    let shells = ["--package", "shipside-app", "--package", "shipside-wasm", "--package", "shipside-worker"];
    capture(cargo().args(["clippy", "--quiet", "--target", setup::WASM]).args(shells).args(deny))
}

fn types() -> Result<String, String> {
    setup::node_packages()?;
    capture(setup::node_program("tsc").args(["--project", "tests/sdk/tsconfig.json"]))
}

fn node(folder: &str) -> Result<String, String> {
    setup::node_packages()?;
    let mut tests = files::list(&root().join(folder))?;
    tests.retain(|file| file.to_string_lossy().ends_with(".test.mjs"));
    if tests.is_empty() {
        return Err(format!("{folder} holds no *.test.mjs"));
    }
    capture(program("node").args(["--test", "--test-concurrency=1", "--test-reporter=spec"]).args(tests))
}

fn browser(folder: &str) -> Result<String, String> {
    setup::browser()?;
    node(folder)
}

/// How many tests a runner says it ran, and the lines of measured figures that tests print (`measured: …`).
fn counted(output: &str) -> String {
    let number = |line: &str, before: &str, after: &str| -> Option<u32> {
        line.split_once(before)?.1.trim_start().split_once(after)?.0.trim().parse().ok()
    };
    let rust: u32 = output.lines().filter_map(|line| number(line, "test result: ok.", "passed")).sum();
    let node: u32 = output.lines().filter_map(|line| line.strip_prefix("ℹ pass ")?.trim().parse::<u32>().ok()).sum();
    let total = if rust + node == 0 { String::new() } else { format!("{} tests", rust + node) };
    let figures = output
        .lines()
        .filter_map(|line| line.split_once("measured: "))
        .map(|(_, figure)| format!("\n          {figure}"));
    std::iter::once(total).chain(figures).collect()
}
