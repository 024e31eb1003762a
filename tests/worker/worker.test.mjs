// The built Worker in real workerd: that the wiring holds. What each route answers to what is tested
// natively in worker/src; here are KV, the way out to carriers, restarts, and input a router never sees whole.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import http from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { start } from "../tools/server.mjs";

const KEY = "a key of the Worker tests";
const ORIGIN = "https://desk.example";

/** A carrier whose answer is chosen by the number it is asked for. */
const carrier = {
  asked: [],
  answers: {
    LP0000DELIVERED: (response) => json(response, found("LP0000DELIVERED", [{ actionCode: "GTMS_SIGNED", timeStr: "2026-11-20 10:00:00", timeZone: "GMT+1", desc: "<b>Signed</b>" }])),
    LP0000UNKNOWN: (response) => json(response, found("LP0000UNKNOWN", [])),
    LP0000BUSY: (response) => json(response, { module: [], success: false, errorCode: "SYSTEM_BUSY" }),
    LP0000HTML: (response) => response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html>captcha"),
    LP0000FAILS: (response) => response.writeHead(500).end(),
    LP0000MOVED: (response) => response.writeHead(302, { location: "/elsewhere?mailNos=LP0000DELIVERED" }).end(),
    LP0000SILENT: () => {},
    LP0000STALLS: (response) => response.writeHead(200).write('{"success":'),
    LP0000ENDLESS: (response) => pour(response),
    LP0000CUT: (response) => {
      response.writeHead(200, { "content-length": "1000" }).write("{");
      setTimeout(() => response.destroy(), 20);
    },
  },
};

const json = (response, body) => response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
const found = (mailNo, detailList) => ({ success: true, module: [{ mailNo, detailList }] });
const pour = (response) => {
  response.writeHead(200);
  const more = () => {
    while (response.writable && response.write(" ".repeat(65536)));
    if (response.writable) response.once("drain", more);
  };
  more();
};

const upstream = http.createServer((request, response) => {
  const url = new URL(request.url, "http://upstream");
  carrier.asked.push(request.url);
  response.on("error", () => {});
  const answer = carrier.answers[url.searchParams.get("mailNos")];
  if (answer) answer(response);
  else response.writeHead(404).end();
});

const persist = mkdtempSync(join(tmpdir(), "shipside-kv-"));
let server;

const startServer = () =>
  start({
    assets: false,
    persist,
    bindings: {
      SHIPSIDE_KEY: KEY,
      ALLOWED_ORIGINS: ORIGIN,
      UPSTREAM_OVERRIDE: `http://127.0.0.1:${upstream.address().port}`,
      UPSTREAM_TIMEOUT_MS: "1000",
    },
  });

before(async () => {
  await new Promise((resolve) => upstream.listen(0, "127.0.0.1", resolve));
  server = await startServer();
});

after(async () => {
  await server?.stop();
  upstream.closeAllConnections();
  upstream.close();
  rmSync(persist, { recursive: true, force: true });
});

/** Sends the path to the letter, which `fetch` would tidy up first. */
const ask = (method, path, { headers = {}, body } = {}) =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    const request = http.request({ hostname, port, method, path, headers }, (response) => {
      const chunks = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("end", () => {
        const text = Buffer.concat(chunks).toString("utf8");
        const isJson = (response.headers["content-type"] ?? "").includes("json") && text !== "";
        resolve({ status: response.statusCode, headers: response.headers, text, body: isJson ? JSON.parse(text) : null });
      });
    });
    request.on("error", reject);
    request.end(body);
  });

const bearer = { authorization: `Bearer ${KEY}` };
const put = (path, body, headers = {}) =>
  ask("PUT", path, { headers: { ...bearer, "content-type": "application/json", ...headers }, body });
const track = (number) => ask("GET", `/v1/tracking/${number}?carrier=cainiao`);

const checkProblem = (answer, status, type) => {
  assert.deepEqual([answer.status, answer.body?.type], [status, type]);
  assert.equal(answer.headers["content-type"], "application/problem+json");
};

describe("health", () => {
  it("tells that KV answers and gives nothing away", async () => {
    const answer = await ask("GET", "/v1/health");
    assert.equal(answer.status, 200);
    assert.deepEqual({ ...answer.body, version: "" }, { status: "ok", version: "", storage: "ok", shipments: "open" });
    assert.ok(answer.headers["x-request-id"]);
    assert.ok(!answer.text.includes(KEY));
  });
});

describe("tracking", () => {
  it("normalises what the carrier says and asks it once only", async () => {
    const first = await track("lp0000-delivered");
    assert.equal(first.status, 200);
    assert.equal(first.body.status, "delivered");
    assert.equal(first.body.events[0].time, "2026-11-20T10:00:00+01:00");
    assert.equal(first.body.events[0].description, "Signed");
    assert.ok(Math.abs(Date.parse(first.body.checkedAt) - Date.now()) < 60_000);
    assert.deepEqual((await track("LP0000DELIVERED")).body, first.body);
    assert.equal(carrier.asked.filter((url) => url.includes("LP0000DELIVERED")).length, 1);
  });

  it("tells a number the carrier does not know from a call that failed", async () => {
    const unknown = await track("LP0000UNKNOWN");
    assert.deepEqual([unknown.status, unknown.body.status], [200, "not_found"]);
    for (const [number, status, type] of [
      ["LP0000BUSY", 503, "/problems/carrier-busy"],
      ["LP0000HTML", 502, "/problems/carrier-blocked"],
      ["LP0000FAILS", 502, "/problems/carrier-failed"],
      ["LP0000CUT", 502, "/problems/carrier-unreachable"],
      ["LP0000ENDLESS", 502, "/problems/carrier-answer-too-large"],
      ["LP0000SILENT", 504, "/problems/carrier-timeout"],
      ["LP0000STALLS", 504, "/problems/carrier-timeout"],
    ]) {
      checkProblem(await track(number), status, type);
    }
    assert.equal((await track("LP0000BUSY")).headers["retry-after"], "60");
  });

  it("never follows the carrier elsewhere", async () => {
    checkProblem(await track("LP0000MOVED"), 502, "/problems/carrier-blocked");
    assert.ok(!carrier.asked.some((url) => url.startsWith("/elsewhere")));
  });
});

describe("shipments", () => {
  const path = "/v1/shipments/8123456789012345";
  const one = JSON.stringify({ shipment: { orderNumber: "8123456789012345", consignee: { name: "Zoë 测试" } } });
  const two = JSON.stringify({ shipment: { orderNumber: "8123456789012345", service: "DHL" } });

  it("are stored, changed by revision and read back", async () => {
    checkProblem(await ask("GET", path, { headers: bearer }), 404, "/problems/shipment-unknown");
    const created = await put(path, one);
    assert.deepEqual([created.status, created.headers.etag], [201, '"1"']);
    assert.equal(created.body.shipment.consignee.name, "Zoë 测试");
    checkProblem(await put(path, two), 428, "/problems/revision-required");
    checkProblem(await put(path, two, { "if-match": '"9"' }), 412, "/problems/revision-conflict");
    const changed = await put(path, two, { "if-match": '"1"' });
    assert.deepEqual([changed.status, changed.headers.etag], [200, '"2"']);
    const read = await ask("GET", path, { headers: bearer });
    assert.deepEqual(read.body, changed.body);
    const known = await ask("GET", path, { headers: { ...bearer, "if-none-match": '"2"' } });
    assert.deepEqual([known.status, known.text], [304, ""]);
  });

  it("are there again after a restart", async () => {
    const kept = await put("/v1/shipments/kept", one);
    await server.stop();
    server = await startServer();
    const read = await ask("GET", "/v1/shipments/kept", { headers: bearer });
    assert.deepEqual([read.status, read.body], [200, kept.body]);
  });

  it("are shut without the key", async () => {
    checkProblem(await ask("GET", path), 401, "/problems/unauthorised");
    checkProblem(await put(path, one, { authorization: "Bearer x" }), 401, "/problems/unauthorised");
  });

  it("refuse a body that is too large, of a wrong kind, or no JSON", async () => {
    for (const bytes of [256 * 1024 + 1, 2 * 1024 * 1024]) {
      checkProblem(await put(path, " ".repeat(bytes)), 413, "/problems/body-too-large");
    }
    checkProblem(await put(path, one, { "content-type": "text/plain" }), 415, "/problems/content-type");
    checkProblem(await put(path, "{"), 400, "/problems/not-json");
    checkProblem(await put(path), 400, "/problems/not-json");
    const misspelt = await put(path, JSON.stringify({ shipment: { consigne: {} } }));
    checkProblem(misspelt, 400, "/problems/body-shape");
    assert.equal(misspelt.body.pointer, "/shipment/consigne");
  });
});

describe("another origin", () => {
  it("reads answers and errors when it is allowed, else nothing", async () => {
    for (const path of ["/v1/health", "/v1/nothing", "/v1/tracking/x"]) {
      const allowed = await ask("GET", path, { headers: { origin: ORIGIN } });
      assert.equal(allowed.headers["access-control-allow-origin"], ORIGIN, path);
      const other = await ask("GET", path, { headers: { origin: "https://evil.example" } });
      assert.equal(other.headers["access-control-allow-origin"], undefined, path);
    }
    const preflight = await ask("OPTIONS", "/v1/shipments/a", {
      headers: { origin: ORIGIN, "access-control-request-method": "PUT" },
    });
    assert.equal(preflight.status, 204);
    assert.match(preflight.headers["access-control-allow-methods"], /PUT/);
  });
});

describe("odd input", () => {
  it("is answered like any other, and the Worker lives on", async () => {
    const long = "x".repeat(9_000);
    for (const [method, path, status] of [
      ["GET", "/v1/tracking/%00%ff%zz", 400],
      ["GET", "/v1/tracking/%E0%A4%A", 400],
      ["GET", "/v1/shipments/..%2f..%2fetc", 401],
      ["GET", "/v1/shipments/%2e%2e/health", 200],
      ["GET", "//v1//health", 404],
      ["GET", `/v1/${long}`, 414],
      ["GET", `/v1/health?${long}`, 414],
      ["GET", "/v1/tracking/LP001234?carrier=%zz&&&=&carrier", 400],
      ["PROPFIND", "/v1/health", 405],
      ["DELETE", "/v1/shipments/a", 405],
      ["POST", "/v1/tracking/LP001234", 405],
      ["HEAD", "/v1/health", 200],
      ["OPTIONS", "/v1/nothing", 404],
    ]) {
      assert.equal((await ask(method, path)).status, status, `${method} ${path.slice(0, 60)}`);
    }
    for (const body of ["[".repeat(100_000), '{"shipment":1e999}', "\u0000", `{"shipment":{"a":"${"\\ud800".repeat(9)}"}}`]) {
      checkProblem(await put("/v1/shipments/odd", body), 400, (await put("/v1/shipments/odd", body)).body.type);
    }
    assert.equal((await ask("GET", "/v1/health")).status, 200);
  });

  it("in the settings shuts the way out instead of opening it", async () => {
    const elsewhere = await start({ assets: false, bindings: { UPSTREAM_OVERRIDE: "http://127.0.0.1.example.org:80" } });
    try {
      const answer = await fetch(`${elsewhere.url}/v1/tracking/LP0000DELIVERED`);
      assert.deepEqual([answer.status, (await answer.json()).type], [500, "/problems/egress-forbidden"]);
      const shut = await fetch(`${elsewhere.url}/v1/shipments/a`, { headers: bearer });
      assert.equal(shut.status, 401);
    } finally {
      await elsewhere.stop();
    }
  });
});
