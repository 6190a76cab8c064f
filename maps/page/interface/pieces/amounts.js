/** A figure's value in its base unit, as the language writes it. */

/** Rates too small to read are shown of more: `[base unit above, below, how many, word's key]`. */
const SHOWN = [
  ["m", "s", 3.6, "per.kmh"],
  ["", "s", 3600, "per.h"],
  ["", "m2", 1e6, "per.km2"],
  ["", "m", 1e3, "per.km"],
];

/**
 * @param {Speech} words
 * @param {Amount} fact
 */
export function amountText(words, { baseValue, baseUnit, said }) {
  const [over, ...under] = baseUnit.split("/");
  const counted = said === "visit" ? said : over;
  if (under.length) return rateText(words, baseValue, over, under, counted);
  return plainText(words, baseValue, counted);
}

function plainText({ t, has, number }, value, base) {
  const big = { notation: "compact", compactDisplay: "long" };
  const size = Math.abs(value);
  const digits =
    size && size < 0.01 ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 2 };
  const text = number(value, { ...(size < 10000 ? {} : big), ...digits });
  if (has(`unit.${base}`)) return t(`unit.${base}`, { n: value, value: text });
  return t("unit.money", { value: text, currency: currencyName(number, base) });
}

/** Return the name of a currency, an ISO 4217 code, as the browser's language has it. */
export function currencyName(number, code) {
  const money = number(2, { style: "currency", currency: code, currencyDisplay: "name" });
  return money.replace(/[\d.,\s]+/g, " ").trim();
}

function rateText(words, value, over, under, counted) {
  const [first] = under;
  const shown = SHOWN.find(
    ([above, below]) => below === first && (!above || (above === over && under.length === 1)),
  );
  if (!shown || (shown[1] !== "s" && Math.abs(value) >= 1))
    return join(words, plainText(words, value, counted), under);
  const [, , many, key] = /** @type {[string, string, number, string]} */ (shown);
  if (key === "per.kmh")
    return words.t("unit.kmh", { value: words.number(value * many, { maximumFractionDigits: 1 }) });
  const text = plainText(words, value * many, counted);
  return join(words, words.t("unit.rate", { value: text, per: words.t(key) }), under.slice(1));
}

function join(words, text, under) {
  return under.reduce(
    (before, base) =>
      words.t("unit.rate", {
        value: before,
        per: words.has(`per.${base}`) ? words.t(`per.${base}`) : currencyName(words.number, base),
      }),
    text,
  );
}
