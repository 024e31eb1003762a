//! `cargo xtask serve`: the app and the Worker with its local KV, on one loopback address.

use crate::shell::{program, run};
use crate::{Outcome, build};

/// Builds everything and serves it until it is interrupted.
pub(crate) fn serve(args: &[&str]) -> Outcome {
    let port = match args {
        [] => "8787",
        ["--port", port] if port.parse::<u16>().is_ok() => port,
        _ => {
            return Err(format!(
                "`{}` is not understood; use: cargo xtask serve [--port N], N from 0 to 65535",
                args.join(" ")
            ));
        }
    };
    build::build(&["web", "worker"])?;
    run(program("node").args(["tests/tools/serve.mjs", "--port", port]))
        .map_err(|error| format!("{error}\nthe server stopped"))
}
