// What every host must answer alike: runs the public functions over the samples and hashes the results.
// Runs in Node, in workerd and in a page; it may use nothing but the SDK and Web Crypto.

export const DATE = "2026-11-22";

export const CONSIGNOR = {
  name: "Chen Xiaomei",
  company: "Shenzhen Example Trading Co., Ltd.",
  phone: "+8675500000000",
  address: {
    country: "CN",
    state: "Guangdong",
    city: "Shenzhen",
    district: "Longhua",
    street: "Room 101, 1 Example Road",
    postalCode: "518110",
  },
};

// Keys in order: equal values are equal bytes.
const canonical = (value) =>
  JSON.stringify(value, (_, part) =>
    part && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

async function hash(value) {
  const bytes = value instanceof Uint8Array ? value : new TextEncoder().encode(canonical(value));
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

// The result, or the code of the error: an error must be the same everywhere too.
function attempt(work) {
  try {
    return work();
  } catch (error) {
    if (error.name !== "ShipsideError") throw error;
    return { error: error.code, failure: error.failure };
  }
}

// Hands over the fonts a label asks for, then renders again.
function render(sdk, fonts, request) {
  for (let turn = 0; turn < 8; turn += 1) {
    const result = attempt(() => sdk.renderLabel(request));
    const needs = result.failure?.needs;
    if (!needs) return result;
    for (const name of needs) sdk.provideAsset(name, fonts[name]);
  }
  throw new Error("the label asks for fonts without end");
}

// Runs a job as the Web Worker does, in slices.
function runJob(sdk, name, args, bytes) {
  const job = new sdk.Job(name, args, bytes);
  let steps = 0;
  while (!job.step().finished) steps += 1;
  const result = job.result();
  job.free();
  return { ...result, steps };
}

// The single checks, with sound, odd and hostile values.
const SINGLE = {
  detectTracking: [[["rr 473 124 829 gb", "1Z999AA10123456785", "LXI45937I57CN", "8170519698474711", "1.23E+17", "", "🏠"]], [[]]],
  checkAddress: [
    [{ address: { country: "巴西", state: "Sao Paulo", city: "Campinas", street: "Rua 1", postalCode: "13015002" } }],
    [{ address: { country: "US", state: "Nevada", postalCode: "90210" } }],
    [{ address: { country: "US", postalCode: "2108" } }],
    [{ address: { country: "Atlantis" } }],
  ],
  checkPhone: [
    [{ country: "BR", phoneCode: "+55", number: "19 99123-4567" }],
    [{ country: "DE", phoneCode: "+49", number: "12345" }],
    [{ country: "US", number: "\u0000\uD800" }],
  ],
  checkIdentifier: [
    [{ country: "BR", kind: "CPF", value: "364.056.439-13" }],
    [{ country: "BR", value: "123.456.789-00" }],
    [{ country: "US", kind: "SSN", value: "123-45-6789" }],
  ],
  checkDescription: [["Toys", { country: "CA" }], ["Toys"], ["women cotton dress", { country: "DE" }], [""]],
  checkHsCode: [["9503.00.60.00"], ["10121"], ["851899"], ["85A830"], [""]],
  parseAddress: [
    ["收件人：张三 电话：13800138000 地址：广东省深圳市南山区科技园路1号 邮编：518000"],
    ["🏠 邮编：518000 中国", { country: "CN" }],
    ["W".repeat(3000)],
  ],
  formatAddress: [
    [{ country: "DE", state: "Bayern", city: "München", street: "Leopoldstraße 77", postalCode: "80802" }, { script: "latin" }],
    [{ country: "JP", state: "東京都", city: "千代田区", street: "丸の内1-1", postalCode: "100-0005" }, { script: "local" }],
  ],
};

/**
 * `files`: { orders: { name: bytes }, products: bytes, cards: [[{ name, text }]], fonts: { name: bytes } }.
 * Gives the hash of each result, and some counts a person can read.
 */
export async function scenario(sdk, files) {
  const read = Object.fromEntries(
    Object.entries(files.orders).map(([name, bytes]) => [name, sdk.readOrders(bytes, { fileName: name })]),
  );
  const { products } = sdk.readProducts(files.products, { fileName: "products.csv" });
  const drafts = Object.values(read)[0].orders;
  const outcomes = drafts.map((draft) => sdk.checkShipment(draft, { date: DATE, products }));
  const shipments = outcomes.flatMap((outcome) => outcome.shipment ?? []);
  const imported = files.cards.map((card) => sdk.importRateCard(card));
  const cards = imported.flatMap(({ card }) => card ?? []);
  const quotes = shipments.map((shipment) => sdk.quote({ shipment, cards, date: DATE }));
  const request = (format, list) => ({ shipments: list, consignor: CONSIGNOR, date: DATE, format });
  const svgs = shipments.map((shipment) => render(sdk, files.fonts, request("svg", [shipment])));
  const printable = shipments.filter((_, index) => svgs[index] instanceof Uint8Array);
  const pdf = render(sdk, files.fonts, request("pdf", printable));

  const [firstName, firstBytes] = Object.entries(files.orders)[0];
  const jobs = {
    readOrders: runJob(sdk, "readOrders", { options: { fileName: firstName } }, firstBytes),
    checkBatch: runJob(sdk, "checkBatch", { drafts, products, options: { date: DATE } }),
    quoteBatch: runJob(sdk, "quoteBatch", { shipments, cards, date: DATE }),
    renderLabels: runJob(sdk, "renderLabels", request("pdf", printable)),
  };
  const misuse = [
    () => sdk.readOrders("a text"),
    () => sdk.readOrders(new Uint8Array()),
    () => sdk.readOrders(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])),
    () => sdk.readRows([["no", "orders"], ["1", "2"]]),
    () => sdk.readRows([[7]]),
    () => sdk.checkShipment({ orderNumber: 7 }, { date: DATE }),
    () => sdk.checkShipment({}, {}),
    () => sdk.checkShipment(null, { date: "tomorrow" }),
    () => sdk.quote({ shipment: { parcel: { weight: "12" } } }),
    () => sdk.importRateCard([{ name: "rates.csv" }, { text: 7 }]),
    () => sdk.renderLabel({ shipments: [], consignor: CONSIGNOR, date: DATE }),
    () => sdk.renderLabel(undefined),
    () => sdk.provideAsset("NotoSans-LGCV.ttf", new Uint8Array()),
    () => new sdk.Job("fly", {}),
    () => new sdk.Job("readOrders", {}),
    () => sdk.detectTracking("RR473124829GB"),
    () => sdk.detectTracking(["RR473124829GB", 7]),
    () => sdk.checkAddress({ address: { postalCode: 78704 } }),
    () => sdk.checkPhone({ country: "Brazil", number: "1" }),
    () => sdk.checkIdentifier({ country: "BR", value: 36405643913 }),
    () => sdk.checkDescription(7, { country: "CA" }),
    () => sdk.checkHsCode(851830),
    () => sdk.parseAddress("a", { country: "China" }),
    () => sdk.formatAddress({ country: "DE" }, { script: "cyrillic" }),
  ].map(attempt);
  const single = Object.fromEntries(
    Object.entries(SINGLE).map(([name, calls]) => [name, calls.map((args) => attempt(() => sdk[name](...args)))]),
  );

  const results = { read, products, outcomes, imported, quotes, misuse, single };
  const hashes = {};
  for (const [name, value] of Object.entries(results)) hashes[name] = await hash(value);
  for (const [index, svg] of svgs.entries()) hashes[`svg ${shipments[index].orderNumber}`] = await hash(svg);
  hashes.pdf = await hash(pdf);
  for (const [name, { value, bytes }] of Object.entries(jobs)) {
    hashes[`job ${name}`] = await hash(value);
    if (bytes) hashes[`job ${name} bytes`] = await hash(bytes);
  }
  return {
    hashes,
    counts: {
      orders: Object.values(read).map((result) => result.orders.length),
      products: Object.keys(products).length,
      findings: outcomes.reduce((sum, outcome) => sum + outcome.findings.length, 0),
      cards: cards.length,
      options: quotes.reduce((sum, quote) => sum + quote.options.length, 0),
      printable: printable.length,
      pdfBytes: pdf.length ?? 0,
    },
    same: {
      readOrders: canonical(jobs.readOrders.value) === canonical(Object.values(read)[0]),
      checkBatch: canonical(jobs.checkBatch.value) === canonical(outcomes),
      quoteBatch: canonical(jobs.quoteBatch.value) === canonical(quotes),
      renderLabels: (await hash(jobs.renderLabels.bytes ?? null)) === hashes.pdf,
    },
    misuse: misuse.map((result) => result.error ?? "no error"),
    refusedSingle: Object.entries(single).filter(([, results]) => results.some((result) => result.error)),
    unprintable: svgs.filter((svg) => !(svg instanceof Uint8Array)),
  };
}
