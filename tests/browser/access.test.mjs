// axe-core on every page, in both languages, light and dark, wide and narrow: nothing serious.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { ORDERS, PRODUCTS, allChecked, newPage, open, visit } from "./desk.mjs";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let desk;
before(async () => {
  desk = await open();
});
after(() => desk?.close());

async function judge(page, name) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  const serious = violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(" | ")}`);
  assert.deepEqual(serious, [], name);
}

const LOOKS = [
  [1280, "en-GB", "light"],
  [1280, "en-GB", "dark"],
  [1280, "zh-CN", "light"],
  [1280, "zh-CN", "dark"],
  [390, "zh-CN", "light"],
  [390, "en-GB", "dark"],
];

for (const [width, locale, colorScheme] of LOOKS) {
  test(`nothing serious at ${width} px in ${locale}, ${colorScheme}`, { timeout: 180_000 }, async () => {
    const viewport = { width, height: 844 };
    const { context, page } = await newPage(desk, { locale, colorScheme, viewport, reducedMotion: "reduce" });
    await visit(page, desk.url);
    await page.locator("[data-act=sample]").waitFor();
    await judge(page, "empty desk");
    await page.locator("input[data-act=choose-files]").first().setInputFiles([ORDERS, PRODUCTS]);
    await page.locator("[data-act=import-confirm]").waitFor();
    await page.locator(".mapping summary").click();
    await judge(page, "import");
    await page.locator("[data-act=import-cancel]").click();
    await page.locator("[data-act=sample]").click();
    await allChecked(page);
    await judge(page, "orders");
    await page.keyboard.press("?");
    await judge(page, "keys");
    await page.keyboard.press("Escape");
    await page.keyboard.press("n");
    await page.locator("[data-finding]").first().waitFor();
    await judge(page, "order");
    await visit(page, desk.url, "#/freight");
    await page.locator("[data-act=load-cards]").click();
    await page.waitForFunction(() => document.querySelectorAll("[data-card]").length >= 3);
    await page.locator("[data-act=quote-all]").click();
    await page.locator("[data-quote] .price").first().waitFor();
    await judge(page, "freight");
    await page.locator("[data-quote]:has(.price) a").first().click();
    await page.locator("[data-option]").first().waitFor();
    await judge(page, "freight of one order");
    await visit(page, desk.url, "#/labels");
    await page.locator(".label-image").waitFor();
    await judge(page, "labels");
    await visit(page, desk.url, "#/settings");
    await judge(page, "settings");
    await context.close();
  });
}
