/** The export panel: what, as what, in which datum; with the count and the file's name before. */

import { choice, openDialog } from "../pieces/dialog.js";
import { button, glyph, h, replace } from "../pieces/dom.js";
import { ICONS } from "../pieces/icons.js";
import { fileStem, save as saveFile } from "../pieces/saving.js";
import { selectRows } from "../state/selection.js";
import { DATUMS, toCsv, toGeoJson } from "./export-text.js";
import { toGpx, toKml } from "./export-xml.js";

const FORMATS = {
  geojson: { make: toGeoJson, type: "application/geo+json" },
  kml: { make: toKml, type: "application/vnd.google-earth.kml+xml" },
  csv: { make: toCsv, type: "text/csv" },
  gpx: { make: toGpx, type: "application/gpx+xml" },
};

/**
 * Return the text of an export.
 * @param {Context} ctx
 * @param {"geojson"|"kml"|"csv"|"gpx"} format
 * @param {string} [scope] "visible", "all", a place's id, or "layer:" and a layer's id.
 * @param {"wgs84"|"gcj02"|"bd09"} [datum]
 * @throws {RangeError} If one of them is unknown; the message lists those that there are.
 */
export function exportText(ctx, format, scope = "visible", datum = "wgs84") {
  check("format", format, Object.keys(FORMATS));
  check("datum", datum, Object.keys(DATUMS));
  const known =
    ["visible", "all"].includes(scope) ||
    ctx.cat.places.has(scope) ||
    ctx.cat.layers.has(scope.replace(/^layer:/, ""));
  if (!known)
    throw new RangeError(`scope ${scope}: must be visible, all, a place's id or layer:ID`);
  return FORMATS[format].make(ctx, selectRows(ctx, scope), { datum });
}

function check(what, value, known) {
  if (!known.includes(value)) throw new RangeError(`${what} ${value}: must be ${known.join(", ")}`);
}

/** Return a file's name after its content and datum. @param {Context} ctx */
export function fileName(ctx, { format, scope, datum }) {
  const { statuses, years } = ctx.store.state;
  const filters = scope === "visible" ? [...(statuses || []), ...(years || [])].sort() : [];
  const parts = [ctx.data.dossier.id, scope.replace(":", "-"), ...filters, datum];
  return `${fileStem(parts)}.${format}`;
}

/**
 * Open the panel; `place` offers "this place" and chooses it, `above` stands above the data.
 * @param {Context} ctx
 * @param {string|null} [place]
 * @param {HTMLElement[]} [above]
 */
export function openExport(ctx, place = null, above = []) {
  const { t, pick } = ctx.words;
  const wanted = { scope: place || "visible", format: "geojson", datum: "wgs84" };
  const preview = h("div", { class: "pm-box", role: "status", "data-export-preview": "" });
  const save = button(
    { class: "pm-primary", "data-export": "save", onclick: () => download(ctx, wanted) },
    glyph(ICONS.download, 16),
    t("export.save"),
  );
  const say = () => describe(ctx, wanted, preview, save);
  const set = (key) => (value) => {
    wanted[key] = value;
    say();
  };
  const scopes = [
    ["visible", t("export.visible")],
    ["all", t("export.all")],
    ...(place ? [[place, t("export.place", { name: pick(ctx.cat.places.get(place).name) })]] : []),
  ];
  const options = (pairs) => pairs.map(([value, label]) => ({ value, label }));
  openDialog(ctx, {
    id: "export",
    title: t("export.title"),
    body: [
      ...above,
      ...(above.length ? [h("h3", {}, t("export.data"))] : []),
      choice({
        name: "pm-scope",
        label: t("export.scope"),
        options: options(scopes),
        value: wanted.scope,
        onchange: set("scope"),
      }),
      layerMenu(ctx, set("scope")),
      choice({
        name: "pm-format",
        label: t("export.format"),
        options: options(Object.keys(FORMATS).map((format) => [format, t(`export.${format}`)])),
        value: wanted.format,
        onchange: set("format"),
      }),
      choice({
        name: "pm-datum",
        label: t("export.datum"),
        options: options(Object.keys(DATUMS).map((datum) => [datum, t(`export.${datum}`)])),
        value: wanted.datum,
        onchange: set("datum"),
      }),
      preview,
    ],
    actions: [save],
  });
  say();
}

/** @param {Context} ctx */
function layerMenu(ctx, set) {
  const { t, pick } = ctx.words;
  const select = h(
    "select",
    { "data-export-layer": "", onchange: (event) => choose(event.target, set) },
    h("option", { value: "" }, t("export.layerNone")),
  );
  for (const layer of ctx.data.layers)
    select.append(h("option", { value: layer.id }, pick(layer.name)));
  return h("label", { class: "pm-menu" }, h("span", {}, t("export.layer")), select);
}

function choose(select, set) {
  const group = [...select.closest("dialog").querySelectorAll('input[name="pm-scope"]')];
  for (const radio of group) radio.checked = !select.value && radio.value === "visible";
  for (const radio of group)
    radio.addEventListener("change", () => (select.value = ""), { once: true });
  set(select.value ? `layer:${select.value}` : "visible");
}

/** @param {Context} ctx */
function describe(ctx, wanted, preview, save) {
  const { t } = ctx.words;
  const { located, unlocated } = selectRows(ctx, wanted.scope);
  const lists = wanted.format === "csv";
  const rows = located.length + (lists ? unlocated.length : 0);
  replace(
    preview,
    h("p", { "data-export-count": rows }, t("export.count", { n: rows })),
    unlocated.length && !lists
      ? h("p", { class: "pm-quiet" }, t("export.unlocatedOut", { n: unlocated.length }))
      : null,
    wanted.datum === "wgs84"
      ? null
      : h("p", { class: "pm-quiet" }, t(`export.shifted.${wanted.datum}`)),
    h("p", { class: "pm-quiet" }, h("code", { "data-export-name": "" }, fileName(ctx, wanted))),
  );
  save.disabled = rows === 0;
}

/** @param {Context} ctx */
function download(ctx, wanted) {
  const text = exportText(ctx, wanted.format, wanted.scope, wanted.datum);
  saveFile(ctx, new Blob([text], { type: FORMATS[wanted.format].type }), fileName(ctx, wanted));
}
