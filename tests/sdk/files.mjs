// The samples, cards and fonts of the repository, as the scenario wants them.
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** Where `cargo xtask build` puts its products. */
export const DIST = process.env.SHIPSIDE_DIST ?? join(ROOT, "dist");

const bytes = (...path) => new Uint8Array(readFileSync(join(ROOT, "static", ...path)));
const names = (folder) => readdirSync(join(ROOT, "static", folder)).sort();

export function files() {
  const card = (id) =>
    names(`rates/${id}`)
      .filter((name) => /\.(csv|toml)$/.test(name))
      .map((name) => ({ name, text: new TextDecoder().decode(bytes("rates", id, name)) }));
  const cards = readdirSync(join(ROOT, "static/rates"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const fonts = names("fonts").filter((name) => /\.(ttf|otf)$/.test(name));
  const orders = ["aliexpress-orders.xlsx", "aliexpress-orders.gb18030.csv", "own-sheet.utf16.csv"];
  return {
    orders: Object.fromEntries(orders.map((name) => [name, bytes("samples", name)])),
    products: bytes("samples", "products.csv"),
    cards: cards.map(({ name }) => name).sort().map(card),
    fonts: Object.fromEntries(fonts.map((name) => [name, bytes("fonts", name)])),
  };
}

/** The same as JSON text, bytes as base64; {@link unpack} is its inverse and runs anywhere. */
export function packed() {
  return JSON.stringify(files(), (_, value) =>
    value instanceof Uint8Array ? { base64: Buffer.from(value).toString("base64") } : value,
  );
}
