#!/bin/sh
# Wikidata keeps a number with its unit, a time with its precision (year, decade, century) and its calendar, a position
# with its globe. wikibase-sdk 11.6.6 has `simplifyClaims` to make plain values of them, and gives 120 and 1.2 for an
# area of 120 hectares and one of 1.2 km²; for the year 2025, the 2020s and the 20th century (which Wikidata writes as
# +2000) it gives 1 January of 2025, 2020 and 2000, at midnight; for a day of the Julian calendar the same day of the
# Gregorian one, ten days off; and a crater of the Moon lies in China. Wikibase's data model (JSON, "Data Values":
# `unit`, `precision`, `calendarmodel`, `globe`) has each of them as a part of the value. An option, keepRichValues,
# keeps them; it is off.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --prefix "$folder" wikibase-sdk@11.6.6 >/dev/null 2>&1
cat > read.mjs <<'NODE'
import assert from "node:assert";
import {readFileSync} from "node:fs";
import {simplifyClaims} from "wikibase-sdk";
const entity = (id) => `http://www.wikidata.org/entity/${id}`;
const claim = (property, datatype, type, value) => {
  const mainsnak = {snaktype: "value", property, datatype, datavalue: {type, value}};
  return {id: "Q1$1", type: "statement", rank: "normal", mainsnak};
};
const area = (amount, unit) => claim("P2046", "quantity", "quantity", {amount, unit: entity(unit)});
const time = (text, precision, calendar = "Q1985727") => claim("P571", "time", "time", {
  time: `${text}T00:00:00Z`, timezone: 0, before: 0, after: 0, precision, calendarmodel: entity(calendar),
});
const place = (globe) => claim("P625", "globe-coordinate", "globecoordinate", {
  latitude: 31, longitude: 103, altitude: null, precision: 0.1, globe: entity(globe),
});
const [hectare, squareKilometre, earth, moon, julian] = ["Q35852", "Q712226", "Q2", "Q405", "Q1985786"];
const found = simplifyClaims({
  P2046: [area("+120", hectare), area("+1.2", squareKilometre)],
  P571: [time("+2025-00-00", 9), time("+2020-00-00", 8), time("+2000-00-00", 7), time("+1582-10-04", 11, julian)],
  P625: [place(earth), place(moon)],
});
console.log(found, "wikibase-sdk", JSON.parse(readFileSync("node_modules/wikibase-sdk/package.json")).version);
assert.deepStrictEqual(found.P2046, [120, 1.2]);
const days = ["2025-01-01", "2020-01-01", "2000-01-01", "1582-10-04"];
assert.deepStrictEqual(found.P571, days.map((day) => `${day}T00:00:00.000Z`));
assert.deepStrictEqual(found.P625, [[31, 103], [31, 103]]);
NODE
node read.mjs
