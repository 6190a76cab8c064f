import assert from "node:assert/strict";
import { test } from "node:test";
import {
  radiusOfClick,
  radiusOfDigits,
  readPosition,
  turnedRound,
} from "../../../maps/page/interface/editor/facts/positions.js";

const BOUNDS = [116, 40, 117, 41];
const read = (words) => readPosition(words)?.position ?? null;

test("a position is read with its longitude first, whatever stands between the numbers", () => {
  for (const words of ["116.28, 40.09", " 116.28 40.09 ", "116.28，40.09", "116.28;40.09"])
    assert.deepEqual(read(words), [116.28, 40.09], words);
});

test("letters of the compass say which number is which, and which side of zero", () => {
  assert.deepEqual(read("40.09 N, 116.28 E"), [116.28, 40.09]);
  assert.deepEqual(read("40.09°N 116.28°E"), [116.28, 40.09]);
  assert.deepEqual(read("116.28E, 40.09N"), [116.28, 40.09]);
  assert.deepEqual(read("33.87 S, 58.38 W"), [-58.38, -33.87]);
});

test("what is no pair of numbers is no position", () => {
  for (const words of ["", "116.28", "somewhere", "1, 2, 3", "116.28, 40.09 x", "1e5, 2", "--1, 2"])
    assert.equal(readPosition(words), null, words);
});

test("latitude first is told where it lies out of the bounds and within them turned round", () => {
  assert.deepEqual(turnedRound([40.5, 116.5], BOUNDS), [116.5, 40.5]);
  assert.deepEqual(turnedRound([10, 50], [49, 9, 51, 11]), [50, 10]);
  assert.equal(turnedRound([116.5, 40.5], BOUNDS), null);
  assert.equal(turnedRound([10, 50], BOUNDS), null);
  assert.equal(turnedRound([10, 11], [9, 9, 12, 12]), null); // it lies within either way
});

test("a click is as sure as the width of a pin at that zoom, in round metres", () => {
  const radii = [9, 11, 13, 15, 17, 19].map((zoom) => radiusOfClick(zoom, 40));
  assert.deepEqual(radii, [5000, 1000, 500, 100, 20, 10]);
  assert.equal(radiusOfClick(0, 0), 20000);
  for (let zoom = 3; zoom < 19; zoom += 0.25) {
    const pin = (16 * 40075016.686 * Math.cos((40 * Math.PI) / 180)) / (256 * 2 ** zoom);
    const radius = radiusOfClick(zoom, 40);
    assert.ok(radius >= Math.min(pin, 20000) && (radius <= pin * 2.5 || radius === 10), `${zoom}`);
  }
});

test("a typed position is as sure as its last digit, and never surer than a hundred metres", () => {
  assert.deepEqual(
    [0, 1, 2, 3, 5].map((digits) => radiusOfDigits(digits)),
    [20000, 10000, 1000, 100, 100],
  );
  assert.equal(readPosition("116.28, 40.0912")?.digits, 2);
});
