#!/bin/sh
# csv2geojson 5.1.2 finds the columns of a table that hold positions by their names: any with "lat" in it may be the
# latitude, and the one of which "lat" is the greatest part is taken. popu-lat-ion has it too, and is shorter than
# station_lat, so that a town of 80 people lies at 80 degrees north, off Svalbard, and one of 21,000 at a latitude of
# 21,000. The column is taken out of the properties, and there is no error: the parser checks only that it is a number.
# With lat and lon, all is well. GeoJSON's positions are of WGS 84 (RFC 7946, 4), in which no latitude is beyond 90.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --prefix "$folder" csv2geojson@5.1.2 >/dev/null 2>&1
cat > read.cjs <<'NODE'
const assert = require("node:assert");
const {csv2geojson} = require("csv2geojson");
const {version} = require("csv2geojson/package.json");
const read = (head) => {
  let found;
  csv2geojson(`${head}\nSouth,21000,40.1,116.2\nNorth,80,40.2,116.3\n`, (error, data) => {
    assert(!error, error);
    found = data.features.map((feature) => [feature.geometry.coordinates, Object.keys(feature.properties)]);
  });
  console.log(`${head}: ${JSON.stringify(found)}`);
  return found;
};
const wrong = read("name,population,station_lat,station_lon");
const right = read("name,population,lat,lon");
console.log("csv2geojson", version);
assert.deepStrictEqual(wrong, [[[116.2, 21000], ["name", "station_lat"]], [[116.3, 80], ["name", "station_lat"]]]);
assert.deepStrictEqual(right, [[[116.2, 40.1], ["name", "population"]], [[116.3, 40.2], ["name", "population"]]]);
NODE
node read.cjs
