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

// Single checks ----------------------------------------------------------------------------------

/** A state, province, oblast, prefecture. */
export interface State {
  /** How the country's post writes it: `TX`, `東京都`. */
  key: string;
  /** ISO 3166-2 without the country; empty where none is known. */
  code: string;
  /** In English or Latin letters. */
  name: string;
  localName: string;
  /** Empty where none is known. */
  nameZh: string;
}
export type AddressField = "name" | "organisation" | "street" | "district" | "city" | "state" | "postalCode" | "sortingCode";
/** All null when the country is not known: then nothing else is judged. */
export interface AddressAnswer {
  /** The country the text names; null when it names none. */
  country: CountryCode | null;
  postalCode:
    | {
        result: "valid";
        /** As the destination writes it: `13015-002`. */
        normalised: string;
        /** The states it may lie in; empty when that is not known. */
        liesIn: State[];
      }
    | {
        result: "shape";
        /** One that fits. */
        example: string;
        /** The code with the zeros a spreadsheet may have eaten. */
        withLostZeros: string | null;
      }
    /** `noRule`: the country has no postal codes, or their shape is not known. */
    | { result: "missing" | "noRule" }
    | null;
  state:
    | {
        result: "found";
        state: State;
        /** Whether the postal code lies in it; null: not to be told. */
        hasPostalCode: boolean | null;
      }
    /** `unknown`: not on the country's list, or more than one could be meant. `noList`: no list is known. */
    | { result: "missing" | "unknown" | "noList" }
    | null;
  /** Empty fields that the destination's post needs. */
  missing: AddressField[] | null;
}
/**
 * Judges an address as typed: country, postal code, state against postal code, missing fields.
 *
 * @throws {@link ShipsideError} `sdk/argument`
 * @example checkAddress({ address: { country: "US", state: "Nevada", postalCode: "90210" } }).state // hasPostalCode: false
 */
export function checkAddress(request: { address: AddressDraft }): AddressAnswer;

/** A number taken apart as libphonenumber does. */
export interface PhoneNumber {
  /** Without a plus: `55`. */
  callingCode: string;
  /** Behind the calling code, without the national prefix. */
  significant: string;
  /** `+5519991234567` */
  e164: string;
  /** As it is dialled at home, ungrouped. */
  national: string;
  /** Null when no plan of that calling code has it. */
  region: CountryCode | null;
  possible: "yes" | "onlyLocally" | "tooShort" | "tooLong" | "wrongLength";
  /** Null when no plan of that calling code has such a number: it is not valid. */
  kind: "mobile" | "fixed" | "fixedOrMobile" | "other" | null;
}
/** Digits are counted without the calling code. */
export type PhoneAnswer = {
  /** Where the answer has an E.164 form. */
  number: PhoneNumber | null;
} & (
  | { result: "possible"; e164: string }
  /** The length is right, but no known number begins so: look again. */
  | { result: "unknownRange"; e164: string }
  | { result: "tooShort"; digits: number; shortest: number }
  | { result: "tooLong"; digits: number; longest: number }
  | { result: "wrongLength"; digits: number; possible: number[] }
  /** Calling codes with their plus. */
  | { result: "otherCountry"; callingCode: string; expected: string; e164: string }
  /** No plan of that territory is known: nothing can be said. */
  | { result: "noRule"; digits: number }
  | { result: "missing" | "noDigits" }
);
/**
 * Could a courier reach somebody in that country by the number? `phoneCode` is the calling code where it stands apart.
 *
 * @throws {@link ShipsideError} `sdk/argument`
 * @example checkPhone({ country: "BR", phoneCode: "+55", number: "19 99123-4567" }) // result: "possible"
 */
export function checkPhone(request: { country: CountryCode; phoneCode?: string; number: string }): PhoneAnswer;

/** A kind of identifier. */
export interface IdentifierKind {
  /** `CPF`, `VAT`, `IOSS`, … */
  code: string;
  /** Who issues it; null when no single country does. */
  country: CountryCode | null;
  name: Text;
  /** Whom or what it identifies. */
  identifies: Text;
  /** How a right one looks. */
  example: string;
  /** If false, only the shape is judged. */
  hasCheckDigits: boolean;
  source: Source;
}
export type IdentifierAnswer = {
  /** What it was judged as; null when no rule is known. */
  kind: IdentifierKind | null;
} & (
  /** Without separators, upper case. */
  | { result: "valid"; normalised: string }
  /** The shape is right; there is no public check digit. */
  | { result: "formatOnly"; normalised: string }
  | { result: "shape"; example: string }
  /** Well shaped, and still not to be used. */
  | { result: "refused"; reason: Text }
  /** `repeated`: one digit repeated; `generic`: a number for "anybody"; `unknownKind`: no rule is known. */
  | { result: "missing" | "checkDigit" | "repeated" | "generic" | "unknownKind" }
);
/**
 * Judges an identifier by shape and check digits; that it was issued is never said. A `kind` left out or unknown is
 * found out from the value where that leaves no doubt.
 *
 * @throws {@link ShipsideError} `sdk/argument`
 * @example checkIdentifier({ country: "BR", kind: "CPF", value: "364.056.439-13" }).result // "valid"
 */
export function checkIdentifier(request: { country: CountryCode; kind?: string; value: string }): IdentifierAnswer;

export interface DescriptionFinding {
  problem: "digitsOnly" | "signsOnly" | "noLetters" | "repeated" | "fileExtension" | "alone" | "embedded";
  /** The term of the stop list; the text itself where a pattern is at fault. */
  term: string;
  severity: "error" | "warning" | "notice";
  message: Text;
  source: Source;
}
/**
 * What is wrong with a description of goods in English or Chinese; the destination's own stop list weighs more. An
 * empty text has no finding. The EU's list known here is not complete: no finding is not "passed" there.
 *
 * @throws {@link ShipsideError} `sdk/argument`
 * @example checkDescription("Toys", { country: "CA" })[0]?.severity // "error"
 */
export function checkDescription(text: string, options?: { country?: CountryCode }): DescriptionFinding[];

export type HsAnswer =
  | {
      /** The subheading exists in HS 2022; digits behind the sixth are not looked up. */
      result: "valid";
      digits: string;
      /** The first two, four and six digits. */
      chapter: string;
      heading: string;
      subheading: string;
      /** Six, eight, ten digits; `unusual`: seven or nine, one may be missing. */
      form: "subheading" | "national8" | "national10" | "unusual";
      /** It takes what is named nowhere else: customs look twice. */
      residual: boolean;
      /** For an unusual form: the code with a zero in front, when that one exists too. */
      withZero: string | null;
    }
  | { result: "wrongLength"; length: number; withZero: string | null }
  | { result: "unknown"; subheading: string; withZero: string | null }
  | { result: "missing" | "notDigits" };
/**
 * Whether the subheading of a code of six to ten digits exists; dots, blanks and hyphens do not count.
 *
 * @throws {@link ShipsideError} `sdk/argument`
 * @example checkHsCode("8518.30").result // "valid"
 */
export function checkHsCode(code: string): HsAnswer;

/** UTF-16 units, as `text.slice(start, end)` counts. */
export interface Span {
  start: number;
  end: number;
}
export interface ParsedAddress {
  /** Each part at most once. */
  fields: {
    part: "name" | "phone" | "email" | "country" | "state" | "city" | "district" | "street" | "postalCode";
    /** The country as its code. */
    value: string;
    /** `low`: by its place in the text only; `high`: it says so itself, or one reading alone passes the rules. */
    confidence: "low" | "medium" | "high";
    /** Where it stands, label included. */
    spans: Span[];
  }[];
  /** What fits no field, as written. */
  leftover: string[];
  leftoverSpans: Span[];
}
/**
 * Splits a pasted address into fields; nothing of it is dropped. `country` is the one known from elsewhere; one named
 * in the text goes before it. A text of more than 2000 bytes comes back whole as leftover.
 *
 * @throws {@link ShipsideError} `sdk/argument`
 * @example parseAddress("收件人：张三 电话：13800138000 地址：广东省深圳市南山区科技园路1号 邮编：518000").fields[0]?.value // "张三"
 */
export function parseAddress(text: string, options?: { country?: CountryCode }): ParsedAddress;

export interface AddressLabel {
  /** The country in English capitals last. */
  lines: string[];
  /** Filled fields the destination's post does not write: a state in Germany. */
  leftOut: AddressField[];
}
/**
 * The lines of a label in the destination's order, without name and company. `local` is the order its postmen read,
 * `latin` that for letters from abroad; the words stay as they are.
 *
 * @throws {@link ShipsideError} `sdk/argument`
 * @example formatAddress({ country: "DE", city: "München", street: "Leopoldstraße 77", postalCode: "80802" }, { script: "latin" }).lines
 */
export function formatAddress(address: Address, options: { script: "local" | "latin" }): AddressLabel;

// Tracking numbers -------------------------------------------------------------------------------

export interface Carrier {
  /** `ups`, `cainiao`; `post-cn` for the post behind S10 numbers that end in `CN`. */
  id: string;
  name: Text;
}
/** The check digit; `noCheckDigit`: the format has none, or none is public. */
export type DigitCheck = { result: "passed" | "noCheckDigit" } | { result: "failed"; expected: string };
export interface TrackingCandidate {
  carrier: Carrier;
  /** Stable: `s10`, `usps_impb_n`. */
  format: string;
  formatName: string;
  /** Null where the number does not tell. */
  service: Text | null;
  check: DigitCheck;
  /** `doubtful`: its check digit is wrong. */
  confidence: "high" | "medium" | "low" | "doubtful";
  /** Why so likely and no more. */
  reason: Text;
  /** How sure the format itself is. */
  certainty: Source["certainty"];
  /** The country whose post issued it; not where the parcel goes. */
  issuedIn: CountryCode | null;
  destination: CountryCode | null;
  destinationPostalCode: string | null;
  /** Empty when it may go anywhere. */
  deliveredOnlyIn: CountryCode[];
  /** `{number}` stands for the number. */
  trackingUrl: string | null;
}
export interface Detection {
  /** In capitals, without blanks and hyphens; empty when the text is no number. */
  normalised: string;
  /** The likeliest first; numbers collide, so there may be several. */
  candidates: TrackingCandidate[];
  /** What it looks like instead, candidates notwithstanding. */
  looksLike:
    | { kind: "orderNumber" | "link" | "filler" }
    | { kind: "several"; count: number }
    | { kind: "spreadsheetDamaged"; damage: "scientific" | "lostDigits" | "decimals" | "overflow" }
    | null;
  /** What to do when it looks like something else. */
  message: Text | null;
  /** Other readings (O and 0, I and 1) that make a sound number: offer them, never put them in. */
  suggestions: { number: string; format: string; carrier: Carrier; check: DigitCheck; reason: Text }[];
  /** Formats it begins like without having their length; only without candidates. */
  nearMisses: { format: string; carrier: Carrier; expectedLength: number; length: number }[];
}
/**
 * Whose tracking number each text may be, in the order of the texts; nobody is asked.
 *
 * @throws {@link ShipsideError} `sdk/argument`
 * @example detectTracking(["rr 473 124 829 gb"])[0]?.candidates[0]?.carrier.name.en // "Royal Mail Group plc"
 */
export function detectTracking(numbers: string[]): Detection[];

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
  /** The findings of {@link checkShipment} and those that show only with all orders side by side. */
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
