import assert from "node:assert/strict";
import { test } from "node:test";
import { unpackShapes } from "../../../maps/page/engine/geometry.js";

/** Numbers as zigzag varints of one byte. */
function pack(...numbers) {
  return Uint8Array.from(numbers, (number) => (number < 0 ? -2 * number - 1 : 2 * number));
}

test("a box reaches to the outermost points, to the last bit, and nowhere without any", () => {
  const line = [1, 3, 20, 30, -50, -60, 7, 11];
  const shapes = unpackShapes({ types: "PLA", stream: pack(1, 2, ...line, 0), steps: 10 });
  const { x, y, box } = shapes;
  assert.deepEqual([...box.slice(0, 4)], [x[0], y[0], x[0], y[0]]);
  const [xs, ys] = [x, y].map((column) => [...column.slice(1)]);
  const reach = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  assert.deepEqual([...box.slice(4, 8)], reach);
  assert.deepEqual([...box.slice(8)], [Infinity, Infinity, -Infinity, -Infinity]);
});
