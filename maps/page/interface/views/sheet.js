/**
 * The sheet: one page of A3 or A4, either way up, drawn as SVG for paper: title, map, legend,
 * scale, north, where it lies, a numbered index in columns, and whole credits.
 */

import { round } from "../../shared/svg.js";
import { breakEvenly, breakLines, fontsOf, write } from "../pieces/lettering.js";
import { dateOf } from "../pieces/parts.js";
import { documentsNaming } from "../state/documents.js";
import { shownPlaces } from "../state/filters.js";
import { selectRows } from "../state/selection.js";
import { isolate } from "../state/words.js";
import { nameOf } from "./guests.js";
import { BAND, crossBoxes, drawCrosses, drawFrame, squareAt } from "./sheet-grid.js";
import { LEAST_PX, layIndex, sizesFor } from "./sheet-index.js";
import { layLegend } from "./sheet-legend.js";
import { drawFurniture, furnitureBoxes } from "./sheet-map.js";
import { outcomeBar, titleLines } from "./sheet-title.js";

/** Sizes of paper in millimetres, the long side first. */
const PAPERS_MM = { a4: [297, 210], a3: [420, 297] };
const PX_A_MM = 96 / 25.4;
const MARGIN_MM = 10;
const GAP = 14;
/** For the sake of a larger type the map gives up no more than that. */
const EASY_SHARE = 0.3;
/** The type on A4 is this much smaller than on A3. */
const FACTORS = { a3: 1, a4: 0.8 };
/** The shares of the paper that index and legend may take, beside the map or below it. */
const SHARES = {
  across: [0.19, 0.21, 0.23, 0.25, 0.27, 0.3, 0.33, 0.36, 0.39],
  upright: [0.2, 0.23, 0.26, 0.29, 0.32, 0.35, 0.38, 0.41, 0.44],
};

/**
 * @param {Context} ctx
 * @param {{paper?: "a3"|"a4", upright?: boolean}} [wish]
 * @returns {{svg: string, width: number, height: number}} the sheet, and its size in millimetres
 */
export function makeSheet(ctx, { paper = "a3", upright = false } = {}) {
  const [long, short] = PAPERS_MM[paper];
  const [width, height] = upright ? [short, long] : [long, short];
  const page = {
    k: FACTORS[paper],
    width: width * PX_A_MM,
    height: height * PX_A_MM,
    margin: MARGIN_MM * PX_A_MM,
    fonts: fontsOf(ctx.words.lang),
    upright,
  };
  const body = inLight(ctx, () => compose(ctx, page));
  const box = `0 0 ${round(page.width)} ${round(page.height)}`;
  const size = `width="${width}mm" height="${height}mm" viewBox="${box}"`;
  const language = `xml:lang="${ctx.words.lang}"`;
  const ground = `<rect width="100%" height="100%" fill="#ffffff"/>`;
  const opening = `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${language} font-family="${page.fonts}" text-rendering="geometricPrecision">`;
  return { svg: `${opening}${ground}${body}</svg>`, width, height };
}

/** Do something while the engine draws for a light ground. */
export function inLight({ engine }, act) {
  const was = engine.dark;
  engine.dark = false;
  try {
    return act();
  } finally {
    engine.dark = was;
  }
}

/** @param {Context} ctx */
function compose(ctx, page) {
  const { margin, width, height } = page;
  const inner = width - 2 * margin;
  const title = layTitle(ctx, page, inner);
  const credits = layCredits(ctx, page, inner);
  const top = margin + title.height + GAP * page.k * 0.6;
  const bottom = height - margin - credits.height - GAP * page.k * 0.5;
  const box = { left: margin, top, right: width - margin, bottom };
  const { map, legend, index } = layBody(ctx, page, box);
  const parts = [
    title.svg(margin),
    map.svg,
    legend.svg,
    index.svg,
    credits.svg(margin, height - margin - credits.height),
  ];
  return parts.join("");
}

/**
 * Lay out map, legend and index. Where the paper has no room for an index of all that can be read,
 * stations and the like are not drawn: they wait for a larger sheet, and are counted.
 * @param {Context} ctx
 */
function layBody(ctx, page, box) {
  const whole = layParts(ctx, page, box, false);
  return whole.index.over ? layParts(ctx, page, box, true) : whole;
}

/**
 * Lay out the map as large as the index allows in a type that is easily read, else in the smallest;
 * what then finds no room is counted.
 * @param {Context} ctx
 */
function layParts(ctx, page, box, isBare) {
  const shares = SHARES[page.upright ? "upright" : "across"];
  const sizes = sizesFor(page);
  const trial = layMap(ctx, page, split(page, box, shares[2]).map, isBare);
  const laySide = (map, share, tried) => {
    const legend = layLegend(ctx, page, split(page, box, share).side);
    return { legend, index: layIndex(ctx, page, legend.rest, map, tried) };
  };
  const fits = (tried, most) =>
    shares.findIndex((share) => share <= most && !laySide(trial, share, tried).index.over);
  const tries = [fits(sizes.easy, EASY_SHARE), fits(sizes.all, 1), shares.length - 1];
  const likely = tries.find((at) => at >= 0);
  // A map of another size may have more places in view than the trial.
  for (const share of shares.slice(likely)) {
    const room = split(page, box, share).map;
    const map = layMap(ctx, page, room, isBare);
    const side = laySide(map, share, sizes.all);
    if (!side.index.over) return { map, ...side };
    if (share !== shares[shares.length - 1]) continue;
    const { numbered } = side.index;
    if (numbered === map.numbers.size) return { map, ...side };
    // A number that the index cannot explain stands nowhere.
    const fewer = layMap(ctx, page, room, isBare, numbered);
    return { map: fewer, ...laySide(fewer, share, sizes.all) };
  }
  throw new RangeError("there is no share of the paper to try");
}

/** Part what is between title and credits: the map, and beside or below it legend and index. */
function split(page, box, share) {
  const gap = GAP * page.k;
  if (page.upright) {
    const at = box.bottom - (box.bottom - box.top) * share;
    return { map: { ...box, bottom: at }, side: { ...box, top: at + gap } };
  }
  const at = box.right - (box.right - box.left) * share;
  return { map: { ...box, right: at - gap }, side: { ...box, left: at } };
}

/** @param {Context} ctx */
function layTitle(ctx, page, width) {
  const { fonts, k } = page;
  const rows = titleLines(ctx).flatMap(({ text, size, weight, colour }) =>
    breakEvenly(text, width, { size: size * k, weight, fonts }).map((line) => ({
      line,
      size: size * k,
      weight,
      colour,
    })),
  );
  const lines = rows.reduce((sum, { size }) => sum + size * 1.32, 0);
  const bar = outcomeBar(ctx, width, 7 * k);
  const height = lines + (bar ? 14 * k : 0);
  return {
    height,
    svg(left) {
      let y = page.margin;
      const words = rows
        .map(({ line, size, weight, colour }) => {
          y += size * 1.32;
          return write(line, left, y - size * 0.34, { size, weight, colour });
        })
        .join("");
      const move = `translate(${round(left)} ${round(y + 5 * k)})`;
      return words + (bar ? `<g transform="${move}">${bar}</g>` : "");
    },
  };
}

/** Every credit of what is drawn, in full, and where the sheet comes from. @param {Context} ctx */
function layCredits(ctx, page, width) {
  const size = LEAST_PX;
  const lines = breakLines(creditLine(ctx), width, { size, fonts: page.fonts });
  return {
    height: lines.length * size * 1.35,
    svg: (left, top) =>
      lines
        .map((line, at) =>
          write(line, left, top + size + at * size * 1.35, { size, colour: "#5d564c" }),
        )
        .join(""),
  };
}

/** Return in one line whose text and whose data is shown, each maker once. @param {Context} ctx */
export function sourceLine(ctx) {
  const { pick, date } = ctx.words;
  const told = documentsNaming(ctx.data, []);
  const used = selectRows(ctx, "visible").located.map(
    ({ place, section }) => ctx.data.datasets[(section || place).source]?.credit,
  );
  const ground = ctx.engine.ground ? ctx.engine.ground.credits : [];
  const makers = [...used.filter(Boolean), ...ground].map((credit) =>
    isolate(credit.replace(/, (via|after) .*$/, "").replace(/ \(.*$/, "")),
  );
  const sources = told.map(
    (text) => `${pick(text.title)} · ${pick(text.publisher)} · ${date(text.date)}`,
  );
  return [...sources, ...new Set(makers)].join(" · ");
}

/** @param {Context} ctx */
function creditLine(ctx) {
  const { t, pick, list } = ctx.words;
  const { dossier, datasets } = ctx.data;
  const told = documentsNaming(ctx.data, []);
  const used = selectRows(ctx, "visible").located.map(
    ({ place, section }) => datasets[(section || place).source],
  );
  const own = used
    .filter(Boolean)
    .map(({ credit, licence }) => `${isolate(credit)} (${isolate(licence)})`);
  const ground = ctx.engine.ground ? ctx.engine.ground.credits : [];
  const credits = [...new Set([...own.sort(), ...ground])].join(" · ");
  const from = t("print.from", {
    title: list(told.map((text) => pick(text.title))),
    publisher: list([...new Set(told.map((text) => pick(text.publisher)))]),
    date: dateOf(ctx, told),
    version: dossier.version,
  });
  const sources = `${t("print.sources")}: ${credits}`;
  return [from, sources, missingLine(ctx)].filter(Boolean).join(" ");
}

/** Return what of the screen is not drawn anew: layers of others and tiles. @param {Context} ctx */
export function missingLine(ctx) {
  const guests = ctx.views.guestList.shown().map((row) => nameOf(ctx, row));
  const names = guests.length ? ctx.words.t("print.guests", { names: ctx.words.list(guests) }) : "";
  return [names, tilesLine(ctx)].filter(Boolean).join(" ");
}

/**
 * Return that a base map from the network is not printed, if one is shown: who makes it may not
 * allow it, and a sheet is drawn anew in lines.
 * @param {Context} ctx
 */
export function tilesLine(ctx) {
  const base = ctx.data.online.find(({ id }) => id === ctx.store.state.base);
  return base ? ctx.words.t("print.tiles", { base: ctx.words.pick(base.name) }) : "";
}

/**
 * @param {Context} ctx
 * @param {boolean} isBare without stations and the like
 * @param {number} [most] so many numbers at most
 */
function layMap(ctx, page, box, isBare, most) {
  const { k, fonts } = page;
  const [width, height] = [box.right - box.left, box.bottom - box.top].map(
    (length) => length / k - 2 * BAND,
  );
  const covers = [...furnitureBoxes(width, height), ...crossBoxes(width, height)];
  const size = ctx.map.getSize();
  const zoom = ctx.map.getZoom() + Math.log2(Math.min(width / size.x, height / size.y));
  const middle = ctx.map.getCenter();
  const order = shownPlaces(ctx.cat, ctx.filter(), ctx.store.state.layers).map(({ id }) => id);
  const picture = ctx.engine.picture({
    width,
    height,
    centre: [middle.lng, middle.lat],
    zoom,
    fonts,
    order,
    covers,
    isBare,
    most,
    chosen: new Set([ctx.store.state.place].filter(Boolean)),
  });
  const furniture = drawFurniture(ctx, {
    width,
    height,
    metresAPixel: picture.metresAPixel,
    k,
  });
  const move = `translate(${round(box.left + BAND * k)} ${round(box.top + BAND * k)}) scale(${k})`;
  const parts = [drawCrosses(width, height), furniture, drawFrame(width, height)];
  return {
    ...picture,
    order,
    squareOf: (id) => squareAt(picture.spots.get(id), width, height),
    svg: `<g transform="${move}">${picture.svg}${parts.join("")}</g>`,
  };
}
