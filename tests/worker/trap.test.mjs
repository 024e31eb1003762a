// A Wasm trap spoils the module's memory. The entry module must answer that request with a problem and
// start the module afresh, so that the next request finds a working Worker.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { Miniflare } from "miniflare";

const built = (name) => fileURLToPath(new URL(`../../dist/worker/${name}`, import.meta.url));

// A trap looks to Rust like an import that never returns: the clock, on the requests that ask for it.
const trapping = `
import Shipside from "./worker.mjs";
let armed = false;
globalThis.Date = class extends Date {
  constructor(...args) {
    super(...args);
    if (armed) {
      armed = false;
      throw new WebAssembly.RuntimeError("unreachable");
    }
  }
};
export default class extends Shipside {
  fetch(request) {
    armed = request.headers.has("x-trap");
    return super.fetch(request);
  }
}`;

test("after a trap the next request is answered by a fresh module", async () => {
  const worker = new Miniflare({
    host: "127.0.0.1",
    cf: false,
    modules: [
      { type: "ESModule", path: "trapping.mjs", contents: trapping },
      { type: "ESModule", path: "worker.mjs", contents: readFileSync(built("worker.mjs"), "utf8") },
      { type: "CompiledWasm", path: "shipside_worker_bg.wasm", contents: readFileSync(built("shipside_worker_bg.wasm")) },
    ],
    compatibilityDate: "2026-04-01",
    kvNamespaces: ["SHIPMENTS"],
  });
  try {
    const url = new URL("/v1/health", await worker.ready);
    for (let round = 0; round < 3; round += 1) {
      const broken = await fetch(url, { headers: { "x-trap": "1" }, signal: AbortSignal.timeout(10_000) });
      assert.equal(broken.status, 500, "the trapped request is a problem");
      assert.equal(broken.headers.get("content-type"), "application/problem+json");
      assert.equal((await broken.json()).type, "/problems/internal");
      const next = await fetch(url, { signal: AbortSignal.timeout(10_000) });
      assert.equal(next.status, 200, `round ${round}`);
      await next.body.cancel();
    }
  } finally {
    await worker.dispose();
  }
});
