import assert from "node:assert/strict";
import { test } from "node:test";
import { crosses, limitZoom, makeLimits } from "../../../maps/page/engine/base/limits.js";
import { rowsFor } from "../../../maps/page/engine/base/own_looks.js";

/** Geometries as `unpackShapes` gives them: rows of type and points in world units. */
function shapesOf(rows) {
  const [first, begin, x, y, box] = [[], [], [], [], []];
  for (const [, points] of rows) {
    first.push(begin.length);
    begin.push(x.length);
    const [xs, ys] = [points.map((point) => point[0]), points.map((point) => point[1])];
    x.push(...xs);
    y.push(...ys);
    box.push(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
  }
  return {
    count: rows.length,
    types: rows.map(([type]) => type).join(""),
    first: [...first, begin.length],
    begin: [...begin, x.length],
    x,
    y,
    box: Float64Array.from(box),
  };
}

const BOX = { west: 0.4, east: 0.6, north: 0.4, south: 0.6 };
const frame = (r) => [
  [0.5 - r, 0.5 - r],
  [0.5 + r, 0.5 - r],
  [0.5 + r, 0.5 + r],
  [0.5 - r, 0.5 + r],
];

test("an area that covers the whole view does not cross it, its edge does", () => {
  assert.equal(crosses(shapesOf([["A", frame(0.3)]]), 0, BOX), false);
  assert.equal(crosses(shapesOf([["A", frame(0.05)]]), 0, BOX), true);
});

test("a line crosses a view between its points, and not beside it", () => {
  const across = [
    [0.1, 0.1],
    [0.9, 0.9],
  ];
  const beside = [
    [0.1, 0.5],
    [0.5, 0.9],
  ];
  assert.equal(crosses(shapesOf([["L", across]]), 0, BOX), true);
  assert.equal(crosses(shapesOf([["L", beside]]), 0, BOX), false);
});

test("the last edge of a ring counts, that of a line is none", () => {
  const open = [
    [0.1, 0.5],
    [0.1, 0.1],
    [0.9, 0.1],
    [0.9, 0.5],
  ];
  assert.equal(crosses(shapesOf([["A", open]]), 0, BOX), true);
  assert.equal(crosses(shapesOf([["L", open]]), 0, BOX), false);
});

const GROUND = [
  [
    "motorway",
    "L",
    [
      [0.5, 0.4],
      [0.5, 0.6],
    ],
  ],
  [
    "river",
    "L",
    [
      [0.4, 0.5001],
      [0.6, 0.5001],
    ],
  ],
  ["main", "P", [[0.501, 0.5]]],
];
function limitsOf(rows, coarse = rows.map(() => false)) {
  return makeLimits({
    shapes: shapesOf(rows.map(([, type, points]) => [type, points])),
    classes: rows.map(([name]) => name),
    kinds: { motorway: "motorway", river: "waterway", main: "road", land: "land" },
    isCoarse: coarse,
  });
}

test("one may look as near as three kinds are in view", () => {
  const zoom = limitsOf(GROUND)(0.5, 0.5, 1024, 1024);
  // The road is a thousandth of the world away: 512 px at zoom 11.
  assert.equal(zoom, 10);
  assert.ok(limitsOf(GROUND)(0.5, 0.5, 4096, 1024) > zoom);
});

test("two kinds are not enough, and one of them twice is one", () => {
  const twice = [GROUND[0], GROUND[1], ["river", "P", [[0.5, 0.5]]]];
  assert.equal(limitsOf(twice)(0.5, 0.5, 1024, 1024), 9);
});

test("the coarse ground counts no farther than it is good", () => {
  const near = GROUND.map(([name, type]) => [name, type, [[0.5, 0.5]]]);
  assert.equal(limitsOf(near)(0.5, 0.5, 800, 600), 18);
  assert.equal(limitsOf(near, [true, true, true])(0.5, 0.5, 800, 600), 11);
});

test("a zoom that is near enough is told as soon as one may come so near", () => {
  const find = limitsOf(GROUND);
  const asked = (enough) => find(0.5, 0.5, 1024, 1024, enough);
  assert.equal(asked(4), 4);
  assert.equal(asked(8.4), 8.4);
  assert.equal(asked(10), 10);
  assert.equal(asked(10.5), 10);
  assert.equal(asked(99), 10);
  assert.equal(asked(8.4), 8.4, "after the deepest one is known, too");
  assert.equal(asked(), 10);
});

test("as far out as the coarse ground is good the land counts, and a coast as water too", () => {
  const spots = [
    ["river", "P", [[0.5, 0.5]]],
    ["main", "P", [[0.5, 0.5]]],
  ];
  const all = (land) => limitsOf([["land", "A", land], ...spots])(0.5, 0.5, 800, 600);
  assert.equal(all(frame(0.4)), 11);
  assert.equal(all(frame(0.4).map(([x, y]) => [x + 0.45, y])), 9);
  const coast = [["land", "A", frame(0.4).map(([x, y]) => [x + 0.4001, y])], spots[0]];
  assert.equal(limitsOf(coast)(0.5, 0.5, 800, 600), 11);
});

test("a map is limited by where it goes to, not by where it is", () => {
  globalThis.L = {
    latLng: (at) => at,
    latLngBounds: (box) => ({ getCenter: () => box.middle }),
  };
  const seen = [];
  const asked = [];
  const map = {
    _loaded: true,
    getCenter: () => ({ lat: 0 }),
    getMaxZoom: () => 18,
    _limitZoom: (zoom) => Math.min(zoom, map.getMaxZoom()),
    setView: (_, zoom) => seen.push(map._limitZoom(zoom)),
    getBoundsZoom: ({ fits = 20 }) => Math.min(fits, map.getMaxZoom()),
    flyTo: (_, zoom) => seen.push(zoom),
    fitBounds: (box) => seen.push(map.getBoundsZoom(box)),
    flyToBounds: (box) => seen.push(map.getBoundsZoom(box)),
  };
  limitZoom(map, ({ lat }, enough) => {
    asked.push(enough);
    return Math.min(enough, lat > 1 ? 15 : 12);
  });
  map.setView({ lat: 2 }, 17);
  map.setView({ lat: 0 }, 17);
  map.flyTo({ lat: 2 }, 17);
  map.fitBounds({ middle: { lat: 2 } });
  map.flyToBounds({ middle: { lat: 0 } });
  map.fitBounds({ middle: { lat: 0 }, fits: 9 });
  assert.deepEqual(seen, [15, 12, 15, 15, 12, 9]);
  assert.deepEqual(asked, [17, 17, 17, 18, 18, 9], "no farther than the map would go");
  assert.equal(map.getMaxZoom(), 12);
  assert.equal(asked.at(-1), Infinity);
});

test("a class that looks like another is painted as that one, from the same zoom on", () => {
  const rows = rowsFor({ dyke: "canal" });
  const [at, like] = ["dyke", "canal"].map((name) => rows.findIndex((row) => row.class === name));
  assert.equal(at, like + 1);
  assert.deepEqual({ ...rows[at], class: "canal" }, rows[like]);
  assert.equal(rowsFor().length, rows.length - 1);
});
