/** How an amount is said once its value or unit was changed. */

import { DATE, STRUCTURE } from "../../../shared/said.js";

/**
 * Return how an amount is said, as the table of units has it; one in a unit that it has not stays as
 * it was, and so do numbers that lay out a concept, by the words of the text.
 * @param {Amount} row what the page shows
 * @param {Record<string, string>} cells what the files say
 * @param {{units: Record<string, [string, number, string]>, firstYear: number}} vocabulary
 */
export function saidOf(row, cells, { units, firstYear }) {
  const value = Number(cells.base_value);
  const isYear = cells.base_unit === "year";
  if (isYear && value >= firstYear) return { said: DATE, saidValue: value };
  if (row.said === STRUCTURE && cells.base_unit === "count")
    return { said: row.said, saidValue: value };
  const [base, factor, said] = units[cells.unit] || [];
  if (base === cells.base_unit)
    return { said: said || null, saidValue: said ? value / factor : null };
  const isKept = row.unit === cells.unit && row.baseUnit === cells.base_unit && !isYear;
  const size = row.baseValue / (row.saidValue || 0);
  if (!isKept || !row.said || !Number.isFinite(size)) return { said: null, saidValue: null };
  return { said: row.said, saidValue: value / size };
}
