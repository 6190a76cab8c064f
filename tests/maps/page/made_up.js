/** A small made-up data block, and the catalogue over it, for the tests of the page's modules. */

import { makeCatalogue } from "../../../maps/page/interface/state/catalogue.js";

const LANGUAGES = ["zh-Hans", "zh-Hant", "en"];
const named = (text) => ({ "zh-Hans": text, "zh-Hant": text, en: text });

const place = (id, more = {}) => ({
  id,
  name: named(id),
  kind: "site",
  theme: "work",
  layer: "sites",
  lines: [],
  town: null,
  summary: null,
  statusAt: "planned",
  statusNow: null,
  asOf: null,
  start: null,
  due: null,
  placed: "measured",
  radius: null,
  certainty: null,
  why: named("because"),
  source: "own",
  geoId: null,
  paragraphs: [1],
  importance: 2,
  position: [116, 40],
  bounds: null,
  ...more,
});

const section = (id, more) => ({
  id: `line.${id}`,
  line: "line",
  name: named(id),
  placed: "measured",
  radius: 5,
  why: named("because"),
  source: "own",
  ...more,
});

/** @returns {object} a data block with a mill that runs, a park to come, a line of two sections */
export function makeData() {
  return {
    dossier: {
      id: "made-up",
      version: "1",
      title: named("Made up"),
      region: "land",
      languages: LANGUAGES,
    },
    document: { date: "2025-06-01", pages: [] },
    documents: [{ id: "text", date: "2025-06-01", paragraphs: 3, before: 0 }],
    columns: ["id", "name_en", "status_at", "coordinateUncertaintyInMeters", "facts"],
    themes: [{ id: "work", name: named("Work") }],
    layers: [
      { id: "sites", theme: "work", name: named("Sites"), symbol: "dot", visible: true },
      { id: "lines", theme: "work", name: named("Lines"), symbol: "dot", visible: false },
    ],
    places: [
      place("mill", {
        statusAt: "starting",
        statusNow: "operating",
        asOf: "2026-03",
        importance: 3,
      }),
      place("park", { due: "2027", importance: 5 }),
      place("line", { kind: "line", layer: "lines", position: null, start: "2026-05" }),
      place("lost", { placed: "unlocated", position: null }),
    ],
    sections: [
      section("north", { statusAt: "operating", start: "2020" }),
      section("south", { statusAt: "planned", due: "2030" }),
    ],
    facts: [
      {
        id: "f1",
        subject: "mill",
        theme: "work",
        metric: named("jobs"),
        value: 40,
        unit: "people",
        baseValue: 40,
        baseUnit: "person",
        period: "",
        comparator: "exact",
        p: 1,
        s: 5,
        e: 7,
        surface: "40",
      },
    ],
    commitments: [
      {
        id: "c1",
        kind: "promise",
        places: ["park"],
        due: "2027",
        s: 9,
        outcome: { state: "under_way", date: "2026-09" },
      },
      { id: "c2", kind: "report", places: ["mill"], due: null, s: 3, outcome: null },
    ],
    numerals: [{ p: 2, s: 1, e: 2, surface: "3", role: "other", fact: null, reason: "part" }],
    mentions: [
      { s: 20, e: 24, p: 2, surface: "mill", place: "mill" },
      { s: 0, e: 4, p: 1, surface: "mill", place: "mill" },
    ],
    discrepancies: [],
    datasets: { own: { credit: "Own survey", licence: "CC0", retrieved: "2026-01-01" } },
    pages: [],
  };
}

/** @returns {object} the catalogue over `makeData()` */
export function makeCat() {
  return makeCatalogue(makeData());
}

/** @returns {function(): number} numbers from 0 to 1 that are the same in each run */
export function makeRandom(seed) {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}
