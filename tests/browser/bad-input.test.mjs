// What cannot be read is said plainly, in both languages, and nothing that is on the desk is lost.
import assert from "node:assert/strict";
import { open as openFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { ORDERS, PRODUCTS, allChecked, importFiles, newPage, open, saved, visit } from "./desk.mjs";

let desk;
let files;
before(async () => {
  desk = await open();
  const path = (name) => join(desk.folder, name);
  await writeFile(path("picture.xlsx"), Buffer.from("89504e470d0a1a0a0000000d4948445200000001", "hex"));
  await writeFile(path("empty.csv"), "");
  const workbook = await readFile(ORDERS);
  await writeFile(path("truncated.xlsx"), workbook.subarray(0, Math.floor(workbook.length / 2)));
  await writeFile(path("no-orders.csv"), "colour,shape\nred,round\nblue,square\n");
  const huge = await openFile(path("huge.csv"), "w");
  await huge.truncate(200_000_000);
  await huge.close();
  files = ["picture.xlsx", "empty.csv", "truncated.xlsx", "no-orders.csv", "huge.csv"].map(path);
});
after(() => desk?.close());

for (const [locale, letters] of [["en-GB", /[a-z]{3}/], ["zh-CN", /[\u4e00-\u9fff]{3}/]]) {
  test(`every bad file gets one clear answer in ${locale}`, { timeout: 120_000 }, async () => {
    const { context, page, faults } = await newPage(desk, { locale });
    await visit(page, desk.url);
    await importFiles(page, [ORDERS, PRODUCTS]);
    await allChecked(page);
    await saved(page);
    for (const file of files) {
      await page.locator("input[data-act=choose-files]").first().setInputFiles(file);
      const answer = page.locator("dialog .failure");
      await answer.waitFor();
      assert.equal(await answer.count(), 1);
      const words = await answer.locator("p").innerText();
      assert.match(words, letters, file);
      assert.match(await answer.locator("code").innerText(), /^[a-z]+\/[a-z-]+$/, file);
      assert.ok(words.length > 30, `${file}: ${words}`);
      assert.equal(await page.locator("[data-act=import-confirm]").count(), 0, "there is nothing to take in");
      await page.locator("[data-act=import-cancel]").click();
      await answer.waitFor({ state: "detached" });
    }
    assert.equal(await page.locator("tr[data-order]").count(), 48, "what was imported is still there");
    await page.reload();
    await allChecked(page);
    assert.equal(await page.locator("tr[data-order]").count(), 48, "and after a reload too");
    assert.deepEqual(faults, []);
    await context.close();
  });
}

test("a rate card with overlapping brackets is refused with its line, and the other cards stay", { timeout: 60_000 }, async () => {
  const card = new URL("../../static/rates/yunexpress-thzxr-2026-08/", import.meta.url);
  const paths = [];
  for (const name of ["card.toml", "rates.csv", "zones.csv"]) {
    const text = await readFile(new URL(name, card), "utf8");
    const bent = text.replace("THZXR,US,100,200,", "THZXR,US,90,200,");
    assert.equal(bent !== text, name === "rates.csv", "only the price rows are bent");
    paths.push(join(desk.folder, name));
    await writeFile(paths.at(-1), bent);
  }
  for (const [locale, letters] of [["en-GB", /[a-z]{3}/], ["zh-CN", /[\u4e00-\u9fff]{3}/]]) {
    const { context, page, faults } = await newPage(desk, { locale });
    await visit(page, desk.url, "#/freight");
    await page.locator("[data-act=load-cards]").click();
    await page.waitForFunction(() => document.querySelectorAll("[data-card]").length === 3);
    await page.locator("input[data-act=own-card]").setInputFiles(paths);
    const refused = page.locator("[data-card]", { has: page.locator(".failure") });
    await refused.waitFor();
    assert.equal(await refused.locator(".failure code").innerText(), "app/card-has-errors");
    assert.match(await refused.locator(".failure p").innerText(), letters);
    assert.match(await refused.textContent(), /rates\.csv!\d+/, "the row is named");
    assert.equal(await page.locator("[data-card]").count(), 4, "the three cards are still there");
    assert.deepEqual(faults, []);
    await context.close();
  }
});

test("an order that is on the desk is left alone or updated, as chosen, and the update can be undone", async () => {
  const { context, page } = await newPage(desk);
  await visit(page, desk.url);
  await importFiles(page, ORDERS);
  await allChecked(page);
  const number = await page.locator("tr[data-order]").first().getAttribute("data-order");
  await page.goto(`${desk.url}/#/orders/${number}`);
  const name = page.locator('[id="f-consignee.name"]');
  const read = await name.inputValue();
  await name.fill("Typed By Hand");
  await page.goto(`${desk.url}/#/orders`);
  await importFiles(page, ORDERS);
  await page.goto(`${desk.url}/#/orders/${number}`);
  assert.equal(await name.inputValue(), "Typed By Hand", "left as it is by default");
  await page.goto(`${desk.url}/#/orders`);
  await page.locator("input[data-act=choose-files]").first().setInputFiles(ORDERS);
  await page.locator("[data-act=on-known]").selectOption("update");
  await page.locator("[data-act=import-confirm]").click();
  await page.goto(`${desk.url}/#/orders/${number}`);
  assert.equal(await name.inputValue(), read, "updated when asked for");
  await page.keyboard.press("u");
  assert.equal(await name.inputValue(), "Typed By Hand", "and undone");
  await context.close();
});
