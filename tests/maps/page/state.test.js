import assert from "node:assert/strict";
import { test } from "node:test";
import { makeCatalogue } from "../../../maps/page/interface/state/catalogue.js";
import { isAmount, sayFigure } from "../../../maps/page/interface/state/figures.js";
import { createStore, same, toggled } from "../../../maps/page/interface/state/store.js";
import { createWords, formatDate } from "../../../maps/page/interface/state/words.js";
import { makeCat, makeData } from "./made_up.js";

test("listeners hear which keys have changed, and nothing when none has", () => {
  const heard = [];
  const store = createStore({ tab: "read", layers: new Set(["a"]), view: { lon: 1 } });
  store.subscribe((state, changed) => heard.push([state.tab, [...changed]]));
  store.set({ tab: "read", layers: new Set(["a"]), view: { lon: 1 } });
  assert.deepEqual(heard, []);
  store.set({ tab: "places", layers: new Set(["a", "b"]) });
  assert.deepEqual(heard, [["places", ["tab", "layers"]]]);
});

test("a state is replaced, never changed", () => {
  const first = { tab: "read" };
  const store = createStore(first);
  store.set({ tab: "places" });
  assert.equal(first.tab, "read");
  assert.notEqual(store.state, first);
});

test("sets are the same by what they hold, plain objects by what they say", () => {
  assert.ok(same(new Set([1, 2]), new Set([2, 1])));
  assert.ok(!same(new Set([1]), new Set([1, 2])));
  assert.ok(same({ a: 1 }, { a: 1 }));
  assert.ok(!same(null, {}));
  assert.ok(!same(new Set(), null));
});

test("an item is added or taken out of a copy", () => {
  const set = new Set(["a"]);
  assert.deepEqual([...toggled(set, "a")], []);
  assert.deepEqual([...toggled(set, "b", true)], ["a", "b"]);
  assert.deepEqual([...toggled(null, "b", false)], []);
  assert.deepEqual([...set], ["a"]);
});

const TABLES = {
  "zh-Hans": { a: "{n}处", b: "甲" },
  "zh-Hant": { a: "{n}處", b: "甲" },
  en: { a: { one: "{n} place", other: "{n} places" }, b: "{missing} {name}" },
};

test("English has a singular, Chinese none; what has no value stays visible", () => {
  const words = createWords(TABLES, "en");
  assert.equal(words.t("a", { n: 1 }), "1 place");
  assert.equal(words.t("a", { n: 1200 }), "1,200 places");
  assert.equal(words.t("b", { name: "x" }), "{missing} x");
  assert.equal(words.t("nothing"), "nothing");
  words.setLanguage("zh-Hans");
  assert.equal(words.t("a", { n: 1 }), "1处");
});

test("a word that is missing in a language is said in another", () => {
  const words = createWords(TABLES, "en");
  assert.equal(words.pick({ "zh-Hans": "甲" }), "甲");
  assert.equal(words.pick(null), "");
});

test("partial dates are written as far as they are known", () => {
  assert.equal(formatDate("2025", "en"), "2025");
  assert.equal(formatDate("2025-06", "en"), "June 2025");
  assert.equal(formatDate("2025-06-03", "en"), "3 June 2025");
  assert.equal(formatDate("2025-06-03", "zh-Hans"), "2025年6月3日");
  assert.equal(formatDate("", "en"), "");
});

test("years to choose from reach from the year before the document on, many as ranges", () => {
  assert.deepEqual(makeCatalogue(makeData()).years.slice(0, 2), ["2024", "2025"]);
  const long = makeData();
  long.places[0].start = "1873";
  long.places[1].due = "2060";
  const { years } = makeCatalogue(long);
  assert.ok(years.length <= 11, years.join(" "));
  assert.ok(years.every((one) => /^\d{4}-\d{4}$/.test(one)));
  assert.ok(years[0].slice(0, 4) <= "1873" && years.at(-1).slice(5) >= "2060");
});

test("years that nothing has are told from those that something has, and so is no date", () => {
  const cat = makeCat();
  assert.deepEqual([...cat.fullYears], ["2026", "2027", "2030", "none"]);
  const data = makeData();
  data.places = data.places.filter((place) => place.due || place.start);
  data.commitments = data.commitments.filter((row) => row.due);
  data.sections[0].start = "1873";
  data.sections[1].due = "2060";
  const long = makeCatalogue(data);
  assert.deepEqual([...long.fullYears], ["1860-1879", "2020-2039", "2060-2079"]);
  assert.ok(long.years.length > 2);
});

test("a period that begins and ends in one year is that year", () => {
  const words = createWords(TABLES, "zh-Hans");
  assert.equal(words.period("2023/2023"), "2023年");
  assert.equal(words.period("2023/2025"), "2023年–2025年");
});

test("a day or month of the calendar is no amount, a span of them is", () => {
  const fact = (baseUnit, said) => ({ baseUnit, said, baseValue: 3, comparator: "exact" });
  const dates = [fact("day", "date"), fact("month", "date"), fact("year", "date")];
  assert.deepEqual(dates.map(isAmount), [false, false, false]);
  const spans = [fact("day", null), fact("day", "week"), fact("month"), fact("kg/day", null)];
  assert.deepEqual(spans.map(isAmount), [true, true, true, true]);
});

test("an amount is said in the unit that the table of units says, a year as it is", () => {
  const own = { "unit.mu": "{value}亩（{hectares}公顷）", "unit.m2": "{value}平方米" };
  const words = createWords({ "zh-Hans": own, "zh-Hant": own, en: own }, "zh-Hans");
  const fact = { baseUnit: "m2", baseValue: 200000, comparator: "exact" };
  const say = (more) => sayFigure(words, { ...fact, ...more }, () => "other");
  assert.equal(say({ said: "mu", saidValue: 300 }), "300亩（20公顷）");
  assert.equal(say({ said: null }), "20万平方米");
  assert.equal(say({ baseUnit: "year", baseValue: 2025, said: "date", saidValue: 2025 }), "2025");
  assert.equal(say({ baseUnit: "J" }), "other");
});

test("a statement about several places is found from each of them", () => {
  const data = makeData();
  data.commitments[0].places = ["park", "mill"];
  const cat = makeCatalogue(data);
  assert.deepEqual(
    cat.commitmentsOf("mill").map(({ id }) => id),
    ["c1", "c2"],
  );
});

test("what a paragraph has is what a scan of the rows finds", () => {
  const cat = makeCat();
  const { data } = cat;
  for (const n of [1, 2, 3, 99]) {
    const own = (rows) => rows.filter((row) => row.p === n);
    assert.deepEqual(cat.mentionsIn(n), own(data.mentions));
    assert.deepEqual(cat.numeralsIn(n), own(data.numerals));
    assert.deepEqual(cat.factsIn(n), own(data.facts));
    assert.deepEqual(cat.commitmentsIn(n), own(data.commitments));
    assert.deepEqual(
      cat.placesOf(n),
      data.places.filter((place) => place.paragraphs.includes(n)),
    );
  }
  assert.ok(cat.factsIn(1).length + cat.factsIn(2).length > 0 && cat.placesOf(1).length > 0);
});

test("a place is found by its section's id", () => {
  const cat = makeCatalogue(makeData());
  assert.equal(cat.placeOf("line.south").id, "line");
  assert.equal(cat.placeOf("nowhere"), null);
});
