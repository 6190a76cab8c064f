/**
 * Pictures: the view, a place, a chapter or a promise as one SVG, with what it says above the
 * map and whose data it is below; 1200 × 630 is the size of a share card.
 */

import { round } from "../../shared/svg.js";
import { boxOf, viewOf } from "../pieces/framing.js";
import { breakLines, fontsOf, place as put, write } from "../pieces/lettering.js";
import { timeOf } from "../state/documents.js";
import { outcomeOf, outcomeThen } from "../state/outcomes.js";
import { inLight, missingLine, sourceLine } from "./sheet.js";
import { filterLine, outcomeBar, outcomeLine } from "./sheet-title.js";
import { checkedLine, headlineOf, notYetWords } from "./story.js";

const SIZE = { width: 1200, height: 630 };
const MARGIN = 24;
/** A single place is shown no nearer than this: round it there must be something to see. */
const CLOSEST = 14;
/** The share of the picture that what it is about may take. */
const ROOM = 0.6;

/**
 * @param {Context} ctx The state says what the picture is about: a promise, a place, a chapter, or
 *   the view as it is.
 * @param {{width?: number, height?: number, about?: "open"|"view", density?: number}} [wish] CSS
 *   pixels; "view" is the view whatever is open; `density` the pixels for each when it is painted
 * @returns {string} SVG
 */
export function makePicture(ctx, wish = {}) {
  const { width, height, about = "open", density = 1 } = { ...SIZE, ...wish };
  if (!(width >= 200 && height >= 200 && width <= 8000 && height <= 8000))
    throw new RangeError(
      `a picture is from 200 to 8000 pixels wide and high, not ${width} × ${height}`,
    );
  const page = { width, height, k: Math.min(1.4, Math.max(0.5, width / 1200)) };
  page.fonts = fontsOf(ctx.words.lang);
  const body = inLight(ctx, () => compose(ctx, page, about === "open"));
  const [wide, tall] = [width * density, height * density];
  const size = `width="${wide}" height="${tall}" viewBox="0 0 ${width} ${height}"`;
  const fonts = `font-family="${page.fonts}" text-rendering="geometricPrecision"`;
  const opening = `<svg xmlns="http://www.w3.org/2000/svg" ${size} xml:lang="${ctx.words.lang}" ${fonts}>`;
  return `${opening}<rect width="${width}" height="${height}" fill="#fffdf9"/>${body}</svg>`;
}

/** @param {Context} ctx */
function compose(ctx, page, isOfOpen) {
  const { width, height } = page;
  const about = (isOfOpen && subjectOf(ctx)) || wholeOf(ctx);
  const head = layHead(ctx, page, about);
  const foot = layFoot(ctx, page);
  const map = { width, height: height - head.height - foot.height };
  const picture = ctx.engine.picture({
    ...map,
    ...frame(ctx, about, map),
    fonts: page.fonts,
    chosen: new Set(about.isWhole ? [ctx.store.state.place].filter(Boolean) : about.places),
  });
  return [
    head.svg,
    `<g transform="translate(0 ${round(head.height)})">${picture.svg}</g>`,
    foot.svg(round(height - foot.height)),
  ].join("");
}

/**
 * Return the statement, place or chapter that is open, the first of them that there is.
 * @param {Context} ctx
 */
function openOf(ctx) {
  const { statement, place, chapter } = ctx.store.state;
  const row = statement && ctx.cat.commitments.get(statement);
  if (row) return { row };
  const chosen = place && ctx.cat.placeOf(place);
  if (chosen) return { chosen };
  const told = ctx.data.chapters.find(({ id }) => id === chapter);
  return told ? { told } : {};
}

/**
 * Return the id of what is open and how a reader calls it, `null` if nothing is.
 * @param {Context} ctx
 */
export function openedBy(ctx) {
  const { t, pick } = ctx.words;
  const { row, chosen, told } = openOf(ctx);
  if (row) return { id: row.id, label: t(`picture.${row.kind}`) };
  if (chosen) return { id: chosen.id, label: t("export.place", { name: pick(chosen.name) }) };
  return told ? { id: told.id, label: t("picture.chapter") } : null;
}

/**
 * What is open: title, a line below it, a verdict, and the places that it shows; `null` if nothing is.
 * @param {Context} ctx
 */
function subjectOf(ctx) {
  const { pick } = ctx.words;
  const { row, chosen, told } = openOf(ctx);
  if (row) return statementOf(ctx, row);
  if (chosen) return { title: pick(chosen.name), line: pick(chosen.summary), places: [chosen.id] };
  return told ? { title: pick(told.title), line: pick(told.words), places: told.places } : null;
}

/** @param {Context} ctx */
function statementOf(ctx, row) {
  const { pick, t, date } = ctx.words;
  const { places } = row;
  const time = timeOf(ctx.data, ctx.store.state.asAt);
  const state = outcomeOf(row, time);
  if (state === null) return { title: pick(row.what), line: notYetWords(ctx), places };
  const due = row.due ? t("promise.said", { date: date(row.due) }) : t("promise.noDue");
  const found = pick(outcomeThen(row, time)?.note);
  const verdict = t(`outcome.${state}`);
  const then = time.asAt && t("outcome.asAt", { state: verdict, date: date(time.asAt) });
  const line = [then || verdict, row.kind === "promise" ? due : "", found];
  return { title: pick(row.what), line: line.filter(Boolean).join(" · "), state, places };
}

/** The view: the headline, what came of it by when, and what is left out. @param {Context} ctx */
function wholeOf(ctx) {
  const came = [outcomeLine(ctx), checkedLine(ctx)].filter(Boolean);
  return {
    title: headlineOf(ctx),
    line: came.join(ctx.words.ui === "en" ? ". " : "。"),
    filters: filterLine(ctx),
    places: [],
    isWhole: true,
  };
}

/**
 * The middle and zoom of the map: round what it is about, else what the page shows.
 * @param {Context} ctx
 */
function frame(ctx, about, { width, height }) {
  const box = about.places.length ? boxOf(ctx, about.places) : null;
  if (box) return ctx.engine.frameFor(box, width * ROOM, height * ROOM, CLOSEST);
  const { lon, lat, zoom } = viewOf(ctx.map);
  const size = ctx.map.getSize();
  const grow = Math.log2(Math.min(width / size.x, height / size.y));
  return { centre: [lon, lat], zoom: zoom + Math.max(grow, -2) };
}

/**
 * @param {Context} ctx
 * @param {{width: number, k: number, fonts: string}} page
 * @param {{title: string, line: string, filters?: string, state?: string, isWhole?: boolean}} about
 */
function layHead(ctx, page, { title, line, filters = "", state, isWhole }) {
  const { k, fonts, width } = page;
  const inner = width - 2 * MARGIN - (state ? 52 * k : 0);
  const [big, small] = [34 * k, 17 * k];
  const left = MARGIN + (state ? 52 * k : 0);
  let y = MARGIN;
  const parts = [];
  for (const words of breakLines(title, inner, { size: big, weight: 600, fonts }).slice(0, 3)) {
    y += big * 1.2;
    parts.push(write(words, left, y - big * 0.25, { size: big, weight: 600 }));
  }
  const below = [line || "", filters].filter(Boolean);
  for (const words of below.flatMap((one) =>
    breakLines(one, inner, { size: small, fonts }).slice(0, 3),
  )) {
    y += small * 1.4;
    parts.push(write(words, left, y - small * 0.3, { size: small, colour: "#4a443b" }));
  }
  if (state) {
    const swatch = ctx.engine.swatch({ form: "outcome", outcome: state, size: 40 });
    parts.push(put(swatch, MARGIN, MARGIN + 2, 40 * k));
  }
  const bar = isWhole ? outcomeBar(ctx, width - 2 * MARGIN, 9 * k) : "";
  if (bar) parts.push(`<g transform="translate(${MARGIN} ${round(y + 8 * k)})">${bar}</g>`);
  return { svg: parts.join(""), height: y + (bar ? 26 : 12) * k };
}

/** @param {Context} ctx */
function layFoot(ctx, page) {
  const size = 11 * page.k;
  const words = [sourceLine(ctx), missingLine(ctx)].filter(Boolean).join(" ");
  const lines = breakLines(words, page.width - 2 * MARGIN, { size, fonts: page.fonts });
  return {
    height: lines.length * size * 1.35 + size,
    svg: (top) =>
      lines
        .map((words, at) =>
          write(words, MARGIN, top + size * (1.4 + at * 1.35), { size, colour: "#5d564c" }),
        )
        .join(""),
  };
}
