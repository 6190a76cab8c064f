import assert from "node:assert/strict";
import { test } from "node:test";

import { distance_m, neighboursOf } from "../../../maps/page/interface/pieces/space.js";

const make = (id, position, kind = "spot") => ({ id, kind, position });

/** The same by measuring all. */
function measureAll(places, place, radius_m) {
  return places
    .filter((other) => other.id !== place.id && other.position && other.kind === "spot")
    .filter((other) => distance_m(place.position, other.position) <= radius_m)
    .map((other) => other.id)
    .sort();
}

test("neighbours are the same as when all are measured, also at the date line and a pole", () => {
  let seed = 7;
  const random = () => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed / 2147483648;
  };
  for (const middle of [
    [116.2, 40.1],
    [179.999, -17],
    [-180, 0],
    [25, 89.995],
    [0, -90],
    [10, 60],
  ]) {
    const places = Array.from({ length: 400 }, (_, number) => {
      const lon = middle[0] + (random() - 0.5) * (Math.abs(middle[1]) > 89 ? 360 : 0.1);
      const lat = middle[1] + (random() - 0.5) * 0.05;
      const turned = ((((lon + 180) % 360) + 360) % 360) - 180;
      return make(`p${number}`, [turned, Math.max(-90, Math.min(90, lat))]);
    });
    places.push(make("line", middle, "line"), make("nowhere", undefined), make("me", middle));
    const found = neighboursOf(places, places.at(-1), 1500);
    assert.ok(found.length > 0, String(middle));
    assert.deepEqual(
      found.map(({ place }) => place.id).sort(),
      measureAll(places, places.at(-1), 1500),
    );
    assert.deepEqual(
      found.map(({ metres }) => metres),
      found.map(({ metres }) => metres).sort((a, b) => a - b),
    );
  }
});

test("what is a line, or has no position, has no neighbours", () => {
  const places = [make("a", [1, 1], "line"), make("b", [1, 1]), make("c", undefined)];
  assert.deepEqual(neighboursOf(places, places[0], 100), []);
  assert.deepEqual(neighboursOf(places, places[2], 100), []);
});

test("of what is known less well than it is far nobody says how far it is", () => {
  const spot = (id, lon, radius) => ({ ...make(id, [lon, 0]), radius });
  const places = [
    spot("a", 0, 40),
    spot("b", 0, 4900),
    spot("c", 0.005, 100),
    spot("d", 0.006, 600),
  ];
  const near = (place) => neighboursOf(places, place, 1000).map(({ place: { id } }) => id);
  assert.deepEqual(near(places[0]), ["c", "d"]);
  assert.deepEqual(near(places[1]), []);
  assert.deepEqual(near(places[2]), ["a"]);
});
