import assert from "node:assert/strict";
import { test } from "node:test";

import { learnScripts } from "../../../maps/page/interface/state/search-index.js";

const both = (hans, hant) => ({ "zh-Hans": hans, "zh-Hant": hant });

test("a Traditional sign stands for the Simplified one of most words, letters for themselves", () => {
  const learned = learnScripts([both("保存文件", "儲存檔案"), both("开x门", "開y門")], {
    name: both("存储", "存儲"),
    title: both("储量", "儲量"),
  });
  assert.equal(learned.get("儲"), "储");
  assert.equal(learned.get("開"), "开");
  assert.equal(learned.has("y"), false);
  assert.equal(learned.has("x"), false);
});
