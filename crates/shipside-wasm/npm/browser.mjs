// Browsers and bundlers: nothing is fetched before `await init()`.
import load from "./shipside_wasm.js";

let loading = null;

/**
 * Loads the engine; any number of calls load it once, and a call after a failure tries again.
 * `source` is a URL, Response, bytes or WebAssembly.Module; without it, the file beside this one.
 */
export default function init(source) {
  const url = source ?? new URL("./shipside_wasm_bg.wasm", import.meta.url);
  loading ??= load({ module_or_path: url }).then(
    () => {},
    (error) => {
      loading = null;
      throw error;
    },
  );
  return loading;
}
export * from "./functions.mjs";
