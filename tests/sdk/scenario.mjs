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
  ].map(attempt);

  const results = { read, products, outcomes, imported, quotes, misuse };
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
    unprintable: svgs.filter((svg) => !(svg instanceof Uint8Array)),
  };
}
