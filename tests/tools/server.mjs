// The app and the Worker on one loopback origin: real workerd, KV kept on disk, the app as static assets.
import { createServer } from "node:net";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Miniflare, Log, LogLevel } from "miniflare";

const dist = new URL("../../dist/", import.meta.url);
const file = (name) => fileURLToPath(new URL(name, dist));

/**
 * Starts the built Worker.
 *
 * @param {object} options
 * @param {number} [options.port] 0 takes any free port
 * @param {string} [options.persist] folder for KV; without it KV is kept in memory
 * @param {Record<string, string>} [options.bindings] further variables of the Worker
 * @param {boolean} [options.assets] serve dist/web beside the API (default true)
 * @returns {Promise<{url: string, stop: () => Promise<void>}>}
 */
export async function start({ port = 0, persist, bindings = {}, assets = true } = {}) {
  if (port !== 0 && !(await isFree(port))) {
    throw new Error(`port ${port} is in use; give another one: cargo xtask serve --port ${port + 1}`);
  }
  const server = new Miniflare({
    host: "127.0.0.1",
    port,
    cf: false,
    log: new Log(LogLevel.WARN),
    modules: [
      { type: "ESModule", path: "worker.mjs", contents: readFileSync(file("worker/worker.mjs"), "utf8") },
      { type: "CompiledWasm", path: "shipside_worker_bg.wasm", contents: readFileSync(file("worker/shipside_worker_bg.wasm")) },
    ],
    compatibilityDate: "2026-04-01",
    kvNamespaces: ["SHIPMENTS"],
    kvPersist: persist ?? false,
    bindings,
    ...(assets && { assets: { directory: file("web"), routerConfig: { has_user_worker: true } } }),
  });
  const url = await server.ready;
  return { url: url.origin, stop: () => server.dispose() };
}

function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });
}
