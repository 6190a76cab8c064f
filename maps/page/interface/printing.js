/** The printed sheet: map, title, legend, scale, north, and a numbered table of what is shown. */

import { button, fill, glyph, h, replace } from "./dom.js";
import { choice, openDialog } from "./dialog.js";
import { creditsOf } from "./export-text.js";
import { selectRows } from "./export-rows.js";
import { shownPlaces, statusOf } from "./filters.js";
import { ICONS } from "./icons.js";
import { legendBody } from "./legend.js";
import { placeSwatch, statusChip } from "./parts.js";

const NUDGES_PX = [[0, 0], [14, 0], [-14, 0], [0, 14], [0, -14], [14, 14], [-14, 14], [14, -14], [-14, -14], [26, 0], [-26, 0], [0, 26], [0, -26]];

/** @param {Object} ctx */
export function makePrinting(ctx) {
  const sheet = h("div", { class: "pm-sheet", "data-print-sheet": "" });
  const head = h("div", { class: "pm-sheet-head", "data-print-head": "" });
  const marks = h("div", { class: "pm-print-marks", "aria-hidden": "true" });
  const printing = { ctx, sheet, head, marks, paper: "a4", before: null };
  window.addEventListener("beforeprint", () => prepare(printing));
  window.addEventListener("afterprint", () => restore(printing));
  return {
    sheet,
    head,
    marks,
    prepare: () => prepare(printing),
    restore: () => restore(printing),
    open: () => openPrint(printing),
  };
}

function openPrint(printing) {
  const { ctx } = printing;
  const { t } = ctx.words;
  const options = [{ value: "a4", label: t("print.a4") }, { value: "a3", label: t("print.a3") }];
  const dialog = openDialog(ctx, {
    id: "print",
    title: t("print.title"),
    body: [h("p", {}, t("print.intro")), choice({ name: "pm-paper", label: t("print.paper"), options, value: printing.paper, onchange: (value) => (printing.paper = value) })],
    actions: [button({ class: "pm-primary", "data-print": "", onclick: () => (dialog.close(), window.print()) }, glyph(ICONS.print, 16), t("print.go"))],
  });
}

function prepare(printing) {
  if (printing.before) return;
  const { ctx } = printing;
  const { map, engine } = ctx;
  printing.before = { box: ctx.bounds(), center: map.getCenter(), zoom: map.getZoom(), dark: ctx.isDark };
  document.documentElement.dataset.paper = printing.paper;
  document.documentElement.dataset.scheme = "light";
  document.documentElement.classList.add("pm-printing");
  ctx.isDark = false;
  engine.setDark(false);
  if (engine.setScale) engine.setScale(2);
  map.invalidateSize({ animate: false, pan: false });
  engine.fitBounds(printing.before.box, { animate: false, exact: true });
  if (engine.redraw) engine.redraw();
  draw(printing);
}

function restore(printing) {
  const { before, ctx } = printing;
  if (!before) return;
  printing.before = null;
  document.documentElement.classList.remove("pm-printing");
  document.documentElement.dataset.scheme = before.dark ? "dark" : "light";
  ctx.isDark = before.dark;
  ctx.engine.setDark(before.dark);
  if (ctx.engine.setScale) ctx.engine.setScale(window.devicePixelRatio || 1);
  ctx.map.invalidateSize({ animate: false, pan: false });
  ctx.map.setView(before.center, before.zoom, { animate: false });
  for (const part of [printing.sheet, printing.head, printing.marks]) replace(part);
}

function draw(printing) {
  const { ctx, sheet, head, marks } = printing;
  const { t, pick, date } = ctx.words;
  const { dossier, document: text } = ctx.data;
  const places = shownPlaces(ctx.cat, ctx.filter(), ctx.store.state.layers);
  replace(head, h("h1", {}, pick(dossier.title)), h("p", {}, `${pick(text.title)} · ${pick(text.publisher)} · ${date(text.date)}`), filterLine(ctx));
  replace(marks, h("div", { class: "pm-north" }, glyph("M12 3 18 20 12 16 6 20z", 28), h("span", {}, t("print.north"))));
  placeMarks(ctx, marks, places);
  replace(
    sheet,
    h("section", { class: "pm-sheet-legend" }, h("h2", {}, t("legend.title")), legendBody(ctx)),
    h("section", {}, h("h2", {}, t("print.table", { n: places.length })), table(ctx, places)),
    h("section", { class: "pm-sheet-sources" }, h("h2", {}, t("print.sources")), sources(ctx)),
  );
}

function filterLine(ctx) {
  const { t, list } = ctx.words;
  const { statuses, years } = ctx.store.state;
  const lines = [
    statuses ? `${t("filter.status")}: ${list([...statuses].map((status) => t(`status.${status}`)))}` : "",
    years ? `${t("filter.year")}: ${list([...years].sort().map((year) => (year === "none" ? t("filter.noDate") : year)))}` : "",
  ].filter(Boolean);
  return lines.length ? h("p", {}, lines.join(" · ")) : null;
}

function table(ctx, places) {
  const { t, pick, length, list, date } = ctx.words;
  const head = ["number", "name", "layer", "status", "placed", "paragraphs", "source"].map((key) => h("th", { scope: "col" }, t(`print.${key}`)));
  const rows = places.map((place, at) => {
    const source = ctx.data.datasets[(ctx.cat.sectionsOf(place.id)[0] || place).source];
    const how = t(`placed.${place.placed}`) + (place.radius ? ` (${length(place.radius)})` : "");
    return h("tr", {}, h("td", {}, at + 1), h("th", { scope: "row" }, placeSwatch(ctx, place, 16), pick(place.name)), h("td", {}, pick(ctx.cat.layers.get(place.layer).name)), h("td", {}, statusChip(ctx, statusOf(place)), place.asOf ? ` ${date(place.asOf)}` : ""), h("td", {}, how), h("td", {}, list(place.paragraphs)), h("td", {}, source ? source.title : "–"));
  });
  return h("table", {}, h("thead", {}, h("tr", {}, head)), h("tbody", {}, rows));
}

function sources(ctx) {
  const { t, pick, date } = ctx.words;
  const { document: text, dossier } = ctx.data;
  const used = new Set(selectRows(ctx, "visible").located.map(({ place, section }) => (section || place).source));
  const rows = [...used].filter((id) => ctx.data.datasets[id]).sort().map((id) => {
    const { title, licence, credit, retrieved } = ctx.data.datasets[id];
    return h("li", {}, `${title} · ${credit} · ${licence} · ${t("placed.retrieved", { date: date(retrieved) })}`);
  });
  const credits = creditsOf(ctx, selectRows(ctx, "visible"));
  const whole = h("p", {}, t("print.from", { title: pick(text.title), publisher: pick(text.publisher), date: date(text.date), version: dossier.version }));
  return fill(h("div", {}), [whole, h("ul", {}, rows), credits.length ? null : h("p", {}, t("print.noSources"))]);
}

/** Put a place's number of the table beside its position, where there is room for it. */
function placeMarks(ctx, marks, places) {
  const size = ctx.map.getSize();
  const taken = [];
  places.forEach((place, at) => {
    const position = place.position;
    if (!position) return;
    const point = ctx.map.latLngToContainerPoint([position[1], position[0]]);
    if (point.x < 0 || point.y < 0 || point.x > size.x || point.y > size.y) return;
    const spot = NUDGES_PX.map(([x, y]) => [point.x + x, point.y + y]).find(([x, y]) => taken.every(([a, b]) => Math.abs(a - x) > 15 || Math.abs(b - y) > 12));
    if (!spot) return;
    taken.push(spot);
    const mark = h("span", { class: "pm-print-number" }, at + 1);
    mark.style.left = `${spot[0]}px`;
    mark.style.top = `${spot[1]}px`;
    marks.append(mark);
  });
}
