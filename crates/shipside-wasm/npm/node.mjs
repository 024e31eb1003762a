// Node: the Wasm lies beside this file and is ready once the module is loaded.
import { readFileSync } from "node:fs";
import { initSync } from "./shipside_wasm.js";

initSync({ module: readFileSync(new URL("./shipside_wasm_bg.wasm", import.meta.url)) });

/** Already done here; so that the same code runs in a browser too. */
export default async function init() {}
export * from "./functions.mjs";
