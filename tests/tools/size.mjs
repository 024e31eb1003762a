// Sizes of what was built: raw, gzip 9 and Brotli 11 (what a CDN sends), and the sum of a first visit.
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const dist = fileURLToPath(new URL("../../dist/", import.meta.url));
const brotli = (bytes) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;
const kb = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;
const sizes = (file) => {
  const bytes = readFileSync(join(dist, file));
  return { file, raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotli(bytes) };
};
const below = (folder) =>
  readdirSync(join(dist, folder)).flatMap((name) => {
    const path = join(folder, name);
    return statSync(join(dist, path)).isDirectory() ? below(path) : [path];
  });

const modules = ["web/app/shipside_app_bg.wasm", "web/engine/shipside_wasm_bg.wasm", "worker/shipside_worker_bg.wasm", "worker/worker.mjs"];
for (const { file, raw, gzip, brotli } of modules.map(sizes)) {
  console.log(`${relative(".", file).padEnd(36)} ${kb(raw).padStart(10)} raw ${kb(gzip).padStart(10)} gzip ${kb(brotli).padStart(10)} brotli`);
}

// A first visit loads the page, its boot file, the styles and the interface; the engine comes after it is interactive.
const first = ["web/index.html", "web/boot.js", ...below("web/app"), ...below("web/styles")].map(sizes);
const total = first.reduce((sum, { brotli }) => sum + brotli, 0);
console.log(`measured: first load ${kb(total)} Brotli (${first.length} files; the goal is 150 KB)`);
console.log(`measured: engine module ${kb(sizes(modules[1]).brotli)} Brotli`);
if (total > 150 * 1024) process.exitCode = 1;
