/** What stands behind the scripts is read when it is asked for, and not before. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { unpackData } from "../../../maps/page/engine/tables.js";

const BLOCK = {
  places: {
    count: 2,
    columns: {
      id: { each: ["mill", "park"] },
      bounds: { all: null },
      position: { all: null },
      why: { $late: "why" },
    },
  },
  mentions: { $late: "mentions" },
  evidence: { $late: "evidence" },
  layers: [{ id: "sites" }],
};
const LATE = {
  values: {
    mentions: { count: 1, columns: { place: { all: "mill" } } },
    evidence: { news: { address: "https://example.org/" } },
  },
  places: { why: { each: ["a street", "a fence"] } },
};

test("nothing late is read before it is asked for, and then once", () => {
  let count = 0;
  const data = unpackData(BLOCK, () => {
    count += 1;
    return LATE;
  });
  assert.deepEqual(
    data.places.map((row) => row.id),
    ["mill", "park"],
  );
  assert.equal(data.layers[0].id, "sites");
  assert.equal(count, 0);
  assert.equal(data.places[1].why, "a fence");
  assert.equal(data.places[0].why, "a street");
  assert.equal(data.mentions[0].place, "mill");
  assert.equal(data.evidence, LATE.values.evidence);
  const before = count;
  assert.equal(data.evidence, LATE.values.evidence);
  assert.equal(data.places[0].why, "a street");
  assert.equal(count, before);
});

test("what is late can be set, as the editor does", () => {
  const data = unpackData(BLOCK, () => LATE);
  data.evidence = { own: {} };
  assert.deepEqual(Object.keys(data.evidence), ["own"]);
  data.mentions = [];
  assert.deepEqual(data.mentions, []);
});
