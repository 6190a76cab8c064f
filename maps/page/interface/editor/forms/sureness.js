/** How a place was placed, how sure that is, what it is known from and why: corrected together. */

import { keep } from "../../state/storage.js";
import { columnOf } from "../facts/columns.js";
import { areaField, fieldGroup, selectField, textField, tongue } from "./fields.js";

export const CERTAINTIES = {
  measured: "certain",
  approximate: "less-certain",
  indicative: "uncertain",
};
const RADIUS = "coordinateUncertaintyInMeters";

/**
 * Return the reason that is written for a position, in a language.
 * @param {Record<string, Record<string, *>>} tables words by language
 * @param {string} tag BCP 47
 * @param {{by: string, source: string, isTyped?: boolean}} given
 * @returns {string}
 */
export function madeReason(tables, tag, { by, source, isTyped = false }) {
  const words = (tables[tag] || tables.en)[isTyped ? "edit.whyTyped" : "edit.whyPlaced"];
  return words.replace("{by}", () => by).replace("{source}", () => source);
}

/**
 * @param {*} editor
 * @param {string} id of a place or section
 * @param {Record<string, string>} row its cells
 */
export function sureness(editor, id, row) {
  const { ctx, session } = editor;
  const { t } = ctx.words;
  const act = session.history.placedBy(id);
  const isPlaced = row.placed !== "unlocated";
  const fields = isPlaced
    ? [
        selectField({
          name: "placed",
          label: t("edit.how"),
          cell: row.placed,
          options: Object.keys(CERTAINTIES).map((value) => ({
            value,
            label: t(`edit.placed.${value}`),
          })),
        }),
        textField({
          name: RADIUS,
          label: t("edit.radius"),
          cell: row[RADIUS] || "",
          props: { inputmode: "decimal" },
        }),
        textField({
          name: "source",
          label: t("edit.source"),
          cell: act?.source || "",
          hint: t("edit.sourceAnew"),
        }),
      ]
    : [];
  return fieldGroup({
    id: "radius",
    title: t(isPlaced ? "edit.radiusTitle" : "edit.whyNowhere"),
    act: t("edit.setRadius"),
    fields: [
      ...fields,
      ...session.model.languages.map((tag) => {
        const name = columnOf("why", tag);
        const label = t("edit.whyIn", { tag: tongue(ctx, tag) });
        return areaField({ name, label, cell: row[name] || "" });
      }),
    ],
    onsubmit: (typed) => correct(editor, id, row, act, typed),
  });
}

/** One act: a radius if how sure it is has changed, else words; with the source as it is said now. */
function correct({ ctx, session, acting }, id, row, act, typed) {
  const { source = "", ...cells } = typed;
  const after = {
    ...reasonsAnew(ctx.words.tables, session.model.languages, row, act, source),
    ...cells,
  };
  if (cells.placed) after.certainty = CERTAINTIES[cells.placed];
  const isRadius = RADIUS in cells || "placed" in cells;
  if (isRadius) {
    if (!(Number(cells[RADIUS] ?? row[RADIUS]) > 0)) return ctx.live.notice("edit.radiusWrong");
    after[RADIUS] ??= row[RADIUS];
  }
  if (source) keep("source", source);
  return session.perform(isRadius ? "radius" : "describe", acting.target(id), {
    after: Object.keys(after).length ? after : reasonsNow(session.model.languages, row),
    ...(source ? { source } : {}),
  });
}

/**
 * The reasons that were made of what a place was known from are made again of what it is known from
 * now; what somebody wrote stays.
 * @returns {Record<string, string>} by column
 */
export function reasonsAnew(tables, tags, row, act, source) {
  if (!source || !act) return {};
  const anew = {};
  for (const tag of tags)
    for (const isTyped of [false, true]) {
      const said = { by: act.by, isTyped };
      const name = columnOf("why", tag);
      if (row[name] === madeReason(tables, tag, { ...said, source: act.source }))
        anew[name] = madeReason(tables, tag, { ...said, source });
    }
  return anew;
}

/** @returns {Record<string, string>} the reasons as they are: what it is known from changes alone */
function reasonsNow(tags, row) {
  return Object.fromEntries(
    tags.map((tag) => [columnOf("why", tag), row[columnOf("why", tag)] || ""]),
  );
}
