/** How classes look that are like another: as that one, but for what their own row says. */

import { LOOK } from "./look.js";

/**
 * The rows for classes that look like others besides, each behind the one that it looks like.
 * @param {Record<string, string>} [like] the class that a class looks like, by its id
 * @param {Record<string, OwnLook>} [looks] in what a class looks other than that, by its id
 */
export function rowsFor(like = {}, looks = {}) {
  const others = Object.entries(like);
  return LOOK.flatMap((row) => [
    row,
    ...others
      .filter(([, look]) => look === row.class)
      .map(([name]) => ({
        ...row,
        class: name,
        ...(looks[name] && differ(row, name, looks[name])),
      })),
  ]);
}

/**
 * The colours of classes that have their own, by the names that `rowsFor` gives them.
 * @param {Record<string, OwnLook>} [looks]
 * @param {boolean} [dark]
 */
export function coloursFor(looks = {}, dark = false) {
  const named = Object.entries(looks);
  return Object.fromEntries(named.map(([name, own]) => [`=${name}`, dark ? own.dark : own.light]));
}

/**
 * @typedef {{light: string, dark: string, width: number, dash: number[], from: number | null}} OwnLook
 */

function differ(row, name, own) {
  const painted = row.dot ? "dot" : row.line ? "line" : "fill";
  return {
    [painted]: `=${name}`,
    width: row.width?.map(([zoom, px]) => [zoom, px * own.width]),
    dash: own.dash.length ? own.dash : row.dash,
    from: own.from ?? row.from,
  };
}
