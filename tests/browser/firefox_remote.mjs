// Debian's Firefox over WebDriver BiDi, told what to do line by line; tests.browser.firefox drives
// it. Each line of standard input is [id, what, …given]; each of standard output [id, value, error].
import { createInterface } from "node:readline";
import puppeteer from "puppeteer-core";

const [path, width, height, profile] = process.argv.slice(-4);
const browser = await puppeteer.launch({
  browser: "firefox",
  executablePath: path,
  headless: true,
  ...(profile ? { userDataDir: profile } : {}),
  extraPrefsFirefox: {
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": 9,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": 9,
    "network.proxy.no_proxies_on": "127.0.0.1",
  },
});
const said = [];
const page = await browser.newPage();
page.on("console", (message) => said.push(`${message.type()}: ${message.text()}`));
page.on("pageerror", (error) => said.push(`uncaught: ${error.message}`));
await page.setViewport({ width: Number(width), height: Number(height) });

const DO = {
  goto: (address) => page.goto(address).then(() => null),
  evaluate: (script) => page.evaluate(script),
  press: async (keys) => {
    const names = keys.split("+");
    const last = names.pop() || "+";
    const held = names.filter(Boolean);
    for (const name of held) await page.keyboard.down(name);
    await page.keyboard.press(last);
    for (const name of held.reverse()) await page.keyboard.up(name);
  },
  type: (text) => page.keyboard.type(text),
  move: (x, y, steps) => page.mouse.move(x, y, { steps }),
  down: () => page.mouse.down(),
  up: () => page.mouse.up(),
  click: (x, y) => page.mouse.click(x, y),
  said: () => said,
  pid: () => browser.process().pid,
};

const tell = (words) => process.stdout.write(`${JSON.stringify(words)}\n`);
for await (const line of createInterface({ input: process.stdin })) {
  const [id, what, ...given] = JSON.parse(line);
  try {
    tell([id, (await DO[what](...given)) ?? null, null]);
  } catch (error) {
    tell([id, null, String(error)]);
  }
}
await browser.close().catch(() => null); // it may have been killed
