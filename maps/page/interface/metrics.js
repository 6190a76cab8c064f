/** Metrics that can be drawn as symbols: figures of places that have a position. */

/**
 * Return `[{key, name, unit, facts}]`, the widest spread first: figures that count the same in the
 * same unit; where a metric has one place only, it stands alone.
 * @param {Object} catalogue
 */
export function metricsOf(catalogue) {
  const metrics = new Map();
  for (const fact of catalogue.data.facts) {
    const place = catalogue.places.get(fact.subject);
    if (
      !place ||
      !place.position ||
      place.id === catalogue.data.dossier.region ||
      !(fact.baseValue > 0)
    )
      continue;
    if (["ordinal", "year"].includes(fact.baseUnit) || fact.comparator === "rank") continue;
    const key = `${fact.metric.en}|${fact.baseUnit}`.toLowerCase().replace(/[^a-z0-9|]+/g, "-");
    if (!metrics.has(key))
      metrics.set(key, { key, name: fact.metric, unit: fact.baseUnit, facts: [] });
    metrics.get(key).facts.push(fact);
  }
  return [...metrics.values()].sort(
    (one, other) => other.facts.length - one.facts.length || (one.key < other.key ? -1 : 1),
  );
}
