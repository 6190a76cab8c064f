import assert from "node:assert/strict";
import { test } from "node:test";
import { packShapes } from "../../../maps/page/engine/reshaping.js";
import { absorb, splitLine } from "../../../maps/page/interface/editor/facts/absorbing.js";
import { applyAct } from "../../../maps/page/interface/editor/facts/applying.js";
import {
  cellOf,
  columnOf,
  listOf,
  numberOf,
} from "../../../maps/page/interface/editor/facts/columns.js";
import { kilometresFrom } from "../../../maps/page/interface/editor/facts/extent.js";
import { findSpan, namedIn, spanOf } from "../../../maps/page/interface/editor/facts/marking.js";
import { mirror } from "../../../maps/page/interface/editor/facts/mirroring.js";
import { makeModel } from "../../../maps/page/interface/editor/facts/model.js";
import {
  countUndecided,
  freshId,
  likelySame,
  nextUndecided,
  worklist,
} from "../../../maps/page/interface/editor/facts/worklist.js";
import {
  crossesItself,
  nearestWithin,
  splitLine as splitShape,
} from "../../../maps/page/interface/editor/tools/outline.js";
import { makeAct, makeState } from "./editor_state.js";

const P = "places.csv";

/** The page's rows of the small dossier, as far as the editor changes them. */
function makePage() {
  const state = makeState();
  const { columns, rows } = state.tables[P];
  const data = {
    dossier: { region: "land" },
    documents: [{ id: "text", before: 0 }],
    places: rows.map((cells) => ({
      id: cells[0],
      name: { en: cells[columns.indexOf("name_en")] },
      kind: cells[columns.indexOf("kind")],
      theme: cells[columns.indexOf("theme")],
      layer: cells[columns.indexOf("layer")],
      aliases: [],
      reviewed: cells[columns.indexOf("reviewed")] !== "false",
      placed: cells[columns.indexOf("placed")],
      sections: cells[0] === "tram" ? ["tram.all"] : [],
      paragraphs: cells[0] === "park" ? [1] : [],
    })),
    sections: [{ id: "tram.all", line: "tram" }],
    facts: [{ id: "f1", subject: "park" }],
    commitments: [{ id: "c1", places: ["park", "shed"], outcome: null }],
    evidence: {},
    chapters: [{ id: "a" }, { id: "b" }],
    mentions: [{ p: 1, s: 4, e: 8, surface: "park", place: "park", reason: null }],
  };
  return { data, model: makeModel(state) };
}

function act({ data, model }, ...words) {
  const log = applyAct(model, makeAct(...words));
  return { ...mirror(data, model, log), log };
}

const placeOf = ({ data }, id) => data.places.find((row) => row.id === id);

test("the page shows a place where it was moved, with its radius and its box", () => {
  const page = makePage();
  const position = { type: "Point", coordinates: [116.5, 40.5] };
  const after = { position, placed: "approximate", coordinateUncertaintyInMeters: "111.195" };
  const { places, isOther } = act(page, "move", P, "shed", { after });
  assert.deepEqual([...places], ["shed"]);
  assert.equal(isOther, true, "it was not on the map before");
  assert.equal(act(page, "move", P, "shed", { after }).isOther, false);
  const { position: at, bounds, radius, placed, reviewed } = placeOf(page, "shed");
  assert.deepEqual([at, radius, placed, reviewed], [[116.5, 40.5], 111.195, "approximate", true]);
  assert.ok(Math.abs(bounds[1] - 40.499) < 1e-6 && bounds[0] < 116.5 && bounds[2] > 116.5);
});

test("rows that look up what they are asked for are given values of their own", () => {
  const page = makePage();
  const lazy = { get id() { return "f1"; }, get value() { return 12; } }; // biome-ignore format: short
  page.data.facts = [lazy];
  act(page, "figure", "facts.csv", "f1", { after: { value: "13" } });
  assert.equal(page.data.facts[0].value, 13);
});

test("a rejected place is gone from the page, and back when that is undone", () => {
  const page = makePage();
  const { log, isOther } = act(page, "reject", P, "park", { why: "none" });
  assert.equal(isOther, true);
  assert.equal(placeOf(page, "park"), undefined);
  assert.equal(page.data.mentions[0].place, null);
  log.takeBack();
  mirror(page.data, page.model, log);
  assert.deepEqual(placeOf(page, "park").position, [116.2, 40.2]);
  assert.deepEqual(placeOf(page, "park").paragraphs, [1]);
  assert.equal(page.data.facts[0].subject, "park");
});

test("a line that is split has both sections, and its box stays", () => {
  const page = makePage();
  const run = (...coordinates) => ({ type: "LineString", coordinates });
  const parts = [
    { id: "tram.all", position: run([116.1, 40.1], [116.2, 40.15]) },
    { id: "tram.all-2", position: run([116.2, 40.15], [116.3, 40.1]) },
  ];
  act(page, "split", "sections.csv", "tram.all", { after: { parts } });
  assert.deepEqual(placeOf(page, "tram").sections, ["tram.all", "tram.all-2"]);
  assert.deepEqual(placeOf(page, "tram").bounds, [116.1, 40.1, 116.3, 40.15]);
});

test("a new place has its mention and its paragraph", () => {
  const page = makePage();
  const mentions = [{ document: null, paragraph: 1, start: 10, end: 14, surface: "gate" }];
  const after = { kind: "site", theme: "green", layer: "parks", mentions };
  act(page, "add", P, "gate", { after });
  assert.deepEqual(placeOf(page, "gate").paragraphs, [1]);
  assert.equal(placeOf(page, "gate").name.en, "gate");
});

test("figures, outcomes, evidence and the tour follow", () => {
  const page = makePage();
  act(page, "figure", "facts.csv", "f1", { after: { value: "13", base_value: "13" } });
  assert.deepEqual([page.data.facts[0].value, page.data.facts[0].baseValue], [13, 13]);
  act(page, "outcome", "outcomes.csv", "c1", { after: { outcome: "kept", evidence: "a|b" } });
  assert.deepEqual(page.data.commitments[0].outcome.evidence, ["a", "b"]);
  act(page, "evidence", "evidence.csv", "news", { after: { title_en: "News" } });
  assert.equal(page.data.evidence.news.title.en, "News");
  act(page, "tour", "chapters.csv", null, { after: { order: "b|a" } });
  assert.deepEqual(
    page.data.chapters.map(({ id }) => id),
    ["b", "a"],
  );
});

test("undecided places come first: in each order what is said, all else as the text names it", () => {
  const { data } = makePage();
  const mentionsOf = (id) => mentions.filter(({ place }) => place === id);
  const listed = (how) => worklist(data.places, "land", how).map(({ id }) => id);
  const mention = (place, p, s) => ({ place, p, s, e: s + 2, surface: place, reason: null });
  const mentions = [
    mention("tram", 2, 30),
    mention("park", 1, 4),
    mention("tram", 1, 2),
    mention("shed", 1, 9),
  ];
  assert.deepEqual(listed(), ["mill", "park", "shed", "tram"]);
  assert.deepEqual(listed({ order: "unlocated" }), ["shed", "mill", "park", "tram"]);
  assert.deepEqual(listed({ mentionsOf }), ["park", "mill", "shed", "tram"]);
  assert.deepEqual(listed({ order: "text", mentionsOf }), ["tram", "park", "shed", "mill"]);
  assert.deepEqual(listed({ order: "text", mentionsOf, isOpenOnly: true }), [
    "park",
    "shed",
    "mill",
  ]);
  assert.deepEqual(listed({ order: "what was kept long ago" }), listed());
  assert.equal(countUndecided(data.places, "land"), 3);
});

test("the next undecided place is behind the open one, or at the beginning, or none", () => {
  const places = [
    { id: "a", reviewed: false },
    { id: "b", reviewed: true },
    { id: "c", reviewed: false },
  ];
  assert.equal(nextUndecided(places, "a").id, "c");
  assert.equal(nextUndecided(places, "c").id, "a");
  assert.equal(nextUndecided(places, null).id, "a");
  assert.equal(nextUndecided([places[1]], "b"), null);
});

test("spellings of one place are found, other places are not", () => {
  const named = (id, ...names) => ({ id, name: { "zh-Hans": names[0] }, aliases: names.slice(1) });
  const place = named("a", "生命谷产业园");
  const others = [named("b", "生命穀产业园"), named("c", "昌平公园"), place];
  assert.deepEqual(
    likelySame(place, others).map(({ id }) => id),
    ["b"],
  );
});

test("a new id is made of Latin letters, and never one that is taken", () => {
  assert.equal(
    freshId("Mill Park!", () => false),
    "mill-park",
  );
  assert.equal(
    freshId("Mill Park", (id) => id === "mill-park"),
    "mill-park-2",
  );
  assert.equal(
    freshId("磨坊公园", () => false),
    "place-1",
  );
});

test("an outline that crosses itself is told from one that does not", () => {
  const square = [[0, 0], [1, 0], [1, 1], [0, 1]]; // biome-ignore format: as drawn
  assert.equal(crossesItself(square), false);
  assert.equal(crossesItself([square[0], square[2], square[1], square[3]]), true);
  assert.equal(crossesItself(square.slice(1)), false);
});

test("a line is split at its inner corner that is nearest, never at an end", () => {
  const corners = [[0, 0], [1, 0], [2, 0], [3, 0]]; // biome-ignore format: as drawn
  assert.deepEqual(splitShape(corners, [0.1, 0]), [corners.slice(0, 2), corners.slice(1)]);
  assert.deepEqual(splitShape(corners, [2.9, 0]), [corners.slice(0, 3), corners.slice(2)]);
  assert.equal(splitShape(corners.slice(0, 2), [0, 0]), null);
});

test("a corner snaps to the nearest one within reach, and to none beyond", () => {
  const corners = [{ x: 10, y: 0 }, { x: 4, y: 3 }]; // biome-ignore format: as drawn
  assert.equal(nearestWithin({ x: 0, y: 0 }, corners, 12), corners[1]);
  assert.equal(nearestWithin({ x: 0, y: 0 }, corners, 4), null);
});

test("a marked span counts code points, and leaves white space out", () => {
  assert.deepEqual(spanOf("𠮷野家 opens", 0, 5, 100), { start: 100, end: 103, surface: "𠮷野家" });
  assert.deepEqual(spanOf("a park ", 7, 1, 0), { start: 2, end: 6, surface: "park" });
  assert.equal(spanOf("a  b", 1, 3, 0), null);
});

test("words that are part of a place's name here are told, others are found", () => {
  const text = "Mill Park and Park Hill";
  const mentions = [
    { p: 1, s: 0, e: 9, place: "mill-park" },
    { p: 1, s: 14, e: 23, place: null },
  ];
  assert.equal(namedIn(mentions, { n: 1, start: 5, end: 9 })?.place, "mill-park");
  assert.equal(namedIn(mentions, { n: 1, start: 9, end: 14 }), null);
  assert.equal(namedIn(mentions, { n: 2, start: 5, end: 9 }), null);
  const found = findSpan([{ n: 1, start: 0, text }], "Park", mentions);
  assert.deepEqual(found, { n: 1, start: 14, end: 18, surface: "Park" });
});

test("a place that is far away, or beyond the date line, is told by its distance", () => {
  const box = [10, 49, 11, 50];
  assert.equal(kilometresFrom(box, [10.5, 49.5]), 0);
  assert.ok(Math.abs(kilometresFrom(box, [10.5, 54.5]) - 500.4) < 0.5);
  assert.ok(Math.abs(kilometresFrom(box, [18, 50]) - 500.2) < 1);
  assert.equal(kilometresFrom(box, [190, 50]), Infinity);
});

test("cells hold lists, numbers and languages", () => {
  assert.deepEqual(listOf(" a | b|"), ["a", "b"]);
  assert.equal(cellOf(["a", "b"]), "a|b");
  assert.deepEqual([numberOf(""), numberOf("2.5"), numberOf(undefined)], [null, 2.5, null]);
  assert.equal(columnOf("name", "zh-Hans"), "name_zh_hans");
});

test("shapes are packed as the blocks have them: rings without their end", () => {
  const ring = [[0, 0], [1, 0], [1, 1], [0, 0]]; // biome-ignore format: as drawn
  const { shapes, types } = packShapes("parks", [
    { id: "a", type: "Point", coordinates: [116, 40] },
    { id: "b", type: "Polygon", coordinates: [ring] },
    { id: "c", type: "MultiLineString", coordinates: [ring.slice(0, 2), ring.slice(2)] },
  ]);
  assert.equal(types, "PAL");
  assert.deepEqual([...shapes.begin], [0, 1, 4, 6, 8]);
  assert.deepEqual([...shapes.first], [0, 1, 2, 4]);
  assert.equal(shapes.x.length, 8);
});

test("what the files came to is taken over, unless a later act on the row is under way", () => {
  const { model } = makePage();
  const cell = { file: P, kind: "cell", row: "mill", field: "why_en", after: "Filled in." };
  assert.equal(absorb(model, [cell], () => true).size, 0);
  assert.deepEqual([...absorb(model, [cell], () => false).values()], [{ table: P, key: "mill" }]);
  assert.equal(model.row(P, "mill").why_en, "Filled in.");
  assert.equal(absorb(model, [cell], () => false).size, 0);
});

test("a row of CSV is read with its quotes, empty cells and line end", () => {
  assert.deepEqual(splitLine('a,"b, ""c""",,d'), ["a", 'b, "c"', "", "d"]);
  assert.deepEqual(splitLine(""), [""]);
  const { model } = makePage();
  const after = "c1,kept,,official,,,It is there.\r\n";
  model.begin().insert("outcomes.csv", { commitment: "c1", outcome: "late" });
  absorb(model, [{ file: "outcomes.csv", kind: "row", row: "c1", after }], () => false);
  assert.equal(model.row("outcomes.csv", "c1").note_en, "It is there.");
  const column = { file: "outcomes.csv", kind: "column", field: "new" };
  const longer = { file: "outcomes.csv", kind: "row", row: "c1", after: "c1,kept,,,,,There.,seen" };
  absorb(model, [{ ...column, after: "new" }, longer], () => false);
  const { note_en, new: seen } = model.row("outcomes.csv", "c1");
  assert.deepEqual([note_en, seen], ["There.", "seen"]);
  absorb(model, [{ ...column, after: null }], () => false);
  assert.equal(model.table("outcomes.csv").columns.includes("new"), false);
});
