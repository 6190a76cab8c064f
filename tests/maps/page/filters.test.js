import assert from "node:assert/strict";
import { test } from "node:test";
import { nameOfStatus } from "../../../maps/page/interface/pieces/parts.js";
import {
  datesOf,
  isChosenYear,
  makeCatalogue,
} from "../../../maps/page/interface/state/catalogue.js";
import {
  countLayers,
  makeFilter,
  NO_FILTER,
  shownPlaces,
  statusOf,
  yearsOf,
} from "../../../maps/page/interface/state/filters.js";
import { makeCat, makeData } from "./made_up.js";

const cat = makeCat();
const passing = (wish) => {
  const filter = makeFilter(cat, { ...NO_FILTER, ...wish });
  return cat.data.places.filter(filter.place).map(({ id }) => id);
};

test("without a filter all passes", () => {
  assert.deepEqual(passing({}), ["mill", "park", "line", "lost"]);
  assert.equal(makeFilter(cat, NO_FILTER).isOn, false);
});

test("the newest status is the one that counts", () => {
  assert.equal(statusOf(cat.places.get("mill")), "operating");
  assert.deepEqual(passing({ statuses: new Set(["starting"]) }), []);
});

test("a line passes with one of its sections", () => {
  assert.deepEqual(passing({ statuses: new Set(["operating"]) }), ["mill", "line"]);
  const filter = makeFilter(cat, { ...NO_FILTER, statuses: new Set(["operating"]) });
  assert.equal(filter.feature("line.north"), true);
  assert.equal(filter.feature("line.south"), false);
});

test("a place passes by the years of its own dates and of what is said of it", () => {
  assert.deepEqual(yearsOf(cat, cat.places.get("park")), ["2027", "2026"]);
  assert.deepEqual(passing({ years: new Set(["2027"]) }), ["park"]);
  assert.deepEqual(passing({ years: new Set(["none"]) }), ["mill", "lost"]);
  assert.deepEqual(datesOf(cat, cat.sections.get("line.south")), ["2030"]);
});

test("a range of years holds its ends and what lies between", () => {
  const chosen = new Set(["1905-1914"]);
  assert.ok(["1905", "1910", "1914"].every((year) => isChosenYear(chosen, year)));
  assert.ok(["1904", "1915", "none"].every((year) => !isChosenYear(chosen, year)));
});

test("a verdict filters places by what is said of them", () => {
  assert.deepEqual(passing({ outcomes: new Set(["under_way"]) }), ["park"]);
  assert.deepEqual(passing({ outcomes: new Set(["open"]) }), ["mill"]);
});

test("filters narrow one another", () => {
  assert.deepEqual(passing({ outcomes: new Set(["open"]), statuses: new Set(["planned"]) }), []);
});

test("a statement passes by its verdict, its dates and the status of its places", () => {
  const [promise, report] = cat.data.commitments;
  const statement = (wish) => makeFilter(cat, { ...NO_FILTER, ...wish }).statement;
  assert.equal(statement({ years: new Set(["2026"]) })(promise), true);
  assert.equal(statement({ years: new Set(["none"]) })(report), true);
  assert.equal(statement({ statuses: new Set(["operating"]) })(report), true);
  assert.equal(statement({ statuses: new Set(["operating"]) })(promise), false);
});

test("a year that only a line's statements have is of all its sections, in list and map", () => {
  const data = makeData();
  const said = { id: "c-line", place: "line", places: ["line"], kind: "promise", due: "2026" };
  data.commitments.push({ ...said, theme: "work", outcome: null, p: 1, s: 0, e: 1 });
  const own = makeCatalogue(data);
  const filter = makeFilter(own, { ...NO_FILTER, years: new Set(["2026"]) });
  assert.equal(filter.statement(own.commitments.get("c-line")), true);
  assert.equal(filter.feature("line.south"), true);
  assert.deepEqual(yearsOf(own, own.sections.get("line.south")), ["2030", "2026"]);
});

test("before it was said a statement passes no filter", () => {
  const [promise] = cat.data.commitments;
  const then = (asAt) => makeFilter(cat, { ...NO_FILTER, asAt }).statement(promise);
  assert.equal(then("2008-08-08"), false);
  assert.equal(then("2025-12-01"), true);
});

test("an id that is none passes no filter", () => {
  assert.equal(makeFilter(cat, NO_FILTER).feature("nowhere"), false);
});

test("layers count what passes", () => {
  const filter = makeFilter(cat, { ...NO_FILTER, statuses: new Set(["operating"]) });
  assert.deepEqual(
    [...countLayers(cat, filter)],
    [
      ["sites", 1],
      ["lines", 1],
    ],
  );
});

test("what is shown stands in the order of the layers, the important first", () => {
  const filter = makeFilter(cat, NO_FILTER);
  const shown = shownPlaces(cat, filter, new Set(["lines", "sites"])).map(({ id }) => id);
  assert.deepEqual(shown, ["park", "mill", "lost", "line"]);
});

test("a status has the words of the one sort that has it, else words that hold for all sorts", () => {
  const own = new Set(["status.operating", "status.planned", "status.mixed_operating"]);
  const ctx = { words: { has: (key) => own.has(key), t: (key) => key } };
  assert.equal(nameOfStatus(ctx, ["Held"], "completed"), "Held");
  assert.equal(nameOfStatus(ctx, ["Open", "In place"], "operating"), "status.mixed_operating");
  assert.equal(nameOfStatus(ctx, ["A", "B"], "planned"), "status.planned");
  assert.equal(nameOfStatus(ctx, [], "operating"), "status.operating");
});
