/** What a person sees while an act is done: the cells as they stand, and the base map that is on. */

/**
 * @param {import("./model.js").Model} model
 * @param {{table: string, row: string|null}} target
 * @param {Record<string, *>} [after] what is to be
 * @returns {Record<string, *>} the fields of `after` as they stand now
 */
export function seenBefore(model, { table, row }, after = {}) {
  const cells = row === null ? null : model.row(table, row);
  /** @type {Record<string, *>} */
  const before = {};
  for (const field of Object.keys(after)) {
    if (field === "position") before.position = model.positions.get(row || "")?.geometry || null;
    else if (field === "order")
      before.order = model
        .table(table)
        .rows.map((one) => one.id)
        .join("|");
    else if (cells && field in cells) before[field] = cells[field];
  }
  return before;
}

/** The base map that is on, if it is one from the network. @param {Context} ctx */
export function baseMap(ctx) {
  const base = ctx.data.online.find((one) => one.id === ctx.store.state.base);
  return base ? { id: base.id, datum: base.datum } : null;
}
