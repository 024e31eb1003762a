// The sample labels on paper: PDF to dots at 203 dpi and at 300 dpi, then every barcode decoded.
// Run: node --test tests/labels/labels.test.mjs   (needs cargo and pdftoppm)
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { decodePng } from "./decode.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
let folder;

before(() => {
  folder = mkdtempSync(join(tmpdir(), "shipside-labels-"));
  const example = ["run", "--quiet", "--package", "shipside-label", "--example", "sample_labels", "--", folder];
  execFileSync("cargo", example, { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
});

after(() => rmSync(folder, { recursive: true, force: true }));

// 203.2 dpi is exactly 8 dots a millimetre; 203 is what drivers say.
for (const dpi of ["203.2", "203", "300"]) {
  test(`every barcode of the batch decodes at ${dpi} dpi`, async () => {
    execFileSync("pdftoppm", ["-r", dpi, "-png", join(folder, "all.pdf"), join(folder, `at${dpi}`)]);
    const pages = readdirSync(folder).filter((name) => name.startsWith(`at${dpi}-`)).sort();
    const codes = readFileSync(join(folder, "codes.txt"), "utf8").split("\n");
    assert.equal(pages.length, codes.length);
    for (const [index, page] of pages.entries()) {
      const found = await decodePng(join(folder, page));
      assert.deepEqual(found.map(({ text }) => text), [codes[index]], page);
      assert.match(found[0].format, /^code ?128$/i);
    }
  });
}
