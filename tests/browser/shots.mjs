// Pictures of every page, in both languages, wide and narrow, light and dark, into tests/out/.
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { ORDERS, allChecked, newPage, open, visit } from "./desk.mjs";

const out = fileURLToPath(new URL("../out/", import.meta.url));
await mkdir(out, { recursive: true });
const desk = await open();

for (const locale of ["en-GB", "zh-CN"]) {
  for (const width of [1280, 390]) {
    for (const colorScheme of ["light", "dark"]) {
      const { context, page } = await newPage(desk, { locale, colorScheme, viewport: { width, height: width > 500 ? 900 : 844 } });
      const name = (what) => `${out}${what}-${locale.slice(0, 2)}-${width}-${colorScheme}.png`;
      const shoot = async (what) => {
        await page.waitForTimeout(250);
        await page.screenshot({ path: name(what) });
      };
      await visit(page, desk.url);
      await page.locator("[data-act=sample]").waitFor();
      await shoot("empty");
      await page.locator("input[data-act=choose-files]").first().setInputFiles(ORDERS);
      await page.locator("[data-act=import-confirm]").waitFor();
      await shoot("import");
      await page.locator("[data-act=import-cancel]").click();
      await page.locator("[data-act=sample]").click();
      await allChecked(page);
      await shoot("orders");
      await page.keyboard.press("n");
      await page.locator(".field .finding").first().waitFor();
      await shoot("order");
      await visit(page, desk.url, "#/freight");
      await page.locator("[data-act=load-cards]").click();
      await page.waitForFunction(() => document.querySelectorAll("[data-card]").length >= 3);
      await page.locator("[data-act=quote-all]").click();
      await page.locator("[data-quote] .price").first().waitFor();
      await shoot("freight");
      await page.locator("[data-quote]:has(.price) a").first().click();
      await page.locator("[data-option]").first().waitFor();
      await page.locator("[data-option] summary").first().click();
      await shoot("freight-order");
      await visit(page, desk.url, "#/labels");
      await page.locator(".label-image").waitFor();
      await shoot("labels");
      await visit(page, desk.url, "#/settings");
      await shoot("settings");
      await context.close();
    }
  }
}
await desk.close();
