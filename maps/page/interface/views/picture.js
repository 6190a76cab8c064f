/**
 * Pictures: the view, a place, a chapter or a promise as one SVG, with what it says above the
 * map and whose data it is below; 1200 × 630 is the size of a share card.
 */

import { round } from "../../shared/svg.js";
import { boxOf, viewOf } from "../pieces/framing.js";
import { breakLines, fontsOf, place as put, write } from "../pieces/lettering.js";
import { timeOf } from "../state/documents.js";
import { outcomeOf, outcomeThen } from "../state/outcomes.js";
import { inLight, sourceLine } from "./sheet.js";
import { outcomeBar, outcomeLine } from "./sheet-title.js";
import { headlineOf, notYetWords } from "./story.js";

const SIZE = { width: 1200, height: 630 };
const MARGIN = 24;
/** A single place is shown no nearer than this: round it there must be something to see. */
const CLOSEST = 14;
/** The share of the picture that what it is about may take. */
const ROOM = 0.6;

/**
 * @param {Context} ctx The state says what the picture is about: a promise, a place, a chapter, or
 *   the view as it is.
 * @param {{width?: number, height?: number}} [wish] CSS pixels
 * @returns {string} SVG
 */
export function makePicture(ctx, wish = {}) {
  const { width, height } = { ...SIZE, ...wish };
  if (!(width >= 200 && height >= 200 && width <= 8000 && height <= 8000))
    throw new RangeError(
      `a picture is from 200 to 8000 pixels wide and high, not ${width} × ${height}`,
    );
  const page = { width, height, k: Math.min(1.4, Math.max(0.5, width / 1200)) };
  page.fonts = fontsOf(ctx.words.lang);
  const body = inLight(ctx, () => compose(ctx, page));
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  const fonts = `font-family="${page.fonts}" text-rendering="geometricPrecision"`;
  const opening = `<svg xmlns="http://www.w3.org/2000/svg" ${size} xml:lang="${ctx.words.lang}" ${fonts}>`;
  return `${opening}<rect width="${width}" height="${height}" fill="#fffdf9"/>${body}</svg>`;
}

/** @param {Context} ctx */
function compose(ctx, page) {
  const { width, height } = page;
  const about = subjectOf(ctx);
  const head = layHead(ctx, page, about);
  const foot = layFoot(ctx, page);
  const map = { width, height: height - head.height - foot.height };
  const picture = ctx.engine.picture({
    ...map,
    ...frame(ctx, about, map),
    fonts: page.fonts,
    chosen: new Set(about.places),
  });
  return [
    head.svg,
    `<g transform="translate(0 ${round(head.height)})">${picture.svg}</g>`,
    foot.svg(round(height - foot.height)),
  ].join("");
}

/**
 * What the picture is about: title, a line below it, a verdict, and the places that it shows.
 * @param {Context} ctx
 */
function subjectOf(ctx) {
  const { statement, place, chapter } = ctx.store.state;
  const { pick, t, date } = ctx.words;
  const row = ctx.data.commitments.find(({ id }) => id === statement);
  if (row) {
    const time = timeOf(ctx.data, ctx.store.state.asAt);
    const state = outcomeOf(row, time);
    if (state === null)
      return { title: pick(row.what), line: notYetWords(ctx), places: row.places };
    const due = row.due ? t("promise.said", { date: date(row.due) }) : t("promise.noDue");
    const found = pick(outcomeThen(row, time)?.note);
    const verdict = t(`outcome.${state}`);
    const then = time.asAt && t("outcome.asAt", { state: verdict, date: date(time.asAt) });
    const line = [then || verdict, row.kind === "promise" ? due : "", found];
    return {
      title: pick(row.what),
      line: line.filter(Boolean).join(" · "),
      state,
      places: row.places,
    };
  }
  const chosen = place && ctx.cat.placeOf(place);
  if (chosen) return { title: pick(chosen.name), line: pick(chosen.summary), places: [chosen.id] };
  const told = ctx.data.chapters.find(({ id }) => id === chapter);
  if (told) return { title: pick(told.title), line: pick(told.words), places: told.places };
  return { title: headlineOf(ctx), line: outcomeLine(ctx), places: [], isWhole: true };
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
 * @param {{title: string, line: string, state?: string, isWhole?: boolean}} about
 */
function layHead(ctx, page, { title, line, state, isWhole }) {
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
  for (const words of breakLines(line || "", inner, { size: small, fonts }).slice(0, 3)) {
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
  const lines = breakLines(sourceLine(ctx), page.width - 2 * MARGIN, { size, fonts: page.fonts });
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
