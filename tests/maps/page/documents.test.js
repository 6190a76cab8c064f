import assert from "node:assert/strict";
import { test } from "node:test";
import {
  documentAt,
  documentDates,
  documentsNaming,
  paragraphLabel,
  timeOf,
} from "../../../maps/page/interface/state/documents.js";
import { isHan, makeSpeller } from "../../../maps/page/interface/state/spelling.js";

const one = { documents: [{ id: "a", date: "2025-01", before: 0, paragraphs: 3 }] };
const three = {
  documents: [
    { id: "a", date: "2025-01", before: 0, paragraphs: 3 },
    { id: "b", date: "2023", before: 3, paragraphs: 2 },
    { id: "c", date: "2026-04-01", before: 5, paragraphs: 9 },
  ],
};

test("a paragraph is of the document that it was counted into", () => {
  const found = [1, 3, 4, 5, 6].map((n) => documentAt(three, n));
  assert.deepEqual(
    found.map(({ document, n, at }) => [document.id, n, at]),
    [
      ["a", 1, 1],
      ["a", 3, 1],
      ["b", 1, 2],
      ["b", 2, 2],
      ["c", 1, 3],
    ],
  );
  assert.equal(paragraphLabel(three, 4), "2:1");
  assert.equal(paragraphLabel(one, 2), 2);
});

test("documents are told by date, those that name a place first asked", () => {
  assert.deepEqual(documentDates(three), { first: "2023", last: "2026-04-01" });
  assert.equal(documentDates(three, "2026-03-31").last < "2026-04-01", true);
  assert.deepEqual(documentDates(three, "2010-01-01"), documentDates(three), "before them all");
  const ids = (mentions) => documentsNaming(three, mentions).map(({ id }) => id);
  assert.deepEqual(ids([{ p: 6 }, { p: 4 }, { p: 7 }]), ["b", "c"]);
  assert.deepEqual(ids([]), ["b", "a", "c"]);
  assert.equal(timeOf(three, "2024").toldIn?.(4), "2023");
  assert.equal(timeOf(one, null).toldIn, undefined);
});

test("a name is spelt by the longest words that are known", () => {
  const spell = makeSpeller({ 长: "zhang", 长城: "chang cheng", 城: "cheng", 路: "lu" });
  assert.equal(spell("长城路"), "chang cheng lu");
  assert.equal(spell("长路 B2"), "zhang lu  b2");
  assert.equal(spell("Line 3"), "line 3");
  assert.ok(isHan("3号") && !isHan("Line 3"));
});
