/** Metrics that can be drawn as symbols: figures of places that have a position. */

import { saysThing } from "./counted.js";
import { isAmount } from "./figures.js";

const NO_SIZES = ["ratio", "ordinal", "year", "month", "day", "minute", "degC", "dB"];

/**
 * Return `[{key, name, unit, facts}]`: what is counted or measured of two places or more, that of
 * most places first. A metric is one thing: beds are not firms, though both are counts. Growth,
 * ranks and years are no sizes.
 * @param {Object} catalogue
 */
export function metricsOf(catalogue) {
  const metrics = new Map();
  for (const fact of catalogue.data.facts) {
    if (!isAmount(fact) || !isSize(catalogue, fact) || !saysThing(fact)) continue;
    const key = keyOf(fact);
    if (!metrics.has(key))
      metrics.set(key, { key, name: fact.metric, unit: fact.baseUnit, facts: [] });
    metrics.get(key).facts.push(fact);
  }
  const spread = ({ facts }) => new Set(facts.map((fact) => fact.subject)).size;
  return [...metrics.values()]
    .filter((metric) => spread(metric) > 1)
    .sort((one, other) => spread(other) - spread(one) || (one.key < other.key ? -1 : 1));
}

/** Return what tells a metric in a link: its English words, else those it has, and its unit. */
function keyOf({ metric, baseUnit }) {
  const signs = metric.en ? /[^a-z0-9|]+/g : /[^\p{L}\p{N}|]+/gu;
  const words = metric.en || Object.values(metric)[0];
  return `${words}|${baseUnit}`.toLowerCase().replace(signs, "-");
}

function isSize(catalogue, { subject, baseValue, baseUnit, comparator }) {
  const place = catalogue.places.get(subject);
  return (
    Boolean(place?.position) &&
    subject !== catalogue.data.dossier.region &&
    baseValue > 0 &&
    !NO_SIZES.includes(baseUnit) &&
    !["growth", "rank"].includes(comparator)
  );
}
