/** The legend of a sheet: what the page's legend says, in columns. */

import { breakLines, place, write } from "../pieces/lettering.js";
import { legendBody } from "./legend.js";

const TYPE = 9.6;
const COLUMN = 155;
/** Columns where the legend stands beside the map. */
const MOST_BESIDE = 3;

/**
 * @param {Context} ctx
 * @param {SheetPage} page
 * @param {ScreenBox} box
 * @returns {{svg: string, rest: ScreenBox}} the legend, and what it leaves of the box
 */
export function layLegend(ctx, page, box) {
  const size = TYPE * page.k;
  const across = Math.max(1, Math.floor((box.right - box.left) / (COLUMN * page.k)));
  const columns = Math.min(across, page.upright ? across : MOST_BESIDE);
  const width = (box.right - box.left) / columns;
  const rows = rowsOf(ctx, legendBody(ctx), { size, width, fonts: page.fonts });
  const total = rows.reduce((sum, { height }) => sum + height, 0);
  const tall = Math.max(total / columns, ...rows.map(({ height }) => height));
  const svg = [];
  let [column, y, most] = [0, 0, 0];
  for (const [at, row] of rows.entries()) {
    const need = row.height + (row.isHead ? rows[at + 1].height : 0);
    if (y > 0 && y + need > tall + size * 1.6 && column < columns - 1)
      [column, y] = [column + 1, 0];
    if (y === 0 && row.isGap) continue;
    svg.push(row.draw(box.left + column * width, box.top + y));
    y += row.height;
    most = Math.max(most, y);
  }
  return { svg: svg.join(""), rest: { ...box, top: box.top + most + size } };
}

/** @param {Context} ctx */
function rowsOf(ctx, body, type) {
  const rows = [];
  for (const group of body.querySelectorAll(".pm-legend-group")) {
    if (rows.length) rows.push({ isGap: true, height: type.size * 0.6, draw: () => "" });
    rows.push(headRow(group.querySelector("h3").textContent, type));
    for (const item of group.querySelectorAll("li")) {
      // On paper nothing can be pointed at.
      const isHint = item.dataset.legendRow === "disc";
      const radius = ctx.words.length(ctx.data.styles.discFrom);
      const text = isHint ? ctx.words.t("legend.discPaper", { radius }) : item.textContent;
      rows.push(itemRow(item, text, type));
    }
  }
  return rows;
}

function headRow(text, { size }) {
  return {
    isHead: true,
    height: size * 1.7,
    draw: (x, y) => write(text, x, y + size * 1.2, { size, weight: 600 }),
  };
}

function itemRow(item, text, { size, width, fonts }) {
  const swatch = item.querySelector("svg");
  const indent = size * 1.9;
  const lines = breakLines(text, width - indent - size, { size, fonts });
  return {
    height: Math.max(1, lines.length) * size * 1.25 + size * 0.35,
    draw: (x, y) =>
      [
        swatch ? place(swatch, x, y + size * 0.05, size * 1.45) : "",
        ...lines.map((line, at) =>
          write(line, x + indent, y + size * (1.15 + at * 1.25), { size }),
        ),
      ].join(""),
  };
}
