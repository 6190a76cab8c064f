/** Figures as they were said: the unit of the text, and never a number that it does not bear. */

/** Units of the text, by how they are written: what they are called here, in base units. */
const SAID = {
  m2: [
    [/亩|畝|\bmu$/i, "mu", 2000 / 3],
    [/公顷|公頃|hm²|hm2|hectares?$|\bha$/i, "ha", 1e4],
    [/平方公里|平方千米|km²|km2|k㎡|square kilomet|sq\.? ?km/i, "km2", 1e6],
    [/acres?$/i, "acre", 4046.8564224],
    [/square miles?|sq\.? miles?|sq\.? mi$/i, "mile2", 2589988.110336],
    [/平方英尺|平方呎|square f[eo][eo]t|sq\.? ft/i, "foot2", 0.09290304],
  ],
  m: [
    [/公里|千米|km|kilomet/i, "km", 1000],
    [/海里/, "m", 1],
    [/华里|^里|[^公海英]里/, "li", 500],
    [/miles?$/i, "mile", 1609.344],
    [/\bf[eo][eo]t$|\bft$/i, "foot", 0.3048],
  ],
  minute: [
    [/小时|小時|钟头|鐘頭|hours?|hrs?$|\bh$/i, "hour", 60],
    [/秒|seconds?/i, "second", 1 / 60],
  ],
  day: [[/周|星期|weeks?/i, "week", 7]],
  month: [[/季/, "quarter", 3]],
  year: [[/decades?/i, "decade", 10]],
};
/** Times that people came are no number of people. */
const VISITS = /人次$|visits?$/i;
const MULTIPLE = /倍|番|times|fold/i;
const PERCENT = /%|‰|百分点|百分點|per ?cent|points?$/i;
/** A month or day of the calendar, not a span of them. */
const CALENDAR = { month: /^月份?$|^month$/i, day: /^[日号號]$|^day$/i };
const FIRST_YEAR = 1000;
const [LARGEST_PART, CLOSE] = [12, 1e-5];

/** Tell whether a figure is an amount: ranks, rounds, years and months of the calendar are none. */
export function isAmount({ baseUnit, baseValue, comparator, unit }) {
  if (baseUnit === "ordinal" || comparator === "rank") return false;
  if (baseUnit === "year") return baseValue < FIRST_YEAR;
  return !CALENDAR[baseUnit]?.test(unit || "");
}

/** Base units that are said here; what else there is, as rates and other money, goes by `others`. */
const OWN = ["CNY", "m2", "m", "person", "count", "year", "month", "day", "minute"];

/**
 * Return a figure as the language of `words` says it, with what it is compared with.
 * @param {Object} words
 * @param {Object} fact
 * @param {(words: Speech, fact: Amount) => string} others says amounts in all other base units
 */
export function sayFigure(words, fact, others) {
  const value = sayAmount(words, fact, others);
  const isPlain = fact.comparator === "exact" || (fact.comparator === "growth" && isMultiple(fact));
  return isPlain ? value : words.t(`comparator.${fact.comparator}`, { value });
}

function isMultiple({ baseUnit, unit }) {
  return baseUnit === "ratio" && MULTIPLE.test(unit || "");
}

function sayAmount(words, fact, others) {
  const { baseValue, baseUnit, unit = "" } = fact;
  if (baseUnit === "ratio") return sayRatio(words, fact);
  if (baseUnit === "ordinal") return words.t("unit.ordinal", { value: words.number(baseValue) });
  if (baseUnit === "year" && baseValue >= FIRST_YEAR) return String(baseValue);
  if (!OWN.includes(baseUnit)) return others(words, fact);
  const said = (SAID[baseUnit] || []).find(([pattern]) => pattern.test(unit || ""));
  const [, name, factor] = said || [
    null,
    baseUnit === "person" && VISITS.test(unit) ? "visit" : baseUnit,
    1,
  ];
  const n = tidy(baseValue / factor);
  const value = sayNumber(words, n);
  const params = { n, value, hectares: sayNumber(words, inTwoDigits(baseValue / 1e4)) };
  return words.t(`unit.${name}`, params);
}

function sayRatio(words, { baseValue, unit }) {
  if (MULTIPLE.test(unit || "")) {
    const names = words.t("figure.digits").split(" ");
    const value = names[baseValue] || sayNumber(words, tidy(baseValue));
    return words.t("unit.times", { n: baseValue, value });
  }
  const part = PERCENT.test(unit || "") ? null : fractionOf(baseValue);
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
