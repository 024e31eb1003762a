// `cargo xtask serve`: serves what was built until it is interrupted.
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { start } from "./server.mjs";

const { values } = parseArgs({ options: { port: { type: "string", default: "8787" } } });
const state = fileURLToPath(new URL("../../worker/.state/", import.meta.url));
mkdirSync(state, { recursive: true });

// A key of this machine's own, so that records written yesterday are still one's own today.
const keyFile = `${state}key`;
if (!existsSync(keyFile)) writeFileSync(keyFile, randomBytes(24).toString("base64url"), { mode: 0o600 });

try {
  const server = await start({
    port: Number(values.port),
    persist: `${state}kv`,
    bindings: { SHIPSIDE_KEY: readFileSync(keyFile, "utf8") },
  });
  console.log(`Shipside is at ${server.url} (API under /v1; its local key is in worker/.state/key). Ctrl+C stops it.`);
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, () => server.stop().then(() => process.exit(0)));
  }
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
