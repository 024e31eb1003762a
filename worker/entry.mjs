// The Worker's entry module: hands requests to the Wasm module and starts it afresh after a trap.
import { WorkerEntrypoint } from "cloudflare:workers";
import * as shipside from "./shipside_worker.js";

let trapped = false;
// A trap inside a future rejects nothing: the promise of that request would hang for ever.
const waiting = new Set();

function noteTrap(error) {
  if (!(error instanceof WebAssembly.RuntimeError)) return;
  trapped = true;
  console.error("the Wasm module trapped and will be started afresh:", error.message);
  for (const fail of waiting) fail(error);
}

addEventListener("error", (event) => noteTrap(event.error));

const problem = () =>
  new Response(
    JSON.stringify({
      type: "/problems/internal",
      title: "The service failed on this request",
      status: 500,
      detail: "Nothing of this request was confirmed. Try again; if it fails again, report the time of the request.",
    }),
    { status: 500, headers: { "content-type": "application/problem+json", "cache-control": "no-store" } },
  );

export default class extends WorkerEntrypoint {
  async fetch(request) {
    if (trapped) {
      shipside.__wbg_reset_state();
      trapped = false;
    }
    let fail;
    const doomed = new Promise((_, reject) => (fail = reject));
    waiting.add(fail);
    try {
      return await Promise.race([shipside.fetch(request, this.env, this.ctx), doomed]);
    } catch (error) {
      if (!trapped) noteTrap(error);
      if (!trapped) console.error("unexpected:", error?.message ?? "");
      return problem();
    } finally {
      waiting.delete(fail);
    }
  }
}
