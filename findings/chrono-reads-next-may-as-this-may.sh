#!/bin/sh
# 明年5月 is May of next year, 去年12月 December of last year. chrono-node 2.10.3 has a reader of Chinese, in which 年 (year)
# may stand before a month with or without a number. Of 明年5月 it takes 年5月, leaves the word for "next" before it, and
# answers May of this year; so does it with last year, the year after next, and with the day (明年5月1日). Its English
# reader knows "last December". Its reader of Traditional Chinese, whose figures have 零 and no 〇, reads 二〇二五年 as the
# year 25, and the 25th of December as the 20th: 2025年十二月二十五日. The Simplified one reads both right. Each result says
# that day or month is certain.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --prefix "$folder" chrono-node@2.10.3 >/dev/null 2>&1
cat > read.mjs <<'NODE'
import assert from "node:assert";
import {readFileSync} from "node:fs";
import * as chrono from "chrono-node";
const today = new Date("2026-03-15T12:00:00");
const read = (reader, text) => {
  const [{text: taken, start}] = reader.parse(text, today);
  const parts = ["year", "month", "day"].filter((part) => start.isCertain(part) || part === "year");
  return [taken, ...parts.map((part) => start.get(part))];
};
const {hans, hant} = chrono.zh;
const found = Object.fromEntries(["去年12月", "明年5月", "后年6月", "明年5月1日"].map((text) => [text, read(hans, text)]));
const dates = ["二〇二五年六月", "2025年十二月二十五日"].map((text) => [read(hans, text), read(hant, text)]);
const english = read(chrono.en, "last December");
console.log("in March 2026:", found, "Simplified and Traditional:", dates, "English:", english);
console.log("chrono-node", JSON.parse(readFileSync("node_modules/chrono-node/package.json")).version);
assert.deepStrictEqual(found, {
  去年12月: ["年12月", 2026, 12], 明年5月: ["年5月", 2026, 5], 后年6月: ["年6月", 2026, 6], 明年5月1日: ["年5月1日", 2026, 5, 1],
});
assert.deepStrictEqual(dates[0], [["二〇二五年六月", 2025, 6], ["二五年六月", 25, 6]]);
assert.deepStrictEqual(dates[1], [["2025年十二月二十五日", 2025, 12, 25], ["2025年十二月二十", 2025, 12, 20]]);
assert.deepStrictEqual(english.slice(1), [2025, 12]);
NODE
node read.mjs
