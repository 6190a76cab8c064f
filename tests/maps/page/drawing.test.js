import assert from "node:assert/strict";
import { test } from "node:test";

import {
  findHeadlines,
  headlineBox,
  homeBox,
  isContext,
  zoomToTellApart,
} from "../../../maps/page/engine/levels.js";
import { squeeze } from "../../../maps/page/engine/paint/crowding.js";
import { inParts, paintDots } from "../../../maps/page/engine/paint/dots.js";
import { mayShow, tracePath } from "../../../maps/page/engine/paint/painter.js";
import { countSifted, sift } from "../../../maps/page/engine/sifting.js";
import { makeData, makeRandom } from "./made_up.js";

const WORLD_PX = 256;

/** A canvas that writes down what is drawn on it. */
function makePen() {
  const drawn = [];
  const note =
    (what) =>
    (...values) =>
      drawn.push([what, ...values]);
  const names = [
    "beginPath",
    "closePath",
    "fill",
    "fillRect",
    "lineTo",
    "moveTo",
    "rect",
    "stroke",
  ];
  const pen = Object.fromEntries(names.map((name) => [name, note(name)]));
  return { ...pen, setLineDash() {}, drawn, of: (what) => drawn.filter(([name]) => name === what) };
}

const viewAt = (zoom, ctx = makePen()) => ({
  ctx,
  zoom,
  step: 0,
  scale: WORLD_PX * 2 ** zoom,
  left: 0,
  top: 0,
  box: { west: 0, north: 0, east: 1, south: 1 },
});

/** Shapes of `rows`, each a type and its parts as lists of [x, y] in world units. */
function makeShapes(rows) {
  const parts = rows.flatMap((row) => row.parts);
  const points = parts.flat();
  const count = (lists) => {
    const ends = [0];
    for (const list of lists) ends.push(ends.at(-1) + list.length);
    return ends;
  };
  return {
    types: rows.map((row) => row.type),
    first: count(rows.map((row) => row.parts)),
    begin: count(parts),
    x: points.map(([x]) => x),
    y: points.map(([, y]) => y),
    box: rows.flatMap((row) => {
      const [xs, ys] = [0, 1].map((axis) => row.parts.flat().map((point) => point[axis]));
      return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
    }),
  };
}

const wavy = (count) =>
  Array.from({ length: count }, (_, k) => [
    0.2 + (0.4 * k) / count,
    0.5 + 0.01 * Math.sin((40 * k) / count),
  ]);

test("a line has the fewer corners the farther it is, and both its ends at any zoom", () => {
  const line = wavy(5000);
  const shapes = makeShapes([{ type: "L", parts: [line] }]);
  const counts = [0, 3, 6, 9, 14].map((zoom) => {
    const view = viewAt(zoom);
    tracePath(shapes, 0, view);
    const corners = [...view.ctx.of("moveTo"), ...view.ctx.of("lineTo")];
    for (const [at, end] of [
      [0, line[0]],
      [-1, line.at(-1)],
    ]) {
      assert.deepEqual(
        corners.at(at).slice(1),
        end.map((value) => value * view.scale),
      );
    }
    return corners.length;
  });
  assert.deepEqual(
    counts,
    [...counts].sort((a, b) => a - b),
  );
  assert.ok(counts[0] < 300, `${counts}`);
  assert.equal(counts.at(-1), line.length);
});

test("a corner that is left out is less than a pixel from what is drawn", () => {
  const line = wavy(3000);
  const shapes = makeShapes([{ type: "L", parts: [line] }]);
  const view = viewAt(5);
  tracePath(shapes, 0, view);
  const drawn = [...view.ctx.of("moveTo"), ...view.ctx.of("lineTo")];
  for (const [x, y] of line) {
    const [px, py] = [x * view.scale, y * view.scale];
    const least = Math.min(...drawn.map(([, qx, qy]) => Math.hypot(qx - px, qy - py)));
    assert.ok(least < 1, `${least} px`);
  }
});

test("each ring of an area is closed, a line is not", () => {
  const ring = [
    [0.1, 0.1],
    [0.2, 0.1],
    [0.2, 0.2],
  ];
  for (const [type, closed] of [
    ["A", 2],
    ["L", 0],
  ]) {
    const view = viewAt(4);
    tracePath(makeShapes([{ type, parts: [ring, ring.map(([x, y]) => [x + 0.3, y])] }]), 0, view);
    assert.equal(view.ctx.of("moveTo").length, 2);
    assert.equal(view.ctx.of("closePath").length, closed);
  }
});

test("what lies beyond the view and its margin is not looked at", () => {
  const at = (x, y) => ({ type: "P", parts: [[[x, y]]] });
  const shapes = makeShapes([at(0.5, 0.5), at(0.61, 0.5), at(0.5, 0.39), at(0.4, 0.6)]);
  const view = { ...viewAt(0), box: { west: 0.4, north: 0.4, east: 0.6, south: 0.6 } };
  const shown = (margin) => [0, 1, 2, 3].filter((index) => mayShow(shapes, index, view, margin));
  assert.deepEqual(shown(0), [0, 3]);
  assert.deepEqual(shown(3), [0, 1, 2, 3]);
});

const FORM = { dash: [], fill: 0.6, grey: false };
const STYLES = { forms: { planned: FORM, unknown: FORM }, unknown: {}, areaOpacity: 0.3 };
const THEME = { light: "#123456", dark: "#abcdef" };

/** Features of points or areas with the look `look`, as items of a crowd. */
function makeCrowd(rows, more = () => ({})) {
  const store = { shapes: makeShapes(rows) };
  return rows.map((row, index) => {
    const form = row.type === "P" ? "pin" : "area";
    const at = store.shapes.begin[store.shapes.first[index]];
    const common = { index, at, form, level: "minor", look: "made up", mode: "theme" };
    return { store, feature: { ...common, status: "planned", theme: THEME, ...more(index) } };
  });
}

test("of very many points that share a pixel one is drawn, at any zoom", () => {
  const random = makeRandom(3);
  const points = Array.from({ length: 10_000 }, () => [0.5 + random() / 64, 0.5 + random() / 64]);
  const crowd = makeCrowd(points.map((point) => ({ type: "P", parts: [[point]] })));
  const counts = [2, 6, 10, 24].map((zoom) => {
    const view = viewAt(zoom);
    paintDots(crowd, view, STYLES, false, false);
    const squares = view.ctx.of("fillRect");
    const cells = squares.map(
      ([, x, y]) => `${Math.round((x + 1.5) / 2)} ${Math.round((y + 1.5) / 2)}`,
    );
    const taken = new Set(cells);
    assert.equal(taken.size, cells.length, `two in one place at zoom ${zoom}`);
    for (const [x, y] of points) {
      const cell = `${Math.round((x * view.scale) / 2)} ${Math.round((y * view.scale) / 2)}`;
      if (zoom < 10) assert.ok(taken.has(cell), "a point without a mark where it is");
    }
    return squares.length;
  });
  assert.ok(counts[0] <= 81, `${counts}`); // 16 px across, cells of 2 px
  assert.ok(counts[1] > counts[0] && counts[2] > counts[1], `${counts}`);
  assert.equal(counts[3], points.length);
});

test("an area smaller than a few pixels is a speck; nearer it has its corners", () => {
  const square = [
    [0.5, 0.5],
    [0.501, 0.5],
    [0.501, 0.501],
    [0.5, 0.501],
  ];
  const crowd = makeCrowd([{ type: "A", parts: [square] }]);
  for (const [zoom, specks, corners] of [
    [2, 1, 0],
    [8, 0, 3],
  ]) {
    const view = viewAt(zoom);
    paintDots(crowd, view, STYLES, false, false);
    assert.deepEqual([view.ctx.of("rect").length, view.ctx.of("lineTo").length], [specks, corners]);
  }
});

test("parts of a crowd are all of it, in its order", () => {
  const items = Array.from({ length: 1001 }, (_, number) => number);
  assert.deepEqual([...inParts(items)].flat(), items);
  assert.ok(Math.max(...[...inParts(items)].map((part) => part.length)) < 1001);
});

const pinsAt = (places) => {
  const shapes = makeShapes(places.map(({ x }) => ({ type: "P", parts: [[[x, 0.5]]] })));
  const pins = places.map(({ importance }, index) => ({
    id: `p${index}`,
    index,
    at: index,
    form: "pin",
    level: "headline",
    place: { importance },
  }));
  const byForm = new Map([["pin", pins]]);
  return { shapes, byForm, hasHeadlines: true, shown: new Uint8Array(places.length).fill(1) };
};

test("of two symbols that meet the less important one is squeezed, until there is room", () => {
  const store = pinsAt([
    { x: 0.5, importance: 3 },
    { x: 0.501, importance: 5 },
  ]);
  const squeezed = () => store.byForm.get("pin").map((feature) => feature.squeezed);
  squeeze([store], viewAt(3));
  assert.deepEqual(squeezed(), [true, false]);
  squeeze([store], viewAt(9));
  assert.deepEqual(squeezed(), [false, false]);
  store.shown[1] = 0; // what is filtered out takes no room
  squeeze([store], viewAt(3));
  assert.equal(squeezed()[0], false);
});

test("a filter marks what it lets pass, counts places once, and is asked once", () => {
  const ids = ["line.north", "line.south", "mill", "park"];
  const features = ids.map((id, index) => ({ id, index, place: id.split(".")[0] }));
  const store = { features, shown: new Uint8Array(4), filter: null, count: -1, version: 0 };
  assert.equal(countSifted(store, null), 3);
  assert.deepEqual([...store.shown], [1, 1, 1, 1]);
  let asked = 0;
  const filter = (id) => {
    asked += 1;
    return id.startsWith("line");
  };
  assert.equal(countSifted(store, filter), 1);
  assert.equal(countSifted(store, filter), 1);
  assert.deepEqual([asked, store.version], [4, 2]);
  sift(store, () => false);
  assert.deepEqual([store.count, [...store.shown]], [0, [0, 0, 0, 0]]);
});

test("headlines are the important places that stand somewhere, at most twenty of them", () => {
  const data = makeData();
  assert.deepEqual(findHeadlines(data), new Set(["park"])); // the only one from importance 4 on
  const [mill] = data.places;
  const many = Array.from({ length: 50 }, (_, number) => ({
    ...mill,
    id: `site-${number}`,
    importance: 4 + (number % 2),
  }));
  const found = findHeadlines({ ...data, places: many });
  assert.equal(found.size, 20);
  assert.ok([...found].every((id) => Number(id.split("-")[1]) % 2));
  assert.deepEqual(findHeadlines({ ...data, places: [{ ...mill, importance: 1 }] }), new Set());
  assert.ok(isContext({ kind: "station", importance: 5 }));
});

test("few headlines frame the first view with the ends of their lines, many without", () => {
  const site = (id, lon, lat) => [id, { id, kind: "site", position: [lon, lat], bounds: null }];
  const line = ["line", { id: "line", kind: "line", position: [1, 1], bounds: null }];
  const sections = [{ line: "line", bounds: [0.5, 0.5, 9, 3] }];
  const boxOf = (...rows) =>
    headlineBox(
      { headlines: new Set(rows.map(([id]) => id)), places: new Map(rows) },
      "",
      sections,
    );
  assert.deepEqual(boxOf(site("one", 1, 2), line), [0.5, 0.5, 9, 3]);
  const many = [1, 2, 3, 4].map((at) => site(`site-${at}`, at, 2));
  assert.deepEqual(boxOf(...many, line), [1, 2, 4, 2]);
  assert.equal(boxOf(site("one", 1, 2)), null);
});

test("the first view has all that is placed in the dossier's view, unless headlines need it near", () => {
  const view = [0, 0, 10, 10];
  const place = (id, lon, lat, more) => ({
    id,
    kind: "site",
    importance: 2,
    position: [lon, lat],
    ...more,
  });
  const home = (rows, sections = []) => {
    const places = new Map(rows.map((row) => [row.id, row]));
    const headlines = new Set(rows.filter(({ importance }) => importance > 3).map(({ id }) => id));
    return homeBox({ headlines, places }, { region: "county", view }, sections);
  };
  const grand = (count, step) =>
    Array.from({ length: count }, (_, at) =>
      place(`grand-${at}`, 4 + (at % 2) * step, 4 + step * at, { importance: 5 }),
    );
  const spread = [
    place("north", 5, 9),
    place("south", 2, 1),
    place("stop", 8, 5, { kind: "station" }),
  ];
  // Two headlines are no reason to leave out what else is placed, be they near or far apart.
  assert.deepEqual(home([...grand(2, 2), ...spread]), [2, 1, 8, 9]);
  assert.deepEqual(home([...grand(2, 0.01), ...spread]), [2, 1, 8, 9]);
  // Nor many that can be told apart all the same.
  assert.deepEqual(home([...grand(4, 1.5), ...spread]), [2, 1, 8, 9]);
  // A crowd of them in a corner, with most of the rest, is seen from near.
  const [west, south, east, north] = home([...grand(9, 0.2), ...spread]);
  assert.ok(west === 4 && south === 4 && east === 4.2 && Math.abs(north - 5.6) < 1e-9);
  const far = Array.from({ length: 30 }, (_, at) => place(`far-${at}`, at / 4, 9));
  assert.deepEqual(home([...grand(9, 0.2), ...far]), [0, 4, 7.25, 9]);
  // What lies beyond the dossier's view, the region itself and stops of a network do not count.
  const beyond = [
    place("county", 9, 9, { kind: "district" }),
    place("abroad", 40, 4),
    place("tram-stop", 9, 1, { kind: "station", importance: 1 }),
    place("nowhere", 0, 0, { position: null }),
  ];
  const sections = [
    { line: "tram", bounds: [3, 3, 4, 4] },
    { line: "railway", bounds: [-9, 3, 4, 4] },
    { line: "planned", bounds: null },
  ];
  assert.deepEqual(home([...grand(2, 2), ...beyond], sections), [3, 3, 6, 6]);
  assert.deepEqual(home([...beyond, ...spread]), view);
});

test("stations wait for the zoom from which most can be told from their neighbours", () => {
  const row = (step) => Array.from({ length: 1000 }, (_, k) => ({ x: k * step, y: 0.5 }));
  const [wide, narrow] = [zoomToTellApart(row(1 / 4096)), zoomToTellApart(row(1 / 16384))];
  assert.ok(Math.abs((2 ** wide * WORLD_PX) / 4096 - 22) < 1e-6);
  assert.ok(Math.abs(narrow - wide - 2) < 1e-6);
  assert.equal(zoomToTellApart([{ x: 0, y: 0 }]), 0);
  assert.equal(zoomToTellApart(Array.from({ length: 9 }, () => ({ x: 0.5, y: 0.5 }))), 0);
});
