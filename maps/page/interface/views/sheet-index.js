/** The index of a sheet: what is numbered on the map, in columns, and what is not on it. */

import { round } from "../../shared/svg.js";
import { breakLines, place as put, write } from "../pieces/lettering.js";
import { placeSwatch } from "../pieces/parts.js";

/** Sizes of type that are tried, in CSS pixels on A3, the largest first. */
const SIZES = [10.5, 9.6, 8.8, 8, 7.5];
/** How many of them are easily read. */
const EASY = 3;
/** On any paper none is smaller than this, in CSS pixels: 5.6 points. */
export const LEAST_PX = 7.5;
const NARROWEST = 118;
/** The width of a square's name in letters' heights, with what stands free before it. */
const SQUARE = 1.9;

/**
 * @param {SheetPage} page
 * @returns {{all: number[], easy: number[]}} sizes of type in CSS pixels, the largest first
 */
export function sizesFor({ k }) {
  const all = SIZES.map((size) => size * k).filter((size) => size > LEAST_PX);
  return { all: [...all, LEAST_PX], easy: all.slice(0, EASY) };
}

/**
 * @param {Context} ctx
 * @param {SheetPage} page
 * @param {ScreenBox} box
 * @param {{numbers: Map<string, number>, order: string[], bare: Set<string>, hidden: Set<string>,
 *   squareOf: (id: string) => string}} map
 * @param {number[]} sizes of type that are tried
 * @returns {{svg: string, over: boolean, numbered: number}} the index, whether there is more than
 *   finds room, and how many numbers stand in it
 */
export function layIndex(ctx, page, box, map, sizes) {
  const all = entriesOf(ctx, map);
  let laid = { svg: "", over: false, numbered: 0 };
  for (const size of sizes) {
    laid = lay(ctx, page, box, all, size);
    if (!laid.over) break;
  }
  return laid;
}

/** @param {Context} ctx */
function entriesOf(ctx, { numbers, order, hidden, bare, squareOf }) {
  const { t, pick } = ctx.words;
  const rows = order.map((id) => ({ id, place: ctx.cat.places.get(id), number: numbers.get(id) }));
  const isPlaced = ({ place }) => ctx.cat.isLocated(place);
  const entry = ({ place, number }) => ({ number, name: pick(place.name), place });
  const onMap = (row) => ({ ...entry(row), square: squareOf(row.id) });
  const on = rows.filter(({ number }) => number).map(onMap);
  const unnumbered = rows.filter(({ id }) => bare.has(id)).map(onMap);
  const off = rows
    .filter((row) => !row.number && isPlaced(row) && !hidden.has(row.id) && !bare.has(row.id))
    .map(entry);
  const nowhere = rows.filter((row) => !isPlaced(row)).map(entry);
  return [
    { head: t("print.table", { n: on.length + bare.size }) },
    ...(bare.size ? [{ note: t("print.numbered", { n: on.length }) }] : []),
    ...(hidden.size ? [{ note: t("print.hidden", { n: hidden.size }) }] : []),
    ...(on.length ? [{ note: t("print.squares") }] : []),
    ...on,
    ...(bare.size ? [{ head: t("print.bare", { n: bare.size }) }, ...unnumbered] : []),
    ...(off.length ? [{ head: t("print.outside") }, ...off] : []),
    ...(nowhere.length ? [{ head: t("print.nowhere") }, ...nowhere] : []),
  ];
}

/** @param {Context} ctx */
function lay(ctx, page, box, entries, size) {
  const wide = box.right - box.left;
  const columns = Math.max(1, Math.floor(wide / (NARROWEST * (size / 10))));
  const width = wide / columns;
  const tall = box.bottom - box.top - size * 1.4;
  const parts = [];
  let [column, y] = [0, 0];
  for (const [at, entry] of entries.entries()) {
    const row = rowOf(ctx, page, entry, size, width);
    // A heading does not stand alone at the foot of a column.
    const next =
      entry.head && entries[at + 1] ? rowOf(ctx, page, entries[at + 1], size, width) : null;
    if (y > 0 && y + row.height + (next?.height || 0) > tall) [column, y] = [column + 1, 0];
    if (column >= columns) {
      const rest = entries.slice(at).filter(({ place }) => place).length;
      parts.push(tellRest(ctx, box, size, rest));
      return { svg: parts.join(""), over: true, numbered: countNumbers(entries.slice(0, at)) };
    }
    parts.push(row.draw(box.left + column * width, box.top + y));
    y += row.height;
  }
  return { svg: parts.join(""), over: false, numbered: countNumbers(entries) };
}

function countNumbers(entries) {
  return entries.filter(({ number }) => number).length;
}

/** @param {Context} ctx */
function tellRest(ctx, box, size, n) {
  const words = ctx.words.t("print.more", { n });
  return write(words, box.right, box.bottom, { size, anchor: "end", weight: 600 });
}

/** @param {Context} ctx */
function rowOf(ctx, page, entry, size, width) {
  const { head, note, number, name, place, square } = entry;
  if (head || note) return wordsRow(head || note, head ? 600 : 400, size, width, page.fonts);
  const indent = size * 3.6;
  const lines = breakName(name, width - indent - size * 0.6, square ? size * SQUARE : 0, {
    size,
    fonts: page.fonts,
  });
  return {
    height: lines.length * size * 1.24 + size * 0.18,
    draw: (x, y) =>
      [
        number
          ? write(String(number), x + size * 1.7, y + size, { size, weight: 600, anchor: "end" })
          : "",
        put(placeSwatch(ctx, place, 16), round(x + size * 2.05), round(y), size * 1.25),
        ...lines.map((line, at) => write(line, x + indent, y + size * (1 + at * 1.24), { size })),
        square ? writeSquare(square, x + width - size * 0.9, y + size, size) : "",
      ].join(""),
  };
}

/** The first line of a name leaves `aside` pixels for the square behind it, the others do not. */
function breakName(name, width, aside, type) {
  const whole = breakLines(name, width - aside, type);
  if (!aside || whole.length < 2) return whole;
  const rest = name.slice(whole[0].length).trimStart();
  return [whole[0], ...breakLines(rest, width, type)];
}

/** The square of the map stands at the end of a row, where one looks for it. */
function writeSquare(square, x, y, size) {
  return write(square, x, y, { size, colour: "#5d564c", anchor: "end", hook: "square" });
}

function wordsRow(text, weight, size, width, fonts) {
  const lines = breakLines(text, width - size, { size, weight, fonts });
  return {
    height: lines.length * size * 1.3 + size * 0.7,
    draw: (x, y) =>
      lines
        .map((line, at) => write(line, x, y + size * (1.3 + at * 1.3), { size, weight }))
        .join(""),
  };
}
