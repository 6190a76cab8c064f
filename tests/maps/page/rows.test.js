import assert from "node:assert/strict";
import { test } from "node:test";
import {
  Float,
  makeRow,
  writeFloat,
  writeJson,
} from "../../../maps/page/interface/files/export-rows.js";
import {
  flatten,
  geometryOf,
  shiftCoordinates,
  toCsv,
  toGeoJson,
  toWkt,
} from "../../../maps/page/interface/files/export-text.js";
import { makeFilter, NO_FILTER } from "../../../maps/page/interface/state/filters.js";
import { creditsOf, selectRows } from "../../../maps/page/interface/state/selection.js";
import { makeCat } from "./made_up.js";

const cat = makeCat();
const shapes = {
  sites: [
    { id: "mill", type: "Point", coordinates: [116.1, 40.2] },
    { id: "park", type: "Point", coordinates: [116.3, 40.4] },
  ],
  lines: [
    {
      id: "line.north",
      type: "LineString",
      coordinates: [
        [116, 40],
        [116.5, 40.5],
      ],
    },
  ],
};
const makeContext = (state) => {
  const filter = makeFilter(cat, { ...NO_FILTER, ...state });
  return {
    cat,
    data: cat.data,
    engine: { features: (id) => shapes[id] },
    filter: () => filter,
    store: { state: { layers: new Set(["sites"]), ...state } },
  };
};
const idsOf = ({ located }) => located.map(({ feature }) => feature.id);

test("a float keeps its point, and a large or small one its exponent of two digits", () => {
  assert.equal(writeFloat(40), "40.0");
  assert.equal(writeFloat(-0.5), "-0.5");
  assert.equal(writeFloat(1e16), "1e+16");
  assert.equal(writeFloat(0.00001), "1e-05");
  assert.equal(writeFloat(0), "0.0");
});

test("JSON is compact, in the order of the members, and can be read back", () => {
  const value = { b: new Float(1), a: ["x\u2028", null, undefined], c: { d: false } };
  assert.equal(writeJson(value), '{"b":1.0,"a":["x\u2028",null,null],"c":{"d":false}}');
  assert.deepEqual(JSON.parse(writeJson(value)), {
    b: 1,
    a: ["x\u2028", null, null],
    c: { d: false },
  });
});

test("a section's row has its line's name before its own, and its own id", () => {
  const row = makeRow(cat, cat.places.get("line"), cat.sections.get("line.south"));
  assert.equal(row.name_en, "line · south");
  assert.deepEqual(
    [row.id, row.place, row.section, row.due],
    ["line.south", "line", "south", "2030"],
  );
  assert.deepEqual(row.lines, ["line"]);
});

test("a row has its mentions in the order of the text, and its facts", () => {
  const row = makeRow(cat, cat.places.get("mill"), null);
  assert.deepEqual(
    row.mentions.map(({ start }) => start),
    [0, 20],
  );
  assert.equal(row.facts[0].period, null);
  assert.equal(String(row.facts[0].value), "40.0");
});

test("a scope is what is visible, all, a layer or a place", () => {
  const ctx = makeContext({});
  assert.deepEqual(idsOf(selectRows(ctx, "visible")), ["mill", "park"]);
  assert.deepEqual(idsOf(selectRows(ctx, "all")), ["mill", "park", "line.north"]);
  assert.deepEqual(idsOf(selectRows(ctx, "layer:lines")), ["line.north"]);
  assert.deepEqual(idsOf(selectRows(ctx, "park")), ["park"]);
  assert.deepEqual(
    selectRows(ctx, "all").unlocated.map(({ id }) => id),
    ["lost"],
  );
});

test("what is visible follows the filters", () => {
  const ctx = makeContext({ statuses: new Set(["operating"]) });
  assert.deepEqual(idsOf(selectRows(ctx, "visible")), ["mill"]);
});

test("credits stand once each", () => {
  const ctx = makeContext({});
  assert.deepEqual(creditsOf(ctx, selectRows(ctx, "all")), ["Own survey"]);
  assert.deepEqual(creditsOf(ctx, { located: [] }), []);
});

test("GeoJSON has one feature a line and reads back with floats", () => {
  const ctx = makeContext({});
  const text = toGeoJson(ctx, selectRows(ctx, "all"), { datum: "wgs84" });
  const read = JSON.parse(text);
  assert.equal(read.features.length, 3);
  assert.equal(text.trim().split("\n").length, 5);
  assert.deepEqual(read.features[0].geometry, { type: "Point", coordinates: [116.1, 40.2] });
  assert.ok(text.includes("[116.0,40.0]"));
  assert.equal("datum" in read.features[0].properties, false);
});

test("another datum is said in file and feature", () => {
  const ctx = makeContext({});
  const read = JSON.parse(toGeoJson(ctx, selectRows(ctx, "mill"), { datum: "gcj02" }));
  assert.equal(read.datum, "GCJ-02");
  assert.equal(read.features[0].properties.datum, "GCJ-02");
  assert.notDeepEqual(read.features[0].geometry.coordinates, [116.1, 40.2]);
});

test("a CSV has a BOM, CRLF, a line for what has no place on the map, and guards formulas", () => {
  const ctx = makeContext({});
  const rows = selectRows(ctx, "all");
  cat.places.get("mill").name.en = '=HYPERLINK("x")';
  const lines = toCsv(ctx, rows, { datum: "wgs84" }).split("\r\n");
  cat.places.get("mill").name.en = "mill";
  assert.ok(lines[0].startsWith("\ufeffid,name_en"));
  assert.ok(lines[1].startsWith(`mill,"'=HYPERLINK(""x"")",`));
  assert.equal(lines.length, 1 + 3 + 1 + 1);
  assert.ok(lines[4].startsWith("lost,"));
  assert.ok(lines[4].endsWith(",,,"));
});

test("lists of words are joined, lists of records are JSON, nothing is empty", () => {
  assert.equal(flatten(["a", "b"]), "a|b");
  assert.equal(flatten([{ a: 1 }]), '[{"a":1}]');
  assert.equal(flatten(null), "");
  assert.equal(flatten(new Float(40)), "40");
});

test("well-known text keeps the order of the coordinates", () => {
  assert.equal(toWkt({ type: "Point", coordinates: [1, 2] }), "POINT (1 2)");
  const ring = [
    [0, 0],
    [1, 0],
    [0, 0],
  ];
  assert.equal(toWkt({ type: "Polygon", coordinates: [ring] }), "POLYGON ((0 0, 1 0, 0 0))");
  assert.equal(
    toWkt({ type: "MultiPolygon", coordinates: [[ring]] }),
    "MULTIPOLYGON (((0 0, 1 0, 0 0)))",
  );
  assert.equal(
    toWkt({ type: "MultiLineString", coordinates: [ring] }),
    "MULTILINESTRING ((0 0, 1 0, 0 0))",
  );
});

test("coordinates of any depth are rounded to six decimals", () => {
  assert.deepEqual(shiftCoordinates([[[1.23456789, 2]]], "wgs84"), [[[1.234568, 2]]]);
  assert.deepEqual(geometryOf({ type: "Point", coordinates: [1, 2] }, "wgs84").type, "Point");
});
