// Drives Debian's Firefox over WebDriver BiDi; run by tests.tools.node, which gives `input`
// ({path, address}) and `answer`. What the page says or asks for is told beside what it did.
import puppeteer from "puppeteer-core";

const NOWHERE = {
  "network.proxy.type": 1,
  "network.proxy.http": "127.0.0.1",
  "network.proxy.http_port": 9,
  "network.proxy.ssl": "127.0.0.1",
  "network.proxy.ssl_port": 9,
};
const browser = await puppeteer.launch({
  browser: "firefox",
  executablePath: input.path,
  headless: true,
  extraPrefsFirefox: NOWHERE,
});
const page = await browser.newPage();
const said = [];
const asked = [];
page.on("console", (message) => said.push(`${message.type()}: ${message.text()}`));
page.on("pageerror", (error) => said.push(`uncaught: ${error.message}`));
page.on("request", (request) => asked.push(request.url()));
await page.setViewport({ width: 1280, height: 800 });
await page.goto(`${input.address}#lang=en`);
await page.evaluate(() => window.planmap.ready.then(() => true));

const did = {};
const look = async (name, fn) => (did[name] = await page.evaluate(fn));
await look("layers", () => planmap.layers());
await look("labels", () =>
  [...document.querySelectorAll("[data-label]")].map((one) => {
    const { left, top, right, bottom } = one.getBoundingClientRect();
    return { text: one.textContent, left, top, right, bottom };
  }),
);
await look("painted", () => {
  const canvas = planmap.map.getPane("planmapLayers").querySelector("canvas");
  const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  return data.some((value, at) => at % 4 === 3 && value > 0);
});
await look("geojson", () => planmap.exportText("geojson", "all", "gcj02"));
await look("csv", () => planmap.exportText("csv", "all", "wgs84"));
await page.click("[data-status=planned]");
await look("filtered", () => planmap.layers());
await page.click("[data-filter-clear]");
await page.type("[data-search]", input.query);
await page.keyboard.press("Enter");
await look("card", () => document.querySelector("[data-card]").dataset.place);
await page.click("[data-tab=read]");
await page.click("[data-lang=zh-Hant]");
await look("state", () => planmap.state());
await page.click("[data-export=open]");
await look("dialog", () => document.querySelector("dialog").open);
await page.keyboard.press("Escape");
await page.evaluate(() => history.back());
await page.waitForFunction(() => planmap.state().lang === "en").catch(() => null);
await look("back", () => planmap.state().lang);
await browser.close();
answer({ said, asked, did });
