// A page in the Chromium that Debian packages, served from loopback.
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, isAbsolute } from "node:path";
import { chromium } from "playwright-core";

/** Flags for every run: nothing is fetched that the test does not ask for. */
export const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
export const CHROMIUM = "/usr/bin/chromium";

export const launch = () => chromium.launch({ executablePath: CHROMIUM, args: FLAGS });

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".mjs": "text/javascript",
  ".js": "text/javascript",
  ".wasm": "application/wasm",
};

/** Serves what `answer(path)` gives: the path of a file, or a text that is JavaScript or JSON as it is. */
export async function serve(answer) {
  const server = createServer((request, response) => {
    const path = new URL(request.url, "http://page.test").pathname;
    const found = answer(decodeURIComponent(path));
    const file = typeof found === "string" && isAbsolute(found);
    if (file ? !existsSync(found) : !found) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[extname(file ? found : path)] ?? "application/octet-stream";
    response.writeHead(200, { "content-type": type }).end(file ? readFileSync(found) : found);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${server.address().port}`, close };
}
