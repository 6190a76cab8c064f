import assert from "node:assert/strict";
import { test } from "node:test";

globalThis.document ??= {
  createElement: () => ({ getContext: () => ({ measureText: () => ({ width: 0 }) }) }),
};
const { squareAt } = await import("../../../maps/page/interface/views/sheet-grid.js");

test("a square has its letter from the left and its figure from the top", () => {
  assert.equal(squareAt({ x: 0, y: 0 }, 600, 300), "A1");
  assert.equal(squareAt({ x: 250, y: 120 }, 600, 300), "C3");
  assert.equal(squareAt({ x: 599, y: 299 }, 600, 300), "F6");
});

test("what is not on the map is in no square", () => {
  for (const spot of [undefined, { x: -1, y: 5 }, { x: 600, y: 5 }, { x: 5, y: 301 }])
    assert.equal(squareAt(spot, 600, 300), "");
});
