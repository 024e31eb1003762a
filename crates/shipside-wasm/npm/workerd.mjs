// Cloudflare's workerd: Wasm comes as a compiled module and is ready once the module is loaded.
import module from "./shipside_wasm_bg.wasm";
import { initSync } from "./shipside_wasm.js";

initSync({ module });

/** Already done here; so that the same code runs in a browser too. */
export default async function init() {}
export * from "./functions.mjs";
