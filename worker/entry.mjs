// The Worker's entry module: starts the Wasm module, hands requests to it, and starts it afresh after a trap.
import { WorkerEntrypoint } from "cloudflare:workers";
import * as shipside from "./shipside_worker.js";

let trapped = false;

const noteTrap = (error) => {
  if (error instanceof WebAssembly.RuntimeError) {
    trapped = true;
    console.error("the Wasm module trapped and will be started afresh:", error.message);
  }
};

addEventListener("error", (event) => noteTrap(event.error));

const problem = () =>
  new Response(
    JSON.stringify({
      type: "/problems/internal",
      title: "The service failed on this request",
      status: 500,
      detail: "Nothing of this request was confirmed. Try again; if it fails again, report the request id.",
    }),
    { status: 500, headers: { "content-type": "application/problem+json", "cache-control": "no-store" } },
  );

export default class extends WorkerEntrypoint {
  async fetch(request) {
    if (trapped) {
      shipside.__wbg_reset_state();
      trapped = false;
    }
    try {
      return await shipside.fetch(request, this.env, this.ctx);
    } catch (error) {
      noteTrap(error);
      if (!trapped) console.error("unexpected:", error?.message ?? "");
      return problem();
    }
  }
}
