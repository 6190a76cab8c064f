/** The printed sheet: map, title, legend, scale, north, and a numbered table of what is shown. */

import { choice, openDialog } from "../pieces/dialog.js";
import { button, fill, glyph, h, replace } from "../pieces/dom.js";
import { ICONS } from "../pieces/icons.js";
import { placeSwatch, statusChip } from "../pieces/parts.js";
import { shownPlaces, statusOf } from "../state/filters.js";
import { creditsOf, selectRows } from "../state/selection.js";
import { legendBody } from "./legend.js";

/** The room for the map on A4 and A3 across, at 96 pixels an inch. */
const PAPERS_PX = { a4: [1046, 597], a3: [1496, 899] };
const NUDGES_PX = [
  [0, 0],
  [14, 0],
  [-14, 0],
  [0, 14],
  [0, -14],
  [14, 14],
  [-14, 14],
  [14, -14],
  [-14, -14],
  [26, 0],
  [-26, 0],
  [0, 26],
  [0, -26],
];

/** @param {Context} ctx */
export function makePrinting(ctx) {
  const sheet = h("div", { class: "pm-sheet", "data-print-sheet": "" });
  const head = h("div", { class: "pm-sheet-head", "data-print-head": "" });
  const marks = h("div", { class: "pm-print-marks", "aria-hidden": "true" });
  const printing = { ctx, sheet, head, marks, paper: "a4", before: null };
  window.addEventListener("beforeprint", () => prepare(printing, false));
  window.addEventListener("afterprint", () => restore(printing));
  return {
    sheet,
    head,
    marks,
    open: () => openPrint(printing),
  };
}

function openPrint(printing) {
  const { ctx } = printing;
  const { t } = ctx.words;
  const options = [
    { value: "a4", label: t("print.a4") },
    { value: "a3", label: t("print.a3") },
  ];
  const dialog = openDialog(ctx, {
    id: "print",
    title: t("print.title"),
    body: [
      h("p", {}, t("print.intro")),
      choice({
        name: "pm-paper",
        label: t("print.paper"),
        options,
        value: printing.paper,
        onchange: (value) => (printing.paper = value),
      }),
    ],
    actions: [
      button(
        {
          class: "pm-primary",
          "data-print": "",
          onclick: () => {
            dialog.close();
            print(printing);
          },
        },
        glyph(ICONS.print, 16),
        t("print.go"),
      ),
    ],
  });
}

/** Draw the map for the paper, let the browser take that in, then print. */
function print(printing) {
  prepare(printing, true);
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => window.print(), 50)));
}

/**
 * Get the page ready for paper. Asked for by our button, the map is drawn anew for the paper, and
 * there is time for it. When the browser prints by itself there is none: what is drawn while
 * it waits stays blank (Chromium), so the map goes on the paper as it is, scaled to fit.
 */
function prepare(printing, isOwn) {
  if (printing.before) return;
  const { ctx, paper } = printing;
  const { map } = ctx;
  printing.before = {
    size: map.getSize(),
    center: map.getCenter(),
    zoom: map.getZoom(),
    snap: map.options.zoomSnap,
    dark: ctx.store.state.dark,
    isOwn,
  };
  ctx.store.set({ printing: true });
  document.documentElement.dataset.paper = paper;
  document.documentElement.dataset.scheme = "light";
  if (isOwn) drawForPaper(printing);
  else scaleToPaper(printing);
  draw(printing);
}

function drawForPaper({ ctx, before }) {
  const { map, engine } = ctx;
  document.documentElement.classList.add("pm-printing");
  map.options.zoomSnap = 0;
  ctx.store.set({ dark: false });
  engine.setDark(false);
  engine.setScale(2);
  map.invalidateSize({ animate: false, pan: false });
  map.setView(before.center, map.getZoom() + zoomBy(before.size, map.getSize()), {
    animate: false,
  });
  engine.redraw();
}

function scaleToPaper({ ctx, before, paper }) {
  ctx.engine.relabel();
  const { x: width, y: height } = before.size;
  const scale = Math.min(PAPERS_PX[paper][0] / width, PAPERS_PX[paper][1] / height);
  const { style } = ctx.stage;
  Object.assign(style, { flex: "none", width: `${width}px`, height: `${height}px`, zoom: scale });
}

function restore(printing) {
  const { before, ctx } = printing;
  if (!before) return;
  printing.before = null;
  ctx.store.set({ printing: false, dark: before.dark });
  document.documentElement.classList.remove("pm-printing");
  document.documentElement.dataset.scheme = before.dark ? "dark" : "light";
  if (before.isOwn) drawForScreen(ctx, before);
  else for (const name of ["flex", "width", "height", "zoom"]) ctx.stage.style[name] = "";
  ctx.engine.schedule("labels");
  for (const part of [printing.sheet, printing.head, printing.marks]) replace(part);
}

function drawForScreen({ map, engine }, before) {
  engine.setDark(before.dark);
  engine.setScale(0);
  map.options.zoomSnap = before.snap;
  map.invalidateSize({ animate: false, pan: false });
  map.setView(before.center, before.zoom, { animate: false });
}

/** Return how many zoom levels to step so that all that was seen on `screen` is seen on `paper` (px). */
function zoomBy(screen, paper) {
  return Math.log2(Math.min(paper.x / screen.x, paper.y / screen.y));
}

function draw(printing) {
  const { ctx, sheet, head, marks } = printing;
  const { t, pick, date } = ctx.words;
  const { dossier, document: text } = ctx.data;
  const places = shownPlaces(ctx.cat, ctx.filter(), ctx.store.state.layers);
  replace(
    head,
    h("h1", {}, pick(dossier.title)),
    h("p", {}, `${pick(text.title)} · ${pick(text.publisher)} · ${date(text.date)}`),
    filterLine(ctx),
  );
  replace(
    marks,
    h(
      "div",
      { class: "pm-north" },
      glyph("M12 3 18 20 12 16 6 20z", 28),
      h("span", {}, t("print.north")),
    ),
  );
  placeMarks(ctx, marks, places);
  replace(
    sheet,
    h("section", { class: "pm-sheet-legend" }, h("h2", {}, t("legend.title")), legendBody(ctx)),
    h("section", {}, h("h2", {}, t("print.table", { n: places.length })), table(ctx, places)),
    h("section", { class: "pm-sheet-sources" }, h("h2", {}, t("print.sources")), sources(ctx)),
  );
}

/** @param {Context} ctx */
function filterLine(ctx) {
  const { t, list } = ctx.words;
  const { statuses, years } = ctx.store.state;
  const lines = [
    statuses
      ? `${t("filter.status")}: ${list([...statuses].map((status) => t(`status.${status}`)))}`
      : "",
    years
      ? `${t("filter.year")}: ${list([...years].sort().map((year) => (year === "none" ? t("filter.noDate") : year)))}`
      : "",
  ].filter(Boolean);
  return lines.length ? h("p", {}, lines.join(" · ")) : null;
}

/** @param {Context} ctx */
function table(ctx, places) {
  const { t, pick, length, list, date } = ctx.words;
  const head = ["number", "name", "layer", "status", "placed", "paragraphs", "source"].map((key) =>
    h("th", { scope: "col" }, t(`print.${key}`)),
  );
  const rows = places.map((place, at) => {
    const source = ctx.data.datasets[(ctx.cat.sectionsOf(place.id)[0] || place).source];
    const how = t(`placed.${place.placed}`) + (place.radius ? ` (${length(place.radius)})` : "");
    return h(
      "tr",
      {},
      h("td", {}, at + 1),
      h("th", { scope: "row" }, placeSwatch(ctx, place, 16), pick(place.name)),
      h("td", {}, pick(ctx.cat.layers.get(place.layer).name)),
      h("td", {}, statusChip(ctx, statusOf(place)), place.asOf ? ` ${date(place.asOf)}` : ""),
      h("td", {}, how),
      h("td", {}, list(place.paragraphs)),
      h("td", {}, source ? pick(source.title) : "–"),
    );
  });
  return h("table", {}, h("thead", {}, h("tr", {}, head)), h("tbody", {}, rows));
}

/** @param {Context} ctx */
function sources(ctx) {
  const { t, pick, date } = ctx.words;
  const { document: text, dossier } = ctx.data;
  const used = new Set(
    selectRows(ctx, "visible").located.map(({ place, section }) => (section || place).source),
  );
  const rows = [...used]
    .filter((id) => ctx.data.datasets[id])
    .sort()
    .map((id) => {
      const { title, licence, credit, retrieved } = ctx.data.datasets[id];
      return h(
        "li",
        {},
        `${pick(title)} · ${credit} · ${licence} · ${t("placed.retrieved", { date: date(retrieved) })}`,
      );
    });
  const credits = creditsOf(ctx, selectRows(ctx, "visible"));
  const whole = h(
    "p",
    {},
    t("print.from", {
      title: pick(text.title),
      publisher: pick(text.publisher),
      date: date(text.date),
      version: dossier.version,
    }),
  );
  return fill(h("div", {}), [
    whole,
    h("ul", {}, rows),
    credits.length ? null : h("p", {}, t("print.noSources")),
  ]);
}

/**
 * Put a place's number of the table beside its position, the bigger first, where there is room for it.
 * @param {Context} ctx
 */
function placeMarks(ctx, marks, places) {
  const size = ctx.map.getSize();
  const taken = [];
  const rows = places
    .map((place, at) => ({ place, number: at + 1 }))
    .filter(({ place }) => place.position);
  rows.sort(
    (one, other) =>
      Number(isStation(one)) - Number(isStation(other)) ||
      other.place.importance - one.place.importance,
  );
  for (const row of rows) {
    const point = ctx.map.latLngToContainerPoint([row.place.position[1], row.place.position[0]]);
    if (point.x < 0 || point.y < 0 || point.x > size.x - 24 || point.y > size.y - 40) continue;
    const nudges = isStation(row) ? NUDGES_PX.slice(0, 1) : NUDGES_PX;
    const spot = nudges
      .map(([x, y]) => [point.x + x, point.y + y])
      .find(([x, y]) => taken.every(([a, b]) => Math.abs(a - x) > 22 || Math.abs(b - y) > 14));
    if (!spot) continue;
    taken.push(spot);
    const mark = h("span", { class: "pm-print-number" }, row.number);
    mark.style.left = `${spot[0]}px`;
    mark.style.top = `${spot[1]}px`;
    marks.append(mark);
  }
}

function isStation({ place }) {
  return place.kind === "station";
}
