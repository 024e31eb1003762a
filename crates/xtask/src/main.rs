//! Build, serve, test and tidy Shipside. `cargo xtask help` lists the commands.

#![allow(clippy::print_stdout, reason = "a command-line tool speaks on stdout")]

mod build;
mod codegen;
mod files;
mod serve;
mod setup;
mod shell;
mod size;
mod test;
mod tidy;

use std::process::ExitCode;

const HELP: &str = "\
cargo xtask serve [--port N]     build everything, start the app and the Worker on one loopback address
cargo xtask test [SUITE …]       everything CI checks, or only the suites named (see --list)
cargo xtask build [PRODUCT …]    web, extension, worker and sdk into dist/, or only those named
cargo xtask codegen [--check]    write the generated files, or say which ones are stale
cargo xtask tidy                 print and enforce who may import whom
cargo xtask size                 sizes of what a first visit loads, and of every module";

/// What every command gives: nothing, or one sentence that says what went wrong and what to do.
type Outcome = Result<(), String>;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    let outcome = match words.as_slice() {
        ["serve", rest @ ..] => serve::serve(rest),
        ["test", rest @ ..] => test::test(rest),
        ["build", rest @ ..] => build::build(rest),
        ["codegen"] => codegen::write(),
        ["codegen", "--check"] => codegen::check(),
        ["tidy"] => tidy::tidy(),
        ["size"] => size::size(),
        [] | ["help" | "--help" | "-h"] => {
            println!("{HELP}");
            Ok(())
        }
        other => Err(format!("`{}` is no command\n{HELP}", other.join(" "))),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("xtask: {message}");
            ExitCode::FAILURE
        }
    }
}
