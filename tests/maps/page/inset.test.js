import assert from "node:assert/strict";
import { test } from "node:test";
import { captionOf } from "../../../maps/page/engine/base/country.js";
import { hasInset, insetNames } from "../../../maps/page/engine/base/inset.js";
import { packShapes } from "../../../maps/page/engine/reshaping.js";

const BOX = [116, 40, 116.4, 40.3];

function makeGround(west, south) {
  const ring = [
    [west, south],
    [west + 1, south],
    [west + 1, south + 1],
    [west, south],
  ];
  const block = packShapes("ground", [
    { id: "land", type: "Polygon", coordinates: [ring] },
    { id: "here", type: "Point", coordinates: [116.9, 40.15] },
    { id: "there", type: "Point", coordinates: [130, 40] },
  ]);
  return {
    shapes: { ...block.shapes, count: 3 },
    classes: ["division", "region", "region"],
    labels: { 1: { en: "Hereabouts" }, 2: { en: "Elsewhere" } },
    anchors: {},
  };
}

test("there is a small map only where an outline runs through it", () => {
  assert.equal(hasInset(makeGround(115.6, 39.6), BOX), true);
  assert.equal(hasInset(makeGround(20, 50), BOX), false);
});

test("it names the provinces that lie in it", () => {
  const names = insetNames(92, 70, makeGround(115.6, 39.6), BOX, { lang: "en", size: 10 });
  assert.deepEqual(
    names.map(({ text }) => text),
    ["Hereabouts"],
  );
  assert.ok(names.every(({ x, y }) => x > 0 && x < 92 && y > 0 && y < 70));
});

test("what has no Chinese name is not named to who reads Chinese, in English it is", () => {
  const say = (labels, lang) => {
    const ground = { ...makeGround(115.6, 39.6), labels: { 1: labels } };
    return insetNames(92, 70, ground, BOX, { lang, size: 10 }).map(({ text }) => text);
  };
  for (const lang of ["zh-Hans", "zh-Hant"]) {
    assert.deepEqual(say({ en: "Hereabouts" }, lang), []);
    assert.deepEqual(say({ [lang]: "Hereabouts" }, lang), []);
    assert.deepEqual(say({ en: "Hereabouts", "zh-Hans": "此地" }, lang), ["此地"]);
  }
  assert.deepEqual(say({ en: "Hereabouts", "zh-Hant": "此處" }, "en"), ["Hereabouts"]);
  assert.deepEqual(say({ "zh-Hant": "此處" }, "en"), []);
  assert.deepEqual(say({ en: "Hereabouts", fr: "Ici" }, "fr"), ["Ici"]);
});

test("the country is named below it in the page's language, in short where the name is long", () => {
  const say = (code, lang, width = 92) => captionOf(code, { lang, size: 10 }, width)?.text;
  assert.equal(say("CN", "en"), "China");
  assert.equal(say("CN", "zh-Hans"), "中国");
  assert.equal(say("CN", "zh-Hant"), "中國");
  assert.equal(say("US", "en", 150), "United States");
  assert.equal(say("GB", "en", 60), "UK");
  assert.equal(say("CN", "en", 20), undefined);
  assert.equal(captionOf(null, { lang: "en", size: 10 }, 92), null);
});
