/** What passes the filters by status and year. */

import { datesOf } from "./catalogue.js";

export const STATUSES = [
  "operating",
  "completed",
  "under_construction",
  "starting",
  "planned",
  "unknown",
];

/** Return the status that a thing has now, or had in the text if nothing newer is known. */
export function statusOf(thing) {
  return thing.statusNow || thing.statusAt;
}

/** Return the years of a thing's dates, or ["none"]. */
export function yearsOf(catalogue, thing) {
  const dates = datesOf(catalogue, thing);
  return dates.length ? [...new Set(dates.map((date) => date.slice(0, 4)))] : ["none"];
}

/**
 * Make the tests that layers, list, legend, search and exports share.
 * @param {Object} catalogue
 * @param {{statuses: Set<string>|null, years: Set<string>|null}} state
 */
export function makeFilter(catalogue, { statuses, years }) {
  const passes = (thing) =>
    (!statuses || statuses.has(statusOf(thing))) &&
    (!years || yearsOf(catalogue, thing).some((year) => years.has(year)));
  const cache = new Map();
  const passesOnce = (thing) => {
    if (!cache.has(thing.id)) cache.set(thing.id, passes(thing));
    return cache.get(thing.id);
  };
  return {
    isOn: Boolean(statuses || years),
    /** Tell whether a place passes by itself or by one of its sections. */
    place: (place) => passesOnce(place) || catalogue.sectionsOf(place.id).some(passesOnce),
    /** Tell whether what is drawn under this id (a place's or a section's) passes. */
    feature(id) {
      const thing = catalogue.sections.get(id) || catalogue.places.get(id);
      return thing ? passesOnce(thing) : false;
    },
  };
}

/** Count the places of each layer that pass. */
export function countLayers(catalogue, filter) {
  return new Map(
    catalogue.data.layers.map((layer) => [
      layer.id,
      catalogue.placesIn(layer.id).filter(filter.place).length,
    ]),
  );
}

/** Return the places of the layers that are on, that pass, bigger ones first. */
export function shownPlaces(catalogue, filter, layers) {
  const order = new Map(catalogue.data.layers.map((layer, index) => [layer.id, index]));
  return catalogue.data.places
    .filter((place) => layers.has(place.layer) && filter.place(place))
    .sort(
      (one, other) =>
        order.get(one.layer) - order.get(other.layer) || other.importance - one.importance,
    );
}
