/** What backs a verdict or a status: links to where it was found. */

import { h, outward } from "./dom.js";

/**
 * Return a list of links to the pieces of evidence `ids`, or `null` without any.
 * @param {Context} ctx
 */
export function evidenceLinks(ctx, ids) {
  const rows = ids.map((id) => ctx.data.evidence[id]).filter(Boolean);
  if (!rows.length) return null;
  const { t, pick, date } = ctx.words;
  return h(
    "ul",
    { class: "pm-evidence" },
    rows.map((row) =>
      h(
        "li",
        {},
        outward(row.address, pick(row.title)),
        h(
          "span",
          { class: "pm-quiet" },
          ` · ${pick(row.publisher)}`,
          row.date ? ` · ${date(row.date)}` : "",
          ` · ${t(`evidence.${row.class}`)}`,
        ),
      ),
    ),
  );
}
