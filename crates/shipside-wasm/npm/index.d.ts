/**
 * Shipside's engine: a marketplace's order export in, documents checked, freight compared over the
 * seller's own rate cards, labels out. It runs where you run it and sends nothing anywhere.
 *
 * ```js
 * import init, { readOrders, checkShipment, importRateCard, quote } from "shipside";
 * await init(); // Node and workerd are ready without it
 * const { orders } = readOrders(bytes, { fileName: "orders.xlsx" });
 * const { shipment, findings } = checkShipment(orders[0], { date: "2026-11-22" });
 * const { card } = importRateCard([{ name: "card.toml", text }, { name: "rates.csv", text: rates }]);
 * if (shipment && card) console.log(quote({ shipment, cards: [card], date: "2026-11-22" }).options[0]?.total);
 * ```
 *
 * Values are plain JSON-like objects: money is exact text with a currency, weights and lengths are
 * exact texts with a unit, dates are `YYYY-MM-DD`. Nothing has a clock: the date always comes from you.
 *
 * What is wrong with the *data* is a {@link Finding} or a {@link RowProblem} in the result. Every function
 * throws a {@link ShipsideError} only when it could not do its job at all; an argument of the wrong shape
 * is `sdk/argument`, whose message names the path. A property of `undefined` counts as wrong: leave it out.
 *
 * @packageDocumentation
 */

// Words ------------------------------------------------------------------------------------------

/** One sentence in both languages. */
export interface Text {
  /** English. */
  en: string;
  /** Simplified Chinese. */
  zh: string;
}
/** `YYYY-MM-DD`. */
export type IsoDate = string;
/** Two capital letters, ISO 3166-1. */
export type CountryCode = string;
/** Three capital letters, ISO 4217. */
export type CurrencyCode = string;
/** A decimal with `g`, `kg`, `mg`, `oz` or `lb`; results are in grams: `"1250 g"`. */
export type Weight = string;
/** A decimal with `mm`, `cm`, `m`, `in` or `ft`; results are in millimetres: `"120 mm"`. */
export type Length = string;
/** An exact amount: `{ amount: "68.80", currency: "USD" }`. */
export interface Money {
  /** A plain decimal with no more decimals than the currency has. */
  amount: string;
  currency: CurrencyCode;
}

/** Why a function could not do its job. Branch on `code`; show `failure.message`. */
export interface ShipsideError extends Error {
  name: "ShipsideError";
  /** Stable: `sdk/argument`, `sdk/not-ready`, `engine/needs-assets`, `intake/not-a-spreadsheet`, … */
  code: string;
  failure: Failure;
}
export interface Failure {
  code: string;
  /** What is wrong, where, and what to do. */
  message: Text;
  /** Font files to hand over with {@link provideAsset}; then make the same call again. */
  needs?: string[];
}

// Orders in --------------------------------------------------------------------------------------

/** A person or company as typed. */
export interface PartyDraft {
  name?: string;
  company?: string;
  /** `+55` */
  phoneCode?: string;
  phone?: string;
  email?: string;
  /** `CPF`, `PCCC`, …; empty when only the value is known. */
  taxIdKind?: string;
  /** When empty it is looked for in the buyer's note. */
  taxId?: string;
  address?: AddressDraft;
}
/** An address as typed. */
export interface AddressDraft {
  /** A code, or the name in English or Chinese. */
  country?: string;
  state?: string;
  city?: string;
  district?: string;
  street?: string;
  postalCode?: string;
  /** Saudi Arabia's national short address; when empty it is looked for in the street. */
  shortAddress?: string;
}
/** One line of goods as typed, with what is declared for it. */
export interface ItemDraft {
  sku?: string;
  title?: string;
  specification?: string;
  quantity?: string;
  /** `piece`, `lot` */
  unit?: string;
  /** Price of one piece: `US $18.99`. */
  unitPrice?: string;
  declaredName?: string;
  declaredNameZh?: string;
  material?: string;
  hsCode?: string;
  origin?: string;
  /** Of one piece, with its unit: `62 g`. */
  unitWeight?: string;
  /** Outer measures of one piece, each with its unit: `120 mm`. */
  length?: string;
  width?: string;
  height?: string;
  /** Of one piece: `13.29 USD`. */
  declaredValue?: string;
  /** Words: `battery battery_only cosmetic liquid powder magnetic fragile blade`. */
  flags?: string;
  stock?: string;
  manufacturerProductId?: string;
  gtin?: string;
}
/** A shipment as somebody typed it; every field is text and may be left out. */
export interface ShipmentDraft {
  orderNumber?: string;
  source?: { file?: string; rows?: number[] };
  /** How often the order stood in the import; 0 and 1 mean once. */
  copies?: number;
  status?: string;
  businessMode?: string;
  orderedAt?: string;
  paidAt?: string;
  shipBy?: string;
  buyerNote?: string;
  /** `yes` once a person has read the buyer's note. */
  buyerNoteRead?: string;
  buyerName?: string;
  consignee?: PartyDraft;
  /** The service the buyer chose. */
  service?: string;
  actualService?: string;
  trackingNumber?: string;
  shippingDate?: string;
  goodsTotal?: string;
  freight?: string;
  orderTotal?: string;
  /** Term of delivery: `DAP`, `DDP`, …. */
  incoterm?: string;
  /** What kind of sending the customs declaration names; empty is a sale of goods. */
  contentType?: string;
  items?: ItemDraft[];
  /** Each with its unit: `750 g`, `200 mm`. */
  parcel?: { weight?: string; length?: string; width?: string; height?: string };
}

/** How to read a file; what is left out is found out. */
export interface ReadOptions {
  /** Shown in messages; its ending is a hint. */
  fileName?: string;
  /** `utf-8`, `gb18030`, `utf-16le`, `utf-16be`, `windows-1252` */
  encoding?: string;
  delimiter?: "," | ";" | "\t" | "|" | "";
  /** Sheet of a workbook. */
  sheet?: string;
  /** Header → field of {@link mappableFields}; `""` leaves the column out. */
  columns?: Record<string, string>;
  onDuplicate?: "keepFirst" | "keepLast";
}
export interface ReadResult {
  /** In the file's order, every field present. */
  orders: ShipmentDraft[];
  columns: Column[];
  format: string;
  /** Empty for XLSX. */
  encoding: string;
  delimiter: string;
  sheets: string[];
  /** The header not counted. */
  rows: number;
  /** Rows that could not be taken as they stand; nothing is skipped silently. */
  problems: RowProblem[];
}
export interface Column {
  header: string;
  /** `A` */
  letter: string;
  /** The field it fills; empty when it is not used. */
  field: string;
  samples: string[];
}
export interface RowProblem {
  code: string;
  /** `Sheet1!A7`, or `A7` for CSV. */
  cell: string;
  value: string;
  message: Text;
}
export interface MappableField {
  field: string;
  label: Text;
}
/** What is declared for a SKU, as typed. */
export interface Product {
  sku?: string;
  nameZh?: string;
  nameEn?: string;
  material?: string;
  hsCode?: string;
  origin?: string;
  unitWeight?: string;
  length?: string;
  width?: string;
  height?: string;
  declaredValue?: string;
  flags?: string;
  stock?: string;
  manufacturerProductId?: string;
  gtin?: string;
}
/** By SKU. */
export type ProductDictionary = Record<string, Product>;
export interface ProductsResult {
  products: ProductDictionary;
  problems: RowProblem[];
}

/**
 * Reads an order export: XLSX or CSV; encoding, delimiter and columns are found out and told.
 *
 * @throws {@link ShipsideError} `intake/…`: no spreadsheet, empty, truncated, too large, no order column.
 * @example readOrders(await readFile("orders.csv"), { fileName: "orders.csv" }).orders.length
 */
export function readOrders(bytes: Uint8Array | ArrayBuffer, options?: ReadOptions): ReadResult;
/**
 * Reads orders from a table of texts, its header first.
 * @throws {@link ShipsideError} `intake/…`
 * @example readRows([["Order number", "Country"], ["8170519698474711", "Brazil"]])
 */
export function readRows(rows: string[][], options?: ReadOptions): ReadResult;
/**
 * Reads a product dictionary.
 * @throws {@link ShipsideError} `intake/…`
 * @example checkShipment(order, { date, products: readProducts(bytes).products })
 */
export function readProducts(bytes: Uint8Array | ArrayBuffer, options?: ReadOptions): ProductsResult;
/**
 * The fields a column can be mapped to.
 * @example mappableFields().find((field) => field.field === "orderNumber")?.label.zh
 */
export function mappableFields(): MappableField[];

// Checks -----------------------------------------------------------------------------------------

/** Where a rule or figure comes from. */
export interface Source {
  title: string;
  date: string;
  /** `verified`: primary source or two independent ones; `unverified` must be shown as such. */
  certainty: "verified" | "secondary" | "unverified";
}
export interface Edit {
  /** `consignee.address.postalCode`, `items[0].quantity` */
  path: string;
  value: string;
}
/** Something a rule has to say about one field. */
export interface Finding {
  /** The rule's stable name: `address/postal-code`. */
  code: string;
  /** `error`: mend it before shipping; `warning`: a person must look; `notice`: nothing to do. */
  severity: "error" | "warning" | "notice";
  path: string;
  value: string;
  message: Text;
  source: Source;
  /** A mend that is likely right: set each field to its value. */
  fix?: { label: Text; edits: Edit[] };
}
export type GoodsFlag =
  | "containsBattery"
  | "batteryOnly"
  | "nonLiquidCosmetic"
  | "liquid"
  | "powder"
  | "magnetic"
  | "fragile"
  | "blade";
export interface Address {
  country: CountryCode;
  state?: string;
  city?: string;
  district?: string;
  /** `\n` parts the lines. */
  street?: string;
  postalCode?: string;
  shortAddress?: string;
}
export interface Party {
  name: string;
  company?: string;
  /** E.164: `+5519991234567` */
  phone?: string;
  address: Address;
  taxId?: { kind: string; value: string };
}
export interface Dimensions {
  length: Length;
  width: Length;
  height: Length;
}
export interface Goods {
  sku: string;
  description: string;
  descriptionZh?: string;
  specification?: string;
  quantity: number;
  /** Digits only. */
  hsCode?: string;
  origin?: CountryCode;
  unitWeight?: Weight;
  unitValue?: Money;
  unitDimensions?: Dimensions;
  flags?: GoodsFlag[];
}
/** A shipment of parsed values. */
export interface Shipment {
  orderNumber: string;
  mode: "onlineOfficial" | "onlineThirdParty" | "offline" | "semiManagedDomestic" | "semiManagedOverseas";
  consignee: Party;
  goods: Goods[];
  parcel: {
    weight?: Weight;
    /** True when it is the sum of goods and packaging, not a reading of a scale. */
    weightIsComputed?: boolean;
    dimensions?: Dimensions;
  };
  service?: string;
  serviceCode?: string;
  trackingNumber?: string;
  orderTotal?: Money;
  shippingDate?: IsoDate;
}
export interface CheckOptions {
  /** The day the rules are judged as of. */
  date: IsoDate;
  /** Fills what the draft leaves empty. */
  products?: ProductDictionary;
  /** Added to the sum of the goods when the parcel was not weighed: `30 g`. */
  packagingWeight?: Weight;
}
export interface CheckOutcome {
  orderNumber: string;
  /** There whenever a country and one line of goods could be read, even beside errors; else null. */
  shipment: Shipment | null;
  /** Errors first. */
  findings: Finding[];
  /** Rules that could not be judged: "not checked" is not "passed". */
  notChecked: { code: string; reason: Text }[];
}
/**
 * Judges one shipment by all rules in force on a date. Wrong data are findings, never an error.
 *
 * @throws {@link ShipsideError} `sdk/argument`
 * @example checkShipment({ orderNumber: "1", consignee: { address: { country: "BR" } } }, { date: "2026-11-22" })
 */
export function checkShipment(draft: ShipmentDraft, options: CheckOptions): CheckOutcome;

// Freight ----------------------------------------------------------------------------------------

/** One table of a rate card: `card.toml`, `rates.csv`, `zones.csv`, `surcharges.csv`. */
export interface CardFile {
  name: string;
  text: string;
}
/** How the volume of a parcel counts; divisors are cm³ per kg. */
export type VolumeRule =
  | { kind: "never" }
  | { kind: "max"; divisor: number }
  | { kind: "ifRatio"; divisor: number; atLeast: number }
  | { kind: "ifSide"; divisor: number; sideMm: number };
/** Holds for wGtG < chargeable weight ≤ wLeG (grams). Amounts are in 1/10,000 of the currency. */
export interface RateRow {
  /** `rates.csv!12` */
  cell: string;
  wGtG: number;
  /** Null: no bound. */
  wLeG: number | null;
  base: number;
  /** Each begun `grams` above the lower bound costs `amount`. */
  step?: { grams: number; amount: number } | null;
  perKg: number;
  itemFee: number;
  minG?: number | null;
  roundG?: number | null;
  currency: CurrencyCode;
  note?: string;
}
export interface Zone {
  id: string;
  country: CountryCode;
  subzone?: string;
  maxWeightG?: number | null;
  volume?: VolumeRule;
  /** The card prints prices and says that it does not go there at present; then why. */
  notServed?: Text;
  rows: RateRow[];
}
export interface Service {
  id: string;
  name: Text;
  marketplaceCode?: string | null;
  /** Null when the card does not say. */
  specialGoods?: boolean | null;
  /** Special goods the card names as taken; empty with `specialGoods: true`: all but loose batteries. */
  accepts?: GoodsFlag[];
  /** What a person must know about the figures; shown with every price. */
  remarks?: Text[];
  zones: Zone[];
}
/** Made by {@link importRateCard}; keep it as it is and pass it to {@link quote}. */
export interface RateCard {
  id: string;
  name: Text;
  carrier: string;
  validFrom: IsoDate;
  validTo?: IsoDate | null;
  source: Source;
  services: Service[];
  /** What could not be turned into arithmetic: show it. */
  unparsed?: string[];
  /** Charges beside the base rate: named with a quote, not added up. */
  surcharges?: Surcharge[];
}
export interface Surcharge {
  /** `surcharges.csv!3` */
  cell: string;
  code: string;
  /** The destinations it is for; empty is every one. */
  countries?: CountryCode[];
  /** Amount, condition and remark as printed. */
  printed: string;
}
export interface ImportedCard {
  /** Null when something in it is an error. */
  card: RateCard | null;
  /** What the linter says; the path is `file!line`. */
  findings: Finding[];
}
export interface QuoteRequest {
  shipment: Shipment;
  cards: RateCard[];
  /** The day the tariff is looked up for. */
  date: IsoDate;
}
export interface QuoteLine {
  /** `base`, `step`, `per-kg`, `item-fee`, `rounding` */
  kind: string;
  name: Text;
  formula: string;
  cell: string;
  /** Exact, before rounding. */
  amount: string;
  currency: CurrencyCode;
}
export interface QuoteOption {
  card: string;
  service: string;
  name: Text;
  carrier: string;
  zone: string;
  /** The weight that is billed. */
  chargeable: Weight;
  chargeableBecause: Text;
  /** They add up to the total exactly. */
  lines: QuoteLine[];
  total: Money;
  warnings: Text[];
  source: Source;
}
export interface Quote {
  orderNumber: string;
  /** Within a currency the cheapest first. */
  options: QuoteOption[];
  /** Services that do not take the parcel, each with the reason. */
  rejected: { card: string; service: string; name: Text; code: string; reason: Text }[];
}
/**
 * Reads and lints the tables of one rate card.
 * @throws {@link ShipsideError} `rating/…` when they are no tables at all.
 * @example importRateCard([{ name: "rates.csv", text }]).findings
 */
export function importRateCard(files: CardFile[]): ImportedCard;
/**
 * Prices one shipment over all cards.
 * @throws {@link ShipsideError} `sdk/argument`
 * @example quote({ shipment, cards: [card], date: "2026-11-22" }).options[0]?.total
 */
export function quote(request: QuoteRequest): Quote;

// Labels -----------------------------------------------------------------------------------------

export interface LabelRequest {
  /** One page each; SVG takes one. */
  shipments: Shipment[];
  consignor: Party;
  layout?: "carrier-100x150";
  format?: "pdf" | "svg";
  /** Printed on the customs declaration. */
  date: IsoDate;
  /** Printed as the signature of the customs declaration; empty leaves the line open. */
  signature?: string;
}
/**
 * Renders labels of 100 × 150 mm: the PDF or SVG file.
 *
 * Fonts are yours to hand over (they lie in `shipside/fonts/`), and only those the text needs:
 *
 * ```js
 * async function label(request) {
 *   for (;;) {
 *     try {
 *       return renderLabel(request);
 *     } catch (error) {
 *       if (!error.failure?.needs) throw error;
 *       for (const name of error.failure.needs) provideAsset(name, await font(name));
 *     }
 *   }
 * }
 * ```
 *
 * @throws {@link ShipsideError} `engine/needs-assets` with `failure.needs`; `label/…` when a text does not
 * fit, a character is in no font, or the layout is unknown.
 */
export function renderLabel(request: LabelRequest): Uint8Array;
/**
 * Hands over a font under its file name; it is kept until the engine ends.
 * @throws {@link ShipsideError} `sdk/argument` when it is empty or no bytes.
 * @example provideAsset("NotoSans-LGCV.ttf", await readFile("node_modules/shipside/fonts/NotoSans-LGCV.ttf"))
 */
export function provideAsset(name: string, bytes: Uint8Array | ArrayBuffer): void;

// Long work --------------------------------------------------------------------------------------

/** The jobs with their arguments and results. */
export interface Jobs {
  readOrders: { args: { options?: ReadOptions }; value: ReadResult };
  readRows: { args: { rows: string[][]; options?: ReadOptions }; value: ReadResult };
  readProducts: { args: { options?: ReadOptions }; value: ProductsResult };
  mappableFields: { args: Record<string, never>; value: MappableField[] };
  checkBatch: {
    args: { drafts: ShipmentDraft[]; products?: ProductDictionary; options: Omit<CheckOptions, "products"> };
    value: CheckOutcome[];
  };
  importRateCard: { args: { files: CardFile[] }; value: ImportedCard };
  quoteBatch: { args: { shipments: Shipment[]; cards: RateCard[]; date: IsoDate }; value: Quote[] };
  renderLabels: { args: LabelRequest; value: { mime: string; pages: number } };
}
/**
 * The same work a slice at a time, for a thread that must stay live.
 *
 * ```js
 * const job = new Job("checkBatch", { drafts, options: { date: "2026-11-22" } });
 * while (!job.step().finished) await new Promise((resume) => setTimeout(resume));
 * const { value } = job.result();
 * ```
 */
export class Job<Name extends keyof Jobs = keyof Jobs> {
  /** `bytes` is the file of `readOrders` and `readProducts`. */
  constructor(name: Name, args: Jobs[Name]["args"], bytes?: Uint8Array | ArrayBuffer);
  /** Does some milliseconds of work. A step that needs fonts throws and can be taken again. */
  step(): { done: number; total: number; finished: boolean };
  /** Once, after `finished`; `bytes` is the document of `renderLabels`. */
  result(): { value: Jobs[Name]["value"]; bytes?: Uint8Array };
  /** Gives the memory back; the job cannot be used after it. */
  free(): void;
}

/** The package's version. */
export function version(): string;

/**
 * Loads the engine in a browser; elsewhere it is ready at once and this does nothing. Calls may repeat.
 * `source`: URL, Response, bytes or compiled module; left out, the file beside the package's module.
 */
export default function init(source?: string | URL | Request | Response | BufferSource | WebAssembly.Module): Promise<void>;
