/** The whole state in the address's hash; works on `file://`, in frames, back and forward. */

import { same } from "./store.js";

export const COLOURS = ["theme", "status", "outcome"];
const PANES = ["low", "half", "full"];

/**
 * Write the state as a hash; what is as it was at the start is left out.
 * @param {Object} state
 * @param {Object} start The state of the page when opened without a hash.
 * @param {string} dossier
 */
export function writeHash(state, start, dossier) {
  const parts = [["d", dossier]];
  const add = (key, value) => parts.push([key, value]);
  if (state.view && !same(state.view, start.view)) {
    const { lon, lat, zoom } = state.view;
    add("v", `${lon.toFixed(5)},${lat.toFixed(5)},${Math.round(zoom * 100) / 100}`);
  }
  if (!same(state.layers, start.layers)) add("l", joined(state.layers));
  if (state.statuses) add("s", joined(state.statuses));
  if (state.years) add("y", joined(state.years));
  if (state.outcomes) add("o", joined(state.outcomes));
  if (state.colour !== start.colour) add("k", state.colour);
  if (state.asAt) add("a", state.asAt);
  if (state.rings) add("r", "1");
  if (state.statement) add("w", state.statement);
  if (state.place) add("p", state.place);
  if (state.tab !== start.tab) add("t", state.tab);
  if (state.pane !== start.pane) add("n", state.pane);
  if (state.district) add("f", "1");
  if (state.figures) add("m", state.figures);
  if (state.base) add("b", state.base);
  if (state.chapter) add("c", state.chapter);
  add("lang", state.lang);
  return `#${parts.map(([key, value]) => `${key}=${encodeURIComponent(value).replace(/%2C/g, ",")}`).join("&")}`;
}

function joined(set) {
  return [...set].sort().join(",");
}

/**
 * Read a hash into a patch of the state; what is not understood is left out and reported.
 * @param {string} hash
 * @param {{dossier: string, known: Record<string, (id: string) => boolean>}} context
 *   `known` tests ids of layers, statuses, years, places, bases, chapters, metrics and languages.
 * @returns {{patch: Object, problems: Array<{key: string, params: Object}>}}
 */
export function readHash(hash, { dossier, known }) {
  const problems = [];
  const given = readPairs(hash, problems);
  const patch = {};
  if (given.lang !== undefined) readOne(given.lang, known.lang, "lang", patch, "lang", problems);
  if (given.d !== undefined && given.d !== dossier) {
    problems.push({ key: "hash.foreign", params: { id: given.d.slice(0, 40) } });
    return { patch, problems };
  }
  readView(given.v, patch, problems);
  for (const [short, key] of [
    ["l", "layers"],
    ["s", "statuses"],
    ["y", "years"],
    ["o", "outcomes"],
  ]) {
    if (given[short] !== undefined) readSet(given[short], known[key], key, patch, problems);
  }
  for (const [short, key] of [
    ["p", "place"],
    ["b", "base"],
    ["c", "chapter"],
    ["m", "figures"],
    ["w", "statement"],
  ]) {
    if (given[short] !== undefined) readOne(given[short], known[key], key, patch, key, problems);
  }
  if (given.f !== undefined) patch.district = given.f === "1";
  if (given.r !== undefined) patch.rings = given.r === "1";
  readOne(given.a, isDay, "asAt", patch, "asAt", problems);
  readOne(given.k, (colour) => COLOURS.includes(colour), "colour", patch, "colour", problems);
  readOne(given.t, known.tab, "tab", patch, "tab", problems);
  readOne(given.n, (pane) => PANES.includes(pane), "pane", patch, "pane", problems);
  return { patch, problems };
}

/** Tell whether `text` is a day of the calendar, as YYYY-MM-DD. */
export function isDay(text) {
  const date = new Date(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(+date) && date.toISOString().startsWith(text)
  );
}

function readPairs(hash, problems) {
  const given = Object.create(null);
  for (const part of hash.replace(/^#/, "").split("&").filter(Boolean)) {
    const at = part.indexOf("=");
    try {
      if (at < 1) throw new URIError(part);
      given[part.slice(0, at)] = decodeURIComponent(part.slice(at + 1));
    } catch {
      problems.push({ key: "hash.broken", params: { part: part.slice(0, 40) } });
    }
  }
  return given;
}

function readOne(value, isKnown, kind, patch, key, problems) {
  if (value === undefined) return;
  if (isKnown(value)) patch[key] = value;
  else
    problems.push({
      key: `hash.${kind === "place" || kind === "lang" ? kind : "broken"}`,
      params: { id: value.slice(0, 40), part: value.slice(0, 40) },
    });
}

function readSet(value, isKnown, key, patch, problems) {
  const items = value.split(",").filter(Boolean);
  const good = items.filter(isKnown);
  if (good.length < items.length) {
    problems.push({
      key: "hash.broken",
      params: {
        part: items
          .filter((item) => !isKnown(item))
          .join(",")
          .slice(0, 40),
      },
    });
  }
  const isNone = key === "layers" && !items.length;
  if (good.length || isNone) patch[key] = new Set(good);
}

function readView(value, patch, problems) {
  if (value === undefined) return;
  const [lon, lat, zoom] = value.split(",").map(Number);
  const good = Math.abs(lon) <= 180 && Math.abs(lat) <= 85 && zoom >= 0 && zoom <= 22;
  if (good) patch.view = { lon, lat, zoom };
  else problems.push({ key: "hash.broken", params: { part: value.slice(0, 40) } });
}

/**
 * Keep the address in step with the store: a view only rewrites the entry, all else makes a new one.
 * @param {{write: () => string, take: (hash: string) => void}} hooks
 */
export function keepHash({ write, take }) {
  let last = location.hash;
  let isTaking = false;
  window.addEventListener("hashchange", () => {
    if (location.hash === last) return;
    last = location.hash;
    isTaking = true;
    take(last);
    isTaking = false;
  });
  return function update(isStep) {
    const next = write();
    if (next === last || isTaking) return;
    last = next;
    try {
      history[isStep ? "pushState" : "replaceState"](null, "", next);
    } catch {
      // A frame without an address of its own has no history to write; the page goes on.
    }
  };
}
