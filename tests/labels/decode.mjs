// Reads barcodes out of PNG files with zxing-cpp, a decoder that shares no code with ours.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";

const wasm = createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm");
let ready;

/** Loads the decoder from node_modules; nothing comes from the network. */
function prepare() {
  ready ??= readFile(wasm).then((bytes) =>
    prepareZXingModule({
      overrides: { wasmBinary: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) },
      fireImmediately: true,
    }),
  );
  return ready;
}

/**
 * Every barcode in a PNG file.
 * @param {string} path
 * @returns {Promise<{text: string, format: string, position: object}[]>}
 */
export async function decodePng(path) {
  await prepare();
  const found = await readBarcodes(await readFile(path), { tryHarder: true, maxNumberOfSymbols: 16 });
  return found.filter((code) => code.isValid).map(({ text, format, position }) => ({ text, format, position }));
}
