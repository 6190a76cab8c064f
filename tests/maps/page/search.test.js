import assert from "node:assert/strict";
import { test } from "node:test";

import { makeCatalogue } from "../../../maps/page/interface/state/catalogue.js";
import { makeFolding } from "../../../maps/page/interface/state/folding.js";
import { makeIndex } from "../../../maps/page/interface/state/search-index.js";
import { makeData } from "./made_up.js";

const folding = makeFolding(new Map([["號", "号"]]));
const finds = (text, query) => folding.has(folding.keep(text), folding.fold(query));

test("a word is found where it begins, never within another", () => {
  for (const [text, query] of [
    ["Northern Industrial Park", "trial"],
    ["the trailhead car park", "rail"],
    ["a small wall", "mall"],
    ["Привокзальная", "вокзал"],
    ["Crème brûlée", "rulee"],
    ["12,500 homes", "500"],
    ["31.5 km", "5"],
    ["2025", "25"],
  ])
    assert.equal(finds(text, query), false, `${query} in ${text}`);
  for (const [text, query] of [
    ["Industrial trial", "trial"],
    ["high-speed rail", "RAIL"],
    ["Old Mill Science City", "science c"],
    ["City of l'Aquila", "aquila"],
    ["Привокзальная площадь", "площ"],
    ["over 12,500 homes", "12500"],
    ["Line17", "17"],
    ["Block 3B", "b"],
    ["the trailhead by the rail yard", "rail"],
  ])
    assert.equal(finds(text, query), true, `${query} in ${text}`);
});

test("Han is found anywhere in a name, and so is what stands beside it", () => {
  for (const [text, query] of [
    ["北站东广场", "东广"],
    ["地铁17號线", "17号"],
    ["首开LONG街", "long"],
    ["東京タワー前", "タワー"],
    ["서울시청", "시청"],
  ])
    assert.equal(finds(text, query), true, `${query} in ${text}`);
});

function indexOf(names, summaries = {}) {
  const data = { ...makeData(), spelling: { of: "zh-Hans", words: { 北站: "bei zhan" } } };
  const [like] = data.places;
  const words = (text) => ({ "zh-Hans": text, en: text });
  data.places = Object.entries(names).map(([id, name]) => ({
    ...like,
    id,
    name: { "zh-Hans": "某地", en: name },
    aliases: id === "zhan" ? ["北站"] : [],
    summary: summaries[id] ? words(summaries[id]) : null,
  }));
  Object.assign(data, { commitments: [], facts: [], paragraphs: [] });
  const index = makeIndex(makeCatalogue(data), new Map());
  return (query) => index.search(query).map(({ id }) => id);
}

test("the start of a name comes before a word in it, and that before a summary", () => {
  const find = indexOf(
    {
      said: "Harbour",
      part: "Old Rail Yard",
      within: "Trailhead",
      start: "Railway Museum",
      exact: "Rail",
    },
    { said: "by rail", within: "no trail here" },
  );
  assert.deepEqual(find("rail"), ["exact", "start", "part", "said"]);
});

test("pinyin is found with and without spaces, by its initials and mixed, from any syllable on", () => {
  const find = indexOf({ zhan: "Depot", other: "Sports hall" });
  for (const query of ["beizhan", "bei zhan", "zhan", "bz", "beiz", "bzhan"])
    assert.deepEqual(find(query), ["zhan"], query);
  assert.deepEqual(find("eizhan"), []);
});
