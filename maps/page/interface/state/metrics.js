/** Metrics that can be drawn as symbols: figures of places that have a position. */

const UNITS = ["CNY", "m2", "m", "m3", "kg", "W", "person", "count"];
const NO_SIZES = ["ratio", "ordinal", "year", "month", "day", "minute", "degC", "dB"];

/**
 * Return `[{key, name, unit, facts}]`. First come the figures of one unit together, where two
 * places or more have one; then each metric by itself, those of most places first. Growth, ranks
 * and years are no sizes. `name` of a unit's figures is null: the interface has words for them.
 * @param {Object} catalogue
 */
export function metricsOf(catalogue) {
  const facts = catalogue.data.facts.filter((fact) => isSize(catalogue, fact));
  const single = new Map();
  for (const fact of facts) {
    const key = keyOf(fact);
    if (!single.has(key))
      single.set(key, { key, name: fact.metric, unit: fact.baseUnit, facts: [] });
    single.get(key).facts.push(fact);
  }
  const byUnit = UNITS.map((unit) => ({
    key: `unit|${unit}`,
    name: null,
    unit,
    facts: facts.filter((fact) => fact.baseUnit === unit),
  }));
  const spread = ({ facts: own }) => new Set(own.map((fact) => fact.subject)).size;
  return [
    ...byUnit.filter((metric) => spread(metric) > 1),
    ...[...single.values()]
      .filter((metric) => spread(metric) > 1)
      .sort((one, other) => spread(other) - spread(one) || (one.key < other.key ? -1 : 1)),
  ];
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

/** Return the name of a metric in the language of the page. */
export function metricName(words, { name, unit }) {
  return name ? words.pick(name) : words.t(`symbols.unit.${unit}`);
}
