/**
 * What a row is once somebody has decided about it: reviewed, and a draft's own reason says by
 * whom. What a person wrote stays.
 */

/**
 * @param {Record<string, string>} row of a place or section
 * @param {string} by initials
 * @param {[string, string][]} drafted sentences of drafts, each with what it says once reviewed by
 *   `{by}`; longer ones first
 * @returns {Record<string, string>} the cells that become other
 */
export function reviewedCells(row, by, drafted) {
  const cells = { reviewed: "true" };
  for (const [field, words] of Object.entries(row)) {
    if (!field.startsWith("why_") || !words) continue;
    const found = drafted.find(([sentence]) => words.includes(sentence));
    if (found) cells[field] = words.replaceAll(found[0], found[1].replaceAll("{by}", by));
  }
  return cells;
}
