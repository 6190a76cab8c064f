#!/bin/sh
# QGIS keeps a width with its unit beside it: 0.26 MM is its own default line, 30 MapUnit a road drawn as wide as it is.
# geostyler-qgis-parser 4.1.0, by which styles go from QGIS to SLD, GeoServer and web maps, reads the number and not the
# unit: the line is 0.26 pixels, a quarter of what it was and next to nothing, and the road of 30 metres is 30 pixels wide
# at every scale. The way back writes Pixel to each of them, also for 30 metres that geostyler-sld-parser 9.0.3 has
# read as metres from SLD. Each has a list for what it cannot carry; it stays empty.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --prefix "$folder" \
  geostyler-qgis-parser@4.1.0 geostyler-sld-parser@9.0.3 >/dev/null 2>&1
cat > convert.mjs <<'NODE'
import assert from "node:assert/strict";
import {readFileSync} from "node:fs";
import * as qgis from "geostyler-qgis-parser";
import * as sld from "geostyler-sld-parser";
const ofQgis = new (qgis.QGISStyleParser ?? qgis.default)();
const ofSld = new (sld.SldStyleParser ?? sld.default)({sldVersion: "1.1.0"});
const option = (name, value) => `<Option type="QString" name="${name}" value="${value}"/>`;
const qml = (width, unit) => `<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.28.6-Firenze"><renderer-v2 type="singleSymbol"><symbols><symbol type="line" name="0">
<layer class="SimpleLine"><Option type="Map">${option("line_color", "255,0,0,255")}${option("line_style", "solid")}
${option("line_width", width)}${option("line_width_unit", unit)}</Option></layer>
</symbol></symbols></renderer-v2></qgis>`;
const road = `<StyledLayerDescriptor version="1.1.0" xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se">
<NamedLayer><se:Name>roads</se:Name><UserStyle><se:FeatureTypeStyle><se:Rule>
<se:LineSymbolizer uom="http://www.opengeospatial.org/se/units/metre"><se:Stroke>
<se:SvgParameter name="stroke">#ff0000</se:SvgParameter><se:SvgParameter name="stroke-width">30</se:SvgParameter>
</se:Stroke></se:LineSymbolizer></se:Rule></se:FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>`;
const told = ({errors, warnings, unsupportedProperties}) => [errors, warnings, unsupportedProperties].filter(Boolean);
const widthOf = (text) => ["line_width", "line_width_unit"].map((name) => text.match(`name="${name}" value="([^"]*)"`)[1]);
for (const [width, unit] of [["0.26", "MM"], ["30", "MapUnit"], ["30", "RenderMetersInMapUnits"], ["1", "Pixel"]]) {
  const style = await ofQgis.readStyle(qml(width, unit));
  const [line] = style.output.rules[0].symbolizers;
  const back = await ofQgis.writeStyle(style.output);
  const out = await ofSld.writeStyle(style.output);
  console.log(`${width} ${unit}: width ${line.width}, unit ${line.widthUnit}; written again ${widthOf(back.output).join(" ")}`);
  assert.deepEqual([line.width, line.widthUnit], [Number(width), undefined]);
  assert.deepEqual(widthOf(back.output), [width, "Pixel"]);
  assert.ok(out.output.includes(`stroke-width">${width}<`) && !out.output.includes("uom="), out.output);
  assert.deepEqual([style, back, out].flatMap(told), []);
}
const style = await ofSld.readStyle(road);
const [line] = style.output.rules[0].symbolizers;
const back = await ofQgis.writeStyle(style.output);
console.log(`SLD of 30 metres: width ${line.width}, unit ${line.widthUnit}; for QGIS ${widthOf(back.output).join(" ")}`);
assert.deepEqual([line.width, line.widthUnit, ...widthOf(back.output)], [30, "m", "30", "Pixel"]);
assert.deepEqual([style, back].flatMap(told), []);
for (const name of ["geostyler-qgis-parser", "geostyler-sld-parser"]) {
  console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version);
}
NODE
node convert.mjs
