/** Which places are meant by a scope, for exports and print, and whose data they are. */

/**
 * Return the things of a scope: `{located: [{place, section, feature, layer}], unlocated: [place]}`.
 * @param {Context} ctx
 * @param {string} scope "visible", "all", a place's id, or "layer:" and a layer's id.
 */
export function selectRows(ctx, scope) {
  const { cat } = ctx;
  const { layers } = ctx.store.state;
  const filter = ctx.filter();
  const wanted = (place, id) => {
    if (scope === "all") return true;
    if (scope === "visible")
      return layers.has(place.layer) && (id ? filter.feature(id) : filter.place(place));
    return scope.startsWith("layer:") ? place.layer === scope.slice(6) : place.id === scope;
  };
  const located = cat.data.layers.flatMap((layer) => {
    const rows = new Map(ctx.engine.features(layer.id).map((feature) => [feature.id, feature]));
    return [...rows.values()]
      .map((feature) => ({
        layer,
        feature,
        section: cat.sections.get(feature.id) || null,
        place: cat.placeOf(feature.id),
      }))
      .filter(({ place, feature }) => place && wanted(place, feature.id));
  });
  const unlocated = cat.data.places.filter(
    (place) => place.placed === "unlocated" && wanted(place, null),
  );
  return { located, unlocated };
}

/** Return the credits of what is exported, sorted, each once. @param {Context} ctx */
export function creditsOf(ctx, { located }) {
  const credits = located
    .map(({ place, section }) => ctx.data.datasets[(section || place).source]?.credit)
    .filter(Boolean);
  return [...new Set(credits)].sort();
}
