/** Figures as they were said: the unit of the text, and never a number that it does not bear. */

import { DATE, STRUCTURE } from "../../shared/said.js";

/** What the table of units says of multiples. */
const TIMES = "times";
const [LARGEST_PART, CLOSE] = [12, 1e-5];

/**
 * Tell whether a figure is an amount: ranks, rounds, years and months of the calendar, and
 * the parts of a concept, are none.
 * @param {{baseUnit: string, comparator: string, said?: string|null}} fact
 */
export function isAmount({ baseUnit, comparator, said }) {
  return baseUnit !== "ordinal" && comparator !== "rank" && said !== DATE && said !== STRUCTURE;
}

/** Base units that are said here; what else there is, as rates and other money, goes by `others`. */
const OWN = ["CNY", "m2", "m", "person", "count", "year", "month", "day", "minute", "ratio"];

/**
 * Return a figure as the language of `words` says it, with what it is compared with.
 * @param {Object} words
 * @param {Object} fact
 * @param {(words: Speech, fact: Amount) => string} others says amounts in all other base units
 */
export function sayFigure(words, fact, others) {
  const value = sayAmount(words, fact, others);
  const isPlain =
    fact.comparator === "exact" || (fact.comparator === "growth" && fact.said === TIMES);
  return isPlain ? value : words.t(`comparator.${fact.comparator}`, { value });
}

function sayAmount(words, fact, others) {
  const { baseValue, baseUnit, said, saidValue } = fact;
  if (baseUnit === "ratio" && (!said || said === TIMES)) return sayRatio(words, fact);
  if (baseUnit === "ordinal") return words.t("unit.ordinal", { value: words.number(baseValue) });
  if (baseUnit === "year" && said === DATE) return String(baseValue);
  if (!OWN.includes(baseUnit)) return others(words, fact);
  const isSaid = said && said !== DATE;
  const n = tidy(isSaid ? saidValue : baseValue);
  const value = sayNumber(words, n);
  const params = { n, value, hectares: sayNumber(words, inTwoDigits(baseValue / 1e4)) };
  return words.t(`unit.${isSaid ? said : baseUnit}`, params);
}

function sayRatio(words, { baseValue, said }) {
  if (said) {
    const names = words.t("figure.digits").split(" ");
    const value = names[baseValue] || sayNumber(words, tidy(baseValue));
    return words.t("unit.times", { n: baseValue, value });
  }
  const part = fractionOf(baseValue);
  if (!part) return words.number(baseValue, { style: "percent", maximumFractionDigits: 3 });
  const names = words.t("figure.parts").split(" ");
  const [up, down] = part.map((value) => names[value] || String(value));
  return words.t("figure.fraction", { up, down });
}

/** Return the parts of a plain fraction that hundredths would not bear, or `null`. */
function fractionOf(value) {
  if (Math.abs(value * 100 - Math.round(value * 100)) < CLOSE) return null;
  for (let down = 2; down <= LARGEST_PART; down += 1) {
    const up = Math.round(value * down);
    if (up > 0 && up < down && Math.abs(value - up / down) < CLOSE) return [up, down];
  }
  return null;
}

/** Return `value` without the dust of a division. */
function tidy(value) {
  return Number(value.toPrecision(10));
}

function inTwoDigits(value) {
  return Number(value.toPrecision(2));
}

/** Return a number; a large one in words of size if that leaves nothing of it out. */
export function sayNumber(words, value) {
  const sizes = words.ui === "en" ? [1e12, 1e9, 1e6] : [1e12, 1e8, 1e4];
  const size = sizes.find((one) => Math.abs(value) >= one);
  const lead = size ? value / size : value;
  const isWhole = Math.abs(lead * 100 - Math.round(lead * 100)) < CLOSE;
  if (!size || !isWhole) return words.number(value, { maximumFractionDigits: 3 });
  return words.number(value, {
    notation: "compact",
    compactDisplay: "long",
    maximumFractionDigits: 2,
  });
}
