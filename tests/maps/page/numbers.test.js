import assert from "node:assert/strict";
import { test } from "node:test";

// Words are measured on a canvas: here each sign is as wide as its font is high.
globalThis.document = {
  createElement: () => ({
    getContext: () => ({ measureText: (text) => ({ width: text.length * 12 }) }),
  }),
};
const { findApart, numberWhatFits } = await import("../../../maps/page/engine/labels/numbers.js");

const SCALE = 1000;
const VIEW = { scale: SCALE, left: 0, top: 0, step: 0, zoom: 12 };

/** A layer of points at CSS pixels, by id: [x, y, importance, level]. */
function storeOf(points) {
  const rows = Object.entries(points);
  const features = rows.map(([id, [, , importance = 1, level = "minor"]], index) => ({
    id,
    index,
    at: index,
    form: "pin",
    level,
    place: { id, importance },
  }));
  return {
    features,
    shown: features.map(() => true),
    shapes: {
      types: rows.map(() => "P").join(""),
      x: rows.map(([, [x]]) => x / SCALE),
      y: rows.map(([, [, y]]) => y / SCALE),
    },
  };
}

test("what lies under a crowd has no number, a headline in it has", () => {
  const points = { far: [400, 400], next: [405, 400], head: [20, 20, 5, "headline"] };
  for (let n = 0; n < 30; n += 1) points[`p${n}`] = [20 + (n % 6), 20 + Math.floor(n / 6)];
  const found = findApart([storeOf(points)], Object.keys(points), VIEW);
  assert.deepEqual(found, ["far", "next", "head"]);
});

test("of more than the index holds the most important have a number, in their order", () => {
  const points = { c: [0, 0, 1], b: [100, 0, 3], a: [200, 0, 2], h: [300, 0, 1, "headline"] };
  const found = findApart([storeOf(points)], ["c", "b", "a", "h"], VIEW, 3);
  assert.deepEqual(found, ["b", "a", "h"]);
});

test("numbers run on without those for which there is no room", () => {
  const room = new Set(["a", "c", "e"]);
  const letter = (numbers) =>
    new Map([...numbers].filter(([id]) => room.has(id)).map(([id, n]) => [`number ${id}`, n]));
  const { numbers, labels } = numberWhatFits(["a", "b", "c", "d", "e"], letter);
  assert.deepEqual(
    [...numbers],
    [
      ["a", 1],
      ["c", 2],
      ["e", 3],
    ],
  );
  assert.equal(labels.get("number e"), 3);
});

test("what is written and what is numbered is the same, though room be found by turns", () => {
  let turn = 0;
  const letter = (numbers) => {
    turn += 1;
    const lost = [...numbers.keys()].at(-1 - (turn % 2));
    return new Map([...numbers].filter(([id]) => id !== lost));
  };
  const { numbers, labels } = numberWhatFits([..."abcdefghij"], letter);
  assert.deepEqual([...numbers.keys()], [...labels.keys()]);
  assert.ok(numbers.size > 4);
});
