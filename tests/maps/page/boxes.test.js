import assert from "node:assert/strict";
import { test } from "node:test";
import { featuresIn } from "../../../maps/page/engine/boxes.js";
import { listFeatures, makeCatalogue } from "../../../maps/page/engine/features.js";
import { worldX, worldY } from "../../../maps/page/engine/geometry.js";
import { pick } from "../../../maps/page/engine/picking.js";
import { packShapes, reshape } from "../../../maps/page/engine/reshaping.js";
import { makeData, makeRandom } from "./made_up.js";

const COUNT = 2000;
const VIEW = { zoom: 20, step: 0, scale: 256 * 2 ** 20, contextFrom: 0 };

const stock = (data, shapes) =>
  makeCatalogue({ ...data, styles: { discFrom: 500 } }, () => packShapes("sites", shapes));

/** A layer of very many places: of ten nine are points, one is a line that is short, long or endless. */
function makeMany(spread) {
  const random = makeRandom(11);
  const data = makeData();
  const [template] = data.places;
  const shapes = Array.from({ length: COUNT }, (_, n) => {
    data.places.push({ ...template, id: `p${n}` });
    const [lon, lat] = [116 + random() * spread, 40 + random() * spread];
    const end = [lon + (n % 7 ? 0.001 * (n % 30) : 5), lat + 0.0001 * (n % 11)];
    const isLine = n % 10 === 0;
    return {
      id: `p${n}`,
      type: isLine ? "LineString" : "Point",
      coordinates: isLine ? [[lon, lat], end] : [lon, lat],
    };
  });
  const catalogue = stock(data, shapes);
  return { data, catalogue, store: catalogue.store("sites") };
}

const boxAt = (lon, lat, size) => ({
  west: worldX(lon),
  east: worldX(lon + size),
  north: worldY(lat + size),
  south: worldY(lat),
});

/** What a look at each box finds. */
function lookThrough({ features, shapes: { box } }, { west, north, east, south }) {
  return features.filter(({ index }) => {
    const [w, n, e, s] = box.subarray(index * 4, index * 4 + 4);
    return w <= east && e >= west && n <= south && s >= north;
  });
}

for (const spread of [0.2, 0]) {
  test(`of places over ${spread} degrees those in a box are found, in their order`, () => {
    const { store } = makeMany(spread);
    const random = makeRandom(5);
    const counts = new Set();
    for (let round = 0; round < 300; round += 1) {
      const size = 10 ** -(random() * 5);
      const box = boxAt(115.9 + random() * 0.4, 39.9 + random() * 0.4, size);
      const found = featuresIn(store, box);
      assert.deepEqual(found, lookThrough(store, box));
      counts.add(found.length);
    }
    assert.ok(store.grids);
    assert.ok(Math.min(...counts) < 50, "some boxes hold little");
    assert.ok(Math.max(...counts) > 1000, "some hold nearly all");
  });
}

test("a box beside all of them, or round all of them, is no exception", () => {
  const { store } = makeMany(0.2);
  for (const lon of [-100, 170]) assert.deepEqual(featuresIn(store, boxAt(lon, 0, 1)), []);
  for (const lat of [-60, 80]) assert.deepEqual(featuresIn(store, boxAt(116, lat, 0.1)), []);
  assert.deepEqual(featuresIn(store, boxAt(0, -80, 160)), store.features);
});

test("few places are looked through", () => {
  const shapes = [{ id: "mill", type: "Point", coordinates: [116, 40] }];
  const store = stock(makeData(), shapes).store("sites");
  assert.deepEqual(featuresIn(store, boxAt(115.9, 39.9, 1)), store.features);
  assert.deepEqual(featuresIn(store, boxAt(116.1, 39.9, 1)), []);
  assert.equal(store.grids, null);
});

test("a place that was moved is picked where it is, and no more where it was", () => {
  const { data, catalogue, store } = makeMany(0.2);
  const at = ([lon, lat]) => ({ x: worldX(lon), y: worldY(lat) });
  const picked = (position) => pick([store], at(position), VIEW, 4)?.id;
  const moved = listFeatures(store)[1];
  const [before, after] = [moved.coordinates, [117.5, 41.5]];
  assert.equal(picked(before), moved.id);
  const engine = { catalogue, data, filter: null, schedule() {} };
  const geometry = { type: "Point", coordinates: after };
  reshape(engine, new Map([[moved.id, { layer: "sites", geometry }]]));
  assert.equal(picked(after), moved.id);
  assert.notEqual(picked(before), moved.id);
});

test("of places on one point the headline is picked, then the one known more exactly", () => {
  const data = makeData();
  const [template] = data.places;
  const spot = { position: [116.3, 40.3] };
  const shapes = [];
  const stand = (id, more) => {
    data.places.push({ ...template, id, ...spot, ...more });
    shapes.push({ id, type: "Point", coordinates: spot.position });
  };
  stand("circle", { importance: 3, radius: 7000 });
  stand("village", { importance: 2, radius: 200 });
  const view = { zoom: 11, step: 1, scale: 256 * 2 ** 11, contextFrom: 0 };
  const at = { x: worldX(116.3), y: worldY(40.3) };
  const picked = () => pick([stock(data, shapes).store("sites")], at, view, 4)?.id;
  assert.equal(picked(), "village");
  shapes.reverse();
  assert.equal(picked(), "village");
  stand("city", { importance: 5, radius: 3000 });
  assert.equal(picked(), "city");
  shapes.reverse();
  assert.equal(picked(), "city");
});
