//! The wasm-bindgen step in exactly the version `Cargo.lock` names, so that no machine installs a
//! command-line tool of its own and the generated JavaScript always fits the module.
//!
//! `bindgen <in.wasm> <web|module> <out-dir> <out-name>`
//!
//! `web` is for pages, Node and the SDK; `module` is for the Worker: it imports the compiled module
//! and exports `__wbg_reset_state`, with which the entry module starts afresh after a Wasm trap.

use std::process::ExitCode;
use wasm_bindgen_cli_support::Bindgen;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [input, target, out_dir, out_name] = args.as_slice() else {
        eprintln!("usage: bindgen <in.wasm> <web|module> <out-dir> <out-name>");
        return ExitCode::FAILURE;
    };
    match run(input, target, out_dir, out_name) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bindgen: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(input: &str, target: &str, out_dir: &str, out_name: &str) -> Result<(), String> {
    let mut bindgen = Bindgen::new();
    match target {
        "web" => bindgen.web(true),
        "module" => bindgen.reset_state_function(true).module(true),
        other => return Err(format!("`{other}` is no target; use web or module")),
    }
    .map_err(|error| error.to_string())?
    .input_path(input)
    .out_name(out_name)
    .typescript(false)
    .generate(out_dir)
    .map_err(|error| format!("{input}: {error:#}"))
}
