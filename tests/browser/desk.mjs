// What every browser test needs: the served app, a browser, a page, and words for what a seller does.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

export const samples = fileURLToPath(new URL("../../static/samples/", import.meta.url));
export const ORDERS = join(samples, "aliexpress-orders.xlsx");
export const PRODUCTS = join(samples, "products.csv");

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts the served app (or takes the one at SHIPSIDE_URL) and a browser. */
export async function open() {
  const served = process.env.SHIPSIDE_URL
    ? { url: process.env.SHIPSIDE_URL, stop: async () => {} }
    : await (await import("../tools/server.mjs")).start({ port: 0 });
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: FLAGS });
  const folder = await mkdtemp(join(tmpdir(), "shipside-"));
  return {
    url: served.url,
    browser,
    folder,
    async close() {
      await browser.close();
      await served.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A fresh profile with one page; what the page throws or logs as an error is kept in `faults`. */
export async function newPage(desk, options = {}) {
  const context = await desk.browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: "en-GB",
    acceptDownloads: true,
    ...options,
  });
  const page = await context.newPage();
  const faults = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  return { context, page, faults };
}

/** Opens the app and waits until the desk is there. */
export async function visit(page, url, hash = "") {
  await page.goto(`${url}/${hash}`);
  await page.locator("main h1").waitFor();
}

/** Chooses files and takes in what they hold. */
export async function importFiles(page, files) {
  await page.locator("input[data-act=choose-files]").first().setInputFiles(files);
  await page.locator("[data-act=import-confirm]").click();
  await page.locator("dialog[open]").waitFor({ state: "detached" }).catch(() => {});
}

/** Waits until every order on the orders page has been judged. */
export async function allChecked(page) {
  await page.waitForFunction(() => {
    const rows = [...document.querySelectorAll("tr[data-order]")];
    return rows.length > 0 && rows.every((row) => row.dataset.standing !== "unchecked");
  });
}

/** Waits until the page says that everything is on the disk. */
export async function saved(page) {
  await page.locator("[data-saved=clean]").waitFor();
}

/** Presses nothing but keys: leaves whatever is typed into and goes to a page. */
export async function goTo(page, letter) {
  await page.keyboard.press("Escape");
  await page.keyboard.press("g");
  await page.keyboard.press(letter);
}
