import assert from "node:assert/strict";
import { test } from "node:test";
import { closeDirections, createWords, isolate } from "../../../maps/page/interface/state/words.js";

const TABLES = { "zh-Hans": {}, "zh-Hant": {}, en: {} };

test("words that run to the right stay as they are", () => {
  for (const text of ["Mill Park", "生命谷", "", "a b"]) assert.equal(isolate(text), text);
});

test("words that run to the left stand in an isolate", () => {
  assert.equal(isolate("حديقة"), "\u2068حديقة\u2069");
  assert.equal(isolate("Park גן"), "\u2068Park גן\u2069");
});

test("marks of direction go, so that none is left open", () => {
  assert.equal(isolate("a\u202eb\u2066c"), "abc");
  assert.equal(isolate("\u2069\u202eגן"), "\u2068גן\u2069");
});

test("a name is picked isolated for people and plain for files", () => {
  const words = createWords(TABLES, "en");
  const name = { en: "\u202bחולון" };
  assert.equal(words.pick(name), "\u2068חולון\u2069");
  assert.equal(words.plain(name), name.en);
});

test("words put into a sentence, a list, a period or quotation marks cannot turn them", () => {
  const words = createWords(TABLES, "en");
  assert.equal(words.quote("\u202eab"), "“ab”");
  assert.equal(words.quote("חולון"), "“\u2068חולון\u2069”");
  assert.equal(words.list(["a\u2066", "גן"]), "a, \u2068גן\u2069");
  assert.equal(words.list([3, 5]), "3, 5");
  assert.equal(words.period("2025/\u202esoon"), "2025–soon");
});

test("marks of direction stay where they are closed, and go where one is open", () => {
  for (const text of ["", "a", "\u2068גן\u2069", "“\u2068גן\u2069” · \u2068א\u2069"])
    assert.equal(closeDirections(text), text);
  assert.equal(closeDirections("a\u202eb"), "ab");
  assert.equal(closeDirections("\u2068גן"), "גן");
  assert.equal(closeDirections("\u2069\u2068a\u2069"), "a");
});
