// Never run: tsc checks that the published types say what the functions take and give.
import init, {
  checkAddress,
  checkDescription,
  checkHsCode,
  checkIdentifier,
  checkPhone,
  checkShipment,
  detectTracking,
  formatAddress,
  importRateCard,
  Job,
  mappableFields,
  parseAddress,
  provideAsset,
  quote,
  readOrders,
  readProducts,
  readRows,
  renderLabel,
  version,
} from "shipside";
import type { Finding, Party, ShipsideError, Text } from "shipside";

const date = "2026-11-22";

export async function everyFunction(file: Uint8Array, consignor: Party): Promise<Text[]> {
  await init();
  await init(new URL("https://example.com/shipside_wasm_bg.wasm"));
  const { orders, columns, problems } = readOrders(file, { fileName: "a.csv", delimiter: ";", onDuplicate: "keepLast" });
  const { products } = readProducts(file.buffer as ArrayBuffer);
  const captured = readRows([["订单号"], ["8170519698474711"]], { columns: { 订单号: "orderNumber" } });
  const said: Text[] = [...problems, ...captured.problems].map((problem) => problem.message);
  const labels: Text[] = mappableFields().map((field) => field.label);
  const cards = [importRateCard([{ name: "rates.csv", text: columns.join() }]).card].filter((card) => card !== null);
  for (const draft of orders) {
    const { shipment, findings, notChecked } = checkShipment(draft, { date, products, packagingWeight: "30 g" });
    said.push(...findings.map((finding: Finding) => finding.message), ...notChecked.map((rule) => rule.reason));
    const path: string | undefined = findings[0]?.fix?.edits[0]?.path;
    if (!shipment || path) continue;
    const { options, rejected } = quote({ shipment, cards, date });
    const amount: string | undefined = options[0]?.total.amount;
    said.push(...rejected.map((rejection) => rejection.reason), { en: amount ?? "", zh: "" });
    const pdf: Uint8Array = renderLabel({ shipments: [shipment], consignor, date, format: "pdf" });
    provideAsset(version(), pdf);
  }
  const job = new Job("checkBatch", { drafts: orders, products, options: { date } });
  while (!job.step().finished);
  said.push(...job.result().value.flatMap((outcome) => outcome.findings.map((finding) => finding.message)));
  job.free();
  return [...said, ...labels];
}

export function everySingleCheck(text: string): (string | Text | null | undefined)[] {
  const { country, postalCode, state, missing } = checkAddress({ address: { country: text, postalCode: text } });
  const phone = checkPhone({ country: "BR", phoneCode: "+55", number: text });
  const identifier = checkIdentifier({ country: "BR", value: text });
  const code = checkHsCode(text);
  const [found] = detectTracking([text]);
  const best = found?.candidates[0];
  const { lines, leftOut } = formatAddress({ country: "DE" }, { script: "latin" });
  const parsed = parseAddress(text, { country: "CN" });
  const span = parsed.fields[0]?.spans[0];
  return [
    country,
    postalCode?.result === "shape" ? postalCode.withLostZeros ?? postalCode.example : postalCode?.result,
    state?.result === "found" ? state.state.nameZh : state?.result,
    ...(missing ?? []),
    phone.result === "possible" ? phone.e164 : phone.result,
    phone.number?.kind,
    identifier.result === "refused" ? identifier.reason : identifier.kind?.name,
    code.result === "valid" ? code.subheading : code.result,
    ...checkDescription(text).map((finding) => finding.message),
    ...checkDescription(text, { country: "CA" }).map((finding) => finding.source.title),
    best?.check.result === "failed" ? best.check.expected : best?.carrier.name,
    found?.looksLike?.kind,
    ...lines,
    ...leftOut,
    span && text.slice(span.start, span.end),
  ];
}

export const code = (error: ShipsideError): string => `${error.code}: ${error.failure.message.zh}`;

// What must not compile.
// @ts-expect-error the date has no default
checkShipment({});
// @ts-expect-error a quantity is text, as it was typed
checkShipment({ items: [{ quantity: 2 }] }, { date });
// @ts-expect-error there is no such job
new Job("fly", {});
// @ts-expect-error a file is bytes
readOrders("orders.csv");
// @ts-expect-error the script has no default
formatAddress({ country: "DE" });
// @ts-expect-error numbers are texts
detectTracking([473124829]);
// @ts-expect-error an identifier belongs to a country
checkIdentifier({ value: "36405643913" });
