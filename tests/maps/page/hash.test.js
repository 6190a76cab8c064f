import assert from "node:assert/strict";
import { test } from "node:test";
import { isDay, readHash, writeHash } from "../../../maps/page/interface/state/hash.js";

const START = {
  lang: "en",
  layers: new Set(["sites"]),
  statuses: null,
  years: null,
  outcomes: null,
  colour: "outcome",
  asAt: null,
  rings: false,
  statement: null,
  place: null,
  tab: "promises",
  pane: "half",
  district: false,
  figures: null,
  base: null,
  chapter: null,
  view: null,
};
const EVERYTHING = {
  ...START,
  lang: "zh-Hant",
  layers: new Set(["lines", "sites"]),
  statuses: new Set(["planned"]),
  years: new Set(["2027", "none"]),
  outcomes: new Set(["kept", "late"]),
  colour: "status",
  asAt: "2026-02-28",
  rings: true,
  statement: "c1",
  place: "a b&c=d,é",
  tab: "read",
  pane: "full",
  district: true,
  figures: "jobs|person",
  base: "osm",
  chapter: "one",
  view: { lon: -0.5, lat: 51.25, zoom: 9.5 },
};
const anything = new Proxy({}, { get: () => () => true });
const nothing = new Proxy({}, { get: () => () => false });
const read = (hash, known = anything) => readHash(hash, { dossier: "made-up", known });

test("a page as it opened writes only its dossier and its language", () => {
  assert.equal(writeHash(START, START, "made-up"), "#d=made-up&lang=en");
});

test("every part of the state survives the hash", () => {
  const { patch, problems } = read(writeHash(EVERYTHING, START, "made-up"));
  assert.deepEqual(problems, []);
  assert.deepEqual({ ...START, ...patch }, EVERYTHING);
});

for (const key of Object.keys(EVERYTHING).filter((one) => one !== "lang")) {
  test(`${key} alone survives the hash`, () => {
    const state = { ...START, [key]: EVERYTHING[key] };
    const { patch } = read(writeHash(state, START, "made-up"));
    assert.deepEqual(patch, { lang: "en", [key]: EVERYTHING[key] });
  });
}

test("no layer at all is a state of its own", () => {
  const hash = writeHash({ ...START, layers: new Set() }, START, "made-up");
  assert.deepEqual(read(hash).patch.layers, new Set());
});

test("a link to another dossier changes nothing but the language", () => {
  const { patch, problems } = read("#d=other&lang=en&t=read");
  assert.deepEqual(patch, { lang: "en" });
  assert.deepEqual(problems, [{ key: "hash.foreign", params: { id: "other" } }]);
});

test("what is not known is left out and told", () => {
  const { patch, problems } = read(
    "#d=made-up&p=x&s=flying&k=loud&t=up&a=2026-02-30&v=1,99,3",
    nothing,
  );
  assert.deepEqual(patch, {});
  assert.deepEqual(
    problems.map(({ key }) => key),
    ["hash.broken", "hash.broken", "hash.place", "hash.broken", "hash.broken", "hash.broken"],
  );
});

test("of a list the known part stays", () => {
  const known = { ...anything, statuses: (id) => id === "planned" };
  const { patch, problems } = read("#d=made-up&s=planned,flying", known);
  assert.deepEqual(patch, { statuses: new Set(["planned"]) });
  assert.deepEqual(problems, [{ key: "hash.broken", params: { part: "flying" } }]);
});

test("broken escapes and parts without a name are told, and the rest is read", () => {
  const { patch, problems } = read("#d=made-up&p=%E0%A4%A&=x&lonely&t=read");
  assert.deepEqual(patch, { tab: "read" });
  assert.equal(problems.length, 3);
});

test("names of Object's own are no keys of a link", () => {
  assert.deepEqual(read("#__proto__=x&constructor=y&toString=z").patch, {});
});

test("a day is one of the calendar", () => {
  assert.ok(isDay("2024-02-29"));
  for (const text of ["2026-02-29", "2026-13-01", "2026-1-1", "", "20260101", "x2026-01-01"]) {
    assert.equal(isDay(text), false, text);
  }
});

test("a link whose layers are all unknown keeps the layers of the page; one without any hides all", () => {
  const known = { ...nothing, layers: (id) => id === "sites" };
  const of = (hash) => readHash(hash, { dossier: "made-up", known });
  assert.equal(of("#l=gone").patch.layers, undefined);
  assert.equal(of("#l=gone").problems.length, 1);
  assert.deepEqual(of("#l=gone,sites").patch.layers, new Set(["sites"]));
  assert.deepEqual(of("#l=").patch.layers, new Set());
});
