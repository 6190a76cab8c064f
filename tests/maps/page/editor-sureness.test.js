import assert from "node:assert/strict";
import { test } from "node:test";
import { around } from "../../../maps/page/interface/editor/facts/marking.js";
import { madeReason, reasonsAnew } from "../../../maps/page/interface/editor/forms/sureness.js";
import { apart } from "../../../maps/page/interface/editor/tools/badges.js";

const TABLES = {
  en: {
    "edit.whyPlaced": "Placed by {by}, from: {source}.",
    "edit.whyTyped": "Typed by {by}, from: {source}.",
  },
  "zh-Hans": { "edit.whyPlaced": "{by}，{source}。", "edit.whyTyped": "{by}输入，{source}。" },
};
const TAGS = ["zh-Hans", "en"];
const ACT = { by: "AB", source: "a list" };

test("a reason says who, from what, and whether it was typed; other languages have it in English", () => {
  const said = { by: "AB", source: "$& a list" };
  assert.equal(madeReason(TABLES, "en", said), "Placed by AB, from: $& a list.");
  assert.equal(
    madeReason(TABLES, "ja", { ...said, isTyped: true }),
    "Typed by AB, from: $& a list.",
  );
});

test("a reason that was made of a source is made again of another, a person's own words stay", () => {
  const row = { why_zh_hans: "AB输入，a list。", why_en: "Its gate, says the council." };
  assert.deepEqual(reasonsAnew(TABLES, TAGS, row, ACT, "a survey"), {
    why_zh_hans: "AB输入，a survey。",
  });
  assert.deepEqual(reasonsAnew(TABLES, TAGS, row, ACT, ""), {});
  assert.deepEqual(reasonsAnew(TABLES, TAGS, row, null, "a survey"), {});
});

test("of marks that lie upon one another the one that matters first is drawn", () => {
  const spot = (x, y, isDecided) => ({ x, y, isDecided });
  const found = apart([spot(5, 5, false), spot(6, 6, true), spot(40, 5, true)]);
  assert.deepEqual(
    found.map(({ x }) => x),
    [5, 40],
  );
});

test("a name is shown with what stands around it, in whole signs", () => {
  const paragraph = { text: "𠮷野将新建一座公园，惠及居民。", start: 100 };
  assert.deepEqual(around(paragraph, { s: 107, e: 109 }, 3), ["…建一座", "，惠及…"]);
  assert.deepEqual(around(paragraph, { s: 100, e: 102 }, 40), ["", "将新建一座公园，惠及居民。"]);
});
