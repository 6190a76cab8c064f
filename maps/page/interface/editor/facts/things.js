/** What an act was about: in which list it stands, how it is called, and whether it is still there. */

import { PLACES } from "./columns.js";

const LISTS = {
  "facts.csv": "figures",
  "commitments.csv": "statements",
  "outcomes.csv": "statements",
  "chapters.csv": "tour",
};

/**
 * @param {Context} ctx
 * @param {import("../keeping/session.js").Session} session
 * @param {{target: {table?: string, row?: string|null}}} act any but `undo` and `redo`
 * @returns {{list: string|null, open: string|null, name: string}} the list and what to open in it,
 *   `null` if it has no form; and what it is called, nothing if it is not there
 */
export function thingOf(ctx, session, { target }) {
  const { table = "", row } = target;
  const { pick } = ctx.words;
  if (PLACES.includes(table) || table === "sections.csv") return placeOf(ctx, row);
  const list = LISTS[table] || null;
  if (!row) return { list, open: null, name: "" };
  const named = {
    "facts.csv": () => ctx.cat.facts.get(row)?.metric,
    "commitments.csv": () => ctx.cat.commitments.get(row)?.what,
    "outcomes.csv": () => ctx.cat.commitments.get(row)?.what,
    "chapters.csv": () => ctx.data.chapters.find((one) => one.id === row)?.title,
    "evidence.csv": () => ctx.data.evidence[row]?.title,
  }[table];
  const words = named?.();
  const isForm = list && list !== "tour" && session.model.row(LIST_TABLES[list], row);
  return { list, open: isForm ? row : null, name: pick(words) };
}

const LIST_TABLES = { figures: "facts.csv", statements: "commitments.csv" };

function placeOf(ctx, id) {
  const section = ctx.cat.sections.get(id);
  const thing = section || ctx.cat.places.get(id);
  return {
    list: "places",
    open: thing ? id : null,
    name: thing ? ctx.words.pick(thing.name) : "",
  };
}
