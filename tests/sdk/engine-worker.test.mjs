// The app's engine worker in Chromium: its protocol, fonts on demand, cancel, and life after a crash.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { launch, serve } from "./browser.mjs";
import { DIST, files } from "./files.mjs";
import { CONSIGNOR, DATE } from "./scenario.mjs";

const WEB = join(DIST, "web");

// The engine with one more job, which traps in its second step as a fault in the Wasm would.
const FAULTY = `
import load, * as real from "./real.js";
export default load;
export const provideAsset = real.provideAsset;
export class Job {
  constructor(name, ...rest) { this.inner = name === "trap" ? null : new real.Job(name, ...rest); }
  step() { if (this.inner) return this.inner.step(); throw new WebAssembly.RuntimeError("unreachable"); }
  result() { return this.inner.result(); }
  free() { this.inner?.free(); }
}`;

// In the page: one worker, and every message by the job it belongs to.
const CLIENT = `
export function start() {
  const worker = new Worker("/engine-worker.js", { type: "module" });
  const jobs = new Map();
  let ids = 0;
  const ready = new Promise((resolve) => {
    worker.addEventListener("message", ({ data }) => {
      if (data.ready) return resolve(true);
      const job = jobs.get(data.id);
      job.messages.push(data);
      if (data.progress) job.onprogress?.(data.progress);
      else job.end(data);
    });
  });
  const run = (job, args, bytes, onprogress) => {
    const id = (ids += 1);
    const done = new Promise((end) => jobs.set(id, { messages: [], end, onprogress: onprogress && (() => onprogress(id)) }));
    worker.postMessage({ id, job, args, bytes });
    return done.then((last) => ({ last, progress: jobs.get(id).messages.flatMap((message) => message.progress ?? []) }));
  };
  return { ready, run, cancel: (id) => worker.postMessage({ cancel: id }) };
}`;

let site;
let browser;
let page;
let withFonts = true;

before(async () => {
  assert.ok(existsSync(join(WEB, "engine-worker.js")), `no app in ${WEB}: run cargo xtask build`);
  site = await serve((path) => {
    if (path === "/") return join(import.meta.dirname, "page.html");
    if (path === "/client.js") return CLIENT;
    if (path === "/engine/shipside_wasm.js") return FAULTY;
    if (path === "/engine/real.js") return join(WEB, "engine/shipside_wasm.js");
    if (path.startsWith("/fonts/") && !withFonts) return null;
    return join(WEB, path.slice(1));
  });
  browser = await launch();
  page = await browser.newPage();
  await page.goto(`${site.url}/`);
  await page.evaluate(async (sample) => {
    const { start } = await import("/client.js");
    globalThis.engine = start();
    globalThis.sample = () => Uint8Array.from(sample);
    await engine.ready;
  }, [...files().orders["aliexpress-orders.xlsx"]]);
});

after(async () => {
  await browser?.close();
  site?.close();
});

test("orders are read, checked and printed, with progress and fonts fetched on demand", async () => {
  const seen = await page.evaluate(
    async ({ date, consignor }) => {
      const read = await engine.run("readOrders", { options: { fileName: "orders.xlsx" } }, sample());
      const drafts = read.last.ok.orders;
      const checked = await engine.run("checkBatch", { drafts, products: {}, options: { date } });
      const shipments = checked.last.ok.flatMap((outcome) => outcome.shipment ?? []).slice(0, 1);
      const labels = await engine.run("renderLabels", { shipments, consignor, date });
      return {
        orders: drafts.length,
        steps: checked.progress,
        document: labels.last.ok ?? labels.last,
        head: labels.last.bytes && String.fromCharCode(...labels.last.bytes.slice(0, 5)),
      };
    },
    { date: DATE, consignor: CONSIGNOR },
  );
  assert.equal(seen.orders, 48);
  assert.deepEqual(seen.steps.map((step) => step.done), [16, 32, 48]);
  assert.deepEqual(seen.document, { mime: "application/pdf", pages: 1 });
  assert.equal(seen.head, "%PDF-");
});

test("a cancelled job stops and says so, and others go on", async () => {
  const seen = await page.evaluate(async (date) => {
    const drafts = Array.from({ length: 10_000 }, (_, index) => ({ orderNumber: String(index) }));
    const long = engine.run("checkBatch", { drafts, options: { date } }, undefined, (id) => engine.cancel(id));
    const other = engine.run("checkBatch", { drafts: drafts.slice(0, 40), options: { date } });
    return { long: await long, other: (await other).last.ok.length };
  }, DATE);
  assert.equal(seen.long.last.cancelled, true);
  assert.ok(seen.long.progress.length < 600, `${seen.long.progress.length} steps of 625 were done`);
  assert.equal(seen.other, 40);
});

test("a file that is none and a job that is none fail with a Failure", async () => {
  const [file, job] = await page.evaluate(async () => {
    const file = await engine.run("readOrders", { options: { fileName: "a.xlsx" } }, new Uint8Array([0x50, 0x4b, 3, 4]));
    return [file.last.failed, (await engine.run("fly", {})).last.failed];
  });
  assert.match(file.code, /^intake\//);
  assert.ok(file.message.en && file.message.zh);
  assert.equal(job.code, "sdk/unknown-job");
});

test("a crash fails its own job, and the next job finds a fresh engine", async () => {
  const [crash, after] = await page.evaluate(async () => [
    (await engine.run("trap", {})).last.failed,
    (await engine.run("readOrders", { options: { fileName: "orders.xlsx" } }, sample())).last.ok?.orders.length,
  ]);
  assert.equal(crash.code, "engine/crashed");
  assert.equal(after, 48);
});

test("a font that cannot be loaded is named, and printing works once it can", async () => {
  const print = () =>
    page.evaluate(
      async ({ date, consignor }) => {
        globalThis.fresh ??= (await import("/client.js")).start();
        const read = await fresh.run("readOrders", { options: { fileName: "orders.xlsx" } }, sample());
        const checked = await fresh.run("checkBatch", { drafts: read.last.ok.orders.slice(0, 1), options: { date } });
        const shipments = checked.last.ok.map((outcome) => outcome.shipment);
        return (await fresh.run("renderLabels", { shipments, consignor, date })).last;
      },
      { date: DATE, consignor: CONSIGNOR },
    );
  withFonts = false;
  const failed = await print();
  withFonts = true;
  assert.equal(failed.failed?.code, "engine/asset-missing");
  assert.match(failed.failed.message.en, /\.(ttf|otf) could not be loaded \(HTTP 404\)/);
  assert.deepEqual((await print()).ok, { mime: "application/pdf", pages: 1 });
});
