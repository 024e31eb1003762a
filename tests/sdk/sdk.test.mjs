// The npm package as its users have it: installed, in Node, in workerd and in a page, with the same
// results to the byte; and its types against what tsc makes of them.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { Miniflare } from "miniflare";
import { launch, serve } from "./browser.mjs";
import { DIST, ROOT, files, packed } from "./files.mjs";
import { CONSIGNOR, DATE, scenario } from "./scenario.mjs";

const NPM = join(DIST, "npm");
const HERE = join(ROOT, "tests/sdk");
let project; // a project that has the package installed
let sdk; // as Node has it
let inNode;

before(async () => {
  assert.ok(existsSync(join(NPM, "shipside_wasm_bg.wasm")), `no package in ${NPM}: run cargo xtask build`);
  project = mkdtempSync(join(tmpdir(), "shipside-sdk-"));
  mkdirSync(join(project, "node_modules"));
  symlinkSync(NPM, join(project, "node_modules/shipside"));
  writeFileSync(join(project, "package.json"), '{ "type": "module" }');
  writeFileSync(join(project, "node.mjs"), 'export * from "shipside"; export { default } from "shipside";');
  for (const name of ["workerd.mjs", "scenario.mjs", "unpack.mjs", "types.ts", "tsconfig.json"]) {
    cpSync(join(HERE, name), join(project, name));
  }
  sdk = await import(pathToFileURL(join(project, "node.mjs")));
  inNode = await scenario(sdk, files());
});

after(() => rmSync(project, { recursive: true, force: true }));

test("the samples go all the way through in Node", () => {
  const { counts, same, misuse } = inNode;
  assert.deepEqual(counts.orders, [48, 48, 48], JSON.stringify(counts));
  assert.ok(counts.products > 10 && counts.findings > 14 && counts.cards >= 3, JSON.stringify(counts));
  assert.ok(counts.options > 48 && counts.printable > 40 && counts.pdfBytes > 10_000, JSON.stringify(counts));
  assert.deepEqual(same, { readOrders: true, checkBatch: true, quoteBatch: true, renderLabels: true });
  assert.equal(misuse.length, 24);
  assert.deepEqual(inNode.refusedSingle, []);
});

test("import and check of the orders and one label are quick", (t) => {
  const { orders, products, cards, fonts } = files();
  const best = (work) => Math.min(...[1, 2, 3].map(() => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }));
  const dictionary = sdk.readProducts(products).products;
  let outcomes;
  const importing = best(() => {
    const read = sdk.readOrders(orders["aliexpress-orders.xlsx"], { fileName: "orders.xlsx" });
    outcomes = read.orders.map((draft) => sdk.checkShipment(draft, { date: DATE, products: dictionary }));
  });
  for (const [name, bytes] of Object.entries(fonts)) sdk.provideAsset(name, bytes);
  const imported = cards.map((card) => sdk.importRateCard(card).card);
  const { shipment } = outcomes[0];
  const quoting = best(() => sdk.quote({ shipment, cards: imported, date: DATE }));
  const request = { shipments: [shipment], consignor: CONSIGNOR, date: DATE, format: "svg" };
  const svg = best(() => sdk.renderLabel(request));
  const ms = (value) => `${value.toFixed(1)} ms`;
  t.diagnostic(`measured: in Node, 48 orders imported and checked: ${ms(importing)}; one quote: ${ms(quoting)}; one label SVG: ${ms(svg)}`);
  assert.ok(importing < 300, `import and check: ${ms(importing)}`);
  assert.ok(svg < 50, `one label: ${ms(svg)}`);
});

test("every misuse is an error with a code, and a wrong argument names its path", () => {
  assert.ok(!inNode.misuse.includes("no error"), inNode.misuse.join("\n"));
  const wrongArgument = [0, 4, 5, 6, 7, 8, 9, 11, 12, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23].map((index) => inNode.misuse[index]);
  assert.deepEqual(new Set(wrongArgument), new Set(["sdk/argument"]));
  assert.equal(inNode.misuse[13], "sdk/unknown-job");
});

test("a label that cannot be printed says why in both languages", () => {
  assert.ok(inNode.unprintable.length > 0, "one order holds a character that no label font has");
  for (const { error, failure } of inNode.unprintable) {
    assert.match(error, /^\w+\/[\w-]+$/);
    assert.ok(failure.message.en.length > 20 && /[\u4e00-\u9fff]/.test(failure.message.zh), JSON.stringify(failure));
  }
});

test("workerd gives the same bytes as Node", async () => {
  await build({
    entryPoints: [join(project, "workerd.mjs")],
    outfile: join(project, "out/main.mjs"),
    bundle: true,
    format: "esm",
    conditions: ["workerd"],
    external: ["*.wasm"],
    logLevel: "error",
  });
  const worker = new Miniflare({
    modules: [
      { type: "ESModule", path: "main.mjs", contents: readFileSync(join(project, "out/main.mjs"), "utf8") },
      { type: "CompiledWasm", path: "shipside_wasm_bg.wasm", contents: readFileSync(join(NPM, "shipside_wasm_bg.wasm")) },
    ],
    compatibilityDate: "2026-04-01",
  });
  try {
    const answer = await worker.dispatchFetch("http://sdk.test/", { method: "POST", body: packed() });
    assert.equal(answer.status, 200, answer.ok ? "" : await answer.text());
    assert.deepEqual(await answer.json(), inNode);
  } finally {
    await worker.dispose();
  }
});

test("a page gives the same bytes as Node, and a call before init says what to do", async () => {
  const site = await serve((path) => {
    if (path === "/files.json") return packed();
    return path.startsWith("/npm/") ? join(NPM, path.slice(5)) : join(HERE, path.slice(1));
  });
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.goto(`${site.url}/page.html`);
    const early = await page.evaluate(async () => {
      const sdk = await import("shipside");
      try {
        return sdk.version();
      } catch (error) {
        return [error.name, error.code, error.message];
      }
    });
    assert.deepEqual(early.slice(0, 2), ["ShipsideError", "sdk/not-ready"]);
    assert.match(early[2], /await init\(\)/);
    const inPage = await page.evaluate(async () => {
      const { default: init, ...sdk } = await import("shipside");
      const { scenario } = await import("/scenario.mjs");
      const { unpack } = await import("/unpack.mjs");
      await Promise.all([init(), init()]);
      return scenario(sdk, unpack(await (await fetch("/files.json")).text()));
    });
    assert.deepEqual(inPage, inNode);
  } finally {
    await browser.close();
    site.close();
  }
});

test("the types compile, and refuse what the functions refuse", () => {
  const tsc = createRequire(import.meta.url).resolve("typescript/package.json").replace("package.json", "bin/tsc");
  try {
    execFileSync(process.execPath, [tsc, "--project", join(project, "tsconfig.json")], { stdio: "pipe" });
  } catch (error) {
    assert.fail(String(error.stdout) + String(error.stderr));
  }
});
