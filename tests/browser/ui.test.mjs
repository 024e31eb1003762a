// What a seller relies on without thinking of it: the keys, one writing tab, Cancel, the backup, the language.
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { ORDERS, PRODUCTS, allChecked, goTo, importFiles, newPage, open, saved, visit } from "./desk.mjs";

let desk;
before(async () => {
  desk = await open();
});
after(() => desk?.close());

const focusIs = (page, selector) => page.waitForFunction((wanted) => document.activeElement?.matches(wanted), selector);
const chooser = (page) => page.locator("input[data-act=choose-files]").first();
const address = (page, part) => page.waitForFunction((wanted) => location.hash.includes(wanted), part);

/** Loads the sample orders and waits for their findings. */
async function sample(page) {
  await page.locator("[data-act=sample]").click();
  await allChecked(page);
  await saved(page);
}

/** A sheet of so many orders. */
const sheet = (rows) =>
  `Order number,Country,Name,City,Street,Postal code\n${Array.from({ length: rows }, (_, row) => `${1_000_000 + row},Germany,Erika Muster,Berlin,Weg ${row},10115`).join("\n")}\n`;

test("a batch is worked off without a mouse, and no letter acts while somebody types or composes", { timeout: 60_000 }, async () => {
  const { context, page, faults } = await newPage(desk);
  await visit(page, desk.url);
  await chooser(page).setInputFiles([ORDERS, PRODUCTS]);
  await focusIs(page, "[data-act=import-confirm]");
  await page.keyboard.press("Enter");
  await allChecked(page);
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await focusIs(page, "tr[data-order]:nth-of-type(2)");
  await page.keyboard.press("k");
  await page.keyboard.press("Enter");
  await address(page, "#/orders/");
  await page.waitForFunction(() => /^Order \d{16} · Shipside$/.test(document.title));
  await page.keyboard.press("n");
  await focusIs(page, "input.field__box");
  const here = await page.evaluate(() => location.hash);
  await page.keyboard.type("npfu?jkg");
  assert.equal(await page.evaluate(() => location.hash), here, "letters are typed, they do not act");
  assert.match(await page.evaluate(() => document.activeElement.value), /npfu\?jkg$/);
  assert.equal(await page.locator("dialog[open]").count(), 0);
  await page.keyboard.press("Escape");
  const composing = { key: "?", isComposing: true, bubbles: true };
  await page.evaluate((init) => document.body.dispatchEvent(new KeyboardEvent("keydown", init)), composing);
  assert.equal(await page.locator("dialog[open]").count(), 0, "nor while an input method composes");
  await page.keyboard.press("?");
  await page.locator("dialog[open]").waitFor();
  await page.keyboard.press("Tab");
  assert.ok(await page.evaluate(() => document.activeElement === document.body || document.activeElement.closest("dialog[open]")), "the focus stays in the dialog");
  await page.keyboard.press("Escape");
  await page.locator("dialog[open]").waitFor({ state: "detached" });
  await goTo(page, "l");
  await page.waitForFunction(() => document.title.startsWith("Labels"));
  await focusIs(page, "h1");
  assert.deepEqual(faults, []);
  await context.close();
});

test("two tabs: one writes, the other says so and can take over", { timeout: 30_000 }, async () => {
  const { context, page } = await newPage(desk);
  await visit(page, desk.url);
  await sample(page);
  const second = await context.newPage();
  await visit(second, desk.url);
  await allChecked(second);
  await second.locator("[data-act=take-over]").waitFor();
  await second.locator("[data-act=drop-sample]").click();
  await second.locator(".notice--failure").waitFor();
  assert.equal(await second.locator("tr[data-order]").count(), 48, "the reading tab changes nothing");
  await second.locator("[data-act=take-over]").click();
  await page.locator("[data-act=take-over]").waitFor();
  await second.locator("[data-act=take-over]").waitFor({ state: "detached" });
  await second.locator("[data-act=drop-sample]").click();
  await second.locator("[data-act=sample]").waitFor();
  await context.close();
});

test("reading and drawing stop at Cancel, and nothing half-done stays", { timeout: 60_000 }, async () => {
  const { context, page } = await newPage(desk);
  const large = join(desk.folder, "large.csv");
  await writeFile(large, sheet(49_000));
  await visit(page, desk.url);
  await sample(page);
  await chooser(page).setInputFiles(large);
  await page.locator("dialog [data-act=cancel]").click();
  await page.locator("dialog [data-act=read-again]").waitFor();
  assert.equal(await page.locator("[data-act=import-confirm]").count(), 0);
  await page.keyboard.press("Escape");
  await page.locator("dialog[open]").waitFor({ state: "detached" });
  await goTo(page, "l");
  await page.locator(".label-image").waitFor();
  await page.evaluate(async () => {
    document.querySelector("[data-act=render-batch]").click();
    let cancel = null;
    for (let frame = 0; frame < 60 && !cancel; frame += 1) {
      await new Promise(requestAnimationFrame);
      cancel = document.querySelector(".running [data-act=cancel]");
    }
    cancel.click();
  });
  await page.locator(".running").waitFor({ state: "detached" });
  assert.equal(await page.locator("[data-act=download]").count(), 0, "no document of a stopped batch");
  assert.equal(await page.locator("[data-label-order]").count(), 48);
  await context.close();
});

test("an order that cannot be drawn is left out by name, and the others get their labels", { timeout: 30_000 }, async () => {
  const { context, page } = await newPage(desk);
  await visit(page, desk.url);
  await sample(page);
  await page.locator("tr[data-order]").first().click();
  await address(page, "#/orders/");
  const number = await page.evaluate(() => location.hash.split("/").pop());
  await page.locator('[id="f-consignee.address.street"]').fill("Weg 1 🏠");
  await page.locator('[data-finding][data-severity=error]').first().waitFor();
  await goTo(page, "l");
  await page.locator("[data-label-order] input:checked").first().waitFor();
  const wanted = await page.locator("[data-label-order] input:checked").count();
  await page.locator(`[data-label-order="${number}"] [data-act=label-anyway]`).click();
  await page.locator("[data-act=render-batch]").click();
  await page.locator("[data-act=download]").waitFor();
  assert.equal(await page.locator("[data-pages]").getAttribute("data-pages"), String(wanted));
  assert.match(await page.locator(".notice--failure").innerText(), new RegExp(number));
  await context.close();
});

test("a reload in the middle of an import loses nothing that is on the desk", { timeout: 30_000 }, async () => {
  const { context, page } = await newPage(desk);
  await visit(page, desk.url);
  await sample(page);
  await chooser(page).setInputFiles(ORDERS);
  await page.locator("[data-act=import-confirm]").waitFor();
  await page.reload();
  await allChecked(page);
  assert.equal(await page.locator("tr[data-order]").count(), 48);
  assert.equal(await page.locator("dialog[open]").count(), 0);
  await page.goto(`${desk.url}/#/no/such/page`);
  await page.locator("tr[data-order]").first().waitFor();
  await context.close();
});

test("exported, erased and imported back, the desk is the same", { timeout: 30_000 }, async () => {
  const { context, page, faults } = await newPage(desk);
  await visit(page, desk.url);
  await sample(page);
  const number = await page.locator("tr[data-order]").first().getAttribute("data-order");
  await page.goto(`${desk.url}/#/orders/${number}`);
  await page.locator('[id="f-consignee.company"]').fill("Typed Ltd");
  await goTo(page, "f");
  await page.locator("[data-act=load-cards]").click();
  await page.waitForFunction(() => document.querySelectorAll("[data-card]").length >= 3);
  await goTo(page, "s");
  await page.locator("#sender-name").fill("Somebody Else");
  await page.locator("[data-act=theme]").selectOption("dark");
  await saved(page);
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("[data-act=export]").click()]);
  const file = join(desk.folder, "desk.json");
  await download.saveAs(file);
  const exported = await contents(page);
  await page.locator("[data-act=erase]").click();
  await page.locator("[data-act=erase-confirm]").click();
  await page.locator(".notice").waitFor();
  assert.equal(await page.locator("#sender-name").inputValue(), "");
  await page.locator("input[data-act=import-desk]").setInputFiles(file);
  await page.waitForFunction(() => document.querySelector("#sender-name").value === "Somebody Else");
  await saved(page);
  await page.waitForFunction(() => document.querySelector("[role=status] .notice"));
  await saved(page);
  const back = await contents(page);
  for (const store of Object.keys(exported)) {
    for (const key of Object.keys(exported[store])) assert.deepEqual(back[store][key], exported[store][key], `${store} ${key}`);
    assert.deepEqual(Object.keys(back[store]), Object.keys(exported[store]), store);
  }
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), "dark", "the settings came back");
  assert.deepEqual(faults, []);
  await context.close();
});

/** Everything the shelf holds. */
function contents(page) {
  return page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open("shipside");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const names = [...opening.result.objectStoreNames];
          const reading = opening.result.transaction(names);
          const found = {};
          for (const name of names) {
            const store = reading.objectStore(name);
            const keys = store.getAllKeys();
            store.getAll().onsuccess = ({ target }) => {
              found[name] = Object.fromEntries(keys.result.map((key, at) => [key, target.result[at]]));
            };
          }
          reading.oncomplete = () => {
            opening.result.close();
            resolve(found);
          };
        };
      }),
  );
}

test("the language turns findings and titles at once and is kept", { timeout: 30_000 }, async () => {
  const { context, page } = await newPage(desk);
  await visit(page, desk.url);
  await sample(page);
  await page.keyboard.press("n");
  const finding = page.locator("[data-finding]").first();
  await finding.waitFor();
  const order = await page.evaluate(() => location.hash);
  assert.doesNotMatch(await finding.innerText(), /[\u4e00-\u9fff]/);
  await goTo(page, "s");
  await page.locator("[data-act=language]").selectOption("zh");
  await page.waitForFunction(() => document.title.startsWith("设置"));
  await saved(page);
  await page.goto(`${desk.url}/${order}`);
  await page.reload();
  await finding.waitFor();
  assert.match(await finding.innerText(), /[\u4e00-\u9fff]{4}/);
  assert.equal(await page.evaluate(() => document.documentElement.lang), "zh-CN");
  await context.close();
});

test("a sheet with headings of its own can be mapped by hand", { timeout: 30_000 }, async () => {
  const { context, page, faults } = await newPage(desk);
  const own = join(desk.folder, "own-headings.csv");
  await writeFile(own, "thing,where\n900001,Germany\n900002,France\n");
  await visit(page, desk.url);
  await chooser(page).setInputFiles(own);
  await page.locator("dialog .failure").waitFor();
  await page.locator("[data-act=map-A]").selectOption("orderNumber");
  await page.locator("[data-act=import-confirm]").waitFor();
  await page.locator("[data-act=map-B]").selectOption("consignee.address.country");
  await page.locator("dialog .scroll").first().getByText("Germany").waitFor();
  await page.locator("[data-act=import-confirm]").click();
  await allChecked(page);
  assert.deepEqual(await page.locator("tr[data-order]").evaluateAll((rows) => rows.map((row) => row.dataset.order)), ["900001", "900002"]);
  assert.deepEqual(faults, []);
  await context.close();
});

test("nothing runs over the edge at 320 px or in a panel of 380 px", { timeout: 60_000 }, async () => {
  for (const width of [320, 380]) {
    const { context, page } = await newPage(desk, { viewport: { width, height: 640 }, locale: width === 320 ? "en-GB" : "zh-CN" });
    await visit(page, desk.url);
    const fits = async (name) => {
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(over <= 0, `${name} at ${width} px runs ${over} px over`);
    };
    await fits("the empty desk");
    await sample(page);
    await fits("orders");
    await page.keyboard.press("n");
    await page.locator("[data-finding]").first().waitFor();
    await fits("order");
    await visit(page, desk.url, "#/freight");
    await page.locator("[data-act=load-cards]").click();
    await page.waitForFunction(() => document.querySelectorAll("[data-card]").length >= 3);
    await page.locator("[data-act=quote-all]").click();
    await page.locator("[data-quote] .price").first().waitFor();
    await fits("freight");
    await page.locator("[data-quote]:has(.price) a").first().click();
    await page.locator("[data-option] summary").first().click();
    await fits("freight of one order");
    await visit(page, desk.url, "#/labels");
    await page.locator(".label-image").waitFor();
    await fits("labels");
    await visit(page, desk.url, "#/settings");
    await fits("settings");
    await context.close();
  }
});
