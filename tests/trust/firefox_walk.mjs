// Opens pages in Firefox, goes through them, and tells what ran, was said or asked for.
// Run by tests.tools.node, which gives `input` ({path, walk, addresses, hashes}) and `answer`.
import puppeteer from "puppeteer-core";

const browser = await puppeteer.launch({
  browser: "firefox",
  executablePath: input.path,
  headless: true,
  extraPrefsFirefox: {
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": 9,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": 9,
  },
});
const walk = input.walk.slice(input.walk.indexOf("async ("));
const seen = [];
for (const address of input.addresses) {
  const page = await browser.newPage();
  const said = [];
  const asked = [];
  page.on("console", (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => said.push(`uncaught: ${error.message}`));
  page.on("request", (request) => asked.push(request.url()));
  await page.setViewport({ width: 1280, height: 800 });
  await page.goto(address);
  await page.evaluate(() => window.planmap.ready.then(() => true));
  const walked = await page.evaluate(`(${walk})(${JSON.stringify(input.hashes)})`);
  seen.push({ said, asked, ...walked });
  await page.close();
}
await browser.close();
answer(seen);
