// Edits in Debian's Firefox over WebDriver BiDi; run by tests.tools.node, which gives `input`
// ({path, address}) and `answer`. Waits for what the page says is safe, never for a time.
import puppeteer from "puppeteer-core";

const browser = await puppeteer.launch({
  browser: "firefox",
  executablePath: input.path,
  headless: true,
  extraPrefsFirefox: { "network.proxy.type": 1, "network.proxy.http": "127.0.0.1" },
});
const page = await browser.newPage();
const said = [];
page.on("console", (message) => said.push(`${message.type()}: ${message.text()}`));
page.on("pageerror", (error) => said.push(`uncaught: ${error.message}`));
await page.setViewport({ width: 1280, height: 800 });
await page.goto(`${input.address}#lang=en`);
await page.waitForSelector("[data-edit-list=places]");
const safe = (count) =>
  page.waitForFunction(
    (wanted) => {
      const line = document.querySelector("[data-edit-safety]");
      return line.dataset.editSafety === "kept" && Number(line.dataset.done) === wanted;
    },
    {},
    count,
  );
const press = (selector) => page.locator(selector).click();
const textOf = (selector) => page.$eval(selector, (one) => one.textContent);

await press("[data-act=who]");
await page.locator("dialog [data-field=by]").fill("AB");
await press("dialog [data-ok]");
await press("[data-thing=mill-park]");
await page.keyboard.press("a");
await safe(1);
await press("[data-act=back]");
await press("[data-thing=lost-mill]");
await press("[data-act=place]");
const box = await (await page.$(".pm-map")).boundingBox();
await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
await page.locator("dialog [data-field=source]").fill("a survey");
await press("dialog [data-ok]");
await safe(2);
await press("[data-act=back]");
await press("[data-thing=lost-mill]");
await press("[data-act=drag]");
for (const key of ["ArrowLeft", "ArrowLeft", "+", "Enter"]) await page.keyboard.press(key);
await press("dialog [data-ok]");
await safe(3);
await page.keyboard.press("o");
for (const steps of ["", "ArrowRight", "ArrowDown"]) {
  for (let step = 0; steps && step < 8; step += 1) await page.keyboard.press(steps);
  await page.keyboard.press("Enter");
}
await page.keyboard.press("f");
await press("dialog [data-ok]");
await safe(4);
const drawn = await page.evaluate(() => JSON.parse(planmap.exportText("geojson", "lost-mill")));
for (let number = 5; number <= 8; number += 1) {
  await page.keyboard.down("Control");
  await page.keyboard.press("z");
  await page.keyboard.up("Control");
  await safe(number);
}
await page.reload();
await page.waitForSelector("[data-edit-list=places]");
await safe(8);
const kept = {
  mill: await textOf("[data-thing=mill-park]"),
  lost: await textOf("[data-thing=lost-mill]"),
};
await browser.close();
answer({ said, drawn, kept });
