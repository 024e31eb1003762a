// No input stops the engine: files cut and mangled, and arguments with any value in any place, end in a
// result or in a ShipsideError. Anything else would be a Wasm trap, which is an outage.
import assert from "node:assert/strict";
import { join } from "node:path";
import { before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { DIST, files } from "./files.mjs";
import { CONSIGNOR, DATE } from "./scenario.mjs";

let sdk;
let input;
let outcome;
let cards;

before(async () => {
  sdk = await import(pathToFileURL(join(DIST, "npm/node.mjs")));
  input = files();
  for (const [name, bytes] of Object.entries(input.fonts)) sdk.provideAsset(name, bytes);
  const { products } = sdk.readProducts(input.products);
  const [draft] = sdk.readOrders(Object.values(input.orders)[0]).orders;
  outcome = { draft, products, shipment: sdk.checkShipment(draft, { date: DATE, products }).shipment };
  cards = input.cards.map((card) => sdk.importRateCard(card).card);
});

// A repeatable source of chance (mulberry32).
function chance(seed) {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

/** Fails unless the call ends in a result or a ShipsideError with words in both languages. */
function survives(what, call) {
  try {
    call();
  } catch (error) {
    assert.equal(error.name, "ShipsideError", `${what()}: ${error.stack}`);
    assert.ok(error.failure.message.en && error.failure.message.zh, what());
  }
}

test("mangled files are read or refused", () => {
  const random = chance(1);
  for (const [name, whole] of [...Object.entries(input.orders), ["products.csv", input.products]]) {
    for (let round = 0; round < 60; round += 1) {
      const bytes = whole.slice(0, round % 3 === 0 ? random(whole.length) : whole.length);
      for (let i = 0; i < 1 + random(40) && bytes.length > 0; i += 1) bytes[random(bytes.length)] = random(256);
      const what = () => `${name}, round ${round}`;
      survives(what, () => sdk.readOrders(bytes, { fileName: name }));
      survives(what, () => sdk.readProducts(bytes, { fileName: name }));
      survives(what, () => sdk.readOrders(bytes, { fileName: name, encoding: "gb18030", delimiter: "|", sheet: "x" }));
    }
  }
});

test("mangled rate cards are imported or refused, and what is imported quotes", () => {
  const random = chance(2);
  const pieces = ["", ",", "\n", "-1", "99999999999999999999", "0.0000001", '"', "ZZ", "2026-02-30", "NaN", "，"];
  for (const card of input.cards) {
    for (let round = 0; round < 40; round += 1) {
      const files = card.map(({ name, text }) => {
        const at = random(text.length);
        return { name, text: text.slice(0, at) + pieces[random(pieces.length)] + text.slice(at + random(9)) };
      });
      survives(() => `card round ${round}`, () => {
        const imported = sdk.importRateCard(files);
        if (imported.card) sdk.quote({ shipment: outcome.shipment, cards: [imported.card], date: DATE });
      });
    }
  }
});

// Every place in a value, as a path of keys.
function places(value, path = []) {
  if (value === null || typeof value !== "object") return [path];
  return [path, ...Object.keys(value).flatMap((key) => places(value[key], [...path, key]))];
}
function put(value, path, leaf) {
  if (path.length === 0) return leaf;
  const copy = Array.isArray(value) ? [...value] : { ...value };
  copy[path[0]] = put(value[path[0]], path.slice(1), leaf);
  return copy;
}
const ODD = [
  null,
  undefined,
  true,
  -1,
  0.5,
  1e300,
  9007199254740993n,
  "",
  " ",
  "\u0000\uD800",
  "٣٫١٤ ",
  "999999999999999999 kg",
  "0 g",
  "W".repeat(3000),
  "🏠שלום العربية",
  [],
  {},
  [[[]]],
  () => {},
  Symbol("s"),
];

test("any value in any place of an argument is answered", () => {
  const { draft, products, shipment } = outcome;
  const label = (format) => ({ shipments: [shipment], consignor: CONSIGNOR, date: DATE, format, signature: "" });
  const calls = [
    ["checkShipment", { ...draft, items: draft.items.slice(0, 1) }, (value) => sdk.checkShipment(value, { date: DATE, products })],
    ["checkShipment options", { date: DATE, packagingWeight: "30 g" }, (value) => sdk.checkShipment(draft, value)],
    ["quote", { shipment, date: DATE }, (value) => sdk.quote({ ...value, cards })],
    ["renderLabel", label("svg"), (value) => sdk.renderLabel(value)],
    ["renderLabel", label("pdf"), (value) => sdk.renderLabel(value)],
    ["readRows", [["订单号", "收货国家"], ["8170519698474711", "Brazil"]], (value) => sdk.readRows(value)],
    ["detectTracking", ["RR473124829GB"], (value) => sdk.detectTracking(value)],
    ["checkAddress", { address: draft.consignee.address }, (value) => sdk.checkAddress(value)],
    ["checkPhone", { country: "BR", phoneCode: "+55", number: "19991234567" }, (value) => sdk.checkPhone(value)],
    ["checkIdentifier", { country: "BR", kind: "CPF", value: "36405643913" }, (value) => sdk.checkIdentifier(value)],
    ["checkDescription", ["Toys", { country: "CA" }], (value) => sdk.checkDescription(value?.[0], value?.[1])],
    ["checkHsCode", "851830", (value) => sdk.checkHsCode(value)],
    ["parseAddress", ["张三 518000", { country: "CN" }], (value) => sdk.parseAddress(value?.[0], value?.[1])],
    ["formatAddress", [shipment.consignee.address, { script: "local" }], (value) => sdk.formatAddress(value?.[0], value?.[1])],
    ["Job", { drafts: [draft], options: { date: DATE } }, (value) => new sdk.Job("checkBatch", value).step()],
  ];
  for (const [name, value, call] of calls) {
    for (const path of places(value)) {
      for (const odd of ODD) {
        survives(() => `${name} ${path.join(".")} = ${String(odd).slice(0, 20)}`, () => call(put(value, path, odd)));
      }
    }
  }
});
