import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { amountText } from "../../../maps/page/interface/pieces/amounts.js";
import { makeCatalogue } from "../../../maps/page/interface/state/catalogue.js";
import { isBareSpan, sentenceAround } from "../../../maps/page/interface/state/counted.js";
import { sayFigure } from "../../../maps/page/interface/state/figures.js";
import { metricsOf } from "../../../maps/page/interface/state/metrics.js";
import { createWords } from "../../../maps/page/interface/state/words.js";
import { makeData } from "./made_up.js";

const WORDS = new URL("../../../maps/page/words/", import.meta.url);
const TABLES = Object.fromEntries(
  ["zh-Hans", "zh-Hant", "en"].map((tag) => [
    tag,
    JSON.parse(readFileSync(new URL(`${tag}.json`, WORDS), "utf8")),
  ]),
);
const english = createWords(TABLES, "en");
const chinese = createWords(TABLES, "zh-Hans");

const fact = (baseUnit, baseValue, more = {}) => ({
  baseUnit,
  baseValue,
  comparator: "exact",
  unit: "",
  said: null,
  saidValue: null,
  ...more,
});
const say = (...given) => sayFigure(english, fact(...given), amountText);

test("a figure is said in its unit, with what it is compared with", () => {
  assert.equal(say("m2", 2e6, { said: "km2", saidValue: 2 }), "2 km²");
  assert.equal(say("minute", 90, { said: "hour", saidValue: 1.5 }), "1.5 hours");
  assert.equal(say("month", 6, { said: "quarter", saidValue: 2 }), "2 quarters");
  assert.equal(say("CNY", 3e8), "300 million yuan");
  assert.notEqual(say("CNY", 3e8, { comparator: "over" }), "300 million yuan");
  assert.equal(sayFigure(chinese, fact("CNY", 3e8), amountText), "3亿元");
});

test("a part that hundredths would not bear is a fraction, a percentage stays one", () => {
  assert.equal(say("ratio", 1 / 3), "1/3");
  assert.equal(say("ratio", 0.25), "25%");
  assert.equal(say("ratio", 1 / 3, { said: "percent", saidValue: 100 / 3 }), "33.333%");
  assert.match(say("ratio", 3, { said: "times", saidValue: 3 }), /three/i);
});

test("points of a percentage, parts of a thousand and of ten thousand are said as they were", () => {
  const grown = { said: "points", saidValue: 3, comparator: "growth" };
  assert.match(say("ratio", 0.03, grown), /3 percentage points/);
  assert.equal(say("ratio", 0.0005, { said: "permille", saidValue: 0.5 }), "0.5‰");
  const cut = fact("ratio", 0.0025, { said: "basis_points", saidValue: 25 });
  assert.equal(sayFigure(chinese, cut, amountText), "25个基点");
});

test("a rate that is too small to read is of more, and one of two units names both", () => {
  assert.equal(say("m/s", 350000 / 3600), "350 km/h");
  assert.equal(say("person/m2", 0.001), "1,000 people per km²");
  assert.equal(
    say("person/year", 5e6, { said: "visit", saidValue: 5e6 }),
    "5 million visits per year",
  );
  assert.equal(say("CNY/m2", 3000), "3,000 yuan per m²");
});

test("other money has the name that the language gives it", () => {
  assert.equal(say("USD", 5), "5 US dollars");
  assert.match(sayFigure(chinese, fact("USD", 5), amountText), /^5\s?美元$/);
});

test("a thing that two places have figures of can be drawn, ranks, growth and the region's cannot", () => {
  const data = makeData();
  const row = (id, subject, more) => ({
    ...fact("m2", 10),
    id,
    subject,
    surface: "10 m2",
    metric: { en: "Floor" },
    ...more,
  });
  data.facts = [
    row("a", "mill"),
    row("b", "park"),
    row("h", "lost"),
    row("i", "park", { metric: { en: "Land" } }),
    row("c", "mill", { comparator: "rank" }),
    row("d", "park", { comparator: "growth" }),
    row("e", data.dossier.region),
    row("f", "mill", { baseUnit: "ratio" }),
    row("g", "mill", { baseUnit: "kg" }),
  ];
  const found = metricsOf(makeCatalogue(data));
  assert.deepEqual(
    found.map(({ key, name, facts }) => [key, name, facts.map(({ id }) => id)]),
    [["floor|m2", { en: "Floor" }, ["a", "b"]]],
  );
});

test("figures of one unit are not one thing, nor is what only repeats the figure or its unit", () => {
  const data = makeData();
  const row = (id, subject, surface, words) => ({
    ...fact("count", 10, { unit: "家" }),
    id,
    subject,
    surface,
    metric: { "zh-Hans": words, en: words },
  });
  data.facts = [
    row("a", "mill", "10 beds", "Beds"),
    row("b", "park", "10 firms", "Firms"),
    row("c", "mill", "10家", "Figure in the text: 10家"),
    row("d", "park", "10家", "Figure in the text: 10家"),
    row("e", "mill", "10家", "家"),
    row("f", "park", "10家", "家"),
    row("g", "mill", "10", ""),
    row("h", "park", "10", ""),
  ];
  assert.deepEqual(metricsOf(makeCatalogue(data)), []);
  data.facts.push(row("i", "mill", "12 firms", "Firms"));
  assert.deepEqual(
    metricsOf(makeCatalogue(data)).map(({ key }) => key),
    ["firms|count"],
  );
});

test("a figure without words of its own has the sentence around it, shortened where it is long", () => {
  const around = (text, figure) => {
    const at = Array.from(text.slice(0, text.indexOf(figure))).length;
    return sentenceAround(text, at, at + Array.from(figure).length);
  };
  const plan = "县里去年铺路。全县收入112.6亿元；增长5.1%。今年再铺。";
  assert.equal(around(plan, "112.6亿元"), "全县收入112.6亿元");
  assert.equal(around(plan, "5.1%"), "增长5.1%");
  const long = `${"新建的学校和医院".repeat(4)}共12处，${"分布在东西南北各镇".repeat(4)}。`;
  const cut = around(long, "12处");
  assert.match(cut, /^….*学校和医院共12处，分布.*…$/u);
  assert.ok(Array.from(cut).length <= 2 + 3 + 2 * 24);
  const clauses = `${"去年".repeat(12)}，全县一般公共预算收入112.6亿元，${"今年".repeat(6)}，${"明年".repeat(12)}。`;
  assert.equal(
    around(clauses, "112.6亿元"),
    `…全县一般公共预算收入112.6亿元，${"今年".repeat(6)}…`,
  );
  const english = "Work began. The pool cost $3.2 million to repair. It reopened.";
  assert.equal(around(english, "$3.2 million"), "The pool cost $3.2 million to repair");
  const wordy = `${"The long road to the harbour ".repeat(3)}is 26 km wide and ${"goes on and on ".repeat(5)}.`;
  assert.match(around(wordy, "26 km"), /^…(\S+ )+is 26 km wide and( \S+)+…$/u);
  assert.equal(around("𠮷野之地一公里。", "一公里"), "𠮷野之地一公里");
});

test("a span of time of which nobody says what lasts so long is bare", () => {
  const span = { baseUnit: "year", surface: "一年", unit: "年" };
  assert.equal(isBareSpan({ ...span, metric: { "zh-Hans": "文中数字：一年" } }), true);
  assert.equal(isBareSpan({ ...span, metric: { "zh-Hans": "年" } }), true);
  assert.equal(isBareSpan({ ...span, metric: { "zh-Hans": "工期" } }), false);
  const money = { baseUnit: "CNY", surface: "3亿元", unit: "亿元" };
  assert.equal(isBareSpan({ ...money, metric: { "zh-Hans": "文中数字：3亿元" } }), false);
});
